"""Ranks and lists by a stated rule: limits, first and last, ties, vetoes, too few; never by name."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.rating.ranking import Reason, Why, printed, ranked, rule_of
from inspector.tables.shipped import shipped_rows
from tests.rating.made import entries, entry, places, rule, rules


def whys(placing):
    return [it.why for it in placing.reasons]


def test_a_limit_is_reached_exactly_and_never_by_rounding_up():
    held = places(
        ranked(
            [entry("a", "90"), entry("b", printed(Decimal("89.996"))), entry("c", "80"), entry("d", "79.99")],
            rule(red_from=90, black_below=80),
        )
    )
    assert [held[it].list for it in "abcd"] == ["red", "", "", "black"]
    assert held["b"].entry.percent == Decimal("89.99")
    assert held["a"].reasons == (Reason(Why.RED_FROM, {"percent": "90", "at_least": "90"}),)
    assert held["d"].reasons == (Reason(Why.BLACK_BELOW, {"percent": "79.99", "below": "80"}),)


def test_equal_scores_share_a_rank_and_the_next_counts_them_all():
    held = places(ranked([entry("a", 95), entry("b", 90), entry("c", 90), entry("d", 80)], rule()))
    assert [(it, held[it].rank, held[it].shared) for it in "abcd"] == [
        ("a", 1, 1), ("b", 2, 2), ("c", 2, 2), ("d", 4, 1),
    ]  # fmt: skip
    assert held["b"].reasons == (Reason(Why.SHARED, {"rank": "2", "count": "2"}),)


@pytest.mark.parametrize(("ties", "on_it", "why"), [("all", {"a", "b", "c"}, Why.TIE_IN), ("none", {"a"}, Why.TIE_OUT)])
def test_of_equals_at_the_edge_all_come_in_or_none_by_the_rule(ties, on_it, why):
    held = ranked([entry("a", 95), entry("b", 90), entry("c", 90), entry("d", 80)], rule(red_top=2, ties=ties))
    assert {it.entry.place for it in held if it.list == "red"} == on_it
    for place in "bc":
        assert Reason(why, {"count": "2", "list": "red", "most": "2"}) in places(held)[place].reasons


def test_both_a_limit_and_a_number_are_wanted_where_both_are_given():
    held = places(ranked([entry("a", 95), entry("b", 85), entry("c", 70)], rule(red_top=2, red_from=90)))
    assert [held[it].list for it in "abc"] == ["red", "", ""]
    assert Reason(Why.NEAR_RED, {"percent": "85", "at_least": "90"}) in held["b"].reasons
    assert not held["c"].reasons


def test_the_last_are_counted_from_the_end():
    held = places(ranked([entry(it, 90 - number) for number, it in enumerate("abcde")], rule(black_bottom=2)))
    assert [held[it].list for it in "abcde"] == ["", "", "", "black", "black"]
    assert held["d"].reasons == (Reason(Why.BOTTOM, {"place": "2", "most": "2", "of": "5"}),)


def test_a_place_that_would_be_on_both_lists_is_on_neither_and_is_told():
    held = places(ranked([entry("a", 88)], rule(red_top=10, black_bottom=5)))
    assert held["a"].list == ""
    assert held["a"].rank == 1
    assert held["a"].reasons == (Reason(Why.BOTH_ENDS, {"of": "1"}),)


def test_where_all_are_equal_nobody_is_first_and_last():
    held = ranked([entry(it, 85) for it in "abcdef"], rule(red_top=2, black_bottom=2))
    assert {it.list for it in held} == {""}
    assert {it.rank for it in held} == {1}
    assert all(Why.BOTH_ENDS in whys(it) for it in held)


@pytest.mark.parametrize(
    ("veto", "list_", "why"),
    [("black", "black", Why.VETO_BLACK), ("no_red", "", Why.VETO_NO_RED), ("score", "red", Why.VETO_SCORED)],
)
def test_a_veto_does_what_the_rule_says(veto, list_, why):
    held = places(ranked([entry("a", 95, vetoed=True), entry("b", 91)], rule(red_from=90, veto=veto)))
    assert held["a"].list == list_
    assert held["a"].rank == 1
    assert why in whys(held["a"])
    assert held["b"].list == "red"


def test_who_is_kept_from_the_red_list_leaves_the_next_one_in():
    held = places(ranked([entry("a", 95, vetoed=True), entry("b", 91), entry("c", 90)], rule(red_top=1, veto="no_red")))
    assert [held[it].list for it in "abc"] == ["", "red", ""]


def test_what_has_no_rank_comes_last_with_its_reason_and_on_no_list():
    few = Reason(Why.FEW_VISITS, {"had": "1", "wanted": "2"})
    held = ranked(
        [entry("a", 99, unranked=(few,)), entry("b", None), entry("c", 50)], rule(red_from=90, black_below=60)
    )
    assert [(it.entry.place, it.rank, it.list) for it in held] == [("c", 1, "black"), ("a", None, ""), ("b", None, "")]
    assert held[1].reasons == (few,)


def test_nothing_asked_is_no_list_and_nothing_to_rank_is_no_rank():
    assert ranked([], rule(red_top=3, black_bottom=3)) == ()
    assert {it.list for it in ranked([entry("a", 100), entry("b", 0)], rule())} == {""}
    assert {it.list for it in ranked([entry("a", 100), entry("b", 0)], rule(red_top=0, black_bottom=0))} == {""}


def test_each_town_is_ranked_by_itself_where_the_rule_says_so():
    rows = [entry("a", 70, within="t1"), entry("b", 60, within="t1"), entry("c", 99, within="t2")]
    held = places(ranked(rows, rule(within="town", red_top=1)))
    assert [(held[it].rank, held[it].list, held[it].group) for it in "abc"] == [
        (1, "red", "t1"), (2, "", "t1"), (1, "red", "t2"),
    ]  # fmt: skip


@given(entries, rules, st.randoms(use_true_random=False))
def test_the_order_entries_come_in_makes_no_difference(rows, by, chance):
    shuffled = list(rows)
    chance.shuffle(shuffled)
    assert ranked(rows, by) == ranked(shuffled, by)


@given(entries, rules)
def test_equals_stand_alike_and_better_ones_never_stand_behind(rows, by):
    """Nothing but the score, a veto and the rule decides: not the code, not the name."""
    held = [it for it in ranked(rows, by) if it.rank is not None]
    for one in held:
        for other in held:
            if one.group != other.group:
                continue
            assert (one.rank < other.rank) == (one.entry.percent > other.entry.percent)
            if one.entry.percent == other.entry.percent and one.entry.vetoed == other.entry.vetoed:
                assert (one.list, one.shared) == (other.list, other.shared)


@given(entries, rules)
def test_on_a_list_are_only_ranked_places_that_reach_its_limit_and_each_is_told_why(rows, by):
    for it in ranked(rows, by):
        assert it.list == "" or it.rank is not None
        veto = it.entry.vetoed and by.veto == "black" and it.list == "black"
        if it.list == "red":
            assert by.red_from is None or it.entry.percent >= by.red_from
        if it.list == "black" and not veto:
            assert by.black_below is None or it.entry.percent < by.black_below
        assert not it.list or it.reasons
        assert (it.rank is None) == (it.entry.percent is None)


@given(entries, rules)
def test_no_more_than_the_first_n_are_on_a_list_but_for_equals(rows, by):
    groups = {}
    for it in ranked(rows, by):
        groups.setdefault(it.group, []).append(it)
    for held in groups.values():
        red = [it for it in held if it.list == "red"]
        if by.red_top is not None and len(red) > by.red_top:
            assert by.ties == "all"
            assert len([it for it in red if it.entry.percent > min(one.entry.percent for one in red)]) < by.red_top


def test_every_shipped_rule_is_read_as_it_stands():
    held = {it.name: it for it in map(rule_of, shipped_rows("rating_rules"))}
    assert (held["limits"].red_from, held["limits"].black_below) == (90, 80)
    assert (held["top_bottom"].red_top, held["top_bottom"].black_bottom, held["top_bottom"].within) == (10, 5, "town")
    assert held["limits"].red_top is None
