"""落款: issuer and date as GB/T 9704 places them, with room for a seal or without, and the paper's code beside them."""

from dataclasses import dataclass
from typing import Self

from inspector.paper import content
from inspector.paper.code import Code
from inspector.paper.fonts import Role
from inspector.paper.ink import Pen
from inspector.paper.page import Block
from inspector.paper.sheet import MM, Sheet
from inspector.paper.typesetting import Align, Run, SetLine, Typesetter

CODE = 27 * MM
"""The side of a code: modules of 0.5 mm, which a telephone reads from a bad copy too."""
_CODE_ROOM = 30 * MM
_SEALED, _UNSEALED = 4, 2  # characters from the right edge
_SHIFT = 2  # characters: the date begins right of where the issuer does
_NARROWEST = 0.7
_ROUNDING = 0.01
_SEAL_ABOVE, _SEAL_BELOW = 2, 1  # lines: a seal is pressed on both, half a line below the text
_SEAL, _SEAL_CLEAR = 42 * MM, 1 * MM  # its diameter; what keeps it off the text where lines stand closer


@dataclass(frozen=True, slots=True)
class SignOff:
    """Issuer over date; at the left the code and the number under it."""

    issuer: tuple[SetLine, ...]
    issuer_x: float
    date: tuple[SetLine, ...]
    date_x: float
    number: tuple[SetLine, ...]
    code: Code | None
    code_x: float  # 0: beside the names, else below them
    leading: float
    above: int  # empty lines
    below: int

    @classmethod
    def of(cls, typesetter: Typesetter, part: content.SignOff, code: Code | None, number: str) -> Self:
        """Set both lines.

        With a seal the date ends four characters from the edge and the issuer is centred over it; without, the issuer
        ends two characters from the edge and the date begins two characters right of it. A long issuer or date takes
        the room there is, in several lines.
        """
        sheet = typesetter.sheet
        em, beside = sheet.size, code is not None and not sheet.endless
        least_x = _CODE_ROOM if beside else 0.0
        aside = _SEALED if part.seal else _UNSEALED

        def set_in(text: str, room: float, align: Align) -> tuple[SetLine, ...]:
            return tuple(typesetter.lines([Run(text, Role.BODY)], em, room, align=align))

        right = sheet.width - aside * em
        date_wide = min(typesetter.width(part.day, Role.BODY, em), right - least_x)
        issuer_wide = typesetter.width(part.issuer, Role.BODY, em)
        if part.seal:
            date_x = right - date_wide
            half = sheet.width - (date_x + date_wide / 2)  # from the middle of the date to the edge
            if issuer_wide <= 2 * half:
                issuer_x, issuer_room, align = sheet.width - 2 * half, 2 * half, Align.CENTRE
            else:
                issuer_x, issuer_room, align = least_x, sheet.width - least_x, Align.RIGHT
        else:
            issuer_x = max(right - issuer_wide, least_x)
            date_x = min(issuer_x + _SHIFT * em, right - date_wide)
            issuer_x = max(min(issuer_x, date_x - _SHIFT * em), least_x)
            issuer_room, align = sheet.width - issuer_x, Align.LEFT
        above, below = (_SEAL_ABOVE, _SEAL_BELOW) if part.seal else (1, 0)
        return cls(
            set_in(part.issuer, issuer_room + 0.1, align),
            issuer_x,
            set_in(part.day, sheet.width - date_x + 0.1, Align.LEFT),
            date_x,
            _below_code(typesetter, number) if code else (),
            code,
            0.0 if beside else (sheet.width - CODE) / 2,
            sheet.leading,
            above,
            below,
        )

    @property
    def height(self) -> float:
        """With the empty lines above and the code beside."""
        coded = CODE + len(self.number) * _under(self.number) + self.leading / 2 if self.code else 0.0
        return self._said + coded if self.code_x else max(self._said, coded)

    @property
    def _said(self) -> float:
        lines = (self.above + len(self.issuer) + len(self.date) + self.below) * self.leading
        return max(lines, _SEAL + _SEAL_CLEAR) if self.below else lines

    def cut(self, room: float, *, fresh: bool) -> tuple[Block | None, Block | None]:
        """All or nothing."""
        return (self, None) if fresh or self.height <= room else (None, self)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Code at the left, on a roll below, names at the right."""
        y = top - self.above * self.leading
        pen.lines(self.issuer, x + self.issuer_x, y, self.leading)
        pen.lines(self.date, x + self.date_x, y - len(self.issuer) * self.leading, self.leading)
        if self.code:
            low = top - self.leading / 2 - CODE - (self._said if self.code_x else 0.0)
            self.code.draw(pen, x + self.code_x, low, CODE)
            pen.lines(self.number, x + self.code_x, low + 2, _under(self.number))


def _below_code(typesetter: Typesetter, number: str) -> tuple[SetLine, ...]:
    """The number in one line under its code, smaller where it is long, or in two."""
    least = typesetter.sheet.least
    size = max(min(least, CODE / max(typesetter.width(number, Role.BODY, 1.0), 1.0) - _ROUNDING), least * _NARROWEST)
    return tuple(typesetter.lines([Run(number, Role.BODY)], size, CODE, align=Align.CENTRE)[:2])


def _under(number: tuple[SetLine, ...]) -> float:
    return number[0].size * 1.2 if number else 0.0


@dataclass(frozen=True, slots=True)
class Corner:
    """附件2 at the left and the code at the upper right, which finds the paper when its page comes back alone."""

    label: tuple[SetLine, ...]
    code: Code | None
    sheet: Sheet

    @classmethod
    def of(cls, typesetter: Typesetter, label: str, code: Code | None) -> Self:
        """Set the label."""
        sheet = typesetter.sheet
        room = sheet.width - (_CODE_ROOM if code else 0.0)
        lines = typesetter.lines([Run(label, Role.HEADING)], sheet.size, room) if label else []
        return cls(tuple(lines), code, sheet)

    @property
    def height(self) -> float:
        """The label's lines and an empty one; the code hangs down beside the title, on a roll it stands above it."""
        said = (len(self.label) + 1) * self.sheet.leading
        return max(said, CODE) if self.code and self.sheet.endless else said

    def cut(self, room: float, *, fresh: bool) -> tuple[Block | None, Block | None]:
        """All or nothing."""
        return (self, None) if fresh or self.height <= room else (None, self)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Label and code."""
        pen.lines(self.label, x, top, self.sheet.leading)
        if self.code:
            self.code.draw(pen, x + self.sheet.width - CODE, top - CODE + 2 * MM, CODE)
