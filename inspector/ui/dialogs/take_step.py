"""One step of a finding, or of several, said in a few fields: which ones, and which of them have to be, is data.

`step_dialog` opens the right dialog for a move. The door below (`operations.rectification.steps.take`) decides; what it
refuses is told at the field, and everything filled in stays.
"""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from inspector import i18n
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.rectification import steps, verifying
from inspector.operations.rectification.acting import Said
from inspector.rectification.moves import RULES, Move, Verdict, stage_after
from inspector.ui.dialogs import step_words
from inspector.ui.dialogs.act import ActDialog
from inspector.ui.dialogs.step_fields import StepFields
from inspector.ui.dialogs.step_parts import Part, field_of
from inspector.ui.dialogs.step_past import EXTENDING, extensions
from inspector.ui.dialogs.step_reading import StepContext, read_context
from inspector.ui.session import Session
from inspector.ui.widgets.panel import Words

_MOST = 120  # characters of a problem: the dialog says which one, the column behind it says all


class TakeStepDialog(ActDialog):
    """The fields of one move; below them what follows from it. `about` is what the findings are called, until read."""

    def __init__(self, parent: QWidget, session: Session, findings: Sequence[str], move: Move) -> None:
        verb = step_words.verb(move)
        super().__init__(parent, session, verb, verb, name="take_step", wide=640)
        self.findings = tuple(findings)
        self.move_ = move
        self.context: StepContext | None = None
        self.text = Words("", "cell", "muted", wrap=True)
        self.text.setObjectName("step_about")
        self.fields = StepFields(session, move, self)
        self.hint = Words(step_words.about(move), "small", "muted", wrap=True)
        self.hint.setVisible(bool(self.hint.text()))
        self.after = Words("", "cell", bold=True, wrap=True)
        self.after.setObjectName("step_after")
        for it in (self.text, self.fields, self.hint, self.after):
            self.box.addWidget(it)
        self.fields.changed.connect(self._follow)
        self.act.setEnabled(False)  # until it is known what about
        session.ask(self, lambda store: read_context(store, findings, move), self._show, failed=self._unread)

    def work(self) -> Callable[[Store], Any] | None:
        """Only with what the rule wants, days that can be, and names that are known."""
        if not self.fields.check():
            return None
        findings, move, said, pictures = self.findings, self.move_, self.said(), self.fields.pictures
        if move is Move.VERIFY and said.verdict is not None:
            verdict = Verdict(said.verdict)
            return lambda store: verifying.verify(store, findings, verdict, said, pictures=pictures)
        return lambda store: steps.take(store, findings, move, said, pictures=pictures)

    def said(self) -> Said:
        """What is filled in."""
        it = self.fields
        return Said(
            day=it.day.day, by=it.value(Part.BY), unit=it.value(Part.UNIT), verdict=it.verdict, due=it.value(Part.DUE),
            other=it.value(Part.OTHER), document=it.value(Part.DOCUMENT), approver=it.value(Part.APPROVER),
            note=it.value(Part.NOTE),
        )  # fmt: skip

    def done(self, result: int) -> None:
        """What was pasted goes with it."""
        self.fields.let_go()
        super().done(result)

    def _show(self, context: StepContext) -> None:
        self.context = context
        numbers = context.numbers
        which = numbers[0] if len(numbers) == 1 else self.tr("%n finding(s)", "", len(numbers))
        title = self.tr("{step}: {which}").format(step=step_words.verb(self.move_), which=which)
        self.title.setText(title)
        self.setWindowTitle(title)
        text = " ".join(context.text.split())
        self.text.setText((text if len(text) <= _MOST else f"{text[:_MOST]}…") or i18n.listed(numbers[:8]))
        if context.item is not None and self.move_ in EXTENDING and (said := extensions(context.item)):
            self.hint.setText("\n".join((*said, *filter(None, (step_words.about(self.move_),)))))
            self.hint.show()
        self.fields.show_context(context)
        self.act.setEnabled(True)
        self._follow()
        self._grow()
        self.fields.begin()

    def _unread(self, error: BaseException) -> None:
        """One of them has gone meanwhile: it says so, and nothing can be done."""
        self._failed(error)
        self.act.setEnabled(False)

    def _follow(self) -> None:
        """Say where this leads from where they stand."""
        if self.context is None:
            return
        move, verdict = self.move_, self.fields.verdict
        open_ = RULES[move].by_verdict is not None and verdict is None
        after = {stage_after(it, move, verdict) for it in self.context.stages}
        stages = frozenset(it for it in after if it is not None)
        self.after.setText(step_words.depends() if open_ else step_words.afterwards(self.context.stages, stages))
        self._grow()

    def _failed(self, error: BaseException) -> None:
        super()._failed(error)
        if isinstance(error, Fault) and error.kind is Kind.NOT_ALLOWED:
            why = str(error.facts.get("why", ""))
            part = field_of(why)
            if part is not None and self.fields.say(part, i18n.why(why)):
                self.say("")
            self._grow()


def step_dialog(parent: QWidget, session: Session, findings: Sequence[str], move: Move) -> ActDialog:
    """Open the dialog a move is made in, over `parent`; it returns at once."""
    from inspector.ui.dialogs.close_finding import CloseFindingDialog  # noqa: PLC0415 - it is one of these dialogs

    dialog = (CloseFindingDialog if move is Move.CLOSE else TakeStepDialog)(parent, session, findings, move)
    dialog.show_over()
    return dialog
