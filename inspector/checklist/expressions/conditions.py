"""Conditions on nodes, and the ways from nodes to others."""

from collections.abc import Callable
from dataclasses import dataclass

from .nodesets import Focus, Run, TextNode, matching
from .values import Node, truth

Nodes = Callable[[Focus], list[Node]]


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition on nodes, in brackets or as a choice filter: columns that must equal something, and the rest.

    `keys` are independent of the node, so an index answers them; `whole` is the condition as it stands.
    """

    keys: tuple[tuple[str, Run], ...]
    rest: tuple[Run, ...]
    whole: Run

    def chosen(self, focus: Focus, root: Node) -> list[Node] | None:
        """The items of a list that fulfil it; None where the index cannot tell."""
        found: list[Node] | None = None
        for column, run in self.keys:
            value = run(focus)
            if not isinstance(value, str):
                return None
            if found is None:
                found = matching(root, column, value)
            else:
                found = [it for it in found if any(cell.text() == value for cell in it.children(column))]
        return found if found is None else [it for it in found if all(_holds(run, focus, it) for run in self.rest)]


def _holds(run: Run, focus: Focus, node: Node) -> bool:
    return truth(run(Focus(focus.place, focus.current, node)))


def moved(base: Nodes, move: Callable[[Node], list[Node]]) -> Nodes:
    """A step from every node, each node reached once."""
    return lambda focus: list(dict.fromkeys(it for node in base(focus) for it in move(node)))


def parents_of_focus(focus: Focus) -> list[Node]:
    """What the node looked at lies in, else the question itself."""
    node: Node | None = focus.node or TextNode(focus.current, focus.place.home())
    parent = node.parent() if node else None
    return [parent] if parent else []


def kept(focus: Focus, nodes: list[Node], run: Run) -> list[Node]:
    """The nodes a condition holds for; a number is a position."""
    found: list[Node] = []
    size = len(nodes)
    for index, node in enumerate(nodes, 1):
        result = run(Focus(focus.place, focus.current, node, index, size))
        is_place = isinstance(result, float | int) and not isinstance(result, bool)
        if result == index if is_place else truth(result):
            found.append(node)
    return found
