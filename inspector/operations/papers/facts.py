"""Everything on a visit that a paper may tell, read from the store at one moment."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from inspector.db.store import Store
from inspector.db.tables import current
from inspector.operations.case import Case, read_case
from inspector.operations.head import split_names
from inspector.operations.place import area_path
from inspector.operations.resident import of_site
from inspector.operations.signature import signatures
from inspector.operations.supplement import of_finding
from inspector.paper.facts import VisitFacts
from inspector.records import Campaign, Finding, Member, Person, Photo, Signature, Team, Unit, Visit
from inspector.rectification.moves import Move

SHOWN_LEVELS = frozenset({"town", "village", "group", "grid"})
"""Areas that papers name."""


def visit_facts(store: Store, visit: str, language: Literal["zh", "en"] = "zh") -> VisitFacts:
    """The facts of a visit, what tables say of it in `language`; raises Fault GONE."""
    case = read_case(store, visit)
    areas = area_path(store, case.site.area)
    units = {case.site.unit, *(it.unit for it in case.findings)}
    score, signed = case.score, tuple(it.signature for it in signatures(store, visit, case) if not it.void)
    return VisitFacts(
        visit=case.visit,
        site=case.site,
        areas=tuple(it for it in areas if it.level in SHOWN_LEVELS) or tuple(areas[-1:]),
        county=county_of(store),
        checklist=case.checklist,
        standing=case.standing,
        campaign=store.get(Campaign, case.visit.campaign) if case.visit.campaign else None,
        inspectors=inspectors_of(store, case.visit),
        team=store.get(Team, case.visit.team).name if case.visit.team else "",
        findings=tuple(case.findings),
        supplements=tuple(it for finding in case.findings for it in of_finding(store, finding.id)),
        highlights=tuple(case.highlights),
        photos=tuple(it for it in case.photos if it.paper is None),
        earlier=_earlier(store, case.photos),
        units={it: store.get(Unit, it) for it in sorted(filter(None, units))},
        responsible={it: store.get(Person, it) for it in sorted({f.person for f in case.findings if f.person})},
        categories=_categories(store, case, language),
        residents=tuple(of_site(store, case.site.id)),
        signatures=signed,
        people=tuple(_people(case.visit, signed)),
        score=score,
        grade=case.grade_by(score),
        on_spot=frozenset(it.finding for it in case.steps if it.kind == Move.FIX_ON_SPOT),
        earlier_findings=_earlier_findings(store, case),
    )


def _earlier_findings(store: Store, case: Case) -> dict[str, Finding]:
    """The findings of other visits that photos of this one show: it looked at them again."""
    wanted = {it.finding for it in case.photos if it.finding is not None} - {it.id for it in case.findings}
    return {it: found[0] for it in sorted(wanted) if (found := store.find(Finding, id=it))}


def county_of(store: Store) -> str:
    """The county's name, '' before one is here."""
    return str(store.one("SELECT name FROM area WHERE level = 'county' AND NOT deleted LIMIT 1") or "")


def _people(visit: Visit, signed: Iterable[Signature]) -> Iterator[str]:
    """Who was spoken to, and who signed or refused to as such: 骆小满 of 骆小满（户主之子）."""
    said = split_names(visit.interviewee or "")
    for name in (*said, *(it.name or "" for it in signed if it.role == "interviewee")):
        yield name.replace("(", "（").partition("（")[0].strip()


def inspectors_of(store: Store, visit: Visit) -> tuple[Person, ...]:
    """The visit's team, its leader first; whoever inspected is among them in any case."""
    members = store.find(Member, team=visit.team) if visit.team else []
    ordered = sorted(members, key=lambda it: (-it.leads, it.person != visit.inspector, it.id))
    ids = dict.fromkeys([*(it.person for it in ordered if it.leads), visit.inspector, *(it.person for it in ordered)])
    return tuple(store.get(Person, it) for it in ids)


def _earlier(store: Store, photos: Sequence[Photo]) -> dict[str, Photo]:
    """The photos of earlier visits that stand beside these; a draft's may not be here."""
    found = {it: next(iter(store.find(Photo, id=it)), None) for it in {it.earlier for it in photos if it.earlier}}
    return {it.id: beside for it in photos if (beside := found.get(it.earlier or "")) is not None}


def _categories(store: Store, case: Case, language: str) -> dict[str, str]:
    """The group of problems each finding's defect code belongs to, in words."""
    title = "title" if language == "zh" else "title_en"
    titles = {str(it["name"]): str(it[title] or it["title"]) for it in current(store, "categories")}
    groups = {(str(it["site_kind"]), str(it["code"])): str(it["category"]) for it in current(store, "defect_codes")}
    loose = {code: group for (_, code), group in groups.items()}
    found = {it.id: groups.get((case.site.kind, it.code or ""), loose.get(it.code or "", "")) for it in case.findings}
    return {it: titles.get(group, group) for it, group in found.items() if group}
