"""HEIC as telephones write it. The files were made once with an encoder this program does not carry:

`telephone` 400 × 300, turned by 90°, with EXIF that repeats the turn; `broken_thumbnail` whose thumbnail is noise;
`ten_bits`; `twelve_megapixels` 4032 × 3024.
"""

import hashlib
import io
import random
import struct
from pathlib import Path

import pytest
from PIL import Image

from inspector.child import Worker
from inspector.errors import Fault, Kind
from inspector.photo.intake import UNREADABLE, take
from inspector.photo.store import PhotoStore

FILES = Path(__file__).parent / "files"


@pytest.fixture(scope="module")
def warm():
    """One warm child for the whole file."""
    with Worker("photo") as worker:
        yield worker


@pytest.fixture
def store(tmp_path):
    return PhotoStore(tmp_path / "store")


def copy_of(store, taken, size="working"):
    with Image.open(io.BytesIO(store.read(taken.sha256, size))) as picture:
        return picture.convert("RGB")


def colours(picture):
    """The strongest channels of the four quarters, from the top left."""
    width, height = picture.size
    spots = [(width * x // 4, height * y // 4) for y in (1, 3) for x in (1, 3)]
    return "".join("RGB"[max(range(3), key=picture.getpixel(spot).__getitem__)] for spot in spots)


def refused(tmp_path, data, store, worker=None, name="a.heic"):
    source = tmp_path / name
    source.write_bytes(data)
    with pytest.raises(Fault) as caught:
        take(source, store, worker)
    assert [it for it in (tmp_path / "store").rglob("*") if it.is_file()] == []
    return caught.value


def test_a_telephones_picture_stands_upright_once_and_says_what_it_knows(store, warm):
    source = FILES / "telephone.heic"
    taken = take(source, store, warm)
    assert taken.sha256 == hashlib.sha256(source.read_bytes()).hexdigest()
    assert store.read(taken.sha256) == source.read_bytes()
    assert (taken.width, taken.height) == (300, 400)
    assert colours(copy_of(store, taken)) == colours(copy_of(store, taken, "thumbnail")) == "BRBG"
    assert taken.taken == "2026-11-21T10:42:16+08:00"
    assert (taken.latitude, taken.longitude) == (30.1234567, 112.7654167)
    assert taken.device == "QINGHE P60"
    assert taken.likeness is not None


def test_copies_of_it_carry_no_metadata(store, warm):
    taken = take(FILES / "telephone.heic", store, warm)
    for size in ("working", "thumbnail"):
        data = store.read(taken.sha256, size)
        assert b"QINGHE" not in data
        with Image.open(io.BytesIO(data)) as picture:
            assert picture.getexif() == {}


@pytest.mark.parametrize("name", ["broken_thumbnail", "ten_bits"])
def test_a_broken_thumbnail_and_ten_bits_harm_nothing(store, warm, name):
    taken = take(FILES / f"{name}.heic", store, warm)
    assert (taken.width, taken.height, taken.taken, taken.device) == (400, 300, None, None)
    assert colours(copy_of(store, taken)) == "RGBB"


def test_twelve_megapixels_are_brought_down(store, warm):
    taken = take(FILES / "twelve_megapixels.heic", store, warm)
    assert (taken.width, taken.height) == (4032, 3024)
    assert copy_of(store, taken).size == (2016, 1512)
    assert copy_of(store, taken, "thumbnail").size == (320, 240)


def test_its_name_does_not_matter(tmp_path, store, warm):
    source = tmp_path / "照片 📷.jpg"
    source.write_bytes((FILES / "telephone.heic").read_bytes())
    taken = take(source, store, warm)
    assert (taken.name, taken.width) == ("照片 📷.jpg", 300)


WHOLE = (FILES / "telephone.heic").read_bytes()


@pytest.mark.parametrize(
    "data",
    [
        "其实是文字".encode(), WHOLE[:12], WHOLE[:200], WHOLE[:-40], WHOLE[:8] + b"avif" + WHOLE[12:],
        WHOLE[:8] + b"mp42" + WHOLE[12:], WHOLE[:4] + b"moov" + WHOLE[8:], b"\0\0\0\x18ftypheic" + bytes(400),
    ],
)  # fmt: skip
def test_what_is_none_is_named_and_left_outside(tmp_path, store, warm, data):
    assert refused(tmp_path, data, store, warm).kind is Kind.NOT_A_PICTURE


def sized(data, width, height):
    """The same file claiming another size in its `ispe` boxes."""
    at = data.find(b"ispe")
    while at >= 0:
        data = data[: at + 8] + struct.pack(">II", width, height) + data[at + 16 :]
        at = data.find(b"ispe", at + 4)
    return data


@pytest.mark.parametrize(("width", "height"), [(20_000, 10_001), (32_768, 32_768), (2**31, 2**31)])
def test_one_that_claims_too_many_pixels_is_not_decoded(tmp_path, store, warm, width, height):
    fault = refused(tmp_path, sized(WHOLE, width, height), store, warm)
    assert fault.kind in {Kind.TOO_MANY_PIXELS, Kind.NOT_A_PICTURE}


def test_flipped_bytes_end_well_or_in_a_fault(tmp_path, store, warm):
    chance = random.Random(20261122)
    source = tmp_path / "a.heic"
    outcomes = []
    for _ in range(24):
        data = bytearray(WHOLE)
        for _ in range(chance.choice([1, 3, 9])):
            data[chance.randrange(len(data))] = chance.randrange(256)
        source.write_bytes(data)
        try:
            take(source, store, warm)
            outcomes.append(None)
        except Fault as fault:
            outcomes.append(fault.kind)
    assert set(outcomes) <= {None} | UNREADABLE
    assert {None, Kind.NOT_A_PICTURE} <= set(outcomes)
