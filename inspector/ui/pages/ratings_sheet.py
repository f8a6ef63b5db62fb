"""The sheet behind a place: why it stands there, who scored it, its visits, every point taken with its findings."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from inspector import i18n
from inspector.checklist.score_lines import Why as LineWhy
from inspector.db.ledger import LedgerFilter
from inspector.operations.rating.sheets import Sheet, sheet_of
from inspector.paper.gather.rated_words import number, place_reason
from inspector.rating.frozen import FrozenLine, FrozenList, FrozenVisit
from inspector.ui.pages import ratings_words as words
from inspector.ui.pages.boards_words import on
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.chosen_lines import ChosenLines
from inspector.ui.widgets.lines import Column, Line
from inspector.ui.widgets.panel import Panel, Words, scrolled
from inspector.ui.widgets.segments import Choice, Segments

_ROW, _HEAD, _MOST = 44, 34, 200


class SheetPane(Panel):
    """`left` when somebody goes back. Return on a visit opens it, on a deduction its findings in the ledger."""

    left = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.sheet: Sheet | None = None
        self.subject = ""
        self.back = Button(self.tr("Back to the list"), icon="left", kind="quiet", height=34)
        self.back.setObjectName("sheet_back")
        self.back.clicked.connect(lambda _: self.left.emit())
        self.title = Words("", "ask", bold=True, elide=True)
        self.facts = Words("", "cell", "muted", elide=True)
        self.paper = Button(self.tr("Score sheet"), icon="paper", height=34)
        self.paper.setObjectName("sheet_paper")
        self.paper.clicked.connect(lambda _: self._make_paper())
        self.why = Words("", "cell", wrap=True)
        self.why.setObjectName("sheet_why")
        self.rule = Words("", "small", "muted", wrap=True)
        self.which = Segments(
            self.tr("Deductions or raters"),
            [Choice("lines", self.tr("Deductions")), Choice("beside", self.tr("Raters side by side"))],
            "lines", height=32, step="cell",
        )  # fmt: skip
        self.which.setObjectName("sheet_which")
        self.which.chosen.connect(lambda _: self._turn())
        self.raters = Words("", "cell", "muted", wrap=True)
        self.visits = ChosenLines(
            self.tr("Visits"),
            [Column(self.tr("Day"), 110), Column(self.tr("Where"), 190), Column(self.tr("Checklist")),
             Column(self.tr("Rated by"), 110), Column(self.tr("Points"), 100, right=True),
             Column(self.tr("Score"), 84, right=True), Column(self.tr("Counts"), 176)],
            high=_ROW, several=False,
        )  # fmt: skip
        self.visits.setObjectName("sheet_visits")
        self.visits.opened.connect(lambda visit: session.open("visit", visit))
        self.lines = ChosenLines(
            self.tr("Deductions"),
            [Column(self.tr("Item"), 250), Column(self.tr("Day"), 84), Column(self.tr("Of"), 56, right=True),
             Column(self.tr("Taken"), 64, right=True), Column(self.tr("Why")), Column(self.tr("Findings"), 84)],
            high=_ROW, several=False,
        )  # fmt: skip
        self.lines.setObjectName("sheet_lines")
        self.lines.opened.connect(self._open_findings)
        self.beside = ChosenLines(
            self.tr("Raters side by side"),
            [Column(self.tr("Item")), Column(i18n.rater("self"), 120, right=True),
             Column(i18n.rater("town"), 120, right=True), Column(i18n.rater("county"), 120, right=True),
             Column(self.tr("Apart by"), 90, right=True)],
            high=_ROW, several=False,
        )  # fmt: skip
        self.beside.setObjectName("sheet_beside")
        head = Panel(sides=("bottom",), margins=(12, 8, 16, 8), across=True, gap=8)
        head.add(self.back, self.title, self.facts, None, self.paper)
        told = Panel(margins=(20, 10, 16, 8), gap=6).add(self.why, self.raters)
        under = Panel(sides=("top", "bottom"), margins=(20, 6, 16, 6), across=True).add(self.which, None)
        rule = Panel(fill="sunken", sides=("top",), margins=(20, 6, 16, 6)).add(self.rule)
        inside = Panel().add(told, self.visits, under, self.lines, self.beside, rule, None)
        self.add(head)
        self.box.addWidget(scrolled(inside, self.tr("The sheet behind a place")), 1)
        self._turn()

    def keys(self) -> QWidget:
        """The visits, or the deductions where there are none."""
        return self.visits

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def show_place(self, frozen: FrozenList, subject: str, place: str) -> None:
        """Show the sheet of one place; `subject` is the rating or publication it is of. Raises Fault GONE."""
        sheet = sheet_of(frozen, place)
        self.sheet, self.subject = sheet, subject
        held = sheet.place
        self.title.setText(words.called(held))
        rank = self.tr("rank {rank}").format(rank=words.rank(held)) if held.rank else self.tr("no rank")
        listed = words.list_name(held.list) if held.list else ""
        self.facts.setText(words.joined((held.town, words.percent(held.percent), rank, listed)))
        said = [it for reason in held.reasons if (it := place_reason(reason, words.spoken()))]
        self.why.setText("\n".join(f"{n}. {it}" for n, it in enumerate(said, 1)))
        raters = [
            f"{i18n.rater(it.rater)} {words.percent(it.percent)}" + ("" if it.counts else self.tr(" (beside)"))
            for it in held.raters
        ]
        self.raters.setText(words.joined(raters))
        self.raters.setVisible(bool(raters))
        self.rule.setText(self.tr("The rule: {rule}").format(rule=words.rule(frozen.rule)))
        self.visits.set_lines([self._visit(it) for it in held.visits])
        days = [(visit, line) for visit in held.visits for line in visit.lines]
        self.lines.set_lines([self._line(visit, line) for visit, line in days])
        self.beside.set_lines([self._beside(n) for n in range(len(sheet.beside))])
        self.which.setVisible(bool(sheet.beside))
        self.which.set_value("lines")
        for table in (self.visits, self.lines, self.beside):
            table.setFixedHeight(px(_ROW) * min(max(len(table.lines), 1), _MOST) + px(_HEAD))
        self._turn()

    def _turn(self) -> None:
        beside = self.which.value == "beside"
        self.lines.setVisible(not beside)
        self.beside.setVisible(beside)

    def _visit(self, it: FrozenVisit) -> Line:
        zh = words.spoken() == "zh"
        left_out = {"earlier": self.tr("no: a later one does"), "rater": self.tr("no: another rater does")}
        counts = self.tr("yes") if it.counts else left_out.get(it.left_out, self.tr("no"))
        where = it.name or f"{''.join(it.areas[-1:])} {it.code}"
        score = words.percent(it.percent) + (self.tr(" veto") if it.vetoed else "")
        return Line(
            (on(it.day), where, it.form if zh else it.form_en, i18n.rater(it.rater),
             f"{number(it.points)} / {number(it.of)}", score, counts),
            icon="visit", ink="text" if it.counts else "muted", key=it.visit,
        )  # fmt: skip

    def _line(self, visit: FrozenVisit, it: FrozenLine) -> Line:
        label = it.label if words.spoken() == "zh" else it.label_en or it.label
        said = "；" if words.spoken() == "zh" else "; "
        why = said.join(filter(None, (_said(one.why, dict(one.facts)) for one in it.why)))
        found = self.tr("%n found", "", len(it.findings)) if it.findings else "—"
        return Line(
            (label or it.item or "—", on(visit.day), number(it.points), number(it.deducted), why, found),
            ink="text" if visit.counts else "muted", key=it.findings,
        )  # fmt: skip

    def _beside(self, at: int) -> Line:
        assert self.sheet is not None  # noqa: S101 - lines are made of a sheet
        it = self.sheet.beside[at]
        label = it.label if words.spoken() == "zh" else it.label_en or it.label
        raters = ("self", "town", "county")
        taken = ("—" if (value := it.taken.get(rater)) is None else number(value) for rater in raters)
        return Line((label, *taken, number(it.largest)), key=at)

    def _open_findings(self, findings: tuple[str, ...]) -> None:
        if findings:
            self.session.open("ledger", LedgerFilter(findings=findings))

    def _make_paper(self) -> None:
        from inspector.ui.pages.papers_reading import asked  # noqa: PLC0415 - words papers: with its first use

        if self.sheet is None:
            return
        subject = f"{self.subject},{self.sheet.place.place}"
        self.session.ask(
            self, lambda store: (asked(store, "village_score", subject),),
            lambda lines: self.session.open("papers", lines), key="sheet papers",
        )  # fmt: skip


def _said(why: str, facts: dict[str, str]) -> str:
    """Why a line lost points, in the window's language; '' for what a newer program says."""
    try:
        return i18n.reason(LineWhy(why), facts)
    except (ValueError, KeyError):
        return ""
