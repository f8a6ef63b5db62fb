"""What happens to photographs on a bad day: each picture concerned has its own sentence, the others go in."""

import errno
import os
import shutil
import struct
import threading
import zlib
from pathlib import Path
from types import SimpleNamespace

import pytest
from PIL import ExifTags, Image

from inspector import i18n
from inspector.child import Worker
from inspector.errors import Cancelled, Fault, Kind
from inspector.photo import intake
from inspector.photo.intake import Taken, take, take_all
from inspector.photo.preparing import prepare
from inspector.photo.store import PhotoStore

HEIC = Path(__file__).parent / "files" / "telephone.heic"


@pytest.fixture(scope="module")
def warm():
    """One warm child for the whole file."""
    with Worker("photo") as worker:
        yield worker


@pytest.fixture
def store(tmp_path):
    return PhotoStore(tmp_path / "store")


@pytest.fixture
def stick(tmp_path):
    """Eight photographs in a folder with a name from a telephone."""
    folder = tmp_path / "王家 📷 照片"
    folder.mkdir()
    files = []
    for number in range(8):
        picture = Image.linear_gradient("L").resize((300 + number, 200)).convert("RGB")
        picture.save(folder / f"微信图片_{number} 😀.jpg")
        files.append(folder / f"微信图片_{number} 😀.jpg")
    return files


def whole(store, taken):
    return all(store.has(it.sha256, size) for it in taken for size in ("original", "working", "thumbnail"))


def claiming(width, height):
    """A PNG of a few bytes that says how large it is."""

    def chunk(name, body):
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


