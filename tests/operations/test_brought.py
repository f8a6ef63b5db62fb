"""What a merge may bring that no machine of ours writes: times that are none, lots nobody drew, answers made twice."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from inspector import clock
from inspector.acts import Act
from inspector.db.stamp import stamp
from inspector.db.store import Store
from inspector.errors import Kind
from inspector.operations import exchange, phrasing, supplement, today, tray_reading
from inspector.operations import finding as findings
from inspector.operations import lot as lots
from inspector.operations import visit as visits
from inspector.operations.case import read_case
from inspector.operations.content import content_hash
from inspector.operations.doubts import Doubt, concerns
from inspector.operations.lately import lately
from inspector.operations.papers import issuing
from inspector.operations.papers.content import content_of
from inspector.paper.content import canonical
from inspector.records import Answer, DrawnSite, Finding, Lot, Supplement
from tests.db.parcels import refusal
from tests.operations.days import a_household, finalised, the_form

NO_TIMES = ("bald", "2026-11-21", "2026-11-21T10:00:00", "")


def brought(store: Store, statement: str, *values: Any) -> None:
    """As it would stand here had a stranger's package been merged."""
    with store.transaction():
        store.connection.execute(statement, values)


@pytest.mark.parametrize("time", NO_TIMES)
def test_a_visit_whose_time_is_none_is_passed_over_by_the_tray(store: Store, visit: str, time: str) -> None:
    other = visits.start(store, site=a_household(store, 1), checklist=the_form(store))
    brought(store, "UPDATE visit SET started = ? WHERE id = ?", time, visit)
    assert [it.visit for it in tray_reading.stays(store, "2026-01-01")] == [other]


def test_an_end_that_is_no_time_is_none_and_a_moment_that_is_none_is_left_out(store: Store, visit: str) -> None:
    visits.answer(store, visit, "HT04", "cracked")
    (before,) = tray_reading.stays(store, "2026-01-01")
    assert before.moments
    brought(store, "UPDATE operation SET at = 'now'")
    brought(store, "UPDATE visit SET ended = 'now'")
    (after,) = tray_reading.stays(store, "2026-01-01")
    assert (after.moments, after.ended) == ((), before.ended)


def test_who_was_there_of_late_is_nobody_whose_time_is_none(store: Store, visit: str) -> None:
    brought(store, "UPDATE visit SET started = 'soon'")
    assert lately(store, a_household(store), date(2026, 11, 22)) == []


def test_a_campaign_whose_dates_are_none_stops_nobodys_morning(store: Store) -> None:
    brought(store, "UPDATE campaign SET starts = '2026-1', basic_by = '', closed_by = 'x'")
    shown = today.current_round(store, date(2026, 11, 22))
    assert shown is not None
    assert shown.time_passed(date(2026, 11, 22)) == 1.0


@pytest.mark.parametrize("wanted", [10**30, -1, 1.5, "4", True])
def test_candidates_that_want_what_nobody_can_draw_are_none(store: Store, wanted: object) -> None:
    lot = store.find(Lot)[0]
    told = json.loads(lot.candidates)
    told["strata"][0]["wanted"] = wanted
    brought(store, "UPDATE lot SET candidates = ?", json.dumps(told))
    with refusal(Kind.BAD_VALUE):
        lots.verify(store, lot.id)
    assert lots.read_lot(store, lot.id).candidates is None
    assert canonical(content_of(store, "minutes", lot.id)).count("不能读出") == 2


def test_a_substitute_nobody_knows_is_refused(store: Store) -> None:
    lot = store.find(Lot)[0]
    drawn = store.find(DrawnSite, lot=lot.id)
    told = json.loads(lot.candidates)
    for stratum in told["strata"]:
        stratum["sites"] = [*(it.site for it in drawn), "nobody"]
    brought(store, "UPDATE lot SET candidates = ?", json.dumps(told))
    with refusal(Kind.GONE):
        lots.substitute(store, drawn[0].id, "全家外出")


def test_a_draw_at_no_time_has_minutes_that_say_what_is_written(store: Store) -> None:
    lot = store.find(Lot)[0]
    brought(store, "UPDATE lot SET drawn = 'soon'")
    issued = issuing.preview(store, "minutes", lot.id)
    assert "soon" in canonical(issued.content)
    assert issued.drawn.pages >= 1


