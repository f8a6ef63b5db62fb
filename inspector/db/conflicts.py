"""Conflicts as data: fields with several values, and records that refer to something deleted. They stay until a person
decides; the next merge does not forget them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from inspector.acts import Act
from inspector.db.store import Store


@dataclass(frozen=True, slots=True, order=True)
class Conflict:
    """One contested field. `field` 'deleted': deleted at one end, edited unseen at the other; a reference column: what
    it refers to was deleted.
    """

    kind: str
    row: str
    field: str

    @property
    def id(self) -> str:
        """RECORD.FIELD, as commands name it."""
        return f"{self.row}.{self.field}"


@dataclass(frozen=True, slots=True)
class Head:
    """One of the values: which operation left it, who, when, on which device."""

    operation: str
    name: str
    field: str
    value: Any
    person: str
    device: str
    at: str


_DELETED = "d.field = 'deleted' AND d.head = 1 AND d.after = 1"


def taking_part(references: Sequence[tuple[str, str, str]], schema: str = "main") -> str:
    """SQL: (kind, row, field, operation) of everything that takes part in a conflict of a store attached as `schema`:
    the values of a field; a deletion and the edits it has not seen; a deletion and what refers to the deleted.

    `references`: `Store.references`.
    """
    change = f"{schema}.change"
    return " UNION ".join(
        [
            f"""SELECT c.kind, c.row, c.field, c.operation FROM {change} AS c WHERE c.head = 2
                AND NOT EXISTS (SELECT 1 FROM {change} AS d WHERE d.row = c.row AND {_DELETED})""",
            f"""SELECT d.kind, d.row, d.field, c.operation FROM {change} AS d CROSS JOIN {change} AS c ON c.row = d.row
                WHERE d.head = 2 AND d.field = 'deleted' AND c.head > 0 AND NOT instr(d.parents, c.operation)
                  AND NOT EXISTS (SELECT 1 FROM {change} AS d WHERE d.row = c.row AND {_DELETED})""",
            *(
                f"""SELECT '{child}', c.id, '{column}', o.id FROM {change} AS d
                    CROSS JOIN {schema}.{child} AS c ON c.{column} = d.row
                    CROSS JOIN {schema}.operation AS o ON o.id IN (c.made, d.operation)
                    WHERE d.kind = '{parent}' AND {_DELETED} AND NOT c.deleted"""
                for child, column, parent in references
            ),
        ]
    )


def conflicts(store: Store) -> list[Conflict]:
    """Everything contested, in a stable order."""
    contested = taking_part(store.references())
    found = store.rows(f"SELECT DISTINCT kind, row, field FROM ({contested}) ORDER BY kind, row, field")
    return [Conflict(*row) for row in found]


def heads(store: Store, conflict: Conflict) -> list[Head]:
    """The values that contest, oldest first; for a contested deletion the edits beside it, for a reference the deletion
    of what it refers to.
    """
    refers = reference(store, conflict)
    row = refers[1] if refers else conflict.row
    fields, values = ("c.field = ?", ["deleted" if refers else conflict.field])
    if conflict.field == "deleted":
        fields, values = ("true", [])
    found = store.rows(f"{_HEADS} WHERE c.row = ? AND {fields} AND c.head > 0", row, *values)
    return sorted((_first(store, row, Head(*it)) for it in found), key=lambda it: it.operation)


_HEADS = """SELECT o.id, o.name, c.field, c.after, coalesce(p.name, o.person), o.device, o.at
    FROM change AS c JOIN operation AS o ON o.id = c.operation LEFT JOIN person AS p ON p.id = o.person"""


def _first(store: Store, row: str, head: Head) -> Head:
    """Who said first what contests again since a decision was undone: that value is still theirs."""
    while head.name in (Act.UNDO, Act.CONTEST_AGAIN):
        before = store.rows(
            f"""{_HEADS} JOIN change AS u ON u.row = c.row AND u.field = c.field
                JOIN change AS r ON r.row = u.row AND r.field = u.field AND r.operation = u.parents
                WHERE u.row = ? AND u.field = ? AND u.operation = ? AND c.operation <> r.operation
                  AND instr(r.parents, c.operation) AND c.after IS u.after ORDER BY o.id DESC LIMIT 1""",
            row, head.field, head.operation,
        )  # fmt: skip
        if not before:
            break
        head = Head(*before[0])
    return head


def reference(store: Store, conflict: Conflict) -> tuple[str, str] | None:
    """(kind, id) of the deleted record a contested reference points at; None for any other conflict."""
    for child, column, parent in store.references():
        if (child, column) == (conflict.kind, conflict.field):
            row = store.one(
                f"SELECT p.id FROM {child} AS c JOIN {parent} AS p ON p.id = c.{column} WHERE c.id = ? AND p.deleted",
                conflict.row,
            )
            return (parent, str(row)) if row is not None else None
    return None
