"""Photos on paper, with their captions, pairs and gaps."""

import io
import re
import tracemalloc
from dataclasses import replace

import pikepdf
import pytest
from all_parts import (
    jpeg,
    paper,
    photos,
    picture,
    pictures,
    plain,
)
from PIL import Image
from reading_back import drawn, ink, words

from inspector.paper import preview
from inspector.paper.content import (
    Picture,
    Pictures,
    Title,
)
from inspector.paper.drawing import Remark


@pytest.mark.parametrize(("per_page", "many", "pages"), [(2, 5, 3), (4, 9, 3), (6, 13, 3)])
def test_so_many_photos_stand_on_a_page(per_page: int, many: int, pages: int) -> None:
    it = drawn(paper(*photos(many, per_page), number=""), lambda it: jpeg(int(it.sha256, 16), (320, 240)))
    said = words(it)
    assert [page.count("石桥村3组") for page in said] == [per_page, per_page, many - 2 * per_page]
    assert it.pages == pages


def test_before_and_after_stand_side_by_side() -> None:
    pairs = paper(Title(text="整改前后"), pictures(4, 2, pairs=True), number="")
    page = preview.render(drawn(pairs, lambda it: jpeg(int(it.sha256, 16))).pdf, 0, 1)
    left, right = (page.crop((x, 130, x + 200, 330)) for x in (90, 315))
    assert ink(left)
    assert ink(right)


def test_a_caption_is_never_torn_from_its_picture() -> None:
    long = replace(picture(0), caption="很长的说明" * 60)
    for before in range(0, 22, 3):
        row = Pictures(per_page=6, rows=((long, picture(1)),))
        it = drawn(paper(*[plain("问题") for _ in range(before)], row, number=""))
        pages = {said for said in words(it) if "很长" in said}
        assert [said.count("很长的说明") + said.count("照片2（") for said in pages] == [61]


def test_a_caption_of_pages_goes_on() -> None:
    text = "".join(chr(0x4E00 + n % 500) for n in range(9000))
    it = drawn(paper(Pictures(per_page=4, rows=((replace(picture(0), caption=text), picture(1)),)), number=""))
    assert set("".join(words(it))) >= set(text)
    assert it.pages >= 3


@pytest.mark.parametrize("size", [(1, 10_000), (10_000, 1), (5000, 4000)])
def test_photos_of_any_shape_fit(size: tuple[int, int]) -> None:
    it = drawn(paper(*photos(1), number=""), lambda _: jpeg(0, size))
    assert it.pages == 1
    assert not [told for told in it.warnings if told.kind is Remark.PHOTO_UNREADABLE]


def test_a_photo_that_is_none_is_framed_and_told() -> None:
    it = drawn(paper(*photos(2), number=""), lambda _: b"GIF89a, or so it says")
    assert [told.facts["number"] for told in it.warnings if told.kind is Remark.PHOTO_UNREADABLE] == [1, 2]
    assert words(it)[0].count("照片无法显示") == 2
    english = drawn(paper(*photos(2), language="en"), lambda _: None)
    assert [told.facts["number"] for told in english.warnings if told.kind is Remark.PHOTO_MISSING] == [1, 2]
    assert words(english)[0].count("notonthiscomputer") == 2


def test_a_photo_leaves_its_place_and_device_behind() -> None:
    exif = Image.Exif()
    exif[0x010F] = "SECRET-DEVICE"
    it = drawn(paper(*photos(1)), lambda _: jpeg(exif=exif))
    assert b"SECRET-DEVICE" in jpeg(exif=exif)
    assert b"SECRET-DEVICE" not in it.pdf


def test_a_turned_photo_stands_upright_and_transparency_is_white() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    pdf = drawn(paper(*photos(1)), lambda _: jpeg(size=(400, 300), exif=exif)).pdf
    assert re.search(rb"/Height 400\b", pdf)
    assert re.search(rb"/Width 300\b", pdf)
    file = io.BytesIO()
    Image.new("RGBA", (40, 30), (255, 0, 0, 0)).save(file, "PNG")
    page = preview.render(drawn(paper(*photos(1)), lambda _: file.getvalue()).pdf, 0, 1)
    assert page.getpixel((190, 250)) == (255, 255, 255)


def test_a_photo_shown_twice_is_read_once_and_stands_in_the_file_once() -> None:
    read: list[str] = []

    def photo(it: Picture) -> bytes:
        read.append(f"{it.sha256} {it.stamp}")
        return jpeg(len(it.stamp), (320, 240))

    one, two = picture(0), replace(picture(0), stamp="10:05")
    it = drawn(paper(Pictures(per_page=2, rows=((one, two), (one,)))), photo)
    assert read == [f"{one.sha256} ", f"{one.sha256} 10:05"]
    with pikepdf.open(io.BytesIO(it.pdf)) as pdf:
        kept = [one.read_raw_bytes() for one in pdf.objects if isinstance(one, pikepdf.Stream) and "/Width" in one]
    assert [*map(len, kept)] == [len(jpeg(0, (320, 240))), len(jpeg(5, (320, 240)))]


def test_photos_stand_in_memory_one_beside_the_file() -> None:
    many = 24
    noise = Image.effect_noise((1200, 900), 80)
    file = io.BytesIO()
    noise.save(file, "JPEG", quality=90)
    content = paper(*photos(many, 2), number="")
    drawn(content, lambda it: jpeg())  # whatever is kept from a first paper on
    tracemalloc.start()
    try:
        made = drawn(content, lambda it: file.getvalue()[:-2] + bytes([0xFF, 0xD9]))
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert len(made.pdf) > many * len(file.getvalue())
    assert most < 1.4 * len(made.pdf)
