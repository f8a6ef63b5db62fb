"""What the page of papers reads, off the GUI thread: the list, the papers of a visit, all that is known of one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from inspector import clock
from inspector.db.store import Store
from inspector.i18n.language import language, translate
from inspector.operations.papers import content as papers
from inspector.operations.papers import handing, issuing, numbers, printing, register, slips
from inspector.operations.papers.chosen import LISTS, OF_FINDINGS
from inspector.operations.papers.chosen import chosen as select
from inspector.operations.papers.gathered import findings_of
from inspector.operations.papers.handing import Share
from inspector.operations.papers.issuing import Issued
from inspector.operations.papers.meant import ill_worded, kinds_of
from inspector.operations.papers.register import Listed, NumberTile
from inspector.operations.papers.standing import HANDED, Standing, findings_on, standing
from inspector.operations.register import minding
from inspector.operations.reports.scope import DRAFTED
from inspector.paper import marking
from inspector.paper.drawing import draw
from inspector.paper.facts import PaperKind
from inspector.paper.masking import PRIVATE_KINDS, masked_name
from inspector.records import Finding, NumberBlock, Paper, Photo, Printing, Visit
from inspector.ui.pages.papers_checks import Known
from inspector.ui.pages.papers_left import Offer
from inspector.ui.pages.papers_lines import Line, State

NOT_OF_A_VISIT = frozenset({"minutes", "blank", "delivery", "supplement"})
"""Kinds about something else: a lot, a checklist, an issued paper. The last two are had from that paper."""

OWN = ("", 0)
"""The register of the numbers a laptop gives without a block."""


@dataclass(frozen=True, slots=True)
class Everything:
    """The list: what waits, then what was issued, the newest first; what somebody came for, if it is in neither."""

    waiting: tuple[Line, ...]
    issued: tuple[Line, ...]
    asked: Line | None
    registers: tuple[tuple[str, int], ...]
    office: bool
    own: str = ""  # what the numbers begin with that this laptop gives by itself


@dataclass(frozen=True, slots=True)
class OfVisit:
    """The papers a visit has and can have."""

    visit: str
    lines: tuple[Line, ...]
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A paper drawn, and all that is said beside it."""

    line: Line
    issued: Issued
    sizes: tuple[tuple[float, float], ...]
    known: Known
    next: numbers.Number | None  # what it would be; None for one that has its own or gets none
    standing: Standing | None
    printings: tuple[Printing, ...] = ()
    slips: tuple[Photo, ...] = ()
    replaces: Paper | None = None
    amends: Paper | None = None
    findings: tuple[str, ...] = ()  # on it, in their order; of an issued one

    @property
    def next_number(self) -> str:
        """What the number would be, '' for none."""
        return self.next.text if self.next is not None else ""

    @property
    def next_at(self) -> tuple[str, int] | None:
        """The register it would stand in."""
        if self.next is None:
            return None
        return (self.next.series, self.next.year) if self.next.series else OWN

    @property
    def next_running(self) -> int | None:
        """Its place there."""
        return self.next.running if self.next is not None else None


@dataclass(frozen=True, slots=True)
class Numbers:
    """A register of one year as tiles, and what this device may still give of it."""

    series: str
    year: int
    tiles: tuple[NumberTile, ...]
    mine: tuple[tuple[int, int], ...]


def everything(store: Store, about: str) -> Everything:
    """All papers; `about` is the id of a visit or a paper somebody came for, '' for nobody."""
    titles = _titles(store)
    copies = printing.copies(store)
    waiting = tuple(_waiting(it, titles) for it in register.waiting(store))
    issued = tuple(_issued(it, titles, copies) for it in register.issued(store))
    asked = None
    if about and all(about not in (it.subject, it.paper) for it in (*waiting, *issued)):
        if (listed := register.line(store, about)) is not None:
            asked = _issued(listed, titles, copies)
        elif (of_visit := register.of_visit(store, about)) is not None:
            asked = _issued(of_visit, titles, copies) if of_visit.paper else _waiting(of_visit, titles)
    office = store.setting("role") == "office"
    own = f"{numbers.own_register(store)}-"
    return Everything(waiting, issued, asked, tuple(register.registers(store)), office, own)


