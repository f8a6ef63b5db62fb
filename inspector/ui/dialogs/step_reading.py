"""What a dialog of steps has to know: where its findings stand, who there is to choose from; read off-thread."""

from collections.abc import Sequence
from dataclasses import dataclass

from inspector.db.store import Store
from inspector.operations.rectification import closing, reading
from inspector.operations.rectification.reading import Item
from inspector.records import Finding, Person, Unit
from inspector.rectification.moves import Move, Stage
from inspector.rectification.proof import Lack
from inspector.rectification.steps import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class StepContext:
    """The findings in words, and what is offered in the fields."""

    ids: tuple[str, ...]
    numbers: tuple[str, ...]
    text: str  # of the only one; '' of several
    stages: frozenset[Stage]
    standing: Standing | None  # of the only one
    item: Item | None  # the only one
    found: str  # the latest day one of them was found
    me: str
    unit: str | None
    person: str | None
    people: tuple[tuple[str, str], ...]  # (words, id)
    names: tuple[str, ...]  # with their posts, for who decides
    units: tuple[tuple[str, str], ...]
    lacks: tuple[frozenset[Lack], ...]  # of those a close-out is asked for, one each


def read_context(store: Store, findings: Sequence[str], move: Move) -> StepContext:
    """What the dialog shows. Raises Fault GONE."""
    held = [store.get(Finding, it) for it in findings]
    standings = reading.standings(store, findings)
    only = held[0] if len(held) == 1 else None
    units = {it.id: it.name for it in store.find(Unit)}
    people = sorted(store.find(Person), key=lambda it: (it.name, it.id))
    return StepContext(
        ids=tuple(findings),
        numbers=tuple(it.number or it.mark for it in held),
        text=only.text if only is not None else "",
        stages=frozenset(standings[it.id].stage for it in held),
        standing=standings[only.id] if only is not None else None,
        item=reading.item(store, only.id) if only is not None else None,
        found=max((it.found[:10] for it in held), default=""),
        me=store.setting("person"),
        unit=_same([it.unit for it in held]),
        person=_same([it.person for it in held]),
        people=tuple((named(it, units), it.id) for it in people),
        names=tuple(named(it, units) for it in people if it.role in ("leader", "office")),
        units=tuple(sorted(((name, id) for id, name in units.items()))),  # noqa: A001 - the record's own word
        lacks=tuple(closing.lacks(store, it) for it in findings) if move is Move.CLOSE else (),
    )


def named(person: Person, units: dict[str, str]) -> str:
    """A person to be told from others of the name: 何*秀 上坪村村民委员会."""
    return " ".join(filter(None, (person.name, units.get(person.unit or ""))))


def _same(values: Sequence[str | None]) -> str | None:
    return values[0] if len(set(values)) == 1 else None
