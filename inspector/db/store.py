"""The store of one data folder: reading records, and the operation, the only way to change one.

Outside an operation the connection is `query_only`: a write that belongs to no operation is an error at once. A store
is used by the thread that opened it.
"""

import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self, TypeVar

from filelock import FileLock

from inspector import clock
from inspector.acts import Act
from inspector.db import backup, fold, lines, writer
from inspector.db.connection import Connection, DatabaseError, connect, faults, in_batches, make_durable
from inspector.db.edit import Edit
from inspector.db.migrations import SCHEMA, check_schema, migrate
from inspector.db.stamp import mark, new_device, stamp
from inspector.errors import Fault, Kind
from inspector.paths import DataFolder
from inspector.photo.store import PhotoStore
from inspector.records import KINDS, Record, kind_of, own_fields

R = TypeVar("R", bound=Record)
MERGING = ".merge-"  # how the folder begins in which packages are cleaned
JOIN_WITHIN = 60  # seconds: typing in one field is one step of undo while it lasts
_WHO = """SELECT (SELECT max(id) FROM operation), (SELECT id FROM device ORDER BY rowid DESC LIMIT 1),
                 (SELECT value FROM setting WHERE name = 'person')"""


@dataclass(frozen=True, slots=True)
class Origin:
    """Who did an operation where and when; given only for the sample county, which is the same everywhere."""

    id: str
    at: str
    device: str
    person: str


