"""Taking packages in: drop them, look at the plan, merge; afterwards the report."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from inspector.db.package import SUFFIX
from inspector.db.store import Store
from inspector.operations import exchange
from inspector.operations.exchange import Received
from inspector.operations.ledger import number_findings
from inspector.ui import paint
from inspector.ui.background import Task
from inspector.ui.dialogs.choosing import choose_files
from inspector.ui.icons import icon_at
from inspector.ui.models.plan import PlanView
from inspector.ui.pages.packages_words import notes
from inspector.ui.session import Session, told
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.drops import DropZone
from inspector.ui.widgets.empty import EmptyPage, Way
from inspector.ui.widgets.panel import Panel, Words, scrolled

EMPTY, PLAN = 0, 1


class TakePanel(Panel):
    """`changed`: what can be done now is another thing; `ready` says whether there is a plan to be merged."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(fill="ground")
        self.session = session
        self.paths: list[Path] = []
        self.received: Sequence[Received] = ()
        self.running = False
        self.merged = False
        self.empty = EmptyPage(
            Way(
                "choose",
                "import",
                self.tr("Drop packages here"),
                self.tr("files or a folder of them; or press to choose"),
                self.tr("First a plan is made; nothing is written by it"),
                key="Ctrl+O",
            ),
            sentence=self.tr("Before anything is merged, a safe copy of your data is made."),
            suffixes=(SUFFIX,),
        )
        self.empty.box.setContentsMargins(px(20), px(28), px(20), px(12))
        self.empty.chosen.connect(lambda _: self.choose())
        self.zone = DropZone(self)
        self.zone.dropped.connect(self.plan)
        self.empty.dropped.connect(self.plan)
        self.title = Words("", "ask", bold=True)
        self.title.setObjectName("plan_title")
        self.second = Words("", "small", "muted", elide=True)
        self.table = PlanView(self.tr("Packages"))
        self.more = Button(self.tr("Other packages"), icon="import")
        self.more.clicked.connect(self.choose)
        self.said = QVBoxLayout()
        self.said.setSpacing(px(6))
        self.notes = Panel(margins=(16, 10, 16, 10))
        self.notes.box.addLayout(self.said)
        self.notes.box.addStretch(1)
        self.note_area = scrolled(self.notes, self.tr("Remarks"))
        top = Panel(margins=(16, 8, 16, 8), across=True, gap=10)
        top.add(self.title, self.second, None, self.more)
        planned = Panel(sides=("bottom",))
        planned.box.addWidget(top)
        planned.box.addWidget(self.table, 3)
        planned.box.addWidget(self.note_area, 2)
        planned.box.addStretch(0)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(planned)
        self.box.addWidget(self.stack)

    @property
    def ready(self) -> bool:
        """Whether something of the plan can be merged."""
        return not self.running and not self.merged and any(it.refused is None for it in self.received)

    def choose(self) -> None:
        """Ask for files."""
        kind = self.tr("Packages (*{suffix})").format(suffix=SUFFIX)
        choose_files(self, self.tr("Choose packages"), kind, self.plan)

    def plan(self, paths: Sequence[Path]) -> None:
        """Say what a merge of these would do; nothing is written."""
        if self.running or not paths:
            return
        wanted = list(dict.fromkeys(Path(it) for it in paths))
        self.paths, self.received, self.merged, self.running = wanted, (), False, True
        self.stack.setCurrentIndex(PLAN)
        self._show(self.tr("Reading the packages …"))
        self.session.try_out(
            self,
            self.tr("Planning the merge"),
            lambda store, task: _merged(store, wanted, task, apply=False)[0],
            self._planned,
            self._failed,
        )

    def merge(self) -> None:
        """Merge what was planned; a safe copy comes first."""
        if not self.ready:
            return
        wanted, self.running = [it.path for it in self.received if it.refused is None], True
        refused = [it for it in self.received if it.refused is not None]
        self._show(self.tr("Merging …"))
        self.session.carry_out(
            self,
            self.tr("Merging, after a safe copy"),
            lambda store, task: _merged(store, wanted, task, apply=True),
            lambda done: self._done([*done[0], *refused], done[1]),
            self._failed,
        )

    def forget(self) -> None:
        """Not merged; back to the beginning."""
        if not self.running:
            self.paths, self.received, self.merged = [], (), False
            self.stack.setCurrentIndex(EMPTY)
            self.changed.emit()

    def _planned(self, received: list[Received]) -> None:
        self.running, self.received = False, received
        good = sum(it.refused is None for it in received)
        if not received:
            self._show(self.tr("There is no package among what was chosen."))
        elif good:
            self._show(self.tr("The plan: %n package(s) can be merged", "", good))
        else:
            self._show(self.tr("Nothing of this can be merged"))

    def _done(self, received: list[Received], numbered: int) -> None:
        self.running, self.merged, self.received = False, True, received
        taken = sum(it.refused is None for it in received)
        self._show(self.tr("%n package(s) merged", "", taken), self._after(numbered))

    def _after(self, numbered: int) -> str:
        copied = self.tr("A safe copy was made first.")
        numbers = self.tr("%n ledger number(s) given.", "", numbered)
        return f"{copied} {numbers}" if numbered else copied

    def _failed(self, error: BaseException) -> None:
        self.running = False
        if told(error) is None:
            self._show(self.tr("Stopped; nothing was merged"))
        else:
            self._show(self.tr("Nothing was merged"))
            self.session.failed.emit(error)

    def _show(self, title: str, second: str = "") -> None:
        self.title.setText(title)
        before = self.tr("Nothing is written yet; a safe copy is made before the merge")
        self.second.setText(second or ("" if self.merged or not self.ready else before))
        self.more.setEnabled(not self.running)
        self.table.set_received(self.received, merged=self.merged)
        while self.said.count():
            if (old := self.said.takeAt(0).widget()) is not None:
                old.deleteLater()
        said = notes(self.received)
        for mark, words in said:
            self.said.addWidget(_Note(mark, words))
        self.note_area.setVisible(bool(said))
        self.changed.emit()


class _Note(QWidget):
    """A mark and a sentence."""

    def __init__(self, mark: str, words: str) -> None:
        super().__init__()
        self.mark = mark
        box = QHBoxLayout(self)
        box.setContentsMargins(px(26), 0, 0, 0)
        box.addWidget(Words(words, "cell", wrap=True))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The mark beside the first line."""
        with paint.Brush(self) as painter:
            icon_at(painter, self.mark, QPointF(px(10), px(9)), px(16), ink=self.mark)


def _merged(store: Store, paths: list[Path], task: Task, *, apply: bool) -> tuple[list[Received], int]:
    """Plan or merge; an office numbers what came."""
    received = exchange.merge(store, paths, apply=apply, progress=task.progress, cancelled=task.cancelled)
    return received, number_findings(store) if apply else 0
