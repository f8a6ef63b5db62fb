"""What arrives for a record that was joined to another follows to the one that is kept.

What follows depends only on the joins that stand and on the records, not on the order in which they arrived: two
offices that merged the same packages, each in its own order, show the same. Nothing is decided here that a person has
to decide: where an unseen edit of the joined record says something else than the kept one says by now, or a record
was joined to two that nobody joined, the conflict stays.
"""

import json
from collections.abc import Mapping

from inspector.acts import Act
from inspector.db.edit import Edit
from inspector.db.store import Store
from inspector.operations.joining.moving import JOINED, is_erased, move, pointing, unseen_edits
from inspector.records import KINDS, personal_fields


def follow(store: Store) -> int:
    """Let everything that names a joined record follow; returns how many joined records something was done for.

    Nothing to do costs a few statements. Each joined record is an operation of its own.
    """
    done = 0
    for kind in JOINED:
        kept = ends(store, kind)
        if not kept:
            continue
        with store.transaction():
            for other in sorted(_waiting(store, kind, kept)):
                with store.operation(Act.FOLLOW_JOIN) as edit:
                    _follow(store, edit, kind, kept[other], other)
                    done += not edit.empty
            if settled := _settled(store, kind, kept):
                with store.operation(Act.FOLLOW_JOIN) as edit:
                    for child, row, column, end in settled:
                        edit.resolve(KINDS[child], row, **{column: end})
    return done


def ends(store: Store, kind: str) -> dict[str, str]:
    """Joined record → the one that stands for it: where its joins end. Left out is what ends at two that nobody
    joined; of records joined to each other both ways the older one stands.
    """
    onward: dict[str, set[str]] = {}
    for other, kept in store.rows(
        f"""SELECT d.other, d.kept FROM duplicate AS d JOIN {kind} AS o ON o.id = d.other JOIN {kind} AS k
              ON k.id = d.kept WHERE d.kind = ? AND d.verdict = 'same' AND NOT d.deleted AND d.kept <> d.other""",
        kind,
    ):
        onward.setdefault(other, set()).add(kept)
    found: dict[str, str] = {}
    for start in onward:
        reached = _reached(onward, start)
        last = {min(_reached(onward, it)) for it in reached if all(it in _reached(onward, on) for on in
                                                                 _reached(onward, it))}  # fmt: skip
        if len(last) == 1 and (end := last.pop()) != start:
            found[start] = end
    return found


def _reached(onward: Mapping[str, set[str]], start: str) -> set[str]:
    reached, waiting = {start}, [start]
    while waiting:
        fresh = onward.get(waiting.pop(), set()) - reached
        reached |= fresh
        waiting += fresh
    return reached


def _waiting(store: Store, kind: str, kept: Mapping[str, str]) -> set[str]:
    """The joined records something is to be done for."""
    others = json.dumps(list(kept))
    found: set[str] = set()
    for child, column in pointing(store, kind):
        rows = store.rows(
            f"""SELECT DISTINCT c.{column} FROM json_each(?) AS j CROSS JOIN {child} AS c ON c.{column} = j.value
                WHERE NOT c.deleted""",
            others,
        )
        found.update(str(row) for (row,) in rows)
    found.update(
        str(row)
        for (row,) in store.rows(
            f"SELECT r.id FROM json_each(?) AS j CROSS JOIN {kind} AS r ON r.id = j.value WHERE NOT r.deleted", others
        )
    )
    # of records joined both ways the one that stands may have been deleted by the other join
    back = {it: other for other, it in kept.items()}
    rows = store.rows(
        f"""SELECT r.id FROM json_each(?) AS j CROSS JOIN {kind} AS r ON r.id = j.value WHERE EXISTS (
              SELECT 1 FROM change AS c WHERE c.row = r.id AND c.field = 'deleted' AND c.head > 0 AND c.after = 1)""",
        json.dumps(list(back)),
    )
    found.update(back[row] for (row,) in rows if _deleted_by_a_join(store, kind, row))
    return found


def _follow(store: Store, edit: Edit, kind: str, kept: str, other: str) -> None:
    record = KINDS[kind]
    standing, joined = store.get(record, kept), store.get(record, other)
    if _deleted_by_a_join(store, kind, kept):
        edit.restore(record, kept)
    elif standing.deleted:
        return  # a person deleted the one that was kept: that says more than the join
    if not joined.deleted:
        if not _deletion_is_contested(store, other) or not _carry(store, edit, kind, kept, other):
            return  # brought back by a person, or to be decided by one
        edit.delete(record, other)
    move(store, edit, kind, kept, other, late=True)


def _settled(store: Store, kind: str, kept: Mapping[str, str]) -> list[tuple[str, str, str, str]]:
    """Contested references (kind, record, column, where they end) of living records whose values are one by now."""
    found = []
    for child, column in pointing(store, kind):
        ends_of: dict[str, set[str | None]] = {}
        for row, value in store.rows(
            f"""SELECT c.row, c.after FROM change AS c CROSS JOIN {child} AS r ON r.id = c.row
                WHERE c.head = 2 AND c.kind = ? AND c.field = ? AND NOT r.deleted""",
            child,
            column,
        ):
            ends_of.setdefault(row, set()).add(kept.get(value, value))
        found += [(child, row, column, str(end)) for row, (end, *more) in ends_of.items() if end and not more]
    return found


def _carry(store: Store, edit: Edit, kind: str, kept: str, other: str) -> bool:
    """Take edits of the joined record that its join had not seen over to the kept one; False: a person has to decide.

    Taken over is what the kept record still says as the joined one did before, or says nothing about.
    """
    record = KINDS[kind]
    standing, joined = store.get(record, kept), store.get(record, other)
    taken = {}
    for name, before, contested in unseen_edits(store, other):
        here, there = getattr(standing, name), getattr(joined, name)
        if here == there or (name in personal_fields(record) and is_erased(store, kept)):
            continue
        if contested or here not in (before, None, ""):
            return False
        taken[name] = there
    if taken:
        edit.change(record, kept, **taken)
    return True


def _deletion_is_contested(store: Store, row: str) -> bool:
    return store.one("SELECT 1 FROM change WHERE row = ? AND field = 'deleted' AND head = 2", row) is not None


def _deleted_by_a_join(store: Store, kind: str, row: str) -> bool:
    """Whether nobody but joins deleted a record that stands for others: it was joined both ways. One that went into a
    record that did not come here, as a task package leaves things out, stays deleted.
    """
    back = f"""SELECT 1 FROM duplicate AS d JOIN {kind} AS k ON k.id = d.kept
               WHERE d.other = ? AND d.kind = ? AND d.verdict = 'same' AND NOT d.deleted"""
    if store.one(back, row, kind) is None:
        return False
    by = store.rows(
        """SELECT o.name FROM change AS c JOIN operation AS o ON o.id = c.operation
           WHERE c.row = ? AND c.field = 'deleted' AND c.head > 0 AND c.after = 1""",
        row,
    )
    return bool(by) and all(name in (Act.JOIN_RECORDS, Act.FOLLOW_JOIN) for (name,) in by)
