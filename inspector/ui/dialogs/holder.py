"""A household or a village, found by any part of its name or code: whose points, or what is a good example."""

from PySide6.QtCore import QTimer

from inspector.operations.rating import holders
from inspector.ui.session import Session
from inspector.ui.widgets.pick import Pick

_PAUSE = 160  # milliseconds after the last key until it is looked for


class HolderPick(Pick):
    """`holder` is (`site` or `area`, id) of what stands there; what is typed is looked for off the GUI thread."""

    def __init__(self, session: Session) -> None:
        super().__init__("", self.tr("part of a name or a code"))
        self.setObjectName("holder")
        self.session = session
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._look)
        self.line.textEdited.connect(lambda _: self._pause.start())
        self._look()

    @property
    def holder(self) -> tuple[str, str] | None:
        """What is chosen."""
        kind, _, id_ = (self.value or "").partition(":")
        return (kind, id_) if id_ else None

    def show_holder(self, value: str, name: str) -> None:
        """Something is chosen already; `value` as `site:id` or `area:id`."""
        self.set_options([(name, value)], value)

    def _look(self) -> None:
        typed = self.text
        self.session.ask(self, lambda store: holders.found(store, typed), self._offer, key="holder")

    def _offer(self, found: list[tuple[str, str]]) -> None:
        chosen = self.value
        if chosen is not None and chosen not in {it for _, it in found}:
            found = [(self.text, chosen), *found]
        self.set_options(found, chosen)
