"""A laptop handed over is wiped, whatever comes in between, however often it is stopped, whatever lies beside it."""

from pathlib import Path

import pytest

from inspector.db import writer
from inspector.db.package_writing import Task, write
from inspector.db.store import Store
from inspector.errors import Kind
from inspector.operations import hand_over as handing
from inspector.operations.hand_over import finish, hand_over, wipe
from inspector.records import Site
from tests.db.parcels import county_store, export, refusal, take
from tests.db.small_county import INSPECTOR, Ticking, add


class Stopped(BaseException):
    """What a kill is to the program: nothing of it goes on."""


@pytest.fixture
def laptop(tmp_path: Path) -> Store:
    """Of which the office has everything."""
    now = Ticking()
    store = county_store(tmp_path / "laptop", "field", now)
    add(store, Site)
    with county_store(tmp_path / "office", "office", now) as office:
        take(office, export(store, tmp_path).path)
        take(store, write(office, tmp_path / "answer.inspection", task=Task(INSPECTOR)).path)
    (store.folder.photos / "originals").mkdir(parents=True)
    (store.folder.photos / "originals" / "a").touch()
    return store


def test_nothing_stays_but_what_is_not_ours(laptop: Store, tmp_path: Path) -> None:
    folder = laptop.folder.folder
    stranger = folder / "密码.txt"
    stranger.write_text("不是我们的", encoding="utf-8")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "kept").touch()
    shelf = folder / "papers"
    shelf.rmdir()
    shelf.symlink_to(elsewhere)
    assert wipe(laptop) == [stranger]
    assert list(folder.iterdir()) == [stranger]
    assert (elsewhere / "kept").exists()
    with refusal(Kind.NO_STORE):
        finish(folder)


def test_what_was_done_after_it_was_confirmed_is_not_lost(laptop: Store) -> None:
    hand_over(laptop)
    site = add(laptop, Site, code="H-2")
    with refusal(Kind.NOT_RECEIVED):
        wipe(laptop)
    laptop.close()
    with Store.open(laptop.folder.folder, nonce="laptop") as again:
        assert again.get(Site, site).code == "H-2"


def test_nobody_comes_in_between(laptop: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, asked, remove = laptop.folder.folder, [], handing._remove
    monkeypatch.setattr(writer, "PATIENCE", 0)

    def meanwhile(path: Path) -> None:
        remove(path)
        if laptop.folder.wiping.exists():
            with refusal(Kind.BUSY):
                finish(folder)
            for nonce in ("b", None):
                with refusal(Kind.HALF_WIPED):
                    Store.open(folder, nonce=nonce)
        asked.append(writer.is_held(laptop.folder) or path == laptop.folder.lock)

    monkeypatch.setattr(handing, "_remove", meanwhile)
    wipe(laptop)
    assert len(asked) > 8
    assert all(asked)


def test_whoever_waited_for_the_lock_finds_nothing_and_begins_nothing(
    laptop: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, locked = laptop.folder.folder, writer.locked

    def wiped_meanwhile(*given: object) -> object:
        monkeypatch.setattr(writer, "locked", locked)
        wipe(laptop)
        folder.mkdir()
        return locked(*given)

    monkeypatch.setattr(writer, "locked", wiped_meanwhile)
    with refusal(Kind.NO_STORE):
        Store.open(folder, nonce="b")
    assert not laptop.folder.database.exists()


def test_stopped_anywhere_it_is_as_it_was_or_is_finished(laptop: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, remove, left = laptop.folder.folder, handing._remove, 0

    def stopping(path: Path) -> None:
        nonlocal left
        if left == 0:
            raise Stopped
        left -= 1
        remove(path)

    monkeypatch.setattr(handing, "_remove", stopping)
    with pytest.raises(Stopped):
        wipe(laptop)
    times = 0
    while laptop.folder.wiping.exists():
        times += 1
        left = times
        with refusal(Kind.HALF_WIPED):
            Store.open(folder)
        with refusal(Kind.HALF_WIPED):
            Store.create(folder, nonce="b")
        try:
            finish(folder)
        except Stopped:
            continue
    assert times > 8
    assert list(folder.iterdir()) == [laptop.folder.lock]


def test_stopped_before_the_first_file_nothing_has_begun(laptop: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise Stopped

    monkeypatch.setattr(handing, "write_bytes", stopped)
    with pytest.raises(Stopped):
        wipe(laptop)
    with Store.open(laptop.folder.folder, nonce="laptop") as again:
        assert len(again.find(Site)) == 1
