"""The score of a place from its visits: raters, several visits, own visits and households, too few of them."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from inspector.rating.places import LeftOut, scored
from inspector.rating.ranking import Reason, Why
from inspector.rating.towns import scored_town
from tests.rating.made import rule, rules, visit, visits


def whys(found):
    return [it.why for it in (*found.unranked, *found.reasons)]


def test_the_latest_visit_of_a_site_counts_or_their_mean():
    held = [visit("v1", "A", 60, day="2026-11-01"), visit("v2", "A", 90, day="2026-11-05")]
    latest = scored(held, rule(several="latest"))
    assert latest.sum.percent == 90
    assert latest.left_out == {"v1": LeftOut.EARLIER}
    assert Reason(Why.LEFT_OUT, {"count": "1"}) in latest.reasons
    mean = scored(held, rule(several="mean"))
    assert mean.sum.percent == 75
    assert not mean.left_out


def test_own_visits_and_households_come_together_by_weights_told_on_the_list():
    held = [visit("v1", "A", 90), visit("v2", "C", 60, household=True), visit("v3", "D", 80, household=True)]
    found = scored(held, rule(own_weight=60, household_weight=40))
    assert (found.sum.own.percent, found.sum.households.percent) == (90, 70)
    assert found.sum.percent == 82
    (weighed,) = found.reasons
    assert weighed.why is Why.WEIGHED
    assert weighed.facts["own_weight"] == "60"
    assert weighed.facts["households"] == "2"
    assert scored(held, rule()).sum.percent == 80  # nothing said of weights: both alike


def test_a_household_visited_often_weighs_no_more_than_another():
    held = [visit(f"v{day}", "C", 100, household=True, day=f"2026-11-0{day}") for day in range(1, 6)]
    held.append(visit("w", "D", 50, household=True))
    assert scored(held, rule(several="mean")).sum.percent == 75


def test_where_one_side_is_lacking_the_rule_says_what_counts():
    own, homes = [visit("v1", "A", 90)], [visit("v2", "C", 60, household=True)]
    both = {"own_weight": 60, "household_weight": 40}
    assert scored(own, rule(**both)).sum.percent == 90
    assert whys(scored(own, rule(**both))) == [Why.OWN_ALONE]
    assert whys(scored(homes, rule(**both))) == [Why.HOUSEHOLDS_ALONE]
    assert whys(scored(own, rule(**both, lacking="unranked"))) == [Why.LACKS_HOUSEHOLDS]
    assert whys(scored(homes, rule(**both, lacking="unranked"))) == [Why.LACKS_OWN]


def test_one_village_with_one_household_has_a_score_and_no_rank_where_three_are_wanted():
    found = scored([visit("v1", "C", 88, household=True)], rule(least_households=3, least_visits=2))
    assert found.sum.percent == 88
    assert found.unranked == (
        Reason(Why.FEW_VISITS, {"had": "1", "wanted": "2"}), Reason(Why.FEW_HOUSEHOLDS, {"had": "1", "wanted": "3"}),
    )  # fmt: skip


def test_few_households_hinder_no_rank_where_the_village_itself_was_visited_unless_both_are_wanted():
    held = [visit("v1", "A", 90), visit("v2", "C", 60, household=True)]
    both = {"own_weight": 60, "household_weight": 40, "least_households": 3}
    assert not scored(held, rule(**both)).unranked
    assert scored(held[:1], rule(**both)).unranked == ()
    few = (Reason(Why.FEW_HOUSEHOLDS, {"had": "1", "wanted": "3"}),)
    assert scored(held, rule(**both, lacking="unranked")).unranked == few
    assert scored(held[1:], rule(**both)).unranked == few


def test_the_highest_rater_counts_and_the_others_stand_beside():
    held = [visit("v1", "A", 99, rater="self"), visit("v2", "A", 80, rater="town"), visit("v3", "A", 85)]
    found = scored(held, rule())
    assert found.sum.percent == 85
    assert [(it.rater, it.percent) for it in found.beside] == [("county", 85), ("town", 80), ("self", 99)]
    assert found.left_out == {"v1": LeftOut.RATER, "v2": LeftOut.RATER}
    assert Reason(Why.RATED_BY, {"rater": "county", "beside": "town,self"}) in found.reasons
    assert scored(held, rule(rater="town")).sum.percent == 80


def test_where_only_others_have_been_there_is_no_score_and_their_own_is_shown():
    found = scored([visit("v1", "A", 99, rater="self")], rule(rater="county"))
    assert found.sum is None
    assert [(it.rater, it.percent) for it in found.beside] == [("self", 99)]
    assert found.unranked == (Reason(Why.OTHER_RATERS, {"rater": "self", "visits": "1"}),)


def test_a_households_veto_is_not_its_villages():
    assert not scored([visit("v", "C", 10, household=True, vetoed=True), visit("w", "A", 90)], rule()).sum.vetoed
    assert scored([visit("w", "A", 90, vetoed=True)], rule()).sum.vetoed
    assert scored([visit("v", "C", 10, household=True, vetoed=True)], rule(), is_site=True).sum.vetoed


def test_a_household_by_itself_is_scored_by_its_own_visits():
    found = scored([visit("v", "C", 77, household=True)], rule(own_weight=60, household_weight=40, lacking="unranked",
                                                              least_households=3), is_site=True)  # fmt: skip
    assert found.sum.percent == 77
    assert not found.unranked


def test_nobody_was_there():
    found = scored([], rule(least_visits=1))
    assert (found.sum, found.beside, found.unranked, found.reasons) == (None, (), (), ())


def test_a_town_is_the_mean_of_its_villages_whatever_number_of_visits_each_had():
    by_village = {
        "x": [visit("v1", "A", 100), visit("v2", "B", 100)], "y": [visit("v3", "E", 50)],
        "z": [visit("v4", "F", 99, rater="self")],
    }  # fmt: skip
    found = scored_town(by_village, rule(rater="county", least_visits=4))
    assert found.sum.percent == 75
    assert Reason(Why.OF_VILLAGES, {"count": "2"}) in found.reasons
    assert found.unranked == (Reason(Why.FEW_VISITS, {"had": "3", "wanted": "4"}),)
    assert scored_town({}, rule()).sum is None


@given(visits, rules, st.randoms(use_true_random=False))
def test_the_order_visits_come_in_makes_no_difference(rows, by, chance):
    shuffled = list(rows)
    chance.shuffle(shuffled)
    assert scored(rows, by) == scored(shuffled, by)
    one = {site: [it for it in rows if it.site == site] for site in "ABCD"}
    other = {site: [it for it in shuffled if it.site == site] for site in "DCBA"}
    assert scored_town(one, by) == scored_town(other, by)


@given(visits, rules)
def test_every_visit_counts_or_is_told_why_not_and_scores_stay_within_their_visits(rows, by):
    found = scored(rows, by)
    counted = found.sum.counted if found.sum else frozenset()
    assert counted | found.left_out.keys() == {it.visit for it in rows}
    assert not counted & found.left_out.keys()
    if found.sum is not None:
        percents = [it.percent for it in rows if it.visit in counted]
        assert min(percents) - Decimal("0.05") <= found.sum.percent <= max(percents)
