"""The PDF of a content read back: its words, its sheets, its heads, and what stands beside the content."""

import io
from dataclasses import replace
from typing import Literal

import pikepdf
import pytest
import zxingcpp
from all_parts import (
    IMPRINT,
    NUMBER,
    OPENING,
    SIGN_OFF,
    letter,
    paper,
    photos,
    plain,
    slip,
)
from PIL import Image, ImageChops, ImageFilter
from reading_back import MM, drawn, ink, lines_of, streams, words

from inspector.paper import preview
from inspector.paper.code import Code
from inspector.paper.content import (
    RedHead,
    code_text,
)


def test_the_pages_say_what_the_parts_say() -> None:
    it = drawn(paper())
    assert it.pages == preview.page_count(it.pdf)
    said = words(it)
    assert "关于青溪镇石桥村农村户厕问题整改工作督查情况的反馈意见书青督反〔2026〕3号青溪镇人民政府：" in said[0]
    assert OPENING in said[0]
    together = "".join(said)
    for text in (
        "一、存在的问题",
        "附件：1.问题照片2.整改回执",
        "抄送：县委办公室，",
        "附件1问题照片",
        "附件2",
        "存根",
        "第19行第12格",
    ):
        assert text in together
    assert together.count("照片不在本机") == 1
    assert [f"—{n}—" in page for n, page in enumerate(said, 1)] == [True] * it.pages


def test_the_same_content_gives_the_same_bytes() -> None:
    assert drawn(paper()).pdf == drawn(paper()).pdf


def red_lines(page: Image.Image) -> list[float]:
    """Where horizontal red rules stand, in mm from above."""
    scale = page.height / 297
    found = []
    for y in range(page.height):
        row = page.crop((0, y, page.width, y + 1)).convert("RGB").tobytes()
        red = sum(row[n] > 180 and row[n + 1] < 150 for n in range(0, len(row), 3))
        if red > page.width * 0.6:
            found.append(y / scale)
    return found


def test_a_documents_mark_stands_35_mm_below_the_type_areas_top_and_its_line_4_mm_below_the_number() -> None:
    it = drawn(paper(*letter(), head=RedHead(mark="青禾县人居环境督查组", letter=False)))
    page = preview.render(it.pdf, 0, 4)
    lines = lines_of(page)
    assert lines[0][0] == pytest.approx(37 + 35, abs=2)
    (line,) = {round(it) for it in red_lines(page)}
    number = lines[1]
    assert line - number[1] == pytest.approx(4 + (225 / 22 - 15.75 / MM) / 2, abs=1.6)
    said = words(it)[0]
    assert said.startswith("青禾县人居环境督查组青督反〔2026〕3号关于")
    assert OPENING[:20] in said  # the first page shows the text


def test_a_letters_mark_stands_30_mm_from_the_edge_between_double_lines_and_its_first_page_has_no_number() -> None:
    it = drawn(paper(*letter(), *photos(), head=RedHead(mark="青禾县人民政府办公室", letter=True)))
    page = preview.render(it.pdf, 0, 4)
    lines = red_lines(page)
    assert lines_of(page)[0][0] == pytest.approx(30, abs=2.5)
    assert max(lines) == pytest.approx(297 - 20, abs=1)
    assert "—1—" not in words(it)[0]
    assert "—2—" in words(it)[1]
    plain_rules = drawn(paper(plain("正文"), SIGN_OFF, IMPRINT, head=RedHead(mark="办公室", letter=True)))
    ruled = drawn(paper(plain("正文"), SIGN_OFF, IMPRINT))
    longest = [sum(" l S" in it.decode("latin-1") for it in streams(one.pdf)) for one in (plain_rules, ruled)]
    assert longest[0] >= 1
    assert longest[1] >= 1


def test_what_a_head_holds_can_be_long() -> None:
    for mark in ("办", "青禾县" * 40, "县" * 3000, ""):
        for letter_format in (True, False):
            it = drawn(paper(*letter(), head=RedHead(mark=mark, letter=letter_format)))
            together = "".join(words(it))
            assert together.count("县" if mark.startswith("县") else "办") >= (3000 if len(mark) == 3000 else 0)


def test_what_stands_across_is_225_mm_wide_on_an_upright_sheet() -> None:
    it = drawn(paper())
    with_wide = next(n for n, said in enumerate(words(it)) if "问题整改台账" in said)
    page = preview.render(it.pdf, with_wide, 1)
    assert page.size == (842, 596)
    assert b"/Rotate 90" in it.pdf
    table = page.crop((95, 60, page.width - 60, page.height - 60))
    left, _, right, _ = ink(table)
    assert right - left == pytest.approx(225, abs=1)
    turned = page.rotate(90, expand=True)  # as it lies in the tray: the number where all page numbers are
    foot = turned.crop((0, round(264 * MM), turned.width, round(280 * MM)))
    assert foot.convert("L").point(lambda it: 255 if it < 160 else 0).getbbox() is not None


