"""What a proposal to join says: two records, why they may be the same, and how sure that is."""

from dataclasses import dataclass
from enum import StrEnum

LIKELY = 40
"""Points from which on a pair is proposed; all evidence together makes 100."""


class Why(StrEnum):
    """What two records have in common."""

    CODE = "code"  # the same code
    NAME = "name"  # the same name in the same village
    NAMESAKE = "namesake"  # the same name in another village, where something else is the same too
    SOUND = "sound"  # a name that sounds the same
    REMARK = "remark"  # the same name but for a remark or a word for a household
    NEAR_NAME = "near_name"  # a name with one character otherwise
    PHONE = "phone"
    PLACE = "place"  # positions less than 30 m apart
    TIME = "time"  # begun within an hour, on two computers
    DAY = "day"  # begun on one day, on two computers
    ANSWERS = "answers"  # most answers are the same
    QUESTION = "question"  # of the same entry of the checklist
    DEFECT = "defect"  # the same defect code
    TEXT = "text"  # much the same words
    BOTH_JOINED = "both_joined"  # a third record was joined to either


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two records that may be the same. `kept` is the one proposed to stay: the elder, or the one that says more."""

    kind: str  # site visit finding
    kept: str
    other: str
    why: tuple[Why, ...]
    score: int  # 0 … 100


def proposal(kind: str, kept: str, other: str, weighed: dict[Why, int], against: int = 0) -> Proposal | None:
    """The proposal that this evidence makes; None where it is not enough. `against`: points for what contradicts."""
    score = min(100, sum(weighed.values()) - against)
    if score < LIKELY:
        return None
    return Proposal(kind, kept, other, tuple(sorted(weighed, key=lambda it: -weighed[it])), score)
