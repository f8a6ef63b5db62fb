"""Rates: their two numbers, none without a base, exceptions apart, sums add up."""

from hypothesis import given
from hypothesis import strategies as st

from inspector.rectification.moves import DONE, NOT_COUNTED, Stage
from inspector.rectification.rates import Case, Counts, Rate, RateName, counted, rates
from inspector.rectification.steps import Standing

TODAY = "2026-11-22"


def case(stage: Stage, due: str | None = "2026-11-30", **more: object) -> Case:
    own = {"suspected", "verdict", "replied", "on_spot", "ever_closed", "rebounds", "complete"}
    held = {name: it for name, it in more.items() if name not in own}
    return Case(standing=Standing(stage=stage, due=due, **held), **{n: it for n, it in more.items() if n in own})  # type: ignore[arg-type]


def test_without_findings_there_is_no_rate():
    assert {it.value for it in rates(Counts()).values()} == {None}
    assert set(rates(Counts())) == set(RateName)


def test_the_formulas_of_the_domain():
    found = rates(
        counted(
            [
                case(Stage.CLOSED, closed="2026-11-20", fixed="2026-11-18", due="2026-11-18", ever_closed=True,
                     proof="recheck", looked_back="2026-11-21", assigned="2026-11-01", accepted="2026-11-02"),
                case(Stage.CLOSED, closed="2026-10-20", due="2026-10-19", ever_closed=True, rebounds=2,
                     proof="exception", assigned="2026-10-01", replied=True),
                case(Stage.FIXED, fixed="2026-11-20", due="2026-11-19", on_spot=True),
                case(Stage.DOING, due="2026-11-21", assigned="2026-11-01"),
                case(Stage.LASTING, due="2026-11-01"),
                case(Stage.DOING, due=TODAY, ever_closed=True),
                case(Stage.UNFOUNDED, suspected=True, verdict="unfounded"),
                case(Stage.OPEN, due=None, suspected=True, verdict="partly_true"),
                case(Stage.SUSPECTED, suspected=True, complete=False),
                case(Stage.VOID),
            ],
            TODAY, since="2026-11-01",
        )
    )  # fmt: skip
    assert found[RateName.RECTIFIED] == Rate(3, 7, 1)
    assert found[RateName.CLOSED] == Rate(2, 7, 1)
    assert found[RateName.IN_TIME] == Rate(1, 5)  # one finished late, one never, one past its day; two are overdue
    assert found[RateName.OVERDUE] == Rate(1, 5)  # what is kept up is no longer overdue
    assert found[RateName.ON_SPOT] == Rate(1, 7)
    assert found[RateName.REBOUND] == Rate(1, 3)
    assert found[RateName.LOOKED_BACK] == Rate(1, 1)
    assert found[RateName.ANSWERED] == Rate(2, 3)
    assert found[RateName.VERIFIED] == Rate(2, 3)
    assert found[RateName.TRUE] == Rate(1, 2)
    assert found[RateName.COMPLETE] == Rate(9, 10)


_day = st.sampled_from([None, "2026-11-01", "2026-11-21", TODAY, "2026-12-01", "odd"])
_cases = st.builds(
    lambda stage, due, day, more: case(stage, due, fixed=day, closed=day if stage in DONE else None, **more),
    st.sampled_from(Stage), _day, _day,
    st.fixed_dictionaries({"suspected": st.booleans(), "ever_closed": st.booleans(), "rebounds": st.integers(0, 2),
                           "on_spot": st.booleans(), "verdict": st.sampled_from([None, "true", "unfounded"])}),
)  # fmt: skip


@given(st.lists(_cases, max_size=20), st.lists(_cases, max_size=20))
def test_no_count_exceeds_its_base_and_parts_add_up(some, others):
    whole = counted([*some, *others], TODAY)
    assert counted(some, TODAY) + counted(others, TODAY) == whole
    for it in rates(whole).values():
        assert 0 <= it.apart <= it.count <= it.base
    assert whole.confirmed == sum(it.standing.stage not in NOT_COUNTED for it in [*some, *others])
