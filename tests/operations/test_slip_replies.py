"""A slip that came back moves its findings to 待复查; and steps travel with their photos, drafts excepted."""

from pathlib import Path

import pytest

from inspector.acts import Act
from inspector.db.store import Store
from inspector.operations import exchange, history, photo
from inspector.operations import visit as visits
from inspector.operations.papers import issuing, slips, standing
from inspector.operations.rectification.acting import Said
from inspector.operations.rectification.reading import item, standing_of, steps_of
from inspector.operations.rectification.steps import record, take
from inspector.records import Finding, Paper, Photo, Step
from inspector.rectification.moves import Move, Stage
from tests.db.parcels import give
from tests.db.small_county import Ticking
from tests.operations.days import a_household, finalised, photo_file, the_form

DAY = 86400


@pytest.fixture
def served(store: Store, visit: str, tmp_path: Path) -> Paper:
    """A notice of two findings, one of which is at its end already."""
    visits.answer(store, visit, "HT04", "cracked")
    visits.answer(store, visit, "HT10", "no")
    finalised(store, visit)
    store.set_setting("role", "office")
    return store.get(Paper, str(issuing.issue(store, "notice", visit).paper))


def on_it(store: Store, paper: Paper) -> list[str]:
    return standing.findings_on(store, paper.id)


def test_its_findings_are_reported_in_the_same_operation(store: Store, served: Paper, tmp_path: Path):
    one, two = on_it(store, served)
    take(store, [two], Move.VOID, Said(note="录入错误"))
    before, day = store.newest, served.issued[:10]
    made, _ = slips.take_slip(store, served.id, [photo_file(tmp_path, "slip.jpg")], day=day)
    assert store.newest == before + 1
    (reply,) = steps_of(store, one)
    assert (reply.kind, reply.paper, reply.unit, reply.day, reply.by) == (
        "reply", served.id, store.get(Finding, one).unit, day, None
    )  # fmt: skip
    assert (standing_of(store, one).stage, standing_of(store, two).stage) == (Stage.RECHECK, Stage.VOID)
    assert item(store, one).after == (), "the pictures stay at the paper"
    assert [it.id for it in item(store, one).papers[0][1]] == made
    history.undo(store)
    assert (standing_of(store, one).stage, store.get(Paper, served.id).returned) == (Stage.OPEN, None)
    history.redo(store)
    assert standing_of(store, one).stage is Stage.RECHECK


def test_once_for_each_paper_and_round(store: Store, served: Paper, now: Ticking, tmp_path: Path):
    one, two = on_it(store, served)
    slips.take_slip(store, served.id, [])
    slips.take_slip(store, served.id, [photo_file(tmp_path)])
    assert [len(steps_of(store, it)) for it in (one, two)] == [1, 1]
    take(store, [one], Move.RECHECK, Said(verdict="not_fixed"))
    now.go_on(DAY)
    slips.take_slip(store, served.id, [])
    assert [it.kind for it in steps_of(store, one)] == ["reply", "recheck", "reply"]
    assert len(steps_of(store, two)) == 1


def test_a_void_paper_and_one_that_asks_for_nothing_report_nothing(store: Store, served: Paper):
    standing.void(store, served.id, "开错了")
    slips.take_slip(store, served.id, [])
    assert steps_of(store, on_it(store, served)[0]) == []
    assert "reinspect" not in slips.ANSWERED


def test_what_a_package_did_to_the_days_hinders_no_slip(store: Store, served: Paper):
    one, two = on_it(store, served)
    with store.operation(Act.RESOLVE) as edit:
        edit.change(Finding, one, found="9999")
        edit.delete(Finding, two)
    slips.take_slip(store, served.id, [])
    assert [len(store.find(Step, finding=it)) for it in (one, two)] == [1, 0]


# -- packages ----------------------------------------------------------------------------------------------------------


def test_steps_travel_with_their_photos_and_those_of_drafts_do_not(
    store: Store, office: Store, served: Paper, now: Ticking, tmp_path: Path
):
    one, two = on_it(store, served)
    draft = visits.start(store, site=a_household(store), checklist=the_form(store))
    photo.attach(store, draft, [photo_file(tmp_path, "new.jpg", (1, 2, 3))])
    (shot,) = store.find(Photo, visit=draft)
    with store.operation(Act.RECHECK_FINDING) as edit:
        seen = record(store, edit, two, Move.RECHECK, Said(verdict="fixed", visit=draft), photos=[shot.id])
        loose = edit.create(Photo, finding=two, step=seen, sha256=shot.sha256, width=1, height=1, bytes=1)
    picture = photo_file(tmp_path, "reply.jpg", (7, 8, 9))
    (reply,) = take(store, [one], Move.REPLY, Said(note="已修"), pictures=[picture])
    exchange.export(store, tmp_path / "a.inspection")
    (received,) = exchange.merge(office, [tmp_path / "a.inspection"])
    assert received.refused is None
    assert [it.id for it in steps_of(office, one)] == [reply]
    assert standing_of(office, one).stage is Stage.RECHECK
    assert len(office.find(Photo, step=reply)) == 1
    assert office.find(Step, finding=two) == []
    assert office.rows("SELECT 1 FROM photo WHERE id IN (?, ?)", shot.id, loose) == []
    now.go_on(60)
    finalised(store, draft)
    assert standing_of(store, two).stage is Stage.FIXED
    exchange.export(store, tmp_path / "b.inspection")
    exchange.merge(office, [tmp_path / "b.inspection"])
    assert standing_of(office, two).stage is Stage.FIXED
    assert {it.id for it in office.find(Photo, step=seen)} == {shot.id, loose}


def test_whatever_a_forged_package_says_of_steps_is_shown_and_counts_for_nothing(
    store: Store, office: Store, served: Paper
):
    one = on_it(store, served)[0]
    give(store, office)
    strange = [("x", "9999", None), ("recheck", "", "x"), ("recheck", "2026-13-45", None), ("", "昨天", "fixed"),
               ("close", "9999-12-31", None)]  # fmt: skip
    for kind, day, verdict in strange:
        with store.operation(Act.TAKE_STEP) as edit:
            edit.create(Step, finding=one, kind=kind, day=day, verdict=verdict, due="nie", proof="x", other="nobody")
    give(store, office)
    shown = item(office, one)
    assert [it.counts for it in shown.timeline] == [False] * 4 + [True]
    assert shown.standing.stage is Stage.CLOSED
    take(office, [one], Move.SEND_BACK, Said(note="佐证不足", approver="应怀远 副县长"))
    assert standing_of(office, one).stage is Stage.DOING
