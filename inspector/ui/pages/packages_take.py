"""Taking packages in: drop them, look at the plan, choose, merge; afterwards the report."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from inspector.db.package import SUFFIX
from inspector.db.store import Store
from inspector.operations import exchange
from inspector.operations.exchange import Received, Status
from inspector.operations.ledger import number_findings
from inspector.ui.background import Task
from inspector.ui.dialogs.choosing import choose_files
from inspector.ui.pages.packages_part import Part
from inspector.ui.pages.packages_plan import PlanPanel
from inspector.ui.pages.packages_report import ReportActs
from inspector.ui.pages.packages_watch import WatchCard
from inspector.ui.session import Session, told
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.drops import DropZone
from inspector.ui.widgets.empty import EmptyPage, Way
from inspector.ui.widgets.panel import across

EMPTY, PLAN = 0, 1


class TakePart(Part):
    """`ready` says whether there is a plan to be merged."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.paths: list[Path] = []
        self.received: Sequence[Received] = ()
        self.accept: set[str] = set()  # what somebody decided to bear with
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
        self.watched = WatchCard(session)
        self.watched.wanted.connect(self.plan)
        self.empty.box.insertLayout(1, across(None, self.watched, None))  # below what is said, not at the foot
        self.empty.box.insertSpacing(1, px(24))
        self.planned = PlanPanel()
        self.planned.more.clicked.connect(self.choose)
        self.planned.accepted.connect(self._accept)
        self.planned.turned.connect(self._tell)
        self.report = ReportActs(session, lambda: self.received, self.planned.second)
        self.report.setParent(self)
        self.planned.save.clicked.connect(lambda: self.report.choose_file(self))
        self.planned.print_.clicked.connect(lambda: self.report.choose_printer(self.planned.print_))
        self.title, self.second, self.table = self.planned.title, self.planned.second, self.planned.table
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.planned)
        self.box.addWidget(self.stack)
        self.away = Button(self.tr("Do not merge"), key="Escape", acts=False)
        self.away.setObjectName("forget_plan")
        self.away.clicked.connect(self.forget)
        self.act = Button(self.tr("Merge"), icon="merge", key="Ctrl+Return", kind="filled")
        self.act.setObjectName("act")
        self.act.clicked.connect(self._act)
        self.buttons = (self.away, self.act)
        self._tell()

    @property
    def chosen(self) -> list[Received]:
        """What of the plan can be merged and is to be."""
        good = [it for it in self.received if it.refused is None and it.status is not Status.LEFT]
        return [it for it in good if it.path not in self.table.plan.left and not _is_nothing_new(it)]

    @property
    def ready(self) -> bool:
        """Whether something of the plan can be merged."""
        return not self.running and not self.merged and bool(self.chosen)

    def arrive(self, about: Any) -> None:
        """`about`: the packages to be planned at once."""
        if about:
            self.plan(about)

    def keys(self) -> QWidget:
        """The table of packages, where there is one."""
        return self.table if self.received else self

    def escape(self) -> None:
        """Not merged, or the report was read."""
        self.forget()

    def choose(self) -> None:
        """Ask for files."""
        kind = self.tr("Packages (*{suffix})").format(suffix=SUFFIX)
        choose_files(self, self.tr("Choose packages"), kind, self.plan)

    def plan(self, paths: Sequence[Path]) -> None:
        """Say what a merge of these would do; nothing is written."""
        if self.running or not paths:
            return
        self.accept.clear()
        self.table.plan.left.clear()
        self._plan(list(dict.fromkeys(Path(it) for it in paths)))

    def merge(self) -> None:
        """Merge what was planned and chosen; a safe copy comes first."""
        if not self.ready:
            return
        wanted, accept, self.running = [it.path for it in self.chosen], frozenset(self.accept), True
        self._show(self.tr("Merging …"))
        self.session.carry_out(
            self,
            self.tr("Merging, after a safe copy"),
            lambda store, task: _merged(store, wanted, accept, task, apply=True),
            lambda done: self._done(done[0], done[1]),
            self._failed,
        )

    def forget(self) -> None:
        """Not merged; back to the beginning."""
        if not self.running:
            self.paths, self.received, self.merged = [], (), False
            self.stack.setCurrentIndex(EMPTY)
            self._tell()

    def _act(self) -> None:
        if self.ready:
            self.merge()
        else:
            self.choose()

    def _plan(self, wanted: list[Path]) -> None:
        accept = frozenset(self.accept)
        self.paths, self.received, self.merged, self.running = wanted, (), False, True
        self.stack.setCurrentIndex(PLAN)
        self._show(self.tr("Reading the packages …"))
        self.session.try_out(
            self,
            self.tr("Planning the merge"),
            lambda store, task: _merged(store, wanted, accept, task, apply=False)[0],
            self._planned,
            self._failed,
        )

    def _accept(self, packages: list[str]) -> None:
        """Somebody decided; what they would bring is then known by another plan."""
        if not self.running:
            self.accept.update(packages)
            self._plan(self.paths)

    def _planned(self, received: list[Received]) -> None:
        self.running, self.received = False, received
        good = len(self.chosen)
        if not received:
            self._show(self.tr("There is no package among what was chosen."))
        elif good:
            self._show(self.tr("The plan: %n package(s) can be merged", "", good))
        elif all(_is_nothing_new(it) for it in received):
            self._show(self.tr("All of this is known here already: nothing changes"))
        else:
            self._show(self.tr("Nothing of this can be merged"))
        self._stand_on_table()

    def _done(self, received: list[Received], numbered: int) -> None:
        taken = sum(it.status in (Status.MERGED, Status.KNOWN) for it in received)
        stopped = any(it.status is Status.LEFT for it in received)
        copied = any(it.outcome is not None for it in received)  # of what cannot be read nothing is written
        self.running, self.merged, self.received = False, True, _in_their_places(self.received, received)
        self.brought.emit()
        if stopped:
            title = self.tr("Stopped: %n package(s) merged", "", taken)
        else:
            title = self.tr("%n package(s) merged", "", taken) if taken else self.tr("Nothing was merged")
        self._show(title, self._after(numbered) if copied else "")
        self._stand_on_table()

    def _stand_on_table(self) -> None:
        """The arrows go through the packages at once; whoever went elsewhere meanwhile stays there."""
        if self.isVisible() and self.received:
            self.table.setFocus()

    def _after(self, numbered: int) -> str:
        if numbered:
            return self.tr("A safe copy was made first. %n ledger number(s) given.", "", numbered)
        return self.tr("A safe copy was made first.")

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
        self.planned.show_received(self.received, merged=self.merged, running=self.running)
        self._tell()

    def _tell(self) -> None:
        """The one filled button says what comes next."""
        self.act.set_words(self.tr("Merge") if self.ready else self.tr("Choose packages"))
        self.act.setEnabled(not self.running)
        self.planned.more.setVisible(self.ready)  # else the filled button says the same
        self.away.setVisible(self.stack.currentIndex() == PLAN and not self.running)
        self.away.set_words(self.tr("Do not merge") if self.ready else self.tr("Close"))


def _is_nothing_new(it: Received) -> bool:
    """Whether these very bytes were read before and taken whole, or written here: there is nothing to merge."""
    return it.status is Status.KNOWN and it.outcome is None


def _in_their_places(planned: Sequence[Received], done: Sequence[Received]) -> list[Received]:
    """The plan with what became of its packages; one that a stop left is still said to be whose it is."""
    became = {it.path: it for it in done}
    shown = []
    for it in planned:
        now = became.get(it.path, it)
        shown.append(replace(it, outcome=None, status=Status.LEFT) if now.status is Status.LEFT else now)
    return shown


def _merged(
    store: Store, paths: list[Path], accept: frozenset[str], task: Task, *, apply: bool
) -> tuple[list[Received], int]:
    """Plan or merge; an office numbers what came."""
    received = exchange.merge(
        store, paths, apply=apply, accept=accept, progress=task.progress, cancelled=task.cancelled
    )
    return received, number_findings(store) if apply else 0
