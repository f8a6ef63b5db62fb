"""What is done with a photo on a visit: drawn on, put beside an earlier one, on a good example; one that is gone."""

from dataclasses import replace
from pathlib import Path

import pytest

from inspector.acts import Act
from inspector.db.store import Store
from inspector.errors import Kind
from inspector.operations import finding as findings
from inspector.operations import history
from inspector.operations import photo as photos
from inspector.operations import visit as visits
from inspector.photo.overlay import Drawing, Shape, read_overlay
from inspector.records import Highlight, Photo
from tests.db.parcels import refusal
from tests.operations.days import a_household, finalised, photo_file, the_form

ARROW = Shape(Drawing.ARROW, ((0.1, 0.1), (0.4, 0.5)))
WORDS = Shape(Drawing.TEXT, ((0.5, 0.5),), text="裂")


@pytest.fixture
def photo(store: Store, visit: str, tmp_path: Path) -> str:
    (photo,), _ = photos.attach(store, visit, [photo_file(tmp_path)])
    return photo


def operations(store: Store) -> int:
    return int(store.one("SELECT count(*) FROM operation"))


def drawn(store: Store, photo: str) -> tuple[Shape, ...]:
    return read_overlay(store.get(Photo, photo).overlay)


def test_each_shape_is_one_operation_that_can_be_undone(store: Store, photo: str) -> None:
    before = operations(store)
    photos.annotate(store, photo, [ARROW])
    photos.annotate(store, photo, [ARROW, WORDS])
    photos.annotate(store, photo, [WORDS])
    assert operations(store) == before + 3
    for left in ((ARROW, WORDS), (ARROW,), ()):
        history.undo(store)
        assert drawn(store, photo) == left
    history.redo(store)
    assert drawn(store, photo) == (ARROW,)


def test_typing_words_goes_on_with_the_operation_that_put_them_there(store: Store, photo: str) -> None:
    photos.annotate(store, photo, [ARROW])
    before = operations(store)
    for text in ("", "裂", "裂缝", "裂缝六十厘米"):
        photos.annotate(store, photo, [ARROW, replace(WORDS, text=text)])
    assert operations(store) == before + 1
    history.undo(store)
    assert drawn(store, photo) == (ARROW,)


def test_rewording_is_no_part_of_the_shape_drawn_before_it(store: Store, photo: str) -> None:
    photos.annotate(store, photo, [WORDS])
    photos.annotate(store, photo, [WORDS, ARROW])
    before = operations(store)
    for text in ("缝", "缝六", "缝六十"):
        photos.annotate(store, photo, [replace(WORDS, text=text), ARROW])
    assert operations(store) == before + 1
    history.undo(store)
    assert drawn(store, photo) == (WORDS, ARROW)


def test_moving_a_shape_is_no_typing(store: Store, photo: str) -> None:
    photos.annotate(store, photo, [WORDS])
    before = operations(store)
    for step in (0.6, 0.7):
        photos.annotate(store, photo, [replace(WORDS, points=((step, step),))])
    assert operations(store) == before + 2


def test_drawing_nothing_new_is_no_operation(store: Store, photo: str) -> None:
    photos.annotate(store, photo, [ARROW])
    before = operations(store)
    photos.annotate(store, photo, [ARROW])
    assert operations(store) == before
    photos.annotate(store, photo, [])
    assert store.get(Photo, photo).overlay is None


def test_more_shapes_than_a_photo_carries_are_refused(store: Store, photo: str) -> None:
    with pytest.raises(ValueError, match="shapes"):
        photos.annotate(store, photo, [ARROW] * 201)
    assert drawn(store, photo) == ()


@pytest.fixture
def earlier(store: Store, visit: str, photo: str) -> tuple[str, str, str]:
    """The photo of an ended visit, one on a new visit of the same place, and that visit."""
    finalised(store, visit)
    again = visits.start(store, site=a_household(store), checklist=the_form(store))
    return photo, visit, again


