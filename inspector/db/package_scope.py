"""What is in a package: the log and the records the addressee has not acknowledged.

Drafts stay at home unless asked for. A package that leaves something out sets its mark (`upto`) before the first
operation it left something of, so that the rest of that operation is sent again once the draft is finalised.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from inspector import clock
from inspector.db import brought, enrolment, package_task
from inspector.db.conflicts import taking_part
from inspector.db.connection import Connection, connect, forbid_writing, quoted
from inspector.db.keys import sealing_key
from inspector.db.stamp import new_id
from inspector.db.store import Store
from inspector.records import KINDS, own_fields


@dataclass(frozen=True, slots=True)
class Task:
    """What an office gives one person: everything they need for what is assigned to them or to their teams."""

    person: str  # id


def acknowledged(store: Store) -> tuple[str | None, int]:
    """The package of ours the addressee has read last, and up to which arrival it told everything: the next begins
    there.
    """
    addressee = store.setting("office") if store.setting("role") == "field" else ""
    found = store.connection.execute(
        """SELECT b.id, b.upto FROM acknowledged AS a JOIN book AS b ON b.id = a.package
           WHERE a.device = ? AND b.direction = 'written'""",
        [addressee],
    ).fetchone()
    return found or (None, 0)


def facts(store: Store, task: Task | None = None, *, everything: bool = False) -> dict[str, Any]:
    """Everything the statements below are told; `known` and `upto` are arrivals."""
    role = store.setting("role")
    addressee = store.setting("office") if role == "field" else ""
    base, known = (None, 0) if everything or task else acknowledged(store)
    devices = package_task.devices_of(store, task.person) if task else ()
    if len(devices) == 1:
        (addressee,) = devices
    enrolled_by, proof = enrolment.proof(store)
    return {
        "id": new_id(store.now()),
        "kind": "task" if role == "office" else "result",
        "origin": store.device,
        "role": role,
        "addressee": addressee,
        "base": base,
        "known": known,
        "back": "" if everything or task else addressee,  # what came from there does not go back
        "newest": store.newest,
        "upto": store.newest,
        "sequence": 1 + int(store.one("SELECT count(*) FROM book WHERE direction = 'written'")),
        "person": store.one("SELECT name FROM person WHERE id = ?", store.setting("person")) or "",
        "county": store.setting("county"),
        "at": clock.written(store.now()),
        "drafts": 0,
        "whole": int(task is None),
        "part": 1,
        "parts": 1,
        "all": False,  # nothing of the store stays out but drafts
        "counts": "{}",
        "task_for": task.person if task else None,
        "seal": sealing_key(store),
        "enrolment": enrolled_by,
        "proof": proof,
    }


@contextmanager
def beside(store: Store) -> Iterator[Connection]:
    """A connection that only reads, with the store as `ours`: what goes into a package can be counted without one."""
    connection = connect(store.folder.database, store.key, readonly=True)
    try:
        attach(connection, store)
        yield connection
    finally:
        connection.close()


def attach(connection: Connection, store: Store, mode: str = "ro") -> None:
    """The store as `ours`, to be read only."""
    uri = f"{store.folder.database.resolve().as_uri()}?mode={mode}"
    connection.execute(f"ATTACH ? AS ours KEY {quoted(store.key or '')}", [uri])


def attach_to_copy(connection: Connection, store: Store) -> None:
    """The store as `ours`, to be read only, so that `INSERT INTO main.t SELECT * FROM ours.t` copies records as they
    lie. SQLite does that between tables it knows to have the same CHECKs, and of a file opened as read-only it reads
    none; so the file is opened as any other, and a statement that would write to it is refused before it runs.
    """
    attach(connection, store, "rw")
    forbid_writing(connection, "ours")


_BELOW_A_VISIT = (
    ("supplement", "finding"), ("paper_finding", "finding"), ("paper_finding", "paper"), ("printing", "paper"),
    ("further_unit", "finding"), ("milestone", "finding"), ("recheck", "finding"), ("step", "finding"),
    ("photo", "finding"), ("photo", "step"),
)  # fmt: skip
"""Kinds that belong to a visit by something of it: kind, column."""


def leave_out_drafts(connection: Connection, facts: dict[str, Any], *, drafts: bool) -> None:
    """Fill `temp.left_out` with the rows of drafts and set the mark before the first operation that touched one."""
    run = connection.execute
    run("CREATE TEMP TABLE left_out (row TEXT PRIMARY KEY, kind TEXT) WITHOUT ROWID")
    facts["drafts"] = int(drafts)
    if drafts:
        return
    run("INSERT INTO left_out SELECT id, 'visit' FROM ours.visit WHERE finalised IS NULL AND NOT deleted")
    of_visits = [kind for kind, record in KINDS.items() if "visit" in own_fields(record)]
    for kind in of_visits:
        run(
            f"""INSERT INTO left_out SELECT r.id, '{kind}' FROM left_out AS v
                CROSS JOIN ours.{kind} AS r ON r.visit = v.row WHERE v.kind = 'visit'"""
        )
    for kind, column in _BELOW_A_VISIT:
        run(
            f"""INSERT OR IGNORE INTO left_out SELECT r.id, '{kind}' FROM left_out AS l
                CROSS JOIN ours.{kind} AS r ON r.{column} = l.row WHERE l.kind = '{column}'"""
        )
    firsts = [
        f"""SELECT o.arrival FROM left_out AS l CROSS JOIN ours.{kind} AS r ON r.id = l.row
            JOIN ours.operation AS o ON o.id = r.made WHERE l.kind = '{kind}' AND o.arrival > :known"""
        for kind in ("visit", *of_visits, *dict(_BELOW_A_VISIT))
    ]
    firsts.append(
        """SELECT o.arrival FROM left_out AS l CROSS JOIN ours.change AS c ON c.row = l.row
           JOIN ours.operation AS o ON o.id = c.operation WHERE o.arrival > :known"""
    )
    (first,) = run(f"SELECT min(arrival) FROM ({' UNION ALL '.join(firsts)})", facts).fetchone()
    if first is not None:
        facts["upto"] = first - 1


def hold_mark_for_photos(connection: Connection, facts: dict[str, Any]) -> None:
    """Rows without their pictures: the mark stays before them, so that both travel with the next package that may."""
    (first,) = connection.execute(
        """SELECT min(o.arrival) FROM main.photo AS p CROSS JOIN ours.operation AS o ON o.id = p.made
           WHERE NOT p.deleted AND o.arrival > :known""",
        facts,
    ).fetchone()
    if first is not None:
        facts["upto"] = min(facts["upto"], first - 1)


def copy_log(connection: Connection, facts: dict[str, Any]) -> None:
    """Records, changes and erasures of the operations after `known`, but not of what came from the addressee."""
    if not facts["known"] and not facts["back"]:
        _copy_whole_log(connection)
        facts["all"] = True
        return
    find_unseen(connection, facts)
    run = connection.execute
    travels = "IN (SELECT id FROM unseen)"
    not_at_home = "NOT EXISTS (SELECT 1 FROM left_out WHERE row = r.{})".format
    for kind in KINDS:
        run(
            f"""INSERT INTO main.{kind} SELECT * FROM ours.{kind} AS r WHERE made {travels} AND {not_at_home("id")}
                ORDER BY rowid"""
        )
    run(
        f"""INSERT INTO main.change SELECT * FROM ours.change AS r WHERE operation {travels}
            AND {not_at_home("row")}"""
    )
    run(f"INSERT INTO main.erasure SELECT * FROM ours.erasure WHERE operation {travels}")


def _copy_whole_log(connection: Connection) -> None:
    """All of it but drafts. Tables are copied as they lie, five times faster than row by row, and the drafts among them
    taken out again. Changes lie in the order of a key whose pages were split, which leaves copies of some in the gaps;
    so those of drafts never get in.
    """
    run = connection.execute
    run("PRAGMA main.secure_delete = ON")
    for kind in KINDS:
        run(f"INSERT INTO main.{kind} SELECT * FROM ours.{kind}")
    held_back = [kind for (kind,) in run("SELECT DISTINCT kind FROM left_out").fetchall()]
    for kind in held_back:
        _take_out(connection, kind)
    changed = run("SELECT 1 FROM left_out AS l CROSS JOIN ours.change AS c ON c.row = l.row LIMIT 1").fetchone()
    but = "AS c WHERE NOT EXISTS (SELECT 1 FROM left_out WHERE row = c.row)" if changed else ""
    run(f"INSERT INTO main.change SELECT * FROM ours.change {but}")
    run("INSERT INTO main.erasure SELECT * FROM ours.erasure")
    _find_operations_of_drafts(connection, held_back)


def _take_out(connection: Connection, kind: str) -> None:
    """Delete the drafts of a kind. Their texts and coordinates are overwritten where they lie first, by as many bytes:
    a page that deletions leave nearly empty is joined with its neighbours, and copies of what was not deleted yet stay
    in the gaps.
    """
    run = connection.execute
    drafts = f"WHERE id IN (SELECT row FROM left_out WHERE kind = '{kind}')"
    found = run(f"PRAGMA main.table_info({kind})").fetchall()
    blank = {"TEXT": "CAST(zeroblob(octet_length({0})) AS TEXT)", "REAL": "0.5"}
    said = [
        (name, blank[declared].format(name)) for _, name, declared, *_ in found if declared in blank and name != "id"
    ]
    blanked = (f"{name} = iif({name} IS NULL, NULL, {nothing})" for name, nothing in said)
    run("PRAGMA ignore_check_constraints = ON")
    run(f"UPDATE main.{kind} SET {', '.join(blanked)} {drafts}")
    run("PRAGMA ignore_check_constraints = OFF")
    run(f"DELETE FROM main.{kind} {drafts}")


def _find_operations_of_drafts(connection: Connection, held_back: Sequence[str]) -> None:
    """Fill `temp.at_home` with the operations that name drafts and nothing else."""
    run = connection.execute
    run("CREATE TEMP TABLE at_home (id TEXT PRIMARY KEY) WITHOUT ROWID")
    if not held_back:
        return
    of_drafts = ["SELECT c.operation FROM left_out AS l CROSS JOIN ours.change AS c ON c.row = l.row"]
    of_drafts += [
        f"SELECT r.made FROM left_out AS l CROSS JOIN ours.{kind} AS r ON r.id = l.row WHERE l.kind = '{kind}'"
        for kind in held_back
    ]
    run(f"INSERT INTO at_home {' UNION '.join(of_drafts)}")
    named = [("change", "operation", "r.row"), ("erasure", "operation", "NULL")]
    named += [(kind, "made", "r.id") for kind in KINDS]
    for table, operation, row in named:
        run(
            f"""DELETE FROM at_home WHERE EXISTS (SELECT 1 FROM ours.{table} AS r WHERE r.{operation} = at_home.id
                AND NOT EXISTS (SELECT 1 FROM left_out WHERE row = {row}))"""
        )


def find_unseen(connection: Connection, facts: dict[str, Any]) -> None:
    """Fill `temp.unseen` with the operations after `known` that did not come from the addressee itself."""
    connection.execute("CREATE TEMP TABLE unseen (id TEXT PRIMARY KEY) WITHOUT ROWID")
    connection.execute(
        """INSERT INTO unseen SELECT id FROM ours.operation AS o WHERE arrival > :known
           AND NOT EXISTS (SELECT 1 FROM ours.book AS b WHERE b.id = o.package AND b.direction = 'read'
                           AND b.origin = :back) ORDER BY id""",
        facts,
    )


def copy_operations(connection: Connection, facts: dict[str, Any]) -> None:
    """Just the operations that what is in the package names; who brought them here is nobody's business."""
    named = ["SELECT operation FROM main.change", "SELECT operation FROM main.erasure"]
    named += [f"SELECT made FROM main.{kind}" for kind in KINDS]
    condition = "NOT IN (SELECT id FROM at_home)" if facts["all"] else f"IN ({' UNION '.join(named)})"
    connection.execute(
        f"""INSERT INTO main.operation (id, name, at, device, person, undoes)
            SELECT id, name, at, device, person, undoes FROM ours.operation WHERE id {condition}
            ORDER BY arrival"""
    )


def tell_what_was_read(connection: Connection, store: Store, devices: Sequence[str] | None) -> None:
    """The last package read from everybody, and for packages of these devices (None: of all) what became of them."""
    run, contested = connection.execute, taking_part(store.references(), "ours")
    run(
        f"""INSERT INTO main.acknowledgement SELECT origin, id FROM ours.book WHERE rowid IN (
             SELECT max(rowid) FROM ours.book WHERE direction = 'read' AND id NOT IN {brought.BROKEN}
             GROUP BY origin)"""
    )
    theirs = "" if devices is None else f"AND b.origin IN ({', '.join('?' * len(devices))})"
    run(
        f"""INSERT INTO main.receipt
            WITH contested AS MATERIALIZED (SELECT DISTINCT c.row, c.field, o.package FROM ({contested}) AS c
              CROSS JOIN ours.operation AS o ON o.id = c.operation WHERE o.package IS NOT NULL)
            SELECT b.id, b.at, (SELECT count(*) FROM ours.refused AS r WHERE r.package = b.id),
              (SELECT count(*) FROM contested AS c WHERE c.package = b.id)
            FROM ours.book AS b WHERE b.direction = 'read' AND b.forgotten IS NULL {theirs}""",
        list(devices or ()),
    )
