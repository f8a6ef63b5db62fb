"""What the page of figures says, as plain data: numbers with the names of what they are of, no words of its own."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from inspector.periods import Period
from inspector.rectification.rates import Rate, RateName
from inspector.rectification.steps import State


@dataclass(frozen=True, slots=True)
class Dated:
    """One of a campaign's two dates: how much of its time is over, and how far the work is that it is set for."""

    name: RateName
    day: str
    elapsed: Rate
    task: Rate
    left: int


@dataclass(frozen=True, slots=True)
class CourseDay:
    """How far it was at the end of a day, and how much of the campaign's time was over."""

    day: str
    found: int
    rectified: int
    closed: int
    elapsed: Rate | None


@dataclass(frozen=True, slots=True)
class Place:
    """A town and how its findings stand; a name of '' is what lies in none."""

    name: str
    total: int
    states: Mapping[State, int]


@dataclass(frozen=True, slots=True)
class Defect:
    """A defect: how many findings have it, in how many villages, and how grave most of them are."""

    name: str
    count: int
    places: int
    severity: int = -1  # 0 hint … 3 grave; -1: none is said


@dataclass(frozen=True, slots=True)
class Lost:
    """An item of a checklist and the points lost on it."""

    name: str
    lost: float
    visits: int


@dataclass(frozen=True, slots=True)
class Share:
    """Of something counted: how much of how much. `done` None: nothing was reported."""

    name: str
    done: float | None
    base: float
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureFacts:
    """Everything on the page; lists that are empty are said so in words."""

    county: str
    campaign: str  # its name, '' for all
    place: str  # of the town asked for, '' for all
    period: Period
    day: str
    total: int
    rates: Mapping[RateName, Rate]
    dates: tuple[Dated, ...]
    course: tuple[CourseDay, ...]
    towns: tuple[Place, ...]
    heat_towns: tuple[str, ...]
    heat_themes: tuple[str, ...]
    heat: tuple[tuple[int, ...], ...]  # by town, then theme
    frequent: tuple[Defect, ...]
    widest: tuple[Defect, ...]
    lost: tuple[Lost, ...] = ()
    stock: tuple[int, int, int, int]  # before, new, closed, after
    coverage: Mapping[str, Rate] = field(default_factory=dict)  # villages households people items
    quotas: tuple[Share, ...] = ()
    surveys: Mapping[str, Rate] = field(default_factory=dict)  # satisfaction awareness participation
