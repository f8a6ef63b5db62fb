"""What a finding's steps come to: where it stands, until when, in which round, and what is odd about that today. Pure.

Nothing here is stored: the same steps say the same on every machine. Which steps count is for the caller: those of a
draft do not.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from inspector import clock
from inspector.records import Finding, Step
from inspector.rectification.moves import (
    LADDER,
    NOT_COUNTED,
    RETURNS,
    UNFINISHED,
    Move,
    Stage,
    Verdict,
    begins,
    stage_after,
)

SOON = 3
"""Days before its deadline from which on a finding is 临期."""
SILENT = 15
"""Days without a step after which a finding is 沉寂 (domain 10.3)."""


class State(StrEnum):
    """What is shown of a finding: its stage, or what matters more about it (looks 4)."""

    DRAFT = "draft"
    SUSPECTED = "suspected"
    OPEN = "open"
    DOING = "doing"
    RECHECK = "recheck"
    FIXED = "fixed"
    CLOSED = "closed"
    LASTING = "lasting"
    OVERDUE = "overdue"
    REBOUND = "rebound"
    MOVED = "moved"
    UNFOUNDED = "unfounded"
    DUPLICATE = "duplicate"
    VOID = "void"


_SHOWN = {Stage.ASSIGNED: State.OPEN, Stage.CLOSING: State.FIXED}


@dataclass(slots=True, kw_only=True)
class Standing:
    """Where a finding stands after its steps; days are `YYYY-MM-DD`."""

    stage: Stage
    due: str | None  # with extensions
    round: int = 1  # 第几轮整改
    assigned: str | None = None  # day
    accepted: str | None = None
    replied: str | None = None  # of this round
    fixed: str | None = None  # the day it was found put right, for good so far
    closed: str | None = None
    proof: str | None = None  # of the close-out
    asked: str | None = None  # the day wished for by an extension nobody has decided on
    extensions: int = 0
    review: str | None = None  # of what is kept up
    last: str | None = None  # day of the newest step
    step: int = 0  # 1 … 6: how high on the ladder
    circulated: tuple[str, ...] = ()  # days of 通报
    pressed: tuple[tuple[Move, str], ...] = ()  # reminders and steps of the ladder since deadline or round last changed
    looked_back: str | None = None
    returned: bool = False  # sent back after it was closed
    odd: tuple[str, ...] = field(default=())  # ids of steps that count for nothing


def standing(finding: Finding, steps: Iterable[Step]) -> Standing:
    """What the steps of a finding that count come to, whatever order they are given in."""
    now = Standing(stage=begins(suspected=bool(finding.suspected)), due=finding.due)
    odd = []
    for it in in_order(steps):
        after = stage_after(now.stage, it.kind, it.verdict)
        if after is None:
            odd.append(it.id)
            continue
        _take(now, it)
        now.stage = after
    now.odd = tuple(odd)
    return now


def in_order(steps: Iterable[Step]) -> list[Step]:
    """By what their makers knew, not by clocks: an operation's id is later than all its store had seen."""
    return sorted(steps, key=lambda it: (it.made, it.id))


def resting_on(finding: Finding, before: Iterable[Step], after: Sequence[Step]) -> tuple[str, ...]:
    """The ids of steps that stood on others and stand no more: the steps of a finding as they are, and as they would
    be. A step that counted is to count, a decision on an extension has its request, a close-out its proof.
    """
    firm, left = _firm(finding, before), _firm(finding, after)
    there = {it.id for it in after}
    return tuple(it for it in firm if it in there and it not in left)


def _firm(finding: Finding, steps: Iterable[Step]) -> dict[str, None]:
    """The steps that count and have what they rest on, in order."""
    now = Standing(stage=begins(suspected=bool(finding.suspected)), due=finding.due)
    firm: dict[str, None] = {}
    seen = False  # somebody has seen it put right, and nothing returned it since
    for it in in_order(steps):
        after = stage_after(now.stage, it.kind, it.verdict)
        if after is None:
            continue
        decides = it.kind in (Move.GRANT_EXTENSION, Move.DENY_EXTENSION)
        rests = seen if it.kind == Move.CLOSE and it.proof in ("recheck", "on_spot") else True
        if rests and not (decides and now.asked is None):
            firm[it.id] = None
        _take(now, it)
        now.stage = after
        seen = now.fixed is not None and (seen or it.kind in (Move.RECHECK, Move.FIX_ON_SPOT))
    return firm


_DAYS = {Move.ASSIGN: "assigned", Move.ACCEPT: "accepted", Move.REPLY: "replied", Move.FIX_ON_SPOT: "fixed",
         Move.LOOK_BACK: "looked_back"}  # fmt: skip
PRESSING = frozenset({Move.REMIND, *LADDER}) - {Move.ASSIGN}
"""Reminders and the ladder above the hand-over."""


