"""A person decides: these two are the same (join), or they are not (keep apart), or they were not after all."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from inspector import clock
from inspector.acts import Act
from inspector.db.edit import Edit
from inspector.db.store import Store
from inspector.db.undo import undo
from inspector.errors import Fault, Kind
from inspector.operations.joining.likeness import folded
from inspector.operations.joining.moving import JOINED, Left, fill, move
from inspector.records import KINDS, Checklist, Duplicate, Finding, Record, Site, Visit


@dataclass(frozen=True, slots=True)
class Joined:
    """What a join did: its operation, how many records of each kind moved, what differed, findings joined along."""

    operation: str
    moved: Counter[str]
    left: tuple[Left, ...]
    findings: int = 0


def join(store: Store, kind: str, kept: str, other: str, reason: str | None = None) -> Joined:
    """Make one record of two: what hangs on `other` goes to `kept`, `other` is deleted, both histories stay.

    Findings of two visits that say the same of the same entry are joined along. Undone like any other act.

    Raises Fault GONE for a record that is not there or deleted; BAD_VALUE (field) for a kind that is not joined and
    for records that cannot be one: of different kinds, at different places; NOT_FINALISED (visit) where only one of
    two visits is a draft; OTHER_FORM (title).
    """
    check(store, kind, kept, other)
    theirs = {it.id for it in store.find(Finding, visit=other)} if kind == "visit" else set()
    with store.operation(Act.JOIN_RECORDS) as edit:
        for apart in _between(store, kind, kept, other, "different"):
            edit.delete(Duplicate, apart)
        moved, left = _join(store, edit, kind, kept, other, reason)
        findings = _join_findings(store, edit, kept, theirs) if theirs else 0
    return Joined(edit.operation, moved, tuple(left), findings)


def keep_apart(store: Store, kind: str, kept: str, other: str, reason: str | None = None) -> None:
    """Remember that two records that look alike are not the same; they are not proposed again."""
    if kind not in JOINED:
        raise Fault(Kind.BAD_VALUE, field="kind", value=kind, expected=" ".join(JOINED))
    for id in (kept, other):  # noqa: A001
        _living(store, KINDS[kind], id)
    if _between(store, kind, kept, other, "different"):
        return
    with store.operation(Act.KEEP_APART) as edit:
        edit.create(
            Duplicate, kind=kind, kept=kept, other=other, verdict="different", decided=_today(store), reason=reason
        )


def take_apart(store: Store, duplicate: str) -> None:
    """Undo a join, and before it what followed it since. Raises Fault BUILT_UPON, GONE, NO_UNDO."""
    held = store.get(Duplicate, duplicate)
    if held.deleted:
        raise Fault(Kind.GONE, record="duplicate", id=duplicate)
    with store.transaction():
        if held.verdict == "same":
            for (followed,) in store.rows(
                """SELECT DISTINCT o.id FROM change AS c JOIN operation AS o ON o.id = c.operation
                   WHERE o.name = ? AND (c.before = ? AND c.after = ? OR c.row = ?) AND NOT EXISTS (
                     SELECT 1 FROM operation AS u WHERE u.undoes = o.id) ORDER BY o.arrival DESC""",
                Act.FOLLOW_JOIN,
                held.other,
                held.kept,
                held.other,
            ):
                undo(store, followed)
        undo(store, held.made)


def check(store: Store, kind: str, kept: str, other: str) -> None:
    """Raise what `join` raises, without joining."""
    if kind not in JOINED or kept == other:
        raise Fault(Kind.BAD_VALUE, field="kind", value=kind, expected=" ".join(JOINED))
    one, two = (_living(store, KINDS[kind], it) for it in (kept, other))
    if isinstance(one, Site) and isinstance(two, Site):
        _same("kind", one.kind, two.kind)
    elif isinstance(one, Visit) and isinstance(two, Visit):
        _same("site", one.site, two.site)
        _same("purpose", one.purpose, two.purpose)
        form, title = (store.get(Checklist, it.checklist) for it in (one, two))
        if form.form != title.form:
            raise Fault(Kind.OTHER_FORM, title=title.title)
        if (one.finalised is None) != (two.finalised is None):
            raise Fault(Kind.NOT_FINALISED, visit=one.id if one.finalised is None else two.id)
    elif isinstance(one, Finding) and isinstance(two, Finding):
        if two.visit is not None:
            _same("visit", one.visit, two.visit)
        if two.site is not None:
            _same("site", one.site, two.site)


def _join(
    store: Store, edit: Edit, kind: str, kept: str, other: str, reason: str | None
) -> tuple[Counter[str], list[Left]]:
    left = fill(store, edit, kind, kept, other)
    moved, answers = move(store, edit, kind, kept, other)
    edit.delete(KINDS[kind], other)
    edit.create(Duplicate, kind=kind, kept=kept, other=other, verdict="same", decided=_today(store), reason=reason)
    return moved, left + answers


def _join_findings(store: Store, edit: Edit, visit: str, theirs: set[str]) -> int:
    """Findings that came along and say of an entry what one of the kept visit says."""
    said: dict[tuple[str | None, str | None, str], list[str]] = defaultdict(list)
    found = [it for it in store.find(Finding, visit=visit) if it.question is not None and it.text]
    for it in found:
        if it.id not in theirs:
            said[it.question, it.occurrence, folded(it.text)].append(it.id)
    joined = 0
    for it in found:
        if it.id in theirs and (same := said[it.question, it.occurrence, folded(it.text)]):
            _join(store, edit, "finding", same.pop(0), it.id, None)
            joined += 1
    return joined


def _between(store: Store, kind: str, one: str, two: str, verdict: str) -> list[str]:
    found = store.rows(
        """SELECT id FROM duplicate WHERE kind = ?1 AND verdict = ?4 AND NOT deleted
           AND (kept = ?2 AND other = ?3 OR kept = ?3 AND other = ?2)""",
        kind,
        one,
        two,
        verdict,
    )
    return [str(row) for (row,) in found]


def _living(store: Store, record: type[Record], id: str) -> Record:  # noqa: A002
    found = store.get(record, id)
    if found.deleted:
        raise Fault(Kind.GONE, record=record.__name__.lower(), id=id)
    return found


def _same(field: str, one: object, two: object) -> None:
    if one != two:
        raise Fault(Kind.BAD_VALUE, field=field, value=two, expected=one)


def _today(store: Store) -> str:
    return clock.today(store.now).isoformat()
