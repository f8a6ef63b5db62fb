"""Photographs on their way: field to office in a package, into a safe copy and back, and those of strangers."""

from pathlib import Path

import pytest

from inspector.db import backup, verify
from inspector.db.store import Store
from inspector.errors import Fault
from inspector.operations import book, exchange, looking
from inspector.operations import photo as photos
from inspector.operations import visit as visits
from inspector.operations.case import read_case
from inspector.operations.papers import issuing
from inspector.operations.reused import Why, alarms
from inspector.paper.content import pictures
from inspector.paper.remarks import Remark
from inspector.photo import intake
from inspector.photo.overlay import Drawing, Shape, read_overlay, shapes_of
from inspector.photo.store import PhotoStore
from inspector.records import Photo
from tests.db.parcels import files, picture
from tests.db.small_county import Ticking
from tests.operations.days import a_household, finalised, photo_file, the_form

HEIC = Path(__file__).parents[1] / "photo" / "files" / "telephone.heic"
PLATE = Shape(Drawing.BLUR, ((0.1, 0.1), (0.3, 0.3)))


@pytest.fixture
def photo(store: Store, visit: str) -> str:
    """A HEIC on an ended visit, with something hidden."""
    (photo,), faults = photos.attach(store, visit, [HEIC])
    assert faults == []
    photos.annotate(store, photo, [PLATE])
    finalised(store, visit)
    return photo


def travelled(store: Store, office: Store, folder: Path, size: str = "original") -> None:
    file = folder / "day.inspection"
    exchange.export(store, file, photos=size)
    (received,) = exchange.merge(office, [file])
    assert received.refused is None


def test_a_heic_comes_to_the_office_as_it_was_with_what_is_drawn_beside_it(
    store: Store, office: Store, photo: str, tmp_path: Path
) -> None:
    travelled(store, office, tmp_path)
    here, there = store.get(Photo, photo), office.get(Photo, photo)
    assert there == here
    assert (there.device, there.likeness is not None) == ("QINGHE P60", True)
    assert read_overlay(there.overlay) == (PLATE,)
    kept = PhotoStore(office.folder.photos)
    assert kept.read(there.sha256) == HEIC.read_bytes()
    assert intake.shown(there.sha256, kept, "thumbnail").startswith(b"\xff\xd8")
    assert photos.missing(office) == []


def test_a_package_of_small_photos_brings_clean_ones_that_can_be_burnt(
    store: Store, office: Store, photo: str, visit: str, tmp_path: Path
) -> None:
    travelled(store, office, tmp_path, "working")
    sha256 = office.get(Photo, photo).sha256
    kept = PhotoStore(office.folder.photos)
    assert (kept.has(sha256), kept.has(sha256, "working")) == (False, True)
    assert photos.missing(office) == []
    photos.copy_out(office, photo, tmp_path / "out.jpg")
    assert (tmp_path / "out.jpg").read_bytes() != kept.read(sha256, "working")
    assert Remark.PHOTO_MISSING not in {it.kind for it in issuing.preview(office, "notice", visit).drawn.warnings}


def test_a_package_without_photos_leaves_rows_that_are_counted_missing(
    store: Store, office: Store, photo: str, tmp_path: Path
) -> None:
    travelled(store, office, tmp_path, "none")
    assert [it.id for it in photos.missing(office)] == [photo]


