"""Who goes where in a campaign: by hand, evenly, by area; taken back, balanced anew.

A site stands once for a campaign and a checklist, whichever version of it. Where somebody has been, or has begun,
nothing is moved or taken back. What was assigned by hand is told from what was spread by the log: the operation that
made it is `assign_evenly`, and no `assign` has given it to anybody since.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from inspector.acts import Act
from inspector.db import areas
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.campaign import INSIDE, read_campaign
from inspector.operations.spreading import spread
from inspector.operations.versions import site_kinds
from inspector.records import Area, Assignment, Checklist, Person, Team


@dataclass(frozen=True, slots=True)
class Who:
    """A person or a team, never both."""

    person: str | None = None
    team: str | None = None


@dataclass(frozen=True, slots=True)
class Assigned:
    """What an assignment did: sites newly assigned, given to somebody else, and left as they were."""

    new: int
    moved: int
    kept: int  # visited or begun already, the same as before, or outside the campaign's areas


@dataclass(frozen=True, slots=True)
class _Task:
    """An assignment there is."""

    id: str
    who: Who
    due: str | None
    begun: bool  # a visit of the campaign, a draft too
    spread: bool  # not given by hand


def assign(
    store: Store, campaign: str, checklist: str, sites: Collection[str], who: Who, due: str | None = None
) -> Assigned:
    """Give these sites to a person or a team, also those somebody else has and has not begun.

    Raises Fault GONE for somebody or a checklist unknown.
    """
    return _give(store, campaign, checklist, [it for it, _ in _places(store, campaign, checklist)], sites, who, due)


def assign_drawn(store: Store, campaign: str, kind: str, sites: Collection[str], who: Who) -> Assigned:
    """Give drawn sites of a kind for the first of the campaign's checklists that is meant for it, wherever they lie.

    Raises as `assign`; NO_LIST_FOR (site_kind).
    """
    lists = read_campaign(store, campaign).checklists
    meant = next((it for it in lists if kind in site_kinds(it)), next((it for it in lists if not site_kinds(it)), None))
    if meant is None:
        raise Fault(Kind.NO_LIST_FOR, site_kind=kind)
    return _give(store, campaign, meant.id, list(sites), sites, who, None)


def assign_area(store: Store, campaign: str, checklist: str, area: str, who: Who, due: str | None = None) -> Assigned:
    """Give a town, a village or a group with every site of the checklist's kinds in it. Raises as `assign`."""
    inside = [it for it, _ in _places(store, campaign, checklist, area)]
    return _give(store, campaign, checklist, inside, inside, who, due)


def assign_evenly(
    store: Store, campaign: str, checklist: str, among: Sequence[Who], *, area: str | None = None,
    due: str | None = None,
) -> Assigned:  # fmt: skip
    """Spread the sites nobody has yet over people or teams; what each has already counts, and stays."""
    tasks = _tasks(store, campaign, checklist)
    return _even(store, campaign, checklist, among, tasks, area=area, due=due, moving=False)


def rebalance(store: Store, campaign: str, checklist: str, among: Sequence[Who]) -> Assigned:
    """Spread anew what was spread and is not begun; what was given by hand or visited stays, and counts."""
    tasks = _tasks(store, campaign, checklist)
    return _even(store, campaign, checklist, among, tasks, area=None, due=None, moving=True)


def take_back(store: Store, campaign: str, sites: Collection[str], checklist: str | None = None) -> int:
    """Nobody is to go to these sites any more, where nobody has begun; returns how many were taken back."""
    here = store.rows(
        f"""SELECT a.id FROM json_each(?) AS j CROSS JOIN assignment AS a ON a.site = j.value
            WHERE +a.campaign = ?2 AND NOT a.deleted AND (?3 IS NULL OR {_SAME_FORM.format("?3")}) AND NOT EXISTS (
              SELECT 1 FROM visit AS v WHERE v.site = a.site AND +v.campaign = a.campaign AND NOT v.deleted)""",
        json.dumps(list(sites)), campaign, checklist,
    )  # fmt: skip
    with store.operation(Act.UNASSIGN) as edit:
        edit.delete_many(Assignment, [row[0] for row in here])
    return len(here)


def take_area_back(store: Store, campaign: str, area: str, checklist: str | None = None) -> int:
    """As `take_back`, for everything in an area."""
    inside = store.connection.execute(
        f"SELECT s.id FROM site AS s WHERE s.area IN ({areas.BELOW})", areas.bounds(store.get(Area, area).code)
    )
    return take_back(store, campaign, [row[0] for row in inside], checklist)


_SAME_FORM = "a.checklist IN (SELECT id FROM checklist WHERE form = (SELECT form FROM checklist WHERE id = {}))"


