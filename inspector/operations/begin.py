"""The beginning of a store: empty, with what somebody fills in, or from the office's package; whole or not at all."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from inspector import clock
from inspector.acts import Act
from inspector.db.edit import plain
from inspector.db.stamp import new_id
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations import exchange
from inspector.operations.library import load_library
from inspector.paths import DataFolder
from inspector.records import Person
from inspector.safe_write import as_fault

ROLES = ("field", "office")


def new_store(  # one argument per fact a store begins with
    folder: Path,
    *,
    role: str,
    county: str,
    person: str,
    nonce: str,
    key: str | None = None,
    now: clock.Clock = clock.wall,
    fill: Callable[[Store], None] | None = None,
) -> Store:
    """A new store with the shipped checklists and the person who works with it.

    `fill` puts in what it begins with, before the person is introduced: whoever is known there is not made again.
    Raises Fault EXISTS, NOT_EMPTY, READ_ONLY, DISK_FULL, and what `fill` raises; then the folder is as it was.
    """
    if DataFolder(folder).database.exists():
        raise Fault(Kind.EXISTS, path=str(folder))
    with filled(folder):
        store = Store.create(folder, nonce=nonce, key=key, now=now)
        try:
            store.set_setting("role", role)
            store.set_setting("county", county)
            load_library(store)
            if fill is not None:
                fill(store)
            introduce(store, person)
        except BaseException:
            store.close()
            raise
    return store


def from_package(
    folder: Path,
    package: Path,
    *,
    person: str,
    nonce: str,
    role: str = "field",
    key: str | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Store:
    """A store that begins with everything the office's package holds, so that both know the same ids; of a package in
    several files their folder is named.

    Raises Cancelled, Fault as `new_store` and as the reading of a package, and FOR_ANOTHER where it has the tasks of
    somebody else, whom an office never is; then the folder is as it was.
    """

    def merge(store: Store) -> None:
        all_of_it = exchange.merge(store, [package], cancelled=cancelled)
        for it in all_of_it:
            if it.refused is not None:
                raise it.refused
        if not all_of_it:
            raise Fault(Kind.NOT_OURS, path=str(package))
        received = all_of_it[0]
        if received.manifest is not None:  # a store of no county yet takes any, and is of its county from then on
            store.set_setting("county", received.manifest.county)
            whose = received.manifest.task_for or ""
            for named in store.find(Person, id=whose):
                if role == "office" or named.name != plain(person).strip():
                    raise Fault(Kind.FOR_ANOTHER, path=str(package), person=named.name, ours=person)
            store.set_setting("person", whose)

    return new_store(folder, role=role, county="", person=person, nonce=nonce, key=key, fill=merge)


@contextmanager
def filled(folder: Path) -> Iterator[None]:
    """A missing or empty folder to be filled inside the block; if that fails, what came into it goes again.

    Raises Fault NOT_EMPTY, UNREADABLE (a file stands there).
    """
    there = folder.exists()
    try:
        if there and any(folder.iterdir()):
            raise Fault(Kind.NOT_EMPTY, path=str(folder))
    except OSError as error:
        raise as_fault(error, folder) from error
    try:
        yield
    except BaseException:
        for it in folder.iterdir() if folder.is_dir() else ():
            if it.is_dir() and not it.is_symlink():
                shutil.rmtree(it)
            else:
                it.unlink()
        if not there and folder.is_dir():
            folder.rmdir()
        raise


def introduce(store: Store, name: str) -> str:
    """Work under this name from now on: a person of that name known here, else a new one. Returns the person's id.

    Raises Fault BAD_VALUE for a name of nothing but spaces.
    """
    name = plain(name).strip()  # as it will be kept, else it would not be found again
    if not name:
        raise Fault(Kind.BAD_VALUE, field="name", value=name, expected="…")
    role = "office" if store.setting("role") == "office" else "inspector"
    known = store.one(  # whom a task package is for is that person, whatever they are at the office
        """SELECT id FROM person WHERE name = ? AND (role = ? OR id = ?3) AND NOT deleted ORDER BY id <> ?3 LIMIT 1""",
        name, role, store.setting("person"),
    )  # fmt: skip
    if known is not None:
        store.set_setting("person", known)
        return str(known)
    id = new_id(store.now())  # noqa: A001
    with store.transaction():
        store.set_setting("person", id)  # the operation that makes a person is that person's own
        with store.operation(Act.INTRODUCE_PERSON) as edit:
            edit.create(Person, id=id, name=name, role=role)
    return id
