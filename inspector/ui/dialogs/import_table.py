"""Areas, sites and charges from a table: an empty one to fill in, the filled one taken in, what became of each row."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from inspector import i18n
from inspector.db.store import Store
from inspector.ui.background import Task
from inspector.ui.dialogs.choosing import choose_files, choose_target
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.session import Session, told
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.drops import DropZone
from inspector.ui.widgets.panel import Card, Heading, Words, across
from inspector.ui.widgets.rows import Row, Rows
from inspector.ui.widgets.segments import Choice, Segments

SUFFIXES = (".xlsx", ".csv")
_SHOWN = 6  # refused rows seen without scrolling


class ImportTableDialog(Dialog):
    """Stays open beside the window, which goes on working; what it took in is one step of undo."""

    def __init__(self, parent: QWidget, session: Session, kind: str) -> None:
        super().__init__(parent.window(), "", wide=600)
        self.setObjectName("import_table")
        self.setModal(False)
        self.session = session
        self.task: Task | None = None
        title = self.tr("Import a table")
        self.setWindowTitle(title)
        self.title.setText(title)
        self.names = {"areas": self.tr("Areas"), "sites": self.tr("Sites"), "charges": self.tr("In charge")}
        choices = [Choice(it, words) for it, words in self.names.items()]
        self.kind = Segments(self.tr("What the table lists"), choices, kind, height=36)
        self.kind.chosen.connect(lambda _: self._explain())
        self.template = Button(self.tr("Save an empty table"), icon="export", height=36)
        self.template.setObjectName("save_template")
        self.template.clicked.connect(self._choose_target)
        self.about = Words("", "cell", "muted", wrap=True)
        self.said = Words("", "body", bold=True, wrap=True)
        self.said.setObjectName("import_said")
        self.more = Words("", "cell", "muted", wrap=True)
        self.left_out = Heading("")
        self.refused = Rows(self.tr("Rows that were left out"), fit=False, high=34)
        self.card = Card(margins=(1, 1, 1, 1)).add(self.refused)
        zone = DropZone(self, SUFFIXES)
        zone.dropped.connect(self.take)
        close = Button(self.tr("Close"))
        close.clicked.connect(self.close)
        self.choose = Button(self.tr("Choose a table"), icon="import", key="Ctrl+O", kind="filled")
        self.choose.setObjectName("choose_table")
        self.choose.clicked.connect(self._choose)
        self.set_buttons(close, self.choose)
        for it in (self.about, self.said, self.more, self.left_out, self.card):
            self.box.addWidget(it)
        self.box.insertLayout(0, across(self.kind, None, self.template))
        self._explain()

    def show_over(self) -> "ImportTableDialog":
        """Open it beside the window, which stays usable: the status line has the cross that stops an import."""
        self.show()
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)
        return self

    def take(self, files: Sequence[Path]) -> None:
        """Take a table in, every row by itself."""
        if not files or self.task is not None:
            return
        path, kind = files[0], self.kind.value

        def work(store: Store, task: Task) -> dict[str, Any]:
            from inspector.operations.importing import import_areas, import_sites  # noqa: PLC0415 - seldom needed
            from inspector.operations.rectification.charges_import import import_charges  # noqa: PLC0415 - as above

            works = {"areas": import_areas, "sites": import_sites, "charges": import_charges}
            return works[kind](store, path, cancelled=task.cancelled)

        words = self.tr("Importing “{file}”").format(file=path.name)
        self._say(words + " …", "muted")
        self._set_running(self.session.carry_out(self, words, work, self._tell, self._tell_failure))

    # -- what became of it -------------------------------------------------------------------------------------------

    def _tell(self, found: dict[str, Any]) -> None:
        self._set_running(None)
        counts = self.tr("New: {new}, changed: {changed}, as before: {same}, left out: {refused}").format(
            new=found["new"], changed=found["changed"], same=found["same"], refused=len(found["refused"])
        )
        self._say(counts, "text" if not found["refused"] else "doing")
        self.more.setText(self.tr("Ctrl+Z in the window takes the whole import back.") if found["operation"] else "")
        self.more.setVisible(found["operation"] is not None)
        self._list([i18n.refused_row(it["sheet"], it["row"], it["column"], it["kind"]) for it in found["refused"]])

    def _tell_failure(self, error: BaseException) -> None:
        self._set_running(None)
        sentence = told(error)
        if sentence is None:
            self._say(self.tr("Stopped; nothing was taken."), "muted")
        else:
            self._say(f"△ {sentence}", "overdue")

    def _say(self, words: str, ink: str) -> None:
        self.said.setText(words)
        self.said.set_ink(ink)
        self.said.show()
        self.more.hide()
        self._list([])

    def _list(self, sentences: Sequence[str]) -> None:
        self.left_out.set_words(self.tr("Left out; correct them and import the table again"), str(len(sentences)))
        self.refused.set_values([Row(number, it) for number, it in enumerate(sentences)])
        self.card.setFixedHeight(px(34) * min(_SHOWN, len(sentences)) + 2)
        self.left_out.setVisible(bool(sentences))
        self.card.setVisible(bool(sentences))
        self.adjustSize()

    # -- choosing ----------------------------------------------------------------------------------------------------

    def _explain(self) -> None:
        about = {
            "areas": self.tr("Towns, villages and groups, one a row. An empty cell changes nothing; the same table "
                             "twice adds nothing."),
            "sites": self.tr("Households, toilets and other places, one a row. Each lies in an area that is here "
                             "already; an empty cell changes nothing."),
            "charges": self.tr("Who is in charge of which area or place, one a row. Places and people are here "
                               "already; the same table twice adds nothing."),
        }  # fmt: skip
        self.about.setText(about[self.kind.value])
        self.said.hide()
        self.more.hide()
        self._list([])

    def _choose(self) -> None:
        kind = self.tr("Tables (*.xlsx *.csv)")
        choose_files(self, self.tr("Choose a table"), kind, self.take)

    def _choose_target(self) -> None:
        name = self.names[self.kind.value]
        title, kind = self.tr("Save an empty table"), self.tr("Workbook (*.xlsx)")
        choose_target(self, title, Path.home() / f"{name}.xlsx", kind, self._save_template)

    def _save_template(self, path: Path) -> None:
        kind, language = self.kind.value, i18n.language()

        def work(_: Task) -> Path:
            from inspector.sheet.template import write_template  # noqa: PLC0415 - openpyxl is slow to import

            write_template(kind, path, language=language)
            return path

        self.session.make(self, self.tr("Saving an empty table"), work, self._saved, self._tell_failure)

    def _saved(self, path: Path) -> None:
        self._say(self.tr("Saved: {path}").format(path=path), "text")

    def _set_running(self, task: Task | None) -> None:
        self.task = task
        for it in (self.choose, self.template, *self.kind.segments):
            it.setEnabled(task is None)
        if task is None:
            self.choose.setFocus()
