"""积分账簿: the points account of a household or a village, line by line with its balance, as a bank book has it."""

from dataclasses import dataclass
from decimal import Decimal

from inspector.paper.content import Box, Column, Content, Form, Gap, Part, Table, Title
from inspector.paper.facts import Issue
from inspector.paper.gather.parts import note, paragraph, red_head
from inspector.paper.gather.phrases import narrow_day, words
from inspector.paper.gather.rated_words import number
from inspector.paper.gather.visited import pairs
from inspector.paper.harmless import one_line
from inspector.paper.masking import Mask

_LINES = (
    Column(heading="序号", share=11, align="centre"), Column(heading="日期", share=23, align="centre"),
    Column(heading="事由", share=50), Column(heading="增加", share=14, align="centre"),
    Column(heading="减少", share=14, align="centre"), Column(heading="结余", share=15, align="centre"),
    Column(heading="说明", share=29),
)  # fmt: skip
_SIGN = 13


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsLine:
    """One entry and the balance after it. `what` is its rule in words, `taken_back` says that a later one undoes it."""

    day: str
    what: str
    points: Decimal
    balance: Decimal
    note: str = ""
    reverses: int = 0  # number of the line it takes back, 0 for none
    taken_back: int = 0  # number of the line that takes it back


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsFacts:
    """A points account; `private`: its holder is a household, whose name paper masks where its kind does."""

    holder: str
    code: str
    area: str  # what it lies in: 青溪镇石桥村3组
    private: bool
    people: tuple[str, ...]  # private people who may be spoken of in notes
    lines: tuple[PointsLine, ...]  # as entered
    balance: Decimal


def points_book(facts: PointsFacts, issue: Issue) -> Content:
    """The whole account, without entries the empty book."""
    holder = one_line(facts.holder)
    names = tuple(dict.fromkeys(one_line(it) for it in (facts.holder, *facts.people))) if facts.private else ()
    mask = Mask(names=names, masked=issue.kind.masked)
    own = mask.name(holder) if facts.private else holder
    kind = one_line(issue.kind.title)
    gained = sum((it.points for it in facts.lines if it.points > 0), Decimal(0))
    spent = sum((it.points for it in facts.lines if it.points < 0), Decimal(0))
    parts: list[Part] = [
        Title(text=kind),
        Gap(),
        pairs(
            [
                ("户名", own), ("代码", one_line(facts.code)), ("地址", words(one_line(facts.area), mask)),
                ("结余积分", number(facts.balance)), ("累计增加", number(gained)), ("累计减少", number(abs(spent))),
            ]
        ),
        Gap(),
    ]  # fmt: skip
    if facts.lines:
        rows = tuple(_row(n, it, mask) for n, it in enumerate(facts.lines, 1))
        parts.append(Table(columns=_LINES, rows=rows))
    else:
        parts.append(paragraph("尚无积分记录。"))
    parts += [note("记错的不涂改，另记一笔冲回。"), Gap(), _signed()]
    return Content(
        kind=issue.kind.name, paper=issue.paper, number=issue.number, title=f"{own}{kind}",
        issuer=one_line(issue.office.name), addressee="", issued=issue.issued.isoformat(), head=red_head(issue),
        parts=tuple(parts),
    )  # fmt: skip


def _row(at: int, it: PointsLine, mask: Mask) -> tuple[str, ...]:
    said = [f"冲回第{it.reverses}笔" if it.reverses else "", f"已由第{it.taken_back}笔冲回" if it.taken_back else ""]
    more = "；".join(filter(None, (*said, words(one_line(it.note), mask))))
    plus, minus = (number(it.points), "") if it.points >= 0 else ("", number(-it.points))
    return (
        str(at),
        narrow_day(it.day).replace("年", "年\n"),
        words(one_line(it.what), mask) or "—",
        plus,
        minus,
        number(it.balance),
        more,
    )


def _signed() -> Form:
    boxes = (
        Box(text="经办人\n（签名）", share=4), Box(text="", share=6), Box(text="户主或村\n（签名）", share=4),
        Box(text="", share=6), Box(text="年　　月　　日", share=6, align="right"),
    )  # fmt: skip
    return Form(rows=(boxes,), least=_SIGN)
