"""Looking again: what is listed, one verdict a finding and visit, what is back, what was put right on the spot."""

from pathlib import Path
from random import Random

import pytest

from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations import history
from inspector.operations import photo as photos
from inspector.operations import visit as visits
from inspector.operations.case import read_case
from inspector.operations.content import canonical, content_hash
from inspector.operations.rectification import reinspection
from inspector.operations.rectification.acting import Said
from inspector.operations.rectification.closing import close, lacks
from inspector.operations.rectification.looking_again import ORDER, ToJudge, of_visit
from inspector.operations.rectification.reading import standing_of
from inspector.records import Finding, Photo, Step, Visit
from inspector.rectification.moves import Stage, Verdict
from tests.db.small_county import Ticking
from tests.operations.days import a_household, finalised, photo_file, the_form
from tests.operations.rechecking import DAY, closed, found, inspected, reported


def listed(store: Store, visit: str) -> list[ToJudge]:
    return list(of_visit(store, read_case(store, visit)))


def begun(store: Store, now: Ticking) -> str:
    now.go_on(DAY)
    return reinspection.begin(store, a_household(store))


def test_a_re_inspection_uses_the_checklist_it_was_found_with_and_goes_on_where_it_was(store: Store, now: Ticking):
    found(store, now, HT04="cracked")
    visit = begun(store, now)
    assert store.get(Visit, visit).purpose == "recheck"
    assert store.get(Visit, visit).checklist == the_form(store)
    assert begun(store, now) == visit


def test_open_ones_come_first_by_deadline_then_closed_ones(store: Store, now: Ticking):
    cracked, *_ = found(store, now, HT04="cracked")
    gone, *_ = found(store, now, HT10="no")
    closed(store, gone)
    visit = begun(store, now)
    rows = listed(store, visit)
    assert [it.closed for it in rows] == sorted(it.closed for it in rows)
    assert cracked in {it.finding.id for it in rows if not it.closed}
    assert [it.finding.id for it in rows if it.closed] == [gone]
    assert [it.standing.due for it in rows if not it.closed] == sorted(it.standing.due for it in rows if not it.closed)
    assert [it.wanted for it in rows if it.closed] == [False]


def test_a_verdict_counts_once_the_visit_has_ended(store: Store, now: Ticking):
    cracked, *_ = found(store, now, HT04="cracked")
    reported(store, cracked)
    visit = begun(store, now)
    (row,) = listed(store, visit)
    assert row.reply == "已换新盖板"
    reinspection.judge(store, visit, cracked, Verdict.NOT_FIXED, note="仍有裂缝")
    assert standing_of(store, cracked).stage is Stage.RECHECK
    visits.finalise(store, visit)
    now_ = standing_of(store, cracked)
    assert (now_.stage, now_.round) == (Stage.DOING, 2)


def test_one_verdict_a_finding_and_visit_changed_and_taken_back_while_it_is_a_draft(store: Store, now: Ticking):
    cracked, *_ = found(store, now, HT04="cracked")
    visit = begun(store, now)
    first = reinspection.judge(store, visit, cracked, Verdict.NOT_FIXED)
    assert reinspection.judge(store, visit, cracked, Verdict.PARTLY, due="2027-12-01", note="只换了一块") == first
    (step,) = store.find(Step, visit=visit)
    assert (step.verdict, step.due, step.note) == ("partly", "2027-12-01", "只换了一块")
    history.undo(store)
    assert listed(store, visit)[0].verdict is Verdict.NOT_FIXED
    reinspection.judge(store, visit, cracked, None)
    assert store.find(Step, visit=visit) == []
    reinspection.judge(store, visit, cracked, None)  # nothing to take back is no fault


def test_what_ended_is_not_judged_any_more(store: Store, now: Ticking):
    cracked, *_ = found(store, now, HT04="cracked")
    visit = begun(store, now)
    reinspection.judge(store, visit, cracked, Verdict.UNVERIFIABLE)
    visits.finalise(store, visit)
    with pytest.raises(Fault) as refused:
        reinspection.judge(store, visit, cracked, Verdict.PARTLY)
    assert refused.value.kind is Kind.FINALISED
    assert [it.verdict for it in listed(store, visit)] == [Verdict.UNVERIFIABLE]


