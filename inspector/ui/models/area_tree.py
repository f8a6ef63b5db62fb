"""The tree of areas with a number beside each: how many findings lie in it, and how many of them are overdue."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QFrame, QStyle, QStyledItemDelegate, QTreeView

from inspector.db.ledger import Tally
from inspector.records import Area
from inspector.ui import paint
from inspector.ui.icons import icon_at
from inspector.ui.paint import Index, Option, guarded
from inspector.ui.theme import px, reach
from inspector.ui.widgets.touch import follow_finger

AREA = int(Qt.ItemDataRole.UserRole)
TALLY = AREA + 1
_SPOKEN = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole))
_NOWHERE = QModelIndex()
_NOTHING = Tally(0, 0)


class AreaTree(QAbstractItemModel):
    """Areas by their parents; one whose parent is not among them stands at the top."""

    def __init__(self) -> None:
        super().__init__()
        self.areas: Sequence[Area] = ()
        self.tallies: Mapping[str, Tally] = {}
        self._below: dict[str | None, list[int]] = {}
        self._above: list[int] = []  # place of the parent in `areas`, −1 at the top
        self._at: list[int] = []  # which child it is

    def set_areas(self, areas: Sequence[Area]) -> None:
        """Show these areas, each level in order of code."""
        self.beginResetModel()
        self.areas = sorted(areas, key=lambda it: it.code)
        places = {it.id: place for place, it in enumerate(self.areas)}
        self._above = [-1 if _in_a_ring(it, places, self.areas) else places[it.parent or ""] for it in self.areas]
        self._below = {}
        self._at = []
        for place, above in enumerate(self._above):
            siblings = self._below.setdefault(None if above < 0 else self.areas[above].id, [])
            self._at.append(len(siblings))
            siblings.append(place)
        self.endResetModel()

    def set_tallies(self, tallies: Mapping[str, Tally]) -> None:
        """Other numbers beside the same areas."""
        self.tallies = tallies
        self._tell(_NOWHERE)

    def find(self, code: str) -> QModelIndex:
        """Where the area of a code stands."""
        for place, it in enumerate(self.areas):
            if it.code == code:
                return self.createIndex(self._at[place], 0, place)
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """The child `row` of an area."""
        children = self._children(parent)
        return self.createIndex(row, column, children[row]) if 0 <= row < len(children) else QModelIndex()

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        """What an area lies in."""
        above = self._above[index.internalId()] if index.isValid() else -1
        return QModelIndex() if above < 0 else self.createIndex(self._at[above], 0, above)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many areas lie in one."""
        return len(self._children(parent))

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Name and numbers are painted in one."""
        return 1

    def data(self, index: Index, role: int = AREA) -> Any:
        """The area, its tally, or its words."""
        area = self.areas[index.internalId()]
        if role == AREA:
            return area
        if role == TALLY:
            return self.tallies.get(area.id, _NOTHING)
        if role in _SPOKEN:
            return f"{area.name} {self.tallies.get(area.id, _NOTHING).total}"
        return None

    def _children(self, parent: Index) -> list[int]:
        above = self.areas[parent.internalId()].id if parent.isValid() else None
        return self._below.get(above, [])

    def _tell(self, parent: QModelIndex) -> None:
        count = self.rowCount(parent)
        if count:
            self.dataChanged.emit(self.index(0, 0, parent), self.index(count - 1, 0, parent))
        for row in range(count):
            self._tell(self.index(row, 0, parent))


def _in_a_ring(area: Area, places: Mapping[str, int], areas: Sequence[Area]) -> bool:
    """True for what has no parent here, or whose parents lead back to itself: a merge may have made that."""
    above, steps = area.parent, 0
    while above is not None and above in places and steps < 10:
        above, steps = areas[places[above]].parent, steps + 1
    return steps in {0, 10}


class AreaDelegate(QStyledItemDelegate):
    """Chevron, name, triangle with the overdue ones, number."""

    def sizeHint(self, option: Option, index: Index) -> QSize:
        """32 px at 100 %."""
        return QSize(px(80), reach(32))

    @guarded
    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """The tint of the current one runs from edge to edge."""
        rect = QRectF(option.rect)
        tally: Tally = index.data(TALLY)
        on = bool(option.state & QStyle.StateFlag.State_Selected)
        if on:
            paint.current(painter, QRectF(0, rect.top(), option.widget.viewport().width(), rect.height()))
        if index.model().hasChildren(index):
            opened = option.widget.isExpanded(index)
            spot = QPointF(rect.left() - px(8), rect.center().y())
            icon_at(painter, "down" if opened else "right", spot, px(12), ink="muted", hollow="surface")
        total = str(tally.total)
        end = rect.right() - px(12)
        numbers = QRectF(end - px(44), rect.top(), px(44), rect.height())
        paint.words(painter, numbers, total, "cell", "text" if on else "muted", align=paint.RIGHT)
        left = end - paint.width(total, "cell")
        if tally.overdue:
            late = str(tally.overdue)
            start = min(rect.right() - px(84), left - px(24) - paint.width(late, "small", bold=True))
            icon_at(painter, "overdue", QPointF(start + px(6), rect.center().y()), px(13), ink="overdue")
            beside = QRectF(start + px(16), rect.top(), px(40), rect.height())
            paint.words(painter, beside, late, "small", "overdue", bold=True)
            left = start
        name = QRectF(rect.left() + px(2), rect.top(), left - rect.left() - px(6), rect.height())
        paint.words(painter, name, index.data(AREA).name, bold=on)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint.focus(painter, QRectF(0, rect.top(), option.widget.viewport().width(), rect.height()))


class AreaView(QTreeView):
    """The tree; `chosen` carries the area a person goes to."""

    chosen = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.tree = AreaTree()
        self.tree.setParent(self)
        delegate = AreaDelegate(self)
        self.setAccessibleName(name)
        self.setModel(self.tree)
        self.setItemDelegate(delegate)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(px(15))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setExpandsOnDoubleClick(True)
        follow_finger(self)

    def set_areas(self, areas: Sequence[Area]) -> None:
        """Show areas, opened down to what lies in the topmost; what was opened and current stays so."""
        if [(it.id, it.name, it.parent) for it in sorted(areas, key=lambda it: it.code)] == [
            (it.id, it.name, it.parent) for it in self.tree.areas
        ]:
            return
        current = self.current
        opened = {it.code for place, it in enumerate(self.tree.areas) if self.isExpanded(self._index(place))}
        self.tree.set_areas(areas)
        for row in range(self.tree.rowCount()):
            self.expand(self.tree.index(row, 0))
        for code in opened:
            self.expand(self.tree.find(code))
        if current is not None:
            self.set_current(current.code)

    @property
    def current(self) -> Area | None:
        """The area one stands on."""
        index = self.currentIndex()
        return index.data(AREA) if index.isValid() else None

    def set_current(self, code: str) -> None:
        """Stand on an area without saying so; on none when it is not shown."""
        self.setCurrentIndex(self.tree.find(code) if code else QModelIndex())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press chooses; on the chevron it only opens or closes."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.position().x() >= self.visualRect(index).left() and index == self.currentIndex():
            self.chosen.emit(index.data(AREA))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose."""
        before = QPersistentModelIndex(self.currentIndex())
        super().keyPressEvent(event)
        if self.currentIndex().isValid() and QPersistentModelIndex(self.currentIndex()) != before:
            self.chosen.emit(self.currentIndex().data(AREA))

    def _index(self, place: int) -> QModelIndex:
        return self.tree.find(self.tree.areas[place].code)
