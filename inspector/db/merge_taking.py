"""One package being taken into the store: the union of what it holds and what is here, and the fold of what it touched.

Where a row breaks a rule of our tables, halving finds the guilty ones; they go to `refused` with the reason and the
rest is merged. Only the kinds a package has rows of are looked at: there are more kinds than most packages have of any.
"""

import json
import sys
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from inspector.db import brought, counting, enrolment, fold, lines, merge_gate, merge_photos, scores, search
from inspector.db.clean import Cleaned, Refused
from inspector.db.clean_rows import SHAPES
from inspector.db.connection import IntegrityError
from inspector.db.merge_rules import (
    Change,
    Reference,
    astray,
    broken,
    changed_unlike_ours,
    forbidden,
    misstated,
    unlike_ours,
)
from inspector.db.store import Store
from inspector.db.trust import Signed, Trust
from inspector.records import KINDS

COLUMNS = "kind, row, field, operation, before, after, parents"  # of a change that travels
LARGE = 20_000  # changes that it is worth not to copy

_MADE_UP = "another beginning"  # why a change is put aside

SHOWN = 200
"""Refused rows an outcome names at most; `refused` in the store has all of them."""


@dataclass(slots=True)
class Taken:
    """What a package brought, counted in records, each once."""

    cleaned: Cleaned
    signed: Signed = field(default_factory=lambda: Signed(Trust.UNSIGNED))
    unreadable: set[str] = field(default_factory=set)  # photos that came along and are no pictures
    known: bool = False  # read before
    late: bool = False  # a later one of its writer was read before it
    clock: int = 0  # seconds its writer's clock is ahead of ours, as far as can be told
    counts: dict[str, int] = field(default_factory=dict)  # fate → records
    kinds: dict[str, dict[str, int]] = field(default_factory=dict)  # kind → fate → records
    lacking: set[str] = field(default_factory=set)  # photos it speaks of that neither came along nor are here
    reasons: Counter[str] = field(default_factory=Counter)
    refused: list[Refused] = field(default_factory=list)  # the first of them
    clone: bool = False  # a package of this very device that it never wrote: somebody works with a copy

    @property
    def photos_missing(self) -> int:
        """How many photos it speaks of are not here."""
        return len(self.lacking)


