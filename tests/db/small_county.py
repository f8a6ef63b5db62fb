"""A few fictional records to edit: a village of 青禾县 (990101), an inspector, a checklist, and what one adds to it."""

import atexit
import shutil
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from inspector.acts import Act
from inspector.clock import Clock, wall
from inspector.db.stamp import new_id, stamp
from inspector.db.store import Origin, Store
from inspector.records import Answer, Area, Assignment, Campaign, Checklist, Finding, Person, Record, Site, Visit

VILLAGE, INSPECTOR, CHECKLIST = (f"00000000-0000-7000-8000-00000000000{n}" for n in range(1, 4))
NOW = "2026-11-21T10:42:16+08:00"


class Ticking:
    """A clock that stands until it is told to go on, so that nothing depends on how fast a test runs."""

    def __init__(self, seconds: float = 1_800_000_000.0) -> None:
        self.seconds = seconds

    def __call__(self) -> float:
        return self.seconds

    def go_on(self, seconds: float) -> None:
        self.seconds += seconds


def new_store(folder: Path, *, nonce: str = "this machine", now: Clock = wall) -> Store:
    """A store with the village, an inspector at work and a checklist in it: a copy of one that is made once."""
    shutil.copytree(_made_once(), folder, dirs_exist_ok=True)
    return Store.open(folder, nonce=nonce, now=now)


@cache
def _made_once() -> Path:
    folder = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder)
    furnished(Store.create(folder, nonce="this machine", now=Ticking())).close()
    return folder


def furnished(store: Store) -> Store:
    """The store, with the village, an inspector at work and a checklist in it."""
    with store.operation(Act.LOAD_LIBRARY) as edit:
        edit.create(Area, id=VILLAGE, code="990101100201", name="稻香村", level="village")
        edit.create(Person, id=INSPECTOR, name="林督查", role="inspector")
        edit.create(Checklist, id=CHECKLIST, form="ht", version="1", title="户厕", definition="")
    store.set_setting("person", INSPECTOR)
    return store


def values(record: type[Record], **given: Any) -> dict[str, Any]:
    """The columns a new record needs, with `given` in their place or beside them."""
    needed: dict[type[Record], dict[str, Any]] = {
        Site: {"kind": "household", "code": "H-1", "name": "甲户", "area": VILLAGE},
        Visit: {
            "checklist": CHECKLIST,
            "inspector": INSPECTOR,
            "method": "on_site",
            "rater": "county",
            "started": NOW,
            "told": 1,
            "purpose": "inspection",
        },
        Answer: {"question": "HT01"},
        Finding: {"text": "渗漏", "severity": 1, "found": "2026-11-21", "mark": "7K2-1", "suspected": 0, "common": 0},
        Area: {"code": "990101100202", "name": "麦浪村", "level": "village"},
        Campaign: {"name": "回头看", "starts": "2026-11-01", "basic_by": "2026-11-30", "closed_by": "2026-12-31"},
        Assignment: {"checklist": CHECKLIST, "person": INSPECTOR},
    }
    return {**needed[record], **given}


def add(store: Store, record: type[Record], act: Act = Act.ADD_SITE, **given: Any) -> str:
    """A new record by an operation of its own."""
    with store.operation(act) as edit:
        return edit.create(record, **values(record, **given))


def edit(store: Store, record: type[Record], id: str, act: Act = Act.EDIT_SITE, **changed: Any) -> str:  # noqa: A002
    """Change fields by an operation of its own, whose id is returned."""
    with store.operation(act) as edit:
        edit.change(record, id, **changed)
    return edit.operation


def somebody_else(store: Store, act: Act, do: Callable[[Any], object]) -> str:
    """An operation of another device, as if a package had brought it; returns its id."""
    newest = store.one("SELECT max(id) FROM operation")
    origin = Origin(stamp(newest, store.now()), NOW, "OTHERDEVICE0", INSPECTOR)
    with store.operation(act, origin=origin) as edit:
        do(edit)
    with store.transaction():
        store.connection.execute("UPDATE operation SET package = ? WHERE id = ?", [new_id(0), origin.id])
    return origin.id


def record_rows(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every record table: what the store shows."""
    return {kind: store.rows(f"SELECT * FROM {kind} ORDER BY id") for kind in store.types()}
