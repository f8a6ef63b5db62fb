"""What an expression comes to, and how XPath turns one kind of value into another.

A value is a text, a number or a truth; a node-set is a list of nodes, each with a text. Beyond XPath 1.0, as ODK
says: a date, or a date with a time, stands for its days since 1970-01-01, so it can be compared and reckoned with. What
is no number is NaN, and NaN is written ''.
"""

import math
import re
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Protocol


class Node(Protocol):
    """One node of a node-set: an answer, an instance of a repeat, or an item of a list."""

    def text(self) -> str:
        """What it holds."""

    def parent(self) -> "Node | None":
        """What it lies in."""

    def children(self, name: str) -> "list[Node]":
        """What lies in it by that name."""

    def position(self) -> int:
        """Its place among its like, from 1."""


Value = str | float | int | bool
Result = Value | list[Node]

_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,6})?)?\d*(Z|[+-]\d\d(:?\d\d)?)?)?", re.ASCII)
_EPOCH = date(1970, 1, 1).toordinal()
_DAY = 86_400.0
_LAST_DAY = date.max.toordinal() - _EPOCH


def single(result: Result) -> Value:
    """The one value of a result; a node-set is its first node, an empty one ''."""
    if isinstance(result, list):
        return result[0].text() if result else ""
    return result


def number(result: Result) -> float:
    """XPath's number, dates counting as days; NaN for what is none."""
    value = single(result) if isinstance(result, list) else result
    if not isinstance(value, str):
        return float(value)
    written = value.strip()
    if _NUMBER.fullmatch(written):
        return float(written)
    found = moment(written)
    return math.nan if found is None else days(found)


def text(result: Result) -> str:
    """XPath's string: 3.0 is '3', never an exponent, and what is no number is ''."""
    value = single(result) if isinstance(result, list) else result
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    amount = float(value)
    if math.isnan(amount):
        return ""
    if math.isinf(amount):
        return "Infinity" if amount > 0 else "-Infinity"
    if amount.is_integer():
        return str(int(amount))
    return f"{Decimal(f'{amount:.15g}'):f}"


def truth(result: Result) -> bool:
    """XPath's boolean: '', 0, NaN and an empty node-set are false."""
    if isinstance(result, float):
        return result != 0.0 and not math.isnan(result)
    return bool(result)


def texts(result: Result) -> list[str]:
    """The texts of a node-set, or that of one value."""
    if isinstance(result, list):
        return [it.text() for it in result]
    return [text(result)]


def moment(written: str) -> datetime | None:
    """A date, or a date and time, as it is written; None if it is neither. A date is its midnight."""
    if not _MOMENT.fullmatch(written):
        return None
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        return None


def days(at: datetime) -> float:
    """Days from 1970-01-01: of a moment with an offset by UTC, else by the clock on the wall."""
    if at.tzinfo is not None:
        at = at.astimezone(UTC).replace(tzinfo=None) if date.min < at.date() < date.max else at.replace(tzinfo=None)
    seconds = at.hour * 3600 + at.minute * 60 + at.second + at.microsecond / 1e6
    return at.toordinal() - _EPOCH + seconds / _DAY


def day_of(amount: float) -> date | None:
    """The date that many days after 1970-01-01; None beyond the calendar."""
    if not 1 - _EPOCH <= amount <= _LAST_DAY + 1:
        return None
    return date.fromordinal(min(math.floor(amount), _LAST_DAY) + _EPOCH)
