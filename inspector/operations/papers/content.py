"""What a paper would say now: the facts of a record read from the store and worded by the kind's own gatherer.

Wording happens in `paper.gather`, which is pure. Nothing is recorded here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Literal, TypeVar

from inspector import clock
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.errors import Fault, Kind
from inspector.operations.papers.facts import county_of, visit_facts
from inspector.paper.content import Content, SheetName
from inspector.paper.facts import Amended, Issue, Office, PaperKind, VisitFacts
from inspector.paper.gather.hand_over import hand_over
from inspector.paper.gather.notice import notice
from inspector.paper.gather.phrases import town
from inspector.paper.gather.rectify import rectify
from inspector.paper.gather.supplement import supplement
from inspector.paper.wording import filled_name, worded
from inspector.records import KINDS, Finding, Paper, PaperFinding, Record, Unit, Visit, kind_of
from inspector.tables.definition import Row
from inspector.tables.shipped import shipped_rows

Language = Literal["zh", "en"]
_R = TypeVar("_R", bound=Record)

_GOVERNMENTS = ("人民政府", "镇政府", "乡政府", "街道办事处", "党委", "党工委")
"""How those are called whom a bureau does not order about (整治形式主义为基层减负若干规定, 2024)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A paper somebody wants: of which kind, on which record, and what is settled already."""

    kind: str
    subject: str  # id of the record; of findings several, parted by commas
    language: Language
    paper: str
    number: str
    issued: date
    sheet: SheetName | None
    unit: str | None  # of hand-overs and rectification notices: whose findings


def content_of(
    store: Store,
    kind: str,
    subject: str,
    *,
    language: Language = "zh",
    paper: str = "",
    number: str = "",
    issued: date | None = None,
    sheet: SheetName | None = None,
    unit: str | None = None,
) -> Content:
    """What a paper of this kind on this record says.

    Raises Fault GONE, NOT_MEANT (paper, subject) for a kind there is no such paper of, UNKNOWN_PLACEHOLDER where the
    office's wording names no fact.
    """
    if kind not in _GATHERED:
        raise Fault(Kind.NOT_MEANT, paper=kind, subject="")
    day = issued or clock.local_date(clock.written(store.now()))
    asked = Asked(
        kind=kind, subject=subject, language=language, paper=paper, number=number, issued=day, sheet=sheet, unit=unit
    )
    return _GATHERED[kind](store, asked)


def names_of_kinds() -> tuple[str, ...]:
    """All kinds of papers that can be made here."""
    return tuple(_GATHERED)


def numbered(kind: str) -> bool:
    """Whether papers of this kind are issued under a number and kept, not drawn anew each time."""
    return kind in _NUMBERED


# -- who writes, and how -----------------------------------------------------------------------------------------------


def office_of(store: Store) -> Office:
    """Who issues papers: the row of the table issuers the setting names, else the first one.

    A setting that names no row is an office of that name, which is taken for a bureau.
    """
    county = county_of(store)
    rows = current(store, "issuers") or shipped_rows("issuers")
    offices = [_office(it, county) for it in rows]
    wanted = store.setting("issuer").strip()
    if not wanted:
        return offices[0]
    found = next((it for it in offices if it.name == wanted), None)
    return found or replace(offices[0], name=wanted, name_en="", mark=wanted, bureau=True)


def paper_kind(store: Store, name: str) -> PaperKind:
    """How the office wants a kind of paper; as shipped where its table has no such row."""
    rows = (*current(store, "paper_kinds"), *shipped_rows("paper_kinds"))
    row = next((it for it in rows if it["name"] == name), None)
    if row is None:
        raise Fault(Kind.NOT_MEANT, paper=name, subject="")
    return PaperKind(
        name=name, title=str(row["title"]), title_en=str(row["title_en"]), characters=str(row["characters"]),
        head=_HEADS.get(str(row["head"]), "none"), masked=row["masked"] != "open",
        per_page=int(str(row["per_page"] or 4)), copies=int(str(row["copies"] or 1)),
    )  # fmt: skip


def issue_of(
    store: Store,
    kind: str,
    *,
    language: Language = "zh",
    paper: str = "",
    number: str = "",
    issued: date | None = None,
    addressee: str = "",
) -> Issue:
    """One issuing: neutral words where a bureau writes to a government, which it does not order about, else firm."""
    office = office_of(store)
    firm = not (office.bureau and addressee.endswith(_GOVERNMENTS))
    return Issue(
        paper=paper, number=number, issued=issued or clock.local_date(clock.written(store.now())), language=language,
        office=office, kind=paper_kind(store, kind), addressee=addressee,
        words=worded(kind, current(store, "paper_wording"), firm=firm, language=language),
    )  # fmt: skip


def issuing(store: Store, asked: Asked, addressee: str = "") -> Issue:
    """The issuing somebody asked for."""
    return issue_of(
        store, asked.kind, language=asked.language, paper=asked.paper, number=asked.number, issued=asked.issued,
        addressee=addressee,
    )  # fmt: skip


_HEADS: Mapping[str, Literal["none", "document", "letter"]] = {
    "none": "none", "document": "document", "letter": "letter",
}  # fmt: skip


def _office(row: Row, county: str) -> Office:
    name, name_en, letters, mark = (filled_name(str(row[it]), county) for it in ("name", "name_en", "letters", "mark"))
    return Office(
        name=name, name_en=name_en, letters=letters, mark=mark or name, bureau=bool(row["bureau"]),
        contact=str(row["contact"]), copies_to=str(row["copies_to"]),
    )  # fmt: skip


# -- the kinds ---------------------------------------------------------------------------------------------------------


def _notice(store: Store, asked: Asked) -> Content:
    facts = visit_facts(store, one(store, asked, Visit).id, asked.language)
    return notice(facts, issuing(store, asked, town(facts.areas)))


def _hand_over(store: Store, asked: Asked) -> Content:
    visits, addressee = _handed(store, asked)
    return hand_over(visits, issuing(store, asked, addressee))


def _rectify(store: Store, asked: Asked) -> Content:
    visits, addressee = _handed(store, asked)
    return rectify(visits, issuing(store, asked, addressee))


def _supplement(store: Store, asked: Asked) -> Content:
    paper = one(store, asked, Paper)
    places = {it.finding: it.place for it in store.find(PaperFinding, paper=paper.id)}
    visits = _of_findings(store, places, asked.language) if places else [
        visit_facts(store, paper.visit, asked.language)
    ] if paper.visit else []  # fmt: skip
    earlier = [it for it in store.find(Paper, amends=paper.id, kind="supplement") if it.void is None]
    since = max((it.made for it in earlier), default="")
    amended = Amended(
        number=paper.formal or paper.number, title=paper_kind(store, paper.kind).called(asked.language),
        issued=clock.local_date(paper.issued) if clock.moment(paper.issued) else asked.issued, places=places,
        told=frozenset(it.id for facts in visits for it in facts.supplements if it.made <= since),
    )  # fmt: skip
    if not any(facts.supplements for facts in visits):
        raise Fault(Kind.NOT_MEANT, paper=asked.kind, subject=kind_of(Paper))
    return supplement(visits, issuing(store, asked, paper.addressee), amended)


def findings_of(store: Store, subject: str, unit: str | None = None) -> list[Finding]:
    """The findings a hand-over of this subject is about: a visit's, or those named; of one unit if it is said.

    Raises Fault GONE.
    """
    ids = [it.strip() for it in subject.split(",") if it.strip()]
    if len(ids) == 1 and store.one("SELECT 1 FROM visit WHERE id = ?", ids[0]):
        found = list(visit_facts(store, ids[0]).findings)
    else:
        found = [store.get(Finding, it) for it in dict.fromkeys(ids)]
    return [it for it in found if not it.deleted and (unit is None or it.unit == unit)]


def units_of(store: Store, subject: str) -> list[str | None]:
    """The units that answer for findings of a subject, each once: one hand-over is made out for each."""
    return list(dict.fromkeys(it.unit for it in findings_of(store, subject)))


def _handed(store: Store, asked: Asked) -> tuple[list[VisitFacts], str]:
    """The visits with the findings that are handed over, and to whom: the unit, or the town where there are several."""
    findings = findings_of(store, asked.subject, asked.unit)
    if not findings:
        raise Fault(Kind.NOT_MEANT, paper=asked.kind, subject=kind_of(Finding))
    visits = _of_findings(store, {it.id: n for n, it in enumerate(findings)}, asked.language)
    units = {it.unit for it in findings}
    only = next(iter(units)) if len(units) == 1 else None
    return visits, store.get(Unit, only).name if only else town(visits[0].areas)


def _of_findings(store: Store, order: Mapping[str, int], language: Language) -> list[VisitFacts]:
    """The facts of the visits these findings come from, with only these findings, their photos and supplements.

    A visit comes again where another one's findings stand between its own: the order is the paper's.
    """
    known: dict[str, VisitFacts] = {}
    kept = []
    found = [store.get(Finding, it) for it in sorted(order, key=lambda it: order[it])]
    for visit, run in groupby(found, key=lambda it: it.visit):
        findings = tuple(run)
        facts = known.get(visit) or known.setdefault(visit, visit_facts(store, visit, language))
        own = {it.id for it in findings}
        kept.append(
            replace(
                facts,
                findings=findings,
                photos=tuple(it for it in facts.photos if it.finding in own),
                supplements=tuple(it for it in facts.supplements if it.finding in own),
            )
        )
    return kept


def one(store: Store, asked: Asked, record: type[_R]) -> _R:
    """The living record a paper was asked of; raises Fault GONE, NOT_MEANT where the subject is of another kind."""
    found = store.find(record, id=asked.subject)
    if found:
        return found[0]
    other = next((it for it in KINDS if store.one(f"SELECT 1 FROM {it} WHERE id = ?", asked.subject)), None)
    if other is None or other == kind_of(record):
        raise Fault(Kind.GONE, record=kind_of(record), id=asked.subject)
    raise Fault(Kind.NOT_MEANT, paper=asked.kind, subject=other)


_NUMBERED = frozenset({"notice", "hand_over", "rectify", "supplement"})
_GATHERED: Mapping[str, Callable[[Store, Asked], Content]] = {
    "notice": _notice,
    "hand_over": _hand_over,
    "rectify": _rectify,
    "supplement": _supplement,
}
"""How each kind is made."""
