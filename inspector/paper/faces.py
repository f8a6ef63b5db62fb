"""One font file, opened once: which characters it has, how wide they are, and a small TrueType font of those asked for.

Every reader and printer draws TrueType outlines alike, and the packaged Noto fonts (as many systems' own) hold cubic
ones. Turning a whole font takes 15 seconds; a paper uses a few hundred characters, and each is turned once per process.
fontTools is imported when the first face is opened.
"""

import io
import struct
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Any, NamedTuple

_NOT_EMBEDDABLE = 0x0002 | 0x0300  # OS/2 fsType: restricted licence; no subsetting, bitmaps only
_CURVE_ERROR = 1.0  # of a cubic turned quadratic, in units of 1/1000 em
_REGULAR = 400.0
_LEAST_EM = 16
_LONGEST_NAME = 60
_MOST = 0xFFFF  # points, contours, units of an advance: what the tables can say


class Face:
    """A face of a font file (`number` within a collection). Equal and hashed by identity; opened when first asked."""

    def __init__(self, path: Path, number: int = 0, family: str = "") -> None:
        self.path, self.number, self.family = path, number, family or path.stem
        self._turned: dict[str, _Outline] = {}

    @cached_property
    def _font(self) -> Any:
        from fontTools.ttLib import TTFont  # noqa: PLC0415 - 80 ms, needed by the first paper only

        collection = self.path.suffix.lower() in {".ttc", ".otc"}
        file = io.BytesIO(self.path.read_bytes())  # no file is held open while the program runs
        return TTFont(file, lazy=True, fontNumber=self.number if collection else -1)

    @cached_property
    def _names(self) -> dict[int, str]:
        return dict(self._font.getBestCmap() or {})

    @cached_property
    def _glyphs(self) -> Any:
        location = {"wght": _REGULAR} if "fvar" in self._font else None
        return self._font.getGlyphSet(location=location)

    @cached_property
    def _em(self) -> int:
        return int(self._font["head"].unitsPerEm)

    @cached_property
    def post_script_name(self) -> str:
        """The name the font goes by in a PDF: ASCII without spaces."""
        name = self._font["name"].getDebugName(6) or self.path.stem
        return "".join(it for it in name if it.isascii() and (it.isalnum() or it == "-"))[:_LONGEST_NAME] or "Face"

    def usable(self) -> bool:
        """Whether the file can be read, has outlines and may be embedded."""
        try:
            outlines = "glyf" in self._font or "CFF " in self._font or "CFF2" in self._font
            forbidden = int(self._font["OS/2"].fsType) & _NOT_EMBEDDABLE
            measures = self._em >= _LEAST_EM and self._font["hhea"] is not None and self.post_script_name
            return bool(outlines and not forbidden and measures and self._names and self._outline(".notdef"))
        except _broken():
            return False  # damaged or vanished: the next family is tried

    def has(self, char: str) -> bool:
        """Whether the face has a shape for the character, and one that can be drawn."""
        name = self._names.get(ord(char))
        if name is None or name == ".notdef":
            return False
        try:
            return bool(self._outline(name).compiled) or char.isspace()
        except _broken():
            return False

    def width(self, char: str) -> float:
        """The advance of a character it has, in em."""
        return self._outline(self._names[ord(char)]).advance / self._em

    def subset(self, characters: Iterable[str]) -> "Subset":
        """A TrueType font of just these characters, all of which it has. The same bytes for the same characters."""
        said = sorted(set(characters))
        outlines = [self._outline(".notdef"), *(self._outline(self._names[ord(it)]) for it in said)]
        own, across = self._font["head"], self._font["hhea"]
        bounds = own.xMin, own.yMin, own.xMax, own.yMax
        scale = 1000 / self._em
        return Subset(
            _truetype(outlines, self._em, bounds, (across.ascent, across.descent), (own.created, own.modified)),
            {it: n for n, it in enumerate(said, 1)},
            tuple(round(it.advance * scale, 2) for it in outlines),
            tuple(round(it * scale) for it in bounds),
            round(across.ascent * scale),
            round(across.descent * scale),
        )

    def _outline(self, name: str) -> "_Outline":
        """The glyph `name` as TrueType, turned once."""
        if name not in self._turned:
            from fontTools.pens.cu2quPen import Cu2QuPen  # noqa: PLC0415
            from fontTools.pens.filterPen import DecomposingFilterPen  # noqa: PLC0415
            from fontTools.pens.ttGlyphPen import TTGlyphPen  # noqa: PLC0415

            made = TTGlyphPen(None)
            cubic = "glyf" not in self._font
            pen = Cu2QuPen(made, _CURVE_ERROR * self._em / 1000, reverse_direction=True) if cubic else made
            drawn = self._glyphs[name]
            drawn.draw(DecomposingFilterPen(pen, self._glyphs))
            self._turned[name] = _Outline.of(made.glyph(), round(drawn.width))
        return self._turned[name]


