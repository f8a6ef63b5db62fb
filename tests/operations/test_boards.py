"""The boards say what a recount of every finding by its steps says."""

import random
from collections import Counter
from datetime import date

import pytest

from inspector.operations import visit as visits
from inspector.operations.rectification import boards, closing, reading, steps
from inspector.operations.rectification.acting import Said
from inspector.operations.rectification.boards import Span, Waits
from inspector.records import Area, Finding
from inspector.rectification.moves import DONE, LIVE, NOT_COUNTED, UNFINISHED, Move, Stage
from tests.operations.days import a_household, the_form
from tests.operations.issues import day, handed, issue, today, unit


@pytest.fixture
def busy(office):
    """Sixty findings in villages, towns and the county itself, at every stage, some of a draft."""
    chance = random.Random(6)
    places = [it.id for it in office.find(Area) if it.level in {"county", "town", "village", "group"}]
    for number in range(60):
        due = chance.choice([None, "sometime", *(day(office, chance.randint(-20, 40)) for _ in range(9))])
        who = chance.choice([None, *(unit(office, n) for n in range(4))])
        area = chance.choice([None, *places])
        found = issue(office, due=due, unit=who, area=area, suspected=int(number % 9 == 0))
        if who is None or number % 9 == 0:
            continue
        if chance.random() < 0.8:
            steps.take(office, [found], Move.ASSIGN, Said(day=day(office, -30)))
        if chance.random() < 0.3:
            steps.take(office, [found], Move.REPLY, Said(note="已整改"))
        if chance.random() < 0.3:
            closing.close(office, [found], Said(approver="应县长", note="拆除"), exception=True)
    draft = visits.start(office, site=a_household(office), checklist=the_form(office))
    issue(office, visit=draft, due=day(office, -9))
    return office


def standings(store):
    """Every finding on the ledger and where it stands."""
    found = [it for it in store.find(Finding) if it.visit is None]
    stand = reading.standings(store, [it.id for it in found])
    return [(it, stand[it.id]) for it in found]


def span_of(due, now):
    try:
        away = date.fromisoformat(due or "")
    except ValueError:
        return Span.UNDATED
    week = (away - now).days + now.weekday()
    if away < now:
        return Span.OVERDUE
    if away == now:
        return Span.TODAY
    return Span.THIS_WEEK if week < 7 else Span.NEXT_WEEK if week < 14 else Span.LATER


@pytest.mark.parametrize("by", ["town", "unit"])
def test_deadlines_are_those_of_a_recount(busy, by):
    now = today(busy)
    found = boards.deadlines(busy, now, by)
    wanted = Counter(span_of(it.due, now) for _, it in standings(busy) if it.stage in UNFINISHED)
    assert {span: count for span, count in found.whole.counts.items() if count} == dict(wanted)
    for span in Span:
        assert sum(row.counts[span] for row in found.rows) == found.whole.counts[span]
    days = Counter(it.due for _, it in standings(busy) if it.stage in UNFINISHED)
    assert [(it, days[it]) for it, _ in found.days] == list(found.days)
    if by == "unit":
        owners = Counter(it.unit for it, now_ in standings(busy) if now_.stage in UNFINISHED)
        assert {row.key: row.total for row in found.rows} == dict(owners)
    else:
        towns = {it.code for it in busy.find(Area, level="town")}
        assert {row.key for row in found.rows} <= towns | {None}


def test_units_are_those_of_a_recount(busy):
    now = day(busy)
    held: dict[str | None, Counter[str]] = {}
    for finding, it in standings(busy):
        if it.stage in NOT_COUNTED:
            continue
        late = it.stage in UNFINISHED and it.due is not None and it.due < now
        held.setdefault(finding.unit, Counter()).update(
            {"confirmed": 1, "live": it.stage in LIVE, "overdue": late, "reported": it.stage is Stage.RECHECK,
             "done": it.stage in DONE, "closed": it.stage is Stage.CLOSED}
        )  # fmt: skip
    found = boards.units(busy, today(busy))
    assert {row.unit for row in found} == set(held)
    for row in found:
        assert {name: getattr(row, name) for name in held[row.unit]} == dict(held[row.unit])


def test_my_day_counts_every_stage_and_an_extension_until_it_is_decided(busy):
    asked = handed(busy, late=-5)
    steps.take(busy, [asked], Move.ASK_EXTENSION, Said(due=day(busy, 30), note="雨季"))
    lasting = handed(busy, late=-5)
    steps.take(busy, [lasting], Move.KEEP_UP, Said(due=day(busy), note="长期"))
    groups = {it.kind: it for it in boards.my_day(busy, today(busy))}
    stages = Counter(it.stage for _, it in standings(busy))
    assert groups[Waits.RECHECK].count == stages[Stage.RECHECK]
    assert groups[Waits.ASSIGN].count == stages[Stage.OPEN]
    assert groups[Waits.VERIFY].count == stages[Stage.SUSPECTED]
    assert [(it.finding, it.day) for it in groups[Waits.EXTENSION].first] == [(asked, day(busy, 30))]
    assert [it.finding for it in groups[Waits.REVIEW].first] == [lasting]
    assert all(len(it.first) <= boards.FIRST for it in groups.values() if it.kind is not Waits.EXTENSION)
    steps.take(busy, [asked], Move.GRANT_EXTENSION, Said(due=day(busy, 30), approver="应县长"))
    assert Waits.EXTENSION not in {it.kind for it in boards.my_day(busy, today(busy))}


def test_of_nothing_there_is_nothing(office):
    found = boards.deadlines(office, today(office))
    assert (found.rows, found.whole.total, sum(count for _, count in found.days)) == ((), 0, 0)
    assert boards.units(office, today(office)) == []
    assert boards.my_day(office, today(office)) == []
