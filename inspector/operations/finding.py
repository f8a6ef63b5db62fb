"""Findings by hand: outside the checklist (自由问题), and what an inspector words or rates otherwise."""

from inspector import clock
from inspector.acts import Act
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.following import next_mark, remove_finding
from inspector.operations.responsible import usual_unit
from inspector.operations.visit import draft
from inspector.records import Finding
from inspector.rectification.deadlines import due_date
from inspector.tables.lookup import default_days

CHANGEABLE = frozenset({"text", "severity", "due", "unit", "person", "requirement", "basis", "place", "code"})


def add(
    store: Store, visit: str, *, text: str, severity: int = 1, days: int | None = None, code: str | None = None
) -> str:
    """A finding outside the checklist; returns its id. Without `days` it gets those the table has for its severity."""
    case = draft(store, visit)
    found = clock.local_date(case.visit.started)
    working = False
    if days is None:
        days, working = default_days(case.tables["severities"], severity)
    due = None if days is None else due_date(found, days, working=working, holidays=case.tables["holidays"])
    with store.operation(Act.ADD_FINDING) as edit:
        return edit.create(
            Finding, visit=visit, site=case.site.id, code=code, text=text, severity=severity, found=found.isoformat(),
            due=due.isoformat() if due else None,
            unit=usual_unit(store, case.site, case.form),
            mark=next_mark(store),
        )  # fmt: skip


def change(store: Store, finding: str, **values: str | int | None) -> None:
    """Change what is said of a finding while its visit is a draft; typing in one finding is one step of undo.

    Raises Fault FINALISED, BAD_VALUE, GONE; BOTTOM_LINE (severity: the least) for one that cannot be lowered.
    """
    held = store.get(Finding, finding)
    case = draft(store, held.visit)
    if odd := set(values) - CHANGEABLE:
        message = f"not changed by hand: {', '.join(sorted(odd))}"
        raise ValueError(message)
    if "severity" in values and values["severity"] not in range(4):
        raise Fault(Kind.BAD_VALUE, field="severity", value=values["severity"], expected="0–3")
    called_for = case.judgement(held)
    least = called_for.severity if called_for is not None and called_for.bottom_line else 0
    if int(values.get("severity") or 0) < least and "severity" in values:
        raise Fault(Kind.BOTTOM_LINE, severity=least)
    if values.get("due"):
        _date(str(values["due"]))
    with store.operation(Act.EDIT_FINDING, joins=finding) as edit:
        edit.change(Finding, finding, **values)


def delete(store: Store, finding: str) -> None:
    """Delete a finding of a draft; its photos stay with the visit."""
    held = store.get(Finding, finding)
    case = draft(store, held.visit)
    with store.operation(Act.DELETE_FINDING) as edit:
        remove_finding(edit, case, held)


def _date(text: str) -> None:
    if clock.day(text) is None:
        raise Fault(Kind.BAD_VALUE, field="due", value=text, expected="YYYY-MM-DD")
