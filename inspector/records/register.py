"""What is known of places and households over time: types and tags, groups, leads on risks, what is the same."""

from dataclasses import dataclass

from inspector.records.record import Record, personal


@dataclass(frozen=True, slots=True, kw_only=True)
class Trait(Record):
    """村庄类型, 村庄标签: what a village is, or was, from a day on."""

    area: str
    kind: str  # type (of the table village_types), tag (of village_tags)
    value: str
    since: str | None
    until: str | None
    document: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseholdStatus(Record):
    """户类型: the group a household belongs to from a day on, and whether its risk is gone. No reason of health."""

    site: str
    category: str  # of the table household_groups
    risk: str | None  # present removed natural (自然消除); None: none was ever stated
    since: str
    until: str | None
    document: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskLead(Record):
    """风险线索: a hint that a household may come into need, until it is verified, referred and looked at again."""

    site: str | None
    area: str | None  # where no household is known yet
    channel: str  # of the table lead_channels
    risk: str  # of the table risks
    found: str  # day
    visit: str | None
    text: str = personal()
    verdict: str | None  # true partly_true untrue
    verified: str | None  # day
    verifier: str | None  # person
    unit: str | None  # whom it was referred to
    referred: str | None  # day
    document: str | None  # receipt or 文号
    outcome: str | None = personal()
    ended: str | None  # day it came to an end
    look_again: str | None  # day it is to be looked at again
    looked: str | None  # day it was


@dataclass(frozen=True, slots=True, kw_only=True)
class Duplicate(Record):
    """同一对象: two records entered on two laptops are the same thing, or were looked at and are not.

    `other` is deleted once it is the same; what still refers to it follows to `kept`. Neither is a reference: either
    may be unknown where this arrives.
    """

    kind: str  # site visit finding
    kept: str
    other: str
    verdict: str  # same different
    decided: str  # day
    reason: str | None
