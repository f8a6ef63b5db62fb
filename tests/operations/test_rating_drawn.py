"""A rating as it stands: which visits count for which place, and what is told of those that do not."""

import itertools
from decimal import Decimal

import pytest

from inspector.acts import Act
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations import visit as visits
from inspector.operations.rating import periods
from inspector.operations.register import areas
from inspector.operations.tables import change, current
from inspector.paper.gather.rated_words import place_reasons
from inspector.records import Area, Rating, Site, Visit
from tests.operations.forms import published
from tests.operations.rating_made import (
    DAY,
    by_name,
    households,
    rating,
    rename,
    scored,
    the_list,
    today,
    village,
    villages,
    whys,
    yard,
)


@pytest.fixture
def checklist(office, tmp_path):
    return yard(office, tmp_path)


def test_places_stand_by_their_scores_and_who_was_not_visited_is_told(office, checklist):
    for number, percent in enumerate((95, 85, 70, 95)):
        scored(office, checklist, villages(office)[number].id, percent)
    frozen = the_list(office, rating(office))
    ranked = [(it.rank, it.percent, it.list) for it in frozen.places if it.rank]
    assert ranked == [(1, 95, "red"), (1, 95, "red"), (3, 85, ""), (4, 70, "black")]
    rest = [it for it in frozen.places if it.rank is None]
    assert len(frozen.places) == len(villages(office))
    assert {tuple(whys(it)) for it in rest} == {("not_visited",)}
    first = frozen.places[0]
    assert (first.shared, first.grade, first.own_visits, first.households) == (2, "five", 1, 0)
    (line,) = first.visits[0].lines
    assert (line.item, line.label, line.points, line.deducted, line.counted) == ("litter", "垃圾", 80, 5, 5)
    assert [it.why for it in line.why] == ["occurrences"]


def test_a_period_without_visits_has_a_list_without_ranks(office, checklist):
    scored(office, checklist, villages(office)[0].id, 95)
    frozen = the_list(office, rating(office, starts="2020-01-01", ends="2020-01-31"))
    assert {it.rank for it in frozen.places} == {None}
    assert {tuple(whys(it)) for it in frozen.places} == {("not_visited",)}
    assert {it.percent for it in frozen.places} == {None}


def test_drafts_and_re_inspections_never_count(office, checklist):
    site, area = village(office, 0)
    scored(office, checklist, site.id, 40, end=False)
    at = scored(office, checklist, site.id, 30)
    with office.operation(Act.EDIT_VISIT) as edit:
        edit.change(Visit, at, purpose="recheck")
    frozen = the_list(office, rating(office))
    assert whys(by_name(frozen)[area.name]) == ["not_visited"]
    assert frozen.drafts == 1


def test_one_village_with_one_household_has_no_rank_where_three_are_wanted(office, checklist):
    _, area = village(office, 0)
    scored(office, checklist, households(office, area.id)[0].id, 90)
    place = by_name(the_list(office, rating(office, rule="first_three")))[area.name]
    assert (place.rank, place.percent, place.households, place.own) == (None, 90, 1, None)
    assert whys(place) == ["few_households", "lacks_own"]
    assert dict(place.reasons[0].facts) == {"had": "1", "wanted": "3"}
    loose = rating(office)
    assert whys(by_name(the_list(office, loose))[area.name]) == ["few_households", "households_alone"]
    for home in households(office, area.id)[1:3]:
        scored(office, checklist, home.id, 90)
    place = by_name(the_list(office, loose))[area.name]
    assert (place.rank, place.list) == (1, "red")
    assert "households_alone" in whys(place)
    assert place_reasons(place.reasons, "zh").endswith("未检查村容环境，仅按入户3户得分计")
    assert place_reasons(place.reasons, "en").endswith("its households (3) count alone")


def test_own_visits_and_households_are_weighed(office, checklist):
    site, area = village(office, 0)
    scored(office, checklist, site.id, 90)
    for number, percent in enumerate((60, 80)):
        scored(office, checklist, households(office, area.id)[number].id, percent)
    place = by_name(the_list(office, rating(office)))[area.name]
    assert (place.own, place.household, place.percent) == (90, 70, Decimal("82.00"))
    assert (place.own_visits, place.households, place.household_visits) == (1, 2, 2)


