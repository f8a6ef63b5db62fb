"""A data folder in the world of the histories: the real store and what the model says it knows."""

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from inspector.db import backup, clean, clean_child, clean_rows, package
from inspector.db.clean import Cleaned
from inspector.db.connection import connect
from inspector.db.store import Store
from inspector.db.trailer import trailer_of
from inspector.records import KINDS, own_fields
from tests.db.small_county import Ticking, new_store
from tests.property.forgetting import Reading
from tests.property.model import KEPT, Item

TOKEN = re.compile(b"\xe7\xa7\x98([0-9]+)\xe5\xaf\x86")  # 秘12密: a personal value, written once in the whole history
COUNTY = "990101"


@dataclass
class Past:
    """What a place knew when it was copied."""

    file: Path
    known: frozenset[Item]
    book: frozenset[str]
    reading: Reading


@dataclass
class Place:
    """One data folder. `own`: operations done here, oldest first; `book`: packages written or read here."""

    folder: Path
    nonce: str
    now: Ticking
    store: Store
    known: set[Item] = field(default_factory=set)
    book: set[str] = field(default_factory=set)
    reading: Reading = field(default_factory=Reading)
    own: list[str] = field(default_factory=list)
    pasts: list[Past] = field(default_factory=list)

    @classmethod
    def new(cls, folder: Path, *, role: str, watch: Callable[[Store], None]) -> "Place":
        now = Ticking()
        store = new_store(folder, nonce=folder.name, now=now)
        place = cls(folder, folder.name, now, store)
        place._begin(watch)
        store.set_setting("role", role)
        store.set_setting("county", COUNTY)
        return place

    def _begin(self, watch: Callable[[Store], None]) -> None:
        self.store.connection.execute("PRAGMA synchronous = OFF")  # speed: nobody pulls the plug here
        watch(self.store)

    # -- copies -------------------------------------------------------------------------------------------------------

    def back_up(self) -> None:
        file = backup.copy(self.store.folder, self.now())
        self.pasts.append(Past(file, frozenset(self.known), frozenset(self.book), self.reading.copy()))

    def go_back(self, past: Past, watch: Callable[[Store], None]) -> None:
        """The data folder is put back to what it was."""
        self.store.close()
        (self.folder / "inspector.db").unlink()
        shutil.copy(past.file, self.folder / "inspector.db")
        self.store = Store.open(self.folder, nonce=self.nonce, now=self.now)
        self._begin(watch)
        self.known, self.book, self.reading = set(past.known), set(past.book), past.reading.copy()
        self.own = [it for it in self.own if any(item[1] == it for item in self.known)]

    def clone(self, folder: Path, nonce: str, watch: Callable[[Store], None]) -> "Place":
        """The whole folder, copied while closed, and opened by a machine that calls itself `nonce`."""
        self.store.close()
        shutil.copytree(self.folder, folder)
        self.store = Store.open(self.folder, nonce=self.nonce, now=self.now)
        self._begin(watch)
        now = Ticking(self.now())
        store = Store.open(folder, nonce=nonce, now=now)
        twin = Place(folder, nonce, now, store, set(self.known), set(self.book), self.reading.copy())
        twin._begin(watch)
        return twin

    # -- what is really there -----------------------------------------------------------------------------------------

    def shown(self) -> dict[str, dict[str, Any]]:
        """Row → column → value, of the kinds the model keeps."""
        found = {}
        for kind in KEPT:
            columns = ("id", "deleted", *own_fields(KINDS[kind]))
            for row in self._unwatched(f"SELECT {', '.join(columns)} FROM {kind}"):
                record = dict(zip(columns, row, strict=True))
                found[record.pop("id")] = record
        return found

    def dump(self) -> dict[str, list[tuple[Any, ...]]]:
        """All that is shared between stores, in one order."""
        statements = {kind: f"SELECT * FROM {kind} ORDER BY id" for kind in KINDS}
        statements["change"] = "SELECT * FROM change ORDER BY row, field, operation"
        statements["erasure"] = "SELECT * FROM erasure ORDER BY row, operation"
        return {table: self._unwatched(statement) for table, statement in statements.items()}

    def _unwatched(self, statement: str) -> list[tuple[Any, ...]]:
        """A statement of this test, which may well read everything."""
        return list(self.store.connection.unwatched.execute(statement))

    def tokens(self) -> set[int]:
        """The personal values that stand anywhere in the bytes of the database."""
        files = (self.folder / name for name in ("inspector.db", "inspector.db-wal"))
        held = b"".join(it.read_bytes() for it in files if it.exists())
        return {int(it) for it in TOKEN.findall(held)}


def content(path: Path) -> set[Item]:
    """The items a package carries, read from the file itself."""
    held = connect(path, immutable=True)
    found: set[Item] = set()
    for kind in KEPT:
        found |= {("made", deed, row) for row, deed in held.execute(f"SELECT id, made FROM {kind}")}
    found |= {("changed", *it) for it in held.execute("SELECT operation, row, field FROM change")}
    found |= {("erased", *it) for it in held.execute("SELECT operation, row FROM erasure")}
    held.close()
    return found


def manifest_of(path: Path) -> package.Manifest:
    """What a package says of itself."""
    held = connect(path, immutable=True)
    names = package.Manifest.__slots__
    (row,) = held.execute(f"SELECT {', '.join(names)} FROM manifest").fetchall()
    held.close()
    return package.Manifest(**dict(zip(names, row, strict=True)))


def cleaned_by_the_child(path: Path, folder: Path) -> Cleaned:
    """A package as the child cleans it, done in this process."""
    folder.mkdir()
    order = clean.order_for(path, folder)
    return clean.cleaned(order, clean_child.clean_in_child(order.task))


def believed(path: Path, folder: Path) -> Cleaned:
    """An honest package without the cleaning, which has tests of its own and costs as much as writing and merging."""
    folder.mkdir()
    database = folder / "clean.db"
    shutil.copy(path, database)
    ours = connect(database)
    ours.execute("PRAGMA synchronous = OFF")
    clean_rows.note_outside(ours)
    ours.close()
    return Cleaned(
        path=path, manifest=manifest_of(path), database=database, photos=(), refused=(), trailer=trailer_of(path)
    )
