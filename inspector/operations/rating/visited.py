"""The visits of a period that a rating rests on, each with the place it counts for."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from inspector.db import scores
from inspector.db.connection import in_batches
from inspector.db.scores import VisitScore
from inspector.db.store import Store
from inspector.operations.rating import scoring
from inspector.operations.rating.land import DEEPEST, Land, has_ceased
from inspector.paper.masking import PRIVATE_KINDS
from inspector.records import Rating, Site

OWN_KIND = "village"
"""The kind of site that stands for a village or group as a whole, where a rating names no checklist."""

_VISITS = """
    SELECT v.id, v.site, v.started, v.rater, v.finalised IS NOT NULL, c.form, c.title, ifnull(c.title_en, c.title),
           v.checklist
    FROM visit AS v JOIN checklist AS c ON c.id = v.checklist
    WHERE NOT v.deleted AND v.purpose <> 'recheck' AND v.started >= :starts AND substr(v.started, 1, 10) <= :ends
      AND (:form IS NULL OR c.form = :form) AND (:campaign IS NULL OR v.campaign = :campaign)
    ORDER BY unixepoch(v.started), v.id"""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteSeen:
    """A site as it stood at the end of the period."""

    id: str
    kind: str
    code: str
    name: str
    area: str
    lay: str  # the area of the site itself, where another one took its place
    was: str  # name of the site it took the place of, '' for itself
    since: str  # day it took its place, '' where that is not known
    ceased: str  # day it ceased to be, and nothing took its place


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One finished visit with a score and the place it counts for."""

    visit: str
    site: SiteSeen
    started: str
    rater: str
    form: str
    title: str
    title_en: str
    checklist: str
    score: VisitScore
    place: str  # id of the area or site on the list
    within: str  # id of the village it counts by, where towns are compared
    came_by: str  # id of the area it lay in then, where that ceased; else ''


@dataclass(frozen=True, slots=True, kw_only=True)
class Visited:
    """What a rating rests on. `unscored`: place → finished visits without a score; `sites`: those that are places."""

    seen: Mapping[str, list[Seen]]
    sites: Mapping[str, SiteSeen]
    unscored: Mapping[str, int]
    drafts: int
    stray: int


def visited(
    store: Store,
    rating: Rating,
    land: Land,
    *,
    cancelled: Callable[[], bool] | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Visited:
    """The visits of the rating's period that suit its level, by place. Their scores are worked out where need be."""
    facts = {"starts": rating.starts, "ends": rating.ends, "form": rating.form, "campaign": rating.campaign}
    rows = store.connection.execute(_VISITS, facts).fetchall()
    sites = _sites(store, {row[1] for row in rows}, rating.ends)
    kinds = _kinds(rating)
    suiting = [row for row in rows if kinds(sites[row[1]].kind)]
    before = _before(store, land, list(sites))
    placed: list[tuple[tuple[Any, ...], str, str, str]] = []
    stray = drafts = 0
    for row in suiting:
        site, day = sites[row[1]], row[2][:10]
        lay = next((it for it in before.get(row[1], ()) if day <= (land.pieces[it].until or "")), site.lay)
        if rating.level != "household" and (lay != site.lay or row[1] == site.id):
            site = replace(site, area=lay)  # where it was looked at; what became of that place follows from the land
        place, within = _place(land, site, rating.level)
        if place is None:
            stray += bool(row[4]) and land.lies_in(site.area, rating.area)
            continue
        if not land.lies_in(place if rating.level != "household" else site.area, rating.area):
            continue
        if not row[4]:
            drafts += 1
            continue
        placed.append((row, place, within, _came_by(land, lay, rating.level) or land.once(place, day)))
    scoring.ready(store, (row[0] for row, *_ in placed), cancelled=cancelled, progress=progress)
    kept = scores.scores(store, (row[0] for row, *_ in placed))
    seen: dict[str, list[Seen]] = defaultdict(list)
    unscored: dict[str, int] = defaultdict(int)
    for (visit, site, started, rater, _, form, title, title_en, checklist), place, within, came_by in placed:
        found = kept.get(visit)
        if found is None or not found.full:
            unscored[place] += 1
            continue
        seen[place].append(
            Seen(visit=visit, site=sites[site], started=started, rater=rater, form=form, title=title,
                 title_en=title_en, checklist=checklist, score=found, place=place, within=within, came_by=came_by)
        )  # fmt: skip
    own = {place: sites[row[1]] for row, place, *_ in placed} if rating.level == "household" else {}
    return Visited(seen=seen, sites=own, unscored=unscored, drafts=drafts, stray=stray)


def _before(store: Store, land: Land, sites: list[str]) -> dict[str, list[str]]:
    """Site → the areas it lay in that are no more, the first first: a merge of villages moves their sites."""
    found: dict[str, list[str]] = defaultdict(list)
    for some in in_batches(sites):
        marks = ", ".join("?" * len(some))
        moved = f"SELECT row, before FROM change WHERE row IN ({marks}) AND field = 'area' AND kind = 'site'"
        for site, area in store.connection.execute(moved, some):
            if area in land.pieces and land.pieces[area].until:
                found[site].append(area)
    return {site: sorted(areas, key=lambda it: land.pieces[it].until or "") for site, areas in found.items()}


def _came_by(land: Land, area: str, level: str) -> str:
    """The area of a level a site lay in, itself or above it, where that ceased; else ''."""
    for _ in range(DEEPEST):
        piece = land.pieces.get(area)
        if piece is None:
            return ""
        if piece.level == level:
            return piece.id if land.has_ceased(piece) else ""
        area = piece.parent or ""
    return ""


def _kinds(rating: Rating) -> Callable[[str], bool]:
    """Which kinds of site suit a rating."""
    if rating.level == "household":
        return lambda kind: kind in PRIVATE_KINDS if rating.form else kind == "household"
    if rating.form:
        return lambda _: True
    return lambda kind: kind in {OWN_KIND, "household"}


def _place(land: Land, site: SiteSeen, level: str) -> tuple[str | None, str]:
    """What a visit of this site counts for, and by which village where towns are compared."""
    if level == "household":
        return (site.id if land.now(site.area) is not None else None), ""
    place = land.of_level(site.area, level)
    if place is None:
        return None, ""
    village = land.of_level(site.area, "village") if level == "town" else None
    return place.id, (village or place).id


def _sites(store: Store, ids: set[str], day: str) -> dict[str, SiteSeen]:
    """Sites by id, each as what stands for it on a day: itself, or the last one of those that took its place."""
    known = _read(store, ids)
    found = {}
    for id_ in ids:
        row, seen = known[id_], {id_}
        while (after := _successor(row, day)) is not None and after not in seen:
            seen.add(after)
            if after not in known:
                known |= _read(store, {after})
            row = known[after]
        ceased = (row.until or "") if has_ceased(row.until, row.successor, day) else ""
        first = known[id_] if row.id != id_ else None
        found[id_] = SiteSeen(
            id=row.id, kind=row.kind, code=row.code, name=row.name, area=row.area, lay=known[id_].area,
            was=first.name if first else "",
            since=(first.until or "") if first else "", ceased=ceased,
        )  # fmt: skip
    return found


def _successor(site: Site, day: str) -> str | None:
    return site.successor if has_ceased(site.until, site.successor, day) else None


def _read(store: Store, ids: Iterable[str]) -> dict[str, Site]:
    return {it: store.get(Site, it) for it in ids}
