"""版记, at the foot of the letter's last page: whom copies go to, who printed it, when. And the line to cut at."""

from dataclasses import dataclass
from typing import Self

from inspector.paper import content
from inspector.paper.fonts import Role
from inspector.paper.ink import Pen
from inspector.paper.page import Block
from inspector.paper.sheet import MM, Sheet
from inspector.paper.typesetting import Align, Run, SetLine, Typesetter

_THICK, _THIN = 0.35 * MM, 0.25 * MM
_SPREAD = 1.6  # from line to line, of the size
_AIR = 1.2 * MM


@dataclass(frozen=True, slots=True)
class Imprint:
    """Copies, then printer and day on one line, between rules; without rules in a letter."""

    copies: tuple[SetLine, ...]
    printed: tuple[tuple[SetLine, ...], ...]  # at the left, at the right
    sheet: Sheet
    ruled: bool
    at_foot: bool

    @classmethod
    def of(cls, typesetter: Typesetter, part: content.Imprint, *, ruled: bool, at_foot: bool) -> Self:
        """Set it one character in from both edges; the copies' further lines begin after their colon."""
        sheet = typesetter.sheet
        size = sheet.fourth
        room = sheet.width - 2 * size
        lead, colon, names = part.copies.partition("：")
        lead_wide = typesetter.width(lead + colon, Role.BODY, size)
        hang = lead_wide if names and lead_wide < room / 2 else 0.0
        copies = typesetter.lines([Run(part.copies, Role.BODY)], size, room, hang=hang) if part.copies else []
        day = typesetter.lines([Run(part.printed_on, Role.BODY)], size, room, align=Align.RIGHT)
        by_room = max(room - typesetter.width(part.printed_on, Role.BODY, size) - size, room / 2)
        by = typesetter.lines([Run(part.printed_by, Role.BODY)], size, by_room, align=Align.LEFT)
        said = bool(part.printed_by or part.printed_on)
        return cls(tuple(copies), (tuple(by), tuple(day)) if said else (), sheet, ruled, at_foot)

    @property
    def _leading(self) -> float:
        return self.sheet.fourth * _SPREAD

    @property
    def _printed_lines(self) -> int:
        return max(map(len, self.printed), default=0)

    @property
    def height(self) -> float:
        """Of what is drawn."""
        groups = bool(self.copies) + bool(self.printed)
        return (len(self.copies) + self._printed_lines) * self._leading + groups * 2 * _AIR

    def cut(self, room: float, *, fresh: bool) -> tuple[Block | None, Block | None]:
        """All or nothing."""
        return (self, None) if fresh or self.height <= room else (None, self)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """At the foot of the type area, wherever the text ends; on a roll, and where more follows, where it ends."""
        width, size = self.sheet.width, self.sheet.fourth
        y = self.sheet.bottom + self.height if self.at_foot and not self.sheet.endless else top
        if not self.height:
            return
        self._rule(pen, x, y, width, _THICK)
        if self.copies:
            pen.lines(self.copies, x + size, y - _AIR, self._leading)
            y -= len(self.copies) * self._leading + 2 * _AIR
            self._rule(pen, x, y, width, _THIN if self.printed else _THICK)
        if self.printed:
            for lines in self.printed:
                pen.lines(lines, x + size, y - _AIR, self._leading)
            y -= self._printed_lines * self._leading + 2 * _AIR
            self._rule(pen, x, y, width, _THICK)

    def _rule(self, pen: Pen, x: float, y: float, width: float, thick: float) -> None:
        if self.ruled:
            pen.rule(x, y, width, thick)


@dataclass(frozen=True, slots=True)
class CutLine:
    """A dashed line across with its words in the middle."""

    words: tuple[SetLine, ...]
    wide: float  # of the words
    width: float
    leading: float

    @classmethod
    def of(cls, typesetter: Typesetter, text: str) -> Self:
        """Set the words."""
        sheet = typesetter.sheet
        lines = typesetter.lines([Run(text, Role.BODY)], sheet.small, sheet.width * 0.8, align=Align.CENTRE)
        wide = min(typesetter.width(text, Role.BODY, sheet.small), sheet.width * 0.8)
        return cls(tuple(lines), wide, sheet.width, sheet.leading)

    @property
    def height(self) -> float:
        """One line of the grid, or more."""
        return len(self.words) * self.leading

    def cut(self, room: float, *, fresh: bool) -> tuple[Block | None, Block | None]:
        """All or nothing."""
        return (self, None) if fresh or self.height <= room else (None, self)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Dashes at both sides of the words."""
        y, air = top - self.leading / 2, self.leading / 3
        side = (self.width - self.wide) / 2 - (air if self.wide else 0.0)
        pen.dashes(x, y, side)
        pen.dashes(x + self.width - side, y, side)
        pen.lines(self.words, x + self.width * 0.1, top, self.leading)
