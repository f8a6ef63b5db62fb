"""Findings by hand."""

from datetime import date

import pytest

from inspector.db.edit import LONGEST
from inspector.db.store import Store
from inspector.errors import Kind
from inspector.operations import finding as findings
from inspector.operations import history, site, tables
from inspector.operations import photo as photos
from inspector.operations import visit as visits
from inspector.operations.case import read_case
from inspector.operations.place import area_path
from inspector.records import Finding, Photo, Site, Unit
from inspector.rectification.deadlines import due_date
from tests.db.parcels import refusal
from tests.db.small_county import Ticking
from tests.operations.days import finalised, photo_file


def test_a_finding_outside_the_checklist(store: Store, visit: str) -> None:
    made = store.get(Finding, findings.add(store, visit, text="院内排水沟堵塞", severity=2, days=0))
    assert (made.question, made.severity, made.due, made.unit) == (
        None, 2, made.found, read_case(store, visit).site.unit)  # fmt: skip
    assert store.get(Finding, findings.add(store, visit, text="提醒", severity=0)).due is None
    assert read_case(store, visit).photos_missing(made) == 1


def test_without_days_it_gets_those_of_its_severity_in_working_days_where_the_table_says_so(store, visit):
    rows = [dict(it) for it in tables.current(store, "severities")]
    rows[1] |= {"days": 3, "days_in": "working"}
    tables.change(store, "severities", rows)
    made = store.get(Finding, findings.add(store, visit, text="垃圾未清"))
    on = date.fromisoformat(made.found)
    holidays = tables.current(store, "holidays")
    assert made.due == due_date(on, 3, working=True, holidays=holidays).isoformat()


@pytest.mark.parametrize(
    ("kind", "form", "name"),
    [
        ("sewage", "sewage", "人民政府"),
        ("village", "village_environment", "村民委员会"),
        ("asset", "project_asset", None),
    ],
)
def test_where_a_site_names_nobody_the_table_says_who_answers(store, kind, form, name):
    at = store.one("SELECT id FROM site WHERE kind = ? ORDER BY code LIMIT 1", kind)
    site.change(store, at, unit=None)
    checklist = store.one("SELECT id FROM checklist WHERE form = ?", form)
    begun = visits.start(store, site=at, checklist=checklist)
    unit = store.get(Finding, findings.add(store, begun, text="无人管护")).unit
    if name is None:
        assert unit is None
    else:
        assert unit is not None
        found = store.get(Unit, unit)
        assert found.name.endswith(name)
        assert found.area in {it.id for it in area_path(store, store.get(Site, at).area)}


def test_a_severe_one_wants_a_photo(store: Store, visit: str) -> None:
    made = store.get(Finding, findings.add(store, visit, text="院内排水沟堵塞", severity=2))
    assert read_case(store, visit).photos_missing(made) == 1


def test_typing_in_it_is_one_step(store: Store, visit: str, now: Ticking) -> None:
    made = findings.add(store, visit, text="漏")
    findings.change(store, made, text="漏水")
    before = store.newest
    now.go_on(1)
    findings.change(store, made, text="漏水严重")
    assert store.newest == before
    history.undo(store)
    assert store.get(Finding, made).text == "漏"


@pytest.mark.parametrize("values", [{"severity": 4}, {"severity": -1}, {"due": "31.12.2026"}, {"due": "2026-02-30"}])
def test_values_that_do_not_fit(store: Store, visit: str, values: dict[str, str | int]) -> None:
    made = findings.add(store, visit, text="漏")
    before = store.get(Finding, made)
    with refusal(Kind.BAD_VALUE):
        findings.change(store, made, **values)
    assert store.get(Finding, made) == before


def test_a_very_long_text_is_refused_and_leaves_nothing(store: Store, visit: str) -> None:
    newest = store.newest
    with refusal(Kind.BAD_VALUE):
        findings.add(store, visit, text="字" * (LONGEST + 1))
    assert (store.newest, store.find(Finding)) == (newest, [])


def test_what_hands_do_not_change(store: Store, visit: str) -> None:
    made = findings.add(store, visit, text="漏")
    with pytest.raises(ValueError, match="mark"):
        findings.change(store, made, mark="7K2-1")


def test_deleted_its_photos_wait_and_undo_brings_all_back(store: Store, visit: str, tmp_path) -> None:

    made = findings.add(store, visit, text="漏")
    (photo,), _ = photos.attach(store, visit, [photo_file(tmp_path)], finding=made)
    findings.delete(store, made)
    assert (store.get(Photo, photo).finding, read_case(store, visit).findings) == (None, [])
    history.undo(store)
    assert (store.get(Photo, photo).finding, store.get(Finding, made).deleted) == (made, 0)


def test_after_finalising_nothing_changes(store: Store, visit: str) -> None:
    made = findings.add(store, visit, text="漏")
    finalised(store, visit)
    for act in (lambda: findings.change(store, made, text="x"), lambda: findings.delete(store, made)):
        with refusal(Kind.FINALISED):
            act()
    visits.reopen(store, visit)
    findings.delete(store, made)


def test_an_unknown_finding(store: Store) -> None:
    with refusal(Kind.GONE):
        findings.change(store, "nobody", text="x")
