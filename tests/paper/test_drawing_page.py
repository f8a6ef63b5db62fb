"""The page of GB/T 9704-2012 measured on the PDF, and what keeps together on it."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from all_parts import (
    IMPRINT,
    SIGN_OFF,
    findings,
    paper,
    plain,
    signatures,
    slip,
)
from reading_back import FONTS, MM, drawn, ink, lines_of, places, words

from inspector.paper import preview
from inspector.paper.content import (
    Attachments,
    Column,
    Form,
    Heading,
    NewPage,
    SignOff,
    Table,
    Title,
)
from inspector.paper.drawing import Drawn
from inspector.paper.sheet import A4, closer_sheets
from inspector.paper.sign_off import SignOff as SignOffBlock
from inspector.paper.typesetting import Typesetter


def test_22_lines_of_28_characters_fill_every_page() -> None:
    text = "".join(chr(0x4E00 + n % 1000) for n in range(22 * 28 * 3))
    it = drawn(paper(plain(text, indent=0), number=""))
    assert it.pages == 3
    for n in range(3):
        lines = [line.strip() for line in preview.page_text(it.pdf, n).splitlines()]
        assert [line for line in lines if len(line) > 9] == [
            text[at : at + 28] for at in range(n * 616, (n + 1) * 616, 28)
        ]


def test_the_type_area_stands_37_mm_below_and_28_mm_right_of_the_papers_edge() -> None:
    page = preview.render(drawn(paper(plain("囗" * 22 * 28, indent=0), number="")).pdf, 0, 4)
    assert page.size == (2382, 3368)
    lines = lines_of(page)
    assert len(lines) == 23  # and the page number
    assert lines[0][0] == pytest.approx(37 + (225 / 22 - 15.75 / MM) / 2, abs=0.8)
    assert lines[21][1] == pytest.approx(262 - (225 / 22 - 15.75 / MM) / 2, abs=0.8)
    steps = [after[0] - before[0] for before, after in pairwise(lines[:22])]
    assert all(it == pytest.approx(225 / 22, abs=0.1) for it in steps)
    left, _, right, _ = ink(preview.render(drawn(paper(plain("囗" * 28, indent=0), number="")).pdf, 0, 1))
    assert left == pytest.approx(28, abs=0.9)
    assert right == pytest.approx(184, abs=0.9)


def test_the_page_number_stands_outside_7_mm_below() -> None:
    it = drawn(paper(plain("囗" * 22 * 28 * 2, indent=0), number=""))
    odd, even = (preview.render(it.pdf, n, 4) for n in (0, 1))
    dark = odd.convert("L").point(lambda it: 1 if it < 160 else 0)
    below = range(round(264 * MM * 4), round(276 * MM * 4))
    dashes = [it / 4 / MM for it in below if dark.crop((0, it, odd.width, it + 1)).histogram()[1] > 4 * MM * 4]
    assert sum(dashes) / len(dashes) == pytest.approx(262 + 7, abs=0.4)
    foot = [page.crop((0, 265 * 4 * 72 // 25, page.width, page.height)) for page in (odd, even)]
    places = [crop.convert("L").point(lambda it: 255 if it < 160 else 0).getbbox() for crop in foot]
    assert [place is not None for place in places] == [True, True]
    right = places[0][2] / 4 / MM if places[0] else 0
    left = places[1][0] / 4 / MM if places[1] else 0
    assert right == pytest.approx(184, abs=14 / MM + 1.5)
    assert right < 184
    assert left >= 28 + 14 / MM - 0.5 or left >= 28


def test_a_title_of_one_line_is_parted_into_balanced_ones() -> None:
    for title, many in (
        ("反馈意见书", 1),
        ("关于青溪镇石桥村农村户厕问题整改情况的反馈意见书", 2),
        ("关于" + "青溪镇石桥村农村户厕" * 4 + "的反馈意见书", 3),
    ):
        lines = preview.page_text(drawn(paper(Title(text=title), number="")).pdf, 0).split()[:many]
        assert "".join(lines) == title
        assert max(map(len, lines)) - min(map(len, lines)) <= 2


def test_levels_have_their_voices() -> None:
    faces = {}
    for level in (1, 2, 3, 4):
        pdf = drawn(paper(Heading(level=level, text="存在的问题"), plain("存在的问题"), number="")).pdf
        faces[level] = len(re.findall(rb"/FontFile2", pdf))
    assert faces == {1: 2, 2: 1, 3: 1, 4: 1}  # without 楷体 here; 黑体 is another face


def test_an_attachments_label_is_in_line_1_and_its_title_in_line_3() -> None:
    it = drawn(paper(plain("正文"), NewPage(label="附件1"), Title(text="问题照片"), plain("表"), number=""))
    lines = lines_of(preview.render(it.pdf, 1, 4))
    step = 225 / 22
    assert [int((top - 37) / step) for top, _ in lines[:3]] == [0, 2, 3]


def test_further_lines_of_an_attachments_name_begin_under_its_first_character() -> None:
    name = "整改回执" * 12
    text = preview.page_text(drawn(paper(Attachments(names=("照片", name)), number="")).pdf, 0)
    lines = [it.strip() for it in text.splitlines() if it.strip()]
    assert lines[0] == "附件：1. 照片"
    assert lines[1].startswith("2. 整改回执")
    assert "".join(lines[1:4]).removeprefix("2. ").startswith(name[:40])
    single = preview.page_text(drawn(paper(Attachments(names=("照片",)), number="")).pdf, 0)
    assert single.strip().startswith("附件：照片")


def test_the_date_under_a_seal_ends_4_characters_from_the_edge_and_the_issuer_is_centred_over_it() -> None:
    pdf = drawn(paper(plain("正文"), replace(SIGN_OFF, code=False), number="")).pdf
    day, issuer = places(pdf, 0, "2026年11月21日"), places(pdf, 0, "青禾县人居环境督查组")
    edge = 184 * MM
    assert day[1] == pytest.approx(edge - 4 * 15.75, abs=1.5)
    assert sum(day) / 2 == pytest.approx(sum(issuer) / 2, abs=1.5)
    lines = lines_of(preview.render(pdf, 0, 4))
    above, below = (lines[-3][0] - lines[0][1], lines[-2][1] - lines[0][1])  # issuer and date, from the text
    assert above > 225 / 22 * 2
    assert below + 225 / 22 - 225 / 22 / 2 >= 42  # a seal begins half a line below the text and ends in its block


def test_without_a_seal_the_issuer_ends_2_characters_from_the_edge_and_the_date_begins_2_to_its_right() -> None:
    pdf = drawn(paper(plain("正文"), replace(SIGN_OFF, seal=False, code=False), number="")).pdf
    day, issuer = places(pdf, 0, "2026年11月21日"), places(pdf, 0, "青禾县人居环境督查组")
    assert issuer[1] == pytest.approx(184 * MM - 2 * 15.75, abs=1.5)
    assert day[0] == pytest.approx(issuer[0] + 2 * 15.75, abs=1.5)
    short = drawn(
        paper(plain("正文"), SignOff(issuer="督查组", day="2026年11月21日", seal=False, code=False), number="")
    ).pdf
    day, issuer = places(short, 0, "2026年11月21日"), places(short, 0, "督查组")
    assert day[1] == pytest.approx(184 * MM - 2 * 15.75, abs=1.5)
    assert day[0] == pytest.approx(issuer[0] + 2 * 15.75, abs=1.5)


def test_the_imprint_ends_the_type_area_of_the_letters_last_page() -> None:
    it = drawn(paper(plain("正文"), SIGN_OFF, IMPRINT, *slip()))
    assert it.pages == 2
    rules = lines_of(preview.render(it.pdf, 0, 4))
    assert any(bottom == pytest.approx(262, abs=0.6) for _, bottom in rules)


@pytest.mark.parametrize("many", range(40))
def test_no_page_holds_only_the_end_of_a_letter(many: int) -> None:
    it = drawn(paper(Title(text="意见书"), *[plain("问题") for _ in range(many)], SIGN_OFF, signatures(), IMPRINT))
    last = words(it)[-1].split("青禾县人居环境督查组2026")[0]
    assert "问题" in last or many == 0


@pytest.mark.parametrize("many", [0, 1, 3, 5, 8, 13, 21, 34])
def test_no_page_begins_with_a_form_that_ends_a_table(many: int) -> None:
    form = next(it for it in slip() if isinstance(it, Form))
    said = words(drawn(paper(Title(text="整改回执"), findings(many), form, number="")))
    assert "问题描述" in said[-1].split("填报人")[0]


def test_lines_stand_closer_where_that_spares_a_page() -> None:
    def letter(many: int) -> Drawn:
        return drawn(paper(Title(text="意见书"), *[plain("问题") for _ in range(many)], SIGN_OFF, signatures()))

    pages = [letter(many).pages for many in range(24)]
    assert pages == sorted(pages)
    most = pages.index(2) - 1
    steps = {many: _step(letter(many)) for many in (5, most, most + 1)}
    assert steps[5] == steps[most + 1] == pytest.approx(225 / 22, abs=0.1)  # nothing is gained: the grid of 22 lines
    assert 225 / 26 - 0.1 < steps[most] < 225 / 23 + 0.1


def _step(it: Drawn) -> float:
    """From a line of the text, some way below the title, to the next, in millimetres."""
    (one, _), (other, _) = lines_of(preview.render(it.pdf, 0, 4))[3:5]
    return other - one


def test_the_seal_has_its_room_where_lines_stand_closer() -> None:
    sealed = SignOffBlock.of(Typesetter(FONTS, closer_sheets(A4, 4)[-1]), SIGN_OFF, None, "")
    assert sealed.height > 42 * MM


@pytest.mark.parametrize("many", range(16, 22))
def test_no_row_of_a_line_stands_alone(many: int) -> None:
    short = Table(columns=(Column(heading="项目", share=1),), rows=tuple((f"第{n}行",) for n in range(8)))
    said = words(drawn(paper(*[plain("正文") for _ in range(many)], short, number="")))
    rows = [it.count("行") for it in said]
    assert sum(rows) == 8
    assert 1 not in rows


def test_a_heading_moves_with_what_it_heads() -> None:
    for many in range(18, 24):
        it = drawn(
            paper(
                *[plain("问题") for _ in range(many)], Heading(level=1, text="二、建议"), plain("请整改。"), number=""
            )
        )
        page = next(it for it in words(it) if "二、建议" in it)
        assert "二、建议请整改。" in page
