"""A content made of every part, for whatever must be able to draw them all."""

import io
from typing import Any

from PIL import Image

from inspector.paper.content import (
    Addressee,
    Attachments,
    Box,
    Column,
    Content,
    CutLine,
    Form,
    Gap,
    Heading,
    Imprint,
    NewPage,
    NumberLine,
    Paragraph,
    Picture,
    Pictures,
    RedHead,
    SignedOff,
    SignOff,
    Span,
    Table,
    Title,
)

NUMBER = "青督反〔2026〕3号"


def jpeg(wide: int = 320, high: int = 240, colour: str = "teal") -> bytes:
    """A photo."""
    file = io.BytesIO()
    Image.new("RGB", (wide, high), colour).save(file, "JPEG")
    return file.getvalue()


def read_photo(picture: Picture) -> bytes | None:
    """The photo of a picture by its hash: `gone`, `torn`, or one of its own colour."""
    return {"gone": None, "torn": jpeg()[:300], "tall": jpeg(1, 900)}.get(picture.sha256, jpeg())


def picture(sha256: str, caption: str = "照片1（问题1） 石桥村3组\n2026年11月21日") -> Picture:
    return Picture(sha256=sha256, caption=caption, overlay="", stamp="")


def whole(text: str = "", **changed: Any) -> Content:
    """Every part once at least, `text` in each of their texts."""
    stroke = ((0, 0, 500, 400, 900, 100), (100, 100, 400, 900))
    signed = (
        SignedOff(role="team", refusal="", strokes=stroke),
        SignedOff(role="village", refusal=f"拒绝签字{text}", strokes=()),
        SignedOff(role="village", refusal="", strokes=((1, 2, 3),)),  # no stroke: an odd one
    )
    parts = (
        Title(text=f"关于石桥村农村户厕检查情况的\n督导反馈意见书{text}"),
        NumberLine(text=f"{NUMBER}{text}"),
        Gap(),
        Addressee(text=f"青溪镇人民政府{text}："),
        Paragraph(spans=(Span(text=f"督查组对石桥村进行了检查，{text}发现问题5个。"),)),
        Heading(level=1, text=f"一、存在的问题{text}"),
        Table(
            columns=(Column(heading=f"序号{text}", share=10, align="centre"), Column(heading="问题描述", share=60)),
            rows=((f"1{text}", f"第一池池壁贯通裂缝，{text}粪液外渗。"), ("2", "化粪池盖板缺失")),
            least=9,
        ),
        Heading(level=2, text=f"（一）立行立改{text}"),
        Heading(level=3, text="1.现场"),
        Paragraph(
            spans=(Span(text=f"（一）立行立改。{text}", voice="second"), Span(text="请即知即改。", voice="heading")),
            align="left",
        ),
        Attachments(names=(f"问题照片{text}", "整改回执")),
        SignOff(issuer=f"青禾县人居环境督查组{text}", day="2026年11月21日", seal=True, code=True),
        Form(
            rows=(
                (Box(text=f"督查人员{text}", share=3), Box(text="", share=6, signed=signed)),
                (Box(text="签收意见", share=1), Box(text="□情况属实", share=1, align="left"), Box(text="日", share=1)),
            )
        ),
        Paragraph(spans=(Span(text=f"本文书一式三份{text}。"),), small=True, indent=0),
        Imprint(copies=f"抄送：县农业农村局{text}。", printed_by="督查组办公室", printed_on="2026年11月21日印发"),
        NewPage(label=f"附件1{text}", landscape=True),
        Title(text="问题照片"),
        Pictures(per_page=4, rows=((picture("own", f"照片1{text}"), picture("gone")), (picture("torn"),))),
        Pictures(per_page=2, rows=((picture("tall"),),)),
        NewPage(label="附件2", code=True),
        CutLine(text=f"回执{text}"),
        SignOff(issuer="督查组", day="2026年11月21日", seal=False, code=False),
        Table(columns=(Column(heading="空表", share=1),), rows=()),
        Form(rows=()),
    )
    facts: dict[str, Any] = {
        "kind": "notice",
        "paper": "0192f0aa-7c11-7e44-9d20-5b1f3c2d4e5f",
        "number": NUMBER,
        "title": f"督导反馈意见书{text}",
        "issuer": f"青禾县人居环境督查组{text}",
        "addressee": f"青溪镇人民政府{text}",
        "issued": "2026-11-21",
        "head": RedHead(mark=f"青禾县人居环境督查组{text}", letter=False),
        "parts": parts,
    }
    return Content(**{**facts, **changed})


def words(content: Content) -> list[str]:
    """Every text of the parts in the order it is read."""
    said: list[str] = []
    for part in content.parts:
        match part:
            case Title() | NumberLine() | Addressee() | Heading() | CutLine():
                said.append(part.text)
            case Paragraph():
                said += [it.text for it in part.spans]
            case Table():
                said += [it.heading for it in part.columns]
                said += [it for row in part.rows for it in row]
            case Form():
                said += [it for row in part.rows for box in row for it in (*(s.refusal for s in box.signed), box.text)]
            case Attachments():
                said += part.names
            case SignOff():
                said += [part.issuer, part.day]
            case Imprint():
                said += [part.copies, part.printed_by, part.printed_on]
            case NewPage():
                said.append(part.label)
            case Pictures():
                said += [it.caption for row in part.rows for it in row]
    return [it for it in said if it]
