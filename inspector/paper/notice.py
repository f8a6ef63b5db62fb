"""The old shape of a notice drawn as the new content is. It goes when `gather.notice` words the new one."""

from collections.abc import Iterator

from inspector.paper.content import (
    Addressee,
    Attachments,
    Box,
    Column,
    Content,
    Form,
    Gap,
    Heading,
    NewPage,
    NumberLine,
    Paragraph,
    Part,
    Picture,
    Pictures,
    SignedOff,
    SignOff,
    Span,
    Table,
    Title,
)
from inspector.paper.drawing import Drawn, ReadPhoto, Remark, Warned, draw
from inspector.paper.fonts import Library
from inspector.paper.notice_content import Notice, code_text, one_line_title

__all__ = ["Drawn", "Remark", "Warned", "draw_notice"]

_FINDINGS = (
    Column(heading="序号", share=10, align="centre"),
    Column(heading="地点", share=23),
    Column(heading="问题描述", share=40),
    Column(heading="程度", share=11, align="centre"),
    Column(heading="责任单位", share=19),
    Column(heading="整改建议", share=26),
    Column(heading="整改时限", share=17, align="centre"),
    Column(heading="照片", share=10, align="centre"),
)
_SLIP = (
    Column(heading="序号", share=10, align="centre"),
    Column(heading="存在的问题", share=46),
    Column(heading="整改措施及结果", share=48),
    Column(heading="完成日期", share=26),
    Column(heading="整改后照片", share=26),
)


def draw_notice(content: Notice, read_photo: ReadPhoto, *, library: Library | None = None) -> Drawn:
    """Draw a notice."""
    made = Content(
        kind="notice",
        paper=content.paper,
        number=content.number,
        title=one_line_title(content),
        issuer=content.issuer,
        addressee=content.addressee,
        issued=content.issued,
        goes_with=code_text(content),
        parts=tuple(_parts(content)),
    )
    return draw(made, read_photo, library=library)


def _plain(text: str) -> Paragraph:
    return Paragraph(spans=(Span(text=text),))


def _signed(content: Notice, role: str, share: int) -> Box:
    held = [it for it in content.signed if it.role == role]
    signed = tuple(SignedOff(role=it.role, refusal=it.refusal, strokes=it.strokes) for it in held)
    return Box(text="", share=share, align="left" if any(it.refusal for it in held) else "centre", signed=signed)


def _parts(content: Notice) -> Iterator[Part]:
    yield Title(text=content.title)
    yield NumberLine(text=content.number)
    yield Gap()
    yield Addressee(text=f"{content.addressee}：")
    yield _plain(content.opening)
    yield Heading(level=1, text=content.findings_heading)
    if content.items:
        rows = tuple(
            (str(it.number), it.place, it.text, it.severity, it.unit, it.requirement, it.due, it.photos)
            for it in content.items
        )
        yield Table(columns=_FINDINGS, rows=rows)
    else:
        yield _plain(content.findings_text)
    yield Heading(level=1, text=content.requests_heading)
    for it in content.clauses:
        yield Paragraph(spans=(Span(text=it.lead, voice="second"), Span(text=it.text)))
    yield Attachments(names=content.attachments)
    yield SignOff(issuer=content.issuer, day=content.issued_text, seal=True, code=True)
    asked = _signed(content, "interviewee", 15)
    team, village = _signed(content, "team", 6), _signed(content, "village", 6)
    interviewed = ((Box(text="受访人\n（签名）", share=3), asked),) if asked.signed else ()
    yield Form(
        rows=(
            (Box(text="督查人员\n（签名）", share=3), team, Box(text="签收人\n（签名）", share=3), village),
            *interviewed,
            (
                Box(text="签收意见", share=3),
                Box(text="□情况属实　　□有异议：", share=9, align="left"),
                Box(text="年　 月　 日　 时", share=6, align="right"),
            ),
        )
    )
    yield Paragraph(spans=(Span(text=content.copies),), small=True, indent=0)
    pictures = [
        Picture(sha256=it.sha256, caption=it.caption, overlay=it.overlay, stamp=it.stamp) for it in content.pictures
    ]
    if pictures:
        yield NewPage(label=_attachment(content, 1))
        yield Title(text="问题照片")
        yield Gap()
        yield Pictures(per_page=6, rows=tuple(tuple(pictures[n : n + 2]) for n in range(0, len(pictures), 2)))
    if content.slip:
        yield NewPage(label=_attachment(content, len(content.attachments)), code=True)
        yield Title(text="整改回执")
        yield NumberLine(text=content.number)
        yield Addressee(text=f"{content.issuer}：")
        yield _plain(content.slip_lead)
        yield Table(
            columns=_SLIP, rows=tuple((str(it.number), it.problem, "", "", "") for it in content.slip), least=17
        )
        yield Gap()
        yield Form(
            rows=(
                (
                    Box(text="填报人", share=4),
                    Box(text="", share=5),
                    Box(text="联系电话", share=4),
                    Box(text="", share=5),
                ),
                (
                    Box(text="单位负责人\n（签字盖章）", share=4),
                    Box(text="", share=5),
                    Box(text="填报日期", share=4),
                    Box(text="年　 月　 日", share=5, align="right"),
                ),
            )
        )


def _attachment(content: Notice, number: int) -> str:
    return f"附件{number}" if len(content.attachments) > 1 else "附件"
