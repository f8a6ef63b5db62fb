"""整改方案进展: how far the issues of a plan (8个方面28个问题) have come, by aspect and one by one."""

from collections.abc import Mapping, Sequence

from inspector.paper.content import Column, NewPage, Part, Table
from inspector.paper.facts import Issue
from inspector.paper.gather.parts import note
from inspector.paper.gather.phrases import Language, dated, numbers
from inspector.paper.gather.reports.draft import Draft, Piece
from inspector.paper.gather.reports.facts import Plan, PlanItem, ReportFacts
from inspector.paper.gather.reports.telling import Teller
from inspector.paper.gather.reports.words import NO_BASE, RATES, percent
from inspector.paper.harmless import one_line
from inspector.rectification.moves import DONE, NOT_COUNTED, Stage
from inspector.rectification.rates import Rate, RateName

_HEADINGS: Mapping[Language, Mapping[str, str]] = {
    "zh": {"progress": "总体进展", "late": "逾期问题", "next": "下一步打算", "none": "总体进展"},
    "en": {"progress": "Progress", "late": "Overdue", "next": "What comes next", "none": "Progress"},
}
_BY_ASPECT: Mapping[Language, tuple[str, ...]] = {
    "zh": ("方面", "问题", "已整改", "已销号", "长期坚持", "逾期", "整改率"),
    "en": ("Aspect", "Issues", "Put right", "Closed", "Lasting", "Overdue", "Rate"),
}
_EACH: Mapping[Language, tuple[str, ...]] = {
    "zh": ("序号", "方面", "问题", "责任单位", "整改措施", "整改时限", "状态", "进展情况"),
    "en": ("No.", "Aspect", "Issue", "Who answers", "Measures", "By", "Status", "Progress"),
}
_WIDE = (11, 26, 52, 30, 42, 22, 16, 26)
_STAGES: Mapping[Language, Mapping[Stage, str]] = {
    "zh": {
        Stage.SUSPECTED: "待核实", Stage.OPEN: "待交办", Stage.ASSIGNED: "已交办", Stage.DOING: "整改中",
        Stage.RECHECK: "待复查", Stage.FIXED: "已整改", Stage.CLOSING: "待销号", Stage.CLOSED: "已销号",
        Stage.LASTING: "长期坚持", Stage.MOVED: "已移交", Stage.UNFOUNDED: "不属实", Stage.DUPLICATE: "重复",
        Stage.VOID: "作废",
    },
    "en": {
        Stage.SUSPECTED: "to verify", Stage.OPEN: "to hand over", Stage.ASSIGNED: "handed over",
        Stage.DOING: "under way", Stage.RECHECK: "to re-check", Stage.FIXED: "put right",
        Stage.CLOSING: "to be closed", Stage.CLOSED: "closed", Stage.LASTING: "lasting", Stage.MOVED: "passed on",
        Stage.UNFOUNDED: "unfounded", Stage.DUPLICATE: "duplicate", Stage.VOID: "void",
    },
}  # fmt: skip
_LATE = {"zh": "（逾期）", "en": " (overdue)"}
_NO_ASPECT = {"zh": "未分方面", "en": "no aspect"}
_WHOLE = {"zh": "合计", "en": "All"}
_FORMULA: Mapping[Language, str] = {
    "zh": "注：整改率={formula}；不属实、重复、作废和待核实的不计入。“—”表示没有基数。",
    "en": "Note: rate = {formula}; what is unfounded, a duplicate, void or to be verified is left out. — : no base.",
}
_ANNEX = {"zh": "附件", "en": "Annex"}