def test_three_raters_stand_side_by_side_and_the_highest_counts(office, checklist, now):
    site, area = village(office, 0)
    for rater, percent in {"self": 99, "town": 90, "county": 79}.items():
        scored(office, checklist, site.id, percent, rater=rater)
        now.go_on(60)
    place = by_name(the_list(office, rating(office)))[area.name]
    assert (place.percent, place.list) == (79, "black")
    assert [(it.rater, it.percent, it.counts) for it in place.raters] == [
        ("county", 79, True), ("town", 90, False), ("self", 99, False),
    ]  # fmt: skip
    assert [(it.rater, it.counts, it.left_out) for it in place.visits] == [
        ("self", False, "rater"), ("town", False, "rater"), ("county", True, ""),
    ]  # fmt: skip


def test_a_place_renamed_in_mid_period_brings_its_visits_and_that_is_said(office, checklist, now):
    site, area = village(office, 0)
    other, kept = village(office, 1)
    starts = today(office)
    scored(office, checklist, site.id, 90)
    now.go_on(5 * DAY)
    new = rename(office, area.id, "稻香新村", day=today(office))
    scored(office, checklist, other.id, 85)
    now.go_on(5 * DAY)
    frozen = the_list(office, rating(office, starts=starts, ends=today(office)))
    names = by_name(frozen)
    assert area.name not in names
    place = names["稻香新村"]
    assert (place.place, place.percent, place.was) == (new, 90, (area.name,))
    renamed = next(it for it in place.reasons if it.why == "renamed")
    assert dict(renamed.facts) == {"was": area.name, "day": office.get(Area, area.id).until, "visits": "1"}
    assert names[kept.name].percent == 85
    before = the_list(office, rating(office, starts=starts, ends=starts))
    assert by_name(before)[area.name].percent == 90, "a period that was over before tells the old name"
    assert "稻香新村" not in by_name(before)


def test_two_villages_merged_count_as_one_from_then_on(office, checklist, now):
    starts = today(office)
    (one, area), (two, into) = village(office, 0), village(office, 1)
    scored(office, checklist, one.id, 60)
    scored(office, checklist, two.id, 80)
    now.go_on(DAY)
    with office.operation(Act.MERGE_AREAS) as edit:
        edit.change(Area, area.id, until=today(office), successor=into.id)
        edit.change(Site, one.id, area=into.id)
    place = by_name(the_list(office, rating(office, starts=starts, ends=today(office))))[into.name]
    assert (place.percent, len(place.visits)) == (70, 2)
    assert place.was == (area.name,)


def test_a_place_renamed_in_the_register_brings_its_visits_and_stands_once(office, checklist, now):
    site, area = village(office, 0)
    starts = today(office)
    scored(office, checklist, site.id, 90)
    now.go_on(5 * DAY)
    areas.rename(office, area.id, "稻香新村", since=today(office))
    now.go_on(5 * DAY)
    frozen = the_list(office, rating(office, starts=starts, ends=today(office)))
    place = by_name(frozen)["稻香新村"]
    (renamed,) = (dict(it.facts) for it in place.reasons if it.why == "renamed")
    assert (renamed["was"], renamed["visits"]) == (area.name, "1")
    before = the_list(office, rating(office, starts=starts, ends=starts))
    assert (by_name(before)[area.name].percent, by_name(before)[area.name].place) == (90, area.id)
    for it in (frozen, before):
        assert sorted(one.place for one in it.places) == sorted({one.area for one in villages(office)})


def test_villages_merged_in_the_register_stand_as_they_were_in_a_period_before(office, checklist, now):
    starts = today(office)
    (one, area), (two, into) = village(office, 0), village(office, 1)
    scored(office, checklist, one.id, 60)
    scored(office, checklist, households(office, area.id)[0].id, 70)
    scored(office, checklist, two.id, 80)
    now.go_on(2 * DAY)
    areas.merge(office, [area.id], into.id, on=today(office))
    before = by_name(the_list(office, rating(office, starts=starts, ends=starts)))
    assert (before[area.name].own, before[area.name].household) == (60, 70)
    assert (before[into.name].percent, len(before[into.name].visits)) == (80, 1)
    now.go_on(DAY)
    after = by_name(the_list(office, rating(office, starts=starts, ends=today(office))))
    assert area.name not in after
    (merged,) = (dict(it.facts) for it in after[into.name].reasons if it.why == "renamed")
    assert (merged["was"], merged["visits"], len(after[into.name].visits)) == (area.name, "2", 3)


