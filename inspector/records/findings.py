"""Findings and what becomes of them: where they came from, the plan, every step, looking again."""

from dataclasses import dataclass

from inspector.records.record import Record, personal


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin(Record):
    """来源文件: a document, list or workbook that findings came in, other than a visit of ours."""

    source: str  # of the table sources
    title: str
    number: str | None  # 文号
    issuer: str | None  # who sent it
    issued: str | None  # day
    due: str | None  # until when an answer is asked for
    note: str | None = personal()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding(Record):
    """问题: what is wrong, where, how bad, since when, whose, until when; and how it is to be put right.

    What was found is fixed once its visit is finalised; the columns after `number` belong to the rectification and
    change as it goes on. Where it stands is no column: that follows from its steps (`inspector.rectification`).
    """

    visit: str | None  # None: it came from elsewhere, see `origin`
    site: str | None  # None: of an area as a whole
    area: str | None = None  # where it was found, where it has no site or the site has gone to another area since
    question: str | None  # key of its entry; None: outside the checklist (自由问题)
    occurrence: str | None  # which of several of one question: its number, or the choice
    code: str | None  # defect code
    text: str = personal()
    severity: int  # 0 提示 1 一般 2 较重 3 重大
    found: str
    due: str | None  # as first set; extensions are steps
    unit: str | None  # 责任单位
    person: str | None  # 责任人
    requirement: str | None
    basis: str | None
    place: str | None = personal()
    mark: str  # 7K2-12: device mark and running number, shown until the office gives the ledger number
    repeats: str | None = None  # the closed finding it is the return of (反弹), which may not be here
    suspected: int = 0  # 疑似问题: has to be verified first
    source: str | None = None  # of the table sources; None: what its visit says
    origin: str | None = None  # the document it came in
    aspect: str | None = None  # 方面: the heading it stands under there
    item: str | None = None  # its number there
    number: str | None  # 台账号, given by the office
    theme: str | None = None  # of the table themes; None: its checklist's
    handling: str | None = None  # of the table handling: at_once term lasting handed_over
    common: int = 0  # 共性问题: the same in many places
    lead: str | None = None  # 牵头单位
    leader: str | None = None  # 责任领导
    goal: str | None = personal(default=None)  # 整改目标
    measures: str | None = personal(default=None)  # 整改措施
    cause: str | None = None  # of the table causes
    root: str | None = personal(default=None)  # 问题根源, in words
    elsewhere: str | None = personal(default=None)  # 举一反三: where else was looked, and what was found
    mechanism: str | None = personal(default=None)  # 长效机制
    opinion: str | None = personal(default=None)  # 群众意见
    note: str | None = personal(default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class FurtherUnit(Record):
    """A unit that answers for a finding beside the first one, or gets a copy (抄送)."""

    finding: str
    unit: str
    role: str  # responsible copied


@dataclass(frozen=True, slots=True, kw_only=True)
class Supplement(Record):
    """补充更正: what is corrected in a finding whose notice has been served. The finding itself stays as it was."""

    finding: str
    text: str | None = personal()  # None: as it was
    severity: int | None
    due: str | None
    reason: str = personal()


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone(Record):
    """阶段节点: one dated step of the plan (路线图, 时间表) by which a finding is to be put right."""

    finding: str
    place: int  # 1, 2 …
    text: str = personal()
    due: str | None
    done: str | None  # day


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Record):
    """调度 or 约谈: what was decided on findings that do not move. Its findings are those whose steps name it."""

    kind: str  # dispatch talk
    held: str  # day
    cycle: str | None  # of the table cycles, of a regular one
    level: str  # county town village
    unit: str | None  # whose matters, or who was called in
    chair: str | None = personal()
    attended: str | None = personal()
    reason: str | None = personal()
    decision: str | None = personal()
    document: str | None  # number of its minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Record):
    """整改环节: one dated event of a finding. Never edited: a mistake is undone, or answered by a further step.

    A step of a visit counts once that visit is finalised.
    """

    finding: str
    kind: str  # `rectification.moves.Move`
    day: str  # YYYY-MM-DD, when it happened
    by: str | None  # person: who did it, as told
    unit: str | None  # whose step: who was assigned, who replied
    verdict: str | None  # `rectification.moves.Verdict`
    proof: str | None  # of a close-out: recheck on_spot exception
    due: str | None  # deadline set, asked for, granted; the review date of what is kept up
    visit: str | None
    paper: str | None
    meeting: str | None
    other: str | None  # the finding it is the same as
    document: str | None  # 文号 or receipt number
    approver: str | None = personal()  # who decided: name and post
    note: str | None = personal()  # what was done, or why


@dataclass(frozen=True, slots=True, kw_only=True)
class Recheck(Record):
    """复查任务: a finding somebody, or a team, is to look at again. Done once a later step of a visit judges it."""

    finding: str
    purpose: str  # recheck: before it is closed; look_back: whether it stays closed; verify: whether it is so
    person: str | None
    team: str | None
    due: str | None
    lot: str | None  # the draw it fell to
