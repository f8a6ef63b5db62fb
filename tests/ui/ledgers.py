"""Working in the ledger's page: waiting, reading a column, choosing in the lists that open over it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView


def settle(hands, window):
    """Everything that was asked for has been answered."""
    hands.wait_until(lambda: window.session.background.idle, 20_000)


def column(page, which):
    """What the rows say in a column."""
    return [page.model.index(row, which).data() for row in range(page.model.rowCount())]


def listed(hands):
    """The lines of the list that is open."""
    return hands.see("picker").view.shown.values


def pick(hands, window, *words):
    """Choose in the list that is open, one line after the other: typed until it is found, then Return."""
    for word in words:
        picker = hands.see("picker")
        hands.type_text(word, into=picker.edit, replace=True)
        rows = [at for at, it in enumerate(picker.view.shown.values) if it.words == word]
        assert rows, f"no {word!r} among {[it.words for it in picker.view.shown.values]}"
        for _ in range(rows[0] - picker.view.currentIndex().row()):
            QTest.keyClick(picker.edit, Qt.Key.Key_Down)
        QTest.keyClick(picker.edit, Qt.Key.Key_Return)
        settle(hands, window)


def add_condition(hands, window, *words):
    """Add a condition: its name, then its value; the list is closed."""
    hands.press("F3", window.pages["ledger"].view)
    pick(hands, window, *words)
    let_go(hands)


def let_go(hands):
    """Close the list that is open, if one is."""
    for it in hands.see_all("picker"):
        QTest.keyPress(it.edit, Qt.Key.Key_Escape)  # with the release there is none of it left


def take_away(hands, chip):
    """Press a chip's cross, once the layout has given it its place."""
    hands.wait_until(lambda: chip.isVisible() and chip.size() == chip.sizeHint())
    hands.click(chip, at=chip.cross().center().toPoint())


def click_cell(view: QAbstractItemView, row: int, column: int, *, double: bool = False) -> None:
    """Press on a cell."""
    spot = view.visualRect(view.model().index(row, column)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    if double:
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
