"""Several findings of one answer, repeated groups, answers the form gives itself, bottom lines."""

import pytest

from inspector.errors import Fault, Kind
from inspector.operations import finding, history, photo, visit
from inspector.operations.case import read_case
from tests.operations.days import a_household, photo_file
from tests.operations.forms import published

COUNTED = ("integer | heaps | 乱堆乱放几处 | yes | 1 | 7 |", "select_one good | gas | 燃气安全 | | | | yes")
COLUMNS = "type | name | label | occurrences | severity | days | bottom_line"
REPEAT = (
    "begin_repeat | room | 房间 |", "select_one good | dry | 不漏雨 |", "text | use | 用途 | 卧室", "end_repeat | | |",
)  # fmt: skip


@pytest.fixture
def begun(store, tmp_path):
    checklist = published(store, tmp_path, COUNTED, columns=COLUMNS)
    return visit.start(store, site=a_household(store), checklist=checklist)


def places(store, visit_):
    return [(it.question, it.occurrence) for it in read_case(store, visit_).findings]


def test_every_occurrence_is_a_finding_with_its_own_mark_and_deadline(store, begun):
    visit.answer(store, begun, "heaps", "3")
    found = read_case(store, begun).findings
    assert [it.occurrence for it in found] == ["1", "2", "3"]
    assert len({it.mark for it in found}) == 3
    assert len({it.due for it in found}) == 1


def test_fewer_occurrences_take_the_last_away_and_more_bring_it_back(store, begun, tmp_path):
    visit.answer(store, begun, "heaps", "3")
    kept = read_case(store, begun).findings
    photo.attach(store, begun, [photo_file(tmp_path)], finding=kept[2].id)
    finding.change(store, kept[0].id, text="屋后一堆柴草")
    visit.answer(store, begun, "heaps", "2")
    assert places(store, begun) == [("heaps", "1"), ("heaps", "2")]
    visit.answer(store, begun, "heaps", "3")
    again = read_case(store, begun)
    assert [it.id for it in again.findings] == [it.id for it in kept]
    assert again.findings[0].text == "屋后一堆柴草"
    history.undo(store)
    history.undo(store)
    assert len(read_case(store, begun).photos_of(kept[2].id)) == 1


def test_more_occurrences_than_anybody_counts_are_refused(store, begun):
    with pytest.raises(Fault) as caught:
        visit.answer(store, begun, "heaps", "100")
    assert caught.value.kind is Kind.BAD_VALUE
    assert places(store, begun) == []


def test_a_bottom_line_is_raised_and_never_lowered(store, begun):
    visit.answer(store, begun, "gas", "no")
    (found,) = read_case(store, begun).findings
    finding.change(store, found.id, severity=3)
    finding.change(store, found.id, severity=2)
    with pytest.raises(Fault) as caught:
        finding.change(store, found.id, severity=1)
    assert (caught.value.kind, caught.value.facts["severity"]) == (Kind.BOTTOM_LINE, 2)


def test_instances_of_a_repeat_keep_their_numbers(store, tmp_path):
    checklist = published(store, tmp_path, REPEAT, columns="type | name | label | default")
    begun = visit.start(store, site=a_household(store), checklist=checklist)
    assert [it.key for it in read_case(store, begun).standing.entries] == ["dry[1]", "use[1]"]
    assert visit.add_instance(store, begun, "room") == 2
    assert visit.add_instance(store, begun, "room") == 3
    assert read_case(store, begun).situation.answers["use[3]"] == "卧室"
    for key in ("dry[2]", "dry[3]"):
        visit.answer(store, begun, key, "no")
    visit.remove_instance(store, begun, "room", 2)
    assert places(store, begun) == [("dry[3]", None)]
    assert visit.add_instance(store, begun, "room") == 4
    history.undo(store)
    history.undo(store)
    assert places(store, begun) == [("dry[2]", None), ("dry[3]", None)]


def test_the_last_instance_can_go_too(store, tmp_path):
    checklist = published(store, tmp_path, REPEAT, columns="type | name | label | default")
    begun = visit.start(store, site=a_household(store), checklist=checklist)
    visit.remove_instance(store, begun, "room", 1)
    assert read_case(store, begun).standing.entries == ()
    assert visit.add_instance(store, begun, "room") == 2
    with pytest.raises(Fault) as caught:
        visit.remove_instance(store, begun, "room", 1)
    assert caught.value.kind is Kind.GONE


def test_what_the_form_answers_itself_stands_from_the_beginning_and_can_be_undone_with_it(store, tmp_path):
    rows = (
        "text | who | 管护人 | 村委会 | |",
        "integer | users | 人数 | | |",
        "integer | seats | 蹲位 | | ${users} * 2 | ${users}",
    )
    checklist = published(store, tmp_path, rows, columns="type | name | label | default | calculation | trigger")
    begun = visit.start(store, site=a_household(store), checklist=checklist)
    assert read_case(store, begun).situation.answers["who"] == "村委会"
    visit.answer(store, begun, "users", "3")
    assert read_case(store, begun).situation.answers["seats"] == "6"
    visit.answer(store, begun, "seats", "5")
    assert read_case(store, begun).situation.answers["seats"] == "5"
    visit.answer(store, begun, "users", "4")
    assert read_case(store, begun).situation.answers["seats"] == "8"
    history.undo(store)
    assert read_case(store, begun).situation.answers["seats"] == "5"


def test_what_a_form_asks_the_program_itself_is_answered(store, tmp_path):
    rows = (
        "today | day | | ", "username | who | | ", "start | begun | | ", "deviceid | machine | |",
        "calculate | said | | concat(${who}, ' ', ${day})", "text | note | 备注 |",
    )  # fmt: skip
    checklist = published(store, tmp_path, rows, columns="type | name | label | calculation")
    case = read_case(store, visit.start(store, site=a_household(store), checklist=checklist))
    who = store.one("SELECT name FROM person WHERE id = ?", store.setting("person"))
    assert case.standing.counted("said") == f"{who} {case.visit.started[:10]}"
    assert case.standing.counted("begun") == case.visit.started
    assert case.standing.counted("machine") == store.device
