"""Everything on findings of the ledger that a paper may tell, read from the store at one moment."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

from inspector.db.store import Store
from inspector.db.tables import current
from inspector.operations.head import split_names
from inspector.operations.naming import name_of
from inspector.operations.papers.facts import SHOWN_LEVELS, county_of, inspectors_of
from inspector.operations.papers.standing import State, state
from inspector.operations.rectification.reading import Item, item, source_of, steps_of, theme_of, times_back
from inspector.operations.resident import of_site
from inspector.operations.signature import signatures
from inspector.paper.facts import ItemFacts, LedgerFacts, Stood
from inspector.paper.masking import PRIVATE_KINDS
from inspector.records import Area, Campaign, Finding, Meeting, Person, Step, Team, Visit
from inspector.rectification.steps import Standing, in_order, standing

_TABLES = ("sources", "themes", "causes", "handling", "categories")


def ledger_facts(
    store: Store,
    findings: Sequence[str],
    day: date,
    *,
    language: Literal["zh", "en"] = "zh",
    before: str | None = None,
    unit: str = "",
    scope: str = "",
    meeting: Meeting | None = None,
    visit: str | None = None,
) -> LedgerFacts:
    """The facts of these findings on a day, in this order; `before` is the operation up to which they are told.

    `visit` is the re-inspection a paper is about: what it says is told while it is a draft. Raises Fault GONE.
    """
    words = _Words(store, language)
    held = store.get(Visit, visit) if visit is not None else None
    return LedgerFacts(
        county=county_of(store),
        day=day,
        items=tuple(_item_facts(store, words, it, before, visit) for it in findings),
        unit=unit,
        scope=scope,
        meeting=meeting,
        visit=held,
        team=store.get(Team, held.team).name if held is not None and held.team else "",
        members=tuple(it.name for it in inspectors_of(store, held)) if held is not None else (),
        signatures=tuple(it.signature for it in signatures(store, held.id) if not it.void) if held is not None else (),
    )


def dues(store: Store, findings: Sequence[str], before: str | None = None) -> dict[str, str | None]:
    """Until when each finding is to be put right, extensions included; as was known `before` an operation."""
    steps = {it: [step for step in steps_of(store, it) if before is None or step.made < before] for it in findings}
    return {it: standing(store.get(Finding, it), held).due for it, held in steps.items()}


def _item_facts(store: Store, words: "_Words", id_: str, before: str | None, visit: str | None) -> ItemFacts:
    held = item(store, id_)
    finding, (steps, course) = held.finding, _steps(held, before, visit)
    person = next(iter(store.find(Person, id=finding.person)), None) if finding.person else None
    areas = tuple(it for it in held.areas if it.level in SHOWN_LEVELS) or held.areas[-1:] or _county(store)
    return ItemFacts(
        finding=finding,
        course=course,
        steps=steps,
        site=held.site,
        areas=areas,
        private=_private(store, held),
        unit=held.name(finding.unit),
        lead=held.name(finding.lead),
        leader=held.name(finding.leader),
        person=held.name(finding.person),
        phone=(person.phone or "") if person is not None else "",
        further=tuple(
            held.name(it.unit) for it in held.further if it.role == "responsible" and it.unit != finding.unit
        ),
        source=words.source(held),
        theme=words.theme(held),
        category=words.category(held),
        cause=words.said("causes", finding.cause),
        handling=words.said("handling", finding.handling),
        campaign=words.campaign(held),
        found_by=_found_by(store, held),
        names={**held.names, **{it.other: name_of(store, "finding", it.other) for it in steps if it.other}},
        documents={it.paper: name_of(store, "paper", it.paper) for it in steps if it.paper},
        origin=held.origin,
        milestones=held.milestones,
        before=held.before,
        after=held.after,
        papers=tuple(_papers(store, held, before)),
        rebounds=times_back(finding, held.earlier),
    )


def _steps(held: Item, before: str | None, visit: str | None) -> tuple[tuple[Step, ...], Standing]:
    """The steps that are told, those of a re-inspection although it is a draft, and what they come to."""
    own = [it.step for it in held.timeline if it.draft and it.step.visit == visit] if visit is not None else []
    told = in_order(it for it in (*held.steps, *own) if before is None or it.made < before)
    course = standing(held.finding, told)
    return tuple(it for it in told if it.id not in course.odd), course


def _private(store: Store, held: Item) -> tuple[str, ...]:
    """The householder, who lives there and who was spoken to; nobody at a public place."""
    if held.site is None or held.site.kind not in PRIVATE_KINDS:
        return ()
    said = split_names(held.visit.interviewee or "") if held.visit is not None else ()
    spoken = (it.replace("(", "（").partition("（")[0].strip() for it in said)
    return tuple(filter(None, (held.site.name, *(it.name for it in of_site(store, held.site.id)), *spoken)))


def _found_by(store: Store, held: Item) -> str:
    if held.visit is None:
        return held.origin.issuer or "" if held.origin is not None else ""
    return "、".join(it.name for it in inspectors_of(store, held.visit))


def _papers(store: Store, held: Item, before: str | None) -> Iterable[Stood]:
    for paper, _ in reversed(held.papers):
        if (before is None or paper.made < before) and state(store, paper) is State.GENUINE:
            place = store.one(
                "SELECT place FROM paper_finding WHERE paper = ? AND finding = ? AND NOT deleted",
                paper.id, held.finding.id,
            )  # fmt: skip
            yield Stood(
                kind=paper.kind, title=paper.title, number=paper.formal or paper.number, issued=paper.issued[:10],
                place=int(place or 0),
            )  # fmt: skip


def _county(store: Store) -> tuple[Area, ...]:
    return tuple(store.find(Area, level="county")[:1])


class _Words:
    """What the tables of the office call the values of findings, in one language; read once for a paper."""

    def __init__(self, store: Store, language: str) -> None:
        self._store = store
        self._titles = {
            name: {str(it["name"]): str((language == "en" and it.get("title_en")) or it["title"]) for it in rows}
            for name, rows in ((it, current(store, it)) for it in _TABLES)
        }
        codes = current(store, "defect_codes")
        self._groups = {(str(it["site_kind"]), str(it["code"])): str(it["category"]) for it in codes}
        self._loose = {str(it["code"]): str(it["category"]) for it in codes}
        self._themes: dict[str, str] = {}

    def said(self, table: str, name: str | None) -> str:
        """A word only another table knows keeps its name."""
        return self._titles[table].get(name, name) if name else ""

    def source(self, held: Item) -> str:
        """Where it came from."""
        return self.said("sources", source_of(held.finding, held.origin, held.visit))

    def theme(self, held: Item) -> str:
        """Its theme, else its checklist's."""
        named = held.finding.theme or (held.visit.checklist if held.visit is not None else "")
        if named not in self._themes:
            self._themes[named] = self.said("themes", theme_of(self._store, held.finding))
        return self._themes[named]

    def category(self, held: Item) -> str:
        """The group of problems its defect code belongs to."""
        code, kind = held.finding.code or "", held.site.kind if held.site is not None else ""
        return self.said("categories", self._groups.get((kind, code), self._loose.get(code, "")))

    def campaign(self, held: Item) -> str:
        """What it was found in."""
        if held.visit is None or not held.visit.campaign:
            return ""
        return self._store.get(Campaign, held.visit.campaign).name
