"""The PDF of a notice read back: its words, its fonts, its measures, and that nothing can break it."""

import io
import re
import sys
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pikepdf
import pytest
from county import OFFICE, OWN, finding, notice, photo, picture, read_photo, site
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.graphics.barcode import qrencoder

from inspector.paper import drawing, preview
from inspector.paper.code import Code, segments
from inspector.paper.content import (
    Addressee,
    Box,
    Content,
    Form,
    Heading,
    NumberLine,
    Paragraph,
    Pictures,
    SignedOff,
    SignOff,
    Table,
    Title,
    canonical,
    code_text,
    parsed,
)
from inspector.paper.drawing import Drawn, Remark
from inspector.paper.fonts import packaged_library
from inspector.photo.strokes import Point, write_strokes
from inspector.records import Signature

FONTS = packaged_library()


def draw(content: Content, photos: Any = read_photo) -> Drawn:
    return drawing.draw(content, photos, library=FONTS)


def words(drawn: Drawn) -> list[str]:
    """The text of each page without white space."""
    return ["".join(preview.page_text(drawn.pdf, n).split()) for n in range(drawn.pages)]


def streams(pdf: bytes) -> Iterator[bytes]:
    """Every compressed stream of the file that holds text."""
    for found in re.finditer(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        try:
            yield zlib.decompress(found[1])
        except zlib.error:  # a photo
            continue


def missing(drawn: Drawn) -> str:
    return "".join(it.facts["characters"] for it in drawn.warnings if it.kind is Remark.CHARACTERS_MISSING)


def said(content: Content) -> Iterator[str]:
    """Every text of the content in the order it stands, white space left out."""
    for part in content.parts:
        match part:
            case Title() | NumberLine() | Addressee() | Heading():
                texts = [part.text]
            case Paragraph():
                texts = ["".join(it.text for it in part.spans)]
            case Table():
                texts = [cell for row in part.rows for cell in row]
            case Pictures():
                texts = [it.caption for row in part.rows for it in row]
            case SignOff():
                texts = [part.issuer, part.day]
            case _:
                texts = []
        yield from ("".join(it.split()) for it in texts)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_pages_say_what_the_content_says(language: str) -> None:
    content = notice(language=language)
    drawn = draw(content)
    assert drawn.pages == preview.page_count(drawn.pdf)
    letters = Counter("".join(words(drawn)))
    wanted = Counter("".join(said(content)))
    assert not {it: n for it, n in wanted.items() if n > letters[it]}
    assert all(f"—{n}—" in it for n, it in enumerate(words(drawn), 1))


def test_text_pictures_and_slip_stand_on_their_own_pages() -> None:
    pages = words(draw(notice()))
    for text in ("青溪镇人民政府：", "一、总体评价", "二、存在的问题"):
        assert text in pages[0]
    [photos] = [it for it in pages if "附件1" in it]
    [slip] = [it for it in pages if "附件2" in it]
    assert "附件：1.问题照片2.整改回执" in pages[pages.index(photos) - 1]
    assert photos.startswith("附件1问题照片")
    assert photos.count("照片不在本机") == 1
    assert "整改回执" in slip


def test_the_same_content_gives_the_same_bytes() -> None:
    assert draw(notice()).pdf == draw(notice()).pdf


def test_every_font_is_embedded() -> None:
    pdf = pikepdf.open(io.BytesIO(draw(notice()).pdf))
    fonts = [it for it in pdf.objects if isinstance(it, pikepdf.Dictionary) and it.get("/Type") == "/FontDescriptor"]
    assert len(fonts) >= 2
    assert all("/FontFile2" in it for it in fonts)


def test_rare_characters_are_shown_and_can_be_searched() -> None:
    drawn = draw(notice(addressee="䶮㛃𬱖村民委员会"))
    assert "䶮㛃𬱖村民委员会：" in words(drawn)[0]
    assert not missing(drawn)


def test_what_no_font_has_is_marked_and_told() -> None:
    drawn = draw(notice(addressee="𠮷镇😀人民政府"))
    assert missing(drawn) == "😀𠮷"
    assert "镇人民政府：" in words(drawn)[0]
    plain, marked = (preview.render(draw(notice(addressee=it)).pdf, 0, 1) for it in ("\u3000\u3000镇", "𠮷𠮷镇"))
    assert sum(marked.convert("L").histogram()[:128]) > sum(plain.convert("L").histogram()[:128])


def test_markup_in_a_name_is_printed() -> None:
    opened: list[str] = []
    watching = [True]  # a hook stays for good

    def note(event: str, facts: tuple[Any, ...]) -> None:
        if watching and event in {"open", "socket.connect", "socket.getaddrinfo"}:
            opened.append(str(facts))

    sys.addaudithook(note)
    drawn = draw(notice(addressee='<b>&amp;</b><img src="http://x.example/a.png">&镇'))
    assert '<b>&amp;</b><imgsrc="http://x.example/a.png">&镇：' in words(drawn)[0]
    watching.clear()
    assert not [it for it in opened if "example" in it or ".png" in it]


def test_22_lines_of_28_characters_fill_a_page() -> None:
    drawn = draw(notice(findings=(), photos=(), site=site(kind="village", name="青" * 2000)))
    page = preview.page_text(drawn.pdf, 1).splitlines()
    lines = [it.strip() for it in page if it.strip() and not it.strip("青 ")]
    assert lines == ["青" * 28] * 22


def test_the_title_stands_in_the_type_area_of_an_a4_page() -> None:
    picture_of_page = preview.render(draw(notice()).pdf, 0, 1)
    assert picture_of_page.size == (596, 842)
    ink = picture_of_page.convert("L").point(lambda it: 255 if it < 200 else 0).getbbox()
    assert ink is not None
    left, top, right, bottom = (it * 25.4 / 72 for it in ink)
    assert left >= 27.4
    assert right <= 184.8
    assert 37 <= top <= 42
    assert bottom <= 297 - 37 + 15


@pytest.mark.parametrize("count", [0, 1, 3, 4, 5, 6, 7, 8, 9, 12, 60])
def test_no_page_holds_only_signatures(count: int) -> None:
    drawn = draw(notice(findings=tuple(finding(n) for n in range(count)), photos=()))
    signed = next(it for it in words(drawn) if "督查人员" in it)
    assert "青禾县人居环境督查组2026年11月21日" in signed
    assert len(signed.split("附件")[0].split("青禾县人居环境督查组2026")[0]) > 1  # the end of the text
    if count:
        assert sum("填报人" in it for it in words(drawn)) == 1


def test_sixty_findings_and_photos_are_all_there() -> None:
    content = notice(findings=tuple(finding(n) for n in range(60)), photos=tuple(photo(n) for n in range(60)))
    drawn = draw(content)
    text = "".join(words(drawn))
    assert 15 <= drawn.pages <= 30
    for n in range(1, 61):
        assert f"照片{n}（问题" in text
    assert text.count("序号地点问题描述") >= 5


def test_a_text_longer_than_pages_goes_on() -> None:
    long = "".join(chr(0x4E00 + n % 300) for n in range(2000))
    drawn = draw(notice(findings=(finding(0), finding(1, text=long), finding(2)), photos=()))
    text = "".join(words(drawn))
    assert sorted(set(long) - set(text)) == []
    assert text.count("序号地点问题描述") == sum("序号地点问题描述" in it for it in words(drawn)) >= 4


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=60), st.text(max_size=400), st.lists(st.text(max_size=120), max_size=4))
def test_no_text_breaks_a_paper(name: str, said: str, texts: list[str]) -> None:
    findings = tuple(finding(n, text=it, requirement=name, place=said) for n, it in enumerate(texts))
    content = notice(
        addressee=said, office=replace(OFFICE, name=name, contact=name), site=site(name=name), findings=findings
    )
    drawn = draw(content)
    assert preview.page_count(drawn.pdf) == drawn.pages
    assert "督导反馈意见书" in words(drawn)[0]


