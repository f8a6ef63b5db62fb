"""What can be listed: each kind of record with its human code and title, the package book, and the operations."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from inspector.cli import statuses
from inspector.cli.naming import named
from inspector.cli.words import translate
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.i18n import act
from inspector.operations.catalogue import state_of
from inspector.operations.naming import refers_to
from inspector.records import KINDS, own_fields

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Listed:
    """A table that can be listed. `code` and `title` are SQL on its row `r`; `heads` are shown without --json."""

    table: str
    fields: tuple[str, ...]
    code: str
    title: str
    heads: tuple[str, ...]
    living: str = "NOT r.deleted"
    order: str = "r.rowid"

    def select(self, where: str) -> str:
        """Its rows as (id, code, title, own fields …)."""
        columns = ", ".join(f"r.{name}" for name in self.fields)
        return f"SELECT r.id, {self.code}, {self.title}, {columns} FROM {self.table} AS r WHERE {where}"

    def row(self, found: Sequence[Any]) -> Row:
        """A selected row by names. An own field of a name stands before the general code or title."""
        row = dict(zip(("id", "code", "title", *self.fields), found, strict=True))
        if self.table == "book":
            row["counts"] = json.loads(row["counts"])
        if self.table == "operation":
            row["title"] = act(row["name"])
        if self.table == "checklist":
            row["state"] = state_of(row["published"], row["retired"])
        return row


def _records(kind: str, code: str, title: str, *heads: str) -> Listed:
    return Listed(kind, own_fields(KINDS[kind]), code, title, (*heads, "id"))


_SITE_OF = "(SELECT s.name FROM site AS s WHERE s.id = r.site)"
_NOTICE_OF = """(SELECT p.number FROM paper AS p WHERE p.visit = r.id AND p.kind = 'notice' AND p.void IS NULL
    AND NOT p.deleted ORDER BY p.id DESC LIMIT 1)"""
_BOOK = (
    "direction",
    "origin",
    "addressee",
    "kind",
    "person",
    "county",
    "sequence",
    "base",
    "upto",
    "given",
    "at",
    "counts",
)

LISTED: dict[str, Listed] = {
    "areas": _records("area", "r.code", "r.name", "code", "name", "level"),
    "units": _records("unit", "NULL", "r.name", "name"),
    "people": _records("person", "NULL", "r.name", "name", "role"),
    "sites": _records("site", "r.code", "r.name", "code", "name", "kind", "toilet", "users"),
    "campaigns": _records("campaign", "NULL", "r.name", "name", "starts", "basic_by", "closed_by"),
    "checklists": _records("checklist", "r.form", "r.title", "form", "version", "title", "state"),
    "visits": _records("visit", _NOTICE_OF, _SITE_OF, "code", "title", "started", "finalised"),
    "findings": _records(
        "finding", "r.code", "r.text", "number", "mark", statuses.STATUS, "text", "severity", statuses.DEADLINE
    ),
    "papers": _records("paper", "r.number", "r.title", "number", "title", "issued"),
    "projects": _records("project", "r.number", "r.name", "number", "name", "year", "state"),
    "assets": _records("asset", "r.number", _SITE_OF, "number", "title", "category", "value"),
    "packages": Listed(
        "book",
        _BOOK,
        "CAST(r.sequence AS TEXT)",
        "r.person",
        ("direction", "sequence", "person", "kind", "at", "id"),
        "true",
    ),
    "operations": Listed(
        "operation",
        ("name", "at", "device", "person", "undoes", "package"),
        "NULL",
        "r.name",
        ("at", "title", "device", "id"),
        "true",
        "r.arrival DESC",
    ),
}
"""By the name a command calls them. Operations come newest first, everything else as it came to be here."""

CONFLICTS = "conflicts"
NAMES = (*LISTED, CONFLICTS)


def listed_kind(kind: str) -> Listed:
    """How the records of a kind are listed; those with no list of their own go by their id."""
    known = {it.table: it for it in LISTED.values()}
    return known.get(kind) or _records(kind, "NULL", "NULL")


def rows(
    store: Store,
    listed: Listed,
    where: Sequence[tuple[str, str]] = (),
    limit: int | None = None,
    *,
    among: Sequence[int] | None = None,
) -> tuple[int, list[Row]]:
    """How many fulfil every `FIELD=VALUE`, and the first of them; `among` these rowids only. Raises as `condition`."""
    wanted, values = condition(store, listed, where)
    if among is not None:
        wanted += " AND r.rowid IN (SELECT value FROM json_each(?))"
        values.append(json.dumps(list(among)))
    total = store.one(f"SELECT count(*) FROM {listed.table} AS r WHERE {wanted}", *values)
    found = store.rows(
        f"{listed.select(wanted)} ORDER BY {listed.order} LIMIT ?", *values, -1 if limit is None else limit
    )
    return int(total), with_status(store, listed, [listed.row(it) for it in found])


def with_status(store: Store, listed: Listed, found: list[Row]) -> list[Row]:
    """The same rows; findings with where they stand today."""
    if listed.table != "finding":
        return found
    stood = statuses.of_findings(store, (row["id"] for row in found))
    return [{**row, **stood[row["id"]]} for row in found]


def condition(store: Store, listed: Listed, where: Sequence[tuple[str, str]]) -> tuple[str, list[str]]:
    """SQL on `r` that every `FIELD=VALUE` holds, and its values. An empty value: the field is empty.

    Findings have a `status` and a `stage` besides. What a field refers to may be called as people call it:
    `site=990101101203-HT-0007`. Raises Fault USAGE for a field the kind does not have, GONE or AMBIGUOUS for a name of
    nothing or of several.
    """
    wanted, values = [listed.living], []
    for name, value in where:
        if listed.table == "finding" and name in (statuses.STATUS, statuses.STAGE):
            wanted.append("r.rowid IN (SELECT value FROM json_each(?))")
            values.append(statuses.having(store, name, value))
            continue
        check_field(name, ("id", *listed.fields))
        if value == "":
            wanted.append(f"(r.{name} IS NULL OR r.{name} = '')")
            continue
        target = refers_to(store, listed.table, name)
        wanted.append(f"r.{name} = ?")
        values.append(named(store, value, [target]).id if target else value)
    return " AND ".join(wanted), values


def check_field(name: str, fields: Sequence[str]) -> None:
    """Raises Fault USAGE for a field that is none of these."""
    if name not in fields:
        message = translate("cli", "{field} is no field here; there are {fields}")
        raise Fault(Kind.USAGE, message=message.format(field=name, fields=", ".join(fields)))
