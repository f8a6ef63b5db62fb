"""What is due today is suggested from the tables, decided by people, and not suggested again."""

import pytest

from inspector.db.tables import current
from inspector.errors import Fault, Kind
from inspector.operations import history, tables
from inspector.operations import visit as visits
from inspector.operations.rectification import closing, escalating, pressing, reading, steps
from inspector.operations.rectification.acting import Said
from inspector.records import Step
from inspector.rectification.moves import Move
from tests.operations.days import a_household, the_form
from tests.operations.issues import day, handed, issue, person, today


def due(store, finding):
    return next((it for it in escalating.due_now(store, today(store)) if it.finding == finding), None)


def moves(store):
    return {
        it.finding: it.suggestion.move if it.suggestion else Move.REMIND
        for it in escalating.due_now(store, today(store))
    }


def test_what_is_late_is_suggested_the_highest_step_first(office):
    new, soon, fine = issue(office), handed(office, late=-2), handed(office, late=-30)
    urge, circular = handed(office, late=2), handed(office, late=20)
    assert moves(office) == {new: Move.ASSIGN, soon: Move.REMIND, urge: Move.URGE, circular: Move.CIRCULATE}
    assert [it.finding for it in escalating.due_now(office, today(office))] == [circular, urge, new, soon]
    assert fine not in moves(office)
    only = escalating.due_now(office, today(office), [urge, fine])
    assert [it.finding for it in only] == [urge]


def test_a_decision_stands_as_a_step_and_is_not_suggested_again(office):
    late = [handed(office, late=3), handed(office, late=4)]
    said = Said(document="青督催〔2026〕3号", approver="谢主任", due=None)
    taken = escalating.escalate(office, late, Move.URGE, said)
    assert [(it.kind, it.document, it.approver) for it in (office.get(Step, row) for row in taken)] == [
        ("urge", "青督催〔2026〕3号", "谢主任")
    ] * 2
    assert moves(office) == {}
    history.undo(office)
    assert set(moves(office)) == set(late)


def test_a_new_deadline_begins_a_new_spell(office):
    late = handed(office, late=3)
    escalating.escalate(office, [late], Move.URGE, Said(day=day(office)))
    steps.take(office, [late], Move.REPLY, Said(note="已整改"))
    steps.take(office, [late], Move.RECHECK, Said(verdict="not_fixed", note="未动", due=day(office)))
    assert reading.standing_of(office, late).pressed == ()
    office.now.go_on(2 * 86_400)
    assert due(office, late).suggestion.move is Move.DISPATCH


def test_what_was_closed_handed_away_or_reported_is_left_alone(office):
    closed, away, reported = (handed(office, late=20) for _ in range(3))
    closing.close(office, [closed], Said(approver="应县长", note="拆除"), exception=True)
    steps.take(office, [away], Move.HAND_AWAY, Said(note="移交", document="移交单3"))
    steps.take(office, [reported], Move.REPLY, Said(note="已整改"))
    assert moves(office) == {}
    steps.take(office, [closed], Move.SEND_BACK, Said(note="又坏了", approver="应县长"))
    assert due(office, closed).suggestion.move is Move.CIRCULATE


def test_a_step_that_is_none_of_the_ladder_or_lacks_its_approver_is_refused(office):
    late = handed(office, late=20)
    with pytest.raises(Fault) as none:
        escalating.escalate(office, [late], Move.CLOSE, Said())
    assert none.value.kind is Kind.BAD_VALUE
    with pytest.raises(Fault) as unnamed:
        escalating.escalate(office, [late], Move.CIRCULATE, Said())
    assert unnamed.value.kind is Kind.NOT_ALLOWED
    assert office.find(Step, finding=late, kind="circulate") == []


def test_all_are_decided_or_none(office):
    late, closed = handed(office, late=20), handed(office, late=20)
    closing.close(office, [closed], Said(approver="应县长", note="拆除"), exception=True)
    with pytest.raises(Fault, match="not_allowed"):
        escalating.escalate(office, [late, closed], Move.URGE, Said())
    assert office.find(Step, kind="urge") == []


def test_a_countys_own_rules_hold(office):
    late = handed(office, late=3)
    tables.change(office, "escalation", [row for row in current(office, "escalation") if row["step"] != 2])
    assert due(office, late).reminder.days == 0
    tables.change(office, "reminders", [{"name": "r", "title": "三日后", "days": 3, "every": None}])
    assert due(office, late).reminder.days == 3


def test_a_draft_calls_for_nothing(office):
    draft = visits.start(office, site=a_household(office), checklist=the_form(office))
    assert issue(office, visit=draft) not in moves(office)


def test_what_is_read_of_many_is_what_the_one_rule_says(office):
    late = [handed(office, late=n) for n in (3, 3, 20)]
    untouched = handed(office)
    escalating.escalate(office, late, Move.REMIND, Said(day=day(office, -2)))
    escalating.escalate(office, late[:2], Move.CIRCULATE, Said(day=day(office), approver="督查室"))
    steps.take(office, late[1:2], Move.REPLY, Said(note="已整改"))
    steps.take(office, late[1:2], Move.RECHECK, Said(verdict="not_fixed", note="未动", due=day(office, 5)))
    found = pressing.pressed(office, [*late, untouched])
    assert untouched not in found
    for it in late:
        now = reading.standing_of(office, it)
        assert found[it] == (now.pressed, now.circulated)
    assert found[late[1]].since == ()
    assert len(found[late[1]].circulars) == 1


def test_whoever_puts_it_right_decides_nothing(office):
    late = handed(office, late=3)
    office.set_setting("person", person(office, "cadre"))
    with pytest.raises(Fault) as refused:
        escalating.escalate(office, [late], Move.URGE, Said())
    assert refused.value.facts["why"] == "role"
