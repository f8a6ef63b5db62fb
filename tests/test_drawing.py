"""The draw by lot: the written-down method, the same everywhere, and nobody likelier than another."""

import hashlib
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.drawing import drawn, next_below, numbered

IDS = st.lists(st.text(max_size=6), max_size=40, unique=True)


def test_the_method_followed_by_hand() -> None:
    """As the docstring of the room tells it, without a line of the room."""
    candidates, seed = [f"户{n}" for n in range(7)], "当众报出的 2026"
    places, by_hand = list(candidates), []
    for place in range(7):
        number = int(hashlib.sha256(f"{seed}\n\n{place}".encode()).hexdigest(), 16)
        other = place + number % (7 - place)
        places[place], places[other] = places[other], places[place]
        by_hand.append(places[place])
    assert list(drawn(candidates, seed)) == by_hand


def test_a_draw_that_was_made_once_is_made_again_in_any_version() -> None:
    """Printed minutes carry these for ever: whoever changes the method makes every minute of the past a lie."""
    assert list(drawn(range(10), "2026-11-22 09:30:00 7K2")) == [3, 2, 8, 9, 4, 1, 7, 5, 0, 6]
    assert list(islice(drawn(range(50_000), "1"), 4)) == [29598, 46101, 12820, 3131]
    assert list(drawn(range(5), "1", "990101101201")) == [1, 0, 3, 4, 2]


@given(IDS, st.text(max_size=20), st.text(max_size=5))
def test_everybody_is_drawn_once(ids: list[str], seed: str, stratum: str) -> None:
    order = list(drawn(ids, seed, stratum))
    assert sorted(order) == sorted(ids)
    assert list(drawn(ids, seed, stratum)) == order


@given(st.lists(st.tuples(st.text(max_size=4), st.uuids().map(str)), max_size=30), st.randoms(use_true_random=False))
def test_the_order_of_what_comes_in_does_not_matter(candidates, random) -> None:
    mixed = [*candidates, *candidates[:3]]
    random.shuffle(mixed)
    assert numbered(mixed) == numbered(candidates)
    assert len(set(numbered(mixed))) == len({it for _, it in candidates})


def test_codes_are_compared_as_bytes_whatever_the_machine_speaks() -> None:
    found = numbered([("b", "3"), ("B", "1"), ("é", "4"), ("a", "2"), ("户", "5"), ("𬱖", "6")])
    assert found == ["1", "2", "3", "4", "5", "6"]


@pytest.mark.parametrize("stratum", ["", "990101101201"])
def test_nobody_is_likelier_than_another(stratum: str) -> None:
    """6000 draws of 3 out of 12, every candidate drawn about 1500 times: χ² with 11 degrees of freedom, p > 0.001."""
    counts = [[0] * 12 for _ in range(3)]
    for seed in range(6000):
        for place, it in enumerate(islice(drawn(range(12), str(seed), stratum), 3)):
            counts[place][it] += 1
    for of_place in counts:
        assert sum((it - 500) ** 2 / 500 for it in of_place) < 31.3


def test_a_number_of_the_incomplete_round_is_passed_over() -> None:
    """2²⁵⁶ − 1 belongs to no whole round of 7; taken modulo 7 it would make small indices likelier."""
    most = 7
    last = (1 << 256) - (1 << 256) % most
    assert next_below(most, iter([last, (1 << 256) - 1, last - 1])) == most - 1
    assert next_below(1, iter([(1 << 256) - 1])) == 0
