"""Finding a place and what is known of it: areas with their numbers of sites, rows of a list, one site's own page."""

from collections.abc import Iterable
from dataclasses import dataclass

from inspector.db import areas
from inspector.db.store import Store
from inspector.operations.place import Memory, memory
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
    campaign: str | None  # of an assignment that waits for the person who works here


def areas_with_sites(store: Store) -> tuple[list[Area], dict[str, int]]:
    """Every living area, and how many sites lie in it and below, in one query over areas and sites each."""
    known = store.find(Area)
    above = {it.id: it.parent for it in known}
    counts = dict.fromkeys(above, 0)
    for area, number in store.rows("SELECT area, count(*) FROM site WHERE NOT deleted GROUP BY area"):
        at, steps = area, 0
        while at in counts and steps < 10:  # a merge may have tied a ring
            counts[at] += number
            at, steps = above[at], steps + 1
    return known, counts


def site_rows(store: Store, rowids: Iterable[int]) -> list[SiteRow]:
    """The rows of these rowids, in their order; what has gone since is left out."""
    found = []
    for rowid in rowids:
        row = store.connection.execute(
            """SELECT s.rowid, s.id, s.kind, s.code, s.name, s.area, s.address,
                 (SELECT max(started) FROM visit WHERE site = s.id AND finalised IS NOT NULL AND NOT deleted),
                 (SELECT count(*) FROM finding AS f JOIN visit AS v ON v.id = f.visit WHERE f.site = s.id
                  AND NOT f.deleted AND v.finalised IS NOT NULL AND NOT v.deleted),
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


def read_site(store: Store, site: str) -> SiteFile:
    """What is known of a site. Raises Fault GONE."""
    found = store.get(Site, site)
    known = memory(store, site, "")
    return SiteFile(
        site=found,
        place=place(store, found.area),
        unit=store.one("SELECT name FROM unit WHERE id = ?", found.unit),
        memory=known,
        inspectors={it: store.get(Person, it).name for it in {visit.inspector for visit in known.visits}},
        draft=store.one(
            """SELECT id FROM visit WHERE site = ? AND finalised IS NULL AND NOT deleted
               ORDER BY started DESC LIMIT 1""",
            site,
        ),
        checklists=_offered(store, found),
        campaign=store.one(
            """SELECT a.campaign FROM assignment AS a WHERE a.site = ? AND a.person = ? AND NOT a.deleted
               AND NOT EXISTS (SELECT 1 FROM visit AS v WHERE v.site = a.site AND v.campaign = a.campaign
                 AND v.finalised IS NOT NULL AND NOT v.deleted) LIMIT 1""",
            site,
            store.setting("person"),
        ),
    )


def _offered(store: Store, site: Site) -> tuple[Checklist, ...]:
    """What a new visit may use: first what is to be done there now, then what was done there last, then all others.

    To be done is what the person who works here is assigned at this site, else at sites of its kind.
    """
    assigned = store.one(
        """SELECT c.form FROM assignment AS a JOIN site AS s ON s.id = a.site JOIN checklist AS c ON c.id = a.checklist
           WHERE a.person = ? AND s.kind = ? AND NOT a.deleted ORDER BY a.site = ? DESC, a.id DESC LIMIT 1""",
        store.setting("person"),
        site.kind,
        site.id,
    )
    last = store.one(
        """SELECT c.form FROM visit AS v JOIN checklist AS c ON c.id = v.checklist
           WHERE v.site = ? AND NOT v.deleted ORDER BY v.started DESC LIMIT 1""",
        site.id,
    )
    return tuple(sorted(usable(store, site.kind), key=lambda it: (it.form != assigned, it.form != last)))


def places_for_sites(store: Store) -> list[tuple[str, str, str]]:
    """(area id, code, its place in words) of every village, group and grid: where a site can lie."""
    found = [it for it in store.find(Area) if it.level in ("village", "group", "grid")]
    return [(it.id, it.code, place(store, it.id)) for it in sorted(found, key=lambda it: it.code)]
