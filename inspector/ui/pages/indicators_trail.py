"""The way back from one value: its formula, how its points follow, what is to be told, and what it rests on."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector import i18n
from inspector.db.store import Store
from inspector.i18n import assessing
from inspector.operations.indicators import trails
from inspector.operations.indicators.assessing import Cell
from inspector.operations.indicators.scheme import Indicator
from inspector.operations.indicators.value import Trail
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.flow import Flow
from inspector.ui.widgets.lines import Column, Line, Lines
from inspector.ui.widgets.panel import Panel, Words, across

_HIGH = 208
_LOW = 128


class TrailPane(Panel):
    """Below a table: press a button for findings in the ledger, a line for its visit or place."""

    def __init__(self, session: Session) -> None:
        super().__init__(sides=("top",), margins=(0, 8, 0, 0), gap=6)
        self.session = session
        self._trail = Trail()
        self._about = ""
        self.title = Words("", "body", bold=True, elide=True)
        self.title.setObjectName("trail_title")
        self.news = Words("", "cell", "accent", elide=True)
        self.news.setObjectName("trail_news")
        self.said = Words("", "cell", "muted", wrap=True)
        self.said.setObjectName("trail_said")
        self.counted = Button("", icon="ledger", height=32)
        self.counted.setObjectName("trail_counted")
        self.based = Button("", icon="ledger", height=32)
        self.based.setObjectName("trail_based")
        self.lines = Lines(
            self.tr("What it rests on"), [Column("", 156), Column(""), Column(""), Column("", 190)], high=32
        )
        self.lines.setObjectName("trail_lines")
        self.lines.doubleClicked.connect(lambda index: self._open(self.lines.lines[index.row()].key))
        self.lines.horizontalHeader().hide()
        self.setFixedHeight(px(_HIGH))
        head = Panel(margins=(20, 0, 16, 0), gap=4)
        acts = Flow(gap=8)
        for it in (self.counted, self.based):
            acts.addWidget(it)
            it.hide()
        self.counted.clicked.connect(lambda: self._ledger(self._trail.counted))
        self.based.clicked.connect(lambda: self._ledger(self._trail.based))
        head.add(across(self.title, None, self.news), self.said, acts)
        self.add(head)
        head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.box.addWidget(self.lines, 100)
        self.box.addStretch(1)
        self.lines.hide()

    def set_low(self, *, low: bool) -> None:
        """In a low window the table above keeps some of its lines."""
        self.setFixedHeight(px(_LOW if low else _HIGH))

    def keys(self) -> QWidget:
        """The lines."""
        return self.lines

    def show_value(self, indicator: Indicator, place: str, cell: Cell) -> None:
        """Show where a value comes from."""
        english = i18n.language() == "en"
        self._trail = cell.measured.trail
        self._entitle(f"{place} · {indicator.title[english]}", f"  {value_said(indicator, cell)}")
        self.said.setText("\n".join(told(indicator, cell)))
        measured = cell.measured
        self._offer(self.counted, self._trail.counted, self.tr("Counted: {count} in the ledger"), measured.count)
        self._offer(self.based, self._trail.based, self.tr("Base: {count} in the ledger"), measured.base)
        self._fill()

    def show_visits(self, title: str, sentences: Sequence[str], trail: Trail) -> None:
        """Show what stands behind something that is no indicator."""
        self._trail = trail
        self._entitle(title)
        self.said.setText("\n".join(sentences))
        self.counted.hide()
        self.based.hide()
        self._fill()

    def show_row(self, title: str, sentence: str) -> None:
        """Show why a place stands where it does."""
        self.show_visits(title, [sentence], Trail())

    def say(self, words: str) -> None:
        """Say what became of something that was done; it stands until one goes on."""
        self.news.setText(words)

    def _entitle(self, about: str, value: str = "") -> None:
        if about != self._about:
            self.news.setText("")
        self._about = about
        self.title.setText(about + value)

    def _offer(self, button: Button, which: Any, words: str, count: float | None) -> None:
        button.setVisible(which is not None)
        if which is not None:
            button.set_words(words.format(count=assessing.plain_number(count)))

    def _ledger(self, which: Any) -> None:
        if which is not None:
            self.session.open("ledger", which)

    def _fill(self) -> None:
        trail = self._trail
        self.lines.set_lines([])
        self.lines.setVisible(bool(trail.visits or trail.sites or trail.quotas))
        if not self.lines.isHidden():
            self.session.ask(self, lambda store: _behind(store, trail), self._show, key="trail")

    def _show(self, found: list[Line]) -> None:
        self.lines.set_lines(found)

    def _open(self, key: Any) -> None:
        page, about = key
        if page:
            self.session.open(page, about)


def value_said(indicator: Indicator, cell: Cell) -> str:
    """A value with its unit, or —."""
    if cell.measured.value is None:
        return "—"
    said = assessing.plain_number(cell.measured.value)
    if indicator.is_share and indicator.source != "score":
        return f"{said}%"
    return f"{said} {indicator.measure}".strip()


def told(indicator: Indicator, cell: Cell) -> list[str]:
    """What is said of a value: why there is none, or its formula; its points; what is to be minded."""
    measured, plain = cell.measured, assessing.plain_number
    sentences = []
    if measured.why is not None:
        sentences.append(assessing.no_value(measured.why))
    else:
        formula = assessing.indicator_formula(indicator.source)
        said = formula.format(count=plain(measured.count), base=plain(measured.base))
        rule = assessing.points_rule(indicator.points, higher=indicator.higher)
        points = rule.format(weight=plain(indicator.weight), target=plain(indicator.target))
        sentences.append(f"{said}  ·  {points} = {plain(cell.points)}")
    return [*sentences, *(assessing.beside_value(it) for it in measured.said)]


def _behind(store: Store, trail: Trail) -> list[Line]:
    """The reports, visits and places a value rests on."""
    lines = []
    for it in trails.reports_told(store, trail.quotas):
        done = assessing.plain_number(it.done)
        cells = (
            i18n.day(it.day) if it.day else "—",
            it.place,
            f"{done} / {assessing.plain_number(it.planned)}",
            it.note,
        )
        lines.append(Line(cells, "check" if it.counts and it.report else "", "text", ("", None)))
    for visit in trails.visits_told(store, trail.visits):
        cells = (i18n.day(visit.day), visit.site, visit.place, visit.checklist)
        lines.append(Line(cells, "visit", "text", ("visit", visit.visit)))
    lines += [
        Line(("—", site.name, site.place, ""), "open", "muted", ("sites", site.site))
        for site in trails.sites_told(store, trail.sites)
    ]
    return lines
