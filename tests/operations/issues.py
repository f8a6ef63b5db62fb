"""Findings without a visit, made straight into a store, for what is decided about them afterwards."""

from datetime import date, timedelta
from typing import Any

from inspector import clock
from inspector.acts import Act
from inspector.db.store import Store
from inspector.operations.rectification import steps
from inspector.operations.rectification.acting import Said
from inspector.records import Finding, Person, Unit
from inspector.rectification.moves import Move


def day(store: Store, away: int = 0) -> str:
    """A day so many days from today by the store's clock."""
    return (today(store) + timedelta(days=away)).isoformat()


def today(store: Store) -> date:
    return clock.local_date(clock.written(store.now()))


def unit(store: Store, number: int = 0) -> str:
    """One of the county's village committees."""
    return sorted(it.id for it in store.find(Unit) if it.name.endswith("村民委员会"))[number]


def person(store: Store, role: str, number: int = 0) -> str:
    return sorted(it.id for it in store.find(Person, role=role))[number]


def issue(store: Store, text: str = "化粪池盖板缺失", **more: Any) -> str:
    """A finding of forty days ago that is due in ten, of the first unit unless told otherwise."""
    number = int(store.one("SELECT count(*) FROM finding")) + 1
    values = {
        "text": text, "severity": 1, "found": day(store, -40), "due": day(store, 10), "unit": unit(store),
        "mark": f"TST-{number}", "suspected": 0, "common": 0, **more,
    }  # fmt: skip
    with store.operation(Act.ADD_ISSUE) as edit:
        return edit.create(Finding, **values)


def handed(store: Store, late: int = -10, **more: Any) -> str:
    """One in hand of its unit, overdue for so many days."""
    found = issue(store, due=day(store, -late), **more)
    steps.take(store, [found], Move.ASSIGN, Said(day=day(store, -40)))
    return found
