"""随机抽查抽取记录 drawn: what a lot fell on, from which candidates and by which seed, and who was present.

The minutes follow from the lot, which is never changed: they are drawn anew whenever they are printed and keep no
record of their own. The same content and fonts give the same bytes.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from inspector.paper.content import (
    Box,
    Column,
    Content,
    Form,
    Gap,
    Heading,
    NumberLine,
    Paragraph,
    Part,
    Span,
    Table,
    Title,
)
from inspector.paper.drawing import Drawn, draw
from inspector.paper.fonts import Library

TITLE = "随机抽查对象抽取记录"
_NO_DAY = "1970-01-01"  # in the PDF alone, of a draw whose time is none
_FACTS = (Column(heading="事项", share=32), Column(heading="内容", share=124))
_DRAWN = (
    Column(heading="序号", share=14, align="centre"),
    Column(heading="对象编号", share=52),
    Column(heading="对象", share=34),
    Column(heading="地点", share=36),
    Column(heading="备注", share=20, align="centre"),
)
_SUBSTITUTES = (
    Column(heading="序号", share=14, align="centre"),
    Column(heading="递补对象编号", share=52),
    Column(heading="递补对象", share=28),
    Column(heading="替换序号", share=18, align="centre"),
    Column(heading="替换原因", share=44),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fallen:
    """A site the lot fell on, a row of the table."""

    place: int
    code: str
    name: str  # masked
    area: str
    remark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Replaced:
    """A substitute: its place and name, whom it stands for, why."""

    place: int
    code: str
    name: str  # masked
    replaces: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """Everything on the minutes of one draw; `drawn` YYYY-MM-DD, '' where a stranger's lot names no day."""

    number: str
    drawn: str
    facts: tuple[tuple[str, str], ...]
    fallen: tuple[Fallen, ...]
    substitutes: tuple[Replaced, ...]
    checked: str  # what drawing again said
    method: str
    issuer: str


def draw_minutes(content: Minutes, *, library: Library | None = None) -> Drawn:
    """Draw the minutes with the fonts of `library`, by default the system's own."""
    made = Content(
        kind="minutes",
        paper="",
        number=content.number,
        title=TITLE,
        issuer=content.issuer,
        addressee="",
        issued=content.drawn or _NO_DAY,
        parts=tuple(_parts(content)),
    )
    return draw(made, lambda _: None, library=library)


def _parts(content: Minutes) -> Iterator[Part]:
    yield Title(text=TITLE)
    yield NumberLine(text=content.number)
    yield Heading(level=1, text="一、抽取事项")
    yield Table(columns=_FACTS, rows=content.facts)
    rows = tuple((str(it.place), it.code, it.name, it.area, it.remark) for it in content.fallen)
    yield Heading(level=1, text="二、抽取结果（按抽出先后）")
    yield Table(columns=_DRAWN, rows=rows)
    if content.substitutes:
        replaced = tuple((str(it.place), it.code, it.name, str(it.replaces), it.reason) for it in content.substitutes)
        yield Heading(level=1, text="三、递补情况")
        yield Table(columns=_SUBSTITUTES, rows=replaced)
    yield Paragraph(spans=(Span(text=f"{content.checked}{content.method}"),), small=True)
    yield Gap()
    yield Form(
        rows=(
            (
                Box(text="抽取人\n（签名）", share=3),
                Box(text="", share=6),
                Box(text="监督人\n（签名）", share=3),
                Box(text="", share=6),
            ),
            (
                Box(text="在场人员\n（签名）", share=3),
                Box(text="", share=9),
                Box(text="年　 月　 日　 时", share=6, align="right"),
            ),
        )
    )
    yield Paragraph(spans=(Span(text=content.issuer),), small=True, indent=0, align="right")
