"""Acting as a person does: looking for things by their names, pressing, typing (Chinese too), dropping files."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent, QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QLabel, QLineEdit, QWidget

LEFT = Qt.MouseButton.LeftButton


class Hands:
    """Works on the window that `show` brought up."""

    def __init__(self, qtbot) -> None:
        self.qtbot = qtbot
        self.window: QWidget | None = None

    def show(self, window: QWidget, size: tuple[int, int] | None = None) -> QWidget:
        """Bring a window up and make it the active one; it is closed at the end of the test."""
        self.qtbot.addWidget(window)
        if size is not None:
            window.resize(*size)
        window.show()
        window.activateWindow()
        self.qtbot.waitUntil(window.isActiveWindow)
        self.window = window
        return window

    # looking

    def see_all(self, name: str, kind: type[QWidget] = QWidget) -> list[QWidget]:
        """Visible widgets with this object name or accessible name, in every window, dialogs first."""
        windows = sorted(QApplication.topLevelWidgets(), key=lambda it: it is self.window)
        everything = [it for top in windows for it in (top, *top.findChildren(QWidget))]
        found = [
            it
            for it in dict.fromkeys(everything)
            if isinstance(it, kind) and it.isVisible() and name in {it.objectName(), accessible_name(it)}
        ]
        return sorted(found, key=lambda it: it.focusPolicy() == Qt.FocusPolicy.NoFocus)  # a field before its label

    def see(self, name: str, kind: type[QWidget] = QWidget) -> QWidget:
        """The first of them; an AssertionError names what can be seen instead."""
        found = self.see_all(name, kind)
        if not found:
            seen = {accessible_name(it) or it.objectName() for it in QApplication.allWidgets() if it.isVisible()}
            message = f"no {name!r}; to be seen: {sorted(filter(None, seen))}"
            raise AssertionError(message)
        return found[0]

    def reads(self, text: str) -> bool:
        """Whether the words stand anywhere in a visible window."""
        return any(text in it for top in QApplication.topLevelWidgets() if top.isVisible() for it in words_shown(top))

    def wait_until(self, condition: Callable[[], object], timeout: int = 5000) -> None:
        """Wait for what a background task will bring."""
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=timeout)

    # acting

    def click(self, what: str | QWidget, at: QPoint | None = None) -> QWidget:
        """Press the left button on it, in its middle unless said otherwise."""
        widget = self.see(what) if isinstance(what, str) else what
        self.qtbot.waitUntil(widget.isVisible)  # what was just put into a layout is shown a moment later
        assert widget.isEnabled(), f"{what!r} cannot be pressed"
        spot = widget.rect().center() if at is None else at
        QTest.mouseClick(widget, LEFT, Qt.KeyboardModifier.NoModifier, spot)
        return widget

    def click_row(self, view: str | QAbstractItemView, row: int, *, at_right: int | None = None) -> None:
        """Press on a row, or `at_right` pixels from its right end, where its button is."""
        found = self.see(view, QAbstractItemView) if isinstance(view, str) else view
        rect = found.visualRect(found.model().index(row, 0))
        spot = rect.center() if at_right is None else QPoint(rect.right() - at_right, rect.center().y())
        QTest.mouseClick(found.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, spot)

    def press(self, keys: str, on: QWidget | None = None) -> None:
        """Press keys where the focus is: "Ctrl+Z", "Return", "J"."""
        QTest.keySequence(on or QApplication.focusWidget() or self.window, QKeySequence(keys))

    def type_text(self, text: str, into: str | QWidget | None = None, *, replace: bool = False) -> QWidget:
        """Type through the input method, as Chinese is typed; pytest-qt's keyClicks aborts on it."""
        widget = QApplication.focusWidget() if into is None else self.see(into) if isinstance(into, str) else into
        assert widget is not None, "nothing has the focus"
        widget.setFocus()
        if replace:
            QTest.keySequence(widget, QKeySequence(QKeySequence.StandardKey.SelectAll))
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(widget, event)
        return widget

    def choose(self, box: str | QComboBox, text: str) -> None:
        """Choose an entry of a drop-down by its words, with the keyboard."""
        combo = self.see(box, QComboBox) if isinstance(box, str) else box
        row = combo.findText(text)
        assert row >= 0, f"{text!r} is not among {[combo.itemText(i) for i in range(combo.count())]}"
        combo.setFocus()
        key = Qt.Key.Key_Down if row > combo.currentIndex() else Qt.Key.Key_Up
        for _ in range(abs(row - combo.currentIndex())):
            QTest.keyClick(combo, key)
        combo.activated.emit(row)

    def drop(self, on: str | QWidget, files: Sequence[Path]) -> bool:
        """Drop files; says whether they were taken."""
        widget = self.see(on) if isinstance(on, str) else on
        given = QMimeData()
        given.setUrls([QUrl.fromLocalFile(str(it)) for it in files])
        spot = widget.rect().center()
        act, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(spot, act, given, LEFT, none)
        enter.ignore()
        QApplication.sendEvent(widget, enter)
        if not enter.isAccepted():
            return False
        drop = QDropEvent(QPointF(spot), act, given, LEFT, none)
        drop.ignore()
        QApplication.sendEvent(widget, drop)
        return drop.isAccepted()


def accessible_name(widget: QWidget) -> str:
    """What a screen reader calls it."""
    if widget.accessibleName():  # a drop-down tells Linux its value as its name
        return widget.accessibleName()
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def nameless(root: QWidget) -> list[str]:
    """Visible widgets that take the focus and have no name."""
    return [
        f"{type(it).__name__} {it.objectName()}".strip()
        for it in (root, *root.findChildren(QWidget))
        if it.isVisible() and it.focusPolicy() != Qt.FocusPolicy.NoFocus and not accessible_name(it)
    ]


def words_shown(root: QWidget) -> list[str]:
    """Everything readable in a window: labels, buttons, lists, hints, tooltips, names."""
    found: list[str] = []
    for it in (root, *root.findChildren(QWidget)):
        if not it.isVisible():
            continue
        if isinstance(it, QLabel | QAbstractButton):
            found.append(it.text())
        elif isinstance(it, QLineEdit):
            found += [it.text(), it.placeholderText()]
        elif isinstance(it, QComboBox):
            found += [it.itemText(i) for i in range(it.count())]
        elif isinstance(it, QAbstractItemView) and it.model() is not None:
            found += _cells(it)
        found += [it.accessibleName(), it.accessibleDescription(), it.toolTip(), it.windowTitle()]
    return list(dict.fromkeys(filter(None, found)))


def _cells(view: QAbstractItemView) -> list[str]:
    model = view.model()
    rows = min(model.rowCount(), 200)
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    cells = [str(model.index(row, column).data() or "") for row in range(rows) for column in range(columns)]
    heads = [str(model.headerData(column, Qt.Orientation.Horizontal) or "") for column in range(columns)]
    return cells + (heads if columns > 1 else [])
