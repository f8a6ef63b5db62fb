"""Which rules have a word on a number of conflicts, and on how many of them: what is offered for settling many at once.
Also the photos that stand beside a contested value.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from inspector.db.conflicts import Conflict, conflicts, heads
from inspector.db.connection import in_batches
from inspector.db.store import Store
from inspector.operations.conflict import Prefers, Rule, office_of

PHOTOS = 3
"""Photos beside a value at most, the newest ones."""


@dataclass(frozen=True, slots=True)
class Applicable:
    """A rule, how many conflicts it would settle, whom it speaks of by name, and the number of a package."""

    rule: Rule
    count: int
    name: str = ""
    number: int = 0


def of_group(store: Store, kind: str = "", field: str = "") -> list[Conflict]:
    """Everything contested, of one kind of record and one field of it where they are named."""
    return [it for it in conflicts(store) if kind in ("", it.kind) and field in ("", it.field)]


def applicable(store: Store, contested: Sequence[Conflict]) -> list[Applicable]:
    """The rules that settle at least one: newest, oldest, the office's, each person's, each package's, most first."""
    told = [[it.operation for it in heads(store, conflict)] for conflict in contested]
    about = _about(store, sorted({operation for one in told for operation in one}))
    office = office_of(store)
    offices = sum(any(about[it][1] == office for it in one) for one in told)
    people: Counter[str] = Counter()
    packages: Counter[str] = Counter()
    for one in told:
        people.update({about[it][0] for it in one if about[it][0]})
        packages.update({package for it in one if (package := about[it][2])})
    whole = sum(bool(one) for one in told)
    names = dict(store.rows("SELECT id, name FROM person"))
    books = {id: (person, number) for id, person, number in store.rows("SELECT id, person, sequence FROM book")}  # noqa: A001
    found = [
        Applicable(Rule(Prefers.NEWEST), whole),
        Applicable(Rule(Prefers.OLDEST), whole),
        Applicable(Rule(Prefers.OFFICE), offices),
        *(Applicable(Rule(Prefers.PERSON, id), count, names.get(id, id)) for id, count in people.most_common()),  # noqa: A001
        *(Applicable(Rule(Prefers.PACKAGE, id), n, *books[id]) for id, n in packages.most_common() if id in books),  # noqa: A001
    ]
    return [it for it in found if it.count]


def before(store: Store, conflict: Conflict) -> tuple[Any] | None:
    """What a contested field said before anybody changed it, where all ends began from the same; else None."""
    found = store.rows(
        "SELECT DISTINCT before FROM change WHERE row = ? AND field = ? AND head > 0 LIMIT 2",
        conflict.row,
        conflict.field,
    )
    return (found[0][0],) if len(found) == 1 else None


def photos_beside(store: Store, conflict: Conflict, operation: str) -> list[str]:
    """SHA-256 of the newest photos which the device of an operation took of a contested record; of a contested photo,
    that photo itself.
    """
    if conflict.kind == "photo":
        return [sha256 for (sha256,) in store.rows("SELECT sha256 FROM photo WHERE id = ?", conflict.row)]
    if conflict.kind not in ("finding", "step", "visit"):
        return []
    found = store.rows(
        f"""SELECT DISTINCT p.sha256 FROM photo AS p JOIN operation AS o ON o.id = p.made
            WHERE p.{conflict.kind} = ? AND NOT p.deleted AND o.device = (SELECT device FROM operation WHERE id = ?)
            ORDER BY p.taken DESC, p.id DESC LIMIT {PHOTOS}""",
        conflict.row,
        operation,
    )
    return [sha256 for (sha256,) in found]


def _about(store: Store, operations: Sequence[str]) -> dict[str, tuple[str, str, str | None]]:
    """Person, device and package of operations."""
    found: dict[str, tuple[str, str, str | None]] = {}
    for some in in_batches(operations):
        marks = ", ".join("?" * len(some))
        for id, *rest in store.rows(f"SELECT id, person, device, package FROM operation WHERE id IN ({marks})", *some):  # noqa: A001
            found[id] = (rest[0], rest[1], rest[2])
    return found
