"""Points accounts as bank books, what a list gives, good examples."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.acts import Act
from inspector.errors import Fault, Kind
from inspector.operations.rating import appeals, commendations, points, publishing
from inspector.rating.points import book
from inspector.records import Area, PointsEntry, Publication, Site
from tests.operations.rating_made import (
    DAY,
    households,
    publish,
    rating,
    scored,
    the_list,
    today,
    village,
    villages,
    yard,
)


def told(call, *values, **more):
    with pytest.raises(Fault) as caught:
        call(*values, **more)
    return caught.value.kind


@pytest.fixture
def home(office):
    return households(office, village(office, 0)[1].id)[0].id


def balance(store, home):
    return points.entries_of(store, site=home).balance


def test_an_account_is_a_book_of_entries_with_its_balance(office, home):
    points.enter(office, site=home, rule="cleaning_day")
    points.enter(office, site=home, points=2.5, note="主动清理房前屋后")
    points.exchange(office, site=home, points=3, note="换洗衣粉一袋")
    held = points.entries_of(office, site=home)
    assert [(it.points, it.balance) for it in held.lines] == [
        (1, 1), (Decimal("2.5"), Decimal("3.5")), (-3, Decimal("0.5")),
    ]  # fmt: skip
    assert (held.earned, held.spent, held.below) == (Decimal("3.5"), 3, ())
    (account,) = points.accounts(office)
    assert (account.id, account.is_site, account.balance, account.entries) == (home, True, Decimal("0.5"), 3)


def test_no_account_falls_below_nothing_and_a_mistake_is_answered_by_a_line(office, home):
    assert told(points.exchange, office, site=home, points=1, note="换") is Kind.ACCOUNT_EMPTY
    entry = points.enter(office, site=home, points=5)
    back = points.reverse(office, entry, note="记错户")
    assert balance(office, home) == 0
    held = points.entries_of(office, site=home)
    assert [it.taken_back for it in held.lines] == [back, None]
    assert told(points.reverse, office, entry, note="再来") is Kind.BAD_VALUE
    assert told(points.reverse, office, back, note="再来") is Kind.BAD_VALUE
    assert told(points.reverse, office, "nowhere", note="x") is Kind.GONE
    other = points.enter(office, site=home, points=2)
    points.exchange(office, site=home, points=2, note="换牙膏")
    assert told(points.reverse, office, other, note="错") is Kind.ACCOUNT_EMPTY


@pytest.mark.parametrize("amount", [0, 0.001, float("nan"), float("inf"), -float("inf"), 1e9])
def test_what_are_no_points_is_refused(office, home, amount):
    assert told(points.enter, office, site=home, points=amount) is Kind.BAD_VALUE
    assert told(points.exchange, office, site=home, points=amount, note="x") is Kind.BAD_VALUE


def test_entries_want_one_holder_a_day_and_words(office, home):
    area = village(office, 0)[1].id
    assert told(points.enter, office, points=1) is Kind.BAD_VALUE
    assert told(points.enter, office, site=home, area=area, points=1) is Kind.BAD_VALUE
    assert told(points.enter, office, site="nowhere", points=1) is Kind.GONE
    assert told(points.enter, office, site=home) is Kind.BAD_VALUE
    assert told(points.enter, office, site=home, rule="unheard") is Kind.BAD_VALUE
    assert told(points.enter, office, site=home, points=1, day="gestern") is Kind.BAD_VALUE
    assert told(points.exchange, office, site=home, points=1, note=" ") is Kind.SAY_WHY
    assert not office.find(PointsEntry)


def test_a_list_gives_its_points_once(office, tmp_path):
    checklist = yard(office, tmp_path)
    for number, percent in enumerate((95, 85, 70)):
        scored(office, checklist, villages(office)[number].id, percent)
    held = publish(office, rating(office))
    red, black = village(office, 0)[1], village(office, 2)[1]
    due = {it.name: (it.rule, it.points, it.taken) for it in points.due_from(office, held.id)}
    assert due == {red.name: ("red_list", 5, 5), black.name: ("black_list", -3, 0)}, "nobody has less than nothing"
    assert len(points.from_publication(office, held.id)) == 1
    assert points.from_publication(office, held.id) == []
    assert [(it.name, it.balance) for it in points.accounts(office)] == [(red.name, 5)]
    assert points.accounts(office, area=black.id) == []


def test_a_correction_and_a_better_grade_are_looked_at(office, tmp_path, now):
    checklist = yard(office, tmp_path)
    site, area = village(office, 0)
    scored(office, checklist, site.id, 70)
    first = publish(office, rating(office))
    one = appeals.contest(office, first.id, area.id, text="不服")
    assert [it.rule for it in points.due_from(office, first.id)] == ["black_list"]
    appeals.decide(office, one, "corrected", reason="属实", list_="")
    assert points.due_from(office, first.id) == ()
    now.go_on(40 * DAY)
    scored(office, checklist, site.id, 85)
    second = publish(office, rating(office))
    assert [(it.rule, it.points) for it in points.due_from(office, second.id)] == [("graded_up", 2)]
    publishing.withdraw(office, second.id)
    assert told(points.from_publication, office, second.id) is Kind.WITHDRAWN


def test_a_strangers_list_gives_no_points(office, tmp_path):
    checklist = yard(office, tmp_path)
    scored(office, checklist, villages(office)[0].id, 95)
    held = publish(office, rating(office))
    with office.operation(Act.PUBLISH_RATING) as edit:
        edit.change(Publication, held.id, content="{}")
    assert told(points.due_from, office, held.id) is Kind.BAD_VALUE


@given(st.lists(st.tuples(st.integers(-500, 500), st.integers(1, 9)), max_size=12), st.randoms(use_true_random=False))
def test_a_book_adds_up_however_entries_came(rows, chance):
    entries = [
        PointsEntry(id=f"{n}", made=f"{n}", deleted=0, site="s", area=None, day=f"2026-11-0{day}", points=points / 100,
                    rule=None, publication=None, visit=None, reverses=None, note=None)
        for n, (points, day) in enumerate(rows)
    ]  # fmt: skip
    held = book(entries)
    chance.shuffle(entries)
    assert book(entries) == held
    assert held.balance == sum((Decimal(it) / 100 for it, _ in rows), Decimal(0)) == held.earned - held.spent
    assert [it.balance < 0 for it in held.lines].count(True) == len(held.below)


# -- good examples -----------------------------------------------------------------------------------------------------


def test_a_place_stands_on_a_list_of_good_examples_for_its_days(office, home):
    area = village(office, 0)[1].id
    commendations.commend(
        office, "four_beauties", area=area, since="2026-01-01", until="2026-12-31", document="青农〔2026〕1号"
    )
    mine = commendations.commend(office, "courtyard", site=home, reason="花果满院")
    day = date.fromisoformat(today(office))
    assert [it.commendation.list for it in commendations.commended(office, on=day)] == ["courtyard"]
    assert len(commendations.commended(office)) == 2
    (held,) = commendations.commended(office, list_="four_beauties", on=date(2026, 12, 31))
    assert (held.name, held.kind) == (office.get(Area, area).name, "")
    commendations.change(office, mine, since=today(office), until=today(office), reason=None, document=None)
    commendations.strike(office, mine)
    assert len(commendations.commended(office)) == 1
    assert office.get(Site, home).deleted == 0


def test_what_is_no_good_example_is_refused(office, home):
    assert told(commendations.commend, office, "unheard", site=home) is Kind.BAD_VALUE
    assert told(commendations.commend, office, "courtyard") is Kind.BAD_VALUE
    assert told(commendations.commend, office, "courtyard", site="x") is Kind.GONE
    assert told(commendations.commend, office, "courtyard", site=home, since="2026-02-30") is Kind.BAD_VALUE
    wrong = {"since": "2026-02-01", "until": "2026-01-01"}
    assert told(commendations.commend, office, "courtyard", site=home, **wrong) is Kind.BAD_VALUE
    assert the_list(office, rating(office)).places


def test_what_a_stranger_enters_counts_only_as_far_as_it_is_a_number(office, home):
    points.enter(office, site=home, points=4)
    with office.operation(Act.ENTER_POINTS) as edit:
        for wild in (float("inf"), -1e300, 1e7):
            edit.create(PointsEntry, site=home, area=None, day="immer", points=wild, rule="x", publication=None,
                        visit=None, reverses=None, note=None)  # fmt: skip
    assert balance(office, home) == 4
    assert [it.balance for it in points.accounts(office)] == [4]
