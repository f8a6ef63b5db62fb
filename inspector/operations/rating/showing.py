"""A list as it may leave: places told by village, by group, by code or by name. Pure.

Households stay unnamed unless the list is published by names: theirs are then taken out of the whole content, not only
of what is printed.
"""

from dataclasses import replace

from inspector.paper.masking import PRIVATE_KINDS
from inspector.rating.frozen import FrozenList, FrozenPlace, FrozenVisit

SHOWN = {
    "town": ("village",),
    "village": ("village",),
    "group": ("group", "village"),
    "household": ("code", "group", "village", "name"),
}
"""Level compared → how its places may be told, the usual way first. A town or village is always told by its name."""

NAME = "name"


def as_shown(frozen: FrozenList, shown: str) -> FrozenList:
    """The list with its places told that way."""
    return replace(frozen, shown=shown, places=tuple(_place(it, frozen.level, shown) for it in frozen.places))


def _place(place: FrozenPlace, level: str, shown: str) -> FrozenPlace:
    named = level != "household" or shown == NAME
    visits = tuple(_visit(it, named=named and level == "household") for it in place.visits)
    was = place.was if named else ()
    reasons = place.reasons if named else tuple(it for it in place.reasons if it.why != "renamed")
    told = _told(place, level, shown)
    return replace(
        place, name=place.name if named else "", told=told, was=was, reasons=reasons, visits=visits
    )  # fmt: skip


def _told(place: FrozenPlace, level: str, shown: str) -> str:
    if level in {"town", "village"} or shown == NAME:
        return place.name
    if level == "group":
        return place.name if shown == "group" else "".join(place.areas[:-1]) or place.name
    if shown == "code":
        return place.code
    return "".join(place.areas if shown == "group" else place.areas[:2]) or place.code


def _visit(visit: FrozenVisit, *, named: bool) -> FrozenVisit:
    return replace(visit, name="") if visit.kind in PRIVATE_KINDS and not named else visit
