"""村评分表: the sheet behind one place of a list. How its score came about, each visit, each point that was taken.

It stays in the office or goes to the place itself, and is Chinese in any language. What is frozen with the list is told
as it was; only the numbers of findings are those the ledger knows them by now.
"""

from collections.abc import Iterable, Mapping

from inspector.errors import Fault, Kind
from inspector.paper.content import Box, Column, Content, Form, Gap, Part, Table, Title
from inspector.paper.facts import Issue
from inspector.paper.gather.parts import Headings, note, paragraph, red_head
from inspector.paper.gather.phrases import narrow_day, words
from inspector.paper.gather.points import amount
from inspector.paper.gather.rated import issue_words, spoken_period
from inspector.paper.gather.rated_names import called, mask_of, percent, visited
from inspector.paper.gather.rated_words import LISTS, RATERS, line_reasons, place_reason, rule_sentences
from inspector.paper.gather.visited import pairs
from inspector.paper.harmless import one_line
from inspector.paper.masking import Mask
from inspector.rating.frozen import FrozenLine, FrozenList, FrozenPlace, FrozenVisit
from inspector.rating.places import LeftOut

_LEFT_OUT: Mapping[str, str] = {LeftOut.EARLIER: "另有更近的检查", LeftOut.RATER: "以其他评价主体为准"}
_RATERS = (
    Column(heading="评价主体", share=12), Column(heading="得分率", share=10, align="centre"),
    Column(heading="检查次数", share=9, align="centre"), Column(heading="入户户数", share=9, align="centre"),
    Column(heading="是否计入", share=9, align="centre"),
)  # fmt: skip
_VISITS = (
    Column(heading="序号", share=11, align="centre"), Column(heading="检查日期", share=19, align="centre"),
    Column(heading="检查对象", share=33), Column(heading="检查表", share=28), Column(heading="评价\n主体", share=15),
    Column(heading="得分", share=18, align="centre"), Column(heading="得分率", share=17, align="centre"),
    Column(heading="是否计入", share=21),
)  # fmt: skip
_LINES = (
    Column(heading="检查\n序号", share=11, align="centre"), Column(heading="评分项目", share=46),
    Column(heading="满分", share=12, align="centre"), Column(heading="扣分", share=12, align="centre"),
    Column(heading="扣分原因", share=49), Column(heading="问题编号", share=26),
)  # fmt: skip
_MOST_NUMBERS = 12  # of findings in one cell
_SIGN = 14


def village_score(frozen: FrozenList, place: str, issue: Issue, numbers: Mapping[str, str]) -> Content:
    """The sheet of one place. `numbers`: the ledger's number, or the mark, of each finding.

    Raises Fault GONE for a place that is not on the list.
    """
    held = next((it for it in frozen.places if it.place == place), None)
    if held is None:
        raise Fault(Kind.GONE, record="place", id=place)
    mask, heads = mask_of(frozen), Headings("zh")
    own = called(held, frozen, mask)
    title = f"{own}评分表"
    parts: list[Part] = [Title(text=title), Gap(), pairs(_head(held, frozen, mask))]
    parts += [heads.next("得分和名次"), *_score(held, mask)]
    if held.raters:
        parts.append(Table(columns=_RATERS, rows=tuple(_raters(held))))
    parts.append(heads.next("检查情况"))
    if held.visits:
        parts.append(Table(columns=_VISITS, rows=tuple(_visits(held, frozen, mask))))
    else:
        parts.append(paragraph("评比期内没有产生得分的检查。"))
    lines = tuple(_lines(held, mask, numbers))
    parts.append(heads.next("扣分明细"))
    parts.append(Table(columns=_LINES, rows=lines) if lines else paragraph("没有扣分。"))
    rule = "".join(f"{n}. {words(it, mask)}" for n, it in enumerate(rule_sentences(frozen.rule, "zh"), 1))
    parts += [note(f"评比规则（{words(one_line(frozen.rule.title), mask)}）：{rule}"), Gap(), _signed()]
    return Content(
        kind=issue.kind.name, paper=issue.paper, number=issue.number, title=title,
        issuer=one_line(issue.office.name), addressee="", issued=issue.issued.isoformat(), head=red_head(issue),
        parts=tuple(parts),
    )  # fmt: skip