@pytest.mark.parametrize(
    "text", ["\u202e\u2066\u200b", "\x00\x1f\x7f", "\ud800\udfff", "a" * 5000, "）" * 2000, "\n" * 500, " " * 500]
)
def test_hostile_text_leaves_whole_pages(text: str) -> None:
    drawn = draw(
        notice(addressee=text, findings=(finding(0, text=text),), office=replace(OFFICE, name=text), number=text[:40])
    )
    assert 2 <= preview.page_count(drawn.pdf) == drawn.pages


def test_a_photo_that_is_none_is_framed() -> None:
    drawn = draw(notice(photos=(photo(0), photo(1))), lambda _: b"GIF89a, or so it says")
    assert [it.facts["number"] for it in drawn.warnings if it.kind is Remark.PHOTO_UNREADABLE] == [1, 2]
    assert "".join(words(drawn)).count("照片无法显示") == 2


def test_a_photo_leaves_its_place_and_device_behind() -> None:
    exif = Image.Exif()
    exif[0x010F] = "SECRET-DEVICE"
    drawn = draw(notice(photos=(photo(0),)), lambda _: picture(exif=exif))
    assert b"SECRET-DEVICE" in picture(exif=exif)
    assert b"SECRET-DEVICE" not in drawn.pdf


def test_a_turned_photo_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    pdf = draw(notice(photos=(photo(0),)), lambda _: picture(size=(400, 300), exif=exif)).pdf
    assert re.search(rb"/Height 400\b", pdf)
    assert re.search(rb"/Width 300\b", pdf)


