"""Functions of expressions on numbers and truths: XPath's and ODK's."""

import math
import operator
from collections.abc import Callable, Iterator
from decimal import ROUND_FLOOR, Decimal

from .takes import Function, plain, whole
from .values import Result, Value, number, text, truth


def rounded(value: Value, places: Value = 0) -> float:
    """To so many decimal places, negative ones before the point; halves go up, as XPath says."""
    amount, digits = number(value), number(places)
    if not math.isfinite(amount) or not abs(digits) < 16:
        return amount
    scaled = Decimal(repr(amount)).scaleb(int(digits)) + Decimal("0.5")
    if abs(scaled) >= Decimal(10) ** 15:
        return amount
    return float(scaled.to_integral_value(ROUND_FLOOR).scaleb(-int(digits)))


def divided(left: float, right: float) -> float:
    """XPath's div: by zero it is infinite, or NaN."""
    if right:
        return left / right
    return math.nan if not left or math.isnan(left) else math.copysign(math.inf, left) * math.copysign(1.0, right)


def remainder(left: float, right: float) -> float:
    """XPath's mod: it has the sign of the dividend."""
    return math.fmod(left, right) if right and math.isfinite(left) else math.nan


def checklist(least: Result, most: Result, *answers: Result) -> bool:
    """True if the number of answers that are a number above 0 is within the bounds; -1 is no bound."""
    return _within(sum(amount > 0 for amount in amounts(answers)), least, most)


def weighted_checklist(least: Result, most: Result, *pairs: Result) -> bool:
    """True if the weights of the answers that are a number above 0 add up to something within the bounds."""
    weights = (number(weight) for answer, weight in zip(pairs[::2], pairs[1::2], strict=False) if number(answer) > 0)
    return _within(math.fsum(weights), least, most)


def amounts(results: tuple[Result, ...]) -> Iterator[float]:
    """The numbers of values and of every node of node-sets."""
    for result in results:
        if isinstance(result, list):
            yield from (number(it.text()) for it in result)
        else:
            yield number(result)


def _within(amount: float, least: Result, most: Result) -> bool:
    lowest, highest = number(least), number(most)
    return (lowest == -1 or amount >= lowest) and (highest == -1 or amount <= highest)


def _whole(value: Value) -> float:
    amount = number(value)
    return float(math.trunc(amount)) if math.isfinite(amount) else math.nan


def _extreme(choose: Callable[[list[float]], float]) -> Callable[..., float]:
    def apply(*results: Result) -> float:
        found = list(amounts(results))
        return math.nan if not found or any(map(math.isnan, found)) else choose(found)

    return apply


def _summed(*results: Result) -> float:
    found = list(amounts(results))
    return math.fsum(found) if all(map(math.isfinite, found)) else math.nan


def _logarithm(apply: Callable[[float], float]) -> Callable[[float], float]:
    return lambda amount: -math.inf if amount == 0 else apply(amount)


def _on_numbers(apply: Callable[..., float]) -> Callable[..., float]:
    """NaN beyond the function's domain, infinite beyond what a number holds."""

    def applied(*values: Value) -> float:
        try:
            return float(apply(*map(number, values)))
        except OverflowError:
            return math.inf
        except ValueError:
            return math.nan

    return applied


def _floored(apply: Callable[[float], float]) -> Callable[[float], float]:
    return lambda amount: apply(amount) if math.isfinite(amount) else amount


_OF_ONE: dict[str, Callable[[float], float]] = {
    "floor": _floored(math.floor), "ceiling": _floored(math.ceil), "abs": operator.abs, "sqrt": math.sqrt,
    "log": _logarithm(math.log), "log10": _logarithm(math.log10), "exp": math.exp,
    "exp10": lambda amount: math.pow(10, amount), "sin": math.sin, "cos": math.cos, "tan": math.tan,
    "asin": math.asin, "acos": math.acos, "atan": math.atan,
}  # fmt: skip

FUNCTIONS: dict[str, Function] = {
    **{name: plain(_on_numbers(apply), 1) for name, apply in _OF_ONE.items()},
    "number": plain(number, 1, of_current=True),
    "int": plain(_whole, 1),
    "round": plain(rounded, 1, 2),
    "pow": plain(_on_numbers(math.pow), 2),
    "atan2": plain(_on_numbers(math.atan2), 2),
    "pi": plain(lambda: math.pi, 0),
    "min": whole(_extreme(min), 1, None),
    "max": whole(_extreme(max), 1, None),
    "sum": whole(_summed, 1, None),
    "true": plain(lambda: True, 0),
    "false": plain(lambda: False, 0),
    "boolean": whole(truth, 1),
    "not": whole(lambda result: not truth(result), 1),
    "boolean-from-string": plain(lambda value: text(value).strip() in {"1", "true"}, 1),
    "checklist": whole(checklist, 3, None),
    "weighted-checklist": whole(weighted_checklist, 4, None),
}
