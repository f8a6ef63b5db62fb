"""The ledger of a county that never throws anything away: `python -m tests.bench_ledger [FOLDER] [FINDINGS]`.

1,000,000 findings of 300,000 sites (`tests/ledger_made.py`; some minutes to make, kept in FOLDER for the next time).
Ratios of one run, the cases in turn:

    first     the first 50 rows of a filter, with all that is shown, to the bare statements  at most 2 (the worst)
    further   a page far down by its key, to the first                                      at most 1.5 (the worst)
    rare      the first page of a word in one of 10,000 findings, or in none, to LIKE       at most 0.05
    common    the first page of a word in every third, to LIKE                              at most 2
    counted   how many findings have a word of two characters, to LIKE                      at most 0.1
    tree      numbers beside every area from the sums, and they equal a recount             at most 0.2 of it
    kept      keeping these sums for what a package brought, to its merge                   at most 0.2
    grown     megabytes more while every page is scrolled through to the end                at most 30
    opened    opening that store, to opening an empty one                                   at most 2
"""

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from inspector.db import clean, clean_child, ledger, merge, package_writing, sums
from inspector.db.areas import LEVELS
from inspector.db.ledger import LedgerFilter, SortKey
from inspector.db.ledger.listing import _PARTS
from inspector.db.ledger.rows import _AREA, _ROWS
from inspector.db.store import Store
from inspector.operations.begin import new_store
from inspector.rectification.moves import Stage
from inspector.rectification.steps import State
from tests.ledger_made import ABSENT, COMMON, RARE, TODAY, made

PAGE = 50
_LATE = "stage IN ('open', 'assigned', 'doing') AND due < :today"


def main(arguments: list[str]) -> int:
    """Print every figure; 0 when all are within their limits."""
    count = int(arguments[1]) if len(arguments) > 1 else 1_000_000
    with tempfile.TemporaryDirectory(dir=".") as temporary:
        folder = Path(arguments[0]) if arguments else Path(temporary) / "ledger"
        if not folder.exists():
            made(folder, count).close()
        good = measured(folder, Path(temporary))
    return 0 if all(good) else 1


def measured(folder: Path, work: Path, *, brought: int = 30_000) -> list[bool]:
    """Every figure of the store in a folder, and of a merge that brings so many findings; whether each is within its
    limit.
    """
    good = []
    with Store.open(folder, nonce="made") as store:
        ledger.count(store, LedgerFilter(text=COMMON), today=TODAY)
        good += [first(store), further(store), rare(store), common(store), counted(store), tree(store), grown(store)]
    return [*good, opened(folder, work), kept(work, brought)]


def told(name: str, figure: float, limit: float, detail: str) -> bool:
    """One line of the report."""
    good = figure <= limit
    print(f"{name:8} {figure:7.3f}  ≤ {limit:<5} {'' if good else 'MISSED  '}{detail}", flush=True)
    return good


