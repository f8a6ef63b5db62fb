"""不漏村、不漏户、不漏人、不漏项: how far a campaign's round is, and what it would leave out if it ended now.

The places of a round are the sites in the campaign's areas that one of its checklists is meant for, and whatever was
assigned besides. Visited is where a visit of the campaign was finalised; a draft is begun, not visited. Left out are

* villages (漏村): those with places of the round, none of which was visited;
* households (漏户): places that were not visited, whether anybody was sent there or not;
* people (漏人): residents recorded at such places; and whoever was sent, alone or with a team, where nothing he was
  sent to has been visited;
* items (漏项): checklists of the campaign nobody has used, and sites that were visited but not by every checklist
  assigned there. (A finalised visit has no unanswered question: finalising asks for them.)
"""

import json
from dataclasses import dataclass
from typing import Any

from inspector.db import areas
from inspector.db.store import Store
from inspector.operations.campaign import INSIDE, read_campaign
from inspector.operations.versions import site_kinds

PAGE = 200  # places of a village read at once


@dataclass(frozen=True, slots=True, kw_only=True)
class VillageRow:
    """A village of the round, or a town added up (`code` as the area has it)."""

    code: str
    name: str
    town: str
    places: int
    assigned: int
    visited: int
    drafts: int

    @property
    def share(self) -> float:
        """Visited of what is to be visited: of what was assigned where anything was, else of all; 0 … 1."""
        of = max(self.assigned, self.visited) or self.places
        return self.visited / of if of else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """A place of the round: who is sent, who was there and when, or which draft was begun."""

    site: str
    code: str
    name: str
    kind: str
    place: str
    sent: str  # names of people and teams; '' for nobody
    visited: str | None  # when
    by: str  # who was there
    visit: str | None  # the finalised visit, else the draft
    draft: bool


@dataclass(frozen=True, slots=True)
class SentRow:
    """A person or a team with the number of places, and of these visited."""

    person: str | None
    team: str | None
    name: str
    assigned: int
    visited: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """What the round would leave out if it ended now; see above."""

    villages: tuple[VillageRow, ...]
    places: int
    residents: int
    idle: tuple[str, ...]  # names
    unused: tuple[str, ...]  # titles of checklists
    owed: int  # site × checklist


PLACES = f"""{INSIDE},
    sent (site) AS (SELECT DISTINCT site FROM assignment WHERE campaign = :campaign AND NOT deleted),
    been (site) AS (
        SELECT DISTINCT site FROM visit WHERE campaign = :campaign AND finalised IS NOT NULL AND NOT deleted),
    begun (site) AS (
        SELECT DISTINCT site FROM visit WHERE campaign = :campaign AND finalised IS NULL AND NOT deleted),
    places (site) AS (
        SELECT s.id FROM inside CROSS JOIN site AS s ON s.area = inside.id
        WHERE NOT s.deleted AND (:kinds IS NULL OR s.kind IN (SELECT value FROM json_each(:kinds)))
        UNION SELECT t.site FROM sent AS t JOIN site AS s ON s.id = t.site WHERE NOT s.deleted)"""


def villages(store: Store, campaign: str) -> list[VillageRow]:
    """Every village with places of the round, in order of code."""
    found = store.connection.execute(
        f"""{PLACES}
            SELECT substr(r.code, 1, 12), count(*), sum(s.id IN sent), sum(s.id IN been),
              sum(s.id IN begun AND s.id NOT IN been)
            FROM places AS p CROSS JOIN site AS s ON s.id = p.site CROSS JOIN area AS r ON r.id = s.area
            GROUP BY 1 ORDER BY 1""",
        facts(store, campaign),
    ).fetchall()
    names = dict(store.rows("SELECT code, name FROM area WHERE NOT deleted AND level <> 'group'"))
    return [
        VillageRow(
            code=code, name=names.get(code, code), town=names.get(f"{code[:9]}000", ""), places=int(places),
            assigned=int(assigned), visited=int(visited), drafts=int(drafts),
        )
        for code, places, assigned, visited, drafts in found
    ]  # fmt: skip


def towns(rows: list[VillageRow]) -> list[VillageRow]:
    """The villages added up by town."""
    sums: dict[str, VillageRow] = {}
    for it in rows:
        code = f"{it.code[:9]}000"
        so_far = sums.get(code)
        sums[code] = VillageRow(
            code=code, name=it.town or code, town="",
            places=it.places + (so_far.places if so_far else 0),
            assigned=it.assigned + (so_far.assigned if so_far else 0),
            visited=it.visited + (so_far.visited if so_far else 0),
            drafts=it.drafts + (so_far.drafts if so_far else 0),
        )  # fmt: skip
    return list(sums.values())


