"""Taking in tables of projects: read in a child, planned row by row, shown, and written as one operation.

A workbook may have a sheet of each kind; a file of documents, quantities, lists or assets names the projects by number
or name, those of its own first sheet too. What is here already is compared and an empty cell says nothing, so the same
table twice changes nothing; a row that cannot be taken keeps no other out.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from inspector import child
from inspector.acts import Act
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.projects.intake_rows import Known, Wrong, read_row
from inspector.records import Asset, AssetCheck, Project, ProjectDocument, ProjectLine, Quantity, Record, Site
from inspector.sheet.columns import Flaw
from inspector.sheet.columns_of_projects import PROJECT_SHEETS
from inspector.sheet.drafts import Draft, Refusal, drafts
from inspector.sheet.projects import NOTES

_ORDER = ("projects", "lines", "documents", "quantities", "assets")
_TRIED = ("lines", "documents", "quantities", "assets", "projects")  # from what only one can be to what all look like
_WRITTEN: tuple[type[Record], ...] = (Site, Project, ProjectDocument, Quantity, ProjectLine, Asset, AssetCheck)


class Fate(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Told:
    """One row as it would be taken; `title` is what it is about."""

    kind: str  # of PROJECT_SHEETS
    sheet: str
    row: int
    title: str
    fate: Fate
    refusal: Refusal | None = None


@dataclass(slots=True)
class Plan:
    """What a file would do to the store. `newest` is the operation after which it was planned."""

    path: Path
    rows: list[Told] = field(default_factory=list)
    fresh: defaultdict[type[Record], list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    changes: list[tuple[type[Record], str, dict[str, Any]]] = field(default_factory=list)
    newest: int = 0

    @property
    def refused(self) -> list[Refusal]:
        """The rows that are left out, as they stand in the file."""
        return [it.refusal for it in self.rows if it.refusal is not None]

    def count(self, fate: Fate) -> int:
        """How many rows come to that."""
        return sum(it.fate is fate for it in self.rows)


def planned(store: Store, path: Path, *, cancelled: Callable[[], bool] | None = None) -> Plan:
    """What would become of every row; nothing is written.

    Raises Fault as `reading.read_in_child` and `child.run`; BAD_ROW (no_heading) where no sheet is a table of projects.
    """
    sheets = child.run("table", {"path": str(path)}, cancelled=cancelled)["sheets"]
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for sheet in sheets:
        if (kind := _kind_of(sheet)) is not None:
            found[kind].append(sheet)
    if not found:
        name = sheets[0]["name"] if sheets else ""
        raise Fault(Kind.BAD_ROW, path=str(path), sheet=name, row=1, column="", message=Flaw.NO_HEADING)
    plan, known = Plan(path, newest=store.newest), Known(store)
    for kind in _ORDER:
        for sheet in found[kind]:
            table = drafts(kind, [sheet], str(path), PROJECT_SHEETS[kind][2])
            for it in table.refused:
                plan.rows.append(Told(kind, it.sheet, it.row, "", Fate.REFUSED, it))
            for draft in table.rows:
                _plan_row(plan, known, kind, draft)
    places = {it["name"]: number for number, it in enumerate(sheets)}
    plan.rows.sort(key=lambda it: (places.get(it.sheet, 0), it.row))
    return plan


def carry_out(store: Store, plan: Plan) -> str | None:
    """Write what was planned as one operation; returns it, None where nothing was new.

    Raises Fault LIST_CHANGED where something happened since: what was shown is what is written, or nothing is.
    """
    if store.newest != plan.newest:
        raise Fault(Kind.LIST_CHANGED)
    kinds = {it.kind for it in plan.rows}
    with store.operation(Act.IMPORT_ASSETS if kinds == {"assets"} else Act.IMPORT_PROJECTS) as edit:
        for record in _WRITTEN:
            edit.create_many(record, plan.fresh[record])
        for record, id_, values in plan.changes:
            edit.change(record, id_, **values)
        return None if edit.empty else edit.operation


def import_projects(store: Store, path: Path, *, cancelled: Callable[[], bool] | None = None) -> dict[str, Any]:
    """Plan and carry out at once. Returns and raises as `importing.import_areas`."""
    plan = planned(store, path, cancelled=cancelled)
    operation = carry_out(store, plan)
    return {
        "new": plan.count(Fate.NEW), "changed": plan.count(Fate.CHANGED), "same": plan.count(Fate.SAME),
        "operation": operation, "refused": [it.told() for it in plan.refused],
    }  # fmt: skip


def _plan_row(plan: Plan, known: Known, kind: str, draft: Draft) -> None:
    title = str(draft.values.get("name") or draft.values.get("text") or draft.values.get("kind") or "")
    read = read_row(known, kind, draft)
    if isinstance(read, Wrong):
        refusal = draft.refused(read.field, read.flaw)
        plan.rows.append(Told(kind, draft.sheet, draft.row, title, Fate.REFUSED, refusal))
        return
    fate = Fate.SAME
    for it in read:
        if it.held is None:
            plan.fresh[it.record].append({"id": it.id, **it.values})
            fate = Fate.NEW
        elif changed := {name: value for name, value in it.values.items() if getattr(it.held, name) != value}:
            plan.changes.append((it.record, it.held.id, changed))
            fate = Fate.NEW if fate is Fate.NEW else Fate.CHANGED
        known.keep(it)
    plan.rows.append(Told(kind, draft.sheet, draft.row, title, fate))


def _kind_of(sheet: dict[str, Any]) -> str | None:
    """By what a sheet is called, where its heading fits, else by its heading; what explains the columns is none."""
    if sheet["name"].strip() in NOTES:
        return None
    called = [kind for kind, (*titles, _) in PROJECT_SHEETS.items() if sheet["name"].strip() in titles]
    for kind in (*called, *_TRIED):
        try:
            drafts(kind, [{**sheet, "rows": sheet["rows"][:21]}], "", PROJECT_SHEETS[kind][2])
        except Fault:
            continue
        return kind
    return None
