"""Operators of expressions: XPath 1.0's, dates counting as days."""

import operator
from collections.abc import Callable

from .functions_numbers import divided, remainder
from .nodesets import Focus, Run
from .values import Result, Value, number, truth


def equal(left: Value, right: Value) -> bool:
    """XPath's = of single values: as truths if one is, as texts if both are, else as numbers."""
    if isinstance(left, str) and isinstance(right, str):
        return left == right
    if isinstance(left, bool) or isinstance(right, bool):
        return truth(left) == truth(right)
    return number(left) == number(right)


def _unequal(left: Value, right: Value) -> bool:
    return not equal(left, right)


def _ordered(apply: Callable[[float, float], bool]) -> Callable[[Value, Value], bool]:
    return lambda left, right: apply(number(left), number(right))


def _compared(apply: Callable[[Value, Value], bool]) -> Callable[[Run, Run], Run]:
    """Of a node-set any node may do, except against a truth, where the set itself is one."""

    def of(left: Run, right: Run) -> Run:
        def run(focus: Focus) -> Result:
            one, other = left(focus), right(focus)
            if not isinstance(one, list) and not isinstance(other, list):
                return apply(one, other)
            if isinstance(one, bool) or isinstance(other, bool):
                return apply(truth(one), truth(other))
            return any(apply(it, that) for it in _each(one) for that in _each(other))

        return run

    return of


def _each(result: Result) -> list[Value]:
    return [it.text() for it in result] if isinstance(result, list) else [result]


def _reckoned(apply: Callable[[float, float], float]) -> Callable[[Run, Run], Run]:
    def of(left: Run, right: Run) -> Run:
        return lambda focus: apply(number(left(focus)), number(right(focus)))

    return of


def _all(runs: list[Run]) -> Run:
    return lambda focus: all(truth(run(focus)) for run in runs)


def _any(runs: list[Run]) -> Run:
    return lambda focus: any(truth(run(focus)) for run in runs)


def _negative(run: Run) -> Run:
    return lambda focus: -number(run(focus))


def _positive(run: Run) -> Run:
    return lambda focus: number(run(focus))


def _added(runs: list[Run]) -> Run:
    return lambda focus: sum(number(run(focus)) for run in runs)


def _taken_away(runs: list[Run]) -> Run:
    first, *others = runs
    return lambda focus: number(first(focus)) - sum(number(run(focus)) for run in others)


LISTED: dict[str, Callable[[list[Run]], Run]] = {
    "and": _all,
    "or": _any,
    "+": _added,
    "-": _taken_away,
}
"""Operators whose chains are one part."""

UNARY: dict[str, Callable[[Run], Run]] = {"-": _negative, "+": _positive}

BINARY: dict[str, Callable[[Run, Run], Run]] = {
    "=": _compared(equal),
    "!=": _compared(_unequal),
    "<": _compared(_ordered(operator.lt)),
    "<=": _compared(_ordered(operator.le)),
    ">": _compared(_ordered(operator.gt)),
    ">=": _compared(_ordered(operator.ge)),
    "*": _reckoned(operator.mul),
    "div": _reckoned(divided),
    "mod": _reckoned(remainder),
}
