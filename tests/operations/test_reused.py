"""The alarm for photos used again, and that it stays silent where all is in order."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from inspector.acts import Act
from inspector.db.store import Store
from inspector.operations import photo as photos
from inspector.operations import tray
from inspector.operations import visit as visits
from inspector.operations.reused import MOST_OTHERS, Why, alarms, is_old
from inspector.paths import resources
from inspector.photo.intake import take_all
from inspector.photo.likeness import ALIKE, difference
from inspector.photo.store import PhotoStore
from inspector.records import Photo, Visit, own_fields
from tests.operations.days import a_household, finalised, the_form

SCENES = resources() / "sample" / "photographs"
YARD, PIPE = SCENES / "yard.jpg", SCENES / "pipe.jpg"


@dataclass
class Field:
    """Two visits of one household one after the other, and one next door."""

    store: Store
    first: str
    again: str
    next_door: str

    def shows(self, visit: str, *files: Path) -> list[str]:
        """These files on a visit."""
        taken, faults = take_all(files, PhotoStore(self.store.folder.photos))
        assert faults == []
        return tray.record(self.store, visit, taken)


@pytest.fixture
def field(store: Store, visit: str, now: Any) -> Field:
    next_door = visits.start(store, site=a_household(store, 1), checklist=the_form(store))
    with store.operation(Act.START_VISIT) as edit:
        old = store.get(Visit, visit)
        columns = {name: getattr(old, name) for name in own_fields(Visit)}
        again = edit.create(Visit, **{**columns, "started": "2040-01-15T09:00:00+08:00"})
    return Field(store, visit, again, next_door)


def said(store: Store, photos: str | Sequence[str]) -> list[tuple[str, str | None, Why]]:
    return [(it.photo.id, it.other.id if it.other else None, it.why) for it in alarms(store, photos)]


def sent_by_chat(file: Path, folder: Path) -> Path:
    """The picture as a chat gives it back: smaller, saved anew, without its time."""
    with Image.open(file) as picture:
        small = picture.convert("RGB").resize((1280, 960))
    small.save(folder / f"mmexport_{file.name}", "JPEG", quality=55)
    return folder / f"mmexport_{file.name}"


def test_photos_of_one_visit_are_never_held_against_each_other(field: Field, tmp_path: Path) -> None:
    field.shows(field.first, YARD, YARD, sent_by_chat(YARD, tmp_path), PIPE)
    assert said(field.store, field.first) == []


def test_the_very_file_at_another_place(field: Field) -> None:
    (one,) = field.shows(field.next_door, YARD)
    two, other = field.shows(field.first, YARD, PIPE)
    assert said(field.store, field.first) == [(two, one, Why.SAME_FILE)]
    assert said(field.store, field.next_door) == [(one, two, Why.SAME_FILE)]
    assert said(field.store, [other]) == []


def test_the_same_picture_saved_anew_at_another_place(field: Field, tmp_path: Path) -> None:
    (one,) = field.shows(field.next_door, YARD)
    (two,) = field.shows(field.first, sent_by_chat(YARD, tmp_path))
    assert said(field.store, [two]) == [(two, one, Why.ALIKE)]


@pytest.mark.parametrize("anew", [False, True])
def test_the_picture_before_given_as_the_one_after(field: Field, tmp_path: Path, anew: bool) -> None:
    (before,) = field.shows(field.first, YARD)
    (after, new) = field.shows(field.again, sent_by_chat(YARD, tmp_path) if anew else YARD, PIPE)
    assert said(field.store, field.again) == [(after, before, Why.AS_AFTER)]
    assert said(field.store, field.first) == []  # the earlier one is in order
    assert said(field.store, [new]) == []


def test_the_photo_it_is_paired_with_counts_whatever_the_clock_said(field: Field) -> None:
    (before,) = field.shows(field.again, YARD)  # by the clock of the second laptop this was later
    (after,) = field.shows(field.first, YARD)
    assert said(field.store, field.first) == []
    photos.pair(field.store, after, before)
    assert said(field.store, field.first) == [(after, before, Why.AS_AFTER)]


def test_deleted_photos_and_visits_are_no_alarm(field: Field) -> None:
    (one,) = field.shows(field.next_door, YARD)
    (two,) = field.shows(field.first, YARD)
    photos.delete(field.store, one)
    assert said(field.store, [two]) == []
    assert said(field.store, [one]) == []
    (one,) = field.shows(field.next_door, YARD)
    assert said(field.store, [two]) == [(two, one, Why.SAME_FILE)]
    with field.store.operation(Act.DELETE_VISIT) as edit:
        edit.delete(Visit, field.next_door)
    assert said(field.store, [two]) == []


def test_a_photo_without_likeness_is_still_known_by_its_bytes(field: Field) -> None:
    out = io.BytesIO()
    Image.new("RGB", (400, 300), (90, 90, 90)).save(out, "PNG")
    grey = field.store.folder.folder / "grey.png"
    grey.write_bytes(out.getvalue())
    (one,) = field.shows(field.next_door, grey)
    (two,) = field.shows(field.first, grey)
    assert field.store.get(Photo, one).likeness is None
    assert said(field.store, [two]) == [(two, one, Why.SAME_FILE)]


@pytest.mark.parametrize(
    ("taken", "started", "old"),
    [
        ("2026-11-20T16:00:00+08:00", "2026-11-21T09:00:00+08:00", True),
        ("2026-11-21T06:00:00+08:00", "2026-11-21T19:00:00+08:00", False),  # written up in the evening
        ("2026-11-20T23:30:00+08:00", "2026-11-21T00:10:00+08:00", False),  # across midnight
        ("2026-11-20T22:09:00+08:00", "2026-11-21T00:10:00+08:00", True),
        ("2026-11-22T09:00:00+08:00", "2026-11-21T09:00:00+08:00", False),  # later is no re-use
        ("2019-05-01T09:00:00+08:00", "2026-11-21T09:00:00+08:00", True),
        ("2026-11-20T20:00:00-08:00", "2026-11-21T09:00:00+08:00", False),  # a telephone in another time zone
        (None, "2026-11-21T09:00:00+08:00", False),
        ("", "2026-11-21T09:00:00+08:00", False),
        ("张三", "2026-11-21T09:00:00+08:00", False),
        ("2026-11-20T09:00:00", "2026-11-21T09:00:00+08:00", False),
        ("0001-01-01T00:00:00+14:00", "2026-11-21T09:00:00+08:00", False),
        ("2026-11-20T09:00:00+08:00", "once", False),
    ],
)
def test_older_than_its_visit(taken: str | None, started: str, old: bool) -> None:
    assert is_old(taken, started) is old


def test_an_old_photo_is_an_alarm_without_another(field: Field, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0x9003] = "2020:01:02 03:04:05"
    file = tmp_path / "old.jpg"
    with Image.open(PIPE) as picture:
        picture.save(file, "JPEG", exif=exif)
    (old,) = field.shows(field.first, file)
    assert said(field.store, field.first) == [(old, None, Why.OLD)]


def test_what_a_merge_brought_breaks_nothing(field: Field) -> None:
    (one,) = field.shows(field.next_door, YARD)
    (two,) = field.shows(field.first, YARD)
    field.store.connection.execute("PRAGMA query_only = OFF")
    field.store.connection.execute("UPDATE photo SET taken = 'gestern', likeness = NULL")
    field.store.connection.execute("UPDATE visit SET started = 'heute'")
    assert said(field.store, field.first) == [(two, one, Why.SAME_FILE)]


likenesses = st.sampled_from(["0" * 16, "0" * 15 + "7", "f" * 16, "f" * 14 + "00", "0f" * 8]) | st.none()
rows = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 3), likenesses), max_size=14)


@given(rows)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_as_by_holding_each_against_each(field: Field, some: list[tuple[int, int, str | None]]) -> None:
    """Against the plain definition, for any rows on the three visits."""
    store, of = field.store, [field.first, field.again, field.next_door]
    with store.operation(Act.ADD_PHOTOS) as edit:
        made = [
            edit.create(Photo, visit=of[visit], sha256=f"{file:064x}", likeness=likeness, width=4, height=3, bytes=1)
            for visit, file, likeness in some
        ]
    try:
        every = [store.get(Photo, it) for it in made]
        for visit in of:
            expected = set()
            for photo in (it for it in every if it.visit == visit):
                for other in (it for it in every if it.visit != visit):
                    same = other.sha256 == photo.sha256
                    near = photo.likeness and other.likeness and difference(photo.likeness, other.likeness) <= ALIKE
                    if not (same or near):
                        continue
                    if field.next_door in {visit, other.visit}:
                        expected.add((photo.id, other.id, Why.SAME_FILE if same else Why.ALIKE))
                    elif visit == field.again:
                        expected.add((photo.id, other.id, Why.AS_AFTER))
            assert set(said(store, visit)) == expected
    finally:
        with store.operation(Act.DELETE_PHOTO) as edit:
            for it in made:
                edit.delete(Photo, it)


def test_of_a_picture_used_everywhere_some_are_named(field: Field) -> None:
    (one,) = field.shows(field.first, YARD)
    held = field.store.get(Photo, one)
    columns = {name: getattr(held, name) for name in own_fields(Photo)} | {"visit": field.next_door}
    with field.store.operation(Act.ADD_PHOTOS) as edit:
        made = edit.create_many(Photo, [dict(columns) for _ in range(2_000)])
    assert said(field.store, [one]) == [(one, it, Why.SAME_FILE) for it in made[:MOST_OTHERS]]


def test_an_ended_visit_is_looked_at_like_a_draft(field: Field) -> None:
    (one,) = field.shows(field.next_door, YARD)
    (two,) = field.shows(field.first, YARD)
    finalised(field.store, field.first)
    assert said(field.store, field.first) == [(two, one, Why.SAME_FILE)]
