"""销号: on proof, or by a name; and what undoing, reopening and slips do to it."""

from pathlib import Path

import pytest

from inspector.acts import Act
from inspector.db.store import Store
from inspector.errors import Kind
from inspector.operations import history, photo
from inspector.operations import visit as visits
from inspector.operations.case import read_case
from inspector.operations.rectification.acting import Said
from inspector.operations.rectification.closing import close, lacks
from inspector.operations.rectification.plan import change
from inspector.operations.rectification.reading import ground, item, standing_of, steps_of
from inspector.operations.rectification.steps import record, take
from inspector.operations.rectification.verifying import verify
from inspector.records import Finding, Person, Photo, Step
from inspector.rectification.moves import Move, Stage, Why
from inspector.rectification.proof import Lack, Proof
from tests.db.parcels import refusal
from tests.operations.days import finalised, photo_file
from tests.operations.issues import issue, person, unit

NAMED = Said(approver="应怀远 副县长", note="住户搬迁，旧厕拆除")


def looked_at(store: Store, finding: str, folder: Path, **said: str) -> str:
    """A re-inspection at the desk with a new photo."""
    picture = photo_file(folder, "after.jpg", (20, 120, 40))
    return take(store, [finding], Move.RECHECK, Said(**{"verdict": "fixed", **said}), pictures=[picture])[0]


@pytest.fixture
def found(store: Store, visit: str, tmp_path: Path) -> str:
    """A finding of a finalised visit with a photo of it; the inspector who found it works with the store."""
    visits.answer(store, visit, "HT04", "cracked")
    (it,) = read_case(store, visit).findings
    photo.attach(store, visit, [photo_file(tmp_path, "before.jpg")], finding=it.id)
    finalised(store, visit)
    store.set_setting("role", "office")
    return it.id


def another(store: Store) -> str:
    """Somebody else of the office works now."""
    store.set_setting("person", person(store, "office"))
    return store.setting("person")


def test_without_a_look_it_stays_open(office: Store):
    one = issue(office)
    take(office, [one], Move.REPLY, Said(note="已整改到位"))
    assert lacks(office, one) == {Lack.RECHECK}
    with refusal(Kind.LACKS_PROOF) as caught:
        close(office, [one], Said())
    assert caught.value.facts == {"lacks": {Lack.RECHECK}}
    assert standing_of(office, one).stage is Stage.RECHECK


def test_somebody_else_looked_and_has_a_new_photo(store: Store, found: str, tmp_path: Path):
    another(store)
    looked_at(store, found, tmp_path)
    assert lacks(store, found) == frozenset()
    close(store, [found], Said())
    now = standing_of(store, found)
    assert (now.stage, now.proof) == (Stage.CLOSED, Proof.RECHECK)
    assert [it.sha256 for it in item(store, found).before] != [it.sha256 for it in item(store, found).after]
    assert store.one("SELECT name FROM operation ORDER BY arrival DESC LIMIT 1") == Act.CLOSE_FINDINGS


def test_whoever_found_it_is_nobody_else(store: Store, found: str, tmp_path: Path):
    looked_at(store, found, tmp_path)
    assert lacks(store, found) == {Lack.OTHER_PERSON}
    with refusal(Kind.LACKS_PROOF):
        close(store, [found], Said())


def test_the_photo_has_to_be_new(store: Store, found: str, tmp_path: Path):
    another(store)
    take(store, [found], Move.RECHECK, Said(verdict="fixed"))
    assert lacks(store, found) == {Lack.PHOTO}


def test_the_units_own_leader_never_closes(office: Store, tmp_path: Path):
    one = issue(office, unit=unit(office))
    looked_at(office, one, tmp_path)
    with office.operation(Act.IMPORT_PEOPLE) as edit:
        chief = edit.create(Person, name="石永宁", role="leader", unit=unit(office))
    assert lacks(office, one) == frozenset()
    with refusal(Kind.NOT_ALLOWED):
        close(office, [one], Said(by=chief))
    office.set_setting("person", chief)
    assert lacks(office, one) == {Lack.RECTIFIER}
    for exception in (False, True):
        with refusal(Kind.NOT_ALLOWED) as caught:
            close(office, [one], NAMED, exception=exception)
        assert caught.value.facts["why"] is Why.RECTIFIER


def test_an_exception_has_a_name_and_a_reason_and_is_counted_apart(office: Store):
    one = issue(office)
    for said in (Said(), Said(approver="应怀远"), Said(note="拆除"), Said(approver=" ", note="拆除")):
        with refusal(Kind.LACKS_PROOF) as caught:
            close(office, [one], said, exception=True)
        assert caught.value.facts == {"lacks": {Lack.NAMED}}
    close(office, [one], NAMED, exception=True)
    assert standing_of(office, one).proof == Proof.EXCEPTION
    assert [it.proof for it in office.find(Step, finding=one)] == ["exception"]


