"""Blocks of running text, and those that keep others together: a heading with what follows, an ending with its text."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from inspector.paper.ink import Pen
from inspector.paper.page import HEIGHT, LEADING, SIZE, WIDTH, Block
from inspector.paper.typesetting import Align, Run, SetLine, Typesetter

_FEWEST = 2  # lines of a paragraph left alone on a page


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph already broken into lines, one line of the grid (or `leading`) each."""

    lines: Sequence[SetLine]
    leading: float = LEADING
    inset: float = 0.0

    @classmethod
    def of(
        cls,
        typesetter: Typesetter,
        *runs: Run,
        size: float = SIZE,
        leading: float = LEADING,
        indent: float = 2.0,
        align: Align = Align.JUSTIFY,
        inset: float = 0.0,
    ) -> Self:
        """Set the runs in the width of the type area less `inset` points at both sides; `indent` in characters."""
        room = WIDTH - 2 * inset
        return cls(typesetter.lines(runs, size, room, indent=indent * size, align=align), leading, inset)

    @property
    def height(self) -> float:
        """One leading for each line."""
        return len(self.lines) * self.leading

    def cut(self, room: float, *, fresh: bool) -> tuple[Block | None, Block | None]:
        """Whole lines, at least two on either side."""
        fits, many = int(room / self.leading), len(self.lines)
        if fits >= many:
            return self, None
        fits = min(fits, many - _FEWEST) if many > _FEWEST else 0
        if fits < _FEWEST and not fresh:
            return None, self
        fits = max(fits, 1)
        rest = Text(self.lines[fits:], self.leading, self.inset)
        return Text(self.lines[:fits], self.leading, self.inset), rest

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Line by line."""
        pen.lines(self.lines, x + self.inset, top, self.leading)


@dataclass(frozen=True, slots=True)
class Space:
    """Empty lines of the grid; none at the top of a page."""

    lines: float = 1.0

    @property
    def height(self) -> float:
        """Lines of the grid."""
        return self.lines * LEADING

    def cut(self, room: float, *, fresh: bool) -> tuple[Block | None, Block | None]:
        """What does not fit is not missed."""
        return (Space(0) if fresh else Space(min(self.lines, room // LEADING))), None

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Nothing to see."""


@dataclass(frozen=True, slots=True)
class Stack:
    """Blocks one below the other that are never parted, unless they are taller than a page."""

    blocks: tuple[Block, ...]

    @property
    def height(self) -> float:
        """Of all."""
        return sum(it.height for it in self.blocks)

    def cut(self, room: float, *, fresh: bool) -> tuple[Block | None, Block | None]:
        """All or nothing; what is taller than a page is cut in its first block, so that its end keeps company."""
        if self.height <= room:
            return self, None
        if self.height <= HEIGHT and not fresh:
            return None, self
        first, others = self.blocks[0], self.blocks[1:]
        head, tail = first.cut(room, fresh=fresh)
        if tail is None and head is not None and others:
            return head, Stack(others)
        if head is None or tail is None:
            return head, self if head is None else None
        return head, Stack((tail, *others))

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """From the top."""
        for block in self.blocks:
            block.draw(pen, x, top)
            top -= block.height


@dataclass(frozen=True, slots=True)
class Headed:
    """A heading and what follows: the heading never stands alone at the foot of a page."""

    heading: Block
    body: Block

    @property
    def height(self) -> float:
        """Of both."""
        return self.heading.height + self.body.height

    def cut(self, room: float, *, fresh: bool) -> tuple[Block | None, Block | None]:
        """The heading with as much of the body as fits."""
        head, tail = self.body.cut(room - self.heading.height, fresh=fresh)
        if head is None:
            return None, self
        return Stack((self.heading, head)), tail

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """One below the other."""
        Stack((self.heading, self.body)).draw(pen, x, top)


@dataclass(frozen=True, slots=True)
class Closed:
    """A body and its ending (signatures, a form): the ending never begins a page, some of the body goes with it."""

    body: Block
    ending: Block

    @property
    def height(self) -> float:
        """Of both."""
        return self.body.height + self.ending.height

    def cut(self, room: float, *, fresh: bool) -> tuple[Block | None, Block | None]:
        """As much of the body as fits, but only with the ending all of it."""
        if self.height <= room:
            return self, None
        head, tail = self.body.cut(min(room, self.body.height - 1), fresh=False)
        if head is not None and tail is not None:
            return head, Closed(tail, self.ending)
        if not fresh:
            return None, self
        head, tail = self.body.cut(room, fresh=True)  # a body that cannot be parted, with an ending of a page's height
        return head, self.ending if tail is None else Closed(tail, self.ending)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """One below the other."""
        Stack((self.body, self.ending)).draw(pen, x, top)
