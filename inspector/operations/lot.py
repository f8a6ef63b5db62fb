"""抽签: sites drawn by lot, substitutes with their reason, and whether a recorded draw follows from its seed.

A draw has happened in the world: it cannot be undone, a mistaken one is answered by another, and both stay listed.
Candidates are kept with the lot in the order they were numbered (`drawing` has the method), so that anybody can draw
again and compare.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from inspector import clock
from inspector.acts import Act
from inspector.db import areas
from inspector.db.edit import plain
from inspector.db.store import Store
from inspector.drawing import drawn, numbered
from inspector.errors import Fault, Kind
from inspector.records import Area, Assignment, DrawnSite, Lot, Site

LONGEST_SEED = 200
LOOK_BACK = "look_back"
"""The kind of a lot whose candidates are closed findings (`rectification.rechecks`)."""
_MOST = 10_000  # sites of one draw


@dataclass(frozen=True, slots=True)
class Stratum:
    """Candidates that are drawn from by themselves: those of one village, or ('' as label) all of them."""

    label: str
    wanted: int
    sites: tuple[str, ...]

    def order(self, seed: str) -> Iterator[str]:
        """Its sites as the seed draws them, substitutes behind."""
        return drawn(self.sites, seed, self.label)


@dataclass(frozen=True, slots=True)
class Candidates:
    """What a lot was drawn from: the strata in order, and how many days nobody may have been there (0: no matter)."""

    strata: tuple[Stratum, ...]
    unvisited_days: int = 0

    @property
    def count(self) -> int:
        """How many there are in all."""
        return sum(len(it.sites) for it in self.strata)

    def text(self) -> str:
        """As the record keeps it."""
        strata = [{"label": it.label, "wanted": it.wanted, "sites": it.sites} for it in self.strata]
        return json.dumps({"unvisited_days": self.unvisited_days, "strata": strata}, separators=(",", ":"))


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnRow:
    """A site the lot fell on, or a substitute."""

    id: str
    site: str
    place: int
    code: str
    name: str
    area: str
    address: str
    replaces: str | None
    replaced: bool  # a substitute stands for it
    reason: str
    visited: bool  # finalised since the draw, in the lot's campaign if it has one


@dataclass(frozen=True, slots=True)
class LotFile:
    """A lot with what was drawn, by place."""

    lot: Lot
    area: Area
    rows: tuple[DrawnRow, ...]
    person: str  # who drew
    candidates: Candidates | None  # None: what a stranger's package brought is none

    @property
    def standing(self) -> tuple[DrawnRow, ...]:
        """Those to be visited: drawn and not replaced."""
        return tuple(it for it in self.rows if not it.replaced)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether what is recorded follows from seed and candidates; if not, the first place where it does not."""

    follows: bool
    place: int = 0
    expected: str | None = None  # the site that should stand there


def offered_seed(store: Store, when: datetime) -> str:
    """A seed for whoever names none: date, time and this device's mark."""
    return f"{when:%Y-%m-%d %H:%M:%S} {store.mark}"


def candidates(
    store: Store, *, area: str, kind: str, wanted: int, each_village: bool = False, unvisited_days: int = 0
) -> Candidates:
    """The sites of a kind in an area, numbered by code; `each_village`: `wanted` of each, or as many as it has.

    Raises Fault TOO_FEW (candidates, wanted) where there are not so many, BAD_VALUE, GONE.
    """
    if not 0 < wanted <= _MOST:
        raise Fault(Kind.BAD_VALUE, field="wanted", value=str(wanted), expected=f"1 … {_MOST}")
    found = store.connection.execute(
        f"""SELECT s.code, s.id, substr(r.code, 1, 12) FROM site AS s JOIN area AS r ON r.id = s.area
            WHERE s.kind = :kind AND NOT s.deleted AND s.until IS NULL
              AND s.area IN ({areas.BELOW}) AND (NOT :days OR NOT EXISTS (
              SELECT 1 FROM visit AS v WHERE v.site = s.id AND NOT v.deleted AND v.started >= :since))""",
        areas.bounds(store.get(Area, area).code)
        | {"kind": kind, "days": unvisited_days, "since": clock.written(store.now() - unvisited_days * 86_400)},
    )
    groups: dict[str, list[tuple[str, str]]] = {}
    for code, site, village in found:
        groups.setdefault(village if each_village else "", []).append((code, site))
    strata = [Stratum(it, min(wanted, len(groups[it])), tuple(numbered(groups[it]))) for it in sorted(groups)]
    made = Candidates(tuple(strata), unvisited_days)
    if not made.count or (not each_village and made.count < wanted):
        raise Fault(Kind.TOO_FEW, candidates=made.count, wanted=wanted)
    return made


