"""For whom a package can be written here: everybody something is assigned to, and whether it can be sealed for them."""

from dataclasses import dataclass

from inspector.db import enrolment
from inspector.db.store import Store
from inspector.errors import Fault, Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """Somebody with places to visit, alone or with a team."""

    person: str  # id
    name: str
    sites: int  # in campaigns that still run
    last_at: str  # when the last task package for them was written, '' for never
    sealable: bool  # a laptop of theirs is enrolled


@dataclass(frozen=True, slots=True, kw_only=True)
class Giving:
    """What the page Packages asks before something is written."""

    office: bool
    name: str  # of who writes
    addressees: tuple[Addressee, ...]  # an office's
    sealable: bool  # the package for everybody, or for the office, can be sealed


def giving(store: Store) -> Giving:
    """For whom packages can be written, and whether sealed."""
    office = store.setting("role") == "office"
    return Giving(
        office=office,
        name=store.one("SELECT name FROM person WHERE id = ?", store.setting("person")) or "",
        addressees=tuple(addressees(store)) if office else (),
        sealable=can_seal(store),
    )


def addressees(store: Store) -> list[Addressee]:
    """Everybody something is assigned to, alone or with a team, by name."""
    found = store.rows(
        """WITH given (person, site) AS (
             SELECT a.person, a.site FROM assignment AS a JOIN campaign AS c ON c.id = a.campaign
             WHERE a.person IS NOT NULL AND NOT a.deleted AND NOT c.deleted
             UNION
             SELECT m.person, a.site FROM assignment AS a JOIN campaign AS c ON c.id = a.campaign
             JOIN team AS t ON t.id = a.team JOIN member AS m ON m.team = t.id
             WHERE NOT a.deleted AND NOT c.deleted AND NOT t.deleted AND NOT m.deleted)
           SELECT p.id, p.name, count(*), (
             SELECT max(b.at) FROM book AS b WHERE b.direction = 'written' AND b."for" = p.id)
           FROM given AS g JOIN person AS p ON p.id = g.person JOIN site AS s ON s.id = g.site
           WHERE NOT p.deleted AND NOT s.deleted GROUP BY p.id ORDER BY p.name, p.id"""
    )
    return [
        Addressee(person=id, name=name, sites=sites, last_at=last or "", sealable=can_seal(store, id))
        for id, name, sites, last in found  # noqa: A001
    ]


def can_seal(store: Store, person: str | None = None) -> bool:
    """Whether there are keys to seal a package with: for one person, for everybody, or on a laptop for its office."""
    try:
        return bool(enrolment.recipients(store, person))
    except Fault as fault:
        if fault.kind not in (Kind.NO_KEYS, Kind.NOT_ENROLLED):
            raise
        return False
