"""How a finding looks in the ledger: one delegate for all columns, and their head."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QWidget

from inspector import i18n
from inspector.db.ledger import LedgerRow
from inspector.rectification.steps import SOON
from inspector.ui import paint, theme
from inspector.ui.icons import icon_at
from inspector.ui.models.ledger import Column, cell, deadline, extended, is_done, mark, problem, state
from inspector.ui.models.ledger_model import LedgerModel
from inspector.ui.paint import Index, Option, guarded
from inspector.ui.theme import px
from inspector.ui.widgets.ring import LOUD
from inspector.ui.widgets.values import VALUE

_QUIET = frozenset({Column.NUMBER, Column.FOUND, Column.LAST, Column.ROUND, Column.CODE, Column.STAGE})
_COMMON = ("open", "doing", "recheck", "fixed", "closed", "overdue", "rebound", "draft", "lasting", "suspected")


class LedgerDelegate(QStyledItemDelegate):
    """34 px a row; a column is a few strokes."""

    def sizeHint(self, option: Option, index: Index) -> QSize:
        """Every row is as high as the others."""
        return QSize(px(60), px(34))

    @guarded
    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Ground, hairline, then what the column says."""
        row: LedgerRow | None = index.data(VALUE)
        rect = QRectF(option.rect)
        on = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = "tint" if on else "surface"
        painter.fillRect(rect, theme.colour(ground))
        paint.under(painter, rect)
        column, model = Column(index.column()), index.model()
        current = option.widget.currentIndex().row() == index.row()
        if current and option.widget.horizontalHeader().visualIndex(column) == 0:
            painter.fillRect(QRectF(rect.left(), rect.top(), px(4), rect.height()), theme.colour("accent"))
        if row is None or not isinstance(model, LedgerModel):
            return
        space = rect.adjusted(px(8), 0, -px(4), 0)
        name = state(row, model.today)
        if column is Column.STATE:
            _mark(painter, space.adjusted(px(4), 0, 0, 0), mark(name), cell(row, column, model.today, {}), 18, ground)
        elif column is Column.SEVERITY:
            ink = "muted" if is_done(name) else ""
            _mark(painter, space, theme.severity(row.severity), i18n.severity(row.severity), 15, ground, ink=ink)
        elif column is Column.PROBLEM:
            _problem(painter, space, row, name, bold=current)
        elif column is Column.DUE:
            _due(painter, space, row, model.today)
        elif column is Column.PHOTOS:
            if row.photos:
                _photos(painter, space, row.photos, ground)
        else:
            ink = "muted" if column in _QUIET else "text"
            paint.words(painter, space, cell(row, column, model.today, model.names), "cell", ink)


def _problem(painter: QPainter, space: QRectF, row: LedgerRow, state: str, *, bold: bool) -> None:
    """Its words as found; before them the sign of one that has come back, and of one a supplement has corrected."""
    signs = ["rebound"] if row.repeats is not None and state != "rebound" else []
    for icon in (*signs, "pencil") if row.supplemented else signs:
        icon_at(painter, icon, QPointF(space.left() + px(7), space.center().y()), px(14), ink="rebound")
        space = space.adjusted(px(20), 0, 0, 0)
    ink = "muted" if is_done(state) else "text"
    paint.words(painter, space, problem(row), "cell", ink, bold=bold)


def _photos(painter: QPainter, space: QRectF, count: int, ground: str) -> None:
    spot = QPointF(space.left() + px(7), space.center().y())
    icon_at(painter, "camera", spot, px(14), ink="muted", hollow=ground)
    paint.words(painter, space.adjusted(px(20), 0, 0, 0), str(count), "cell", "muted")


def _mark(
    painter: QPainter, space: QRectF, icon: str, word: str, size: int, ground: str, *, ink: str = ""
) -> None:  # fmt: skip
    loud = icon in LOUD and not ink
    ink = ink or icon
    icon_at(painter, icon, QPointF(space.left() + px(9), space.center().y()), px(size), ink=ink, hollow=ground)
    paint.words(painter, space.adjusted(px(24), 0, 0, 0), word, "cell", ink, bold=loud)


def needed(column: Column) -> int:
    """Pixels the longest mark of a column takes in the language spoken; 0 for other columns."""
    states = [i18n.state(it) for it in _COMMON]
    words = {Column.STATE: states, Column.SEVERITY: [i18n.severity(number) for number in range(4)]}.get(column, [])
    lead = px(44 if column is Column.STATE else 38)
    return max((round(paint.width(it, "cell", bold=True)) + lead for it in words), default=0)


def _due(painter: QPainter, space: QRectF, row: LedgerRow, today: str) -> None:
    """The day at the left with the sign of an extension, at the right how long it is over, or how soon it will be."""
    day, left, days = deadline(row, today)
    if days is not None and days <= SOON:
        ink = "overdue" if days < 0 else "doing"
        paint.words(painter, space, left, "small", ink, bold=True, align=paint.RIGHT)
        space = space.adjusted(0, 0, -paint.width(left, "small", bold=True) - px(6), 0)
    paint.words(painter, space, day, "cell")
    if put_off := extended(row):
        wide, x = paint.width(put_off, "badge") + px(8), space.left() + paint.width(day, "cell") + px(6)
        if x + wide <= space.right():
            sign = QRectF(x, space.center().y() - px(8), wide, px(16))
            paint.box(painter, sign, None, "edge", radius=3, thickness=1)
            paint.words(painter, sign, put_off, "badge", "muted", align=paint.CENTRE)


class LedgerHead(QHeaderView):
    """Small words on a sunken strip; an arrow at what it is sorted by."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("ledger_head")
        self.setSectionsClickable(True)
        self.setSortIndicatorShown(True)
        self.setHighlightSections(False)
        self.setFixedHeight(px(30))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """One head."""
        painter.save()
        try:
            paint.smooth(painter)
            space = QRectF(rect)
            painter.fillRect(space, theme.colour("sunken"))
            paint.under(painter, space)
            said = str(self.model().headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole))
            mine = section == self.sortIndicatorSection()
            right = self.model().headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
            # the first clears the bar of the current row
            first = self.visualIndex(section) == 0
            place = space.adjusted(px(12 if first else 8), 0, -px(6) if right else 0, 0)
            align = paint.RIGHT if right else paint.LEFT
            paint.words(painter, place, said, "small", "text" if mine else "muted", bold=mine, align=align)
            if mine:
                up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
                x = place.left() + px(6) + paint.width(said, "small", bold=True)
                icon_at(
                    painter, "up" if up else "down", QPointF(x + px(2), space.center().y()), px(12), hollow="sunken"
                )
        finally:
            painter.restore()
