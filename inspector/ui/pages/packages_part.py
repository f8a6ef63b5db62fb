"""What the parts of the page Packages have in common: each lies behind a tab and brings its own buttons."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inspector.ui.session import Session
from inspector.ui.widgets.panel import Panel

if TYPE_CHECKING:
    from inspector.ui.widgets.button import Button


class Part(Panel):
    """One part. Its `buttons` stand in the page's header while it is shown; at most one is filled, the last."""

    waiting = Signal(int)  # how many things wait for a person here: stands behind the tab's word
    brought = Signal()  # packages were merged, or an import taken out: what other parts look for may be another
    elsewhere = Signal(str, object)  # another tab, and what is wanted there

    def __init__(self, session: Session) -> None:
        super().__init__(fill="ground")
        self.session = session
        self.buttons: tuple[Button, ...] = ()

    def arrive(self, about: Any) -> None:
        """The part is shown, with something particular on it unless `about` is None."""

    def refresh(self) -> None:
        """Read again what is shown: it was just made, or something changed. Everything by `session.ask`."""

    def escape(self) -> None:
        """Escape was pressed anywhere on the page."""

    def keys(self) -> QWidget:
        """What the arrow keys are for."""
        return self
