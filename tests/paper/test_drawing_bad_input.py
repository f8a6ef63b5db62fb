"""What nobody should write on a paper: it comes out all the same, or one sentence says why not."""

from dataclasses import replace

import pytest
from all_parts import (
    IMPRINT,
    SIGN_OFF,
    findings,
    paper,
    picture,
    plain,
    signatures,
)
from reading_back import drawn, words

from inspector.errors import Fault, Kind
from inspector.paper import preview
from inspector.paper.content import (
    Addressee,
    Attachments,
    Box,
    Column,
    Content,
    Form,
    Heading,
    NewPage,
    Pictures,
    SignedOff,
    Table,
    Title,
    canonical,
    parsed,
)

HOSTILE = ["\u202e\u2066\u200b", "\x00\x1f\x7f", "a" * 700, "）" * 900, "\n" * 90, " " * 500, "😀𠮷"]


@pytest.mark.parametrize(
    "made",
    [
        paper(Table(columns=(Column(heading="题", share=10**400),), rows=())),
        paper(Form(rows=((Box(text="题", share=1),),), least=-(10**400))),
        replace(paper(), issued="2026-02-31"),
        replace(paper(), issued="2026年2月3日"),
    ],
)
def test_a_strangers_content_of_numbers_and_days_that_are_none_is_no_content(made: Content) -> None:
    with pytest.raises(Fault) as caught:
        parsed(canonical(made))
    assert caught.value.kind is Kind.BAD_VALUE


@pytest.mark.parametrize("many", [0, 300])
def test_no_finding_and_300(many: int) -> None:
    it = drawn(paper(Title(text="意见书"), findings(many), SIGN_OFF))
    together = "".join(words(it))
    assert together.count("序号地点问题描述") == sum("序号地点" in page for page in words(it))
    assert together.count("户") >= many * 2 // 3


def test_a_cell_longer_than_pages_goes_on() -> None:
    long = "".join(chr(0x4E00 + n % 300) for n in range(6000))
    table = findings(2)
    it = drawn(paper(replace(table, rows=(table.rows[0], ("2", "村", long, "重大", "1日"), table.rows[1])), number=""))
    together = "".join(words(it))
    assert it.pages >= 3
    assert sum(together.count(char) for char in set(long)) >= 6000
    assert together.count("序号地点问题描述") == it.pages


def test_a_form_longer_than_pages_goes_on() -> None:
    rows = tuple((Box(text=f"第{n}问", share=1), Box(text="答" * (n * 40), share=3, align="left")) for n in range(30))
    it = drawn(paper(Form(rows=(*rows, (Box(text="字" * 9000, share=1),))), number=""))
    together = "".join(words(it))
    assert together.count("答") == sum(n * 40 for n in range(30))
    assert together.count("字") == 9000


def test_a_head_of_pages_is_not_repeated() -> None:
    table = findings(1)
    columns = (replace(table.columns[0], heading="头" * 3000), *table.columns[1:])
    it = drawn(paper(replace(table, columns=columns), number=""))
    assert "".join(words(it)).count("头") == 3000


def test_signatures_are_strokes_and_refusals_words() -> None:
    strokes = [(1,), (-5, 3), (1, 2, 3), (10**9, 10**9)]
    for line in strokes:
        signed = (SignedOff(role="team", refusal="", strokes=(line,)),)
        assert drawn(paper(Form(rows=((Box(text="签名", share=1, signed=signed),),)))).pages == 1
    assert "周*国拒签：池子是别家的。" in "".join(words(drawn(paper(signatures()))))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_in_every_part(text: str) -> None:
    parts = (
        Title(text=text), Addressee(text=text), Heading(level=1, text=text), plain(text), plain(text, small=True),
        replace(findings(1), rows=((text,) * 5,)), Form(rows=((Box(text=text, share=1), Box(text=text, share=9)),)),
        Attachments(names=(text, text)), replace(SIGN_OFF, issuer=text, day=text),
        replace(IMPRINT, copies=text, printed_by=text, printed_on=text), NewPage(label=text, code=True),
        Pictures(per_page=4, rows=((replace(picture(0), caption=text),),)),
    )  # fmt: skip
    for sheet in ("a4", "a5", "roll80"):
        it = drawn(paper(*parts, number=text[:60], issuer=text, title=text, sheet=sheet), reprint=text)
        assert preview.page_count(it.pdf) == it.pages >= 2


def test_rows_and_shares_of_a_stranger() -> None:
    table = findings(0)
    ragged = replace(table, rows=((), ("1",), ("1", "2", "3", "4", "5", "6", "7")), least=-5)
    shares = replace(table, columns=tuple(replace(it, share=-3) for it in table.columns), rows=(("1",) * 5,))
    many = Table(columns=table.columns * 30, rows=(("一",) * 150,), least=100_000)
    said = "".join(
        words(drawn(paper(ragged, shares, Table(columns=(), rows=()), Form(rows=((), ())), many, number="")))
    )
    assert "567" in said
    assert said.count("一") >= 150


def test_what_is_longer_than_any_paper_is_refused() -> None:
    for text in ("字" * 5_000_000, "\n" * 50_000):
        with pytest.raises(Fault) as raised:
            drawn(paper(plain(text)))
        assert raised.value.kind is Kind.CANNOT_LAY_OUT
