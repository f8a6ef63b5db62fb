"""What speaks for and against two sites being one. Pure."""

from dataclasses import dataclass

from inspector.operations.joining.likeness import METRES_APART, metres, one_apart
from inspector.operations.joining.why import Proposal, Why, proposal

_ELSEWHERE = 10 * METRES_APART
"""So far apart one house is hardly put, even from memory."""
_NAMESAKES = 30 * METRES_APART
_AGAINST = 10
"""Points for each of what contradicts: people have several telephones, and lists old ones."""


@dataclass(frozen=True, slots=True)
class Facts:
    """A site as it is compared: its name, code and numbers as `likeness` makes them, its own position."""

    id: str
    made: str
    kind: str
    village: str
    code: str  # '' for none that tells apart
    name: str
    bare: str  # without remarks
    sound: str  # of `bare`
    phones: frozenset[str]
    place: tuple[float, float] | None


def weigh(one: Facts, two: Facts) -> Proposal | None:
    """The proposal to join two sites; None where too little speaks for it."""
    weighed: dict[Why, int] = {}
    together = one.village == two.village
    against = 0
    if one.code and one.code == two.code:  # every village's list begins with 1
        weighed[Why.CODE] = 60 if together else 30
    if one.phones & two.phones:
        weighed[Why.PHONE] = 40 if together else 25
    elif one.phones and two.phones:
        against += _AGAINST
    if one.name and two.name and together:
        weighed.update(_of_names(one, two))
    elif one.bare and one.bare == two.bare and weighed:
        weighed[Why.NAMESAKE] = 25
    if one.place is not None and two.place is not None:
        apart = metres(*one.place, *two.place)
        if apart <= METRES_APART:  # neighbours' houses stand as near: households want a further reason
            weighed[Why.PLACE] = 15 if one.kind == "household" else 45
        elif apart > _NAMESAKES and not {Why.CODE, Why.PHONE} & weighed.keys():
            return None
        elif apart > _ELSEWHERE:
            against += _AGAINST
    kept, gone = sorted((one, two), key=lambda it: (it.made, it.id))
    return proposal("site", kept.id, gone.id, weighed, against)


def _of_names(one: Facts, two: Facts) -> dict[Why, int]:
    if one.name == two.name:
        return {Why.NAME: 50}
    if one.bare == two.bare:
        both = one.name != one.bare and two.name != two.bare  # 长子 and 次子 are two
        return {} if both else {Why.REMARK: 42}
    if one.sound == two.sound:
        return {Why.SOUND: 42}
    if len(one.name) > 1 and one_apart(one.name, two.name):
        return {Why.NEAR_NAME: 25}
    return {}
