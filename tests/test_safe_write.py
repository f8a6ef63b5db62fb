"""A file leaves whole or not at all, whatever fails and wherever the program is killed."""

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from inspector import safe_write as room
from inspector.errors import Cancelled, Fault, Kind
from inspector.safe_write import TEMPORARY, as_fault, rename, safe_write, write_bytes
from tests.stepping import steps_of

OLD, NEW = b"old" * 1000, b"new" * 2000


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "台账.xlsx"
    file.write_bytes(OLD)
    return file


def names(folder):
    return sorted(it.name for it in folder.iterdir())


def refusing(code):
    def call(*_args, **_kwargs):
        raise OSError(code, os.strerror(code))

    return call


def test_a_new_file_stands_under_its_name_alone(tmp_path):
    write_bytes(tmp_path / "a.pdf", NEW)
    assert names(tmp_path) == ["a.pdf"]
    assert (tmp_path / "a.pdf").read_bytes() == NEW


def test_the_temporary_lies_hidden_in_the_same_folder_and_exists(file):
    with safe_write(file) as temporary:
        assert temporary.parent == file.parent
        assert temporary.name.startswith(".")
        assert temporary.name.endswith(TEMPORARY)
        assert temporary.stat().st_size == 0
        temporary.write_bytes(NEW)
        assert file.read_bytes() == OLD
    assert file.read_bytes() == NEW


def test_two_writers_of_the_same_file_do_not_meet(file):
    with safe_write(file) as one, safe_write(file) as two:
        assert one != two
        one.write_bytes(b"1")
        two.write_bytes(b"2")
    assert file.read_bytes() == b"1"
    assert names(file.parent) == [file.name]


@pytest.mark.parametrize("raised", [Fault(Kind.BAD_VALUE), Cancelled(), KeyboardInterrupt(), ZeroDivisionError()])
def test_what_the_writer_raises_passes_and_nothing_changes(file, raised):
    def write():
        with safe_write(file) as temporary:
            temporary.write_bytes(NEW)
            raise raised

    with pytest.raises(type(raised)):
        write()
    assert file.read_bytes() == OLD
    assert names(file.parent) == [file.name]


def test_what_verify_refuses_gets_no_name(file):
    def verify(written):
        assert written.read_bytes() == NEW
        raise Fault(Kind.WRITE_UNCHECKED, path=file)

    with pytest.raises(Fault) as caught, safe_write(file, verify=verify) as temporary:
        temporary.write_bytes(NEW)
    assert caught.value.kind is Kind.WRITE_UNCHECKED
    assert file.read_bytes() == OLD


def test_a_stick_that_forgets_is_noticed(tmp_path, monkeypatch):
    sync = room._sync_file

    def forgetting(path):
        sync(path)
        path.write_bytes(bytes(len(NEW)))  # what NTFS shows after a power loss

    monkeypatch.setattr(room, "_sync_file", forgetting)
    with pytest.raises(Fault) as caught:
        write_bytes(tmp_path / "a", NEW)
    assert caught.value.kind is Kind.WRITE_UNCHECKED
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (errno.ENOSPC, Kind.DISK_FULL),
        (errno.EDQUOT, Kind.DISK_FULL),
        (errno.EROFS, Kind.READ_ONLY),
        (errno.EACCES, Kind.READ_ONLY),
        (errno.EPERM, Kind.READ_ONLY),
        (errno.EFBIG, Kind.TOO_LARGE),
        (errno.EIO, Kind.UNWRITABLE),
    ],
)
@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_what_the_system_says_is_named(file, monkeypatch, call, code, kind):
    monkeypatch.setattr(os, call, refusing(code))
    with pytest.raises(Fault) as caught:
        write_bytes(file, NEW)
    assert caught.value.kind is kind
    assert caught.value.facts["path"] == file
    assert file.read_bytes() == OLD
    assert names(file.parent) == [file.name]


def test_a_disk_that_fills_up_while_writing(file, monkeypatch):
    monkeypatch.setattr(Path, "write_bytes", refusing(errno.ENOSPC))
    with pytest.raises(Fault) as caught:
        write_bytes(file, NEW)
    assert caught.value.kind is Kind.DISK_FULL
    assert names(file.parent) == [file.name]


