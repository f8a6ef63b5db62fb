"""What the ledger and its lists say of a finding, column by column: headings in both languages, and the values.

Householders are masked, as these tables are passed on and printed; whoever needs a name opens the finding.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from inspector import clock
from inspector.db.whole import Whole
from inspector.paper.masking import PRIVATE_KINDS, masked_name, masked_text
from inspector.records import Step
from inspector.rectification.moves import Move
from inspector.rectification.steps import shown
from inspector.sheet.words import PROOFS, SEVERITIES, SITE_KINDS, STATES, VERDICTS, YES

Value = str | int | date | None


@dataclass(frozen=True, slots=True)
class View:
    """What a cell is made of: the finding, the date it is looked at, 0 for Chinese and 1 for English, and the words the
    county's own tables have for sources, themes, ways of handling and causes.
    """

    it: Whole
    today: str
    language: int
    words: Mapping[tuple[str, str], str]  # (table, name) → title
    number: int = 0  # in a list
    office: str = ""  # who supervises

    @property
    def private(self) -> bool:
        """Whether the site is somebody's home."""
        return self.it.row.site_kind in PRIVATE_KINDS

    def masked(self, text: str | None) -> str | None:
        """Free text without the householder's name."""
        return masked_text(text, (self.it.row.site_name or "",)) if text and self.private else text

    def word(self, table: str, name: str | None) -> str | None:
        """What the county's table calls it; a word no table has is shown as it is."""
        return self.words.get((table, name), name) if name else None

    @property
    def state(self) -> str:
        """The state shown on the day."""
        row, now = self.it.row, self.it.standing
        name = shown(now.stage, now.due, self.today, repeats=self.it.finding.repeats is not None, draft=row.draft)
        return STATES[name][self.language]


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, its width in characters, and what stands below it."""

    chinese: str
    english: str
    width: int
    value: Callable[[View], Value]

    def heading(self, language: int) -> str:
        """In Chinese (0) or English (1)."""
        return (self.chinese, self.english)[language]


def day(text: str | None) -> Value:
    """The date a time or date names; a text that names none stays as it is, for a merge may have brought it."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return text


def _year(text: str) -> Value:
    found = day(text)
    return found.year if isinstance(found, date) else None


def _site_name(view: View) -> Value:
    name = view.it.row.site_name
    return masked_name(name) if name and view.private else name


def _kind(view: View) -> Value:
    kind = view.it.row.site_kind
    return SITE_KINDS.get(kind, (kind, kind))[view.language] if kind else None


def _listed(view: View, names: Iterable[str | None]) -> str | None:
    return ("、", ", ")[view.language].join(filter(None, names)) or None


def _plan(view: View) -> str | None:
    """The timetable: each milestone with its day, and whether it is done."""
    lines = []
    for it in view.it.milestones:
        done = ("（已完成）", " (done)")[view.language] if it.done else ""
        lines.append(f"{it.place}. {it.text}{f' {it.due}' if it.due else ''}{done}")
    return view.masked("\n".join(lines)) if lines else None


def _note(view: View, step: Step | None) -> str | None:
    return view.masked(step.note) if step is not None else None


def _said(step: Step | None, name: str) -> str | None:
    value = getattr(step, name) if step is not None else None
    return str(value) if value else None


def _progress(view: View) -> str | None:
    """The newest step with words: its day and what was said."""
    step = next((it for it in reversed(view.it.steps) if it.note), None)
    return f"{step.day} {_note(view, step)}" if step is not None else None


def _rechecked(view: View) -> Step | None:
    return view.it.last(Move.RECHECK, Move.FIX_ON_SPOT, Move.LOOK_BACK)


def _verdict(view: View) -> Value:
    step = _rechecked(view)
    if step is None:
        return None
    word = "fixed" if step.kind == Move.FIX_ON_SPOT else step.verdict or ""
    return VERDICTS.get(word, (word, word))[view.language]


def _yes(view: View, said: object) -> Value:
    return YES[bool(said)][view.language]


def _overdue_days(view: View) -> Value:
    due, today = clock.day(view.it.standing.due or ""), clock.day(view.today)
    return (today - due).days if due is not None and today is not None and due < today else None


def _document(view: View) -> str | None:
    origin = view.it.origin
    return (origin.number or origin.title) if origin is not None else None


def _task(view: View) -> str | None:
    return view.masked(view.it.finding.measures or view.it.row.requirement or view.it.row.text)


def _closed(view: View, name: str) -> str | None:
    return _said(view.it.last(Move.CLOSE), name) if view.it.standing.closed else None


def _proof(view: View) -> Value:
    proof = view.it.standing.proof
    return PROOFS.get(proof, (proof, proof))[view.language] if proof else None


