"""How a county is gone through: row by row with an eye on whether somebody still waits, in blocks of what is alike."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from itertools import combinations, islice
from typing import Generic, TypeVar

from inspector.errors import Cancelled

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)
Stop = Callable[[], bool]
"""Whether nobody waits for the answer any more; asked every some thousand rows."""
_EVERY = 4096


def never() -> bool:
    """Somebody waits to the end."""
    return False


def watched(rows: Iterable[T], cancelled: Stop, every: int = _EVERY) -> Iterator[T]:
    """The rows; raises Cancelled between two of them."""
    for number, row in enumerate(rows):
        if number % every == 0 and cancelled():
            raise Cancelled
        yield row


def batched(rows: Iterable[T], size: int) -> Iterator[list[T]]:
    """As many at a time."""
    them = iter(rows)
    while batch := list(islice(them, size)):
        yield batch


class Blocks(Generic[K, T]):
    """What shares a key, up to so many: what more have in common says nothing, and is a `crowd`."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.crowds: set[K] = set()
        self._held: dict[K, list[T]] = {}

    def __contains__(self, key: object) -> bool:
        return key in self._held or key in self.crowds

    def put(self, key: K, it: T) -> None:
        """One more with this key."""
        if key in self.crowds:
            return
        block = self._held.setdefault(key, [])
        block.append(it)
        if len(block) > self.most:
            self.crowds.add(key)
            del self._held[key]

    def pairs(self) -> Iterator[tuple[T, T]]:
        """Every two that share a key; the rarest keys first, for they say most."""
        for block in sorted((it for it in self._held.values() if len(it) > 1), key=len):
            yield from combinations(block, 2)
