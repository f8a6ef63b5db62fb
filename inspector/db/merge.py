"""Merging: the union of records, operations, changes and erasures, then the fold of what was touched.

One generated INSERT … ON CONFLICT DO NOTHING per table, so the order, grouping and repetition of packages cannot
matter, and a clean package merges at the speed of raw inserts. Where a row breaks a rule of our tables, halving finds
the guilty ones; they go to `refused` with the reason and the rest is merged. The plan of a merge is the merge, rolled
back.
"""

import json
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any

from inspector import clock
from inspector.db import counting, fold, lines, merge_photos, scores, search
from inspector.db.clean import Cleaned
from inspector.db.connection import IntegrityError
from inspector.db.stamp import LENGTH, too_late
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.records import KINDS

_ABOUT_THE_PACKAGE = frozenset({Kind.OTHER_COUNTY, Kind.GAP, Kind.FORGED})
BATCH = 8
"""Packages a transaction: WAL checkpoints of scattered index pages cost more than the rows themselves."""


@dataclass(slots=True)
class Outcome:
    """What a package brought, counted in records, each once."""

    cleaned: Cleaned
    unreadable: set[str] = field(default_factory=set)  # photos that came along and are no pictures
    known: bool = False  # read before
    counts: dict[str, int] = field(default_factory=dict)
    photos_missing: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    clone: bool = False  # a package of this very device that it never wrote: somebody works with a copy
    fault: Fault | None = None  # the whole package was refused


class _RolledBack(Exception):  # noqa: N818 - a signal, no error
    pass


def merge(store: Store, packages: Sequence[Cleaned], *, apply: bool = True) -> list[Outcome]:
    """Merge cleaned packages, or only say what would happen.

    Packages of one device are taken in the order they were written. A refused package (`fault`) leaves no trace and
    hinders no other. Photos are stored before the rows that name them. Where the store itself fails (a full disk), a
    Fault is raised and what is not merged by then can be merged again. A store that meets a package of its own device
    which it never wrote works from then on as another device: somebody else has a copy of it.
    """
    outcomes: list[Outcome] = []
    ordered = sorted(packages, key=lambda it: (it.manifest.origin, it.manifest.sequence, it.manifest.id))
    assumed: set[str] = set()
    for start in range(0, len(ordered), BATCH):
        batch = ordered[start : start + BATCH]
        outcomes += _merge_batch(store, [Outcome(it) for it in batch], assumed, apply=apply)
        if not apply:
            assumed |= {it.manifest.id for it in batch}
    if apply and any(it.clone and it.cleaned.manifest.origin == store.device for it in outcomes):
        store.new_device(store.one("SELECT nonce FROM device WHERE id = ?", store.device))
    return outcomes


def _merge_batch(store: Store, batch: list[Outcome], assumed: set[str], *, apply: bool) -> list[Outcome]:
    with ExitStack() as attached:
        # references are checked for the whole package at once (`_refuse_dangling`), not row by row
        store.connection.execute("PRAGMA foreign_keys = OFF")
        attached.callback(store.connection.execute, "PRAGMA foreign_keys = ON")
        for number, it in enumerate(batch):
            database = it.cleaned.database.resolve().as_uri()
            store.connection.execute(f"ATTACH ? AS theirs{number} KEY ''", [f"{database}?mode=ro"])  # no key of ours
            attached.callback(store.connection.execute, f"DETACH theirs{number}")
        try:
            with store.transaction():
                for number, outcome in enumerate(batch):
                    try:
                        with store.transaction():
                            _Taking(store, f"theirs{number}", outcome, assumed).take(apply=apply)
                    except Fault as fault:
                        if fault.kind not in _ABOUT_THE_PACKAGE:
                            raise
                        outcome.fault = fault
                if not apply:
                    raise _RolledBack
        except _RolledBack:
            pass
    store.sweep()
    return batch


