"""The register at the left of Papers: visits still without their notice, then the notices issued."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from inspector import i18n
from inspector.operations.papers.register import Listed
from inspector.paper.masking import PRIVATE_KINDS, masked_name
from inspector.ui import paint
from inspector.ui.icons import icon_at
from inspector.ui.paint import Index, Option, guarded
from inspector.ui.theme import px
from inspector.ui.widgets.values import VALUE, Values, ValuesView

translate = QCoreApplication.translate


class PaperList(ValuesView):
    """Values are `Listed`."""

    def __init__(self, name: str) -> None:
        super().__init__(name, Values(spoken), PaperDelegate())
        self.setObjectName("paper_list")


class PaperDelegate(QStyledItemDelegate):
    """Three lines: the number or the place, whom it is for, the state."""

    def sizeHint(self, option: Option, index: Index) -> QSize:
        """76 px at 100 %."""
        return QSize(px(120), px(76))

    @guarded
    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Icon at the left, the state's mark at the right of the last line."""
        it: Listed = index.data(VALUE)
        rect = QRectF(option.rect)
        on = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = "tint" if on else "surface"
        if on:
            paint.current(painter, rect)
        paint.under(painter, rect)
        ink = "accent" if on else "muted"
        icon_at(painter, "paper", QPointF(rect.left() + px(27), rect.top() + px(21)), px(22), ink=ink, hollow=ground)
        left, wide = rect.left() + px(48), rect.right() - px(12) - rect.left() - px(48)
        first, second = said(it)
        paint.words(painter, QRectF(left, rect.top() + px(8), wide, px(24)), first, "ask", bold=on)
        paint.words(painter, QRectF(left, rect.top() + px(32), wide, px(18)), second, "small")
        name, word = state(it)
        width = paint.width(word, "small", bold=True)
        start = rect.right() - px(12) - width
        last = QRectF(start, rect.top() + px(51), width + 2, px(18))
        paint.words(painter, last, word, "small", name, bold=True)
        icon_at(painter, name, QPointF(start - px(12), last.center().y()), px(15), ink=name, hollow=ground)
        day = QRectF(left, rect.top() + px(51), start - px(24) - left, px(18))
        paint.words(painter, day, i18n.day(it.day, date.today()), "small", "muted")  # noqa: DTZ011 - the wall's year
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint.focus(painter, rect)


def said(it: Listed) -> tuple[str, str]:
    """The first two lines."""
    where = place(it)
    return (it.number, f"{it.addressee} · {where}") if it.paper else (where, found(it))


def place(it: Listed) -> str:
    """石桥村 陈*福."""
    name = masked_name(it.site_name) if it.site_kind in PRIVATE_KINDS else it.site_name
    return name if name.startswith(it.village or "\0") else f"{it.village} {name}".strip()


def found(it: Listed) -> str:
    """How many findings, in words."""
    if not it.findings:
        return translate("PaperList", "no findings")
    return translate("PaperList", "findings: {count}").format(count=it.findings)


def state(it: Listed) -> tuple[str, str]:
    """Mark and word."""
    if it.paper:
        return "fixed", translate("PaperList", "Issued")
    if not it.finalised:
        return "draft", translate("PaperList", "Visit not finalised")
    return "draft", translate("PaperList", "To be issued")


def spoken(it: Listed) -> str:
    """What a screen reader says."""
    return ", ".join((*said(it), state(it)[1], i18n.day(it.day)))


def fitting(items: Sequence[Listed], text: str) -> list[Listed]:
    """Those in whose lines every word stands."""
    words = text.casefold().split()
    return [it for it in items if all(word in f"{it.site_name} {spoken(it)}".casefold() for word in words)]
