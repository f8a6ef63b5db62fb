"""Photographs by their hash: written once, checked when read, never named by anybody outside."""

import hashlib
import os

import pytest

from inspector import clock
from inspector.errors import Fault, Kind
from inspector.photo.store import ABANDONED, PhotoStore
from inspector.safe_write import TEMPORARY

DATA = b"\xff\xd8 a photograph " * 50
SHA256 = hashlib.sha256(DATA).hexdigest()


@pytest.fixture
def store(tmp_path):
    return PhotoStore(tmp_path / "photos")


@pytest.fixture
def original(tmp_path):
    return tmp_path / "photos" / "originals" / SHA256[:2] / SHA256


def files(folder):
    return sorted(it.relative_to(folder).as_posix() for it in folder.rglob("*") if it.is_file())


def test_an_original_lies_under_its_hash(store, original, tmp_path):
    assert store.write(DATA) == SHA256
    assert original.read_bytes() == DATA
    assert store.read(SHA256) == DATA
    assert store.has(SHA256)
    assert list(store.hashes()) == [SHA256]
    assert len(files(tmp_path)) == 1


def test_asking_an_empty_store_creates_nothing(store, tmp_path):
    assert not store.has(SHA256)
    assert list(store.hashes()) == []
    assert store.sweep() == 0
    assert not (tmp_path / "photos").exists()


def test_writing_twice_changes_nothing(store, original):
    store.write(DATA)
    before = original.stat()
    store.write(DATA)
    after = original.stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_one_block_takes_one_photograph_after_another(store, original):
    block = bytearray()
    for data in (b"short", DATA, b"", b"shorter"):
        length = store.read_into(block, store.write(data))
        assert block[:length] == data
    original.write_bytes(bytes(len(DATA)))
    for sha256, kind in ((SHA256, Kind.DAMAGED), ("0" * 64, Kind.NO_PHOTO), ("../../etc", Kind.NO_PHOTO)):
        with pytest.raises(Fault) as caught:
            store.read_into(block, sha256)
        assert caught.value.kind is kind
    with pytest.raises(Fault) as caught:
        store.read_into(block, SHA256, "working")
    assert caught.value.kind is Kind.NO_PHOTO


@pytest.mark.parametrize("damage", [b"", bytes(len(DATA)), DATA[:-1], DATA + b"x"])
def test_a_damaged_original_is_noticed_and_healed_by_writing_it_again(store, original, damage):
    store.write(DATA)
    original.write_bytes(damage)
    with pytest.raises(Fault) as caught:
        store.read(SHA256)
    assert caught.value.kind is Kind.DAMAGED
    assert caught.value.facts["path"] == original
    store.write(DATA)
    assert store.read(SHA256) == DATA


@pytest.mark.parametrize(
    "name", ["", "..", "../../etc/passwd", "/etc/passwd", "CON", SHA256.upper(), SHA256[:-1], SHA256 + "\n", "x" * 64]
)
def test_no_name_from_outside_becomes_a_path(store, tmp_path, name):
    assert not store.has(name)
    for size in ("original", "working", "thumbnail"):
        with pytest.raises(Fault) as caught:
            store.read(name, size)
        assert caught.value.kind is Kind.NO_PHOTO
    with pytest.raises(Fault):
        store.put_derived(name, working=b"w", thumbnail=b"t")
    assert files(tmp_path) == []


def test_a_size_that_is_not_here_is_no_photo(store):
    store.write(DATA)
    with pytest.raises(Fault) as caught:
        store.read(SHA256, "thumbnail")
    assert caught.value.kind is Kind.NO_PHOTO
    assert caught.value.facts == {"sha256": SHA256}


def test_derived_copies_stand_without_their_original(store):
    store.put_derived(SHA256, working=b"w", thumbnail=b"t")
    assert store.read(SHA256, "working") == b"w"
    assert store.read(SHA256, "thumbnail") == b"t"
    assert store.has(SHA256, "working")
    assert not store.has(SHA256)
    assert list(store.hashes()) == []


def test_what_is_refused_when_looked_at_stays_out(store, tmp_path):
    seen = []

    def look(file, sha256):
        seen.append((file.read_bytes(), sha256))
        raise Fault(Kind.NOT_A_PICTURE, path="x")

    with pytest.raises(Fault):
        store.admit(DATA, look)
    assert seen == [(DATA, SHA256)]
    assert files(tmp_path) == []


def test_hashes_are_the_originals_alone(store, original, tmp_path):
    expected = sorted(store.write(bytes([n])) for n in range(50))
    store.put_derived(SHA256, working=b"w", thumbnail=b"t")
    (original.parent).mkdir(exist_ok=True)
    (original.parent / f".x{TEMPORARY}").write_bytes(b"unfinished")
    (original.parent / "Thumbs.db").write_bytes(b"Windows was here")
    assert list(store.hashes()) == expected


def test_sweeping_takes_only_what_writers_left(store, original, tmp_path):
    store.write(DATA)
    killed, running = (original.parent / f".{it}{TEMPORARY}" for it in "01")
    for it in (killed, running, original.parent / "Thumbs.db"):
        it.write_bytes(b"unfinished, or Windows was here")
    long_ago(killed)
    assert store.sweep() == 1
    assert len(files(tmp_path)) == 3
    assert running.exists()


def test_whoever_shows_a_photo_without_a_lock_is_not_swept_away(store, tmp_path):
    sha256 = store.write(DATA)

    def make(working, thumbnail):
        assert store.sweep() == 0
        for it in (working, thumbnail):
            it.write_bytes(DATA)
        assert store.sweep() == 0
        return "seen", (SHA256, SHA256)

    assert store.derive(sha256, make) == "seen"
    assert store.read(sha256, "working") == DATA


def long_ago(file):
    at = clock.wall() - 2 * ABANDONED
    os.utime(file, (at, at))


@pytest.mark.parametrize(("code", "kind"), [(28, Kind.DISK_FULL), (30, Kind.READ_ONLY), (5, Kind.UNWRITABLE)])
def test_a_disk_that_refuses_leaves_the_store_as_it_was(store, tmp_path, monkeypatch, code, kind):
    def refuse(_handle):
        raise OSError(code, "no")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(Fault) as caught:
        store.write(DATA)
    assert caught.value.kind is kind
    assert files(tmp_path) == []
    assert not store.has(SHA256)


def test_a_folder_that_cannot_be_made(tmp_path):
    (tmp_path / "photos").write_text("a file where the folder should be")
    with pytest.raises(Fault) as caught:
        PhotoStore(tmp_path / "photos").write(DATA)
    assert caught.value.kind is Kind.UNREADABLE
