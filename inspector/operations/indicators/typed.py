"""Values of indicators that somebody typed: for a place and the days of a period."""

import math
from collections.abc import Mapping

from inspector.acts import Act
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.identity import refuse_identity_numbers
from inspector.operations.indicators.scheme import scheme
from inspector.periods import Period
from inspector.records import Area, IndicatorValue

MOST = 1e9


def set_value(
    store: Store, *, scheme_name: str, indicator: str, area: str, period: Period, value: float | None,
    note: str | None = None,
) -> str | None:  # fmt: skip
    """Type the value of an indicator for a place and a period, in place of what stood there; None takes it away.

    Returns the record's id. Raises Fault GONE (scheme, indicator, area), BAD_VALUE for no number or an indicator that
    is worked out, IDENTITY_NUMBER.
    """
    found = scheme(store, scheme_name).indicator(indicator)
    if found.source != "typed":
        raise Fault(Kind.BAD_VALUE, field="indicator", value=indicator, expected="typed")
    if value is not None and not is_value(value):
        raise Fault(Kind.BAD_VALUE, field="value", value=str(value)[:40], expected=f"-{MOST:.0f} … {MOST:.0f}")
    if store.get(Area, area).deleted:
        raise Fault(Kind.GONE, record="area", id=area)
    here = _here(store, scheme_name, indicator, area, period)
    refuse_identity_numbers({"note": note})
    words = (note or "").strip() or None
    with store.operation(Act.SET_INDICATOR) as edit:
        if value is None:
            edit.delete_many(IndicatorValue, [it.id for it in here])
            return None
        if here:
            edit.change(IndicatorValue, here[-1].id, value=float(value), note=words)
            return here[-1].id
        return edit.create(
            IndicatorValue, scheme=scheme_name, indicator=indicator, area=area, starts=period.starts,
            ends=period.ends, value=float(value), note=words,
        )  # fmt: skip


def typed(store: Store, scheme_name: str, period: Period) -> Mapping[tuple[str, str], tuple[IndicatorValue, ...]]:
    """(indicator, area) → what was typed for exactly these days, the newest last; two offices may have typed one each.

    What a merge brought that is no number is left out.
    """
    found: dict[tuple[str, str], tuple[IndicatorValue, ...]] = {}
    held = store.find(IndicatorValue, scheme=scheme_name, starts=period.starts, ends=period.ends)
    for it in sorted(held, key=lambda it: (it.made, it.id)):
        if is_value(it.value):
            found[it.indicator, it.area] = (*found.get((it.indicator, it.area), ()), it)
    return found


def is_value(value: object) -> bool:
    """Whether somebody may type this for an indicator."""
    return (
        not isinstance(value, bool) and isinstance(value, int | float) and math.isfinite(value) and abs(value) <= MOST
    )


def _here(store: Store, scheme_name: str, indicator: str, area: str, period: Period) -> list[IndicatorValue]:
    found = store.find(
        IndicatorValue, scheme=scheme_name, indicator=indicator, area=area, starts=period.starts, ends=period.ends
    )
    return sorted(found, key=lambda it: (it.made, it.id))
