"""随机抽查抽取记录 drawn: what a lot fell on, from which candidates and by which seed, and who was present.

The minutes follow from the lot, which is never changed: they are drawn anew whenever they are printed and keep no
record of their own. The same content and fonts give the same bytes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from inspector.paper.blocks import Closed, Headed, Space, Stack, Text
from inspector.paper.fonts import Library, Role, system_library
from inspector.paper.form import Box, Form
from inspector.paper.ink import DRAWING
from inspector.paper.notice import Drawn, Remark, Warned
from inspector.paper.page import MM, PAGE, SMALL, Block, Foot, Page, draw_page, fill
from inspector.paper.pdf import About, Leaf, written
from inspector.paper.table import Column, Table
from inspector.paper.typesetting import Align, Run, Typesetter

TITLE = "随机抽查对象抽取记录"
_TITLE = 22.0  # 2号
_ROW = 13 * MM
_NO_DAY = "1970-01-01"  # in the PDF alone, of a draw whose time is none
_FACTS = (Column("事项", 32 * MM), Column("内容", 124 * MM))
_DRAWN = (
    Column("序号", 14 * MM, Align.CENTRE),
    Column("对象编号", 52 * MM),
    Column("对象", 34 * MM),
    Column("地点", 36 * MM),
    Column("备注", 20 * MM, Align.CENTRE),
)
_SUBSTITUTES = (
    Column("序号", 14 * MM, Align.CENTRE),
    Column("递补对象编号", 52 * MM),
    Column("递补对象", 28 * MM),
    Column("替换序号", 18 * MM, Align.CENTRE),
    Column("替换原因", 44 * MM),
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
    with DRAWING:  # fonts are registered in the process, and font files are read by seeking
        library = library or system_library()
        typesetter = Typesetter(library)
        pages = fill(_blocks(typesetter, content))
        feet = [Foot.of(typesetter, n, len(pages), content.number) for n in range(1, len(pages) + 1)]
        pdf = _written(content, pages, feet, typesetter)
    missing = "".join(sorted(typesetter.missing))
    warned = [Warned(Remark.CHARACTERS_MISSING, {"characters": missing})] if missing else []
    warned += [
        Warned(Remark.FONT_SUBSTITUTED, {"role": it.role, "wanted": it.wanted, "used": it.used})
        for it in library.substitutes
    ]
    return Drawn(pdf, tuple(warned), len(pages))


def _blocks(typesetter: Typesetter, content: Minutes) -> Iterator[Block]:
    yield Text.of(typesetter, Run(TITLE, Role.TITLE), size=_TITLE, indent=0, align=Align.CENTRE)
    yield Text.of(typesetter, Run(content.number, Role.BODY), size=14.0, indent=0, align=Align.CENTRE)
    yield _headed(typesetter, "一、抽取事项", _FACTS, content.facts)
    rows = [(str(it.place), it.code, it.name, it.area, it.remark) for it in content.fallen]
    yield _headed(typesetter, "二、抽取结果（按抽出先后）", _DRAWN, rows)
    if content.substitutes:
        replaced = [(str(it.place), it.code, it.name, str(it.replaces), it.reason) for it in content.substitutes]
        yield _headed(typesetter, "三、递补情况", _SUBSTITUTES, replaced)
    said = f"{content.checked}{content.method}"
    words = Text.of(typesetter, Run(said, Role.BODY), size=SMALL, leading=SMALL * 1.6)
    yield Closed(Stack((Space(0.5), words)), Stack((Space(0.5), _signatures(typesetter, content))))


def _headed(typesetter: Typesetter, heading: str, columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> Block:
    return Headed(Text.of(typesetter, Run(heading, Role.HEADING)), Table.of(typesetter, columns, rows))


def _signatures(typesetter: Typesetter, content: Minutes) -> Block:
    form = Form.of(
        typesetter,
        (
            (Box("抽取人\n（签名）", 3), Box("", 6), Box("监督人\n（签名）", 3), Box("", 6)),
            (Box("在场人员\n（签名）", 3), Box("", 9), Box("年　 月　 日　 时", 6, Align.RIGHT)),
        ),
        _ROW,
    )
    issuer = Text.of(
        typesetter, Run(content.issuer, Role.BODY), size=SMALL, leading=SMALL * 1.8, indent=0, align=Align.RIGHT
    )
    return Stack((form, issuer))


def _written(content: Minutes, pages: Sequence[Page], feet: Sequence[Foot], typesetter: Typesetter) -> bytes:
    """The PDF; its date is the day of the draw, so that nothing in it depends on when it was printed."""
    about = About(title=f"{TITLE} {content.number}", author=content.issuer, subject="", issued=content.drawn or _NO_DAY)
    leaves = [Leaf(size=PAGE, draw=partial(draw_page, page, foot)) for page, foot in zip(pages, feet, strict=True)]
    return written(leaves, typesetter.used, about)
