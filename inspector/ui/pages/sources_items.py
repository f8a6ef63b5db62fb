"""The items of one document: how far each has come, and what is done with many at once."""

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QTableView

from inspector import clock, i18n
from inspector.db.ledger import LedgerFilter
from inspector.operations.rectification import origins
from inspector.operations.rectification.origins import Issue, OriginRow, Progress
from inspector.rectification.moves import ENDED, RULES, Move, Stage
from inspector.ui.pages.sources_words import place_of
from inspector.ui.session import Session
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.lines import Column, Line, Lines
from inspector.ui.widgets.panel import Panel, Words, across, down

_UNIT, _DUE = 4, 5  # columns the items can do without
_ICONS = {
    Stage.SUSPECTED: "draft", Stage.OPEN: "open", Stage.ASSIGNED: "open", Stage.DOING: "doing",
    Stage.RECHECK: "recheck", Stage.FIXED: "fixed", Stage.CLOSING: "fixed", Stage.CLOSED: "closed",
    Stage.LASTING: "lasting",
}  # fmt: skip


class ItemsPane(Panel):
    """`stepped` carries findings and the move wanted of them, `changed`: the document is to be corrected."""

    stepped = Signal(list, object)
    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(fill="ground")
        self.session = session
        self.origin = ""
        self.issues: dict[str, Issue] = {}
        self.title = Words("", "title", bold=True, elide=True)
        self.title.setObjectName("origin_title")
        self.about = Words("", "cell", "muted", elide=True)
        self.progress = Words("", "cell", elide=True)
        self.progress.setObjectName("origin_progress")
        self.edit = Button(self.tr("Correct"), icon="pencil", key="F2", height=34)
        self.edit.setObjectName("change_origin")
        self.edit.clicked.connect(self.changed)
        self.open = Button(self.tr("In the ledger"), icon="ledger", height=34)
        self.open.setObjectName("in_ledger")
        self.open.clicked.connect(lambda: session.open("ledger", LedgerFilter(origin=self.origin)))
        self.verify = Button(self.tr("Verify"), icon="search", key="Alt+V", height=34)
        self.verify.setObjectName("verify")
        self.verify.clicked.connect(lambda: self._step(Move.VERIFY))
        self.plan = Button(self.tr("Who goes …"), icon="person", height=34)
        self.plan.setObjectName("plan_verification")
        self.plan.clicked.connect(self._plan)
        self.accept = Button(self.tr("Accept"), icon="check", key="Alt+A", height=34)
        self.accept.setObjectName("accept")
        self.accept.clicked.connect(lambda: self._step(Move.ACCEPT))
        self.many = Words("", "cell", "muted")
        self.many.setObjectName("chosen_items")
        self.like = Words("", "cell", "doing", elide=True)
        self.like.setObjectName("likely_same")
        self.like.hide()
        self.lines = Lines(
            self.tr("Items"),
            [
                Column(self.tr("State"), 136),
                Column(self.tr("Item"), 52),
                Column(self.tr("Issue")),
                Column(self.tr("Place"), 150),
                Column(self.tr("Unit"), 150),
                Column(self.tr("Due"), 118),
                Column(self.tr("Number"), 96),
            ],
        )
        self.lines.setObjectName("items")
        self.lines.leave_out((_UNIT, _DUE), 760)
        for words in (self.title, self.about, self.progress, self.like):
            words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.lines.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.lines.selectionModel().selectionChanged.connect(lambda *_: self._tell())
        self.lines.doubleClicked.connect(lambda index: session.open("ledger", self.lines.lines[index.row()].key))
        head = Panel(sides=("bottom",), margins=(20, 10, 16, 10), gap=8)
        names = across(down(self.title, self.about, gap=2), self.open, self.edit)
        names.setStretch(0, 1)
        head.add(names, across(self.progress, self.many, self.plan, self.verify, self.accept))
        head.add(self.like)
        self.box.addWidget(head)
        self.box.addWidget(self.lines, 1)

    def show_origin(self, it: OriginRow, source: str) -> None:
        """Show a document and read its items."""
        self.origin = it.origin.id
        self.title.setText(it.origin.title)
        told = [source, it.origin.issuer or ""]
        if it.origin.issued:
            told.append(i18n.day(it.origin.issued))
        if it.origin.due:
            told.append(self.tr("answer by {day}").format(day=i18n.day(it.origin.due)))
        self.about.setText("  ·  ".join(filter(None, told)))
        self.progress.setText(self._said(it.progress))
        today, origin = clock.today().isoformat(), it.origin.id
        self.session.ask(self, lambda store: origins.issues(store, origin, today), self._show, key="issues")

    def _said(self, it: Progress) -> str:
        parts = [self.tr("%n item(s)", "", it.items)]
        if it.to_verify or it.unfounded:
            verified = it.items - it.to_verify
            parts.append(self.tr("{done} of {of} verified").format(done=verified, of=it.items))
        if it.unfounded:
            parts.append(self.tr("{count} unfounded or double").format(count=it.unfounded))
        if it.counted:
            parts.append(self.tr("{done} of {of} accepted").format(done=it.accepted, of=it.counted))
            parts.append(self.tr("{done} of {of} closed").format(done=it.closed, of=it.counted))
        if it.overdue:
            parts.append(self.tr("{count} overdue").format(count=it.overdue))
        return "  ·  ".join(parts)

    def _show(self, found: list[Issue]) -> None:
        kept = set(self.selected)
        self.issues = {it.finding: it for it in found}
        self.lines.set_lines([self._line(it) for it in found])
        chosen = self.lines.selectionModel()
        for row, it in enumerate(found):
            if it.finding in kept:
                flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
                chosen.select(self.lines.model().index(row, 0), flags)
        self._tell()

    def _line(self, it: Issue) -> Line:
        text = " ".join(it.text.split())
        if it.aspect:
            text = f"{it.aspect}：{text}"
        due = i18n.day(it.due) if it.due else ""
        icon = "overdue" if it.overdue else _ICONS.get(it.stage, "crossed")
        word = self.tr("Overdue") if it.overdue else i18n.stage(it.stage)
        ink = "muted" if it.stage in ENDED or it.stage is Stage.SUSPECTED else icon
        return Line((word, it.item or "", text, place_of(it), it.unit or "", due, it.number), icon, ink, it.finding)

    @property
    def selected(self) -> list[str]:
        """The findings chosen, in the order they stand."""
        rows = sorted(index.row() for index in self.lines.selectionModel().selectedRows())
        return [self.lines.lines[row].key for row in rows if row < len(self.lines.lines)]

    def _fitting(self, move: Move) -> list[str]:
        return [it for it in self.selected if it in self.issues and self.issues[it].stage in RULES[move].start]

    def _step(self, move: Move) -> None:
        if findings := self._fitting(move):
            self.stepped.emit(findings, move)

    def _plan(self) -> None:
        """Somebody is to verify them where they are: tasks, shown today and on the board of looking again."""
        from inspector.ui.dialogs.look_back import PlanRecheckDialog  # noqa: PLC0415 - with its first use

        if findings := self._fitting(Move.VERIFY):
            PlanRecheckDialog(self, self.session, findings, "verify").show_over()

    def _tell(self) -> None:
        """What can be done with what is chosen; greyed with its reason where nothing can."""
        count = len(self.selected)
        self.many.setText(self.tr("%n chosen", "", count) if count else "")
        self._look_for_doubles()
        none = self.tr("Choose items first")
        for button, move, reason in (
            (self.verify, Move.VERIFY, self.tr("Only what is still suspected is verified")),
            (self.plan, Move.VERIFY, self.tr("Only what is still suspected is verified")),
            (self.accept, Move.ACCEPT, self.tr("Only what is not accepted yet; a suspected issue is verified first")),
        ):
            fits = bool(self._fitting(move))
            button.setEnabled(fits)
            button.setToolTip("" if fits else reason if count else none)

    def _look_for_doubles(self) -> None:
        """Of one suspected issue: what it may be the same as. A person decides, by its verification."""
        chosen = self._fitting(Move.VERIFY)
        if len(chosen) == 1 == len(self.selected):
            self.session.ask(self, lambda store: origins.likely_same(store, chosen[0]), self._show_doubles, key="like")
        else:
            self.like.hide()

    def _show_doubles(self, found: list[Issue]) -> None:
        if found and len(self.selected) == 1:
            text = " ".join(found[0].text.split())
            said = self.tr(
                "Perhaps the same as {number} “{text}” at the same place; verify it as a duplicate if it is."
            )
            self.like.setText(said.format(number=found[0].number, text=text))
        self.like.setVisible(bool(found) and len(self.selected) == 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens the item in the ledger."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and len(self.selected) == 1:
            self.session.open("ledger", self.selected[0])
            return
        super().keyPressEvent(event)