class Taking:
    """One package, attached as `theirs`, inside a transaction."""

    def __init__(self, store: Store, theirs: str, outcome: Taken, references: list[Reference]) -> None:
        self.store = store
        self.run = store.connection.execute
        self.theirs = theirs
        self.outcome = outcome
        self.manifest = outcome.cleaned.manifest
        self.facts: dict[str, Any] = {"package": self.manifest.id, "origin": self.manifest.origin}
        self.held = {table for (table,) in self.run(f"SELECT name FROM {theirs}.held")}
        self.kinds = [kind for kind in KINDS if kind in self.held]
        self.references = references
        self.whole = True  # nothing of it was refused, and all that it refers to is here
        self.borrowed = False  # `arrived` is the package's own table
        self.all_told = True  # what is touched is what arrived, and nothing of it was put aside
        self.brought: dict[str, int] = {}  # kind → records that were here and have new changes; empty: to be counted

    def take(self, accept: Collection[str], *, photos: bool) -> None:
        """Take it; `photos`: into the photo store too. Raises Fault where nothing of it can be taken."""
        store, outcome, cleaned = self.store, self.outcome, self.outcome.cleaned
        outcome.signed = enrolment.judged(store, cleaned.trailer, self.manifest)
        merge_gate.check(store, self.theirs, cleaned, outcome.signed, accept)
        outcome.known = merge_gate.is_known(store, self.manifest.id)
        outcome.clone = not outcome.known and merge_gate.is_own(store, self.manifest.origin)
        outcome.late = not outcome.known and merge_gate.came_late(store, cleaned)
        outcome.clock = merge_gate.clock_off(store, self.theirs, cleaned)
        if photos:
            outcome.unreadable = merge_photos.take(store, cleaned)
        if not outcome.known:
            merge_gate.note(store, self.theirs, cleaned, outcome.signed)
        before = self._newest_rows()
        self.run("DELETE FROM refused WHERE package = :package", self.facts)  # read before: more may fit by now
        for row in cleaned.refused:
            self._refuse(row.kind, row.row, row.field, row.reason)
        resumed = self._oldest_here()
        brought.note_repeated(store.connection, self.theirs, self.manifest.id, any_=resumed is not None)
        if "receipt" in self.held and merge_gate.is_heard(store, cleaned, outcome.signed):
            brought.take_receipts(store.connection, self.theirs, self.manifest.origin)
        self._take_operations()
        fresh = dict.fromkeys(KINDS, 0) | {kind: self._take_records(kind) for kind in self.kinds}
        self._refuse_dangling(before, fresh)
        self._take_changes(before, fresh, resumed=resumed is not None)
        brought.note_belated(store.connection, self.manifest.id, before, fresh)
        unlike_ours(store, self.theirs, self.facts, before, {kind: fresh[kind] for kind in self.kinds})
        if resumed is not None:
            changed_unlike_ours(store, self.theirs, self.manifest.id)
        lines.follow_merge(store.connection, before, fresh)
        self._count(before, fresh)
        came = {sha256 for sha256, _ in cleaned.photos} - outcome.unreadable
        if "photo" in self.held:
            outcome.lacking = merge_photos.missing(store, self.theirs, came)
        if resumed is not None and (any(fresh.values()) or store.one("SELECT 1 FROM arrived")):
            search.look_again(store, resumed)
            scores.look_again(store, resumed)
        if store.one("SELECT 1 FROM erased") and search.is_built(store):
            search.catch_up(store)  # at once: what was erased must not stand in an index either
        self.run("UPDATE book SET counts = ? WHERE id = ?", [json.dumps(outcome.counts), self.manifest.id])
        enrolment.enrol_by_package(store, self.manifest, cleaned.trailer)
        self._give_back()

    def _newest_rows(self) -> dict[str, int]:
        """Kind → its last row here; of a kind the package has no records of none can be beyond it."""
        newest = dict.fromkeys(KINDS, sys.maxsize)
        if self.kinds:
            last = ", ".join(f"(SELECT ifnull(max(rowid), 0) FROM main.{kind})" for kind in self.kinds)
            newest |= zip(self.kinds, self.run(f"SELECT {last}").fetchone(), strict=True)
        return newest

    def _count(self, before: dict[str, int], fresh: dict[str, int]) -> None:
        count = counting.Count(
            self.store.connection, self.theirs, self.manifest, before, fresh, self.held, self.references, self.brought
        )
        self.outcome.kinds = count.kinds()
        self.outcome.counts = counting.total(self.outcome.kinds)
        self.outcome.reasons = count.reasons()
        if self.outcome.reasons:
            self.outcome.refused = [
                Refused(*row)
                for row in self.store.rows(
                    "SELECT kind, row, field, reason FROM refused WHERE package = ? LIMIT ?", self.manifest.id, SHOWN
                )
            ]

    # -- the union -----------------------------------------------------------------------------------------------------

    def _oldest_here(self) -> int | None:
        """The arrival of the oldest of its operations that are here already, of which more may come now."""
        found = self.store.one(
            f"SELECT min(o.arrival) FROM {self.theirs}.operation AS t CROSS JOIN operation AS o ON o.id = t.id"
        )
        return None if found is None else int(found)

    def _take_operations(self) -> None:
        """Insert the operations not here yet."""
        self.run(
            f"""INSERT INTO operation (id, name, at, device, person, undoes, package)
                SELECT id, name, at, device, person, undoes, :package FROM {self.theirs}.operation WHERE true
                ORDER BY arrival ON CONFLICT (id) DO NOTHING""",
            self.facts,
        )

    def _take_records(self, kind: str) -> int:
        """Insert the records not here yet; how many."""
        columns = ", ".join(row[1] for row in self.run(f"PRAGMA main.table_info({kind})") if row[1] != "deleted")
        last = self.store.one(f"SELECT max(rowid) FROM {self.theirs}.{kind}") or 0
        statement = f"""INSERT INTO {kind} ({columns}) SELECT {columns} FROM {self.theirs}.{kind}
                        WHERE rowid BETWEEN ? AND ? ON CONFLICT (id) DO NOTHING"""
        return self._insert(kind, statement, 1, last)

    def _insert(self, kind: str, statement: str, low: int, high: int) -> int:
        """The whole range at once; where a rule is broken, by halves down to the guilty rows."""
        if low > high:
            return 0
        try:
            with self.store.transaction():
                return int(self.run(statement, [low, high]).rowcount)
        except IntegrityError as error:
            if low == high:
                row = self.store.one(f"SELECT id FROM {self.theirs}.{kind} WHERE rowid = ?", low)
                self._refuse(kind, row, "", str(error))
                return 0
        middle = (low + high) // 2
        return self._insert(kind, statement, low, middle) + self._insert(kind, statement, middle + 1, high)

    def _refuse_dangling(self, before: dict[str, int], fresh: dict[str, int]) -> None:
        """Take fresh records out again that refer to what is neither here nor came along.

        Parents before children, so what hung on a refused record goes with it. Nothing to do, and nothing looked at,
        while all that the package refers to outside itself is here and none of its rows was refused.
        """
        named = {kind for (kind,) in self.run(f"SELECT DISTINCT kind FROM {self.theirs}.outside")}
        lacks = any(
            self.store.one(
                f"""SELECT 1 FROM {self.theirs}.outside AS t WHERE t.kind = '{target}'
                    AND NOT EXISTS (SELECT 1 FROM main.{target} WHERE id = t.id) LIMIT 1"""
            )
            for target in ("operation", *KINDS)
            if target in named
        )
        self.whole = not lacks and not self.store.one("SELECT 1 FROM refused WHERE package = ?", self.manifest.id)
        if self.whole:
            return
        for kind in self.kinds:
            columns = [("made", "operation"), *((it[1], it[2]) for it in self.references if it[0] == kind)]
            for column, target in columns:
                found = self.store.rows(
                    f"""SELECT m.id FROM {self.theirs}.{kind} AS t CROSS JOIN main.{kind} AS m
                          ON m.id = t.id AND +m.rowid > ?
                        WHERE m.{column} IS NOT NULL
                          AND NOT EXISTS (SELECT 1 FROM main.{target} WHERE id = m.{column})""",
                    before[kind],
                )
                for (row,) in found:
                    self._refuse(kind, row, "", f"{column} refers to nothing")
                    self.run(f"DELETE FROM {kind} WHERE id = ?", [row])
                    fresh[kind] -= 1

    def _take_changes(self, before: dict[str, int], fresh: dict[str, int], *, resumed: bool) -> None:
        """The changes unknown here, what they and new erasures touch, and the fold of that.

        What only the fold can tell of each of them without looking twice, it tells of all: then they are taken back
        and looked at one by one.
        """
        self._unknown_changes(resumed=resumed)
        self._take_erasures()
        if self.run("SELECT 1 FROM arrived LIMIT 1").fetchone():
            shapes = f"SELECT * FROM {self.theirs}.shape" if self.borrowed else f"{SHAPES} FROM arrived"
            for reason, changes in broken(self.store, self.references, self.store.rows(shapes), whole=self.whole):
                self._put_aside(reason, changes)
        if self._touch() and (made_up := misstated(self.store, "several", before)):
            self._put_aside(_MADE_UP, made_up)
            self._touch()
        try:
            with self.store.transaction():
                records = self._fold(before)
        except IntegrityError:
            for reason, changes in [*forbidden(self.store), *astray(self.store)]:
                self._put_aside(reason, changes)
            self._touch()
            self._put_aside(_MADE_UP, misstated(self.store, "touched", before))  # what continued those among them
            self._touch()
            self._fold(before)
        else:
            if self.all_told:
                self.brought = {kind: number - self._fresh(kind, before, fresh) for kind, number in records.items()}

    def _fresh(self, kind: str, before: dict[str, int], fresh: dict[str, int]) -> int:
        """How many of the touched records of a kind came with this package. Ids grow: none is below its first."""
        if not fresh[kind]:
            return 0
        return int(
            self.store.one(
                f"""SELECT count(*) FROM (
                      SELECT DISTINCT row FROM touched
                      WHERE kind = '{kind}' AND row >= (SELECT min(id) FROM {self.theirs}.{kind})
                    ) AS t CROSS JOIN main.{kind} AS m ON m.id = t.row AND m.rowid > ?""",
                before[kind],
            )
        )

    def _unknown_changes(self, *, resumed: bool) -> None:
        """`arrived`: the changes unknown here. Of a large package none of whose operations was here that is all of
        them, as they stand; else a table of them, which stays from package to package: where the schema changes,
        every statement is prepared anew.
        """
        run, theirs = self.run, self.theirs
        named = "SELECT 1 FROM {0}.outside WHERE kind = 'operation' UNION ALL SELECT 1 FROM main.parked LIMIT 1"
        if not resumed and self._is_large() and not self.store.one(named.format(theirs)):
            run("DROP TABLE IF EXISTS temp.arrived")
            run(f"CREATE TEMP VIEW arrived AS SELECT {COLUMNS} FROM {theirs}.change")
            self.borrowed = True
            return
        self._hold(
            f"""SELECT {COLUMNS} FROM {theirs}.change AS t WHERE NOT EXISTS (
                  SELECT 1 FROM main.change AS c WHERE (c.row, c.field, c.operation) = (t.row, t.field, t.operation))"""
            if "change" in self.held
            else ""
        )
        brought.put_back_parked(self.store.connection)

    def _is_large(self) -> bool:
        return bool(self.store.one(f"SELECT 1 FROM {self.theirs}.change LIMIT 1 OFFSET {LARGE}"))

    def _hold(self, changes: str) -> None:
        run = self.run
        primary = "PRIMARY KEY (row, field, operation)"
        run(f"CREATE TEMP TABLE IF NOT EXISTS arrived ({COLUMNS}, {primary}) WITHOUT ROWID")
        run("DELETE FROM arrived")
        if changes:
            run(f"INSERT INTO arrived SELECT * FROM ({changes})")

    def _give_back(self) -> None:
        if self.borrowed:
            self.run("DROP VIEW temp.arrived")
            self.borrowed = False

    def _take_erasures(self) -> None:
        run = self.run
        run("CREATE TEMP TABLE IF NOT EXISTS erased (kind, row, operation)")
        run("DELETE FROM erased")
        if "erasure" not in self.held:
            return
        run(
            f"""INSERT INTO erased SELECT kind, row, operation FROM {self.theirs}.erasure AS t
                WHERE operation IN (SELECT id FROM main.operation) AND NOT EXISTS (
                  SELECT 1 FROM main.erasure AS e WHERE (e.row, e.operation) = (t.row, t.operation))"""
        )
        run("INSERT INTO erasure (kind, row, operation) SELECT kind, row, operation FROM erased")

    def _touch(self) -> bool:
        """Touch what arrived, and note which fields have several changes: asked while those that were here still stand
        alone, it is one look at each field, and half as far. Whether there are any that arrived says what they began
        with and might say it wrongly.
        """
        run, connection = self.run, self.store.connection
        fold.touch_nothing(connection)
        fields = run("INSERT OR IGNORE INTO touched SELECT kind, row, field FROM arrived").rowcount
        if self._touch_erased():
            self.all_told = False
        fold.note_several(connection, besides=0)
        if fields < self.store.one("SELECT count(*) FROM arrived"):
            run("""INSERT OR IGNORE INTO several SELECT kind, row, field FROM arrived
                   GROUP BY row, field HAVING count(*) > 1""")
            return True
        return bool(
            self.store.one(
                """SELECT 1 FROM (
                     SELECT DISTINCT a.row, a.field, a.kind, a.before FROM several AS s
                     CROSS JOIN arrived AS a ON (a.row, a.field) = (s.row, s.field) WHERE a.parents = '') AS a
                   CROSS JOIN main.change AS c ON (c.row, c.field, c.kind) = (a.row, a.field, a.kind)
                   WHERE c.parents = '' AND a.before IS NOT c.before LIMIT 1"""
            )
        )

    def _fold(self, before: dict[str, int]) -> dict[str, int]:
        """Insert what arrived, and compute what is touched; kind → touched records."""
        self.run(f"INSERT INTO change ({COLUMNS}) SELECT {COLUMNS} FROM arrived")
        return fold.renew(self.store.connection, before)

    def _touch_erased(self) -> int:
        """Touch every personal column of erased records that are here, as far as this package speaks of or erases them;
        how many.
        """
        if not self.run("SELECT 1 FROM main.erasure LIMIT 1").fetchone():
            return 0
        erased = "SELECT kind, row FROM erased"
        if self.kinds:
            spoken = " UNION ALL ".join(f"SELECT 1 FROM {self.theirs}.{kind} WHERE id = e.row" for kind in self.kinds)
            erased += f" UNION SELECT kind, row FROM main.erasure AS e WHERE EXISTS ({spoken})"
        here = " OR ".join(
            f"e.kind = '{kind}' AND EXISTS (SELECT 1 FROM main.{kind} WHERE id = e.row)"
            for (kind,) in self.run(f"SELECT DISTINCT kind FROM ({erased})")
        )
        if not here:
            return 0
        return int(
            self.run(
                f"""INSERT OR IGNORE INTO touched SELECT e.kind, e.row, f.name FROM ({erased}) AS e
                    CROSS JOIN field AS f ON f.kind = e.kind AND f.personal WHERE {here}"""
            ).rowcount
        )

    def _put_aside(self, reason: str, changes: list[Change]) -> None:
        if changes:
            self.all_told = False
        if changes and self.borrowed:
            self._give_back()
            self._hold(f"SELECT {COLUMNS} FROM {self.theirs}.change")
        for kind, row, name, operation in changes:
            self._refuse(kind, row, name, reason)
            self.run("DELETE FROM arrived WHERE (row, field, operation) = (?, ?, ?)", [row, name, operation])

    def _refuse(self, kind: str, row: str, name: str, reason: str) -> None:
        self.run("INSERT OR IGNORE INTO refused VALUES (?, ?, ?, ?, ?)", [self.manifest.id, kind, row, name, reason])