def _where(view: View) -> str | None:
    row = view.it.row
    parts = (row.town, row.village, row.group, _site_name(view), view.masked(row.place))
    return " ".join(dict.fromkeys(str(it) for it in parts if it)) or None


def _sign(view: View) -> str:
    """By what one sees that it is done: the last milestone, else the re-inspection every close-out wants."""
    if view.it.milestones:
        return view.masked(view.it.milestones[-1].text) or ""
    return ("复查认定已整改，附整改后照片", "Re-inspected as put right, with a photo")[view.language]


def _verified(view: View) -> Value:
    step = view.it.last(Move.VERIFY)
    word = step.verdict or "" if step is not None else ""
    return VERDICTS.get(word, (word, word))[view.language] or None


NUMBER = Column("台账号", "Number", 12, lambda it: it.it.row.shown_number)
FOUND = Column("发现日期", "Found", 12, lambda it: day(it.it.row.found))
TOWN = Column("乡镇", "Town", 12, lambda it: it.it.row.town)
VILLAGE = Column("村", "Village", 12, lambda it: it.it.row.village)
SITE = Column("对象名称", "Site", 16, _site_name)
TEXT = Column("问题描述", "Description", 48, lambda it: it.masked(it.it.row.text))
SOURCE = Column("来源", "Source", 14, lambda it: it.word("sources", it.it.row.source))
DOCUMENT = Column("来源文号", "Source document", 18, _document)
CLASS = Column("问题类别", "Class", 20, lambda it: (it.it.row.code_title, it.it.row.code_title_en)[it.language])
SEVERITY = Column("严重程度", "Severity", 10, lambda it: SEVERITIES[it.it.row.severity][it.language])
LEAD = Column("牵头单位", "Leading unit", 20, lambda it: it.it.name(it.it.finding.lead))
UNIT = Column("责任单位", "Responsible unit", 24, lambda it: _listed(it, (it.it.row.unit, *it.it.units)))
LEADER = Column("责任领导", "Responsible leader", 12, lambda it: it.it.name(it.it.finding.leader))
PERSON = Column("责任人", "Responsible person", 12, lambda it: it.it.row.person)
GOAL = Column("整改目标", "Goal", 30, lambda it: it.masked(it.it.finding.goal))
MEASURES = Column("整改措施", "Measures", 40, lambda it: it.masked(it.it.finding.measures or it.it.row.requirement))
PLAN = Column("阶段节点", "Milestones", 36, _plan)
DUE = Column("整改时限", "Due", 12, lambda it: day(it.it.standing.due))
STATE = Column("当前状态", "State", 10, lambda it: it.state)
ASSIGNED_BY = Column("交办文号", "Handed over by", 18, lambda it: _said(it.it.last(Move.ASSIGN), "document"))
PROGRESS = Column("最近进展", "Progress", 40, _progress)
PLACE = Column("位置", "Place", 16, lambda it: it.masked(it.it.row.place))
VERDICT = Column("复查结论", "Verdict", 10, _verdict)

