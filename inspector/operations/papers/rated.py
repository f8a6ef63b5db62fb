"""Papers of ratings: the list as it is issued, its poster, the sheet behind each place, the book of a points account.

A subject is a publication, whose list is frozen, or a rating, whose list is drawn up now; of a sheet both the list and
the place, parted by a comma. Reading a list is most of the work of three hundred sheets: `sharing` reads it once.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import replace

from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.papers.asked import Asked, Issuing, one
from inspector.operations.papers.facts import SHOWN_LEVELS
from inspector.operations.place import area_path
from inspector.paper.content import Content
from inspector.paper.gather.points_book import PointsFacts, PointsLine, points_book
from inspector.paper.gather.posted import poster
from inspector.paper.gather.rated import rating_list
from inspector.paper.gather.rated_sheet import village_score
from inspector.paper.masking import PRIVATE_KINDS
from inspector.rating.frozen import FrozenList
from inspector.records import Area, Finding, Publication, Rating, Resident, Site, kind_of

_SHARED: ContextVar[tuple[Store, dict[str, FrozenList]] | None] = ContextVar("lists that were read", default=None)


@contextmanager
def sharing(store: Store) -> Iterator[None]:
    """Within it every list is read once, however many papers are made of it. Nothing may be changed meanwhile."""
    token = _SHARED.set((store, {}))
    try:
        yield
    finally:
        _SHARED.reset(token)


def list_of(store: Store, subject: str) -> FrozenList:
    """The frozen list of a publication, or that of a rating as it stands now. Raises Fault GONE, BAD_VALUE."""
    shared = _SHARED.get()
    known = shared[1] if shared is not None and shared[0] is store else {}
    if subject not in known:
        known[subject] = _read(store, subject)
    return known[subject]


def _read(store: Store, subject: str) -> FrozenList:
    if store.find(Publication, id=subject):
        from inspector.operations.rating.publishing import opened  # noqa: PLC0415 - it imports how papers are made

        return opened(store, subject).list
    if not store.find(Rating, id=subject):
        raise Fault(Kind.GONE, record="publication", id=subject)
    from inspector.operations.rating.drawn import drawn  # noqa: PLC0415 - scores visits, slow to load

    return drawn(store, subject).list


def of_list(store: Store, asked: Asked, issuing: Issuing) -> Content:
    """The list of a publication as a numbered paper."""
    return rating_list(list_of(store, one(store, asked, Publication).id), issuing())


def of_poster(store: Store, asked: Asked, issuing: Issuing) -> Content:
    """The list for a wall, A4 or A3."""
    _refuse_other(store, asked)
    return poster(list_of(store, asked.subject), issuing(), asked.sheet or "a4")


def of_place(store: Store, asked: Asked, issuing: Issuing) -> Content:
    """The sheet behind one place. Raises Fault GONE, NOT_MEANT where no place is said."""
    list_, _, place = (it.strip() for it in asked.subject.partition(","))
    _refuse_other(store, replace(asked, subject=list_))
    if not place:
        raise Fault(Kind.NOT_MEANT, paper=asked.kind, subject=kind_of(Publication))
    frozen = list_of(store, list_)
    held = next((it for it in frozen.places if it.place == place), None)
    ids = [found for visit in (held.visits if held else ()) for line in visit.lines for found in line.findings]
    numbers = {it.id: it.number or it.mark for it in store.many(Finding, "id", ids)}
    return village_score(frozen, place, issuing(), numbers)


def _refuse_other(store: Store, asked: Asked) -> None:
    """Raise Fault GONE, or NOT_MEANT for what is neither a publication nor a rating."""
    if not store.find(Rating, id=asked.subject):
        one(store, asked, Publication)


def of_account(store: Store, asked: Asked, issuing: Issuing) -> Content:
    """The book of a site's or an area's points account. Raises Fault GONE, NOT_MEANT where nothing was entered."""
    return points_book(_account(store, asked), issuing())


def _account(store: Store, asked: Asked) -> PointsFacts:
    site = next(iter(store.find(Site, id=asked.subject)), None)
    holder = site or one(store, asked, Area)
    from inspector.operations.rating.points import entries_of, rules  # noqa: PLC0415 - it imports how papers are made

    held = entries_of(store, site=asked.subject) if site else entries_of(store, area=asked.subject)
    if not held.lines:
        raise Fault(Kind.NOT_MEANT, paper=asked.kind, subject=kind_of(type(holder)))
    titles = {name: title for name, (title, _, _) in rules(store).items()}
    number = {it.entry.id: n for n, it in enumerate(held.lines, 1)}
    lines = (
        PointsLine(
            day=it.entry.day, what=titles.get(it.entry.rule or "", it.entry.rule or ""), points=it.points,
            balance=it.balance, note=it.entry.note or "", reverses=number.get(it.entry.reverses or "", 0),
            taken_back=number.get(it.taken_back or "", 0),
        )
        for it in held.lines
    )  # fmt: skip
    private = site is not None and site.kind in PRIVATE_KINDS
    within = holder.area if isinstance(holder, Site) else holder.parent
    return PointsFacts(
        holder=holder.name, code=holder.code, area=_lies_in(store, within), private=private, lines=tuple(lines),
        balance=held.balance,
        people=tuple(it.name for it in store.find(Resident, site=asked.subject)) if private else (),
    )  # fmt: skip


def _lies_in(store: Store, area: str | None) -> str:
    path = area_path(store, area) if area else []
    return "".join(it.name for it in path if it.level in SHOWN_LEVELS)
