"""The red head of a document (文件格式) and of a letter (信函格式), as GB/T 9704 draws them: mark, number, red line."""

from dataclasses import dataclass
from typing import Self

from inspector.paper.content import RedHead
from inspector.paper.fonts import Role
from inspector.paper.ink import RED, Pen
from inspector.paper.page import Block
from inspector.paper.sheet import MM, Sheet
from inspector.paper.typesetting import Align, Run, SetLine, Typesetter

_LARGEST, _SMALLEST = 46.0, 22.0  # of the mark: as wide as the type area at most, never smaller than a title
_DOCUMENT_ABOVE = 35 * MM  # from the type area's top to the mark's
_LETTER_ABOVE = 30 * MM  # from the paper's edge to the mark's top
_LINE_BELOW = 4 * MM  # of the number, or of a letter's mark
_LETTER_LINE = 170 * MM
_LETTER_FOOT = 20 * MM  # from the paper's edge to the lower double line
_THICK, _THIN, _BETWEEN = 1.4, 0.5, 1.6  # points, of the double lines
_LINE = 0.45 * MM
_BEFORE_NUMBER = 2  # empty lines between a document's mark and its number
_BEFORE_TITLE = 2
_BEFORE_LETTER_NUMBER = 7.0  # points: with the air of its line 7/8 of a character below the red line


@dataclass(frozen=True, slots=True)
class Head:
    """The head of the first page with the two empty lines before the title."""

    mark: tuple[SetLine, ...]
    number: tuple[SetLine, ...]
    sheet: Sheet
    letter: bool

    @classmethod
    def of(cls, typesetter: Typesetter, head: RedHead, number: str) -> Self:
        """Set the mark as large as the type area allows, the number centred, in a letter flush right."""
        sheet = typesetter.sheet
        em = typesetter.width(head.mark, Role.TITLE, 1.0)
        scale = sheet.size / 15.75
        size = max(min(_LARGEST * scale, sheet.width / max(em, 1.0) - 0.01), _SMALLEST * scale)
        mark = typesetter.lines([Run(head.mark, Role.TITLE)], size, sheet.width, align=Align.CENTRE)
        align = Align.RIGHT if head.letter else Align.CENTRE
        numbers = typesetter.lines([Run(number, Role.BODY)], sheet.size, sheet.width, align=align) if number else []
        return cls(tuple(mark), tuple(numbers), sheet, head.letter)

    @property
    def _mark_height(self) -> float:
        return sum(it.size for it in self.mark) * 1.1

    @property
    def _above(self) -> float:
        """From the type area's top down to the mark's; a letter's mark begins above it."""
        return _LETTER_ABOVE - self.sheet.above if self.letter else min(_DOCUMENT_ABOVE, self.sheet.height / 6)

    @property
    def height(self) -> float:
        """From the type area's top to where the title begins."""
        numbers = len(self.number) * self.sheet.leading
        if self.letter:
            drawn = self._above + self._mark_height + _LINE_BELOW + _double() + _BEFORE_LETTER_NUMBER + numbers
        else:
            drawn = self._above + self._mark_height + _BEFORE_NUMBER * self.sheet.leading + numbers + _LINE_BELOW
        return drawn + _BEFORE_TITLE * self.sheet.leading

    def cut(self, room: float, *, fresh: bool) -> tuple[Block | None, Block | None]:
        """All or nothing."""
        return (self, None) if fresh or self.height <= room else (None, self)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """From above: mark, number and line, or mark, double line and number."""
        y, leading = top - self._above, self.sheet.leading
        with pen.coloured(RED):
            pen.lines(self.mark, x, y, self.mark[0].size * 1.1)
        y -= self._mark_height
        if self.letter:
            y -= _LINE_BELOW
            self._double_line(pen, y, thick_above=True)
            pen.lines(self.number, x, y - _double() - _BEFORE_LETTER_NUMBER, leading)
            self._double_line(pen, _LETTER_FOOT + _double(), thick_above=False)
        else:
            y -= _BEFORE_NUMBER * leading
            pen.lines(self.number, x, y, leading)
            y -= len(self.number) * leading + _LINE_BELOW
            with pen.coloured(RED):
                pen.rule(x, y, self.sheet.width, _LINE)

    def _double_line(self, pen: Pen, y: float, *, thick_above: bool) -> None:
        wide = min(_LETTER_LINE, self.sheet.page[0])
        left = (self.sheet.page[0] - wide) / 2
        first, second = (_THICK, _THIN) if thick_above else (_THIN, _THICK)
        with pen.coloured(RED):
            pen.rule(left, y - first / 2, wide, first)
            pen.rule(left, y - first - _BETWEEN - second / 2, wide, second)


def _double() -> float:
    return _THICK + _BETWEEN + _THIN