def ratio(ours: Callable[[], object], bare: Callable[[], object], *, turns: int = 9) -> tuple[float, float, float]:
    """(ratio, ours, bare): medians of milliseconds of the processor, the two in turn."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(turns):
        for taken, work in zip(times, (ours, bare), strict=True):
            start = time.process_time()
            work()
            taken.append((time.process_time() - start) * 1000)
    mine, limit = (statistics.median(it) for it in times)
    return mine / limit, mine, limit


def first(store: Store) -> bool:
    """The worst of the filters one sets, each sorted as it comes.

    Bare are three statements as somebody would write them who knows the tables, planned by SQLite: the numbers of the
    first lines, the columns shown of these, the names of the areas they lie in.
    """
    unit = store.one("SELECT unit FROM finding WHERE due IS NOT NULL LIMIT 1")
    leader = store.one("SELECT leader FROM finding LIMIT 1")
    cases: list[tuple[str, dict[str, Any], SortKey, str, str]] = [
        ("all", {}, SortKey.DUE, "due IS NOT NULL", "due"),
        ("severity", {"severities": (3,)}, SortKey.NUMBER, "numbered < '1' AND severity = 3", "numbered"),
        ("overdue", {"states": (State.OVERDUE,)}, SortKey.DUE, _LATE, "due"),
        ("overdue by number", {"states": (State.OVERDUE,)}, SortKey.NUMBER, f"numbered < '1' AND {_LATE}", "numbered"),
        ("theme", {"themes": ("disaster",)}, SortKey.DUE, "due IS NOT NULL AND theme = 'disaster'", "due"),
        ("source", {"sources": ("audit",)}, SortKey.FOUND, "moment IS NOT NULL AND source = 'audit'", "moment"),
        ("unit", {"units": (unit,)}, SortKey.DUE, _of_finding("unit"), "due"),
        ("leader", {"leaders": (leader,)}, SortKey.SEVERITY, _of_finding("leader"), "severity"),
        ("area", {"areas": ("990102003",)}, SortKey.AREA, "place >= '990102003' AND place < '990102004'", "place"),
        ("area by due", {"areas": ("990102003",)}, SortKey.DUE,
         "due IS NOT NULL AND place >= '990102003' AND place < '990102004'", "due"),
        ("stage", {"stages": (Stage.RECHECK,)}, SortKey.FOUND, "moment IS NOT NULL AND stage = 'recheck'", "moment"),
        ("rebound", {"rebound": True}, SortKey.DUE, "due IS NOT NULL AND repeats", "due"),
    ]  # fmt: skip
    facts = {"today": TODAY, "unit": unit, "leader": leader}
    found = []
    for name, wanted, sort, where, key in cases:
        which = LedgerFilter(**wanted)
        statement = f"SELECT line FROM line WHERE {where} ORDER BY {key}, line LIMIT {PAGE}"
        given = {it: value for it, value in facts.items() if f":{it}" in statement}
        figures = ratio(
            lambda which=which, sort=sort: _rows(store, which, sort),  # type: ignore[misc]
            lambda statement=statement, given=given: _bare_rows(store, statement, given),  # type: ignore[misc]
        )
        print(f"         {figures[0]:7.3f}  {name}: {figures[1]:.2f} ms to {figures[2]:.2f} ms")
        found.append((*figures, name))
    worst = max(found)
    return told("first", worst[0], 2, f"{worst[3]}: {worst[1]:.2f} ms to {worst[2]:.2f} ms")


def _rows(store: Store, which: LedgerFilter, sort: SortKey) -> list[ledger.LedgerRow]:
    return ledger.rows(store, ledger.page(store, which, today=TODAY, sort=sort, limit=PAGE).lines)


def _bare_rows(store: Store, statement: str, given: dict[str, Any]) -> list[tuple[Any, ...]]:
    run = store.connection.execute
    lines_ = [line for (line,) in run(statement, given)]
    shown = run(_ROWS, [json.dumps(lines_)]).fetchall()
    lie = {it[_AREA] for it in shown if it[_AREA] is not None}
    return shown + run(LEVELS, [json.dumps(list(lie))]).fetchall()  # type: ignore[no-any-return]


def _of_finding(column: str) -> str:
    return f"line IN (SELECT rowid FROM finding WHERE {column} = :{column})"


def further(store: Store) -> bool:
    """A page at nine tenths of the list, for every sort key."""
    found = []
    for sort in SortKey:
        whole = ledger.ids(store, LedgerFilter(), today=TODAY, sort=sort)
        far = _key_of(store, sort, whole[len(whole) * 9 // 10])
        figures = ratio(
            lambda sort=sort, far=far: ledger.page(
                store, LedgerFilter(), today=TODAY, sort=sort, after=far, limit=PAGE
            ),  # type: ignore[misc]
            lambda sort=sort: ledger.page(store, LedgerFilter(), today=TODAY, sort=sort, limit=PAGE),  # type: ignore[misc]
        )
        print(f"         {figures[0]:7.3f}  {sort}: {figures[1]:.2f} ms to {figures[2]:.2f} ms")
        found.append((*figures, sort))
    worst = max(found)
    return told("further", worst[0], 1.5, f"{worst[3]}: {worst[1]:.2f} ms to {worst[2]:.2f} ms")


def _key_of(store: Store, sort: SortKey, line: int) -> Any:
    """The key after which the list goes on behind a line."""
    for number, part in enumerate(_PARTS[sort]):
        found = store.rows(
            f"""SELECT {part.key} FROM line AS l CROSS JOIN finding AS f ON f.rowid = l.line
                WHERE l.line = ? AND {part.where}""",
            line,
        )
        if found:
            return number, found[0][0], line
    raise LookupError(line)


def _like(word: str, what: str = "l.line", end: str = "ORDER BY l.due, l.line LIMIT 50") -> str:
    return f"""SELECT {what} FROM line AS l CROSS JOIN finding AS f ON f.rowid = l.line
               LEFT JOIN site AS s ON s.id = f.site
               WHERE (f.text LIKE '%{word}%' OR f.place LIKE '%{word}%' OR s.name LIKE '%{word}%') {end}"""


def rare(store: Store) -> bool:
    """A page of few, or none: LIKE looks through everything."""
    found = [_searched(store, word, turns=3) for word in (RARE, ABSENT)]
    worst = max(found)
    return told("rare", worst[0], 0.05, f"{worst[1]:.2f} ms to {worst[2]:.0f} ms")


def common(store: Store) -> bool:
    """A page of many: LIKE is soon done."""
    found = _searched(store, COMMON, turns=15)
    return told("common", found[0], 2, f"{found[1]:.2f} ms to {found[2]:.2f} ms")


def _searched(store: Store, word: str, *, turns: int) -> tuple[float, float, float]:
    statement = _like(word)
    return ratio(
        lambda: ledger.page(store, LedgerFilter(text=word), today=TODAY, limit=PAGE),
        lambda: store.connection.execute(statement).fetchall(),
        turns=turns,
    )


def counted(store: Store) -> bool:
    """Exact numbers of a common and a rare word."""
    found = []
    for word in (COMMON, RARE):
        statement = _like(word, "count(*)", "")
        figures = ratio(
            lambda word=word: ledger.count(store, LedgerFilter(text=word), today=TODAY),  # type: ignore[misc]
            lambda statement=statement: store.connection.execute(statement).fetchone(),  # type: ignore[misc]
            turns=3,
        )
        assert ledger.count(store, LedgerFilter(text=word), today=TODAY) == store.one(statement)
        found.append(figures)
    worst = max(found)
    return told("counted", worst[0], 0.1, f"{worst[1]:.2f} ms to {worst[2]:.0f} ms")


def tree(store: Store) -> bool:
    """Numbers of all areas: sums against counting every line."""
    recount = """SELECT area, count(*), sum(stage IN ('open', 'assigned', 'doing') AND ifnull(due < :today, 0))
                 FROM line GROUP BY area"""
    figures = ratio(
        lambda: ledger.tallies(store, LedgerFilter(), today=TODAY),
        lambda: store.connection.execute(recount, {"today": TODAY}).fetchall(),
        turns=5,
    )
    county = store.one("SELECT id FROM area WHERE level = 'county'")
    whole = ledger.tallies(store, LedgerFilter(), today=TODAY)[county]
    rows = store.connection.execute(recount, {"today": TODAY}).fetchall()
    assert (whole.total, whole.overdue) == (sum(it[1] for it in rows), sum(it[2] for it in rows))
    return told("tree", figures[0], 0.2, f"{figures[1]:.1f} ms to {figures[2]:.0f} ms")


def grown(store: Store) -> bool:
    """Resident memory while every page of the list is read, each row of the last hundred too."""
    after, pages = None, 0
    ledger.rows(store, ledger.page(store, LedgerFilter(), today=TODAY, limit=PAGE).lines)
    before = _resident()
    while True:
        page = ledger.page(store, LedgerFilter(), today=TODAY, after=after, limit=500)
        pages += 1
        if pages % 50 == 0:
            ledger.rows(store, page.lines)
        after = page.next
        if after is None:
            break
    return told("grown", _resident() - before, 30, f"megabytes, {pages} pages")


def _resident() -> float:
    """Megabytes of this process in memory."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * 4096 / 1e6


