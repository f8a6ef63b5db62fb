"""An answer out of a long list (villages, tens of thousands of them): letters find it, nothing is made for the rest."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QVBoxLayout, QWidget

from inspector import i18n
from inspector.checklist.form import Choice, QuestionType
from inspector.ui import paint
from inspector.ui.icons import icon_at
from inspector.ui.paint import Index, Option, guarded
from inspector.ui.theme import px
from inspector.ui.visit.reply import Reply
from inspector.ui.visit.rows import Line
from inspector.ui.widgets.field import line_edit
from inspector.ui.widgets.panel import Words
from inspector.ui.widgets.values import VALUE, Values, ValuesView

_HIGH = 32
_ROWS = 8


class SearchReply(Reply):
    """A field that shows what is chosen; typing in it lists what has the letters. Enter or a press chooses."""

    def __init__(self, line: Line) -> None:
        super().__init__(line)
        self.several = line.question.type is QuestionType.SELECT_MULTIPLE
        self.value: str | None = None
        self.list: Found | None = None
        self.edit = line_edit(line.label, self.tr("type to search %n choice(s)", "", len(line.offered)), icon="search")
        self.edit.setFixedHeight(px(44))
        self.edit.setFixedWidth(px(320))
        self.edit.setObjectName(f"reply_{line.question.name}")
        self.edit.textEdited.connect(self._search)
        self.edit.installEventFilter(self)
        self.said = Words("", "small", "muted", elide=True)
        self.said.hide()
        self.box.addWidget(self.edit)
        self.box.addWidget(self.said)
        self._add_apart()

    def show_value(self, value: str | None) -> None:
        """The words of what is chosen."""
        self.value = self._show_apart(value)
        if self.list is None or not self.list.isVisible():
            self.edit.setText("" if self.several else self._words())
        self.said.setText(self._words() if self.several else "")
        self.said.setVisible(self.several and bool(self.said.text()))

    def focus_here(self) -> None:
        """The field; the next letter begins a search."""
        self.edit.setFocus()
        self.edit.selectAll()

    def hideEvent(self, event: QHideEvent) -> None:
        """Its list stands in the window and goes with it."""
        super().hideEvent(event)
        if self.list is not None:
            self.list.hide()
            self.list.deleteLater()
            self.list = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows choose while the list is open, and go through the questions while it is not."""
        if watched is not self.edit:
            return super().eventFilter(watched, event)
        if isinstance(event, QFocusEvent) and event.lostFocus():
            self._close()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if self.list is not None and self.list.isVisible():
            return self._pressed_open(self.list, event.key())
        return self._pressed_closed(event) or super().eventFilter(watched, event)

    def _pressed_open(self, listed: "Found", key: int) -> bool:
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            listed.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(listed.view.value)
        elif key == Qt.Key.Key_Escape:
            self._close()
        else:
            return False
        return True

    def _pressed_closed(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.edit.hasSelectedText():
            self._give(None)
            return True
        if event.key() == Qt.Key.Key_Space:
            self._search("")
            return True
        return event.text() in {"n", "N"} and self.choose_key("N")

    def _search(self, text: str) -> None:
        if self.list is None:
            self.list = Found(self.line.label, self.line.offered)
            self.list.view.clicked.connect(lambda index: self._choose(index.data(VALUE)))
        self.list.ticked = frozenset((self.value or "").split())
        self.list.show_under(self.edit, self.window())
        self.list.search(text)

    def _choose(self, choice: Choice | None) -> None:
        if choice is None:
            return
        if not self.several:
            self._give(choice.name)
            self._close()
            self.stepped.emit(0)
            return
        names = (self.value or "").split()
        names = [it for it in names if it != choice.name] if choice.name in names else [*names, choice.name]
        self._give(" ".join(names) or None)
        self.edit.clear()
        self._search("")

    def _give(self, value: str | None) -> None:
        self.value = value
        self.given.emit(value)
        if not self.several:
            self.edit.setText(self._words())

    def _close(self) -> None:
        if self.list is not None and self.list.isVisible():
            self.list.hide()
            self.show_value(self.value)

    def _words(self) -> str:
        language = i18n.language()
        return i18n.listed(it.label.in_language(language) for it in self.line.question.chosen(self.value or ""))


class Found(QWidget):
    """The choices that have the letters, over the page below their field. It never takes the keyboard from it."""

    def __init__(self, name: str, choices: Sequence[Choice]) -> None:
        super().__init__()
        self.choices = choices
        self.ticked: frozenset[str] = frozenset()
        self.language = i18n.language()
        self._folded: list[tuple[str, Choice]] = []
        self.view = ValuesView(name, Values(self._said), _Delegate(self))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.none = Words(self.tr("No choice has these letters."), "cell", "muted")
        self.none.setMargin(px(10))
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        box.addWidget(self.view)
        box.addWidget(self.none)

    def search(self, text: str) -> None:
        """Show what has all the words of a text."""
        words = text.casefold().split()
        found: Sequence[Choice] = self.choices
        if words:
            if not self._folded:
                self._folded = [(f"{self._said(it)} {it.name}".casefold(), it) for it in self.choices]
            found = [it for folded, it in self._folded if all(word in folded for word in words)]
        self.view.set_values(found)
        self.view.setVisible(bool(found))
        self.none.setVisible(not found)
        if found:
            self.view.setCurrentIndex(self.view.shown.index(0))

    def show_under(self, field: QWidget, window: QWidget) -> None:
        """Open below a field of a window, or above it where there is no room."""
        self.setParent(window)
        high = px(_HIGH) * _ROWS + 2
        below = field.mapTo(window, QPoint(0, field.height() + px(2)))
        if below.y() + high > window.height():
            below.setY(max(0, below.y() - field.height() - high - px(4)))
        self.setGeometry(below.x(), below.y(), max(px(320), field.width()), high)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A surface of its own over the page."""
        with paint.Brush(self) as painter:
            paint.box(painter, QRectF(self.rect()), "surface", "edge", radius=0)

    def step(self, by: int) -> None:
        """The one before or after."""
        row = self.view.currentIndex().row() + by
        if 0 <= row < len(self.view.shown.values):
            self.view.setCurrentIndex(self.view.shown.index(row))

    def _said(self, choice: Choice) -> str:
        return choice.label.in_language(self.language)


class _Delegate(QStyledItemDelegate):
    """One choice in a line."""

    def __init__(self, found: Found) -> None:
        super().__init__()
        self.found = found

    def sizeHint(self, option: Option, index: Index) -> QSize:
        """All are as high as the others."""
        return QSize(px(200), px(_HIGH))

    @guarded
    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Its words; a tick where several can be chosen and it is."""
        rect = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            paint.current(painter, rect)
        choice: Choice = index.data(VALUE)
        words = rect.adjusted(px(12), 0, -px(34), 0)
        paint.words(painter, words, choice.label.in_language(self.found.language))
        if choice.name in self.found.ticked:
            spot = QRectF(rect.right() - px(30), rect.center().y() - px(9), px(18), px(18))
            icon_at(painter, "check", spot.center(), px(18), ink="accent")
