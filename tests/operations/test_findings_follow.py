"""Findings follow every answer, whatever was looked at before: also the first one after the program was started."""

import pytest

from inspector.acts import Act
from inspector.errors import Fault, Kind
from inspector.operations import case as cases
from inspector.operations import catalogue, photo, visit
from inspector.operations.case import read_case
from inspector.records import Answer, Finding
from tests.operations.days import a_household, photo_file
from tests.operations.forms import published


def begun(store, folder, *rows, columns):
    return visit.start(store, site=a_household(store), checklist=published(store, folder, rows, columns=columns))


def places(store, visit_):
    return [(it.question, it.occurrence) for it in read_case(store, visit_).findings]


@pytest.fixture
def anew(monkeypatch):
    """Nothing is known of any visit, as after the program was started."""
    return lambda: monkeypatch.setattr(cases, "_LAST", {})


def test_an_answer_that_sets_off_another_leads_to_its_own_finding_too(store, tmp_path):
    rows = ("select_one good | roof | 屋顶 | | ", "text | said | 说明 | '未答' | ${roof}")
    at = begun(store, tmp_path, *rows, columns="type | name | label | calculation | trigger")
    visit.answer(store, at, "roof", "no")
    assert places(store, at) == [("roof", None)]


def test_the_first_answer_after_a_start_takes_away_the_finding_it_hides(store, tmp_path, anew):
    rows = ("select_one good | lived | 有人住 | ", "select_one good | roof | 屋顶 | ${lived} = 'yes'")
    at = begun(store, tmp_path, *rows, columns="type | name | label | relevant")
    visit.answer(store, at, "lived", "yes")
    visit.answer(store, at, "roof", "no")
    assert places(store, at) == [("roof", None)]
    anew()
    visit.answer(store, at, "lived", "no")
    assert places(store, at) == [("lived", None)]


def test_the_first_answer_after_a_start_makes_another_question_a_finding(store, tmp_path, anew):
    at = begun(
        store, tmp_path, "integer | people | 人数 | ", "integer | rooms | 房间 | . < ${people}",
        columns="type | name | label | finding",
    )  # fmt: skip
    visit.answer(store, at, "people", "1")
    visit.answer(store, at, "rooms", "1")
    assert places(store, at) == []
    anew()
    visit.answer(store, at, "people", "4")
    assert places(store, at) == [("rooms", None)]


def test_a_photo_that_waited_goes_to_the_first_of_several_findings(store, tmp_path):
    at = begun(store, tmp_path, "integer | heaps | 乱堆 | yes", columns="type | name | label | occurrences")
    visit.answer(store, at, "heaps", "3")
    first, *others = read_case(store, at).findings
    photo.attach(store, at, [photo_file(tmp_path)], finding=first.id)
    visit.answer(store, at, "heaps", "0")
    visit.answer(store, at, "heaps", "3")
    again = read_case(store, at)
    assert len(again.photos_of(first.id)) == 1
    assert not any(again.photos_of(it.id) for it in others)


@pytest.mark.parametrize("repeat", ["nowhere", "nowhere[1", ""])
def test_what_is_no_repeat_of_the_form_is_gone(store, tmp_path, repeat):
    at = begun(store, tmp_path, "text | use | 用途", columns="type | name | label")
    with pytest.raises(Fault) as caught:
        visit.add_instance(store, at, repeat)
    assert caught.value.kind is Kind.GONE


def test_keys_and_occurrences_a_merge_brought_stop_nothing(store, tmp_path):
    at = begun(
        store,
        tmp_path,
        "begin_repeat | room | 房间",
        "text | use | 用途",
        "end_repeat | | ",
        columns="type | name | label",
    )
    held = read_case(store, at)
    with store.operation(Act.ANSWER) as edit:
        edit.create(Answer, visit=at, question="use[[", value="x")
        edit.create(
            Finding, visit=at, site=held.site.id, question="use", occurrence="9" * 5000, text="x", severity=1, mark="m",
            found="2026-11-01",
        )  # fmt: skip
    assert visit.add_instance(store, at, "room") == 2
    newer = published(store, tmp_path, ("text | other | 其他",), version="2")
    report = catalogue.report(store, at, newer)
    assert "use[[" in report.move.dropped
    assert [report.names.question(it, "zh") for it in ("use[[", "use[1]", "]")] == ["用途", "用途", ""]
