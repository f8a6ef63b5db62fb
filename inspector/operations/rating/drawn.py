"""A rating as it stands now: every place of its level with its score, rank, list and the visits behind them.

Nothing of it is stored. It follows from the finished visits of the period, so merges change it; what was published does
not change (`publishing`). What ceased within the period is told, and its visits count for what it went into.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from inspector.checklist.form import read_key
from inspector.checklist.grading import Band, bands_of
from inspector.checklist.score_lines import points_of
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.operations.case import form_of
from inspector.operations.rating.land import Land, Piece, has_ceased
from inspector.operations.rating.periods import rule_named
from inspector.operations.rating.visited import Seen, Visited, visited
from inspector.paper.masking import PRIVATE_KINDS
from inspector.rating.frozen import (
    FrozenLine,
    FrozenList,
    FrozenPlace,
    FrozenRater,
    FrozenReason,
    FrozenVisit,
    canonical,
    fingerprint,
)
from inspector.rating.places import PlaceScore, Scored, scored
from inspector.rating.ranking import Entry, Placing, Reason, Rule, Why, printed, ranked
from inspector.rating.towns import scored_town
from inspector.records import Campaign, Checklist, Finding, Rating


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A list as it stands."""

    rating: Rating
    list: FrozenList

    @property
    def fingerprint(self) -> str:
        """By which whoever publishes says what was looked at; worked out anew each time."""
        return fingerprint(canonical(self.list))