def test_a_safe_copy_holds_the_heic(store: Store, photo: str, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    copy = tmp_path / "stick" / "copy.db"
    assert backup.back_up(store.folder, store.now(), target=copy).photos == 1
    assert all(it.ok for it in verify.verify(copy).checks)
    backup.restore(copy, tmp_path / "new")
    sha256 = store.get(Photo, photo).sha256
    assert PhotoStore(tmp_path / "new" / "photos").read(sha256) == HEIC.read_bytes()


def test_a_photo_beside_one_of_a_draft_travels_before_that_draft_does(
    store: Store, office: Store, visit: str, now: Ticking, tmp_path: Path
) -> None:
    (then,), _ = photos.attach(store, visit, [photo_file(tmp_path)])
    now.go_on(60)
    again = visits.start(store, site=a_household(store), checklist=the_form(store))
    (photo,), _ = photos.attach(store, again, [photo_file(tmp_path)])
    photos.pair(store, photo, then)
    finalised(store, again)
    travelled(store, office, tmp_path)
    assert [(it.id, it.earlier) for it in read_case(office, again).photos] == [(photo, then)]
    assert looking.look(office, photo).earlier is None
    assert looking.views(office, again) == []
    finalised(store, visit)
    travelled(store, office, tmp_path)
    found = looking.look(office, photo).earlier
    assert found is not None
    assert found.photo.id == then


@pytest.mark.parametrize("overlay", ["{", "[[[[", '[{"kind":"arrow"}]', "张三"])
def test_what_a_stranger_drew_breaks_no_page(
    store: Store, office: Store, photo: str, visit: str, tmp_path: Path, overlay: str
) -> None:
    store.connection.execute("PRAGMA query_only = OFF")
    store.connection.execute("UPDATE photo SET overlay = ?, likeness = NULL, device = NULL", [overlay])
    store.connection.execute("DELETE FROM change WHERE field = 'overlay'")
    travelled(store, office, tmp_path)
    (there,) = read_case(office, visit).photos
    assert there.overlay == overlay
    assert shapes_of(there.overlay) == ()
    assert [it.why for it in alarms(office, visit)] == [Why.OLD]
    assert len(pictures(issuing.preview(office, "notice", visit).content)) == 1


@pytest.mark.parametrize("size", ["original", "working"])
def test_photos_of_an_undone_import_leave_with_it_and_come_back_with_it(
    store: Store, office: Store, photo: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: str
) -> None:
    travelled(store, office, tmp_path, size)
    sha256 = office.get(Photo, photo).sha256
    before = files(office.folder.folder)
    own = office.folder.folder / "own.jpg"
    own.write_bytes(picture(tmp_path))
    kept = PhotoStore(office.folder.photos).write(own.read_bytes())
    move, stopped = PhotoStore.move, []

    def killed(*_: object) -> None:
        stopped.append(True)
        raise KeyboardInterrupt

    monkeypatch.setattr(PhotoStore, "move", killed)
    with pytest.raises(KeyboardInterrupt):
        book.forget(office, book.entries(office)[0].package)
    monkeypatch.setattr(PhotoStore, "move", move)
    assert stopped
    with pytest.raises(Fault):  # nothing to undo any more; what was left to do is done
        book.forget(office, book.entries(office)[0].package)
    assert list(files(office.folder.folder)) == [f"photos/originals/{kept[:2]}/{kept}"]
    (safe,) = [it for it in office.folder.backups.glob("*.db") if sha256 in backup.photo_hashes(it)]
    backup.restore(safe, tmp_path / "as it was")
    assert PhotoStore(tmp_path / "as it was" / "photos").has_any(sha256), "the backup made before has its photos"
    exchange.merge(office, [tmp_path / "day.inspection"])
    assert before.items() <= files(office.folder.folder).items()
    assert photos.missing(office) == []


def test_photos_come_back_with_a_package_that_brings_only_their_rows(
    store: Store, office: Store, photo: str, tmp_path: Path
) -> None:
    travelled(store, office, tmp_path)
    book.forget(office, book.entries(office)[0].package)
    exchange.export(store, tmp_path / "rows.inspection", photos="none")
    (received,) = exchange.merge(office, [tmp_path / "rows.inspection"])
    assert (received.refused, received.outcome.photos_missing) == (None, 0)
    assert PhotoStore(office.folder.photos).read(office.get(Photo, photo).sha256) == HEIC.read_bytes()


def test_what_another_package_of_the_run_brings_is_not_missing(
    store: Store, office: Store, photo: str, tmp_path: Path
) -> None:
    rows, whole = tmp_path / "1.inspection", tmp_path / "2.inspection"
    exchange.export(store, rows, photos="none")
    exchange.export(store, whole)
    alone, both = ([it.outcome.photos_missing for it in exchange.merge(office, paths, apply=False)]
                   for paths in ([rows], [rows, whole]))  # fmt: skip
    assert (alone, both) == ([1], [0, 0])
    assert [it.outcome.photos_missing for it in exchange.merge(office, [rows, whole])] == [0, 0]
    assert PhotoStore(office.folder.photos).has_any(office.get(Photo, photo).sha256)


def test_a_photo_somebody_else_shows_too_stays(store: Store, office: Store, photo: str, tmp_path: Path) -> None:
    place = a_household(office)
    visit = visits.start(office, site=place, checklist=the_form(office))
    photos.attach(office, visit, [HEIC])
    travelled(store, office, tmp_path)
    book.forget(office, book.entries(office)[0].package)
    assert photos.missing(office) == []
    assert PhotoStore(office.folder.photos).read(store.get(Photo, photo).sha256) == HEIC.read_bytes()