def test_deadlines_that_are_none_are_left_out_of_notice_and_phrases(store: Store, visit: str) -> None:
    visits.answer(store, visit, "HT04", "cracked")
    (found,) = store.find(Finding, visit=visit)
    findings.change(store, found.id, text="化粪池第二池有裂缝")
    brought(store, "UPDATE finding SET due = 'soon', found = 'then'")
    other = visits.start(store, site=a_household(store, 1), checklist=the_form(store))
    visits.answer(store, other, "HT04", "cracked")
    (there,) = store.find(Finding, visit=other)
    brought(store, "UPDATE finding SET found = 'then' WHERE id = ?", there.id)
    offered = phrasing.offered(store, read_case(store, other), store.get(Finding, there.id))
    assert [it.days for it in offered if it.own] == [None]
    county = next(it for it in offered if not it.own and it.days)
    phrasing.take(store, there.id, county, everything=True)
    assert clock.day(store.get(Finding, there.id).due) is not None
    finalised(store, visit)
    assert "soon" not in canonical(issuing.preview(store, "notice", visit).content)


def test_of_two_answers_the_one_made_last_counts_on_every_machine(store: Store, visit: str) -> None:
    visits.answer(store, visit, "HT04", "cracked")
    row = store.rows("SELECT made FROM answer WHERE question = 'HT04'")[0][0]
    with store.operation(Act.ANSWER) as edit:
        edit.create(Answer, visit=visit, question="HT04", value="yes")
    here = read_case(store, visit)
    assert here.answers["HT04"].value == "yes"
    # the other machine met them the other way round
    brought(store, "UPDATE answer SET rowid = rowid + 1000 WHERE made = ?", row)
    there = read_case(store, visit)
    assert there.answers["HT04"].value == "yes"
    assert content_hash(there) == content_hash(here)


def test_of_two_supplements_the_one_made_last_holds_on_every_machine(store: Store, visit: str) -> None:
    finalised(store, visit, HT04="cracked")
    issuing.issue(store, "notice", visit)
    (found,) = store.find(Finding, visit=visit)
    first = supplement.add(store, found.id, due="2027-02-01", reason="县里延期")
    supplement.add(store, found.id, due="2027-03-01", reason="再次延期")
    brought(store, "UPDATE supplement SET rowid = rowid + 1000 WHERE id = ?", first)
    assert store.find(Supplement)[-1].id == first
    assert supplement.as_corrected(store, found)["due"] == "2027-03-01"


def test_a_clock_of_another_machine_says_nothing_of_this_one(store: Store, visit: str) -> None:
    brought(
        store,
        """INSERT INTO operation (id, name, at, device, person, package)
           VALUES (?, 'answer', '2031-01-01T00:00:00+08:00', 'other', '', 'a package')""",
        stamp(store.one("SELECT max(id) FROM operation"), store.now()),
    )
    late = visits.start(store, site=a_household(store, 1), checklist=the_form(store))
    said = [it.doubt for draft in (visit, late) for it in concerns(store, read_case(store, draft))]
    assert Doubt.CLOCK_BACK not in said


@pytest.mark.parametrize("due", ["20270201", "2027-W05-1", "2027-2-1", "2027-02-30"])
def test_a_deadline_is_written_in_one_way_only(store: Store, visit: str, due: str) -> None:
    made = findings.add(store, visit, text="路面有积水")
    with refusal(Kind.BAD_VALUE):
        findings.change(store, made, due=due)
    finalised(store, visit)
    issuing.issue(store, "notice", visit)
    with refusal(Kind.BAD_VALUE):
        supplement.add(store, made, due=due, reason="延期")


def test_a_supplement_stays_with_a_visit_reopened_elsewhere(
    store: Store, office: Store, visit: str, tmp_path: Path
) -> None:
    finalised(store, visit, HT04="cracked")
    issuing.issue(store, "notice", visit)
    (found,) = store.find(Finding, visit=visit)
    supplement.add(store, found.id, due="2027-02-01", reason="县里延期")
    brought(store, "UPDATE visit SET finalised = NULL WHERE id = ?", visit)
    exchange.export(store, tmp_path / "a.inspection")
    (received,) = exchange.merge(office, [tmp_path / "a.inspection"])
    assert received.outcome.counts["refused"] == 0
    assert office.find(Supplement) == []
    brought(store, "UPDATE visit SET finalised = ended WHERE id = ?", visit)
    exchange.export(store, tmp_path / "b.inspection")
    exchange.merge(office, [tmp_path / "b.inspection"])
    assert [it.finding for it in office.find(Supplement)] == [found.id]
