"""What reports are worded from: the figures of a period, already read. Names are ready to show, '' for none."""

from dataclasses import dataclass
from datetime import date

from inspector.periods import Period
from inspector.rectification.moves import Stage
from inspector.rectification.rates import Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceFigures:
    """A town, or what else the county is told by: found in the period, and what was visited in it."""

    name: str
    counts: Counts
    visits: int = 0
    sites: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A kind of problem: how often it was found, in how many villages, what it cost."""

    label: str
    findings: int = 0
    places: int = 0
    lost: float = 0.0  # points


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodExample:
    """What somebody does well, without any private person's name."""

    place: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OnList:
    """A place of a published list as it was shown there."""

    list: str  # red black
    place: str
    issue: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignFacts:
    """专项行动: its name and its days."""

    name: str
    basis: str
    starts: date | None
    basic: date | None  # 基本整改
    closed: date | None  # 全部销号


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanItem:
    """An issue of a rectification plan and how far it has come."""

    item: str
    aspect: str
    text: str
    units: str
    measures: str
    due: date | None
    stage: Stage
    overdue: bool
    lasting: bool
    latest: str  # what was said of it last


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """反馈意见整改方案: a document with its issues under aspects."""

    title: str
    number: str
    issuer: str
    issued: date | None
    items: tuple[PlanItem, ...]

    @property
    def aspects(self) -> tuple[str, ...]:
        """Its aspects in their order."""
        return tuple(dict.fromkeys(it.aspect for it in self.items))


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFacts:
    """Everything a report may tell, as of `day`.

    `then` counts what was found in the period, `before` in the one before it, `stock` everything ever found.
    """

    kind: str
    period: Period
    day: date
    county: str
    area: str  # '' for the whole county
    campaign: CampaignFacts | None
    then: Counts
    before: Counts | None
    before_period: Period | None
    stock: Counts
    visits: int
    sites: int
    villages: int
    severities: tuple[int, int, int, int] = (0, 0, 0, 0)  # found in the period, by severity 0 … 3
    towns: tuple[PlaceFigures, ...] = ()
    towns_of_all: tuple[PlaceFigures, ...] = ()  # everything ever found
    themes: tuple[PlaceFigures, ...] = ()
    widest: tuple[Problem, ...] = ()  # 共性: in the most villages
    commonest: tuple[Problem, ...] = ()  # 高频
    costliest: tuple[Problem, ...] = ()  # 失分最多
    good: tuple[GoodExample, ...] = ()
    lists: tuple[OnList, ...] = ()
    plans: tuple[Plan, ...] = ()
    escalated: tuple[tuple[str, int], ...] = ()  # move → how often in the period: circular talk …
