"""The QR code of a paper (ISO/IEC 18004), drawn as filled rectangles."""

from itertools import groupby
from typing import Any

from inspector.paper.harmless import one_line
from inspector.paper.ink import Pen

_QUIET = 4  # modules around a code
_CORRECTION = "M"
_CHARACTERS = "UTF-8"  # said in the code (ECI 26); without it readers guess, and guess Japanese
_LONGEST = 300  # bytes: more is no number of a paper, and modules finer than a printer's


class Code:
    """A QR code with its quiet zone; empty for a text too long to be one."""

    def __init__(self, text: str) -> None:
        self.modules: tuple[tuple[bool, ...], ...] = ()
        text = one_line(text)
        if text and len(text.encode()) <= _LONGEST:
            self.modules = _modules(text)

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


def _modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """The rows of its modules from above, True for a dark one."""
    from zxingcpp import BarcodeFormat, create_barcode  # noqa: PLC0415 - a native library, for papers with a code

    made: Any = create_barcode(text, BarcodeFormat.QRCode, ec_level=_CORRECTION, eci=_CHARACTERS)
    rows: Any = memoryview(made.to_image(add_quiet_zones=False)).tolist()
    return tuple(tuple(it == 0 for it in row) for row in rows)