def test_an_earlier_photo_stands_beside_a_new_one(store: Store, earlier: tuple[str, str, str], tmp_path: Path) -> None:
    before, _, again = earlier
    (now,), _ = photos.attach(store, again, [photo_file(tmp_path, "b.jpg", (1, 2, 3))])
    photos.pair(store, now, before)
    assert store.get(Photo, now).earlier == before
    assert history.undo(store)
    assert store.get(Photo, now).earlier is None
    photos.pair(store, now, before)
    photos.pair(store, now, None)
    assert store.get(Photo, now).earlier is None


def test_what_is_no_earlier_photo_of_this_place_is_refused(
    store: Store, earlier: tuple[str, str, str], tmp_path: Path
) -> None:
    before, _, again = earlier
    elsewhere = visits.start(store, site=a_household(store, 1), checklist=the_form(store))
    (now,), _ = photos.attach(store, again, [photo_file(tmp_path, "b.jpg", (1, 2, 3))])
    (other,), _ = photos.attach(store, elsewhere, [photo_file(tmp_path, "c.jpg", (3, 2, 1))])
    for photo, beside, kind in (
        (now, now, Kind.BAD_VALUE), (now, other, Kind.BAD_VALUE), (now, "nobody", Kind.GONE),
        (before, None, Kind.FINALISED),
    ):  # fmt: skip
        with refusal(kind):
            photos.pair(store, photo, beside)


def test_a_finalised_visit_is_not_drawn_on(store: Store, visit: str, photo: str) -> None:
    finalised(store, visit)
    with refusal(Kind.FINALISED):
        photos.annotate(store, photo, [ARROW])


def a_highlight(store: Store, visit: str) -> str:
    site = store.one("SELECT site FROM visit WHERE id = ?", visit)
    with store.operation(Act.ADD_HIGHLIGHT) as edit:
        return edit.create(Highlight, visit=visit, site=site, question="HT01", text="院内整洁，值得推广")


def test_a_good_example_has_its_photos_and_a_photo_shows_one_thing(store: Store, visit: str, tmp_path: Path) -> None:
    good = a_highlight(store, visit)
    (photo,), _ = photos.attach(store, visit, [photo_file(tmp_path)], highlight=good)
    now = store.get(Photo, photo)
    assert (now.highlight, now.finding, now.question) == (good, None, "HT01")
    bad = findings.add(store, visit, text="裂缝")
    photos.place(store, photo, bad)
    now = store.get(Photo, photo)
    assert (now.highlight, now.finding, now.question) == (None, bad, None)
    photos.place(store, photo, None, highlight=good)
    assert store.get(Photo, photo).highlight == good
    photos.place(store, photo, None)
    assert store.get(Photo, photo).highlight is None


def test_on_a_good_example_deleted_meanwhile_it_waits(store: Store, visit: str, tmp_path: Path) -> None:
    good = a_highlight(store, visit)
    with store.operation(Act.DELETE_HIGHLIGHT) as edit:
        edit.delete(Highlight, good)
    (photo,), _ = photos.attach(store, visit, [photo_file(tmp_path)], highlight=good)
    assert store.get(Photo, photo).highlight is None


def test_a_photo_gone_from_the_disk_is_counted(store: Store, visit: str, photo: str, tmp_path: Path) -> None:
    (other,), _ = photos.attach(store, visit, [photo_file(tmp_path, "b.jpg", (1, 2, 3))])
    assert photos.missing(store) == photos.missing(store, visit) == []
    sha256 = store.get(Photo, photo).sha256
    (store.folder.photos / "originals" / sha256[:2] / sha256).unlink()
    assert photos.missing(store) == []  # a working copy can still be looked at
    (store.folder.photos / "working" / sha256[:2] / sha256).unlink()
    assert [it.id for it in photos.missing(store, visit)] == [it.id for it in photos.missing(store)] == [photo]
    photos.delete(store, photo)
    assert photos.missing(store) == photos.missing(store, visit) == []
    assert store.get(Photo, other).deleted == 0
