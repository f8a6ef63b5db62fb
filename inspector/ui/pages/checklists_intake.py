"""What came of taking forms in: each file, and every repair and error of it at its place."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal

from inspector import i18n
from inspector.db.store import Store
from inspector.errors import Cancelled, Fault
from inspector.operations import checklist
from inspector.operations.checklist import TakenIn
from inspector.ui.background import Task
from inspector.ui.pages.checklists_words import version_words
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.lines import Column, Line, Lines
from inspector.ui.widgets.panel import Panel, Words, across
from inspector.ui.widgets.rows import Row, Rows

SUFFIXES = (".xlsx", ".xlsm", ".xls", ".csv", ".md")
_SHOWN = 4  # files seen without scrolling


@dataclass(frozen=True, slots=True)
class Read:
    """What came of one file: it was taken in or cannot be used, something in the world hindered it, or (neither) it
    was not reached any more.
    """

    path: Path
    taken: TakenIn | None = None
    hindered: Fault | None = None


def take_all(store: Store, paths: Sequence[Path], task: Task) -> list[Read]:
    """Take forms in one after the other; none hinders another one. Stopped, the rest is left out."""
    found: list[Read] = []
    for number, path in enumerate(paths):
        task.progress(number, len(paths))
        try:
            if task.cancelled():
                break
            found.append(Read(path, checklist.take_in(store, path, cancelled=task.cancelled)))
        except Cancelled:
            break
        except Fault as fault:
            found.append(Read(path, hindered=fault))
    return [*found, *(Read(it) for it in paths[len(found) :])]


class IntakePanel(Panel):
    """Above the files, below what was found in the chosen one. `chosen` is a version to be shown, `closed`: enough."""

    chosen = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.found: Sequence[Read] = ()
        self.title = Words("", "title", bold=True)
        self.title.setObjectName("intake_title")
        close = Button(self.tr("Done"), height=34)
        close.setObjectName("intake_done")
        close.clicked.connect(self.closed)
        self.files = Rows(self.tr("Files"), fit=False)
        self.files.setObjectName("intake_files")
        self.files.chosen.connect(lambda row: self._show_file(row.key))
        self.files.acted.connect(self._act)
        self.said = Words("", "body", wrap=True)
        self.said.setObjectName("intake_said")
        self.copy = Button(self.tr("Copy all"), icon="note", kind="quiet", ink="accent")
        self.copy.setObjectName("copy_remarks")
        self.lines = Lines(
            self.tr("What was found"),
            [
                Column("", 96),
                Column(self.tr("Sheet"), 84),
                Column(self.tr("Row"), 44, right=True),
                Column(self.tr("Column"), 110),
                Column(self.tr("What was")),
                Column(self.tr("What was done, or is wrong")),
            ],
        )
        self.copy.clicked.connect(self.lines.copy)
        head = Panel(sides=("bottom",), margins=(20, 12, 16, 10))
        head.add(across(self.title, None, close))
        middle = Panel(sides=("top",), margins=(20, 8, 12, 8))
        words = across(self.said, self.copy)
        words.setStretch(0, 1)
        middle.add(words)
        for it in (head, self.files, middle):
            self.box.addWidget(it)
        self.box.addWidget(self.lines, 1)

    def show_found(self, found: Sequence[Read]) -> None:
        """Show what came of the files, standing on the first that wants a look."""
        self.found = found
        taken = sum(it.taken is not None and it.taken.checklist is not None for it in found)
        self.title.setText(self.tr("{taken} of %n file(s) taken in", "", len(found)).format(taken=taken))
        self.files.set_values([self._row(number, it) for number, it in enumerate(found)])
        self.files.setFixedHeight(px(52) * min(_SHOWN, len(found)) + 2)
        first = next((n for n, it in enumerate(found) if it.taken is None or it.taken.told["errors"]), 0)
        self.files.set_current(self.files.shown.values[first])
        self._show_file(first)

    def _act(self, row: Row) -> None:
        taken = self.found[row.key].taken
        if taken is not None and taken.checklist is not None:
            self.chosen.emit(taken.checklist)

    # -- one file ----------------------------------------------------------------------------------------------------

    def _row(self, number: int, it: Read) -> Row:
        if it.taken is None:
            said = str(i18n.sentence(it.hindered)) if it.hindered else self.tr("stopped before it was read")
            icon = ("overdue", "overdue") if it.hindered else ("minus", "muted")
            return Row(number, it.path.name, said, icon=icon[0], ink=icon[1])
        told = it.taken.told
        repairs, errors = len(told["repairs"]), len(told["errors"])
        if it.taken.checklist is None:
            return Row(
                number, it.path.name, self.tr("not taken in"), icon="overdue", ink="overdue",
                right=self.tr("%n error(s)", "", errors), right_ink="overdue",
            )  # fmt: skip
        said = self.tr("here already") if it.taken.known else self.tr("taken in, not published yet")
        second = " · ".join((told["form_id"], version_words(told["version"]), said))
        right = self.tr("%n repair(s)", "", repairs) if repairs else ""
        return Row(
            number, it.path.name, second, icon="fixed", ink="fixed", right=right, right_ink="doing",
            action=self.tr("Look"),
        )  # fmt: skip

    def _show_file(self, number: int) -> None:
        it = self.found[number]
        told: dict[str, Any] = it.taken.told if it.taken else {"errors": [], "repairs": [], "untold": 0}
        remarks = [
            *(_line(remark, self.tr("error"), "overdue", "overdue") for remark in told["errors"]),
            *(_line(remark, self.tr("repair"), "pencil", "doing") for remark in told["repairs"]),
        ]
        self.lines.set_lines(remarks)
        self.copy.setVisible(bool(remarks))
        self.said.setText(self._sentence(it, told))

    def _sentence(self, it: Read, told: dict[str, Any]) -> str:
        if it.hindered is not None:
            return str(i18n.sentence(it.hindered))
        if it.taken is None:
            return self.tr("Stopped; this file was not read.")
        more = self.tr("and %n more", "", told["untold"]) if told["untold"] else ""
        if it.taken.checklist is None:
            said = self.tr("Correct these in the file and import it again.")
        elif told["repairs"]:
            said = self.tr("These were put right while reading; the file itself is as it was.")
        else:
            said = self.tr("Nothing had to be put right.")
        return " ".join(filter(None, (said, more)))


def _line(remark: dict[str, Any], word: str, icon: str, ink: str) -> Line:
    facts = {name: value for name, value in remark.items() if name != "message"}

    return Line(
        (word, _said(remark["sheet"]), _said(remark["row"]), _said(remark["column"]), _said(facts.get("was")),
         i18n.remark(remark["message"], facts)),
        icon,
        ink,
    )  # fmt: skip


def _said(value: object) -> str:
    return "" if value is None else str(value)
