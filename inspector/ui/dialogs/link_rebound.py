"""反弹: at the desk a finding is said to be the return of one that was closed at the same place."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.rectification import adding
from inspector.records import Finding
from inspector.ui.dialogs.act import ActDialog
from inspector.ui.dialogs.pick_finding import PickFinding
from inspector.ui.session import Session
from inspector.ui.widgets.field import Field
from inspector.ui.widgets.panel import Words


class LinkReboundDialog(ActDialog):
    """Picks the earlier one. The door refuses what was never closed, lies elsewhere, or would tie a ring."""

    def __init__(self, parent: QWidget, session: Session, finding: Finding) -> None:
        title = self.tr("{number} is back again").format(number=finding.number or finding.mark)
        super().__init__(parent, session, title, self.tr("Link it"), name="link_rebound", wide=560)
        self.finding = finding.id
        self.pick = PickFinding(session)
        self.pick.but = (finding.id,)
        self.pick.picked.connect(self._grow)
        self.field = Field(self.tr("The one that was closed before"), self.pick)
        about = self.tr("It has to lie at the same place. The closed one stays closed; the rebound is counted.")
        self.box.addWidget(Words(" ".join(finding.text.split()), "cell", "muted", wrap=True))
        self.box.addWidget(self.field)
        self.box.addWidget(Words(about, "small", "muted", wrap=True))
        self.pick.setFocus()

    def work(self) -> Callable[[Store], Any] | None:
        """Only with a finding that was picked."""
        finding, earlier = self.finding, self.pick.value
        self.field.set_wrong("" if earlier else self.tr("Choose one of the list"))
        return (lambda store: adding.link_rebound(store, finding, earlier)) if earlier else None

    def _failed(self, error: BaseException) -> None:
        """Why it cannot be, in words of what was asked."""
        super()._failed(error)
        if isinstance(error, Fault) and error.kind is Kind.BAD_VALUE and error.facts.get("field") == "repeats":
            words = {
                "closed": self.tr("That one was never closed: it is still the same finding."),
                "same place": self.tr("That one lies at another place."),
                "no ring": self.tr("That one is itself the return of this one."),
            }.get(str(error.facts.get("expected")), "")
            if words:
                self.say("")
                self.field.set_wrong(words)
                self._grow()
