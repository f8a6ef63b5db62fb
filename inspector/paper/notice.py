"""督导反馈意见书 drawn: which blocks it is made of, in which order, and the PDF of them.

The same content, photos and fonts give the same bytes.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from math import ceil
from typing import Any

from inspector.paper.blocks import Closed, Headed, Space, Stack, Text
from inspector.paper.fonts import Library, Role, system_library
from inspector.paper.form import Box, Form
from inspector.paper.ink import DRAWING
from inspector.paper.notice_content import Notice, SignedOff, code_text, one_line_title
from inspector.paper.page import MM, PAGE, SIZE, SMALL, WIDTH, Block, Foot, NewPage, Page, draw_page, fill
from inspector.paper.pdf import About, Leaf, written
from inspector.paper.photos import Frame, FrameRow, NotAPicture, ReadPhoto, embeddable
from inspector.paper.sign_off import SignOff, SlipHead
from inspector.paper.table import Column, Table
from inspector.paper.typesetting import Align, Run, Typesetter
from inspector.photo.strokes import Point, Stroke, checked

_TITLE = 22.0  # 2号
_NUMBER = 14.0  # 4号
_SIGN_ROW = 13 * MM
_MOST_SIGNED = 4  # signatures beside one another in a box
_SLIP_ROW = 17 * MM
_FINDINGS = (
    Column("序号", 10 * MM, Align.CENTRE),
    Column("地点", 23 * MM),
    Column("问题描述", 40 * MM),
    Column("程度", 11 * MM, Align.CENTRE),
    Column("责任单位", 19 * MM),
    Column("整改建议", 26 * MM),
    Column("整改时限", 17 * MM, Align.CENTRE),
    Column("照片", 10 * MM, Align.CENTRE),
)
_SLIP = (
    Column("序号", 10 * MM, Align.CENTRE),
    Column("存在的问题", 46 * MM),
    Column("整改措施及结果", 48 * MM),
    Column("完成日期", 26 * MM),
    Column("整改后照片", 26 * MM),
)


class Remark(StrEnum):
    """What whoever prints the paper should know. Each has a sentence in `i18n`."""

    FONT_SUBSTITUTED = "font_substituted"  # role, wanted, used
    CHARACTERS_MISSING = "characters_missing"  # characters: drawn as marks
    PHOTO_MISSING = "photo_missing"  # sha256, number: not on this machine
    PHOTO_UNREADABLE = "photo_unreadable"  # sha256, number: not a picture


@dataclass(frozen=True, slots=True)
class Warned:
    """A remark with its facts."""

    kind: Remark
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A paper as a PDF file, what to warn of, and its number of pages."""

    pdf: bytes
    warnings: tuple[Warned, ...]
    pages: int


def draw_notice(content: Notice, read_photo: ReadPhoto, *, library: Library | None = None) -> Drawn:
    """Draw a notice.

    Args:
        content: everything on it.
        read_photo: the copy of a photo that may leave, None if it is not here.
        library: the fonts; the system's own by default.
    """
    with DRAWING:  # fonts are registered in the process, and font files are read by seeking
        library = library or system_library()
        typesetter = Typesetter(library)
        warned: list[Warned] = []
        frames = _frames(typesetter, content, read_photo, warned.append)
        attached = _photo_pages(typesetter, content, frames)
        pages = fill([*_letter(typesetter, content), *attached, *_slip(typesetter, content)])
        feet = [Foot.of(typesetter, n, len(pages), content.number) for n in range(1, len(pages) + 1)]
        pdf = _written(content, pages, feet, typesetter)
    if typesetter.missing:
        warned.insert(0, Warned(Remark.CHARACTERS_MISSING, {"characters": "".join(sorted(typesetter.missing))}))
    substituted = [
        Warned(Remark.FONT_SUBSTITUTED, {"role": it.role, "wanted": it.wanted, "used": it.used})
        for it in library.substitutes
    ]
    return Drawn(pdf, (*warned, *substituted), len(pages))


def _letter(typesetter: Typesetter, content: Notice) -> Iterator[Block]:
    """From the title to the signatures."""
    for line in content.title.split("\n"):
        yield _title(typesetter, line)
    yield Text.of(typesetter, Run(content.number, Role.BODY), size=_NUMBER, indent=0, align=Align.CENTRE)
    yield Space()
    yield Text.of(typesetter, Run(f"{content.addressee}：", Role.BODY), indent=0)
    yield Text.of(typesetter, Run(content.opening, Role.BODY))
    heading = Text.of(typesetter, Run(content.findings_heading, Role.HEADING))
    if content.items:
        rows = [
            (str(it.number), it.place, it.text, it.severity, it.unit, it.requirement, it.due, it.photos)
            for it in content.items
        ]
        yield Headed(heading, Table.of(typesetter, _FINDINGS, rows))
    else:
        yield Headed(heading, Text.of(typesetter, Run(content.findings_text, Role.BODY)))
    clauses = [Text.of(typesetter, Run(it.lead, Role.SECOND), Run(it.text, Role.BODY)) for it in content.clauses]
    ending = Stack((*_attachment_note(typesetter, content), *_signatures(typesetter, content)))
    asked: list[Block] = [*clauses[:-1], Closed(clauses[-1], ending) if clauses else ending]
    yield Headed(Text.of(typesetter, Run(content.requests_heading, Role.HEADING)), asked[0])
    yield from asked[1:]


def _title(typesetter: Typesetter, text: str) -> Block:
    """Centred; what needs more than one line is broken into lines of about the same length."""
    room = WIDTH - 2 * SIZE
    needed = max(1, ceil(typesetter.width(text, Role.TITLE, _TITLE) / room))
    inset = (WIDTH - room / needed - _TITLE) / 2 if needed > 1 else SIZE
    return Text.of(typesetter, Run(text, Role.TITLE), size=_TITLE, indent=0, align=Align.CENTRE, inset=inset)


