"""A layout that sets widgets side by side and begins a new line where the place ends: photos, chips."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSpacerItem, QWidget

from inspector.ui.theme import px


class Flow(QLayout):
    """Left to right, then down; its height follows its width."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8) -> None:
        super().__init__(parent)
        self.items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}  # by width; a page asks a dozen times each time it is laid out
        self._least: QSize | None = None
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(px(gap))

    def addItem(self, item: QLayoutItem) -> None:
        """At the end."""
        self.items.append(item)

    def keep_places(self, first: int, count: int, size: QSize) -> None:
        """So many places of a size from `first` on, for widgets still to come; what is behind them moves only now."""
        self.items[first:first] = [QSpacerItem(size.width(), size.height()) for _ in range(count)]
        self.invalidate()

    def fill_place(self, index: int, widget: QWidget) -> None:
        """A widget takes a place kept for it."""
        kept = self.items[index].geometry()
        self.addWidget(widget)
        self.items[index] = self.items.pop()
        if not kept.isEmpty():
            widget.setGeometry(kept)  # now: it is never seen anywhere else
        self.invalidate()

    def count(self) -> int:
        """How many there are."""
        return len(self.items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """One of them, or None beyond the end."""
        return self.items[index] if 0 <= index < len(self.items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        """Take one out, or None beyond the end."""
        return self.items.pop(index) if 0 <= index < len(self.items) else None

    def invalidate(self) -> None:
        """Something has another size."""
        self._heights.clear()
        self._least = None
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        """It asks for no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """A narrow place makes it higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high it is in a place of this width."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        """Put everything into its place."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """As narrow as it may be."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """The largest of its items."""
        if self._least is None:
            self._least = QSize(0, 0)
            for item in self.items:
                self._least = self._least.expandedTo(item.minimumSize())
        return self._least

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        x, y, line = rect.left(), rect.top(), 0
        for item in self.items:
            wanted = item.sizeHint()
            if x > rect.left() and x + wanted.width() > rect.right() + 1:
                x, y, line = rect.left(), y + line + self.spacing(), 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), wanted))
            x += wanted.width() + self.spacing()
            line = max(line, wanted.height())
        return y + line - rect.top()