@pytest.mark.parametrize("verdict", [Verdict.PARTLY, Verdict.NOT_FIXED])
def test_what_is_closed_is_closed_still_or_back(store: Store, now: Ticking, verdict: Verdict):
    cracked, *_ = found(store, now, HT04="cracked")
    closed(store, cracked)
    visit = begun(store, now)
    assert listed(store, visit)[0].verdicts == (Verdict.FIXED, Verdict.REBOUND, Verdict.UNVERIFIABLE)
    with pytest.raises(Fault) as refused:
        reinspection.judge(store, visit, cracked, verdict)
    assert refused.value.kind is Kind.NOT_ALLOWED
    assert store.find(Step, visit=visit) == []


def test_what_is_open_cannot_be_back(store: Store, now: Ticking):
    cracked, *_ = found(store, now, HT04="cracked")
    visit = begun(store, now)
    with pytest.raises(Fault) as refused:
        reinspection.judge(store, visit, cracked, Verdict.REBOUND)
    assert refused.value.kind is Kind.NOT_ALLOWED


def test_what_is_back_is_a_new_finding_and_takes_the_photos_of_this_visit(store: Store, now: Ticking, tmp_path: Path):
    cracked, *_ = found(store, now, HT04="cracked")
    closed(store, cracked)
    visit = begun(store, now)
    (photo,), _ = photos.attach(store, visit, [photo_file(tmp_path)], finding=cracked)
    assert store.get(Photo, photo).finding == cracked
    reinspection.judge(store, visit, cracked, Verdict.REBOUND)
    (row,) = listed(store, visit)
    old, new = store.get(Finding, cracked), row.rebound
    assert new is not None
    assert (new.repeats, new.text, new.code, new.unit, new.severity) == (
        old.id, old.text, old.code, old.unit, old.severity,
    )  # fmt: skip
    assert new.due is not None
    assert new.due > new.found
    assert store.get(Photo, photo).finding == new.id
    reinspection.judge(store, visit, cracked, Verdict.FIXED)
    assert store.get(Finding, new.id).deleted
    assert store.get(Photo, photo).finding == cracked
    reinspection.judge(store, visit, cracked, Verdict.REBOUND)
    visits.finalise(store, visit, without_photos=True)
    assert standing_of(store, cracked).stage is Stage.CLOSED
    again = next(it for it in store.find(Finding, visit=visit))
    assert standing_of(store, again.id).stage is Stage.OPEN


def test_what_the_checklist_found_again_is_linked_not_doubled(store: Store, now: Ticking):
    cracked, *_ = found(store, now, HT10="no")
    closed(store, cracked)
    now.go_on(DAY)
    visit = visits.start(store, site=a_household(store), checklist=the_form(store))
    visits.answer(store, visit, "HT10", "no")
    (asked, *_) = read_case(store, visit).findings_of("HT10")
    reinspection.judge(store, visit, cracked, Verdict.REBOUND)
    assert [it.repeats for it in read_case(store, visit).findings_of("HT10") if it.id == asked.id] == [cracked]
    assert len(read_case(store, visit).findings) == len(read_case(store, visit).findings_of("HT10"))
    reinspection.judge(store, visit, cracked, None)
    assert store.get(Finding, asked.id).repeats is None
    assert not store.get(Finding, asked.id).deleted


def test_every_open_finding_wants_a_verdict_the_checklist_none(store: Store, now: Ticking):
    cracked, *_ = found(store, now, HT04="cracked")
    visit = begun(store, now)
    case = read_case(store, visit)
    assert case.score is None
    assert case.grade is None
    with pytest.raises(Fault) as refused:
        visits.finalise(store, visit)
    assert (refused.value.kind, refused.value.facts) == (Kind.UNJUDGED, {"findings": [cracked]})
    reinspection.judge(store, visit, cracked, Verdict.UNVERIFIABLE)
    visits.finalise(store, visit)
    assert standing_of(store, cracked).stage is Stage.OPEN


