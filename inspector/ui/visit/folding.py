"""What gives way on the Visit page where the window is narrow: the column of sections becomes a strip above the
questions; what else stands in that column is a drawer behind one button, and its keys go on acting.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QShortcut

from inspector.ui.theme import NARROW, px
from inspector.ui.widgets.button import Button, Press

if TYPE_CHECKING:
    from inspector.ui.pages.visit import VisitPage

DRAWER_BELOW = 1248
"""Pixels of the page (at 100 %) below which the right column becomes a drawer: a window of 1320 with its rail."""


class Folding(QObject):
    """Arranges the left column of the page it belongs to."""

    def __init__(self, page: "VisitPage") -> None:
        super().__init__(page)
        self.page = page
        self.contents = page.contents
        self.strip = page.contents.strip
        self.folded = False
        self.more = Button("", icon="more", kind="quiet", name=self.tr("More of this visit"), height=40)
        self.more.setObjectName("more_of_visit")
        self.more.clicked.connect(self.show_more)
        head = page.questions.head.box
        head.insertWidget(0, self.strip, 100)
        head.addWidget(self.more)
        self.strip.hide()
        self.more.hide()
        for button in self.contents.findChildren(Press):
            button.clicked.connect(self.shut)
        self.contents.section.connect(lambda _: self.shut())
        page.side.speaks.connect(lambda says: page.side_button.set_ink("rebound" if says else ""))
        self._keys: list[QShortcut] = []

    def fit(self) -> None:
        """Fold or unfold as the window has room."""
        self.contents.set_photos_beside(beside=self.page.width() >= px(DRAWER_BELOW))
        folded = self.page.window().width() < px(NARROW)
        if folded != self.folded:
            self.folded = folded
            self._fold()
        if self.folded and self.contents.isVisible():
            self._place()

    def show_more(self) -> None:
        """Open or close the drawer."""
        self.contents.setVisible(not self.contents.isVisible())
        self._place()

    def shut(self) -> bool:
        """Close the drawer; False where it was not open."""
        opened = self.folded and self.contents.isVisible()
        if opened:
            self.contents.hide()
        return opened

    def _fold(self) -> None:
        questions, across = self.page.questions, self.page.across
        for it in (questions.ring, questions.title, questions.count):
            it.setVisible(not self.folded)
        questions.head.box.setContentsMargins(0 if self.folded else px(20), 0, px(12), 0)
        self.strip.setVisible(self.folded)
        self.more.setVisible(self.folded)
        self.page.find_button.set_brief(brief=self.folded)
        self.contents.fold(folded=self.folded)
        if self.folded:
            across.removeWidget(self.contents)
            self.contents.hide()
            self._keys = [self._key(it) for it in self.contents.findChildren(Press) if not it.sequence.isEmpty()]
            return
        for key in self._keys:
            key.deleteLater()
        self._keys = []
        across.insertWidget(0, self.contents)
        self.contents.show()

    def _key(self, button: Press) -> QShortcut:
        """A hidden button hears no key: the page listens in its place while the drawer is shut."""
        key = QShortcut(button.sequence, self.page)
        key.activated.connect(button.click)
        key.activatedAmbiguously.connect(button.click)
        return key

    def _place(self) -> None:
        middle = self.page.questions.geometry()
        top, wide = middle.top() + self.page.questions.head.height(), self.contents.width()
        high = min(self.contents.sizeHint().height(), middle.bottom() + 1 - top)
        self.contents.setGeometry(middle.right() + 1 - wide, top, wide, high)
        self.contents.raise_()
