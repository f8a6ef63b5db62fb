"""Checklists 检查表: the list of versions, one of them at the right, forms taken in, and a form that is tried."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from inspector.operations.catalogue import Version, catalogue
from inspector.ui.dialogs.choosing import choose_files
from inspector.ui.pages.checklists_intake import SUFFIXES, IntakePanel, Read, take_all
from inspector.ui.pages.checklists_list import ChecklistList
from inspector.ui.pages.checklists_trial import TrialPanel
from inspector.ui.pages.checklists_version import VersionPanel
from inspector.ui.session import Session
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.drops import DropZone
from inspector.ui.widgets.panel import Panel, Words, across

VERSION, INTAKE, NOTHING = range(3)


class ChecklistsPane(QWidget):
    """`alone` says whether it wants the page for itself: a form is tried as an inspector sees it, in the whole width.

    `at_head` are buttons that stand at the right of the page's header.
    """

    alone = Signal(bool)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.versions: Sequence[Version] = ()
        self._wanted = ""  # the version to be shown, though nobody may have read of it yet
        self.bring = Button(self.tr("Import"), icon="import", key="Ctrl+O")
        self.bring.setObjectName("import_checklists")
        self.bring.clicked.connect(self._choose_files)
        self.attempt = Button(self.tr("Try it"), icon="pencil", key="Ctrl+Return", kind="filled")
        self.attempt.setObjectName("try_checklist")
        self.attempt.clicked.connect(self._try)
        self.at_head = (self.bring, self.attempt)
        self.list = ChecklistList()
        self.version = VersionPanel(session)
        self.intake = IntakePanel()
        self.trial = TrialPanel(session)
        self.nothing = Words(self.tr("Choose a checklist at the left."), "ask", "muted")
        empty = Panel(fill="ground", margins=(60, 120, 60, 40))
        empty.add(self.nothing, None)
        self.right = QStackedWidget()
        for it in (self.version, self.intake, empty):
            self.right.addWidget(it)
        self.right.setCurrentIndex(NOTHING)
        self.beside = QWidget()
        row = across(self.list, self.right, gap=0)
        row.setStretch(1, 1)
        self.beside.setLayout(row)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.beside)
        self.stack.addWidget(self.trial)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.stack)
        self.list.chosen.connect(self._choose)
        self.intake.chosen.connect(self.show_version)
        self.intake.closed.connect(lambda: self._show(self._wanted))
        self.trial.ended.connect(self._trial_ended)
        zone = DropZone(self.beside, SUFFIXES)
        zone.dropped.connect(self.take)

    def arrive(self, about: Any) -> None:
        """`about`: the id of a version to be shown."""
        if any(it.id == about for it in self.versions) or not self.versions:
            self.show_version(about)

    def refresh(self) -> None:
        """Read the catalogue anew."""
        self.session.ask(self, catalogue, self._fill, key="checklists")

    def keys(self) -> QWidget:
        """What the arrow keys are for."""
        return self.list.rows

    def show_version(self, version: str) -> None:
        """Show a version by its id, now or as soon as it is read of."""
        self._wanted = version
        self._show(version)

    def take(self, paths: Sequence[Path]) -> None:
        """Take forms in, each by itself, and say what came of every one."""
        if not paths or not self.bring.isEnabled():
            return
        self.bring.setEnabled(False)

        def done(found: list[Read]) -> None:
            self.bring.setEnabled(True)
            taken = [it.taken.checklist for it in found if it.taken is not None and it.taken.checklist is not None]
            self._wanted = taken[0] if taken else self._wanted
            self.intake.show_found(found)
            self.right.setCurrentIndex(INTAKE)
            self.attempt.setEnabled(False)

        def failed(error: BaseException) -> None:
            self.bring.setEnabled(True)
            self.session.failed.emit(error)

        words = self.tr("Reading checklists")
        self.session.carry_out(self, words, lambda store, task: take_all(store, list(paths), task), done, failed)

    # -- showing -----------------------------------------------------------------------------------------------------

    def _fill(self, versions: Sequence[Version]) -> None:
        self.versions = versions
        if not any(it.id == self._wanted for it in versions):  # it was deleted: another of its form
            form = self.version.version.form if self.version.version is not None else ""
            alike = [it for it in versions if it.form == form]
            self._wanted = next((it.id for it in (*alike, *versions)), "")
        self.list.show_versions(versions, self._wanted)
        if self.right.currentIndex() != INTAKE:
            self._show(self._wanted)

    def _choose(self, version: Version) -> None:
        self._wanted = version.id
        self._show(version.id)

    def _show(self, version: str) -> None:
        found = next((it for it in self.versions if it.id == version), None)
        self.attempt.setEnabled(found is not None and found.outline is not None)
        self.right.setCurrentIndex(NOTHING if found is None else VERSION)
        if found is not None:
            self.list.set_current(found.id)
            self.version.show_version(found, self.versions)

    # -- acting ------------------------------------------------------------------------------------------------------

    def _choose_files(self) -> None:
        kind = self.tr("Checklists ({suffixes})").format(suffixes=" ".join(f"*{it}" for it in SUFFIXES))
        choose_files(self, self.tr("Import checklists"), kind, self.take)

    def _try(self) -> None:
        found = next((it for it in self.versions if it.id == self._wanted), None)
        if found is not None:
            self.stack.setCurrentWidget(self.trial)
            self.alone.emit(True)
            self.trial.begin(found)

    def _trial_ended(self) -> None:
        self.stack.setCurrentIndex(0)
        self.alone.emit(False)
