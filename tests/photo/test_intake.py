"""Pictures of all sorts come in through the child: good ones whole and upright, bad ones named and left outside."""

import hashlib
import io
import os
import random
import struct
import zipfile
import zlib
from datetime import datetime

import pytest
from PIL import ExifTags, Image

from inspector.child import Worker
from inspector.errors import Cancelled, Fault, Kind
from inspector.photo import intake
from inspector.photo.intake import adopt, shown, take, take_all
from inspector.photo.store import PhotoStore

RED, GREEN, BLUE, WHITE = (230, 20, 20), (20, 200, 20), (20, 20, 230), (255, 255, 255)


@pytest.fixture(scope="module")
def warm():
    """One warm child for the whole file."""
    with Worker("photo") as worker:
        yield worker


@pytest.fixture
def store(tmp_path):
    return PhotoStore(tmp_path / "store")


@pytest.fixture
def stored(tmp_path):
    """The files in the store now."""
    return lambda: sorted(it.name for it in (tmp_path / "store").rglob("*") if it.is_file())


@pytest.fixture
def made(tmp_path):
    """Write a file to take: a picture in a format, or bytes."""

    def make(name, content, *arguments, **options):
        file = tmp_path / name
        if isinstance(content, bytes):
            file.write_bytes(content)
        else:
            content.save(file, *arguments, **options)
        return file

    return make


