"""销号申请（审批）表: a finding from what was found to who closes it: measures, evidence, opinions. Chinese only."""

from collections.abc import Iterator

from inspector.paper.content import Box, Content, Form, Gap, NewPage, NumberLine, Part, Title
from inspector.paper.facts import Issue, ItemFacts, LedgerFacts
from inspector.paper.gather.items import (
    chinese_day,
    due,
    last,
    lies,
    long_day,
    made,
    mask_of,
    named,
    number,
    pictures,
    quoted,
    severity,
    town_of,
    units,
)
from inspector.paper.gather.phrases import words
from inspector.paper.gather.rectifying import DAY, LOOKED, PROOFS, signed_here, ticked
from inspector.paper.harmless import one_line
from inspector.paper.masking import Mask
from inspector.rectification.moves import Move, Verdict

_LABEL, _VALUE, _WIDE = 6, 8, 22
_AGREED = "□同意销号　　□不同意销号，退回整改"
_OF_THE_UNIT = "（按整改措施逐项自查：□已整改到位　　□未整改到位）"
_PUBLISHED = (
    "公示时间：＿＿＿＿年＿＿月＿＿日至＿＿＿＿年＿＿月＿＿日\n公示方式：\n异议情况：□无异议　　□有异议，处理情况："
)
_LEAST = 9


def close(facts: LedgerFacts, issue: Issue) -> Content:
    """The form of each finding on pages of its own; what was decided is filled in, all else is left to write."""
    title = one_line(issue.kind.title)
    parts: list[Part] = []
    for at, it in enumerate(facts.items, 1):
        of = f"（{at}／{len(facts.items)}）" if len(facts.items) > 1 else ""
        if at > 1:
            parts.append(NewPage())
        parts += [Title(text=title), NumberLine(text=f"{one_line(issue.number)}{of}"), Gap()]
        parts.append(Form(rows=tuple(_rows(it, facts, issue)), least=_LEAST))
    if (photos := pictures(facts, issue)) is not None:
        parts += [NewPage(label="附件"), Title(text="整改前后照片"), Gap(), photos]
    unit = facts.unit or next((it.unit for it in facts.items if it.unit), "")
    return made(facts, issue, title, parts, addressee=one_line(unit))


def _rows(it: ItemFacts, facts: LedgerFacts, issue: Issue) -> Iterator[tuple[Box, ...]]:
    finding, mask = it.finding, mask_of(it, issue.kind)
    yield _two(("问题编号", number(it)), ("发现日期", chinese_day(finding.found)))
    yield _two(("问题来源", one_line(it.source)), ("来源文号", one_line((it.origin.number if it.origin else "") or "")))
    yield _two(("地点", lies(it, mask)), ("程度", " ".join(filter(None, (severity(it), one_line(it.category))))))
    yield _two(("责任单位", units(it)), ("牵头单位", one_line(it.lead)))
    yield _two(("责任领导", one_line(it.leader)), ("责任人", one_line(it.person)))
    yield _one("问题描述", words(finding.text, mask))
    wanted = "\n".join(filter(None, (words(finding.requirement, mask), words(finding.goal, mask))))
    yield _one("整改目标\n和要求", wanted)
    late = f"（已批准延期{it.course.extensions}次，原时限{long_day(finding.due)}）" if it.course.extensions else ""
    done = it.course.fixed or it.course.replied
    yield _two(("整改时限", f"{'' if due(it) == '—' else due(it)}{late}"), ("完成日期", long_day(done)))
    yield _one("产生原因", "；".join(filter(None, (one_line(it.cause), words(finding.root, mask)))))
    yield _one("整改措施\n和结果", _measures(it, mask))
    yield _one(
        "举一反三\n长效机制", "\n".join(filter(None, (words(finding.elsewhere, mask), words(finding.mechanism, mask))))
    )
    if finding.opinion:
        yield _one("群众意见", words(finding.opinion, mask))
    yield _one("佐证材料", _evidence(it))
    yield _one("复查情况", _looked(it, mask))
    yield _one("销号依据", _proof(it, mask))
    yield _one("责任单位\n自查意见", f"{_OF_THE_UNIT}{signed_here()}")
    yield _one("乡镇（街道）\n审核意见", f"{one_line(town_of(it))}{signed_here()}")
    yield _one("行业主管部门\n验收意见", f"{one_line(it.lead)}{signed_here()}")
    yield _one("公示情况", _PUBLISHED)
    yield _one("县级\n审定意见", _decided(it, mask))
    step = last(it, Move.CLOSE) if it.course.closed else None
    yield _two(
        ("销号日期", long_day(it.course.closed) or DAY), ("销号编号", one_line((step.document if step else "") or ""))
    )


