"""The page of ratings, driven as people do: lists with reasons, the sheet behind each place, publishing, appeals."""

from dataclasses import replace
from datetime import timedelta

import pytest
from shiboken6 import isValid

from inspector import clock
from inspector.db.store import Store
from inspector.operations.rating import commendations, drawn, points, publishing
from inspector.rating.frozen import parsed
from inspector.records import Appeal, Commendation, Finding, PointsEntry, Publication, Rating, Visit
from inspector.ui.pages import ratings
from tests.hands import nameless
from tests.ui.rated import TITLE, rated, settle
from tests.ui.watchdog import Watchdog

__all__ = ["rated"]

PARTS = (ratings.LISTS, ratings.PUBLISHED, ratings.TREND, ratings.POINTS, ratings.EXAMPLES)


def pane(window, name):
    return window.pages["ratings"].panes[name]


def dialog(hands, name):
    hands.wait_until(lambda: hands.see_all(name))
    return hands.see(name)


def closed(hands, window, asked):
    """The dialog went and what it did is shown."""
    hands.wait_until(lambda: not isValid(asked) or not asked.isVisible(), 20_000)
    settle(hands, window)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_part_has_its_words_and_everything_a_name(rated, hands, language):
    window = rated(lambda made: ("lists", made["rating"]), language=language)
    page = window.pages["ratings"]
    for size in ((1366, 768), (1280, 690)):
        window.resize(*size)
        for part in PARTS:
            page.show_pane(part)
            settle(hands, window)
            assert nameless(page) == [], part


def test_the_list_says_why_and_what_has_no_rank(rated, hands):
    window = rated(lambda made: ("lists", made["rating"]))
    lists = pane(window, "lists")
    lines = lists.table.lines
    held = lists.held.list
    assert len(lines) == len(held.places) > 3
    assert lines[0].cells[0] in {"1", "1 ="}
    assert all(it.cells[-1] for it in lines)
    assert lines[-1].cells[0] == lines[-1].cells[3] == "—"
    assert "不排名" in lines[-1].cells[-1]
    hands.click(next(it for it in lists.which.segments if it.text() == "未排名"))
    assert len(lists.table.lines) == sum(it.rank is None for it in held.places)
    assert not hands.reads("None")


def test_the_sheet_behind_a_place_leads_to_its_visits_and_findings(rated, hands):
    window = rated(lambda made: ("lists", made["rating"]))
    lists = pane(window, "lists")
    place = next(it for it in lists.held.list.places if any(visit.rater == "town" for visit in it.visits))
    lists.table.setFocus()
    lists.table.selectRow([it.key for it in lists.table.lines].index(place.place))
    hands.press("Return", lists.table)
    settle(hands, window)
    sheet = lists.sheet
    assert lists.stack.currentWidget() is sheet
    assert sheet.title.text() == place.name
    assert len(sheet.visits.lines) == len(place.visits)
    assert hands.reads("三方评分对照")
    taken = max(sheet.lines.lines, key=lambda it: len(it.key))
    sheet.lines.opened.emit(taken.key)
    hands.wait_until(lambda: window.current == "ledger")
    settle(hands, window)
    ledger = window.pages["ledger"]
    assert {ledger.model.row(n).id for n in range(ledger.model.rowCount())} == set(taken.key) != set()
    assert ledger.filters.chips["findings"].value == f"指定的{len(taken.key)}条"
    window.show_page("ratings")
    settle(hands, window)
    assert lists.stack.currentWidget() is sheet
    hands.click(next(it for it in sheet.which.segments if "三方" in it.text()))
    assert len(sheet.beside.lines) == len(sheet.sheet.beside) > 0
    sheet.visits.setFocus()
    hands.press("Return", sheet.visits)
    hands.wait_until(lambda: window.current == "visit")
    assert window.session.glance.get(Visit, sheet.visits.lines[0].key).finalised
    assert window.session.glance.get(Finding, taken.key[0]).visit in {it.visit for it in place.visits}
    window.show_page("ratings")
    hands.press("Escape", sheet)
    assert lists.stack.currentWidget() is not sheet


