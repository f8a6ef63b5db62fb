"""Looking for words in a paper: a line to write in, which of how many one stands on, and the ways to the others."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import line_edit
from inspector.ui.widgets.page_view import PageView, Place
from inspector.ui.widgets.panel import Panel, Words

_WAIT = 150  # milliseconds after a letter


class PageSearch(Panel):
    """Goes with one `PageView`. `sought` has what to look for ('' for nothing); the answer comes with `set_found`."""

    sought = Signal(str)

    def __init__(self, page: PageView) -> None:
        super().__init__(sides=("bottom",), margins=(12, 3, 12, 3), gap=6, across=True)
        self.setObjectName("page_search")
        self.page = page
        self.places: list[tuple[int, int]] = []  # page and its first place there, in order
        self.at = -1
        self.edit = line_edit(self.tr("Find in the paper"), self.tr("Words on this paper"), icon="search")
        self.edit.setMinimumHeight(px(32))
        self.edit.installEventFilter(self)
        self.told = Words("", "small", "muted")
        self.told.setObjectName("found_in_paper")
        self.back = Button("", icon="up", kind="quiet", name=self.tr("The one before"))
        self.forth = Button("", icon="down", kind="quiet", name=self.tr("The next one"))
        self.close_button = Button("", icon="cross", kind="quiet", name=self.tr("Close the search"))
        self.add(self.edit, self.told, self.back, self.forth, self.close_button)
        self.box.setStretchFactor(self.edit, 1)
        self.pause = QTimer(self, singleShot=True, interval=_WAIT)
        self.pause.timeout.connect(self._seek)
        self.edit.textChanged.connect(lambda _: self.pause.start())
        self.back.clicked.connect(lambda: self.step(-1))
        self.forth.clicked.connect(lambda: self.step(1))
        self.close_button.clicked.connect(self.leave)
        self._tell()
        self.hide()

    def enter(self) -> None:
        """Somebody wants to look for something."""
        self.show()
        self.edit.setFocus()
        self.edit.selectAll()

    def leave(self) -> None:
        """No more; the page is read on."""
        self.edit.clear()
        self.pause.stop()
        self._seek()
        self.hide()
        self.page.setFocus()

    def again(self) -> None:
        """Another paper is shown: look there for the same."""
        self.set_found(())
        if self.edit.text().strip():
            self._seek()

    def set_found(self, found: Sequence[tuple[int, Sequence[Place]]]) -> None:
        """Here it is: page and places, one a line, each time; the first from the shown page on becomes the current."""
        marks: dict[int, list[Place]] = {}
        self.places = []
        for page, places in found:
            marks.setdefault(page, [])
            self.places.append((page, len(marks[page])))
            marks[page] += places
        self.page.set_found(marks)
        self.at = next((at for at, (page, _) in enumerate(self.places) if page >= self.page.page), 0) - 1
        if self.places:
            self.step(1)
        self._tell()

    def step(self, by: int) -> None:
        """To the next or the one before; behind the last comes the first."""
        if self.places:
            self.at = (self.at + by) % len(self.places)
            self.page.go_to_found(*self.places[self.at])
        self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on, Shift+Enter back, Escape closes."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self.pause.isActive():
                    self.pause.stop()
                    self._seek()
                else:
                    self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
        return super().eventFilter(watched, event)

    def _seek(self) -> None:
        self.sought.emit(self.edit.text().strip())

    def _tell(self) -> None:
        if self.places:
            self.told.setText(self.tr("{at} of {all}").format(at=self.at + 1, all=len(self.places)))
        else:
            self.told.setText(self.tr("not found") if self.edit.text().strip() else "")
        self.back.setEnabled(bool(self.places))
        self.forth.setEnabled(bool(self.places))
