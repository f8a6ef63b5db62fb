"""A finding at the desk: one that came without a visit of ours; and that one is the return of another (反弹)."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from inspector import clock
from inspector.acts import Act
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.errors import Fault, Kind
from inspector.operations.following import next_mark
from inspector.operations.identity import refuse_identity_numbers
from inspector.operations.rectification.plan import PLANNED, checked
from inspector.operations.rectification.reading import earlier, steps_of
from inspector.photo.intake import Taken
from inspector.records import Area, Finding, Photo, Site, kind_of
from inspector.rectification.deadlines import due_date
from inspector.rectification.moves import Move
from inspector.tables.lookup import default_days

FOUND = frozenset(
    {"text", "severity", "found", "due", "site", "area", "code", "requirement", "basis", "place", "suspected"}
)
"""What was found: fixed for a finding of a visit, to be corrected for one without."""


def add(
    store: Store,
    *,
    text: str,
    source: str,
    site: str | None = None,
    area: str | None = None,
    severity: int = 1,
    found: str = "",
    due: str | None = None,
    shown: Sequence[Taken] = (),
    **values: Any,
) -> str:
    """A finding without a visit of ours, at a site or in an area; returns its id. `found` '' is today; `shown` are
    photos of it that are in the photo store; `values` are others of FOUND and of a plan. Without `due` it gets the
    days the table has for its severity, unless it is only suspected.

    Raises Fault BAD_VALUE (field, value, expected), IDENTITY_NUMBER (field).
    """
    given = {"text": text, "severity": severity, "found": found or clock.today(store.now).isoformat(), "due": due,
             "site": site, "area": area, "source": source, **values}  # fmt: skip
    kept = _checked(store, given)
    if kept["site"] is None and kept["area"] is None:
        raise Fault(Kind.BAD_VALUE, field="site", value=None, expected="site, area")
    if kept["due"] is None and not kept.get("suspected"):
        kept["due"] = _usual_due(store, severity, date.fromisoformat(kept["found"]))
    with store.operation(Act.ADD_ISSUE) as edit:
        made = edit.create(Finding, mark=next_mark(store), **kept)
        for it in shown:
            edit.create(Photo, finding=made, **asdict(it))
    return made


def change_found(store: Store, finding: str, **values: Any) -> None:
    """Correct what was found of a finding without a visit; typing in one finding is one step of undo.

    Raises Fault GONE, BAD_VALUE (field, value, expected), IDENTITY_NUMBER (field); FINALISED (visit) for one of a
    visit of ours, whose findings are changed there while it is a draft and supplemented afterwards.
    """
    held = store.get(Finding, finding)
    if held.visit is not None:
        raise Fault(Kind.FINALISED, visit=held.visit)
    with store.operation(Act.EDIT_FINDING, joins=finding) as edit:
        edit.change(Finding, finding, **_checked(store, values))


def link_rebound(store: Store, finding: str, earlier_one: str | None) -> None:
    """Say that a finding is the return of one that was closed before, at the same site or in the same area; None takes
    it back. Raises Fault GONE; BAD_VALUE (field, value, expected: closed, same place, no ring).
    """
    held = store.get(Finding, finding)
    if held.deleted:
        raise Fault(Kind.GONE, record="finding", id=finding)
    if earlier_one is not None:
        refuse_no_rebound(store, held, earlier_one)
    with store.operation(Act.LINK_REBOUND) as edit:
        edit.change(Finding, finding, repeats=earlier_one)


def refuse_no_rebound(store: Store, held: Finding, earlier_one: str) -> None:
    """Raise Fault where a finding cannot be the return of another. As `link_rebound`."""
    before = store.get(Finding, earlier_one)
    if before.deleted:
        raise Fault(Kind.GONE, record="finding", id=earlier_one)
    if before.id == held.id or held.id in {it.id for it in earlier(store, before)}:
        raise Fault(Kind.BAD_VALUE, field="repeats", value=earlier_one, expected="no ring")
    same = before.site == held.site if held.site is not None else before.site is None and before.area == held.area
    if not same:
        raise Fault(Kind.BAD_VALUE, field="repeats", value=earlier_one, expected="same place")
    if all(it.kind != Move.CLOSE for it in steps_of(store, earlier_one)):
        raise Fault(Kind.BAD_VALUE, field="repeats", value=earlier_one, expected="closed")


def _checked(store: Store, values: dict[str, Any]) -> dict[str, Any]:
    if odd := set(values) - FOUND - PLANNED:
        message = f"not of a finding: {', '.join(sorted(odd))}"
        raise ValueError(message)
    refuse_identity_numbers(values)
    kept: dict[str, Any] = {name: it.strip() or None if isinstance(it, str) else it for name, it in values.items()}
    if "text" in kept and not kept["text"]:
        raise Fault(Kind.BAD_VALUE, field="text", value="", expected="…")
    for name, most in (("severity", 4), ("suspected", 2)):
        if name in kept and kept[name] not in range(most):
            raise Fault(Kind.BAD_VALUE, field=name, value=kept[name], expected=f"0–{most - 1}")
    for name in ("found", "due"):
        day = kept.get(name)
        if name in kept and not (day is None and name == "due") and clock.day(day) is None:
            raise Fault(Kind.BAD_VALUE, field=name, value=day, expected="YYYY-MM-DD")
    if str(kept.get("found", "")) > clock.today(store.now).isoformat():
        raise Fault(Kind.BAD_VALUE, field="found", value=kept["found"], expected=f"≤ {clock.today(store.now)}")
    for name, record in (("site", Site), ("area", Area)):
        id = kept.get(name)  # noqa: A001
        if id is not None and store.one(f"SELECT 1 FROM {kind_of(record)} WHERE id = ? AND NOT deleted", id) is None:
            raise Fault(Kind.BAD_VALUE, field=name, value=id, expected=kind_of(record))
    return kept | checked(store, {name: it for name, it in kept.items() if name in PLANNED})


def _usual_due(store: Store, severity: int, found: date) -> str | None:
    days, working = default_days(current(store, "severities"), severity)
    if days is None:
        return None
    return due_date(found, days, working=working, holidays=current(store, "holidays")).isoformat()
