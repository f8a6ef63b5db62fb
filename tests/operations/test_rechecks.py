"""Tasks of looking again: planned, drawn from what is closed, waiting since it was reported; what came back."""

from datetime import date, timedelta

import pytest

from inspector import clock
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations import history, lot, today
from inspector.operations import visit as visits
from inspector.operations.case import read_case
from inspector.operations.rectification import rechecks, reinspection
from inspector.operations.rectification.acting import Said
from inspector.operations.rectification.looking_again import of_visit
from inspector.operations.rectification.rechecks import Draw
from inspector.operations.rectification.repeats import By, rebound_rate, repeats
from inspector.operations.rectification.steps import take
from inspector.records import Finding, Lot, Person, Recheck
from inspector.rectification.looking_back import How
from inspector.rectification.moves import Move, Verdict
from inspector.rectification.rates import Rate
from tests.db.small_county import Ticking
from tests.operations.days import a_household
from tests.operations.rechecking import DAY, closed, found, reported


def on(store: Store, days: int = 0) -> date:
    return clock.local_date(clock.written(store.now())) + timedelta(days=days)


def several_closed(store: Store, now: Ticking, count: int = 4) -> list[str]:
    ids = [found(store, now, place, HT04="cracked")[0] for place in range(count)]
    for it in ids:
        closed(store, it)
    return ids


def test_what_was_reported_waits_and_is_late_after_three_days(store: Store, now: Ticking):
    cracked, *_ = found(store, now, HT04="cracked")
    assert rechecks.waiting(store, on(store)) == []
    reported(store, cracked)
    (it,) = rechecks.waiting(store, on(store))
    assert (it.finding.id, it.task, it.late) == (cracked, None, False)
    assert [it.finding.id for it in rechecks.overdue(store, on(store, 4))] == [cracked]
    assert today.read_day(store, on(store)).due[0].reported == 1


def test_a_task_is_done_by_a_later_look_that_saw_something(store: Store, now: Ticking):
    cracked, *_ = found(store, now, HT04="cracked")
    (task,) = rechecks.plan(store, [cracked], due=on(store, 2).isoformat())
    assert [it.id for it in rechecks.open_tasks(store)] == [task]
    assert [it.late for it in rechecks.waiting(store, on(store, 3))] == [True]
    for verdict, left in ((Verdict.UNVERIFIABLE, 1), (Verdict.NOT_FIXED, 0)):
        now.go_on(DAY)
        visit = reinspection.begin(store, a_household(store))
        reinspection.judge(store, visit, cracked, verdict)
        assert len(rechecks.open_tasks(store)) == 1, "a draft's verdict does not count"
        visits.finalise(store, visit, without_photos=True)
        assert len(rechecks.open_tasks(store)) == left


def test_planning_again_gives_the_task_to_another_and_undo_takes_it_back(store: Store, now: Ticking):
    cracked, *_ = found(store, now, HT04="cracked")
    someone, other = [it.id for it in store.find(Person)][:2]
    (task,) = rechecks.plan(store, [cracked], person=someone)
    assert rechecks.plan(store, [cracked, cracked], person=other) == [task]
    assert [it.task and it.task.id for it in rechecks.waiting(store, on(store), person=other)] == [task]
    assert rechecks.waiting(store, on(store), person=someone) == []
    history.undo(store)
    history.undo(store)
    assert store.find(Recheck) == []


def test_only_what_is_closed_is_looked_back_at_and_only_what_is_not_rechecked(store: Store, now: Ticking):
    cracked, *_ = found(store, now, HT04="cracked")
    with pytest.raises(Fault) as refused:
        rechecks.plan(store, [cracked], "look_back")
    assert refused.value.kind is Kind.NOT_ALLOWED
    closed(store, cracked)
    with pytest.raises(Fault) as refused:
        rechecks.plan(store, [cracked], "recheck")
    assert refused.value.kind is Kind.NOT_ALLOWED
    for odd in ({"purpose": "round"}, {"purpose": "look_back", "due": "soon"}):
        with pytest.raises(Fault) as refused:
            rechecks.plan(store, [cracked], **odd)
        assert refused.value.kind is Kind.BAD_VALUE
    with pytest.raises(Fault) as refused:
        rechecks.plan(store, ["nobody"])
    assert refused.value.kind is Kind.GONE
    assert store.find(Recheck) == []


def test_a_lot_falls_the_same_way_again_and_is_no_lot_of_sites(store: Store, now: Ticking):
    ids = several_closed(store, now)
    pool = rechecks.candidates(store)
    assert {it.finding for it in pool} == set(ids)
    assert all(it.exception for it in pool)
    fell = rechecks.draw(store, pool, How.LOT, 2, seed="  青禾县  2026 ")
    assert fell.lot is not None
    assert store.get(Lot, fell.lot).seed == "青禾县 2026"
    assert rechecks.verify(store, fell.lot) == rechecks.Redrawn(True, fell.findings)
    assert fell.lot not in {it.lot.id for it in lot.lots(store)}
    assert {it.finding for it in rechecks.candidates(store)} == set(ids) - set(fell.findings)
    with pytest.raises(Fault) as refused:
        history.undo(store)
    assert refused.value.kind in {Kind.NO_UNDO, Kind.NOTHING_TO_UNDO}
    with store.operation(rechecks.Act.PLAN_RECHECKS) as edit:
        edit.create(
            Recheck, finding=pool[0].finding, purpose="look_back", person=None, team=None, due=None, lot=fell.lot
        )
        edit.delete(Recheck, store.find(Recheck, lot=fell.lot)[0].id)
    assert rechecks.verify(store, fell.lot).follows == (pool[0].finding in fell.findings)