def test_a_disk_without_room_is_refused_before_the_work(file, monkeypatch):
    with pytest.raises(Fault) as caught, safe_write(file, needed=2**62):
        pytest.fail("the work was begun")
    assert caught.value.kind is Kind.DISK_FULL
    assert caught.value.facts == {"path": file, "needed": 2**62}
    monkeypatch.setattr(os, "fsync", refusing(errno.ENOSPC))
    with pytest.raises(Fault) as caught:
        write_bytes(file, NEW)
    assert caught.value.facts["needed"] == len(NEW)


def test_content_is_durable_before_the_name_and_the_name_before_it_is_said(file, monkeypatch):
    order = []
    sync, replace = os.fsync, os.replace

    def fsync(handle):
        order.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        sync(handle)

    def renaming(source, target):
        order.append("rename")
        replace(source, target)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(os, "replace", renaming)
    with safe_write(file, verify=lambda _: order.append("verify")) as temporary:
        temporary.write_bytes(NEW)
    assert order == ["file", "verify", "rename", "folder"]


def test_a_failed_fsync_is_not_tried_again(file, monkeypatch):
    calls = []

    def fsync(handle):
        calls.append(handle)
        raise OSError(errno.EIO, "once")

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(Fault):
        write_bytes(file, NEW)
    assert len(calls) == 1


def test_a_folder_that_cannot_be_synced(file, monkeypatch):
    """Where the file system has no such call the file is written; where it failed, that is said."""
    sync = os.fsync

    def folder_fails(code):
        calls = []

        def fsync(handle):
            calls.append(handle)
            return sync(handle) if len(calls) == 1 else refusing(code)()

        return fsync

    monkeypatch.setattr(os, "fsync", folder_fails(errno.EINVAL))
    write_bytes(file, NEW)
    assert file.read_bytes() == NEW
    monkeypatch.setattr(os, "fsync", folder_fails(errno.EIO))
    with pytest.raises(Fault) as caught:
        write_bytes(file, OLD)
    assert caught.value.kind is Kind.UNWRITABLE


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(Fault) as caught:
        write_bytes(tmp_path / "gone" / "a", NEW)
    assert caught.value.kind is Kind.NOT_FOUND
    assert caught.value.facts["path"] == tmp_path / "gone"


def test_a_folder_under_that_name(tmp_path):
    (tmp_path / "a").mkdir()
    with pytest.raises(Fault) as caught:
        write_bytes(tmp_path / "a", NEW)
    assert caught.value.facts["path"] == tmp_path / "a"
    assert names(tmp_path) == ["a"]


def test_what_is_no_file_is_never_replaced(tmp_path):
    """Whoever may do anything would put the file in place of a device, and every other program would go without it."""
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(Fault) as caught, safe_write(tmp_path / "pipe"):
        pytest.fail("the work was begun")
    assert caught.value.kind is Kind.EXISTS
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)
    assert names(tmp_path) == ["pipe"]


def test_a_name_longer_than_any_files(tmp_path):
    with pytest.raises(Fault) as caught:
        write_bytes(tmp_path / ("督" * 200), NEW)
    assert caught.value.kind is Kind.UNWRITABLE
    assert names(tmp_path) == []


def test_another_file_the_writer_failed_on_is_named_as_itself(file, tmp_path):
    with pytest.raises(Fault) as caught, safe_write(file):
        (tmp_path / "source").read_bytes()
    assert caught.value.kind is Kind.NOT_FOUND
    assert caught.value.facts["path"] == tmp_path / "source"


def test_without_replace_an_existing_file_is_not_even_prepared_for(file):
    with pytest.raises(Fault) as caught, safe_write(file, replace=False):
        pytest.fail("the work was begun")
    assert caught.value.kind is Kind.EXISTS


@pytest.mark.parametrize("links", [True, False])
def test_without_replace_a_file_that_appears_meanwhile_stays(tmp_path, monkeypatch, links):
    if not links:
        monkeypatch.setattr(os, "link", refusing(errno.EPERM))  # FAT
    file = tmp_path / "a"
    write_bytes(file, OLD, replace=False)
    file.unlink()

    def write():
        with safe_write(file, replace=False) as temporary:
            temporary.write_bytes(NEW)
            file.write_bytes(OLD)

    with pytest.raises(Fault) as caught:
        write()
    assert caught.value.kind is Kind.EXISTS
    assert file.read_bytes() == OLD
    assert names(tmp_path) == ["a"]


