"""The pen that draws on reportlab's canvas, and the only place that knows how reportlab keeps fonts.

Fonts are registered in a dictionary of the whole process and by the name inside the font; so one paper is drawn at a
time, under a lock, and its fonts are taken out again. People's text never meets reportlab's paragraph markup.
"""

import io
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import count
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from inspector.paper.faces import Face
from inspector.paper.typesetting import SetLine
from inspector.photo.strokes import Stroke, fitted

# Text and pictures as binary streams: 60 photos in 0.1 s instead of 4. No comments, which hold the fonts' names.
# Nothing is ever fetched from a host or a file by a name found in a text.
rl_config.useA85 = rl_config.pdfComments = 0
rl_config.trustedHosts, rl_config.trustedSchemes = [], []

DRAWING = threading.RLock()
"""Held while a paper is drawn."""

_ASCENT = 0.88  # of the ideographic em box above the baseline
_PAIRS_IN_BLOCK = 100  # a bfchar block holds no more (PDF 32000-1, 9.10.3)
_FILL, _FILL_AND_STROKE = 0, 2  # text rendering modes
_STROKE = 0.025  # em: from a regular to about a semibold weight
_PEN = 1.1  # points: the line of a signature
_serial = count(1)


class _SearchableFont(TTFont):  # type: ignore[misc]
    """A font whose ToUnicode map is true beyond the BMP too, so 𬱖 can be found and copied; reportlab's is not."""

    def addObjects(self, doc: Any) -> None:
        """Called once by the document when it is written."""
        subsets = [list(it) for it in self.state[doc].subsets]
        names = [self.getSubsetInternalName(n, doc)[1:] for n in range(len(subsets))]
        super().addObjects(doc)
        written = doc.idToObject["BasicFonts"].dict
        for name, subset in zip(names, subsets, strict=True):
            doc.idToObject[written[name].ToUnicode.name].content = to_unicode(subset)


def to_unicode(codes: list[int]) -> str:
    """The CMap from a subset's one-byte codes to UTF-16, in blocks of 100 (PDF 32000-1, 9.10.3)."""
    rows = [f"<{n:02X}> <{chr(code).encode('utf-16-be').hex().upper()}>" for n, code in enumerate(codes)]
    blocks = [rows[n : n + _PAIRS_IN_BLOCK] for n in range(0, len(rows), _PAIRS_IN_BLOCK)]
    head = (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
    )
    body = "".join(f"{len(it)} beginbfchar\n{chr(10).join(it)}\nendbfchar\n" for it in blocks)
    return head + body + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"


@contextmanager
def embedded(used: Mapping[Face, set[str]]) -> Iterator[dict[Face, str]]:
    """Names reportlab knows the faces by while the block lasts, each face cut down to the characters used."""
    made: dict[Face, _SearchableFont] = {}
    inside: set[str] = set()
    try:
        for face, characters in used.items():
            name = face.post_script_name
            while name in inside:  # two files may give themselves one name
                name += "x"
            inside.add(name)
            file = io.BytesIO(face.small_truetype(characters, name))
            made[face] = _SearchableFont(f"paper{next(_serial)}", file, asciiReadable=0, shapable=False)
            pdfmetrics.registerFont(made[face])
        yield {face: font.fontName for face, font in made.items()}
    finally:
        for font in made.values():
            font.unregister()


class Pen:
    """Draws set lines, rules, frames and pictures on one canvas; all measures are points from the lower left corner."""

    def __init__(self, canvas: Canvas, names: Mapping[Face, str]) -> None:
        self.canvas, self._names = canvas, names

    def lines(self, lines: Sequence[SetLine], x: float, top: float, leading: float) -> None:
        """Lines one below the other, the first line's box beginning at `top`, each glyph in the middle of its box."""
        for n, line in enumerate(lines):
            rise = (leading - line.size) / 2 + line.size * _ASCENT
            self._line(line, x + line.indent, top - n * leading - rise)

    def _line(self, line: SetLine, x: float, baseline: float) -> None:
        text = self.canvas.beginText()
        text.setCharSpace(line.spacing)
        for face, said, offset, thick in line.pieces:
            if face is None:
                self._marks(len(said), x + offset, baseline, line)
                continue
            text.setTextOrigin(x + offset, baseline)
            text.setFont(self._names[face], line.size)
            text.setTextRenderMode(_FILL_AND_STROKE if thick else _FILL)
            text.textOut(said)
        text.setCharSpace(0)
        text.setTextRenderMode(_FILL)
        self.canvas.setLineWidth(line.size * _STROKE)
        self.canvas.drawText(text)

    def _marks(self, many: int, x: float, baseline: float, line: SetLine) -> None:
        """A framed pair of bars for each character no font has: the printers' 〓, never mistaken for a tick box."""
        em = line.size
        self.canvas.setLineWidth(em / 24)
        for n in range(many):
            left = x + n * (em + line.spacing) + em * 0.08
            self.canvas.rect(left, baseline - em * 0.07, em * 0.84, em * 0.84, fill=0)
            for height in (0.13, 0.45):
                self.canvas.rect(left + em * 0.15, baseline + em * height, em * 0.54, em * 0.14, stroke=0, fill=1)

    def rule(self, x: float, y: float, length: float, width: float = 0.5) -> None:
        """A horizontal rule from `x` on."""
        self.canvas.setLineWidth(width)
        self.canvas.line(x, y, x + length, y)

    def upright(self, x: float, y: float, height: float, width: float = 0.5) -> None:
        """A vertical rule from `y` upwards."""
        self.canvas.setLineWidth(width)
        self.canvas.line(x, y, x, y + height)

    def frame(self, x: float, y: float, width: float, height: float, line: float = 0.5) -> None:
        """An empty rectangle with its lower left corner at (x, y)."""
        self.canvas.setLineWidth(line)
        self.canvas.rect(x, y, width, height, fill=0)

    def strokes(self, strokes: Sequence[Stroke], x: float, top: float, wide: float, high: float) -> None:
        """A signature as large as fits into a box whose upper left corner is (x, top), the pen's pressure in it."""
        self.canvas.saveState()
        self.canvas.setLineCap(1)
        self.canvas.setLineJoin(1)
        for line in fitted(strokes, wide, high):
            path = self.canvas.beginPath()
            path.moveTo(x + line[0][0], top - line[0][1])
            for at_x, at_y, _ in line[1:] or line:
                path.lineTo(x + at_x, top - at_y)
            self.canvas.setLineWidth(_PEN * sum(it[2] for it in line) / len(line))
            self.canvas.drawPath(path, stroke=1, fill=0)
        self.canvas.restoreState()
