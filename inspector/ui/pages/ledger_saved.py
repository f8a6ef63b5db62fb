"""The views beside the ledger: the questions every office asks and one's own, each with what it comes to today."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QWidget

from inspector.ui import paint
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.icons import icon_at
from inspector.ui.models.ledger_views import BUILT_IN, NAME, SavedView, Wanted
from inspector.ui.paint import Index, Option, guarded
from inspector.ui.theme import px, reach
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import Field, line_edit
from inspector.ui.widgets.panel import Panel, Words
from inspector.ui.widgets.picker import Entry, Picker
from inspector.ui.widgets.values import VALUE, Values, ValuesView

_ICONS = {
    "overdue": ("overdue", "overdue"), "week": ("clock", "muted"), "recheck": ("recheck", "recheck"),
    "rebound": ("rebound", "rebound"), "silent": ("draft", "muted"), "to_assign": ("open", "open"),
    "to_close": ("fixed", "fixed"),
}  # fmt: skip
_ROWS = 7
_FEW = 5
"""Rows that are seen where the window is low; the others are scrolled to."""


@dataclass(frozen=True)
class Line:
    """A view as it is listed. `count` None: not counted yet."""

    key: str
    view: SavedView
    words: str
    count: int | None = None

    def spoken(self) -> str:
        """What a screen reader says."""
        return self.words if self.count is None else f"{self.words} {self.count}"


class SavedViews(Panel):
    """`chosen`: a view to show; `asked_save`: what is shown is to be kept; `kept`: one's own views have changed."""

    chosen = Signal(object)
    asked_save = Signal()
    kept = Signal(object)

    def __init__(self) -> None:
        super().__init__(sides=("top",))
        self.own: list[SavedView] = []
        self.counts: dict[str, int] = {}
        self.picker: Picker | None = None
        head = Panel(margins=(16, 4, 8, 2), across=True)
        self.save = Button("", icon="plus", kind="quiet", height=28, name=self.tr("Save this view"))
        self.save.setObjectName("save_view")
        self.save.clicked.connect(lambda _: self.asked_save.emit())
        head.add(Words(self.tr("Saved views"), "small", "muted"), None, self.save)
        self.list = _List(self.tr("Saved views"), Values(Line.spoken), _LineDelegate())
        self.list.setObjectName("saved_views")
        self.list.chosen.connect(lambda it: self.chosen.emit(it.view))
        self.list.acted.connect(lambda it: self.chosen.emit(it.view))
        self.list.removed.connect(self._remove)
        self.list.renamed.connect(self._rename)
        self.list.asked.connect(self._offer)
        self.box.addWidget(head)
        self.box.addWidget(self.list)
        self.set_low(low=False)
        self.set_own([])

    def set_own(self, views: Sequence[SavedView]) -> None:
        """Show these of one's own below the built-in ones."""
        self.own = list(views)
        self._show()

    def set_count(self, key: str, count: int) -> None:
        """What a view comes to."""
        self.counts[key] = count
        self._show()

    def set_low(self, *, low: bool) -> None:
        """Fewer rows where the window is low."""
        self.list.setFixedHeight(reach(32) * (_FEW if low else _ROWS) + px(6))

    def lines(self) -> list[tuple[str, SavedView]]:
        """Every view by a key of its own, in order."""
        return [(it.key, it) for it in BUILT_IN] + [(f"own {it.name}", it) for it in self.own]

    def mark(self, wanted: Wanted) -> None:
        """Stand on the view that is shown, on none where it is none of them."""
        now = self.list.value
        if now is not None and now.view.wanted == wanted:
            return
        same = next((it for it in self.list.shown.values if it.view.wanted == wanted), None)
        if same is not None:
            self.list.set_current(same)
        else:
            self.list.setCurrentIndex(QModelIndex())

    def keep(self, view: SavedView) -> None:
        """Keep a view of one's own; one of the same name gives way."""
        self.own = [it for it in self.own if it.name != view.name] + [view]
        self._show()
        self.kept.emit(list(self.own))

    def ask_name(self, title: str, name: str, verb: str, then: object) -> None:
        """Ask what a view is to be called."""
        dialog = NameDialog(self, title, name, verb)
        dialog.named.connect(then)
        dialog.show_over()

    def _show(self) -> None:
        words = self._words()
        self.list.set_values(
            [Line(key, it, it.name or words[it.key], self.counts.get(key)) for key, it in self.lines()]
        )

    def _words(self) -> Mapping[str, str]:
        return {
            "overdue": self.tr("Overdue"),
            "week": self.tr("Due this week"),
            "recheck": self.tr("To re-inspect"),
            "rebound": self.tr("Rebound"),
            "silent": self.tr("Stalled 15 days"),
            "to_assign": self.tr("To hand over"),
            "to_close": self.tr("To close"),
        }

    def _remove(self, line: Line) -> None:
        if not line.view.key:
            self.own = [it for it in self.own if it.name != line.view.name]
            self._show()
            self.kept.emit(list(self.own))

    def _rename(self, line: Line) -> None:
        if line.view.key:
            return

        def named(name: str) -> None:
            others = [it for it in self.own if it.name != name or it == line.view]
            self.own = [replace(it, name=name) if it == line.view else it for it in others]
            self._show()
            self.kept.emit(list(self.own))

        self.ask_name(self.tr("Rename the view"), line.view.name, self.tr("Rename"), named)

    def _offer(self, line: Line) -> None:
        """What can be done with one's own view."""
        if line.view.key:
            return
        entries = [
            Entry("rename", self.tr("Rename"), "F2", icon="pencil"),
            Entry("remove", self.tr("Remove"), "Del", icon="bin"),
        ]
        self.picker = Picker(self.list, line.words, lambda _: entries)
        picker = self.picker

        def chosen(key: str) -> None:
            picker.done()
            (self._rename if key == "rename" else self._remove)(line)

        picker.chosen.connect(chosen)
        picker.open()


