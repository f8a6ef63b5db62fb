"""反馈意见整改方案: documents whose issues stand under aspects, read for the report on their progress."""

from datetime import date
from typing import Literal

from inspector import clock
from inspector.db.store import Store
from inspector.operations.papers.items import ledger_facts
from inspector.operations.rectification.origins import issues
from inspector.paper.facts import ItemFacts, PaperKind
from inspector.paper.gather.items import duties, mask_of
from inspector.paper.gather.phrases import brief
from inspector.paper.gather.reports.facts import Plan, PlanItem
from inspector.records import Origin
from inspector.rectification.moves import UNFINISHED, Stage

_MASKED = PaperKind(
    name="plan_progress", title="", title_en="", characters="", head="none", masked=True, per_page=4, copies=1
)
_LONGEST = 120  # characters of a cell


def plans(store: Store, day: date, language: Literal["zh", "en"]) -> tuple[Plan, ...]:
    """Every document with at least one issue under an aspect, the oldest first."""
    found = (_plan(store, it, day, language) for it in sorted(store.find(Origin), key=lambda it: it.id))
    return tuple(it for it in found if it is not None)


def _plan(store: Store, origin: Origin, day: date, language: Literal["zh", "en"]) -> Plan | None:
    held = issues(store, origin.id, day.isoformat())
    if not any(it.aspect for it in held):
        return None
    facts = ledger_facts(store, [it.finding for it in held], day, language=language)
    return Plan(
        title=origin.title, number=origin.number or "", issuer=origin.issuer or "",
        issued=clock.day(origin.issued or ""),
        items=tuple(_item(it, n, day, language) for n, it in enumerate(facts.items, 1)),
    )  # fmt: skip


def _item(it: ItemFacts, n: int, day: date, language: Literal["zh", "en"]) -> PlanItem:
    mask, due = mask_of(it, _MASKED), clock.day(it.course.due or "")
    said = [step.note for step in it.steps if step.note]
    return PlanItem(
        item=it.finding.item or str(n), aspect=it.finding.aspect or "",
        text=mask.text(brief(it.finding.text, _LONGEST)), units=mask.text(duties(it, language)),
        measures=mask.text(brief(it.finding.measures or it.finding.requirement or "", _LONGEST)), due=due,
        stage=it.course.stage, lasting=it.course.stage is Stage.LASTING,
        overdue=it.course.stage in UNFINISHED and due is not None and due < day,
        latest=mask.text(brief(said[-1] or "", _LONGEST)) if said else "",
    )  # fmt: skip
