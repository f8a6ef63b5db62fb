"""Lists of findings across the sheet: 三张清单 with one numbering, 台账, 逾期预警表, 疑似问题核实表. Chinese only."""

from collections import defaultdict
from collections.abc import Sequence

from inspector.paper.content import Box, Content, Form, Gap, NewPage, Part, Title
from inspector.paper.facts import Issue, ItemFacts, LedgerFacts
from inspector.paper.gather.items import (
    chinese_day,
    columns,
    due,
    duties,
    last,
    late,
    lies,
    made,
    mask_of,
    named,
    number,
    severity,
    table,
    town_of,
    units,
)
from inspector.paper.gather.parts import Headings, note
from inspector.paper.gather.phrases import NO_UNIT, chinese_date, narrow_day, words
from inspector.paper.gather.rectifying import DAY, LADDER, LOOKED, RESTED, VERIFIED, state_of, ticked
from inspector.paper.harmless import one_line
from inspector.paper.masking import Mask
from inspector.rectification.moves import Move, Verdict

_PROBLEMS = columns(
    ("序号", 12), ("问题编号", 24), ("地点", 36), ("问题", 68), ("来源", 28), ("类别\n主题", 24), ("程度", 13),
    ("发现时间", 20), centred=(0, 1, 6, 7),
)  # fmt: skip
_TASKS = columns(
    ("序号", 12), ("对应问题", 24), ("整改目标", 42), ("整改措施", 56), ("时间表（节点）", 64), ("完成标志", 27),
    centred=(0, 1),
)  # fmt: skip
_DUTIES = columns(
    ("序号", 12), ("对应任务", 24), ("牵头单位", 34), ("责任单位", 42), ("责任领导", 24), ("责任人\n联系电话", 30),
    ("督办单位", 37), ("完成时限", 22), centred=(0, 1, 7),
)  # fmt: skip
_LEDGER = columns(
    ("序号", 11), ("台账号\n程度", 20), ("来源\n发现日期", 22), ("地点", 26), ("问题描述", 38),
    ("责任单位\n责任人", 26), ("整改措施", 26), ("整改时限", 18), ("状态", 13), ("复查\n销号", 25),
    centred=(0, 1, 2, 7, 8),
)  # fmt: skip
_LATE = columns(
    ("序号", 11), ("问题编号\n程度", 21), ("乡镇", 22), ("地点", 30), ("问题描述", 47), ("责任单位\n责任人", 30),
    ("整改时限", 18), ("逾期\n天数", 12), ("轮次", 11), ("已采取\n措施", 23), centred=(0, 1, 6, 7, 8),
)  # fmt: skip
_BY_UNIT = columns(
    ("责任单位", 66), ("逾期问题", 24), ("其中重大", 24), ("其中较重", 24), ("最长逾期天数", 30), ("未反馈", 24),
    ("序号", 33), centred=(1, 2, 3, 4, 5),
)  # fmt: skip
_SUSPECTED = columns(
    ("序号", 11), ("编号", 21), ("原序号\n方面", 22), ("地点", 34), ("疑似问题", 50), ("核实结论", 23),
    ("核实情况", 36), ("核实人\n核实日期", 28), centred=(0, 1, 5),
)  # fmt: skip
_UNTIL = "截至{day}，{scope}共{count}项。"


def lists(facts: LedgerFacts, issue: Issue) -> Content:
    """问题清单, 任务清单 and 责任清单 of the same findings under the same numbers."""
    heads, masks = Headings("zh"), [mask_of(it, issue.kind) for it in facts.items]
    held = list(zip(range(1, len(facts.items) + 1), facts.items, masks, strict=True))
    office = one_line(issue.office.name)
    return _across(
        facts, issue,
        heads.next("问题清单"), table(_PROBLEMS, (_problem(*it) for it in held)),
        NewPage(landscape=True), heads.next("任务清单"), table(_TASKS, (_task(*it) for it in held)),
        NewPage(landscape=True), heads.next("责任清单"), table(_DUTIES, (_duty(*it, office) for it in held)),
    )  # fmt: skip


