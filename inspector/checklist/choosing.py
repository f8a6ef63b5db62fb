"""Lists of choices: what a `choice_filter` or a condition lets through, found by an index where it can be.

`village_county = ${county}` among 50,000 villages is one look into an index of that column, built once per list.
"""

from dataclasses import dataclass, field

from .expressions.nodesets import Focus
from .expressions.values import Node, truth
from .form import Choice
from .logic import Filter


@dataclass(eq=False, slots=True)
class ChoiceList:
    """A list of choices as a node: the root that `instance()` gives, its items, and indexes of its columns."""

    choices: tuple[Choice, ...]
    items: list[Node] = field(default_factory=list)
    indexes: dict[str, dict[str, list[Node]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.items.extend(ItemNode(self, choice, number) for number, choice in enumerate(self.choices, 1))

    def text(self) -> str:
        """Nothing: a list is no text."""
        return ""

    def parent(self) -> Node | None:
        """None."""
        return None

    def children(self, name: str) -> list[Node]:
        """The list itself under `root`, its items under `item`."""
        if name == "item":
            return self.items
        return [self] if name == "root" else []

    def position(self) -> int:
        """1."""
        return 1

    def matching(self, column: str, value: str) -> list[Node]:
        """The items that have this value in a column, in the order of the list."""
        if column not in self.indexes:
            index: dict[str, list[Node]] = {}
            for item, choice in zip(self.items, self.choices, strict=True):
                index.setdefault(cell(choice, column), []).append(item)
            self.indexes[column] = index
        return self.indexes[column].get(value, [])

    def offered(self, chosen: Filter, focus: Focus) -> tuple[Choice, ...]:
        """The choices a filter lets through."""
        condition = chosen.condition
        found = condition.chosen(focus, self) if condition.keys else None
        if found is not None:
            return tuple(it.choice for it in found if isinstance(it, ItemNode))
        run, size = condition.whole, len(self.items)
        return tuple(
            choice
            for number, (item, choice) in enumerate(zip(self.items, self.choices, strict=True), 1)
            if truth(run(Focus(focus.place, focus.current, item, number, size)))
        )


@dataclass(frozen=True, eq=False, slots=True)
class ItemNode:
    """One choice of a list."""

    root: ChoiceList
    choice: Choice
    number: int

    def text(self) -> str:
        """Its name."""
        return self.choice.name

    def parent(self) -> Node | None:
        """The list."""
        return self.root

    def children(self, name: str) -> list[Node]:
        """Its cell in a column."""
        return [CellNode(self, cell(self.choice, name))]

    def position(self) -> int:
        """Its place in the list."""
        return self.number


@dataclass(frozen=True, slots=True)
class CellNode:
    """One cell of a choice."""

    item: ItemNode
    written: str

    def text(self) -> str:
        """What stands in it."""
        return self.written

    def parent(self) -> Node | None:
        """The choice."""
        return self.item

    def children(self, name: str) -> list[Node]:
        """None."""
        return []

    def position(self) -> int:
        """1."""
        return 1


def cell(choice: Choice, column: str) -> str:
    """What a choice has in a column; a label in the form's first language."""
    if column == "name":
        return choice.name
    found = choice.cells.get(column)
    if found is None and column == "label":
        return choice.label.in_language("")
    return found or ""