def test_a_small_sheet_and_a_roll() -> None:
    small, roll = drawn(paper(*letter(), sheet="a5")), drawn(paper(*letter(), sheet="roll80"))
    assert preview.render(small.pdf, 0, 1).size == (420, 596)
    page = preview.render(roll.pdf, 0, 1)
    assert page.width == 227
    left, top, right, bottom = ink(page)
    assert left >= 3.5
    assert right <= 76.5
    assert bottom == pytest.approx(page.height / MM - top, abs=25)  # as long as what is on it
    assert roll.pages == 1
    assert "—1—" not in words(roll)[0]
    for it in (small, roll):
        together = "".join(words(it))
        assert OPENING in together or all(part in together for part in (OPENING[:20], OPENING[-20:]))


def test_a_reprint_is_said_above_and_changes_no_line() -> None:
    plain_one, again = drawn(paper()), drawn(paper(), reprint="补打 2026年11月22日 第2次")
    before, after = (preview.render(it.pdf, 0, 2) for it in (plain_one, again))
    assert "补打2026年11月22日第2次" in words(again)[0]
    below = (0, round(34 * MM * 2), before.width, before.height)
    assert before.crop(below).tobytes() == after.crop(below).tobytes()
    assert before.tobytes() != after.tobytes()
    left, top, right, bottom = ink(again_top := preview.render(again.pdf, 0, 1).crop((0, 0, 596, round(33 * MM))))
    assert again_top.width == 596
    assert left > 105
    assert right <= 185
    assert top > 5
    assert bottom < 33


@pytest.mark.parametrize("sheet", ["a4", "a5", "roll80"])
def test_a_reprint_is_said_within_every_sheet(sheet: Literal["a4", "a5", "roll80"]) -> None:
    one, again = (drawn(paper(plain("正文"), number="", sheet=sheet), reprint=it) for it in ("", "补打"))
    before, after = (preview.render(it.pdf, 0, 2) for it in (one, again))
    box = ImageChops.difference(before, after).getbbox()
    assert box is not None
    above = {"a4": 37, "a5": 18, "roll80": 8}[sheet] * MM * 2
    assert 3 < box[1] < box[3] < above
    words_wide = 2 * {"a4": 9, "a5": 8, "roll80": 8}[sheet] * 2
    assert box[2] - box[0] == pytest.approx(words_wide, abs=4)


def test_the_papers_number_and_its_pages_stand_small_inside() -> None:
    it = drawn(paper())
    for page in words(it):
        assert f"{NUMBER}共{it.pages}页" in page
    english = drawn(paper(plain("word " * 2000), language="en"))
    assert f"{NUMBER}{english.pages}pages" in words(english)[0]


def test_the_code_is_drawn_as_rectangles_where_it_is_asked_for() -> None:
    content = paper()
    code = Code(code_text(content))
    side = len(code.modules)
    finder = [[(max(abs(x - 3), abs(y - 3)) != 2) for x in range(7)] for y in range(7)]
    assert [list(row[:7]) for row in code.modules[:7]] == finder
    assert [list(row[side - 7 :]) for row in code.modules[:7]] == finder
    with_code = [it for it in streams(drawn(content).pdf) if it.count(b" re") > side * 5]
    assert len(with_code) == 2  # the letter and the slip
    assert not [it for it in streams(drawn(replace(content, paper="")).pdf) if it.count(b" re") > side * 5]


def test_the_code_is_read_from_a_bad_copy() -> None:
    content = paper(*letter(), *slip())
    it = drawn(content)
    for page in (it.pages - 2, it.pages - 1):
        copied = preview.render(it.pdf, page, 200 / 72).convert("L").filter(ImageFilter.GaussianBlur(1))
        turned = copied.rotate(3, expand=True, fillcolor=255)
        assert [found.text for found in zxingcpp.read_barcodes(turned)] == [code_text(content)]


def test_the_code_says_what_it_was_given() -> None:
    text = "青督反〔2026〕3号 0192f0aa 1ce50e82c7fe0410"
    modules = Code(text).modules
    quiet, size = 4, len(modules)
    picture = Image.new("L", (size + 2 * quiet, size + 2 * quiet), 255)
    for y, row in enumerate(modules):
        for x, dark in enumerate(row):
            picture.putpixel((x + quiet, y + quiet), 0 if dark else 255)
    shown = picture.resize((picture.width * 4, picture.height * 4))
    (found,) = zxingcpp.read_barcodes(shown)
    assert (found.text, found.ec_level) == (text, "M")
    (told,) = zxingcpp.read_barcodes(shown, text_mode=zxingcpp.TextMode.HexECI)
    assert bytes.fromhex(told.text) == rb"]Q2\000026" + text.encode()  # it says that it is in UTF-8
    assert Code(text).modules == modules
    assert Code("a" * 10_000).modules == Code("").modules == ()


def test_titles_and_headings_are_bookmarks() -> None:
    with pikepdf.open(io.BytesIO(drawn(paper()).pdf)) as pdf, pdf.open_outline() as outline:
        told = [(it.title, [child.title for child in it.children]) for it in outline.root]
    assert [title for title, _ in told] == [
        "关于青溪镇石桥村农村户厕问题整改工作督查情况的反馈意见书", "问题照片", "整改回执", "问题整改台账",
    ]  # fmt: skip
    assert told[0][1] == ["一、存在的问题", "二、整改建议"]
