"""Looking at the pictures of a folder before any is taken in: what lies there, what is none, what hangs."""

import os
from pathlib import Path

import pytest
from PIL import Image

from inspector.child import Worker
from inspector.errors import Cancelled, Fault, Kind
from inspector.photo import tray
from inspector.photo.tray import all_files, camera_folders, glance, pictures_in
from inspector.sample.photographs import Shot, draw_photographs
from inspector.sample.scenes import SCENES

SCENE = next(iter(SCENES))


@pytest.fixture
def telephone(tmp_path) -> Path:
    """A telephone's memory with three photographs and what else lies there."""
    memory = tmp_path / "电话 📱" / "Internal storage"
    camera = memory / "DCIM" / "Camera"
    shots = [Shot(SCENE, f"2026-11-21T10:4{n}:16+08:00", 36.1, 104.2) for n in range(3)]
    for n, file in enumerate(draw_photographs(camera, shots)):
        os.utime(file, (1_800_000_000 + n, 1_800_000_000 + n))
    hidden = memory / "DCIM" / ".thumbnails"
    draw_photographs(hidden, shots[:1])
    (camera / "VID_1.mp4").write_bytes(b"0")
    (camera / "IMG_9.jpg").symlink_to("/etc/hostname")
    os.mkfifo(camera / "IMG_8.jpg")
    return memory.parent


def test_a_telephone_is_opened_where_its_camera_writes(telephone, tmp_path):
    plain = tmp_path / "U盘"
    plain.mkdir()
    roots = [telephone, plain, tmp_path / "pulled out"]
    assert camera_folders(roots) == [telephone / "Internal storage" / "DCIM", plain]


def test_the_pictures_of_a_folder_the_last_first(telephone):
    found = pictures_in(telephone)
    assert [it.path.name for it in found] == [
        "IMG_20261121_104216.jpg", "IMG_20261121_104116.jpg", "IMG_20261121_104016.jpg",
    ]  # fmt: skip
    assert [it.written for it in found] == [1_800_000_002, 1_800_000_001, 1_800_000_000]


def test_a_folder_that_is_not_there_is_said_to_be_so(tmp_path):
    with pytest.raises(Fault) as raised:
        pictures_in(tmp_path / "gone")
    assert raised.value.kind is Kind.NOT_FOUND


def test_listing_is_stopped(telephone):
    with pytest.raises(Cancelled):
        pictures_in(telephone, cancelled=lambda: True)


def test_a_glance_tells_what_the_camera_wrote_and_stores_nothing(telephone):
    file = pictures_in(telephone)[0].path
    before = sorted(telephone.rglob("*"))
    with Worker("tray") as worker:
        seen = glance(file, worker)
    assert (seen.taken, seen.latitude, seen.longitude) == ("2026-11-21T10:42:16+08:00", 36.1, 104.2)
    assert seen.when == seen.taken
    assert seen.device == "Qinghe Sample"
    assert seen.size == file.stat().st_size
    assert len(seen.sha256) == 64
    assert seen.thumbnail[:2] == b"\xff\xd8"
    assert b"Exif" not in seen.thumbnail
    assert sorted(telephone.rglob("*")) == before


def test_a_picture_without_a_time_is_sorted_by_its_file(tmp_path):
    file = tmp_path / "微信图片_😀.png"
    Image.new("RGB", (40, 30), "green").save(file)
    os.utime(file, (1_800_000_000, 1_800_000_000))
    with Worker("tray") as worker:
        seen = glance(file, worker)
    assert seen.taken is None
    assert seen.when.startswith("2027-01-15T")


def test_what_is_no_picture_is_refused_and_the_worker_goes_on(telephone, tmp_path):
    text = tmp_path / "会议记录.jpg"
    text.write_text("今天开会", "utf-8")
    camera = telephone / "Internal storage" / "DCIM" / "Camera"
    cut = tmp_path / "cut.jpg"
    cut.write_bytes(pictures_in(camera)[0].path.read_bytes()[:3000])
    refused = {}
    with Worker("tray") as worker:
        for file in (text, camera / "IMG_9.jpg", camera / "IMG_8.jpg", camera, cut, tmp_path / "pulled out.jpg"):
            with pytest.raises(Fault) as raised:
                glance(file, worker)
            refused[file.name] = raised.value.kind
            assert Path(raised.value.facts["path"]).name == file.name
        assert glance(pictures_in(camera)[0].path, worker).taken is not None
    assert refused.pop("pulled out.jpg") is Kind.NOT_FOUND
    assert set(refused.values()) == {Kind.NOT_A_PICTURE}


def test_a_drive_that_does_not_answer_hides_no_other(telephone, monkeypatch):
    asked = tray.run

    def slow(name, task, **limits):
        if "dead" in task["path"]:
            raise Fault(Kind.TOOK_TOO_LONG, path=task["path"], seconds=5)
        return asked(name, task, **limits)

    monkeypatch.setattr(tray, "run", slow)
    assert camera_folders([Path("/dead"), telephone]) == [telephone / "Internal storage" / "DCIM"]


def test_dropped_folders_stand_for_their_pictures_in_the_order_they_were_written(telephone, tmp_path):
    one = tmp_path / "one.jpg"
    one.write_bytes(b"")
    names = [it.name for it in all_files([one, telephone])]
    assert names == [
        "one.jpg", "IMG_20261121_104016.jpg", "IMG_20261121_104116.jpg", "IMG_20261121_104216.jpg",
    ]  # fmt: skip


@pytest.mark.parametrize("seconds", [float("nan"), float("inf"), 1e30, -1e30])
def test_a_disk_without_a_clock(seconds):
    assert tray._written(seconds).startswith("1970-01-01")
