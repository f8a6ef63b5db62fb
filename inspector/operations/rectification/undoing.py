"""A step that others built upon is not taken back: what rests on it would stand on nothing."""

from collections import defaultdict
from collections.abc import Iterable

from inspector.db.steps import drafts
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.records import Finding, Step
from inspector.rectification.steps import resting_on


def refuse_built_upon(store: Store, operation: str) -> None:
    """Raise Fault BUILT_UPON (operation, fields) where undoing an operation would take away, or bring back, a step
    that later ones of the same finding rest on.
    """
    touched = [
        str(row[0])
        for row in store.rows(
            """SELECT id FROM step WHERE made = ?1
               UNION SELECT row FROM change WHERE operation = ?1 AND kind = 'step' AND field = 'deleted'""",
            operation,
        )
    ]
    _refuse(store, operation, touched)


def refuse_steps_of_visit(store: Store, operation: str, visit: str) -> None:
    """Raise Fault BUILT_UPON where a visit is to be a draft again and later steps rest on its own, or its findings
    have others already.
    """
    _refuse(store, operation, [it.id for it in store.find(Step, visit=visit)])
    later = [
        it.id
        for it in store.many(Step, "finding", [it.id for it in store.find(Finding, visit=visit)])
        if it.visit != visit
    ]
    if later:
        raise Fault(Kind.BUILT_UPON, operation=operation, fields=[("step", it, "") for it in later])


def _refuse(store: Store, operation: str, flipped: Iterable[str]) -> None:
    """Whether what counts of the findings concerned still stands when these steps are taken away, or put back."""
    changed = {
        str(id): (str(finding), bool(deleted))
        for id in flipped  # noqa: A001
        for finding, deleted in store.rows("SELECT finding, deleted FROM step WHERE id = ?", id)
    }
    if not changed:
        return
    living: dict[str, list[Step]] = defaultdict(list)
    for it in store.many(Step, "finding", {finding for finding, _ in changed.values()}):
        living[it.finding].append(it)
    unsettled = drafts(store, {it.visit for some in living.values() for it in some})
    upon: list[str] = []
    for finding in store.many(Finding, "id", living):
        before = [it for it in living[finding.id] if it.visit not in unsettled or it.id in changed]
        back = [store.get(Step, it) for it, (of, gone) in changed.items() if gone and of == finding.id]
        after = [*(it for it in before if it.id not in changed), *back]
        upon += resting_on(finding, before, after)
    if upon:
        name = store.one("SELECT name FROM operation WHERE id = ?", operation) or operation
        raise Fault(Kind.BUILT_UPON, operation=name, fields=[("step", it, "") for it in upon])
