"""What is due for findings that do not move: reminders and steps of the ladder, suggested here, decided by people.

Only what can call for something is read: findings nobody was handed, and those whose deadline is near or over, that
are in their second round or were named in circulars.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from inspector.acts import Act
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.errors import Fault, Kind
from inspector.operations.rectification import reading, steps
from inspector.operations.rectification.acting import Said
from inspector.operations.rectification.living import ON_LEDGER
from inspector.rectification import escalation
from inspector.rectification.escalation import Reminder, Suggestion
from inspector.rectification.moves import LADDER, Move
from inspector.rectification.steps import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A finding something is due for: a step of the ladder, or else a reminder."""

    finding: str
    number: str  # of the ledger, or its mark
    text: str
    severity: int
    unit: str | None
    standing: Standing
    suggestion: Suggestion | None
    reminder: Reminder | None


def due_now(store: Store, today: date, findings: Sequence[str] | None = None) -> list[Due]:
    """Suggestions and reminders for all live findings, or for these: the highest step first, then by deadline.

    Where a step of the ladder is suggested a reminder is not: the step says more.
    """
    rules, reminders = current(store, "escalation"), current(store, "reminders")
    holidays = current(store, "holidays")
    until = (today + timedelta(days=max(escalation.first_day(reminders), 0))).isoformat()
    rows = _candidates(store, until, findings)
    standings = reading.standings(store, [row[0] for row in rows])
    found = []
    for finding, number, text, severity, unit in rows:
        now = standings[finding]
        step = escalation.suggested(now, severity, today, rules, holidays)
        reminder = None if step is not None else escalation.reminder(now, today, reminders)
        if step is not None or reminder is not None:
            found.append(
                Due(finding=finding, number=number, text=text, severity=severity, unit=unit, standing=now,
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


def _candidates(
    store: Store, until: str, findings: Sequence[str] | None
) -> list[tuple[str, str, str, int, str | None]]:
    """(id, number, text, severity, unit) of what may call for something."""
    return store.rows(
        f"""SELECT f.id, coalesce(f.number, f.mark), f.text, f.severity, f.unit FROM finding AS f
            WHERE {ON_LEDGER} AND (?1 IS NULL OR f.id IN (SELECT value FROM json_each(?1)))
            AND NOT EXISTS (SELECT 1 FROM step AS s WHERE s.finding = f.id AND s.kind = 'close' AND NOT s.deleted)
            AND (f.due <= ?2 OR f.due IS NULL OR EXISTS (SELECT 1 FROM step AS s WHERE s.finding = f.id))""",
        None if findings is None else json.dumps(list(findings)), until,
    )  # fmt: skip


def _urgency(it: Due) -> tuple[int, str, str]:
    return (-(it.suggestion.step if it.suggestion else 0), it.standing.due or "9999-12-31", it.number)