def _take(now: Standing, it: Step) -> None:
    """Note what a step that counts says, besides where it leads."""
    kind = Move(it.kind)
    before = now.due, now.round
    now.last = max(now.last or "", it.day)
    if kind in LADDER:
        now.step = max(now.step, LADDER.index(kind) + 1)
    if kind in _DAYS:
        setattr(now, _DAYS[kind], it.day)
    if (kind, it.verdict) in RETURNS:
        _again(now, it)
    elif (kind, it.verdict) == (Move.RECHECK, Verdict.FIXED):
        now.fixed = now.fixed or it.day
    elif kind in _SAID:
        _SAID[kind](now, it)
    if before != (now.due, now.round):
        now.pressed = ()
    if kind in PRESSING:
        now.pressed += ((kind, it.day),)


def _closed(now: Standing, it: Step) -> None:
    now.closed, now.proof, now.fixed = it.day, it.proof, now.fixed or it.day


def _set_due(now: Standing, it: Step) -> None:
    now.due = it.due or now.due


def _asked(now: Standing, it: Step) -> None:
    now.asked = it.due


def _granted(now: Standing, it: Step) -> None:
    now.due, now.asked, now.extensions = it.due or now.due, None, now.extensions + 1


def _denied(now: Standing, _: Step) -> None:
    now.asked = None


def _kept_up(now: Standing, it: Step) -> None:
    now.review = it.due


def _circulated(now: Standing, it: Step) -> None:
    now.circulated += (it.day,)


_SAID: Mapping[Move, Callable[[Standing, Step], None]] = {
    Move.CLOSE: _closed, Move.ASSIGN: _set_due, Move.ASK_EXTENSION: _asked, Move.GRANT_EXTENSION: _granted,
    Move.DENY_EXTENSION: _denied, Move.KEEP_UP: _kept_up, Move.CIRCULATE: _circulated,
}  # fmt: skip


def _again(now: Standing, it: Step) -> None:
    """Back to the unit: the next round begins, with a new deadline where one was set."""
    now.returned = now.returned or it.kind == Move.SEND_BACK
    now.round, now.replied, now.fixed, now.closed, now.proof = now.round + 1, None, None, None, None
    now.due = it.due or now.due


# -- today -------------------------------------------------------------------------------------------------------------


def is_overdue(stage: Stage, due: str | None, today: str) -> bool:
    """逾期: the deadline has passed and the unit has not reported it put right. What is reported waits for us."""
    return stage in UNFINISHED and due is not None and due < today


def shown(stage: Stage, due: str | None, today: str, *, repeats: bool = False, draft: bool = False) -> State:
    """The one state shown of a finding on a day."""
    if draft:
        return State.DRAFT
    if is_overdue(stage, due, today):
        return State.OVERDUE
    if repeats and stage in UNFINISHED:
        return State.REBOUND
    return _SHOWN.get(stage) or State(stage)


class Flag(StrEnum):
    """What is to be noticed about a finding on a day; computed, never stored (domain 10.3)."""

    SOON = "soon"  # 临期
    OVERDUE = "overdue"  # 逾期
    NO_REPLY = "no_reply"  # 未按期反馈: assigned, overdue, and never a reply
    NOT_ACCEPTED = "not_accepted"  # 未认领: assigned and not accepted
    SILENT = "silent"  # 沉寂
    RECHECK_LATE = "recheck_late"  # 复查超期: reported put right, and nobody has looked in time
    REVIEW_DUE = "review_due"  # 长期坚持, its review date has come


def flags(now: Standing, found: str, today: date, *, recheck_after: int = SOON) -> frozenset[Flag]:
    """What is to be noticed of a finding of the day `found` (YYYY-MM-DD). Days that are none count as no day."""
    seen: set[Flag] = set()
    due, last = clock.day(now.due or ""), clock.day(now.last or found)
    if now.stage in UNFINISHED:
        if due is not None and due < today:
            seen.add(Flag.OVERDUE)
            if now.assigned and not now.replied:
                seen.add(Flag.NO_REPLY)
        elif due is not None and due - today <= timedelta(days=SOON):
            seen.add(Flag.SOON)
        if last is not None and today - last > timedelta(days=SILENT):
            seen.add(Flag.SILENT)
    if now.stage is Stage.ASSIGNED:
        seen.add(Flag.NOT_ACCEPTED)
    replied = clock.day(now.replied or "")
    if now.stage is Stage.RECHECK and replied is not None and today - replied > timedelta(days=recheck_after):
        seen.add(Flag.RECHECK_LATE)
    review = clock.day(now.review or "")
    if now.stage is Stage.LASTING and review is not None and review <= today:
        seen.add(Flag.REVIEW_DUE)
    return frozenset(seen)


def counts(stages: Sequence[Stage]) -> int:
    """How many of them a rate has in its base."""
    return sum(it not in NOT_COUNTED for it in stages)
