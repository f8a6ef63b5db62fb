"""Finding a place and what is known of it: areas with their numbers of sites, rows of a list, one site's own page."""

import json
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from inspector.db import areas, search
from inspector.db.ledger.reading import ready
from inspector.db.store import Store
from inspector.operations.due_again import OPEN_AT_SITE
from inspector.operations.lately import Lately, last_finalised
from inspector.operations.memory import Memory, memory
from inspector.operations.papers.checking import site_of_code
from inspector.operations.place import has_ended, took_its_place
from inspector.operations.team import OF_PERSON
from inspector.operations.today import place
from inspector.operations.versions import usable
from inspector.records import Area, Checklist, Person, Site


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteRow:
    """One site as a list shows it."""

    rowid: int
    id: str
    kind: str
    code: str
    name: str
    place: str  # its address, else village and group; the town stands in the tree
    visited: str | None  # when the last finalised visit began
    open_findings: int
    draft: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteFile:
    """Everything the page of one site shows."""

    site: Site
    place: str
    unit: str | None
    memory: Memory
    inspectors: dict[str, str]  # person id → name
    draft: str | None  # the visit begun there
    checklists: tuple[Checklist, ...]  # what a new visit there may use
    campaign: str | None  # of an assignment that waits for the person who works here, alone or with a team
    team: str | None  # that team, where it is not the person's own
    lately: Lately | None
    ended: bool  # no visit begins there
    became: Site | None  # what took the place of one that ended
    now_in: str  # where it lies by now, if its village ended; else ''


def areas_with_sites(store: Store) -> tuple[list[Area], dict[str, int]]:
    """Every area that has not ended, and how many sites lie in it and below: one query over areas and sites each."""
    known = store.find(Area, until=None)
    above = {it.id: it.parent for it in known}
    counts = dict.fromkeys(above, 0)
    for area, number in store.rows("SELECT area, count(*) FROM site WHERE NOT deleted AND until IS NULL GROUP BY area"):
        at, steps = area, 0
        while at in counts and steps < 10:  # a merge may have tied a ring
            counts[at] += number
            at, steps = above[at], steps + 1
    return known, counts


def site_rows(store: Store, rowids: Iterable[int]) -> list[SiteRow]:
    """The rows of these rowids, in their order; what has gone since is left out."""
    ready(store)
    found = []
    for rowid in rowids:
        row = store.connection.execute(
            f"""SELECT s.rowid, s.id, s.kind, s.code, s.name, s.area, s.address,
                 (SELECT started FROM visit WHERE site = s.id AND finalised IS NOT NULL AND NOT deleted
                  ORDER BY unixepoch(started) DESC LIMIT 1),
                 {OPEN_AT_SITE},
                 EXISTS (SELECT 1 FROM visit WHERE site = s.id AND finalised IS NULL AND NOT deleted)
               FROM site AS s WHERE s.rowid = ? AND NOT s.deleted""",
            [rowid],
        ).fetchone()
        if row is not None:
            town, *below = areas.names_within(store.connection, row[5]) or [""]
            found.append(
                SiteRow(
                    rowid=row[0], id=row[1], kind=row[2], code=row[3], name=row[4],
                    place=(row[6] or "").removeprefix(town) or "".join(below) or town,
                    visited=row[7], open_findings=row[8], draft=bool(row[9]),
                )
            )  # fmt: skip
    return found


def read_site(store: Store, site: str, today: date) -> SiteFile:
    """What is known of a site on a day. Raises Fault GONE."""
    found = store.get(Site, site)
    campaign, team = _errand(store, site)
    known = memory(store, site, "")
    return SiteFile(
        site=found,
        place=place(store, found.area),
        unit=store.one("SELECT name FROM unit WHERE id = ?", found.unit),
        memory=known,
        inspectors={it: store.get(Person, it).name for it in {visit.inspector for visit in known.visits}},
        draft=store.one(
            """SELECT id FROM visit WHERE site = ? AND finalised IS NULL AND NOT deleted
               ORDER BY unixepoch(started) DESC LIMIT 1""",
            site,
        ),
        checklists=_offered(store, found),
        campaign=campaign,
        team=team,
        lately=last_finalised(store, site, today),
        ended=has_ended(store, found),
        became=took_its_place(store, found) if has_ended(store, found) else None,
        now_in=_now_in(store, found),
    )


def _now_in(store: Store, site: Site) -> str:
    now = areas.now_called(store.connection, site.area)
    return place(store, now) if now != site.area else ""