def of_visit(store: Store, visit: str) -> OfVisit:
    """The papers of a visit: those that were issued, those that can be, those that are drawn whenever wanted."""
    titles, copies = _titles(store), printing.copies(store)
    head = register.of_visit(store, visit)
    if head is None:
        return OfVisit(visit, (), ())
    issued = [_issued(it, titles, copies) for it in register.papers_of_visit(store, visit)]
    held = {it.kind for it in issued if it.state in ("issued", "served", "returned")} - set(HANDED)
    wrong = ill_worded(store)
    offers: list[Offer] = []
    fresh: list[Line] = []
    for it in _offers(store, visit, titles):
        parties = handing.shares(store, it.kind, visit) if it.kind in HANDED else []
        offers.append(it)
        if len(parties) > 1:
            offers += [replace(it, subject=to.subject, unit=to.unit or "", whom=_whom(to)) for to in parties]
            fresh += [_to_be_handed(to, it.title, it.kind, _place(head)) for to in parties if not to.out]
        elif it.kind not in held and it.language == "zh" and not (parties and parties[0].out):
            state: State = "anew" if not it.numbered else "waiting" if head.finalised else "draft"
            fresh.append(
                Line(
                    kind=it.kind, title=it.title, subject=visit, visit=visit, place=_place(head), sheet=it.sheet,
                    state=state, findings=head.findings,
                )
            )  # fmt: skip
    said = [replace(it, state="ill_worded") if it.kind in wrong else it for it in fresh]
    return OfVisit(visit, (*issued, *said), tuple(offers))


def chosen(store: Store, kind: str, findings: Sequence[str]) -> tuple[Line, ...]:
    """The papers to be made out for findings somebody chose: one for each unit that answers for some of them, or one
    list of all.
    """
    if kind in LISTS:
        return (asked(store, kind, ",".join(findings), findings=len(findings)),)
    title = _titles(store)[kind]
    found: list[Line] = []
    for share in handing.shares(store, kind, ",".join(findings)):
        head = register.of_visit(store, share.visit) if share.visit is not None else None
        line = _to_be_handed(share, title, kind, _place(head) if head is not None else "")
        found.append(line if papers.numbered(kind) else replace(line, state="anew"))
    wrong = kind in ill_worded(store)
    return tuple(replace(it, state="ill_worded") if wrong else it for it in found)


def asked(store: Store, kind: str, subject: str, *, findings: int = 0) -> Line:
    """The line of a paper on a record that is no visit: a meeting, a unit, an area, a document, or chosen findings."""
    wrong = kind in ill_worded(store)
    state: State = "ill_worded" if wrong else "waiting" if papers.numbered(kind) else "anew"
    return Line(kind=kind, title=_titles(store)[kind], subject=subject, visit="", state=state, findings=findings)


def posters(store: Store, subject: str) -> tuple[Line, ...]:
    """The poster of a list (a rating or a publication) on A4, and on A3."""
    small = asked(store, "poster", subject)
    large = translate("PaperList", "{title}, A3").format(title=small.title)
    return small, replace(small, title=large, sheet="a3")


def shown(store: Store, line: Line) -> Shown:
    """A paper as it was issued, or as it would be now. Raises Fault as `issuing.preview`."""
    issued = _drawn(store, line)
    findings = _findings(store, line)
    visits = {line.visit, *(it.visit for it in findings)} - {""}
    draft = any(it.finalised is None for held in visits for it in store.find(Visit, id=held))
    whole = sum(bool(it.due and it.unit) for it in findings)
    known = Known(len(findings), whole, papers.paper_kind(store, line.kind).masked, draft)
    sizes = marking.sizes(issued.drawn.pdf)
    if issued.paper is None:
        wanted = papers.numbered(line.kind) and not draft
        today = clock.today(store.now)
        number = numbers.next_number(store, line.kind, today) if wanted else None
        if number is not None and number.used_up:
            known = replace(known, used_up=f"{number.used_up}〔{number.year}〕")
        minded = [it for several in minding.of_findings(store, findings).values() for it in several]
        known = replace(known, minded=tuple(dict.fromkeys(minded)))
        return Shown(line, issued, sizes, known, number, None)
    stands = standing(store, issued.paper)
    return Shown(
        line, issued, sizes, known, None, stands, tuple(printing.printings(store, issued.paper)),
        tuple(slips.slips(store, issued.paper)), _paper(store, stands.paper.replaces),
        _paper(store, stands.paper.amends), tuple(it.id for it in findings),
    )  # fmt: skip


def shelf(store: Store, series: str, year: int) -> Numbers:
    """The register of a series and year, or (`OWN`) the numbers this laptop gave by itself."""
    if (series, year) == OWN:
        return Numbers(numbers.own_register(store), 0, tuple(register.own_tiles(store)), ())
    mine = store.find(NumberBlock, device=store.device, series=series, year=year)
    spans = tuple(sorted((it.first, it.last) for it in mine))
    return Numbers(series, year, tuple(register.tiles(store, series, year)), spans)


def line_of(store: Store, paper: str) -> Line | None:
    """The line of one paper."""
    found = register.line(store, paper)
    return _issued(found, _titles(store), printing.copies(store)) if found is not None else None


