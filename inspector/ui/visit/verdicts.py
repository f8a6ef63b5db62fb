"""The verdicts of a visit side by side: of a re-inspection, or of what is only suspected."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from inspector import i18n
from inspector.db.store import Store
from inspector.i18n.language import QT_TRANSLATE_NOOP, translate
from inspector.operations.rectification import reinspection
from inspector.operations.rectification.looking_again import ToJudge
from inspector.rectification.moves import Verdict
from inspector.ui.dialogs.act import ActDialog
from inspector.ui.dialogs.pick_finding import PickFinding
from inspector.ui.session import Session
from inspector.ui.widgets.field import Field
from inspector.ui.widgets.panel import Words
from inspector.ui.widgets.segments import Choice, Segments, Tone

TONES: dict[Verdict, Tone] = {
    Verdict.FIXED: "good", Verdict.PARTLY: "plain", Verdict.NOT_FIXED: "serious", Verdict.REBOUND: "rebound",
    Verdict.UNVERIFIABLE: "na", Verdict.TRUE: "serious", Verdict.PARTLY_TRUE: "plain", Verdict.UNFOUNDED: "good",
    Verdict.DUPLICATE: "hint",
}  # fmt: skip
MARKS = {
    Verdict.FIXED: "fixed", Verdict.PARTLY: "doing", Verdict.NOT_FIXED: "open", Verdict.REBOUND: "rebound",
    Verdict.UNVERIFIABLE: "draft", Verdict.TRUE: "open", Verdict.PARTLY_TRUE: "open", Verdict.UNFOUNDED: "crossed",
    Verdict.DUPLICATE: "crossed",
}  # fmt: skip
_SHORT = {  # where five stand side by side
    Verdict.PARTLY: QT_TRANSLATE_NOOP("VerdictShort", "Partly"),
    Verdict.UNVERIFIABLE: QT_TRANSLATE_NOOP("VerdictShort", "Cannot verify"),
}


def segments(it: ToJudge) -> Segments:
    """Those of a finding, with the keys 1–5."""
    words = {one: translate("VerdictShort", _SHORT[one]) if one in _SHORT else i18n.verdict(one) for one in it.shown}
    choices = [Choice(one, words[one], str(at), TONES[one]) for at, one in enumerate(it.shown, 1)]
    made = Segments(translate("VerdictShort", "Verdict"), choices, height=40, step="cell", clearable=True)
    made.setObjectName("verdict")
    return made


class SameAsDialog(ActDialog):
    """Picks the finding a suspected one is the same as (重复), and so gives that verdict."""

    def __init__(self, parent: QWidget, session: Session, visit: str, judged: ToJudge, note: str) -> None:
        found = judged.finding
        title = self.tr("{number} is the same as another one").format(number=found.number or found.mark)
        super().__init__(parent, session, title, self.tr("It is the same"), name="same_as", wide=560)
        self.visit, self.finding, self.note = visit, found.id, note
        self.pick = PickFinding(session)
        self.pick.but = (found.id,)
        self.pick.picked.connect(self._grow)
        self.field = Field(self.tr("The one that is known already"), self.pick)
        self.box.addWidget(Words(" ".join(found.text.split()), "cell", "muted", wrap=True))
        self.box.addWidget(self.field)
        self.pick.setFocus()

    def work(self) -> Callable[[Store], Any] | None:
        """Only with a finding that was picked."""
        visit, finding, note, other = self.visit, self.finding, self.note, self.pick.value
        self.field.set_wrong("" if other else self.tr("Choose one of the list"))
        if not other:
            return None
        return lambda store: reinspection.judge(store, visit, finding, Verdict.DUPLICATE, note=note, other=other)
