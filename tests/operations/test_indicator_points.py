"""How points follow from a value, and what is wrong with a scheme."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.db.store import Store
from inspector.db.tables import current
from inspector.errors import Fault, Kind
from inspector.operations import tables
from inspector.operations.indicators.scheme import Indicator, SchemeFlaw, scheme, schemes
from inspector.operations.indicators.value import Why, points_of, share

PLAIN = Indicator(
    name="a", title=("甲", "A"), aspect=("乙", "B"), source="rate", of="rectified", weight=10, target=80, higher=True,
    points="share", measure="%", basis="",
)  # fmt: skip
ONE = st.builds(
    Indicator, name=st.just("a"), title=st.just(("", "")), aspect=st.just(("", "")), source=st.just("rate"),
    of=st.just(""), weight=st.floats(0, 1000), target=st.none() | st.floats(0, 1e9), higher=st.booleans(),
    points=st.sampled_from(["share", "threshold", "proportional"]), measure=st.just(""), basis=st.just(""),
)  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "value", "points"),
    [
        ({}, 40, 5), ({}, 80, 10), ({}, 95, 10), ({}, 0, 0), ({"target": 0}, 0, 10), ({"target": 0}, 5, 10),
        ({"points": "threshold"}, 79.99, 0), ({"points": "threshold"}, 80, 10),
        ({"higher": False, "target": 5}, 5, 10), ({"higher": False, "target": 5}, 10, 5),
        ({"higher": False, "target": 5}, 0, 10), ({"higher": False, "target": 0}, 0, 10),
        ({"higher": False, "target": 0}, 3, 0), ({"higher": False, "target": 5, "points": "threshold"}, 5.01, 0),
        ({"higher": False, "target": 5, "points": "threshold"}, 4, 10),
        ({"points": "proportional", "target": None}, 92.5, 9.25), ({"points": "proportional"}, 120, 10),
        ({"points": "proportional", "higher": False}, 20, 8), ({"target": None}, 40, None), ({}, None, None),
        ({}, math.nan, None), ({}, math.inf, None), ({}, -3, 0),
    ],
)  # fmt: skip
def test_points(changed: dict[str, object], value: float | None, points: float | None) -> None:
    assert points_of(replace(PLAIN, **changed), value) == points  # type: ignore[arg-type]


@given(indicator=ONE, value=st.floats(-1e9, 1e9), more=st.floats(0, 1e6))
def test_points_lie_between_nothing_and_the_weight_and_never_fall_for_what_is_better(
    indicator: Indicator, value: float, more: float
) -> None:
    first = points_of(indicator, value)
    better = points_of(indicator, value + more if indicator.higher else value - more)
    assert (first is None) == (better is None) == (indicator.points != "proportional" and indicator.target is None)
    if first is not None and better is not None:
        assert 0 <= first <= round(indicator.weight, 2) + 0.01
        assert better >= first - 0.011


def test_without_a_base_there_is_no_share() -> None:
    found = share(0, 0)
    assert (found.value, found.why) == (None, Why.NO_BASE)


def test_the_shipped_scheme_is_whole(store: Store) -> None:
    found = scheme(store, "environment")
    assert (len(found.aspects), len(found.indicators), found.weight, found.flaws) == (4, 10, 100, ())
    assert {it.source for it in found.indicators} == {"rate", "score", "quota", "survey", "coverage", "typed"}


def test_what_is_wrong_with_a_scheme_is_told_and_hinders_nothing(store: Store) -> None:
    rows = [dict(it) for it in current(store, "indicators")]
    rows[0] |= {"weight": 20, "of": "no_such_rate"}
    rows[1] |= {"target": None}
    rows[5] |= {"of": "no_such_subject"}
    rows[9] |= {"points": "proportional", "measure": "处"}
    rows.append(dict(rows[2]) | {"scheme": "other", "name": "x", "weight": 100})
    tables.change(store, "indicators", rows)
    first, other = schemes(store)
    assert set(first.flaws) == {
        (SchemeFlaw.WEIGHTS, ""), (SchemeFlaw.UNKNOWN_SOURCE, "rectified"), (SchemeFlaw.NO_TARGET, "in_time"),
        (SchemeFlaw.UNKNOWN_SOURCE, "old_houses"), (SchemeFlaw.NO_PERCENT, "lasting"),
    }  # fmt: skip
    assert (other.name, other.title, other.flaws) == ("other", ("other", "other"), ())
    with pytest.raises(Fault) as caught:
        scheme(store, "nothing")
    assert caught.value.kind is Kind.GONE


def test_a_scheme_without_indicators_says_so(store: Store) -> None:
    tables.change(store, "indicators", [])
    assert [it.flaws for it in schemes(store)] == [((SchemeFlaw.EMPTY, ""),)]
