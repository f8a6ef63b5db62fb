"""The pen: text, rules, frames, pictures and signatures as operators on a page. People's text meets no markup.

All measures are points from the lower left corner of the page.
"""

import io
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFDocument, xObjectName
from reportlab.pdfgen.canvas import Canvas

from inspector.paper.embedding import Embedded
from inspector.paper.faces import Face
from inspector.paper.harmless import one_line
from inspector.paper.typesetting import SetLine
from inspector.photo.strokes import Stroke, fitted

# Streams are binary, and nothing is ever fetched from a host or a file by a name found in a text.
rl_config.useA85 = rl_config.pdfComments = 0
rl_config.trustedHosts, rl_config.trustedSchemes = [], []

DRAWING = threading.RLock()
"""Held while a paper is drawn: font files are read by seeking."""

RED = (0.85, 0.0, 0.0)
"""Of a red head: DeviceRGB, as the output intent has it."""

_ASCENT = 0.88  # of the ideographic em box above the baseline
_FILL, _FILL_AND_STROKE = 0, 2  # text rendering modes
_STROKE = 0.025  # em: from a regular to about a semibold weight
_PEN = 1.1  # points: the line of a signature


class Bookmark(NamedTuple):
    """An entry of the reader's side panel; `level` 0 is the outermost."""

    text: str
    level: int


class Photograph(NamedTuple):
    """A photo that stands in the file: what it is called there, its width and height in pixels."""

    name: str
    width: int
    height: int


class Sheets(Canvas):  # type: ignore[misc]
    """reportlab's canvas on a document of ours, without the Helvetica it names on every page."""

    def __init__(self, document: PDFDocument) -> None:
        super().__init__(io.BytesIO(), pageCompression=1)
        self._doc = document

    def _make_preamble(self) -> None:
        """Called by `Canvas.__init__`."""
        self._preamble = ""

    def picture(self, name: str) -> str:
        """What this page calls a photo of the file."""
        if name not in self._formsinuse:
            self._formsinuse.append(name)
        return str(xObjectName(name))


class Pen:
    """Draws on the current page of one document."""

    def __init__(self, canvas: Sheets, fonts: Mapping[Face, Embedded]) -> None:
        self.canvas, self._fonts = canvas, fonts
        self.bookmarks: list[Bookmark] = []

    def lines(self, lines: Sequence[SetLine], x: float, top: float, leading: float) -> None:
        """Lines one below the other, the first line's box beginning at `top`, each glyph in the middle of its box."""
        for n, line in enumerate(lines):
            rise = (leading - line.size) / 2 + line.size * _ASCENT
            self._line(line, x + line.indent, top - n * leading - rise)

    def _line(self, line: SetLine, x: float, baseline: float) -> None:
        said = [f"BT {line.spacing:.4f} Tc"]
        thickened = False
        for face, text, offset, thick in line.pieces:
            if face is None:
                self._marks(len(text), x + offset, baseline, line)
                continue
            font = self._fonts[face]
            if thick != thickened:
                said.append(f"{line.size * _STROKE:.4f} w 2 Tr" if thick else "0 Tr")
                thickened = thick
            codes = "".join([font.codes[it] for it in text])
            said.append(f"/{font.name} {line.size:g} Tf 1 0 0 1 {x + offset:.3f} {baseline:.3f} Tm <{codes}> Tj")
        said.append("0 Tr ET" if thickened else "ET")
        self._put(" ".join(said))

    def _marks(self, many: int, x: float, baseline: float, line: SetLine) -> None:
        """A framed pair of bars for each character no font has: the printers' 〓, never mistaken for a tick box."""
        em = line.size
        for n in range(many):
            left = x + n * (em + line.spacing) + em * 0.08
            self.frame(left, baseline - em * 0.07, em * 0.84, em * 0.84, em / 24)
            for height in (0.13, 0.45):
                self.filled([(left + em * 0.15, baseline + em * height, em * 0.54, em * 0.14)])

    def rule(self, x: float, y: float, length: float, width: float = 0.5) -> None:
        """A horizontal rule from `x` on."""
        self._put(f"{width:g} w {x:.3f} {y:.3f} m {x + length:.3f} {y:.3f} l S")

    def upright(self, x: float, y: float, height: float, width: float = 0.5) -> None:
        """A vertical rule from `y` upwards."""
        self._put(f"{width:g} w {x:.3f} {y:.3f} m {x:.3f} {y + height:.3f} l S")

    def dashes(self, x: float, y: float, length: float, width: float = 0.5) -> None:
        """A dashed horizontal rule from `x` on."""
        self._put("[3 3] 0 d")
        self.rule(x, y, length, width)
        self._put("[] 0 d")

    def frame(self, x: float, y: float, width: float, height: float, line: float = 0.5) -> None:
        """An empty rectangle with its lower left corner at (x, y)."""
        self._put(f"{line:g} w {x:.3f} {y:.3f} {width:.3f} {height:.3f} re S")

    def filled(self, rectangles: Sequence[tuple[float, float, float, float]]) -> None:
        """Rectangles full of ink: x, y, width, height of each."""
        self._put(" ".join([f"{x:.3f} {y:.3f} {wide:.3f} {high:.3f} re" for x, y, wide, high in rectangles]) + " f")

    @contextmanager
    def coloured(self, colour: tuple[float, float, float]) -> Iterator[None]:
        """Whatever is drawn meanwhile has this colour: red, green, blue from 0 to 1."""
        said = " ".join(f"{it:g}" for it in colour)
        self._put(f"q {said} rg {said} RG")
        yield
        self._put("Q")

    def picture(self, photo: Photograph, x: float, y: float, width: float, height: float) -> None:
        """A photo of the file in the rectangle whose lower left corner is (x, y)."""
        name = self.canvas.picture(photo.name)
        self._put(f"q {width:.3f} 0 0 {height:.3f} {x:.3f} {y:.3f} cm /{name} Do Q")

    def bookmark(self, text: str, level: int, top: float) -> None:
        """Let the reader's side panel lead to this page at height `top`; a text that says nothing leads nowhere."""
        if not (text := one_line(text)):
            return
        deepest = self.bookmarks[-1].level + 1 if self.bookmarks else 0
        self.canvas.bookmarkPage(f"b{len(self.bookmarks)}", fit="XYZ", left=0, top=round(top, 3))
        self.bookmarks.append(Bookmark(text, min(level, deepest)))

    def strokes(self, strokes: Sequence[Stroke], x: float, top: float, wide: float, high: float) -> None:
        """A signature as large as fits into a box whose upper left corner is (x, top), the pen's pressure in it."""
        said = ["q 1 J 1 j"]
        for line in fitted(strokes, wide, high):
            said.append(f"{_PEN * sum(it[2] for it in line) / len(line):.3f} w")
            said.append(f"{x + line[0][0]:.3f} {top - line[0][1]:.3f} m")
            said += [f"{x + at_x:.3f} {top - at_y:.3f} l" for at_x, at_y, _ in line[1:] or line]
            said.append("S")
        self._put("\n".join([*said, "Q"]))

    def _put(self, operators: str) -> None:
        self.canvas.addLiteral(operators)
