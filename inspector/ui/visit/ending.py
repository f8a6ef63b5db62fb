"""The end of a visit in the window: signing and finalising it, and what it says of an asset entered into its file."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from inspector.db.store import Store
from inspector.operations import signature, visit
from inspector.operations.doubts import Concern, concerns
from inspector.operations.projects import proposals
from inspector.operations.readiness import readiness
from inspector.operations.signature import Signed
from inspector.ui.visit.acts import VisitActs
from inspector.ui.visit.contents import SideButton
from inspector.ui.visit.finalising import FinaliseDialog
from inspector.ui.visit.reading import Reading, read_visit
from inspector.ui.visit.signing import SigningDialog

KEY = "F8"
Lacking = tuple[Reading, tuple[Concern, ...]]


class Ending(QObject):
    """`goto` has the question or finding that somebody wants to go to, `about` asks for the head of the visit."""

    goto = Signal(str)
    about = Signal()

    def __init__(self, page: QWidget, acts: VisitActs) -> None:
        super().__init__(page)
        self.page = page
        self.acts = acts
        self.session = acts.session
        self.button = SideButton(self.tr("Signatures"), "pencil", key=KEY)
        self.button.setObjectName("signatures")
        self.button.clicked.connect(self.sign)
        self.taking = SideButton(self.tr("Enter what was found"), "import")
        self.taking.setObjectName("take_visit")
        self.taking.clicked.connect(self._take)
        self.taking.hide()

    def show_reading(self, reading: Reading) -> None:
        """How many signed, and whether it still holds; of an asset what it says of it can be entered at its end."""
        at, case = reading.case.visit.id, reading.case
        self.taking.setVisible(
            reading.finalised and case.site.kind == "asset" and case.checklist.form == proposals.FORM
        )
        self.session.ask(self, lambda store: signature.signatures(store, at, case), self._show_signed, key="signed")

    def finalise(self) -> None:
        """End the visit, or say what is open, what lacks and what should be looked at first."""
        at = self.acts.visit

        def work(store: Store) -> Lacking | None:
            reading = read_visit(store, at)
            doubts = concerns(store, reading.case)
            ready = readiness(reading.case, (it.judged for it in reading.again))
            if doubts or not ready.complete(without_photos=False):
                return reading, doubts
            visit.finalise(store, at)
            return None

        self.session.do(self, work, self._say)

    def sign(self) -> None:
        """Let the interviewee, the village and the inspectors sign."""
        SigningDialog(self.page, self.session, self.acts.visit).show_over()

    def _take(self) -> None:
        from inspector.ui.dialogs.take_visit import take_visit  # noqa: PLC0415 - with its first use

        take_visit(self.page, self.session, self.acts.visit)

    def _say(self, lacking: Lacking | None) -> None:
        if lacking is None:
            return
        at = self.acts.visit
        dialog = FinaliseDialog(self.page, *lacking)
        dialog.goto.connect(self.goto)
        dialog.about.connect(self.about)
        dialog.looked.connect(self._look)
        dialog.confirmed.connect(
            lambda: self.session.do(self, lambda store: visit.finalise(store, at, without_photos=True))
        )
        dialog.show_over()

    def _look(self, concern: Concern) -> None:
        if concern.question is not None:
            self.goto.emit(concern.question)
        elif concern.photo is not None:
            self.session.ask(self, lambda store: _hash_of(store, concern.photo or ""), self.acts.open_photo)
        elif concern.signature is not None:
            self.sign()
        else:
            self.about.emit()

    def _show_signed(self, signed: list[Signed]) -> None:
        void = sum(it.void for it in signed)
        words = self.tr("%n void", "", void) if void else str(len(signed) or "")
        self.button.set_right(words, strong=void > 0)


def _hash_of(store: Store, photo: str) -> str:
    return str(store.one("SELECT sha256 FROM photo WHERE id = ?", photo) or "")