def test_what_ceased_into_nothing_is_listed_without_a_rank_and_its_visits_are_told(office, checklist, now):
    starts = today(office)
    site, area = village(office, 0)
    scored(office, checklist, site.id, 90)
    now.go_on(DAY)
    with office.operation(Act.EDIT_AREA) as edit:
        edit.change(Area, area.id, until=today(office))
    frozen = the_list(office, rating(office, starts=starts, ends=today(office)))
    place = by_name(frozen)[area.name]
    assert (place.rank, whys(place)) == (None, ["ceased"])
    assert frozen.stray == 1


def test_successors_in_a_circle_are_no_endless_way(office, checklist):
    (one, area), (_, other) = village(office, 0), village(office, 1)
    scored(office, checklist, one.id, 60)
    with office.operation(Act.EDIT_AREA) as edit:
        edit.change(Area, area.id, successor=other.id)
        edit.change(Area, other.id, successor=area.id)
        edit.change(Area, area.parent, parent=area.id)
    frozen = the_list(office, rating(office))
    assert area.name not in by_name(frozen)


def test_households_are_listed_where_they_were_visited_and_the_others_are_counted(office, checklist):
    _, area = village(office, 0)
    homes = households(office, area.id)
    scored(office, checklist, homes[0].id, 95)
    scored(office, checklist, homes[1].id, 50)
    scored(office, checklist, villages(office)[0].id, 100)
    frozen = the_list(office, rating(office, level="household", rule="households", area=area.id))
    assert [(it.place, it.list, it.code, it.areas[:2]) for it in frozen.places] == [
        (homes[0].id, "red", homes[0].code, ("云渡镇", area.name)),
        (homes[1].id, "black", homes[1].code, ("云渡镇", area.name)),
    ]  # fmt: skip
    assert frozen.unvisited == len(homes) - 2


def test_a_household_that_went_into_a_visited_one_is_not_told_as_unvisited(office, checklist):
    _, area = village(office, 0)
    homes = households(office, area.id)
    scored(office, checklist, homes[0].id, 95)
    asked = rating(office, level="household", rule="households", area=area.id)
    before = the_list(office, asked).unvisited
    with office.operation(Act.EDIT_SITE) as edit:
        edit.change(Site, homes[1].id, until=today(office), successor=homes[0].id)
        edit.change(Site, homes[2].id, since="9998-01-01")
    assert the_list(office, asked).unvisited == before - 2


def test_a_household_without_a_score_is_listed_under_its_code(office, tmp_path):
    plain = published(office, tmp_path, ("text | note | 备注",), form_id="plain")
    home = households(office, village(office, 0)[1].id)[0]
    at = visits.start(office, site=home.id, checklist=plain)
    visits.finalise(office, at)
    (place,) = the_list(office, rating(office, level="household", rule="households")).places
    assert (place.name, place.code, place.rank, whys(place)) == (home.name, home.code, None, ["no_score"])


def test_a_household_that_moved_is_told_under_the_one_that_took_its_place(office, checklist):
    _, area = village(office, 0)
    old, new = households(office, area.id)[:2]
    scored(office, checklist, old.id, 95)
    with office.operation(Act.EDIT_SITE) as edit:
        edit.change(Site, old.id, until=today(office), successor=new.id)
    (place,) = the_list(office, rating(office, level="household", rule="households")).places
    assert (place.place, place.name, place.was) == (new.id, new.name, (old.name,))


def test_towns_are_the_mean_of_their_villages(office, checklist):
    towns = {}
    for number, percent in enumerate((60, 80, 90)):
        site, area = village(office, number)
        scored(office, checklist, site.id, percent)
        towns.setdefault(area.parent, []).append(percent)
    frozen = the_list(office, rating(office, level="town"))
    for place in frozen.places:
        held = towns.get(place.place)
        assert (
            place.percent == (Decimal(sum(held)) / len(held)).quantize(Decimal("0.01"), "ROUND_FLOOR")
            if held
            else (place.percent is None)
        )
    assert {it.town for it in frozen.places} == {""}