def test_all_or_by_risk_are_planned_and_can_be_undone(store: Store, now: Ticking):
    ids = several_closed(store, now, 3)
    with pytest.raises(Fault) as refused:
        rechecks.draw(store, rechecks.candidates(store), How.RISK, 4)
    assert refused.value.kind is Kind.TOO_FEW
    with pytest.raises(Fault) as refused:
        rechecks.draw(store, [], How.ALL)
    assert refused.value.kind is Kind.BAD_VALUE
    riskiest = rechecks.draw(store, rechecks.candidates(store), How.RISK, 1)
    assert riskiest == Draw((ids[0],))
    history.undo(store)
    assert set(rechecks.draw(store, rechecks.candidates(store), How.ALL).findings) == set(ids)
    assert rechecks.candidates(store) == []


def test_candidates_are_of_an_area_and_of_days(store: Store, now: Ticking):
    several_closed(store, now, 2)
    assert len(rechecks.candidates(store, area=str(store.one("SELECT id FROM area WHERE level = 'county'")))) == 2
    assert rechecks.candidates(store, closed_from=on(store, 1).isoformat()) == []
    assert rechecks.candidates(store, closed_to=on(store, -1).isoformat()) == []


def test_a_planned_look_back_is_wanted_of_a_re_inspection(store: Store, now: Ticking):
    (cracked,) = several_closed(store, now, 1)
    rechecks.plan(store, [cracked], "look_back")
    assert today.read_day(store, on(store)).look_again == 1
    visit = reinspection.begin(store, a_household(store))
    with pytest.raises(Fault) as refused:
        visits.finalise(store, visit)
    assert refused.value.facts == {"findings": [cracked]}
    reinspection.judge(store, visit, cracked, Verdict.FIXED)
    visits.finalise(store, visit)
    assert rechecks.open_tasks(store) == []
    assert today.read_day(store, on(store)).look_again == 0


def test_a_look_back_at_the_desk_is_no_longer_wanted_of_a_visit(store: Store, now: Ticking):
    (cracked,) = several_closed(store, now, 1)
    rechecks.plan(store, [cracked], "look_back")
    case = read_case(store, reinspection.begin(store, a_household(store)))
    assert [it.planned for it in of_visit(store, case)] == [True]
    take(store, [cracked], Move.LOOK_BACK, Said(verdict=Verdict.FIXED))
    assert rechecks.open_tasks(store) == []
    assert [it.planned for it in of_visit(store, case)] == [False]


def test_a_reply_is_told_in_its_own_round(store: Store, now: Ticking):
    cracked, *_ = found(store, now, HT04="cracked")
    take(store, [cracked], Move.REPLY, Said(note="补好了"))
    case = read_case(store, reinspection.begin(store, a_household(store)))
    assert [it.reply for it in of_visit(store, case) if it.finding.id == cracked] == ["补好了"]
    take(store, [cracked], Move.RECHECK, Said(verdict=Verdict.NOT_FIXED))
    assert [it.reply for it in of_visit(store, case) if it.finding.id == cracked] == [""]


def test_what_moved_on_is_no_task_any_more(store: Store, now: Ticking):
    cracked, *_ = found(store, now, HT04="cracked")
    rechecks.plan(store, [cracked])
    closed(store, cracked)
    assert rechecks.open_tasks(store) == []


def test_tasks_are_given_up(store: Store, now: Ticking):
    cracked, *_ = found(store, now, HT04="cracked")
    rechecks.give_up(store, rechecks.plan(store, [cracked]))
    assert rechecks.open_tasks(store) == []


def test_what_came_back_by_place_item_and_unit_and_how_often(store: Store, now: Ticking):
    assert rebound_rate(store) == Rate(0, 0)
    assert rebound_rate(store).value is None
    first, second = several_closed(store, now, 2)
    for turn in range(2):
        now.go_on(DAY)
        visit = reinspection.begin(store, a_household(store))
        for it in store.find(Finding, site=a_household(store)):
            if it.visit != visit and it.repeats is None:
                reinspection.judge(store, visit, it.id, Verdict.REBOUND)
            elif it.visit != visit:
                reinspection.judge(store, visit, it.id, Verdict.UNVERIFIABLE)
        assert len(repeats(store, By.PLACE)) == bool(turn), "a draft's findings are nobody's knowledge"
        visits.finalise(store, visit, without_photos=True)
        if not turn:
            continue
        (place,) = repeats(store, By.PLACE)
        assert (place.key, place.rebounds) == (a_household(store), 2)
        (item,) = repeats(store, By.ITEM)
        assert item.key == store.get(Finding, first).code
        assert [it.rebounds for it in repeats(store, By.UNIT)] == [2]
        assert repeats(store, By.PLACE, found_from="2999-01-01") == []
    assert rebound_rate(store) == Rate(1, 2)
    store.set_setting("role", "office")
    take(store, [second], Move.SEND_BACK, Said(approver="王建国", note="复查不实"))
    assert rebound_rate(store) == Rate(1, 2), "sent back, it had been closed all the same"
