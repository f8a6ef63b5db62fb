"""How each kind of paper is made: which record it is about, its facts, the gatherer that words them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Literal, Protocol, TypeVar

from inspector import clock
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.case import form_of
from inspector.operations.papers.facts import visit_facts
from inspector.operations.papers.minutes import lot_facts
from inspector.operations.papers.standing import HANDED, holding, of_visit
from inspector.paper.content import Content, SheetName, code_text, parsed
from inspector.paper.facts import Amended, Issue, VisitFacts
from inspector.paper.gather.album import album
from inspector.paper.gather.blank import blank
from inspector.paper.gather.consent import consent
from inspector.paper.gather.delivery import Served, delivery
from inspector.paper.gather.hand_over import hand_over
from inspector.paper.gather.household import household
from inspector.paper.gather.minutes import minutes
from inspector.paper.gather.notice import notice
from inspector.paper.gather.phrases import town
from inspector.paper.gather.portable import portable
from inspector.paper.gather.project import project
from inspector.paper.gather.receipt import receipt
from inspector.paper.gather.record import record
from inspector.paper.gather.rectify import rectify
from inspector.paper.gather.score import score
from inspector.paper.gather.supplement import supplement
from inspector.paper.masking import PRIVATE_KINDS
from inspector.records import KINDS, Checklist, Finding, Lot, Paper, PaperFinding, Record, Site, Unit, Visit, kind_of

Language = Literal["zh", "en"]
NUMBERED = HANDED | {"notice", "supplement"}
"""Kinds that are issued under a number and kept."""
CHINESE = frozenset({"record", "score", "household", "project", "minutes"})
"""Kinds that stay in the office, in Chinese whatever language is asked for: half of one would be in each else."""

_R = TypeVar("_R", bound=Record)


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


class Issuing(Protocol):
    """Makes the issuing of what was asked for, to an addressee; of another kind where one paper holds another."""

    def __call__(self, addressee: str = "", *, kind: str = "") -> Issue:
        """The issuing."""


Gathered = Callable[[Store, Asked, Issuing], Content]


# -- of a visit --------------------------------------------------------------------------------------------------------


def _visited(store: Store, asked: Asked) -> VisitFacts:
    return visit_facts(store, one(store, asked, Visit).id, asked.language)


def _notice(store: Store, asked: Asked, issuing: Issuing) -> Content:
    facts = _visited(store, asked)
    return notice(facts, issuing(town(facts.areas)))


HAS: Mapping[str, Callable[[VisitFacts], bool]] = {
    "score": lambda it: it.score is not None or it.grade is not None,
    "household": lambda it: it.site.kind in PRIVATE_KINDS,
    "project": lambda it: it.site.kind == "asset",
    "album": lambda it: bool(it.photos),
}
"""Kinds that not every visit has something for, and whether one does."""


def _plainly(word: Callable[[VisitFacts, Issue], Content]) -> Gathered:
    """Kinds that are worded from a visit alone; NOT_MEANT where it has nothing for them."""

    def gathered(store: Store, asked: Asked, issuing: Issuing) -> Content:
        facts = _visited(store, asked)
        if asked.kind in HAS and not HAS[asked.kind](facts):
            raise Fault(Kind.NOT_MEANT, paper=asked.kind, subject=kind_of(Visit))
        return word(facts, issuing(town(facts.areas)))

    return gathered


def _portable(store: Store, asked: Asked, issuing: Issuing) -> Content:
    """The slip for a portable printer; it carries the code of the visit's notice where that is out."""
    facts = _visited(store, asked)
    out = [it for it in holding(store, of_visit(store, facts.visit.id)) if it.kind == "notice"]
    goes_with = code_text(parsed(out[0].content)) if out else ""
    return portable(facts, issuing(town(facts.areas)), asked.sheet or "a5", goes_with)


# -- of findings -------------------------------------------------------------------------------------------------------


def _hand_over(store: Store, asked: Asked, issuing: Issuing) -> Content:
    visits, addressee = _handed(store, asked)
    return hand_over(visits, issuing(addressee))


def _rectify(store: Store, asked: Asked, issuing: Issuing) -> Content:
    visits, addressee = _handed(store, asked)
    return rectify(visits, issuing(addressee))


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


def _handed(store: Store, asked: Asked) -> tuple[list[VisitFacts], str]:
    """The visits with the findings that are handed over, and to whom: the unit, or the town where there are several."""
    findings = findings_of(store, asked.subject, asked.unit)
    if not findings:
        raise Fault(Kind.NOT_MEANT, paper=asked.kind, subject=kind_of(Finding))
    visits = _of_findings(store, (it.id for it in findings), asked.language)
    units = {it.unit for it in findings}
    only = next(iter(units)) if len(units) == 1 else None
    return visits, store.get(Unit, only).name if only else town(visits[0].areas)


