"""补充更正: what is corrected in a finding whose notice has been served. The finding stays as it was served."""

from dataclasses import dataclass
from typing import Any

from inspector import clock
from inspector.acts import Act
from inspector.db.store import Store
from inspector.db.undo import hindrances
from inspector.errors import Fault, Kind
from inspector.operations import history
from inspector.operations.papers.standing import served
from inspector.records import Finding, Supplement


def add(
    store: Store,
    finding: str,
    *,
    reason: str,
    text: str | None = None,
    severity: int | None = None,
    due: str | None = None,
) -> str:
    """Correct a served finding's words, severity or deadline; what is None stays. Returns the supplement's id.

    Raises Fault GONE; NOT_SERVED where the finding itself can still be changed; SAY_WHY without a reason; BAD_VALUE,
    also (field text) where nothing would be another than it is.
    """
    held = store.get(Finding, finding)
    if held.deleted:
        raise Fault(Kind.GONE, record="finding", id=finding)
    if held.visit is None:
        raise Fault(Kind.NO_VISIT)
    if served(store, held.visit) is None:
        raise Fault(Kind.NOT_SERVED, visit=held.visit)
    if not reason.strip():
        raise Fault(Kind.SAY_WHY, act=Act.SUPPLEMENT)
    if severity is not None and severity not in range(4):
        raise Fault(Kind.BAD_VALUE, field="severity", value=severity, expected="0–3")
    if due is not None and clock.day(due) is None:
        raise Fault(Kind.BAD_VALUE, field="due", value=due, expected="YYYY-MM-DD")
    now = as_corrected(store, held)
    wanted = {"text": (text or "").strip() or None, "severity": severity, "due": due}
    values: dict[str, Any] = {name: it for name, it in wanted.items() if it is not None and it != now[name]}
    if not values:
        raise Fault(Kind.BAD_VALUE, field="text", value=text, expected="another")
    with store.operation(Act.SUPPLEMENT) as edit:
        return edit.create(Supplement, finding=finding, reason=reason.strip(), **values)


def of_finding(store: Store, finding: str) -> list[Supplement]:
    """The supplements of a finding as they were made: in the same order on every machine."""
    return sorted(store.find(Supplement, finding=finding), key=lambda it: (it.made, it.id))


@dataclass(frozen=True, slots=True)
class Made:
    """A supplement with who made it when; one made elsewhere, or built upon since, is not taken back here."""

    supplement: Supplement
    at: str
    by: str
    can_be_taken_back: bool


def told(store: Store, finding: str) -> list[Made]:
    """The supplements of a finding with who made them."""
    found = []
    for it in of_finding(store, finding):
        [(at, by)] = store.rows(
            """SELECT o.at, coalesce(p.name, '') FROM operation AS o LEFT JOIN person AS p ON p.id = o.person
               WHERE o.id = ?""",
            it.made,
        )
        found.append(Made(it, at, by, not hindrances(store, it.made)))
    return found


def as_corrected(store: Store, finding: Finding) -> dict[str, str | int | None]:
    """Text, severity and deadline of a finding as they hold after all its supplements."""
    now: dict[str, str | int | None] = {"text": finding.text, "severity": finding.severity, "due": finding.due}
    for it in of_finding(store, finding.id):
        now.update({name: value for name in now if (value := getattr(it, name)) is not None})
    return now


def take_back(store: Store, supplement: str) -> None:
    """Take a supplement back by undoing the operation it was made by. Raises Fault GONE, and as `history.undo`."""
    held = store.get(Supplement, supplement)
    if held.deleted:
        raise Fault(Kind.GONE, record="supplement", id=supplement)
    history.undo(store, held.made)
