"""Checklists in a store: unpublished, published, retired; drafts that move from one version to another."""

import json

import pytest

from inspector.acts import Act
from inspector.checklist.xlsform import settings_of
from inspector.errors import Fault, Kind
from inspector.operations import checklist as checklists
from inspector.operations import history, versions, visit
from inspector.operations.case import read_case
from inspector.records import Checklist, Finding
from tests.operations.days import a_household
from tests.operations.forms import form_file, published, taken

ROWS = ("select_one good | clean | 院内整洁", "integer | hens | 散养几只鸡", "text | note | 备注")


def offered(store):
    return {(it.form, it.version) for it in versions.usable(store, "household")}


def test_what_is_taken_in_waits_until_it_is_published(store, tmp_path):
    checklist = taken(store, form_file(tmp_path, *ROWS))
    assert ("yard", "1") not in offered(store)
    checklists.publish(store, checklist)
    assert ("yard", "1") in offered(store)
    checklists.retire(store, checklist)
    assert ("yard", "1") not in offered(store)


def test_the_same_form_again_writes_nothing(store, tmp_path):
    checklist = taken(store, form_file(tmp_path, *ROWS))
    before = store.one("SELECT count(*) FROM operation")
    again = checklists.take_in(store, form_file(tmp_path, *ROWS))
    assert (again.checklist, again.known) == (checklist, True)
    assert store.one("SELECT count(*) FROM operation") == before


def test_an_unpublished_version_is_replaced_and_undo_brings_it_back(store, tmp_path):
    checklist = taken(store, form_file(tmp_path, *ROWS))
    was = store.get(Checklist, checklist).definition
    assert taken(store, form_file(tmp_path, *ROWS[:1])) == checklist
    assert "hens" not in store.get(Checklist, checklist).definition
    history.undo(store)
    assert store.get(Checklist, checklist).definition == was


def test_a_published_version_never_changes(store, tmp_path):
    checklist = published(store, tmp_path, ROWS)
    held = store.get(Checklist, checklist)
    with pytest.raises(Fault) as caught:
        checklists.take_in(store, form_file(tmp_path, *ROWS[:1]))
    assert caught.value.kind is Kind.VERSION_TAKEN
    with pytest.raises(Fault) as caught:
        checklists.delete(store, checklist)
    assert caught.value.kind is Kind.PUBLISHED
    checklists.publish(store, checklist)
    assert store.get(Checklist, checklist) == held


def test_an_unusable_form_is_told_and_nothing_is_written(store, tmp_path):
    before = store.one("SELECT count(*) FROM operation")
    found = checklists.take_in(store, form_file(tmp_path, "select_one nowhere | x | 甲", "teleport | y | 乙"))
    assert found.checklist is None
    assert {it["message"] for it in found.told["errors"]} == {"no_list", "unknown_type"}
    assert store.one("SELECT count(*) FROM operation") == before


def test_only_what_was_published_can_be_retired(store, tmp_path):
    checklist = taken(store, form_file(tmp_path, *ROWS))
    with pytest.raises(Fault) as caught:
        checklists.retire(store, checklist)
    assert caught.value.kind is Kind.NOT_PUBLISHED
    checklists.delete(store, checklist)
    with pytest.raises(Fault) as caught:
        checklists.publish(store, checklist)
    assert caught.value.kind is Kind.GONE


def test_a_draft_goes_on_with_a_retired_version(store, tmp_path):
    checklist = published(store, tmp_path, ROWS)
    begun = visit.start(store, site=a_household(store), checklist=checklist)
    checklists.retire(store, checklist)
    visit.answer(store, begun, "clean", "no")
    assert read_case(store, begun).finding_of("clean") is not None


@pytest.mark.parametrize(
    ("versions_", "ordered"), [(["10", "2", "1"], ["1", "2", "10"]), (["1.10", "1.9", "1.9b"], ["1.9", "1.9b", "1.10"])]
)
def test_versions_are_ordered_as_people_number_them(versions_, ordered):
    assert sorted(versions_, key=versions.version_order) == ordered


def test_of_several_published_versions_the_newest_is_used(store, tmp_path):
    for version in ("2", "10", "9"):
        published(store, tmp_path, ROWS, version=version)
    assert ("yard", "10") in offered(store)
    assert len([it for it in offered(store) if it[0] == "yard"]) == 1


def test_a_checklist_meant_for_another_kind_of_site_is_not_offered(store, tmp_path):
    published(store, tmp_path, ROWS, site_kinds="village sewage")
    assert ("yard", "1") not in offered(store)
    assert "yard" in {it.form for it in versions.usable(store, "village")}
    assert "yard" in {it.form for it in versions.usable(store)}


def test_a_draft_moves_on_request_and_the_report_says_what_it_means(store, tmp_path):
    first = published(store, tmp_path, ROWS)
    second = published(
        store, tmp_path,
        ("integer | clean | 院内整洁几分 | . < 3", "text | note | 备注 |", "text | tree | 树 |"),
        version="2", columns="type | name | label | finding",
    )  # fmt: skip
    begun = visit.start(store, site=a_household(store), checklist=first)
    for key, value in {"clean": "no", "hens": "4", "note": "狗"}.items():
        visit.answer(store, begun, key, value)
    plan = checklists.plan_move(store, begun, second)
    assert (plan.kept, plan.dropped, plan.unfitting, plan.added) == (("note",), ("hens",), ("clean",), ("tree",))
    assert checklists.move(store, begun, second) == plan
    case = read_case(store, begun)
    assert case.checklist.id == second
    assert case.findings == []
    assert case.situation.answers["hens"] == "4"
    visit.answer(store, begun, "clean", "2")
    assert len(read_case(store, begun).findings) == 1
    history.undo(store)
    history.undo(store)
    assert read_case(store, begun).checklist.id == first
    assert read_case(store, begun).finding_of("clean") is not None


