"""What the editor of a plan starts from: the finding, who and what there is to choose from. Read off the GUI thread."""

from collections.abc import Mapping
from dataclasses import dataclass

from inspector import i18n
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.operations.rectification import reading
from inspector.operations.rectification.reading import Item
from inspector.records import Person, Unit
from inspector.ui.dialogs.step_reading import named

Options = tuple[tuple[str, str], ...]
"""(words, value)"""
TABLES: Mapping[str, str] = {"theme": "themes", "handling": "handling", "cause": "causes", "source": "sources"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanContext:
    """The finding with its plan, and what its fields offer."""

    item: Item
    units: Options
    people: Options
    tables: Mapping[str, Options]


def read_plan(store: Store, finding: str) -> PlanContext:
    """What the editor shows. Raises Fault GONE."""
    units = {it.id: it.name for it in store.find(Unit)}
    people = sorted(store.find(Person), key=lambda it: (it.name, it.id))
    return PlanContext(
        item=reading.item(store, finding),
        units=tuple(sorted((name, id) for id, name in units.items())),  # noqa: A001 - the record's own word
        people=tuple((named(it, units), it.id) for it in people),
        tables={field: _titles(store, table) for field, table in TABLES.items()},
    )


def _titles(store: Store, table: str) -> Options:
    key = "title" if i18n.language() == "zh" else "title_en"
    return tuple((str(it[key] or it["title"]), str(it["name"])) for it in current(store, table))
