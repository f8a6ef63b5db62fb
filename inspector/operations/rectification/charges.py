"""包保: who looks after which area or place, until when; and what one person has, handed on to another."""

import json
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from inspector import clock
from inspector.acts import Act
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.place import area_path
from inspector.operations.rectification import reading, steps
from inspector.operations.rectification.acting import Said
from inspector.operations.rectification.living import living
from inspector.records import Area, Charge, Finding, Person, Site
from inspector.rectification.moves import Move

ROLES = ("chief", "leader", "cadre", "grid", "keeper", "road", "river", "field")
"""From the county's leader down to who keeps the place, then 路长, 河长, 田长."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InCharge:
    """A charge with its names; `near` counts from the place outwards: 0 is the site itself, 1 its own area."""

    charge: Charge
    person: str  # name
    phone: str
    unit: str  # of the person, '' for none
    place: str  # what is looked after
    near: int = 0


@dataclass(frozen=True, slots=True)
class HandedOn:
    """What went from one person to another."""

    findings: tuple[str, ...]
    charges: int


def charge(
    store: Store, person: str, role: str, *, area: str | None = None, site: str | None = None,
    since: str | None = None, until: str | None = None,
) -> str:  # fmt: skip
    """Give somebody charge of an area or a place; returns the charge, the one there is where it says the same.

    Raises Fault GONE, BAD_VALUE.
    """
    if (area is None) == (site is None):
        raise Fault(Kind.BAD_VALUE, field="area", value="", expected="area | site")
    if role not in ROLES:
        raise Fault(Kind.BAD_VALUE, field="role", value=role, expected=" | ".join(ROLES))
    _check_days(since, until)
    _living(store, person)
    place = store.get(Area, area) if area else store.get(Site, str(site))
    if place.deleted:
        raise Fault(Kind.GONE, record="area" if area else "site", id=place.id)
    same = store.find(Charge, area=area, site=site, person=person, role=role, since=since, until=until)
    if same:
        return same[0].id
    with store.operation(Act.EDIT_CHARGE) as edit:
        return edit.create(Charge, area=area, site=site, person=person, role=role, since=since, until=until)


def end(store: Store, charge_id: str, until: str) -> None:
    """A charge ends with that day. Raises Fault GONE, BAD_VALUE."""
    held = store.get(Charge, charge_id)
    _check_days(held.since, until)
    with store.operation(Act.EDIT_CHARGE, joins=charge_id) as edit:
        edit.change(Charge, charge_id, until=until)


def remove(store: Store, charge_id: str) -> None:
    """Take back a charge that never was one. Raises Fault GONE."""
    with store.operation(Act.EDIT_CHARGE) as edit:
        edit.delete(Charge, charge_id)


def charges(store: Store, *, person: str | None = None, on: str | None = None) -> list[InCharge]:
    """Every charge, or one person's, or those that hold on a day: areas by their code, then places."""
    return _listed(store, "(?1 IS NULL OR c.person = ?1)", person, on)


def in_charge(store: Store, *, site: str | None = None, area: str | None = None, on: str) -> list[InCharge]:
    """Who is in charge of a place or an area on a day, the nearest first, then from the keeper up."""
    at = store.get(Site, site).area if site else area
    nearness = {it.id: n for n, it in enumerate(reversed(area_path(store, at)), 1)} if at else {}
    places = json.dumps([*([site] if site else []), *nearness])
    found = _listed(store, "coalesce(c.site, c.area) IN (SELECT value FROM json_each(?1))", places, on)
    near = [
        InCharge(charge=it.charge, person=it.person, phone=it.phone, unit=it.unit, place=it.place,
                 near=nearness.get(it.charge.area or "", 0))
        for it in found
    ]  # fmt: skip
    return sorted(near, key=lambda it: (it.near, -_rank(it.charge.role), it.charge.id))


_HOLDS = "NOT c.deleted AND coalesce(c.since, '') <= {on} AND coalesce(c.until, '9999') >= {on}"
_NOBODYS = f"""f.person IS NULL AND f.unit IS NULL
    AND coalesce(f.site, '') NOT IN (
      SELECT c.site FROM charge AS c WHERE c.site IS NOT NULL AND {_HOLDS.format(on="?1")})
    AND coalesce((SELECT area FROM site WHERE id = f.site), f.area, '') NOT IN (
      WITH RECURSIVE cared (id) AS (
        SELECT c.area FROM charge AS c WHERE c.area IS NOT NULL AND {_HOLDS.format(on="?1")}
        UNION SELECT a.id FROM cared CROSS JOIN area AS a ON a.parent = cared.id)
      SELECT id FROM cared)"""


