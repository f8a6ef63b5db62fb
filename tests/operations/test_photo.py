"""Photos come in, are given a place, and go."""

import os
from pathlib import Path

import pytest

from inspector.db.store import Store
from inspector.errors import Cancelled, Kind
from inspector.operations import finding as findings
from inspector.operations import history
from inspector.operations import photo as photos
from inspector.photo.store import PhotoStore
from inspector.records import Photo
from tests.db.parcels import files, refusal
from tests.operations.days import finalised, photo_file


def test_good_ones_come_in_and_bad_ones_are_named(store: Store, visit: str, tmp_path: Path) -> None:
    bad = tmp_path / "bad.jpg"
    bad.write_bytes(b"\xff\xd8\xff nothing")
    made, faults = photos.attach(store, visit, [photo_file(tmp_path), bad, tmp_path / "gone.jpg"])
    assert len(made) == 1
    assert [fault.kind for fault in faults] == [Kind.NOT_A_PICTURE, Kind.NOT_FOUND]
    (photo,) = store.find(Photo)
    assert (photo.name, photo.width, photo.height, photo.finding) == ("IMG_1.jpg", 120, 90, None)
    assert PhotoStore(store.folder.photos).read(photo.sha256) == (tmp_path / "IMG_1.jpg").read_bytes()


def test_none_good_is_no_operation(store: Store, visit: str, tmp_path: Path) -> None:
    before = store.newest
    assert photos.attach(store, visit, [tmp_path / "gone.jpg"])[0] == []
    assert store.newest == before


def test_links_and_pipes_are_no_pictures(store: Store, visit: str, tmp_path: Path) -> None:
    link, pipe = tmp_path / "link.jpg", tmp_path / "pipe.jpg"
    link.symlink_to(photo_file(tmp_path))
    os.mkfifo(pipe)
    made, faults = photos.attach(store, visit, [link, pipe, tmp_path])
    assert (made, {fault.kind for fault in faults}) == ([], {Kind.NOT_A_PICTURE})


def test_cancelled_records_nothing(store: Store, visit: str, tmp_path: Path) -> None:
    newest = store.newest
    with pytest.raises(Cancelled):
        photos.attach(store, visit, [photo_file(tmp_path)], cancelled=lambda: True)
    assert store.newest == newest


def test_on_a_finding_and_elsewhere(store: Store, visit: str, tmp_path: Path) -> None:
    one, two = findings.add(store, visit, text="一"), findings.add(store, visit, text="二")
    (photo,), _ = photos.attach(store, visit, [photo_file(tmp_path)], finding=one)
    photos.place(store, photo, two)
    assert store.get(Photo, photo).finding == two
    photos.place(store, photo, None)
    assert store.get(Photo, photo).finding is None
    history.undo(store)
    assert store.get(Photo, photo).finding == two


def test_on_a_finding_deleted_meanwhile_it_waits(store: Store, visit: str, tmp_path: Path) -> None:
    one = findings.add(store, visit, text="一")
    findings.delete(store, one)
    (photo,), _ = photos.attach(store, visit, [photo_file(tmp_path)], finding=one)
    assert store.get(Photo, photo).finding is None


def test_the_words_beneath_it(store: Store, visit: str, tmp_path: Path) -> None:
    (photo,), _ = photos.attach(store, visit, [photo_file(tmp_path)])
    photos.caption(store, photo, "第一池\u202e裂缝")
    assert store.get(Photo, photo).caption == "第一池裂缝"
    photos.caption(store, photo, "")
    assert store.get(Photo, photo).caption is None


def test_taken_off_its_file_stays_and_undo_brings_it_back(store: Store, visit: str, tmp_path: Path) -> None:
    (photo,), _ = photos.attach(store, visit, [photo_file(tmp_path)])
    before = files(store.folder.folder)
    photos.delete(store, photo)
    assert (store.find(Photo), files(store.folder.folder)) == ([], before)
    history.undo(store)
    assert [it.id for it in store.find(Photo)] == [photo]


def test_a_finalised_visit_takes_none(store: Store, visit: str, tmp_path: Path) -> None:
    (photo,), _ = photos.attach(store, visit, [photo_file(tmp_path)])
    finalised(store, visit)
    before = files(store.folder.folder)
    for act in (
        lambda: photos.attach(store, visit, [photo_file(tmp_path, "b.jpg", (1, 2, 3))]),
        lambda: photos.delete(store, photo),
        lambda: photos.caption(store, photo, "x"),
        lambda: photos.place(store, photo, None),
    ):
        with refusal(Kind.FINALISED):
            act()
    assert files(store.folder.folder) == before
