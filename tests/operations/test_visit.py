"""A visit: answers and the findings that follow, the rest that is fine, finalising, reopening, discarding."""

import pytest

from inspector.acts import Act
from inspector.db.edit import LONGEST
from inspector.db.store import Store
from inspector.errors import Kind
from inspector.operations import finding as findings
from inspector.operations import history
from inspector.operations import photo as photos
from inspector.operations import visit as visits
from inspector.operations.case import read_case
from inspector.operations.papers import issuing
from inspector.records import Answer, Finding, Photo, Visit
from tests.db.parcels import refusal
from tests.db.small_county import Ticking, record_rows
from tests.operations.days import a_household, fill, finalised, has_good_answer, open_questions, photo_file, the_form


def found(store: Store, visit: str) -> list[tuple[str | None, str | None, int]]:
    """Question, code and severity of every finding."""
    return [(it.question, it.code, it.severity) for it in read_case(store, visit).findings]


# -- answers -----------------------------------------------------------------------------------------------------------


def test_an_answer_makes_its_finding_in_the_same_operation(store: Store, visit: str) -> None:
    before = store.newest
    visits.answer(store, visit, "HT04", "cracked")
    assert store.newest == before + 1
    (made,) = read_case(store, visit).findings
    assert (made.question, made.code, made.severity, made.text) == ("HT04", "T02", 3, "化粪池池体破裂、渗漏")
    assert made.mark == f"{store.mark}-1"
    assert made.due is not None
    assert made.due > made.found
    assert made.site == read_case(store, visit).site.id


def test_another_answer_changes_what_nobody_has_worded(store: Store, visit: str) -> None:
    visits.answer(store, visit, "HT04", "cracked")
    visits.answer(store, visit, "HT04", "mixing")
    assert found(store, visit) == [("HT04", "T03", 3)]
    (made,) = read_case(store, visit).findings
    assert made.text == "化粪池池间串水"


def test_what_somebody_has_worded_stays(store: Store, visit: str) -> None:
    visits.answer(store, visit, "HT04", "cracked")
    (made,) = read_case(store, visit).findings
    findings.change(store, made.id, text="第一池裂缝约六十厘米", severity=2)
    visits.answer(store, visit, "HT04", "mixing")
    (now,) = read_case(store, visit).findings
    assert (now.text, now.severity, now.code) == ("第一池裂缝约六十厘米", 2, "T03")


def test_a_good_answer_takes_the_finding_away_and_the_bad_one_brings_it_back(store: Store, visit: str) -> None:
    visits.answer(store, visit, "HT04", "cracked")
    (first,) = read_case(store, visit).findings
    visits.answer(store, visit, "HT04", "none")
    assert found(store, visit) == []
    visits.answer(store, visit, "HT04", "mixing")
    (again,) = read_case(store, visit).findings
    assert (again.id, again.mark, again.code) == (first.id, first.mark, "T03")


def test_photos_return_to_their_finding(store: Store, visit: str, tmp_path) -> None:
    visits.answer(store, visit, "HT04", "cracked")
    (made,) = read_case(store, visit).findings
    (photo,), faults = photos.attach(store, visit, [photo_file(tmp_path)], finding=made.id)
    assert faults == []
    visits.answer(store, visit, "HT04", "none")
    waiting = store.get(Photo, photo)
    assert (waiting.finding, waiting.question, waiting.deleted) == (None, "HT04", 0)
    visits.answer(store, visit, "HT04", "cracked")
    assert store.get(Photo, photo).finding == made.id


def test_taking_an_answer_back(store: Store, visit: str) -> None:
    visits.answer(store, visit, "HT04", "cracked")
    visits.answer(store, visit, "HT04", None)
    assert found(store, visit) == []
    assert store.find(Answer, visit=visit)[0].value is None


