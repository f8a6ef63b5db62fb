"""What places of a list are called on paper: a household by its name only where the list is published by names.

Even then none on the black list is named in full: what hangs on a wall may hurt somebody's reputation for good.
"""

from decimal import Decimal

from inspector.paper.gather.phrases import words
from inspector.paper.gather.rated_words import number
from inspector.paper.harmless import one_line
from inspector.paper.masking import PRIVATE_KINDS, Mask, masked_name
from inspector.rating.frozen import FrozenList, FrozenPlace, FrozenVisit

NAMED = "name"
"""How places are shown where households are named."""
BLACK, RED = "black", "red"


def mask_of(frozen: FrozenList) -> Mask:
    """Every private person the list knows of; what people wrote is masked whatever the list shows."""
    names = [said for it in frozen.places if it.is_site for said in (it.name, *it.was)]
    names += [it.name for place in frozen.places for it in place.visits if it.kind in PRIVATE_KINDS]
    both = (said for it in names for said in (it, one_line(it)))
    return Mask(names=tuple(dict.fromkeys(filter(None, both))), masked=True)


def called(place: FrozenPlace, frozen: FrozenList, mask: Mask) -> str:
    """What the list calls a place. A household that may not be named is its code, group or village."""
    told = one_line(place.told or place.name or place.code)
    if not place.is_site:
        return words(told, mask) if mask.names and frozen.level == "household" else told
    name = one_line(place.name)
    if frozen.shown == NAMED and name and place.list != BLACK:
        return told
    if name and told == name:
        return masked_name(name) if frozen.shown == NAMED else one_line(place.code) or masked_name(name)
    return words(told, mask)


def visited(visit: FrozenVisit, place: FrozenPlace, frozen: FrozenList, mask: Mask) -> str:
    """Where a visit behind a place was: the place itself, a public one by its name, a household by its code."""
    if place.is_site and visit.site == place.place:
        return called(place, frozen, mask)
    if visit.kind in PRIVATE_KINDS or not visit.name:
        return words(one_line(f"{''.join(visit.areas)} {visit.code}"), mask)
    return words(one_line(visit.name), mask)


def percent(value: Decimal | None) -> str:
    """89.99%, or a dash: a place nobody scored has none."""
    return "—" if value is None else f"{number(value)}%"