def test_on_the_spot_is_proof_of_its_own(store: Store, visit: str, tmp_path: Path):
    visits.answer(store, visit, "HT04", "cracked")
    (it,) = read_case(store, visit).findings
    photo.attach(store, visit, [photo_file(tmp_path, "before.jpg")], finding=it.id)
    photo.attach(store, visit, [photo_file(tmp_path, "after.jpg", (1, 99, 1))], finding=it.id)
    after = store.find(Photo, visit=visit, name="after.jpg")[0].id
    with refusal(Kind.NOT_ALLOWED), store.operation(Act.FIX_ON_SPOT) as edit:
        record(store, edit, it.id, Move.FIX_ON_SPOT, Said(visit=visit))
    with refusal(Kind.NOT_ALLOWED):
        take(store, [it.id], Move.PROGRESS, Said(note="drafts know but one move"))
    with store.operation(Act.FIX_ON_SPOT) as edit:
        record(store, edit, it.id, Move.FIX_ON_SPOT, Said(visit=visit), photos=[after])
    assert standing_of(store, it.id).stage is Stage.OPEN, "a draft's step does not count"
    assert [told.draft for told in item(store, it.id).timeline] == [True]
    finalised(store, visit)
    assert standing_of(store, it.id).stage is Stage.FIXED
    with refusal(Kind.FINALISED):
        history.undo(store, str(store.one("SELECT made FROM step WHERE finding = ?", it.id)))
    store.set_setting("role", "office")
    close(store, [it.id], Said())
    assert standing_of(store, it.id).proof == Proof.ON_SPOT


def test_what_a_finalised_visit_says_is_added_to_no_more(store: Store, found: str, tmp_path: Path):
    visit = str(store.get(Finding, found).visit)
    with refusal(Kind.FINALISED):
        looked_at(store, found, tmp_path, visit=visit)
    assert steps_of(store, found) == []


def test_what_a_step_names_is_here(office: Store):
    one = issue(office)
    for field in ("by", "unit", "visit", "paper", "meeting"):
        with refusal(Kind.BAD_VALUE) as caught:
            take(office, [one], Move.PROGRESS, Said(**{"note": "已备料", field: "nobody"}))
        assert caught.value.facts["field"] == field
    office.set_setting("person", "nobody")
    take(office, [one], Move.URGE, Said())
    assert steps_of(office, one)[0].by is None


def test_partly_done_goes_back_and_what_was_closed_only_with_leave(office: Store, tmp_path: Path):
    one = issue(office)
    looked_at(office, one, tmp_path, verdict="partly")
    assert (standing_of(office, one).stage, standing_of(office, one).round) == (Stage.DOING, 2)
    close(office, [one], NAMED, exception=True)
    for said in (Said(), Said(note="举报反映未改"), Said(approver="应怀远 副县长")):
        with refusal(Kind.NOT_ALLOWED):
            take(office, [one], Move.SEND_BACK, said)
    take(office, [one], Move.SEND_BACK, Said(note="举报反映未改", approver="应怀远 副县长"))
    now = standing_of(office, one)
    assert (now.stage, now.returned, now.round) == (Stage.DOING, True, 3)
    assert lacks(office, one) == {Lack.RECHECK}, "the old proof is none of the new round"


def test_what_was_suspected_is_verified_at_the_desk(office: Store):
    true, false = issue(office, suspected=1), issue(office, suspected=1)
    with refusal(Kind.NOT_ALLOWED):
        take(office, [true], Move.ASSIGN, Said())
    verify(office, [true], "partly_true", Said(note="现场属实"))
    verify(office, [false], "unfounded", Said(note="已自行拆除"))
    assert (standing_of(office, true).stage, standing_of(office, false).stage) == (Stage.OPEN, Stage.UNFOUNDED)
    with refusal(Kind.NOT_ALLOWED):
        verify(office, [true], "unfounded", Said(note="反悔"))


# -- undo --------------------------------------------------------------------------------------------------------------


def test_a_close_out_is_undone_and_what_it_rests_on_is_not(store: Store, found: str, tmp_path: Path):
    another(store)
    looked_at(store, found, tmp_path)
    look = str(store.one("SELECT made FROM step WHERE kind = 'recheck'"))
    close(store, [found], Said())
    with refusal(Kind.BUILT_UPON) as caught:
        history.undo(store, look)
    assert caught.value.facts["fields"] == [("step", steps_of(store, found)[-1].id, "")]
    assert caught.value.facts["operation"] == Act.TAKE_STEP
    history.undo(store)
    assert standing_of(store, found).stage is Stage.FIXED
    history.undo(store, look)
    assert standing_of(store, found).stage is Stage.OPEN


def test_nothing_is_brought_back_under_what_came_since(office: Store):
    one = issue(office)
    take(office, [one], Move.VOID, Said(note="录入重复"))
    undone = history.undo(office)
    again = str(office.one("SELECT id FROM operation WHERE undoes = ?", undone))
    take(office, [one], Move.ASSIGN, Said())
    with refusal(Kind.BUILT_UPON):
        history.redo(office, again)
    assert standing_of(office, one).stage is Stage.ASSIGNED


def test_a_visit_whose_findings_are_under_way_is_no_draft_again(store: Store, found: str):
    visit = str(store.get(Finding, found).visit)
    take(store, [found], Move.ASSIGN, Said())
    finalising = str(store.one("SELECT operation FROM change WHERE row = ? AND field = 'finalised'", visit))
    with refusal(Kind.BUILT_UPON):
        history.undo(store, finalising)
    with refusal(Kind.BUILT_UPON):
        visits.reopen(store, visit)
    history.undo(store)
    visits.reopen(store, visit)
    assert ground(store, found).draft


def test_a_plan_is_undone_though_its_visit_is_finalised(store: Store, found: str):
    change(store, [found], goal="更换盖板")
    take(store, [found], Move.ASSIGN, Said(unit=unit(store, 3)))
    history.undo(store)
    history.undo(store)
    assert store.get(Finding, found).goal is None
    assert store.get(Finding, found).unit != unit(store, 3)
