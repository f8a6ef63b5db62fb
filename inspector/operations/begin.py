"""The beginning of a store: empty, or from the office's package."""

from pathlib import Path

from inspector import clock
from inspector.acts import Act
from inspector.db.stamp import new_id
from inspector.db.store import Store
from inspector.operations.library import load_library
from inspector.records import Person

ROLES = ("field", "office")


def new_store(
    folder: Path,
    *,
    role: str,
    county: str,
    person: str,
    nonce: str,
    key: str | None = None,
    now: clock.Clock = clock.wall,
) -> Store:
    """A new store with the shipped checklists and the person who works with it.

    Raises Fault EXISTS, READ_ONLY, DISK_FULL.
    """
    store = Store.create(folder, nonce=nonce, key=key, now=now)
    try:
        store.set_setting("role", role)
        store.set_setting("county", county)
        load_library(store)
        introduce(store, person)
    except BaseException:
        store.close()
        raise
    return store


def introduce(store: Store, name: str) -> str:
    """Work under this name from now on: a person of that name known here, else a new one. Returns the person's id."""
    role = "office" if store.setting("role") == "office" else "inspector"
    known = store.one("SELECT id FROM person WHERE name = ? AND role = ? AND NOT deleted", name, role)
    if known is not None:
        store.set_setting("person", known)
        return str(known)
    id = new_id(store.now())  # noqa: A001
    with store.transaction():
        store.set_setting("person", id)  # the operation that makes a person is that person's own
        with store.operation(Act.INTRODUCE_PERSON) as edit:
            edit.create(Person, id=id, name=name, role=role)
    return id
