"""`python -m tests.bench`: figures as ratios to a limit measured in the same run, with the same driver, keys, indexes
and disk, the cases in turn so that what else the machine does falls on both. No figure here is a test.

    saved     one finding (operation + 3 rows), durable, to the three rows by bare statements   at most 2
    merged    raw inserts of the same rows of all tables to merging a clean package              at least 0.75
    undone    undo of 1,000 changes to 1,000 bare updates                                        at most 5
    shown     the window with Today on the sample county to a bare QMainWindow                   at most 2
    opened    a form of 300 questions with 100 expressions to pyxform's own reading of it        at most 1.5
    followed  what one answer leads to, to evaluating and judging that form as a whole           at most 0.2
    taken     bare Pillow (JPEG's own scaling to 2016 px, hash, thumbnail) to a photo coming in  at least 0.85
    beside    24 photos coming in through one child to the same through two                      at least 1.4
    heic      bare pi-heif decoding 12 megapixels to such a photo coming in                      at least 0.7
    reused    the look for re-used photos among 100,000 to reading the rows it is made from      at most 3
    drawn     a notice of two pages to stock reportlab (more of papers: tests.bench_papers)      at most 1
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from inspector.acts import Act
from inspector.db import clean, clean_child, ledger, merge, package_writing
from inspector.db.connection import connect, make_durable
from inspector.db.migrations import migrate
from inspector.db.stamp import new_id
from inspector.db.store import Store
from inspector.db.undo import undo
from inspector.operations.begin import new_store
from inspector.records import KINDS, Area, Finding, Site, Visit
from inspector.sample.county import load_county
from inspector.sample.demo import sample_store
from inspector.settings import machine_nonce
from tests import bench_checklists, bench_forms, bench_papers, bench_photos

TEXT = "第一池南侧池壁有长约六十厘米贯通裂缝，粪液渗至院外路面，户主称雨后加重。"
COUNTY = "990101"


def main() -> int:
    """Print every figure; 0 when all are within their limits."""
    good = [figure() for figure in (saved, merged, undone, shown, opened, followed, taken, beside, heic, reused, drawn)]
    return 0 if all(good) else 1


def told(name: str, ratio: float, limit: float, *, at_most: bool, detail: str) -> bool:
    """One line of the report."""
    good = ratio <= limit if at_most else ratio >= limit
    sign = "≤" if at_most else "≥"
    print(f"{name:8} {ratio:6.2f}  {sign} {limit:<5} {'' if good else 'MISSED  '}{detail}", flush=True)
    return good


def fresh(folder: Path, name: str, role: str = "field") -> Store:
    """A store with the sample county."""
    store = new_store(folder / name, role=role, county=COUNTY, person="李*华", nonce=name)
    load_county(store)
    return store


def finding(store: Store, visit: str, site: str, number: int) -> dict[str, object]:
    """The columns of one finding."""
    return {"visit": visit, "site": site, "question": "HT04", "code": "T02", "text": TEXT, "severity": 3,
            "found": "2026-11-21", "due": "2026-12-06", "mark": f"{store.mark}-{number}"}  # fmt: skip


def a_visit(store: Store) -> tuple[str, str]:
    """A visit to hang findings on, and its site."""
    site = store.find(Site, kind="household")[0].id
    checklist = store.one("SELECT id FROM checklist WHERE form = 'household_toilet'")
    person = store.one("SELECT id FROM person LIMIT 1")
    with store.operation(Act.START_VISIT) as edit:
        visit = edit.create(Visit, site=site, checklist=checklist, inspector=person, method="household", rater="county",
                            started="2026-11-21T10:00:00+08:00", told=1)  # fmt: skip
    return visit, site


def saved() -> bool:
    """Wall time, for it is the disk one waits for."""
    with tempfile.TemporaryDirectory(dir=".") as folder:
        store = fresh(Path(folder), "ours")
        bare = fresh(Path(folder), "bare")
        visit, site = a_visit(store)
        bare_visit, bare_site = a_visit(bare)
        made = bare.one("SELECT max(id) FROM operation")
        bare.connection.execute("PRAGMA query_only = OFF")

        def ours(number: int) -> None:
            with store.operation(Act.ADD_FINDING) as edit:
                for n in range(3):
                    edit.create(Finding, **finding(store, visit, site, number * 3 + n))

        def raw(number: int) -> None:
            run = bare.connection.execute
            run("BEGIN IMMEDIATE")
            for n in range(3):
                row = {"id": new_id(time.time()), "made": made, **finding(store, bare_visit, bare_site, number * 3 + n)}
                run(f"INSERT INTO finding ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})", list(row.values()))
            run("COMMIT")

        times: dict[str, list[float]] = {"ours": [], "raw": []}
        for number in range(600):
            for name, act in (("ours", ours), ("raw", raw)):
                start = time.perf_counter()
                act(number)
                times[name].append(time.perf_counter() - start)
        store.close()
        bare.close()
    mine, limit = (statistics.median(times[name]) for name in ("ours", "raw"))
    return told(
        "saved", mine / limit, 2, at_most=True, detail=f"{mine * 1000:.2f} ms to {limit * 1000:.2f} ms, median of 600"
    )


def merged() -> bool:
    """CPU time of 100,000 fresh rows, an operation for every three. Their lines in the ledger are made after the merge,
    when they are first read (`db.lines`): told beside it.
    """
    with tempfile.TemporaryDirectory(dir=".") as name:
        folder = Path(name)
        field = fresh(folder, "field")
        visit, site = a_visit(field)
        with field.operation(Act.FINALISE) as edit:
            edit.change(Visit, visit, finalised="2026-11-21T11:00:00+08:00")
        field.connection.execute("PRAGMA synchronous = OFF")
        with field.transaction():
            for number in range(33_334):
                with field.operation(Act.ADD_FINDING) as edit:
                    for n in range(3):
                        edit.create(Finding, **finding(field, visit, site, number * 3 + n))
        written = package_writing.write(field, folder / "a.inspection")
        field.close()
        (folder / "clean").mkdir()
        order = clean.order_for(written.path, folder / "clean")
        cleaned = clean.cleaned(order, clean_child.clean_in_child(order.task))
        ratios, details = [], ""
        for turn in range(3):
            office = fresh(folder, f"office{turn}", "office")
            mine = cpu(lambda store=office: merge.merge(store, [cleaned]))
            lines = cpu(lambda store=office: ledger.ready(store))
            office.close()
            limit = _raw_inserts(folder / f"raw{turn}.db", cleaned)
            ratios.append(limit / mine)
            details = (
                f"{written.counts['finding']:,} findings: {mine:.2f} s to {limit:.2f} s; their lines {lines:.2f} s"
            )
    return told("merged", statistics.median(ratios), 0.75, at_most=False, detail=details)


def _raw_inserts(path: Path, cleaned: clean.Cleaned) -> float:
    """The same rows of all tables by one INSERT … SELECT each, same indexes, no checks."""
    connection = connect(path)
    make_durable(connection)
    migrate(connection)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("ATTACH ? AS theirs", [f"{cleaned.database.resolve().as_uri()}?mode=ro"])

    def insert() -> None:
        connection.execute("BEGIN")
        for table in ("operation", *KINDS, "change"):
            connection.execute(f"INSERT INTO main.{table} SELECT * FROM theirs.{table}")
        connection.execute("COMMIT")

    taken = cpu(insert)
    connection.close()
    return taken


def undone() -> bool:
    """CPU time of 1,000 one-field changes of 1,000 records, taken back in one undo."""
    with tempfile.TemporaryDirectory(dir=".") as name:
        store = fresh(Path(name), "ours")
        area = store.find(Area, level="village")[0].id
        ratios, details = [], ""
        for turn in range(7):
            rows = [
                {"kind": "household", "code": f"X{turn}-{n}", "name": "周某", "area": area, "note": ""}
                for n in range(1000)
            ]
            with store.operation(Act.IMPORT_SITES) as edit:
                ids = edit.create_many(Site, rows)
                bare = edit.create_many(Site, [{**row, "code": f"Y{row['code']}"} for row in rows])
            with store.operation(Act.EDIT_SITE) as edit:
                edit.change_many(Site, [{"id": row, "note": TEXT} for row in ids])
            mine = cpu(lambda operation=edit.operation: undo(store, operation))

            def updates(rows: list[str] = bare) -> None:
                with store.transaction():
                    for row in rows:
                        store.connection.execute("UPDATE site SET note = ? WHERE id = ?", [TEXT, row])

            limit = cpu(updates)
            ratios.append(mine / limit)
            details = f"{mine * 1000:.0f} ms to {limit * 1000:.0f} ms"
        store.close()
    return told("undone", statistics.median(ratios), 5, at_most=True, detail=details)


BARE = """
import sys
import time
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow()
window.resize(1366, 768)
window.show()
window.grab()
print(time.process_time())
"""
OURS = """
import sys
import time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from inspector.app import Desktop
from inspector.ui.pages.today import TodayPage
app = QApplication(sys.argv)
show = TodayPage._show
def seen(page, read):
    show(page, read)
    QTimer.singleShot(0, app.quit)  # its rows stand on the screen