def test_everything_bad_at_once(store, stick):
    folder = stick[0].parent
    good = stick[0].read_bytes()
    bad = {
        "两亿像素.png": (claiming(20_000, 10_001), Kind.TOO_MANY_PIXELS),
        "截断.jpg": (good[: len(good) // 2], Kind.NOT_A_PICTURE),
        "文字.heic": ("今天检查了三户".encode(), Kind.NOT_A_PICTURE),
        "截断.heic": (HEIC.read_bytes()[:-60], Kind.NOT_A_PICTURE),
        "空.jpg": (b"", Kind.NOT_A_PICTURE),
        "视频.mp4": (b"\0\0\0\x18ftypmp42" + bytes(100), Kind.NOT_A_PICTURE),
    }
    for name, (data, _) in bad.items():
        (folder / name).write_bytes(data)
    renamed = folder / "其实是 HEIC.png"
    renamed.write_bytes(HEIC.read_bytes())
    sources = [stick[0], *(folder / name for name in bad), renamed, stick[1]]
    taken, faults = take_all(sources, store)
    assert [it.name for it in taken] == [stick[0].name, renamed.name, stick[1].name]
    assert whole(store, taken)
    assert [(Path(it.facts["path"]).name, it.kind) for it in faults] == [(n, kind) for n, (_, kind) in bad.items()]
    sentences = [str(i18n.sentence(it)) for it in faults]
    assert all(name in said for name, said in zip(bad, sentences, strict=True))


def test_a_stick_pulled_out_in_the_middle(store, stick, tmp_path):
    def pulled(done, _of):
        if done == 2:
            stick[0].parent.rename(tmp_path / "gone")

    taken, faults = take_all(stick, store, pulled)
    assert len(taken) >= 2
    assert whole(store, taken)
    assert {it.kind for it in faults} == {Kind.NOT_FOUND}
    left = [Path(it.facts["path"]).name for it in faults]
    assert sorted([*left, *(it.name for it in taken)]) == [it.name for it in stick]
    assert left == sorted(left)


def test_a_stick_that_fails_while_it_is_read(store, stick, monkeypatch):
    opened = os.open

    def failing(path, *more):
        if str(path).endswith(("2 😀.jpg", "5 😀.jpg")):
            raise OSError(errno.EIO, "input/output error", str(path))
        return opened(path, *more)

    monkeypatch.setattr(os, "open", failing)
    taken, faults = take_all(stick, store)
    assert len(taken) == 6
    assert [(it.kind, it.facts["path"]) for it in faults] == [(Kind.UNREADABLE, stick[n]) for n in (2, 5)]


def test_a_disk_that_fills_up_names_the_pictures_it_had_no_room_for(store, stick, monkeypatch, tmp_path):
    full = threading.Event()

    def free(_path):
        return SimpleNamespace(free=0 if full.is_set() else 10**9)

    monkeypatch.setattr(shutil, "disk_usage", free)
    taken, faults = take_all(stick, store, lambda done, _of: full.set() if done == 3 else None)
    assert len(taken) >= 3
    assert whole(store, taken)
    assert faults
    assert {it.kind for it in faults} == {Kind.DISK_FULL}
    assert {it.facts["path"] for it in faults} == {it for it in stick if it.name not in {t.name for t in taken}}
    assert all(it.facts["path"].name in str(i18n.sentence(it)) for it in faults)
    left = [it for it in (tmp_path / "store").rglob("*") if it.is_file()]
    assert len(left) == 3 * len(taken)


def test_a_disk_full_when_the_child_writes_is_no_fault_of_the_picture(stick, tmp_path, monkeypatch):
    def full(path, _data):
        raise OSError(errno.ENOSPC, "no space left on device", str(path))

    monkeypatch.setattr(Path, "write_bytes", full)
    into = {"working": str(tmp_path / "w"), "thumbnail": str(tmp_path / "t")}
    with pytest.raises(Fault) as caught:
        prepare({"path": "IMG.jpg", "file": str(stick[0]), "into": into})
    assert (caught.value.kind, caught.value.facts["path"]) == (Kind.DISK_FULL, Path("IMG.jpg"))


def test_no_room_for_a_strangers_working_copy_is_a_fault(store, stick, monkeypatch):
    def full(path, _data):
        raise OSError(errno.ENOSPC, "no space left on device", str(path))

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(Fault) as caught:
        intake.adopt("0" * 64, stick[0].read_bytes(), store)
    assert caught.value.kind is Kind.DISK_FULL


def test_the_child_refuses_for_one_picture_and_stays_for_the_next(store, stick):
    with Worker("photo") as worker:
        first = take(stick[0], store, worker)
        text = stick[0].parent / "a.jpg"
        text.write_bytes(b"text")
        with pytest.raises(Fault):
            take(text, store, worker)
        assert take(stick[1], store, worker).sha256 != first.sha256


def test_the_same_bytes_side_by_side_are_stored_once(store, stick, tmp_path):
    copies = []
    for number in range(6):
        copies.append(tmp_path / f"{number}.jpg")
        shutil.copy(stick[0], copies[-1])
    taken, faults = take_all(copies, store)
    assert faults == []
    assert [it.name for it in taken] == [it.name for it in copies]
    assert len({it.sha256 for it in taken}) == 1
    assert len([it for it in (tmp_path / "store").rglob("*") if it.is_file()]) == 3


def test_cancelling_in_the_middle_leaves_no_half_picture(store, stick, tmp_path):
    stop = threading.Event()
    with pytest.raises(Cancelled):
        take_all(stick, store, lambda done, _of: stop.set() if done == 2 else None, cancelled=stop.is_set)
    names = [it.name for it in (tmp_path / "store").rglob("*") if it.is_file()]
    assert not [it for it in names if it.startswith(".")]
    assert all(names.count(it) == 3 for it in names)


def test_a_mistake_of_whoever_listens_ends_all(store, stick):
    def broken(_done, _of):
        raise RuntimeError("no window any more")

    with pytest.raises(RuntimeError, match="no window"):
        take_all(stick, store, broken)


def test_progress_is_told_on_the_calling_thread_in_order(store, stick):
    told = []
    take_all(stick, store, lambda done, of: told.append((done, of, threading.get_ident())))
    assert told == [(n, 8, threading.get_ident()) for n in range(1, 9)]


def test_no_photographs_are_none(store):
    assert take_all([], store) == ([], [])


# -- what cameras say --------------------------------------------------------------------------------------------------


def with_tags(folder, **tags):
    exif = Image.Exif()
    details = exif.get_ifd(ExifTags.IFD.Exif)
    for name, value in tags.items():
        (exif if name in {"Make", "Model"} else details)[ExifTags.Base[name]] = value
    Image.linear_gradient("L").convert("RGB").save(folder / "a.jpg", exif=exif)
    return folder / "a.jpg"


@pytest.mark.parametrize(
    ("said", "believed"),
    [
        ("1970:01:01 00:00:00", None), ("1970:01:01 08:00:00", None), ("1980:01:01 00:00:00", None),
        ("2000:12:31 23:59:59", None), ("2001:01:01 00:00:00", "2001-01-01T00:00:00+08:00"),
        ("0000:00:00 00:00:00", None), ("2099:12:31 12:00:00", "2099-12-31T12:00:00+08:00"),
        ("2100:01:01 00:00:00", None), ("9999:12:31 23:59:59", None),
    ],
)  # fmt: skip
def test_a_time_no_camera_can_mean_is_none_and_one_to_come_is_kept(store, warm, tmp_path, said, believed):
    file = with_tags(tmp_path, DateTimeOriginal=said, OffsetTimeOriginal="+08:00")
    assert take(file, store, warm).taken == believed


@pytest.mark.parametrize(
    ("make", "model", "device"),
    [
        ("HUAWEI", "P60", "HUAWEI P60"), ("HUAWEI", "HUAWEI P60", "HUAWEI P60"), ("Xiaomi", None, "Xiaomi"),
        (None, "M2102J2SC", "M2102J2SC"), (None, None, None), ("  ", "\0", None), ("vivo\0\0", " X90 ", "vivo X90"),
        ("XIAOMI", "13\r\n\t5G", "XIAOMI 13 5G"), ("A" * 500, "B" * 500, "A" * 60),
    ],
)  # fmt: skip
def test_the_camera_by_its_name(store, warm, tmp_path, make, model, device):
    tags = {name: value for name, value in (("Make", make), ("Model", model)) if value is not None}
    assert take(with_tags(tmp_path, **tags), store, warm).device == device


def test_every_field_of_it_is_a_column():
    from inspector.records import Photo, own_fields

    assert set(Taken.__dataclass_fields__) <= set(own_fields(Photo))


def test_decoding_too_long_is_a_fault_of_that_picture_alone(store, stick, monkeypatch):
    """A child that never answers: here one that is stopped before it is asked."""
    import signal

    with Worker("photo") as worker:
        take(stick[0], store, worker)
        os.kill(worker._process.pid, signal.SIGSTOP)
        monkeypatch.setattr(intake, "SECONDS", 0.2)
        with pytest.raises(Fault) as caught:
            take(stick[1], store, worker)
        assert (caught.value.kind, caught.value.facts["path"]) == (Kind.TOOK_TOO_LONG, str(stick[1]))
        monkeypatch.undo()
        assert take(stick[1], store, worker).name == stick[1].name
