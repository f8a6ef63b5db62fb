"""Pages as pictures and words: how large, in which colours, and whether what is found stands where it is said to."""

import io
import threading
from typing import Any

import pytest
from PIL import Image

from inspector.paper.content import Content, NewPage, Paragraph, Part, RedHead, Span, Title
from inspector.paper.drawing import draw
from inspector.paper.fonts import Role, packaged_library
from inspector.paper.preview import Place, find, page_count, page_text, png, render

FONTS = packaged_library()
SENTENCE = "第一池池壁贯通裂缝，粪液外渗（ＡＢＣ-12）。"


def paper(*parts: Part, head: RedHead | None = None, sheet: str = "a4") -> bytes:
    content = Content(
        kind="notice", sheet=sheet, paper="", number="", title="查找", issuer="", addressee="", issued="2026-11-21",
        head=head, parts=parts,
    )  # fmt: skip
    return draw(content, lambda _: None, library=FONTS).pdf


def words(text: str) -> Paragraph:
    return Paragraph(spans=(Span(text=text),))


def ink(page: Image.Image, place: Place) -> float:
    """The share of a place that is dark, on a page drawn at two pixels to the point."""
    box = [round(2 * it) for it in place]
    seen = page.crop((box[0], box[1], box[2], box[3])).convert("L").point(lambda it: it < 128 and 255)
    return seen.histogram()[255] / max(1, seen.width * seen.height)


@pytest.mark.parametrize("wanted", ["贯通裂缝", "ABC-12", "abc-12", "（ａｂｃ", "(abc－１２)", " 粪 液 外 渗 "])
def test_width_case_and_spaces_make_no_difference(wanted: str) -> None:
    pdf = paper(words(SENTENCE), NewPage(), words(SENTENCE))
    found = find(pdf, wanted)
    assert [page for page, _ in found] == [0, 1]
    for page, (place,) in found:
        assert ink(render(pdf, page, 2), place) > 0.05


def test_nothing_is_found_of_nothing_and_of_what_is_not_there() -> None:
    pdf = paper(words(SENTENCE))
    assert [find(pdf, it) for it in ("", " \n\u3000", "不在纸上", "(" * 300, "\ud800", "\ufffe")] == [[]] * 6


def test_over_a_line_s_end_it_has_a_place_on_each_line() -> None:
    pdf = paper(words("字" * 24 + "甲乙丙丁戊己庚辛" + "字" * 20))
    ((page, (above, below)),) = find(pdf, "甲乙丙丁戊己庚辛")
    assert page == 0
    assert above[3] <= below[1]
    assert above[0] > below[0]
    assert page_text(pdf, 0).count("甲") == 1


def test_each_time_is_found_once() -> None:
    assert len(find(paper(words("石桥村石桥村，石桥石桥村")), "石桥村")) == 3
    assert len(find(paper(words("一一一一一")), "一一")) == 2


@pytest.mark.parametrize("sheet", ["a4", "a5", "roll80"])
def test_places_are_where_a_reader_sees_them(sheet: str) -> None:
    """On a sheet across too, which is turned in the file."""
    pdf = paper(Title(text="标题"), NewPage(landscape=True), words("前文"), words("横排的一行字"), sheet=sheet)
    ((page, (place,)),) = find(pdf, "横排的一行字")
    seen = render(pdf, page, 2)
    assert (page, seen.width > seen.height) == (1, sheet != "a5")
    assert place[2] - place[0] > 4 * (place[3] - place[1])
    assert ink(seen, place) > 0.1
    above = (place[0], place[1] - (place[3] - place[1]), place[2], place[1] - 1)
    assert ink(seen, above) < ink(seen, place) / 2


def test_letters_beyond_the_first_plane_are_found() -> None:
    face = FONTS.chains[Role.BODY][0]
    letter = next(chr(it) for it in range(0x20000, 0x2FFFF) if face.has(chr(it)))
    pdf = paper(words(f"姓{letter}名"))
    ((_, (place,)),) = find(pdf, f"{letter}名")
    assert ink(render(pdf, 0, 2), place) > 0.05


@pytest.mark.parametrize(("dpi", "size"), [(72, (595, 842)), (200, (1654, 2339))])
def test_a_page_for_the_telephone(dpi: int, size: tuple[int, int]) -> None:
    with Image.open(io.BytesIO(png(paper(words(SENTENCE)), 0, dpi))) as page:
        assert (page.format, page.mode) == ("PNG", "L")
        assert max(abs(a - b) for a, b in zip(page.size, size, strict=True)) <= 1
        assert round(page.info["dpi"][0]) == dpi


def test_what_has_colour_keeps_it() -> None:
    red = paper(Title(text="标题"), head=RedHead(mark="青禾县督查室文件", letter=False))
    with Image.open(io.BytesIO(png(red, 0, 100))) as page:
        assert page.mode == "RGB"
        reds = sum(count for count, (r, g, b) in page.getcolors(1 << 24) if r > 150 > max(g, b) + 40)
    assert reds > 500


def test_a_long_roll_is_drawn_no_larger_than_a_picture_may_be() -> None:
    pdf = paper(*(words(SENTENCE) for _ in range(400)), sheet="roll80")
    assert page_count(pdf) <= 3
    assert max(render(pdf, 0, 300 / 72).size) <= 20_000


def test_many_threads_ask_at_once() -> None:
    pdf = paper(words(SENTENCE), NewPage(), words(SENTENCE))
    answers: list[object] = []
    asked: list[Any] = [
        lambda: len(find(pdf, "裂缝")), lambda: render(pdf, 1, 0.5).size, lambda: len(png(pdf, 0, 40)) > 100,
        lambda: page_count(pdf),
    ]  # fmt: skip
    threads = [threading.Thread(target=lambda it=it: answers.append(it())) for it in asked * 6]
    for it in threads:
        it.start()
    for it in threads:
        it.join(30)
    assert len(answers) == 24
    assert {str(it) for it in answers} == {"2", "(298, 421)", "True"}