def test_an_answer_that_hides_others_hides_their_findings(store: Store, visit: str) -> None:
    visits.answer(store, visit, "HT04", "cracked")
    visits.answer(store, visit, "HT01", "removed")
    assert "HT04" not in {question for question, *_ in found(store, visit)}
    visits.answer(store, visit, "HT01", "normal")
    assert found(store, visit) == [("HT04", "T02", 3)]


def test_the_same_answer_again_is_no_operation(store: Store, visit: str) -> None:
    visits.answer(store, visit, "HT04", "cracked")
    before = store.newest
    visits.answer(store, visit, "HT04", "cracked")
    visits.answer(store, visit, "HT05", None)
    assert store.newest == before


@pytest.mark.parametrize("value", ["no such choice", "cracked mixing", "x" * 50_000])
def test_an_answer_the_question_cannot_take(store: Store, visit: str, value: str) -> None:
    before = record_rows(store)
    with refusal(Kind.BAD_VALUE):
        visits.answer(store, visit, "HT04", value)
    assert record_rows(store) == before


def test_undo_puts_answer_and_finding_back(store: Store, visit: str) -> None:
    before = record_rows(store)
    visits.answer(store, visit, "HT04", "cracked")
    after = record_rows(store)
    history.undo(store)
    assert found(store, visit) == []
    assert len(store.find(Answer, visit=visit)) == 0
    history.redo(store)
    assert record_rows(store) == after
    assert before != after


# -- typing ------------------------------------------------------------------------------------------------------------


def test_typing_in_one_field_is_one_step(store: Store, visit: str, now: Ticking) -> None:
    visits.change_head(store, visit, note="院")
    before = store.newest
    for text in ("院里", "院里有", "院里有积水"):
        now.go_on(1)
        visits.change_head(store, visit, note=text)
    assert store.newest == before
    history.undo(store)
    assert store.get(Visit, visit).note is None


def test_after_a_minute_or_elsewhere_a_new_step_begins(store: Store, visit: str, now: Ticking) -> None:
    visits.change_head(store, visit, note="一")
    now.go_on(61)
    visits.change_head(store, visit, note="二")
    visits.answer(store, visit, "HT04", "none")
    visits.change_head(store, visit, note="三")
    assert [name for (name,) in store.rows("SELECT name FROM operation ORDER BY arrival DESC LIMIT 4")] == [
        Act.EDIT_VISIT, Act.ANSWER, Act.EDIT_VISIT, Act.EDIT_VISIT]  # fmt: skip


def test_a_text_longer_than_anybody_writes_is_refused(store: Store, visit: str) -> None:
    visits.change_head(store, visit, note="字" * LONGEST)
    with refusal(Kind.BAD_VALUE) as caught:
        visits.change_head(store, visit, note="字" * (LONGEST + 1))
    assert caught.value.facts["field"] == "note"
    assert len(str(caught.value.facts)) < 200
    assert store.get(Visit, visit).note == "字" * LONGEST


# -- the rest is fine --------------------------------------------------------------------------------------------------


def test_the_rest_of_a_section_is_fine_in_one_operation(store: Store, visit: str) -> None:
    visits.answer(store, visit, "HT04", "cracked")
    before, wanted = store.newest, len(open_questions(store, visit, "tank"))
    assert visits.rest_is_fine(store, visit, "tank") == wanted > 3
    assert store.newest == before + 1
    assert open_questions(store, visit, "tank") == []
    assert found(store, visit) == [("HT04", "T02", 3)]
    assert visits.rest_is_fine(store, visit, "tank") == 0
    assert store.newest == before + 1


def test_nothing_is_invented_for_anybody(store: Store, visit: str) -> None:
    visits.rest_is_fine(store, visit, "register")
    left = open_questions(store, visit, "register")
    assert "HT22" in left
    assert not any(has_good_answer(store, visit, question) for question in left)


# -- the end of a visit ------------------------------------------------------------------------------------------------


def test_an_incomplete_visit_is_not_finalised(store: Store, visit: str) -> None:
    with refusal(Kind.INCOMPLETE) as caught:
        visits.finalise(store, visit)
    assert "HT01" in caught.value.facts["questions"]


