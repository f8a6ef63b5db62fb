"""The draft of a table's next version: the rows that hold with everything a person changed in them. Without Qt."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from inspector.db.edit import plain
from inspector.tables.checking import Flaw, checked
from inspector.tables.definition import Column, Row, Rows, TableDefinition, Value


@dataclass(eq=False, slots=True)
class DraftRow:
    """A row: `base` as it holds (None: added here), `values` as they are to be, text that cannot be read as written.

    A row of the base that is taken out stays, crossed out, until the version is saved. `flaws`: column → flaw.
    """

    values: Row
    base: Row | None
    removed: bool = False
    flaws: dict[str, str] = field(default_factory=dict)

    def changed(self, column: str) -> bool:
        """Whether a cell of the base says something else now."""
        return self.base is not None and self.values[column] != self.base[column]

    @property
    def changes(self) -> int:
        """A row added or taken out is one change, else every cell is."""
        if self.base is None or self.removed:
            return 1
        if self.values is self.base:  # as nearly all of thousands are
            return 0
        return sum(self.values[name] != self.base[name] for name in self.base)


class TableDraft:
    """The rows of one table under change. Positions count from 0, crossed-out rows included."""

    def __init__(self, table: TableDefinition, rows: Rows) -> None:
        self.table = table
        self.rows = [DraftRow(it, it) for it in rows]
        self.held = rows

    @property
    def changes(self) -> int:
        """How many places differ from what holds."""
        return sum(it.changes for it in self.rows)

    def set(self, row: DraftRow, column: Column, given: Any) -> None:
        """Write into a cell; what cannot be read stays as it was written, with its flaw."""
        value, flaw = read_cell(column, given)
        row.values = {**row.values, column.name: value}
        if row.base is not None and row.values == row.base:
            row.values = row.base
        if column.name in self.table.key:  # whether another row has the same key is known when all are checked
            row.flaws = {name: it for name, it in row.flaws.items() if it not in {Flaw.TWICE, Flaw.SURPLUS_ROW}}
        row.flaws.pop(column.name, None)
        if flaw:
            row.flaws[column.name] = flaw

    def add(self, position: int) -> DraftRow:
        """A new, empty row before the one at `position`."""
        row = DraftRow({it.name: it.empty for it in self.table.columns}, None)
        self.rows.insert(position, row)
        return row

    def cross(self, rows: Iterable[DraftRow]) -> None:
        """Take rows out; where all of them are crossed out already, take them in again. A new row simply goes."""
        asked = list(rows)
        out = not all(it.removed for it in asked)
        gone = {id(it) for it in asked if it.base is None}
        for it in asked:
            it.removed = out
        self.rows = [it for it in self.rows if id(it) not in gone]

    def kept(self) -> list[DraftRow]:
        """The rows of the next version."""
        return [it for it in self.rows if not it.removed]

    def replace(self, rows: Iterable[Row]) -> None:
        """Make these rows the draft, as differences from what holds: an older version taken up again."""
        wanted = {self.table.key_of(it): it for it in rows}
        fresh = []
        for base in self.held:
            found = wanted.pop(self.table.key_of(base), None)
            row = DraftRow(base, base, removed=found is None)
            if found is not None and found != base:
                row.values = found
            fresh.append(row)
        self.rows = [*fresh, *(DraftRow(it, None) for it in wanted.values())]

    def rebase(self, rows: Rows) -> None:
        """Put the same changes on other rows: the table got a new version while this one was under way."""
        by_base = {self.table.key_of(it.base): it for it in self.rows if it.base is not None}
        by_now = {self.table.key_of(it.values): it for it in self.rows if not it.removed}
        placed: set[int] = set()
        fresh = []
        for row in rows:
            key = self.table.key_of(row)
            mine = by_now.get(key) or by_base.get(key)
            if mine is None or id(mine) in placed:
                fresh.append(DraftRow(row, row))
                continue
            placed.add(id(mine))
            fresh.append(_moved(mine, row))
        for position, mine in enumerate(self.rows):
            if id(mine) not in placed and not mine.removed and mine.changes:
                fresh.insert(min(position, len(fresh)), DraftRow(mine.values, None, flaws=mine.flaws))
        self.rows, self.held = fresh, rows

    def mark(self, rows: Sequence[DraftRow], places: Iterable[Mapping[str, Any]]) -> None:
        """Put faults at their cells: the places of Fault BAD_TABLE, which count `rows` from 1."""
        for it in self.rows:
            it.flaws = {}
        for place in places:
            if place["row"] and place["column"]:
                rows[place["row"] - 1].flaws[place["column"]] = place["flaw"]


def read_cell(column: Column, given: Any) -> tuple[Value, str]:
    """What stands in a cell once `given` is written into it, and its flaw ('': none)."""
    text = plain(given).strip() if isinstance(given, str) else given
    if text is None or text == "":
        return column.empty, Flaw.MISSING if column.required else ""
    alone = TableDefinition(
        name="", title="", title_en="", purpose="", purpose_en="", key=(column.name,),
        columns=(replace(column, required=False),),
    )  # fmt: skip
    found = checked(alone, [{column.name: text}])
    if found.faults:
        return text, str(found.faults[0].flaw)
    return (found.rows[0][column.name] if found.rows else column.empty), ""


def _moved(mine: DraftRow, row: Row) -> DraftRow:
    """The change of a row, on what the row says now."""
    if mine.base is None:
        written = mine.values
    else:
        written = {name: value for name, value in mine.values.items() if mine.changed(name)}
    values = {**row, **written}
    if values == row:
        return DraftRow(row, row, mine.removed)
    return DraftRow(values, row, mine.removed, mine.flaws)
