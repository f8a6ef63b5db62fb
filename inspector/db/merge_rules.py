"""What no honest store writes: rows of a package that a merge puts aside, with the reason.

Each rule is asked once of all that arrived, and only where the package has something it could be broken by.
"""

from typing import Any

from inspector.db.connection import IntegrityError
from inspector.db.stamp import LENGTH
from inspector.db.store import Store
from inspector.records import KINDS

Reference = tuple[str, str, str]  # kind, column, kind referred to

_STEP = LENGTH + 1
_OF_CHANGES = {
    "unknown field": "NOT EXISTS (SELECT 1 FROM field AS f WHERE f.kind = a.kind AND f.name = a.field)",
    "wrong type": """NOT EXISTS (SELECT 1 FROM field AS f WHERE f.kind = a.kind AND f.name = a.field
        AND (typeof(a.after) = f.type OR a.after IS NULL AND NOT f.required
             OR typeof(a.after) = 'integer' AND f.type = 'real')
        AND (typeof(a.before) IN (f.type, 'null') OR typeof(a.before) = 'integer' AND f.type = 'real'))""",
    "neither deleted nor living": "a.field = 'deleted' AND a.after NOT IN (0, 1)",
    "no operation": "NOT EXISTS (SELECT 1 FROM main.operation AS o WHERE o.id = a.operation)",
    "parents": f"""a.parents <> '' AND (length(a.parents) % {_STEP} <> {LENGTH} OR EXISTS (
        WITH part (at) AS (
          SELECT 1 UNION ALL SELECT at + {_STEP} FROM part WHERE at + {_STEP} < length(a.parents))
        SELECT 1 FROM part WHERE substr(a.parents, at, {LENGTH}) > a.operation))""",
}


class RolledBack(Exception):  # noqa: N818 - a signal, no error
    """What was tried out is taken back."""


def wrongs(store: Store, references: list[Reference]) -> dict[str, str]:
    """Reason → SQL condition on a row `a` of the temporary table `arrived`. A later parent is refused, hence no cycles,
    hence always a head.
    """
    fields = set(store.rows("SELECT DISTINCT kind, field FROM arrived"))
    if not fields:
        return {}
    found = dict(_OF_CHANGES)
    for kind in sorted({kind for kind, _ in fields} & KINDS.keys()):
        found[f"no such {kind}"] = f"a.kind = '{kind}' AND NOT EXISTS (SELECT 1 FROM {kind} WHERE id = a.row)"
    dangling: dict[str, list[str]] = {}  # several kinds have a column of that name
    for kind, column, target in references:
        if (kind, column) in fields:
            dangling.setdefault(column, []).append(
                f"""a.kind = '{kind}' AND a.field = '{column}' AND a.after IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM {target} WHERE id = a.after)"""
            )
    for column, conditions in dangling.items():
        found[f"{column} refers to nothing"] = " OR ".join(f"({it})" for it in conditions)
    return found


def forbidden(store: Store) -> list[tuple[Any, ...]]:
    """Of `arrived`, (rowid, kind, row, field, reason) of each value that a CHECK of its table forbids: tried one by
    one, on the rare path only.
    """
    found = []
    for rowid, kind, row, name, after in store.rows("SELECT rowid, kind, row, field, after FROM arrived"):
        try:
            with store.transaction():
                store.connection.execute(f"UPDATE {kind} SET {name} = ? WHERE id = ?", [after, row])
                raise RolledBack
        except RolledBack:
            pass
        except IntegrityError as error:
            found.append((rowid, kind, row, name, str(error)))
    return found


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
                AND NOT ({int(bool(personal))} AND EXISTS (SELECT 1 FROM main.erasure AS e WHERE e.row = t.id))"""
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
