"""回头看 in the window: what waits and is begun by R, draws among what is closed, what came back and the rate."""

from datetime import timedelta

import pytest

from inspector.db import ledger
from inspector.db.store import Store
from inspector.operations.rectification import rechecks, repeats, steps
from inspector.operations.rectification.acting import Said
from inspector.records import Lot, Recheck, Site, Visit
from inspector.rectification.moves import Move
from inspector.ui.pages import boards
from inspector.ui.pages.boards_looking import DRAWS, WAITING
from tests.hands import nameless
from tests.operations import issues
from tests.operations.rechecking import closed
from tests.ui.boards_store import settle


def _fill(store):
    """Reported long ago, closed three times, one of them back twice at the same place."""
    place, other = sorted(it.id for it in store.find(Site, kind="household"))[:2]
    late = issues.handed(store, site=place, text="污水管网堵塞")
    steps.take(store, [late], Move.REPLY, Said(day=issues.day(store, -9), note="已疏通"))
    known = [issues.handed(store, site=it, code="HT04", text="化粪池盖板破损") for it in (place, place, other)]
    for it in known:
        closed(store, it)
    store.set_setting("role", "office")
    for it in known[:2]:
        issues.issue(store, site=place, code="HT04", text="盖板又破损", repeats=it, found=issues.day(store, -1))
    return late, known, place


@pytest.fixture
def looking(desk, tmp_path, hands):
    """The board, read; what is in its store."""

    def show(*, filled=True):
        with Store.open(tmp_path / "desk" / "office", nonce="b") as store:
            made = _fill(store) if filled else None
        window = desk("office", "boards")
        settle(hands, window)
        window.show_page("boards", boards.LOOKING)
        settle(hands, window)
        return window, window.pages["boards"].panes[boards.LOOKING], made

    return show


def undo(hands, window):
    window.activateWindow()
    hands.wait_until(window.isActiveWindow)
    before = window.session.glance.newest
    hands.press("Ctrl+Z", window)
    hands.wait_until(lambda: window.session.glance.newest > before)
    settle(hands, window)


def choose(hands, window, pane, which):
    hands.click(next(it for it in pane.which.segments if it.choice.value == which))
    settle(hands, window)


def test_without_anything_it_says_so_and_the_rate_has_no_base(looking, hands):
    window, pane, _ = looking(filled=False)
    said = {}
    for which in (WAITING, DRAWS, *repeats.By):
        choose(hands, window, pane, which)
        said[which] = pane.nothing.text()
        assert pane.nothing.isVisible()
        assert nameless(pane) == []
    assert len(set(said.values())) == 3
    assert pane.rate.text() == "反弹率 = 反弹过的问题（0 项）/ 曾销号的问题（0 项）：还没有问题销过号，无从计算。"
    hands.click("draw_look_back_now")
    dialog = hands.see("draw_look_back")
    hands.wait_until(lambda: dialog.count == 0)
    assert not dialog.act.isEnabled()
    hands.click("leave_it")


def test_what_came_back_by_place_item_and_unit_opens_the_ledger(looking, hands):
    window, pane, (_, _, place) = looking()
    assert pane.rate.text() == "反弹率 = 反弹过的问题（2 项）/ 曾销号的问题（3 项） = 66.7%"
    for by in repeats.By:
        window.show_page("boards", boards.LOOKING)
        choose(hands, window, pane, by)
        (line,) = pane.back.lines
        assert line.cells[1] == "2"
        pane.back.setFocus()
        hands.press("Return")
        hands.wait_until(lambda: window.current == "ledger")
        settle(hands, window)
        which = window.pages["ledger"].filters.filter
        assert which.rebound
        assert [which.site, which.codes, len(which.units)] in ([place, (), 0], [None, ("HT04",), 0], [None, (), 1])
        assert ledger.count(window.session.glance, which, today=issues.today(window.session.glance).isoformat()) == 2


def test_what_is_late_stands_first_and_r_begins_there(looking, hands):
    window, pane, (late, _, place) = looking()
    (line,) = pane.waiting.lines
    assert (line.key[0], line.ink) == (late, "overdue")
    assert "1 项待查看" in pane.told.text()
    assert "逾期 1 项" in pane.told.text()
    pane.waiting.setFocus()
    hands.press("r")
    hands.wait_until(lambda: window.current == "visit")
    settle(hands, window)
    store = window.session.glance
    (visit,) = [it for it in store.find(Visit, site=place) if it.purpose == "recheck"]
    assert window.pages["visit"].reading.case.visit.id == visit.id


