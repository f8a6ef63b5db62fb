"""调度 and 约谈: a meeting and a step of every finding, minutes corrected later, cycles that say what is due."""

import pytest

from inspector.errors import Fault, Kind
from inspector.operations import history
from inspector.operations.rectification import escalating, meetings, reading
from inspector.operations.rectification.acting import Said
from inspector.records import Meeting, Step
from inspector.rectification.moves import Move
from tests.operations.issues import day, handed, issue, today, unit


def test_a_meeting_and_its_steps_are_one_operation(office):
    late = [handed(office, late=9), handed(office, late=8)]
    said = Said(day=day(office), document="会议纪要5号")
    held = meetings.hold(office, "dispatch", late, said, unit=unit(office), chair="应县长", decision="三日内开工")
    assert {(it.meeting, it.note, it.approver) for it in office.find(Step, kind="dispatch")} == {
        (held, "三日内开工", "应县长")
    }
    (line,) = meetings.meetings(office)
    assert set(line.findings) == set(late)
    assert line.unit
    assert meetings.meetings(office, finding=late[0]) == [line]
    history.undo(office)
    assert meetings.meetings(office) == []
    assert reading.standing_of(office, late[0]).step == 1


def test_a_talk_is_a_summons(office):
    late = handed(office, late=40)
    meetings.hold(office, "talk", [late], Said(), chair="应县长", reason="两次通报未改")
    assert reading.standing_of(office, late).step == 5


def test_minutes_are_completed_later_and_joined_while_typing(office):
    held = meetings.hold(office, "dispatch", [handed(office)], Said(), chair="应县长", decision="议")
    meetings.edit_meeting(office, held, decision="三日内开工")
    meetings.edit_meeting(office, held, attended="甲、乙")
    found = office.get(Meeting, held)
    assert (found.decision, found.attended) == ("三日内开工", "甲、乙")


@pytest.mark.parametrize(
    ("values", "kind"),
    [({"level": "moon"}, Kind.BAD_VALUE), ({"cycle": "never"}, Kind.BAD_VALUE), ({"held": "soon"}, Kind.BAD_VALUE),
     ({"kind": "talk"}, Kind.BAD_VALUE), ({"attended": "张三110101199003074514"}, Kind.IDENTITY_NUMBER)],
)  # fmt: skip
def test_odd_minutes_are_refused(office, values, kind):
    held = meetings.hold(office, "dispatch", [handed(office)], Said(), chair="应县长", decision="议")
    with pytest.raises(Fault) as refused:
        meetings.edit_meeting(office, held, **values)
    assert refused.value.kind is kind


def test_nothing_of_a_meeting_stands_that_cannot_be_held_on_one_of_its_findings(office):
    suspected = issue(office, suspected=1)
    with pytest.raises(Fault) as refused:
        meetings.hold(office, "dispatch", [handed(office), suspected], Said(note="议"))
    assert refused.value.kind is Kind.NOT_ALLOWED
    with pytest.raises(Fault):
        meetings.hold(office, "dispatch", [], Said(note="议"))
    with pytest.raises(Fault):
        meetings.hold(office, "picnic", [handed(office)], Said(note="议"))
    assert office.find(Meeting) == []


def test_cycles_say_what_is_due_from_the_last_meeting_held(office):
    def cycle(name):
        return next(it for it in meetings.cycles(office, today(office)) if it.name == name)

    assert cycle("county_ten_days").last is None
    meetings.hold(office, "dispatch", [], Said(day=day(office)), cycle="county_ten_days", decision="逐条过")
    assert cycle("county_ten_days").last == day(office)
    assert cycle("county_ten_days").due > day(office)
    assert cycle("county_monthly").last is None
    escalating.escalate(office, [handed(office, late=20)], Move.CIRCULATE, Said(approver="督查室"))
    assert cycle("county_monthly").last == day(office)
