"""Filling pages with blocks, and what stands outside the type area of a page.

Every block begins on the grid of lines. Blocks are placed first and drawn afterwards: the number of pages is known
when the first is drawn.
"""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from math import ceil
from typing import Protocol

from inspector.errors import Fault, Kind
from inspector.paper.fonts import Role
from inspector.paper.ink import Pen
from inspector.paper.sheet import MM, Sheet
from inspector.paper.typesetting import Align, Run, SetLine, Typesetter

_ON_A_ROLL = 4  # steps of a line: paper is dear there, and no back shows through
MOST_PAGES = 2000
"""No paper of an office has more: somebody's text is a megabyte, or a block is broken."""
_DASH_BELOW = 7 * MM  # of the page number's dashes below the type area
_DASH_WITHIN = 0.58  # of a line's size: how far below its top its dashes lie
_REPRINT = 1 / 3  # of what is above the type area: where the words of a reprint begin
_MARK_SHARE = 0.75  # of the line, or a long number would run into the page's
_SLACK = 0.01  # points lost in adding up


class Block(Protocol):
    """A part of a paper. It stands in the width of the type area and knows its height in points."""

    @property
    def height(self) -> float:
        """Of the whole block."""

    def cut(self, room: float, *, fresh: bool) -> "tuple[Block | None, Block | None]":
        """What fits into `room` points, and what remains.

        On a `fresh` page something always fits, or filling would not end: then the first is not None.
        """

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it with its upper left corner at (x, top)."""


@dataclass(slots=True)
class Page:
    """The blocks of a page with the distance of each from the top of the type area."""

    sheet: Sheet
    placed: list[tuple[float, Block]] = field(default_factory=list)

    @property
    def size(self) -> tuple[float, float]:
        """As it is read; a roll is cut below its last block."""
        wide, high = self.sheet.page
        if self.sheet.endless:
            high = min(high, self.used + 2 * self.sheet.above)
        return wide, high

    @property
    def used(self) -> float:
        """From the top of the type area to the foot of the last block."""
        return max((used + it.height for used, it in self.placed), default=0.0)


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins on a new page of this sheet."""

    sheet: Sheet
    height = 0.0

    def cut(self, room: float, *, fresh: bool) -> tuple[Block | None, Block | None]:
        """It takes no room."""
        return self, None

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Nothing to see."""


def fill(blocks: Iterable[Block], sheet: Sheet, kind: str = "") -> list[Page]:
    """Put the blocks on pages, in order, cutting those that do not fit.

    Raises Fault CANNOT_LAY_OUT, naming the `kind` of paper, where that would not end.
    """
    waiting = deque(blocks)
    pages, used = [Page(sheet)], 0.0
    while waiting:
        block = waiting.popleft()
        if isinstance(block, NewPage):
            if pages[-1].placed:
                pages.append(Page(block.sheet))
            pages[-1].sheet = sheet = block.sheet
            used = 0.0
            continue
        head, tail = block.cut(sheet.height - used + _SLACK, fresh=used == 0)
        if head is None and used == 0:
            raise Fault(Kind.CANNOT_LAY_OUT, paper=kind)
        if head is not None:
            pages[-1].placed.append((used, head))
            step = sheet.leading / (_ON_A_ROLL if sheet.endless else 1)
            used += ceil((head.height - _SLACK) / step) * step
        if tail is not None:
            waiting.appendleft(tail)
            pages.append(Page(sheet))
            used = 0.0
            if len(pages) > MOST_PAGES:
                raise Fault(Kind.CANNOT_LAY_OUT, paper=kind)
    return pages


def last_could_go(pages: Sequence[Page], closer: Sheet) -> bool:
    """Whether what is on the last page may find room on those before, were their lines as close as on this sheet."""
    *before, last = pages
    gained = sum(it.used * (1 - closer.leading / it.sheet.leading) for it in (*before, last))
    return last.used <= sum(it.sheet.height - it.used for it in before) + gained


@dataclass(frozen=True, slots=True)
class Margin:
    """What stands outside the type area: page number, the paper's own number, and words of a reprint."""

    foot: tuple[SetLine, ...] = ()
    head: tuple[SetLine, ...] = ()

    @classmethod
    def of(cls, typesetter: Typesetter, number: int, *, mark: str, reprint: str, numbered: bool = True) -> "Margin":
        """Set for page `number`, as in a bound paper: an odd page's number right, an even page's left."""
        sheet = typesetter.sheet
        head = typesetter.lines([Run(reprint, Role.PAGE)], sheet.least, sheet.width, align=Align.RIGHT)[:1]
        if sheet.endless:
            return cls(head=tuple(head))
        room = sheet.width - 2 * sheet.fourth  # one character in from the edge
        outside, inside = (Align.RIGHT, Align.LEFT) if number % 2 else (Align.LEFT, Align.RIGHT)
        said = page_number(number) if numbered else ""
        counted = typesetter.lines([Run(said, Role.PAGE)], sheet.fourth, room, align=outside)
        narrow = room * _MARK_SHARE
        marked = typesetter.lines([Run(mark, Role.PAGE)], sheet.least, narrow, align=inside)[:1]
        if inside is Align.RIGHT:
            marked = [replace(it, indent=it.indent + room - narrow) for it in marked]
        return cls((*counted, *marked), tuple(head))

    def draw(self, pen: Pen, sheet: Sheet, high: float) -> None:
        """Below and above the type area of a sheet `high` points high."""
        top = sheet.bottom - _DASH_BELOW + _DASH_WITHIN * sheet.fourth
        for line in self.foot:
            pen.lines([line], sheet.left + sheet.fourth, top, sheet.fourth)
        pen.lines(self.head, sheet.left, high - sheet.above * _REPRINT, sheet.least)


def page_number(number: int) -> str:
    """— 3 —."""
    return f"— {number} —"