def _attachment_note(typesetter: Typesetter, content: Notice) -> Iterator[Block]:
    if len(content.attachments) == 1:
        yield Text.of(typesetter, Run(f"附件：{content.attachments[0]}", Role.BODY))
    for number, name in enumerate(content.attachments if len(content.attachments) > 1 else (), 1):
        lead = "附件：" if number == 1 else ""
        indent = 2.0 if lead else 5.0
        yield Text.of(typesetter, Run(f"{lead}{number}. {name}", Role.BODY), indent=indent)


def _signatures(typesetter: Typesetter, content: Notice) -> Iterator[Block]:
    yield SignOff.of(typesetter, content)
    asked = _signed(content, "interviewee", 15)
    yield Form.of(
        typesetter,
        (
            (
                Box("督查人员\n（签名）", 3),
                _signed(content, "team", 6),
                Box("签收人\n（签名）", 3),
                _signed(content, "village", 6),
            ),
            *(((Box("受访人\n（签名）", 3), asked),) if asked.text or asked.drawings else ()),
            (
                Box("签收意见", 3),
                Box("□情况属实　　□有异议：", 9, Align.LEFT),
                Box("年　 月　 日　 时", 6, Align.RIGHT),
            ),
        ),
        _SIGN_ROW,
    )
    yield Text.of(typesetter, Run(content.copies, Role.BODY), size=SMALL, leading=SMALL * 1.8, indent=0)


def _signed(content: Notice, role: str, share: float) -> Box:
    """The box over which somebody signs: signatures as they were drawn, refusals in words, else room for a pen."""
    held = [it for it in content.signed if it.role == role]
    drawings = tuple(it for one in held if one.strokes if (it := _strokes(one)))
    refusals = "\n".join(it.refusal for it in held if it.refusal)
    return Box(refusals, share, Align.LEFT if refusals else Align.CENTRE, drawings[:_MOST_SIGNED])


def _strokes(signed: SignedOff) -> tuple[Stroke, ...]:
    """The strokes of a content; none where a stranger's content holds what is no stroke."""
    try:
        return checked(
            tuple(Point(x, y, 0) for x, y in zip(line[::2], line[1::2], strict=True)) for line in signed.strokes
        )
    except ValueError:
        return ()


def _attachment(content: Notice, number: int) -> str:
    return f"附件{number}" if len(content.attachments) > 1 else "附件"


def _photo_pages(typesetter: Typesetter, content: Notice, frames: Sequence[Frame]) -> Iterator[Block]:
    """The first attachment: two photos a row, three rows a page."""
    if not frames:
        return
    yield NewPage()
    rows = [FrameRow(tuple(frames[n : n + 2])) for n in range(0, len(frames), 2)]
    label = Text.of(typesetter, Run(_attachment(content, 1), Role.HEADING), indent=0)
    yield Headed(Stack((label, _title(typesetter, "问题照片"), Space())), rows[0])
    yield from rows[1:]


def _slip(typesetter: Typesetter, content: Notice) -> Iterator[Block]:
    """The last attachment: the return slip, on a page of its own that can be sent back alone."""
    if not content.slip:
        return
    yield NewPage()
    yield SlipHead.of(typesetter, content, _attachment(content, len(content.attachments)))
    yield _title(typesetter, "整改回执")
    yield Text.of(typesetter, Run(content.number, Role.BODY), size=_NUMBER, indent=0, align=Align.CENTRE)
    yield Text.of(typesetter, Run(f"{content.issuer}：", Role.BODY), indent=0)
    yield Text.of(typesetter, Run(content.slip_lead, Role.BODY))
    rows = [(str(it.number), it.problem, "", "", "") for it in content.slip]
    filled_in_by = Form.of(
        typesetter,
        (
            (Box("填报人", 4), Box("", 5), Box("联系电话", 4), Box("", 5)),
            (Box("单位负责人\n（签字盖章）", 4), Box("", 5), Box("填报日期", 4), Box("年　 月　 日", 5, Align.RIGHT)),
        ),
        _SIGN_ROW,
    )
    yield Closed(Table.of(typesetter, _SLIP, rows, least=_SLIP_ROW), Stack((Space(), filled_in_by)))


def _frames(
    typesetter: Typesetter, content: Notice, read_photo: ReadPhoto, warn: Callable[[Warned], None]
) -> list[Frame]:
    """Each photo ready to be drawn, or a frame that says why not."""
    frames: list[Frame] = []
    for number, it in enumerate(content.pictures, 1):
        photo, picture, instead = read_photo(it), None, ""
        if photo is None:
            instead = "照片不在本机"
            warn(Warned(Remark.PHOTO_MISSING, {"sha256": it.sha256, "number": number}))
        else:
            try:
                picture = embeddable(photo)
            except NotAPicture:
                instead = "照片无法显示"
                warn(Warned(Remark.PHOTO_UNREADABLE, {"sha256": it.sha256, "number": number}))
        frames.append(Frame.of(typesetter, picture, instead, it.caption))
    return frames


def _written(content: Notice, pages: Sequence[Page], feet: Sequence[Foot], typesetter: Typesetter) -> bytes:
    """The PDF; its date is the day of issue, so that nothing in it depends on when it was drawn."""
    about = About(
        title=f"{one_line_title(content)} {content.number}",
        author=content.issuer,
        subject=code_text(content),
        issued=content.issued,
    )
    leaves = [Leaf(size=PAGE, draw=partial(draw_page, page, foot)) for page, foot in zip(pages, feet, strict=True)]
    return written(leaves, typesetter.used, about)