class _Taking:
    """One package being taken into the store, inside a transaction."""

    def __init__(self, store: Store, theirs: str, outcome: Outcome, assumed: set[str]) -> None:
        self.store = store
        self.run = store.connection.execute
        self.theirs = theirs
        self.outcome = outcome
        self.assumed = assumed
        self.manifest = outcome.cleaned.manifest
        self.facts: dict[str, Any] = {"package": self.manifest.id, "origin": self.manifest.origin}

    def take(self, *, apply: bool) -> None:
        self._check()
        if apply:
            self.outcome.unreadable = merge_photos.take(self.store, self.outcome.cleaned)
        before = {kind: int(self.store.one(f"SELECT ifnull(max(rowid), 0) FROM {kind}")) for kind in KINDS}
        self._note()
        self.run("DELETE FROM refused WHERE package = :package", self.facts)  # read before: more may fit by now
        for row in self.outcome.cleaned.refused:
            self._refuse(row.kind, row.row, row.field, row.reason)
        resumed = self._take_operations()
        fresh = {kind: self._take_records(kind) for kind in KINDS}
        self._refuse_dangling(before, fresh)
        self._take_changes()
        self._refuse_unlike(before, fresh)
        here, references = self.store.connection, self.store.references()
        lines.follow_merge(here, before, fresh)
        count = counting.Count(here, self.theirs, self.manifest, before, fresh, references)
        self.outcome.counts, self.outcome.reasons = count.records(), count.reasons()
        came = {sha256 for sha256, _ in self.outcome.cleaned.photos} - self.outcome.unreadable
        self.outcome.photos_missing = merge_photos.missing(self.store, self.theirs, came)
        if resumed is not None and (any(fresh.values()) or self.store.one("SELECT 1 FROM arrived")):
            search.look_again(self.store, resumed)
            scores.look_again(self.store, resumed)
        if self.store.one("SELECT 1 FROM erased") and search.is_built(self.store):
            search.catch_up(self.store)  # at once: what was erased must not stand in an index either
        self.run("UPDATE book SET counts = ? WHERE id = ?", [json.dumps(self.outcome.counts), self.manifest.id])

    # -- what makes a whole package unacceptable -----------------------------------------------------------------------

    def _check(self) -> None:
        path, ours = self.outcome.cleaned.path, self.store.setting("county")
        if ours and self.manifest.county != ours:
            raise Fault(Kind.OTHER_COUNTY, path=str(path), county=self.manifest.county, ours=ours)
        base = self.manifest.base
        if base and base not in self.assumed and not self.store.one("SELECT 1 FROM book WHERE id = ?", base):
            raise Fault(Kind.GAP, path=str(path), base=base)
        forged = self.store.one(
            f"""SELECT t.id FROM {self.theirs}.operation AS t CROSS JOIN operation AS o ON o.id = t.id
                WHERE (t.name, t.at, t.device, t.person, t.undoes)
                      IS NOT (o.name, o.at, o.device, o.person, o.undoes)"""
        )
        forged = forged or self.store.one(
            f"SELECT id FROM {self.theirs}.operation WHERE id >= ?", too_late(self.store.now())
        )
        if forged:
            raise Fault(Kind.FORGED, path=str(path), what=forged)

    def _note(self) -> None:
        """The book, and the sender's last word on what it has read from us: its last, not its best, for it may have
        gone back to a backup. If it has read nothing we know of, everything is sent again.
        """
        names = ("id", "origin", "addressee", "kind", "person", "county", "sequence", "base")
        facts = {name: getattr(self.manifest, name) for name in names}
        own = self.store.one("SELECT 1 FROM device WHERE id = ?", self.manifest.origin)
        self.outcome.known = self.store.one("SELECT 1 FROM book WHERE id = ?", self.manifest.id) is not None
        self.outcome.clone = bool(own) and not self.outcome.known
        if self.outcome.known:
            return
        self.run(
            """INSERT INTO book (id, direction, origin, addressee, kind, person, county, sequence, base, at, counts)
               VALUES (:id, 'read', :origin, :addressee, :kind, :person, :county, :sequence, :base, :at, '{}')""",
            {**facts, "at": clock.written(self.store.now())},
        )
        self.run("DELETE FROM acknowledged WHERE device = :origin", self.facts)
        self.run(
            f"""INSERT INTO acknowledged SELECT :origin, b.id FROM {self.theirs}.acknowledgement AS a
                CROSS JOIN book AS b ON b.id = a.package WHERE b.direction = 'written' AND a.device IN (
                  SELECT id FROM device) ORDER BY b.rowid DESC LIMIT 1""",
            self.facts,
        )
        if self.manifest.role == "office" and self.store.setting("role") == "field":
            self.store.set_setting("office", self.manifest.origin)

    # -- the union -----------------------------------------------------------------------------------------------------

    def _take_operations(self) -> int | None:
        """Insert the operations not here yet; the arrival of the oldest that is and of which more may come now."""
        resumed = self.store.one(
            f"SELECT min(o.arrival) FROM {self.theirs}.operation AS t CROSS JOIN operation AS o ON o.id = t.id"
        )
        self.run(
            f"""INSERT INTO operation (id, name, at, device, person, undoes, package)
                SELECT id, name, at, device, person, undoes, :package FROM {self.theirs}.operation WHERE true
                ORDER BY arrival ON CONFLICT (id) DO NOTHING""",
            self.facts,
        )
        return None if resumed is None else int(resumed)

    def _take_records(self, kind: str) -> int:
        """Insert the records not here yet; how many."""
        columns = ", ".join(row[1] for row in self.run(f"PRAGMA main.table_info({kind})") if row[1] != "deleted")
        last = self.store.one(f"SELECT max(rowid) FROM {self.theirs}.{kind}") or 0
        statement = f"""INSERT INTO {kind} ({columns}) SELECT {columns} FROM {self.theirs}.{kind}
                        WHERE rowid BETWEEN ? AND ? ON CONFLICT (id) DO NOTHING"""
        return self._insert(kind, statement, 1, last)

    def _refuse_dangling(self, before: dict[str, int], fresh: dict[str, int]) -> None:
        """Take fresh records out again that refer to what is neither here nor came along.

        Parents before children, so what hung on a refused record goes with it. Nothing to do, and nothing looked at,
        while all that the package refers to outside itself is here and none of its rows was refused.
        """
        outside = [
            f"""SELECT 1 FROM {self.theirs}.outside AS t WHERE t.kind = '{target}'
                AND NOT EXISTS (SELECT 1 FROM main.{target} WHERE id = t.id)"""
            for target in ("operation", *KINDS)
        ]
        refused = self.store.one("SELECT 1 FROM refused WHERE package = ?", self.manifest.id)
        if not refused and not self.store.one(f"{' UNION ALL '.join(outside)} LIMIT 1"):
            return
        for kind in KINDS:
            columns = [("made", "operation"), *((it[1], it[2]) for it in self.store.references() if it[0] == kind)]
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

    def _take_changes(self) -> None:
        """The changes unknown here, what they and new erasures touch, and the fold of that."""
        run, theirs = self.run, self.theirs
        run("DROP TABLE IF EXISTS temp.arrived")
        run(
            f"""CREATE TEMP TABLE arrived AS SELECT kind, row, field, operation, before, after, parents
                FROM {theirs}.change AS t WHERE NOT EXISTS (
                  SELECT 1 FROM main.change AS c WHERE (c.row, c.field, c.operation) = (t.row, t.field, t.operation))"""
        )
        for reason, wrong in self._wrongs().items():
            self._put_aside(reason, run(f"SELECT rowid, kind, row, field FROM arrived AS a WHERE {wrong}").fetchall())
        columns = "kind, row, field, operation, before, after, parents"
        run(f"INSERT INTO change ({columns}) SELECT {columns} FROM arrived")
        run("CREATE INDEX temp.arrived_row ON arrived (row)")
        run("DROP TABLE IF EXISTS temp.erased")
        run(
            f"""CREATE TEMP TABLE erased AS SELECT kind, row, operation FROM {theirs}.erasure AS t
                WHERE operation IN (SELECT id FROM main.operation) AND NOT EXISTS (
                  SELECT 1 FROM main.erasure AS e WHERE (e.row, e.operation) = (t.row, t.operation))"""
        )
        run("INSERT INTO erasure (kind, row, operation) SELECT kind, row, operation FROM erased")
        try:
            with self.store.transaction():
                self._touch()
                fold.refresh(self.store.connection)
        except IntegrityError:
            self._probe()
            self._touch()
            fold.refresh(self.store.connection)

    def _touch(self) -> None:
        """What arrived; and every personal column of erased records that this package speaks of or erases."""
        fold.touch_nothing(self.store.connection)
        self.run("INSERT OR IGNORE INTO touched SELECT kind, row, field FROM arrived")
        spoken = [f"SELECT 1 FROM {self.theirs}.{kind} WHERE id = e.row" for kind in KINDS]
        self.run(
            f"""INSERT OR IGNORE INTO touched SELECT e.kind, e.row, f.name FROM (
                  SELECT kind, row FROM erased
                  UNION SELECT kind, row FROM main.erasure AS e WHERE EXISTS ({" UNION ALL ".join(spoken)})
                ) AS e JOIN field AS f ON f.kind = e.kind AND f.personal"""
        )

    # -- what no honest store writes -----------------------------------------------------------------------------------

    def _wrongs(self) -> dict[str, str]:
        """Reason → SQL condition on a row `a` of `arrived`. A later parent is refused, hence no cycles, hence always a
        head.
        """
        step = LENGTH + 1
        wrongs = {
            "unknown field": "NOT EXISTS (SELECT 1 FROM field AS f WHERE f.kind = a.kind AND f.name = a.field)",
            "wrong type": """NOT EXISTS (SELECT 1 FROM field AS f WHERE f.kind = a.kind AND f.name = a.field
                AND (typeof(a.after) = f.type OR a.after IS NULL AND NOT f.required
                     OR typeof(a.after) = 'integer' AND f.type = 'real')
                AND (typeof(a.before) IN (f.type, 'null') OR typeof(a.before) = 'integer' AND f.type = 'real'))""",
            "neither deleted nor living": "a.field = 'deleted' AND a.after NOT IN (0, 1)",
            "no operation": "NOT EXISTS (SELECT 1 FROM main.operation AS o WHERE o.id = a.operation)",
            "parents": f"""a.parents <> '' AND (length(a.parents) % {step} <> {LENGTH} OR EXISTS (
                WITH part (at) AS (
                  SELECT 1 UNION ALL SELECT at + {step} FROM part WHERE at + {step} < length(a.parents))
                SELECT 1 FROM part WHERE substr(a.parents, at, {LENGTH}) > a.operation))""",
        }
        for kind in KINDS:
            wrongs[f"no such {kind}"] = f"a.kind = '{kind}' AND NOT EXISTS (SELECT 1 FROM {kind} WHERE id = a.row)"
        dangling: dict[str, list[str]] = {}  # several kinds have a column of that name
        for kind, column, target in self.store.references():
            dangling.setdefault(column, []).append(
                f"""a.kind = '{kind}' AND a.field = '{column}' AND a.after IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM {target} WHERE id = a.after)"""
            )
        for column, conditions in dangling.items():
            wrongs[f"{column} refers to nothing"] = " OR ".join(f"({it})" for it in conditions)
        return wrongs

    def _probe(self) -> None:
        """A value that a CHECK of its table forbids, found one by one: on the rare path only."""
        for rowid, kind, row, name, after in self.run("SELECT rowid, kind, row, field, after FROM arrived").fetchall():
            try:
                with self.store.transaction():
                    self.run(f"UPDATE {kind} SET {name} = ? WHERE id = ?", [after, row])
                    raise _RolledBack  # only tried
            except _RolledBack:
                pass
            except IntegrityError as error:
                self.run(
                    """DELETE FROM change WHERE (row, field, operation) IN (
                         SELECT row, field, operation FROM arrived WHERE rowid = ?)""",
                    [rowid],
                )
                self._put_aside(str(error), [(rowid, kind, row, name)])

    def _refuse_unlike(self, before: dict[str, int], fresh: dict[str, int]) -> None:
        """A record both have, unlike ours in a field that nobody changed and nobody erased."""
        for kind in KINDS:
            held = int(self.store.one(f"SELECT count(*) FROM {self.theirs}.{kind}"))
            if held == fresh[kind]:
                continue
            unlike = " OR ".join(
                f"""t.{name} IS NOT m.{name} AND NOT EXISTS (
                      SELECT 1 FROM main.change AS c WHERE c.row = t.id AND c.field = '{name}')
                    AND NOT ({int(bool(personal))} AND EXISTS (SELECT 1 FROM main.erasure AS e WHERE e.row = t.id))"""
                for name, personal in self.store.rows(
                    "SELECT name, personal FROM field WHERE kind = ? AND name <> 'deleted'", kind
                )
            )
            self.run(
                f"""INSERT OR IGNORE INTO refused SELECT :package, '{kind}', t.id, '', 'unlike ours'
                    FROM {self.theirs}.{kind} AS t CROSS JOIN main.{kind} AS m ON m.id = t.id AND +m.rowid <= :before
                    WHERE {unlike} OR t.made <> m.made""",
                {**self.facts, "before": before[kind]},
            )

    def _put_aside(self, reason: str, rows: list[tuple[int, str, str, str]]) -> None:
        for rowid, kind, row, name in rows:
            self._refuse(kind, row, name, reason)
            self.run("DELETE FROM arrived WHERE rowid = ?", [rowid])

    def _refuse(self, kind: str, row: str, name: str, reason: str) -> None:
        self.run("INSERT OR IGNORE INTO refused VALUES (?, ?, ?, ?, ?)", [self.manifest.id, kind, row, name, reason])
