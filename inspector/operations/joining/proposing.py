"""Which records may be the same thing, and why; the likeliest first. What was decided is not asked again."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from inspector.db.store import Store
from inspector.operations.joining import alike_findings, alike_sites, alike_visits
from inspector.operations.joining.looking import Stop, never
from inspector.operations.joining.why import Proposal, Why

MOST = 500
"""Proposals given at once: nobody looks through more of them in one sitting."""
_HELD = 4
"""Times as many are held at most while they are looked for."""
_LOOKED_FOR: dict[str, Callable[..., Iterator[Proposal]]] = {
    "site": alike_sites.found,
    "visit": alike_visits.found,
    "finding": alike_findings.found,
}


def proposals(store: Store, kind: str | None = None, most: int = MOST, cancelled: Stop = never) -> list[Proposal]:
    """The likeliest pairs of living records, of one kind or of all, that nobody has decided upon. Raises Cancelled."""
    wanted = [kind] if kind is not None else list(_LOOKED_FOR)
    decided = _decided(store)
    best: dict[frozenset[str], Proposal] = {}
    for name in wanted:
        for it in chain(_joined_by_a_third(store, name), _LOOKED_FOR[name](store, cancelled=cancelled)):
            if (pair := frozenset((it.kept, it.other))) not in decided:
                best.setdefault(pair, it)
            if len(best) >= _HELD * most:
                best = {frozenset((it.kept, it.other)): it for it in _likeliest(best.values(), most)}
    return undecided(store, _likeliest(best.values(), most))


def _likeliest(found: Iterable[Proposal], most: int) -> list[Proposal]:
    return sorted(found, key=lambda it: (-it.score, it.kind, it.kept, it.other))[:most]


def beside(store: Store, joined: Proposal) -> list[Proposal]:
    """What a join may have brought together: visits of one site now, findings of one visit now."""
    found: list[Proposal] = []
    if joined.kind == "site":
        found = list(alike_visits.found(store, joined.kept))
    elif joined.kind == "visit":
        found = list(alike_findings.found(store, joined.kept))
    return undecided(store, found)


def undecided(store: Store, found: Sequence[Proposal]) -> list[Proposal]:
    """Those of which both records live and nobody has decided."""
    decided = _decided(store)
    living = set()
    for kind in {it.kind for it in found}:
        ids = json.dumps([id for it in found if it.kind == kind for id in (it.kept, it.other)])  # noqa: A001
        rows = store.rows(
            f"SELECT r.id FROM json_each(?) AS j CROSS JOIN {kind} AS r ON r.id = j.value WHERE NOT r.deleted", ids
        )
        living |= {row for (row,) in rows}
    return [it for it in found if frozenset((it.kept, it.other)) not in decided and {it.kept, it.other} <= living]


def _decided(store: Store) -> set[frozenset[str]]:
    return {frozenset(row) for row in store.rows("SELECT kept, other FROM duplicate WHERE NOT deleted")}


def _joined_by_a_third(store: Store, kind: str) -> list[Proposal]:
    """Two living records to which somebody each joined the same third one."""
    rows = store.rows(
        f"""SELECT DISTINCT min(a.kept, b.kept), max(a.kept, b.kept) FROM duplicate AS a JOIN duplicate AS b
              ON b.kind = a.kind AND b.other = a.other AND b.kept > a.kept
              JOIN {kind} AS x ON x.id = a.kept JOIN {kind} AS y ON y.id = b.kept
            WHERE a.kind = ? AND a.verdict = 'same' AND b.verdict = 'same' AND NOT a.deleted AND NOT b.deleted
              AND NOT x.deleted AND NOT y.deleted""",
        kind,
    )
    return [Proposal(kind, kept, other, (Why.BOTH_JOINED,), 100) for kept, other in rows]
