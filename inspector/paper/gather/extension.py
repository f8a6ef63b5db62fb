"""延期整改审批单: which findings ask for another day, why, what was granted before, and who agrees. Chinese only."""

from collections.abc import Iterator, Sequence

from inspector.paper.content import Box, Content, Form, Gap, NumberLine, Part, Table, Title
from inspector.paper.facts import Issue, ItemFacts, LedgerFacts
from inspector.paper.gather.items import (
    columns,
    duties,
    last,
    lies,
    long_day,
    made,
    mask_of,
    named,
    number,
    table,
    units,
)
from inspector.paper.gather.parts import Headings
from inspector.paper.gather.phrases import narrow_day, words
from inspector.paper.gather.rectifying import DAY, DECIDED, signed_here
from inspector.paper.gather.visited import pairs
from inspector.paper.harmless import one_line
from inspector.records import Step
from inspector.rectification.moves import Move

_ASKED = columns(
    ("序号", 10), ("问题编号", 19), ("地点", 22), ("问题描述", 36), ("现时限", 18), ("申请延至", 18), ("申请理由", 33),
    centred=(0, 1, 4, 5),
)  # fmt: skip
_HISTORY = columns(
    ("序号", 10), ("申请日期", 18), ("申请延至", 18), ("理由", 44), ("结果", 18), ("批准人", 26), ("决定日期", 22),
    centred=(0, 1, 2, 4, 6),
)  # fmt: skip
_BOX = 20  # millimetres


def extension(facts: LedgerFacts, issue: Issue) -> Content:
    """The form of one or several findings of a unit; boxes stay open where nobody has decided."""
    title, heads = one_line(issue.kind.title), Headings("zh")
    asked = [it for it in (last(item, Move.ASK_EXTENSION) for item in facts.items) if it is not None]
    unit = facts.unit or next((units(it) for it in facts.items if units(it)), "")
    by = next((named(item, it.by) for item in facts.items for it in asked if named(item, it.by)), "")
    rows = tuple(_row(at, it, issue) for at, it in enumerate(facts.items, 1))
    parts: list[Part] = [
        Title(text=title),
        NumberLine(text=one_line(issue.number)),
        Gap(),
        pairs([("申请单位", one_line(unit)), ("申请日期", long_day(max((it.day for it in asked), default=""))),
               ("整改责任", "；".join(dict.fromkeys(duties(it).replace("\n", "，") for it in facts.items))),
               ("经办人", by), ("联系电话", "")]),
        heads.next("申请延期的问题"),
        table(_ASKED, rows),
    ]  # fmt: skip
    if history := tuple(_history(facts.items, issue)):
        parts += [heads.next("此前延期情况"), Table(columns=_HISTORY, rows=history)]
    parts += [heads.next("审批意见"), _boxes(facts.items, issue)]
    return made(facts, issue, title, parts, addressee=one_line(unit))


def _row(at: int, it: ItemFacts, issue: Issue) -> tuple[str, ...]:
    mask, step = mask_of(it, issue.kind), last(it, Move.ASK_EXTENSION)
    return (
        str(at), number(it), lies(it, mask), words(it.finding.text, mask), _narrow(_due_when_asked(it)),
        _narrow(step.due) if step is not None else "", words(step.note if step is not None else "", mask),
    )  # fmt: skip


def _due_when_asked(it: ItemFacts) -> str | None:
    """The deadline as it was when the last extension was asked for."""
    due, held = it.finding.due, it.finding.due
    for step in it.steps:
        if step.kind == Move.ASK_EXTENSION:
            held = due
        elif step.due and step.kind in (Move.ASSIGN, Move.GRANT_EXTENSION, Move.RECHECK, Move.SEND_BACK, Move.REFUSE):
            due = step.due
    return held if last(it, Move.ASK_EXTENSION) is not None else it.course.due


def _history(items: Sequence[ItemFacts], issue: Issue) -> Iterator[tuple[str, ...]]:
    """Every extension that was decided before the last one was asked for."""
    for at, it in enumerate(items, 1):
        mask, newest, asked = mask_of(it, issue.kind), last(it, Move.ASK_EXTENSION), None
        for step in it.steps:
            if step is newest:
                break
            if step.kind == Move.ASK_EXTENSION:
                asked = step
            elif step.kind in DECIDED:
                yield (
                    str(at), _narrow(asked.day) if asked else "—", _narrow(asked.due) if asked else "—",
                    words(asked.note if asked else step.note, mask), _decided(step),
                    one_line(step.approver or named(it, step.by)), _narrow(step.day),
                )  # fmt: skip
                asked = None


def _decided(step: Step) -> str:
    said = DECIDED[step.kind]
    return f"{said}\n延至\n{_narrow(step.due)}" if step.kind == Move.GRANT_EXTENSION and step.due else said


def _boxes(items: Sequence[ItemFacts], issue: Issue) -> Form:
    """Who agrees: the unit's head, who leads, the office, who approves; the last filled where all was decided alike."""
    leads = next((one_line(it.lead) for it in items if it.lead), "")
    found = [_decision(it) for it in items]
    first = found[0] if found else None
    step = first if first is not None and all(it is not None and _alike(it, first) for it in found) else None
    mask = mask_of(items[0], issue.kind) if items else None
    agreed = {name: "■" if step is not None and step.kind == name else "□" for name in DECIDED}
    until = long_day(step.due) if step is not None and step.kind == Move.GRANT_EXTENSION else ""
    why = words(step.note, mask) if step is not None and mask is not None else ""
    who = one_line(step.approver or "") if step is not None else ""
    when = long_day(step.day) if step is not None else DAY
    approval = "\n".join(
        (
            f"{agreed[Move.GRANT_EXTENSION]}同意延期至{until or '＿＿＿＿年＿＿月＿＿日'}",
            f"{agreed[Move.DENY_EXTENSION]}不同意延期",
            f"意见：{why}",
            f"　　　　　　批准人：{who}　　　　　　{when}",
        )
    )
    review = "□同意　　□不同意　　意见："
    return Form(
        rows=(
            _box("申请单位\n意见", f"负责人：{signed_here('（签字盖章）')}"),
            _box(f"牵头单位\n审核意见{_in_brackets(leads)}", f"{review}{signed_here()}"),
            _box("督查机构\n审核意见", f"{review}{signed_here()}"),
            _box("审批意见", approval),
            _box("备注", "延期申请应在整改时限届满前提出，并附整改进展和下步安排。"),
        ),
        least=_BOX,
    )


def _decision(it: ItemFacts) -> Step | None:
    """What was decided on the last extension that was asked for; None while nothing is."""
    asked = last(it, Move.ASK_EXTENSION)
    if asked is None:
        return None
    after = it.steps[it.steps.index(asked) + 1 :]
    return next((step for step in after if step.kind in DECIDED), None)


def _alike(one: Step, other: Step) -> bool:
    return (one.kind, one.due, one.day, one.approver) == (other.kind, other.due, other.day, other.approver)


def _in_brackets(text: str) -> str:
    return f"\n（{text}）" if text else ""


def _box(label: str, text: str) -> tuple[Box, ...]:
    return Box(text=label, share=5), Box(text=text, share=23, align="left")


def _narrow(day: str | None) -> str:
    said = narrow_day(day)
    return "" if said == "—" else said.replace("年", "年\n")
