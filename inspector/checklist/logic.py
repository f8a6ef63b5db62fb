"""Expressions of a form: compiling, and evaluating them in the situation of a visit.

An expression is XPath 1.0 with ODK's functions (`functions`), `${name}` for the answer of a question, `.` for the
current one, and two of ours: `site('users')`, a fact of the inspected site, and `limit('tank_volume', 5)`, the value of
the limits table that holds at 5. What has no value (an open answer, an unknown fact, a limit nobody set) is '' or NaN,
so a comparison with it is false: nothing becomes a finding for want of knowledge.
"""

import math
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Protocol

Value = str | float | int | bool | Decimal

_REFERENCE = re.compile(r"""('[^']*'|"[^"]*")|\$\{\s*([^{}'"]*?)\s*\}""")
_FACT = re.compile(r"""\bsite\s*\(\s*['"]([^'"]*)['"]\s*\)""")


class BrokenExpressionError(ValueError):
    """Not an expression; the text says why in the words of the XPath library."""


class LimitStep(Protocol):
    """What is read of a `records.LimitValue`."""

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def at_least(self) -> float: ...  # noqa: D102
    @property
    def value(self) -> float: ...  # noqa: D102
    @property
    def region(self) -> str: ...  # noqa: D102
    @property
    def valid_from(self) -> str: ...  # noqa: D102
    @property
    def version(self) -> int: ...  # noqa: D102


@dataclass(frozen=True, eq=False, kw_only=True)
class Situation:
    """Everything a visit is judged in. It keeps its own copy of the answers, so what was judged stays judged.

    Args:
        answers: question → value; None and '' are open.
        site: fact of the site → value, by the column names of `records.Site`.
        limits: the steps of the limits table.
        region: area code of the site.
        on: date of the visit; `today()` is this date, so that judging again gives the same.
        holidays: rows of the holidays table, for deadlines in working days.
        about: what the program itself records of the visit: metadata → value, by `parameters` source.
    """

    answers: Mapping[str, str | None]
    site: Mapping[str, object]
    limits: Sequence[LimitStep]
    region: str
    on: date
    holidays: Collection[Mapping[str, object]] = ()
    about: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "answers", MappingProxyType(dict(self.answers)))
        object.__setattr__(self, "site", MappingProxyType(dict(self.site)))
        object.__setattr__(self, "limits", tuple(self.limits))
        object.__setattr__(self, "holidays", tuple(self.holidays))
        object.__setattr__(self, "about", MappingProxyType(dict(self.about)))

    def answering(self, answers: Mapping[str, str | None]) -> "Situation":
        """The same situation with these answers changed; None is open."""
        return replace(self, answers={**self.answers, **answers})


@dataclass(frozen=True, eq=False, slots=True)
class Expression:
    """A compiled expression. `references` are the questions, `facts` the site's facts it names."""

    source: str
    references: tuple[str, ...]
    facts: tuple[str, ...]
    root: Any

    def value(self, situation: Situation, answer: Callable[[str], str], current: str = "") -> Value:
        """What it comes to. `answer` gives the value that counts of a question.

        A function asked beyond its domain (a pattern that is none, made up of answers) has no value: ''.
        """
        from .functions import FAILURES, Focus, single  # noqa: PLC0415

        try:
            return single(self.root, Focus(_View(situation, answer), current))
        except FAILURES:
            return ""

    def truth(self, situation: Situation, answer: Callable[[str], str], current: str = "") -> bool:
        """XPath's boolean() of its value."""
        from .functions import truth  # noqa: PLC0415

        return truth(self.value(situation, answer, current))

    def text(self, situation: Situation, answer: Callable[[str], str], current: str = "") -> str:
        """XPath's string() of its value; what is no number is ''."""
        from .functions import text  # noqa: PLC0415

        return text(self.value(situation, answer, current))


@lru_cache(maxsize=4096)
def compiled(source: str) -> Expression:
    """The compiled expression; raises BrokenExpressionError. Compiled once per text."""
    from .functions import FAILURES, parse  # noqa: PLC0415

    try:
        root = parse(_REFERENCE.sub(_as_function, source))
    except FAILURES as error:
        raise BrokenExpressionError(str(error)) from error
    return Expression(source, references(source), tuple(dict.fromkeys(_FACT.findall(source))), root)


def number(value: Value) -> float:
    """The number of a value as XPath reads it; a date is its days since 1970-01-01."""
    from .functions import number  # noqa: PLC0415

    return number(value)


def truth(value: Value) -> bool:
    """The truth of a value as XPath reads it."""
    from .functions import truth  # noqa: PLC0415

    return truth(value)


def references(text: str) -> tuple[str, ...]:
    """The names in `${name}`, each once, outside of string literals."""
    return tuple(dict.fromkeys(match[2] for match in _REFERENCE.finditer(text) if match[2] is not None))


def with_references(text: str, named: Callable[[str], str]) -> str:
    """The expression with every `${name}` written as `${named(name)}`."""
    return _REFERENCE.sub(lambda match: match[0] if match[2] is None else "${" + named(match[2]) + "}", text)


def limit_value(limits: Iterable[LimitStep], name: str, amount: float, region: str, on: date) -> float:
    """The value of limit `name` at `amount`: the highest step that is not above it; NaN if there is none.

    The table of the smallest region that holds the site counts alone; of that the one in force longest-lately (newest
    `valid_from` not after `on`, then newest version).
    """
    held = [it for it in limits if it.name == name and region.startswith(it.region) and it.valid_from <= on.isoformat()]
    if not held:
        return math.nan
    table = max((len(it.region), it.valid_from, it.version) for it in held)
    steps = [it for it in held if (len(it.region), it.valid_from, it.version) == table and it.at_least <= amount]
    return max(steps, key=lambda it: it.at_least).value if steps else math.nan


def _as_function(match: re.Match[str]) -> str:
    return match[0] if match[2] is None else f"answer('{match[2]}')"


@dataclass(frozen=True, slots=True)
class _View:
    """The situation as `functions` sees it."""

    situation: Situation
    answer: Callable[[str], str]

    def site(self, fact: str) -> Value:
        value = self.situation.site.get(fact)
        return value if isinstance(value, str | float | int) else ""

    def limit(self, name: str, amount: float) -> float:
        return limit_value(self.situation.limits, name, amount, self.situation.region, self.situation.on)

    def today(self) -> str:
        return self.situation.on.isoformat()
