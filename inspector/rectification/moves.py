"""The status machine of a finding as data: stages, the moves between them, who may make each and what it must say.

Where a finding stands follows from its steps by `stage_after` alone and is stored nowhere. A step that the machine does
not allow where it comes (two people acted without knowing of each other) counts for nothing; it stays on the timeline.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """Where a finding stands."""

    SUSPECTED = "suspected"  # 待核实
    OPEN = "open"  # 待交办
    ASSIGNED = "assigned"  # 已交办，待认领
    DOING = "doing"  # 整改中
    RECHECK = "recheck"  # 待复查: reported as put right
    FIXED = "fixed"  # 已整改: somebody looked and found it so
    CLOSING = "closing"  # 待销号: close-out applied for
    CLOSED = "closed"  # 已销号
    LASTING = "lasting"  # 长期坚持
    MOVED = "moved"  # 移交
    UNFOUNDED = "unfounded"  # 不属实
    DUPLICATE = "duplicate"  # 重复
    VOID = "void"  # 作废


class Move(StrEnum):
    """The kinds of steps. Never rename one: old steps carry it."""

    VERIFY = "verify"  # 核实
    ASSIGN = "assign"  # 交办; again to another unit or with another deadline
    ACCEPT = "accept"  # 认领
    PROGRESS = "progress"  # 进展
    REPLY = "reply"  # 反馈: reported as put right
    RECHECK = "recheck"  # 复查
    FIX_ON_SPOT = "fix_on_spot"  # 当场整改
    APPLY = "apply"  # 申请销号
    CLOSE = "close"  # 销号
    REFUSE = "refuse"  # 不予销号
    LOOK_BACK = "look_back"  # 回头看
    SEND_BACK = "send_back"  # 退回: an authorised return of what was closed
    ASK_EXTENSION = "ask_extension"  # 申请延期
    GRANT_EXTENSION = "grant_extension"
    DENY_EXTENSION = "deny_extension"
    KEEP_UP = "keep_up"  # 长期坚持
    HAND_AWAY = "hand_away"  # 移交
    VOID = "void"  # 作废
    REMIND = "remind"  # 提醒: before the deadline and on it
    URGE = "urge"  # 催办
    DISPATCH = "dispatch"  # 调度
    CIRCULATE = "circulate"  # 通报
    SUMMON = "summon"  # 约谈
    CHARGE = "charge"  # 问责建议
    HAND_ON = "hand_on"  # to another person, when one leaves


class Verdict(StrEnum):
    """What was seen: of a re-check and a look-back, and of the verification of what was only suspected."""

    FIXED = "fixed"  # 已整改
    PARTLY = "partly"  # 部分整改
    NOT_FIXED = "not_fixed"  # 未整改
    REBOUND = "rebound"  # 反弹: it was put right, and is back
    UNVERIFIABLE = "unverifiable"  # 无法核实
    TRUE = "true"  # 属实
    PARTLY_TRUE = "partly_true"  # 部分属实
    UNFOUNDED = "unfounded"  # 不属实
    DUPLICATE = "duplicate"  # 重复


class Role(StrEnum):
    """As whom somebody acts."""

    INSPECTOR = "inspector"  # goes and looks
    OFFICE = "office"  # keeps the ledger
    LEADER = "leader"  # decides
    UNIT = "unit"  # puts it right


class Why(StrEnum):
    """Why a move is not to be made."""

    STAGE = "stage"  # not where the finding stands
    ROLE = "role"  # not for whoever acts
    DUE = "due"  # wants a day
    DUE_EARLIER = "due_earlier"  # the day is before another it must follow
    NOTE = "note"  # wants words: what was done, or why
    VERDICT = "verdict"  # wants one of its verdicts
    DOCUMENT = "document"  # wants the number of a document or receipt
    APPROVER = "approver"  # wants who decided
    OTHER = "other"  # wants the finding it is the same as
    ASKED = "asked"  # an extension is granted or denied once it was asked for, and asked for once
    LONGER = "longer"  # a later deadline of what was handed over before has to be asked for
    OVERDUE = "overdue"  # an extension is asked for before the deadline
    RECTIFIER = "rectifier"  # whoever puts it right does not judge it
    PHOTO = "photo"  # wants a new photo


UNFINISHED = frozenset({Stage.OPEN, Stage.ASSIGNED, Stage.DOING})
"""Something is still to be done by the unit: these can be late."""
LIVE = UNFINISHED | {Stage.RECHECK, Stage.FIXED, Stage.CLOSING, Stage.LASTING}
"""On the ledger and not at an end."""
DONE = frozenset({Stage.FIXED, Stage.CLOSING, Stage.CLOSED})
"""整改率 counts these (domain: 已整改, 待销号, 已销号)."""
ENDED = frozenset({Stage.CLOSED, Stage.MOVED, Stage.UNFOUNDED, Stage.DUPLICATE, Stage.VOID})
NOT_COUNTED = frozenset({Stage.SUSPECTED, Stage.UNFOUNDED, Stage.DUPLICATE, Stage.VOID})
"""No rate has these in its base."""

_ANY_LIVE = frozenset({*LIVE, Stage.SUSPECTED})
_OFFICE = frozenset({Role.OFFICE, Role.LEADER})
_INSPECTING = frozenset({Role.OFFICE, Role.LEADER, Role.INSPECTOR})
_ALL = frozenset(Role)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One move: from which stages, to which, by whom, and what its step has to say.

    `to` None: the stage stays. A verdict leads where `by_verdict` says, and a move that has some wants one.
    """

    start: frozenset[Stage]
    to: Stage | None = None
    by_verdict: Mapping[Verdict, Stage | None] | None = None
    roles: frozenset[Role] = _OFFICE
    wants: frozenset[Why] = frozenset()  # DUE NOTE DOCUMENT APPROVER OTHER PHOTO

    def after(self, stage: Stage, verdict: Verdict | None) -> Stage:
        """Where it leads from a stage it may start at."""
        to = self.to if self.by_verdict is None or verdict is None else self.by_verdict[verdict]
        return to or stage


