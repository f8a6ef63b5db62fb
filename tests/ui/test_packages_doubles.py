"""Records that may be the same, in the window: side by side, joined, turned round, kept apart, undone."""

import threading

import pytest

from inspector.acts import Act
from inspector.db.store import Store
from inspector.errors import Cancelled
from inspector.operations import exchange, joining, site
from inspector.operations.joining import proposals
from inspector.records import Duplicate, Resident, Site, Visit
from inspector.ui.pages.packages_doubles import LOOKING
from tests.db.small_county import somebody_else
from tests.hands import nameless
from tests.ui.offices import households, inspect


def settle(hands, window):
    hands.wait_until(lambda: window.session.background.idle, 60_000)


@pytest.fixture
def twice(desk, tmp_path):
    """The office's window on three pairs: two households, and a joint team's visit to a third."""
    ids = {}

    def put():
        with Store.open(tmp_path / "desk" / "office", nonce="b") as office:
            one, two, third, *_ = households(office)
            with office.operation(Act.ADD_SITE) as act:
                for known in (one, two):
                    ids[known.id] = act.create(
                        Site, kind="household", code=f"{known.code}-1", name=known.name, area=known.area,
                        phone="13800990199",
                    )  # fmt: skip
                act.create(Resident, site=ids[one.id], name="周大雪", away=0)
            mine = office.get(Visit, inspect(office, third, findings=()))
            facts = {
                name: getattr(mine, name)
                for name in ("site", "checklist", "campaign", "method", "rater", "told", "finalised", "judged_by")
            }

            def visit(act):
                ids["theirs"] = act.create(Visit, **facts, inspector=mine.inspector, started=mine.started)

            somebody_else(office, Act.START_VISIT, visit)
            ids["mine"], ids["one"] = mine.id, one.id
            assert len(proposals(office)) == 3
        return desk("office", "packages", "doubles"), ids

    return put


def test_joined_turned_round_kept_apart_and_undone(hands, twice):
    window, ids = twice()
    part = window.pages["packages"].shown
    assert [it.proposal.kind for it in part.lines] == ["visit", "site", "site"]
    assert hands.reads("两台电脑一小时内先后开始")
    assert nameless(part) == []
    hands.click("turn_round")
    settle(hands, window)
    kept = part.pair.line.proposal.kept
    hands.click("join_records")
    settle(hands, window)
    store = window.session.glance
    assert not store.get(Visit, kept).deleted
    assert store.get(Visit, next(ids[it] for it in ("mine", "theirs") if ids[it] != kept)).deleted
    assert len(part.lines) == 2
    assert part.pair.line.proposal.kind == "site"  # the next one stands there
    hands.press("Alt+N")
    settle(hands, window)
    assert len(part.lines) == 1
    assert [it.verdict for it in store.find(Duplicate)] == ["same", "different"]
    window.session.undo()
    settle(hands, window)
    assert len(part.lines) == 2
    hands.press("J")
    settle(hands, window)
    hands.press("Ctrl+Return")
    settle(hands, window)
    assert len(part.lines) == 1
    hands.click("join_records")
    settle(hands, window)
    assert part.lines == []
    assert hands.reads("没有看起来重复的记录")
    assert len(store.find(Resident, name="周大雪", site=ids["one"])) == 1


def test_the_tab_says_how_many_before_anybody_has_opened_it(hands, desk, tmp_path):
    window = desk("office", "packages")
    page = window.pages["packages"]
    assert hands.see("重复")
    assert "doubles" not in page.parts
    with Store.open(tmp_path / "desk" / "field", nonce="a") as field:
        for number in range(2):
            place = households(field)[number]
            site.add(field, kind="household", name=place.name, area=place.area, code=f"{place.code}-1", phone=None)
            site.change(field, place.id, phone=f"138009901{number}9")
        exchange.export(field, tmp_path / "twice.inspection")
    page.part("in").plan([tmp_path / "twice.inspection"])
    settle(hands, window)
    assert page.doubles == []
    hands.click("act")
    settle(hands, window)
    found = len(page.doubles)
    assert found
    assert hands.see(f"重复 {found}")
    assert "doubles" not in page.parts
    hands.click(f"重复 {found}")
    assert page.shown.stack.currentIndex() == LOOKING  # nothing is said before it is known
    assert not hands.see_all("join_records")
    settle(hands, window)
    assert len(page.shown.lines) == found
    hands.press("Alt+N")
    settle(hands, window)
    assert hands.see(f"重复 {found - 1}" if found > 1 else "重复")
    window.session.undo()
    settle(hands, window)
    assert hands.see(f"重复 {found}")


