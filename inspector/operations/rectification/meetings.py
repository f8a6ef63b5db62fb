"""调度 and 约谈: meetings on findings that do not move, their minutes, and the cycles that say which is due next."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from inspector import clock
from inspector.acts import Act
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.errors import Fault, Kind
from inspector.operations.identity import refuse_identity_numbers
from inspector.operations.rectification import reading, steps
from inspector.operations.rectification.acting import Said
from inspector.records import Meeting, Step
from inspector.rectification import cycles as periods
from inspector.rectification.cycles import Round
from inspector.rectification.moves import Move
from inspector.rectification.steps import in_order

MOVES = {"dispatch": Move.DISPATCH, "talk": Move.SUMMON}
LEVELS = ("county", "town", "village")
_EDITABLE = ("held", "cycle", "level", "unit", "chair", "attended", "reason", "decision", "document")


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A meeting as the log shows it: whose matters, and the findings it was about."""

    meeting: Meeting
    unit: str  # name, '' for none
    findings: tuple[str, ...]


def hold(
    store: Store,
    kind: Literal["dispatch", "talk"],
    findings: Sequence[str],
    said: Said,
    *,
    level: str = "county",
    cycle: str | None = None,
    unit: str | None = None,
    chair: str | None = None,
    attended: str | None = None,
    reason: str | None = None,
    decision: str | None = None,
) -> str:
    """Record a meeting and a step of every finding it was about, in one operation; returns the meeting.

    A regular meeting (`cycle`) may be about none. `said.day` is the day it was held, `said.document` its minutes, and
    `said.note`, or else the decision, what the steps say.

    Raises Fault NOT_ALLOWED for a finding it cannot be held on, BAD_VALUE, IDENTITY_NUMBER; then nothing is recorded.
    """
    day = said.day or clock.today(store.now).isoformat()
    values = {
        "held": day, "cycle": cycle, "level": level, "unit": unit, "chair": chair, "attended": attended,
        "reason": reason, "decision": decision, "document": said.document,
    }  # fmt: skip
    _check(store, values, kind)
    if not findings and cycle is None:
        raise Fault(Kind.BAD_VALUE, field="findings", value="0", expected="≥ 1")
    noted = replace(said, day=day, note=said.note or decision or reason, approver=said.approver or chair)
    with store.operation(Act.HOLD_MEETING) as edit:
        meeting = edit.create(Meeting, kind=kind, **values)
        for finding, ground in reading.grounds(store, findings).items():
            steps.record(store, edit, finding, MOVES[kind], replace(noted, meeting=meeting), held=ground)
    return meeting


def edit_meeting(store: Store, meeting: str, **values: Any) -> None:
    """Correct or complete the minutes: day, level, who was there, what was decided, the number of the document.

    The steps of its findings stay as they were. Raises Fault GONE, BAD_VALUE, IDENTITY_NUMBER.
    """
    held = store.get(Meeting, meeting)
    for name in values:
        if name not in _EDITABLE:
            raise Fault(Kind.BAD_VALUE, field=name, value="", expected=" | ".join(_EDITABLE))
    _check(store, {"held": held.held, "level": held.level, **values}, held.kind)
    with store.operation(Act.HOLD_MEETING, joins=meeting) as edit:
        edit.change(Meeting, meeting, **values)


def meetings(store: Store, *, finding: str | None = None, limit: int = 500) -> list[Held]:
    """The log: the newest meetings first, all or those on one finding."""
    found = store.rows(
        """SELECT m.id, coalesce(u.name, '') FROM meeting AS m LEFT JOIN unit AS u ON u.id = m.unit
           WHERE NOT m.deleted AND (?1 IS NULL OR m.id IN (
             SELECT meeting FROM step WHERE finding = ?1 AND NOT deleted)) ORDER BY m.held DESC, m.id DESC LIMIT ?2""",
        finding, limit,
    )  # fmt: skip
    ids = [id for id, _ in found]  # noqa: A001
    held = {it.id: it for it in store.many(Meeting, "id", ids)}
    about: dict[str, dict[str, None]] = {it: {} for it in ids}
    for step in in_order(store.many(Step, "meeting", ids)):
        about[step.meeting or ""][step.finding] = None
    return [Held(meeting=held[id], unit=unit, findings=tuple(about[id])) for id, unit in found]  # noqa: A001


def cycles(store: Store, today: date) -> tuple[Round, ...]:
    """Every cycle of the county and when it is due next, what waits longest first. A circular is held by its steps."""
    rows = current(store, "cycles")
    held: dict[str, list[str]] = {}
    for cycle, day in store.rows("SELECT cycle, held FROM meeting WHERE cycle IS NOT NULL AND NOT deleted"):
        held.setdefault(cycle, []).append(day)
    if any(row["what"] == "circular" for row in rows):
        days = [
            it for (it,) in store.rows("SELECT DISTINCT day FROM step WHERE kind = ? AND NOT deleted", Move.CIRCULATE)
        ]
        for row in rows:
            if row["what"] == "circular":
                held.setdefault(str(row["name"]), []).extend(days)
    return periods.rounds(rows, held, today, current(store, "holidays"))


def _check(store: Store, values: dict[str, Any], kind: str) -> None:
    if kind not in MOVES:
        raise Fault(Kind.BAD_VALUE, field="kind", value=kind, expected=" | ".join(MOVES))
    if clock.day(values["held"]) is None:
        raise Fault(Kind.BAD_VALUE, field="held", value=str(values["held"]), expected="YYYY-MM-DD")
    if values["level"] not in LEVELS:
        raise Fault(Kind.BAD_VALUE, field="level", value=str(values["level"]), expected=" | ".join(LEVELS))
    cycle = values.get("cycle")
    known = [str(row["name"]) for row in current(store, "cycles")]
    if cycle is not None and cycle not in known:
        raise Fault(Kind.BAD_VALUE, field="cycle", value=str(cycle), expected=" | ".join(known))
    refuse_identity_numbers(values)
