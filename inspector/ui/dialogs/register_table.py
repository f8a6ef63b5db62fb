"""A table of the register comes in: what each row would become is shown first, then it is taken in one step of undo."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from inspector import i18n
from inspector.db.store import Store
from inspector.sheet.register import TABLES
from inspector.ui.background import Task
from inspector.ui.dialogs.choosing import choose_files, choose_target
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.session import Session, told
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.drops import DropZone
from inspector.ui.widgets.panel import Card, Heading, Words, across
from inspector.ui.widgets.rows import Row, Rows

SUFFIXES = (".xlsx", ".csv")
_SHOWN = 6  # refused rows seen without scrolling


class RegisterTableDialog(Dialog):
    """Stays open beside the window, which goes on working."""

    def __init__(self, parent: QWidget, session: Session, kind: str) -> None:
        super().__init__(parent.window(), "", wide=600)
        self.setObjectName("register_table")
        self.setModal(False)
        self.session, self.kind = session, kind
        self.path: Path | None = None
        self.task: Task | None = None
        self.name = TABLES[kind].title[i18n.language() != "zh"]
        title = self.tr("Import: {table}").format(table=self.name)
        self.setWindowTitle(title)
        self.title.setText(title)
        about = self.tr(
            "One a row; what a row names is here already. An empty cell changes nothing, and the same table twice adds "
            "nothing. Identity numbers and words on anybody's health are refused."
        )
        self.template = Button(self.tr("Save an empty table"), icon="export", height=36)
        self.template.setObjectName("save_template")
        self.template.clicked.connect(lambda _: self._choose_target())
        self.said = Words("", "body", bold=True, wrap=True)
        self.said.setObjectName("import_said")
        self.left_out = Heading("")
        self.refused = Rows(self.tr("Rows that were left out"), fit=False, high=34)
        self.card = Card(margins=(1, 1, 1, 1)).add(self.refused)
        zone = DropZone(self, SUFFIXES)
        zone.dropped.connect(self.look)
        close = Button(self.tr("Close"))
        close.clicked.connect(self.close)
        self.choose = Button(self.tr("Choose a table"), icon="import", key="Ctrl+O")
        self.choose.setObjectName("choose_table")
        self.choose.clicked.connect(lambda _: self._choose())
        self.take = Button(self.tr("Take in"), kind="filled", key="Ctrl+Return")
        self.take.setObjectName("take_table")
        self.take.clicked.connect(lambda _: self._take())
        self.take.setEnabled(False)
        self.set_buttons(close, self.choose, self.take)
        self.box.addWidget(Words(about, "cell", "muted", wrap=True))
        self.box.addLayout(across(self.template, None))
        for it in (self.said, self.left_out, self.card):
            self.box.addWidget(it)
        self._say("", "text")

    def show_over(self) -> "RegisterTableDialog":
        """Open it beside the window."""
        self.show()
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)
        return self

    def look(self, files: Sequence[Path]) -> None:
        """Read a table and say what it would do."""
        if files and self.task is None:
            self.path = files[0]
            words = self.tr("Reading “{file}”").format(file=self.path.name)
            self._run(words, plan=True)

    def _take(self) -> None:
        if self.path is not None and self.task is None:
            self._run(self.tr("Importing “{file}”").format(file=self.path.name), plan=False)

    def _run(self, words: str, *, plan: bool) -> None:
        path, kind = self.path, self.kind

        def work(store: Store, task: Task) -> dict[str, Any]:
            from inspector.operations.register.exchange import import_table  # noqa: PLC0415 - seldom needed

            return import_table(store, kind, path or Path(), plan=plan, cancelled=task.cancelled)

        self._say(words + " …", "muted")
        run = self.session.try_out if plan else self.session.carry_out
        done = self._planned if plan else self._taken
        self._set_running(run(self, words, work, done, self._failed))

    def _planned(self, found: dict[str, Any]) -> None:
        self._set_running(None)
        self._tell(self.tr("Would be new: {new}, changed: {changed}, as before: {same}, left out: {refused}"), found)
        self.take.setEnabled(bool(found["new"] or found["changed"]))
        (self.take if self.take.isEnabled() else self.choose).setFocus()

    def _taken(self, found: dict[str, Any]) -> None:
        self._set_running(None)
        self._tell(self.tr("New: {new}, changed: {changed}, as before: {same}, left out: {refused}"), found)
        self.take.setEnabled(False)

    def _tell(self, counts: str, found: dict[str, Any]) -> None:
        numbers = {name: found[name] for name in ("new", "changed", "same")}
        said = counts.format(**numbers, refused=len(found["refused"]))
        self._say(said, "doing" if found["refused"] else "text")
        self._list([i18n.refused_row(it["sheet"], it["row"], it["column"], it["kind"]) for it in found["refused"]])

    def _failed(self, error: BaseException) -> None:
        self._set_running(None)
        sentence = told(error)
        stopped = self.tr("Stopped; nothing was taken.")
        self._say(stopped if sentence is None else f"△ {sentence}", "muted" if sentence is None else "overdue")
        self.take.setEnabled(False)

    def _say(self, words: str, ink: str) -> None:
        self.said.setText(words)
        self.said.set_ink(ink)
        self.said.setVisible(bool(words))
        self._list([])

    def _list(self, sentences: Sequence[str]) -> None:
        self.left_out.set_words(self.tr("Left out; correct them and import the table again"), str(len(sentences)))
        self.refused.set_values([Row(number, it) for number, it in enumerate(sentences)])
        self.card.setFixedHeight(px(34) * min(_SHOWN, len(sentences)) + 2)
        self.left_out.setVisible(bool(sentences))
        self.card.setVisible(bool(sentences))
        self.adjustSize()

    def _choose(self) -> None:
        choose_files(self, self.tr("Choose a table"), self.tr("Tables (*.xlsx *.csv)"), self.look)

    def _choose_target(self) -> None:
        title, kind = self.tr("Save an empty table"), self.tr("Workbook (*.xlsx)")
        choose_target(self, title, Path.home() / f"{self.name}.xlsx", kind, self._save)

    def _save(self, path: Path) -> None:
        table, language = TABLES[self.kind], i18n.language()

        def work(_: Task) -> Path:
            from inspector.sheet.register import write_empty  # noqa: PLC0415 - openpyxl is slow to import

            write_empty(table, path, language=language)
            return path

        def saved(where: Path) -> None:
            self._say(self.tr("Saved: {path}").format(path=where), "text")

        self.session.make(self, self.tr("Saving an empty table"), work, saved, self._failed)

    def _set_running(self, task: Task | None) -> None:
        self.task = task
        for it in (self.choose, self.template):
            it.setEnabled(task is None)
        if task is not None:
            self.take.setEnabled(False)
