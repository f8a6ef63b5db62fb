"""What is only suspected is verified on a visit: one verdict each, counting once the visit has ended."""

from pathlib import Path

import pytest

from inspector import clock
from inspector.db import ledger
from inspector.db.ledger import LedgerFilter
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations import exchange, history
from inspector.operations import photo as photos
from inspector.operations import visit as visits
from inspector.operations.case import read_case
from inspector.operations.content import content_hash
from inspector.operations.due_again import due_again
from inspector.operations.rectification import rechecks, reinspection
from inspector.operations.rectification.acting import Said
from inspector.operations.rectification.looking_again import TRUTHS, ToJudge, of_visit
from inspector.operations.rectification.reading import item, standing_of
from inspector.operations.rectification.verifying import verify
from inspector.records import Step, Visit
from inspector.rectification.moves import Move, Stage, Verdict
from tests.db.small_county import Ticking
from tests.operations import issues
from tests.operations.days import a_household, finalised, photo_file, the_form
from tests.operations.rechecking import DAY, found


def suspected(store: Store, text: str = "疑似问题：化粪池无盖板", **more: object) -> str:
    return issues.issue(store, text=text, suspected=1, source="suspected", site=a_household(store), **more)


def begun(store: Store, now: Ticking) -> str:
    now.go_on(DAY)
    return reinspection.begin(store, a_household(store))


def listed(store: Store, visit: str) -> list[ToJudge]:
    return list(of_visit(store, read_case(store, visit)))


def test_suspects_of_the_place_stand_after_what_is_open_with_verdicts_of_their_own(store: Store, now: Ticking):
    cracked, *_ = found(store, now, HT04="cracked")
    one = suspected(store)
    issues.issue(store, suspected=1, site=a_household(store, 1))  # elsewhere
    rows = listed(store, begun(store, now))
    assert [it.finding.id for it in rows] == [cracked, one]
    assert [it.suspected for it in rows] == [False, True]
    assert rows[1].verdicts == TRUTHS
    assert rows[1].wanted


@pytest.mark.parametrize(
    ("verdict", "stage"),
    [(Verdict.TRUE, Stage.OPEN), (Verdict.PARTLY_TRUE, Stage.OPEN), (Verdict.UNFOUNDED, Stage.UNFOUNDED),
     (Verdict.DUPLICATE, Stage.DUPLICATE), (Verdict.UNVERIFIABLE, Stage.SUSPECTED)],
)  # fmt: skip
def test_a_verdict_counts_nowhere_until_the_visit_has_ended(store: Store, now: Ticking, verdict: Verdict, stage: Stage):
    one, same = suspected(store), issues.issue(store)
    visit = begun(store, now)
    other = same if verdict is Verdict.DUPLICATE else None
    reinspection.judge(store, visit, one, verdict, note="现场已看", other=other)
    today = issues.today(store).isoformat()
    assert standing_of(store, one).stage is Stage.SUSPECTED
    assert ledger.count(store, LedgerFilter(stages=(Stage.SUSPECTED,)), today=today) == 1
    visits.finalise(store, visit)
    assert standing_of(store, one).stage is stage
    assert ledger.count(store, LedgerFilter(stages=(stage,)), today=today) == 1 + (stage is Stage.OPEN)
    (step,) = store.find(Step, visit=visit)
    assert (step.kind, step.verdict, step.other, step.by) == ("verify", verdict, other, store.setting("person"))


def test_it_is_changed_taken_back_and_undone_while_it_is_a_draft(store: Store, now: Ticking):
    one, same = suspected(store), issues.issue(store)
    visit = begun(store, now)
    step = reinspection.judge(store, visit, one, Verdict.DUPLICATE, other=same)
    signed = content_hash(read_case(store, visit))
    reinspection.judge(store, visit, one, Verdict.DUPLICATE, note="与台账同一处")
    assert store.get(Step, step).other == same  # typing loses nothing
    assert reinspection.judge(store, visit, one, Verdict.TRUE, note="确无盖板") == step
    assert store.get(Step, step).other is None
    assert content_hash(read_case(store, visit)) != signed
    history.undo(store)
    assert store.get(Step, step).other == same
    assert listed(store, visit)[0].other.id == same
    assert reinspection.judge(store, visit, one, None) is None
    assert store.find(Step, visit=visit) == []
    history.undo(store)
    assert listed(store, visit)[0].verdict is Verdict.DUPLICATE


def test_the_visit_does_not_end_without_a_verdict_and_a_word_on_each(store: Store, now: Ticking):
    one = suspected(store)
    visit = begun(store, now)
    with pytest.raises(Fault) as refused:
        visits.finalise(store, visit)
    assert (refused.value.kind, refused.value.facts["findings"]) == (Kind.UNJUDGED, [one])
    reinspection.judge(store, visit, one, Verdict.UNVERIFIABLE)
    with pytest.raises(Fault) as refused:
        visits.finalise(store, visit)
    assert refused.value.kind is Kind.UNJUDGED
    reinspection.judge(store, visit, one, Verdict.UNVERIFIABLE, note="大门上锁，无人在家")
    visits.finalise(store, visit)
    assert standing_of(store, one).stage is Stage.SUSPECTED  # put off, with the reason on its timeline
    assert [it.finding.id for it in listed(store, visit)] == [one]


