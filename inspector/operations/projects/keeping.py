"""Projects: entered, corrected, deleted with all their file holds."""

from typing import Any

from inspector.acts import Act
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.projects.entering import entered, in_order, living, required
from inspector.operations.projects.kept import tables
from inspector.records import Area, Asset, Project, ProjectDocument, ProjectLine, Quantity, Record, Unit

_PARTS: tuple[type[Record], ...] = (ProjectDocument, Quantity, ProjectLine)
_FIELDS = ("number", "name", "kind", "area", "unit", "year", "funds", "budget", "approved", "starts", "ends", "state",
           "goal", "note")  # fmt: skip


def add(store: Store, **values: Any) -> str:
    """A project; `name`, `area` and `state` must be there. Returns its id. Raises Fault BAD_VALUE, GONE."""
    with store.operation(Act.EDIT_PROJECT) as edit:
        return edit.create(Project, **checked(store, dict.fromkeys(_FIELDS) | values))


def change(store: Store, project: str, **values: Any) -> None:
    """Correct a project. Raises Fault GONE, BAD_VALUE."""
    held = living(store, Project, project)
    found = checked(store, values)
    in_order(found.get("starts", held.starts), found.get("ends", held.ends))
    with store.operation(Act.EDIT_PROJECT, joins=project) as edit:
        edit.change(Project, project, **found)


def delete(store: Store, project: str) -> None:
    """Delete a project and what stands in its file. Raises Fault GONE, STILL_IN_USE while assets came of it."""
    held = living(store, Project, project)
    if assets := store.find(Asset, project=project):
        raise Fault(Kind.STILL_IN_USE, name=held.name, count=len(assets))
    with store.operation(Act.DELETE_PROJECT) as edit:
        for part in _PARTS:
            edit.delete_many(part, [it.id for it in store.find(part, project=project)])
        edit.delete(Project, project)


def checked(store: Store, values: dict[str, Any]) -> dict[str, Any]:
    """The values of a project as they are kept. Raises Fault BAD_VALUE, GONE, IDENTITY_NUMBER."""
    known = tables(store)
    found = entered(values, {"kind": known.kinds, "state": known.states})
    required(found, "name", "area", "state")
    in_order(found.get("starts"), found.get("ends"))
    if found.get("area"):
        living(store, Area, found["area"])
    if found.get("unit"):
        living(store, Unit, found["unit"])
    return found
