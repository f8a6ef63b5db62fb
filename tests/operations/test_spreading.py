"""Spreading evenly: balanced to one, villages together, the same every time."""

from hypothesis import given
from hypothesis import strategies as st

from inspector.operations.spreading import quotas, spread

LOADS = st.lists(st.integers(0, 30), min_size=1, max_size=6)
SIZES = st.lists(st.integers(1, 25), max_size=12)


@given(LOADS, st.integers(0, 200))
def test_quotas_lift_everybody_to_one_level(loads: list[int], number: int) -> None:
    given_ = quotas(loads, number)
    totals = [load + it for load, it in zip(loads, given_, strict=True)]
    assert sum(given_) == number
    lifted = [total for total, it in zip(totals, given_, strict=True) if it]
    if lifted:
        assert max(lifted) - min(totals) <= 1


@given(LOADS, SIZES)
def test_everything_is_given_once_as_the_quotas_say_and_few_villages_are_parted(loads, sizes) -> None:
    villages = {f"99010110{n % 3}{n:03}": [f"{n}-{it}" for it in range(size)] for n, size in enumerate(sizes)}
    made = spread(villages, loads, {})
    assert [len(it) for it in made] == quotas(loads, sum(sizes))
    assert sorted(it for part in made for it in part) == sorted(it for part in villages.values() for it in part)
    parted = sum(sum(bool(set(part) & set(it)) for part in made) - 1 for it in villages.values() if it)
    assert parted <= len(loads) - 1
    assert spread(villages, loads, {}) == made


def test_villages_that_fit_are_left_whole() -> None:
    villages = {"990101100201": list(range(10)), "990101100202": list(range(10, 30)), "990101100203": [*range(30, 40)]}
    first, second = spread(villages, [0, 0], {})
    assert {*first} in ({*range(10, 30)}, {*range(10), *range(30, 40)})
    assert len(second) == 20


def test_whoever_is_there_already_gets_the_rest_of_the_village() -> None:
    villages = {"990101100201": [1, 2], "990101100202": [3, 4]}
    assert spread(villages, [3, 3], {(1, "990101100201"): 3, (0, "990101100202"): 3}) == [[3, 4], [1, 2]]


def test_nobody_and_nothing() -> None:
    assert spread({}, [4, 0], {}) == [[], []]
    assert quotas([5, 0, 0], 3) == [0, 2, 1]
