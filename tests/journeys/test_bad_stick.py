"""A bad stick: what cannot be read or written is told in one sentence each, and the rest goes on."""

import errno
import os
from pathlib import Path

import pytest

from inspector import safe_write
from inspector.cli import main
from inspector.records import Finding, Site
from inspector.ui.pages.beginnings import Way
from tests.hands import words_shown
from tests.journeys.steps import Somebody


def sentences(person: Somebody) -> list[str]:
    """What the Packages page says of the files it was given."""
    return [it for it in words_shown(person.page.part("in").planned) if it.endswith("。")]


@pytest.fixture
def stick(tmp_path) -> Path:
    """A stick with things on it that are not what they are called."""
    folder = tmp_path / "U盘"
    folder.mkdir()
    (folder / "花名册.inspection").write_bytes(b"PK\x03\x04" + bytes(4000))
    (folder / "空.inspection").write_bytes(b"")
    (folder / "对象.xlsx").write_text("这不是表格", "utf-8")
    (folder / "厕所.jpg").write_text("今天开会", "utf-8")
    return folder


@pytest.fixture
def no_writing(monkeypatch):
    """From now on a folder refuses to be written to, as a stick with its lock set does (root may write anywhere)."""
    sync = safe_write._sync_file

    def lock(folder: Path) -> None:
        def refuse(path: Path) -> None:
            if folder in path.parents:
                raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(path))
            sync(path)

        monkeypatch.setattr(safe_write, "_sync_file", refuse)

    return lock


def test_bad_packages_are_told_and_the_good_one_is_merged(somebody, stick):
    inspector = somebody("field").begins(Way.SAMPLE)
    with inspector.store() as store:
        home = next(it for it in store.find(Site, kind="household") if len(it.name) == 3)
    inspector.corrects(home.id, home.name, "users", "5")
    good = inspector.gives(stick / "交回.inspection")
    inspector.leaves()
    (stick / "断了.inspection").write_bytes(good.read_bytes()[:-5000])
    flipped = bytearray(good.read_bytes())
    flipped[len(flipped) // 2] ^= 4
    (stick / "坏字节.inspection").write_bytes(flipped)

    office = somebody("office").begins(Way.SAMPLE, name="岑禾安", office=True)
    office.plans(stick)  # the folder as a whole
    assert office.reads("预演：1 个数据包可以合并")
    assert len(sentences(office)) == 4
    for name in ("花名册", "空", "断了", "坏字节"):
        (said,) = [it for it in sentences(office) if f"“{name}.inspection”" in it]
        assert "数据没有变动" in said
    office.hands.click("act")
    office.settles()
    assert office.reads("已合并 1 个数据包")
    with office.store() as store:
        assert store.get(Site, home.id).users == 5


def test_a_stick_that_cannot_be_written_to(somebody, stick, no_writing, tmp_path):
    inspector = somebody("field").begins(Way.SAMPLE)
    before = sorted(stick.iterdir())
    no_writing(stick)
    inspector.gives(stick / "交回.inspection")
    assert inspector.hands.see("error_dialog").isVisible()
    assert inspector.reads("交回.inspection”只能读，不能写。")
    assert inspector.reads("请换一个文件夹，或关掉 U 盘的写保护。")
    assert sorted(stick.iterdir()) == before
    inspector.hands.click("close")
    inspector.comes_back()
    assert inspector.gives(tmp_path / "交回.inspection").is_file()
    assert inspector.reads("核对无误")


def test_a_photo_that_is_none_beside_good_ones(somebody, stick, photos):
    inspector = somebody("field").begins(Way.SAMPLE)
    with inspector.store() as store:
        home = next(it for it in store.find(Site, kind="household") if len(it.name) == 3 and (it.users or 9) <= 3)
    inspector.begins_a_visit_at(home.name[:2], home.id)
    editor = inspector.answers("HT04", "2").editor
    inspector.drops_photos([photos[0], stick / "厕所.jpg", photos[1]], editor)
    assert inspector.told().startswith("“厕所.jpg”")
    assert "\n" not in inspector.told()
    assert [it.name for it in inspector.case().photos] == [photos[0].name, photos[1].name]
    with inspector.store() as store:
        assert len(store.find(Finding)) == 1


def test_a_table_that_is_none(somebody, stick, capsys):
    office = somebody("office").begins(Way.SAMPLE, name="岑禾安", office=True)
    office.leaves()
    with office.store() as store:
        before = store.find(Site)
    assert main(["import", "sites", str(stick / "对象.xlsx"), "--data", str(office.folder)]) == 1
    said = capsys.readouterr().err.strip()
    assert said.startswith("“对象.xlsx”")
    assert "\n" not in said
    with office.store() as store:
        assert store.find(Site) == before
    assert office.starts().window.current == "today"
