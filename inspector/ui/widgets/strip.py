"""The sections side by side, where there is no room for their column."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate

from inspector.ui import paint, theme
from inspector.ui.icons import draw_icon
from inspector.ui.paint import Index, Option, guarded
from inspector.ui.theme import px
from inspector.ui.widgets.sections import Section
from inspector.ui.widgets.values import VALUE, Values, ValuesView

_HIGH = 46
_RING = 22


class Strip(ValuesView):
    """Left and right go from one to the next; it scrolls by itself so that the current one is seen."""

    def __init__(self, name: str) -> None:
        super().__init__(name, Values(Section.spoken), _StripDelegate())
        self.setFlow(QListView.Flow.LeftToRight)
        self.setUniformItemSizes(False)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(px(_HIGH))
        self.setMinimumWidth(px(160))


class _StripDelegate(QStyledItemDelegate):
    def sizeHint(self, option: Option, index: Index) -> QSize:
        """Ring, name, and how many are answered."""
        section: Section = index.data(VALUE)
        wide = paint.width(section.name, bold=True) + paint.width(_counted(section), "small")
        return QSize(round(wide) + px(_RING + 46), px(_HIGH))

    @guarded
    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """The current one on its tint, with a bar below."""
        section: Section = index.data(VALUE)
        rect = QRectF(option.rect)
        on = bool(option.state & QStyle.StateFlag.State_Selected)
        if on:
            painter.fillRect(rect, theme.colour("tint"))
            painter.fillRect(QRectF(rect.left(), rect.bottom() - px(4), rect.width(), px(4)), theme.colour("accent"))
        middle = rect.center().y()
        around = QRectF(rect.left() + px(12), middle - px(_RING) / 2, px(_RING), px(_RING))
        ink = "fixed" if section.share >= 1 else "accent"
        paint.ring(painter, around, section.share, ink, thickness=px(3), ground="tint" if on else "surface")
        left = around.right() + px(8)
        wide = paint.width(section.name, bold=True) + 2
        paint.words(painter, QRectF(left, rect.top(), wide, rect.height()), section.name, bold=on)
        counted = QRectF(left + wide + px(6), rect.top(), rect.right() - left - wide, rect.height())
        paint.words(painter, counted, _counted(section), "small", "muted")
        worst = next((it for it in reversed(theme.SEVERITIES) if section.found.get(it)), None)
        if worst is not None:  # something was found here: its bars at the ring's foot
            draw_icon(painter, worst, QRectF(around.right() - px(8), around.bottom() - px(9), px(11), px(11)), worst)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint.focus(painter, rect)


def _counted(section: Section) -> str:
    return f"{section.done}/{section.total}"
