"""The QR code of a paper (ISO/IEC 18004), drawn as filled rectangles."""

from itertools import groupby
from typing import Any

from reportlab.graphics.barcode import qrencoder

from inspector.paper.harmless import one_line
from inspector.paper.ink import Pen

_QUIET = 4  # modules around a code
_MASK = 5
_LONGEST = 300  # bytes: more is no number of a paper, and modules finer than a printer's


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


class _Masked(qrencoder.QRCode):  # type: ignore[misc]
    """Under one mask always: any is read alike, and to find the prettiest of eight takes longer than a page."""

    def getBestMaskPattern(self) -> int:
        """The number of a mask (ISO/IEC 18004, table 10)."""
        return _MASK


class Code:
    """A QR code with its quiet zone; empty for a text too long to be one."""

    def __init__(self, text: str) -> None:
        self.modules: tuple[tuple[bool, ...], ...] = ()
        text = one_line(text)
        if len(text.encode()) > _LONGEST:
            return
        made = _Masked(None, qrencoder.QRErrorCorrectLevel.M)
        for segment in segments(text):
            made.addData(segment)
        made.make()
        self.modules = tuple(tuple(map(bool, row)) for row in made.modules)

    def draw(self, pen: Pen, x: float, y: float, side: float) -> None:
        """Into the square of `side` points whose lower left corner is (x, y)."""
        module = side / (len(self.modules) + 2 * _QUIET)
        dark: list[tuple[float, float, float, float]] = []
        for n, row in enumerate(self.modules):
            bottom, start = y + side - (n + _QUIET + 1) * module, 0
            for black, run in groupby(row):
                end = start + len(tuple(run))
                if black:
                    dark.append((x + (start + _QUIET) * module, bottom, (end - start) * module, module))
                start = end
        if dark:
            pen.filled(dark)
