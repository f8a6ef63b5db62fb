"""The figures of a county that never throws anything away: `python -m tests.bench_statistics [FOLDER] [FINDINGS]`.

1,000,000 findings (`tests/ledger_made.py`; some minutes to make, kept in FOLDER for the next time). Ratios of one run:

    page      everything the page shows, to a recount of the records                   at most 0.05 (the worst cut)
    days      the same of findings of days within a month, which only lines tell       at most 0.05
    saved     adding a finding and closing it, to the same without keeping the sums    at most 1.2
    merged    taking in what a package brought, with its sums, to the merge itself     at most 1.2 (medians of three)
"""

import statistics as mean
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import product
from pathlib import Path
from unittest.mock import patch

from inspector.acts import Act
from inspector.db import clean, clean_child, ledger, lines, merge, package_writing, statistics, sums
from inspector.db.ledger import LedgerFilter
from inspector.db.statistics import NOWHERE, Cut
from inspector.db.statistics.from_lines import Lines
from inspector.db.store import Store
from inspector.operations.begin import new_store
from inspector.operations.figures import figures
from inspector.periods import Period
from inspector.records import Finding, Step
from tests.bench_ledger import told
from tests.ledger_made import TODAY, made

MONTH = Period("2026-11-01", "2026-11-30")


def main(arguments: list[str]) -> int:
    """Print every figure; 0 when all are within their limits."""
    findings = int(arguments[1]) if len(arguments) > 1 else 1_000_000
    with tempfile.TemporaryDirectory(dir=".") as temporary:
        folder = Path(arguments[0]) if arguments else Path(temporary) / "ledger"
        if not folder.exists():
            made(folder, findings).close()
        good = measured(folder, Path(temporary))
    return 0 if all(good) else 1


def measured(folder: Path, work: Path, *, brought: int = 30_000, turns: int = 60) -> list[bool]:
    """Every figure of the store in a folder, and of a merge that brings so many findings; whether each is within its
    limit.
    """
    with Store.open(folder, nonce="made") as store:
        ledger.ready(store)
        good = page(store)
        good.append(saved(store, turns))
    return [*good, merged(work, brought)]


def page(store: Store) -> list[bool]:
    """A cut of each kind against one recount of all: the lines made of the records anew, without sums, and counted."""
    start = time.process_time()
    with store.transaction(), without_sums():
        lines.rebuild(store.connection)
    found = Lines(store, Cut(), TODAY).counts("town", MONTH)
    full = time.process_time() - start
    with store.transaction():
        sums.take_in(store.connection, 0)
    ids = dict(store.rows("SELECT rowid, id FROM area"))
    whole = {ids[key]: it for key, it in found.items()}
    assert statistics.counts(store, Cut(), TODAY, by="town", then=MONTH) == whole
    campaign = store.one("SELECT id FROM campaign")
    town = store.one("SELECT id FROM area WHERE level = 'town' ORDER BY code DESC")
    village = store.one("SELECT id FROM area WHERE level = 'village' ORDER BY code DESC")
    cuts = {
        "all": Cut(), "campaign": Cut(campaign=campaign), "town": Cut(area=town), "village": Cut(area=village),
        "own": Cut(stream="own", themes=("toilet",)), "quarter": Cut(found=Period("2026-07-01", "2026-09-30")),
    }  # fmt: skip
    year = Period("2025-11-15", "2026-11-14")
    days = {"ten": Cut(found=Period("2026-11-11", "2026-11-20"))}
    days |= {f"a year of {it}": replace(cut, found=year) for it, cut in cuts.items() if it != "quarter"}
    return [_worst("page", store, cuts, full), _worst("days", store, days, full)]


def _worst(name: str, store: Store, cuts: dict[str, Cut], full: float) -> bool:
    found = []
    for words, cut in cuts.items():
        taken = _median(lambda cut=cut: figures(store, cut, MONTH, TODAY), 3)  # type: ignore[misc]
        print(f"         {taken / full:7.4f}  {words}: {taken * 1000:.0f} ms to {full:.1f} s", flush=True)
        found.append((taken / full, taken, words))
    worst = max(found)
    return told(name, worst[0], 0.05, f"{worst[2]}: {worst[1] * 1000:.0f} ms to {full:.1f} s")


def _median(work: Callable[[], object], turns: int) -> float:
    times = []
    for _ in range(turns):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return mean.median(times)


@contextmanager
def without_sums() -> Iterator[None]:
    """As if no sums were kept."""
    nothing = lambda *_, **__: None  # noqa: E731
    with (
        patch.multiple(sums.Change, leave=nothing, enter=nothing, settle=nothing),
        patch.object(sums, "take_in", nothing),
    ):
        yield


def saved(store: Store, turns: int) -> bool:
    """Medians, the two in turn: a finding is added, a step taken."""
    site, unit = store.rows("SELECT id, unit FROM site LIMIT 1")[0]

    def one() -> None:
        with store.operation(Act.ADD_FINDING) as edit:
            finding = edit.create(
                Finding, visit=None, site=site, question=None, occurrence=None, code="T01", text="渗漏", severity=1,
                found="2026-11-21T09:00:00+08:00", due=TODAY, unit=unit, person=None, requirement="修好", basis=None,
                place=None, mark="7K2-0", number=None,
            )  # fmt: skip
        for kind, proof in (("assign", None), ("close", "recheck")):
            with store.operation(Act.TAKE_STEP) as edit:
                edit.create(Step, finding=finding, kind=kind, day=TODAY, by=None, unit=None, verdict=None, proof=proof,
                            due=None, visit=None, paper=None, meeting=None, other=None, document=None, approver=None,
                            note=None)  # fmt: skip

    times: tuple[list[float], list[float]] = ([], [])
    one()
    for _ in range(turns):
        start = time.perf_counter()
        one()
        times[0].append(time.perf_counter() - start)
        with without_sums():
            start = time.perf_counter()
            one()
            times[1].append(time.perf_counter() - start)
    mine, bare = (mean.median(it) for it in times)
    with store.transaction():
        lines.rebuild(store.connection)  # half of it went past the sums
    return told("saved", mine / bare, 1.2, f"{mine * 1000:.2f} ms to {bare * 1000:.2f} ms")


def merged(work: Path, brought: int) -> bool:
    """Two offices take the same package and read their ledger; one keeps no sums."""
    with made(work / "sender", brought, role="field") as sender:
        path = package_writing.write(sender, work / "brought.inspection").path
    times: dict[str, list[float]] = {"with": [], "without": []}
    for turn, name in product(range(3), times):
        with new_store(work / f"{name}{turn}", role="office", county="990101", person="李*华", nonce=name) as store:
            place = work / f"clean-{name}{turn}"
            place.mkdir()
            order = clean.order_for(path, place)
            it = clean.cleaned(order, clean_child.clean_in_child(order.task))
            start = time.process_time()
            if name == "with":
                merge.merge(store, [it], apply=True)
                ledger.count(store, LedgerFilter(), today=TODAY)
                times[name].append(time.process_time() - start)
                assert statistics.counts(store, Cut(), TODAY)[NOWHERE].all > 0
            else:
                with without_sums():
                    merge.merge(store, [it], apply=True)
                    ledger.count(store, LedgerFilter(), today=TODAY)
                times[name].append(time.process_time() - start)
    mine, bare = (mean.median(it) for it in times.values())
    return told("merged", mine / bare, 1.2, f"{mine:.2f} s to {bare:.2f} s")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
