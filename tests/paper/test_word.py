"""The Word file of a paper, opened again by python-docx."""

import io
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table
from docx.text.paragraph import Paragraph
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from parts import read_photo, whole, words

from inspector.paper.content import Column, Content, Span
from inspector.paper.content import Paragraph as ParagraphPart
from inspector.paper.content import Table as TablePart
from inspector.paper.harmless import harmless
from inspector.paper.word import docx


def opened(content: Content) -> Any:
    return Document(io.BytesIO(docx(content, read_photo)))


def texts(container: Any) -> Iterator[str]:
    """What is said, in order, each joined box of a table once."""
    for it in container.iter_inner_content():
        if isinstance(it, Paragraph):
            yield it.text
        else:
            assert isinstance(it, Table)
            seen: set[Any] = set()
            for row in it.rows:
                for cell in row.cells:
                    if cell._tc not in seen:
                        seen.add(cell._tc)
                        yield from texts(cell)


def said(content: Content) -> str:
    return "".join("".join(texts(opened(content))).split())


def test_every_word_of_the_content_is_there_in_order() -> None:
    content = whole("甲<b>&乙")
    told, at = said(content), 0
    assert told.startswith("青禾县人居环境督查组甲<b>&乙")
    for text in words(content):
        found = told.find("".join(text.split()), at)
        assert found >= 0, text
        at = found + len("".join(text.split()))
    assert "照片不在本机" in told
    assert "照片无法显示" in told


def test_what_stands_between_the_texts_is_only_ours() -> None:
    content = whole()
    told = said(content)
    for text in ("青禾县人居环境督查组", *words(content)):
        told = told.replace("".join(text.split()), "", 1)
    assert told == "附件：1.2.照片不在本机照片无法显示"


def test_page_and_fonts_are_the_standards() -> None:
    document = opened(whole())
    first, second, third = document.sections
    assert [round(it.mm) for it in (first.page_width, first.page_height)] == [210, 297]
    assert [round(it.mm) for it in (first.top_margin, first.left_margin, first.right_margin)] == [37, 28, 26]
    assert round(first.page_height.mm - first.top_margin.mm - first.bottom_margin.mm) == 225
    assert [round(it.mm) for it in (second.page_width, second.page_height)] == [297, 210]
    assert third.page_width == first.page_width
    asked = {it.text: it for paragraph in document.paragraphs for it in paragraph.runs}
    chinese = {
        "关于石桥村农村户厕检查情况的\n督导反馈意见书": "方正小标宋_GBK",
        "一、存在的问题": "黑体",
        "（一）立行立改": "楷体_GB2312",
        "（一）立行立改。": "楷体_GB2312",
        "督查组对石桥村进行了检查，发现问题5个。": "仿宋_GB2312",
    }
    for text, family in chinese.items():
        fonts = asked[text]._element.rPr.rFonts
        assert fonts.get(qn("w:eastAsia")) == family
        assert fonts.get(qn("w:ascii")) == "Times New Roman"
    assert asked["督查组对石桥村进行了检查，发现问题5个。"].font.size == Pt(16)
    grid = first._sectPr.find(qn("w:docGrid"))
    pitch = 16 + int(grid.get(qn("w:charSpace"))) / 4096
    assert 28 * pitch <= first.page_width.pt - first.left_margin.pt - first.right_margin.pt
    assert int(grid.get(qn("w:linePitch"))) / 20 == pytest.approx(225 / 22 * 72 / 25.4, abs=0.05)
    assert document.styles["Normal"].paragraph_format.line_spacing == pytest.approx(Mm(225) / 22, rel=0.01)


def test_tables_are_tables_and_forms_are_joined() -> None:
    document = opened(whole())
    table, form = document.tables[:2]
    assert [it.text for it in table.rows[0].cells] == ["序号", "问题描述"]
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert round(table.rows[1].height.mm) == 9
    wide = [it.width for it in table.columns]
    assert wide[1] == pytest.approx(6 * wide[0], rel=0.01)
    assert len(form.columns) == 3  # edges at 1/3, 2/3
    assert [len({it._tc for it in row.cells}) for row in form.rows] == [2, 3]
    assert len(form.rows[0].cells[1]._tc.xpath(".//pic:pic")) == 1


