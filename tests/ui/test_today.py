"""Today: what a person sees in the morning, and what the first presses do."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from inspector import clock
from inspector.errors import Fault, Kind
from inspector.operations import begin, exchange, team, today
from inspector.operations.visit import read_case
from inspector.records import Assignment, Finding, Site, Visit
from inspector.ui.main_window import MainWindow
from tests.hands import nameless
from tests.ui.pages_of_the_day import begun, errands, finished, new_county, open_window, settle, writing


@pytest.fixture
def opened(monkeypatch):
    """Which pages were asked for, instead of showing those of other rooms."""
    asked = []
    show = MainWindow.show_page

    def note(window, name, about=None):
        asked.append((name, about))
        if name in ("today", "sites", "settings"):
            show(window, name, about)

    monkeypatch.setattr(MainWindow, "show_page", note)
    return asked


def test_the_morning_lists_places_drafts_and_how_things_stand(hands, tmp_path):
    folder = new_county(tmp_path / "数据")
    with writing(folder) as store:
        first, second, *_, last = errands(store)
        finished(store, first)
        begun(store, last)
        begun(store, second)
    window = open_window(hands, folder, "today")
    page = window.pages["today"]
    assert hands.reads("要去 23 处")
    rows = page.work.errands.shown.values
    assert [it.action for it in rows[:3]] == ["继续", "继续", "开始"]
    assert [it.filled for it in rows[:3]] == [True, False, False]
    assert all("题" in it.note and 0 < it.share < 1 for it in rows[:2])
    assert {it.state for it in rows[2:]} == {"overdue"}
    assert hands.reads("还没交回：1 次检查、1 条问题、0 张照片")
    assert hands.reads("全部内容只在这台电脑上")
    assert hands.reads("已查 1 / 24 户")
    assert hands.reads("星期")
    assert nameless(window) == []


def test_householders_are_masked_on_the_open_page(hands, tmp_path):
    folder = new_county(tmp_path / "数据")
    window = open_window(hands, folder, "today")
    names = [it.name for it in errands(window.session.glance)]
    assert names
    assert not any(hands.reads(it) for it in names)


def test_begin_makes_the_visit_and_opens_it(hands, tmp_path, opened):
    folder = new_county(tmp_path / "数据")
    window = open_window(hands, folder, "today")
    expected = errands(window.session.glance)[0]
    hands.click_row("今天要去", 0, at_right=40)
    settle(hands, window)
    (made,) = window.session.glance.find(Visit)
    assert (made.site, made.campaign, made.checklist, made.finalised) == (
        expected.site, expected.campaign, expected.checklist, None,
    )  # fmt: skip
    assert opened[-1] == ("visit", made.id)


def test_continue_opens_the_draft_that_is_there(hands, tmp_path, opened):
    folder = new_county(tmp_path / "数据")
    with writing(folder) as store:
        draft = begun(store, errands(store)[3])
    window = open_window(hands, folder, "today")
    hands.click_row("今天要去", 0, at_right=40)
    settle(hands, window)
    assert opened[-1] == ("visit", draft)
    assert len(window.session.glance.find(Visit)) == 1


def test_a_discarded_draft_comes_back_by_undo(hands, tmp_path, opened):
    folder = new_county(tmp_path / "数据")
    with writing(folder) as store:
        wanted = errands(store)
        site = next(it for it in store.find(Site, kind="household") if it.id not in {e.site for e in wanted})
        draft = begun(store, replace(wanted[0], site=site.id, campaign=None))
        answered = len(read_case(store, draft).answers)
    window = open_window(hands, folder, "today")
    page = window.pages["today"]
    assert hands.reads("没做完的 1 份")
    assert "停在" in page.work.drafts.shown.values[0].second
    assert not page.work.throw_away.isEnabled()
    hands.click_row("没做完的", 0)
    hands.click("删去草稿")
    settle(hands, window)
    assert page.work.drafts.shown.values == ()
    assert not hands.reads("没做完的 1 份")
    hands.press("Ctrl+Z")
    settle(hands, window)
    assert hands.reads("没做完的 1 份")
    assert len(read_case(window.session.glance, draft).answers) == answered


def test_what_is_due_again_stands_with_the_longest_overdue_first(hands, tmp_path, opened):
    folder = new_county(tmp_path / "数据")
    with writing(folder) as store:
        places = errands(store)[10:15]
        for it in places:
            finished(store, it)
        today_ = clock.local_date(clock.written(store.now()))
        with store.operation("edit_finding") as edit:
            for found, days in zip(store.find(Finding), (2, -17, 0, 40, -1), strict=True):
                edit.change(Finding, found.id, due=(today_ + timedelta(days=days)).isoformat())
    window = open_window(hands, folder, "today")
    page = window.pages["today"]
    assert hands.reads("该复查的 4 处")
    rows = page.work.due.shown.values
    assert [it.key.site for it in rows] == [places[it].site for it in (1, 4, 2, 0)]
    assert [(it.state, it.note) for it in rows[:2]] == [("overdue", "逾期 17 天"), ("overdue", "逾期 1 天")]
    assert [it.state for it in rows[2:]] == ["", ""]
    assert all(it.right and it.action == "复查" for it in rows[2:])
    assert not any(hands.reads(it.key.name) for it in rows)
    assert nameless(window) == []
    hands.click_row("该复查的", 0, at_right=40)
    settle(hands, window)
    made = window.session.glance.get(Visit, opened[-1][1])
    assert (made.site, made.checklist, made.finalised) == (places[1].site, places[1].checklist, None)
    assert made.method == "household"
    window.show_page("today")
    settle(hands, window)
    assert page.work.due.shown.values[0].action == "继续"
    assert made.id not in {it.key.visit for it in page.work.drafts.shown.values}


def test_more_than_a_few_due_again_are_shown_when_asked_for(hands, tmp_path, opened):
    folder = new_county(tmp_path / "数据")
    with writing(folder) as store:
        for it in errands(store)[10:16]:
            finished(store, it)
        with store.operation("edit_finding") as edit:
            for found in store.find(Finding):
                edit.change(Finding, found.id, due="2026-11-01")
    window = open_window(hands, folder, "today")
    page = window.pages["today"]
    assert len(page.work.due.shown.values) == 4
    hands.click("全部 6 处")
    settle(hands, window)
    assert len(page.work.due.shown.values) == 6


def test_who_was_there_of_late_and_what_the_team_does(hands, tmp_path):
    folder = new_county(tmp_path / "数据")
    with writing(folder) as store:
        first = errands(store)[0]
        finished(store, replace(first, campaign=None))  # for nobody's campaign: it is still to be visited
        site = next(it for it in store.find(Site, kind="household") if it.id not in {e.site for e in errands(store)})
        group = team.add(store, name="一组", people=[store.setting("person")])
        with store.operation("assign") as edit:
            edit.create(Assignment, campaign=first.campaign, site=site.id, checklist=first.checklist, team=group,
                        due="2026-01-01")  # fmt: skip
    window = open_window(hands, folder, "today")
    rows = {it.key.site: it for it in window.pages["today"].work.errands.shown.values}
    assert "骆青川今天来过" in rows[first.site].second
    assert "与本组" in rows[site.id].second


def test_all_places_can_be_shown(hands, tmp_path):
    folder = new_county(tmp_path / "数据")
    window = open_window(hands, folder, "today")
    page = window.pages["today"]
    assert len(page.work.errands.shown.values) == 6
    hands.click("全部 24 处")
    settle(hands, window)
    assert len(page.work.errands.shown.values) == 24
    assert not page.work.all.isVisible()


def test_after_a_package_only_what_came_since_is_counted(tmp_path):
    folder = new_county(tmp_path / "数据")
    with writing(folder) as store:
        first, second, *_ = errands(store)
        finished(store, first)
        assert today.handed_in(store) == today.HandedIn(at="", visits=1, findings=1, photos=0)
        exchange.export(store, tmp_path / "a.inspection")
        assert (today.handed_in(store).at != "", today.handed_in(store).visits) == (True, 0)
        finished(store, second)
        assert today.handed_in(store).visits == 1


def test_an_empty_store_offers_the_three_ways(hands, tmp_path, opened):
    folder = tmp_path / "空"
    begin.new_store(folder, role="field", county="990101", person="甲", nonce="x").close()
    window = open_window(hands, folder, "today")
    assert not window.pages["today"].standing.isVisible()
    assert hands.reads("今天还没有要去的户，也没有到期的复查。")
    package = tmp_path / "任务.inspection"
    package.write_bytes(b"")
    assert hands.drop("way_package", [package])
    assert opened[-1] == ("packages", [package])
    assert not hands.drop("way_package", [tmp_path / "照片.jpg"])
    hands.click("way_sample")
    settle(hands, window)
    assert window.session.glance.one("SELECT count(*) FROM site") == 318
    hands.press("Ctrl+N")
    assert opened[-1] == ("sites", "new")


def test_a_store_begins_whole_or_not_at_all(tmp_path):
    folder = tmp_path / "neu"

    def broken(_store):
        raise Fault(Kind.DAMAGED, path="x", where="y")

    with pytest.raises(Fault) as caught:
        begin.new_store(folder, role="field", county="990101", person="甲", nonce="x", fill=broken)
    assert caught.value.kind is Kind.DAMAGED
    assert list(tmp_path.iterdir()) == []
    (folder).mkdir()
    (folder / "信.txt").write_text("meins")
    with pytest.raises(Fault) as caught:
        begin.new_store(folder, role="field", county="990101", person="甲", nonce="x")
    assert caught.value.kind is Kind.NOT_EMPTY
    assert [it.name for it in folder.iterdir()] == ["信.txt"]
    with pytest.raises(Fault) as caught:
        begin.new_store(Path(folder / "信.txt"), role="field", county="990101", person="甲", nonce="x")
    assert caught.value.kind is Kind.UNREADABLE
