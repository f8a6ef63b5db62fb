"""覆盖与群众调查: how much of what was to be visited was, what people answered, by town with the visits behind."""

from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from inspector.db.store import Store
from inspector.i18n import assessing
from inspector.operations.figures.coverage import KINDS, Coverage, coverage
from inspector.operations.figures.surveys import SurveyRate, summed, surveyed
from inspector.operations.indicators.places import places
from inspector.operations.indicators.value import Trail
from inspector.ui.pages.indicators_choosing import IndicatorsChoosing, Offered, offered
from inspector.ui.pages.indicators_trail import TrailPane
from inspector.ui.session import Session
from inspector.ui.widgets.count_table import Cell, CountRow, CountTable, Head
from inspector.ui.widgets.panel import Panel, Words

_SURVEYS = tuple(assessing.SURVEYS)


class Asked(NamedTuple):
    """A place with its four coverages and three rates; None where nothing is to be visited or nobody answered."""

    area: str
    name: str
    covered: Coverage | None
    said: dict[str, SurveyRate]


class AskedPane(Panel):
    """Coverage and surveys; a press on a number shows below what it rests on."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.found: dict[str, Asked] = {}
        self.choosing = IndicatorsChoosing()
        self.choosing.changed.connect(self.read)
        heads = [*(assessing.coverage_kind(it) for it in KINDS), *(assessing.survey_rate(it) for it in _SURVEYS)]
        self.table = CountTable(
            self.tr("Coverage and surveys by town"), self.tr("Town"), [Head(it, 134) for it in heads]
        )
        self.table.setObjectName("asked_table")
        self.table.opened.connect(self._open)
        self.note = Words(
            self.tr(
                "Coverage: visited ÷ to be visited; of a campaign its round, else every household of the register."
                " Satisfaction: satisfied and very satisfied ÷ valid answers; awareness: know of it ÷ valid answers;"
                " participation: took part ÷ asked. What counts stands in the table of surveys."
            ),
            "small", "muted", wrap=True,
        )  # fmt: skip
        self.trail = TrailPane(session)
        self.add(self.choosing)
        self.box.addWidget(self.table, 1)
        self.add(Panel(sides=("top",), margins=(20, 5, 16, 5)).add(self.note), self.trail)

    def read(self) -> None:
        """Read what can be chosen, then count."""
        self.session.ask(self, offered, self._offered, key="offered")

    def keys(self) -> QWidget:
        """The table."""
        return self.table

    def _offered(self, found: Offered) -> None:
        self.choosing.offer(found)
        chosen = self.choosing.value

        def work(store: Store) -> list[Asked]:
            where = places(store, chosen.period)
            covered = coverage(store, chosen.period, campaign=chosen.campaign, where=where)
            told = surveyed(store, chosen.period, campaign=chosen.campaign)
            areas = [*([where.county] if where.county else []), *where.towns]
            return [
                Asked(it.id, it.name, covered.get(it.id), summed(one for one in told if it.id in where.above(one.area)))
                for it in areas
            ]

        self.session.ask(self, work, self._show, key="asked")

    def _show(self, found: list[Asked]) -> None:
        self.found = {it.area: it for it in found}
        rows = []
        for number, it in enumerate(found):
            whole = number == 0
            name = self.tr("The whole county") if whole else it.name
            rows.append(CountRow(it.area, name, tuple(_cells(it)), whole))
        self.table.set_rows(rows)
        if rows and not self.trail.title.text():
            self._open(rows[0], len(KINDS))

    def _open(self, row: CountRow, column: int) -> None:
        it = self.found.get(row.key)
        if it is None:
            return
        if 0 <= column < len(KINDS):
            self._open_coverage(it, row.name, KINDS[column])
        elif column >= len(KINDS):
            self._open_survey(it, row.name, _SURVEYS[column - len(KINDS)])

    def _open_coverage(self, it: Asked, name: str, kind: str) -> None:
        title = f"{name} · {assessing.coverage_kind(kind)}"
        part = it.covered.of(kind) if it.covered is not None else None
        if it.covered is None or part is None or not part.all:
            self.trail.show_visits(title, [assessing.no_value("no_base")], Trail())
            return
        said = self.tr("{done} of {all} visited; {left} left.").format(
            done=part.done, all=part.all, left=part.all - part.done
        )
        sites = part.left if kind in ("households", "items") else ()
        self.trail.show_visits(title, [said], Trail(visits=it.covered.visits, sites=tuple(dict.fromkeys(sites))))

    def _open_survey(self, it: Asked, name: str, rate: str) -> None:
        title = f"{name} · {assessing.survey_rate(rate)}"
        found = it.said.get(rate)
        if found is None or not found.valid:
            sentences = [assessing.no_value("not_asked")]
        else:
            sentences = [f"{found.yes} ÷ {found.valid} · {assessing.survey_formula(rate)}"]
        if found is not None and found.impossible:
            sentences.append(assessing.beside_value("impossible"))
        visits = () if found is None else found.visits + found.impossible
        self.trail.show_visits(title, sentences, Trail(visits=visits))


def _cells(it: Asked) -> list[Cell]:
    cells = []
    for kind in KINDS:
        part = it.covered.of(kind) if it.covered is not None else None
        cells.append(_share(part.value, part.done, part.all) if part is not None else Cell(words="—"))
    for rate in _SURVEYS:
        found = it.said.get(rate)
        cells.append(_share(found.value, found.yes, found.valid) if found is not None else Cell(words="—"))
    return cells


def _share(value: float | None, count: int, base: int) -> Cell:
    if value is None:
        return Cell(words="—")
    return Cell(share=min(1.0, value), words=f"{count}/{base}  {100 * value:.1f}%")
