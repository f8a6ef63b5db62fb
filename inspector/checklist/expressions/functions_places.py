"""Functions of expressions on places: length and area on a sphere of the Earth's equatorial radius, as ODK has them.

A place is "latitude longitude [altitude [accuracy]]"; a line or an outline is places separated by semicolons, an
outline ending where it began.
"""

import math
from itertools import pairwise

from .takes import Function, whole
from .values import Result, texts

RADIUS = 6_378_100.0
"""Radius of the Earth in metres."""

MOST_SIDES = 500
"""The most sides of a line that is looked through for crossings: each is held against every other."""

Point = tuple[float, float]


def points(*results: Result) -> list[Point] | None:
    """All places of lines, outlines and node-sets; None if any is none."""
    found: list[Point] = []
    for result in results:
        for written in texts(result):
            for part in filter(str.strip, written.split(";")):
                point = _point(part)
                if point is None:
                    return None
                found.append(point)
    return found


def distance(*results: Result) -> float:
    """Metres along the places in their order, by the great circle; 0 for fewer than two, NaN for what is no place."""
    line = points(*results)
    return math.nan if line is None else math.fsum(_between(*pair) for pair in pairwise(line))


def area(*results: Result) -> float:
    """Square metres within an outline; 0 for fewer than three places, NaN for what is no place."""
    outline = points(*results)
    if outline is None:
        return math.nan
    if len(outline) < 3:
        return 0.0
    total = math.fsum(_excess(*pair) for pair in pairwise([*outline, outline[0]]))
    return abs(total) * RADIUS * RADIUS


def geofence(place: Result, outline: Result) -> bool:
    """True if the place lies within the outline."""
    here, around = points(place), points(outline)
    if not here or not around or len(around) < 3:
        return False
    (latitude, longitude), inside = here[0], False
    for (south, west), (north, east) in pairwise([*around, around[0]]):
        if (south > latitude) != (north > latitude):
            crossing = west + (latitude - south) / (north - south) * (east - west)
            inside ^= longitude < crossing
    return inside


def intersects(*results: Result) -> bool:
    """True if a line or outline crosses or touches itself; false for one of more sides than `MOST_SIDES`."""
    line = points(*results)
    sides = list(pairwise(line or ()))
    if len(sides) > MOST_SIDES:
        return False
    closed = bool(sides) and sides[0][0] == sides[-1][1]
    return any(
        _cross(*sides[one], *sides[other])
        for one in range(len(sides))
        for other in range(one + 2, len(sides))
        if not (closed and one == 0 and other == len(sides) - 1)
    )


def _point(written: str) -> Point | None:
    try:
        latitude, longitude = (float(it) for it in written.split()[:2])
    except ValueError:
        return None
    return (latitude, longitude) if abs(latitude) <= 90 and abs(longitude) <= 180 else None


def _between(one: Point, other: Point) -> float:
    (north, east), (south, west) = (tuple(map(math.radians, it)) for it in (one, other))
    chord = math.sin((north - south) / 2) ** 2 + math.cos(north) * math.cos(south) * math.sin((east - west) / 2) ** 2
    return 2 * RADIUS * math.asin(math.sqrt(min(1.0, chord)))


def _excess(one: Point, other: Point) -> float:
    """Signed spherical excess of the triangle of two places and the north pole."""
    first, second = (math.tan((math.pi / 2 - math.radians(it[0])) / 2) for it in (one, other))
    turned, product = math.radians(other[1] - one[1]), first * second
    return 2 * math.atan2(product * math.sin(turned), 1 + product * math.cos(turned))


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    """True if the segments ab and cd have a place in common."""
    turns = _turn(a, b, c), _turn(a, b, d), _turn(c, d, a), _turn(c, d, b)
    if turns[0] != turns[1] and turns[2] != turns[3]:
        return True
    on = zip(turns, ((a, b, c), (a, b, d), (c, d, a), (c, d, b)), strict=True)
    return any(turn == 0 and _beside(*it) for turn, it in on)


def _turn(a: Point, b: Point, c: Point) -> int:
    area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    return (area > 0) - (area < 0)


def _beside(a: Point, b: Point, c: Point) -> bool:
    return min(a[0], b[0]) <= c[0] <= max(a[0], b[0]) and min(a[1], b[1]) <= c[1] <= max(a[1], b[1])


FUNCTIONS: dict[str, Function] = {
    "distance": whole(distance, 1, None),
    "area": whole(area, 1, None),
    "geofence": whole(geofence, 2),
    "intersects": whole(intersects, 1),
}
