"""What every paper on one visit is made of: its head, the answers, what was found, the photos, who signs."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from inspector import clock
from inspector.checklist.form import Entry, Section
from inspector.paper.content import Box, Column, Content, Form, Heading, Part, Table
from inspector.paper.facts import Issue, VisitFacts
from inspector.paper.gather.parts import findings_table, note, paragraph, red_head
from inspector.paper.gather.phrases import (
    SEVERITIES,
    brief,
    cited,
    dated,
    in_order,
    moment,
    numbers,
    place,
    signed_off,
    subject,
    village,
    words,
)
from inspector.paper.gather.points import grade_title, score_words
from inspector.paper.gather.questions import (
    answer_words,
    answered,
    group_label,
    is_not_applicable,
    question_label,
    question_numbers,
    section_title,
)
from inspector.paper.harmless import one_line
from inspector.paper.masking import Mask
from inspector.records import Supplement

METHODS = {
    "on_site": "现场检查", "secret": "随机暗访", "documents": "查阅资料", "sample": "抽查", "phone": "电话核查",
    "household": "入户走访",
}  # fmt: skip
RATERS = {"self": "村级自评", "town": "乡镇复核", "county": "县级考核"}
DAY_TO_SIGN = "年　　月　　日"
_PAIR = (4, 10)
"""Shares of a label and its value; two pairs make a row."""

_ANSWERS = (
    Column(heading="题号", share=2, align="centre"), Column(heading="检查项目", share=11),
    Column(heading="结果", share=8), Column(heading="说明", share=7),
)  # fmt: skip
_PHOTOS = (
    Column(heading="编号", share=3, align="centre"), Column(heading="说明", share=16),
    Column(heading="对应问题", share=4, align="centre"), Column(heading="拍摄时间", share=9, align="centre"),
)  # fmt: skip


def made(facts: VisitFacts, issue: Issue, title: str, parts: Iterable[Part]) -> Content:
    """The content of a paper on a visit that has no number."""
    return Content(
        kind=issue.kind.name, paper=issue.paper, number=issue.number,
        title=f"{village(facts.areas)}{one_line(title)}", issuer=one_line(issue.office.name), addressee="",
        issued=issue.issued.isoformat(), head=red_head(issue), parts=tuple(parts),
    )  # fmt: skip


# -- the head ----------------------------------------------------------------------------------------------------------


def pairs(held: Sequence[tuple[str, str]], *, least: int = 9) -> Form:
    """A ruled form of labels and values, two to a row where both are short, in their order."""
    rows: list[tuple[Box, ...]] = []
    waiting: tuple[Box, ...] = ()
    for label, value in held:
        boxes = (Box(text=label, share=_PAIR[0]), Box(text=value, share=_PAIR[1], align="left"))
        if len(value) > 2 * _PAIR[1]:
            rows += [_whole(waiting)] if waiting else []
            rows.append(_whole(boxes))
            waiting = ()
        elif waiting:
            rows.append((*waiting, *boxes))
            waiting = ()
        else:
            waiting = boxes
    rows += [_whole(waiting)] if waiting else []
    return Form(rows=tuple(rows), least=least)


def _whole(boxes: tuple[Box, ...]) -> tuple[Box, ...]:
    label, value = boxes
    return (label, Box(text=value.text, share=2 * _PAIR[1] + _PAIR[0], align="left"))


def head(facts: VisitFacts, mask: Mask, verb: str, people: str) -> list[tuple[str, str]]:
    """What a paper says of the visit itself; `verb` is what was done (检查), `people` are those who did it."""
    visit = facts.visit
    held = [
        (f"{verb}对象", place(facts.site, facts.areas, mask)),
        ("所属乡镇", next((one_line(it.name) for it in facts.areas if it.level == "town"), "—")),
        (f"{verb}时间", period(visit.started, visit.ended)),
        (f"{verb}方式", METHODS.get(visit.method, one_line(visit.method))),
        (people, "、".join(one_line(it.name) for it in facts.inspectors) or "—"),
        (f"{verb}组", one_line(facts.team) or "—"),
        ("受访人", mask_private(facts, mask, visit.interviewee) or "—"),
        ("陪同人员", words(one_line(visit.companions or ""), mask) or "—"),
        ("所用表格", f"{one_line(facts.checklist.title)}（第{one_line(facts.checklist.version)}版）"),
    ]
    if facts.campaign is not None:
        held.append((f"{verb}依据", cited(facts.campaign)))
    return held


def result(facts: VisitFacts) -> list[tuple[str, str]]:
    """Score and grade, where the checklist gives any."""
    held = []
    if facts.score is not None:
        held.append(("得分", score_words(facts.score)))
    if facts.grade is not None:
        held.append(("等次", grade_title(facts.grade)))
    return held


def mask_private(facts: VisitFacts, mask: Mask, name: str | None) -> str:
    """Whom was spoken to: a private person of a private place."""
    said = one_line(name or "")
    return mask.name(said) if said and mask.names else words(said, mask)


def told(facts: VisitFacts, issue: Issue) -> tuple[str, str]:
    """Whether the household was told what the data is for, in the office's words; these papers are Chinese."""
    worded = issue.words.say("told" if facts.visit.told else "not_told") if issue.language == "zh" else ""
    return ("告知情况", one_line(worded) or ("已告知" if facts.visit.told else "未告知"))


