"""Functions of expressions on dates and times. A time of day is that of the clock on the wall."""

import math
import re
from datetime import datetime, time, timedelta

from .takes import Function, looking, plain
from .values import Value, day_of, moment, number, single, text

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_LETTER = re.compile(r"%(.)", re.DOTALL)
_DAY = 86_400.0


def as_date(value: Value) -> str:
    """YYYY-MM-DD of a date, a date with a time, or a number of days since 1970-01-01; '' for anything else."""
    at = as_moment(value)
    return "" if at is None else at.date().isoformat()


def as_date_time(value: Value) -> str:
    """The same with its time: YYYY-MM-DDTHH:MM:SS, and the offset where it has one."""
    at = as_moment(value)
    return "" if at is None else at.isoformat(timespec="milliseconds" if at.microsecond else "seconds")


def as_moment(value: Value) -> datetime | None:
    """A date or moment as it is written, or a number of days since 1970-01-01."""
    if isinstance(value, str) and (at := moment(value.strip())) is not None:
        return at
    amount = number(value)
    day = day_of(amount)
    if day is None:
        return None
    milliseconds = min(round((amount - math.floor(amount)) * _DAY * 1000), 86_399_999)
    return datetime.combine(day, time()) + timedelta(milliseconds=milliseconds)


def part_of_day(value: Value) -> float:
    """A time, or that of a moment, as a part of the day: noon is 0.5."""
    written = text(value).strip()
    at: time | datetime | None = moment(written)
    if at is None:
        try:
            at = time.fromisoformat(written)
        except ValueError:
            return math.nan
    return (at.hour * 3600 + at.minute * 60 + at.second + at.microsecond / 1e6) / _DAY


def formatted(value: Value, pattern: str, language: str) -> str:
    """The moment written as `pattern` says, with ODK's letters; '' if it is none. Other letters stand as they are."""
    at = as_moment(value)
    if at is None:
        return ""
    chinese = language == "zh"
    parts = {
        "Y": f"{at.year:04}", "y": f"{at.year % 100:02}", "m": f"{at.month:02}", "n": f"{at.month}",
        "b": f"{at.month}月" if chinese else _MONTHS[at.month - 1], "d": f"{at.day:02}", "e": f"{at.day}",
        "a": f"周{'一二三四五六日'[at.weekday()]}" if chinese else _WEEKDAYS[at.weekday()],
        "H": f"{at.hour:02}", "h": f"{at.hour}", "M": f"{at.minute:02}", "S": f"{at.second:02}",
        "3": f"{at.microsecond // 1000:03}", "%": "%",
    }  # fmt: skip
    return _LETTER.sub(lambda letter: parts.get(letter[1], letter[0]), pattern)


_FORMATTED = looking(
    lambda focus, value, pattern: formatted(single(value(focus)), text(pattern(focus)), focus.place.language), 2
)

FUNCTIONS: dict[str, Function] = {
    "today": looking(lambda focus: focus.place.today(), 0),
    "now": looking(lambda focus: focus.place.now(), 0),
    "date": plain(as_date, 1),
    "date-time": plain(as_date_time, 1),
    "decimal-date-time": plain(number, 1),
    "decimal-time": plain(part_of_day, 1),
    "format-date": _FORMATTED,
    "format-date-time": _FORMATTED,
}
