"""Which records may be the same thing, and why; the likeliest first. What was decided is not asked again."""

from inspector.db.store import Store
from inspector.operations.joining import alike_findings, alike_sites, alike_visits
from inspector.operations.joining.why import Proposal, Why

MOST = 500
"""Proposals given at once: nobody looks through more of them in one sitting."""
_LOOKED_FOR = {"site": alike_sites.found, "visit": alike_visits.found, "finding": alike_findings.found}


def proposals(store: Store, kind: str | None = None, most: int = MOST) -> list[Proposal]:
    """The likeliest pairs of living records, of one kind or of all, that nobody has decided upon."""
    wanted = [kind] if kind is not None else list(_LOOKED_FOR)
    decided = {frozenset(row) for row in store.rows("SELECT kept, other FROM duplicate WHERE NOT deleted")}
    found: dict[frozenset[str], Proposal] = {}
    for name in wanted:
        for it in [*_joined_by_a_third(store, name), *_LOOKED_FOR[name](store)]:
            pair = frozenset((it.kept, it.other))
            if pair not in decided:
                found.setdefault(pair, it)
    return sorted(found.values(), key=lambda it: (-it.score, it.kind, it.kept, it.other))[:most]


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
