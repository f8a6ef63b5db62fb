"""Backups: whole, read back, and restored even where a photo is lost."""

import hashlib
from pathlib import Path

import pytest

from inspector import safe_write
from inspector.db import backup, scores
from inspector.db.store import Store
from inspector.db.verify import verify
from inspector.errors import Kind
from inspector.photo.store import PhotoStore
from inspector.records import Photo, Site
from tests.db.parcels import add_photo, county_store, export, finalised_visit, picture, refusal, shared, take
from tests.db.small_county import Ticking, add, new_store


def with_photos(store: Store, folder: Path) -> list[str]:
    """Three photos on a visit; their hashes."""
    visit = finalised_visit(store, add(store, Site))
    datas = [picture(folder, (n, n, n)) for n in (10, 20, 30)]
    for data in datas:
        add_photo(store, visit, data)
    return [hashlib.sha256(it).hexdigest() for it in datas]


def original(photos: Path, sha256: str) -> Path:
    return photos / "originals" / sha256[:2] / sha256


def test_there_and_back(field: Store, tmp_path: Path) -> None:
    hashes = with_photos(field, tmp_path)
    stick = tmp_path / "stick"
    stick.mkdir()
    made = backup.back_up(field.folder, field.now(), target=stick / "a.db")
    assert (made.photos, made.copied, made.missing) == (3, 3, 0)
    assert made.sha256 == hashlib.sha256((stick / "a.db").read_bytes()).hexdigest()
    assert backup.back_up(field.folder, field.now(), target=stick / "b.db").copied == 0  # each photo once
    assert backup.restore(stick / "a.db", tmp_path / "new") == 3
    with Store.open(tmp_path / "new", nonce="field") as restored:
        assert shared(restored) == shared(field)
        assert list(PhotoStore(restored.folder.photos).hashes()) == sorted(hashes)


def test_a_store_that_keeps_scores_is_whole_and_comes_back(field: Store, tmp_path: Path) -> None:
    """They are derived tables made when a list is first drawn; no backup may be refused for them."""
    scores.catch_up(field)
    assert field.rows("SELECT name FROM sqlite_master WHERE name LIKE 'score%'")
    made = tmp_path / "a.db"
    backup.back_up(field.folder, field.now(), target=made)
    for path in (field.folder.folder, made):
        assert [fault for check in verify(path).checks for fault in check.faults] == []
    assert backup.restore(made, tmp_path / "new") == 0
    with Store.open(tmp_path / "new", nonce="field") as restored:
        assert shared(restored) == shared(field)


def test_spoilt_and_lost_photos_hinder_neither_way(field: Store, tmp_path: Path) -> None:
    spoilt, lost, whole = with_photos(field, tmp_path)
    original(field.folder.photos, spoilt).write_bytes(b"rotten")
    original(field.folder.photos, lost).unlink()
    stick = tmp_path / "stick"
    stick.mkdir()
    made = backup.back_up(field.folder, field.now(), target=stick / "a.db")
    assert (made.copied, made.missing) == (1, 2)
    original(stick / "photos", whole).write_bytes(b"rotten too")
    assert backup.restore(stick / "a.db", tmp_path / "new") == 0
    with Store.open(tmp_path / "new") as restored:
        assert len(restored.find(Photo)) == 3


def test_where_only_working_copies_ever_came_those_are_kept(field: Store, tmp_path: Path, now: Ticking) -> None:
    (sha256, *_) = with_photos(field, tmp_path)
    path = export(field, tmp_path, photos="working").path
    stick = tmp_path / "stick"
    stick.mkdir()
    with county_store(tmp_path / "office", "office", now) as office:
        take(office, path)
        made = backup.back_up(office.folder, office.now(), target=stick / "a.db")
    assert (made.copied, made.missing) == (3, 0)
    assert backup.restore(stick / "a.db", tmp_path / "new") == 3
    photos = PhotoStore(tmp_path / "new" / "photos")
    assert photos.has(sha256, "working")
    assert not photos.has(sha256)


def test_beside_the_data_photos_are_not_doubled(field: Store, tmp_path: Path) -> None:
    with_photos(field, tmp_path)
    made = backup.back_up(field.folder, field.now())
    assert (made.copied, made.missing, made.path.parent) == (0, 0, field.folder.backups)
    assert [it.name for it in field.folder.backups.iterdir()] == [made.path.name]
    assert backup.restore(made.path, tmp_path / "new") == 3


def test_two_in_one_second_are_two(field: Store) -> None:
    assert backup.copy(field.folder, 0) != backup.copy(field.folder, 0)


def test_an_existing_file_is_never_overwritten(field: Store, tmp_path: Path) -> None:
    target = tmp_path / "a.db"
    target.write_text("mine")
    with refusal(Kind.EXISTS):
        backup.copy(field.folder, 0, target=target)
    assert target.read_text() == "mine"


def test_a_backup_the_disk_gives_back_otherwise_is_none(
    field: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync = safe_write._sync_file

    def rot(path: Path) -> None:
        data = bytearray(path.read_bytes())
        data[4096 : 4096 + 2000] = bytes(2000)
        path.write_bytes(data)
        sync(path)

    monkeypatch.setattr(safe_write, "_sync_file", rot)
    with pytest.raises(Exception, match=f"{Kind.WRITE_UNCHECKED}|{Kind.DAMAGED}"):
        backup.copy(field.folder, 0, target=tmp_path / "a.db")
    assert not (tmp_path / "a.db").exists()


@pytest.mark.parametrize("how", ["cut", "text", "package", "newer"])
def test_what_is_no_backup_makes_no_store(field: Store, tmp_path: Path, how: str) -> None:
    copy = backup.copy(field.folder, 0, target=tmp_path / "a.db")
    if how == "cut":
        copy.write_bytes(copy.read_bytes()[:-8192])
    elif how == "text":
        copy.write_text("督查" * 4000)
    elif how == "package":
        copy = export(field, tmp_path).path
    else:
        data = bytearray(copy.read_bytes())
        data[60:64] = (99).to_bytes(4, "big")
        copy.write_bytes(data)
    kind = {"cut": Kind.DAMAGED, "text": Kind.NOT_OURS, "package": Kind.NOT_OURS, "newer": Kind.NEWER}[how]
    with refusal(kind):
        backup.restore(copy, tmp_path / "new")
    assert not (tmp_path / "new" / "inspector.db").exists()


def test_only_into_an_empty_folder(field: Store, tmp_path: Path) -> None:
    copy = backup.copy(field.folder, 0, target=tmp_path / "a.db")
    other = new_store(tmp_path / "other")
    other.close()
    with refusal(Kind.NOT_EMPTY):
        backup.restore(copy, tmp_path / "other")
