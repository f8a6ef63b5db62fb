"""Node-sets of expressions: where an expression stands, what it looks at, and the functions that look."""

import hashlib
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from .takes import Function, looking
from .values import Node, Result, Value, number, single, text, texts, truth

_PRIME = 2_147_483_647  # of the Park-Miller generator


class Place(Protocol):
    """A place in a form in one situation, as an expression sees it."""

    @property
    def language(self) -> str: ...  # noqa: D102

    def reference(self, name: str) -> Result:
        """What `${name}` is here: one value, or all instances' of a repeat that is not around here."""

    def nodes(self, name: str) -> list[Node]:
        """The same as nodes."""

    def indexed(self, name: str, indexes: dict[str, int]) -> Result:
        """The value of a question in the so many-th instance of the repeats named."""

    def home(self) -> Node | None:
        """The question or group the expression belongs to."""

    def listed(self, name: str) -> list[Node]:
        """The root of a list of choices, or of an attached file; [] for one that is not there."""

    def label(self, question: str, value: str) -> str:
        """The label of a choice."""

    def wording(self, text_id: str) -> str:
        """The label of a question, by the id other tools give it."""

    def site(self, fact: str) -> Value:
        """A fact of the inspected site; '' if unknown."""

    def limit(self, name: str, amount: float) -> float:
        """The value of a limit at `amount`; NaN if there is none."""

    def today(self) -> str:
        """The date of the visit, YYYY-MM-DD."""

    def now(self) -> str:
        """The moment the visit ended, else the end of its day."""

    def known(self, about: str) -> str:
        """Metadata of the visit, or `version` of the form."""

    def chance(self) -> str:
        """A text that is another one in every visit and place, and the same whenever this one is judged."""


@dataclass(slots=True)
class Focus:
    """Where an expression is evaluated: its place, the answer `.`, and within a predicate the node looked at."""

    place: Place
    current: str
    node: Node | None = None
    index: int = 1
    size: int = 1


Run = Callable[[Focus], Result]
"""A compiled part of an expression."""


@dataclass(frozen=True, slots=True)
class TextNode:
    """A node that is nothing but its text: the current answer."""

    written: str
    of: Node | None = None

    def text(self) -> str:
        """The text."""
        return self.written

    def parent(self) -> Node | None:
        """What the question lies in."""
        return self.of.parent() if self.of else None

    def children(self, name: str) -> list[Node]:
        """None."""
        return []

    def position(self) -> int:
        """That of what it is the answer of."""
        return self.of.position() if self.of else 1


def nodes_of(focus: Focus, run: Run) -> list[Node]:
    """The nodes a part comes to; a single value is one node."""
    result = run(focus)
    return result if isinstance(result, list) else [TextNode(text(result))]


def shuffled(nodes: list[Node], seed: float) -> list[Node]:
    """The nodes in another order, the same for the same seed: Fisher and Yates inside out, by Park and Miller."""
    mixed: list[Node] = []
    for place, (node, chance) in enumerate(zip(nodes, _chances(seed), strict=False)):
        at = int(chance * (place + 1))
        if at == place:
            mixed.append(node)
        else:
            mixed.append(mixed[at])
            mixed[at] = node
    return mixed


def _chances(seed: float) -> Iterator[float]:
    state = int(math.fmod(seed, _PRIME))
    if state <= 0:
        state += _PRIME - 1
    while True:
        state = state * 16_807 % _PRIME
        yield (state - 1) / (_PRIME - 1)


def _seed(focus: Focus, salt: str) -> bytes:
    return hashlib.sha256(f"{focus.place.chance()}|{salt}".encode(errors="surrogatepass")).digest()


def _random(focus: Focus) -> float:
    return int.from_bytes(_seed(focus, "random")[:6], "big") / 2**48


def _randomize(focus: Focus, nodes: Run, seed: Run | None = None) -> list[Node]:
    chosen = int.from_bytes(_seed(focus, "order")[:4], "big") if seed is None else number(seed(focus))
    return shuffled(nodes_of(focus, nodes), chosen if math.isfinite(chosen) else 1.0)


def _uuid(focus: Focus, length: Run | None = None) -> str:
    if length is not None:
        wanted = number(length(focus))
        count = int(min(wanted, 1000)) if wanted >= 1 else 0
        return "".join(_seed(focus, f"uuid {block}").hex() for block in range(count // 64 + 1))[:count]
    digits = bytearray(_seed(focus, "uuid")[:16])
    digits[6], digits[8] = digits[6] & 0x0F | 0x40, digits[8] & 0x3F | 0x80
    found = digits.hex()
    return "-".join((found[:8], found[8:12], found[12:16], found[16:20], found[20:]))


def _if(focus: Focus, condition: Run, then: Run, otherwise: Run) -> Result:
    return then(focus) if truth(condition(focus)) else otherwise(focus)


def _coalesce(focus: Focus, *runs: Run) -> Value:
    return next((value for run in runs if text(value := single(run(focus)))), "")


def _once(focus: Focus, run: Run) -> Value:
    return focus.current or text(run(focus))


def _position(focus: Focus, of: Run | None = None) -> float:
    if of is None:
        return focus.index
    nodes = nodes_of(focus, of)
    return nodes[0].position() if nodes else math.nan


def _pulldata(focus: Focus, name: Run, column: Run, key: Run, value: Run) -> str:
    wanted, by, sought = text(column(focus)), text(key(focus)), text(value(focus))
    for root in focus.place.listed(text(name(focus))):
        for item in matching(root, by, sought):
            return text(item.children(wanted))
    return ""


def matching(root: Node, column: str, value: str) -> list[Node]:
    """The items of a list that have this value in a column; by index where the list keeps one."""
    by_index: Callable[[str, str], list[Node]] | None = getattr(root, "matching", None)
    if by_index is not None:
        return by_index(column, value)
    return [it for it in root.children("item") if value in texts(it.children(column))]


def _property(focus: Focus, name: Run) -> str:
    return focus.place.known(text(name(focus)))


def _count(focus: Focus, nodes: Run) -> float:
    return len(nodes_of(focus, nodes))


def current(focus: Focus) -> list[Node]:
    """The answer `.` as a node."""
    return [TextNode(focus.current, focus.place.home())]


FUNCTIONS: dict[str, Function] = {
    "if": looking(_if, 3),
    "coalesce": looking(_coalesce, 1, None),
    "once": looking(_once, 1),
    "depend": looking(lambda focus, run, *_: run(focus), 1, None),
    "count": looking(_count, 1),
    "count-non-empty": looking(lambda focus, run: sum(bool(it.text().strip()) for it in nodes_of(focus, run)), 1),
    "position": looking(_position, 0, 1),
    "last": looking(lambda focus: focus.size, 0),
    "current": looking(current, 0),
    "instance": looking(lambda focus, name: focus.place.listed(text(name(focus))), 1),
    "pulldata": looking(_pulldata, 4),
    "randomize": looking(_randomize, 1, 2),
    "random": looking(_random, 0),
    "uuid": looking(_uuid, 0, 1),
    "version": looking(lambda focus: focus.place.known("version"), 0),
    "property": looking(_property, 1),
    "jr-itext": looking(lambda focus, name: focus.place.wording(text(name(focus))), 1),
    "site": looking(lambda focus, fact: focus.place.site(text(fact(focus))), 1),
    "limit": looking(lambda focus, name, at: focus.place.limit(text(name(focus)), number(at(focus))), 2),
}
