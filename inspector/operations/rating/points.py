"""积分: points accounts of households and villages, kept like bank books.

Points come from a published list by the rules of the county, or are entered by hand; what is exchanged is entered as a
negative number, and an account never falls below 0. A list gives its points once.
"""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from inspector import clock
from inspector.acts import Act
from inspector.db.edit import Edit
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.errors import Fault, Kind
from inspector.operations.rating.appeals import corrections
from inspector.operations.rating.land import Land
from inspector.rating.frozen import FrozenList, FrozenPlace, parsed
from inspector.rating.points import MOST, Book, amount, book, never_below
from inspector.records import Area, PointsEntry, Publication, Site
from inspector.tables.shipped import shipped_rows

RED_LIST, BLACK_LIST, GRADED_UP, EXCHANGE = "red_list", "black_list", "graded_up", "exchange"
"""The rules of the table points_rules that a list and an exchange go by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """An account and what stands on it. `is_site`: of a household, else of a village."""

    id: str
    is_site: bool
    kind: str  # of the site, '' for an area
    name: str
    code: str
    areas: tuple[str, ...]  # from the town down to what it lies in
    balance: Decimal
    entries: int
    last: str  # day of the last entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """Points a published list gives a place, not entered yet. `taken`: what of a deduction the account can bear."""

    place: str
    is_site: bool
    name: str
    code: str
    rule: str
    points: Decimal
    taken: Decimal


def rules(store: Store) -> dict[str, tuple[str, str, Decimal]]:
    """Rule → title in Chinese and English, points."""
    rows = current(store, "points_rules") or shipped_rows("points_rules")
    return {
        str(it["name"]): (str(it["title"]), str(it["title_en"] or it["title"]), amount(float(it["points"] or 0)))
        for it in rows
    }


def accounts(store: Store, area: str | None = None) -> list[Account]:
    """The accounts that have entries, within an area (id) if it is said; by the code of their holders."""
    rows = store.rows(
        """SELECT e.holder, e.is_site, e.points, e.count, e.last, ifnull(s.kind, ''), ifnull(s.name, a.name),
                  ifnull(s.code, a.code), ifnull(s.area, a.id)
           FROM (SELECT ifnull(site, area) AS holder, site IS NOT NULL AS is_site, sum(iif(abs(points) <= ?1,
                   CAST(round(points * 100) AS INTEGER), 0)) AS points, count(*) AS count, max(day) AS last
                 FROM points_entry WHERE NOT deleted AND ifnull(site, area) IS NOT NULL GROUP BY 1, 2) AS e
           LEFT JOIN site AS s ON e.is_site AND s.id = e.holder
           LEFT JOIN area AS a ON NOT e.is_site AND a.id = e.holder""",
        MOST,
    )
    land = Land(store, clock.today(store.now).isoformat())
    found = [
        Account(
            id=holder, is_site=bool(is_site), kind=kind, name=name or "", code=code or "", areas=land.names(lies_in),
            balance=Decimal(points) / 100, entries=count, last=last,
        )
        for holder, is_site, points, count, last, kind, name, code, lies_in in rows
        if land.lies_in(lies_in, area)
    ]  # fmt: skip
    return sorted(found, key=lambda it: (it.is_site, it.code, it.id))


def entries_of(store: Store, *, site: str | None = None, area: str | None = None) -> Book:
    """The book of one account. Raises Fault GONE, BAD_VALUE where not exactly one holder is said."""
    return book(store.find(PointsEntry, **_holder(store, site, area)))


def enter(
    store: Store, *, site: str | None = None, area: str | None = None, points: float | None = None,
    rule: str | None = None, day: str | None = None, visit: str | None = None, note: str | None = None,
) -> str:  # fmt: skip
    """Enter points; without a number those of the rule. Returns the entry's id.

    Raises Fault GONE, BAD_VALUE (field), ACCOUNT_EMPTY (balance, points) for more than the account holds.
    """
    if rule is not None and rule not in rules(store):
        raise Fault(Kind.BAD_VALUE, field="rule", value=rule, expected="points_rules")
    if points is None and rule is None:
        raise Fault(Kind.BAD_VALUE, field="points", value="", expected="number")
    held = rules(store)[rule][2] if points is None and rule is not None else _checked(points)
    with store.operation(Act.ENTER_POINTS) as edit:
        return _entered(store, edit, site=site, area=area, points=held, rule=rule, day=day, visit=visit, note=note)


def exchange(
    store: Store, *, site: str | None = None, area: str | None = None, points: float, note: str, day: str | None = None
) -> str:
    """Enter that points were exchanged, and what for: `points` above 0 leave the account. Raises Fault as `enter`."""
    held = _checked(points)
    if held <= 0:
        raise Fault(Kind.BAD_VALUE, field="points", value=points, expected="> 0")
    if not note.strip():
        raise Fault(Kind.SAY_WHY, act=Act.ENTER_POINTS)
    with store.operation(Act.ENTER_POINTS) as edit:
        return _entered(store, edit, site=site, area=area, points=-held, rule=EXCHANGE, day=day, note=note)


def reverse(store: Store, entry: str, *, note: str, day: str | None = None) -> str:
    """Take an entry back by one more line. Raises Fault GONE, SAY_WHY, BAD_VALUE for one that was taken back already or
    takes one back itself, ACCOUNT_EMPTY.
    """
    held = store.get(PointsEntry, entry)
    if held.deleted:
        raise Fault(Kind.GONE, record="points_entry", id=entry)
    if not note.strip():
        raise Fault(Kind.SAY_WHY, act=Act.ENTER_POINTS)
    if held.reverses or store.find(PointsEntry, reverses=entry):
        raise Fault(Kind.BAD_VALUE, field="reverses", value=entry[:8], expected="entry")
    with store.operation(Act.ENTER_POINTS) as edit:
        return _entered(
            store, edit, site=held.site, area=held.area, points=-amount(held.points), rule=held.rule, day=day,
            visit=held.visit, publication=held.publication, reverses=entry, note=note,
        )  # fmt: skip


# -- from a list -------------------------------------------------------------------------------------------------------


def due_from(store: Store, publication: str) -> tuple[Due, ...]:
    """What a published list gives by the rules and was not entered yet; corrections of appeals are looked at.

    A better grade than on the list of the same rule and level published before it counts as graded up.
    """
    from inspector.operations.rating.publishing import opened  # noqa: PLC0415 - it imports how papers are made

    held = opened(store, publication)
    lists = {it.place: it.list for it in held.list.places}
    lists |= {place: list_ for place, (_, list_) in corrections(held.contested).items()}
    given = {(it.site or it.area, it.rule) for it in store.find(PointsEntry, publication=publication)}
    better = _better(store, held.publication, held.list)
    known = rules(store)
    balances = {it.id: it.balance for it in accounts(store)}
    found = []
    for place in held.list.places:
        balance = balances.get(place.place, Decimal(0))
        for rule in _rules_for(place, lists[place.place], better):
            if rule in known and known[rule][2] and (place.place, rule) not in given and _is_here(store, place):
                taken = never_below(balance, known[rule][2])
                balance += taken
                found.append(Due(place=place.place, is_site=place.is_site, name=place.name or place.told,
                                 code=place.code, rule=rule, points=known[rule][2], taken=taken))  # fmt: skip
    return tuple(found)


def from_publication(store: Store, publication: str, places: Iterable[str] | None = None) -> list[str]:
    """Enter what a list gives, of all places or of these, as one operation; ids of the entries. A deduction takes no
    more than an account holds, and one of nothing is not entered. Raises Fault GONE, BAD_VALUE, WITHDRAWN.
    """
    held = store.get(Publication, publication)
    if held.withdrawn:
        raise Fault(Kind.WITHDRAWN, issue=held.issue or held.published, day=held.withdrawn)
    wanted = None if places is None else set(places)
    due = [it for it in due_from(store, publication) if it.taken and (wanted is None or it.place in wanted)]
    with store.operation(Act.ENTER_POINTS) as edit:
        return [
            _entered(
                store, edit, site=it.place if it.is_site else None, area=None if it.is_site else it.place,
                points=it.taken, rule=it.rule, day=None, publication=publication,
            )
            for it in due
        ]  # fmt: skip


def _rules_for(place: FrozenPlace, list_: str, better: AbstractSet[str]) -> Iterable[str]:
    if list_ == "red":
        yield RED_LIST
    if list_ == "black":
        yield BLACK_LIST
    if place.place in better:
        yield GRADED_UP


def _better(store: Store, publication: Publication, frozen: FrozenList) -> set[str]:
    """The places whose grade is a better one than on the last list before it of the same level and rule."""
    rows = store.rows(
        """SELECT p.content FROM publication AS p JOIN rating AS r ON r.id = p.rating
           WHERE NOT p.deleted AND p.id <> ?1 AND r.level = ?2 AND r.ends < ?3
           ORDER BY r.ends DESC, p.published DESC""",
        publication.id,
        frozen.level,
        frozen.starts,
    )
    for (content,) in rows:
        try:
            earlier = parsed(content)
        except Fault:  # a stranger's: the one before it may be sound
            continue
        if earlier.rule.name == frozen.rule.name:
            then = {it.place: (it.grade, it.percent) for it in earlier.places if it.grade and it.percent is not None}
            return {it.place for it in frozen.places if it.grade and _is_better(it, then.get(it.place))}
    return set()


def _is_better(place: FrozenPlace, then: tuple[str, Decimal | None] | None) -> bool:
    if then is None or then[1] is None or place.percent is None:
        return False
    return place.grade != then[0] and place.percent > then[1]


def _is_here(store: Store, place: FrozenPlace) -> bool:
    kind = "site" if place.is_site else "area"
    return bool(store.one(f"SELECT 1 FROM {kind} WHERE id = ? AND NOT deleted", place.place))


# -- one entry ---------------------------------------------------------------------------------------------------------


def _entered(
    store: Store, edit: Edit, *, site: str | None, area: str | None, points: Decimal, rule: str | None,
    day: str | None, visit: str | None = None, publication: str | None = None, reverses: str | None = None,
    note: str | None = None,
) -> str:  # fmt: skip
    holder = _holder(store, site, area)
    when = day or clock.today(store.now).isoformat()
    if clock.day(when) is None:
        raise Fault(Kind.BAD_VALUE, field="day", value=when[:40], expected="YYYY-MM-DD")
    balance = book(store.find(PointsEntry, **holder)).balance
    if points < 0 and balance + points < 0:
        raise Fault(Kind.ACCOUNT_EMPTY, balance=float(balance), points=float(-points))
    return edit.create(
        PointsEntry, site=site, area=area, day=when, points=float(points), rule=rule, publication=publication,
        visit=visit, reverses=reverses, note=(note or "").strip() or None,
    )  # fmt: skip


def _holder(store: Store, site: str | None, area: str | None) -> dict[str, Any]:
    if (site is None) == (area is None):
        raise Fault(Kind.BAD_VALUE, field="site", value=site or "", expected="site area")
    for record, id_ in ((Site, site), (Area, area)):
        if id_ is not None and store.get(record, id_).deleted:
            raise Fault(Kind.GONE, record="site" if record is Site else "area", id=id_)
    return {"site": site, "area": area}


def _checked(points: float | None) -> Decimal:
    """Points somebody entered. Raises Fault BAD_VALUE for none, for 0 and for what is no number."""
    if points is None or not amount(points):
        raise Fault(Kind.BAD_VALUE, field="points", value=str(points), expected="≠ 0")
    return amount(points)
