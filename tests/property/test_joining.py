"""Whatever hangs on two records and however they came to be: a join leaves nothing behind at the other one, asks nobody
anything, counts nothing twice, and its undo is the store before.
"""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from inspector.acts import Act
from inspector.db.conflicts import conflicts
from inspector.db.store import Store
from inspector.db.undo import undo
from inspector.errors import Fault
from inspector.operations import joining
from inspector.operations.joining.moving import JOINED, pointing
from inspector.records import KINDS, Answer, Duplicate, Finding, Photo, Resident, Site, Step, Visit
from tests.db.parcels import county_store
from tests.db.small_county import NOW, Ticking, record_rows, somebody_else, values

MAKE = ("site", "visit", "answer", "finding", "step", "photo", "resident")
SAID = st.sampled_from(["", "渗漏", "无盖", "13800990101"])
STEPS = st.lists(st.tuples(st.sampled_from(("make", "make", "make", "edit", "delete", "join", "undo")),
                           st.integers(0, 30), st.integers(0, 30), st.integers(0, 6), SAID, st.booleans()),
                 max_size=14)  # fmt: skip


class _Enough(Exception):
    """All of it is rolled back."""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Any:
    with county_store(Path(tmp_path_factory.mktemp("joined")) / "office", "office", Ticking()) as store:
        store.connection.execute("PRAGMA synchronous = OFF")
        yield store


def living(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    return {kind: rows for kind, rows in record_rows(store).items() if kind != "duplicate"}


def pick(store: Store, kind: str, number: int) -> str:
    """One of the living records of a kind, made if there is none."""
    found = [it.id for it in store.find(KINDS[kind])]
    return found[number % len(found)] if found else make(store, kind, number, 0, "", other=False)


def make(store: Store, kind: str, one: int, two: int, said: str, *, other: bool) -> str:
    """A record that hangs somewhere, by us or by another computer."""
    site = pick(store, "site", one) if kind != "site" else ""
    visit = pick(store, "visit", two) if kind in ("answer", "finding", "photo") else ""
    finding = pick(store, "finding", one) if kind in ("step", "photo") else ""
    given: dict[str, tuple[Any, dict[str, Any]]] = {
        "site": (Site, values(Site, phone=said or None, successor=None)),
        "visit": (Visit, values(Visit, site=site, note=said or None, finalised=NOW if two % 2 else None)),
        "answer": (Answer, values(Answer, visit=visit, question=f"Q{two % 3}", value=said or None)),
        "finding": (Finding, values(Finding, visit=visit, site=None, question=f"Q{one % 2}", text=said)),
        "step": (Step, {"finding": finding, "kind": "assign", "day": "2026-11-22"}),
        "photo": (Photo, {"visit": visit, "finding": finding, "sha256": "a" * 64, "width": 1, "height": 1, "bytes": 1}),
        "resident": (Resident, {"site": site, "name": said, "away": 0}),
    }
    record, facts = given[kind]
    made: list[str] = []
    if other:
        somebody_else(store, Act.ADD_SITE, lambda edit: made.append(edit.create(record, **facts)))
    else:
        with store.operation(Act.ADD_SITE) as edit:
            made.append(edit.create(record, **facts))
    return made[0]


def step(store: Store, do: str, one: int, two: int, which: int, said: str, *, other: bool) -> None:
    kind = MAKE[which]
    if do == "make":
        make(store, kind, one, two, said, other=other)
    elif do == "edit":
        with store.operation(Act.EDIT_SITE) as edit:
            edit.change(
                Site, pick(store, "site", one), note=said, successor=pick(store, "site", two) if other else None
            )
    elif do == "delete":
        with store.operation(Act.DELETE_FINDING) as edit:
            edit.delete(KINDS[kind], pick(store, kind, one))
    elif do == "join":
        join(store, one, two, which)
    else:
        newest = store.one("SELECT id FROM operation WHERE package IS NULL ORDER BY arrival DESC LIMIT 1")
        try:
            undo(store, newest)
        except Fault:
            event("undo refused")


def join(store: Store, one: int, two: int, which: int) -> tuple[str, str, joining.Joined] | None:
    kind = JOINED[which % 3]
    kept, other = pick(store, kind, one), pick(store, kind, two)
    try:
        return kind, other, joining.join(store, kind, kept, other)
    except Fault as fault:
        event(f"refused: {fault.kind}")
        return None


def twice_asked(store: Store) -> set[tuple[str, str]]:
    """Questions a visit answers more than once."""
    return set(
        store.rows("SELECT visit, question FROM answer WHERE NOT deleted GROUP BY visit, question HAVING count(*) > 1")
    )


def doubles(store: Store) -> dict[str, tuple[str, str]]:
    """Two households, two visits to the first, two findings of its first visit."""
    sites = [make(store, "site", 0, 0, "", other=it) for it in (False, True)]
    visits, findings = [], []
    for number in range(2):
        with store.operation(Act.START_VISIT) as edit:
            visits.append(edit.create(Visit, **values(Visit, site=sites[0])))
            findings.append(edit.create(Finding, **values(Finding, visit=visits[0], site=sites[0], code=str(number))))
    return {"site": (sites[0], sites[1]), "visit": (visits[0], visits[1]), "finding": (findings[0], findings[1])}


def check(store: Store, kind: str, kept: str, other: str) -> None:
    asked, before, doubled = conflicts(store), living(store), twice_asked(store)
    try:
        joined = joining.join(store, kind, kept, other)
    except Fault as fault:
        event(f"refused: {fault.kind}")
        assert living(store) == before
        return
    event(f"joined a {kind}")
    for child, column in pointing(store, kind):
        assert store.one(f"SELECT count(*) FROM {child} WHERE {column} = ? AND NOT deleted", other) == 0
    assert set(conflicts(store)) <= set(asked)
    assert twice_asked(store) <= doubled
    after = living(store)
    assert joining.follow(store) == 0
    undo(store, joined.operation)
    assert living(store) == before
    assert conflicts(store) == asked
    assert not [it for it in store.find(Duplicate) if it.made == joined.operation]
    undo(store, store.one("SELECT id FROM operation WHERE undoes = ?", joined.operation))
    assert living(store) == after


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS, st.sampled_from(("visit", *JOINED)), st.booleans())
def test_join_and_undo(store: Store, steps: list[Any], kind: str, turned: bool) -> None:
    def world() -> None:
        with store.transaction():
            pair = doubles(store)[kind]
            for do, first, second, third, said, other in steps:
                step(store, do, first, second, third, said, other=other)
            check(store, kind, *(pair[::-1] if turned else pair))
            raise _Enough

    with pytest.raises(_Enough):
        world()
