"""Where a picture most likely belongs: by time and place, and never against them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from inspector.operations.proposals import AT_ONCE, FAR, NEAR, SLACK, Moment, Sight, Stay, metres, propose
from inspector.operations.tray import WAITING, Place, spread

NINE = datetime(2026, 11, 21, 1, 0, tzinfo=UTC)
HERE = (36.1, 104.2)


def at(minutes: float) -> datetime:
    return NINE + timedelta(minutes=minutes)


times = st.integers(0, 600).map(at)
positions = st.none() | st.tuples(st.floats(36, 36.05), st.floats(104, 104.05))
places = st.builds(Place, finding=st.none() | st.sampled_from("abc"), question=st.none() | st.sampled_from("xyz"))
moments = st.lists(st.builds(Moment, at=times, place=places), max_size=4).map(tuple)


@st.composite
def visits(draw) -> list[Stay]:
    """Some visits of one morning, each with a name of its own."""
    made = draw(st.lists(st.tuples(times, st.integers(0, 90), st.booleans(), positions, moments), max_size=5))
    return [
        Stay(f"visit {n}", begun, begun + timedelta(minutes=long), open_, position, shown)
        for n, (begun, long, open_, position, shown) in enumerate(made)
    ]


sights = st.builds(Sight, taken=times, position=positions)


@given(sights, visits())
def test_a_proposal_is_never_against_time_or_place(sight, stays):
    found = propose(sight, stays)
    fitting = [
        it
        for it in stays
        if it.begun - SLACK <= sight.taken <= it.ended + SLACK
        and (sight.position is None or it.position is None or metres(sight.position, it.position) <= FAR)
    ]
    assert (found is None) == (not fitting)
    if found is not None:
        chosen = next(it for it in stays if it.visit == found.visit)
        assert chosen in fitting
        assert found.open == chosen.open
        near = [it for it in fitting if _near(sight, it)]
        assert not near or chosen in near, "place speaks louder than a neighbouring visit's clock"
        shown = [it for it in chosen.moments if abs(it.at - sight.taken) <= AT_ONCE]
        assert (found.place == WAITING and not shown) or found.place in {it.place for it in shown}
        assert all(
            abs(it.at - sight.taken) >= min(abs(m.at - sight.taken) for m in shown if m.place == found.place)
            for it in shown
        )


def _near(sight, stay):
    return sight.position is not None and stay.position is not None and metres(sight.position, stay.position) <= NEAR


@given(sights, visits(), st.integers(-10_000, 10_000), st.randoms())
def test_neither_the_order_of_visits_nor_the_day_matters(sight, stays, minutes, chance):
    by = timedelta(minutes=minutes)
    moved = [
        replace(
            it,
            begun=it.begun + by,
            ended=it.ended + by,
            moments=tuple(Moment(m.at + by, m.place) for m in it.moments),
        )
        for it in stays
    ]
    chance.shuffle(moved)
    assert propose(replace(sight, taken=sight.taken + by), moved) == propose(sight, stays)


def test_a_picture_without_time_is_proposed_nowhere():
    assert propose(Sight(None, HERE), [Stay("a", at(0), at(60), open=True, position=HERE)]) is None


def test_of_two_drafts_the_one_begun_last_before_it():
    morning = Stay("first", at(0), at(300), open=True)
    later = Stay("second", at(60), at(300), open=True)
    assert propose(Sight(at(30)), [later, morning]).visit == "first"
    assert propose(Sight(at(75)), [later, morning]).visit == "second"
    assert propose(Sight(at(55)), [later, morning]).visit == "first", "within the one, only just before the other"


def test_place_tells_two_visits_of_the_same_hour_apart():
    there = (36.12, 104.2)
    one, other = Stay("one", at(0), at(60), open=True, position=HERE), Stay("other", at(5), at(60), True, there)
    found = propose(Sight(at(20), HERE), [one, other])
    assert (found.visit, found.near) == ("one", True)


def test_a_finalised_visit_is_proposed_as_what_it_is():
    assert propose(Sight(at(20)), [Stay("done", at(0), at(40), open=False)]).open is False


def test_the_finding_recorded_next_to_it():
    leak, full = Place(finding="leak", question="HT04"), Place(finding="full", question="HT05")
    stay = Stay("a", at(0), at(60), True, None, (Moment(at(10), leak), Moment(at(14), full)))
    assert propose(Sight(at(11)), [stay]).place == leak
    assert propose(Sight(at(12)), [stay]).place == leak, "of two as near the earlier one"
    assert propose(Sight(at(13)), [stay]).place == full
    assert propose(Sight(at(30)), [stay]).place == WAITING


def test_metres():
    assert metres(HERE, HERE) == 0
    assert 1110 < metres((36.0, 104.0), (36.01, 104.0)) < 1114  # a hundredth of a degree north
    assert 898 < metres((36.0, 104.0), (36.0, 104.01)) < 902
    assert metres((90, 0), (-90, 0)) > 20_000_000


@given(st.lists(st.integers(0, 3), max_size=6), st.integers(0, 20))
def test_photos_are_spread_over_occurrences(lacking, photos):
    given_ = spread(lacking, photos)
    if not lacking:
        assert given_ == []
        return
    assert len(given_) == photos
    got = [given_.count(at) for at in range(len(lacking))]
    if photos >= sum(lacking):
        assert all(has >= lacks for has, lacks in zip(got, lacking, strict=True))
    else:
        assert all(has <= lacks for has, lacks in zip(got, lacking, strict=True)), "none too many while one lacks"


def test_one_each_in_order():
    assert spread([1, 1, 1], 3) == [0, 1, 2]
    assert spread([0, 1, 1], 2) == [1, 2], "the first one has its photo already"
    assert spread([1, 1], 3) == [0, 1, 0]
    assert spread([0, 0, 0], 3) == [0, 1, 2]