LEDGER: tuple[Column, ...] = (
    NUMBER,
    Column("年度", "Year", 7, lambda it: _year(it.it.row.found)),
    Column("专项行动", "Campaign", 24, lambda it: it.it.row.campaign),
    SOURCE, DOCUMENT, FOUND, TOWN, VILLAGE,
    Column("组", "Group", 10, lambda it: it.it.row.group),
    Column("网格", "Grid", 10, lambda it: it.it.row.grid),
    Column("对象类型", "Kind", 12, _kind),
    Column("对象编号", "Site code", 24, lambda it: it.it.row.site_code),
    SITE,
    Column("主题", "Theme", 12, lambda it: it.word("themes", it.it.row.theme)),
    CLASS,
    Column("问题码", "Code", 8, lambda it: it.it.row.code),
    TEXT, PLACE, SEVERITY,
    Column("处置类别", "Handling", 12, lambda it: it.word("handling", it.it.finding.handling)),
    Column("是否共性", "Common", 9, lambda it: _yes(it, it.it.finding.common)),
    Column("反弹次数", "Rebounds", 9, lambda it: it.it.row.rebounds),
    LEAD, UNIT, LEADER, PERSON,
    Column("联系电话", "Telephone", 14, lambda it: it.it.row.phone),
    Column("整改要求", "Requirement", 40, lambda it: it.masked(it.it.row.requirement)),
    Column("依据", "Basis", 30, lambda it: it.it.row.basis),
    GOAL,
    Column("整改措施", "Measures", 40, lambda it: it.masked(it.it.finding.measures)),
    PLAN, ASSIGNED_BY,
    Column("交办日期", "Handed over", 12, lambda it: day(it.it.standing.assigned)),
    Column("认领日期", "Accepted", 12, lambda it: day(it.it.standing.accepted)),
    DUE,
    Column("延期至", "Extended to", 12, lambda it: day(_said(it.it.last(Move.GRANT_EXTENSION), "due"))),
    Column("延期批准人", "Extension approved by", 12, lambda it: _said(it.it.last(Move.GRANT_EXTENSION), "approver")),
    STATE, PROGRESS,
    Column("反馈日期", "Replied", 12, lambda it: day(it.it.standing.replied)),
    Column("反馈情况", "Reply", 36, lambda it: _note(it, it.it.last(Move.REPLY))),
    Column("完成日期", "Put right", 12, lambda it: day(it.it.standing.fixed)),
    Column("整改前照片", "Photos before", 9, lambda it: it.it.before),
    Column("整改后照片", "Photos after", 9, lambda it: it.it.after),
    Column("复查人", "Re-inspected by", 12, lambda it: it.it.name(_said(_rechecked(it), "by"))),
    Column("复查日期", "Re-inspected", 12, lambda it: day(_said(_rechecked(it), "day"))),
    VERDICT,
    Column("整改轮次", "Round", 8, lambda it: it.it.standing.round),
    Column("群众意见", "What people say", 24, lambda it: it.masked(it.it.finding.opinion)),
    Column("销号日期", "Closed", 12, lambda it: day(it.it.standing.closed)),
    Column("销号批准人", "Close-out approved by", 12, lambda it: _closed(it, "approver")),
    Column("销号依据", "Closed by", 10, _proof),
    Column("原因", "Cause", 16, lambda it: it.word("causes", it.it.finding.cause)),
    Column("问题根源", "Root", 24, lambda it: it.masked(it.it.finding.root)),
    Column("举一反三", "Looked elsewhere", 30, lambda it: it.masked(it.it.finding.elsewhere)),
    Column("长效机制", "Lasting mechanism", 30, lambda it: it.masked(it.it.finding.mechanism)),
    Column("催办次数", "Urged", 8, lambda it: it.it.count(Move.URGE)),
    Column("通报次数", "Circulars", 8, lambda it: it.it.count(Move.CIRCULATE)),
    Column("约谈次数", "Talks", 8, lambda it: it.it.count(Move.SUMMON)),
    Column("督查员", "Inspector", 12, lambda it: it.it.row.inspector),
    Column("备注", "Remarks", 30, lambda it: it.masked(it.it.finding.note)),
)  # fmt: skip
"""问题整改台账 (domain 10.1)."""


_NO = Column("序号", "No.", 7, lambda it: it.number)
_PROBLEM = Column("对应问题", "Problem", 40, lambda it: f"{it.it.row.shown_number} {it.masked(it.it.row.text)}")

PROBLEMS: tuple[Column, ...] = (
    _NO, NUMBER, TEXT,
    Column("点位", "Where", 30, _where),
    SOURCE, DOCUMENT, CLASS, SEVERITY, FOUND, STATE,
)  # fmt: skip
TASKS: tuple[Column, ...] = (
    _NO, _PROBLEM, GOAL, MEASURES,
    Column("时间表（节点）", "Timetable", 36, _plan),
    Column("完成标志", "Sign of completion", 30, _sign),
    DUE,
)  # fmt: skip
DUTIES: tuple[Column, ...] = (
    _NO,
    Column("对应任务", "Task", 40, _task),
    LEADER, LEAD, UNIT, PERSON,
    Column("督办单位", "Supervised by", 24, lambda it: it.office or None),
    Column("完成时限", "Due", 12, lambda it: day(it.it.standing.due)),
    STATE,
)  # fmt: skip
"""三张清单 (domain 10.2): one numbering, three sheets."""

SUSPECTS: tuple[Column, ...] = (
    _NO, NUMBER,
    Column("来源文件", "Document", 28, lambda it: it.it.origin.title if it.it.origin else None),
    DOCUMENT, TOWN, VILLAGE, SITE, TEXT,
    Column("核实结论", "Verified", 12, _verified),
    Column("核实人", "Verified by", 12, lambda it: it.it.name(_said(it.it.last(Move.VERIFY), "by"))),
    Column("核实日期", "On", 12, lambda it: day(_said(it.it.last(Move.VERIFY), "day"))),
    Column("核实情况", "How", 36, lambda it: _note(it, it.it.last(Move.VERIFY))),
    STATE,
)  # fmt: skip
OVERDUE: tuple[Column, ...] = (
    _NO, NUMBER, TOWN, VILLAGE, SITE, TEXT, SEVERITY, UNIT, LEADER, PERSON, DUE,
    Column("逾期天数", "Days overdue", 9, _overdue_days),
    STATE, ASSIGNED_BY,
    Column("催办次数", "Urged", 8, lambda it: it.it.count(Move.URGE)),
    PROGRESS,
)  # fmt: skip
