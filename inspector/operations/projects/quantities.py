"""工程量: what was planned against what stands there, with the deviation in percent."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from inspector.acts import Act
from inspector.db.store import Store
from inspector.operations.projects.amounts import deviation, exact
from inspector.operations.projects.entering import entered, living, required
from inspector.operations.projects.kept import Tables
from inspector.records import Project, Quantity


class Agreement(StrEnum):
    """Whether what stands there is what was planned."""

    AGREES = "agrees"  # within what is allowed
    ABOVE = "above"
    BELOW = "below"
    NOT_COUNTED = "not_counted"
    NONE_PLANNED = "none_planned"  # nothing was planned: there is no percentage, whatever stands there
    NONE_AT_ALL = "none_at_all"  # nothing planned and nothing there


@dataclass(frozen=True, slots=True)
class Measured:
    """A quantity; `deviation` in percent of the plan, None where there is none to tell."""

    quantity: Quantity
    planned: Decimal
    actual: Decimal | None
    deviation: Decimal | None
    allowed: Decimal
    agreement: Agreement

    @property
    def differs(self) -> bool:
        """Whether there is something to explain."""
        return self.agreement in {Agreement.ABOVE, Agreement.BELOW, Agreement.NONE_PLANNED}


def measured(quantities: Iterable[Quantity], known: Tables, *, region: str, on: date) -> tuple[Measured, ...]:
    """Each quantity held against its plan; `region` is the code of the area, by which limits may differ."""
    return tuple(_measured(it, known, region, on) for it in quantities)


def add(store: Store, project: str, **values: Any) -> str:
    """A quantity: `text`, `measure`, `planned`; `actual` and `checked` once it was counted. Raises Fault BAD_VALUE."""
    living(store, Project, project)
    found = entered(dict.fromkeys(("actual", "checked", "visit", "note")) | values)
    required(dict.fromkeys(("text", "measure", "planned")) | found, "text", "measure", "planned")
    with store.operation(Act.EDIT_QUANTITY) as edit:
        return edit.create(Quantity, project=project, **found)


def change(store: Store, quantity: str, **values: Any) -> None:
    """Correct a quantity, or say how much stands there. Raises Fault GONE, BAD_VALUE."""
    living(store, Quantity, quantity)
    found = entered(values)
    required(found, "text", "measure", "planned")
    with store.operation(Act.EDIT_QUANTITY, joins=quantity) as edit:
        edit.change(Quantity, quantity, **found)


def delete(store: Store, *several: str) -> None:
    """Take quantities out of the file. Raises Fault GONE."""
    for it in several:
        living(store, Quantity, it)
    with store.operation(Act.EDIT_QUANTITY) as edit:
        edit.delete_many(Quantity, list(several))


def _measured(it: Quantity, known: Tables, region: str, on: date) -> Measured:
    planned, actual = exact(it.planned) or Decimal(0), exact(it.actual)
    allowed = known.deviation_allowed(float(planned), region, on)
    apart = deviation(actual, planned)
    return Measured(it, planned, actual, apart, allowed, _agreement(planned, actual, apart, allowed))


def _agreement(planned: Decimal, actual: Decimal | None, apart: Decimal | None, allowed: Decimal) -> Agreement:
    if actual is None:
        return Agreement.NOT_COUNTED
    if apart is None:
        return Agreement.NONE_PLANNED if actual else Agreement.NONE_AT_ALL
    if abs(apart) <= allowed:
        return Agreement.AGREES
    return Agreement.ABOVE if apart > 0 else Agreement.BELOW
