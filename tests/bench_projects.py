"""`python -m tests.bench_projects`: the list of 3,000 projects with 12 lines each, and how many statements it takes."""

import sys
import tempfile
import time
from pathlib import Path

from inspector.acts import Act
from inspector.db.store import Store
from inspector.operations import begin
from inspector.operations.projects.listing import ProjectFilter, projects
from inspector.records import Area, Project, ProjectLine, own_fields
from inspector.sample.county import COUNTY, load_county

PROJECTS, LINES = 3_000, 12
_STATEMENTS = 60  # whatever the number of projects: ids are looked for some hundreds at a time


def fill(store: Store, count: int) -> None:
    """Projects of every village in turn, each with a payment a month."""
    villages = [it.id for it in store.find(Area, level="village")]
    empty, blank = dict.fromkeys(own_fields(Project)), dict.fromkeys(own_fields(ProjectLine))
    with store.operation(Act.IMPORT_PROJECTS) as edit:
        made = edit.create_many(Project, [
            {**empty, "name": f"项目{n}", "area": villages[n % len(villages)], "state": "building", "year": 2026,
             "budget": 128.5, "starts": "2026-01-15"} for n in range(count)
        ])  # fmt: skip
        edit.create_many(ProjectLine, [
            {**blank, "project": it, "list": "payment", "month": f"2026-{month:02}", "text": "进度款", "actual": 9.5}
            for it in made for month in range(1, LINES + 1)
        ])  # fmt: skip


def statements(store: Store) -> int:
    """How many statements one reading takes."""
    said: list[str] = []
    store.connection.set_trace_callback(said.append)
    projects(store, ProjectFilter(), "2026-11-22")
    store.connection.set_trace_callback(None)
    return len(said)


def main() -> int:
    """The command."""
    with (
        tempfile.TemporaryDirectory() as folder,
        begin.new_store(
            Path(folder) / "office", role="office", county=COUNTY, person="岑禾安", nonce="n", fill=load_county
        ) as store,
    ):
        fill(store, PROJECTS)
        began = time.perf_counter()
        found = projects(store, ProjectFilter(), "2026-11-22")
        took, several = time.perf_counter() - began, statements(store)
    print(f"{len(found):,} projects with {LINES} lines: {took:.2f} s, {several} statements")
    return int(len(found) != PROJECTS or several > _STATEMENTS)


if __name__ == "__main__":
    sys.exit(main())