def numbered_kinds(store: Store) -> list[tuple[str, str]]:
    """The kinds that stand in a register: words and name."""
    titles = _titles(store)
    kinds = (*filter(papers.numbered, papers.names_of_kinds()), *DRAFTED)
    return [(titles[it], it) for it in kinds if numbers.series_of(store, it)]


def _findings(store: Store, line: Line) -> list[Finding]:
    """Those the paper is about: on it, once it was issued; chosen or of a unit; else all of the visit."""
    if line.paper:
        return [store.get(Finding, it) for it in findings_on(store, line.paper)]
    if line.kind in HANDED:
        return findings_of(store, line.subject, line.unit or None)
    if line.kind in OF_FINDINGS:
        held = select(store, line.kind, line.subject, clock.today(store.now), line.unit or None)
        return [store.get(Finding, it) for it in held.findings]
    return store.find(Finding, visit=line.visit) if line.visit else []


def _drawn(store: Store, line: Line) -> Issued:
    if line.paper:
        return issuing.of_paper(store, line.paper)
    asked: papers.Language = "en" if line.language == "en" else "zh"
    if not line.replaces:
        return issuing.preview(store, line.kind, line.subject, language=asked, sheet=line.sheet, unit=line.unit or None)
    number = translate("PaperList", "draft")
    content = papers.content_of(store, line.kind, line.subject, language=asked, number=number, unit=line.unit or None)
    with issuing.reading(store) as read_photo:  # what was issued holds until the new one is
        return Issued(None, line.kind, number, content, draw(content, read_photo))


def _offers(store: Store, visit: str, titles: dict[str, str]) -> list[Offer]:
    """The kinds this visit's record can have, numbered ones first."""
    found: list[Offer] = []
    for kind in kinds_of(store, visit):
        if kind in NOT_OF_A_VISIT:
            continue
        if kind == "portable":
            roll = translate("PaperList", "{title}, roll of 80 mm").format(title=titles[kind])
            found.append(Offer(kind, titles[kind], numbered=False, sheet="a5"))
            found.append(Offer(kind, roll, numbered=False, sheet="roll80"))
            continue
        found.append(Offer(kind, titles[kind], papers.numbered(kind)))
        if kind == "notice":
            found.append(Offer(kind, titles[kind], numbered=True, language="en"))
    return sorted(found, key=lambda it: not it.numbered)


def _to_be_handed(share: Share, title: str, kind: str, place: str) -> Line:
    """The line of a unit's paper."""
    return Line(
        kind=kind, title=title, subject=share.subject, visit=share.visit or "", unit=share.unit or "",
        addressee=_whom(share),
        place=place, state="draft" if share.draft else "waiting", findings=len(share.findings),
    )  # fmt: skip


def _whom(share: Share) -> str:
    return share.name or translate("PaperList", "no unit named")


def in_words(kind: PaperKind) -> str:
    """What the office calls a kind, in the language of the window."""
    return kind.title_en if language() == "en" and kind.title_en else kind.title


def _titles(store: Store) -> dict[str, str]:
    return {it: in_words(papers.paper_kind(store, it)) for it in (*papers.names_of_kinds(), *DRAFTED)}


def _waiting(it: Listed, titles: dict[str, str]) -> Line:
    return Line(
        kind=it.kind, title=titles.get(it.kind, it.kind), subject=it.visit, visit=it.visit, place=_place(it),
        day=it.day[:10], state="waiting" if it.finalised else "draft", findings=it.findings, whole=True,
    )  # fmt: skip


def _issued(it: Listed, titles: dict[str, str], copies: dict[str, int]) -> Line:
    paper = it.paper or ""
    return Line(
        kind=it.kind, title=titles.get(it.kind, it.kind), subject=it.visit, visit=it.visit, paper=paper,
        number=it.number, formal=it.formal, addressee=it.addressee, place=_place(it), day=it.day[:10],
        state=_state(it), printed=copies.get(paper, 0), findings=it.findings, unit=it.unit,
    )  # fmt: skip


def _state(it: Listed) -> State:
    if it.state in ("void", "superseded"):
        return "void" if it.state == "void" else "superseded"
    return "returned" if it.returned else "served" if it.served else "issued"


def _place(it: Listed) -> str:
    """石桥村 陈*福."""
    name = masked_name(it.site_name) if it.site_kind in PRIVATE_KINDS else it.site_name
    return name if name.startswith(it.village or "\0") else f"{it.village} {name}".strip()


def _paper(store: Store, id_: str | None) -> Paper | None:
    return next(iter(store.find(Paper, id=id_)), None) if id_ else None