class NameDialog(Dialog):
    """What something is to be called; `named` has it, without blanks around."""

    named = Signal(str)

    def __init__(self, parent: QWidget, title: str, name: str, verb: str) -> None:
        super().__init__(parent.window(), title, wide=420)
        self.setObjectName("name_view")
        self.edit: QLineEdit = line_edit(self.tr("Name"))
        self.edit.setObjectName("view_name")
        self.edit.setMaxLength(NAME)
        self.edit.setText(name)
        self.edit.selectAll()
        self.field = Field(self.tr("Name"), self.edit)
        self.box.addWidget(self.field)
        cancel = Button(self.tr("Leave it"))
        cancel.clicked.connect(self.reject)
        keep = Button(verb, kind="filled")
        keep.setObjectName("keep_name")
        keep.clicked.connect(self._keep)
        self.set_buttons(cancel, keep)
        self.edit.setFocus()

    def _keep(self) -> None:
        name = " ".join(self.edit.text().split())
        if not name:
            self.field.set_wrong(self.tr("It needs a name"))
            self.adjustSize()
            return
        self.accept()
        self.named.emit(name)


class _List(ValuesView):
    """The rows; Delete, F2 and the menu key are for one's own."""

    removed = Signal(object)
    renamed = Signal(object)
    asked = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes a view away, F2 gives it another name."""
        does = {Qt.Key.Key_Delete: self.removed, Qt.Key.Key_F2: self.renamed}.get(Qt.Key(event.key()))
        if does is not None and self.value is not None:
            does.emit(self.value)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The right button, or the menu key."""
        if self.value is not None:
            self.asked.emit(self.value)


class _LineDelegate(QStyledItemDelegate):
    """Icon, words, count."""

    def sizeHint(self, option: Option, index: Index) -> QSize:
        """As high as a row of the tree above."""
        return QSize(px(80), reach(32))

    @guarded
    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """The current one on its tint."""
        line: Line = index.data(VALUE)
        rect = QRectF(option.rect)
        on = bool(option.state & QStyle.StateFlag.State_Selected)
        if on:
            paint.current(painter, rect)
        icon, ink = _ICONS.get(line.view.key, ("filter", "muted"))
        spot = QPointF(rect.left() + px(25), rect.center().y())
        icon_at(painter, icon, spot, px(18), ink=ink, hollow="tint" if on else "surface")
        end = rect.right() - px(14)
        if line.count is not None:
            total = str(line.count)
            wide = paint.width(total, "cell") + 2
            paint.words(
                painter, QRectF(end - wide, rect.top(), wide, rect.height()), total, "cell",
                "text" if on else "muted", align=paint.RIGHT,
            )  # fmt: skip
            end -= wide + px(8)
        left = rect.left() + px(44)
        paint.words(painter, QRectF(left, rect.top(), end - left, rect.height()), line.words, bold=on)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint.focus(painter, rect)
