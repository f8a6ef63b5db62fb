"""What a score sheet is made of: lines, the reasons on them, and points as exact amounts of hundredths."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from functools import lru_cache

from .form import Wording

Fact = str | int | Decimal | Wording


class Why(StrEnum):
    """Why points were taken from an item, or why not; in words in `i18n.reasons`."""

    NOTHING_FOUND = "nothing_found"
    OPEN = "open"  # not answered yet
    NOT_APPLICABLE = "not_applicable"
    HIDDEN = "hidden"  # not asked, by other answers
    OCCURRENCES = "occurrences"  # count, each
    SAMPLE = "sample"  # count (failing), each, looked (may be missing), required (only where it differs)
    ALL = "all"  # count or answer (both may be missing): a finding takes everything the item has
    ANSWER = "answer"  # answer (may be missing), count (only several), each: what this answer costs
    # of these four also: key; measure: what is counted, if the form says; label: which of several questions of the
    # item; capped: what the cap left out
    EARNED = "earned"  # earned, points
    VETO = "veto"  # by (key), label, scope: form or section
    BONUS = "bonus"  # earned: points on top
    RESCALED = "rescaled"  # fell_away: points of what does not apply; more or less: what that takes or gives back
    CAPPED = "capped"  # full_marks: the total is not more than that


@dataclass(frozen=True, slots=True)
class Reason:
    """One cause and the points it took; negative for points on top. The reasons of a line add up to its deduction."""

    why: Why
    taken: Decimal = Decimal(0)
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreLine:
    """One line of the sheet. `item` is the name of its question; None: a line of the sheet itself.

    `why` says which then. `counted` is how many occurrences were found, or how many answers earned points. A bonus is
    worth 0 points and has a negative deduction.
    """

    item: str | None
    label: Wording
    points: Decimal
    deducted: Decimal
    why: tuple[Reason, ...]
    counted: int = 0
    section: str | None = None
    part: str | None = None
    bonus: bool = False
    open: bool = False
    photos: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A sub-total, as inside and outside."""

    points: Decimal
    of: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """The score sheet of a visit. `open` are the items not answered yet, `vetoed` the keys of entries that veto."""

    points: Decimal
    of: Decimal
    lines: tuple[ScoreLine, ...]
    parts: Mapping[str, Part]
    open: tuple[str, ...]
    vetoed: tuple[str, ...]


@lru_cache(maxsize=1024)  # a sheet has few different amounts and asks for each of them at every line
def hundredths(amount: float | Decimal | None) -> int:
    """Points as whole hundredths, halves away from 0; None is none."""
    return int((Decimal(str(amount or 0)) * 100).to_integral_value(ROUND_HALF_UP))


def points_of(amount: int) -> Decimal:
    """Hundredths as points; never -0."""
    return Decimal(amount) / 100


def said(facts: Mapping[str, Fact], language: str) -> dict[str, str]:
    """The facts of a reason as they are put into its sentence: labels in one language, amounts without idle zeros."""
    return {name: _said(fact, language) for name, fact in facts.items()}


def _said(fact: Fact, language: str) -> str:
    if isinstance(fact, Wording):
        return fact.in_language(language)
    if isinstance(fact, Decimal):
        written = format(fact.quantize(Decimal("0.01"), ROUND_HALF_UP) + 0, "f")  # + 0: no -0
        return written.rstrip("0").rstrip(".")
    return str(fact)