def without_owner(store: Store, on: str) -> list[str]:
    """Live findings that nobody answers for: no person, no unit, and nobody in charge of the place."""
    return living(store, _NOBODYS, on)


def held_by(store: Store, person: str) -> list[str]:
    """The findings not at an end that a person answers for, as who puts them right or as the leader."""
    return living(store, "? IN (f.person, f.leader)", person)


def hand_on(store: Store, from_person: str, to_person: str, said: Said) -> HandedOn:
    """Give all that somebody has to somebody else: findings not at an end, and charges, in one operation.

    Every finding gets a step that says so; charges end the day before and begin anew that day. What is at an end keeps
    its person. Raises Fault GONE, BAD_VALUE for the same person, NOT_ALLOWED.
    """
    if from_person == to_person:
        raise Fault(Kind.BAD_VALUE, field="person", value=to_person, expected="≠")
    before, after = store.get(Person, from_person), _living(store, to_person)
    day = said.day or clock.today(store.now).isoformat()
    _check_days(None, day)
    known = reading.grounds(store, held_by(store, from_person))
    running = [it for it in store.find(Charge, person=from_person) if it.until is None or it.until >= day]
    with store.operation(Act.HAND_ON) as edit:
        for role in ("person", "leader"):
            whose = [id for id, it in known.items() if getattr(it.finding, role) == from_person]  # noqa: A001
            edit.change_many(Finding, [{"id": it, role: to_person} for it in whose])
        for it, ground in known.items():
            told = Said(
                day=day, by=to_person, unit=after.unit, document=said.document, approver=said.approver,
                note=" → ".join((before.name, after.name)) + (f" · {said.note}" if said.note else ""),
            )  # fmt: skip
            steps.record(store, edit, it, Move.HAND_ON, told, held=ground)
        ends = (date.fromisoformat(day) - timedelta(days=1)).isoformat()
        for held in running:
            _hand_charge(edit, held, to_person, day, ends)
    return HandedOn(tuple(known), len(running))


def _hand_charge(edit: Any, held: Charge, to_person: str, day: str, ends: str) -> None:
    if held.since is not None and held.since >= day:  # it has not begun yet: it is the other's from the first
        edit.change(Charge, held.id, person=to_person)
        return
    edit.change(Charge, held.id, until=ends)
    edit.create(
        Charge, area=held.area, site=held.site, person=to_person, role=held.role, since=day, until=held.until
    )  # fmt: skip


def _listed(store: Store, where: str, value: Any, on: str | None) -> list[InCharge]:
    rows = store.rows(
        f"""SELECT c.id, p.name, coalesce(p.phone, ''), coalesce(u.name, ''),
              coalesce(iif(a.level IN ('grid', 'ten'), ifnull(n.name, ''), '') || a.name, s.name, '')
            FROM charge AS c JOIN person AS p ON p.id = c.person LEFT JOIN unit AS u ON u.id = p.unit
            LEFT JOIN area AS a ON a.id = c.area LEFT JOIN area AS n ON n.id = a.parent
            LEFT JOIN site AS s ON s.id = c.site
            WHERE NOT c.deleted AND {where} AND (?2 IS NULL OR {_HOLDS.format(on="?2")})
            ORDER BY a.code IS NULL, a.code, s.code, c.since, c.rowid""",
        value, on,
    )  # fmt: skip
    return [
        InCharge(charge=store.get(Charge, row), person=name, phone=phone, unit=unit, place=place)
        for row, name, phone, unit, place in rows
    ]


def _rank(role: str) -> int:
    return ROLES.index(role) if role in ROLES else -1


def _living(store: Store, person: str) -> Person:
    found = store.get(Person, person)
    if found.deleted:
        raise Fault(Kind.GONE, record="person", id=person)
    return found


def _check_days(since: str | None, until: str | None) -> None:
    for name, value in (("since", since), ("until", until)):
        if value is not None and clock.day(value) is None:
            raise Fault(Kind.BAD_VALUE, field=name, value=value, expected="YYYY-MM-DD")
    if since is not None and until is not None and until < since:
        raise Fault(Kind.BAD_VALUE, field="until", value=until, expected=f"≥ {since}")