def test_put_right_wants_a_new_photo(store: Store, now: Ticking, tmp_path: Path):
    cracked, *_ = found(store, now, HT04="cracked")
    visit = begun(store, now)
    reinspection.judge(store, visit, cracked, Verdict.FIXED)
    with pytest.raises(Fault) as refused:
        visits.finalise(store, visit)
    assert refused.value.kind is Kind.PHOTOS_WANTED
    photos.attach(store, visit, [photo_file(tmp_path)], finding=cracked)
    visits.finalise(store, visit)
    assert standing_of(store, cracked).stage is Stage.FIXED


def test_an_ordinary_visit_judges_too_and_wants_no_verdict(store: Store, now: Ticking):
    cracked, *_ = found(store, now, HT04="cracked")
    visit = inspected(store, now, HT04="none")
    assert standing_of(store, cracked).stage is Stage.OPEN
    visits.reopen(store, visit)
    reinspection.judge(store, visit, cracked, Verdict.FIXED)
    visits.finalise(store, visit, without_photos=True)
    assert standing_of(store, cracked).stage is Stage.FIXED


def test_verdicts_are_signed_and_other_visits_say_what_they_said(store: Store, now: Ticking):
    cracked, *_ = found(store, now, HT04="cracked")
    ordinary = visits.start(store, site=a_household(store), checklist=the_form(store))
    assert "steps" not in canonical(read_case(store, ordinary))
    assert "purpose" not in canonical(read_case(store, ordinary))
    visit = begun(store, now)
    before = content_hash(read_case(store, visit))
    reinspection.judge(store, visit, cracked, Verdict.PARTLY)
    partly = content_hash(read_case(store, visit))
    reinspection.judge(store, visit, cracked, Verdict.PARTLY, note="差一块")
    assert len({before, partly, content_hash(read_case(store, visit))}) == 3


def test_put_right_on_the_spot_closes_with_a_photo_before_and_one_after(store: Store, now: Ticking, tmp_path: Path):
    now.go_on(DAY)
    visit = visits.start(store, site=a_household(store), checklist=the_form(store))
    visits.answer(store, visit, "HT04", "cracked")
    (crack, *_) = read_case(store, visit).findings_of("HT04")
    with pytest.raises(Fault) as refused:
        reinspection.fix_on_spot(store, visit, crack.id, [])
    assert refused.value.kind is Kind.NOT_ALLOWED
    assert reinspection.fix_on_spot(store, visit, crack.id, [tmp_path / "none.jpg"]) != []
    photos.attach(store, visit, [photo_file(tmp_path, "before.jpg")], finding=crack.id)
    reinspection.fix_on_spot(store, visit, crack.id, [photo_file(tmp_path, "after.jpg", (200, 210, 90))])
    case = read_case(store, visit)
    assert case.fix_of(crack.id) is not None
    assert len(case.photos_of(crack.id)) == 2
    reinspection.not_fixed(store, visit, crack.id)
    case = read_case(store, visit)
    assert case.fix_of(crack.id) is None
    assert len(case.photos_of(crack.id)) == 1
    history.undo(store)
    finalised(store, visit)
    assert standing_of(store, crack.id).stage is Stage.FIXED
    assert not lacks(store, crack.id)
    store.set_setting("role", "office")
    close(store, [crack.id], Said())
    assert standing_of(store, crack.id).proof == "on_spot"


def test_discarding_takes_the_verdicts_with_it(store: Store, now: Ticking):
    cracked, *_ = found(store, now, HT04="cracked")
    visit = begun(store, now)
    reinspection.judge(store, visit, cracked, Verdict.PARTLY)
    visits.discard(store, visit)
    assert store.find(Step, visit=visit) == []
    history.undo(store)
    assert len(store.find(Step, visit=visit)) == 1