def flag(size=(400, 300), mode="RGB"):
    """Red top left, green top right, blue below."""
    picture = Image.new("RGB", size, BLUE)
    picture.paste(RED, (0, 0, size[0] // 2, size[1] // 2))
    picture.paste(GREEN, (size[0] // 2, 0, size[0], size[1] // 2))
    return picture.convert(mode)


def corners(data):
    """The colours of top left, top right and bottom of a JPEG, by their strongest channel."""
    with Image.open(io.BytesIO(data)) as picture:
        width, height = picture.size
        spots = ((width // 4, height // 4), (width * 3 // 4, height // 4), (width // 4, height * 3 // 4))
        return ["RGB"[max(range(3), key=picture.getpixel(spot).__getitem__)] for spot in spots]


def size_of(data):
    with Image.open(io.BytesIO(data)) as picture:
        return picture.size


def refusal(source, store, worker=None):
    with pytest.raises(Fault) as caught:
        take(source, store, worker)
    return caught.value


def telephone(**more):
    """EXIF as a telephone writes it; `more` replaces tags by name, None leaves one out."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = more.pop("Orientation", 1)
    details = exif.get_ifd(ExifTags.IFD.Exif)
    tags = {"DateTimeOriginal": "2026:11:21 10:42:16", "OffsetTimeOriginal": "+08:00"} | more
    for name, value in tags.items():
        if name in ExifTags.Base.__members__ and value is not None:
            details[ExifTags.Base[name]] = value
    place = exif.get_ifd(ExifTags.IFD.GPSInfo)
    tags = {"GPSLatitudeRef": "N", "GPSLatitude": (30.0, 7.0, 24.444), "GPSLongitudeRef": "E"}
    tags |= {"GPSLongitude": (112.0, 45.0, 55.5)} | more
    for name, value in tags.items():
        if name in ExifTags.GPS.__members__ and value is not None:
            place[ExifTags.GPS[name]] = value
    return exif


def test_a_photograph_is_stored_whole_with_what_it_says(made, store, warm):
    source = made("IMG_1.jpg", flag((2100, 1500)), exif=telephone(), comment=b"made by somebody")
    data = source.read_bytes()
    taken = take(source, store, warm)
    assert taken.sha256 == hashlib.sha256(data).hexdigest()
    assert store.read(taken.sha256) == data
    assert (taken.name, taken.bytes) == ("IMG_1.jpg", len(data))
    assert (taken.width, taken.height) == (2100, 1500)
    assert taken.taken == "2026-11-21T10:42:16+08:00"
    assert (taken.latitude, taken.longitude) == (30.1234567, 112.7654167)
    assert size_of(store.read(taken.sha256, "working")) == (2016, 1440)
    assert size_of(store.read(taken.sha256, "thumbnail")) == (320, 229)
    assert source.read_bytes() == data


@pytest.mark.parametrize(
    ("orientation", "seen"),
    [
        (1, "RGB"), (2, "GRB"), (3, "BBG"), (4, "BBR"), (5, "RBG"), (6, "BRB"), (7, "BGB"), (8, "GBR"),
        (0, "RGB"), (9, "RGB"),
    ],
)  # fmt: skip
def test_copies_stand_upright(made, store, warm, orientation, seen):
    taken = take(made("a.jpg", flag(), exif=telephone(Orientation=orientation)), store, warm)
    upright = (300, 400) if orientation in {5, 6, 7, 8} else (400, 300)
    assert (taken.width, taken.height) == upright
    for size in ("working", "thumbnail"):
        copy = store.read(taken.sha256, size)
        assert "".join(corners(copy)) == seen
        with Image.open(io.BytesIO(copy)) as picture:
            assert picture.getexif() == {}


def test_copies_carry_no_word_of_the_original(made, store, warm):
    canary = b"canary-13800000000"
    exif = telephone(MakerNote=canary, UserComment=canary)
    source = made("a.jpg", flag(), exif=exif, comment=canary, icc_profile=canary * 20, dpi=(300, 300))
    source.write_bytes(source.read_bytes() + canary)
    taken = take(source, store, warm)
    assert canary in store.read(taken.sha256)
    for size in ("working", "thumbnail"):
        assert b"canary" not in store.read(taken.sha256, size)


@pytest.mark.parametrize(
    ("tags", "time"),
    [
        ({"OffsetTimeOriginal": "-09:30"}, "2026-11-21T10:42:16-09:30"),
        ({"DateTimeOriginal": None, "DateTimeDigitized": "2026:01:02 03:04:05", "OffsetTimeDigitized": "+08:00"},
         "2026-01-02T03:04:05+08:00"),
        ({"DateTimeOriginal": None}, None),
        ({"DateTimeOriginal": "0000:00:00 00:00:00"}, None),
        ({"DateTimeOriginal": "2026:13:41 25:61:61"}, None),
        ({"DateTimeOriginal": "    :  :     :  :  "}, None),
        ({"DateTimeOriginal": "张三"}, None),
    ],
)  # fmt: skip
def test_when_it_was_taken(made, store, warm, tags, time):
    assert take(made("a.jpg", flag(), exif=telephone(**tags)), store, warm).taken == time


@pytest.mark.parametrize("offset", [None, "", "   :  ", "+25:00", "Z", "+8"])
def test_without_an_offset_the_machines_own_is_taken(made, store, warm, offset):
    taken = take(made("a.jpg", flag(), exif=telephone(OffsetTimeOriginal=offset)), store, warm).taken
    local = datetime(2026, 11, 21, 10, 42, 16).astimezone().isoformat()
    assert taken == local


@pytest.mark.parametrize(
    ("tags", "place"),
    [
        ({"GPSLatitudeRef": "S", "GPSLongitudeRef": "W"}, (-30.1234567, -112.7654167)),
        ({"GPSLatitude": None}, (None, None)),
        ({"GPSLatitude": (0.0, 0.0, 0.0), "GPSLongitude": (0.0, 0.0, 0.0)}, (None, None)),
        ({"GPSLatitude": (91.0, 0.0, 0.0)}, (None, None)),
        ({"GPSLongitude": (181.0, 0.0, 0.0)}, (None, None)),
        ({"GPSLatitude": (30.0, 7.0)}, (None, None)),
    ],
)
def test_where_it_was_taken(made, store, warm, tags, place):
    taken = take(made("a.jpg", flag(), exif=telephone(**tags)), store, warm)
    assert (taken.latitude, taken.longitude) == place


def with_exif(tiff):
    """A JPEG whose EXIF is these bytes."""
    out = io.BytesIO()
    flag().save(out, "JPEG", exif=b"Exif\0\0" + tiff)
    return out.getvalue()


def entry(tag, kind, count, value):
    return struct.pack("<HHII", tag, kind, count, value)


@pytest.mark.parametrize(
    "tiff",
    [
        b"", b"garbage", b"II*\0", b"II*\0\xff\xff\xff\xff", b"II*\0\x08\0\0\0\xff\xff" + b"\xff" * 40,
        b"II*\0\x08\0\0\0\x01\0" + entry(0x8769, 4, 1, 8) + bytes(4),  # a directory inside itself
        b"II*\0\x08\0\0\0\x01\0" + entry(0x8825, 4, 1, 0x7FFFFFFF) + bytes(4),
        b"II*\0\x08\0\0\0\x01\0" + entry(0x0112, 2, 0xFFFFFFFF, 8) + bytes(4),
        b"II*\0\x08\0\0\0\x01\0" + entry(0x0112, 2, 2, 0x36) + bytes(4),  # orientation "6"
        b"II*\0\x08\0\0\0\x01\0" + entry(0x0112, 5, 1, 0x7FFFFFFF) + bytes(4),
        b"II*\0\x08\0\0\0\x01\0" + entry(0x8825, 4, 1, 26) + bytes(4)
        + b"\x02\0" + entry(2, 5, 3, 56) + entry(4, 5, 3, 56) + bytes(4) + bytes(24),  # angles of 0/0
    ],
)  # fmt: skip
def test_broken_exif_does_not_lose_the_photograph(made, store, warm, tiff):
    taken = take(made("a.jpg", with_exif(tiff)), store, warm)
    assert (taken.width, taken.height) == (400, 300)
    assert (taken.taken, taken.latitude) == (None, None)


@pytest.mark.parametrize("size", [(400, 300), (2600, 1950)])
@pytest.mark.parametrize(
    ("mode", "name"),
    [("RGB", "a.png"), ("P", "a.png"), ("RGBA", "a.png"), ("CMYK", "a.jpg"), ("RGB", "progressive.jpg")],
)
def test_every_kind_of_colour_keeps_its_colours(made, store, warm, size, mode, name):
    options = {"progressive": True} if name.startswith("progressive") else {}
    taken = take(made(name, flag(size, mode), **options), store, warm)
    working = store.read(taken.sha256, "working")
    assert max(size_of(working)) == min(max(size), 2016)
    assert corners(working) == ["R", "G", "B"]
    assert corners(store.read(taken.sha256, "thumbnail")) == ["R", "G", "B"]


@pytest.mark.parametrize("size", [(40, 30), (2600, 1950)])
def test_sixteen_bits_are_brought_down_and_not_cut(made, store, warm, size):
    taken = take(made("a.png", Image.new("I;16", size, 32768)), store, warm)
    with Image.open(io.BytesIO(store.read(taken.sha256, "working"))) as picture:
        assert all(126 <= channel <= 130 for channel in picture.getpixel((5, 5)))


@pytest.mark.parametrize("mode", ["P", "1", "L"])
def test_fine_lines_become_grey_and_are_not_dropped(made, store, warm, mode):
    picture = Image.new("L", (4000, 40))
    for x in range(0, 4000, 2):
        picture.paste(255, (x, 0, x + 1, 40))
    taken = take(made("a.png", picture.convert(mode)), store, warm)
    with Image.open(io.BytesIO(store.read(taken.sha256, "working"))) as copy:
        assert 60 < copy.convert("L").getpixel((1000, 10)) < 200


@pytest.mark.parametrize("size", [(40, 30), (2600, 1950)])
@pytest.mark.parametrize("mode", ["P", "RGBA", "LA", "L", "1"])
def test_what_is_transparent_is_white(made, store, warm, mode, size):
    picture = Image.new(mode, size, 0 if mode in {"P", "L", "1"} else (0,) * len(mode))
    options = {"transparency": 0} if mode in {"P", "L", "1"} else {}
    taken = take(made("a.png", picture, **options), store, warm)
    with Image.open(io.BytesIO(store.read(taken.sha256, "working"))) as copy:
        assert copy.getpixel((5, 5)) == WHITE


@pytest.mark.parametrize("size", [(1, 1), (1, 5000), (5000, 1), (2016, 1512), (2017, 3)])
def test_odd_sizes(made, store, warm, size):
    taken = take(made("a.png", Image.new("RGB", size)), store, warm)
    assert (taken.width, taken.height) == size
    for name, longest in (("working", 2016), ("thumbnail", 320)):
        copied = size_of(store.read(taken.sha256, name))
        assert max(copied) == min(max(size), longest)
        assert min(copied) >= 1


def test_a_telephones_picture_with_a_second_one_inside(made, store, warm):
    second = Image.new("RGB", (60, 40), GREEN)
    taken = take(made("a.jpg", flag((4032, 3024)), "MPO", save_all=True, append_images=[second]), store, warm)
    assert corners(store.read(taken.sha256, "working")) == ["R", "G", "B"]


def png_of(width, height, rows=b""):
    """A PNG that claims a size."""

    def chunk(name, body):
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


@pytest.mark.parametrize(("width", "height"), [(20_000, 20_000), (20_000, 10_001), (2**31 - 1, 2**31 - 1)])
def test_a_picture_of_too_many_pixels_is_not_even_begun(made, store, warm, stored, width, height):
    fault = refusal(made("bomb.png", png_of(width, height)), store, warm)
    assert fault.kind is Kind.TOO_MANY_PIXELS
    assert fault.facts["megapixels"] == round(width * height / 1e6)
    assert stored() == []


def test_a_small_file_that_unfolds_into_more_than_the_child_may_have(made, store, stored):
    bomb = png_of(8_000, 6_000, bytes(8_000 * 3 + 1) * 6_000)
    assert len(bomb) < 200_000
    with Worker("photo", megabytes=180) as small:
        assert refusal(made("bomb.png", bomb), store, small).kind is Kind.TOO_MANY_PIXELS
    assert stored() == []


JPEG = with_exif(b"")


@pytest.mark.parametrize(
    "content",
    [
        b"", b"\0", b"\xff\xd8", b"\xff\xd8\xff", JPEG[:200], JPEG[: len(JPEG) // 2], JPEG[2:], bytes(len(JPEG)),
        "一张照片，其实是文字".encode(), b"GIF89a" + bytes(50), b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"%PDF-1.7\n", b"MZ" + bytes(100), b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", png_of(50, 50),
        png_of(50, 50, bytes(100)), png_of(0, 50),
    ],
)  # fmt: skip
def test_what_is_no_picture_is_named_and_left_outside(made, store, warm, stored, content):
    source = made("王家.jpg", content)
    fault = refusal(source, store, warm)
    assert fault.kind is Kind.NOT_A_PICTURE
    assert fault.facts["path"] == str(source)
    assert stored() == []


@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF", "WEBP", "ICO", "PPM", "JPEG2000"])
def test_other_formats_are_not_read_whatever_their_name(made, store, warm, kind):
    assert refusal(made("a.jpg", flag(), kind), store, warm).kind is Kind.NOT_A_PICTURE


def test_a_picture_with_something_behind_it_is_its_picture(made, store, warm):
    behind = io.BytesIO()
    with zipfile.ZipFile(behind, "w") as archive:
        archive.writestr("../../evil.exe", b"MZ-evil")
    source = made("polyglot.jpg", JPEG + behind.getvalue())
    taken = take(source, store, warm)
    assert store.read(taken.sha256) == source.read_bytes()
    assert b"evil" not in store.read(taken.sha256, "working")


def test_pictures_with_flipped_bytes_end_well_or_in_a_fault(made, store, warm):
    """Cosmic rays in the headers: nothing but Taken and two kinds of Fault."""
    chance = random.Random(20261121)
    good = with_exif(telephone().tobytes()[6:])
    outcomes = {"taken": 0, Kind.NOT_A_PICTURE: 0, Kind.TOO_LARGE: 0, Kind.TOO_MANY_PIXELS: 0}
    for _ in range(40):
        data = bytearray(good)
        for _ in range(chance.choice([1, 4, 16])):
            data[chance.randrange(min(len(data), 700))] = chance.randrange(256)
        try:
            take(made("a.jpg", bytes(data)), store, warm)
            outcomes["taken"] += 1
        except Fault as fault:
            outcomes[fault.kind] += 1
    assert outcomes["taken"] > 5
    assert outcomes[Kind.NOT_A_PICTURE] > 5


def test_links_folders_and_pipes_are_not_opened(made, store, stored, tmp_path):
    (tmp_path / "link.jpg").symlink_to(made("real.jpg", flag()))
    (tmp_path / "folder.jpg").mkdir()
    os.mkfifo(tmp_path / "pipe.jpg")
    for name in ("link", "folder", "pipe"):
        assert refusal(tmp_path / f"{name}.jpg", store).kind is Kind.NOT_A_PICTURE
    assert refusal(tmp_path / "gone.jpg", store).kind is Kind.NOT_FOUND
    assert stored() == []


def test_a_file_too_large_is_not_kept(made, store, stored, monkeypatch):
    monkeypatch.setattr(intake, "FILE_LIMIT", len(JPEG) - 1)
    fault = refusal(made("a.jpg", JPEG), store)
    assert fault.kind is Kind.TOO_LARGE
    assert stored() == []


def test_the_same_photograph_twice_is_stored_once(made, store, warm, stored):
    one = take(made("a.jpg", JPEG), store, warm)
    two = take(made("b.jpg", JPEG), store, warm)
    assert (one.sha256, one.name, two.name) == (two.sha256, "a.jpg", "b.jpg")
    assert stored() == [one.sha256] * 3


def test_one_bad_file_never_stops_the_others(made, store, tmp_path):
    good = [made(f"{n}.jpg", flag((100 + n, 90))) for n in range(3)]
    sources = [
        good[0],
        made("text.jpg", b"text"),
        good[1],
        tmp_path / "gone.jpg",
        made("bomb.png", png_of(30000, 30000)),
        good[2],
    ]
    told = []
    taken, faults = take_all(sources, store, lambda done, of: told.append((done, of)))
    assert [it.name for it in taken] == ["0.jpg", "1.jpg", "2.jpg"]
    assert [fault.kind for fault in faults] == [Kind.NOT_A_PICTURE, Kind.NOT_FOUND, Kind.TOO_MANY_PIXELS]
    assert told == [(n, 6) for n in range(1, 7)]


def test_cancelling_leaves_the_photograph_outside(made, store, stored):
    with pytest.raises(Cancelled):
        take_all([made("a.jpg", JPEG)], store, cancelled=lambda: True)
    assert stored() == []


def test_a_full_disk_keeps_photograph_and_row_apart(made, store, warm, stored, monkeypatch):
    def full(_handle):
        raise OSError(28, "no space")

    monkeypatch.setattr(os, "fsync", full)
    assert refusal(made("a.jpg", JPEG), store, warm).kind is Kind.DISK_FULL
    assert stored() == []


def test_a_file_name_that_is_no_text(made, store, warm):
    taken = take(made(os.fsdecode(b"\xd5\xd5\xc6\xac.jpg"), JPEG), store, warm)
    taken.name.encode()
    assert taken.name.endswith(".jpg")


def test_copies_are_made_again_from_the_original(made, store, warm):
    """A merge brings originals; what is shown is derived when it is first wanted."""
    sha256 = store.write(made("a.jpg", flag(), exif=telephone(Orientation=6)).read_bytes())
    assert corners(shown(sha256, store, "thumbnail", warm)) == ["B", "R", "B"]
    assert store.has(sha256, "working")
    with pytest.raises(Fault) as caught:
        shown("0" * 64, store, "working", warm)
    assert caught.value.kind is Kind.NO_PHOTO


def test_a_strangers_working_copy_is_encoded_anew(store, warm):
    sha256 = hashlib.sha256(b"an original that stayed where it was").hexdigest()
    canary = b"canary"
    adopt(sha256, JPEG + canary, store, warm)
    assert corners(store.read(sha256, "working")) == ["R", "G", "B"]
    assert canary not in store.read(sha256, "working")
    assert not store.has(sha256)
    with pytest.raises(Fault) as caught:
        adopt(sha256, b"no picture", store, warm)
    assert caught.value.kind is Kind.NOT_A_PICTURE
