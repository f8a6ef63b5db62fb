"""XPath 1.0 by elementpath with the functions of ODK forms and our own; imported when the first expression is.

Comparison and arithmetic are those of XPath 1.0 with one addition of ODK: a date stands for its days since 1970, so
`. <= today()` means what it says. Values are str, float, int, Decimal and bool; a node-set is always empty.
"""

import math
import operator
import re
from collections.abc import Callable
from copy import copy
from datetime import date
from decimal import Decimal
from typing import Any, Protocol

from elementpath import ElementPathError, XPathContext
from elementpath.xpath1 import XPath1Parser

Value = str | float | int | bool | Decimal


FAILURES = (ElementPathError, ArithmeticError, LookupError, NotImplementedError, RecursionError, SyntaxError, TypeError,
            ValueError, re.error)  # fmt: skip
"""What parsing or evaluating a stranger's expression may raise."""


class View(Protocol):
    """What an expression may look at."""

    def answer(self, name: str) -> str:
        """The value that counts of the question `name`; '' if there is none."""

    def site(self, fact: str) -> Value:
        """A fact of the inspected site; '' if unknown."""

    def limit(self, name: str, amount: float) -> float:
        """The value of a limit at `amount`; NaN if there is none."""

    def today(self) -> str:
        """The date of the visit, YYYY-MM-DD."""


class Focus(XPathContext):  # type: ignore[misc]
    """elementpath's dynamic context with our view; its item is the current answer, written `.`."""

    def __init__(self, view: View, current: str) -> None:
        super().__init__(item=current)
        self.view = view


class FormParser(XPath1Parser):  # type: ignore[misc]
    """The grammar of a form's expressions."""


def parse(source: str) -> Any:
    """The root token of an expression; raises one of FAILURES.

    Paths to nodes are refused: a form's answers are reached by name only, and a forgotten `${}` must not read as ''.
    """
    root = FormParser().parse(source)
    for token in root.iter():
        if token.symbol in _PATHS or token.label in {"axis", "kind test"} or (token.symbol == "*" and len(token) < 2):
            raise token.error("XPST0003", "a path")
        if token.symbol == "regex" and token[1].symbol == "(string)":
            re.compile(token[1].value)
    return root


_PATHS = frozenset({"(name)", "$", "/", "//", "..", "@", "[", "|", ":", "{"})


def number(value: Value) -> float:
    """The number of a value as XPath reads it, a date being its days since 1970-01-01; NaN for what is none."""
    if isinstance(value, str):
        text = value.strip()
        try:
            return float(text) if _NUMBER.fullmatch(text) else float(date.fromisoformat(text[:10]).toordinal() - _1970)
        except ValueError:
            return math.nan
    return float(value)


def text(value: Value) -> str:
    """XPath's string(): 3.0 is '3', and what is no number is ''."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value
    amount = float(value)
    if math.isnan(amount):
        return ""
    return str(int(amount)) if amount.is_integer() else f"{amount:.12g}"


def truth(value: Value) -> bool:
    """XPath's boolean(): '', 0 and NaN are false."""
    if isinstance(value, str | bool):
        return bool(value)
    return float(value) != 0.0 and not math.isnan(float(value))


_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)")
_1970 = date(1970, 1, 1).toordinal()


def single(token: Any, context: Any) -> Value:
    """The one value of a part of an expression; an empty node-set is ''."""
    value = token.evaluate(copy(context))
    if isinstance(value, list):
        value = value[0] if value else ""
    return value if isinstance(value, str | float | int | Decimal) else str(value)


def _equal(left: Value, right: Value) -> bool:
    if isinstance(left, bool) or isinstance(right, bool):
        return truth(left) == truth(right)
    if isinstance(left, str) and isinstance(right, str):
        return left == right
    return number(left) == number(right)


def _redefine(symbol: str, apply: Callable[[Value, Value], Value]) -> None:
    """Give an operator our meaning, in this parser alone: elementpath's token classes are shared by all parsers."""
    inherited = XPath1Parser.symbol_table[symbol]

    def evaluate(self: Any, context: Any = None) -> Any:
        if len(self) == 2:
            return apply(single(self[0], context), single(self[1], context))
        if len(self) == 1:
            return apply(0, single(self[0], context))
        return inherited.evaluate(self, context)

    FormParser.symbol_table[symbol] = type(inherited.__name__, (inherited,), {"evaluate": evaluate})


def _arithmetic(apply: Callable[[float, float], float]) -> Callable[[Value, Value], Value]:
    return lambda left, right: apply(number(left), number(right))


def _ordered(apply: Callable[[float, float], bool]) -> Callable[[Value, Value], Value]:
    return lambda left, right: apply(number(left), number(right))


def _divided(left: float, right: float) -> float:
    if right:
        return left / right
    return math.nan if not left or math.isnan(left) else math.copysign(math.inf, left)