def test_a_window_that_closes_does_not_wait_for_what_is_searched(hands, desk):
    session = desk("office", "packages").session
    begun, ended, late = threading.Event(), threading.Event(), []

    def work(_store, stopped):
        begun.set()
        while not stopped():
            ended.wait(0.01)
        ended.set()
        raise Cancelled

    session.search(session, work, late.append, key="endless")
    assert begun.wait(30)
    assert session.close(30)
    assert ended.is_set()
    assert late == []


def test_what_is_searched_for_anew_is_not_searched_to_the_end(hands, desk):
    window = desk("office", "packages")
    stops, answers = [], []

    def work(_store, stopped):
        stops.append(stopped)
        while len(stops) == 1 and not stopped():
            pass
        if stopped():
            raise Cancelled
        return "newest"

    window.session.search(window, work, answers.append, key="twice")
    hands.wait_until(lambda: stops)
    window.session.search(window, work, answers.append, key="twice")
    settle(hands, window)
    assert answers == ["newest"]
    assert [it() for it in stops] == [True, False]


def test_where_nothing_is_there_twice_there_is_nothing_to_press(hands, desk):
    window = desk("office", "packages", "doubles")
    settle(hands, window)
    assert hands.reads("没有看起来重复的记录")
    assert not hands.see_all("join_records")
    assert not hands.see_all("keep_apart")


def test_what_somebody_deleted_meanwhile_is_told(hands, twice):
    window, _ = twice()
    part = window.pages["packages"].shown
    other = part.pair.line.proposal.other
    said = []
    window.session.failed.connect(said.append)

    def delete(store):
        with store.operation(Act.DELETE_VISIT) as act:
            act.delete(Visit, other)

    part.pair, held = part.pair, part.pair
    window.session.do(window, delete)
    part._join()  # before the list knows
    settle(hands, window)
    assert said
    assert held.line.proposal not in [it.proposal for it in part.lines]
    assert len(part.lines) == 2


def test_a_join_of_long_ago_is_taken_apart_by_itself(hands, twice):
    window, _ = twice()
    part = window.pages["packages"].shown
    store = window.session.glance
    living = {it.id for it in store.find(Site)}
    assert not hands.see_all("decided_doubles_open")
    hands.press("J")
    settle(hands, window)
    assert part.pair.line.proposal.kind == "site"
    hands.click("join_records")
    settle(hands, window)
    assert len(store.find(Site)) == len(living) - 1
    hands.press("Alt+N")
    settle(hands, window)
    assert hands.see("decided_doubles_open").text() == "以前定过的（2）"
    before = len(part.lines)
    hands.click("decided_doubles_open")
    settle(hands, window)
    dialog = hands.see("decided_doubles")
    assert nameless(dialog) == []
    assert [it.right for it in dialog.rows.shown.values] == ["不是同一个", "已合为一条"]
    hands.click_row("decided_rows", 1, at_right=40)
    settle(hands, window)
    assert hands.reads("已拆开：")
    assert {it.id for it in store.find(Site)} == living
    assert len(dialog.rows.shown.values) == 1
    assert len(part.lines) == before + 1  # it is proposed again
    hands.click("close_decided")


def test_why_a_join_cannot_be_taken_apart_is_said(hands, twice):
    window, ids = twice()
    one, two = (it for it in ids if it not in {"mine", "theirs", "one"})

    def join_on(store):  # and then what it was joined to goes into a third
        joining.join(store, "site", one, ids[one])
        joining.join(store, "site", two, one)

    window.session.do(window, join_on)
    settle(hands, window)
    hands.click("decided_doubles_open")
    settle(hands, window)
    dialog = hands.see("decided_doubles")
    hands.click_row("decided_rows", 1, at_right=40)
    settle(hands, window)
    assert dialog.said.text().startswith("△ ")
    assert len(dialog.rows.shown.values) == 2
    assert dialog.rows.isEnabled()
    for _ in range(2):  # the other way round it goes
        hands.click_row("decided_rows", 0, at_right=40)
        settle(hands, window)
        assert dialog.said.text().startswith("已拆开")
    assert window.session.glance.find(Duplicate) == []
