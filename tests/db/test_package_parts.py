"""What a package is on its stick: one file or several, sealed, signed, read back past the cache; stopped on the way."""

import errno
import os
import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from inspector.db import enrolment, keys, package_writing, past_cache, seal, trailer
from inspector.db.connection import connect
from inspector.db.package import PAGE
from inspector.db.store import Store
from inspector.db.trailer import TRAILER, trailer_of
from inspector.errors import Cancelled, Kind
from inspector.photo.store import PhotoStore
from inspector.records import Photo, Site
from tests.db.parcels import (
    add_photo,
    cleaned,
    everything,
    export,
    finalised_visit,
    give,
    held,
    refusal,
    take,
)
from tests.db.small_county import add


@pytest.fixture
def photos(field: Store) -> list[bytes]:
    """Seven photos of 100 to 400 KB on a visit."""
    visit = finalised_visit(field, add(field, Site))
    datas = [os.urandom(100_000 + 50_000 * number) for number in range(7)]
    for data in datas:
        add_photo(field, visit, data)
    return datas


# -- several files -----------------------------------------------------------------------------------------------------


@pytest.fixture
def small_files(monkeypatch: pytest.MonkeyPatch, field: Store, tmp_path: Path) -> int:
    """A stick that takes the records with room for half a megabyte more."""
    rows = export(field, tmp_path).path
    monkeypatch.setattr(package_writing, "MOST", rows.stat().st_size // PAGE + 16)
    with field.transaction():
        field.connection.execute("DELETE FROM book")
    rows.unlink()
    return package_writing.MOST * PAGE


def test_what_is_too_large_for_one_file_goes_in_several(
    small_files: int, field: Store, office: Store, photos: list[bytes], tmp_path: Path
) -> None:
    written = export(field, tmp_path)
    count = len(written.parts)
    stem = written.path.name.split(".")[0]
    assert count > 1
    assert [it.name for it in written.parts] == [f"{stem}.{n}of{count}.inspection" for n in range(1, count + 1)]
    assert all(it.stat().st_size <= small_files + TRAILER for it in written.parts)
    assert (written.photos, written.bytes) == (7, sum(it.stat().st_size for it in written.parts))
    manifests = [cleaned(it, tmp_path).manifest for it in written.parts]
    assert [(it.part, it.parts, it.sequence) for it in manifests] == [(n, count, n) for n in range(1, count + 1)]
    assert [it.base for it in manifests] == [None, *(it.id for it in manifests[:-1])]
    assert [held(it, "SELECT count(*) FROM site")[0][0] for it in written.parts] == [0] * (count - 1) + [1]
    assert [it.fault for it in take(office, *written.parts)] == [None] * count
    here = PhotoStore(office.folder.photos)
    assert sorted(here.read(it.sha256) for it in office.find(Photo)) == sorted(photos)
    give(office, field, photos="none")
    assert export(field, tmp_path).photos == 0  # who acknowledges the last has all of them


def test_a_part_without_the_one_before_is_not_taken(
    small_files: int, field: Store, office: Store, photos: list[bytes], tmp_path: Path
) -> None:
    first, *_, last = export(field, tmp_path).parts
    assert take(office, first)[0].fault is None
    before = everything(office)
    (outcome,) = take(office, last)
    assert outcome.fault is not None
    assert outcome.fault.kind in (Kind.PART_MISSING, Kind.GAP)
    assert everything(office) == before
    give(office, field, photos="none")
    written = export(field, tmp_path)
    assert written.photos == 7  # only the first was confirmed: everything again
    assert {it.fault for it in take(office, *written.parts)} == {None}


def test_a_later_part_that_fails_takes_those_before_it_along(
    small_files: int, field: Store, photos: list[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = everything(field)
    append, calls = package_writing.append_trailer, iter(range(9))

    def fail(*given: Any, **how: Any) -> bytes:
        if next(calls):
            raise OSError(errno.EIO, "pulled out")
        return append(*given, **how)

    monkeypatch.setattr(package_writing, "append_trailer", fail)
    with refusal(Kind.UNWRITABLE):
        export(field, tmp_path)
    assert (everything(field), list(tmp_path.glob("*inspection*"))) == (before, [])


def test_parts_on_a_stick_that_was_pulled_out_stay_in_the_book_and_are_nobody_elses(
    small_files: int, field: Store, office: Store, photos: list[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick, pocket = tmp_path / "stick", tmp_path / "pocket"
    stick.mkdir()
    append, calls = package_writing.append_trailer, iter(range(9))

    def pull_out(*given: Any, **how: Any) -> bytes:
        if next(calls):
            stick.rename(pocket)
        return append(*given, **how)

    monkeypatch.setattr(package_writing, "append_trailer", pull_out)
    with refusal(Kind.NOT_FOUND):
        export(field, stick)
    (first,) = pocket.glob("*.inspection")
    device = field.device
    (known,) = take(field, first)  # the stick is put in again: it is our own, and we know it
    assert (known.fault, known.clone, field.device) == (None, False, device)
    assert take(office, first)[0].fault is None
    monkeypatch.setattr(package_writing, "append_trailer", append)
    written = export(field, tmp_path)
    assert written.sequence == 1 + len(written.parts)  # no number comes twice
    assert {it.fault for it in take(office, *written.parts)} == {None}
    here = PhotoStore(office.folder.photos)
    assert sorted(here.read(it.sha256) for it in office.find(Photo)) == sorted(photos)


def test_records_too_large_for_one_file_are_refused(
    field: Store, photos: list[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = everything(field)
    monkeypatch.setattr(package_writing, "MOST", 10)
    with refusal(Kind.TOO_LARGE):
        export(field, tmp_path)
    assert (everything(field), list(tmp_path.glob("*.inspection"))) == (before, [])


def test_a_stick_without_room_is_told_before_the_photos_are_written(
    field: Store, photos: list[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = everything(field)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=1_000_000))
    monkeypatch.setattr(PhotoStore, "read", lambda *_: pytest.fail("written all the same"))
    with refusal(Kind.DISK_FULL) as caught:
        export(field, tmp_path)
    assert sum(map(len, photos)) < caught.value.facts["needed"] < sum(map(len, photos)) * 1.3
    assert everything(field) == before


# -- sealed and signed -------------------------------------------------------------------------------------------------


def with_office_keys(laptop: Store, office: Store) -> None:
    """As if the laptop had read the office's enrolment file."""
    keys.make(laptop)
    keys.make(office)
    recovery = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"
    for store in (laptop, office):
        with store.transaction():
            store.connection.executemany(
                "INSERT INTO office_key (purpose, public, office, since) VALUES (?, ?, ?, '')",
                [("seal", keys.sealing_key(office), office.device), ("recovery", recovery, office.device)],
            )


def test_sealed_nothing_can_be_read_without_a_key(
    field: Store, office: Store, photos: list[bytes], tmp_path: Path
) -> None:
    with_office_keys(field, office)
    add(field, Site, name="密户一二三四五六七八")
    written = export(field, tmp_path, sealed=True)
    data = written.path.read_bytes()
    assert written.sealed
    assert written.photos == 7
    assert data[:16] != b"SQLite format 3\0"
    for secret in ("密户一二三四五六七八".encode(), field.device.encode(), photos[0][1000:1040], b"CREATE TABLE"):
        assert secret not in data
    end = trailer_of(written.path)
    for reader in (office, field):
        key = seal.unwrap(end.wrapped, keys.identities(reader))
        assert key is not None
        copy = tmp_path / "copy.db"
        copy.write_bytes(data)  # the trailer does not disturb
        connection = connect(copy, key, cipher=seal.CIPHER, immutable=True)
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("SELECT name FROM site ORDER BY rowid DESC").fetchone() == ("密户一二三四五六七八",)
        assert connection.execute("SELECT sum(length(bytes)) FROM photo_file").fetchone() == (sum(map(len, photos)),)
        connection.close()


def test_two_sealed_packages_have_no_key_in_common(field: Store, office: Store, tmp_path: Path) -> None:
    with_office_keys(field, office)
    first, second = (trailer_of(export(field, tmp_path, sealed=True).path).wrapped for _ in range(2))
    assert seal.unwrap(first, keys.identities(field)) != seal.unwrap(second, keys.identities(field))


def test_without_keys_nothing_is_sealed_and_nothing_written(field: Store, tmp_path: Path) -> None:
    before = everything(field)
    with refusal(Kind.NO_KEYS):
        export(field, tmp_path, sealed=True)
    assert (everything(field), list(tmp_path.glob("*.inspection"))) == (before, [])


def test_a_package_is_sealed_for_no_more_computers_than_its_trailer_takes(
    field: Store, office: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_office_keys(field, office)
    one = keys.sealing_key(office)
    monkeypatch.setattr(enrolment, "recipients", lambda *_: (one,) * 33)
    with refusal(Kind.TOO_MANY_READERS) as caught:
        export(field, tmp_path, sealed=True)
    assert caught.value.facts == {"readers": 33, "most": 32}
    assert max(len(seal.wrap(seal.new_key(), [one] * 32)) for _ in range(40)) <= trailer.WRAPPED_MOST


def test_who_has_keys_signs(field: Store, tmp_path: Path) -> None:
    assert not export(field, tmp_path).signed
    keys.make(field)
    written = export(field, tmp_path)
    end = trailer_of(written.path)
    assert written.signed
    assert keys.is_signed(end.signer, end.signature, end.signed_text)
    assert cleaned(written.path, tmp_path).manifest.seal == keys.sealing_key(field)


# -- read back, stopped ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [0, 1, 4096, 5000, past_cache.BLOCK, past_cache.BLOCK + 4096, past_cache.BLOCK + 1])
def test_reading_past_the_cache_gives_every_byte(tmp_path: Path, size: int) -> None:
    file, found = tmp_path / "file", bytearray()
    file.write_bytes(os.urandom(size))
    past_cache.feed(file, found.extend)
    assert found == file.read_bytes()


@pytest.mark.parametrize("unable", ["open", "readv"])
def test_where_the_system_cannot_the_file_is_read_as_always_and_that_is_said(
    field: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, unable: str
) -> None:
    asked = getattr(os, unable)

    def refuse(first: Any, second: Any, *rest: Any) -> Any:
        if unable == "readv" or (isinstance(second, int) and second & getattr(os, "O_DIRECT", 0)):
            raise OSError(errno.EINVAL, "Invalid argument")
        return asked(first, second, *rest)

    monkeypatch.setattr(os, unable, refuse)
    assert not export(field, tmp_path).past_cache


def test_a_medium_that_gives_back_something_else_is_found_out(
    field: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed = past_cache.feed

    def forgetful(path: Path, give_on: Any) -> bool:
        return feed(path, lambda block: give_on(memoryview(bytes(len(block)))))

    monkeypatch.setattr(trailer.past_cache, "feed", forgetful)
    before = everything(field)
    with refusal(Kind.WRITE_UNCHECKED):
        export(field, tmp_path)
    assert (everything(field), list(tmp_path.glob("*.inspection"))) == (before, [])


def test_it_tells_how_far_it_is_and_stops_where_it_is_told_to(
    field: Store, photos: list[bytes], tmp_path: Path
) -> None:
    told: list[tuple[int, int]] = []
    export(field, tmp_path, progress=lambda *it: told.append(it))
    assert told == sorted(told)
    assert told[-1] == (100, 100)
    assert len(told) > 7
    before, there = everything(field), sorted(tmp_path.iterdir())
    for last in (0, 1, 5, len(told)):
        left = iter([False] * last)
        with pytest.raises(Cancelled):
            export(field, tmp_path, cancelled=lambda left=left: next(left, True))
        assert (everything(field), sorted(tmp_path.iterdir())) == (before, there)
