"""交办 of many findings: what each unit gets, by when, and whether a paper goes with it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QCheckBox, QWidget

from inspector import clock, i18n
from inspector.db.store import Store
from inspector.operations.rectification import assigning
from inspector.operations.rectification.acting import Said
from inspector.operations.rectification.assigning import Batch, HandedOver
from inspector.records import Unit
from inspector.ui.dialogs.act import ActDialog
from inspector.ui.dialogs.folder import choose_folder
from inspector.ui.session import Session, told
from inspector.ui.theme import px
from inspector.ui.widgets.date_field import DateField
from inspector.ui.widgets.field import Field, line_edit
from inspector.ui.widgets.panel import Words, across
from inspector.ui.widgets.pick import Pick
from inspector.ui.widgets.rows import Row, Rows

if TYPE_CHECKING:
    from inspector.operations.papers.content import Language

_ROWS = 5


class AssignDialog(ActDialog):
    """`told` is called with what was done; what one unit could not be handed is said there too."""

    def __init__(
        self, parent: QWidget, session: Session, findings: Sequence[str], told: Callable[[str], object]
    ) -> None:
        title = self.tr("Hand over %n finding(s)", "", len(findings))
        super().__init__(parent, session, title, self.tr("Hand over"), name="assign_findings", wide=560)
        self.findings = tuple(findings)
        self.told = told
        self.batches: list[Batch] = []
        self.rows = Rows(self.tr("What each unit gets"), fit=False, high=44)
        self.rows.setFixedHeight(px(44) * 2)
        self.unit = Pick(self.tr("All of them to"), self.tr("each to its own unit"))
        self.unit.setObjectName("assign_unit")
        self.to = Field(self.tr("All of them to"), self.unit)
        self.due = DateField(self.tr("Deadline"), self.tr("each keeps its own"))
        self.due.setObjectName("assign_due")
        self.note = line_edit(self.tr("Note"), self.tr("may be left out"))
        self.note.setObjectName("assign_note")
        self.note.setFixedHeight(px(36))
        self.papers = QCheckBox(self.tr("With a hand-over paper for each unit"))
        self.papers.setObjectName("with_papers")
        self.papers.setAccessibleName(self.papers.text())
        self.papers.setMinimumHeight(px(32))
        self.box.addWidget(Words(self.tr("By unit"), "small", "muted"))
        self.box.addWidget(self.rows)
        self.box.addWidget(self.to)
        self.box.addLayout(across(Field(self.tr("Deadline"), self.due), Field(self.tr("Note"), self.note), gap=16))
        self.box.addWidget(self.papers)
        self.act.setEnabled(False)
        session.ask(self, lambda store: _read(store, findings), self._show, failed=self._failed)

    def work(self) -> Callable[[Store], Any] | None:
        """Hand over as one operation; with papers a folder is asked for first."""
        if self.unit.unknown:
            self.to.set_wrong(self.tr("No unit has this name"))
            return None
        nobody = next((it for it in self.batches if it.unit is None), None)
        if nobody is not None and self.unit.value is None:
            words = self.tr("%n of them has no unit: choose one", "", len(nobody.findings))
            self.to.set_wrong(words)
            self.unit.setFocus()
            return None
        self.to.set_wrong("")
        if self.papers.isChecked():
            documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
            choose_folder(self, self.tr("Where the papers are put"), Path(documents), self._with_papers)
            return None
        findings, said = self.findings, self.said()
        return lambda store: assigning.assign(store, findings, said)

    def said(self) -> Said:
        """What is filled in."""
        return Said(unit=self.unit.value, due=self.due.day or None, note=self.note.text().strip() or None)

    def done_with(self, result: Any) -> None:
        """Say what was done."""
        self.told(self.tr("%n finding(s) handed over", "", len(result)))
        super().done_with(result)

    def _with_papers(self, folder: Path) -> None:
        findings, said, tell = self.findings, self.said(), self.told
        words = self.tr("Handing over with papers")
        language: Language = "en" if i18n.language() == "en" else "zh"

        def work(store: Store, task: Any) -> list[HandedOver]:
            return assigning.assign_with_papers(
                store, findings, said, folder, language=language, progress=task.progress, cancelled=task.cancelled
            )

        one, some = self.tr("{count} findings handed over on {papers} papers"), self.tr("; not {unit}: {why}")

        def then(done: list[HandedOver]) -> None:
            tell(_outcome(done, one, some))

        self.session.carry_out(self.parent() or self, words, work, then)
        self.accept()

    def _show(self, found: tuple[list[Batch], list[tuple[str, str]]]) -> None:
        self.batches, units = found
        self.rows.set_values([self._row(it) for it in self.batches])
        self.rows.setFixedHeight(px(44) * min(max(1, len(self.batches)), _ROWS))
        self.unit.set_options(units)
        self.act.setEnabled(True)
        self._grow()
        self.unit.setFocus()

    def _row(self, it: Batch) -> Row:
        count = self.tr("%n finding(s)", "", len(it.findings))
        note = self.tr("earliest {day}").format(day=_day(it.due)) if it.due else ""
        if it.unit is None:
            words = self.tr("Nobody answers for these yet")
            return Row("", words, icon="warn", ink="warn", note=note, note_ink="muted", right=count)
        return Row(it.unit, it.name, note=note, note_ink="muted", right=count)


def _read(store: Store, findings: Sequence[str]) -> tuple[list[Batch], list[tuple[str, str]]]:
    found = sorted(assigning.batches(store, findings), key=lambda it: (it.unit is not None, -len(it.findings)))
    return found, sorted((it.name, it.id) for it in store.find(Unit))


def _outcome(done: Sequence[HandedOver], one: str, some: str) -> str:
    handed = [it for it in done if it.fault is None]
    words = one.format(count=sum(len(it.steps) for it in handed), papers=sum(it.paper is not None for it in handed))
    for it in done:
        if it.fault is not None and (sentence := told(it.fault)) is not None:
            words += some.format(unit=it.batch.name, why=sentence.what)
    return words


def _day(written: str) -> str:
    try:
        return i18n.day(written, clock.today())
    except ValueError:
        return written
