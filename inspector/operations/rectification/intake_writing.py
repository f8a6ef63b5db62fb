"""A planned import is written: documents, units, findings, further units, milestones and steps, in one operation."""

from typing import Any

from inspector.acts import Act
from inspector.db.edit import Edit
from inspector.db.stamp import new_id
from inspector.db.store import Store
from inspector.operations.following import next_marks
from inspector.operations.rectification.intake_names import squeezed
from inspector.operations.rectification.intake_plan import Plan
from inspector.records import Finding, FurtherUnit, Milestone, Origin, Step, Unit, own_fields

_STEP = own_fields(Step)
_OF_FINDING = frozenset(own_fields(Finding))


def written(store: Store, plan: Plan) -> dict[str, Any]:
    """Write it all; returns what `intake.import_ledger` says."""
    operation = None
    if plan.new or plan.changed:
        with store.operation(Act.IMPORT_FINDINGS) as edit:
            units = {squeezed(name): edit.create(Unit, name=name) for name in plan.new_units}
            ids = _write_new(store, edit, plan, units)
            _write_changed(edit, plan, units)
            _write_steps(store, edit, plan, ids, units)
            operation = None if edit.empty else edit.operation
    came = plan.came
    origin = next((id for key, id in plan.origins.items() if key[1:] == (came.title, came.number)), None)  # noqa: A001
    return {
        "new": len(plan.new),
        "changed": len(plan.changed),
        "same": plan.same,
        "operation": operation,
        "origin": origin,
        "units": plan.new_units,
        "duplicates": [
            {"row": it.incoming.row, "finding": it.like[0] if it.like else None, "row_of": it.like_row}
            for it in plan.new
            if it.like or it.like_row
        ],
        "refused": [it.told() for it in plan.refused],
    }


def _write_new(store: Store, edit: Edit, plan: Plan, units: dict[str, str]) -> list[str]:
    for key in dict.fromkeys(it.origin for it in plan.new):
        if key not in plan.origins:
            plan.origins[key] = edit.create(Origin, **_origin(plan, key))
    rows = []
    for it, mark in zip(plan.new, next_marks(store, len(plan.new)), strict=True):
        values = {name: _unit(value, units) if name in {"unit", "lead"} else value for name, value in it.values.items()}
        rows.append({**values, "mark": mark, "origin": plan.origins[it.origin]})
    every: dict[str, Any] = {name: None for row in rows for name in row if name in _OF_FINDING}
    ids = edit.create_many(Finding, [{name: row.get(name) for name in every} for row in rows])
    for id, it in zip(ids, plan.new, strict=True):  # noqa: A001
        for name, unit in it.incoming.more_units:
            edit.create(FurtherUnit, finding=id, unit=unit or units[squeezed(name)], role="responsible")
        for place, text in enumerate(it.incoming.milestones, 1):
            edit.create(Milestone, finding=id, place=place, text=text)
    return ids


def _write_changed(edit: Edit, plan: Plan, units: dict[str, str]) -> None:
    """The same columns of many findings together, as `Edit.change_many` wants them."""
    alike: dict[frozenset[str], list[dict[str, Any]]] = {}
    for it in plan.changed:
        if it.values:
            row = {name: _unit(v, units) if name in {"unit", "lead"} else v for name, v in it.values.items()}
            alike.setdefault(frozenset(row), []).append({"id": it.finding, **row})
    for rows in alike.values():
        names = list(rows[0])
        edit.change_many(Finding, [{name: row[name] for name in names} for row in rows])


def _write_steps(store: Store, edit: Edit, plan: Plan, ids: list[str], units: dict[str, str]) -> None:
    seconds = store.now()
    rows = []
    for id, it in [*zip(ids, plan.new, strict=True), *((str(it.finding), it) for it in plan.changed)]:  # noqa: A001
        order = sorted(new_id(seconds) for _ in it.steps)  # steps of one operation stand in the order of their ids
        for step_id, step in zip(order, it.steps, strict=True):
            row = dict.fromkeys(_STEP) | step | {"finding": id, "id": step_id}
            rows.append(row | {"unit": _unit(row["unit"], units)})
    edit.create_many(Step, rows)


def _unit(value: str | None, units: dict[str, str]) -> str | None:
    """The id of a unit: its own, or the one it gets with this import."""
    return units.get(squeezed(value), value) if value else None


def _origin(plan: Plan, key: tuple[str, str, str]) -> dict[str, Any]:
    source, title, number = key
    came = plan.came
    own = (title, number) == (came.title, came.number)
    return {
        "source": source, "title": title, "number": number or None,
        "issuer": came.issuer or None if own else None, "issued": came.issued or None if own else None,
        "due": came.due or None if own else None,
    }  # fmt: skip
