"""Merging and exporting killed at any line: all of it or nothing."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from inspector.db import package_writing
from inspector.db.store import MERGING, Store
from inspector.db.trailer import TRAILER
from inspector.records import Site, Visit
from tests.db.parcels import (
    county_store,
    export,
    finalised_visit,
    shared,
    take,
)
from tests.db.small_county import Ticking, add

KILLED = """
import os, signal, sys
from pathlib import Path
from inspector.db import package_writing
from inspector.db.store import Store
from inspector.operations import exchange

folder, what, path, at = sys.argv[1], sys.argv[2], Path(sys.argv[3]), int(sys.argv[4])
store = Store.open(Path(folder), nonce=Path(folder).name)
count = 0

def before_each_line(frame, event, argument):
    global count
    if "inspector/db/" not in frame.f_code.co_filename and "safe_write" not in frame.f_code.co_filename:
        return None
    if event == "line":
        count += 1
        if count == at:
            os.kill(os.getpid(), signal.SIGKILL)
    return before_each_line

sys.settrace(before_each_line)
exchange.merge(store, [path]) if what == "merge" else package_writing.write(store, path)
sys.settrace(None)
print(count)
"""


def run_killed(store: Path, what: str, path: Path, at: int) -> int | None:
    """Merge or export in a process that kills itself at its `at`-th line; the number of lines if it was not killed."""
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(store), what, str(path), str(at)],
        capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": str(Path.cwd())},
    )  # fmt: skip
    if done.returncode == -signal.SIGKILL:
        return None
    assert done.returncode == 0, done.stderr
    return int(done.stdout)


def test_killed_while_merging_it_is_all_or_nothing(field: Store, tmp_path: Path, now: Ticking) -> None:
    finalised_visit(field, add(field, Site), texts=("一", "二"))
    path = export(field, tmp_path).path
    county_store(tmp_path / "counted", "office", now).close()
    lines = run_killed(tmp_path / "counted", "merge", path, 0)
    assert lines is not None
    with Store.open(tmp_path / "counted") as store:
        whole = shared(store)
    for part in (0.3, 0.6, 0.8, 0.95):
        place = tmp_path / f"killed{part}"
        county_store(place, "office", now).close()
        assert run_killed(place, "merge", path, int(lines * part)) is None
        with Store.open(place, nonce=place.name, now=now) as store:
            nothing = len(store.find(Visit)) == 0
            assert nothing or shared(store) == whole
            assert store.rows("PRAGMA integrity_check") == [("ok",)]
            assert not list(place.glob(f"{MERGING}*"))  # swept at opening
            assert take(store, path)[0].fault is None
            assert shared(store) == whole


def test_killed_while_exporting_there_is_no_half_package(field: Store, tmp_path: Path) -> None:
    finalised_visit(field, add(field, Site))
    field.close()
    out = tmp_path / "out"
    out.mkdir()
    path = out / "a.inspection"
    lines = run_killed(field.folder.folder, "export", path, 0)
    assert lines is not None
    path.unlink()
    for part in (0.2, 0.5, 0.9, 0.97):
        assert run_killed(field.folder.folder, "export", path, int(lines * part)) is None
        assert not path.exists() or path.read_bytes()[-TRAILER:].startswith(b"INSPECTOR-PKG")
        path.unlink(missing_ok=True)
    with Store.open(field.folder.folder, nonce="field", now=field.now) as again:
        package_writing.write(again, path)
        assert again.rows("PRAGMA integrity_check") == [("ok",)]
