"""What is due for findings that do not move: reminders and steps of the ladder, suggested here, decided by people.

Only what can call for something is read: findings nobody was handed, and those whose deadline is near or over, that
are in their second round or were named in circulars.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from inspector.acts import Act
from inspector.db.ledger.reading import ready
from inspector.db.lines import LATE
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.errors import Fault, Kind
from inspector.operations.rectification import pressing, steps
from inspector.operations.rectification.acting import Said
from inspector.operations.rectification.pressing import Pressed
from inspector.rectification import escalation
from inspector.rectification.escalation import Reminder, Rows, Suggestion
from inspector.rectification.moves import LADDER, Move, Stage
from inspector.rectification.steps import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A finding something is due for: a step of the ladder, or else a reminder."""

    finding: str
    number: str  # of the ledger, or its mark
    text: str
    severity: int
    unit: str | None
    due: str | None  # with extensions
    suggestion: Suggestion | None
    reminder: Reminder | None


def due_now(store: Store, today: date, findings: Sequence[str] | None = None) -> list[Due]:
    """Suggestions and reminders for all live findings, or for these: the highest step first, then by deadline.

    Where a step of the ladder is suggested a reminder is not: the step says more.
    """
    rules, reminders = current(store, "escalation"), current(store, "reminders")
    holidays = current(store, "holidays")
    rows = _candidates(store, today, rules, reminders, findings)
    pressed = pressing.pressed(store, [row[0] for row in rows if row[5] != Stage.OPEN])
    decided: dict[_Situation, tuple[Suggestion | None, Reminder | None]] = {}
    found = []
    for finding, number, text, severity, unit, stage, due, rounds in rows:
        done = pressed.get(finding, pressing.NOTHING)
        situation = (stage, due, rounds, severity, done)
        if situation not in decided:
            now = Standing(stage=Stage(stage), due=due, round=rounds, pressed=done.since, circulated=done.circulars)
            step = escalation.suggested(now, severity, today, rules, holidays)
            decided[situation] = step, None if step is not None else escalation.reminder(now, today, reminders)
        step, reminder = decided[situation]
        if step is not None or reminder is not None:
            found.append(
                Due(finding=finding, number=number, text=text, severity=severity, unit=unit, due=due,
                    suggestion=step, reminder=reminder)
            )  # fmt: skip
    return sorted(found, key=_urgency)


def escalate(store: Store, findings: Sequence[str], move: Move, said: Said) -> list[str]:
    """Take a step of the ladder, or remind, for all of these in one operation; returns the steps.

    Raises Fault NOT_ALLOWED; BAD_VALUE for a move that is no step of the ladder.
    """
    if move not in {Move.REMIND, *LADDER}:
        raise Fault(Kind.BAD_VALUE, field="move", value=str(move), expected=" | ".join(("remind", *LADDER)))
    return steps.take(store, findings, move, said, act=Act.TAKE_STEP)


_Situation = tuple[str, str | None, int, int, Pressed]
"""All that a decision depends on; of very many findings there are few."""


def _candidates(
    store: Store, today: date, rules: Rows, reminders: Rows, findings: Sequence[str] | None
) -> list[tuple[Any, ...]]:
    """(id, number, text, severity, unit, stage, due, round) of what may call for something.

    Nobody was handed it, its deadline is near or over, it is in a further round or was in a circular; all unfinished
    ones where a rule asks for no more than a severity or the first round.
    """
    ready(store)
    until = today + timedelta(days=max(escalation.first_day(reminders), 0))
    wide = any(escalation.asks_little(row) for row in rules)
    return store.rows(
        f"""SELECT f.id, coalesce(f.number, f.mark), f.text, f.severity, f.unit, l.stage, l.due, l.round
            FROM line AS l CROSS JOIN finding AS f ON f.rowid = l.line
            WHERE l.stage IN {LATE} AND (?1 OR l.stage = 'open' OR l.due <= ?2 OR l.round > 1 OR l.step >= ?3)
            AND (?4 IS NULL OR f.id IN (SELECT value FROM json_each(?4)))""",
        wide, until.isoformat(), LADDER.index(Move.CIRCULATE) + 1,
        None if findings is None else json.dumps(list(findings)),
    )  # fmt: skip


def _urgency(it: Due) -> tuple[int, str, str]:
    return (-(it.suggestion.step if it.suggestion else 0), it.due or "9999-12-31", it.number)
