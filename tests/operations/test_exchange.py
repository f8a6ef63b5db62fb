"""Packages in and out of folders as they are met."""

import os
from pathlib import Path

import pytest

from inspector.db.store import MERGING, Store
from inspector.errors import Cancelled, Kind
from inspector.operations import exchange
from inspector.records import Visit
from tests.db.parcels import everything
from tests.operations.days import finalised


@pytest.fixture
def stick(store: Store, visit: str, tmp_path: Path) -> Path:
    """A folder with one package in it."""
    finalised(store, visit, HT04="cracked")
    folder = tmp_path / "stick"
    folder.mkdir()
    exchange.export(store, folder / "a.inspection")
    return folder


def test_only_packages_of_a_folder_are_opened(office: Store, stick: Path, visit: str) -> None:
    (stick / "setup.exe").write_bytes(b"MZ")
    (stick / "a.inspection.bak").write_bytes(b"x")
    (stick / "b.INSPECTION").write_bytes((stick / "a.inspection").read_bytes())
    (stick / "folder.inspection").mkdir()
    (stick / "dangling.inspection").symlink_to(stick / "nowhere")
    (stick / "zero.inspection").symlink_to("/dev/zero")
    os.mkfifo(stick / "pipe.inspection")
    received = exchange.merge(office, [stick])
    assert [it.path.name for it in received] == ["a.inspection", "b.INSPECTION"]
    assert all(it.refused is None for it in received)
    assert office.get(Visit, visit).finalised is not None


def test_what_is_not_there_is_named_and_hinders_nothing(office: Store, stick: Path, visit: str) -> None:
    gone = stick / "gone.inspection"
    received = exchange.merge(office, [gone, stick])
    assert {it.path.name: it.refused and it.refused.kind for it in received} == {
        "gone.inspection": Kind.NOT_FOUND, "a.inspection": None}  # fmt: skip


def test_what_is_there_and_no_file_is_not_called_missing(office: Store, stick: Path, visit: str) -> None:
    os.mkfifo(stick / "pipe.inspection")
    (stick / "zero.inspection").symlink_to("/dev/zero")
    received = exchange.merge(office, [stick / "pipe.inspection", stick / "zero.inspection", stick / "a.inspection"])
    assert [it.refused and it.refused.kind for it in received] == [Kind.NOT_OURS, Kind.NOT_OURS, None]


def test_a_link_to_somebody_elses_file_is_only_refused(office: Store, stick: Path) -> None:
    (stick / "a.inspection").unlink()
    (stick / "b.inspection").symlink_to("/etc/passwd")
    (received,) = exchange.merge(office, [stick])
    assert received.refused is not None
    assert received.refused.kind is Kind.NOT_OURS


def test_cancelled_nothing_was_merged(office: Store, stick: Path) -> None:
    before = everything(office)
    with pytest.raises(Cancelled):
        exchange.merge(office, [stick], cancelled=lambda: True)
    assert everything(office) == before
    assert not list(office.folder.folder.glob(f"{MERGING}*"))


def test_a_plan_makes_no_backup_and_changes_nothing(office: Store, stick: Path) -> None:
    before = everything(office)
    (plan,) = exchange.merge(office, [stick], apply=False)
    assert plan.outcome is not None
    assert plan.outcome.counts["new"] > 20
    assert everything(office) == before
    assert list(office.folder.backups.iterdir()) == []


def test_an_empty_folder_is_no_merge(office: Store, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    before = everything(office)
    assert exchange.merge(office, [empty]) == []
    assert (everything(office), list(office.folder.backups.iterdir())) == (before, [])
