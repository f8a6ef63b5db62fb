"""What no honest store writes: rows of a package that a merge puts aside, with the reason.

Each rule is asked once of all that arrived, and only where the package has something it could be broken by.
"""

import re
from collections.abc import Iterator
from typing import Any

from inspector.db import fold
from inspector.db.connection import IntegrityError
from inspector.db.stamp import ALPHABET, LENGTH
from inspector.db.store import Store

Reference = tuple[str, str, str]  # kind, column, kind referred to
Change = tuple[str, str, str, str]  # kind, row, field, operation

Shape = tuple[str, str, str, str, int]  # kind, field, types of before and after, whether it continues another

_FITS = """EXISTS (SELECT 1 FROM field AS f WHERE f.kind = a.kind AND f.name = a.field
    AND (typeof(a.after) = f.type OR a.after IS NULL AND NOT f.required
         OR typeof(a.after) = 'integer' AND f.type = 'real')
    AND (typeof(a.before) IN (f.type, 'null') OR typeof(a.before) = 'integer' AND f.type = 'real'))"""
_OF_FIELDS = {
    "unknown field": "NOT EXISTS (SELECT 1 FROM field AS f WHERE f.kind = a.kind AND f.name = a.field)",
    "wrong type": f"NOT {_FITS}",
}
_NO_OPERATION = {"no operation": "NOT EXISTS (SELECT 1 FROM main.operation AS o WHERE o.id = a.operation)"}
_NEITHER = {"neither deleted nor living": "a.field = 'deleted' AND a.after NOT IN (0, 1)"}
_ODD_PARENT = f"""a.parents <> '' AND octet_length(a.parents) <= {LENGTH}
    AND (length(a.parents) <> {LENGTH} OR a.parents > a.operation OR a.parents GLOB '*[^{ALPHABET}]*')"""
_STAMPS = re.compile(f"[{ALPHABET}]{{{LENGTH}}}(,[{ALPHABET}]{{{LENGTH}}})+")


class RolledBack(Exception):  # noqa: N818 - a signal, no error
    """What was tried out is taken back."""


def broken(
    store: Store, references: list[Reference], shapes: list[Shape], *, whole: bool
) -> Iterator[tuple[str, list[Change]]]:
    """Reason and changes, of the temporary table `arrived`; who asks takes them out of it before going on.

    `shapes`: of all changes; `whole`: nothing was refused so far, and no operation is
    missing. What could be broken by nothing that is here is
    not asked of every change.
    """
    fields = {(kind, name) for kind, name, *_ in shapes}
    conditions: dict[str, str] = {}
    if any(not _fits(store, *shape) for *shape, _ in shapes):
        conditions |= _OF_FIELDS
    if any(name == "deleted" for _, name in fields):
        conditions |= _NEITHER
    if not whole:
        conditions |= _NO_OPERATION
    conditions |= _dangling(references, fields)
    for reason, wrong in conditions.items():
        if found := _arrived(store, wrong):
            yield reason, found
    continued = any(continues for *_, continues in shapes)
    if continued and (found := _arrived(store, _ODD_PARENT) + _of_odd_parents(store)):
        yield "parents", found


def _of_odd_parents(store: Store) -> list[Change]:
    """Those that name several parents of which one is no stamp, or a later one. A later parent is refused, hence no
    cycles, hence always a head.
    """
    found = store.connection.execute(
        f"SELECT kind, row, field, operation, parents FROM arrived WHERE octet_length(parents) > {LENGTH}"
    )
    return [
        (kind, row, name, operation)
        for kind, row, name, operation, parents in found
        if not _STAMPS.fullmatch(parents) or max(parents.split(",")) > operation
    ]


def _arrived(store: Store, wrong: str) -> list[Change]:
    return store.rows(f"SELECT kind, row, field, operation FROM arrived AS a WHERE {wrong}")


def _fits(store: Store, kind: str, name: str, before: str, after: str) -> bool:
    """Whether values of these types may stand in a field."""
    shape = _FITS.replace("typeof(a.after)", ":after").replace("typeof(a.before)", ":before")
    shape = shape.replace("a.after IS NULL", ":after = 'null'").replace("a.kind", ":kind").replace("a.field", ":name")
    facts = {"kind": kind, "name": name, "before": before, "after": after}
    return bool(store.connection.execute(f"SELECT {shape}", facts).fetchone()[0])


def _dangling(references: list[Reference], fields: set[tuple[str, str]]) -> dict[str, str]:
    dangling: dict[str, list[str]] = {}  # several kinds have a column of that name
    for kind, column, target in references:
        if (kind, column) in fields:
            dangling.setdefault(column, []).append(
                f"""a.kind = '{kind}' AND a.field = '{column}' AND a.after IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM {target} WHERE id = a.after)"""
            )
    return {
        f"{column} refers to nothing": " OR ".join(f"({it})" for it in conditions)
        for column, conditions in dangling.items()
    }


def astray(store: Store) -> Iterator[tuple[str, list[Change]]]:
    """Reason and changes of what is not here."""
    for (kind,) in store.rows("SELECT DISTINCT kind FROM arrived"):
        yield (
            f"no such {kind}",
            _arrived(store, f"kind = '{kind}' AND NOT EXISTS (SELECT 1 FROM {kind} WHERE id = row)"),
        )


