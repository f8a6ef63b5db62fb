"""The value of an indicator at one place: what it is made of, why there is none, and the points that follow. Pure."""

import math
from dataclasses import dataclass, field
from enum import StrEnum

from inspector.db.ledger import LedgerFilter
from inspector.operations.indicators.scheme import Indicator


class Why(StrEnum):
    """Why there is no value."""

    NO_BASE = "no_base"  # nothing the rate could be a share of
    NO_VISITS = "no_visits"  # nobody was there in the period, or no visit has a score
    NOT_ASKED = "not_asked"  # visits there were, but nobody answered the question
    NO_QUOTA = "no_quota"
    NO_PLAN = "no_plan"  # the plan is 0
    UNREPORTED = "unreported"  # nothing was reported on the quota up to the last day
    NOT_TYPED = "not_typed"
    UNKNOWN_SOURCE = "unknown_source"  # the table names a source that there is not


class Said(StrEnum):
    """What is to be told beside a value."""

    PARTLY_REPORTED = "partly_reported"  # some quotas have no report; they count as nothing done yet
    OVER = "over"  # more was done than planned
    FELL = "fell"  # a later report tells less than an earlier one
    CROSSES = "crosses"  # a quota's days do not lie wholly in the period
    TWICE = "twice"  # entered more than once for the same days; the newest counts
    IMPOSSIBLE = "impossible"  # a visit's numbers contradict each other and are left out
    EXCEPTIONS = "exceptions"  # some were closed by exception
    CEASED = "ceased"  # the place came to be or ceased to be in the period


@dataclass(frozen=True, slots=True, kw_only=True)
class Trail:
    """The way back from a value: findings as filters of the ledger, everything else by id."""

    counted: LedgerFilter | None = None
    based: LedgerFilter | None = None
    visits: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()  # not visited
    quotas: tuple[str, ...] = ()
    typed: str | None = None  # the indicator value


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A value (per cent where the indicator is a share), the two numbers it is made of, and what is to be told."""

    value: float | None
    count: float | None = None
    base: float | None = None
    why: Why | None = None
    said: tuple[Said, ...] = ()
    trail: Trail = field(default_factory=Trail)


def missing(
    why: Why, *, said: tuple[Said, ...] = (), trail: Trail | None = None, base: float | None = None
) -> Measured:
    """No value, and why."""
    return Measured(value=None, why=why, said=said, trail=trail or Trail(), base=base)


def share(count: float, base: float, *, said: tuple[Said, ...] = (), trail: Trail | None = None) -> Measured:
    """A percentage; without a base there is none."""
    if not base:
        return missing(Why.NO_BASE, said=said, trail=trail, base=0)
    return Measured(value=100 * count / base, count=count, base=base, said=said, trail=trail or Trail())


def points_of(indicator: Indicator, value: float | None) -> float | None:
    """The points of a value, between 0 and the weight; None without a value or where the scheme lacks a target.

    By the share of the target: weight × value ÷ target, of what is to be low weight × target ÷ value. All or nothing:
    the weight where the target is reached. In proportion: weight × value ÷ 100; of what is to be low,
    weight × (1 - value ÷ 100).
    """
    if value is None or not math.isfinite(value):
        return None
    part: float
    if indicator.points == "proportional":
        part = value / 100 if indicator.higher else 1 - value / 100
    elif indicator.target is None:
        return None
    elif (
        indicator.points == "threshold" or (value >= indicator.target) == indicator.higher or value == indicator.target
    ):
        part = value >= indicator.target if indicator.higher else value <= indicator.target
    else:
        part = value / indicator.target if indicator.higher else indicator.target / value
    return round(indicator.weight * min(1.0, max(0.0, part)), 2)
