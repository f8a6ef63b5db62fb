"""随机抽查对象抽取记录: what a lot fell on, from which candidates and by which seed, and who was present.

A lot never changes, so its minutes are worded anew whenever they are printed and keep no record of their own.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from inspector.paper.content import (
    Box,
    Column,
    Content,
    Form,
    NumberLine,
    Paragraph,
    Part,
    Span,
    Table,
    Title,
)
from inspector.paper.facts import Issue
from inspector.paper.gather.parts import Headings, note
from inspector.paper.gather.phrases import chinese_date, words
from inspector.paper.gather.visited import pairs
from inspector.paper.harmless import one_line
from inspector.paper.masking import Mask

_DRAWN = (
    Column(heading="序号", share=12, align="centre"), Column(heading="对象编号", share=52),
    Column(heading="对象", share=30), Column(heading="地点", share=42),
    Column(heading="备注", share=20, align="centre"),
)  # fmt: skip
_SUBSTITUTES = (
    Column(heading="序号", share=12, align="centre"), Column(heading="递补对象编号", share=52),
    Column(heading="递补对象", share=28), Column(heading="替换序号", share=18, align="centre"),
    Column(heading="替换原因", share=46),
)  # fmt: skip
_SIGN = 11  # millimetres


@dataclass(frozen=True, slots=True, kw_only=True)
class Fallen:
    """A site the lot fell on, or, where it `replaces` the one with that place, a substitute."""

    place: int
    code: str
    name: str
    area: str
    replaced: bool
    replaces: int | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pool:
    """The candidates as they are kept: how many, their SHA-256, the sizes of the groups drawn from by themselves."""

    count: int
    sha256: str
    groups: int
    of_each: int  # at most
    unvisited_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LotFacts:
    """Everything on one draw. `day` is None where a stranger's lot names none; then `drawn` is what stands there."""

    number: str
    day: date | None
    drawn: str
    campaign: str
    area: str
    kind: str  # of the sites, in words
    private: bool  # their names are householders'
    wanted: int
    pool: Pool | None  # None: what a stranger's package brought is none
    seed: str
    person: str
    note: str
    rows: tuple[Fallen, ...]
    verdict: Literal["follows", "differs", "unreadable"]
    differs_at: int


def minutes(lot: LotFacts, issue: Issue) -> Content:
    """The minutes of one draw, householders masked."""
    names = tuple(one_line(it.name) for it in lot.rows) if lot.private else ()
    mask = Mask(names=names, masked=issue.kind.masked)
    title, number = one_line(issue.kind.title), f"抽取编号 {lot.number}"
    heads = Headings("zh")
    first = [it for it in lot.rows if it.replaces is None]
    others = [it for it in lot.rows if it.replaces is not None]
    held = [(label, words(one_line(value), mask)) for label, value in _facts(lot) if value]
    parts: list[Part] = [
        Title(text=title),
        NumberLine(text=number),
        pairs(held, least=8),
        heads.next("抽取结果（按抽出先后）"),
        Table(columns=_DRAWN, rows=tuple(_drawn(it, mask) for it in first)),
    ]
    if others:
        rows = tuple(_substitute(it, mask) for it in others)
        parts += [heads.next("递补情况"), Table(columns=_SUBSTITUTES, rows=rows)]
    parts += [
        note(issue.words.say(lot.verdict, numbers=str(lot.differs_at)) + issue.words.say("method")),
        Form(
            rows=(
                (_label("抽取人签名"), _empty(6), _label("监督人签名"), _empty(6)),
                (_label("在场人员签名"), _empty(10), Box(text="年　 月　 日　 时", share=6, align="right")),
            ),
            least=_SIGN,
        ),
        Paragraph(spans=(Span(text=one_line(issue.office.name)),), indent=0, align="right", small=True),
    ]
    return Content(
        kind=issue.kind.name, paper="", number=number, title=title, issuer=one_line(issue.office.name), addressee="",
        issued=(lot.day or issue.issued).isoformat(), parts=tuple(parts),
    )  # fmt: skip


def _facts(lot: LotFacts) -> list[tuple[str, str]]:
    measure = "户" if lot.private else "个"
    how, pool = f"{lot.kind}，抽取{lot.wanted}{measure}", "不能读出"
    if lot.pool is not None:
        digits = lot.pool.sha256
        digits = " ".join(digits[n : n + 16] for n in range(0, len(digits), 16))
        pool = f"{lot.pool.count}{measure}，名单 SHA-256：{digits}"
        if lot.pool.groups > 1:
            how += f"，{lot.pool.groups}个村分别抽取，每村{lot.pool.of_each}{measure}"
        if lot.pool.unvisited_days:
            how += f"，{lot.pool.unvisited_days}天内检查过的不列入"
    return [
        ("专项行动", lot.campaign),
        ("抽取时间", f"{chinese_date(lot.day)}{lot.drawn[11:16]}" if lot.day is not None else lot.drawn),
        ("抽取范围", lot.area),
        ("抽取人", lot.person),
        ("抽取对象", how),
        ("随机种子", lot.seed),
        ("候选名单", pool),
        ("在场人员及说明", lot.note),
    ]


def _drawn(it: Fallen, mask: Mask) -> tuple[str, ...]:
    return str(it.place), it.code, _name(it, mask), one_line(it.area), "已替换" if it.replaced else ""


def _substitute(it: Fallen, mask: Mask) -> tuple[str, ...]:
    replaces = str(it.replaces) if it.replaces else "—"
    return str(it.place), it.code, _name(it, mask), replaces, words(one_line(it.reason), mask)


def _name(it: Fallen, mask: Mask) -> str:
    return mask.name(one_line(it.name)) if mask.names else one_line(it.name)


def _label(text: str) -> Box:
    return Box(text=text, share=4)


def _empty(share: int) -> Box:
    return Box(text="", share=share)
