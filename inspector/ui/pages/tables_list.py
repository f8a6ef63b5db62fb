"""The list of all tables: what each is called and for, which version holds, how many rows, and what waits in it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QToolTip

from inspector import i18n
from inspector.operations.table_versions import Listed
from inspector.ui import paint
from inspector.ui.icons import icon_at
from inspector.ui.paint import Index, Option, guarded
from inspector.ui.theme import px
from inspector.ui.widgets.values import VALUE, Values, ValuesView


@dataclass(frozen=True, slots=True)
class TableEntry:
    """One table in the list; `waits` says in words what waits in it, `icon` by a mark."""

    name: str
    title: str
    purpose: str
    facts: str
    waits: str = ""
    icon: str = ""

    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(filter(None, (self.title, self.facts, self.waits, self.purpose)))


class TableList(ValuesView):
    """`chosen` has the entry a person went to."""

    def __init__(self, name: str) -> None:
        super().__init__(name, Values(TableEntry.spoken), TableEntryDelegate())
        self.setObjectName("tables_list")

    def show_tables(self, tables: Sequence[Listed], drafts: Collection[str], current: str) -> None:
        """List these; those with an unsaved draft, and those for which a newer one is offered, are marked."""
        self.set_values([self._entry(it, it.table.name in drafts) for it in tables])
        now = next((it for it in self.shown.values if it.name == current), None)
        if now is not None:
            self.set_current(now)

    def _entry(self, it: Listed, draft: bool) -> TableEntry:  # noqa: FBT001 - one of two marks
        language = i18n.language()
        facts = self.tr("Version {version} · %n row(s)", "", it.rows).format(version=it.version)
        waits = self.tr("not saved yet") if draft else self.tr("a newer one is offered") if it.offered else ""
        icon = "draft" if draft else "import" if it.offered else ""
        return TableEntry(it.table.name, it.table.titled(language), it.table.explained(language), facts, waits, icon)


class TableEntryDelegate(QStyledItemDelegate):
    """Title and facts, below them what it is for."""

    def sizeHint(self, option: Option, index: Index) -> QSize:
        """52 px at 100 %."""
        return QSize(px(120), px(52))

    @guarded
    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Two lines and a mark."""
        it: TableEntry = index.data(VALUE)
        rect = QRectF(option.rect)
        on = bool(option.state & QStyle.StateFlag.State_Selected)
        if on:
            paint.current(painter, rect)
        paint.under(painter, rect)
        left, right = rect.left() + px(16), rect.right() - px(10)
        line = QRectF(left, rect.top() + px(6), right - left, px(22))
        wide = paint.width(it.facts, "small") + 2
        paint.words(painter, line, it.facts, "small", "muted", align=paint.RIGHT)
        if it.icon:
            spot = QPointF(right - wide - px(12), line.center().y())
            icon_at(painter, it.icon, spot, px(15), ink="accent", hollow="tint" if on else "surface")
            wide += px(24)
        paint.words(painter, line.adjusted(0, 0, -wide - px(6), 0), it.title, bold=on)
        second = QRectF(left, rect.top() + px(28), right - left, px(18))
        paint.words(painter, second, it.waits or it.purpose, "small", "accent" if it.waits else "muted")
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint.focus(painter, rect)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: Option, index: Index) -> bool:
        """The whole sentence."""
        it = index.data(VALUE)
        if it is not None and event.type() == QHelpEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), it.purpose, view)
            return True
        return super().helpEvent(event, view, option, index)