def _rule(
    start: Iterable[Stage],
    to: Stage | None = None,
    *,
    by_verdict: Mapping[Verdict, Stage | None] | None = None,
    roles: frozenset[Role] = _OFFICE,
    wants: Iterable[Why] = (),
) -> Rule:
    return Rule(start=frozenset(start), to=to, by_verdict=by_verdict, roles=roles, wants=frozenset(wants))


RULES: Mapping[Move, Rule] = {
    Move.VERIFY: _rule(
        {Stage.SUSPECTED}, roles=_INSPECTING, wants={Why.NOTE},
        by_verdict={Verdict.TRUE: Stage.OPEN, Verdict.PARTLY_TRUE: Stage.OPEN, Verdict.UNFOUNDED: Stage.UNFOUNDED,
                    Verdict.DUPLICATE: Stage.DUPLICATE, Verdict.UNVERIFIABLE: None},
    ),
    Move.ASSIGN: _rule({Stage.OPEN, Stage.ASSIGNED, Stage.DOING}, Stage.ASSIGNED),
    Move.ACCEPT: _rule({Stage.OPEN, Stage.ASSIGNED}, Stage.DOING, roles=_ALL),
    Move.PROGRESS: _rule({Stage.OPEN, Stage.ASSIGNED, Stage.DOING, Stage.LASTING, Stage.RECHECK}, roles=_ALL,
                         wants={Why.NOTE}),
    Move.REPLY: _rule({Stage.OPEN, Stage.ASSIGNED, Stage.DOING, Stage.LASTING}, Stage.RECHECK, roles=_ALL),
    Move.RECHECK: _rule(
        {*UNFINISHED, Stage.RECHECK, Stage.FIXED, Stage.CLOSING, Stage.LASTING}, roles=_INSPECTING,
        by_verdict={Verdict.FIXED: Stage.FIXED, Verdict.PARTLY: Stage.DOING, Verdict.NOT_FIXED: Stage.DOING,
                    Verdict.UNVERIFIABLE: None},
    ),
    Move.FIX_ON_SPOT: _rule({Stage.OPEN, Stage.ASSIGNED, Stage.DOING}, Stage.FIXED, roles=_INSPECTING,
                            wants={Why.PHOTO}),
    Move.APPLY: _rule({Stage.FIXED}, Stage.CLOSING, roles=_ALL),
    Move.CLOSE: _rule({*UNFINISHED, Stage.RECHECK, Stage.FIXED, Stage.CLOSING, Stage.LASTING}, Stage.CLOSED),
    Move.REFUSE: _rule({Stage.CLOSING, Stage.FIXED}, Stage.DOING, wants={Why.NOTE}),
    Move.LOOK_BACK: _rule(
        {Stage.CLOSED}, roles=_INSPECTING,
        by_verdict={Verdict.FIXED: None, Verdict.REBOUND: None, Verdict.UNVERIFIABLE: None},
    ),
    Move.SEND_BACK: _rule({Stage.CLOSED}, Stage.DOING, wants={Why.NOTE, Why.APPROVER}),
    Move.ASK_EXTENSION: _rule(UNFINISHED, roles=_ALL, wants={Why.DUE, Why.NOTE}),
    Move.GRANT_EXTENSION: _rule(UNFINISHED, wants={Why.DUE, Why.APPROVER}),
    Move.DENY_EXTENSION: _rule(UNFINISHED, wants={Why.NOTE}),
    Move.KEEP_UP: _rule({*UNFINISHED, Stage.RECHECK, Stage.FIXED, Stage.LASTING}, Stage.LASTING,
                        wants={Why.DUE, Why.NOTE}),
    Move.HAND_AWAY: _rule(_ANY_LIVE, Stage.MOVED, wants={Why.NOTE, Why.DOCUMENT}),
    Move.VOID: _rule(_ANY_LIVE, Stage.VOID, wants={Why.NOTE}),
    Move.REMIND: _rule(LIVE),
    Move.URGE: _rule(LIVE),
    Move.DISPATCH: _rule(LIVE, wants={Why.NOTE}),
    Move.CIRCULATE: _rule(LIVE, wants={Why.APPROVER}),
    Move.SUMMON: _rule(LIVE, wants={Why.APPROVER}),
    Move.CHARGE: _rule(LIVE, wants={Why.APPROVER, Why.NOTE}),
    Move.HAND_ON: _rule(_ANY_LIVE),
}  # fmt: skip
"""Every move. `operations.rectification` holds every step against this before it is written, whoever asks."""

