"""A list of values in a view that paints them: one model, one view, for rows, sections and whatever else is a list."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QStyledItemDelegate

from inspector.ui.widgets.touch import follow_finger

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
VALUE = int(Qt.ItemDataRole.UserRole)
_SPOKEN = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole))
_NOWHERE = QModelIndex()


class Values(QAbstractListModel, Generic[T]):
    """The values themselves; `spoken` says what a screen reader and a search by typing get of one."""

    def __init__(self, spoken: Callable[[T], str]) -> None:
        super().__init__()
        self.values: Sequence[T] = ()
        self.spoken = spoken

    def set_values(self, values: Sequence[T]) -> list[int] | None:
        """Show other values. Where they stand for the same things as before (their `key`), the places of those that
        differ, which a view has only to repaint: told by Qt's own signal it would lay everything out anew. Else None.
        """
        before, now = self.values, tuple(values)
        if len(before) != len(now) or any(_key(old) != _key(new) for old, new in zip(before, now, strict=True)):
            self.beginResetModel()
            self.values = now
            self.endResetModel()
            return None
        self.values = now
        return [place for place, (old, new) in enumerate(zip(before, now, strict=True)) if old != new]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self.values)

    def data(self, index: Index, role: int = VALUE) -> Any:
        """The value, or its words."""
        value = self.values[index.row()]
        if role == VALUE:
            return value
        return self.spoken(value) if role in _SPOKEN else None


class ValuesView(QListView):
    """The view: `chosen` when the current value changes by hand, `acted` on Return or its button."""

    chosen = Signal(object)
    acted = Signal(object)

    def __init__(self, name: str, model: Values[Any], delegate: QStyledItemDelegate, *, fit: bool = False) -> None:
        super().__init__()
        self.fit = fit
        self.shown = model
        self._pressed = False
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        model.setParent(self)  # Qt only borrows a model and a delegate
        delegate.setParent(self)
        self.setModel(model)
        self.setItemDelegate(delegate)
        if fit:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._chosen)
        follow_finger(self)

    def set_values(self, values: Sequence[Any]) -> None:
        """Show other values; the current one stays current where it is still there."""
        before = self.value
        differing = self.shown.set_values(values)
        if differing is not None:
            for place in differing:
                self.update(self.shown.index(place))
            return
        if before is not None and before in self.shown.values:
            self.set_current(before)
        if self.fit:
            high = self.sizeHintForRow(0) * len(values) if values else 0
            self.setFixedHeight(max(1, high))

    @property
    def value(self) -> Any:
        """The current value, or None."""
        index = self.currentIndex()
        return index.data(VALUE) if index.isValid() else None

    def set_current(self, value: Any) -> None:
        """Make a value the current one without saying so."""
        self.setCurrentIndex(self.shown.index(list(self.shown.values).index(value)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return acts on the current value; arrows choose."""
        before = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and before.isValid():
            self.acted.emit(before.data(VALUE))
            return
        super().keyPressEvent(event)
        if self.currentIndex() != before and self.currentIndex().isValid():
            self._chosen(self.currentIndex())

    def press(self, value: Any) -> None:
        """The button of a value was pressed; the click that Qt reports next chooses nothing."""
        self._pressed = True
        self.acted.emit(value)

    def _chosen(self, index: QModelIndex) -> None:
        if not self._pressed:
            self.chosen.emit(index.data(VALUE))
        self._pressed = False


def _key(value: Any) -> Any:
    return getattr(value, "key", value)