def test_a_new_rating_is_made_and_shown(rated, hands):
    window = rated(published=False)
    hands.click("rating_new")
    made = dialog(hands, "new_rating")
    settle(hands, window)
    hands.click("act")
    assert hands.reads("请填写名称")
    hands.type_text("第四季度评比", "rating_title")
    hands.click("act")
    hands.wait_until(lambda: not isValid(made) or not made.isVisible())
    settle(hands, window)
    found = next(it for it in window.session.glance.find(Rating) if it.title == "第四季度评比")
    assert found.starts <= clock.today().isoformat() <= found.ends
    assert pane(window, "lists").title.text() == "第四季度评比"


def test_a_period_without_visits_is_said(rated, hands):
    window = rated(published=False)
    lists = pane(window, "lists")
    from inspector.operations.rating import periods

    window.session.do(
        window,
        lambda store: periods.add(
            store, title="空", level="village", rule="limits", starts="2001-01-01", ends="2001-01-31"
        ),
        lists.choose,
    )
    settle(hands, window)
    lists.read()
    settle(hands, window)
    assert lists.title.text() == "空"
    assert hands.reads("没有可以排名的对象")
    assert not lists.publish.isEnabled()


def test_publishing_freezes_the_list_with_its_paper(rated, hands):
    window = rated(lambda made: ("lists", made["rating"]), published=False)
    hands.click("rating_publish")
    asked = dialog(hands, "publish_list")
    settle(hands, window)
    assert not hands.see_all("publish_reviewer")
    hands.type_text("《评比办法》", "publish_basis")
    hands.click("act")
    closed(hands, window, asked)
    (held,) = window.session.glance.find(Publication)
    assert (held.shown, held.basis, held.issue) == ("village", "《评比办法》", "1")
    assert held.paper is not None
    assert window.pages["ratings"].pane == "published"
    assert pane(window, "published").table.chosen == [held.id]
    hands.click("published_paper")
    hands.wait_until(lambda: window.current == "papers")


def test_naming_a_household_wants_its_three_things(rated, hands):
    window = rated(lambda made: ("lists", made["households"]))
    hands.click("rating_publish")
    asked = dialog(hands, "publish_list")
    settle(hands, window)
    hands.choose("publish_shown", "点名")
    assert hands.reads("点名公布农户")
    hands.click("act")
    settle(hands, window)
    assert asked.isVisible()
    assert hands.reads("点名公布前必须填写")
    assert hands.reads("依据、复核人")
    assert len(window.session.glance.find(Publication)) == 1
    hands.type_text("村规民约第8条", "publish_basis")
    hands.type_text("周复核", "publish_reviewer")
    hands.see("publish_notified").show_day(clock.today().isoformat())
    hands.click("act")
    closed(hands, window, asked)
    held = next(it for it in window.session.glance.find(Publication) if it.shown == "name")
    assert held.reviewer == "周复核"
    assert parsed(held.content).shown == "name"


def test_an_appeal_is_taken_and_decided_beside_the_list(rated, hands):
    window = rated(lambda made: ("published", made["publication"]))
    shown = pane(window, "published")
    content = window.session.glance.get(Publication, rated.made["publication"]).content
    hands.click("published_appeal")
    asked = dialog(hands, "appeal")
    hands.click("act")
    assert hands.reads("请填写申诉内容")
    hands.see("appeal_place").setCurrentIndex(0)
    hands.type_text("柴草堆是邻村的", "appeal_text")
    hands.click("act")
    closed(hands, window, asked)
    assert "待处理1" in shown.table.lines[0].cells[6]
    shown.appeals.selectRow(0)
    hands.click("published_decide")
    asked = dialog(hands, "decide_appeal")
    hands.click(next(it for it in asked.decision.segments if it.text() == "予以更正"))
    hands.type_text("180", "decide_score")
    hands.type_text("经复核属实", "decide_reason")
    hands.click("act")
    assert hands.reads("请填 0 至 100 的数")
    hands.type_text("91.5", "decide_score", replace=True)
    hands.click("act")
    closed(hands, window, asked)
    (held,) = window.session.glance.find(Appeal)
    assert (held.decision, held.score) == ("corrected", 91.5)
    assert "91.5%" in shown.appeals.lines[0].cells[3]
    assert window.session.glance.get(Publication, rated.made["publication"]).content == content