def _remainder(left: float, right: float) -> float:
    return math.fmod(left, right) if right and math.isfinite(left) else math.nan


_redefine("=", _equal)
_redefine("!=", lambda left, right: not _equal(left, right))
_redefine("<", _ordered(operator.lt))
_redefine("<=", _ordered(operator.le))
_redefine(">", _ordered(operator.gt))
_redefine(">=", _ordered(operator.ge))
_redefine("+", _arithmetic(operator.add))
_redefine("-", _arithmetic(operator.sub))
_redefine("*", _arithmetic(operator.mul))
_redefine("div", _arithmetic(_divided))
_redefine("mod", _arithmetic(_remainder))


def _define(name: str, least: int, most: int | None, apply: Callable[..., Value], *, looks: bool = False) -> None:
    """A function of `least` to `most` arguments (None: any number). One that `looks` gets the Focus first."""
    FormParser.symbol_table.pop(name, None)
    token = FormParser.function(name, nargs=least if least == most else (least, most))

    def evaluate(self: Any, context: Any = None) -> Value:
        arguments = [single(argument, context) for argument in self]
        if not looks:
            return apply(*arguments)
        if context is None:
            raise self.missing_context()
        return apply(context, *arguments)

    token.evaluate = evaluate


def _selected(value: Value, name: Value) -> bool:
    return text(name) in text(value).split()


def _selected_at(value: Value, position: Value) -> str:
    names, index = text(value).split(), number(position)
    return names[int(index)] if 0 <= index < len(names) else ""


def _whole(value: Value) -> float:
    amount = number(value)
    return float(math.trunc(amount)) if math.isfinite(amount) else math.nan


def _round(value: Value, places: Value = 0) -> float:
    """Halves go up, as XPath and ODK say."""
    amount, digits = number(value), number(places)
    if not (math.isfinite(amount) and abs(digits) < 16 and abs(amount) < 1e15):
        return amount
    scale = 10.0 ** int(digits)
    return math.floor(amount * scale + 0.5) / scale


def _power(value: Value, exponent: Value) -> float:
    try:
        return math.pow(number(value), number(exponent))
    except (OverflowError, ValueError):
        return math.nan


def _extreme(choose: Callable[[list[float]], float]) -> Callable[..., Value]:
    def apply(*values: Value) -> float:
        amounts = [number(value) for value in values]
        return math.nan if any(map(math.isnan, amounts)) else choose(amounts)

    return apply


def _date(value: Value) -> str:
    days = number(value)
    return date.fromordinal(int(days) + _1970).isoformat() if -_1970 < days < 2_900_000 else ""


def _part(value: Value, start: Value, end: Value = math.inf) -> str:
    """substr(): from `start` up to before `end`, counted from 0."""
    written = text(value)
    return written[_place(number(start), 0, len(written)) : _place(number(end), len(written), len(written))]


def _place(amount: float, unknown: int, length: int) -> int:
    """An index of a text of that length: beyond either end is the end, infinity too."""
    return unknown if math.isnan(amount) else int(max(-length, min(amount, length)))


_define("selected", 2, 2, _selected)
_define("selected-at", 2, 2, _selected_at)
_define("count-selected", 1, 1, lambda value: len(text(value).split()))
_define("if", 3, 3, lambda condition, then, otherwise: then if truth(condition) else otherwise)
_define("coalesce", 1, None, lambda *values: next((it for it in values if text(it)), ""))
_define("regex", 2, 2, lambda value, pattern: re.fullmatch(text(pattern), text(value)) is not None)
_define("number", 1, 1, number)
_define("string", 1, 1, text)
_define("int", 1, 1, _whole)
_define("round", 1, 2, _round)
_define("pow", 2, 2, _power)
_define("abs", 1, 1, lambda value: abs(number(value)))
_define("min", 1, None, _extreme(min))
_define("max", 1, None, _extreme(max))
_define("sum", 1, None, lambda *values: math.fsum(number(value) for value in values))
_define("concat", 1, None, lambda *values: "".join(map(text, values)))
_define("substr", 2, 3, _part)
_define("ends-with", 2, 2, lambda value, end: text(value).endswith(text(end)))
_define("boolean-from-string", 1, 1, lambda value: text(value).strip() in {"1", "true"})
_define("date", 1, 1, _date)
_define("decimal-date-time", 1, 1, number)
_define("today", 0, 0, lambda focus: focus.view.today(), looks=True)
_define("now", 0, 0, lambda focus: f"{focus.view.today()}T00:00:00", looks=True)
_define("once", 1, 1, lambda focus, value: focus.item or text(value), looks=True)
_define("answer", 1, 1, lambda focus, name: focus.view.answer(text(name)), looks=True)
_define("site", 1, 1, lambda focus, fact: focus.view.site(text(fact)), looks=True)
_define("limit", 2, 2, lambda focus, name, amount: focus.view.limit(text(name), number(amount)), looks=True)