def draw(
    store: Store, *, area: str, kind: str, wanted: int, seed: str = "", campaign: str | None = None,
    each_village: bool = False, unvisited_days: int = 0, note: str | None = None,
) -> str:  # fmt: skip
    """Draw; without a seed one is made of the time and the device. Returns the lot's id. Raises as `candidates`."""
    moment = clock.written(store.now())
    seed = plain(" ".join(seed.split())) or offered_seed(store, datetime.fromisoformat(moment))
    if len(seed) > LONGEST_SEED:
        raise Fault(Kind.BAD_VALUE, field="seed", value=f"{seed[:20]}…", expected=f"≤ {LONGEST_SEED}")
    found = candidates(
        store, area=area, kind=kind, wanted=wanted, each_village=each_village, unvisited_days=unvisited_days
    )
    chosen = [site for it in found.strata for site in islice(it.order(seed), it.wanted)]
    with store.operation(Act.DRAW_LOT) as edit:
        lot = edit.create(
            Lot, campaign=campaign, area=area, kind=kind, seed=seed, wanted=len(chosen), drawn=moment,
            candidates=found.text(), note=(note or "").strip() or None,
        )  # fmt: skip
        rows = [{"lot": lot, "site": site, "place": place} for place, site in enumerate(chosen, 1)]
        edit.create_many(DrawnSite, rows)
    return lot


def substitute(store: Store, drawn_site: str, reason: str) -> str:
    """Draw the next one of the same sequence for a site that cannot be visited; who was to go there goes to it.

    Returns the substitute's row. Raises Fault BAD_VALUE without a reason, REPLACED for a site that has its substitute,
    TOO_FEW when all have been drawn, GONE.
    """
    if not reason.strip():
        raise Fault(Kind.BAD_VALUE, field="reason", value="", expected="…")
    old = store.get(DrawnSite, drawn_site)
    lot, rows = store.get(Lot, old.lot), store.find(DrawnSite, lot=old.lot)
    if old.deleted or any(it.replaces == old.id for it in rows):
        raise Fault(Kind.REPLACED, place=old.place)
    used = {it.site for it in rows}
    of = next((it for it in read_candidates(lot).strata if old.site in it.sites), None)
    site = next((it for it in of.order(lot.seed) if it not in used), None) if of else None
    if site is None:
        raise Fault(Kind.TOO_FEW, candidates=len(of.sites) if of else 0, wanted=len(used) + 1)
    store.get(Site, site)  # a stranger's candidates may be nobody here
    sent = [it for it in store.find(Assignment, campaign=lot.campaign, site=old.site) if lot.campaign is not None]
    with store.operation(Act.SUBSTITUTE) as edit:
        row = edit.create(
            DrawnSite, lot=lot.id, site=site, place=max(it.place for it in rows) + 1, replaces=old.id,
            reason=reason.strip(),
        )  # fmt: skip
        for it in sent:
            if not store.find(Assignment, campaign=lot.campaign, site=site, checklist=it.checklist):
                edit.create(
                    Assignment, campaign=it.campaign, site=site, checklist=it.checklist, person=it.person,
                    team=it.team, due=it.due,
                )  # fmt: skip
        edit.delete_many(Assignment, [it.id for it in sent])
    return row