def plan_progress(facts: ReportFacts, issue: Issue) -> Draft:
    """The report on every plan with aspects and numbered issues; where there is none it says so."""
    teller, language = Teller(facts, issue), issue.language
    said = _HEADINGS[language]
    opening = Piece(name="opening", heading="", text=teller.opening())
    if not facts.plans:
        pieces = [opening, Piece(name="none", heading=said["none"], text=teller.say("plan_none"))]
    else:
        below: list[Part] = []
        for plan in facts.plans:
            below += [_by_aspect(plan, language)]
        below.append(note(_FORMULA[language].format(formula=RATES[language][RateName.RECTIFIED][1])))
        late = teller.clauses([_late(it, teller) for it in facts.plans])
        held = [it for plan in facts.plans for it in plan.items]
        done = all(it.stage in DONE | NOT_COUNTED for it in held)
        pieces = [
            opening,
            Piece(
                name="progress", heading=said["progress"], below=tuple(below),
                text="\n".join(_sum(it, teller) for it in facts.plans),
            ),
            *([Piece(name="late", heading=said["late"], text=late)] if late else []),
            Piece(name="next", heading=said["next"], text=teller.say("plan_done" if done else "plan_next")),
        ]  # fmt: skip
    return Draft(
        kind=facts.kind, title=teller.title(), addressee=teller.say("report_addressee"), pieces=tuple(pieces),
        after=tuple(it for plan in facts.plans for it in _each(plan, language)),
    )  # fmt: skip


def _sum(plan: Plan, teller: Teller) -> str:
    counted, done, closed = _counted(plan.items)
    return teller.say(
        "plan_sum", plan=one_line(plan.title).strip("《》"), aspects=str(len(plan.aspects)), count=str(len(plan.items)),
        done=str(done), closed=str(closed), rate=percent(Rate(done, counted)),
        closed_rate=percent(Rate(closed, counted)), lasting=str(sum(it.lasting for it in plan.items)),
        overdue=str(sum(it.overdue for it in plan.items)),
    )  # fmt: skip


def _counted(items: Sequence[PlanItem]) -> tuple[int, int, int]:
    """In a rate's base, put right, closed."""
    held = [it.stage for it in items if it.stage not in NOT_COUNTED]
    return len(held), sum(it in DONE for it in held), sum(it is Stage.CLOSED for it in held)


def _late(plan: Plan, teller: Teller) -> str:
    held = [it.item for it in plan.items if it.overdue]
    if not held:
        return ""
    plain = all(it.isdecimal() and len(it) < 6 for it in held)
    comma = "、" if teller.language == "zh" else ", "
    said = numbers([int(it) for it in held], teller.language) if plain else comma.join(map(one_line, held))
    return teller.say("plan_late", numbers=said)


def _by_aspect(plan: Plan, language: Language) -> Table:
    columns = tuple(
        Column(heading=it, share=share, align="left" if n == 0 else "centre")
        for n, (it, share) in enumerate(zip(_BY_ASPECT[language], (52, 16, 18, 18, 20, 16, 18), strict=True))
    )
    rows = [
        _aspect(one_line(aspect) or _NO_ASPECT[language], [it for it in plan.items if it.aspect == aspect])
        for aspect in plan.aspects
    ]
    return Table(columns=columns, rows=(*rows, _aspect(_WHOLE[language], plan.items)))


def _aspect(name: str, items: Sequence[PlanItem]) -> tuple[str, ...]:
    counted, done, closed = _counted(items)
    lasting, overdue = sum(it.lasting for it in items), sum(it.overdue for it in items)
    return name, str(len(items)), str(done), str(closed), str(lasting), str(overdue), percent(Rate(done, counted))


def _each(plan: Plan, language: Language) -> tuple[Part, ...]:
    """Every issue in a table across a page of its own."""
    columns = tuple(
        Column(heading=it, share=share, align="centre" if n in {0, 5, 6} else "left")
        for n, (it, share) in enumerate(zip(_EACH[language], _WIDE, strict=True))
    )
    rows = tuple(
        (
            one_line(it.item), one_line(it.aspect), it.text, one_line(it.units), it.measures,
            dated(it.due, language) if it.due is not None else NO_BASE,
            _STAGES[language][it.stage] + (_LATE[language] if it.overdue else ""), it.latest,
        )
        for it in plan.items
    )  # fmt: skip
    head = one_line("　".join(filter(None, (plan.title, plan.number))))
    return NewPage(label=_ANNEX[language], landscape=True), note(head), Table(columns=columns, rows=rows)
