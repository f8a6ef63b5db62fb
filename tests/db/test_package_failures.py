"""Writing a package that fails: nothing stands on the stick, nothing in the book, and it is told as what it was."""

import errno
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from inspector import safe_write
from inspector.db import package, package_scope, package_writing
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from tests.db.parcels import (
    add_photo,
    cleaned,
    everything,
    export,
    finalised_visit,
    refusal,
)


def stopped_before_every_line(write: Any, look: Any) -> int:
    """Run `write` again and again, raising at a later line of package.py or safe_write.py each time, then `look()`.
    Lines passed before are passed again: what stops is each line's first time.
    """
    places = {package_writing.__file__, package_scope.__file__, safe_write.__file__}
    stopped: set[tuple[str, int]] = set()
    done = False
    while not done:
        left = 1

        def line(frame: Any, event: str, _: object) -> Any:
            nonlocal left
            where = (frame.f_code.co_filename, frame.f_lineno)
            if event == "line" and left and where not in stopped:
                stopped.add(where)
                left = 0
                raise OSError(5, "stopped here")
            return line

        before = sys.gettrace()
        sys.settrace(lambda frame, _, __: line if frame.f_code.co_filename in places else None)
        try:
            write()
            done = left == 1
        except (OSError, Fault):
            pass
        finally:
            sys.settrace(before)
        look()
    return len(stopped)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # stopped between opening and closing
def test_stopped_anywhere_there_is_no_file_and_no_trace_or_a_whole_file_and_its_note(
    field: Store, site: str, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    path = out / "a.inspection"
    before = everything(field)

    def look() -> None:
        nonlocal before
        assert not field.connection.in_transaction
        if path.exists():  # it got its name before it was stopped: then the book knows it
            manifest = cleaned(path, tmp_path).manifest
            assert field.rows("SELECT id FROM book WHERE id = ?", manifest.id)
            path.unlink()
            before = everything(field)
        assert everything(field) == before
        assert list(out.iterdir()) == []

    assert stopped_before_every_line(lambda: package_writing.write(field, path), look) > 60


def test_an_older_package_of_that_name_stays_when_the_new_one_fails(
    field: Store, site: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.inspection"
    package_writing.write(field, path)
    data, book = path.read_bytes(), field.rows("SELECT * FROM book")

    def refuse(*_: object) -> None:
        raise Fault(Kind.WRITE_UNCHECKED, path=path)

    monkeypatch.setattr(package_writing, "read_back", refuse)
    with refusal(Kind.WRITE_UNCHECKED):
        package_writing.write(field, path)
    assert (path.read_bytes(), field.rows("SELECT * FROM book")) == (data, book)


def test_a_disk_that_gives_back_something_else_is_found_out(
    field: Store, site: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync = safe_write._sync_file

    def rot(path: Path) -> None:
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        path.write_bytes(data)
        sync(path)

    before = everything(field)
    monkeypatch.setattr(safe_write, "_sync_file", rot)
    with refusal(Kind.WRITE_UNCHECKED):
        export(field, tmp_path)
    assert (everything(field), list(tmp_path.glob("*.inspection"))) == (before, [])


def test_a_medium_that_takes_nothing_more_while_the_file_is_hashed_leaves_nothing(
    field: Store, site: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([OSError(errno.EIO, "gone")])  # the next time the system would say that all is well

    def refuse(_handle: int) -> None:
        for error in answers:
            raise error

    before = everything(field)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refuse)
        with refusal(Kind.UNWRITABLE):
            package_writing.write(field, tmp_path / "a.inspection")
    assert (everything(field), list(tmp_path.glob("*.inspection"))) == (before, [])


def test_a_full_disk_is_told_as_such_and_leaves_nothing(
    field: Store, site: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_schema = package.make_schema

    def small_disk(connection: Any) -> None:
        make_schema(connection)
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")

    visit = finalised_visit(field, site)
    add_photo(field, visit, os.urandom(200_000))
    before = everything(field)
    monkeypatch.setattr(package, "make_schema", small_disk)
    with refusal(Kind.DISK_FULL):
        export(field, tmp_path)
    assert (everything(field), list(tmp_path.glob("*.inspection"))) == (before, [])


def test_a_folder_that_is_not_there(field: Store, site: str, tmp_path: Path) -> None:
    before = everything(field)
    with refusal(Kind.NOT_FOUND):
        package_writing.write(field, tmp_path / "gone" / "a.inspection")
    assert everything(field) == before


def test_a_read_only_folder(field: Store, site: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root may write anywhere, so the refusal is what a read-only file system says."""
    open_ = Path.open

    def refuse(path: Path, mode: str = "r", *rest: Any, **more: Any) -> Any:
        if "x" in mode:
            raise OSError(30, "Read-only file system", str(path))
        return open_(path, mode, *rest, **more)

    before = everything(field)
    monkeypatch.setattr(Path, "open", refuse)
    with refusal(Kind.READ_ONLY):
        export(field, tmp_path)
    monkeypatch.undo()
    assert everything(field) == before
