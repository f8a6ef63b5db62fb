"""How each kind of paper is made: which record it is about, its facts, the gatherer that words them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import groupby

from inspector import clock
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.case import form_of
from inspector.operations.figures.asking import on_paper
from inspector.operations.papers import of_projects, rated
from inspector.operations.papers.asked import Asked, Gathered, Issuing, Language, known_before, one
from inspector.operations.papers.chosen import chosen
from inspector.operations.papers.facts import visit_facts
from inspector.operations.papers.gathered_items import GATHERED_OF_ITEMS, facts_of, filled_receipt
from inspector.operations.papers.items import dues
from inspector.operations.papers.minutes import lot_facts
from inspector.operations.papers.standing import LISTED, holding, of_visit
from inspector.paper.content import Content, code_text, parsed
from inspector.paper.facts import Amended, Issue, LedgerFacts, VisitFacts
from inspector.paper.gather.album import album
from inspector.paper.gather.blank import blank
from inspector.paper.gather.consent import consent
from inspector.paper.gather.delivery import Served, delivery
from inspector.paper.gather.hand_over import hand_over, hand_over_of_items
from inspector.paper.gather.household import household
from inspector.paper.gather.minutes import minutes
from inspector.paper.gather.notice import notice
from inspector.paper.gather.phrases import town
from inspector.paper.gather.portable import portable
from inspector.paper.gather.project import project
from inspector.paper.gather.receipt import receipt
from inspector.paper.gather.record import record
from inspector.paper.gather.rectify import rectify, rectify_of_items
from inspector.paper.gather.score import score
from inspector.paper.gather.supplement import supplement
from inspector.paper.masking import PRIVATE_KINDS
from inspector.records import Checklist, Finding, Lot, Paper, PaperFinding, Site, Unit, Visit, kind_of

NUMBERED = LISTED | {"notice", "supplement", "rating"}
"""Kinds that are issued under a number and kept."""
CHINESE = frozenset({
    "record", "score", "household", "project", "minutes", "extension", "close", "talk", "talk_record", "dispatch",
    "suspects", "overdue", "lists", "ledger", "village_score", "points_book",
    "project_file", "project_lists", "asset_card",
})  # fmt: skip
"""Kinds that stay in the office, in Chinese whatever language is asked for: half of one would be in each else."""

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
    return _laid_upon(store, asked, issuing, hand_over, hand_over_of_items)


def _rectify(store: Store, asked: Asked, issuing: Issuing) -> Content:
    return _laid_upon(store, asked, issuing, rectify, rectify_of_items)


def _laid_upon(
    store: Store,
    asked: Asked,
    issuing: Issuing,
    of_visit_: Callable[[list[VisitFacts], Issue], Content],
    of_items: Callable[[LedgerFacts, Issue], Content],
) -> Content:
    """Findings of one visit are told as that visit's, with its group and day; any others as the ledger's."""
    findings = findings_of(store, asked.subject, asked.unit)
    if not findings:
        raise Fault(Kind.NOT_MEANT, paper=asked.kind, subject=kind_of(Finding))
    if findings[0].visit is None or len({it.visit for it in findings}) > 1:
        held = chosen(store, asked.kind, ",".join(it.id for it in findings), asked.issued)
        facts = facts_of(store, asked, held)
        return of_items(facts, issuing(facts.unit or _town(facts)))
    visits = _of_findings(store, (it.id for it in findings), asked.language)
    until = dues(store, [it.id for it in findings], known_before(store, asked))
    extended = [
        replace(it, findings=tuple(replace(found, due=until[found.id]) for found in it.findings)) for it in visits
    ]
    units = {it.unit for it in findings}
    only = next(iter(units)) if len(units) == 1 else None
    return of_visit_(extended, issuing(store.get(Unit, only).name if only else town(visits[0].areas)))


def _town(facts: LedgerFacts) -> str:
    areas = facts.items[0].areas
    return town(areas) if areas else facts.county


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


def _of_findings(store: Store, findings: Iterable[str], language: Language) -> list[VisitFacts]:
    """The facts of the visits these findings come from, with only these findings, their photos and supplements.

    A visit comes again where another one's findings stand between its own: the order is the paper's.
    """
    known: dict[str, VisitFacts] = {}
    kept = []
    for visit, run in groupby((store.get(Finding, it) for it in findings), key=lambda it: it.visit):
        if visit is None:
            continue
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
    """The receipt of a paper; of a visit whose notice is not out that of the notice it would have; of findings as it is
    filled in from what was answered.
    """
    if "," in asked.subject or store.one("SELECT 1 FROM finding WHERE id = ?", asked.subject):
        return filled_receipt(store, asked, issuing)
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
    **GATHERED_OF_ITEMS,
    "rating": rated.of_list,
    "poster": rated.of_poster,
    "village_score": rated.of_place,
    "points_book": rated.of_account,
    "figures": on_paper,
    "project_file": of_projects.of_file,
    "project_lists": of_projects.of_lists,
    "asset_card": of_projects.of_asset,
}
"""All kinds that can be made here."""