TodayPage._show = seen
desktop = Desktop(app, Path(sys.argv[1]), "zh")
desktop.start()
app.exec()
desktop.window.grab()
print(time.process_time())
desktop.window.close()
"""


def shown() -> bool:
    """CPU time of whole processes, five in turn: the interpreter's start is in both."""
    with tempfile.TemporaryDirectory(dir=".") as name:
        sample_store(Path(name) / "field", role="field", nonce=machine_nonce()).close()
        compiled = Path(name) / "compiled"  # as an installed program has its modules, whatever this checkout has
        times: dict[str, list[float]] = {"ours": [], "bare": []}
        for _ in range(6):
            times["bare"].append(process(BARE, compiled))
            times["ours"].append(process(OURS, compiled, str(Path(name) / "field")))
        times = {case: taken[1:] for case, taken in times.items()}  # the first run compiled
    mine, limit = (statistics.median(times[name]) for name in ("ours", "bare"))
    return told(
        "shown", mine / limit, 2, at_most=True, detail=f"{mine:.2f} s to {limit:.2f} s, processor time, median of 5"
    )


def opened() -> bool:
    """Wall time; each run compiles its expressions anew, as a fresh program does."""
    found = bench_forms.opened()
    detail = f"{found['opened_seconds'] * 1000:.0f} ms to {found['pyxform_read'] * 1000:.0f} ms, median of 5"
    return told("opened", found["opened"], 1.5, at_most=True, detail=detail)


