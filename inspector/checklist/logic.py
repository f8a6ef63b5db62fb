"""Expressions of a form, compiled, and the situation of a visit they are evaluated in.

An expression is XPath 1.0 with ODK's functions (`functions`), `${name}` for the answer of a question, `.` for the
current one, and two of ours: `site('users')`, a fact of the inspected site, and `limit('tank_volume', 5)`, the value of
the limits table that holds at 5. What has no value (an open answer, an unknown fact, a limit nobody set) is '' or NaN,
so a comparison with it is false: nothing becomes a finding for want of knowledge. `standing` evaluates expressions.

`${name}` is the one answer that counts here: outside of repeats, or in the same instance. Of a repeat that is not
around here it is the node-set of all its relevant living instances: `sum(${age})`, `count(${member})`.
"""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from inspector.tables.definition import Rows
from inspector.tables.lookup import Limit

from .expressions.values import Value, number, text, truth

if TYPE_CHECKING:
    from .expressions.compiling import Compiler
    from .expressions.conditions import Condition
    from .expressions.nodesets import Run

__all__ = [
    "BrokenExpressionError", "Expression", "Filter", "Situation", "Value", "compiled", "compiled_filter", "number",
    "references", "text", "truth", "with_references",
]  # fmt: skip

Made = TypeVar("Made")

_REFERENCE = re.compile(r"""('[^']*'|"[^"]*")|\$\{\s*([^{}'"]*?)\s*\}""")


class BrokenExpressionError(ValueError):
    """Not an expression; the text says why in the words of the XPath library."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Situation:
    """Everything a visit is judged in. It keeps its own copy of the answers, so what was judged stays judged.

    Args:
        answers: question → value; None and '' are open.
        site: fact of the site → value, by the column names of `records.Site`.
        limits: the steps of the limits table (`tables.lookup.limits`).
        region: area code of the site.
        on: date of the visit; `today()` is this date, so that judging again gives the same.
        holidays: rows of the holidays table, for deadlines in working days.
        severities: rows of the severities table: the days a finding gets whose checklist says none.
        about: what the program itself records of the visit: metadata → value, by `parameters` source.
    """

    answers: Mapping[str, str | None]
    site: Mapping[str, object]
    limits: Sequence[Limit]
    region: str
    on: date
    holidays: Collection[Mapping[str, object]] = ()
    severities: Rows = ()
    about: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "answers", MappingProxyType(dict(self.answers)))
        object.__setattr__(self, "site", MappingProxyType(dict(self.site)))
        object.__setattr__(self, "limits", tuple(self.limits))
        object.__setattr__(self, "holidays", tuple(self.holidays))
        object.__setattr__(self, "severities", tuple(self.severities))
        object.__setattr__(self, "about", MappingProxyType(dict(self.about)))

    def answering(self, answers: Mapping[str, str | None]) -> "Situation":
        """The same situation with these answers changed; None is open."""
        return replace(self, answers={**self.answers, **answers})


@dataclass(frozen=True, eq=False, slots=True)
class Expression:
    """A compiled expression and what it names: questions and repeats, facts of the site, lists."""

    source: str
    references: tuple[str, ...]
    facts: tuple[str, ...]
    lists: tuple[str, ...]
    run: "Run"


@dataclass(frozen=True, eq=False, slots=True)
class Filter:
    """A compiled choice filter; `columns` are the columns of the list it reads."""

    source: str
    references: tuple[str, ...]
    facts: tuple[str, ...]
    lists: tuple[str, ...]
    columns: tuple[str, ...]
    condition: "Condition"


@lru_cache(maxsize=8192)
def compiled(source: str) -> Expression:
    """The compiled expression; raises BrokenExpressionError. Compiled once per text."""
    compiler, run = _compile(source, lambda compiler, token: compiler.value(token))
    return Expression(source, tuple(compiler.references), tuple(compiler.facts), tuple(compiler.lists), run)


@lru_cache(maxsize=1024)
def compiled_filter(source: str) -> Filter:
    """The compiled choice filter, in which a name without ${} is a column of the list; raises BrokenExpressionError."""
    compiler, condition = _compile(source, lambda compiler, token: compiler.condition(token))
    return Filter(
        source,
        tuple(compiler.references),
        tuple(compiler.facts),
        tuple(compiler.lists),
        tuple(compiler.columns),
        condition,
    )


def _compile(source: str, make: "Callable[[Compiler, Any], Made]") -> "tuple[Compiler, Made]":
    from .expressions.compiling import Compiler  # noqa: PLC0415 - the XPath library is imported when the first expression is
    from .expressions.grammar import FAILURES, parse  # noqa: PLC0415

    compiler = Compiler()
    try:
        return compiler, make(compiler, parse(source))
    except FAILURES as error:
        raise BrokenExpressionError(str(error)) from error


def references(text: str) -> tuple[str, ...]:
    """The names in `${name}`, each once, outside of string literals."""
    return tuple(dict.fromkeys(match[2] for match in _REFERENCE.finditer(text) if match[2] is not None))


def with_references(text: str, named: Callable[[str], str]) -> str:
    """The expression with every `${name}` written as `${named(name)}`."""
    return _REFERENCE.sub(lambda match: match[0] if match[2] is None else "${" + named(match[2]) + "}", text)
