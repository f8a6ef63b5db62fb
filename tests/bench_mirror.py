"""How fast a mirror is: `python -m tests.bench_mirror [FINDINGS]`. Ratios of one run, the cases in turn.

    filled    COPY of the same rows, ready as text, into the same tables with keys and indexes in place, to the first
              mirror of them                                                                        at least 0.5
    followed  the same of a tenth as many rows that came since, to the mirror that brings them      at least 0.5
    nothing   a mirror that finds nothing new, to the first                                         at most 0.1
    memory    megabytes this process holds at most while the first mirror runs                      at most 300

A private PostgreSQL server is started for it (`tests/postgresql_server.py`); without one nothing is measured.
"""

import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from inspector.acts import Act
from inspector.db.stamp import stamp
from inspector.db.store import Origin, Store
from inspector.mirror.derived import DERIVED
from inspector.mirror.keeping import mirror
from inspector.mirror.shape import tables
from tests.ledger_made import TODAY, made
from tests.postgresql_server import SERVICE, Server, programs

ROUNDS = 3
Lines = dict[str, bytes]


def main(arguments: list[str]) -> int:
    """Print every figure; 0 when all are within their limits."""
    if programs() is None:
        print("tests.bench_mirror: no PostgreSQL server is installed here; nothing was measured")
        return 0
    with tempfile.TemporaryDirectory(prefix="inspector-pg-") as place:
        Path(place).chmod(0o755)
        with Server(Path(place) / "server").running():
            return 0 if all(measured(Path(place) / "data", int(arguments[0]) if arguments else 50_000)) else 1


def measured(folder: Path, findings: int) -> list[bool]:
    """The figures of a ledger with so many findings; whether each is within its limit."""
    from psycopg import connect

    good = []
    with made(folder, findings) as store, connect(service=SERVICE, autocommit=True) as there:
        every = [*(it.there for it in tables(store.connection)), *(it.table.there for it in DERIVED)]
        mirror(store, SERVICE)  # the tables, and what is worked out and kept
        empty(there, every)
        held = most(lambda: mirror(store, SERVICE))
        filled, copied = [], []
        for _ in range(ROUNDS):
            empty(there, every)
            filled.append(timed(lambda: mirror(store, SERVICE)))
            rows_there = dumped(there, every)
            empty(there, every)
            copied.append(timed(partial(copy, there, rows_there)))
            empty(there, every)
        mirror(store, SERVICE)
        rows = sum(there.execute(f"SELECT count(*) FROM {it}").fetchone()[0] for it in every)
        nothing = statistics.median(timed(lambda: mirror(store, SERVICE)) for _ in range(ROUNDS))
        one = statistics.median(filled)
        print(f"filled    {rows} rows in {one:.2f} s, COPY {statistics.median(copied):.2f} s")
        good.append(told("filled", statistics.median(copied) / one, at_least=0.5))
        good.append(told("nothing", nothing / one, at_most=0.1))
        good.append(told("memory", held, at_most=300))
        good.append(followed(store, there, every, findings // 10))
    return good


def followed(store: Store, there: Any, every: list[str], findings: int) -> bool:
    """What came since, brought by the mirror and by COPY."""
    brought, copied = [], []
    for turn in range(ROUNDS):
        (marks,) = there.execute("SELECT pg_current_snapshot()::text").fetchone()
        more(store, turn, findings)
        brought.append(timed(lambda: mirror(store, SERVICE)))
        new = {
            it: taken(there, f"(SELECT * FROM {it} WHERE xmin::text::bigint >= split_part('{marks}', ':', 2)::bigint)")
            for it in every
        }
        for it in reversed(every):
            there.execute(f"DELETE FROM {it} WHERE xmin::text::bigint >= split_part('{marks}', ':', 2)::bigint")
        copied.append(timed(partial(copy, there, new)))
    rows = sum(it.count(b"\n") for it in new.values())
    print(f"followed  {rows} rows in {statistics.median(brought):.2f} s, COPY {statistics.median(copied):.2f} s")
    return told("followed", statistics.median(copied) / statistics.median(brought), at_least=0.5)


def more(store: Store, turn: int, findings: int) -> None:
    """Findings that came since, each a copy of one that is there, as a merge would bring them."""
    newest, device = store.one("SELECT max(id) FROM operation"), store.device
    columns = ", ".join(
        name for _, name, *_ in store.connection.execute("PRAGMA table_info(finding)") if name not in ("id", "made")
    )
    with store.operation(Act.IMPORT_FINDINGS, origin=Origin(stamp(newest, store.now()), TODAY, device, "")) as edit:
        store.connection.execute(
            f"""INSERT INTO finding (id, made, {columns}) SELECT printf('%08x-1111-7000-8000-%012x', ?, rowid), ?,
                {columns} FROM finding WHERE rowid <= ?""",
            [turn, edit.operation, findings],
        )
        edit.empty = False
        edit.kinds.add("finding")


def empty(there: Any, every: list[str]) -> None:
    """A mirror that has nothing yet."""
    there.execute(f"TRUNCATE {', '.join((*every, 'inspector.mirror', 'inspector.block'))}")


def dumped(there: Any, every: list[str]) -> Lines:
    """All rows, as COPY writes them."""
    return {it: taken(there, it) for it in every}


def taken(there: Any, what: str) -> bytes:
    """Rows as COPY writes them."""
    with there.cursor().copy(f"COPY {what} TO STDOUT") as copy:
        return b"".join(copy)


def copy(there: Any, lines: Lines) -> None:
    """The bare thing: every table's rows by one COPY, in one transaction."""
    with there.transaction():
        for table, text in lines.items():
            if text:
                with there.cursor().copy(f"COPY {table} FROM STDIN") as into:
                    into.write(text)


def timed(act: Callable[[], object]) -> float:
    """Seconds by the wall: two processes share the work."""
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def most(act: Callable[[], object]) -> float:
    """Megabytes that were held at once while it ran."""
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # the mark of the most so far begins anew
    act()
    found = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text(encoding="utf-8"))
    assert found
    return int(found[1]) / 1024


def told(name: str, ratio: float, *, at_least: float | None = None, at_most: float | None = None) -> bool:
    """Print a figure with its limit."""
    good = (at_least is None or ratio >= at_least) and (at_most is None or ratio <= at_most)
    limit = f"≥ {at_least}" if at_least is not None else f"≤ {at_most}"
    print(f"{name:9} {ratio:8.2f}  {limit}  {'ok' if good else 'MISSED'}", flush=True)
    return good


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
