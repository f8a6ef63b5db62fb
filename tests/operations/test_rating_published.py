"""A published list stays as it was, byte for byte; appeals and points stand beside it."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from inspector.acts import Act
from inspector.db import undo
from inspector.errors import Fault, Kind
from inspector.operations import exchange
from inspector.operations.papers.issuing import of_paper
from inspector.operations.rating import appeals, drawn, periods, publishing, sheets, trend
from inspector.rating.frozen import canonical, fingerprint
from inspector.records import Answer, Area, Paper, Person, Publication, Rating, Site
from tests.operations.rating_made import (
    DAY,
    by_name,
    households,
    publish,
    rating,
    rename,
    scored,
    the_list,
    today,
    village,
    villages,
    yard,
)
from tests.rating.made import LIST


@pytest.fixture
def rated(office, tmp_path):
    """Three villages with scores today, and their rating."""
    checklist = yard(office, tmp_path)
    for number, percent in enumerate((95, 85, 70)):
        scored(office, checklist, villages(office)[number].id, percent)
    return rating(office)


def told(call, *values, **more):
    with pytest.raises(Fault) as caught:
        call(*values, **more)
    return caught.value.kind, caught.value.facts


def test_what_was_published_never_changes_whatever_comes(office, rated, now):
    held = publish(office, rated, issue="11")
    first, pdf = publishing.opened(office, held.id), (office.folder.papers / f"{held.paper}.pdf").read_bytes()
    before = canonical(first.list)
    now.go_on(DAY)
    with office.operation(Act.ANSWER) as edit:
        for answer in office.find(Answer, question="litter"):
            edit.change(Answer, answer.id, value="60")
    area = village(office, 0)[1]
    rename(office, area.id, "稻香新村", day=today(office))
    with office.operation(Act.EDIT_SITE) as edit:
        edit.change(Site, villages(office)[1].id, name="改名")
    periods.change(office, rated, rule="first_three", title="另一个题目")
    assert canonical(the_list(office, rated)) != before
    now.go_on(365 * DAY)
    again = publishing.opened(office, held.id)
    assert canonical(again.list) == before == office.get(Publication, held.id).content
    assert again.publication.sha256 == fingerprint(before)
    assert of_paper(office, held.paper).drawn.pdf == pdf
    assert (office.folder.papers / f"{held.paper}.pdf").read_bytes() == pdf


def test_a_list_carries_its_rule_its_places_and_every_deduction_behind_them(office, rated):
    held = publish(office, rated, issue="11", basis="村规民约")
    frozen = publishing.opened(office, held.id).list
    assert (frozen.issue, frozen.shown, frozen.basis, frozen.rule.red_from) == ("11", "village", "村规民约", 90)
    assert (frozen.published, frozen.until) == (held.published, held.until)
    assert (date.fromisoformat(frozen.until) - date.fromisoformat(frozen.published)).days == 30
    for place in frozen.places:
        for visit in place.visits:
            assert visit.of - sum(it.deducted for it in visit.lines) == visit.points
    paper = office.get(Paper, held.paper)
    assert (paper.kind, paper.void) == ("rating", None)


def test_only_what_was_looked_at_is_published(office, rated, tmp_path):
    seen = drawn.drawn(office, rated).fingerprint
    checklist = office.one("SELECT id FROM checklist WHERE form = 'yard'")
    scored(office, checklist, villages(office)[3].id, 10)
    kind, _ = told(publishing.publish, office, rated, seen=seen, shown="village")
    assert kind is Kind.LIST_CHANGED
    assert not office.find(Publication)
    assert not office.find(Paper, kind="rating")


def test_a_period_without_visits_is_not_published(office):
    mine = rating(office, starts="2020-01-01", ends="2020-03-31")
    kind, facts = told(publish, office, mine)
    assert (kind, facts) == (Kind.NOTHING_RATED, {"starts": "2020-01-01", "ends": "2020-03-31"})


def household_rating(office, tmp_path):
    checklist = yard(office, tmp_path)
    _, area = village(office, 0)
    for number, percent in enumerate((95, 40)):
        scored(office, checklist, households(office, area.id)[number].id, percent)
    return rating(office, level="household", rule="households"), households(office, area.id)[:2], area


@pytest.mark.parametrize("shown", ["code", "group", "village"])
def test_households_stay_unnamed_in_everything_that_was_published(office, tmp_path, shown):
    mine, homes, area = household_rating(office, tmp_path)
    with office.operation(Act.EDIT_SITE) as edit:
        for home in homes:
            edit.change(Site, home.id, name=f"欧阳{home.code[-4:]}户")
    held = publish(office, mine, shown=shown)
    everything = held.content + office.get(Paper, held.paper).content
    assert "欧阳" not in everything
    frozen = publishing.opened(office, held.id).list
    names = {"code": homes[0].code, "village": f"云渡镇{area.name}"}
    assert frozen.places[0].told.startswith(names.get(shown, f"云渡镇{area.name}"))
    assert {it.name for it in frozen.places} == {""}


@pytest.mark.parametrize(
    ("given", "lacks"),
    [({}, ["basis", "reviewer", "notified"]), ({"basis": "村规民约"}, ["reviewer", "notified"]),
     ({"basis": "村规民约", "reviewer": "唐复核", "notified": "2099-01-01"}, ["notified"]),
     ({"basis": " ", "reviewer": " ", "notified": "2020-01-01"}, ["basis", "reviewer"])],
)  # fmt: skip
def test_naming_a_household_wants_a_basis_a_second_reviewer_and_a_notice_before(office, tmp_path, given, lacks):
    mine, *_ = household_rating(office, tmp_path)
    assert told(publish, office, mine, shown="name", **given) == (Kind.NAMING_WANTS, {"lacks": lacks})
    assert not office.find(Publication)


def test_nobody_reviews_his_own_list_and_a_named_one_comes_down(office, tmp_path):
    mine, homes, _ = household_rating(office, tmp_path)
    me = office.get(Person, office.setting("person")).name
    given = {"shown": "name", "basis": "村规民约第三条", "notified": today(office)}
    assert told(publish, office, mine, reviewer=me, **given)[1] == {"lacks": ["reviewer"]}
    held = publish(office, mine, reviewer="唐复核", **given)
    assert {it.told for it in publishing.opened(office, held.id).list.places} == {it.name for it in homes}
    assert held.until is not None


@pytest.mark.parametrize(
    ("values", "field"),
    [({"shown": "code"}, "shown"), ({"shown": "名"}, "shown"), ({"until": "2020-01-01"}, "until"),
     ({"until": "morgen"}, "until"), ({"notified": "31.1.2026"}, "notified"), ({"published": "x"}, "published")],
)  # fmt: skip
def test_what_is_no_day_or_no_way_of_telling_places_is_refused(office, rated, values, field):
    kind, facts = told(publish, office, rated, **values)
    assert (kind, facts["field"]) == (Kind.BAD_VALUE, field)


def test_publishing_has_no_undo_and_a_published_rating_is_not_deleted(office, rated):
    held = publish(office, rated)
    made = office.get(Publication, held.id).made
    assert told(undo.undo, office, made)[0] is Kind.NO_UNDO
    title = office.get(Rating, rated).title
    assert told(periods.delete, office, rated) == (Kind.RATING_PUBLISHED, {"title": title, "count": 1})


def test_a_list_comes_down_on_its_day_and_only_once(office, rated, now):
    held = publish(office, rated, until=today(office))
    day = date.fromisoformat(today(office))
    assert publishing.to_take_down(office, day) == []
    now.go_on(2 * DAY)
    day = date.fromisoformat(today(office))
    assert [it.id for it in publishing.to_take_down(office, day)] == [held.id]
    publishing.withdraw(office, held.id, why="到期")
    assert publishing.to_take_down(office, day) == []
    assert told(publishing.withdraw, office, held.id)[0] is Kind.WITHDRAWN
    assert publishing.opened(office, held.id).publication.withdrawn_why == "到期"


def test_issues_are_counted_on(office, rated):
    assert publishing.next_issue(office) == "1"
    publish(office, rated, issue="第11期")
    assert publishing.next_issue(office) == "12"
    with office.operation(Act.PUBLISH_RATING) as edit:
        edit.change(Publication, office.find(Publication)[0].id, issue="2026年第3期²")
    assert publishing.next_issue(office) == "4"
    with office.operation(Act.PUBLISH_RATING) as edit:
        edit.change(Publication, office.find(Publication)[0].id, issue="9" * 400)
    assert publishing.next_issue(office) == "1"


@pytest.mark.parametrize(
    "content",
    ["", "{}", "null", "[[[", json.dumps({"format": 1}), canonical(replace(LIST, format=9)), "x" * 10_000],
)  # fmt: skip
def test_a_strangers_publication_is_a_fault_and_hinders_nothing_else(office, rated, content):
    mine = publish(office, rated)
    with office.operation(Act.PUBLISH_RATING) as edit:
        bad = edit.create(
            Publication, rating=rated, issue=None, shown="village", published="2099-01-01", until=None, basis=None,
            reviewer=None, notified=None, content=content, sha256=fingerprint(content), paper=None, withdrawn=None,
            withdrawn_why=None,
        )  # fmt: skip
    assert told(publishing.opened, office, bad)[0] in (Kind.BAD_VALUE, Kind.ERASED)
    assert told(appeals.contest, office, bad, "x", text="不服")[0] is Kind.BAD_VALUE
    assert {it.id for it in publishing.publications(office)} == {mine.id, bad}
    found = trend.trend(office, rated)
    assert found.broken == (bad,)
    assert found.courses[0].points[0].publication == mine.id


def test_a_list_whose_text_is_not_the_one_of_its_fingerprint_is_refused(office, rated):
    held = publish(office, rated)
    with office.operation(Act.PUBLISH_RATING) as edit:
        edit.change(Publication, held.id, content=held.content.replace('"rank":1', '"rank":2'))
    assert told(publishing.opened, office, held.id)[1]["field"] == "sha256"


def test_a_list_travels_and_reads_the_same_elsewhere(office, store, rated, tmp_path):
    held = publish(office, rated)
    exchange.export(office, tmp_path / "task.inspection")
    (received,) = exchange.merge(store, [tmp_path / "task.inspection"])
    assert received.refused is None
    assert publishing.opened(store, held.id).list == publishing.opened(office, held.id).list


# -- appeals -----------------------------------------------------------------------------------------------------------


def test_an_appeal_is_decided_beside_the_list(office, rated):
    held = publish(office, rated)
    black = next(it for it in publishing.opened(office, held.id).list.places if it.list == "black")
    one = appeals.contest(office, held.id, black.place, text="当日下雨，垃圾已清", by="村委会")
    assert [it.open_appeals for it in publishing.publications(office)] == [1]
    appeals.decide(office, one, "corrected", reason="复核属实", decided_by="唐复核", score=82, list_="")
    (contested,) = publishing.opened(office, held.id).contested
    assert (contested.place, contested.is_open) == (black, False)
    assert appeals.corrected(contested) == (Decimal(82), "")
    assert publishing.opened(office, held.id).list.places[2].list == "black", "the list stays as it was"
    assert [it.open_appeals for it in publishing.publications(office)] == [0]
    point = next(it for it in trend.trend(office, rated).courses if it.place == black.place).points[0]
    assert (point.percent, point.list, point.corrected) == (82, "", True)


def test_a_correction_holds_although_the_place_is_contested_again(office, rated):
    held = publish(office, rated)
    place = next(it.place for it in publishing.opened(office, held.id).list.places if it.list == "black")
    first = appeals.contest(office, held.id, place, text="有误")
    appeals.decide(office, first, "corrected", reason="属实", score=82, list_="")
    appeals.contest(office, held.id, place, text="仍不服")
    point = next(it for it in trend.trend(office, rated).courses if it.place == place).points[0]
    assert (point.percent, point.list, point.corrected) == (82, "", True)


@pytest.mark.parametrize(
    ("decision", "values", "kind"),
    [("upheld", {"reason": " "}, Kind.SAY_WHY), ("corrected", {"reason": "是"}, Kind.BAD_VALUE),
     ("upheld", {"reason": "否", "score": 90}, Kind.BAD_VALUE), ("perhaps", {"reason": "x"}, Kind.BAD_VALUE),
     ("corrected", {"reason": "是", "score": 101}, Kind.BAD_VALUE),
     ("corrected", {"reason": "是", "score": float("nan")}, Kind.BAD_VALUE),
     ("corrected", {"reason": "是", "list_": "blue"}, Kind.BAD_VALUE),
     ("upheld", {"reason": "否", "decided": "2020-01-01"}, Kind.BAD_VALUE)],
)  # fmt: skip
def test_what_decides_nothing_is_refused(office, rated, decision, values, kind):
    held = publish(office, rated)
    place = the_list(office, rated).places[0].place
    one = appeals.contest(office, held.id, place, text="不服")
    assert told(appeals.decide, office, one, decision, **values)[0] is kind
    assert appeals.appeals(office, open_only=True)


def test_only_a_place_of_the_list_is_contested(office, rated):
    held = publish(office, rated)
    assert told(appeals.contest, office, held.id, "nowhere", text="x")[0] is Kind.GONE
    place = the_list(office, rated).places[0].place
    assert told(appeals.contest, office, held.id, place, text=" ")[0] is Kind.BAD_VALUE
    assert told(appeals.contest, office, held.id, place, text="x", raised="2020-01-01")[0] is Kind.BAD_VALUE


# -- sheets and trends -------------------------------------------------------------------------------------------------


def test_raters_stand_side_by_side_item_by_item(office, tmp_path, now):
    checklist = yard(office, tmp_path)
    site, area = village(office, 0)
    for rater, percent, weeds in (("self", 99, 0), ("county", 85, 2)):
        scored(office, checklist, site.id, percent, rater=rater, weeds=weeds)
        now.go_on(60)
    frozen = the_list(office, rating(office))
    found = sheets.sheet_of(frozen, area.id)
    assert found.raters == ("county", "self")
    assert [(it.item, it.taken, it.largest) for it in found.beside] == [
        ("litter", {"county": 5, "self": 1}, 4), ("weeds", {"county": 10, "self": 0}, 10),
    ]  # fmt: skip
    assert told(sheets.sheet_of, frozen, "nowhere")[0] is Kind.GONE


def test_a_trend_tells_published_lists_as_they_were_and_open_periods_as_they_stand(office, tmp_path, now):
    checklist = yard(office, tmp_path)
    site, area = village(office, 0)
    scored(office, checklist, site.id, 70)
    first = rating(office)
    publish(office, first)
    now.go_on(40 * DAY)
    scored(office, checklist, site.id, 92)
    second = rating(office)
    found = trend.trend(office, second)
    assert [it.id for it in found.ratings] == [first, second]
    course = next(it for it in found.courses if it.place == area.id)
    assert [(it.percent, it.list, it.publication is not None) for it in course.points] == [
        (70, "black", True), (92, "red", False),
    ]  # fmt: skip
    assert course.change == 22
    assert [it.id for it in trend.trend(office, first).ratings] == [first]
    other = next(it for it in found.courses if it.place != area.id)
    assert other.change is None
    assert by_name(the_list(office, second))[area.name].percent == 92
    assert office.get(Area, area.id).until is None