def test_what_is_past_its_day_is_reminded_of_and_taken_down(rated, hands, tmp_path):
    window = rated(lambda made: ("published", made["publication"]))
    shown = pane(window, "published")
    assert shown.reminder.text() == ""
    past = (clock.today() - timedelta(days=3)).isoformat()
    publication = rated.made["publication"]

    def age(store):
        with store.operation("publish_rating") as edit:
            edit.change(Publication, publication, published=past, until=past)

    window.session.do(window, age)
    settle(hands, window)
    assert "有1期榜单已到期" in shown.reminder.text()
    assert shown.table.lines[0].cells[4] == "到期待撤"
    hands.click("published_down")
    asked = dialog(hands, "take_down")
    hands.click("act")
    closed(hands, window, asked)
    assert window.session.glance.get(Publication, publication).withdrawn == clock.today().isoformat()
    assert shown.reminder.text() == ""
    assert not shown.down.isEnabled()
    with Store.open(tmp_path / "desk" / "office") as store:
        assert publishing.to_take_down(store, clock.today()) == []


def test_points_are_entered_exchanged_and_taken_back_by_one_more_line(rated, hands):
    window = rated(lambda made: ("points", made["house"]))
    book = pane(window, "points")
    assert "7" in book.balance.text()
    hands.click("points_swap")
    asked = dialog(hands, "exchange_points")
    hands.type_text("3", "points_number")
    hands.click("act")
    assert hands.reads("请填写兑换内容")
    hands.type_text("洗衣液", "points_note")
    hands.click("act")
    closed(hands, window, asked)
    assert [it.cells[4] for it in book.table.lines] == ["5", "7", "4"]
    book.table.selectRow(1)
    hands.click("points_take_back")
    asked = dialog(hands, "points_back")
    hands.type_text("记错户", "points_back_note")
    hands.click("act")
    closed(hands, window, asked)
    assert [it.cells[4] for it in book.table.lines] == ["5", "7", "4", "2"]
    assert "已由第4笔冲回" in book.table.lines[1].cells[5]
    book.table.selectRow(1)
    assert not book.back.isEnabled()
    assert len(window.session.glance.find(PointsEntry)) == 4
    hands.click("points_swap")
    asked = dialog(hands, "exchange_points")
    hands.type_text("30", "points_number")
    hands.type_text("电饭煲", "points_note")
    hands.click("act")
    settle(hands, window)
    assert asked.isVisible()
    assert asked.wrong.text()
    assert points.entries_of(window.session.glance, site=rated.made["house"]).balance == 2


def test_an_account_is_opened_for_whoever_is_found(rated, hands):
    window = rated(lambda made: ("points", made["house"]))
    hands.click("points_enter")
    asked = dialog(hands, "enter_points")
    settle(hands, window)
    asked.holder.setEditText("")
    asked.holder._look()
    settle(hands, window)
    first = asked.holder.itemText(0)
    asked.holder.setCurrentIndex(0)
    settle(hands, window)
    hands.choose("points_rule", next(it for it in _options(hands, "points_rule") if "清洁日" in it))
    hands.click("act")
    closed(hands, window, asked)
    book = pane(window, "points")
    assert book.title.text() == first.split(" · ")[0]
    assert book.table.lines[0].cells[3] == "+1"


