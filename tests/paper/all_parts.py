"""A paper of the fictional county 990101 (青禾县) with every part there is, for the tests of drawing."""

import io
from dataclasses import replace
from typing import Any

from PIL import Image, ImageDraw

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
    Part,
    Picture,
    Pictures,
    SignedOff,
    SignOff,
    Span,
    Table,
    Title,
)

NUMBER = "青督反〔2026〕3号"
OPENING = (
    "2026年11月21日，督查组李清华、周小军依据《青禾县农村户厕问题整改督查方案》，对石桥村农村户厕进行了实地检查，"
    "共检查12处，发现问题5个，其中重大问题2个、现场整改1个（含“三格式”化粪池……渗漏——须立即处理）。现将有关情况反馈如下："
)
ASKED = "请于2026年12月9日前将整改情况书面反馈我组，联系人周小军，电话0799-6620018；如有异议，请于7日内书面提出。"
_FOUND = (
    ("石桥村3组\n陈*福户", "第一池池壁贯通裂缝，粪液外渗，污染房前菜地。", "重大", "2026年12月6日"),
    ("石桥村5组\n周*国户", "化粪池盖板缺失，用木板临时遮盖，有人员坠落风险。", "重大", "2026年11月21日"),
    ("石桥村村委会\n公共厕所", "第三池出粪口与雨水沟连通，雨天溢流。", "较大", "2026年12月21日"),
)
COLUMNS = (
    Column(heading="序号", share=10, align="centre"),
    Column(heading="地点", share=28),
    Column(heading="问题描述", share=70),
    Column(heading="程度", share=12, align="centre"),
    Column(heading="整改时限", share=24, align="centre"),
)
SIGNED = SignedOff(
    role="team", refusal="", strokes=((1000, 900, 2500, 200, 4000, 300, 2000, 1400), (4300, 900, 6000, 200, 5200, 1500))
)


def plain(text: str, **how: Any) -> Paragraph:
    """A paragraph in one voice."""
    return Paragraph(spans=(Span(text=text),), **how)


def findings(many: int) -> Table:
    """The table of so many findings."""
    rows = tuple((str(n + 1), *_FOUND[n % len(_FOUND)]) for n in range(many))
    return Table(columns=COLUMNS, rows=rows)


def picture(number: int, **how: Any) -> Picture:
    """A photo by a hash that is only its number."""
    caption = f"照片{number + 1}（问题{number % 3 + 1}）石桥村3组 陈*福户\n2026年11月21日 10时42分"
    plain_one: dict[str, Any] = {"sha256": f"{number:064x}", "caption": caption, "overlay": "", "stamp": ""}
    return Picture(**(plain_one | how))


def pictures(many: int, per_page: int, *, pairs: bool = False) -> Pictures:
    """So many photos; alone in their rows where two stand on a page, unless they are pairs."""
    side = 1 if per_page == 2 and not pairs else 2
    made = [picture(n) for n in range(many)]
    return Pictures(per_page=per_page, rows=tuple(tuple(made[n : n + side]) for n in range(0, many, side)))


def signatures() -> Form:
    """The form below a letter."""
    return Form(
        rows=(
            (
                Box(text="督查人员\n（签名）", share=3),
                Box(text="", share=6, signed=(SIGNED, SIGNED)),
                Box(text="签收人\n（签名）", share=3),
                Box(
                    text="",
                    share=6,
                    align="left",
                    signed=(replace(SIGNED, refusal="周*国拒签：池子是别家的。", strokes=()),),
                ),
            ),
            (
                Box(text="签收意见", share=3),
                Box(text="□情况属实　　□有异议：", share=9, align="left"),
                Box(text="年　 月　 日　 时", share=6, align="right"),
            ),
        )
    )


SIGN_OFF = SignOff(issuer="青禾县人居环境督查组", day="2026年11月21日", seal=True, code=True)
IMPRINT = Imprint(
    copies="抄送：县委办公室，县人民政府办公室，县农业农村局，县住房和城乡建设局，县生态环境局，青溪镇人大主席团。",
    printed_by="青禾县人居环境督查组办公室",
    printed_on="2026年11月21日印发",
)


