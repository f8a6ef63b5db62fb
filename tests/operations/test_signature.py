"""Who signed a visit, or refused to, and whether it still says what was signed."""

import base64
from pathlib import Path

import pytest

from inspector.acts import Act
from inspector.db.store import Store
from inspector.errors import Kind
from inspector.operations import finding as findings
from inspector.operations import highlight, history
from inspector.operations import photo as photos
from inspector.operations import visit as visits
from inspector.operations.papers import issuing
from inspector.operations.signature import refuse, sign, signatures, withdraw
from inspector.photo.overlay import Drawing, Shape
from inspector.photo.strokes import read_strokes
from inspector.records import Signature
from tests.db.parcels import refusal
from tests.operations.days import finalised, photo_file
from tests.photo.test_strokes import NAME


def void(store: Store, visit: str) -> list[bool]:
    return [it.void for it in signatures(store, visit)]


def test_strokes_and_a_picture_of_ours_are_kept(store: Store, visit: str) -> None:
    made = sign(store, visit, role="interviewee", name=" 陈有福 ", strokes=NAME)
    held = store.get(Signature, made)
    assert (held.role, held.name, held.refused, held.reason) == ("interviewee", "陈有福", 0, None)
    assert read_strokes(held.strokes) == NAME
    assert base64.b64decode(held.picture or "").startswith(b"\x89PNG")
    assert void(store, visit) == [False]


def test_several_sign_in_one_role_and_a_refusal_has_its_reason(store: Store, visit: str) -> None:
    sign(store, visit, role="village", name="周建国", strokes=NAME)
    sign(store, visit, role="village", name="吴小梅", strokes=NAME)
    refuse(store, visit, role="interviewee", name="陈有福", reason=" 不认可第2条 ")
    held = [it.signature for it in signatures(store, visit)]
    assert [(it.role, it.refused, it.reason) for it in held] == [
        ("village", 0, None),
        ("village", 0, None),
        ("interviewee", 1, "不认可第2条"),
    ]


def test_bad_roles_empty_strokes_and_wordless_refusals_are_refused(store: Store, visit: str) -> None:
    before = store.newest
    with refusal(Kind.BAD_VALUE):
        sign(store, visit, role="mayor", name="", strokes=NAME)
    with refusal(Kind.BAD_VALUE):
        sign(store, visit, role="team", name="", strokes=[])
    with refusal(Kind.SAY_WHY):
        refuse(store, visit, role="team", name="", reason=" \n")
    assert store.newest == before


CHANGES = {
    "answer": lambda store, visit, _: visits.answer(store, visit, "HT04", "cracked"),
    "finding": lambda store, visit, about: findings.change(store, about["finding"], text="另说"),
    "severity": lambda store, visit, about: findings.change(store, about["finding"], severity=3),
    "another finding": lambda store, visit, _: findings.add(store, visit, text="又一个"),
    "head": lambda store, visit, _: visits.change_head(store, visit, interviewee="他人"),
    "photo": lambda store, visit, about: photos.delete(store, about["photo"]),
    "caption": lambda store, visit, about: photos.caption(store, about["photo"], "近景"),
    "overlay": lambda store, visit, about: photos.annotate(
        store, about["photo"], [Shape(kind=Drawing.LINE, points=((0.1, 0.1), (0.5, 0.5)))]
    ),
    "highlight": lambda store, visit, _: highlight.add(store, visit, text="庭院整洁"),
}


@pytest.mark.parametrize("what", CHANGES)
def test_whatever_changes_the_content_voids_and_undo_makes_good(
    store: Store, visit: str, tmp_path: Path, what: str
) -> None:
    about = {"finding": findings.add(store, visit, text="池盖裂缝")}
    (about["photo"],), _ = photos.attach(store, visit, [photo_file(tmp_path)], finding=about["finding"])
    sign(store, visit, role="team", name="李华", strokes=NAME)
    CHANGES[what](store, visit, about)
    assert void(store, visit) == [True]
    history.undo(store)
    assert void(store, visit) == [False]


def test_finalising_and_the_ledger_number_void_nothing_but_reopening_and_changing_does(
    store: Store, visit: str
) -> None:
    sign(store, visit, role="team", name="李华", strokes=NAME)
    visits.answer(store, visit, "HT04", "cracked")
    withdraw(store, signatures(store, visit)[0].signature.id)
    finalised(store, visit)
    sign(store, visit, role="team", name="李华", strokes=NAME)
    visits.reopen(store, visit)
    assert void(store, visit) == [False]
    visits.answer(store, visit, "HT04", None)
    assert void(store, visit) == [True]


def test_signing_a_finalised_visit_is_undone_and_done_again(store: Store, visit: str) -> None:
    finalised(store, visit)
    sign(store, visit, role="village", name="周建国", strokes=NAME)
    assert store.one("SELECT name FROM operation WHERE id = ?", history.undo(store)) == Act.SIGN
    assert signatures(store, visit) == []
    history.redo(store)
    assert void(store, visit) == [False]
    withdraw(store, signatures(store, visit)[0].signature.id)
    history.undo(store)
    assert void(store, visit) == [False]


def test_after_the_notice_nothing_is_signed_withdrawn_or_undone(store: Store, visit: str) -> None:
    finalised(store, visit)
    made = sign(store, visit, role="village", name="周建国", strokes=NAME)
    signing = store.get(Signature, made).made
    issuing.issue(store, "notice", visit)
    with refusal(Kind.SERVED):
        sign(store, visit, role="team", name="", strokes=NAME)
    with refusal(Kind.SERVED):
        withdraw(store, made)
    with refusal(Kind.SERVED):
        history.undo(store, signing)


def test_an_erasure_blanks_strokes_picture_and_reason_for_good(store: Store, visit: str) -> None:
    made = sign(store, visit, role="interviewee", name="陈有福", strokes=NAME)
    with store.operation(Act.ERASE) as edit:
        edit.erase(Signature, made)
    held = store.get(Signature, made)
    assert (held.name, held.strokes, held.picture, held.reason) == (None, None, None, None)
    assert signatures(store, visit)[0].signature.id == made


def test_the_status_line_masks_who_signed(store: Store, visit: str) -> None:
    sign(store, visit, role="interviewee", name="陈有福", strokes=NAME)
    step = history.steps(store, "zh").undo
    assert step is not None
    assert step.subject == "陈*福"
