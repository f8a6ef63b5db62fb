"""Residents of a household, where a checklist asks for them: who lives here, who is away, how they get on.

Kept is what the inspection needs: a name, the relation to the head, the year of birth, a word on the condition. No
identity numbers (`identity`), no diseases.
"""

from typing import Any

from inspector import clock
from inspector.acts import Act
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.identity import refuse_identity_numbers
from inspector.records import Resident, Site, kind_of

_OLDEST = 130
"""Years of age nobody has passed."""


def of_site(store: Store, site: str) -> list[Resident]:
    """The living records of a household, as they were entered."""
    return sorted(store.find(Resident, site=site), key=lambda it: (it.made, it.id))


def add(
    store: Store,
    site: str,
    *,
    name: str,
    relation: str | None = None,
    born: int | None = None,
    condition: str | None = None,
    away: bool = False,
    note: str | None = None,
) -> str:
    """One more resident; returns the id.

    Raises Fault GONE for a deleted site; BAD_VALUE for an empty name or a year nobody alive was born in;
    IDENTITY_NUMBER (field).
    """
    if store.get(Site, site).deleted:
        raise Fault(Kind.GONE, record=kind_of(Site), id=site)
    values: dict[str, Any] = {"name": name.strip(), "relation": relation, "born": born}
    values |= {"condition": condition, "note": note}
    _check(store, values)
    with store.operation(Act.ADD_RESIDENT) as edit:
        return edit.create(Resident, site=site, away=int(away), **values)


def change(store: Store, resident: str, **values: Any) -> None:
    """Change what is said of a resident. Raises as `add`."""
    _check(store, values)
    with store.operation(Act.EDIT_RESIDENT, joins=resident) as edit:
        edit.change(Resident, resident, **values)


def delete(store: Store, resident: str) -> None:
    """Take a resident off; undo brings the record back."""
    with store.operation(Act.DELETE_RESIDENT) as edit:
        edit.delete(Resident, resident)


def _check(store: Store, values: dict[str, Any]) -> None:
    refuse_identity_numbers(values)
    if "name" in values and not (values["name"] or "").strip():
        raise Fault(Kind.BAD_VALUE, field="name", value="", expected="…")
    born, now = values.get("born"), clock.today(store.now).year
    if born is not None and not now - _OLDEST <= born <= now:
        raise Fault(Kind.BAD_VALUE, field="born", value=born, expected=f"{now - _OLDEST} … {now}")