def letter() -> tuple[Part, ...]:
    """From the title to the imprint."""
    return (
        Title(text="关于青溪镇石桥村农村户厕问题整改工作督查情况的\n反馈意见书"),
        NumberLine(text=NUMBER),
        Gap(),
        Addressee(text="青溪镇人民政府："),
        plain(OPENING),
        Heading(level=1, text="一、存在的问题"),
        findings(5),
        Heading(level=1, text="二、整改建议"),
        Heading(level=2, text="（一）立行立改"),
        plain(ASKED),
        Heading(level=2, text="（二）限期整改"),
        Heading(level=3, text="1. 户厕粪污"),
        Paragraph(spans=(Span(text="修复池体。", voice="second"), Span(text=OPENING))),
        Attachments(names=("问题照片", "整改回执（一式两份，一份由被督查单位留存，一份于整改期限届满前报送督查组）")),
        SIGN_OFF,
        signatures(),
        plain("本意见书一式三份：督查组、被督查单位、存根各一份。", small=True, indent=0),
        IMPRINT,
    )


def slip() -> tuple[Part, ...]:
    """The return slip on a page of its own."""
    columns = ("序号", "存在的问题", "整改措施及结果", "完成日期")
    return (
        NewPage(label="附件2", code=True),
        Title(text="整改回执"),
        NumberLine(text=NUMBER),
        Addressee(text="青禾县人居环境督查组："),
        plain("我单位已收到反馈意见，整改情况报告如下："),
        Table(
            columns=tuple(Column(heading=it, share=share) for it, share in zip(columns, (10, 50, 60, 26), strict=True)),
            rows=tuple((str(n + 1), it[1], "", "") for n, it in enumerate(_FOUND)),
            least=17,
        ),
        Gap(),
        Form(
            rows=(
                (Box(text="填报人", share=4), Box(text="", share=5), Box(text="日期", share=4), Box(text="", share=5)),
            )
        ),
        CutLine(text="存根"),
    )


def wide() -> tuple[Part, ...]:
    """A ledger across the sheet."""
    columns = tuple(Column(heading=f"第{n}栏", share=n % 3 + 2) for n in range(1, 13))
    rows = tuple(tuple(f"第{n}行第{m}格" for m in range(1, 13)) for n in range(1, 20))
    return (NewPage(label="附件3", landscape=True), Title(text="问题整改台账"), Table(columns=columns, rows=rows))


def photos(many: int = 6, per_page: int = 6) -> tuple[Part, ...]:
    """The attachment of photos."""
    return (NewPage(label="附件1"), Title(text="问题照片"), Gap(), pictures(many, per_page))


def paper(*parts: Part, **changes: Any) -> Content:
    """A notice of these parts, of all there are without any."""
    facts: dict[str, Any] = {
        "kind": "notice", "paper": "0192f0aa-7c11-7e44-9d20-5b1f3c2d4e5f", "number": NUMBER,
        "title": "关于青溪镇石桥村农村户厕问题整改工作督查情况的反馈意见书", "issuer": "青禾县人居环境督查组",
        "addressee": "青溪镇人民政府", "issued": "2026-11-21",
        "parts": parts or (*letter(), *photos(), *slip(), *wide()),
    }  # fmt: skip
    return Content(**(facts | changes))


def jpeg(number: int = 0, size: tuple[int, int] = (800, 600), **how: Any) -> bytes:
    """A drawn picture, different for each number."""
    drawn = Image.new("RGB", size, (150 + number * 7 % 90, 160, 140))
    pen = ImageDraw.Draw(drawn)
    pen.rectangle((size[0] // 4, size[1] // 3, size[0] // 2, size[1] - 1), fill=(90, 80 + number * 5 % 100, 70))
    pen.ellipse((size[0] // 2, size[1] // 4, size[0] - 1, size[1] // 2), fill=(60, 90, 120))
    file = io.BytesIO()
    drawn.save(file, "JPEG", quality=80, **how)
    return file.getvalue()


def read_photo(it: Picture) -> bytes | None:
    """Every photo but the fourth is here; the third is upright."""
    number = int(it.sha256, 16)
    return None if number == 3 else jpeg(number, (600, 800) if number == 2 else (800, 600))
