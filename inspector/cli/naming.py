"""What people call things: a unique beginning of an id, or the number that stands on paper."""

from collections.abc import Collection
from dataclasses import dataclass

from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.papers.numbers import canonical_number
from inspector.records import KINDS, Area

BOOK, OPERATION = "book", "operation"

_NUMBERS = {  # kind → columns that hold what people call it
    "area": ("code",),
    "site": ("code",),
    "person": ("name",),
    "campaign": ("name",),
    "team": ("name",),
    "finding": ("number", "mark"),
    "paper": ("number", "formal"),
    "unit": ("name",),
    "origin": ("number", "title"),
    "checklist": ("form", "form || '/' || version"),
    "reference_table": ("name",),
    "rating": ("title",),
    "publication": ("issue",),
    "project": ("number", "name"),
    "asset": ("number",),
}
_VISITS = """SELECT v.id FROM visit AS v WHERE NOT v.deleted AND (
               v.id IN (SELECT visit FROM paper WHERE (number = ?1 OR formal = ?1) AND NOT deleted)
               OR v.site IN (SELECT id FROM site WHERE code = ?1 AND NOT deleted))"""


@dataclass(frozen=True, slots=True)
class Named:
    """One thing of the store: its kind (a kind of record, `operation` or `book`) and its whole id."""

    kind: str
    id: str


def named(store: Store, given: str, kinds: Collection[str] = (*KINDS, OPERATION, BOOK)) -> Named:
    """The one thing of these kinds that is called so. A number goes before the beginning of an id.

    A visit is also found by its notice's number, and by its site's code while it is the only one there. Raises Fault
    GONE for nothing, AMBIGUOUS for several.
    """
    found = _by_number(store, given, kinds)
    if not found and (typed := canonical_number(given)) is not None:  # a paper's, however it was typed
        found = _by_number(store, typed, kinds)
    found = found or _by_id(store, given.lower(), kinds)
    if not found:
        raise Fault(Kind.GONE, record=next(iter(kinds)) if len(kinds) == 1 else "record", id=given)
    if len(found) > 1:
        raise Fault(Kind.AMBIGUOUS, given=given, count=len(found))
    return found[0]


def _by_number(store: Store, given: str, kinds: Collection[str]) -> list[Named]:
    found = []
    for kind, columns in _NUMBERS.items():
        if kind in kinds:
            where = " OR ".join(f"{column} IN (?1, upper(?1))" for column in columns)
            held = [it for (it,) in store.rows(f"SELECT id FROM {kind} WHERE NOT deleted AND ({where})", given)]
            if kind == "area" and len(held) > 1:  # what a place was called before bears its code too
                held = [it for it in held if store.get(Area, it).until is None] or held
            found += [Named(kind, it) for it in held]
    if list(kinds) == ["visit"]:
        found += [Named("visit", it) for (it,) in store.rows(_VISITS, given)]
    return found


def _by_id(store: Store, start: str, kinds: Collection[str]) -> list[Named]:
    """Everything whose id begins so, deleted or not: history has no gaps."""
    return [
        Named(kind, it)
        for kind in kinds
        for (it,) in store.rows(f"SELECT id FROM {kind} WHERE id >= ? AND id < ?", start, start + "~")
    ]
