"""What a report is about: its kind, its period, perhaps a campaign and an area, and its language."""

from dataclasses import dataclass
from typing import Literal

from inspector.periods import Period
from inspector.records import Report

DRAFTED = ("circular", "briefing", "leaders", "closing", "plan_progress")
"""Kinds that are drafted from the data, edited and issued."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """A report somebody wants."""

    kind: str
    period: Period
    campaign: str | None = None  # id
    area: str | None = None  # id; None: the county
    language: Literal["zh", "en"] = "zh"


def scope_of(report: Report) -> Scope:
    """What a kept report is about. Raises Fault BAD_PERIOD where a package brought no days."""
    return Scope(
        kind=report.kind, period=Period(report.starts, report.ends), campaign=report.campaign, area=report.area,
        language="en" if report.language == "en" else "zh",
    )  # fmt: skip
