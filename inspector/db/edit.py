"""The edits inside one operation: create, change, resolve, delete, restore, erase.

A record made in the same operation has been seen by nobody, so its fields are simply set. Everything else is a change
that names the operations whose value it replaces.
"""

import re
import unicodedata
from functools import cache
from typing import Any

from inspector.db import fold
from inspector.db.connection import Connection
from inspector.db.stamp import new_id
from inspector.errors import Fault, Kind
from inspector.records import Record, kind_of, own_fields, personal_fields
from inspector.records.identity_numbers import SHORTEST
from inspector.records.refusing import DOCUMENTS, refused

LONGEST = 20_000  # characters of what somebody enters: more is a mistake of the clipboard
LONGEST_CELL = 1 << 23  # bytes of UTF-8, a form that lists 50,000 villages; a package refuses what is longer
_UNSEEN = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def plain(text: str) -> str:
    """Text as the store keeps it: NFC, without control, bidi-override and lone surrogate characters."""
    if not text.isprintable():  # first: what stood between a letter and its accent keeps them apart no longer
        text = _UNSEEN.sub("", text)
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


class Edit:
    """The edits of one named act; `Store.operation` makes it, commits it whole or takes it all back."""

    def __init__(self, connection: Connection, operation: str, seconds: float) -> None:
        self.operation = operation
        self.empty = True
        self.erased = False
        self.kinds: set[str] = set()
        """Of the records made or changed so far."""
        self._connection = connection
        self._seconds = seconds

    def create(self, record: type[Record], *, id: str | None = None, **values: Any) -> str:  # noqa: A002
        """A new record; columns not given are NULL. Returns its id."""
        id = id or new_id(self._seconds)  # noqa: A001
        kind = kind_of(record)
        row = [id, self.operation, *(_kept(kind, name, value) for name, value in values.items())]
        self._connection.execute(_insertion(kind, tuple(values)), row)
        self._did(kind)
        return id

    def create_many(self, record: type[Record], rows: list[dict[str, Any]]) -> list[str]:
        """Many new records with the same columns, for imports; each row may carry its own `id`. Returns their ids."""
        if not rows:
            return []
        ids = [row.get("id") or new_id(self._seconds) for row in rows]
        columns = [name for name in rows[0] if name != "id"]
        kind = kind_of(record)
        self._connection.executemany(
            _insertion(kind, tuple(columns)),
            [
                [id, self.operation, *(_kept(kind, name, row[name]) for name in columns)]
                for id, row in zip(ids, rows, strict=True)  # noqa: A001
            ],
        )
        self._did(kind)
        return ids

    def change(self, record: type[Record], id: str, **values: Any) -> None:  # noqa: A002
        """Set fields. A contested field stays contested: only the value shown is replaced.

        Raises Fault GONE for an unknown or deleted record, ERASED for a personal column of an erased one.
        """
        replaced = fold.heads(":row", "h.field = :field AND h.after IS :before")
        self._write(record, id, values, replaced, deciding=False)

    def change_many(self, record: type[Record], rows: list[dict[str, Any]]) -> None:
        """The same columns of many records at once, each row `{"id": …, column: value, …}`: the door for bulk edits.

        Fields that already hold the value are left alone. Raises Fault GONE naming the first record not there.
        """
        kind = kind_of(record)
        run = self._connection.execute
        fold.touch_nothing(self._connection)
        for name in [name for name in (rows[0] if rows else ()) if name != "id"]:
            run("CREATE TEMP TABLE IF NOT EXISTS wanted (row TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID")
            run("DELETE FROM wanted")
            self._connection.executemany(
                "INSERT INTO wanted VALUES (?, ?)", [(row["id"], _kept(kind, name, row[name])) for row in rows]
            )
            missing = run(
                f"""SELECT w.row FROM wanted AS w WHERE NOT EXISTS (
                      SELECT 1 FROM {kind} WHERE id = w.row AND NOT deleted)"""
            ).fetchone()
            if missing:
                raise Fault(Kind.GONE, record=kind, id=missing[0])
            if name in personal_fields(record):
                erased = run(
                    "SELECT w.row FROM wanted AS w JOIN erasure AS e ON e.row = w.row AND e.kind = ?", [kind]
                ).fetchone()
                if erased:
                    raise Fault(Kind.ERASED, record=kind, id=erased[0])
            facts = {"kind": kind, "field": name, "operation": self.operation}
            run(
                f"""UPDATE {kind} AS r SET {name} = w.value FROM wanted AS w
                    WHERE w.row = r.id AND r.made = :operation""",
                facts,
            )
            parents = fold.heads("r.id", f"h.field = :field AND h.after IS r.{name}")
            run(
                f"""INSERT INTO change (kind, row, field, operation, before, after, parents)
                    SELECT :kind, r.id, :field, :operation, r.{name}, w.value, {parents}
                    FROM wanted AS w CROSS JOIN {kind} AS r ON r.id = w.row
                    WHERE r.{name} IS NOT w.value AND r.made <> :operation
                    ON CONFLICT DO UPDATE SET after = excluded.after""",
                facts,
            )
            run(
                """INSERT OR IGNORE INTO touched SELECT c.kind, c.row, c.field FROM wanted AS w
                   CROSS JOIN change AS c ON c.row = w.row AND c.field = :field AND c.operation = :operation""",
                facts,
            )
        if run("SELECT 1 FROM touched").fetchone():
            fold.refresh(self._connection)
            self._did(kind)

    def resolve(self, record: type[Record], id: str, **values: Any) -> None:  # noqa: A002
        """Decide contested fields: the value given replaces every other. `deleted` is such a field too."""
        every = fold.all_heads(":row") if "deleted" in values else fold.heads(":row", "h.field = :field")
        self._write(record, id, values, every, deciding=True)

    def delete(self, record: type[Record], id: str) -> None:  # noqa: A002
        """Delete a record, having seen all its values; nobody's unseen edit is lost by it."""
        self.resolve(record, id, deleted=1)

    def delete_many(self, record: type[Record], ids: list[str]) -> None:
        """Delete many records of one kind at once, as `delete` does one; what is not there any more is passed over."""
        run, kind = self._connection.execute, kind_of(record)
        fold.touch_nothing(self._connection)
        run("CREATE TEMP TABLE IF NOT EXISTS wanted (row TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID")
        run("DELETE FROM wanted")
        self._connection.executemany("INSERT OR IGNORE INTO wanted VALUES (?, 1)", [(it,) for it in ids])
        facts = {"kind": kind, "operation": self.operation}
        run(
            f"""INSERT INTO change (kind, row, field, operation, before, after, parents)
                SELECT :kind, r.id, 'deleted', :operation, 0, 1, {fold.all_heads("r.id")}
                FROM wanted AS w CROSS JOIN {kind} AS r ON r.id = w.row WHERE NOT r.deleted
                ON CONFLICT DO UPDATE SET after = excluded.after""",
            facts,
        )
        run(
            """INSERT OR IGNORE INTO touched SELECT c.kind, c.row, c.field FROM wanted AS w
               CROSS JOIN change AS c ON c.row = w.row AND c.field = 'deleted' AND c.operation = :operation""",
            facts,
        )
        if run("SELECT 1 FROM touched").fetchone():
            fold.refresh(self._connection)
            self._did(kind)

    def restore(self, record: type[Record], id: str) -> None:  # noqa: A002
        """Take a deletion back."""
        self.resolve(record, id, deleted=0)

    def erase(self, record: type[Record], id: str) -> None:  # noqa: A002
        """Blank the personal columns of a record for good, in it and in its history, here and wherever this travels."""
        kind = kind_of(record)
        if not self._connection.execute(f"SELECT 1 FROM {kind} WHERE id = ?", [id]).fetchone():
            raise Fault(Kind.GONE, record=kind, id=id)
        self._connection.execute("INSERT OR IGNORE INTO erasure VALUES (?, ?, ?)", [kind, id, self.operation])
        fold.touch_nothing(self._connection)
        self._connection.execute(
            "INSERT INTO touched SELECT kind, ?, name FROM field WHERE kind = ? AND personal", [id, kind]
        )
        fold.refresh(self._connection)
        self._did(kind)
        self.erased = True

    def _did(self, kind: str) -> None:
        self.empty = False
        self.kinds.add(kind)

    def _write(self, record: type[Record], id: str, values: dict[str, Any], parents: str, *, deciding: bool) -> None:  # noqa: A002
        run, kind = self._connection.execute, kind_of(record)
        columns = own_fields(record)
        found = run(f"SELECT made, deleted, {', '.join(columns)} FROM {kind} WHERE id = ?", [id]).fetchone()
        if found is None or (found[1] and "deleted" not in values):
            raise Fault(Kind.GONE, record=kind, id=id)
        shown = {"deleted": found[1], **dict(zip(columns, found[2:], strict=True))}
        if (
            any(name in personal_fields(record) for name in values)
            and run("SELECT 1 FROM erasure WHERE row = ? AND kind = ?", [id, kind]).fetchone()
        ):
            raise Fault(Kind.ERASED, record=kind, id=id)
        if found[0] == self.operation and "deleted" not in values:
            run(f"UPDATE {kind} SET {', '.join(f'{name} = ?' for name in values)} WHERE id = ?",
                [*(_kept(kind, name, value) for name, value in values.items()), id])  # fmt: skip
            self._did(kind)
            return
        fold.touch_nothing(self._connection)
        for name, value in values.items():
            after = _kept(kind, name, value)
            if shown[name] == after and not deciding:
                continue
            facts = {"kind": kind, "row": id, "field": name, "operation": self.operation, "before": shown[name],
                     "after": after}  # fmt: skip
            run(
                f"""INSERT INTO change (kind, row, field, operation, before, after, parents)
                    VALUES (:kind, :row, :field, :operation, :before, :after, {parents})
                    ON CONFLICT DO UPDATE SET after = excluded.after""",
                facts,
            )
            run("INSERT OR IGNORE INTO touched VALUES (:kind, :row, :field)", facts)
            self._did(kind)
        if not self.empty:
            fold.refresh(self._connection)


@cache
def _insertion(kind: str, columns: tuple[str, ...]) -> str:
    names = "".join(f", {name}" for name in columns)
    return f"INSERT INTO {kind} (id, made{names}) VALUES (?, ?{', ?' * len(columns)})"


def _kept(kind: str, name: str, value: Any) -> Any:
    """The value as the store keeps it; raises Fault BAD_VALUE for a text longer than anybody writes,
    IDENTITY_NUMBER where one is not kept.
    """
    if not isinstance(value, str):
        return value
    text = plain(value)
    if len(text) >= SHORTEST and refused(kind, {name: text}):
        raise Fault(Kind.IDENTITY_NUMBER, field=name)
    if len(text) > LONGEST:
        document = (kind, name) in DOCUMENTS
        if not document or len(text.encode()) > LONGEST_CELL:
            most = LONGEST_CELL if document else LONGEST
            raise Fault(Kind.BAD_VALUE, field=name, value=f"{text[:20]}…", expected=f"≤ {most}")
    return text
