"""A person decides what two ends changed without knowing of each other: one by one, or many at once by a rule."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from inspector.acts import Act
from inspector.db.conflicts import Conflict, Head, conflicts, heads, reference
from inspector.db.edit import Edit
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.records import KINDS


class Prefers(StrEnum):
    """Whose value a rule takes."""

    NEWEST = "newest"
    OLDEST = "oldest"
    PERSON = "person"  # of the person with this id
    OFFICE = "office"  # what was entered at this store's office
    PACKAGE = "package"  # what the package with this id brought


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule for many conflicts: `which` is the id of the person or package it speaks of, else ''."""

    prefers: Prefers
    which: str = ""


def find(store: Store, id: str) -> Conflict:  # noqa: A002
    """The conflict RECORD.FIELD; raises Fault GONE when nothing is contested there any more."""
    for it in conflicts(store):
        if it.id == id:
            return it
    raise Fault(Kind.GONE, record="conflict", id=id)


def resolve(store: Store, conflict: Conflict, value: Any) -> None:
    """Settle a field on a value, whichever of the two or a third.

    For a contested deletion, and for a reference to something deleted, `value` is 1 to delete and 0 to keep: keeping a
    record brings back what it refers to.
    """
    with store.operation(Act.RESOLVE) as edit:
        _settle(store, edit, conflict, value)


def resolve_many(store: Store, contested: Sequence[Conflict], rule: Rule) -> int:
    """Settle all of these that the rule has a word on, as one operation; how many that were.

    Where it has none (nobody of them is that person) a conflict stays for somebody to decide.
    """
    chosen = [(it, head) for it in contested if (head := preferred(store, heads(store, it), rule)) is not None]
    with store.operation(Act.RESOLVE) as edit:
        for it, head in chosen:
            _settle(store, edit, it, meant(it, head))
    return len(chosen)


def preferred(store: Store, values: Sequence[Head], rule: Rule) -> Head | None:
    """The value a rule takes among those that contest (oldest first), the newest of several; None where it has none."""
    if rule.prefers is Prefers.OLDEST:
        return values[0] if values else None
    allowed = {it.operation for it in values}
    if rule.prefers is Prefers.PERSON:
        allowed &= _which(store, "o.person = ?", rule.which, allowed)
    elif rule.prefers is Prefers.PACKAGE:
        allowed &= _which(store, "o.package = ?", rule.which, allowed)
    elif rule.prefers is Prefers.OFFICE:
        allowed &= _which(store, "o.device = ?", office_of(store), allowed)
    return next((it for it in reversed(values) if it.operation in allowed), None)


def office_of(store: Store) -> str:
    """The device of this store's office, be it this one."""
    return store.device if store.setting("role") == "office" else store.setting("office")


def _which(store: Store, condition: str, value: str, operations: set[str]) -> set[str]:
    marks = ", ".join("?" * len(operations))
    found = store.rows(f"SELECT o.id FROM operation AS o WHERE o.id IN ({marks}) AND {condition}", *operations, value)
    return {id for (id,) in found}  # noqa: A001


def meant(conflict: Conflict, head: Head) -> Any:
    """What taking this head means: of a contested deletion it or, by an edit, that the record stays."""
    if conflict.field != "deleted":
        return head.value if head.field == conflict.field else int(head.field == "deleted" and head.value == 1)
    return int(head.field == "deleted" and head.value == 1)


def _settle(store: Store, edit: Edit, conflict: Conflict, value: Any) -> None:
    record = KINDS[conflict.kind]
    refers = reference(store, conflict)
    if refers is None:
        edit.resolve(record, conflict.row, **{conflict.field: value})
    elif value:
        edit.delete(record, conflict.row)
    else:
        kind, row = refers
        edit.restore(KINDS[kind], row)
