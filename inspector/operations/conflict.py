"""A person decides what two ends changed without knowing of each other."""

from typing import Any

from inspector.acts import Act
from inspector.db.conflicts import Conflict, conflicts, reference
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.records import KINDS


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
    record = KINDS[conflict.kind]
    refers = reference(store, conflict)
    with store.operation(Act.RESOLVE) as edit:
        if refers is None:
            edit.resolve(record, conflict.row, **{conflict.field: value})
        elif value:
            edit.delete(record, conflict.row)
        else:
            kind, row = refers
            edit.restore(KINDS[kind], row)