class Store:
    """An open data folder. `person` is who is working now; it stands on every operation done here."""

    def __init__(
        self,
        folder: DataFolder,
        connection: Connection,
        lock: FileLock | None,
        now: clock.Clock = clock.wall,
        key: str | None = None,
    ) -> None:
        self.folder = folder
        self.connection = connection
        self.now = now
        self.key = key
        self._lock = lock
        if lock is not None:
            make_durable(connection)
            fold.prepare(connection, self.types())
            lines.prepare(connection)
        connection.execute("PRAGMA query_only = ON")
        self._sealed = 0
        self.seal()  # while it was closed the folder may have been copied

    # -- opening -----------------------------------------------------------------------------------------------------

    @classmethod
    def create(cls, folder: Path, *, nonce: str, key: str | None = None, now: clock.Clock = clock.wall) -> "Store":
        """A new, empty store in a folder that has none; raises Fault EXISTS, HALF_WIPED, BUSY, DISK_FULL, READ_ONLY."""
        place = DataFolder(folder)
        if place.wiping.exists():
            raise Fault(Kind.HALF_WIPED, path=str(folder))
        if place.database.exists():
            raise Fault(Kind.EXISTS, path=str(folder))
        for sub in (folder, place.photos, place.papers, place.backups):
            backup.make_folder(sub)
        lock = writer.locked(place)
        try:
            with faults(place.database):
                connection = connect(place.database, key)
                make_durable(connection)
                migrate(connection)
                store = cls(place, connection, lock, now, key)
                store._settle(nonce)
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        except BaseException:
            lock.release()
            raise
        return store

    @classmethod
    def open(
        cls, folder: Path, *, nonce: str | None = None, key: str | None = None, now: clock.Clock = clock.wall
    ) -> "Store":
        """An existing store: for writing with this machine's `nonce`, else for reading beside whoever writes.

        Raises Fault NO_STORE, HALF_WIPED, NOT_OURS, NEWER, DAMAGED, BUSY, WRONG_KEY. An older one is copied to
        backups/ before it is touched.
        """
        place = DataFolder(folder)
        writer.check_there(place)
        check_schema(place.database, key)
        if nonce is None:
            return cls(place, connect(place.database, key, readonly=True), None, now, key)
        lock = writer.locked(place, writer.PATIENCE)
        try:
            writer.check_there(place)  # it may have been deleted while we waited
            with faults(place.database):
                connection = connect(place.database, key)
                if connection.execute("PRAGMA user_version").fetchone()[0] < SCHEMA:
                    backup.copy(place, now(), key=key)
                    migrate(connection)
                store = cls(place, connection, lock, now, key)
                store._settle(nonce)
        except BaseException:
            lock.release()
            raise
        for left in folder.glob(f"{MERGING}*"):  # of a merge that was killed: people's data, and nobody's any more
            shutil.rmtree(left, ignore_errors=True)
        PhotoStore(place.photos).sweep()
        return store

    def over(self, copy: Connection) -> "Store":
        """This store over a copy of its database, to try out in it what is thrown away; never to be closed itself."""
        return Store(self.folder, copy, self._lock, self.now, self.key)

    def close(self) -> None:
        """Close the connection and give the writer's lock back."""
        with self.closing():
            pass

    @contextmanager
    def closing(self) -> Iterator[None]:
        """Close the connection, and give the writer's lock back once the block has ended."""
        self.connection.close()
        try:
            yield
        finally:
            if self._lock is not None:
                self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def types(self) -> dict[str, dict[str, tuple[str, bool]]]:
        """Kind → column → (declared type in lower case, NOT NULL), without id and made."""
        return {
            kind: {
                name: (type_.lower(), bool(required))
                for _, name, type_, required, *_ in self.connection.execute(f"PRAGMA table_info({kind})")
                if name not in ("id", "made")
            }
            for kind in KINDS
        }

    def references(self) -> list[tuple[str, str, str]]:
        """(kind, column, kind referred to) of every reference between records."""
        return [
            (kind, key[3], key[2])
            for kind in KINDS
            for key in self.connection.execute(f"PRAGMA foreign_key_list({kind})")
            if key[3] != "made"
        ]

    # -- reading -----------------------------------------------------------------------------------------------------

    def get(self, record: type[R], id: str) -> R:  # noqa: A002
        """The record, deleted or not; raises Fault GONE when there is none."""
        columns = ("id", "made", "deleted", *own_fields(record))
        row = self.connection.execute(
            f"SELECT {', '.join(columns)} FROM {kind_of(record)} WHERE id = ?", [id]
        ).fetchone()
        if row is None:
            raise Fault(Kind.GONE, record=kind_of(record), id=id)
        return record(**dict(zip(columns, row, strict=True)))

    def find(self, record: type[R], **equal: Any) -> list[R]:
        """The living records whose columns equal these values, in the order they came to be here."""
        columns = ("id", "made", "deleted", *own_fields(record))
        where = " AND ".join(["NOT deleted", *(f"{name} IS ?" for name in equal)])
        found = self.connection.execute(
            f"SELECT {', '.join(columns)} FROM {kind_of(record)} WHERE {where} ORDER BY rowid", list(equal.values())
        )
        return [record(**dict(zip(columns, row, strict=True))) for row in found]

    def many(self, record: type[R], column: str, wanted: Iterable[str]) -> list[R]:
        """The living records whose `column` is one of these values, read by few statements; those of one statement in
        the order they came to be here.
        """
        columns = ("id", "made", "deleted", *own_fields(record))
        start = f"SELECT {', '.join(columns)} FROM {kind_of(record)} WHERE {column} IN"
        found: list[R] = []
        for some in in_batches(list(dict.fromkeys(wanted))):
            asked = f"{start} ({', '.join('?' * len(some))}) AND NOT deleted ORDER BY rowid"
            rows = self.connection.execute(asked, some)
            found += (record(**dict(zip(columns, row, strict=True))) for row in rows)
        return found

    def rows(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        """The rows of a SELECT."""
        return list(self.connection.execute(statement, values))

    def one(self, statement: str, *values: Any) -> Any:
        """The single value of a SELECT, None without a row."""
        row = self.connection.execute(statement, values).fetchone()
        return row[0] if row else None

    def setting(self, name: str) -> str:
        """A local setting of this store, '' if never set: county, role (field, office), person."""
        return self.one("SELECT value FROM setting WHERE name = ?", name) or ""

    @property
    def device(self) -> str:
        """This device's id."""
        return str(self.one("SELECT id FROM device ORDER BY rowid DESC LIMIT 1"))

    @property
    def mark(self) -> str:
        """The three characters that stand on this device's temporary numbers."""
        return mark(self.device)

    @property
    def newest(self) -> int:
        """The arrival of the newest operation; grows whenever something changed."""
        return int(self.one("SELECT ifnull(max(arrival), 0) FROM operation"))

    # -- writing -----------------------------------------------------------------------------------------------------

    @contextmanager
    def operation(
        self, act: Act, *, joins: str | None = None, undoes: str | None = None, origin: Origin | None = None
    ) -> Iterator[Edit]:
        """One act: all of it is durable when the block ends, or none of it is.

        `joins` names a record: while the last operation was mine, of the same name, less than a minute old, touched
        only that record and has been given to nobody, its edits are continued instead of a new operation begun.
        """
        edit: Edit | None = None
        with self.transaction():
            seconds = self.now()
            if joins is not None and (last := self._joinable(act, joins, seconds)):
                edit = Edit(self.connection, last, seconds)
                yield edit
                lines.follow(self.connection, last, edit.kinds)
                return
            if origin is None:
                newest, device, person = self.connection.execute(_WHO).fetchone()
                origin = Origin(stamp(newest, seconds), clock.written(seconds), device, person or "")
            self.connection.execute(
                "INSERT INTO operation (id, name, at, device, person, undoes) VALUES (?, ?, ?, ?, ?, ?)",
                [origin.id, act, origin.at, origin.device, origin.person, undoes],
            )
            edit = Edit(self.connection, origin.id, seconds)
            yield edit
            if edit.empty:  # an operation without effect would make a second reading of a package a change
                self.connection.execute("DELETE FROM operation WHERE id = ?", [origin.id])
            else:
                lines.follow(self.connection, origin.id, edit.kinds)
        if edit is not None and edit.erased:
            self.sweep()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Local tables may be written; record tables only by `operation`, which begins here too. Nests."""
        run = self.connection.execute
        with faults(self.folder.database):
            if self.connection.in_transaction:
                run("SAVEPOINT inner")
                try:
                    yield
                except BaseException:
                    if self.connection.in_transaction:  # SQLite may have taken all of it back, on a full disk
                        run("ROLLBACK TO inner")
                        run("RELEASE inner")
                    raise
                run("RELEASE inner")
                return
            run("PRAGMA query_only = OFF")
            try:
                run("BEGIN IMMEDIATE")
                try:
                    yield
                    run("COMMIT")
                except BaseException:
                    if self.connection.in_transaction:
                        run("ROLLBACK")
                    raise
            finally:
                run("PRAGMA query_only = ON")

    def set_setting(self, name: str, value: str) -> None:
        """Keep a local setting."""
        with self.transaction():
            self.connection.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", [name, value])

    def next_number(self, counter: str, count: int = 1) -> int:
        """The next running number of this device, the last one of the next `count`; once given none comes again."""
        with self.transaction():
            return int(
                self.one(
                    """INSERT INTO counter VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET last = last + ?2
                       RETURNING last""",
                    counter,
                    count,
                )
            )

    def seal(self, *, meanwhile: bool = False) -> None:
        """Continue nothing that was done until now: a copy of this folder may hold it, and whoever goes back to that
        copy would have the same act with other contents. `meanwhile`: nor anything done until the next seal, while
        such a copy is being made.
        """
        self._sealed = sys.maxsize if meanwhile else self.newest

    def new_device(self, nonce: str) -> None:
        """Take a new device id: the old one is in use elsewhere (a copied folder, a cloned laptop)."""
        with self.transaction():
            self.connection.execute(
                "INSERT INTO device (id, nonce, since) VALUES (?, ?, ?)",
                [new_device(), nonce, clock.written(self.now())],
            )

    def sweep(self) -> None:
        """Write the file anew after an erasure: pages once split keep in their gaps what secure_delete missed.

        Called after every act that may have blanked something, and when the store is opened. What was done is durable
        already, so a disk too full for this is no failure of it: the mark stays and the next opening tries again.
        """
        if self.connection.in_transaction or not self.setting(fold.UNSWEPT):
            return
        run = self.connection.execute
        run("PRAGMA query_only = OFF")
        try:
            run("VACUUM")
            run("DELETE FROM setting WHERE name = ?", [fold.UNSWEPT])
            run("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        except DatabaseError:
            return
        finally:
            run("PRAGMA query_only = ON")

    def _settle(self, nonce: str) -> None:
        if self.one("SELECT nonce FROM device ORDER BY rowid DESC LIMIT 1") != nonce:
            self.new_device(nonce)
        self.sweep()
        if not lines.is_whole(self.connection):  # a new store, or of a program that derived them otherwise
            with self.transaction():
                lines.rebuild(self.connection)
        elif lines.waiting(self.connection) is not None:  # of a merge whose program was ended
            with self.transaction():
                lines.catch_up(self.connection)

    def _joinable(self, act: Act, row: str, seconds: float) -> str | None:
        last = self.connection.execute(
            """SELECT id, at FROM operation WHERE arrival = (SELECT max(arrival) FROM operation)
               AND name = ? AND device = ? AND person = ? AND package IS NULL
               AND arrival > (SELECT ifnull(max(given), 0) FROM book) AND arrival > ?""",
            [act, self.device, self.setting("person"), self._sealed],
        ).fetchone()
        if last is None or not 0 <= seconds - clock.in_time(last[1]).timestamp() <= JOIN_WITHIN:  # a clock set back
            return None
        others = self.one("SELECT count(*) FROM change WHERE operation = ? AND row <> ?", last[0], row)
        own = self.one("SELECT count(*) FROM change WHERE operation = ? AND row = ?", last[0], row)
        return str(last[0]) if own and not others else None
