"""What every page of the window has in common: a header, the session, and being told when to look again."""

from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.ui.session import Session
from inspector.ui.theme import NARROW, px
from inspector.ui.widgets.header import Header


class Page(QWidget):
    """One page. It reads when it is shown and when something changed while it is; it never writes but by `session.do`.

    Subclasses fill `box` below the header and answer `arrive` and `refresh`.
    """

    def __init__(self, session: Session, title: str, *, returns: bool = False) -> None:
        super().__init__()
        self.session = session
        self.header = Header(title, returns=returns)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(0)
        self.box.addWidget(self.header)
        self._stale = True
        session.changed.connect(self._changed)

    def arrive(self, about: Any) -> None:
        """The page is shown, with something particular on it unless `about` is None."""

    def refresh(self) -> None:
        """Read again what is shown; called when the page appears with news, and on news while it is visible."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the window is narrow the header is lower."""
        super().resizeEvent(event)
        self.header.set_narrow(narrow=self.window().width() < px(NARROW))

    def take_keys(self) -> None:
        """The keyboard belongs to the page that is shown, not to the rail; Tab goes on from there."""
        self.keys().setFocus()

    def keys(self) -> QWidget:
        """What the arrow keys are for on this page, at this moment."""
        return self

    def appear(self, about: Any) -> None:
        """Called by the window when it shows the page."""
        self.arrive(about)
        if self._stale:
            self._stale = False
            self.refresh()

    def _changed(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True
