"""Figures of papers made in a batch, held against the same made one by one: python -m tests.bench_reports [SHEETS]

    sheets    each of 300 score sheets of villages filed in a batch to one made and written by itself   at most 1.25

Both are warm: fonts are open and glyphs turned, the list was read before. The list is published and has as many places
as sheets are wanted, each with three visits and twelve deductions; no sheet says what another says.
"""

import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "paper"))

from rated_list import place, published, visit

from inspector.db.store import Store
from inspector.operations.papers import rated, score_sheets
from inspector.operations.papers.issuing import preview
from inspector.operations.papers.waiting import Wanted
from inspector.rating.frozen import FrozenPlace
from inspector.safe_write import write_bytes
from inspector.sample.demo import sample_store
from tests.operations.rated import publication

SHEETS = 300
LIMIT = 1.25
_WARM = 5


def main(arguments: Sequence[str]) -> int:
    """Print the figure; 0 when it is within its limit."""
    from tests.bench import told

    ratio, detail = sheets(int(arguments[0]) if arguments else SHEETS)
    return 0 if told("sheets", ratio, LIMIT, at_most=True, detail=detail) else 1


def sheets(many: int) -> tuple[float, str]:
    """Processor time of a sheet in a batch to that of one by itself, and both in words."""
    with tempfile.TemporaryDirectory(dir=".") as temporary:
        folder = Path(temporary)
        store = sample_store(folder / "store", role="office", nonce="bench")
        with store:
            list_ = publication(store, replace(published(*(_place(n) for n in range(many))), issue="11"))
            wanted = score_sheets.of_list(store, list_)
            for it in wanted[:_WARM]:
                _alone(store, it, folder / "warm.pdf")
            single = [_alone(store, it, folder / f"single-{n}.pdf") for n, it in enumerate(wanted)]
            (folder / "batch").mkdir()
            started = time.process_time()
            filed = score_sheets.write(store, wanted, folder / "batch")
            batch = (time.process_time() - started) / many
        if any(it.path is None for it in filed) or len(list((folder / "batch").iterdir())) != many:
            message = "not every sheet was made"
            raise RuntimeError(message)
    alone = sum(single) / many
    return batch / alone, f"{many} sheets: {batch * 1000:.1f} ms each, {alone * 1000:.1f} ms by itself"


def _alone(store: Store, wanted: Wanted, path: Path) -> float:
    """Processor seconds of one sheet of a list that was read before."""
    with rated.sharing(store):
        rated.list_of(store, wanted.subject.partition(",")[0])
        started = time.process_time()
        write_bytes(path, preview(store, "village_score", wanted.subject).drawn.pdf)
        return time.process_time() - started


def _place(number: int) -> FrozenPlace:
    name = f"样本{number}村"
    percent = Decimal(9900 - number) / 100
    made = visit(number, name=name)
    lines = tuple(
        replace(it, item=f"EN{n:02}", label=f"{it.label}（{number}之{n}）") for n, it in enumerate(made.lines * 6)
    )
    visits = (replace(made, lines=lines), *(visit(number + many, name=name, lines=()) for many in (1000, 2000)))
    return place(
        0, place=f"place-{number}", name=name, told=name, percent=percent, rank=number + 1, visits=visits
    )  # fmt: skip


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
