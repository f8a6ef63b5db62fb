"""Values worked out when first asked for and kept, each knowing what it was worked out from.

A value stands in a *cell*. Whatever is read while one cell is worked out is noted, so that after a change only what
depends on it is worked out again; everything else is shared. Cells may need each other thousands deep: beyond a few
levels the work is put down and taken up again from the other end, so no chain is too long for the stack.
"""

from collections.abc import Callable, Iterable
from threading import RLock
from typing import Any, TypeVar

Cell = tuple[str, str]
"""A kind of value and whose it is."""

NESTED = 6
"""How many cells are worked out within each other before the work is put down."""

Seen = TypeVar("Seen")
_UNKNOWN: Any = object()


class _DeeperError(Exception):
    """Work to be put down until another cell is known."""

    def __init__(self, cell: Cell) -> None:
        super().__init__(cell)
        self.cell = cell


class Memory:
    """The cells of one state of things. `work` works one out, `opened` is what one is while it waits for itself.

    All states that came from each other share the notes of what reads what, and the lock.
    """

    def __init__(self, work: Callable[[Cell], object], opened: Callable[[Cell], object]) -> None:
        self.lock = RLock()
        self._work = work
        self._opened = opened
        self._values: dict[Cell, Any] = {}
        self._readers: dict[Cell, set[Cell]] = {}
        self._frames: list[set[Cell]] = []
        self._busy: set[Cell] = set()
        self._before: dict[Cell, Any] = {}
        self._dirty: set[Cell] = set()
        self._changed: frozenset[Cell] = frozenset()

    def at(self, cell: Cell) -> Any:
        """The value of a cell. Asked for while another is worked out, that one depends on it."""
        frames = self._frames
        if frames:
            frames[-1].add(cell)
        value = self._values.get(cell, _UNKNOWN)
        if value is not _UNKNOWN:
            return value
        if not frames:
            return self._settled(cell)
        if cell in self._busy:
            return self._opened(cell)
        if len(frames) >= NESTED:
            raise _DeeperError(cell)
        return self._worked_out(cell)

    def reads(self, cell: Cell) -> None:
        """Notes that what is being worked out depends on something that is given."""
        if self._frames:
            self._frames[-1].add(cell)

    def observed(self, cell: Cell, look: Callable[[], Seen]) -> Seen:
        """What `look` gives; it is not kept, but `cell` is noted as depending on all that was read."""
        while True:
            reads: set[Cell] = set()
            self._frames.append(reads)
            try:
                value = look()
            except _DeeperError as deeper:
                needed = deeper.cell
            else:
                self._note(reads, cell)
                return value
            finally:
                self._frames.pop()
            self._settled(needed)

    def after(
        self, given: Iterable[Cell], work: Callable[[Cell], object], opened: Callable[[Cell], object]
    ) -> "Memory":
        """The memory of the state in which these given things have changed."""
        following = Memory(work, opened)
        following.lock, following._readers = self.lock, self._readers
        following._changed = frozenset(given)
        following._dirty = self._depending(following._changed)
        following._before = self._values
        following._values = self._values.copy()
        for cell in following._dirty:
            following._values.pop(cell, None)
        return following

    def differing(self) -> set[Cell]:
        """The given things and the cells that differ from the state this one came from, and who looked at them.

        Only what reads something that differs is worked out; all else is what it was.
        """
        differing, same = set(self._changed), set[Cell]()
        waiting = list(differing)
        while waiting:
            for reader in self._readers.get(waiting.pop(), set()) - differing - same:
                was = self._before.get(reader, _UNKNOWN)
                if was is not _UNKNOWN and self.at(reader) == was:
                    same.add(reader)
                else:
                    differing.add(reader)
                    waiting.append(reader)
        for cell in self._dirty - differing - same:
            if cell in self._before:
                self._values.setdefault(cell, self._before[cell])
        self._before = {}
        return differing

    def _depending(self, given: frozenset[Cell]) -> set[Cell]:
        found: set[Cell] = set()
        waiting = list(given)
        while waiting:
            for reader in self._readers.get(waiting.pop(), ()):
                if reader not in found:
                    found.add(reader)
                    waiting.append(reader)
        return found

    def _settled(self, cell: Cell) -> Any:
        """Works a cell out with everything it needs, from the far end of what is too deep."""
        waiting = [cell]
        try:
            while waiting:
                try:
                    value = self._worked_out(waiting[-1])
                except _DeeperError as deeper:
                    self._busy.add(waiting[-1])
                    waiting.append(deeper.cell)
                else:
                    waiting.pop()
        finally:
            self._busy.difference_update(waiting)
        return value

    def _worked_out(self, cell: Cell) -> Any:
        reads: set[Cell] = set()
        self._frames.append(reads)
        self._busy.add(cell)
        try:
            value = self._work(cell)
        finally:
            self._frames.pop()
            self._busy.discard(cell)
        self._values[cell] = value
        self._note(reads, cell)
        return value

    def _note(self, reads: set[Cell], reader: Cell) -> None:
        for cell in reads:
            self._readers.setdefault(cell, set()).add(reader)
