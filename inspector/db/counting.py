"""What a package brought, record by record: refused, conflict, new, newer, older, same; the first that fits counts.

* refused: something of it breaks a rule;
* deleted: it was deleted there and edited here, and waits for a decision; in a total this counts as a conflict;
* conflict: it brought a change, and now a field of the record is contested, or it refers to something deleted;
* new: not here before; newer: brought a change or an erasure unknown here;
* older: brought none and lacks a change of ours that the sender cannot have known; same: everything else.
"""

from collections import Counter
from collections.abc import Collection

from inspector.db.connection import Connection
from inspector.db.package import Manifest
from inspector.records import KINDS

FATES = ("new", "newer", "older", "same", "conflict", "refused")
OF_A_KIND = ("new", "newer", "older", "same", "conflict", "deleted", "refused")
_CONTESTED = "SELECT row FROM main.change INDEXED BY change_contested WHERE head = 2"


def total(kinds: dict[str, dict[str, int]]) -> dict[str, int]:
    """Fate → number of records, whatever their kind."""
    counts = dict.fromkeys(FATES, 0)
    for fates in kinds.values():
        for fate, number in fates.items():
            counts["conflict" if fate == "deleted" else fate] += number
    return counts


class Count:
    """Counts after the fold, while `arrived` and `erased` still hold what was unknown. Fresh records nobody contests
    are only counted by their number: the fast path of a first package pays nothing.
    """

    def __init__(
        self,
        connection: Connection,
        theirs: str,
        manifest: Manifest,
        before: dict[str, int],
        fresh: dict[str, int],
        held: Collection[str],
        references: list[tuple[str, str, str]],
        brought: dict[str, int],
    ) -> None:
        self._run = connection.execute
        self._theirs = theirs
        self._package = {"package": manifest.id, "origin": manifest.origin}
        self._before = before
        self._fresh = fresh
        self._held = held  # tables of it that have rows
        self._kinds = [kind for kind in KINDS if kind in held]
        self._references = references
        self._brought = brought  # kind → records of it that were here and have new changes; empty: to be counted

    def reasons(self) -> Counter[str]:
        """Why things of this package were refused, with their number."""
        found = self._run(
            "SELECT reason, count(*) FROM refused WHERE package = :package GROUP BY reason", self._package
        ).fetchall()
        return Counter(dict(found))

    def kinds(self) -> dict[str, dict[str, int]]:
        """Kind → fate → number of records, without zeros; each record of the package counts once. What is of a kind
        that nobody knows stands under ''.
        """
        self._gather()
        self._decide()
        counts: dict[str, dict[str, int]] = {}
        for kind, fate, number in self._run("SELECT kind, fate, count(*) FROM fate GROUP BY kind, fate"):
            counts.setdefault(kind, {})[fate] = number
        unseen = {("new", kind): self._fresh[kind] for kind in self._kinds}
        unseen |= {("newer", kind): number for kind, number in self._brought.items()}
        seen = "SELECT fresh, kind, count(*) FROM fate WHERE fresh OR brought GROUP BY 1, 2"
        for fresh, kind, number in self._run(seen):
            key = ("new" if fresh else "newer", kind)
            unseen[key] = unseen.get(key, number) - number
        for (fate, kind), number in unseen.items():
            if number:
                fates = counts.setdefault(kind, {})
                fates[fate] = fates.get(fate, 0) + number
        return counts

    def _gather(self) -> None:
        """`fate`: the records that are not merely new or newer, and whether they came and were changed."""
        run, theirs = self._run, self._theirs
        columns = "row TEXT PRIMARY KEY, kind TEXT, brought, fresh, fate TEXT"
        run(f"CREATE TEMP TABLE IF NOT EXISTS fate ({columns}) WITHOUT ROWID")
        run("DELETE FROM fate")
        special = f"WHERE row IN ({_CONTESTED})" if self._brought else ""  # the others are only counted
        run(f"INSERT INTO fate SELECT row, kind, 1, 0, 'newer' FROM arrived {special} GROUP BY row")
        run("INSERT OR IGNORE INTO fate SELECT row, kind, 0, 0, 'newer' FROM erased")
        kinds = ", ".join(f"'{kind}'" for kind in KINDS)
        of_no_kind = f"SELECT row, iif(kind IN ({kinds}), kind, ''), 0, 0, NULL FROM {theirs}"
        if "change" in self._held:
            held, arrived = (run(f"SELECT count(*) FROM {it}").fetchone() for it in (f"{theirs}.change", "arrived"))
            if held != arrived:
                run(f"INSERT OR IGNORE INTO fate {of_no_kind}.change")
        if "erasure" in self._held:
            run(f"INSERT OR IGNORE INTO fate {of_no_kind}.erasure")
        run(
            f"""INSERT OR IGNORE INTO fate SELECT row, kind, 0, 0, NULL FROM refused
                WHERE package = :package AND kind IN ({kinds})""",
            self._package,
        )
        for kind in self._kinds:
            facts, fresh = {"before": self._before[kind]}, self._fresh[kind]
            if fresh < int(run(f"SELECT count(*) FROM {theirs}.{kind}").fetchone()[0]):
                run(
                    f"""INSERT OR IGNORE INTO fate SELECT t.id, '{kind}', 0, 0, NULL FROM {theirs}.{kind} AS t
                        CROSS JOIN main.{kind} AS m ON m.id = t.id AND +m.rowid <= :before""",
                    facts,
                )
            if fresh:
                run(
                    f"""UPDATE fate SET fresh = 1, fate = 'new' WHERE kind = '{kind}' AND EXISTS (
                        SELECT 1 FROM main.{kind} AS m WHERE m.id = fate.row AND +m.rowid > :before)""",
                    facts,
                )
        if self._brought:
            run(
                """UPDATE fate SET brought = 1, fate = ifnull(fate, 'newer')
                   WHERE NOT brought AND EXISTS (SELECT 1 FROM arrived AS a WHERE a.row = fate.row)"""
            )

    def _mark_orphans(self) -> None:
        """Fresh records that refer to something deleted here."""
        for child, column, parent in self._references:
            if self._fresh[child]:
                self._run(
                    f"""INSERT INTO fate SELECT c.id, '{child}', 0, 1, 'conflict' FROM main.change AS d
                        CROSS JOIN main.{child} AS c ON c.{column} = d.row
                        WHERE d.kind = '{parent}' AND d.field = 'deleted' AND d.head = 1 AND d.after = 1
                          AND NOT c.deleted AND +c.rowid > :before
                        ON CONFLICT DO UPDATE SET fate = 'conflict'""",
                    {"before": self._before[child]},
                )

    def _decide(self) -> None:
        """What asks for a person outdoes what is merely new; what was refused outdoes both."""
        run = self._run
        self._mark_orphans()
        if not run("SELECT 1 FROM fate LIMIT 1").fetchone():
            return
        run(f"UPDATE fate SET fate = 'conflict' WHERE (fresh OR brought) AND row IN ({_CONTESTED})")
        run(
            """UPDATE fate SET fate = 'deleted' WHERE row IN (
                 SELECT c.row FROM main.change AS c INDEXED BY change_contested CROSS JOIN arrived AS a
                   ON (a.row, a.field, a.operation) = (c.row, c.field, c.operation)
                 WHERE c.head = 2 AND c.field = 'deleted' AND c.after = 1)"""
        )
        run(
            "UPDATE fate SET fate = 'refused' WHERE row IN (SELECT row FROM refused WHERE package = :package)",
            self._package,
        )
        acknowledged = """SELECT ifnull(max(b.upto), 0) FROM acknowledged AS a JOIN book AS b ON b.id = a.package
                          WHERE a.device = :origin"""
        run(
            f"""UPDATE fate SET fate = 'older' WHERE fate IS NULL AND EXISTS (
                SELECT 1 FROM main.change AS c CROSS JOIN main.operation AS o ON o.id = c.operation
                WHERE c.row = fate.row AND o.arrival > ({acknowledged})
                  AND (o.package IS NULL OR o.package NOT IN (SELECT id FROM book WHERE origin = :origin))
                  AND NOT EXISTS (SELECT 1 FROM {self._theirs}.operation AS t WHERE t.id = o.id))""",
            self._package,
        )
        run("UPDATE fate SET fate = 'same' WHERE fate IS NULL")