@pytest.mark.parametrize("size", [(1, 10_000), (10_000, 1), (5000, 4000)])
def test_photos_of_any_shape_fit(size: tuple[int, int]) -> None:
    drawn = draw(notice(photos=(photo(0),)), lambda _: picture(size=size))
    assert drawn.pages == draw(notice(photos=(photo(0),))).pages
    assert not [it for it in drawn.warnings if it.kind is Remark.PHOTO_UNREADABLE]


def test_a_picture_with_transparency_is_drawn_on_white() -> None:
    file = io.BytesIO()
    Image.new("RGBA", (40, 30), (255, 0, 0, 0)).save(file, "PNG")
    page = preview.render(draw(notice(photos=(photo(0),)), lambda _: file.getvalue()).pdf, 2, 1)
    assert page.getpixel((190, 230)) == (255, 255, 255)


def test_substitutes_are_told_by_role() -> None:
    told = {it.facts["role"]: it.facts for it in draw(notice()).warnings if it.kind is Remark.FONT_SUBSTITUTED}
    assert set(told) == {"body", "title", "heading", "second", "page"}
    assert told["body"]["wanted"] == "仿宋_GB2312"
    assert told["body"]["used"] == "Noto Serif SC"


def test_the_code_is_drawn_as_rectangles() -> None:
    content = notice()
    code = Code(code_text(content))
    side = len(code.modules)
    finder = [[(max(abs(x - 3), abs(y - 3)) != 2) for x in range(7)] for y in range(7)]
    assert [list(row[:7]) for row in code.modules[:7]] == finder
    assert [list(row[side - 7 :]) for row in code.modules[:7]] == finder
    with_code = [it for it in streams(draw(content).pdf) if it.count(b" re") > side * 5]
    assert len(with_code) == 2  # the letter and the slip


def test_the_code_says_what_it_was_given() -> None:
    text = "临7K2-3 0192f0aa 1ce50e82c7fe0410"
    bits = qrencoder.QRBitBuffer()
    for segment in segments(text):
        segment.write(bits, 5)
    assert bytes(bits.buffer) == b"\x71\xa4" + bytes([len(text.encode())]) + text.encode()  # ECI 26, then bytes


def test_signatures_stand_over_their_lines_and_refusals_say_why() -> None:
    strokes = write_strokes([(Point(1000, 900, 0), Point(4000, 300, 80)), (Point(2000, 400, 200),)])

    def signature(number: int, **changes: Any) -> Signature:
        plain = {"id": f"g{number}", "visit": "v1", "role": "team", "name": "李华", "strokes": strokes, "picture": None,
                 "refused": 0, "reason": None, "signed": "2026-11-21T10:58:00+08:00", "content": "0"}  # fmt: skip
        return Signature(**(OWN | plain | changes))

    bare = draw(notice())
    signed = draw(
        notice(
            signatures=(
                signature(1),
                signature(2, name="周敏"),
                signature(3, role="village", strokes="[[[1,2,1e9]]]"),
                signature(4, role="village", strokes=None, name="周建国", refused=1, reason="池子是别家的"),
                signature(5, role="interviewee", strokes=None, name="陈长福", refused=1, reason="陈长福说没看清" * 9),
            )
        )
    )
    pages = "".join(words(signed))
    assert "周建国拒签：池子是别家的" in pages
    assert "受访人" in pages
    assert "陈*福拒签：" in pages
    assert "陈长福" not in pages
    assert "受访人" not in "".join(words(bare))
    assert bare.pages <= signed.pages <= bare.pages + 1


@pytest.mark.parametrize("line", [(1,), (-5, 3), (1, 2, 3), (10**9, 10**9)])
def test_strokes_of_a_stranger_that_are_none_leave_the_line_empty(line: tuple[int, ...]) -> None:
    form = Form(rows=((Box(text="", share=1, signed=(SignedOff(role="team", refusal="", strokes=(line,)),)),),))
    plain = notice()
    content = replace(plain, parts=(*plain.parts, form))
    assert parsed(canonical(content)) == content
    empty = Form(rows=((Box(text="", share=1),),))
    assert draw(content).pages == draw(replace(plain, parts=(*plain.parts, empty))).pages