def _give(  # where, what, to whom, until when
    store: Store, campaign: str, checklist: str, inside: Sequence[str], sites: Collection[str], who: Who,
    due: str | None,
) -> Assigned:  # fmt: skip
    _check(store, [who])
    tasks, allowed = _tasks(store, campaign, checklist), set(inside)
    fresh: list[str] = []
    moved: list[str] = []
    kept = 0
    for site in dict.fromkeys(sites):
        task = tasks.get(site)
        if site not in allowed or (task and (task.begun or (task.who == who and due in (None, task.due)))):
            kept += 1
        elif task is None:
            fresh.append(site)
        else:
            moved.append(task.id)
    with store.operation(Act.ASSIGN) as edit:
        edit.create_many(Assignment, [_row(campaign, checklist, it, who, due) for it in fresh])
        given = {"person": who.person, "team": who.team} | ({"due": due} if due else {})
        edit.change_many(Assignment, [{"id": it, **given} for it in moved])
    return Assigned(len(fresh), len(moved), kept)


def _even(
    store: Store, campaign: str, checklist: str, among: Sequence[Who], tasks: dict[str, _Task], *, area: str | None,
    due: str | None, moving: bool,
) -> Assigned:  # fmt: skip
    _check(store, among)
    place_of = {who: place for place, who in enumerate(among)}
    loads, there = [0] * len(among), Counter[tuple[int, str]]()
    open_to: dict[str, list[str]] = {}
    for site, village in _places(store, campaign, checklist):
        task = tasks.get(site)
        at = place_of.get(task.who) if task else None
        if at is not None:
            there[at, village] += 1
        if task and moving and task.spread and not task.begun:
            open_to.setdefault(village, []).append(site)
        elif task and at is not None:
            loads[at] += 1
    if not moving:
        for site, village in _places(store, campaign, checklist, area):
            if site not in tasks:
                open_to.setdefault(village, []).append(site)
    given = spread(open_to, loads, there)
    fresh = [
        _row(campaign, checklist, site, who, due)
        for who, sites in zip(among, given, strict=True)
        for site in sites
        if site not in tasks
    ]
    moved = [
        {"id": tasks[site].id, "person": who.person, "team": who.team}
        for who, sites in zip(among, given, strict=True)
        for site in sites
        if site in tasks and tasks[site].who != who
    ]
    with store.operation(Act.ASSIGN_EVENLY) as edit:
        edit.create_many(Assignment, fresh)
        edit.change_many(Assignment, moved)
    return Assigned(len(fresh), len(moved), sum(loads) + sum(map(len, given)) - len(fresh) - len(moved))


def _places(store: Store, campaign: str, checklist: str, area: str | None = None) -> list[tuple[str, str]]:
    """(site, its village's code) of the campaign's sites the checklist is meant for, in order of code."""
    kinds = site_kinds(store.get(Checklist, checklist))
    facts: dict[str, Any] = {"campaign": campaign, "kinds": json.dumps(kinds) if kinds else None}
    within = ""
    if area is not None:
        facts |= areas.bounds(store.get(Area, area).code)
        within = f"AND s.area IN ({areas.BELOW})"
    return store.connection.execute(  # type: ignore[no-any-return]
        f"""{INSIDE}
            SELECT s.id, substr(r.code, 1, 12) FROM inside CROSS JOIN area AS r ON r.id = inside.id
            CROSS JOIN site AS s ON s.area = r.id
            WHERE NOT s.deleted AND (:kinds IS NULL OR s.kind IN (SELECT value FROM json_each(:kinds))) {within}
            ORDER BY s.code, s.id""",
        facts,
    ).fetchall()


def _tasks(store: Store, campaign: str, checklist: str) -> dict[str, _Task]:
    """The assignments there are, by site; of several that a merge brought the first."""
    found = store.connection.execute(
        f"""SELECT a.site, a.id, a.person, a.team, a.due,
              EXISTS (SELECT 1 FROM visit AS v WHERE v.site = a.site AND +v.campaign = a.campaign AND NOT v.deleted),
              o.name = :evenly AND NOT EXISTS (
                SELECT 1 FROM change AS c JOIN operation AS by ON by.id = c.operation
                WHERE c.row = a.id AND c.field IN ('person', 'team') AND by.name = :by_hand)
            FROM assignment AS a JOIN operation AS o ON o.id = a.made
            WHERE a.campaign = :campaign AND {_SAME_FORM.format(":checklist")} AND NOT a.deleted ORDER BY a.id DESC""",
        {"campaign": campaign, "checklist": checklist, "evenly": Act.ASSIGN_EVENLY, "by_hand": Act.ASSIGN},
    )
    return {
        site: _Task(id, Who(person, team), due, bool(begun), bool(spread_out))
        for site, id, person, team, due, begun, spread_out in found  # noqa: A001
    }


def _row(campaign: str, checklist: str, site: str, who: Who, due: str | None) -> dict[str, Any]:
    return {
        "campaign": campaign, "site": site, "checklist": checklist, "person": who.person, "team": who.team, "due": due,
    }  # fmt: skip


def _check(store: Store, among: Iterable[Who]) -> None:
    among = list(among)
    if not among or any((it.person is None) == (it.team is None) for it in among):
        raise Fault(Kind.BAD_VALUE, field="person", value="", expected="person | team")
    for it in among:
        found = store.get(Person, it.person) if it.person else store.get(Team, str(it.team))
        if found.deleted:
            raise Fault(Kind.GONE, record="person" if it.person else "team", id=found.id)