def _options(hands, name):
    box = hands.see(name)
    return [box.itemText(it) for it in range(box.count())]


def test_a_good_example_is_put_on_a_list_and_struck_off(rated, hands):
    window = rated(lambda _: "examples")
    hands.click("examples_add")
    asked = dialog(hands, "commend")
    settle(hands, window)
    asked.holder.setCurrentIndex(0)
    hands.type_text("庭院整洁", "commend_reason")
    hands.click("act")
    closed(hands, window, asked)
    (held,) = window.session.glance.find(Commendation)
    assert held.area is not None
    table = pane(window, "examples").table
    assert "庭院整洁" in table.lines[0].cells[4]
    hands.click("examples_strike")
    settle(hands, window)
    assert commendations.commended(window.session.glance) == []
    assert table.lines == ()


def test_the_trend_has_a_column_a_period_and_says_what_was_gained(rated, hands):
    window = rated(lambda made: ("trend", made["rating"]))
    table = pane(window, "trend").table
    assert [it.word for it in table.shown.columns][-1] == "增减"
    assert len(table.lines) > 3
    assert all(it.cells[-1] == "—" for it in table.lines)
    assert TITLE in pane(window, "trend").which.currentText()


def test_a_rating_is_deleted_and_brought_back_but_not_a_published_one(rated, hands):
    window = rated(lambda made: ("lists", made["rating"]), published=False)
    held = rated.made["rating"]
    hands.click("rating_delete")
    settle(hands, window)
    left = [rated.made["households"]]
    assert [it.id for it in window.session.glance.find(Rating)] == left
    assert [it.key for it in pane(window, "lists").left.shown.values] == left
    window.session.undo()
    settle(hands, window)
    assert {it.id for it in window.session.glance.find(Rating)} == {held, *left}
    assert TITLE in {it.title for it in pane(window, "lists").left.shown.values}


def test_a_published_rating_says_why_it_is_not_deleted(rated, hands):
    window = rated(lambda made: ("lists", made["rating"]))
    hands.click("rating_delete")
    settle(hands, window)
    hands.wait_until(lambda: hands.reads("不能删除"))
    assert rated.made["rating"] in {it.id for it in window.session.glance.find(Rating)}


@pytest.mark.parametrize("part", ["lists", "published"])
def test_a_poster_is_had_on_both_sheets(rated, hands, part):
    window = rated(lambda made: (part, made["rating" if part == "lists" else "publication"]))
    hands.click("rating_poster" if part == "lists" else "published_poster")
    hands.wait_until(lambda: window.current == "papers")
    settle(hands, window)
    papers = window.pages["papers"]
    small, large = papers.brought
    assert (small.kind, large.kind, large.sheet) == ("poster", "poster", "a3")
    widths = []
    for line in (small, large):
        papers.choose(line)
        settle(hands, window)
        widths.append(papers.shown.issued.content.sheet)
    assert widths == ["a4", "a3"]


def test_three_thousand_households_do_not_hold_the_window(rated, hands, monkeypatch):
    window = rated(lambda made: ("lists", made["households"]))
    lists = pane(window, "lists")
    held = lists.held
    one = next(it for it in held.list.places if it.reasons and it.visits)
    places = tuple(replace(one, place=f"h{n}", name=f"户{n}", rank=n + 1, list="") for n in range(3000))
    many = drawn.Drawn(rating=held.rating, list=replace(held.list, places=places))
    monkeypatch.setattr(drawn, "drawn", lambda *_: many)
    with Watchdog() as dog:
        lists.read()
        settle(hands, window)
        hands.wait_until(lambda: len(lists.table.lines) == 3000)
        for segment in lists.which.segments[1:]:
            hands.click(segment)
        hands.click(lists.which.segments[0])
    assert len(lists.table.lines) == 3000
    assert max((it.computed for it in dog.holds), default=0) < 0.1, max(dog.holds, key=lambda it: it.computed)
