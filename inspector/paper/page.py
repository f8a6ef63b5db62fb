"""The page of GB/T 9704-2012 and the filling of pages with blocks.

A4, 37 mm above and 28 mm left of a type area of 156 × 225 mm with 22 lines of 28 characters. Every block begins on
the grid of lines. Blocks are placed first and drawn afterwards: the number of pages is known when the first is drawn.
"""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from math import ceil
from typing import Protocol

from inspector.paper.fonts import Role
from inspector.paper.ink import Pen
from inspector.paper.typesetting import Align, Run, SetLine, Typesetter

MM = 72 / 25.4
PAGE = (210 * MM, 297 * MM)
LEFT, TOP = 28 * MM, (297 - 37) * MM
WIDTH, HEIGHT = 156 * MM, 225 * MM
LINES, CHARACTERS = 22, 28
LEADING = HEIGHT / LINES
SIZE = 15.75  # 3号 is 16 pt, but 28 of them do not fit into 156 mm
SMALL = 10.5  # 5号
_NUMBER_SIZE = 14.0  # 4号
_DASH_BELOW = 7 * MM  # of the page number below the type area
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

    placed: list[tuple[float, Block]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins on a new page."""

    height = 0.0

    def cut(self, room: float, *, fresh: bool) -> tuple[Block | None, Block | None]:
        """Nothing of it is on the old page; on a fresh one it is done."""
        return (self, None) if fresh else (None, self)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Nothing to see."""


def fill(blocks: Iterable[Block]) -> list[Page]:
    """Put the blocks on pages, in order, cutting those that do not fit."""
    waiting = deque(blocks)
    pages, used = [Page()], 0.0
    while waiting:
        fresh = used == 0
        head, tail = waiting.popleft().cut(HEIGHT - used + _SLACK, fresh=fresh)
        if head is not None:
            pages[-1].placed.append((used, head))
            used += ceil((head.height - _SLACK) / LEADING) * LEADING
        elif fresh:
            raise AssertionError("a block refused an empty page")
        if tail is not None:
            waiting.appendleft(tail)
            pages.append(Page())
            used = 0.0
    return pages


@dataclass(frozen=True, slots=True)
class Foot:
    """The page number, outside as in a bound paper, and inside the paper's own number."""

    lines: tuple[SetLine, ...]

    @classmethod
    def of(cls, typesetter: Typesetter, number: int, total: int, mark: str) -> "Foot":
        """Set for page `number` of `total`: an odd page's number stands right, an even page's left."""
        outside, inside = (Align.RIGHT, Align.LEFT) if number % 2 else (Align.LEFT, Align.RIGHT)
        room = WIDTH - 2 * _NUMBER_SIZE  # one character in from the edge
        counted = typesetter.lines([Run(page_number(number, total), Role.PAGE)], _NUMBER_SIZE, room, align=outside)
        marked = typesetter.lines([Run(mark, Role.PAGE)], SMALL, room, align=inside)
        return cls((*counted, *marked[:1]))

    def draw(self, pen: Pen) -> None:
        """Below the type area."""
        for line in self.lines:
            pen.lines([line], LEFT + _NUMBER_SIZE, TOP - HEIGHT - _DASH_BELOW, _NUMBER_SIZE)


def draw_page(page: Page, foot: Foot, pen: Pen) -> None:
    """Draw the blocks of a page and its foot."""
    for used, block in page.placed:
        block.draw(pen, LEFT, TOP - used)
    foot.draw(pen)


def page_number(number: int, total: int) -> str:
    """— 第1页 共3页 —."""
    return f"— 第{number}页 共{total}页 —"