def followed() -> bool:
    """Wall time of an answer's consequences."""
    ratio, detail = bench_checklists.consequences()
    return told("followed", ratio, 0.2, at_most=True, detail=detail)


def taken() -> bool:
    """Processor time: decoding is what it costs."""
    ratio, detail = bench_photos.taken_in()
    return told("taken", ratio, 0.85, at_most=False, detail=detail)


def beside() -> bool:
    """Wall time: two cores are to be used."""
    ratio, detail = bench_photos.side_by_side()
    return told("beside", ratio, 1.4, at_most=False, detail=detail)


def heic() -> bool:
    """Processor time, one thread each."""
    ratio, detail = bench_photos.heic()
    return told("heic", ratio, 0.7, at_most=False, detail=detail)


def reused() -> bool:
    """Processor time for a visit of twenty photos."""
    with tempfile.TemporaryDirectory(dir=".") as name:
        store = fresh(Path(name), "ours")
        ratio, detail = bench_photos.reused(store, *a_visit(store))
        store.close()
    return told("reused", ratio, 3, at_most=True, detail=detail)


def drawn() -> bool:
    """Processor time, warm."""
    ratio, detail = bench_papers.notice()
    return told("drawn", ratio, 1, at_most=True, detail=detail)


def process(code: str, compiled: Path, *arguments: str) -> float:
    """What a Python process prints: the processor seconds it has taken since its start. It draws offscreen and keeps
    its compiled modules in the folder `compiled`.
    """
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(compiled)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    ran = subprocess.run([sys.executable, "-c", code, *arguments], check=True, env=environment, capture_output=True)
    return float(ran.stdout)


def cpu(work: Callable[[], object]) -> float:
    """Processor seconds of `work`."""
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main())