def test_what_is_answered_otherwise_was_not_put_right_and_is_not_back(store: Store, now: Ticking, tmp_path: Path):
    old, *_ = found(store, now, HT10="no")
    closed(store, old)
    now.go_on(DAY)
    visit = visits.start(store, site=a_household(store), checklist=the_form(store))
    visits.answer(store, visit, "HT10", "no")
    (again, *_) = read_case(store, visit).findings_of("HT10")
    reinspection.judge(store, visit, old, Verdict.REBOUND, back_as=again.id)
    reinspection.fix_on_spot(store, visit, again.id, [photo_file(tmp_path)])
    assert len(store.find(Step, visit=visit)) == 2
    visits.answer(store, visit, "HT10", "yes")
    assert store.find(Step, visit=visit) == []
    (photo,) = store.find(Photo, visit=visit)
    assert (photo.finding, photo.step) == (None, None)
    visits.answer(store, visit, "HT10", "no")
    assert [it.repeats for it in read_case(store, visit).findings_of("HT10")] == [None]


def test_a_photo_of_after_that_is_moved_shows_something_else(store: Store, now: Ticking, tmp_path: Path):
    cracked, *_ = found(store, now, HT04="cracked")
    now.go_on(DAY)
    visit = visits.start(store, site=a_household(store), checklist=the_form(store))
    visits.answer(store, visit, "HT10", "no")
    (bad, *_) = read_case(store, visit).findings_of("HT10")
    reinspection.fix_on_spot(store, visit, bad.id, [photo_file(tmp_path)])
    (photo,) = store.find(Photo, visit=visit)
    photos.place(store, photo.id, bad.id)
    assert store.get(Photo, photo.id).step is not None
    photos.place(store, photo.id, cracked)
    assert (store.get(Photo, photo.id).finding, store.get(Photo, photo.id).step) == (cracked, None)


def test_what_is_back_is_undone_with_its_photo_in_its_old_place(store: Store, now: Ticking, tmp_path: Path):
    cracked, *_ = found(store, now, HT04="cracked")
    closed(store, cracked)
    visit = begun(store, now)
    (photo,), _ = photos.attach(store, visit, [photo_file(tmp_path)], finding=cracked)
    reinspection.judge(store, visit, cracked, Verdict.REBOUND)
    assert store.get(Photo, photo).finding != cracked
    history.undo(store)
    assert store.get(Photo, photo).finding == cracked
    assert store.find(Finding, visit=visit) == []
    history.redo(store)
    assert store.get(Photo, photo).finding == store.find(Finding, visit=visit)[0].id


def test_random_verdicts_leave_one_step_a_finding_and_photos_where_they_belong(
    store: Store, now: Ticking, tmp_path: Path
):
    earlier = [*found(store, now, HT04="cracked"), *found(store, now, HT10="no"), *found(store, now, HT13="no")]
    for it in earlier[::2]:
        closed(store, it)
    visit = begun(store, now)
    for it in earlier:
        photos.attach(store, visit, [photo_file(tmp_path, f"{it}.jpg")], finding=it)
    chance = Random(7)
    for _ in range(120):
        it = chance.choice(earlier)
        verdict = chance.choice([None, *ORDER])
        note = chance.choice([None, "看过", "  "])
        if verdict is None or verdict in next(row.verdicts for row in listed(store, visit) if row.finding.id == it):
            reinspection.judge(store, visit, it, verdict, note=note)
        else:
            with pytest.raises(Fault):
                reinspection.judge(store, visit, it, verdict, note=note)
        if chance.random() < 0.2:
            history.undo(store)
        rows = listed(store, visit)
        said = [one.finding for one in store.find(Step, visit=visit)]
        assert len(said) == len(set(said))
        for row in rows:
            assert (row.verdict is Verdict.REBOUND) == (row.rebound is not None)
            shows = row.rebound.id if row.rebound is not None else row.finding.id
            assert len(store.find(Photo, visit=visit, finding=shows)) == 1
        assert len(read_case(store, visit).findings) == sum(one.rebound is not None for one in rows)