def test_an_ordinary_visit_verifies_what_it_likes_but_says_why(store: Store, now: Ticking):
    one, _ = suspected(store), suspected(store, "疑似问题：管网堵塞")
    now.go_on(DAY)
    visit = visits.start(store, site=a_household(store), checklist=the_form(store))
    reinspection.judge(store, visit, one, Verdict.TRUE)
    with pytest.raises(Fault) as refused:
        finalised(store, visit)
    assert (refused.value.kind, refused.value.facts["findings"]) == (Kind.UNJUDGED, [one])
    reinspection.judge(store, visit, one, Verdict.TRUE, note="确无盖板")
    visits.finalise(store, visit, without_photos=True)
    assert standing_of(store, one).stage is Stage.OPEN


def test_a_duplicate_names_another_finding_and_no_identity_number_goes_in(store: Store, now: Ticking):
    one = suspected(store)
    visit = begun(store, now)
    for other in (None, one, "nowhere"):
        with pytest.raises(Fault) as refused:
            reinspection.judge(store, visit, one, Verdict.DUPLICATE, other=other)
        assert refused.value.kind is Kind.NOT_ALLOWED
    with pytest.raises(Fault) as refused:
        reinspection.judge(store, visit, one, Verdict.FIXED)
    assert refused.value.kind is Kind.NOT_ALLOWED
    reinspection.judge(store, visit, one, Verdict.TRUE)
    with pytest.raises(Fault) as refused:
        reinspection.judge(store, visit, one, Verdict.TRUE, note="户主 11010519491231002X")
    assert refused.value.kind is Kind.IDENTITY_NUMBER


def test_its_photo_shows_how_it_was_found(store: Store, now: Ticking, tmp_path: Path):
    one = suspected(store)
    visit = begun(store, now)
    reinspection.judge(store, visit, one, Verdict.TRUE, note="确无盖板")
    photos.attach(store, visit, [photo_file(tmp_path, "a.jpg", (200, 30, 30))], finding=one)
    (row,) = listed(store, visit)
    assert (len(row.before), len(row.after)) == (0, 1)
    visits.finalise(store, visit)
    assert (len(item(store, one).before), len(item(store, one).after)) == (1, 0)
    (again,) = listed(store, begun(store, now))
    assert (again.suspected, len(again.before), len(again.after)) == (False, 1, 0)


def test_verifying_is_planned_waits_and_is_done_by_a_visit_that_saw_something(store: Store, now: Ticking):
    one = suspected(store)
    today = issues.today(store)
    with pytest.raises(Fault) as refused:
        rechecks.plan(store, [issues.issue(store)], "verify")
    assert (refused.value.kind, refused.value.facts["move"]) == (Kind.NOT_ALLOWED, Move.VERIFY)
    rechecks.plan(store, [one], "verify", due=today.isoformat())
    assert [it.finding.id for it in rechecks.waiting(store, today)] == [one]
    places, count = due_again(store, today, 5)
    assert (count, places[0].site, places[0].findings) == (1, a_household(store), 1)
    visit = begun(store, now)
    assert store.get(Visit, visit).purpose == "recheck"
    assert [it.planned for it in listed(store, visit)] == [True]
    assert [it.finding.id for it in rechecks.overdue(store, issues.today(store))] == [one]
    reinspection.judge(store, visit, one, Verdict.UNVERIFIABLE, note="无人在家")
    visits.finalise(store, visit)
    assert [it.finding.id for it in rechecks.waiting(store, today)] == [one]  # still to be looked at
    again = begun(store, now)
    reinspection.judge(store, again, one, Verdict.UNFOUNDED, note="盖板完好")
    visits.finalise(store, again)
    assert rechecks.waiting(store, today) == []
    assert due_again(store, today, 5) == ((), 0)


def test_what_was_verified_at_the_desk_meanwhile_is_judged_as_it_stands_now(store: Store, now: Ticking):
    one = suspected(store)
    visit = begun(store, now)
    verify(store, [one], "true", Said(note="电话核实"))
    (row,) = listed(store, visit)
    assert not row.suspected
    reinspection.judge(store, visit, one, Verdict.NOT_FIXED)
    assert clock.day(store.find(Step, visit=visit)[0].day) is not None


def test_the_office_has_the_same_lines_once_the_visit_travelled(
    store: Store, office: Store, now: Ticking, tmp_path: Path
):
    same = issues.issue(store)
    some = [suspected(store, f"疑似问题：{it}") for it in TRUTHS]
    visit = begun(store, now)
    for one, verdict in zip(some, TRUTHS, strict=True):
        reinspection.judge(
            store, visit, one, verdict, note="现场已看", other=same if verdict is Verdict.DUPLICATE else None
        )
    exchange.export(store, tmp_path / "draft.inspection")
    exchange.merge(office, [tmp_path / "draft.inspection"])
    assert {standing_of(office, it).stage for it in some} == {Stage.SUSPECTED}, "a draft stays where it is"
    visits.finalise(store, visit)
    exchange.export(store, tmp_path / "a.inspection")
    (received,) = exchange.merge(office, [tmp_path / "a.inspection"])
    assert received.refused is None
    lines = "SELECT f.id, l.stage, l.round, l.due FROM line AS l JOIN finding AS f ON f.rowid = l.line ORDER BY 1"
    assert [tuple(it) for it in store.rows(lines)] == [tuple(it) for it in office.rows(lines)]
    assert [standing_of(office, it).stage for it in some] == [
        Stage.OPEN, Stage.OPEN, Stage.UNFOUNDED, Stage.DUPLICATE, Stage.SUSPECTED,
    ]  # fmt: skip
