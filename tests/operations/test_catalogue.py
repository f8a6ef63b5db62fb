"""The catalogue of checklists: what every version asks, what uses it, what differs, and which drafts could move."""

import pytest

from inspector.acts import Act
from inspector.checklist import comparing
from inspector.checklist.comparing import Change
from inspector.operations import catalogue, checklist, visit
from inspector.records import Checklist
from tests.operations.days import a_household
from tests.operations.forms import form_file, published, taken

ROWS = ("select_one good | clean | 院内整洁", "integer | hens | 散养几只鸡", "text | note | 备注")


def of(store, form):
    return [it for it in catalogue.catalogue(store) if it.form == form]


def test_a_shipped_form_is_known_by_what_it_asks(store):
    (it,) = of(store, "village_environment")
    assert it.state == catalogue.IN_USE
    assert (it.outline.questions, it.outline.points) == (34, 100)
    assert it.outline.site_kinds == ("village",)
    assert it.outline.languages == ("zh", "en")
    assert sum(part.questions for part in it.outline.chapters) == 34
    assert sum(part.points for part in it.outline.chapters) == pytest.approx(100)
    assert not of(store, "household_toilet")[0].outline.points


def test_versions_stand_newest_first_with_their_states_and_what_uses_them(store, tmp_path):
    first = published(store, tmp_path, ROWS, version="9")
    second = taken(store, form_file(tmp_path, *ROWS[:2], version="10"))
    visit.start(store, site=a_household(store), checklist=first)
    assert [(it.id, it.state, it.newest, it.drafts) for it in of(store, "yard")] == [
        (second, catalogue.UNPUBLISHED, True, 0), (first, catalogue.IN_USE, False, 1),
    ]  # fmt: skip
    checklist.retire(store, first)
    assert of(store, "yard")[1].state == catalogue.RETIRED


def test_a_definition_that_is_no_form_is_listed_without_an_outline(store):
    with store.operation(Act.IMPORT_CHECKLIST) as edit:
        edit.create(Checklist, form="odd", version="1", title="外来", definition="这不是表")
    assert of(store, "odd")[0].outline is None


def test_differences_come_with_the_names_of_both_versions(store, tmp_path):
    first = published(store, tmp_path, ROWS, version="1")
    second = taken(store, form_file(tmp_path, ROWS[0], "integer | ducks | 散养几只鸭", version="2"))
    found = catalogue.compare(store, first, second)
    names = {it.question: (it.change, found.names.question(it.question, "zh")) for it in found.differences}
    assert names["ducks"] == (Change.ADDED, "散养几只鸭")
    assert names["hens"] == (Change.REMOVED, "散养几只鸡")


def test_drafts_wait_for_a_published_version_only(store, tmp_path):
    first = published(store, tmp_path, ROWS, version="1")
    second = taken(store, form_file(tmp_path, *ROWS[:2], version="2"))
    begun = visit.start(store, site=a_household(store), checklist=first)
    visit.answer(store, begun, "note", "无")
    assert catalogue.drafts_elsewhere(store, second) == []
    checklist.publish(store, second)
    (draft,) = catalogue.drafts_elsewhere(store, second)
    assert (draft.visit, draft.version) == (begun, "1")
    assert "*" in draft.name  # a householder
    report = catalogue.report(store, begun, second)
    assert report.move.dropped == ("note",)
    assert report.names.question("note", "zh") == "备注"
    checklist.move(store, begun, second)
    assert catalogue.drafts_elsewhere(store, second) == []
    assert [it.version for it in catalogue.drafts_elsewhere(store, first)] == ["2"]


def test_a_long_list_that_many_questions_share_is_compared_once(store, tmp_path, monkeypatch):
    """50,000 villages under 300 questions took minutes, choice by choice and question by question."""
    asked = [f"select_one village | q{number} | 第{number}户在哪个村" for number in range(40)]
    made = []
    for version, last in (("1", "村"), ("2", "屯")):
        file = form_file(tmp_path, *asked, version=version)
        villages = "\n".join(
            f"|  | village | v{number} | {number}{last if number == 7 else '村'} | | | |" for number in range(500)
        )
        text = file.read_text("utf-8").replace("\n| settings |", f"{villages}\n\n| settings |")
        file.write_text(text, "utf-8")
        made.append(taken(store, file))
    compared = []
    fields = comparing._fields
    monkeypatch.setattr(comparing, "_fields", lambda *both: compared.append(both) or fields(*both))
    found = catalogue.compare(store, *made)
    assert [(it.choice, it.field, it.before, it.after) for it in found.differences] == [
        ("v7", "label", "7村", "7屯")
    ] * 40
    assert found.names.choices["q0", "v7"].in_language("zh") == "7屯"
    assert len(found.names.choices) == 40
    assert len(compared) == 41  # each question with itself, and the one choice that differs once


@pytest.mark.parametrize("lists", ["[1]", '{"a.csv": 1}', "[" * 100_000, "no JSON"])
def test_a_version_whose_lists_are_none_has_no_outline_and_stops_no_other(store, lists):
    definition = "| survey |\n|  | type | name | label |\n|  | text | a | A |\n"
    with store.operation(Act.IMPORT_CHECKLIST) as edit:
        own = {"form": "f", "version": "1", "title": "t", "definition": definition}
        merged = edit.create(Checklist, **own, lists=lists)
        sound = edit.create(Checklist, **own | {"form": "g"}, lists=None)
    found = {it.id: it.outline for it in catalogue.catalogue(store)}
    assert found.pop(merged) is None
    assert found[sound].questions == 1
    assert all(found.values())
