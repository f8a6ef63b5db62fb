"""销号: what the close-out rests on is shown before it is done; without proof only a named exception closes."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QCheckBox, QWidget

from inspector import i18n
from inspector.db.store import Store
from inspector.operations.rectification import closing
from inspector.rectification.moves import Move
from inspector.rectification.proof import Lack
from inspector.ui.dialogs.enlarged_photo import EnlargedPhoto
from inspector.ui.dialogs.step_parts import Part
from inspector.ui.dialogs.step_past import rests_on
from inspector.ui.dialogs.step_reading import StepContext
from inspector.ui.dialogs.take_step import TakeStepDialog
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.panel import Panel
from inspector.ui.widgets.photo_pair import PhotoPair
from inspector.ui.widgets.ring import Mark

_NAMED = frozenset({Part.APPROVER, Part.NOTE})


class CloseFindingDialog(TakeStepDialog):
    """The proof, or what it lacks; then who decided. An exception wants a name and a reason and is counted apart."""

    def __init__(self, parent: QWidget, session: Session, findings: Sequence[str], move: Move = Move.CLOSE) -> None:
        super().__init__(parent, session, findings, move)
        self.proof = Panel(fill="sunken", margins=(12, 10, 12, 10), gap=6)
        self.proof.setObjectName("close_proof")
        self.pair = PhotoPair(session, high=84)
        self.pair.hide()
        self.pair.enlarge.connect(lambda at: EnlargedPhoto(self, session, self.pair.photos, at).show_over())
        self.exception = QCheckBox(self.tr("Close as a named exception, counted apart"))
        self.exception.setObjectName("by_exception")
        self.exception.setAccessibleName(self.exception.text())
        self.exception.setMinimumHeight(px(32))
        self.exception.hide()
        self.exception.toggled.connect(self._by_exception)
        at = self.box.indexOf(self.fields)
        self.box.insertWidget(at, self.proof)
        self.box.insertWidget(at + 1, self.exception)

    def work(self) -> Callable[[Store], Any] | None:
        """Without proof not before somebody is named who makes the exception."""
        if not self.fields.check():
            return None
        findings, said, exception = self.findings, self.said(), self.exception.isChecked()
        if self._lacking() and not exception:
            self.say(self.tr("Have it re-inspected first, or close it as a named exception."))
            self.exception.setFocus()
            return None
        return lambda store: closing.close(store, findings, said, exception=exception)

    def _lacking(self) -> list[frozenset[Lack]]:
        return [it for it in self.context.lacks if it] if self.context is not None else []

    def _show(self, context: StepContext) -> None:
        lacking = [it for it in context.lacks if it]
        if lacking:
            kinds = frozenset[Lack]().union(*lacking)
            if len(context.lacks) > 1:
                said = self.tr("%n of them lack(s) proof", "", len(lacking))
                self.proof.add(Mark("lock", said, step="cell", bold=True, size=16, ink="overdue"))
            for it in Lack:
                if it in kinds:
                    words = self.tr("Missing: {what}").format(what=i18n.lack(it))
                    self.proof.add(Mark("lock", words, step="cell", bold=False, size=16, ink="muted"))
            self.exception.setVisible(Lack.RECTIFIER not in kinds)
        else:
            said = rests_on(context.item) if context.item is not None else self.tr("The proof of each is there.")
            self.proof.add(Mark("fixed", said, step="cell", bold=False, size=16))
        if (item := context.item) is not None and (item.before or item.after):
            self.proof.add(self.pair)  # before it is shown: it would be a window of its own
            self.pair.show_photos(item.before, item.after, (self.tr("Before"), self.tr("After")))
        super()._show(context)

    def _by_exception(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self.fields.want(_NAMED if on else frozenset())
        self.say("")