def test_photos_are_wanted_unless_somebody_says_otherwise(store: Store, visit: str) -> None:
    visits.answer(store, visit, "HT04", "cracked")
    fill(store, visit)
    with refusal(Kind.PHOTOS_WANTED):
        visits.finalise(store, visit)
    visits.finalise(store, visit, without_photos=True)
    done = store.get(Visit, visit)
    assert done.finalised is not None
    assert "T02" in (done.judged_by or "")


def test_a_finalised_visit_is_left_alone(store: Store, visit: str) -> None:
    finalised(store, visit)
    for act in (
        lambda: visits.answer(store, visit, "HT04", "cracked"),
        lambda: visits.rest_is_fine(store, visit, "tank"),
        lambda: visits.change_head(store, visit, note="x"),
        lambda: visits.finalise(store, visit),
        lambda: visits.discard(store, visit),
        lambda: findings.add(store, visit, text="x"),
    ):
        with refusal(Kind.FINALISED):
            act()


def test_reopened_it_is_a_draft_again(store: Store, visit: str) -> None:
    finalised(store, visit)
    visits.reopen(store, visit)
    visits.answer(store, visit, "HT04", "cracked")
    assert found(store, visit) == [("HT04", "T02", 3)]
    with refusal(Kind.NOT_FINALISED):
        visits.reopen(store, visit)


def test_once_its_notice_is_out_nothing_opens_it(store: Store, visit: str) -> None:
    visits.answer(store, visit, "HT04", "cracked")
    answered = store.one("SELECT id FROM operation ORDER BY arrival DESC LIMIT 1")
    finalised(store, visit)
    ended = store.one("SELECT id FROM operation ORDER BY arrival DESC LIMIT 1")
    issuing.issue(store, "notice", visit)
    with refusal(Kind.SERVED):
        visits.reopen(store, visit)
    with refusal(Kind.SERVED):
        history.undo(store, ended)
    with refusal(Kind.NOTHING_TO_REDO):
        history.redo(store, ended)
    with refusal(Kind.FINALISED):
        history.undo(store, answered)
    assert store.get(Visit, visit).finalised is not None
    assert found(store, visit) == [("HT04", "T02", 3)]


def test_finalised_by_a_redo_it_is_kept_by_its_notice_too(store: Store, visit: str) -> None:
    finalised(store, visit)
    history.undo(store)
    history.redo(store)
    again = store.one("SELECT id FROM operation ORDER BY arrival DESC LIMIT 1")
    issuing.issue(store, "notice", visit)
    for ask in (history.undo, history.redo):
        with refusal(Kind.SERVED):
            ask(store, again)
    assert store.get(Visit, visit).finalised is not None


def test_discarded_and_brought_back(store: Store, visit: str, tmp_path) -> None:
    visits.answer(store, visit, "HT04", "cracked")
    photos.attach(store, visit, [photo_file(tmp_path)])
    before = record_rows(store)
    visits.discard(store, visit)
    assert [store.find(it, visit=visit) for it in (Answer, Finding, Photo)] == [[], [], []]
    with refusal(Kind.GONE):
        visits.answer(store, visit, "HT04", "none")
    history.undo(store)
    assert record_rows(store) == before


def test_numbers_are_never_given_twice(store: Store, visit: str) -> None:
    for question, value in (("HT04", "cracked"), ("HT09", "no")):
        visits.answer(store, visit, question, value)
    marks = {it.mark for it in store.find(Finding)}
    history.undo(store)
    visits.discard(store, visit)
    other = visits.start(store, site=a_household(store, 1), checklist=the_form(store))
    visits.answer(store, other, "HT04", "cracked")
    assert {it.mark for it in store.find(Finding)} & marks == set()


def test_an_unknown_visit(store: Store) -> None:
    with refusal(Kind.GONE):
        visits.answer(store, "nobody", "HT04", "none")
