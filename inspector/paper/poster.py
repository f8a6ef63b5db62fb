"""What only posters have: a headline as large as fits, and a band of ink with the name of what stands below it."""

from dataclasses import dataclass
from typing import Self

from inspector.paper import content
from inspector.paper.fonts import Role
from inspector.paper.ink import RED, Bookmark, Pen
from inspector.paper.page import Block
from inspector.paper.sheet import MM
from inspector.paper.typesetting import Align, Run, SetLine, Typesetter

_LARGEST, _SMALLEST = 3.2, 1.4  # of the headline, in sizes of the running text
_SPREAD = 1.25
_HIGH = 2.1  # of the band, in sizes of a title's words
_INSET = 1.1 * MM  # of the white frame in a red band: in grey print it tells it from a black one
_WHITE, _BLACK = (1.0, 1.0, 1.0), (0.0, 0.0, 0.0)
_INKS = {"red": RED, "black": _BLACK, "plain": (0.32, 0.32, 0.32)}
_LONGEST_ENTRY = 100  # characters of the side panel


@dataclass(frozen=True, slots=True)
class Headline:
    """One line in red across the sheet; a long one in several."""

    lines: tuple[SetLine, ...]
    entry: str

    @classmethod
    def of(cls, typesetter: Typesetter, text: str) -> Self:
        """Set as large as the width allows."""
        sheet = typesetter.sheet
        em = max(typesetter.width(text, Role.TITLE, 1.0), 1.0)
        size = max(min(_LARGEST * sheet.size, sheet.width / em - 0.01), _SMALLEST * sheet.size)
        lines = typesetter.lines([Run(text, Role.TITLE)], size, sheet.width, align=Align.CENTRE)
        return cls(tuple(lines), text.replace("\n", "")[:_LONGEST_ENTRY])

    @property
    def height(self) -> float:
        """Of all lines."""
        return sum(it.size for it in self.lines) * _SPREAD

    def cut(self, room: float, *, fresh: bool) -> tuple[Block | None, Block | None]:
        """All or nothing."""
        return (self, None) if fresh or self.height <= room else (None, self)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """In red."""
        pen.bookmark(self.entry, 0, top)
        with pen.coloured(RED):
            pen.lines(self.lines, x, top, self.lines[0].size * _SPREAD if self.lines else 0.0)


@dataclass(frozen=True, slots=True)
class Band:
    """White words on ink, as wide as the type area; a red one has a white frame within."""

    words: tuple[SetLine, ...]
    entry: Bookmark
    tone: str  # of _INKS
    width: float
    line: float  # from line to line of the words

    @classmethod
    def of(cls, typesetter: Typesetter, part: content.Board) -> Self:
        """Set the words in the size of a title."""
        sheet = typesetter.sheet
        lines = typesetter.lines(
            [Run(part.text, Role.TITLE)], sheet.title, sheet.width - 6 * _INSET, align=Align.CENTRE
        )
        return cls(tuple(lines), Bookmark(part.text[:_LONGEST_ENTRY], 1), part.tone, sheet.width, sheet.title * _SPREAD)

    @property
    def height(self) -> float:
        """The words with the ink around them."""
        return max(len(self.words), 1) * self.line + (_HIGH - _SPREAD) * self.line / _SPREAD

    def cut(self, room: float, *, fresh: bool) -> tuple[Block | None, Block | None]:
        """All or nothing."""
        return (self, None) if fresh or self.height <= room else (None, self)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Ink, frame, words."""
        high = self.height
        pen.bookmark(self.entry.text, self.entry.level, top)
        with pen.coloured(_INKS[self.tone]):
            pen.filled([(x, top - high, self.width, high)])
        with pen.coloured(_WHITE):
            if self.tone == "red":
                inside = self.width - 2 * _INSET, high - 2 * _INSET
                pen.frame(x + _INSET, top - high + _INSET, *inside, 0.4 * MM)
            air = (high - len(self.words) * self.line) / 2
            pen.lines(self.words, x + 3 * _INSET, top - air, self.line)