def ledger(facts: LedgerFacts, issue: Issue) -> Content:
    """The ledger as a paper: a row for each finding with where it stands."""
    rows = (_line(n, it, mask_of(it, issue.kind), facts) for n, it in enumerate(facts.items, 1))
    return _across(facts, issue, table(_LEDGER, rows))


def overdue(facts: LedgerFacts, issue: Issue) -> Content:
    """What is late on the day: first by unit, then each, the latest of a unit first."""
    items = sorted(facts.items, key=lambda it: (town_of(it), it.unit, -late(it, facts), it.finding.id))
    heads = Headings("zh")
    by_unit: dict[str, list[int]] = defaultdict(list)
    for at, it in enumerate(items, 1):
        by_unit[one_line(it.unit) or NO_UNIT["zh"]].append(at)
    sums = (_sum(unit, [items[n - 1] for n in at], at, facts) for unit, at in by_unit.items())
    rows = (_late(n, it, mask_of(it, issue.kind), facts) for n, it in enumerate(items, 1))
    return _across(
        facts, issue, heads.next("按责任单位统计"), table(_BY_UNIT, sums), heads.next("逾期问题"), table(_LATE, rows)
    )


def suspects(facts: LedgerFacts, issue: Issue) -> Content:
    """Suspected problems to be verified: the four conclusions to tick, or ticked where somebody has been."""
    rows = (_suspected(n, it, mask_of(it, issue.kind)) for n, it in enumerate(facts.items, 1))
    origin = next((it.origin for it in facts.items if it.origin is not None), None)
    only = origin is not None and all(it.origin == origin for it in facts.items)
    said: list[Part] = []
    if origin is not None and only:
        held = (origin.title, origin.number, origin.issuer, chinese_day(origin.issued))
        until = f"；反馈时限：{chinese_day(origin.due)}" if chinese_day(origin.due) else ""
        said = [note(f"来源文件：{'，'.join(one_line(it) for it in held if it)}{until}")]
    boxes = (
        _label("核实人员\n（签名）"),
        _room(9),
        _label("村（社区）或\n单位负责人"),
        _room(9),
        Box(text=DAY, share=7),
    )
    signs = Form(rows=(boxes,), least=16)
    return _across(facts, issue, *said, table(_SUSPECTED, rows, least=16), Gap(), signs)


def _across(facts: LedgerFacts, issue: Issue, *held: Part) -> Content:
    title = one_line(f"{facts.scope}{issue.kind.title}")
    until = _UNTIL.format(
        day=chinese_date(facts.day), scope=one_line(facts.unit or facts.scope or facts.county), count=len(facts.items)
    )
    made_by = f"{until}　　填报单位：{one_line(issue.office.name)}"
    return made(facts, issue, title, (NewPage(landscape=True), Title(text=title), note(made_by), *held))


# -- rows --------------------------------------------------------------------------------------------------------------


def _problem(at: int, it: ItemFacts, mask: Mask) -> Sequence[str]:
    came = "\n".join(filter(None, (one_line(it.source), one_line((it.origin.number if it.origin else "") or ""))))
    return (
        str(at), number(it), _far(it, mask), words(it.finding.text, mask), came,
        "\n".join(dict.fromkeys(filter(None, (one_line(it.category), one_line(it.theme))))), severity(it),
        _narrow(it.finding.found[:10]),
    )  # fmt: skip


def _task(at: int, it: ItemFacts, mask: Mask) -> Sequence[str]:
    steps = (f"{step.place}. {words(step.text, mask)}{_by(step.due)}" for step in it.milestones)
    return (
        str(at), number(it), words(it.finding.goal or it.finding.requirement, mask),
        words(it.finding.measures, mask), "\n".join(steps) or _until(it), "",
    )  # fmt: skip


def _duty(at: int, it: ItemFacts, mask: Mask, office: str) -> Sequence[str]:
    person = "\n".join(filter(None, (one_line(it.person), words(it.phone, mask))))
    return (
        str(at), number(it), one_line(it.lead), units(it) or NO_UNIT["zh"], one_line(it.leader), person, office,
        _narrow(it.course.due),
    )  # fmt: skip