def _errand(store: Store, site: str) -> tuple[str | None, str | None]:
    """The campaign and the team of an assignment there that waits for the person who works here."""
    found = store.connection.execute(
        f"""SELECT a.campaign, CASE WHEN a.person IS :person THEN NULL ELSE a.team END FROM assignment AS a
            WHERE a.site = :site AND {OF_PERSON} AND NOT a.deleted
              AND NOT EXISTS (SELECT 1 FROM visit AS v WHERE v.site = a.site AND v.campaign = a.campaign
                AND v.finalised IS NOT NULL AND NOT v.deleted)
            ORDER BY a.person IS :person DESC, a.id DESC LIMIT 1""",
        {"site": site, "person": store.setting("person")},
    ).fetchone()
    return (found[0], found[1]) if found else (None, None)


def _offered(store: Store, site: Site) -> tuple[Checklist, ...]:
    """What a new visit may use: first what is to be done there now, then what was done there last, then all others.

    To be done is what the person who works here is assigned at this site, else at sites of its kind.
    """
    found = store.connection.execute(
        f"""SELECT c.form FROM assignment AS a JOIN site AS s ON s.id = a.site JOIN checklist AS c ON c.id = a.checklist
            WHERE {OF_PERSON} AND s.kind = :kind AND NOT a.deleted
            ORDER BY a.site = :site DESC, a.id DESC LIMIT 1""",
        {"person": store.setting("person"), "kind": site.kind, "site": site.id},
    ).fetchone()
    assigned = found[0] if found else None
    last = store.one(
        """SELECT c.form FROM visit AS v JOIN checklist AS c ON c.id = v.checklist
           WHERE v.site = ? AND NOT v.deleted ORDER BY unixepoch(v.started) DESC LIMIT 1""",
        site.id,
    )
    return tuple(sorted(usable(store, site.kind), key=lambda it: (it.form != assigned, it.form != last)))


def places_for_sites(store: Store) -> list[tuple[str, str, str]]:
    """(area id, code, its place in words) of every village, group and grid: where a site can lie."""
    found = [it for it in store.find(Area, until=None) if it.level in ("village", "group", "grid")]
    return [(it.id, it.code, place(store, it.id)) for it in sorted(found, key=lambda it: it.code)]


# -- where somebody was a moment ago -----------------------------------------------------------------------------------

_OPENED = "recent_sites"
_KEPT = 30


def recent(store: Store, limit: int = 12) -> "array[int]":
    """The rowids of the sites opened or visited on this device, the last one first."""
    visited = store.rows(
        """SELECT v.site FROM visit AS v JOIN operation AS o ON o.id = v.made
           WHERE o.device = ? AND o.package IS NULL AND NOT v.deleted ORDER BY v.made DESC LIMIT ?""",
        store.device,
        _KEPT,
    )
    sites = dict.fromkeys([*_opened(store), *(site for (site,) in visited)])
    found = store.rows(
        """SELECT s.rowid FROM json_each(?) AS j CROSS JOIN site AS s ON s.id = j.value
           WHERE NOT s.deleted ORDER BY j.key LIMIT ?""",
        json.dumps(list(sites)),
        limit,
    )
    return array("q", (rowid for (rowid,) in found))


def of_paper(store: Store, text: str) -> "array[int]":
    """The rowid of the site an earlier paper is about, by its code or its number; none for any other text."""
    site = site_of_code(store, text)
    return array("q", (rowid for (rowid,) in store.rows("SELECT rowid FROM site WHERE id = ? AND NOT deleted", site)))


def open_site(store: Store, site: str) -> None:
    """Remember that somebody went to a site. Local: no operation, nothing to undo, nothing that travels."""
    opened = [site, *(it for it in _opened(store) if it != site)]
    store.set_setting(_OPENED, json.dumps(opened[:_KEPT]))


def _opened(store: Store) -> list[str]:
    return [str(it) for it in json.loads(store.setting(_OPENED) or "[]")]


# -- whether it is there already ---------------------------------------------------------------------------------------


def alike(store: Store, *, area: str, name: str, code: str = "") -> list[SiteRow]:
    """The sites of a village that have this name, or this code wherever they lie: likely the one somebody would add.

    A name is the same in any width and case; 某某户 and 某某 are one household's.
    """
    village = areas.bounds(store.get(Area, area).code[:12])
    there = store.connection.execute(
        f"SELECT rowid, name FROM site WHERE NOT deleted AND until IS NULL AND area IN ({areas.BELOW})", village
    ).fetchall()
    wanted = _plain_name(name)
    found = [rowid for rowid, known in there if wanted and _plain_name(known) == wanted]
    if code.strip():
        found += [row[0] for row in store.rows("SELECT rowid FROM site WHERE code = ? AND NOT deleted", code.strip())]
    return site_rows(store, dict.fromkeys(found))


def _plain_name(name: str) -> str:
    plain = "".join(search.fold(name).split())
    return plain[:-1] if len(plain) > 2 and plain[-1] in "户家" else plain
