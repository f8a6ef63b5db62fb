"""Which visit, and what of it, a picture most likely shows: by when it was taken, and where. Pure.

Nothing is decided here: a person sees each proposal and takes another one with a key.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import asin, cos, radians, sin, sqrt

from inspector.operations.tray import WAITING, Place

SLACK = timedelta(minutes=10)
"""How long before its beginning and after its end a visit still has photos: somebody takes the house from the road."""

AT_ONCE = timedelta(minutes=5)
"""How far a photo and what it shows are recorded apart at most."""

NEAR, FAR = 300.0, 1500.0
"""Metres. A telephone in a courtyard knows its place to some 50 m, and a site may be pinned at the village's office:
within NEAR place speaks for a visit, beyond FAR against it.
"""

Position = tuple[float, float]  # degrees north, degrees east; WGS 84


@dataclass(frozen=True, slots=True)
class Sight:
    """What a picture says of itself."""

    taken: datetime | None
    position: Position | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """When something of a visit was recorded."""

    at: datetime
    place: Place


@dataclass(frozen=True, slots=True)
class Stay:
    """A visit in time and place."""

    visit: str
    begun: datetime
    ended: datetime
    open: bool  # a draft: it takes photos
    position: Position | None = None  # of its site
    moments: tuple[Moment, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """A visit and a place on it; `open` as the visit is, `near` where position speaks for it too."""

    visit: str
    place: Place
    open: bool
    near: bool


def propose(sight: Sight, stays: Iterable[Stay]) -> Proposal | None:
    """The visit a picture was most likely taken on; None where time or place speaks against all.

    Of several: one that place speaks for, then one it lies within rather than just before or after, then the one begun
    last, since a draft goes on until somebody ends it.
    """
    if sight.taken is None:
        return None
    fitting = [it for it in stays if _fits(sight, it)]
    if not fitting:
        return None
    best = max(fitting, key=lambda it: (_near(sight, it), _within(sight, it), it.begun, it.visit))
    return Proposal(best.visit, _shown(sight.taken, best.moments), best.open, _near(sight, best))


def metres(one: Position, other: Position) -> float:
    """How far two positions are apart, along the surface (haversine formula; the earth as a ball of 6371 km)."""
    north, other_north = radians(one[0]), radians(other[0])
    east = radians(other[1] - one[1])
    half = sin((other_north - north) / 2) ** 2 + cos(north) * cos(other_north) * sin(east / 2) ** 2
    return 2 * 6_371_000 * asin(min(1.0, sqrt(half)))


def _fits(sight: Sight, stay: Stay) -> bool:
    if sight.taken is None or not stay.begun - SLACK <= sight.taken <= max(stay.begun, stay.ended) + SLACK:
        return False
    if sight.position is None or stay.position is None:
        return True
    return metres(sight.position, stay.position) <= FAR


def _within(sight: Sight, stay: Stay) -> bool:
    return sight.taken is not None and stay.begun <= sight.taken <= stay.ended


def _near(sight: Sight, stay: Stay) -> bool:
    if sight.position is None or stay.position is None:
        return False
    return metres(sight.position, stay.position) <= NEAR


def _shown(taken: datetime, moments: Iterable[Moment]) -> Place:
    """What was recorded next to the photo; of two as near the earlier: most photograph what they have just noted."""
    near = [it for it in moments if abs(it.at - taken) <= AT_ONCE]
    if not near:
        return WAITING
    return min(near, key=lambda it: (abs(it.at - taken), it.at, _order(it.place))).place


def _order(place: Place) -> tuple[str, str, str]:
    return place.finding or "", place.highlight or "", place.question or ""
