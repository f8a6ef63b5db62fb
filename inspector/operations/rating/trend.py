"""How places stood on the lists of one period after the other: as published where they were, else as they stand now."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from inspector.db.store import Store
from inspector.errors import Fault
from inspector.operations.rating.appeals import contested, corrections
from inspector.operations.rating.drawn import drawn
from inspector.operations.rating.periods import ratings
from inspector.rating.frozen import FrozenList, FrozenPlace, parsed
from inspector.records import Publication, Rating


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """Where a place stood in one period. `percent`, `rank` None: it had none. `corrected`: after an appeal."""

    rating: str
    starts: str
    ends: str
    publication: str | None  # None: as it stands now
    percent: Decimal | None
    rank: int | None
    list: str
    grade: str
    grade_title: str
    grade_title_en: str
    corrected: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The points of one place, the earliest first; None where a list does not know it."""

    place: str
    is_site: bool
    name: str  # as the last list calls it, '' where that does not name it
    told: str
    code: str
    town: str
    points: tuple[Point | None, ...]

    @property
    def change(self) -> Decimal | None:
        """Percent gained from the last but one to the last point; None where either has none."""
        last = [it.percent if it is not None else None for it in self.points[-2:]]
        if len(last) < 2 or last[0] is None or last[1] is None:
            return None
        return last[1] - last[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """Ratings of one level and rule side by side. `broken`: lists of strangers that could not be read."""

    ratings: tuple[Rating, ...]  # the earliest period first
    courses: tuple[Course, ...]
    broken: tuple[str, ...]  # publications


Corrections = dict[str, tuple[Decimal | None, str]]
"""Place → percent and list after an appeal."""


def trend(
    store: Store,
    rating: str,
    *,
    most: int = 12,
    cancelled: Callable[[], bool] | None = None,
) -> Trend:
    """The last `most` periods up to this rating's, of ratings of its level, rule, area, campaign and checklist.

    Places that ceased keep a line of their own: scores are not carried over to what they went into.
    Raises Fault GONE.
    """
    held = store.get(Rating, rating)
    alike = [
        it
        for it in ratings(store)
        if (it.level, it.rule, it.area, it.campaign, it.form)
        == (held.level, held.rule, held.area, held.campaign, held.form)
        and it.ends <= held.ends
    ]
    chosen = tuple(sorted({it.id: it for it in [*alike, held]}.values(), key=lambda it: (it.ends, it.starts, it.id)))
    chosen = chosen[-most:]
    broken: list[str] = []
    found = [_list(store, it.id, broken, cancelled) for it in chosen]
    return Trend(ratings=chosen, courses=tuple(_courses(chosen, found)), broken=tuple(broken))


def _list(
    store: Store, rating: str, broken: list[str], cancelled: Callable[[], bool] | None
) -> tuple[FrozenList, Corrections, str | None]:
    published = sorted(store.find(Publication, rating=rating), key=lambda it: (it.published, it.id), reverse=True)
    for publication in published:
        try:
            frozen = parsed(publication.content)
        except Fault:
            broken.append(publication.id)
            continue
        return frozen, corrections(contested(store, publication.id, frozen)), publication.id
    return drawn(store, rating, cancelled=cancelled).list, {}, None


def _courses(chosen: tuple[Rating, ...], found: list[tuple[FrozenList, Corrections, str | None]]) -> Iterable[Course]:
    tables = [{it.place: it for it in frozen.places} for frozen, _, _ in found]
    last: dict[str, FrozenPlace] = {}
    for table in tables:
        last |= table
    for place in sorted(last.values(), key=lambda it: (it.code, it.place)):
        points = tuple(
            _point(one, table[place.place], after.get(place.place), publication) if place.place in table else None
            for one, table, (_, after, publication) in zip(chosen, tables, found, strict=True)
        )
        yield Course(
            place=place.place, is_site=place.is_site, name=place.name, told=place.told, code=place.code,
            town=place.town, points=points,
        )  # fmt: skip


def _point(
    rating: Rating, place: FrozenPlace, after: tuple[Decimal | None, str] | None, publication: str | None
) -> Point:
    percent, list_ = after or (place.percent, place.list)
    return Point(
        rating=rating.id, starts=rating.starts, ends=rating.ends, publication=publication, percent=percent,
        rank=place.rank, list=list_, grade=place.grade, grade_title=place.grade_title,
        grade_title_en=place.grade_title_en, corrected=after is not None,
    )  # fmt: skip