def opened(folder: Path, work: Path) -> bool:
    """Opening and closing for writing, the tables of the ledger looked at."""
    new_store(work / "empty", role="office", county="990101", person="李*华", nonce="made").close()

    def opening(path: Path) -> None:
        with Store.open(path, nonce="made") as store:
            ledger.page(store, LedgerFilter(), today=TODAY)

    figures = ratio(lambda: opening(folder), lambda: opening(work / "empty"), turns=9)
    return told("opened", figures[0], 2, f"{figures[1]:.1f} ms to {figures[2]:.1f} ms")


def kept(work: Path, findings: int) -> bool:
    """Processor time of the sums of the areas for fresh findings with their steps, to that of merging them."""
    with made(work / "field", findings, role="field") as field:
        field.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        written = package_writing.write(field, work / "a.inspection")
    (work / "clean").mkdir()
    order = clean.order_for(written.path, work / "clean")
    cleaned = clean.cleaned(order, clean_child.clean_in_child(order.task))
    with new_store(work / "office", role="office", county="990101", person="李*华", nonce="office") as office:
        start = time.process_time()
        merge.merge(office, [cleaned])
        whole = time.process_time() - start
        start = time.process_time()
        ledger.ready(office)
        taken_in = time.process_time() - start
        run, counted = office.connection.execute, f"SELECT {sums.COUNTED}, count(*) FROM line GROUP BY 1, 2, 3, 4"
        start = time.process_time()
        with office.transaction():
            run("DELETE FROM line_tally")
            run(f"INSERT INTO line_tally {counted}")
        summed = time.process_time() - start
    detail = f"{findings:,} findings; all their lines {taken_in * 1000:.0f} ms"
    return told("kept", summed / whole, 0.2, f"{summed * 1000:.0f} ms to {whole * 1000:.0f} ms, {detail}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