def period(started: str, ended: str | None) -> str:
    """2026年11月21日10:12—10:58; both days where they differ, 起 where nobody said when it ended."""
    begun, over = moment(started), moment(ended)
    if not over:
        return f"{begun}起" if begun else one_line(started)
    same = started[:10] == (ended or "")[:10]
    return f"{begun}—{(ended or '')[11:16] if same else over}"


def subject_title(facts: VisitFacts, issue: Issue) -> str:
    """村庄环境现场督查记录, in the words of the table of kinds."""
    return f"{subject(facts.checklist)}{one_line(issue.kind.title)}"


# -- the answers -------------------------------------------------------------------------------------------------------


def answers(facts: VisitFacts, mask: Mask, left_out: frozenset[str] = frozenset(), level: int = 2) -> list[Part]:
    """The answers that count, a table for each section; what does not apply is one line; `left_out` are keys."""
    photos, remarks = photo_numbers(facts), _remarks(facts)
    numbered = question_numbers(facts.standing.form)
    parts: list[Part] = []
    for section in facts.standing.form.sections:
        entries = [it for it in answered(facts.standing, section.name) if it.key not in left_out]
        if entries:
            parts += _section(facts, mask, section, entries, photos, remarks, numbered, level)
    return parts


def _section(
    facts: VisitFacts, mask: Mask, section: Section, entries: list[Entry], photos: Mapping[str, int],
    remarks: Mapping[str, str], numbered: Mapping[str, int], level: int,
) -> Iterable[Part]:  # fmt: skip
    standing = facts.standing
    yield Heading(level=level, text=words(section_title(standing.form, section, "zh"), mask))
    for label, grouped in groupby(entries, lambda it: group_label(standing.form, it.question, "zh")):
        if label:
            yield Heading(level=level + 1, text=words(label, mask))
        held = list(grouped)
        gone = [it for it in held if is_not_applicable(standing, it)]
        rows = tuple(
            (
                str(numbered.get(it.question.name, "")),
                words(question_label(standing, it, "zh"), mask),
                words(answer_words(standing, it, "zh", photos), mask),
                remarks.get(it.key, ""),
            )
            for it in held
            if it not in gone
        )
        if rows:
            yield Table(columns=_ANSWERS, rows=rows)
        if gone:
            said = "；".join(f"{numbered[it.question.name]}. {question_label(standing, it, 'zh')}" for it in gone)
            yield note(f"不适用：{words(said, mask)}。")


def _remarks(facts: VisitFacts) -> dict[str, str]:
    """What each answer led to, by its key: 问题1（重大），照片2—4."""
    asked = {it.id: it.question for it in facts.findings}
    found: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, finding in enumerate(facts.findings, 1):
        found[finding.question or ""][finding.severity].append(number)
    said = {
        key: [f"问题{numbers(held)}（{SEVERITIES['zh'][severity]}）" for severity, held in levels.items()]
        for key, levels in found.items()
    }
    shown: dict[str, list[int]] = defaultdict(list)
    for number, photo in enumerate(in_order(facts.photos, facts.findings), 1):
        shown[asked.get(photo.finding or "") or photo.question or ""].append(number)
    for key, held in shown.items():
        said.setdefault(key, []).append(f"照片{numbers(held)}")
    return {key: "，".join(held) for key, held in said.items()}


