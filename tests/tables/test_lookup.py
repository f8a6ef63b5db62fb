"""Looking things up in the rows of the tables."""

import math
from datetime import date

from inspector.tables import lookup
from inspector.tables.lookup import Limit, limit_value
from inspector.tables.shipped import shipped_rows

DAY = date(2026, 11, 21)


def step(at_least, value, region="", since="2020-01-01", until=""):
    return Limit("x", at_least, value, "m³", region, since, until, "")


def test_the_steps_of_the_smallest_region_count_alone():
    steps = [step(1, 10), step(5, 50), step(3, 30, "9901")]
    assert limit_value(steps, "x", 6, "990101001", DAY) == 30
    assert limit_value(steps, "x", 6, "880101001", DAY) == 50
    assert math.isnan(limit_value(steps, "x", 2, "990101001", DAY))
    assert math.isnan(limit_value(steps, "y", 6, "990101001", DAY))


def test_the_newest_set_in_force_counts():
    steps = [step(1, 10), step(1, 20, since="2026-11-21"), step(1, 30, since="2026-11-22")]
    assert limit_value(steps, "x", 1, "99", DAY) == 20


def test_a_set_that_ended_gives_way_to_the_one_before():
    steps = [step(1, 10), step(1, 20, since="2026-01-01", until="2026-11-20")]
    assert limit_value(steps, "x", 1, "99", DAY) == 10
    assert limit_value(steps, "x", 1, "99", date(2026, 11, 20)) == 20


def test_an_empty_value_is_no_limit_from_there_on():
    steps = lookup.limits(shipped_rows("limits"))
    assert limit_value(steps, "sewage_tp", 1, "990101", DAY) == 2
    assert math.isnan(limit_value(steps, "sewage_tp", 2, "990101", DAY))
    assert steps == lookup.limits(shipped_rows("limits"))  # NaN included: a standing is kept while limits are equal


def test_the_tank_fits_its_users():
    steps = lookup.limits(shipped_rows("limits"))
    assert [limit_value(steps, "tank_volume", users, "990101", DAY) for users in (1, 3, 4, 6, 7, 9)] == [
        1.5, 1.5, 2.0, 2.0, 2.5, 2.5,
    ]  # fmt: skip


def test_severities_say_photos_and_days():
    rows = shipped_rows("severities")
    assert [lookup.photos_wanted(rows, it) for it in range(4)] == [0, 0, 1, 1]
    assert [lookup.default_days(rows, it) for it in range(4)] == [(None, False), (7, False), (15, False), (15, False)]
    assert lookup.default_days([dict(rows[1]) | {"days_in": "working"}], 1) == (7, True)
    assert (lookup.photos_wanted((), 2), lookup.default_days((), 2)) == (0, (None, False))


def test_a_code_is_called_by_kind_and_without():
    rows = [{"site_kind": "house", "code": "X", "title": "甲", "title_en": ""}]
    assert lookup.code_titles(rows) == {("house", "X"): ("甲", "甲"), (None, "X"): ("甲", "甲")}
    assert lookup.titles(shipped_rows("sources"))["secret"] == ("暗访", "Unannounced visit")


def test_who_is_responsible_for_a_theme_and_a_kind():
    rows = [
        {"theme": "", "site_kind": "house", "unit": "kind"}, {"theme": "toilet", "site_kind": "", "unit": "theme"},
        {"theme": "toilet", "site_kind": "house", "unit": "both"},
    ]  # fmt: skip
    assert lookup.responsible(rows, "toilet", "house")["unit"] == "both"
    assert lookup.responsible(rows, "toilet", "sewage")["unit"] == "theme"
    assert lookup.responsible(rows, "water", "house")["unit"] == "kind"
    assert lookup.responsible(rows, "water", "sewage") is None
    for_all = [*rows, {"theme": "", "site_kind": "", "unit": "anybody"}]
    assert lookup.responsible(for_all, "water", "sewage")["unit"] == "anybody"
    assert lookup.responsible(for_all, "", "sewage")["unit"] == "anybody"
    assert lookup.responsible(for_all, "toilet", "house")["unit"] == "both"


def test_phrases_are_found_by_initials_and_by_words():
    rows = shipped_rows("phrases")
    assert [it["code"] for it in lookup.phrases(rows, "dlfg")] == ["HT-04"]
    assert "HT-09" in {it["code"] for it in lookup.phrases(rows, "盖板")}
    assert "HT-02" in {it["code"] for it in lookup.phrases(rows, "LEAK")}
    assert {it["site_kind"] for it in lookup.phrases(rows, "", "sewage")[:5]} == {"sewage"}
    assert lookup.phrases(rows, "zzzz") == ()


TABLES = {name: shipped_rows(name) for name in ("limits", "holidays", "grade_bands", "severities")}


def kept(definition, scheme=None, region="990101", on=DAY):
    return lookup.that_matter(TABLES, definition=definition, scheme=scheme, region=region, on=on)


def test_a_visit_keeps_what_can_matter_to_it():
    found = kept("limit('tank_volume', 3) > limit( \"load_low\",0)", "stars")
    assert {it["name"] for it in found["limits"]} == {"tank_volume", "load_low"}
    assert {it["scheme"] for it in found["grade_bands"]} == {"stars"}
    assert found["severities"] == TABLES["severities"]
    days = [it["date"] for it in found["holidays"]]
    assert min(days) > "2026-11-21"
    assert max(days) == "2027-10-03"


def test_a_visit_keeps_all_limits_where_their_names_are_worked_out():
    assert kept("limit(${which}, 3)")["limits"] == TABLES["limits"]
    assert kept("x limits (3)")["limits"] == ()


def test_differences_by_key():
    old = [{"a": 1, "b": 1}, {"a": 2, "b": 1}, {"a": 3, "b": 1}]
    new = [{"a": 3, "b": 1}, {"a": 2, "b": 2}, {"a": 4, "b": 1}]
    assert lookup.difference(("a",), old, new) == (
        ({"a": 4, "b": 1},), ({"a": 1, "b": 1},), (({"a": 2, "b": 1}, {"a": 2, "b": 2}),),
    )  # fmt: skip
