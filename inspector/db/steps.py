"""The steps of findings that count: living ones, and those of a visit once it is finalised."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from inspector.db.connection import in_batches
from inspector.db.store import Store
from inspector.records import Step
from inspector.rectification.steps import in_order


def counting(store: Store, findings: Sequence[str]) -> dict[str, list[Step]]:
    """Finding → its steps that count, in order; findings without any are missing."""
    found = store.many(Step, "finding", findings)
    unsettled = drafts(store, {it.visit for it in found})
    by_finding: dict[str, list[Step]] = defaultdict(list)
    for it in in_order(it for it in found if it.visit not in unsettled):
        by_finding[it.finding].append(it)
    return dict(by_finding)


def drafts(store: Store, visits: Iterable[str | None]) -> set[str | None]:
    """Those of these visits that are drafts or deleted: what they say does not count."""
    wanted = [it for it in set(visits) if it is not None]
    return {
        id
        for some in in_batches(wanted)
        for (id,) in store.rows(  # noqa: A001
            f"SELECT id FROM visit WHERE id IN ({', '.join('?' * len(some))}) AND (finalised IS NULL OR deleted)", *some
        )
    }
