"""The parts of the figures: plain data, every number of findings beside the filter that lists exactly them."""

from collections.abc import Mapping
from dataclasses import dataclass

from inspector.db.ledger import LedgerFilter
from inspector.db.statistics import Cut
from inspector.periods import Period
from inspector.rectification.rates import Rate, RateName
from inspector.rectification.steps import State


@dataclass(frozen=True, slots=True)
class Named:
    """A town, theme or defect code: its key, and what it is called; where it has no name, `title` is ''."""

    key: str
    title: str
    title_en: str

    def text(self, *, english: bool) -> str:
        """Its name in a language."""
        return self.title_en if english and self.title_en else self.title


@dataclass(frozen=True, slots=True)
class Number:
    """So many findings, and what lists them in the ledger."""

    value: int
    which: LedgerFilter


@dataclass(frozen=True, slots=True)
class RatePart:
    """A rate as its formula has it: `count` of `base`; `apart` of `count` rest on an exception."""

    name: RateName
    count: Number
    base: Number
    apart: Number | None

    @property
    def rate(self) -> Rate:
        """The three numbers; without a base its value is None."""
        return Rate(self.count.value, self.base.value, self.apart.value if self.apart else 0)


@dataclass(frozen=True, slots=True)
class Milestone:
    """One of a campaign's two dates: how much of its time is over, and how far the work is that it is set for.

    `elapsed` counts days from the campaign's first to `day`, both included.
    """

    name: RateName  # RECTIFIED: 基本整改, CLOSED: 全部销号
    day: str
    elapsed: Rate
    task: RatePart
    left: int  # days until `day`; below zero: it has passed

    @property
    def behind(self) -> float | None:
        """时间进度差: the share of time less that of the work; above zero it lags. None where there is no work."""
        done, over = self.task.rate.value, self.elapsed.value
        return None if done is None or over is None else over - done


@dataclass(frozen=True, slots=True)
class TownRow:
    """A town: how its findings stand, in the order of `STATES`, and its rates."""

    town: Named
    total: Number
    states: Mapping[State, Number]  # those that some finding shows
    rates: Mapping[RateName, RatePart]


@dataclass(frozen=True, slots=True)
class Heat:
    """Town × theme: findings not at an end. Cells without any are there too, with 0."""

    towns: tuple[Named, ...]
    themes: tuple[Named, ...]
    cells: Mapping[tuple[str, str], Number]  # by the keys of town and theme


@dataclass(frozen=True, slots=True)
class CourseDay:
    """How far it was at the end of a day: put right and closed of what was found until then, as they stand now.

    `elapsed`: of the campaign's days until its last date; None without a campaign.
    """

    day: str
    found: Number
    rectified: Number
    closed: Number
    elapsed: Rate | None


@dataclass(frozen=True, slots=True)
class DefectRow:
    """A defect: how many confirmed findings have it, in how many villages, and how grave most of them are."""

    code: Named
    count: Number
    places: int
    severity: int  # 0 hint … 3 grave


@dataclass(frozen=True, slots=True)
class StockRow:
    """存量与新增 of the period: before + new − closed = after."""

    before: Number
    new: Number
    closed: Number
    after: Number


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Everything said of a cut on a day; `period` is what the course, the stock and the look-back are asked of."""

    cut: Cut
    period: Period
    today: str
    total: Number
    rates: Mapping[RateName, RatePart]
    milestones: tuple[Milestone, ...]  # basic, closed; () without a campaign
    towns: tuple[TownRow, ...]  # in the order of their codes; last what lies in none
    heat: Heat
    course: tuple[CourseDay, ...]  # ends today where the period goes on
    defects: tuple[DefectRow, ...]  # the most frequent first; `commonest` has another order
    stock: StockRow

    @property
    def commonest(self) -> tuple[DefectRow, ...]:
        """The same defects, those of most villages first."""
        return tuple(sorted(self.defects, key=lambda it: (-it.places, -it.count.value, it.code.key)))