def _line(at: int, it: ItemFacts, mask: Mask, facts: LedgerFacts) -> Sequence[str]:
    measures = [
        words(it.finding.measures, mask),
        *(words(step.note, mask) for step in it.steps if step.kind == Move.REPLY),
    ]
    until = _narrow(it.course.due)
    if it.course.extensions:
        until += f"\n（延期{it.course.extensions}次）"
    return (
        str(at), f"{number(it)}\n{severity(it)}",
        "\n".join(filter(None, (one_line(it.source), _narrow(it.finding.found[:10])))), _far(it, mask),
        words(it.finding.text, mask), duties(it), "\n".join(dict.fromkeys(filter(None, measures))), until,
        state_of(it, facts) + (f"\n（第{it.rebounds}次反弹）" if it.rebounds else ""), _ended(it),
    )  # fmt: skip


def _late(at: int, it: ItemFacts, mask: Mask, facts: LedgerFacts) -> Sequence[str]:
    pressed = LADDER[it.course.step] if 0 < it.course.step < len(LADDER) else "—"
    when = last(it, Move.URGE, Move.DISPATCH, Move.CIRCULATE, Move.SUMMON, Move.CHARGE)
    return (
        str(at), f"{number(it)}\n{severity(it)}", town_of(it), lies(it, mask), words(it.finding.text, mask), duties(it),
        _narrow(it.course.due), str(late(it, facts)), str(it.course.round),
        "\n".join(filter(None, (pressed, chinese_day(when.day) if when is not None else ""))),
    )  # fmt: skip


def _sum(unit: str, held: Sequence[ItemFacts], at: Sequence[int], facts: LedgerFacts) -> Sequence[str]:
    counted = (sum(it.finding.severity == level for it in held) for level in (3, 2))
    places = f"{at[0]}—{at[-1]}" if len(at) > 1 else str(at[0])
    return (
        unit, str(len(held)), *map(str, counted), str(max(late(it, facts) for it in held)),
        str(sum(it.course.replied is None for it in held)), places,
    )  # fmt: skip


def _suspected(at: int, it: ItemFacts, mask: Mask) -> Sequence[str]:
    step = last(it, Move.VERIFY)
    other = named(it, step.other) if step is not None and step.verdict == Verdict.DUPLICATE else ""
    note_ = words(step.note, mask) if step is not None else ""
    seen = "\n".join(filter(None, (note_, f"同：{words(other, mask)}" if other else "")))
    stood = "\n".join(filter(None, (one_line(it.finding.item or ""), one_line(it.finding.aspect or ""))))
    by = f"{named(it, step.by)}\n{chinese_day(step.day)}" if step is not None else ""
    verdict = ticked(VERIFIED, step.verdict if step is not None else None, apart="\n")
    return str(at), number(it), stood, _far(it, mask), words(it.finding.text, mask), verdict, seen, by


def _far(it: ItemFacts, mask: Mask) -> str:
    """The town, then the place."""
    town, there = town_of(it), lies(it, mask)
    return there if there.startswith(town) else f"{town}\n{there}"


def _ended(it: ItemFacts) -> str:
    """What was seen last, and the close-out with what it rests on."""
    step = last(it, Move.RECHECK, Move.LOOK_BACK, Move.FIX_ON_SPOT)
    seen = f"{_narrow(step.day)}\n{LOOKED['zh'].get(step.verdict or Verdict.FIXED, '')}" if step else ""
    lines = (seen, f"{_narrow(it.course.closed)}\n销号" if it.course.closed else "",
                  f"（{RESTED.get(it.course.proof, it.course.proof)}）" if it.course.proof else "")  # fmt: skip
    return "\n".join(filter(None, lines))


def _until(it: ItemFacts) -> str:
    return f"{due(it)}前完成" if due(it) != "—" else ""


def _by(day: str | None) -> str:
    said = chinese_day(day)
    return f"（{said}前）" if said else ""


def _narrow(day: str | None) -> str:
    return narrow_day(day).replace("年", "年\n")


def _label(text: str) -> Box:
    return Box(text=text, share=5)


def _room(share: int) -> Box:
    return Box(text="", share=share)