def test_groups_count_what_lies_in_them_and_the_rest_is_told(office, checklist):
    site, area = village(office, 0)
    homes = [it for it in households(office, area.id) if office.get(Area, it.area).level == "group"]
    home = homes[0]
    for it in homes[:3]:
        with office.operation(Act.ASSIGN_GRID) as edit:
            edit.change(Site, it.id, area=home.area)
        scored(office, checklist, it.id, 91)
    scored(office, checklist, site.id, 20)
    frozen = the_list(office, rating(office, level="group", rule="limits"))
    assert [(it.place, it.percent) for it in frozen.places if it.rank] == [(home.area, 91)]
    assert frozen.stray == 1, "the village itself lies in no group"


def test_a_checklist_of_its_own_and_an_area_narrow_a_rating(office, checklist, tmp_path):
    other = yard(office, tmp_path, form_id="other", version="7")
    (one, area), (two, _) = village(office, 0), villages_of_another_town(office)
    scored(office, checklist, one.id, 90)
    scored(office, other, one.id, 10)
    scored(office, checklist, two.id, 80)
    frozen = the_list(office, rating(office, form="yard", area=area.parent))
    assert [it.percent for it in frozen.places if it.rank] == [90]
    assert {it.areas[0] for it in frozen.places} == {office.get(Area, area.parent).name}
    assert frozen.form == "庭院检查表"


def villages_of_another_town(store):
    first = village(store, 0)[1]
    return next(it for it in (village(store, n) for n in itertools.count()) if it[1].parent != first.parent)


def test_a_checklist_without_points_gives_no_score_and_says_so(office, tmp_path):
    plain = published(office, tmp_path, ("text | note | 备注",), form_id="plain")
    site, area = village(office, 0)
    at = visits.start(office, site=site.id, checklist=plain)
    visits.finalise(office, at)
    frozen = the_list(office, rating(office))
    assert whys(by_name(frozen)[area.name]) == ["no_score"]
    assert frozen.unscored == 1


def test_a_rule_taken_out_of_the_table_is_the_shipped_one_and_an_unknown_one_is_refused(office):
    mine = rating(office)
    change(office, "rating_rules", [it for it in current(office, "rating_rules") if it["name"] != "limits"])
    assert the_list(office, mine).rule.name == "limits"
    with office.operation(Act.EDIT_RATING) as edit:
        edit.change(Rating, mine, rule="nowhere")
    with pytest.raises(Fault) as caught:
        the_list(office, mine)
    assert caught.value.kind is Kind.BAD_VALUE


@pytest.mark.parametrize(
    ("values", "kind"),
    [({"title": "  "}, Kind.BAD_VALUE), ({"level": "house"}, Kind.BAD_VALUE), ({"rule": "none"}, Kind.BAD_VALUE),
     ({"starts": "2026-13-01"}, Kind.BAD_PERIOD), ({"starts": "2027-01-01", "ends": "2026-01-01"}, Kind.BAD_PERIOD),
     ({"form": "unheard"}, Kind.BAD_VALUE), ({"area": "nowhere"}, Kind.GONE), ({"campaign": "x"}, Kind.GONE)],
)  # fmt: skip
def test_what_is_no_rating_is_refused(office, values, kind):
    with pytest.raises(Fault) as caught:
        rating(office, **values)
    assert caught.value.kind is kind
    assert not office.find(Rating)


def test_a_rating_is_changed_and_deleted(office):
    mine = rating(office)
    periods.change(office, mine, title="另名", ends="2027-12-31")
    assert office.get(Rating, mine).title == "另名"
    periods.delete(office, mine)
    assert periods.ratings(office) == []


def test_the_window_that_only_reads_sees_the_same_list(office, checklist):
    mine = rating(office)
    for number in range(3):
        scored(office, checklist, villages(office)[number].id, 80 + number)
    with Store.open(office.folder.folder) as beside:
        first = the_list(beside, mine)
        assert first == the_list(office, mine)
        scored(office, checklist, villages(office)[3].id, 70)
        assert the_list(beside, mine) == the_list(office, mine) != first