def test_who_goes_is_planned_undone_and_taken_off(looking, hands):
    window, pane, (late, *_) = looking()
    hands.click("plan_recheck_of")
    dialog = hands.see("plan_recheck")
    hands.wait_until(lambda: dialog.who.count() > 1)
    dialog.who.setCurrentIndex(1)
    dialog.due.show_day((issues.today(window.session.glance) + timedelta(days=3)).isoformat())
    hands.click("act")
    settle(hands, window)
    store = window.session.glance
    (task,) = store.find(Recheck, finding=late)
    assert (task.purpose, task.due) == ("recheck", issues.day(store, 3))
    assert (task.person or task.team) is not None
    assert pane.waiting.lines[0].cells[5] == dialog_name(store, task)
    hands.click("give_up_recheck")
    settle(hands, window)
    assert store.find(Recheck, finding=late) == []
    assert len(pane.waiting.lines) == 1, "what was reported waits all the same"
    undo(hands, window)
    assert [it.id for it in store.find(Recheck, finding=late)] == [task.id]


def dialog_name(store, task):
    if task.team is not None:
        return store.one("SELECT name FROM team WHERE id = ?", task.team)
    return store.one("SELECT name FROM person WHERE id = ?", task.person)


def test_a_lot_shows_its_seed_and_candidates_and_comes_out_the_same_again(looking, hands):
    window, pane, (_, known, _) = looking()
    hands.click("draw_look_back_now")
    dialog = hands.see("draw_look_back")
    hands.wait_until(lambda: dialog.count == 3)
    assert "候选 3 项" in dialog.pool.text()
    dialog.wanted.setValue(2)
    dialog.seed.setFocus()
    hands.press("Ctrl+A")
    hands.press("Delete")
    hands.click("act")
    assert hands.reads("请填写随机种子")
    hands.type_text("2026 年青禾县", "draw_seed", replace=True)
    hands.click("act")
    settle(hands, window)
    store = window.session.glance
    (lot,) = store.find(Lot, kind="look_back")
    assert (lot.seed, lot.wanted) == ("2026 年青禾县", 2)
    assert rechecks.verify(store, lot.id).follows
    assert pane.which.value == DRAWS
    (line,) = pane.drawn.lines
    assert line.cells[1] == "2026 年青禾县"
    assert line.cells[3:6] == ("3", "2", "一致")
    assert "重抽，结果一致" in pane.said.text()
    choose(hands, window, pane, WAITING)
    assert {it.key[0] for it in pane.waiting.lines if it.key[1] == "look_back"} <= set(known)
    assert len(pane.waiting.lines) == 3


@pytest.mark.parametrize(("how", "fell"), [("risk", 1), ("all", 3)])
def test_the_riskiest_or_all_are_planned_and_undone(looking, hands, how, fell):
    window, pane, _ = looking()
    hands.click("draw_look_back_now")
    dialog = hands.see("draw_look_back")
    hands.wait_until(lambda: dialog.count == 3)
    hands.click(next(it for it in dialog.how.segments if it.choice.value == how))
    assert not dialog.seed_field.isVisible()
    assert dialog.many.isVisible() == (how == "risk")
    dialog.wanted.setValue(1)
    hands.click("act")
    settle(hands, window)
    store = window.session.glance
    tasks = store.find(Recheck, purpose="look_back")
    assert len(tasks) == fell
    assert store.find(Lot, kind="look_back") == []
    assert f"抽中 {fell} 项" in pane.said.text()
    assert pane.which.value == WAITING
    undo(hands, window)
    assert store.find(Recheck, purpose="look_back") == []


def test_what_strangers_wrote_is_text(looking, hands, tmp_path):
    with Store.open(tmp_path / "desk" / "office", nonce="b") as store:
        bad = issues.handed(store, text="<img src=x>&化粪池\n破损")
        steps.take(store, [bad], Move.REPLY, Said(note="已换"))
    _, pane, _ = looking()
    cells = {it.key[0]: it.cells for it in pane.waiting.lines}
    assert cells[bad][1] == "<img src=x>&化粪池 破损"
    hands.click_row(pane.waiting, next(n for n, it in enumerate(pane.waiting.lines) if it.key[0] == bad))
    assert not pane.begin.isEnabled(), "it lies at no place that could be visited"
