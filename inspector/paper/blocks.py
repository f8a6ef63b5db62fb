"""Blocks of running text, and those that keep others together: a heading with what follows, an ending with its text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self

from inspector.paper.ink import Bookmark, Pen
from inspector.paper.page import Block
from inspector.paper.typesetting import Align, Run, SetLine, Typesetter


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph already broken into lines, `leading` points each."""

    lines: Sequence[SetLine]
    leading: float
    inset: float = 0.0
    entry: Bookmark | None = None  # of the reader's side panel, that leads here

    @classmethod
    def of(
        cls,
        typesetter: Typesetter,
        *runs: Run,
        size: float = 0.0,
        leading: float = 0.0,
        indent: float = 2.0,
        hang: float = 0.0,
        align: Align = Align.JUSTIFY,
        inset: float = 0.0,
        entry: Bookmark | None = None,
    ) -> Self:
        """Set the runs in the width of the type area less `inset` points at both sides.

        `indent` and `hang` are characters; `size` and `leading` are the sheet's where none is given.
        """
        sheet = typesetter.sheet
        size, leading = size or sheet.size, leading or sheet.leading
        room = sheet.width - 2 * inset
        lines = typesetter.lines(runs, size, room, indent=indent * size, hang=hang * size, align=align)
        return cls(lines, leading, inset, entry)

    @property
    def height(self) -> float:
        """One leading for each line."""
        return len(self.lines) * self.leading

    def cut(self, room: float, *, fresh: bool) -> tuple[Block | None, Block | None]:
        """Whole lines; one may stand alone, for a page of the standard has all its 22 lines."""
        fits = int(room / self.leading)
        if fits >= len(self.lines):
            return self, None
        if fits < 1 and not fresh:
            return None, self
        fits = max(fits, 1)
        return replace(self, lines=self.lines[:fits]), replace(self, lines=self.lines[fits:], entry=None)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Line by line."""
        if self.entry:
            pen.bookmark(self.entry.text, self.entry.level, top)
        pen.lines(self.lines, x + self.inset, top, self.leading)


@dataclass(frozen=True, slots=True)
class Space:
    """Nothing, `height` points high; none at the top of a page."""

    height: float

    def cut(self, room: float, *, fresh: bool) -> tuple[Block | None, Block | None]:
        """What does not fit is not missed."""
        if room < 0 and not fresh:
            return None, self
        return Space(0.0 if fresh else min(self.height, room)), None

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Nothing to see."""


@dataclass(frozen=True, slots=True)
class Stack:
    """Blocks one below the other that are parted only where they do not fit on a page of their own."""

    blocks: tuple[Block, ...]

    @property
    def height(self) -> float:
        """Of all."""
        return sum(it.height for it in self.blocks)

    def cut(self, room: float, *, fresh: bool) -> tuple[Block | None, Block | None]:
        """All or nothing; on a fresh page as much as fits."""
        if self.height <= room:
            return self, None
        if not fresh:
            return None, self
        here: list[Block] = []
        for n, block in enumerate(self.blocks):
            head, tail = block.cut(room, fresh=not here)
            if head is not None:
                here.append(head)
                room -= head.height
            if tail is not None:
                return Stack(tuple(here)) if here else None, Stack((tail, *self.blocks[n + 1 :]))
        return Stack(tuple(here)), None

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
        """The heading with as much of the body as fits, however little; a heading of pages is parted itself."""
        left = room - self.heading.height
        head, tail = self.body.cut(left, fresh=False)
        if head is None and fresh:
            head, tail = self.body.cut(left, fresh=True)
            if head is not None and head.height > left:
                head, tail = None, self
        if head is not None:
            return Stack((self.heading, head)), tail
        if not fresh:
            return None, self
        head, tail = self.heading.cut(room, fresh=True)
        return head, self.body if tail is None else Headed(tail, self.body)

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
        head, tail = self.body.cut(min(room, self.body.height - self._company(room)), fresh=False)
        if head is not None and tail is not None:
            return head, Closed(tail, self.ending)
        if not fresh:
            return None, self
        head, tail = self.body.cut(room, fresh=True)  # a body that cannot be parted, with an ending of a page's height
        return head, self.ending if tail is None else Closed(tail, self.ending)

    def _company(self, room: float) -> float:
        """The least that goes with the ending: two lines of a text where the page it leaves is not full anyway."""
        if room >= self.body.height and isinstance(self.body, Text):
            return self.body.leading + 1
        return 1.0

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """One below the other."""
        Stack((self.body, self.ending)).draw(pen, x, top)
