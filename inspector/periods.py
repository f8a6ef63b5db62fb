"""Periods that reports, ratings and figures speak of: a month, a quarter, half a year, a year, or any days.

`2026-11`, `2026Q4`, `2026H2`, `2026`, `2026-11-01..2026-11-20`; a campaign's period is that of its dates.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from inspector import clock
from inspector.errors import Fault, Kind

Span = Literal["month", "quarter", "half", "year", "days"]

_MONTHS: dict[Span, int] = {"month": 1, "quarter": 3, "half": 6, "year": 12}
_FORMS = re.compile(
    r"(?P<year>\d{4})(-(?P<month>\d{2})|-?Q(?P<quarter>[1-4])|-?H(?P<half>[12]))?|"
    r"(?P<starts>\d{4}-\d{2}-\d{2})\.\.(?P<ends>\d{4}-\d{2}-\d{2})",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `starts` to `ends`, both included, as YYYY-MM-DD. Compares by its days."""

    starts: str
    ends: str

    def __post_init__(self) -> None:
        """Raises Fault BAD_PERIOD for what are no days, or where the end comes first."""
        if clock.day(self.starts) is None or clock.day(self.ends) is None or self.starts > self.ends:
            raise Fault(Kind.BAD_PERIOD, given=f"{self.starts}..{self.ends}"[:40])

    @property
    def span(self) -> Span:
        """What it is of the calendar; `days` for anything else."""
        if not self.starts.endswith("-01"):
            return "days"
        year, month = int(self.starts[:4]), int(self.starts[5:7])
        for span, months in _MONTHS.items():
            if (month - 1) % months == 0 and self.ends == _last_day(year, month + months - 1):
                return span
        return "days"

    @property
    def text(self) -> str:
        """As `parsed` reads it: 2026-11, 2026Q4, 2026H2, 2026, or both days."""
        year, month = self.starts[:4], int(self.starts[5:7])
        return {
            "month": self.starts[:7],
            "quarter": f"{year}Q{(month + 2) // 3}",
            "half": f"{year}H{(month + 5) // 6}",
            "year": year,
            "days": f"{self.starts}..{self.ends}",
        }[self.span]

    @property
    def days(self) -> int:
        """How many days it has."""
        return (date.fromisoformat(self.ends) - date.fromisoformat(self.starts)).days + 1

    @property
    def before(self) -> "Period":
        """The period of the same kind, or of as many days, that ends the day before. Raises Fault BAD_PERIOD."""
        months = _MONTHS.get(self.span)
        try:
            last = date.fromisoformat(self.starts) - timedelta(days=1)
            if months is None:
                return Period((last - timedelta(days=self.days - 1)).isoformat(), last.isoformat())
        except OverflowError as error:
            raise Fault(Kind.BAD_PERIOD, given=self.text) from error
        year, month = divmod(last.year * 12 + last.month - months, 12)
        return Period(f"{year:04}-{month + 1:02}-01", last.isoformat())

    def holds(self, day: str) -> bool:
        """Whether a day, or a time written by `clock`, lies in it."""
        return self.starts <= day[:10] <= self.ends


def parsed(text: str) -> Period:
    """The period a text names; raises Fault BAD_PERIOD."""
    found = _FORMS.fullmatch(text.strip().upper())
    if found is None:
        raise Fault(Kind.BAD_PERIOD, given=text[:40])
    if found["starts"]:
        return Period(found["starts"], found["ends"])
    year = int(found["year"])
    first, months = 1, 12
    if found["month"]:
        first, months = int(found["month"]), 1
    elif found["quarter"]:
        first, months = int(found["quarter"]) * 3 - 2, 3
    elif found["half"]:
        first, months = int(found["half"]) * 6 - 5, 6
    if not (year and 1 <= first <= 12):
        raise Fault(Kind.BAD_PERIOD, given=text[:40])
    return Period(f"{year:04}-{first:02}-01", _last_day(year, first + months - 1))


def month_of(day: date) -> Period:
    """The month a day lies in."""
    return parsed(f"{day:%Y-%m}")


def _last_day(year: int, month: int) -> str:
    return f"{year:04}-{month:02}-{calendar.monthrange(year, month)[1]:02}" if 1 <= month <= 12 else ""
