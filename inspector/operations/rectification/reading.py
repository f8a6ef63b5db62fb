"""A finding as it stands: its steps, what they come to, and everything that is shown beside it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import TypeVar

from inspector.checklist.xlsform import settings_of
from inspector.db.steps import counting, drafts
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.errors import Fault, Kind
from inspector.operations.naming import name_of
from inspector.operations.place import area_path
from inspector.records import (
    Area,
    Finding,
    FurtherUnit,
    Milestone,
    Origin,
    Paper,
    PaperFinding,
    Photo,
    Record,
    Site,
    Step,
    Visit,
    kind_of,
)
from inspector.rectification.moves import Move
from inspector.rectification.proof import Rectifiers, is_before, this_round
from inspector.rectification.steps import Standing, in_order, standing

R = TypeVar("R", bound=Record)
_CHAIN = 100  # rebounds of rebounds; a stranger's package might tie a ring


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What a move is held against: a finding, the steps that count, in order, where it stands, whose it is."""

    finding: Finding
    steps: tuple[Step, ...]
    standing: Standing
    rectifiers: Rectifiers
    finder: str | None  # person: who inspected when it was found
    draft: bool  # its visit is not finalised, or deleted

    @property
    def this_round(self) -> list[Step]:
        """The steps that count since it was last returned to the unit."""
        return this_round(self.steps)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A step on the timeline, whether it counts or not."""

    step: Step
    counts: bool  # the machine allowed it where it comes
    draft: bool  # of a visit that is not finalised: does not count yet
    at: str  # when it was recorded
    person: str  # name of who recorded it
    by: str  # name of who did it
    unit: str
    photos: tuple[Photo, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(Ground):
    """All that is shown of one finding."""

    timeline: tuple[Told, ...]  # all living steps in order, those that count for nothing too
    site: Site | None
    areas: tuple[Area, ...]  # from the county down
    origin: Origin | None
    visit: Visit | None
    milestones: tuple[Milestone, ...]
    further: tuple[FurtherUnit, ...]
    before: tuple[Photo, ...]
    after: tuple[Photo, ...]
    papers: tuple[tuple[Paper, tuple[Photo, ...]], ...]  # the newest first, with the pictures of their slips
    earlier: tuple[Finding, ...]  # the chain it repeats, the one before it first
    later: tuple[Finding, ...]  # what came back of it, oldest first
    names: Mapping[str, str]  # of every unit and person named by it or a step

    def name(self, id: str | None) -> str:  # noqa: A002
        """What a unit or person it names is called; '' for none."""
        return self.names.get(id or "", "")


# -- steps -------------------------------------------------------------------------------------------------------------


def steps_of(store: Store, finding: str) -> list[Step]:
    """The steps of a finding that count, in order: living ones, and those of a visit once it is finalised."""
    return counting(store, [finding]).get(finding, [])


def standing_of(store: Store, finding: str) -> Standing:
    """Where a finding stands. Raises Fault GONE."""
    return standing(store.get(Finding, finding), steps_of(store, finding))


def standings(store: Store, findings: Sequence[str]) -> dict[str, Standing]:
    """Where many findings stand; what is not here is left out. One statement for each five hundred."""
    steps = counting(store, findings)
    return {it.id: standing(it, steps.get(it.id, ())) for it in store.many(Finding, "id", findings)}


# -- whose -------------------------------------------------------------------------------------------------------------


def grounds(store: Store, findings: Sequence[str]) -> dict[str, Ground]:
    """What moves of many findings are held against. Raises Fault GONE naming the first that is not here."""
    found = {it.id: it for it in store.many(Finding, "id", findings)}
    for it in findings:
        if it not in found:
            raise Fault(Kind.GONE, record="finding", id=it)
    steps = counting(store, findings)
    further: dict[str, set[str]] = defaultdict(set)
    for unit in store.many(FurtherUnit, "finding", findings):
        if unit.role == "responsible":
            further[unit.finding].add(unit.unit)
    unsettled = drafts(store, [it.visit for it in found.values()])
    finders = {it.id: it.inspector for it in store.many(Visit, "id", [it.visit for it in found.values() if it.visit])}
    return {
        id: Ground(
            finding=found[id],
            steps=tuple(steps.get(id, ())),
            standing=standing(found[id], steps.get(id, ())),
            rectifiers=rectifiers(found[id], steps.get(id, ()), further[id]),
            finder=finders.get(found[id].visit or ""),
            draft=found[id].visit in unsettled and found[id].visit is not None,
        )
        for id in findings  # noqa: A001
    }


def ground(store: Store, finding: str) -> Ground:
    """What a move of one finding is held against. Raises Fault GONE."""
    return grounds(store, [finding])[finding]


def rectifiers(finding: Finding, steps: Iterable[Step], further: Iterable[str]) -> Rectifiers:
    """Who has to put a finding right: its unit and person, further responsible units, and whoever it was handed over
    to or who answered for it.
    """
    units = {finding.unit, *further}
    units |= {it.unit for it in steps if it.kind in (Move.ASSIGN, Move.ACCEPT, Move.REPLY)}
    return Rectifiers(
        units=frozenset(it for it in units if it is not None),
        people=frozenset({finding.person} - {None}),  # type: ignore[arg-type]
    )


# -- all of it ---------------------------------------------------------------------------------------------------------


def item(store: Store, finding: str) -> Item:
    """All that is shown of a finding. Raises Fault GONE, also for a deleted one."""
    held = ground(store, finding)
    it = held.finding
    photos = sorted(store.find(Photo, finding=finding, paper=None), key=lambda it: (it.taken or "", it.id))
    site = _known(store, Site, it.site)
    place = site.area if site is not None else it.area
    further = tuple(store.find(FurtherUnit, finding=finding))
    timeline = tuple(_timeline(store, held, photos))
    return Item(
        **{it.name: getattr(held, it.name) for it in fields(Ground)},
        timeline=timeline,
        site=site,
        areas=tuple(area_path(store, place)) if place is not None else (),
        origin=_known(store, Origin, it.origin),
        visit=_known(store, Visit, it.visit),
        milestones=tuple(sorted(store.find(Milestone, finding=finding), key=lambda it: (it.place, it.id))),
        further=further,
        before=tuple(photo for photo in photos if is_before(photo, it, held.steps)),
        after=tuple(photo for photo in photos if not is_before(photo, it, held.steps)),
        papers=tuple(_papers(store, finding)),
        earlier=earlier(store, it),
        later=later(store, finding),
        names=_names(store, it, further, [told.step for told in timeline]),
    )


def _papers(store: Store, finding: str) -> Iterator[tuple[Paper, tuple[Photo, ...]]]:
    on = {it.paper for it in store.find(PaperFinding, finding=finding)}
    slips: dict[str, list[Photo]] = defaultdict(list)
    for photo in store.many(Photo, "paper", on):
        slips[photo.paper or ""].append(photo)
    for paper in sorted(store.many(Paper, "id", on), key=lambda it: it.id, reverse=True):
        yield paper, tuple(slips[paper.id])


def earlier(store: Store, finding: Finding) -> tuple[Finding, ...]:
    """The chain of findings it is the return of, the one before it first; what is not here ends it."""
    chain: list[Finding] = []
    seen, above = {finding.id}, finding.repeats
    while above is not None and above not in seen and len(chain) < _CHAIN:
        found = _known(store, Finding, above)
        if found is None:
            break
        seen.add(above)
        chain.append(found)
        above = found.repeats
    return tuple(chain)


def times_back(finding: Finding, chain: Iterable[Finding]) -> int:
    """How often it was back, given the chain it repeats: what is not here counts by being named."""
    return sum(it.repeats is not None for it in (finding, *chain))


def later(store: Store, finding: str) -> tuple[Finding, ...]:
    """What came back of it, and what of that, oldest first."""
    found: dict[str, Finding] = {}
    wanted = [finding]
    while wanted and len(found) < _CHAIN:
        more = [it for it in store.many(Finding, "repeats", wanted) if it.id != finding and it.id not in found]
        found |= {it.id: it for it in more}
        wanted = [it.id for it in more]
    return tuple(sorted(found.values(), key=lambda it: (it.found, it.made, it.id)))


def _timeline(store: Store, held: Ground, photos: Iterable[Photo]) -> Iterator[Told]:
    steps = in_order(store.find(Step, finding=held.finding.id))
    unsettled = drafts(store, {it.visit for it in steps})
    shown: dict[str, list[Photo]] = defaultdict(list)
    for photo in photos:
        if photo.step is not None:
            shown[photo.step].append(photo)
    for it in steps:
        at, person = store.rows("SELECT at, person FROM operation WHERE id = ?", it.made)[0]
        yield Told(
            step=it,
            counts=it.visit not in unsettled and it.id not in held.standing.odd,
            draft=it.visit in unsettled,
            at=at,
            person=name_of(store, "person", person),
            by=name_of(store, "person", it.by) if it.by else "",
            unit=name_of(store, "unit", it.unit) if it.unit else "",
            photos=tuple(shown[it.id]),
        )


def _names(store: Store, finding: Finding, further: Iterable[FurtherUnit], steps: Iterable[Step]) -> dict[str, str]:
    units = {finding.unit, finding.lead, *(it.unit for it in further)}
    people = {finding.person, finding.leader}
    for it in steps:
        units.add(it.unit)
        people.add(it.by)
    named = {**dict.fromkeys(units, "unit"), **dict.fromkeys(people, "person")}
    return {id: name_of(store, kind, id) for id, kind in named.items() if id is not None}  # noqa: A001


def _known(store: Store, record: type[R], id: str | None) -> R | None:  # noqa: A002
    """A record that may not be here, deleted or not."""
    if id is None or store.one(f"SELECT 1 FROM {kind_of(record)} WHERE id = ?", id) is None:
        return None
    return store.get(record, id)


# -- whence ------------------------------------------------------------------------------------------------------------


def source_of(finding: Finding, origin: Origin | None, visit: Visit | None) -> str:
    """Of the table sources: its own, else that of the document it came in, else what its visit was (as `db.lines`)."""
    said = finding.source or (origin.source if origin is not None else None)
    if said or visit is None:
        return said or "routine"
    if visit.method == "secret":
        return "secret"
    return "special" if visit.campaign is not None else "routine"


def theme_of(store: Store, finding: Finding) -> str:
    """The theme of a finding: its own, else its checklist's (as `db.lines`); '' for none."""
    if finding.theme is not None or finding.visit is None:
        return finding.theme or ""
    definition = store.one(
        "SELECT c.definition FROM visit AS v JOIN checklist AS c ON c.id = v.checklist WHERE v.id = ?", finding.visit
    )
    said = settings_of(definition or "").get("theme", "")
    return next((str(it["name"]) for it in current(store, "themes") if said in (it["title"], it["name"])), said)