JUDGING = frozenset(
    {Move.VERIFY, Move.RECHECK, Move.FIX_ON_SPOT, Move.CLOSE, Move.REFUSE, Move.LOOK_BACK, Move.GRANT_EXTENSION,
     Move.KEEP_UP, Move.HAND_AWAY, Move.VOID}
)  # fmt: skip
"""Moves that judge what was done, or end or put off what is to be done: never for whoever has to do it."""

TOLD_BY_UNIT = frozenset({Move.ACCEPT, Move.PROGRESS, Move.REPLY, Move.APPLY, Move.ASK_EXTENSION})
"""Moves of the unit, whoever writes them down: who did it is not whoever sits at the keyboard."""

RETURNS = frozenset(
    {(Move.RECHECK, Verdict.PARTLY), (Move.RECHECK, Verdict.NOT_FIXED), (Move.REFUSE, None), (Move.SEND_BACK, None)}
)
"""(move, verdict) that give it back to the unit: the next round begins."""

LADDER = (Move.ASSIGN, Move.URGE, Move.DISPATCH, Move.CIRCULATE, Move.SUMMON, Move.CHARGE)
"""交办→催办→调度→通报→约谈→问责建议: the steps 1 … 6 of the table escalation."""


def begins(*, suspected: bool) -> Stage:
    """Where a finding stands before its first step."""
    return Stage.SUSPECTED if suspected else Stage.OPEN


def stage_after(stage: Stage, move: str, verdict: str | None) -> Stage | None:
    """Where a step leads from `stage`; None for one that counts for nothing there, a word nobody knows included."""
    rule = RULES.get(move)  # type: ignore[call-overload]  # a StrEnum is found by its text
    if rule is None or stage not in rule.start:
        return None
    if rule.by_verdict is None:
        return rule.to or stage
    if verdict not in rule.by_verdict:
        return None
    return rule.by_verdict[verdict] or stage


def allowed(stage: Stage, role: Role) -> tuple[Move, ...]:
    """The moves somebody may make of a finding that stands there, in the order of `Move`."""
    return tuple(move for move, rule in RULES.items() if stage in rule.start and role in rule.roles)
