"""Sites spread evenly over people or teams, villages kept together as far as possible; pure and deterministic."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")
_TOWN = 9  # digits of a village's code that name its town


def quotas(loads: Sequence[int], number: int) -> list[int]:
    """How many of `number` further sites each gets, so that all who get any end within one of each other.

    `loads`: what each has already. Nothing is taken from whoever has more than his share; a site left over goes to the
    first in the order given.
    """
    level, above = 0, max(loads, default=0) + number + 1  # what all can be lifted to, and what they cannot
    while above - level > 1:
        middle = (level + above) // 2
        if sum(max(0, middle - it) for it in loads) <= number:
            level = middle
        else:
            above = middle
    given = [max(0, level - it) for it in loads]
    rest = number - sum(given)
    for place, load in enumerate(loads):
        if rest and load <= level:
            given[place] += 1
            rest -= 1
    return given


def spread(
    villages: Mapping[str, Sequence[T]], loads: Sequence[int], there: Mapping[tuple[int, str], int]
) -> list[list[T]]:
    """The sites of each village (by its code), divided among as many as there are `loads`, as `quotas` says.

    The largest village is given first, whole where it fits: to whoever is there already (`there`: (place, village) →
    how many sites), else in the same town, else where it leaves least room. What fits nowhere is cut in order of code,
    so that no more villages are parted than there are people less one.
    """
    room = quotas(loads, sum(map(len, villages.values())))
    towns = Counter({(place, village[:_TOWN]): many for (place, village), many in there.items()})
    given: list[list[T]] = [[] for _ in loads]
    cut: list[str] = []
    for village in sorted(villages, key=lambda it: (-len(villages[it]), it)):
        size, town = len(villages[village]), village[:_TOWN]
        fits = [place for place, left in enumerate(room) if left >= size]
        if not fits:
            cut.append(village)
            continue
        at = min(fits, key=lambda it: (-there.get((it, village), 0), not towns[it, town], room[it], it))
        given[at] += villages[village]
        room[at] -= size
        towns[at, town] += size
    for village in sorted(cut):
        left = list(villages[village])
        for at in sorted(range(len(room)), key=lambda it: (-there.get((it, village), 0), room[it] == 0, it)):
            given[at] += left[: room[at]]
            left, room[at] = left[room[at] :], max(0, room[at] - len(left))
    return given