def photo_numbers(facts: VisitFacts) -> dict[str, int]:
    """The number of each photo by its SHA-256."""
    shown = in_order(facts.photos, facts.findings)
    return {it.sha256: number for number, it in reversed(tuple(enumerate(shown, 1)))}  # of two the first


# -- what was found ----------------------------------------------------------------------------------------------------


def findings(facts: VisitFacts, mask: Mask) -> list[Part]:
    """The table of what was found and what was corrected since, or the sentence that there is nothing."""
    if not facts.findings:
        return [paragraph("本次检查未发现问题。")]
    of = {it.id: number for number, it in enumerate(facts.findings, 1)}
    corrected = [
        note(f"补充更正（第{of[it.finding]}项）：{words(_corrected(it), mask)}")
        for it in facts.supplements
        if it.finding in of
    ]
    return [findings_table([facts], [mask], "zh"), *corrected]


def _corrected(it: Supplement) -> str:
    changed = [it.text] if it.text else []
    if it.severity is not None:
        changed.append(f"严重程度改为{SEVERITIES['zh'][it.severity]}")
    if (day := clock.day(it.due)) is not None:
        changed.append(f"时限改为{dated(day)}")
    return f"{'；'.join(changed)}（{it.reason}）"


def highlights(facts: VisitFacts, mask: Mask) -> list[Part]:
    """What was good, one paragraph each."""
    return [
        paragraph(f"{number}. {words(f'{it.place}：' if it.place else '', mask)}{words(it.text, mask)}")
        for number, it in enumerate(facts.highlights, 1)
    ]


def photo_list(facts: VisitFacts, mask: Mask) -> Table | None:
    """Which photos there are, what they show and when they were taken; None without any."""
    shown = in_order(facts.photos, facts.findings)
    if not shown:
        return None
    places = {it.id: number for number, it in enumerate(facts.findings, 1)}
    by_id = {it.id: it for it in facts.findings}
    rows = []
    for number, it in enumerate(shown, 1):
        of = by_id.get(it.finding or "")
        said = (it.caption or "").strip() or (of.text if of else "现场情况")
        what = brief(words(said[:500], mask))
        rows.append((str(number), what, str(places[of.id]) if of else "—", moment(it.taken) or "—"))
    return Table(columns=_PHOTOS, rows=tuple(rows))


# -- who signs ---------------------------------------------------------------------------------------------------------


def signatures(
    facts: VisitFacts, mask: Mask, inspectors: str, interviewee: str, village_side: str, *, lines: int = 2
) -> Form:
    """Who signs, as what: `lines` for the inspectors, then whoever was spoken to and the village."""
    signed = signed_off(facts.signatures, mask)
    by_role = {role: tuple(it for it in signed if it.role == role) for role in ("team", "interviewee", "village")}

    def row(label: str, role: str, day: str = DAY_TO_SIGN) -> tuple[Box, ...]:
        of = by_role.get(role, ())
        refused = "\n".join(it.refusal for it in of if it.refusal)
        held = tuple(it for it in of if not it.refusal)
        return (
            Box(text=f"{label}\n（签名）", share=6),
            Box(text=refused, share=15, align="left", signed=held),
            Box(text=day, share=9, align="right"),
        )

    own = (row(inspectors, "team"), *(row(inspectors, "") for _ in range(lines - 1)))
    return Form(rows=(*own, row(interviewee, "interviewee"), row(village_side, "village")), least=16)


def opinion(*, least: int = 14) -> Form:
    """Whether the inspected agree, before they sign."""
    boxes = (Box(text="被检查方意见", share=6), Box(text="□情况属实　　□有异议：", share=24, align="left"))
    return Form(rows=(boxes,), least=least)
