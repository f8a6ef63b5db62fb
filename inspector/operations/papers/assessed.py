"""The sheet of an assessment: its facts from what was worked out, drawn and written. It bears no number."""

from datetime import date
from pathlib import Path

from inspector.db.store import Store
from inspector.operations.indicators.assessing import Assessment, Row
from inspector.operations.papers.content import Language, issue_of
from inspector.paper.content import Content
from inspector.paper.drawing import Drawn, draw
from inspector.paper.gather.assessed import AssessmentFacts, CellFacts, IndicatorFacts, TownFacts, assessment_sheet
from inspector.records import Campaign
from inspector.safe_write import write_bytes

KIND = "assessment"


def content_of_assessment(store: Store, found: Assessment, *, language: Language = "zh") -> Content:
    """What the sheet says. Raises Fault GONE for a campaign that is not there."""
    english = language == "en"
    names = [it.name for it in found.scheme.indicators]
    campaign = "" if found.campaign is None else store.get(Campaign, found.campaign).name
    facts = AssessmentFacts(
        title=found.scheme.title[english], basis=found.scheme.basis, place=found.county.name if found.county else "",
        campaign=campaign, period=found.period, day=date.fromisoformat(found.today),
        indicators=tuple(
            IndicatorFacts(
                title=it.title[english], aspect=it.aspect[english], source=it.source, weight=it.weight,
                target=it.target, higher=it.higher, points=it.points, measure=it.measure, basis=it.basis,
            )
            for it in found.scheme.indicators
        ),
        towns=tuple(_town(it, names) for it in found.ranked),
        county=None if found.county is None else _town(found.county, names), compared=found.compared,
        left_out=tuple(names.index(it) for it in found.left_out),
    )  # fmt: skip
    return assessment_sheet(facts, issue_of(store, KIND, language=language))


def save_assessment(store: Store, found: Assessment, path: Path, *, language: Language = "zh") -> Drawn:
    """Draw the sheet and write it as PDF. Raises Fault as `safe_write`, CANNOT_LAY_OUT."""
    drawn = draw(content_of_assessment(store, found, language=language), lambda _: None)
    write_bytes(path, drawn.pdf)
    return drawn


def _town(it: Row, names: list[str]) -> TownFacts:
    cells = tuple(
        CellFacts(
            value=cell.measured.value, points=cell.points, count=cell.measured.count, base=cell.measured.base,
            why=str(cell.measured.why or ""), said=tuple(map(str, cell.measured.said)),
        )
        for cell in (it.cells[name] for name in names)
    )  # fmt: skip
    return TownFacts(
        name=it.name, cells=cells, total=it.total, of=it.of, rank=it.rank,
        lacks=tuple(names.index(name) for name in it.lacks), ceased=it.ceased,
    )  # fmt: skip