def test_a_form_wider_than_the_page_and_a_table_without_columns_are_harmless() -> None:
    narrow = TablePart(columns=(Column(heading="甲", share=-5),), rows=())
    assert said(whole(parts=(TablePart(columns=(), rows=((),)), narrow))) == "青禾县人居环境督查组甲"


def test_pictures_keep_their_shape() -> None:
    document = opened(whole())
    signature, own, tall = document.inline_shapes
    assert round(signature.height.mm) == 11
    assert own.width / own.height == pytest.approx(4 / 3, rel=0.01)
    assert tall.height <= Mm(225)
    assert tall.width < tall.height


def test_the_same_paper_is_the_same_file_in_another_process() -> None:
    code = "import sys; sys.path.insert(0, sys.argv[1]); import parts; from inspector.paper.word import docx; "
    code += "sys.stdout.buffer.write(docx(parts.whole('甲'), parts.read_photo))"
    environment = {**os.environ, "PYTHONHASHSEED": "7", "PYTHONPATH": os.pathsep.join(sys.path)}
    arguments = [sys.executable, "-c", code, str(Path(__file__).parent)]
    other = subprocess.run(arguments, env=environment, capture_output=True, check=True).stdout
    assert other == docx(whole("甲"), read_photo)
    with zipfile.ZipFile(io.BytesIO(other)) as file:
        assert {it.date_time for it in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [it for it in file.namelist() if "thumbnail" in it]


def test_the_file_says_who_issued_it_and_when() -> None:
    told = opened(whole()).core_properties
    assert (told.title, told.author) == ("督导反馈意见书 青督反〔2026〕3号", "青禾县人居环境督查组")
    assert told.created == told.modified
    assert told.created.date().isoformat() == "2026-11-21"
    assert told.last_modified_by == ""


def test_english_is_said_in_english() -> None:
    told = said(whole(language="en"))
    assert "Attachments:1." in told
    assert "Thisphotoisnotonthiscomputer" in told


@pytest.mark.parametrize("sheet", ["a5", "roll80"])
def test_other_sheets_have_their_own_measures(sheet: str) -> None:
    (section, *_) = opened(whole(sheet=sheet)).sections
    assert round(section.page_width.mm) == {"a5": 148, "roll80": 80}[sheet]
    assert section.page_height <= Mm(559)


HOSTILE = ("\x00\x07\x1b", "\ud800", "\ufffe\uffff", "\u202e\u2066", "<w:t>&#0;]]>", "\r\n\v\f", "_x0000_")


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_no_text_breaks_the_file(text: str) -> None:
    content = whole(text)
    told = said(content)
    for it in words(content):
        assert "".join(harmless(it).split()) in told


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(), min_size=3, max_size=3))
def test_any_text_is_literal(given_texts: list[str]) -> None:
    parts = (
        ParagraphPart(spans=tuple(Span(text=it) for it in given_texts)),
        TablePart(columns=tuple(Column(heading=it, share=1) for it in given_texts), rows=(tuple(given_texts),)),
    )
    told = said(whole(parts=parts, head=None))
    assert told == "".join("".join(map(harmless, given_texts * 3)).split())


def test_a_megabyte_and_three_hundred_rows_come_out() -> None:
    rows = tuple((str(n), "第一池池壁贯通裂缝") for n in range(300))
    table = TablePart(columns=(Column(heading="序号", share=1), Column(heading="问题", share=5)), rows=rows)
    text = "青" * 1_000_000
    told = said(whole(parts=(table, ParagraphPart(spans=(Span(text=text),)))))
    assert told.endswith(text)
    assert told.count("贯通裂缝") == 300
