"""The shipped tables: whole, in both languages, and agreeing with each other."""

import re
from datetime import date, timedelta

import pytest

from inspector.paths import resources
from inspector.tables.kinds import TABLES
from inspector.tables.shipped import shipped_rows, shipped_tables

EDITABLE = {  # everything the field calls editable
    "defect_codes", "categories", "causes", "sources", "themes", "severities", "handling", "deadline_classes",
    "household_groups", "toilet_types", "facility_states", "house_grades", "satisfaction", "grade_bands",
    "points_rules", "paper_kinds", "issuers", "paper_wording", "responsibilities", "phrases", "basis_documents",
}  # fmt: skip


def column(name, wanted):
    return [it[wanted] for it in shipped_rows(name)]


def test_every_table_has_its_file_and_every_file_its_table():
    files = {path.stem for path in (resources() / "tables").glob("*.md")}
    assert files == set(TABLES) >= EDITABLE
    empty = {it.table.name for it in shipped_tables() if not it.rows}
    assert empty == {"fund_stages"}, "the one that holds only what a county has besides the limit for all"


@pytest.mark.parametrize("name", [name for name, it in TABLES.items() if "title_en" in {c.name for c in it.columns}])
def test_titles_stand_in_both_languages(name):
    for row in shipped_rows(name):
        assert row["title"]
        assert row["title_en"], row["title"]
        assert not re.search(r"[一-鿿]", str(row["title_en"]))


def test_what_nobody_has_verified_says_so():
    for row in shipped_rows("limits"):
        assert "待确认" in row["basis"] or re.search(r"〔\d{4}〕|T \d", row["basis"]), row["name"]


def test_2026_is_the_arrangement_the_state_council_announced():
    rows = {date.fromisoformat(it["date"]): it["kind"] for it in shipped_rows("holidays") if it["date"] < "2027"}
    off = {day for day, kind in rows.items() if kind == "off"}
    work = {day for day, kind in rows.items() if kind == "work"}
    spans = [("0101", 3), ("0215", 9), ("0404", 3), ("0501", 5), ("0619", 3), ("0925", 3), ("1001", 7)]
    announced = {
        date(2026, int(start[:2]), int(start[2:])) + timedelta(day) for start, days in spans for day in range(days)
    }
    assert off == announced
    assert {f"{day:%m%d}" for day in work} == {"0104", "0214", "0228", "0509", "0920", "1010"}
    assert all(day.weekday() >= 5 for day in work)


def test_the_statutory_days_of_2027_wait_for_confirmation():
    rows = [it for it in shipped_rows("holidays") if it["date"] > "2027"]
    assert len(rows) == 13
    assert all("待确认" in it["basis"] and it["kind"] == "off" for it in rows)


def test_tables_name_what_other_tables_have():
    categories, themes = set(column("categories", "name")), set(column("themes", "name"))
    assert set(column("defect_codes", "category")) <= categories
    assert set(column("phrases", "defect")) - {""} <= set(column("defect_codes", "code"))
    for table in ("categories", "responsibilities", "basis_documents", "causes"):
        assert set(column(table, "theme")) - {""} <= themes, table


def test_the_toilet_codes_are_the_starter_set():
    assert {f"T{number:02}" for number in range(1, 28)} <= set(column("defect_codes", "code"))


def test_bands_reach_down_to_nothing_or_have_no_points_at_all():
    for scheme in set(column("grade_bands", "scheme")):
        least = [it["at_least"] for it in shipped_rows("grade_bands") if it["scheme"] == scheme]
        assert None not in least or set(least) == {None}
        assert None in least or min(least) == 0, scheme


def test_houses_are_only_suspected_of_a_grade():
    for row in shipped_rows("grade_bands"):
        if row["scheme"] == "house":
            assert row["title"].startswith("疑似")
            assert "初判" in row["title"]


def test_phrases_have_initials_and_both_languages():
    assert len(column("phrases", "code")) >= 40
    for row in shipped_rows("phrases"):
        assert re.fullmatch("[a-z]+", row["initials"])
        assert row["problem_en"]
        assert row["requirement_en"]
        assert row["severity"] is not None
        assert not re.search("责令|处罚", row["requirement"])
