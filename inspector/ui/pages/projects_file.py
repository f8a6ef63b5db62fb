"""One project's file: what it comes to in four figures, and its parts, each a table with what can be done there."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from inspector import clock
from inspector.db.store import Store
from inspector.errors import Fault
from inspector.operations.projects import assets, documents, file, keeping, lists, quantities
from inspector.operations.projects.file import ProjectFile
from inspector.ui.dialogs.asset_facts import check_asset, edit_asset
from inspector.ui.dialogs.project_facts import close_lines, edit_document, edit_line, edit_project, edit_quantity
from inspector.ui.pages.projects_parts import PARTS, columns_of, facts_of, figures_of, lines_of, note_of, part_titles
from inspector.ui.session import Session
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.chosen_lines import ChosenLines
from inspector.ui.widgets.field import Facts
from inspector.ui.widgets.panel import Panel, Words, across, scrolled
from inspector.ui.widgets.segments import Choice, Segments


class FilePane(Panel):
    """`part` is the one that is open; it stays open while one goes from project to project."""

    def __init__(self, session: Session) -> None:
        super().__init__(fill="surface")
        self.session = session
        self.held: ProjectFile | None = None
        self.wanted = ""
        self.name = Words("", "title", bold=True, elide=True)
        self.name.setObjectName("project_name")
        self.place = Words("", "cell", "muted", elide=True)
        self.change = Button(self.tr("Change"), icon="pencil", height=34)
        self.change.setObjectName("project_change")
        self.change.clicked.connect(lambda _: self._change())
        self.delete = Button(self.tr("Delete"), icon="bin", kind="quiet", height=34)
        self.delete.setObjectName("project_delete")
        self.delete.clicked.connect(lambda _: self._delete())
        self.print = Button(self.tr("Papers …"), icon="print", height=34)
        self.print.setObjectName("project_papers")
        self.print.clicked.connect(lambda _: self._choose_paper())
        self.figures = [(Words("", "small", "muted", elide=True), Words("", "title", bold=True, elide=True),
                         Words("", "small", "muted", elide=True)) for _ in range(4)]  # fmt: skip
        titles = part_titles()
        self.parts = Segments(
            self.tr("Parts of the file"), [Choice(it, titles[it]) for it in PARTS], PARTS[0], height=34, step="cell"
        )
        self.parts.setObjectName("project_parts")
        self.parts.chosen.connect(lambda _: self._show_part())
        self.note = Words("", "cell", "muted", wrap=True)
        self.note.setObjectName("project_note")
        self.wrong = Words("", "cell", "overdue", wrap=True)
        self.wrong.setObjectName("project_wrong")
        self.wrong.hide()
        self.acts = {name: self._act(name, words, icon) for name, words, icon in (
            ("there", self.tr("It is there"), "check"), ("missing", self.tr("It is missing"), "cross"),
            ("apart", self.tr("Does not apply"), "minus"), ("add", self.tr("Add"), "plus"),
            ("edit", self.tr("Change"), "pencil"), ("close", self.tr("Close"), "closed"),
            ("reopen", self.tr("Open again"), "undo"), ("check", self.tr("Check"), "visit"),
            ("take", self.tr("From a visit …"), "import"), ("site", self.tr("Show the place"), "sites"),
            ("visit", self.tr("Show the visit"), "visit"), ("ledger", self.tr("Show the findings"), "ledger"),
            ("remove", self.tr("Take out"), "bin"))}  # fmt: skip
        self.facts = Facts()
        self.facts_panel = Panel(margins=(20, 12, 16, 12))
        self.facts_panel.add(self.facts, None)
        self.scroller = scrolled(self.facts_panel, self.tr("The project"))
        self.tables: dict[str, ChosenLines] = {}
        self._lay_out()

    def _lay_out(self) -> None:
        head = Panel(margins=(20, 12, 16, 6), gap=4)
        head.add(across(self.name, None, self.print, self.change, self.delete))
        head.add(self.place)
        self.box.addWidget(head)
        strip = Panel(sides=("bottom",), margins=(20, 2, 16, 10), gap=16, across=True)
        for share, (name, value, below) in zip((4, 6, 4, 4), self.figures, strict=True):
            card = Panel(gap=1)
            card.add(name, value, below)
            strip.box.addWidget(card, share)
        self.box.addWidget(strip)
        bar = Panel(margins=(20, 10, 16, 6), gap=8)
        bar.add(across(self.parts, None))
        bar.add(across(*self.acts.values(), None))
        bar.add(self.note, self.wrong)
        self.box.addWidget(bar)
        self.box.addWidget(self.scroller, 1)
        for part in PARTS[1:]:
            table = ChosenLines(part_titles()[part], columns_of(part), several=part not in {"assets", "visits"})
            table.setObjectName(f"project_{part}")
            table.changed.connect(self._enable)
            table.opened.connect(lambda _, part=part: self._do("visit" if part == "visits" else "edit"))
            table.hide()
            self.tables[part] = table
            self.box.addWidget(table, 1)

    @property
    def part(self) -> str:
        """The part that is open."""
        return str(self.parts.value)

    def show_project(self, project: str) -> None:
        """Read a project's file, '' for none."""
        self.wanted = project
        if project:
            today = clock.today().isoformat()
            self.session.ask(self, lambda store: _opened(store, project, today), self._show, key="project file")
        else:
            self._show(None)

    def open_part(self, part: str) -> None:
        """Stand on a part."""
        self.parts.set_value(part)
        self._show_part()

    def keys(self) -> QWidget:
        """The table of the open part."""
        return self.tables.get(self.part, self.parts)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def _show(self, held: ProjectFile | None) -> None:
        self.held = held
        self.setEnabled(held is not None)
        self.wrong.hide()
        if held is None:
            return
        project = held.project
        self.name.setText(project.name)
        self.place.setText("  ·  ".join(filter(None, (project.number, held.summed.place, held.summed.unit))))
        for words, said in zip(self.figures, figures_of(held), strict=True):
            for label, text in zip(words, said.words, strict=True):
                label.setText(text)
            words[1].set_ink(said.ink)
        self.facts.set_facts(facts_of(held))
        for part, table in self.tables.items():
            table.set_lines(lines_of(held, part))
        self._show_part()

    def _show_part(self) -> None:
        part = self.part
        self.scroller.setVisible(part == PARTS[0])
        for name, table in self.tables.items():
            table.setVisible(name == part)
        if self.held is not None:
            said = note_of(self.held, part)
            self.note.setText(said)
            self.note.setVisible(bool(said))
        self._enable()

    def _enable(self) -> None:
        part = self.part
        chosen = self.tables[part].chosen if part in self.tables else []
        for name, button in self.acts.items():
            button.setVisible(name in _ACTS.get(part, ()))
            button.setEnabled(name in {"add", "take"} or bool(chosen))
        self.acts["edit"].setEnabled(len(chosen) == 1)

    # -- what is done --------------------------------------------------------------------------------------------------

    def _act(self, name: str, words: str, icon: str) -> Button:
        button = Button(words, icon=icon, height=32)
        button.setObjectName(f"act_{name}")
        button.clicked.connect(lambda _: self._do(name))
        button.hide()
        return button

    def _do(self, name: str) -> None:
        held, part = self.held, self.part
        if held is None or name not in _ACTS.get(part, ()) or not self.acts[name].isEnabled():
            return
        chosen = self.tables[part].chosen
        getattr(self, f"_{part}")(held, name, chosen)

    def _documents(self, held: ProjectFile, name: str, chosen: list[str]) -> None:
        if name == "edit":
            edit_document(self, self.session, held.project.id, next(it for it in held.summed.files
                                                                     if it.kind == chosen[0]))  # fmt: skip
            return
        state = {"there": "present", "missing": "missing", "apart": "not_applicable", "remove": None}[name]
        self._write(lambda store: documents.file(store, held.project.id, {it: {"state": state} for it in chosen}))

    def _quantities(self, held: ProjectFile, name: str, chosen: list[str]) -> None:
        if name == "remove":
            self._write(lambda store: quantities.delete(store, *chosen))
            return
        known = {it.quantity.id: it.quantity for it in held.summed.measured}
        edit_quantity(self, self.session, held.project.id, known[chosen[0]] if name == "edit" else None)

    def _progress(self, held: ProjectFile, name: str, chosen: list[str]) -> None:
        self._monthly(held, name, chosen, "progress")

    def _payment(self, held: ProjectFile, name: str, chosen: list[str]) -> None:
        self._monthly(held, name, chosen, "payment")

    def _monthly(self, held: ProjectFile, name: str, chosen: list[str], which: str) -> None:
        if name == "close":
            close_lines(self, self.session, chosen)
        elif name == "reopen":
            self._write(lambda store: lists.reopen(store, chosen))
        elif name == "remove":
            self._write(lambda store: lists.delete(store, chosen))
        else:
            both = (*held.summed.progress.lines, *held.summed.payments.lines)
            known = {it.line.id: it.line for it in both}
            edit_line(self, self.session, held.project.id, which, known[chosen[0]] if name == "edit" else None)

    def _assets(self, held: ProjectFile, name: str, chosen: list[str]) -> None:
        one = next((it.asset for it in held.summed.assets if it.asset.id in chosen), None)
        if name == "add" or one is None:
            edit_asset(self, self.session, None, project=held.project.id)
        elif name == "edit":
            edit_asset(self, self.session, one)
        elif name == "check":
            check_asset(self, self.session, one.id)
        elif name == "site":
            self.session.open("sites", one.site)
        elif name == "ledger":
            self.open_findings(one.site)
        else:
            self._write(lambda store: assets.change(store, one.id, project=None))

    def _visits(self, held: ProjectFile, name: str, chosen: list[str]) -> None:
        if name == "take":
            from inspector.ui.dialogs.take_visit import take_visit  # noqa: PLC0415 - with its first use

            latest = held.visits[0].id if held.visits else ""
            take_visit(self, self.session, chosen[0] if chosen else latest)
        elif name == "visit":
            self.session.open("visit", chosen[0])

    def open_findings(self, site: str) -> None:
        """The ledger's findings of a place."""
        from inspector.db.ledger import LedgerFilter  # noqa: PLC0415 - with its first use

        self.session.open("ledger", LedgerFilter(site=site))

    def _write(self, work: Callable[[Store], Any]) -> None:
        self.wrong.hide()
        self.session.do(self, work, lambda _: None, self._failed)

    def _failed(self, error: BaseException) -> None:
        from inspector.ui.session import told  # noqa: PLC0415 - as above

        sentence = told(error)
        if sentence is not None:
            self.wrong.setText(f"△ {sentence.what} {sentence.next}")
            self.wrong.show()

    def _choose_paper(self) -> None:
        """Which paper: of the whole file, of its monthly lists, of its assets."""
        held = self.held
        if held is None:
            return
        menu = QMenu(self)
        menu.setObjectName("project_papers_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        made = [(self.tr("Contents of the file"), "project_file", [held.project.id]),
                (self.tr("Monthly lists"), "project_lists", [held.project.id]),
                (self.tr("Cards of its assets"), "asset_card", [it.asset.id for it in held.summed.assets])]  # fmt: skip
        for words, kind, subjects in made:
            entry = menu.addAction(words)
            entry.setEnabled(bool(subjects))
            entry.triggered.connect(lambda _=False, kind=kind, subjects=subjects: self.print_papers(kind, subjects))
        menu.popup(self.print.mapToGlobal(QPoint(0, self.print.height())))

    def print_papers(self, kind: str, subjects: list[str]) -> None:
        """Open the printing of papers of a kind."""
        from inspector.operations.papers.waiting import Wanted  # noqa: PLC0415 - draws papers: with its first use
        from inspector.ui.dialogs.print_paper import PrintPaper  # noqa: PLC0415 - as above

        PrintPaper(self, self.session, [Wanted(kind, it) for it in subjects]).show_over()

    def _change(self) -> None:
        if self.held is not None:
            edit_project(self, self.session, self.held.project)

    def _delete(self) -> None:
        if self.held is not None:
            id_ = self.held.project.id
            self._write(lambda store: keeping.delete(store, id_))


_MONTHLY = ("add", "edit", "close", "reopen", "remove")
_ACTS = {
    "documents": ("there", "missing", "apart", "edit", "remove"), "quantities": ("add", "edit", "remove"),
    "progress": _MONTHLY, "payment": _MONTHLY, "assets": ("add", "edit", "check", "site", "ledger", "remove"),
    "visits": ("take", "visit"),
}  # fmt: skip


def _opened(store: Store, project: str, today: str) -> ProjectFile | None:
    try:
        return file.opened(store, project, today)
    except Fault:  # deleted meanwhile
        return None
