"""Tables of projects taken in: what would become of every row comes first; what is left out can be saved as a list."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from inspector import i18n
from inspector.db.store import Store
from inspector.i18n.words_of_projects import FATES, SHEETS, said
from inspector.operations.projects import intake
from inspector.operations.projects.intake import Fate, Plan, Told
from inspector.ui.background import Task
from inspector.ui.dialogs.choosing import choose_files, choose_target
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.session import Session, told
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.drops import DropZone
from inspector.ui.widgets.lines import Column, Line, Lines
from inspector.ui.widgets.panel import Card, Words, across

SUFFIXES = (".xlsx", ".csv")
_SHOWN = 2000  # rows that are listed; all are counted
_ORDER = (Fate.REFUSED, Fate.NEW, Fate.CHANGED, Fate.SAME)
_MARKS = {Fate.NEW: ("plus", "fixed"), Fate.CHANGED: ("pencil", "accent"), Fate.SAME: ("check", "muted"),
          Fate.REFUSED: ("cross", "overdue")}  # fmt: skip


class ImportProjectsDialog(Dialog):
    """Stays open beside the window; what it took in is one step of undo."""

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent.window(), "", wide=760)
        self.setObjectName("import_projects")
        self.setModal(False)
        self.session = session
        self.plan: Plan | None = None
        self.task: Task | None = None
        title = self.tr("Import projects")
        self.setWindowTitle(title)
        self.title.setText(title)
        about = self.tr(
            "A workbook with sheets of projects, documents, quantities, monthly lists and assets, or one of them as "
            "CSV. An empty cell changes nothing; the same table twice adds nothing."
        )
        self.about = Words(about, "cell", "muted", wrap=True)
        self.said = Words("", "body", bold=True, wrap=True)
        self.said.setObjectName("import_said")
        self.lines = Lines(
            self.tr("Rows of the file"),
            [Column(self.tr("What becomes of it"), 120), Column(self.tr("Sheet"), 110),
             Column(self.tr("Row"), 60, right=True),
             Column(self.tr("About"))],
            high=34,
        )  # fmt: skip
        self.lines.setObjectName("import_rows")
        self.card = Card(margins=(1, 1, 1, 1)).add(self.lines)
        self.card.setMinimumHeight(px(200))
        self.template = Button(self.tr("Save an empty table"), icon="export", height=36)
        self.template.setObjectName("save_template")
        self.template.clicked.connect(lambda _: self._choose_template())
        self.save = Button(self.tr("Save the rows left out"), icon="export", height=36)
        self.save.setObjectName("save_refused")
        self.save.clicked.connect(lambda _: self._choose_refused())
        self.save.hide()
        self.choose = Button(self.tr("Choose a file"), icon="folder", key="Ctrl+O")
        self.choose.setObjectName("choose_table")
        self.choose.clicked.connect(lambda _: self._choose())
        close = Button(self.tr("Close"))
        close.clicked.connect(self.close)
        self.take = Button(self.tr("Take them in"), icon="import", kind="filled", key="Ctrl+Return")
        self.take.setObjectName("act")
        self.take.setEnabled(False)
        self.take.clicked.connect(lambda _: self._carry_out())
        zone = DropZone(self, SUFFIXES)
        zone.dropped.connect(lambda files: self.look_at(files[0]))
        for it in (self.about, self.said):
            self.box.addWidget(it)
        self.box.addWidget(self.card, 1)
        self.box.addLayout(across(self.template, self.save, None))
        self.set_buttons(close, self.choose, self.take)
        self.resize(px(760), px(560))

    def show_over(self) -> "ImportProjectsDialog":
        """Open it beside the window, which stays usable."""
        self.show()
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)
        return self

    def look_at(self, path: Path) -> None:
        """Read a file and show what would become of every row."""
        if self.task is not None:
            return
        self.plan = None
        words = self.tr("Reading “{file}”").format(file=path.name)
        self._say(words + " …", "muted")
        self.take.setEnabled(False)

        def work(store: Store, task: Task) -> Plan:
            return intake.planned(store, path, cancelled=task.cancelled)

        self.task = self.session.try_out(self, words, work, self._show, self._tell_failure)

    # -- what would become of it ---------------------------------------------------------------------------------------

    def _show(self, plan: Plan) -> None:
        self.task, self.plan = None, plan
        counts = {it: plan.count(it) for it in Fate}
        self._say("，".join(f"{said(FATES, it)} {counts[it]}" for it in Fate) if i18n.language() == "zh"
                  else ", ".join(f"{counts[it]} {said(FATES, it)}" for it in Fate),
                  "doing" if counts[Fate.REFUSED] else "text")  # fmt: skip
        rows = sorted(plan.rows, key=lambda it: _ORDER.index(it.fate))
        self.lines.set_lines([self._line(it) for it in rows[:_SHOWN]])
        self.save.setVisible(bool(counts[Fate.REFUSED]))
        self.take.setEnabled(bool(counts[Fate.NEW] or counts[Fate.CHANGED]))
        (self.take if self.take.isEnabled() else self.choose).setFocus()

    def _line(self, it: Told) -> Line:
        icon, ink = _MARKS[it.fate]
        about = it.title
        if it.refusal is not None:
            about = i18n.flaw(str(it.refusal.flaw))
            if it.refusal.column:
                about = self.tr("“{column}”: {flaw}").format(column=it.refusal.column, flaw=about)
        return Line((said(FATES, it.fate), it.sheet or said(SHEETS, it.kind), str(it.row), about), icon=icon, ink=ink)

    def _carry_out(self) -> None:
        plan = self.plan
        if plan is None:
            return
        self.take.setEnabled(False)
        self.session.do(self, lambda store: intake.carry_out(store, plan), lambda _: self._taken(plan), self._failed)

    def _taken(self, plan: Plan) -> None:
        taken = plan.count(Fate.NEW) + plan.count(Fate.CHANGED)
        words = self.tr("Taken in: {count} rows. Ctrl+Z in the window takes the whole import back.")
        self._say(words.format(count=taken), "fixed")
        self.plan = None

    def _failed(self, error: BaseException) -> None:
        if self.plan is not None:  # something happened meanwhile: what was shown is no longer what would be written
            self.look_at(self.plan.path)
        else:
            self._tell_failure(error)

    def _tell_failure(self, error: BaseException) -> None:
        self.task = None
        sentence = told(error)
        if sentence is None:
            self._say(self.tr("Stopped; nothing was taken."), "muted")
        else:
            self._say(f"△ {sentence}", "overdue")

    def _say(self, words: str, ink: str) -> None:
        self.said.setText(words)
        self.said.set_ink(ink)

    # -- files ---------------------------------------------------------------------------------------------------------

    def _choose(self) -> None:
        kind = self.tr("Tables (*.xlsx *.csv)")
        choose_files(self, self.tr("Choose a file"), kind, lambda files: self.look_at(files[0]))

    def _choose_template(self) -> None:
        name = Path.home() / f"{said(SHEETS, 'projects')}.xlsx"
        choose_target(self, self.tr("Save an empty table"), name, self.tr("Workbook (*.xlsx)"), self._save_template)

    def _save_template(self, path: Path) -> None:
        language = i18n.language()

        def work(_: Task) -> Path:
            from inspector.sheet.projects import write_project_template  # noqa: PLC0415 - openpyxl is slow to import

            write_project_template(path, language=language)
            return path

        self.session.make(self, self.tr("Saving an empty table"), work, self._saved, self._tell_failure)

    def _choose_refused(self) -> None:
        name = Path.home() / f"{self.tr('Rows left out')}.xlsx"
        kind = self.tr("Workbook (*.xlsx)")
        choose_target(self, self.tr("Save the rows left out"), name, kind, self._save_refused)

    def _save_refused(self, path: Path) -> None:
        heads = (self.tr("Sheet"), self.tr("Row"), self.tr("Column"), self.tr("Why"))
        rows = _refused(self.plan)
        title = self.tr("Rows left out")

        def work(_: Task) -> Path:
            from inspector.sheet.refused import write_list  # noqa: PLC0415 - openpyxl is slow to import

            write_list(path, title, heads, rows)
            return path

        self.session.make(self, title, work, self._saved, self._tell_failure)

    def _saved(self, path: Path) -> None:
        self._say(self.tr("Saved: {path}").format(path=path), "text")


def _refused(plan: Plan | None) -> list[Sequence[str | int]]:
    if plan is None:
        return []
    return [(it.sheet, it.row, it.column, i18n.flaw(str(it.flaw))) for it in plan.refused]
