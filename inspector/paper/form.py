"""A ruled form to be filled in by hand, and the QR code of a paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from reportlab.graphics.barcode import qrencoder

from inspector.paper.fonts import Role
from inspector.paper.ink import Pen
from inspector.paper.page import MM, WIDTH, Block
from inspector.paper.typesetting import Align, Run, SetLine, Typesetter

_SIZE = 12.0  # 小四
_LINE = 15.0
_INSET = 1.5 * MM
_QUIET = 4  # modules around a QR code (ISO/IEC 18004)


class Box(NamedTuple):
    """A printed label or an empty box; `share` of the form's width."""

    text: str
    share: float
    align: Align = Align.CENTRE


@dataclass(frozen=True, slots=True)
class Form:
    """Rows of boxes of one height."""

    rows: tuple[tuple[tuple[float, tuple[SetLine, ...]], ...], ...]
    row_height: float

    @classmethod
    def of(cls, typesetter: Typesetter, rows: Sequence[Sequence[Box]], row_height: float) -> "Form":
        """Set the labels; the shares of each row make up its width."""
        made = []
        for row in rows:
            unit = WIDTH / sum(it.share for it in row)
            made.append(
                tuple(
                    (
                        it.share * unit,
                        tuple(
                            typesetter.lines(
                                [Run(it.text, Role.BODY)], _SIZE, it.share * unit - 2 * _INSET, align=it.align
                            )
                        ),
                    )
                    for it in row
                )
            )
        return cls(tuple(made), row_height)

    @property
    def height(self) -> float:
        """All rows."""
        return len(self.rows) * self.row_height

    def cut(self, room: float, *, fresh: bool) -> tuple[Block | None, Block | None]:
        """All or nothing."""
        return (self, None) if fresh or self.height <= room else (None, self)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Rules around every box, the outer ones stronger."""
        y = top
        for row in self.rows:
            left = x
            for width, lines in row:
                above = (self.row_height - len(lines) * _LINE) / 2
                pen.lines(lines, left + _INSET, y - above, _LINE)
                left += width
                if left < x + WIDTH - 1:
                    pen.upright(left, y - self.row_height, self.row_height)
            y -= self.row_height
            pen.rule(x, y, WIDTH)
        pen.frame(x, y, WIDTH, top - y, 1.0)


class _Utf8Designator(qrencoder.QR):  # type: ignore[misc]
    """Says that what follows is UTF-8 (ECI 26); without it readers guess, and guess Japanese."""

    _MODE, _MODE_BITS, _UTF8, _UTF8_BITS = 7, 4, 26, 8

    @property
    def bitlength(self) -> int:
        """Of the mode and the number of the character set."""
        return self._MODE_BITS + self._UTF8_BITS

    def getLengthBits(self, _version: int) -> int:  # the library's names
        """It has no length field."""
        return 0

    def write(self, buffer: Any, _version: int) -> None:
        """Mode and number."""
        buffer.put(self._MODE, self._MODE_BITS)
        buffer.put(self._UTF8, self._UTF8_BITS)


def segments(text: str) -> tuple[Any, Any]:
    """What the code is made of: the character set, then the text's bytes."""
    return _Utf8Designator(""), qrencoder.QR8bitByte(text)


class Code:
    """A QR code as filled rectangles, with its quiet zone."""

    def __init__(self, text: str) -> None:
        made = qrencoder.QRCode(None, qrencoder.QRErrorCorrectLevel.M)
        for segment in segments(text):
            made.addData(segment)
        made.make()
        self.modules: tuple[tuple[bool, ...], ...] = tuple(tuple(map(bool, row)) for row in made.modules)

    def draw(self, pen: Pen, x: float, y: float, side: float) -> None:
        """Into the square of `side` points whose lower left corner is (x, y)."""
        module = side / (len(self.modules) + 2 * _QUIET)
        path = pen.canvas.beginPath()
        for n, row in enumerate(self.modules):
            bottom = y + side - (n + _QUIET + 1) * module
            start = 0
            while start < len(row):
                end = start
                while end < len(row) and row[end] == row[start]:
                    end += 1
                if row[start]:
                    path.rect(x + (start + _QUIET) * module, bottom, (end - start) * module, module)
                start = end
        pen.canvas.drawPath(path, stroke=0, fill=1)
