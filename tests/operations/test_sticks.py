"""Sticks as they are: locked against writing, drawn while they are written to, refusing in the middle of a file."""

import os
import resource
from pathlib import Path

import pytest

from inspector.db import package_writing
from inspector.db.store import Store
from inspector.errors import Kind
from inspector.operations import exchange
from inspector.records import Visit
from inspector.safe_write import TEMPORARY
from tests.db.parcels import add_photo, everything, refusal
from tests.operations.days import finalised


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def left_on(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Every file and folder with its time: a file made and deleted again changes that of the folder."""
    return {
        it.name: (it.stat().st_mtime_ns, it.read_bytes() if it.is_file() else b"") for it in (folder, *folder.iterdir())
    }


def test_a_locked_stick_is_read_and_nothing_is_written_to_it(
    store: Store, office: Store, visit: str, stick: Path
) -> None:
    finalised(store, visit)
    file = exchange.export(store, stick / "a.inspection").path
    os.utime(stick, (1, 1))
    file.chmod(0o444)
    stick.chmod(0o555)
    before = left_on(stick)
    for apply in (False, True):
        (received,) = exchange.merge(office, [stick], apply=apply)
        assert received.refused is None
    assert office.get(Visit, visit).finalised is not None
    assert left_on(stick) == before
    stick.chmod(0o755)


def test_a_stick_drawn_while_it_is_written_to_has_no_package_and_the_next_try_has_one(
    store: Store, office: Store, visit: str, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finalised(store, visit)
    before, drawn = everything(store), stick.with_name("drawn")

    def draw(*_: object, **__: object) -> bytes:
        stick.rename(drawn)
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(package_writing, "append_trailer", draw)
        with refusal(Kind.UNWRITABLE):
            exchange.export(store, stick / "a.inspection")
    assert everything(store) == before
    with refusal(Kind.NOT_FOUND):
        exchange.export(store, stick / "a.inspection")
    drawn.rename(stick)
    assert [it.name.endswith(TEMPORARY) for it in stick.iterdir()] == [True], "unfinished, and nobody's file"
    assert exchange.merge(office, [stick]) == []
    exchange.export(store, stick / "a.inspection")
    (received,) = exchange.merge(office, [stick])
    assert received.refused is None
    assert office.get(Visit, visit).finalised is not None


def test_a_stick_that_refuses_in_the_middle_of_the_file_is_told_as_one_that_cannot_be_written(
    store: Store, visit: str, stick: Path
) -> None:
    """SQLite says "disk I/O error", of reading and of writing alike."""
    add_photo(store, finalised(store, visit), os.urandom(4_000_000))
    before, most = everything(store), resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, most[1]))
    try:
        with refusal(Kind.UNWRITABLE):
            exchange.export(store, stick / "a.inspection")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, most)
    assert everything(store) == before
    assert list(stick.iterdir()) == []
