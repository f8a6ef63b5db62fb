"""约谈通知书, and the records of a talk (约谈记录) and of a meeting on what does not move (调度记录). Chinese only."""

from collections.abc import Iterator

from inspector.paper.content import Box, Content, Form, Gap, NumberLine, Part, Table, Title
from inspector.paper.facts import Issue, LedgerFacts
from inspector.paper.gather.items import (
    addressee_of,
    columns,
    due,
    duties,
    late,
    lies,
    long_day,
    made,
    mask_of,
    number,
    severity,
    table,
    telling,
)
from inspector.paper.gather.parts import (
    Headings,
    clauses,
    closing,
    opened,
    paragraph,
    sign_form,
    signed_off_with,
    with_contact,
)
from inspector.paper.gather.phrases import words
from inspector.paper.gather.rectifying import DAY, LADDER, LEVELS, state_of
from inspector.paper.gather.telling import joined
from inspector.paper.gather.visited import pairs
from inspector.paper.harmless import one_line
from inspector.paper.masking import Mask
from inspector.records import Meeting

_ITEMS = columns(
    ("序号", 10), ("问题编号\n程度", 17), ("地点", 21), ("问题描述", 34), ("责任单位\n责任人", 26), ("整改时限", 18),
    ("逾期\n天数", 11), ("当前状态\n督办情况", 19), centred=(0, 1, 5, 6, 7),
)  # fmt: skip
_TALK = ("约谈人\n（签名）", "被约谈人\n（签名）", "记录人\n（签名）")
_DISPATCH = ("主持人\n（签名）", "责任单位\n（签名）", "记录人\n（签名）")
_LINES = 34  # millimetres left to write what was said


def talk(facts: LedgerFacts, issue: Issue) -> Content:
    """The letter that calls somebody in: why, when, on which findings; what is not known is left to write.

    Raises Fault UNKNOWN_PLACEHOLDER where the office's wording names no fact.
    """
    say, meeting, mask = issue.words.say, facts.meeting, _mask(facts, issue)
    addressee = addressee_of(facts, issue)
    told = telling(facts, issue, addressee)
    told["reason"] = words(meeting.reason if meeting else "", mask).rstrip("。") or say("reason", **told)
    told["when"] = long_day(meeting.held if meeting else "") or "＿＿＿＿年＿＿月＿＿日"
    title, heads = say("title", **told), Headings("zh")
    asked = [say("prepare_clause", **told), with_contact(say("attend_clause", **told), issue, told)]
    parts: list[Part] = [
        *opened(issue, title, addressee),
        paragraph(say("opening", **told)),
        heads.next(say("when_heading", **told)),
        pairs([
            ("约谈时间", f"{told['when']}　　　　时　　　　分"), ("约谈地点", ""),
            ("约谈层级", _level(meeting)), ("约谈人", words(meeting.chair if meeting else "", mask)),
            ("参加人员", words(meeting.attended if meeting else "", mask)),
        ]),
        heads.next(say("items_heading", **told)),
        _items(facts, issue),
        heads.next(say("requests_heading", **told)),
        *clauses(asked, "zh"),
        signed_off_with(issue),
        sign_form((), "zh"),
        *closing(issue, told),
    ]  # fmt: skip
    return made(facts, issue, joined(title.split("\n"), "zh"), parts, addressee=addressee)


def talk_record(facts: LedgerFacts, issue: Issue) -> Content:
    """What was said at a talk and what was decided, with room to write by hand."""
    return _record(facts, issue, "约谈", "约谈对象", _TALK, ("约谈情况", "被约谈方说明和表态", "约谈要求和议定事项"))


def dispatch(facts: LedgerFacts, issue: Issue) -> Content:
    """What was decided at a meeting on findings that do not move."""
    return _record(facts, issue, "调度", "责任单位", _DISPATCH, ("调度情况", "存在困难和有关说明", "议定事项"))


def _record(
    facts: LedgerFacts, issue: Issue, verb: str, who: str, signed: tuple[str, ...], said: tuple[str, str, str]
) -> Content:
    meeting, mask, heads = facts.meeting, _mask(facts, issue), Headings("zh")
    title, unit = one_line(issue.kind.title), one_line(facts.unit)
    held = [
        (f"{verb}时间", long_day(meeting.held if meeting else "") or f"{DAY}　 时　 分"), (f"{verb}地点", ""),
        (f"{verb}层级", _level(meeting)), ("主持人", words(meeting.chair if meeting else "", mask)),
        (who, unit), ("纪要文号", one_line((meeting.document if meeting else "") or "")),
        ("参加人员", words(meeting.attended if meeting else "", mask)),
        ("事由", words(meeting.reason if meeting else "", mask)),
    ]  # fmt: skip
    decision = words(meeting.decision if meeting else "", mask)
    parts: list[Part] = [Title(text=title), NumberLine(text=one_line(issue.number)), Gap(), pairs(held)]
    parts += [heads.next("涉及的问题"), _items(facts, issue), heads.next("记录")]
    parts += [_said(said, decision), Gap(), Form(rows=tuple(_signed(signed)), least=15)]
    return made(facts, issue, title, parts, addressee=unit)


def _items(facts: LedgerFacts, issue: Issue) -> Table:
    rows = []
    for at, it in enumerate(facts.items, 1):
        mask = mask_of(it, issue.kind)
        pressed = LADDER[it.course.step] if 0 < it.course.step < len(LADDER) else ""
        rows.append(
            (
                str(at), f"{number(it)}\n{severity(it)}", lies(it, mask), words(it.finding.text, mask),
                duties(it, known=facts.unit),
                due(it).replace("年", "年\n"), str(late(it, facts) or "—"),
                "\n".join(filter(None, (state_of(it, facts), f"已{pressed}" if pressed else ""))),
            )
        )  # fmt: skip
    return table(_ITEMS, rows)


def _said(labels: tuple[str, str, str], decision: str) -> Form:
    texts = ("", "", decision)
    rows = (
        (Box(text=label, share=5), Box(text=text, share=23, align="left"))
        for label, text in zip(labels, texts, strict=True)
    )
    return Form(rows=tuple(rows), least=_LINES)


def _signed(labels: tuple[str, ...]) -> Iterator[tuple[Box, ...]]:
    for label in labels:
        yield Box(text=label, share=5), Box(text="", share=14), Box(text=DAY, share=9, align="right")


def _level(meeting: Meeting | None) -> str:
    level = meeting.level if meeting is not None else ""
    return LEVELS.get(level, one_line(level)) or "□县级　□乡镇级"


def _mask(facts: LedgerFacts, issue: Issue) -> Mask:
    """Of what was said on all of them together: everybody private one of them is about."""
    names = tuple(dict.fromkeys(one_line(name) for it in facts.items for name in it.private))
    return Mask(names=names, masked=issue.kind.masked)
