"""What is said of a photo, which earlier ones it may stand beside, and going back through what was drawn on it."""

import shutil

import pytest

from inspector.acts import Act
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations import looking, photo
from inspector.operations.reused import Why
from inspector.photo.overlay import Drawing, Shape
from inspector.records import Photo
from tests.ui.revisits import new_revisit, shots
from tests.ui.visits import NONCE

ARROW = Shape(Drawing.ARROW, ((0.1, 0.1), (0.5, 0.5)))
BLUR = Shape(Drawing.BLUR, ((0.2, 0.2), (0.4, 0.4)))


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Once: the store, the earlier visit, the draft, today's pictures."""
    folder = tmp_path_factory.mktemp("revisit")
    first, draft = new_revisit(folder / "data", shots(folder / "then", "08"))
    return folder, first, draft, shots(folder / "now", "11")


@pytest.fixture
def store(made, tmp_path):
    shutil.copytree(made[0] / "data", tmp_path / "data")
    with Store.open(tmp_path / "data", nonce=NONCE) as opened:
        yield opened


@pytest.fixture
def new(store, made) -> str:
    """A photo of today, of the question that found something then."""
    return photo.attach(store, made[2], made[3][:1])[0][0]


def earlier(store, made) -> str:
    return store.find(Photo, visit=made[1])[0].id


def test_a_photo_is_told_of_with_its_place_masked(store, made):
    seen = looking.seen(store, earlier(store, made))
    assert "*" in seen.place
    assert seen.place != seen.site.name
    assert seen.inspector == "李华"
    assert seen.finding is not None
    assert (seen.number, seen.day) == (1, seen.photo.taken)


def test_the_earlier_photos_of_the_place_and_no_others_may_stand_beside(store, made, new):
    found = looking.earlier_views(store, new)
    assert [it.photo.id for it in found] == [earlier(store, made)]
    assert looking.look(store, new).pairable
    assert not looking.look(store, earlier(store, made)).pairable


def test_those_of_the_same_question_come_first(store, made, new):
    other = photo.attach(store, made[2], made[3][1:2])[0][0]
    with store.operation(Act.EDIT_PHOTO) as edit:
        edit.change(Photo, new, question="HT01")
        edit.change(Photo, other, question="HT04")
    assert [it.photo.question for it in looking.earlier_views(store, other)] == ["HT04"]
    assert [it.photo.question for it in looking.earlier_views(store, new)] == ["HT04"]


def test_views_propose_the_photos_of_what_is_open_until_they_are_taken_again(store, made, new):
    before = earlier(store, made)
    assert [(it.photo.id, now) for it, now in looking.views(store, made[2])] == [(before, None)]
    photo.pair(store, new, before)
    assert [(it.photo.id, now.photo.id) for it, now in looking.views(store, made[2])] == [(before, new)]
    looked = looking.look(store, new)
    assert looked.earlier is not None
    assert looked.earlier.photo.id == before


def test_a_photo_of_this_visit_or_of_another_place_is_no_pair(store, made, new):
    other = next(it for it in store.find(Photo) if it.visit not in made[1:3])
    for wrong in (new, other.id):
        with pytest.raises(Fault) as caught:
            photo.pair(store, new, wrong)
        assert caught.value.kind is Kind.BAD_VALUE


def test_odd_photos_are_told_of_from_both_sides(store, made):
    then = made[0] / "then"
    used = photo.attach(store, made[2], sorted(then.glob("*.jpg"))[:2])[0]
    told = {(it.seen.photo.id, it.alarm.why) for it in looking.odd(store, used)}
    assert {(used[0], Why.AS_AFTER), (used[1], Why.SAME_FILE), (used[0], Why.OLD), (used[1], Why.OLD)} <= told
    elsewhere = next(it for it in looking.odd(store, used) if it.alarm.why is Why.SAME_FILE)
    assert elsewhere.other is not None
    assert elsewhere.other.site.id != elsewhere.seen.site.id
    assert all(it.other is None for it in looking.odd(store, made[2]) if it.alarm.why is Why.OLD)


def test_drawing_is_undone_and_redone_and_nothing_else_is(store, made, new):
    other = photo.attach(store, made[2], made[3][1:2])[0][0]
    assert not looking.undo_drawing(store, new), "another photo came in last"
    photo.annotate(store, new, [ARROW])
    photo.annotate(store, new, [ARROW, BLUR])
    assert not looking.undo_drawing(store, other)
    assert not looking.redo_drawing(store, new)
    assert looking.undo_drawing(store, new)
    assert looking.undo_drawing(store, new)
    assert store.get(Photo, new).overlay is None
    assert not looking.undo_drawing(store, new)
    assert not looking.redo_drawing(store, other)
    assert looking.redo_drawing(store, new)
    assert looking.redo_drawing(store, new)
    assert not looking.redo_drawing(store, new)
    assert looking.undo_drawing(store, new), "a redone shape is undone again"


def test_a_photo_taken_off_has_no_number(store, made, new):
    photo.delete(store, new)
    assert looking.seen(store, new).number == 0
    assert looking.odd(store, [new]) == []
