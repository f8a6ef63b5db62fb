"""How one question went at one place from visit to visit: found, still there, put right, back again.

Until the ledger keeps steps of its own (notified, put right, re-inspected, closed) this one rule says what became of a
finding: it is closed by the next finalised visit that asked the same question and found nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """What an answer meant, given those before it."""

    FINE = "fine"
    FOUND = "found"
    STILL = "still"  # found, and not put right since it was found before
    CLOSED = "closed"  # fine, where it was found before
    AGAIN = "again"  # 反弹: found where it had been closed


@dataclass(frozen=True, slots=True)
class Look:
    """One answered question of one visit: when, and whether something was found. Not applicable is no look."""

    on: str  # the moment, ISO 8601
    found: bool


def course(looks: Iterable[Look]) -> tuple[Stage, ...]:
    """What each look meant, oldest first."""
    stages: list[Stage] = []
    open_ = closed = False
    for it in looks:
        if it.found:
            stages.append(Stage.STILL if open_ else Stage.AGAIN if closed else Stage.FOUND)
        else:
            stages.append(Stage.CLOSED if open_ else Stage.FINE)
            closed = closed or open_
        open_ = it.found
    return tuple(stages)


def closed_on(looks: Sequence[Look]) -> str | None:
    """When what was found had been put right by the last of these looks, oldest first; None where it was not.

    It is the moment of the look that closed it, however often all was well since.
    """
    stages = course(looks)
    if not looks or looks[-1].found or Stage.CLOSED not in stages:
        return None
    return looks[len(stages) - 1 - stages[::-1].index(Stage.CLOSED)].on