def _head(held: FrozenPlace, frozen: FrozenList, mask: Mask) -> list[tuple[str, str]]:
    told = " ".join(filter(None, (words(one_line(frozen.title), mask), issue_words(frozen, "zh"))))
    rank = f"第{held.rank}名" + (f"（{held.shared}个并列）" if held.shared > 1 else "") if held.rank else "未排名"
    counted = sum(it.rank is not None and it.group == held.group for it in frozen.places)
    said = [
        ("评比", told), ("评比时间", spoken_period(frozen, "zh")), ("所属乡镇", one_line(held.town)),
        ("代码", one_line(held.code)),
        ("得分率", percent(held.percent)), ("名次", f"{rank}，共{counted}个参加排名" if held.rank else rank),
        ("榜单", LISTS["zh"].get(held.list, "—")), ("等次", one_line(held.grade_title) or "—"),
    ]  # fmt: skip
    if held.was:
        said.append(("并入对象", words("、".join(map(one_line, held.was)), mask)))
    return [it for it in said if it[1]]


def _score(held: FrozenPlace, mask: Mask) -> Iterable[Part]:
    said = [it for reason in held.reasons if (it := place_reason(reason, "zh"))]
    sides = (("村容环境", held.own, f"检查{held.own_visits}次"), ("入户", held.household, f"{held.households}户"))
    known = [f"{name}得分率{percent(value)}（{how}）" for name, value, how in sides if value is not None]
    for number, it in enumerate([*(["；".join(known)] if known and not held.is_site else []), *said], 1):
        yield paragraph(f"{number}. {words(it, mask)}。")


def _raters(held: FrozenPlace) -> Iterable[tuple[str, ...]]:
    for it in held.raters:
        name = RATERS["zh"].get(it.rater, one_line(it.rater))
        yield name, percent(it.percent), str(it.visits), str(it.households), "计入" if it.counts else "对照"


def _visits(held: FrozenPlace, frozen: FrozenList, mask: Mask) -> Iterable[tuple[str, ...]]:
    for number, it in enumerate(held.visits, 1):
        counts = "计入" if it.counts else _LEFT_OUT.get(it.left_out, "不计入")
        day, where = narrow_day(it.day).replace("年", "年\n"), visited(it, held, frozen, mask)
        yield (
            str(number), day, where, words(one_line(it.form), mask),
            RATERS["zh"].get(it.rater, one_line(it.rater)), f"{amount(it.points)}/{amount(it.of)}",
            percent(it.percent) + ("\n一票否决" if it.vetoed else ""),
            counts if it.counts else f"不计入：{counts}",
        )  # fmt: skip


def _lines(held: FrozenPlace, mask: Mask, numbers: Mapping[str, str]) -> Iterable[tuple[str, ...]]:
    """What was taken on the visits that count, then on the others: nothing the place was told is left out."""
    for number, visit in enumerate(held.visits, 1):
        yield from (_line(number, it, visit, mask, numbers) for it in visit.lines)


def _line(
    number: int, it: FrozenLine, visit: FrozenVisit, mask: Mask, numbers: Mapping[str, str]
) -> tuple[str, ...]:  # fmt: skip
    known = sorted((one_line(numbers.get(found, "")) for found in it.findings), key=lambda it: (len(it), it))
    known = [it for it in known if it]
    more = f"等{len(known)}个" if len(known) > _MOST_NUMBERS else ""
    deducted = amount(it.deducted) + ("" if visit.counts else "\n（不计入）")
    return (
        str(number), words(one_line(it.label), mask) or words(one_line(it.item), mask) or "—", amount(it.points),
        deducted, words(line_reasons(it.why), mask), "、".join(known[:_MOST_NUMBERS]) + more,
    )  # fmt: skip


def _signed() -> Form:
    boxes = (
        Box(text="核对人\n（签名）", share=4), Box(text="", share=6), Box(text="被评方\n（签名）", share=4),
        Box(text="", share=6), Box(text="年　　月　　日", share=6, align="right"),
    )  # fmt: skip
    return Form(rows=(boxes,), least=_SIGN)
