"""Undo and redo by key and by name, and who changed what."""

import pytest

from inspector.acts import Act
from inspector.db.store import Store
from inspector.errors import Kind
from inspector.operations import history, site
from inspector.operations import visit as visits
from inspector.operations.ledger import number_findings
from inspector.operations.recent import recent
from inspector.operations.rectification import plan, steps
from inspector.operations.rectification.acting import Said
from inspector.records import Answer, Checklist, Finding, Site
from inspector.rectification.moves import Move
from tests.db.parcels import give, refusal
from tests.operations.days import a_household, finalised, the_form
from tests.operations.issues import day, issue


def test_a_line_of_steps_back_and_forth(store: Store) -> None:
    house = a_household(store)
    for users in (4, 5, 6):
        site.change(store, house, users=users)
        store.next_number("something between")
        visits.start(store, site=house, checklist=store.one("SELECT id FROM checklist LIMIT 1"))
    for _ in range(6):
        history.undo(store)
    for _ in range(6):
        history.redo(store)
    assert store.get(Site, house).users == 6
    with refusal(Kind.NOTHING_TO_REDO):
        history.redo(store)


def test_nothing_to_undo_in_a_fresh_store(store: Store) -> None:
    while history.steps(store, "zh").undo is not None:
        history.undo(store)
    with refusal(Kind.NOTHING_TO_UNDO):
        history.undo(store)


@pytest.mark.parametrize("ask", [history.undo, history.redo])
def test_an_unknown_operation(store: Store, ask) -> None:
    with refusal(Kind.GONE if ask is history.undo else Kind.NOTHING_TO_REDO):
        ask(store, "0" * 18)


def test_an_operation_that_is_no_undo_is_not_redone(store: Store) -> None:
    house = a_household(store)
    site.change(store, house, users=4)
    done = store.one("SELECT id FROM operation ORDER BY arrival DESC LIMIT 1")
    with refusal(Kind.NOTHING_TO_REDO):
        history.redo(store, done)
    assert store.get(Site, house).users == 4


def test_what_others_did_is_not_undone_here(store: Store, office: Store) -> None:
    house = a_household(store)
    site.change(store, house, users=4)
    done = store.one("SELECT id FROM operation ORDER BY arrival DESC LIMIT 1")
    give(store, office)
    with refusal(Kind.BUILT_UPON):
        history.undo(office, done)


def test_the_history_of_a_record(store: Store) -> None:
    house = a_household(store)
    before = store.get(Site, house).users
    site.change(store, house, users=40)
    history.undo(store)
    entries = history.history(store, "site", house)
    assert [(it.name, it.field, it.before, it.after) for it in entries] == [
        (Act.LOAD_SAMPLE, "", None, None), (Act.EDIT_SITE, "users", before, 40), (Act.UNDO, "users", 40, before),
    ]  # fmt: skip
    assert entries[1].person == "骆青川"


@pytest.mark.parametrize(
    ("language", "said", "section"),
    [("zh", "HT01 户厕是否在用", "基本情况"), ("en", "HT01 Is the toilet in use?", "Basics")],
)
def test_an_answer_is_called_by_its_question(store: Store, visit: str, language: str, said: str, section: str) -> None:
    visits.answer(store, visit, "HT01", "normal")
    done = history.steps(store, language).undo
    assert (done.name, done.subject) == (Act.ANSWER, said)
    visits.rest_is_fine(store, visit, "basics")
    done = history.steps(store, language).undo
    assert (done.name, done.subject) == (Act.REST_IS_FINE, section)
    history.undo(store)
    steps = history.steps(store, language)
    assert (steps.undo.subject, steps.redo.subject) == (said, section)


def test_a_householder_is_masked(store: Store) -> None:
    with store.operation(Act.EDIT_SITE) as edit:
        edit.change(Site, a_household(store), name="禾满仓")
    assert history.steps(store, "zh").undo.subject == "禾*仓"
    toilet = next(it.id for it in store.find(Site) if it.kind == "public_toilet")
    site.change(store, toilet, name="南坪村公共厕所")
    assert history.steps(store, "zh").undo.subject == "南坪村公共厕所"


def test_a_draft_that_goes_with_all_in_it_is_called_by_its_place(store: Store) -> None:
    begun = visits.start(store, site=a_household(store), checklist=the_form(store))
    visits.answer(store, begun, "HT04", "cracked")
    subject = history.steps(store, "zh").undo.subject
    assert subject.startswith("HT04")
    visits.discard(store, begun)
    discarded = history.steps(store, "zh").undo
    assert (discarded.name, discarded.subject[1]) == (Act.DELETE_VISIT, "*")


def test_giving_numbers_says_to_how_many(office: Store) -> None:
    round_of = visits.start(office, site=a_household(office), checklist=the_form(office))
    finalised(office, round_of, HT04="cracked", HT09="no")
    assert number_findings(office) == 2
    done = recent(office, "zh")[0]
    assert (done.name, done.subject, done.findings) == (Act.NUMBER_FINDINGS, "", 2)


def test_an_answer_to_what_the_checklist_does_not_know_is_called_by_its_code(store: Store, visit: str) -> None:
    with store.operation(Act.ANSWER) as edit:
        edit.create(Answer, visit=visit, question="XX9", value="1")
    assert history.steps(store, "zh").undo.subject == "XX9"
    checklist = store.find(Checklist)[0].id
    with store.operation(Act.LOAD_LIBRARY) as edit:
        edit.change(Checklist, checklist, definition="no tables at all")
    answered = next(it for it in recent(store, "zh") if it.name == Act.ANSWER)
    assert answered.subject == "XX9"


@pytest.mark.parametrize(
    ("language", "said"), [("zh", "HT10 排气管位置、高度合适，有防雨帽"), ("en", "HT10 Vent on the first cell, hig…")]
)
def test_a_long_question_is_cut(store: Store, visit: str, language: str, said: str) -> None:
    visits.answer(store, visit, "HT10", "n/a")
    assert history.steps(store, language).undo.subject == said


def test_a_step_is_called_by_its_finding_and_of_many_says_of_how_many(office: Store) -> None:
    one, two = issue(office, text="公厕盖板破损，井口外露，无警示"), issue(office)
    steps.take(office, [one], Move.ASSIGN, Said())
    told = history.steps(office, "zh").undo
    assert told is not None
    assert (told.name, told.findings) == ("take_step", 0)
    assert told.subject == f"{office.get(Finding, one).mark} 公厕盖板破损，井口外露，"
    steps.take(office, [one, two], Move.URGE, Said())
    told = history.steps(office, "zh").undo
    assert told is not None
    assert (told.subject, told.findings) == ("", 2)
    plan.change(office, [one, two], goal="修好")
    assert history.describe(office, str(history.steps(office, "zh").undo.operation), "zh").findings == 2
    plan.set_milestones(office, one, [("采购", None, None)])
    assert history.steps(office, "zh").undo.subject.startswith(office.get(Finding, one).mark)


def test_what_others_rest_on_is_not_offered_to_be_undone(office: Store) -> None:
    one = issue(office)
    steps.take(office, [one], Move.VOID, Said(note="重复"))
    steps_before = recent(office, "zh")[0].undo
    assert steps_before is not None
    history.undo(office)
    steps.take(office, [one], Move.ASK_EXTENSION, Said(due=day(office, 40), note="阴雨"))
    asked = office.one("SELECT made FROM step WHERE kind = 'ask_extension'")
    steps.take(office, [one], Move.GRANT_EXTENSION, Said(due=day(office, 40), approver="应怀远"))
    offered = {it.operation: it.undo for it in recent(office, "zh")}
    assert offered[asked] is None
