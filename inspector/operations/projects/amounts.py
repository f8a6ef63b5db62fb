"""Amounts in 万元 and shares in percent, exactly: decimal from the moment they leave the store, never a float's noise.

Six digits behind the point are one fen; what is finer came of a calculation elsewhere and is rounded half up.
"""

import math
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

_FEN = Decimal("0.000001")
_TENTH = Decimal("0.1")
_ABSURD = 1e15  # 万元: no budget; only a merge can bring it, and 28 digits hold whatever is worked out of less

NOUGHT = Decimal(0)


@lru_cache(maxsize=4096)  # a list of projects asks for the same amounts many times over
def exact(value: float | None) -> Decimal | None:
    """A number of the store as it was typed; None for none, and for what is no amount of anything."""
    if value is None or not math.isfinite(value) or abs(value) >= _ABSURD:
        return None
    return Decimal(repr(value)).quantize(_FEN, ROUND_HALF_UP)


def total(values: Iterable[float | None]) -> Decimal:
    """The sum of what there is."""
    return sum((exact(it) or NOUGHT for it in values), NOUGHT)


def share(part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    """`part` of `whole` in percent, to a tenth; None without both or where there is no whole to speak of."""
    if part is None or whole is None or whole <= 0:
        return None
    return (part * 100 / whole).quantize(_TENTH, ROUND_HALF_UP)


def deviation(actual: Decimal | None, planned: Decimal | None) -> Decimal | None:
    """How far `actual` lies above (+) or below (−) `planned` in percent, to a tenth; None as `share`.

    What differs is never told as no deviation: less than a twentieth of a percent is told as a tenth.
    """
    if actual is None or planned is None or planned <= 0:
        return None
    apart = actual - planned
    found = share(apart, planned)
    return _TENTH.copy_sign(apart) if apart and not found else found


def percent_of(whole: Decimal, percent: Decimal) -> Decimal:
    """That many percent of it, to a fen."""
    return (whole * percent / 100).quantize(_FEN, ROUND_HALF_UP)


def written(value: Decimal | float | None) -> str:
    """As it stands on paper: 128.5, 0.000001, 40; '' for none."""
    found = exact(value) if isinstance(value, float | int) else value
    if found is None:
        return ""
    text = f"{found:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) if found else "0"