def places(
    store: Store, campaign: str, within: str, *, missing: bool = False, after: tuple[str, str] = ("", ""),
    limit: int = PAGE,
) -> list[PlaceRow]:  # fmt: skip
    """The next places whose area's code begins with `within` (12 digits: a village), in order of code.

    `missing`: only those not visited. `after`: (code, id) of the last one read before.
    """
    found = store.connection.execute(
        f"""{PLACES}
            SELECT s.id, s.code, s.name, s.kind, s.area, s.address,
              (SELECT group_concat(DISTINCT coalesce(p.name, t.name)) FROM assignment AS a
               LEFT JOIN person AS p ON p.id = a.person LEFT JOIN team AS t ON t.id = a.team
               WHERE a.site = s.id AND +a.campaign = :campaign AND NOT a.deleted),
              v.started, w.name, v.id, v.finalised IS NULL
            FROM area AS r CROSS JOIN site AS s ON s.area = r.id
            LEFT JOIN visit AS v ON v.id = (
              SELECT id FROM visit WHERE site = s.id AND +campaign = :campaign AND NOT deleted
              ORDER BY finalised IS NULL, unixepoch(started) DESC LIMIT 1)
            LEFT JOIN person AS w ON w.id = v.inspector
            WHERE r.code >= :within AND r.code < :within || '~' AND s.id IN places
              AND (s.code, s.id) > (:code, :id) AND NOT (:missing AND s.id IN been)
            ORDER BY s.code, s.id LIMIT :limit""",
        facts(store, campaign)
        | {"within": within, "missing": missing, "code": after[0], "id": after[1], "limit": limit},
    ).fetchall()
    return [
        PlaceRow(
            site=site, code=code, name=name, kind=kind, place=_below_town(store, area, address),
            sent=(sent or "").replace(",", "、"), visited=None if draft else started, by=by or "", visit=visit,
            draft=visit is not None and bool(draft),
        )
        for site, code, name, kind, area, address, sent, started, by, visit, draft in found
    ]  # fmt: skip


def sent(store: Store, campaign: str, checklist: str | None = None) -> list[SentRow]:
    """Everybody who is sent, people first, and how far each is."""
    found = store.connection.execute(
        """SELECT a.person, a.team, coalesce(p.name, t.name, ''), count(*), sum(EXISTS (
             SELECT 1 FROM visit AS v WHERE v.site = a.site AND +v.campaign = a.campaign AND v.finalised IS NOT NULL
             AND NOT v.deleted))
           FROM (SELECT DISTINCT campaign, site, person, team FROM assignment
                 WHERE campaign = :campaign AND NOT deleted AND (:checklist IS NULL OR checklist IN (
                   SELECT id FROM checklist WHERE form = (SELECT form FROM checklist WHERE id = :checklist)))) AS a
           JOIN site AS s ON s.id = a.site AND NOT s.deleted
           LEFT JOIN person AS p ON p.id = a.person LEFT JOIN team AS t ON t.id = a.team
           GROUP BY 1, 2 ORDER BY a.person IS NULL, 3, 1, 2""",
        {"campaign": campaign, "checklist": checklist},
    )
    return [SentRow(person, team, name, int(many), int(done)) for person, team, name, many, done in found]


def left_out(store: Store, campaign: str) -> LeftOut:
    """What the round would leave out if it ended now."""
    rows, asked = villages(store, campaign), facts(store, campaign)
    run = store.connection.execute
    (residents,) = run(
        f"""{PLACES} SELECT count(*) FROM resident AS d
            WHERE NOT d.deleted AND d.site IN places AND d.site NOT IN been""",
        asked,
    ).fetchone()
    idle = run(
        """WITH went (person, assigned, visited) AS (
             SELECT coalesce(a.person, m.person), 1, EXISTS (
               SELECT 1 FROM visit AS v WHERE v.site = a.site AND +v.campaign = a.campaign AND v.finalised IS NOT NULL
               AND NOT v.deleted)
             FROM assignment AS a LEFT JOIN member AS m ON m.team = a.team AND NOT m.deleted
             WHERE a.campaign = :campaign AND NOT a.deleted)
           SELECT p.name FROM went JOIN person AS p ON p.id = went.person
           GROUP BY p.id HAVING NOT max(visited) ORDER BY p.name, p.id""",
        asked,
    ).fetchall()
    unused = run(
        """SELECT c.title FROM campaign_checklist AS k JOIN checklist AS c ON c.id = k.checklist
           WHERE k.campaign = :campaign AND NOT k.deleted AND NOT EXISTS (
             SELECT 1 FROM visit AS v JOIN checklist AS u ON u.id = v.checklist
             WHERE v.campaign = :campaign AND u.form = c.form AND v.finalised IS NOT NULL AND NOT v.deleted)
           GROUP BY c.form ORDER BY c.title""",
        asked,
    ).fetchall()
    (owed,) = run(
        f"""{PLACES} SELECT count(*) FROM (SELECT DISTINCT a.site, c.form FROM assignment AS a
              JOIN checklist AS c ON c.id = a.checklist WHERE a.campaign = :campaign AND NOT a.deleted) AS a
            WHERE a.site IN been AND a.site IN places AND NOT EXISTS (
              SELECT 1 FROM visit AS v JOIN checklist AS u ON u.id = v.checklist
              WHERE v.site = a.site AND +v.campaign = :campaign AND u.form = a.form AND v.finalised IS NOT NULL
              AND NOT v.deleted)""",
        asked,
    ).fetchone()
    return LeftOut(
        villages=tuple(it for it in rows if not it.visited),
        places=sum(it.places - it.visited for it in rows),
        residents=int(residents),
        idle=tuple(row[0] for row in idle),
        unused=tuple(row[0] for row in unused),
        owed=int(owed),
    )


def _below_town(store: Store, area: str, address: str | None) -> str:
    """Where a place is, without its town, which stands elsewhere in every list."""
    town, *below = areas.names_within(store.connection, area) or [""]
    return (address or "").removeprefix(town) or "".join(below) or town


def facts(store: Store, campaign: str) -> dict[str, Any]:
    """The parameters of `PLACES`. A checklist that names no kinds is for all of them; no checklist, for none."""
    checklists = read_campaign(store, campaign).checklists
    kinds = {kind for it in checklists for kind in site_kinds(it)}
    of_all = any(not site_kinds(it) for it in checklists)
    return {"campaign": campaign, "kinds": None if of_all else json.dumps(sorted(kinds))}
