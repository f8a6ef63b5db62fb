"""Taking a stranger's ledger in: what each column becomes, the first lines as they would be, what is left out."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QSpinBox, QStackedWidget

from inspector import i18n
from inspector.db.store import Store
from inspector.errors import Cancelled, Fault
from inspector.operations.rectification import intake
from inspector.operations.rectification.intake import Book, Came, Look
from inspector.operations.rectification.intake_plan import Coming
from inspector.records import Area, Site, Unit
from inspector.sheet.mapping import Mapping
from inspector.sheet.refused import write_list
from inspector.ui.background import Task
from inspector.ui.dialogs.choosing import choose_target
from inspector.ui.pages.sources_columns import ColumnMap
from inspector.ui.session import Session, told
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import DropDown
from inspector.ui.widgets.lines import Column, Line, Lines
from inspector.ui.widgets.panel import Panel, Words, across
from inspector.ui.widgets.segments import Choice, Segments

_SHOWN = 200  # lines as they would become
_HEAD_ROWS = 30


class SourcesImport(Panel):
    """`left`: back to the documents; `imported` carries the id of the document the list became."""

    left = Signal()
    imported = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(fill="surface")
        self.session = session
        self.book: Book | None = None
        self.looked: Look | None = None
        self.task: Task | None = None
        self.done: dict[str, Any] | None = None
        self.title = Words("", "title", bold=True, elide=True)
        self.title.setObjectName("import_title")
        self.kind = Segments(
            self.tr("What the file is"),
            [Choice(intake.LEDGER, self.tr("A ledger")), Choice(intake.SUSPECTS, self.tr("Suspected issues"))],
            intake.SUSPECTS, height=34, step="cell",
        )  # fmt: skip
        self.kind.chosen.connect(lambda _: self._look(self._mapping()))
        self.sheet = DropDown(self.tr("Sheet"))
        self.sheet.activated.connect(lambda _: self._look(None, sheet=self.sheet.currentText()))
        self.first, self.last = QSpinBox(), QSpinBox()
        for box, name in ((self.first, self.tr("First row of the heading")), (self.last, self.tr("Last row of it"))):
            box.setAccessibleName(name)
            box.lineEdit().setAccessibleName(name)
            box.setRange(1, _HEAD_ROWS)
            box.setFixedWidth(px(104))
            box.editingFinished.connect(self._head_changed)
        self.units = DropDown(
            self.tr("Units nobody knows"),
            [(self.tr("Rows with unknown units: leave out"), "refuse"), (self.tr("Unknown units: add them"), "create"),
             (self.tr("Unknown units: keep in the note"), "remark")],
        )  # fmt: skip
        self.units.setMinimumWidth(px(300))
        self.units.activated.connect(lambda _: self._look(self._mapping()))
        self.said = Words("", "cell", "muted", elide=True)
        self.said.setObjectName("import_about")
        self.columns = ColumnMap()
        self.columns.chosen.connect(self._choose)
        self.view = Segments(
            self.tr("What to see"),
            [Choice("new", self.tr("As it would be")), Choice("out", self.tr("Left out"))],
            "new", height=32, step="cell",
        )  # fmt: skip
        self.shown = QStackedWidget()
        self.view.chosen.connect(lambda it: self.shown.setCurrentIndex(int(it == "out")))
        self.save = Button(self.tr("Save this list"), icon="export", kind="quiet", ink="accent")
        self.save.setObjectName("save_refused")
        self.save.clicked.connect(self._choose_target)
        self.preview = Lines(
            self.tr("The first lines as they would be"),
            [Column(self.tr("Row"), 52, right=True), Column(self.tr("Issue")), Column(self.tr("Place"), 108),
             Column(self.tr("Unit"), 112), Column(self.tr("Found"), 84), Column(self.tr("Stands"), 92)],
        )  # fmt: skip
        self.preview.setObjectName("import_preview")
        self.preview.leave_out((2, 4), 500)
        self.refused = Lines(
            self.tr("Rows that are left out"),
            [Column(self.tr("Row"), 52, right=True), Column(self.tr("Column"), 150), Column(self.tr("Why"))],
        )
        self.refused.setObjectName("import_refused")
        self.shown.addWidget(self.preview)
        self.shown.addWidget(self.refused)
        self.result = Words("", "body", bold=True, elide=True)
        self.result.setObjectName("import_result")
        self.leave = Button(self.tr("Back"), key="Escape", acts=False)
        self.leave.setObjectName("leave_import")
        self.leave.clicked.connect(self._leave)
        self.act = Button(self.tr("Import"), icon="import", key="Ctrl+Return", kind="filled")
        self.act.setObjectName("import_act")
        self.act.clicked.connect(self._take)
        for words in (self.title, self.said, self.result):
            words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._lay_out()

    def _lay_out(self) -> None:
        head = Panel(sides=("bottom",), margins=(20, 10, 16, 10), gap=8)
        heading = Words(self.tr("Heading in rows"), "cell", "muted")
        head.add(
            across(self.title, self.kind),
            across(self.sheet, heading, self.first, Words("–", "cell", "muted"), self.last, self.units, None, gap=8),
            self.said,
        )
        self.sheet.setMaximumWidth(px(200))
        left = Panel(sides=("right",))
        left.box.addWidget(self.columns, 1)
        left.setFixedWidth(px(590))
        tools = Panel(sides=("bottom",), margins=(16, 6, 12, 6)).add(across(self.view, None, self.save))
        right = Panel()
        right.box.addWidget(tools)
        right.box.addWidget(self.shown, 1)
        middle = across(left, right, gap=0)
        middle.setStretch(1, 1)
        foot = Panel(sides=("top",), margins=(20, 10, 16, 10))
        line = across(self.result, self.leave, self.act)
        line.setStretch(0, 1)
        foot.add(line)
        self.box.addWidget(head)
        self.box.addLayout(middle, 1)
        self.box.addWidget(foot)

    # -- looking -----------------------------------------------------------------------------------------------------

    def look_at(self, file: Path) -> None:
        """Read a file in the limited child and show what its import would do."""
        self.book = self.looked = self.done = None
        self.title.setText(file.name)
        self.said.setText("")
        self.preview.set_lines([])
        self.refused.set_lines([])
        self.view.set_value("new")
        self.shown.setCurrentIndex(0)
        self.kind.set_value(
            intake.SUSPECTS if "疑似" in file.stem or "suspect" in file.stem.casefold() else intake.LEDGER
        )
        self._say(self.tr("Reading “{file}” …").format(file=file.name), "muted")
        self._set_running(
            self.session.make(
                self, self.tr("Reading “{file}”").format(file=file.name),
                lambda task: intake.read_book(file, cancelled=task.cancelled), self._opened, self._failed,
            )
        )  # fmt: skip

    def _opened(self, book: Book) -> None:
        self.book = book
        self.sheet.set_options([(it.name, it.name) for it in book.sheets])
        self.sheet.setVisible(len(book.sheets) > 1)
        self._look(None)

    def _look(self, mapping: Mapping | None, *, sheet: str = "") -> None:
        book, kind = self.book, self.kind.value
        if book is None:
            return
        self.done = None
        if sheet:
            book = Book(book.path, tuple(it for it in book.sheets if it.name == sheet))

        def work(store: Store) -> tuple[Look, dict[str, str]]:
            looked = intake.look(store, book, kind, mapping, came=_came(kind))
            return looked, _names(store, looked.plan.new[:_SHOWN])

        self._set_running(self.task)
        self.session.ask(self, work, self._show, key="import_look", failed=self._failed)

    def _mapping(self) -> Mapping | None:
        """What was looked at, with what is chosen above now."""
        it = self.looked
        if it is None:
            return None
        return Mapping(
            columns=it.mapping.columns, sheet=it.layout.sheet, head=it.layout.head, units=self.units.currentData()
        )

    def _choose(self, heading: str, becomes: str) -> None:
        mapping = self._mapping()
        if mapping is not None:
            self._look(mapping.with_column(heading, becomes))

    def _head_changed(self) -> None:
        it = self.looked
        head = (self.first.value(), max(self.first.value(), min(self.last.value(), self.first.value() + 2)))
        if it is not None and head != it.layout.head:
            self._look(Mapping(columns={}, sheet=it.layout.sheet, head=head, units=it.mapping.units))

    def _show(self, answer: tuple[Look, dict[str, str]]) -> None:
        looked, names = answer
        if not looked.mapping.columns:  # another heading was chosen: guess anew by it
            from inspector.sheet.mapping import guess  # noqa: PLC0415 - only here

            self._look(guess(looked.layout))
            return
        self.looked = looked
        for box, row in zip((self.first, self.last), looked.layout.head, strict=True):
            box.blockSignals(True)
            box.setValue(row)
            box.blockSignals(False)
        self.sheet.setCurrentIndex(max(0, self.sheet.findText(looked.layout.sheet)))
        self.units.setCurrentIndex(max(0, self.units.findData(looked.mapping.units)))
        self.columns.show_columns(looked.read.columns)
        plan = looked.plan
        self.preview.set_lines([_line(it, names) for it in plan.new[:_SHOWN]])
        self.refused.set_lines(
            [Line((str(it.row), it.column, i18n.flaw(str(it.flaw))), "", "text") for it in plan.refused]
        )
        self.save.setVisible(bool(plan.refused))
        self.said.setText(self._about(looked))
        self._say(self._counts(len(plan.new), len(plan.changed), plan.same, len(plan.refused)), "text")
        self.act.set_words(self.tr("Import %n line(s)", "", len(plan.new) + len(plan.changed)))
        self._set_running(None)

    def _about(self, it: Look) -> str:
        parts = [
            self.tr("Mapped as last time") if it.remembered else self.tr("Guessed by the headings; look it over"),
        ]
        if it.layout.passed_over:
            parts.append(self.tr("%n row(s) of totals and notes passed over", "", len(it.layout.passed_over)))
        doubles = sum(bool(one.like or one.like_row) for one in it.plan.new)
        if doubles:
            parts.append(self.tr("%n perhaps the same as another one", "", doubles))
        if it.read.unknown_units:
            parts.append(self.tr("unknown units: {names}").format(names=i18n.listed(list(it.read.unknown_units)[:5])))
        return "  ·  ".join(parts)

    def _counts(self, new: int, changed: int, same: int, out: int) -> str:
        return self.tr("New: {new}, changed: {changed}, as before: {same}, left out: {refused}").format(
            new=new, changed=changed, same=same, refused=out
        )

    # -- taking ------------------------------------------------------------------------------------------------------

    def _take(self) -> None:
        looked = self.looked
        if looked is None or self.task is not None:
            return
        if self.done is not None:
            self._leave()
            return

        def work(store: Store, task: Task) -> dict[str, Any]:
            if task.cancelled():
                raise Cancelled
            return intake.take(store, looked)

        words = self.tr("Importing “{file}”").format(file=looked.book.path.name)
        self._say(words + " …", "muted")
        self._set_running(self.session.carry_out(self, words, work, self._taken, self._failed))

    def _taken(self, outcome: dict[str, Any]) -> None:
        self.task = None
        self.done = outcome
        counts = self._counts(outcome["new"], outcome["changed"], outcome["same"], len(outcome["refused"]))
        said = self.tr("Imported. {counts}. Ctrl+Z takes the whole import back.").format(counts=counts)
        self._say(said if outcome["operation"] else self.tr("Nothing new. {counts}").format(counts=counts), "fixed")
        self._set_running(None)
        self.act.set_words(self.tr("To the items"))
        self.act.setEnabled(True)
        self.imported.emit(outcome["origin"] or "")

    def _failed(self, error: BaseException) -> None:
        self.task = None
        sentence = told(error)
        if sentence is None:
            self._say(self.tr("Stopped; nothing was taken."), "muted")
        else:
            self._say(f"△ {sentence.what} {sentence.next}" if isinstance(error, Fault) else f"△ {sentence}", "overdue")
        self._set_running(None)
        self.act.setEnabled(self.looked is not None and self.done is None)

    def _say(self, words: str, ink: str) -> None:
        self.result.setText(words)
        self.result.set_ink(ink)

    def _set_running(self, task: Task | None) -> None:
        self.task = task
        plan = self.looked.plan if self.looked else None
        self.act.setEnabled(task is None and plan is not None and bool(plan.new or plan.changed))

    def _leave(self) -> None:
        if self.task is not None:
            self.task.cancel()
        self.left.emit()

    # -- what is left out --------------------------------------------------------------------------------------------

    def _choose_target(self) -> None:
        if self.looked is None:
            return
        file = self.looked.book.path
        name = self.tr("{file}, rows left out").format(file=file.stem)
        kind = self.tr("Tables (*.xlsx *.csv)")
        choose_target(self, self.tr("Save the rows left out"), file.with_name(f"{name}.xlsx"), kind, self.save_refused)

    def save_refused(self, path: Path) -> None:
        """Write the rows that are left out, with the reason of each."""
        heads = (self.tr("Sheet"), self.tr("Row"), self.tr("Column"), self.tr("Why"))
        plan = self.looked.plan if self.looked else None
        rows: Sequence[Any] = (
            [(it.sheet, it.row, it.column, i18n.flaw(str(it.flaw))) for it in plan.refused] if plan else ()
        )
        title = self.tr("Left out")

        def work(_: Task) -> Path:
            write_list(path, title, heads, rows)
            return path

        words = self.tr("Saving the rows left out")
        self.session.make(self, words, work, lambda it: self._say(self.tr("Saved: {path}").format(path=it), "text"))


def _came(kind: str) -> Came:
    return Came(source="suspected") if kind == intake.SUSPECTS else Came()


def _names(store: Store, comings: Sequence[Coming]) -> dict[str, str]:
    """The names of what the first lines refer to."""
    names: dict[str, str] = {}
    for record, column in ((Site, "site"), (Area, "area"), (Unit, "unit")):
        for id in {it.values.get(column) for it in comings}:  # noqa: A001
            if id and id not in names:
                found = store.rows(f"SELECT name FROM {record.__name__.lower()} WHERE id = ?", id)
                names[id] = str(found[0][0]) if found else id
    return names


def _line(it: Coming, names: dict[str, str]) -> Line:
    values = it.values
    place = values.get("site") or values.get("area") or ""
    unit = values.get("unit") or ""
    stage = _stands(it)
    text = " ".join(values["text"].split())
    return Line(
        (str(it.incoming.row), text, names.get(place, ""), names.get(unit, unit), values["found"], stage), "", "text"
    )


def _stands(it: Coming) -> str:
    from inspector.rectification.moves import begins, stage_after  # noqa: PLC0415 - pure and small

    stage = begins(suspected=it.suspected)
    for step in it.steps:
        stage = stage_after(stage, step["kind"], step.get("verdict")) or stage
    return i18n.stage(stage)
