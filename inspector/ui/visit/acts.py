"""What can be done on the visit that is open, and what of it is not durable yet."""

from collections.abc import Callable, Collection

from PySide6.QtCore import Signal

from inspector import i18n
from inspector.errors import Fault, Kind
from inspector.operations import bookmark, checklist, finding, highlight, phrasing, reuse, visit
from inspector.operations.phrasing import Phrase
from inspector.operations.rectification import reinspection
from inspector.rectification.moves import Verdict
from inspector.ui.session import Session
from inspector.ui.visit.photo_acts import PhotoActs


class VisitActs(PhotoActs):
    """Answers, findings, the visit as a whole; photos are `PhotoActs`."""

    refused = Signal(str, str)  # question, sentence: this answer cannot stand
    answered = Signal(str, object)  # question, value: on its way to the disk
    placed = Signal(str)  # the place of a photo is wanted as the answer of this question

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.pending: dict[str, str | None] = {}
        """Answers on their way to the disk, the newest of each question."""

    def answer(self, question: str, value: str | None) -> None:
        """Answer a question, or take the answer back."""
        at = self.visit
        self.pending[question] = value

        def refused(error: BaseException) -> None:
            self.pending.pop(question, None)
            if isinstance(error, Fault) and error.kind is Kind.BAD_VALUE:
                self.refused.emit(question, i18n.sentence(error).what)
            else:
                self.session.failed.emit(error)

        def kept(_: None) -> None:
            if not self.waits(question):
                self.pending.pop(question, None)

        self.answered.emit(question, value)  # first: it is on the screen before another thread wants the interpreter
        waiting = [(question, "")]
        self._do(lambda store: visit.answer(store, at, question, value), kept, waiting=waiting, refused=refused)

    def add_instance(self, repeat: str, then: Callable[[int], None]) -> None:
        """One more instance of a repeat; `then` gets its number."""
        at = self.visit
        self._do(lambda store: visit.add_instance(store, at, repeat), then)

    def remove_instance(self, repeat: str, number: int) -> None:
        """Take an instance away; undo brings it back with all that was answered in it."""
        at = self.visit
        self._do(lambda store: visit.remove_instance(store, at, repeat, number))

    def regrade(self, name: str | None, reason: str | None) -> None:
        """Grade the visit by hand; None: as its answers do."""
        at = self.visit
        self._do(lambda store: visit.regrade(store, at, name, reason))

    def move(self, to: str) -> None:
        """Move the draft to another version of its checklist."""
        at = self.visit
        self._do(lambda store: checklist.move(store, at, to))

    def rest_is_fine(self, section: str) -> None:
        """Answer what is open in a section with its good answer."""
        at = self.visit
        self._do(lambda store: visit.rest_is_fine(store, at, section))

    def change(self, found: str, **values: str | int | None) -> None:
        """Change what is said of a finding."""
        self._do(lambda store: finding.change(store, found, **values), waiting=[(found, it) for it in values])

    def delete_finding(self, found: str) -> None:
        """Delete a finding; its photos wait for a place."""
        self._do(lambda store: finding.delete(store, found))

    def add_finding(self, then: Callable[[str], None]) -> None:
        """A finding outside the checklist, to be worded; `then` gets its id."""
        at = self.visit
        self._do(lambda store: finding.add(store, at, text=""), then)

    def judge(self, found: str, verdict: Verdict | None, *, note: str | None = None, due: str | None = None) -> None:
        """Say of an earlier finding of the place what is seen of it now; None: nothing yet."""
        at = self.visit
        self._do(
            lambda store: reinspection.judge(store, at, found, verdict, note=note, due=due),
            waiting=[(found, "verdict")],
        )

    def link_back(self, earlier: str, now: str) -> None:
        """A finding of this visit is the return of a closed one (反弹)."""
        at = self.visit
        self._do(lambda store: reinspection.judge(store, at, earlier, Verdict.REBOUND, back_as=now))

    def not_back(self, earlier: str) -> None:
        """It is another one."""
        at = self.visit
        self._do(lambda store: reinspection.judge(store, at, earlier, None))

    def not_fixed(self, found: str) -> None:
        """It was not put right on the spot."""
        at = self.visit
        self._do(lambda store: reinspection.not_fixed(store, at, found))

    def word(self, found: str, phrase: Phrase, *, everything: bool = False) -> None:
        """Word a finding by a phrase, as one step."""
        waiting = [(found, "text")]
        self._do(lambda store: phrasing.take(store, found, phrase, everything=everything), waiting=waiting)

    def reuse(self, source: reuse.Source, wanted: Collection[str] | None, then: Callable[[int], None]) -> None:
        """Take values of an earlier visit over; `then` gets how many there were."""
        at = self.visit
        self._do(lambda store: len(reuse.reuse(store, at, source, wanted)), then)

    def add_highlight(self, then: Callable[[str], None]) -> None:
        """A good example, to be worded; `then` gets its id."""
        at = self.visit
        self._do(lambda store: highlight.add(store, at), then)

    def change_highlight(self, it: str, **values: str | None) -> None:
        """Change what is said of a good example."""
        self._do(lambda store: highlight.change(store, it, **values), waiting=[(it, name) for name in values])

    def delete_highlight(self, it: str) -> None:
        """Delete a good example; its photos wait for a place."""
        self._do(lambda store: highlight.delete(store, it))

    def place_from_photo(self, question: str) -> None:
        """Answer with the place where a photo of this visit was taken."""
        self.placed.emit(question)

    def change_head(self, **values: str | int | None) -> None:
        """Change facts of the visit itself."""
        at = self.visit
        self._do(lambda store: visit.change_head(store, at, **values), waiting=[(at, it) for it in values])

    def reopen(self) -> None:
        """Make it a draft again."""
        at = self.visit
        self._do(lambda store: visit.reopen(store, at))

    def discard(self, then: Callable[[None], None]) -> None:
        """Delete the draft with all that is on it."""
        at = self.visit
        self._do(lambda store: visit.discard(store, at), then)

    def bookmark(self, place: str) -> None:
        """Remember where somebody is; no operation, so the status line says nothing of it."""
        at = self.visit
        self.session.background.write.run(self, lambda store: bookmark.set_bookmark(store, at, place))