def _measures(it: ItemFacts, mask: Mask) -> str:
    """The plan's measures, its dated steps, and what was replied."""
    held = [words(it.finding.measures, mask)]
    for step in it.milestones:
        done = f"，{chinese_day(step.done)}完成" if step.done else ""
        until = f"（{chinese_day(step.due)}前{done}）" if step.due else f"（{done.lstrip('，')}）" if done else ""
        held.append(f"{step.place}. {words(step.text, mask)}{until}")
    reply = last(it, Move.REPLY, Move.FIX_ON_SPOT)
    held.append(words(reply.note, mask) if reply is not None else "")
    return "\n".join(dict.fromkeys(filter(None, held)))


def _evidence(it: ItemFacts) -> str:
    """What proves it: the papers it stands on, photos before and after, documents its steps name."""
    held = [quoted([paper], "zh") for paper in it.papers if paper.kind != "close"]
    held += [
        f"{name}{len(photos)}张" for name, photos in (("整改前照片", it.before), ("整改后照片", it.after)) if photos
    ]
    known = {one_line(paper.number) for paper in it.papers}
    others = (one_line(step.document or "") for step in it.steps if step.kind != Move.CLOSE)
    held += [f"文件、回执：{document}" for document in others if document and document not in known]
    return "\n".join(f"{n}. {said}" for n, said in enumerate(dict.fromkeys(held), 1))


def _looked(it: ItemFacts, mask: Mask) -> str:
    step = last(it, Move.RECHECK, Move.FIX_ON_SPOT)
    if step is None:
        return ""
    verdict = LOOKED["zh"].get(step.verdict or Verdict.FIXED, "")
    note = words(step.note, mask)
    return f"{long_day(step.day)}，{named(it, step.by) or '督查人员'}复查，结论：{verdict}。{note}"


def _proof(it: ItemFacts, mask: Mask) -> str:
    """What the close-out rests on; an exception with who decided it and why."""
    step = last(it, Move.CLOSE) if it.course.closed else None
    proof = it.course.proof or ("on_spot" if _fixed_on_spot(it) else None)
    said = ticked(PROOFS, proof)
    if proof == "exception" and step is not None:
        return f"{said}\n批准人：{one_line(step.approver or '')}；理由：{words(step.note, mask)}"
    return f"{said}（特殊情形须写明批准人和理由）" if proof is None else said


def _fixed_on_spot(it: ItemFacts) -> bool:
    step = last(it, Move.FIX_ON_SPOT, Move.RECHECK)
    return step is not None and step.kind == Move.FIX_ON_SPOT


def _decided(it: ItemFacts, mask: Mask) -> str:
    step = last(it, Move.CLOSE, Move.REFUSE)
    if step is None or (step.kind == Move.CLOSE and not it.course.closed):
        return f"{_AGREED}{signed_here()}"
    agreed = step.kind == Move.CLOSE
    said = _AGREED.replace("□", "■", 1) if agreed else "□同意销号　　■不同意销号，退回整改"
    why = words(step.note, mask)
    who = one_line(step.approver or named(it, step.by))
    return f"{said}\n{why}\n　　　　　　{who}（签章）　　{long_day(step.day)}"


def _two(*held: tuple[str, str]) -> tuple[Box, ...]:
    return tuple(
        box
        for label, value in held
        for box in (Box(text=label, share=_LABEL), Box(text=value, share=_VALUE, align="left"))
    )


def _one(label: str, text: str) -> tuple[Box, ...]:
    return Box(text=label, share=_LABEL), Box(text=text, share=_WIDE, align="left")