def drawn(
    store: Store,
    rating: str,
    *,
    cancelled: Callable[[], bool] | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Drawn:
    """The list of a rating as it stands now; a period without visits gives a list without ranks.

    Raises Fault GONE, BAD_VALUE for a rule no table knows.
    """
    held = store.get(Rating, rating)
    rule = rule_named(store, held.rule)
    land = Land(store, held.ends)
    found = visited(store, held, land, cancelled=cancelled, progress=progress)
    frozen = _List(store, held, rule, land, found).made()
    return Drawn(rating=held, list=frozen)


class _List:
    """One list being put together."""

    def __init__(self, store: Store, rating: Rating, rule: Rule, land: Land, found: Visited) -> None:
        self.store, self.rating, self.rule, self.land, self.found = store, rating, rule, land, found
        self.bands = [it for it in bands_of(rule.scheme, current(store, "grade_bands")) if it.at_least is not None]
        self.findings = _Findings(store, found)
        self.scores: dict[str, PlaceScore] = {}

    def made(self) -> FrozenList:
        store, rating = self.store, self.rating
        entries = [self._entry(it) for it in self._places()]
        title, title_en = self._form()
        within = self.land.pieces.get(rating.area or "") or self._county()
        return FrozenList(
            rating=rating.id,
            title=rating.title,
            level=rating.level,
            starts=rating.starts,
            ends=rating.ends,
            area=within.name if within else "",
            campaign=store.get(Campaign, rating.campaign).name if rating.campaign else "",
            form=title,
            form_en=title_en,
            rule=self.rule,
            unvisited=self._unvisited(),
            drafts=self.found.drafts,
            unscored=sum(self.found.unscored.values()),
            stray=self.found.stray,
            places=tuple(self._place(it) for it in ranked(entries, self.rule)),
        )

    # -- which places --------------------------------------------------------------------------------------------------

    def _places(self) -> list[str]:
        """Ids of what is listed: areas of the level there were at the end, and what ceased into nothing meanwhile;
        of households those that were visited.
        """
        known = {*self.found.seen, *self.found.unscored}
        if self.rating.level == "household":
            return sorted(known)
        for piece in self.land.pieces.values():
            if piece.level != self.rating.level or piece.deleted or piece.id in self.land.former:
                continue
            if not self._in_time(piece):
                continue
            if self.land.lies_in(piece.id, self.rating.area) or self._lay_in(piece):
                known.add(piece.id)
        return sorted(known)

    def _in_time(self, piece: Piece) -> bool:
        if piece.since and piece.since > self.rating.ends:
            return False
        if not self.land.has_ceased(piece):
            return True
        return piece.successor is None and (piece.until or "") >= self.rating.starts

    def _lay_in(self, piece: Piece) -> bool:
        """Whether what ceased into nothing lay within."""
        return self.land.has_ceased(piece) and self.land.lies_in(piece.parent, self.rating.area)

    # -- scores --------------------------------------------------------------------------------------------------------

    def _entry(self, place: str) -> Entry:
        visits = self.found.seen.get(place, [])
        held = [_scored(it) for it in visits]
        if self.rating.level == "town":
            by_village: dict[str, list[Scored]] = defaultdict(list)
            for seen, one in zip(visits, held, strict=True):
                by_village[seen.within].append(one)
            found = scored_town(by_village, self.rule)
        else:
            found = scored(held, self.rule, is_site=self.rating.level == "household")
        self.scores[place] = found
        unranked, reasons = list(found.unranked), [*found.reasons, *self._renamed(place)]
        if ceased := self._ceased(place):
            unranked.insert(0, Reason(Why.CEASED, {"day": ceased}))
        elif not visits and place in self.found.unscored:
            unranked.append(Reason(Why.NO_SCORE, {"visits": str(self.found.unscored[place])}))
        elif not visits:
            unranked.append(Reason(Why.NOT_VISITED))
        town = self._town(place)
        return Entry(
            place=place,
            code=self._code(place),
            within=town.id if town is not None and self.rating.level != "town" else "",
            percent=found.sum.percent if found.sum else None,
            vetoed=found.sum is not None and found.sum.vetoed,
            unranked=tuple(unranked),
            reasons=tuple(reasons),
        )

    def _ceased(self, place: str) -> str:
        if not self._is_site:
            piece = self.land.pieces[place]
            return (piece.until or "") if self.land.has_ceased(piece) else ""
        return self.found.sites[place].ceased

    def _renamed(self, place: str) -> Iterator[Reason]:
        """What went into a place within the period, or was visited before it did."""
        for piece in self._predecessors(place):
            visits = sum(it.came_by == piece.id for it in self.found.seen.get(place, ()))
            yield Reason(Why.RENAMED, {"was": piece.name, "day": piece.until or "", "visits": str(visits)})
        if self._is_site:
            for was, day in sorted(
                {(it.site.was, it.site.since) for it in self.found.seen.get(place, ()) if it.site.was}
            ):
                visits = sum(it.site.was == was for it in self.found.seen[place])
                yield Reason(Why.RENAMED, {"was": was, "day": day, "visits": str(visits)})

    def _predecessors(self, place: str) -> list[Piece]:
        found = []
        for piece in self.land.pieces.values():
            if piece.id == place or piece.successor is None or piece.level != self.rating.level:
                continue
            now = self.land.now(piece.id)
            meanwhile = (piece.until or "") >= self.rating.starts and self.land.has_ceased(piece)
            came = any(it.came_by == piece.id for it in self.found.seen.get(place, ()))
            if now is not None and now.id == place and (meanwhile or came):
                found.append(piece)
        return sorted(found, key=lambda it: (it.until or "", it.code, it.id))

    # -- one place -----------------------------------------------------------------------------------------------------

    def _place(self, placing: Placing) -> FrozenPlace:
        place = placing.entry.place
        visits, found = self.found.seen.get(place, []), self.scores[place]
        area = self._area(place)
        areas = self.land.names(area) or ((self.land.pieces[area].name,) if area in self.land.pieces else ())
        name = self._name(place)
        band = self._band(placing)
        sum_ = found.sum
        return FrozenPlace(
            place=place,
            is_site=self._is_site,
            name=name,
            told=name,
            code=placing.entry.code,
            areas=areas,
            town=areas[0] if areas and self.rating.level != "town" else "",
            group=placing.group,
            rank=placing.rank,
            shared=placing.shared,
            percent=placing.entry.percent,
            list=placing.list,
            grade=band.name if band else "",
            grade_title=band.title.in_language("zh") if band else "",
            grade_title_en=band.title.in_language("en") if band else "",
            own=sum_.own.percent if sum_ else None,
            own_visits=sum_.own.visits if sum_ else 0,
            household=sum_.households.percent if sum_ else None,
            households=sum_.households.sites if sum_ else 0,
            household_visits=sum_.households.visits if sum_ else 0,
            raters=tuple(
                FrozenRater(rater=it.rater, percent=it.percent, visits=it.visits, households=it.households.sites,
                            counts=it.rater == (sum_.rater if sum_ else ""))
                for it in found.beside
                if it.percent is not None
            ),
            was=tuple(it.facts["was"] for it in placing.reasons if it.why is Why.RENAMED),
            reasons=tuple(FrozenReason(why=str(it.why), facts=dict(it.facts)) for it in placing.reasons),
            visits=tuple(self._visit(it, found) for it in visits),
        )  # fmt: skip

    def _visit(self, seen: Seen, found: PlaceScore) -> FrozenVisit:
        left_out = found.left_out.get(seen.visit)
        score = seen.score
        return FrozenVisit(
            visit=seen.visit,
            site=seen.site.id,
            kind=seen.site.kind,
            name=seen.site.name,
            code=seen.site.code,
            areas=self.land.names(seen.site.area),
            day=seen.started[:10],
            rater=seen.rater,
            form=seen.title,
            form_en=seen.title_en,
            points=points_of(score.points),
            of=points_of(score.full),
            percent=printed(Decimal(score.points * 100) / score.full),
            vetoed=score.vetoed,
            counts=left_out is None,
            left_out=str(left_out or ""),
            lines=tuple(self._lines(seen)),
        )

    def _lines(self, seen: Seen) -> Iterator[FrozenLine]:
        held = self.findings.of(seen)
        for line in seen.score.lines:
            yield FrozenLine(
                item=line.item, label=line.label, label_en=line.label_en, points=points_of(line.points),
                deducted=points_of(line.lost), counted=line.counted, why=_reasons(line.why),
                findings=tuple(held.get(line.item, ())) if line.item else (),
            )  # fmt: skip

    # -- names ---------------------------------------------------------------------------------------------------------

    @property
    def _is_site(self) -> bool:
        return self.rating.level == "household"

    def _band(self, placing: Placing) -> Band | None:
        percent = placing.entry.percent
        if percent is None or placing.rank is None:
            return None
        reached = [it for it in self.bands if it.at_least is not None and percent >= it.at_least]
        return max(reached, key=lambda it: (it.at_least or 0, -it.rank), default=None)

    def _town(self, place: str) -> Piece | None:
        area = self._area(place)
        piece = self.land.pieces.get(area)
        return self.land.of_level(area, "town") or (self.land.of_level(piece.parent, "town") if piece else None)

    def _area(self, place: str) -> str:
        """The area a place is or lies in."""
        return self.found.sites[place].area if self._is_site else place

    def _code(self, place: str) -> str:
        return self.found.sites[place].code if self._is_site else self.land.pieces[place].code

    def _name(self, place: str) -> str:
        return self.found.sites[place].name if self._is_site else self.land.pieces[place].name

    def _county(self) -> Piece | None:
        return next((it for it in self.land.pieces.values() if it.level == "county" and not it.deleted), None)

    def _form(self) -> tuple[str, str]:
        if not self.rating.form:
            return "", ""
        found = self.store.rows(
            "SELECT title, ifnull(title_en, title) FROM checklist WHERE form = ? AND NOT deleted ORDER BY id DESC",
            self.rating.form,
        )
        return found[0] if found else (self.rating.form, self.rating.form)

    def _unvisited(self) -> int:
        """Households that are in the area at the end of the period and that nobody has been to in it."""
        if not self._is_site:
            return 0
        rows = self.store.rows(
            """SELECT id, area, until, successor FROM site
               WHERE kind = 'household' AND NOT deleted AND ifnull(since, '') <= ?""",
            self.rating.ends,
        )
        inside: dict[str, bool] = {}
        count = 0
        for id_, area, until, successor in rows:
            if area not in inside:
                inside[area] = self.land.lies_in(area, self.rating.area)
            gone = has_ceased(until, successor, self.rating.ends)
            count += inside[area] and not gone and id_ not in self.found.seen and id_ not in self.found.unscored
        return count


class _Findings:
    """The findings of the visits that counted, by the item of the score sheet they belong to."""

    def __init__(self, store: Store, found: Visited) -> None:
        self._by_visit: dict[str, list[Finding]] = defaultdict(list)
        visits = [it.visit for held in found.seen.values() for it in held]
        for finding in store.many(Finding, "visit", visits):
            self._by_visit[finding.visit or ""].append(finding)
        self._store = store
        self._items: dict[str, Mapping[str, str]] = {}

    def of(self, seen: Seen) -> dict[str, list[str]]:
        """Item → ids of findings."""
        items = self._items_of(seen.checklist)
        held: dict[str, list[str]] = defaultdict(list)
        for finding in sorted(self._by_visit.get(seen.visit, ()), key=lambda it: it.id):
            if finding.question and (name := read_key(finding.question)[0]) in items:
                held[items[name]].append(finding.id)
        return held

    def _items_of(self, checklist: str) -> Mapping[str, str]:
        if checklist not in self._items:
            form = form_of(self._store.get(Checklist, checklist))
            self._items[checklist] = {it.name: it.item or it.name for it in form.questions}
        return self._items[checklist]


@lru_cache(maxsize=4096)  # what was taken and why is the same over and over again
def _reasons(why: str) -> tuple[FrozenReason, ...]:
    return tuple(FrozenReason(why=it["why"], facts=it["facts"]) for it in json.loads(why))


def _scored(seen: Seen) -> Scored:
    return Scored(
        visit=seen.visit,
        site=seen.site.id,
        household=seen.site.kind in PRIVATE_KINDS,
        rater=seen.rater,
        moment=seen.started,
        percent=Decimal(seen.score.points * 100) / seen.score.full,
        vetoed=seen.score.vetoed,
    )