def read_candidates(lot: Lot) -> Candidates:
    """What a lot was drawn from. It may come from a stranger's package: Fault BAD_VALUE when it is none."""
    try:
        told: Any = json.loads(lot.candidates)
        strata = tuple(
            Stratum(_text(it["label"]), _number(it["wanted"]), tuple(_text(site) for site in it["sites"]))
            for it in told["strata"]
        )
        return Candidates(strata, _number(told["unvisited_days"]))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise Fault(Kind.BAD_VALUE, field="candidates", value=lot.candidates[:40], expected="JSON") from error


def candidates_hash(lot: Lot) -> str:
    """The SHA-256 of the candidates as they are kept, in hex: what the minutes print of them."""
    return hashlib.sha256(lot.candidates.encode()).hexdigest()


def verify(store: Store, lot: str) -> Verdict:
    """Draw again, and compare place by place. Raises Fault GONE, BAD_VALUE for candidates that are none."""
    of = store.get(Lot, lot)
    rows = sorted(store.find(DrawnSite, lot=lot), key=lambda it: it.place)
    found = read_candidates(of)
    expected = [site for it in found.strata for site in islice(it.order(of.seed), it.wanted)]
    first = [it for it in rows if it.replaces is None]
    for place, site in enumerate(expected, 1):
        row = first[place - 1] if place <= len(first) else None
        if row is None or (row.place, row.site) != (place, site):
            return Verdict(follows=False, place=place, expected=site)
    if len(first) > len(expected):
        return Verdict(follows=False, place=first[len(expected)].place)
    used, known = set(expected), {it.id: it for it in rows}
    for row in rows[len(expected) :]:
        replaced = known.get(row.replaces or "")
        stratum = next((it for it in found.strata if replaced and replaced.site in it.sites), None)
        site_ = next((it for it in stratum.order(of.seed) if it not in used), None) if stratum else None
        if site_ is None or row.site != site_:
            return Verdict(follows=False, place=row.place, expected=site_)
        used.add(site_)
    return Verdict(follows=True)


def lots(store: Store, campaign: str | None = None) -> list[LotFile]:
    """The lots of sites of a campaign, or all, the newest first."""
    found = store.find(Lot) if campaign is None else store.find(Lot, campaign=campaign)
    of_sites = [it for it in found if it.kind != LOOK_BACK]
    return [read_lot(store, it.id) for it in sorted(of_sites, key=lambda it: (it.drawn, it.id), reverse=True)]


def read_lot(store: Store, lot: str) -> LotFile:
    """A lot with what was drawn. Raises Fault GONE."""
    of = store.get(Lot, lot)
    rows = store.rows(
        """SELECT d.id, d.site, d.place, s.code, s.name, s.area, coalesce(s.address, ''), d.replaces,
             EXISTS (SELECT 1 FROM drawn_site AS n WHERE n.replaces = d.id AND NOT n.deleted), coalesce(d.reason, ''),
             EXISTS (SELECT 1 FROM visit AS v WHERE v.site = d.site AND v.finalised IS NOT NULL AND NOT v.deleted
               AND v.started >= substr(l.drawn, 1, 10) AND (l.campaign IS NULL OR v.campaign = l.campaign))
           FROM drawn_site AS d JOIN lot AS l ON l.id = d.lot JOIN site AS s ON s.id = d.site
           WHERE d.lot = ? AND NOT d.deleted ORDER BY d.place, d.id""",
        lot,
    )
    person = store.one(
        "SELECT coalesce(p.name, o.person) FROM operation AS o LEFT JOIN person AS p ON p.id = o.person WHERE o.id = ?",
        of.made,
    )
    return LotFile(
        lot=of,
        area=store.get(Area, of.area),
        rows=tuple(
            DrawnRow(
                id=id, site=site, place=place, code=code, name=name, area=area, address=address, replaces=replaces,
                replaced=bool(replaced), reason=reason, visited=bool(visited),
            )
            for id, site, place, code, name, area, address, replaces, replaced, reason, visited in rows  # noqa: A001
        ),
        person=str(person or ""),
        candidates=_read_or_none(of),
    )  # fmt: skip


def _read_or_none(lot: Lot) -> Candidates | None:
    try:
        return read_candidates(lot)
    except Fault:
        return None


def _number(value: object) -> int:
    if type(value) is not int or not 0 <= value <= _MOST:
        raise TypeError(value)
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value
