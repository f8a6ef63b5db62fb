"""Which step of the ladder a finding calls for today, why, and whether a reminder is due. Pure.

The ladder 交办→催办→调度→通报→约谈→问责建议 are the rows 1 … 6 of the table `escalation`. The program suggests and says
by which facts; a person decides. What was done since the deadline or the round last changed is not suggested again,
save a circular where the step above wants several of them.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from inspector import clock
from inspector.rectification.deadlines import days_late
from inspector.rectification.moves import LADDER, UNFINISHED, Move, Stage
from inspector.rectification.steps import Standing

Rows = Sequence[Mapping[str, object]]


class Reason(StrEnum):
    """Why a step is suggested; each comes with its number."""

    NOT_ASSIGNED = "not_assigned"  # nobody was told to put it right
    OVERDUE = "overdue"  # so many days
    ROUND = "round"  # it is the so-manieth round
    CIRCULARS = "circulars"  # so many within so many days
    SEVERITY = "severity"  # as grave as that
    SKIPPED = "skipped"  # a lower step (its number) was not taken since


@dataclass(frozen=True, slots=True)
class Because:
    """One reason: its number (days, round, count, level, step), how many days it is counted in where it is."""

    reason: Reason
    number: int = 0
    within: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A step of the ladder suggested for a finding; `again`: it was taken before and the rule wants another."""

    move: Move
    step: int
    title: str
    title_en: str
    approver: str  # who decides it, by the table
    because: tuple[Because, ...]
    again: bool = False


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder that is due: since which day, and where that lies to the deadline (-3, 0, 7, 14 …)."""

    since: str
    days: int


def suggested(
    now: Standing, severity: int, today: date, rules: Rows, holidays: Collection[Mapping[str, object]] = ()
) -> Suggestion | None:
    """The highest step whose conditions hold and that was not taken since; None where nothing is called for.

    A row holds when any of its conditions does: days overdue, rounds, circulars within days; `severity` is from where
    on it is meant at all, and a condition of its own where it stands alone. Steps between the last one taken and this
    one are named among the reasons: none is passed over in silence.
    """
    if now.stage not in UNFINISHED:
        return None
    by_step = {int(str(row["step"])): row for row in rules if 1 <= int(str(row["step"])) <= len(LADDER)}
    if now.stage is Stage.OPEN:
        return _hand_over(now, today, by_step.get(1))
    taken = max((LADDER.index(move) + 1 for move, _ in now.pressed if move in LADDER), default=1)
    for step in sorted(by_step, reverse=True):
        if step == 1 or step < taken:
            break
        because = _holds(by_step[step], now, severity, today, holidays)
        again = step == taken and _is_taken(now, step)
        if not because or (again and not _wanted_again(by_step, step, now, today)):
            continue
        skipped = [Because(Reason.SKIPPED, it) for it in by_step if taken < it < step and not _is_taken(now, it)]
        return _suggestion(by_step[step], step, (*because, *sorted(skipped, key=lambda it: it.number)), again=again)
    return None


def reminder(now: Standing, today: date, rules: Rows) -> Reminder | None:
    """The reminder that is due for a finding a unit has in hand; none where one, or a step of the ladder, came since.

    `rules` are the rows of the table `reminders`: {"days": from the deadline, "every": again after so many, or none}.
    """
    due = clock.day(now.due or "")
    if now.stage not in UNFINISHED or now.stage is Stage.OPEN or due is None:
        return None
    passed = [point for row in rules if (point := _last_point(due, row, today)) is not None]
    if not passed:
        return None
    since = max(passed)
    if any(day >= since.isoformat() for _, day in now.pressed):
        return None
    return Reminder(since.isoformat(), (since - due).days)


def asks_little(row: Mapping[str, object]) -> bool:
    """Whether a row of `escalation` may hold of what is neither late nor back: by its severity or the first round."""
    alone = all(row[name] is None for name in ("overdue_days", "rounds", "circulars"))
    return (alone and row["severity"] is not None) or row["rounds"] == 1


def first_day(rules: Rows) -> int:
    """How many days before a deadline the first reminder may be due."""
    return max((-_whole(row["days"]) for row in rules), default=0)


def _last_point(due: date, row: Mapping[str, object], today: date) -> date | None:
    """The last day, today or before, on which a row of `reminders` asks for one."""
    try:
        first = due + timedelta(days=_whole(row["days"]))
    except OverflowError:
        return None
    if first > today:
        return None
    every = _whole(row["every"])
    return first + timedelta(days=(today - first).days // every * every) if every > 0 else first


def _hand_over(now: Standing, today: date, row: Mapping[str, object] | None) -> Suggestion | None:
    if row is None:
        return None
    because = [Because(Reason.NOT_ASSIGNED)]
    due = clock.day(now.due or "")
    if due is not None and due < today:
        because.append(Because(Reason.OVERDUE, (today - due).days))
    return _suggestion(row, 1, tuple(because))


def _holds(
    row: Mapping[str, object], now: Standing, severity: int, today: date, holidays: Collection[Mapping[str, object]]
) -> tuple[Because, ...]:
    """The conditions of a row that hold; none where it is not meant for a finding of this severity."""
    least = row["severity"]
    if least is not None and severity < _whole(least):
        return ()
    found = []
    late = _late(row, now, today, holidays)
    if row["overdue_days"] is not None and late > 0 and late >= _whole(row["overdue_days"]):
        found.append(Because(Reason.OVERDUE, late))
    if row["rounds"] is not None and now.round >= _whole(row["rounds"]) > 0:
        found.append(Because(Reason.ROUND, now.round))
    if row["circulars"] is not None:
        within = _whole(row["within_days"])
        count = _circulars(now, today, within)
        if count >= _whole(row["circulars"]) > 0:
            found.append(Because(Reason.CIRCULARS, count, within))
    alone = all(row[name] is None for name in ("overdue_days", "rounds", "circulars"))
    if least is not None and (found or alone):
        found.append(Because(Reason.SEVERITY, severity))
    return tuple(found)


def _late(row: Mapping[str, object], now: Standing, today: date, holidays: Collection[Mapping[str, object]]) -> int:
    due = clock.day(now.due or "")
    return days_late(due, today, working=row.get("days_in") == "working", holidays=holidays) if due else 0


def _circulars(now: Standing, today: date, within: int) -> int:
    """How many circulars named the finding, in the days that count where the rule bounds them."""
    days = [it for it in map(clock.day, now.circulated) if it is not None and it <= today]
    return sum(not within or (today - it).days < within for it in days)


def _is_taken(now: Standing, step: int) -> bool:
    return any(move is LADDER[step - 1] for move, _ in now.pressed)


def _wanted_again(by_step: Mapping[int, Mapping[str, object]], step: int, now: Standing, today: date) -> bool:
    """Whether a step above wants several circulars, there are fewer, and as many days have gone by as for the first."""
    wanted = max((_whole(row["circulars"]) for at, row in by_step.items() if at > step), default=0)
    if LADDER[step - 1] is not Move.CIRCULATE or _circulars(now, today, 0) >= wanted:
        return False
    last = clock.day(max(day for move, day in now.pressed if move is Move.CIRCULATE))
    return last is not None and (today - last).days >= max(_whole(by_step[step]["overdue_days"]), 1)


def _suggestion(
    row: Mapping[str, object], step: int, because: tuple[Because, ...], *, again: bool = False
) -> Suggestion:
    return Suggestion(
        move=LADDER[step - 1], step=step, title=str(row["title"]), title_en=str(row["title_en"] or row["title"]),
        approver=str(row["approver"] or ""), because=because, again=again,
    )  # fmt: skip


def _whole(value: object) -> int:
    return int(value) if isinstance(value, int | float) else 0
