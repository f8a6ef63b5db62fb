"""Findings with everything that became of them, read some hundreds at a time: what a whole ledger and its lists tell.

A few statements a chunk, whatever its length, so that a hundred thousand findings pass through a workbook in constant
memory.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from inspector.db import ledger
from inspector.db.ledger import LedgerRow
from inspector.db.steps import counting
from inspector.db.store import Store
from inspector.records import Finding, FurtherUnit, Milestone, Origin, Record, Step
from inspector.rectification.moves import Move
from inspector.rectification.steps import Standing, standing

R = TypeVar("R", bound=Record)
CHUNK = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """One finding: its line in the ledger, its record, its steps that count, its plan, its proof in numbers."""

    row: LedgerRow
    finding: Finding
    standing: Standing
    steps: tuple[Step, ...]  # in order
    milestones: tuple[Milestone, ...]
    units: tuple[str, ...]  # names of those that answer beside the first
    copied: tuple[str, ...]  # names of those that get a copy
    origin: Origin | None
    before: int  # photos
    after: int
    names: Mapping[str, str]  # of the units and persons that stand in it, by id

    def last(self, *kinds: Move) -> Step | None:
        """Its newest step of these kinds."""
        return next((it for it in reversed(self.steps) if it.kind in kinds), None)

    def count(self, kind: Move) -> int:
        """How many steps of a kind it has."""
        return sum(it.kind == kind for it in self.steps)

    def name(self, id: str | None) -> str | None:  # noqa: A002
        """What a unit or person is called."""
        return self.names.get(id) if id is not None else None


def wholes(store: Store, lines: Sequence[int], told: Callable[[int], None] | None = None) -> Iterator[Whole]:
    """The findings of these lines, in this order; `told` hears after each chunk how many lines are behind it."""
    for start in range(0, len(lines), CHUNK):
        yield from _chunk(store, lines[start : start + CHUNK])
        if told is not None:
            told(min(start + CHUNK, len(lines)))


def _chunk(store: Store, lines: Sequence[int]) -> list[Whole]:
    rows = ledger.rows(store, lines)
    ids = [it.id for it in rows]
    findings = {it.id: it for it in store.many(Finding, "id", ids)}
    steps = counting(store, ids)
    milestones = _by(store.many(Milestone, "finding", ids))
    further = _by(store.many(FurtherUnit, "finding", ids))
    origin = {it.id: it for it in store.many(Origin, "id", (it.origin for it in findings.values() if it.origin))}
    photos = {it[0]: it[1:] for it in store.rows(_PHOTOS, json.dumps(ids))}
    names = _names(store, findings.values(), steps, further)
    return [
        Whole(
            row=row, finding=held, steps=(mine := tuple(steps.get(row.id, ()))), standing=standing(held, mine),
            milestones=tuple(sorted(milestones[row.id], key=lambda it: (it.place, it.id))),
            units=_called(names, further[row.id], "responsible"), copied=_called(names, further[row.id], "copied"),
            origin=origin.get(held.origin or ""), before=photos.get(row.id, (0, 0))[0],
            after=photos.get(row.id, (0, 0))[1], names=names,
        )
        for row in rows
        if (held := findings[row.id])
    ]  # fmt: skip


_PHOTOS = """
    SELECT h.finding, sum(h.step IS NULL AND h.visit IS f.visit), sum(h.step IS NOT NULL OR h.visit IS NOT f.visit)
    FROM json_each(?) AS j CROSS JOIN finding AS f ON f.id = j.value CROSS JOIN photo AS h ON h.finding = f.id
    WHERE h.paper IS NULL AND NOT h.deleted GROUP BY h.finding"""


def _by(records: Sequence[R]) -> dict[str, list[R]]:
    found: dict[str, list[R]] = defaultdict(list)
    for it in records:
        found[it.finding].append(it)  # type: ignore[attr-defined]  # only kinds that have one come here
    return found


def _names(
    store: Store,
    findings: Any,
    steps: Mapping[str, Sequence[Step]],
    further: Mapping[str, Sequence[FurtherUnit]],
) -> dict[str, str]:
    wanted = {id for it in findings for id in (it.unit, it.lead, it.leader, it.person)}  # noqa: A001
    wanted |= {id for several in steps.values() for it in several for id in (it.by, it.unit)}  # noqa: A001
    wanted |= {it.unit for several in further.values() for it in several}
    ids = json.dumps(sorted(filter(None, wanted)))
    return dict(
        store.rows(
            """SELECT u.id, u.name FROM json_each(?1) AS j CROSS JOIN unit AS u ON u.id = j.value
               UNION ALL SELECT p.id, p.name FROM json_each(?1) AS j CROSS JOIN person AS p ON p.id = j.value""",
            ids,
        )
    )


def _called(names: Mapping[str, str], several: Sequence[FurtherUnit], role: str) -> tuple[str, ...]:
    return tuple(names.get(it.unit, "") for it in several if it.role == role)
