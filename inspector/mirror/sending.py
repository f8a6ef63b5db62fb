"""Bringing rows over: what is new since a position, or everything held against what is there."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import chain

from inspector.db.connection import Connection
from inspector.mirror import derived, service
from inspector.mirror.copying import Rows, copied
from inspector.mirror.derived import DERIVED
from inspector.mirror.shape import COUNTY, Table

Tick = Callable[[], None]


class Sending:
    """The rows of one county on their way, in the transactions of both ends. `rows`: what changed at the server."""

    def __init__(
        self, here: Connection, there: service.Connection, county: str, tables: tuple[Table, ...], *,
        scrubbed: bool, tick: Tick,
    ) -> None:  # fmt: skip
        self.here, self.there, self.county, self.tables = here, there, county, tables
        self.scrubbed, self.tick = scrubbed, tick
        self.rows = 0

    # -- everything ----------------------------------------------------------------------------------------------------

    def fill(self) -> None:
        """Everything into a mirror that has nothing of this county."""
        for table, every in self._every():
            self._copy(table, every)
            self.tick()
        for table, _ in self._every():
            self.there.execute(f"ANALYZE {table.there}")
        self._note_derived()

    def compare(self) -> None:
        """Everything held against what is there: parents first what is lacking or otherwise, children first what is
        there and not in the store.
        """
        for table, every in self._every():
            self._stage(table, every)
            self.there.execute(f"ANALYZE {_staged(table)}")
            self._upsert(table)
            self.tick()
        for table, _ in reversed(list(self._every())):
            same = " AND ".join(f't."{name}" = s."{name}"' for name in table.key)
            self.rows += self.there.execute(
                f"""DELETE FROM {table.there} AS t WHERE t.{COUNTY} = %s
                    AND NOT EXISTS (SELECT 1 FROM {_staged(table)} AS s WHERE {same})""",
                [self.county],
            ).rowcount
            self._unstage(table)

        self._note_derived()

    def _every(self) -> Iterator[tuple[Table, Rows]]:
        """Each table, parents first, with all its rows."""
        for table in self.tables:
            yield table, self.here.execute(f"SELECT {', '.join(table.names)} FROM main.{table.name}")
        for it in DERIVED:
            yield it.table, self.here.execute(it.every)

    def _note_derived(self) -> None:
        for it in DERIVED:
            derived.note(self.here, self.there, self.county, it)

    # -- what is new ---------------------------------------------------------------------------------------------------

    def follow(self, upto: int, again: list[str]) -> None:
        """What operations after `upto` did, and what those in `again` did, of which something may be there already.

        A fold shows nothing anew but rows that a change or an erasure names, so these and the new ones are all.
        """
        moved = self._moved(upto, again)
        facts = {"upto": upto, "again": json.dumps(again)}
        for table in self.tables:
            name = table.name
            wanted = chain.from_iterable(moved.values()) if name == "change" else moved.get(name, ())
            facts["rows"] = json.dumps(list(wanted))
            fresh, old = self._fresh(table, facts), self._old(table, facts)
            if table.refers_to_itself:  # neither may come first
                self._merge(table, chain(fresh, old))
            else:
                self._copy(table, fresh)
                self._merge(table, old)
            self.tick()
        for it in DERIVED:
            self.rows += derived.follow(self.here, self.there, self.county, it, scrubbed=self.scrubbed)
            self.tick()

    def _moved(self, upto: int, again: list[str]) -> dict[str, set[str]]:
        """Kind → records that the changes and erasures of these operations name."""
        found: dict[str, set[str]] = defaultdict(set)
        for table in ("change", "erasure"):
            rows = self.here.execute(
                f"""SELECT c.kind, c.row FROM operation AS o CROSS JOIN {table} AS c ON c.operation = o.id
                    WHERE o.arrival > :upto
                    UNION ALL SELECT c.kind, c.row FROM json_each(:again) AS a
                    CROSS JOIN {table} AS c ON c.operation = a.value""",
                {"upto": upto, "again": json.dumps(again)},
            )
            for kind, row in rows:
                found[kind].add(row)
        return found

    def _fresh(self, table: Table, facts: dict[str, object]) -> Rows:
        """Rows of operations the mirror has not seen: none of them is there."""
        columns = ", ".join(f"r.{name}" for name in table.names)
        return self.here.execute(  # type: ignore[no-any-return]
            f"""SELECT {columns} FROM operation AS o CROSS JOIN main.{table.name} AS r ON r.{table.by} = o.id
                WHERE o.arrival > :upto""",
            facts,
        )

    def _old(self, table: Table, facts: dict[str, object]) -> Rows:
        """Rows of operations the mirror has seen, that may be otherwise now or lacking."""
        if table.name == "operation":  # an operation never changes
            return ()
        columns = ", ".join(f"r.{name}" for name in table.names)
        named = "row" if table.name in ("change", "erasure") else "id"
        return self.here.execute(  # type: ignore[no-any-return]
            f"""SELECT {columns} FROM (
                  SELECT t.{", t.".join(table.key)} FROM json_each(:rows) AS j
                  CROSS JOIN main.{table.name} AS t ON t.{named} = j.value
                  UNION SELECT t.{", t.".join(table.key)} FROM json_each(:again) AS j
                  CROSS JOIN main.{table.name} AS t ON t.{table.by} = j.value) AS w
                CROSS JOIN main.{table.name} AS r ON {" AND ".join(f"r.{it} = w.{it}" for it in table.key)}
                CROSS JOIN operation AS o ON o.id = r.{table.by} WHERE o.arrival <= :upto""",
            facts,
        )

    # -- at the server -------------------------------------------------------------------------------------------------

    def _copy(self, table: Table, rows: Rows) -> None:
        if some := _begun(rows):
            self.rows += copied(self.there, table.there, table.listed, self.county, some, scrubbed=self.scrubbed)

    def _merge(self, table: Table, rows: Rows) -> None:
        if some := _begun(rows):
            self._stage(table, some)
            self._upsert(table)
            self._unstage(table)

    def _stage(self, table: Table, rows: Rows) -> None:
        self.there.execute(f"CREATE TEMP TABLE {_staged(table)} (LIKE {table.there}) ON COMMIT DROP")
        copied(self.there, _staged(table), table.listed, self.county, rows, scrubbed=self.scrubbed)

    def _upsert(self, table: Table) -> None:
        """Put in what is lacking, and make those the same that are otherwise."""
        others = [name for name, it in zip(table.names, table.columns, strict=True) if it.name not in table.key]
        self.rows += self.there.execute(
            f"""INSERT INTO {table.there} AS t ({table.listed}) SELECT {table.listed} FROM {_staged(table)}
                ON CONFLICT ({table.keyed}) DO UPDATE SET {", ".join(f"{it} = excluded.{it}" for it in others)}
                WHERE ({", ".join(f"t.{it}" for it in others)})
                      IS DISTINCT FROM ({", ".join(f"excluded.{it}" for it in others)})"""
        ).rowcount

    def _unstage(self, table: Table) -> None:
        self.there.execute(f"DROP TABLE {_staged(table)}")


def _staged(table: Table) -> str:
    return f'pg_temp."staged_{table.name}"'


def _begun(rows: Rows) -> Iterator[tuple[object, ...]] | None:
    """The rows, or None where there is not even one: most tables have nothing new."""
    several = iter(rows)
    first = next(several, None)
    return None if first is None else chain((first,), several)
