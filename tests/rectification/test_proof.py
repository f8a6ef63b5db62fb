"""What proves a close-out. Each condition fails one case here and no other."""

import pytest

from inspector.i18n import rectifying
from inspector.paper.gather.rectifying import RESTED
from inspector.rectification.proof import Lack, Proof, Proven, Rectifiers, is_before, proven, same_picture
from inspector.sheet.words import PROOFS as ON_SHEETS
from tests.rectification.steps_made import a_finding, a_photo, a_step

RECTIFIERS = Rectifiers(units=frozenset({"village"}), people=frozenset({"keeper"}))
UNITS = {"finder": "office", "other": "office", "reporter": "town", "keeper": None, "clerk": "village"}
BEFORE = a_photo("a", visit="V")


def judged(steps, photos, finding=None) -> Proven:
    return proven(finding or a_finding(), steps, photos, finder="finder", rectifiers=RECTIFIERS, unit_of=UNITS)


def looked(by="other", verdict="fixed", **given):
    return a_step("recheck", by=by, verdict=verdict, **given)


def test_a_look_by_another_with_a_new_photo_proves_it():
    look = looked()
    assert judged([look], [BEFORE, a_photo("b", step=look.id)]) == Proven(proof=Proof.RECHECK)
    visiting = looked(visit="V2")
    assert judged([visiting], [BEFORE, a_photo("b", visit="V2")]) == Proven(proof=Proof.RECHECK)


@pytest.mark.parametrize("by", ["finder", "reporter", "keeper", "clerk", None])
def test_whoever_found_reported_or_has_to_put_it_right_is_no_other(by):
    look = looked(by)
    found = judged([a_step("reply", by="reporter"), look], [a_photo("b", step=look.id)])
    assert found == Proven(proof=None, lacks=frozenset({Lack.OTHER_PERSON}))


def test_who_reported_an_earlier_round_may_look_in_this_one():
    look = looked("reporter")
    steps = [a_step("reply", by="reporter"), looked(verdict="partly"), a_step("reply", by="clerk"), look]
    assert judged(steps, [a_photo("b", step=look.id)]).proof is Proof.RECHECK


@pytest.mark.parametrize(
    "photo",
    [
        a_photo("b", visit="V"),  # from when it was found
        a_photo("b", visit="V3"),  # of another visit
        a_photo("b", step="s-of-the-reply"),  # the unit's own
        a_photo("b", visit="V2", paper="slip"),
        a_photo("b", visit="V2", finding="another"),
        a_photo("a", visit="V2"),  # the old file again
    ],
)
def test_another_photo_is_no_new_photo_of_that_look(photo):
    assert judged([looked(visit="V2")], [BEFORE, photo]).lacks == {Lack.PHOTO}


def test_the_units_own_picture_is_not_the_inspectors():
    reply, look = a_step("reply", by="clerk"), looked()
    photos = [a_photo("c", step=reply.id), a_photo("c", step=look.id)]
    assert judged([reply, look], photos).lacks == {Lack.PHOTO}


def test_the_same_picture_saved_anew_is_none_unless_taken_at_another_time():
    like = {"likeness": "00ff00ff00ff00ff", "taken": "2026-11-21T10:00:00+08:00"}
    old = a_photo("a", visit="V", **like)
    assert same_picture(old, a_photo("b", **like))
    assert same_picture(old, a_photo("b", **{**like, "taken": None}))
    assert not same_picture(old, a_photo("b", **{**like, "taken": "2026-12-01T10:00:00+08:00"}))
    assert not same_picture(old, a_photo("b", likeness="ff00ff00ff00ff00"))
    assert not same_picture(a_photo("a"), a_photo("b"))
    assert same_picture(old, a_photo("a", taken="2026-12-01T10:00:00+08:00"))


def test_only_the_last_look_of_the_last_round_counts():
    good, bad = looked(), looked(verdict="partly")
    photo = a_photo("b", step=good.id)
    assert judged([good, bad], [photo]).lacks == {Lack.RECHECK}
    assert judged([good, looked(verdict="unverifiable")], [photo]).lacks == {Lack.RECHECK}
    assert judged([good, a_step("refuse")], [photo]).lacks == {Lack.RECHECK}
    assert judged([good, a_step("apply"), a_step("progress")], [photo]).proof is Proof.RECHECK
    assert judged([good, a_step("close"), a_step("send_back")], [photo]).lacks == {Lack.RECHECK}
    assert judged([], [photo]).lacks == {Lack.RECHECK}
    again = looked()
    assert judged([good, bad, again], [photo]).lacks == {Lack.PHOTO}


def test_two_things_may_be_lacking():
    assert judged([looked("finder")], []).lacks == {Lack.OTHER_PERSON, Lack.PHOTO}


def test_on_the_spot_it_wants_before_and_after_of_one_visit():
    spot = a_step("fix_on_spot", visit="V", by="finder")
    after = a_photo("b", visit="V", step=spot.id)
    assert judged([spot], [BEFORE, after]) == Proven(proof=Proof.ON_SPOT)
    assert judged([spot], [BEFORE]).lacks == {Lack.PHOTO}
    assert judged([spot], [BEFORE, a_photo("a", visit="V", step=spot.id)]).lacks == {Lack.PHOTO}
    assert judged([spot], [after]).lacks == {Lack.BEFORE_PHOTO}
    assert judged([spot], [a_photo("a", visit="V0"), after]).lacks == {Lack.BEFORE_PHOTO}
    later = a_step("fix_on_spot", visit="V2", by="other")
    shots = [a_photo("c", visit="V2"), a_photo("d", visit="V2", step=later.id)]
    assert judged([later], shots).proof is Proof.ON_SPOT
    assert judged([a_step("fix_on_spot")], [a_photo("a", visit=None)]).lacks == {Lack.BEFORE_PHOTO, Lack.PHOTO}


def test_before_is_what_came_with_the_finding():
    assert is_before(BEFORE, a_finding())
    assert not is_before(a_photo("b", visit="V", step="s"), a_finding())
    assert not is_before(a_photo("b", visit="V2"), a_finding())
    assert is_before(a_photo("b", visit=None), a_finding(visit=None))


def test_who_rectifies():
    assert RECTIFIERS.has("keeper", UNITS)
    assert RECTIFIERS.has("clerk", UNITS)
    assert not RECTIFIERS.has("other", UNITS)
    assert not RECTIFIERS.has(None, {})
    assert not Rectifiers().has("keeper", UNITS)  # without a unit he is of none


def test_every_lack_and_proof_has_its_words():
    assert set(rectifying.LACKS) == {str(it) for it in Lack}
    assert set(rectifying.PROOFS) == set(ON_SHEETS) == set(RESTED) == {str(it) for it in Proof}