def held(code):
    error = PermissionError(errno.EACCES, "held")
    error.winerror = code
    return error


@pytest.mark.parametrize("code", [5, 32, 33])
def test_a_file_a_scanner_holds_for_a_moment_is_waited_for(file, tmp_path, code):
    new, waits, refusals = tmp_path / "new", [], [held(code)] * 3
    new.write_bytes(NEW)

    def call(source, target):
        if refusals:
            raise refusals.pop()
        source.replace(target)

    rename(new, file, call=call, wait=waits.append)
    assert file.read_bytes() == NEW
    assert len(waits) == 3


def test_a_file_excel_holds_is_given_up_after_two_and_a_half_seconds(file, tmp_path):
    waits = []

    def call(_source, _target):
        raise held(32)

    with pytest.raises(Fault) as caught:
        rename(tmp_path / "new", file, call=call, wait=waits.append)
    assert caught.value.kind is Kind.IN_USE
    assert caught.value.facts == {"path": file}
    assert 2.4 < sum(waits) < 2.6


def test_other_refusals_are_not_waited_for(file, tmp_path):
    waits = []
    with pytest.raises(OSError, match="space"):
        rename(tmp_path / "new", file, call=refusing(errno.ENOSPC), wait=waits.append)
    assert waits == []


def test_reading_and_writing_are_refused_in_different_words(tmp_path):
    error = PermissionError(errno.EACCES, "no")
    assert as_fault(error, tmp_path).kind is Kind.UNREADABLE
    assert as_fault(error, tmp_path).facts["reason"] == "no"
    assert as_fault(error, tmp_path, writing=True).kind is Kind.READ_ONLY
    assert as_fault(OSError("odd"), tmp_path).facts["reason"] == "OSError"


# Failing between `open` and its `with` leaves a handle to the collector, which no failing disk does.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning")
@pytest.mark.parametrize("replace", [True, False])
def test_whatever_step_fails_the_old_file_is_whole_or_the_new_one_is(tmp_path, replace):
    """The disk fills up before the first line, the second, the third … of safe_write."""
    file = tmp_path / "a"

    def fail_at(step):
        file.unlink(missing_ok=True)
        if replace:
            file.write_bytes(OLD)

        def stop(count):
            if count == step:
                raise OSError(errno.ENOSPC, "full")

        return steps_of(lambda: write_bytes(file, NEW, replace=replace), stop)

    steps = fail_at(0)
    assert steps > 30
    outcomes = set()
    for step in range(1, steps + 1):
        try:
            fail_at(step)
        except (Fault, OSError) as error:
            outcomes.add(type(error))
        content = file.read_bytes() if file.exists() else None
        assert content in ({OLD, NEW} if replace else {None, NEW}), step
    assert Fault in outcomes


KILLED = """
import os, sys
from pathlib import Path
from inspector.safe_write import write_bytes
from tests.stepping import steps_of

def stop(count):
    if count == int(sys.argv[2]):
        os._exit(9)

steps = steps_of(lambda: write_bytes(Path(sys.argv[1]), b"new" * 2000), stop)
print(steps)
"""


def test_wherever_it_is_killed_the_old_file_is_whole_or_the_new_one_is(file):
    root = Path(__file__).resolve().parent.parent

    def killed_at(step):
        file.write_bytes(OLD)
        order = [sys.executable, "-c", KILLED, str(file), str(step)]
        return subprocess.run(order, cwd=root, capture_output=True, check=False)

    steps = int(killed_at(0).stdout)
    assert file.read_bytes() == NEW
    seen = set()
    for step in range(1, steps + 1, 4):
        assert killed_at(step).returncode == 9
        seen.add(file.read_bytes())
        assert len(names(file.parent)) <= 1 + step
    assert seen == {OLD, NEW}
    assert all(name == file.name or name.endswith(TEMPORARY) for name in names(file.parent))