@cache
def _broken() -> tuple[type[Exception], ...]:
    """What reading a damaged font may end in; fontTools checks little and says so in many ways."""
    from fontTools.cu2qu.errors import Error as CurveError  # noqa: PLC0415
    from fontTools.misc.psCharStrings import CharStringCompileError  # noqa: PLC0415
    from fontTools.ttLib import TTLibError  # noqa: PLC0415

    known = (
        OSError,
        LookupError,
        ValueError,
        TypeError,
        AttributeError,
        AssertionError,
        ArithmeticError,
        RecursionError,
    )
    return (*known, NotImplementedError, struct.error, TTLibError, CurveError, CharStringCompileError)


class Subset(NamedTuple):
    """A font of a few characters as a PDF embeds it; measures in 1/1000 em."""

    truetype: bytes
    numbers: Mapping[str, int]  # the glyph of each character; 0 is .notdef
    advances: tuple[float, ...]  # by glyph
    bounds: tuple[int, ...]
    ascent: int
    descent: int


class _Outline(NamedTuple):
    """A glyph compiled to the bytes of a glyf table, with what the other tables say of it, in font units."""

    compiled: bytes
    advance: int
    left: int
    points: int
    contours: int

    @classmethod
    def of(cls, drawn: Any, advance: int) -> "_Outline":
        """Of a glyph without components."""
        if drawn.numberOfContours <= 0:  # a space
            made = cls(b"", advance, 0, 0, 0)
        else:
            drawn.recalcBounds(None)
            compiled = drawn.compile(None, recalcBBoxes=False)
            made = cls(compiled, advance, drawn.xMin, len(drawn.coordinates), drawn.numberOfContours)
        if not 0 <= advance <= _MOST or max(made.points, made.contours) > _MOST:
            raise ValueError("beyond what a font can say")
        return made


def _truetype(
    outlines: Sequence[_Outline],
    em: int,
    bounds: tuple[int, int, int, int],
    reach: tuple[int, int],
    times: tuple[int, int],
) -> bytes:
    """The font file of these glyphs with the tables a PDF asks for and no other (ISO 32000-1, 9.9; ISO/IEC 14496-22).

    `reach`: above and below the line; `times`: when its source was made and changed.
    fontTools would write the same in ten times the time, most of it for tables a PDF leaves out.
    """
    glyphs = [it.compiled + bytes(-len(it.compiled) % 4) for it in outlines]
    starts = [0]
    for it in glyphs:
        starts.append(starts[-1] + len(it))
    widest, count = max(it.advance for it in outlines), len(outlines)
    points, contours = max(it.points for it in outlines), max(it.contours for it in outlines)
    tables = {
        b"glyf": b"".join(glyphs),
        b"head": struct.pack(
            ">IIIIHHqqhhhhHHhhh", 0x10000, 0x10000, 0, 0x5F0F3CF5, 0b11, em, *times, *bounds, 0, 8, 2, 1, 0
        ),
        b"hhea": struct.pack(">IhhhHhhhhhhhhhhhH", 0x10000, *reach, 0, widest, *[0] * 3, 1, *[0] * 7, count),
        b"hmtx": b"".join(struct.pack(">Hh", it.advance, it.left) for it in outlines),
        b"loca": struct.pack(f">{count + 1}I", *starts),
        b"maxp": struct.pack(">IHHHHHHHHHHHHHH", 0x10000, count, points, contours, 0, 0, 2, *[0] * 8),
    }
    place = 12 + 16 * len(tables)
    adjustment = place + len(tables[b"glyf"]) + 8  # in head, the second table
    directory, body = [struct.pack(">IHHHH", 0x10000, len(tables), 64, 2, 32)], []
    for tag, table in tables.items():
        padded = table + bytes(-len(table) % 4)
        directory.append(struct.pack(">4sIII", tag, _sum(padded), place, len(table)))
        body.append(padded)
        place += len(padded)
    file = bytearray(b"".join((*directory, *body)))
    struct.pack_into(">I", file, adjustment, (0xB1B0AFBA - _sum(file)) & 0xFFFFFFFF)
    return bytes(file)


def _sum(table: bytes | bytearray) -> int:
    words: tuple[int, ...] = struct.unpack(f">{len(table) // 4}I", table)
    return sum(words) & 0xFFFFFFFF