def _of_findings(store: Store, findings: Iterable[str], language: Language) -> list[VisitFacts]:
    """The facts of the visits these findings come from, with only these findings, their photos and supplements.

    A visit comes again where another one's findings stand between its own: the order is the paper's.
    """
    known: dict[str, VisitFacts] = {}
    kept = []
    for visit, run in groupby((store.get(Finding, it) for it in findings), key=lambda it: it.visit):
        held = tuple(run)
        facts = known.get(visit) or known.setdefault(visit, visit_facts(store, visit, language))
        own = {it.id for it in held}
        kept.append(
            replace(
                facts,
                findings=held,
                photos=tuple(it for it in facts.photos if it.finding in own),
                supplements=tuple(it for it in facts.supplements if it.finding in own),
            )
        )
    return kept


# -- of a paper --------------------------------------------------------------------------------------------------------


def _supplement(store: Store, asked: Asked, issuing: Issuing) -> Content:
    """The correction of a paper; its translation (`asked.paper` is here already) tells what it told."""
    paper, own = one(store, asked, Paper), next(iter(store.find(Paper, id=asked.paper)), None)
    places = {it.finding: it.place for it in store.find(PaperFinding, paper=paper.id)}
    visits = [
        replace(it, supplements=tuple(said for said in it.supplements if own is None or said.made < own.made))
        for it in _of_findings(store, sorted(places, key=lambda it: places[it]), asked.language)
    ]
    if not any(facts.supplements for facts in visits):
        raise Fault(Kind.NOT_MEANT, paper=asked.kind, subject=kind_of(Paper))
    earlier = [it.made for it in store.find(Paper, amends=paper.id, kind="supplement") if it.void is None]
    since = max((it for it in earlier if own is None or it < own.made), default="")
    amended = Amended(
        number=paper.formal or paper.number,
        title=paper.title,
        issued=clock.local_date(paper.issued) if clock.moment(paper.issued) else asked.issued,
        places=places,
        told=frozenset(it.id for facts in visits for it in facts.supplements if it.made <= since),
    )
    return supplement(visits, issuing(paper.addressee), amended)


def _receipt(store: Store, asked: Asked, issuing: Issuing) -> Content:
    """The receipt of a paper; of a visit whose notice is not out that of the notice it would have."""
    if store.one("SELECT 1 FROM visit WHERE id = ?", asked.subject):
        out = [it for it in holding(store, of_visit(store, asked.subject)) if it.kind == "notice"]
        if not out:
            facts = _visited(store, asked)
            return receipt(notice(facts, issuing(town(facts.areas), kind="notice")), issuing())
        return receipt(parsed(out[0].content), issuing())
    return receipt(parsed(one(store, asked, Paper).content), issuing())


def _delivery(store: Store, asked: Asked, issuing: Issuing) -> Content:
    paper = one(store, asked, Paper)
    served = Served(day=clock.day(paper.served), to=paper.served_to or "", how=paper.served_how or "")
    return delivery(parsed(paper.content), issuing(paper.addressee), served)


# -- of places, lots and checklists ------------------------------------------------------------------------------------


def _consent(store: Store, asked: Asked, issuing: Issuing) -> Content:
    """For a visit's place, for a place, or, without a subject, for any."""
    if not asked.subject:
        return consent(issuing())
    if store.one("SELECT 1 FROM visit WHERE id = ?", asked.subject):
        return consent(issuing(), store.get(Site, one(store, asked, Visit).site))
    return consent(issuing(), one(store, asked, Site))


def _minutes(store: Store, asked: Asked, issuing: Issuing) -> Content:
    return minutes(lot_facts(store, one(store, asked, Lot).id), issuing())


def _blank(store: Store, asked: Asked, issuing: Issuing) -> Content:
    """A checklist to be filled in by hand; that of a visit with its place."""
    if store.one("SELECT 1 FROM visit WHERE id = ?", asked.subject):
        visit = one(store, asked, Visit)
        return blank(form_of(store.get(Checklist, visit.checklist)), issuing(), site=store.get(Site, visit.site))
    return blank(form_of(one(store, asked, Checklist)), issuing())


def one(store: Store, asked: Asked, record_type: type[_R]) -> _R:
    """The living record a paper was asked of; raises Fault GONE, NOT_MEANT where the subject is of another kind."""
    found = store.find(record_type, id=asked.subject)
    if found:
        return found[0]
    other = next((it for it in KINDS if store.one(f"SELECT 1 FROM {it} WHERE id = ?", asked.subject)), None)
    if other is None or other == kind_of(record_type):
        raise Fault(Kind.GONE, record=kind_of(record_type), id=asked.subject)
    raise Fault(Kind.NOT_MEANT, paper=asked.kind, subject=other)


GATHERED: Mapping[str, Gathered] = {
    "notice": _notice,
    "hand_over": _hand_over,
    "rectify": _rectify,
    "supplement": _supplement,
    "record": _plainly(record),
    "score": _plainly(score),
    "household": _plainly(household),
    "project": _plainly(project),
    "album": _plainly(album),
    "portable": _portable,
    "receipt": _receipt,
    "delivery": _delivery,
    "minutes": _minutes,
    "consent": _consent,
    "blank": _blank,
}
"""All kinds that can be made here."""
