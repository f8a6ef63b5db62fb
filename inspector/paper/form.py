"""A ruled form to be filled in by hand, and the QR code of a paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from reportlab.graphics.barcode import qrencoder

from inspector.paper.fonts import Role
from inspector.paper.ink import Pen
from inspector.paper.page import MM, WIDTH, Block
from inspector.paper.typesetting import Align, Run, SetLine, Typesetter
from inspector.photo.strokes import Stroke

_SIZE = 12.0  # 小四
_LINE = 15.0
_INSET = 1.5 * MM
_DRAWN = 9 * MM  # of signatures that stand above a text
_QUIET = 4  # modules around a QR code (ISO/IEC 18004)


Drawing = tuple[Stroke, ...]
"""What somebody drew, a signature."""


class Box(NamedTuple):
    """A printed label or an empty box; `share` of the form's width; signatures stand above the text."""

    text: str
    share: float
    align: Align = Align.CENTRE
    drawings: tuple[Drawing, ...] = ()


class _Cell(NamedTuple):
    width: float
    lines: tuple[SetLine, ...]
    drawings: tuple[Drawing, ...]

    @property
    def height(self) -> float:
        """The least it needs."""
        drawn = _DRAWN if self.drawings and self.lines else 0.0
        return len(self.lines) * _LINE + drawn + 2 * _INSET


@dataclass(frozen=True, slots=True)
class Form:
    """Rows of boxes, each as high as `least` or as its longest text wants."""

    rows: tuple[tuple[float, tuple[_Cell, ...]], ...]

    @classmethod
    def of(cls, typesetter: Typesetter, rows: Sequence[Sequence[Box]], least: float) -> "Form":
        """Set the labels; the shares of each row make up its width."""
        made = []
        for row in rows:
            unit = WIDTH / sum(it.share for it in row)
            cells = tuple(_cell(typesetter, it, it.share * unit) for it in row)
            made.append((max(least, *(it.height for it in cells)), cells))
        return cls(tuple(made))

    @property
    def height(self) -> float:
        """All rows."""
        return sum(height for height, _ in self.rows)

    def cut(self, room: float, *, fresh: bool) -> tuple[Block | None, Block | None]:
        """All or nothing."""
        return (self, None) if fresh or self.height <= room else (None, self)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Rules around every box, the outer ones stronger."""
        y = top
        for height, cells in self.rows:
            left = x
            for width, lines, drawings in cells:
                text = len(lines) * _LINE
                above = (height - text) / 2 if not drawings else height - text - _INSET
                pen.lines(lines, left + _INSET, y - above, _LINE)
                if drawings:
                    each = (width - 2 * _INSET) / len(drawings)
                    high = height - 2 * _INSET - text
                    for n, drawing in enumerate(drawings):
                        pen.strokes(drawing, left + _INSET + n * each, y - _INSET, each - _INSET, high)
                left += width
                if left < x + WIDTH - 1:
                    pen.upright(left, y - height, height)
            y -= height
            pen.rule(x, y, WIDTH)
        pen.frame(x, y, WIDTH, top - y, 1.0)


def _cell(typesetter: Typesetter, box: Box, width: float) -> _Cell:
    runs = [Run(box.text, Role.BODY)] if box.text else []
    return _Cell(width, tuple(typesetter.lines(runs, _SIZE, width - 2 * _INSET, align=box.align)), box.drawings)


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