def test_a_draft_moves_only_within_its_form_to_what_is_published(store, tmp_path):
    begun = visit.start(store, site=a_household(store), checklist=published(store, tmp_path, ROWS))
    other = published(store, tmp_path, ROWS, form_id="field")
    waiting = taken(store, form_file(tmp_path, *ROWS[:2], version="2"))
    for target, kind in ((other, Kind.OTHER_FORM), (waiting, Kind.NOT_PUBLISHED)):
        with pytest.raises(Fault) as caught:
            checklists.move(store, begun, target)
        assert caught.value.kind is kind
    visit.finalise(store, begun)
    with pytest.raises(Fault) as caught:
        checklists.move(store, begun, other)
    assert caught.value.kind is Kind.FINALISED


def test_differences_of_two_versions_are_told(store, tmp_path):
    first, second = published(store, tmp_path, ROWS), taken(store, form_file(tmp_path, *ROWS[:2], version="2"))
    assert [it.question for it in checklists.difference(store, first, second)] == ["note"]


def test_deleted_findings_come_back_with_undo_of_a_move(store, tmp_path):
    first = published(store, tmp_path, ROWS)
    begun = visit.start(store, site=a_household(store), checklist=first)
    visit.answer(store, begun, "clean", "no")
    (found,) = store.find(Finding, visit=begun)
    second = published(store, tmp_path, ROWS[1:], version="2")
    checklists.move(store, begun, second)
    assert store.find(Finding, visit=begun) == []
    history.undo(store)
    assert [it.id for it in store.find(Finding, visit=begun)] == [found.id]


@pytest.mark.parametrize("hostile", ["①", "1²", "9" * 5000, "", "2026.１"])
def test_a_strange_version_is_sorted_too(hostile):
    assert [it for it in sorted(["10", hostile, "2"], key=versions.version_order) if it != hostile] == ["2", "10"]
    assert versions.version_order("09") == versions.version_order("9") < versions.version_order("10")


def test_a_cell_that_says_settings_is_no_sheet(store, tmp_path):
    held = taken(store, form_file(tmp_path, "text | a | settings", site_kinds="household"))
    definition = store.get(Checklist, held).definition
    survey, _, settings = definition.partition("| settings |\n|  | form_id")
    turned = f"| settings |\n|  | form_id{settings}\n{survey}"
    assert settings_of(turned) == settings_of(definition)
    assert settings_of(definition)["site_kinds"] == "household"
    assert settings_of("| survey |\n|  | type |\n|  | text |\n") == {}


@pytest.mark.parametrize(
    "name", ["", "..", "autorun.inf", "a\0.csv", "../a.csv", "a:b.csv", ".csv", "x" * 300 + ".csv"]
)
def test_a_list_that_came_under_no_name_of_a_list_is_not_written(store, tmp_path, name):
    with store.operation(Act.IMPORT_CHECKLIST) as edit:
        own = {"form": "f", "version": "1", "title": "t", "definition": "| survey |\n|  | type |\n|  | text |\n"}
        merged = edit.create(Checklist, **own, lists=json.dumps({name: "x", "村.csv": "name\na\n"}))
    to = tmp_path / "out"
    to.mkdir()
    written = checklists.export(store, merged, to / "form.md")
    assert {it.name for it in written} == {it.name for it in to.iterdir()} == {"form.md", "村.csv"}


def test_a_retired_version_is_published_again_as_it_was(store, tmp_path):
    checklist = published(store, tmp_path, ROWS)
    first = store.get(Checklist, checklist).published
    checklists.retire(store, checklist)
    checklists.publish(store, checklist)
    assert ("yard", "1") in offered(store)
    assert store.get(Checklist, checklist).published == first


def test_what_the_newer_version_answers_itself_stands_after_the_move(store, tmp_path):
    first = published(store, tmp_path, ROWS)
    rows = (*(f"{it} |" for it in ROWS), "text | keeper | 管护人 | 村委会")
    second = published(store, tmp_path, rows, version="2", columns="type | name | label | default")
    begun = visit.start(store, site=a_household(store), checklist=first)
    checklists.move(store, begun, second)
    assert read_case(store, begun).situation.answers["keeper"] == "村委会"
    history.undo(store)
    assert "keeper" not in {key for key, value in read_case(store, begun).situation.answers.items() if value}


def test_a_visit_begins_only_with_what_is_published_and_here(store, tmp_path):
    checklist = taken(store, form_file(tmp_path, *ROWS))
    before = store.one("SELECT count(*) FROM operation")
    with pytest.raises(Fault) as caught:
        visit.start(store, site=a_household(store), checklist=checklist)
    assert caught.value.kind is Kind.NOT_PUBLISHED
    checklists.delete(store, checklist)
    with pytest.raises(Fault) as caught:
        visit.start(store, site=a_household(store), checklist=checklist)
    assert caught.value.kind is Kind.GONE
    assert store.one("SELECT count(*) FROM operation") == before + 1


def test_what_was_assigned_and_is_retired_gives_way_to_the_newest_of_its_form(store, tmp_path):
    first, second = (published(store, tmp_path, ROWS, version=it) for it in ("1", "2"))
    assert versions.in_force(store, first) == first
    checklists.retire(store, first)
    assert versions.in_force(store, first) == second
    checklists.retire(store, second)
    assert versions.in_force(store, first) == first
