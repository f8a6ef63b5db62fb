"""What may be entered: days that are days, months that are months, amounts that are amounts, words the tables know."""

import math
import re
from collections.abc import Collection, Mapping
from typing import Any, TypeVar

from inspector import clock
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.identity import refuse_identity_numbers
from inspector.operations.projects.amounts import exact
from inspector.records import Record, kind_of

R = TypeVar("R", bound=Record)

MOST = 100_000_000.0  # 万元, or of whatever is counted
YEARS = (1949, 2199)
MONTH = re.compile(r"(19|20|21)\d{2}-(0[1-9]|1[0-2])", re.ASCII)

_DAYS = frozenset({"day", "due", "closed", "checked", "starts", "ends", "handed_over"})
AMOUNTS = frozenset({"budget", "planned", "actual", "value"})
"""Fields that hold an amount, in 万元 or of whatever is counted."""
_YEARS = frozenset({"year", "built"})


def entered(values: Mapping[str, Any], choices: Mapping[str, Collection[str]] | None = None) -> dict[str, Any]:
    """The values as they are kept: texts trimmed, empty ones None.

    `choices`: field → what may stand there. Raises Fault BAD_VALUE (field, value, expected), IDENTITY_NUMBER (field).
    """
    found = {name: (it.strip() or None) if isinstance(it, str) else it for name, it in values.items()}
    refuse_identity_numbers(found)
    for name, value in found.items():
        if value is None:
            continue
        if name in _DAYS and clock.day(str(value)) is None:
            raise _bad(name, value, "YYYY-MM-DD")
        if name == "month" and MONTH.fullmatch(str(value)) is None:
            raise _bad(name, value, "YYYY-MM")
        if name in AMOUNTS and not _is_between(value, 0, MOST):
            raise _bad(name, value, f"0 … {MOST:.0f}")
        if name in AMOUNTS:
            found[name] = clear(float(value))
        if name in _YEARS and not _is_between(value, *YEARS):
            raise _bad(name, value, f"{YEARS[0]} … {YEARS[1]}")
        if name == "pages" and not _is_between(value, 0, 1_000_000):
            raise _bad(name, value, "0 … 1000000")
        if choices and name in choices and value not in choices[name]:
            raise _bad(name, value, " | ".join(choices[name]))
    return found


def clear(value: float) -> float:
    """An amount without the noise that adding up in a spreadsheet leaves: to a fen."""
    return float(exact(value) or 0)


def required(values: Mapping[str, Any], *names: str) -> None:
    """Raise Fault BAD_VALUE for the first of these fields that is to be set to nothing."""
    for name in names:
        if name in values and values[name] is None:
            raise _bad(name, "", "…")


def in_order(starts: str | None, ends: str | None) -> None:
    """Raise Fault BAD_VALUE where the end comes first."""
    if starts and ends and ends < starts:
        raise _bad("ends", ends, f"≥ {starts}")


def living(store: Store, record: type[R], id_: str) -> R:
    """The record; raises Fault GONE where it is deleted or unknown."""
    found = store.get(record, id_)
    if found.deleted:
        raise Fault(Kind.GONE, record=kind_of(record), id=id_)
    return found


def _is_between(value: object, least: float, most: float) -> bool:
    return isinstance(value, int | float) and math.isfinite(value) and least <= value <= most


def _bad(field: str, value: object, expected: str) -> Fault:
    return Fault(Kind.BAD_VALUE, field=field, value=str(value)[:40], expected=expected)