def forbidden(store: Store) -> list[tuple[str, list[Change]]]:
    """Reason and change, alone, of each value in `arrived` that a CHECK of its table forbids: tried one by one, on the
    rare path only.
    """
    found = []
    for kind, row, name, operation, after in store.rows("SELECT kind, row, field, operation, after FROM arrived"):
        try:
            with store.transaction():
                store.connection.execute(f"UPDATE {kind} SET {name} = ? WHERE id = ?", [after, row])
                raise RolledBack
        except RolledBack:
            pass
        except IntegrityError as error:
            found.append((str(error), [(kind, row, name, operation)]))
    return found


def misstated(store: Store, fields: str, before: dict[str, int]) -> list[Change]:
    """What arrived for those fields of known records that began with another value than it says.

    A field began with what its oldest change here says, else with what the record shows, and then its first change has
    to come too; of what is erased nobody knows. Undoing an import puts that value back, so nobody may make it up.
    `fields`: the table of them; `before`: the newest row of each kind before this merge.
    """
    found: list[Change] = []
    for kind, name in store.rows(f"SELECT DISTINCT kind, field FROM {fields} WHERE field <> 'deleted'"):
        first = "SELECT 1 FROM arrived AS b WHERE (b.row, b.field, b.kind) = (t.row, t.field, :kind) AND b.parents = ''"
        here = "FROM main.change AS c WHERE (c.row, c.field, c.kind) = (t.row, t.field, :kind)"
        found += store.connection.execute(
            f"""WITH t AS MATERIALIZED (
                  SELECT t.row, t.field, EXISTS (SELECT 1 {here}) AS changed,
                    iif(EXISTS (SELECT 1 {here}),
                        (SELECT c.before {here} ORDER BY c.parents <> '', c.operation LIMIT 1), m.{name}) AS began
                  FROM {fields} AS t CROSS JOIN main.{kind} AS m ON m.id = t.row AND +m.rowid <= :before
                  WHERE t.kind = :kind AND t.field = :name AND NOT {fold.is_erased("t.row", kind, name)}),
                wrong AS MATERIALIZED (
                  SELECT t.row, t.field FROM t
                  WHERE EXISTS ({first} AND b.before IS NOT t.began) OR NOT t.changed AND NOT EXISTS ({first}))
                SELECT a.kind, a.row, a.field, a.operation
                FROM wrong AS w CROSS JOIN arrived AS a ON (a.row, a.field, a.kind) = (w.row, w.field, :kind)""",
            {"kind": kind, "name": name, "before": before[kind]},
        ).fetchall()
    return found


def changed_unlike_ours(store: Store, theirs: str, package: str) -> None:
    """Put into `refused` the changes and erasures both have that say something else there: which of them came first
    may decide where nobody hears of the other. What an erasure blanked says nothing any more.
    """
    store.connection.execute(
        f"""INSERT OR IGNORE INTO refused SELECT ?, e.kind, e.row, '', 'unlike ours' FROM {theirs}.erasure AS t
            CROSS JOIN main.erasure AS e ON (e.row, e.operation) = (t.row, t.operation) WHERE e.kind <> t.kind""",
        [package],
    )
    store.connection.execute(
        f"""INSERT OR IGNORE INTO refused SELECT ?, c.kind, c.row, c.field, 'unlike ours'
            FROM {theirs}.change AS t
            CROSS JOIN main.change AS c ON (c.row, c.field, c.operation) = (t.row, t.field, t.operation)
            WHERE (t.kind, t.before, t.after, t.parents) IS NOT (c.kind, c.before, c.after, c.parents)
              AND (t.kind <> c.kind OR t.parents <> c.parents OR NOT EXISTS (
                SELECT 1 FROM main.erasure AS e CROSS JOIN field AS f
                  ON f.kind = e.kind AND f.name = c.field AND f.personal WHERE e.row = c.row AND e.kind = c.kind))""",
        [package],
    )


def unlike_ours(
    store: Store, theirs: str, facts: dict[str, Any], before: dict[str, int], fresh: dict[str, int]
) -> None:
    """Put into `refused` the records both have, unlike ours in a field that nobody changed and nobody erased.

    `before`: the newest row of each kind before this merge; `fresh`: kinds of the package and how many came new.
    """
    for kind, count in fresh.items():
        if int(store.one(f"SELECT count(*) FROM {theirs}.{kind}")) == count:
            continue
        unlike = " OR ".join(
            f"""t.{name} IS NOT m.{name} AND NOT EXISTS (
                  SELECT 1 FROM main.change AS c WHERE c.row = t.id AND c.field = '{name}')
                AND NOT ({int(bool(personal))} AND EXISTS (
                  SELECT 1 FROM main.erasure AS e WHERE e.row = t.id AND e.kind = '{kind}'))"""
            for name, personal in store.rows(
                "SELECT name, personal FROM field WHERE kind = ? AND name <> 'deleted'", kind
            )
        )
        store.connection.execute(
            f"""INSERT OR IGNORE INTO refused SELECT :package, '{kind}', t.id, '', 'unlike ours'
                FROM {theirs}.{kind} AS t CROSS JOIN main.{kind} AS m ON m.id = t.id AND +m.rowid <= :before
                WHERE {unlike} OR t.made <> m.made""",
            {**facts, "before": before[kind]},
        )
