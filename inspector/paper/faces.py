"""One font file, opened once: which characters it has, how wide they are, and a small TrueType font of those asked for.

Every reader and printer draws TrueType outlines alike, and the packaged Noto fonts (as many systems' own) hold cubic
ones. Turning a whole font takes 15 seconds; a paper uses a few hundred characters, and each is turned once per process.
There is no cache on disk: the 370 characters of a first notice take 0.7 s, and a file could be damaged or outdated.
fontTools is imported when the first face is opened.
"""

import io
import struct
import sys
import threading
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, cached_property
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, cast

_NOT_EMBEDDABLE = 0x0002 | 0x0300  # OS/2 fsType: restricted licence; no subsetting, bitmaps only
_CURVE_ERROR = 1.0  # of a cubic turned quadratic, in units of 1/1000 em
_REGULAR = 400.0
_LEAST_EM = 16
_LONGEST_NAME = 60
_READING = threading.RLock()
"""Held while a file is looked into: that goes by seeking, and settings show the faces that papers are drawn with."""
_MOST = 0xFFFF  # points, contours, units of an advance: what the tables can say


class Face:
    """A face of a font file (`number` within a collection). Equal and hashed by identity; opened when first asked.

    A file of the user's is read whole and let go, since it may vanish or change; one of `ours` stays open.
    """

    def __init__(self, path: Path, number: int = 0, family: str = "", *, ours: bool = False) -> None:
        self._ours = ours
        self.path, self.number, self.family = path, number, family or path.stem
        self._turned: dict[str, _Outline] = {}

    @cached_property
    def _read(self) -> "_Read":
        with _READING:
            return _read(self.path, self.number, ours=self._ours)

    @property
    def post_script_name(self) -> str:
        """The name the font goes by in a PDF: ASCII without spaces."""
        return self._read.post_script_name

    def usable(self) -> bool:
        """Whether the file can be read, has outlines and may be embedded."""
        try:
            held = self._read
            return bool(held.may_embed and held.em >= _LEAST_EM and held.names and self._outline(".notdef"))
        except _broken():
            return False  # damaged or vanished: the next family is tried

    def has(self, char: str) -> bool:
        """Whether the face has a shape for the character, and one that can be drawn."""
        name = self._read.names.get(ord(char))
        if name is None or name == ".notdef":
            return False
        try:
            return bool(self._outline(name).compiled) or char.isspace()
        except _broken():
            return False

    def width(self, char: str) -> float:
        """The advance of a character it has, in em."""
        return self._outline(self._read.names[ord(char)]).advance / self._read.em

    def subset(self, characters: Iterable[str]) -> "Subset":
        """A TrueType font of just these characters, all of which it has. The same bytes for the same characters."""
        said, held = sorted(set(characters)), self._read
        outlines = [self._outline(".notdef"), *(self._outline(held.names[ord(it)]) for it in said)]
        scale = 1000 / held.em
        return Subset(
            _truetype(outlines, held),
            {it: n for n, it in enumerate(said, 1)},
            tuple(round(it.advance * scale, 2) for it in outlines),
            tuple(round(it * scale) for it in held.bounds),
            round(held.reach[0] * scale),
            round(held.reach[1] * scale),
        )

    def _outline(self, name: str) -> "_Outline":
        """The glyph `name` as TrueType, turned once."""
        if name not in self._turned:
            from fontTools.pens.cu2quPen import Cu2QuPen  # noqa: PLC0415
            from fontTools.pens.filterPen import DecomposingFilterPen  # noqa: PLC0415
            from fontTools.pens.ttGlyphPen import TTGlyphPen  # noqa: PLC0415

            made, held = TTGlyphPen(None), self._read
            pen = Cu2QuPen(made, _CURVE_ERROR * held.em / 1000, reverse_direction=True) if held.cubic else made
            with _READING:
                held.shapes[name].draw(DecomposingFilterPen(pen, held.shapes))
                self._turned[name] = _Outline.of(made.glyph(), held.advance(name))
        return self._turned[name]


class _Read(NamedTuple):
    """What is kept of a font file."""

    names: Mapping[int, str]  # the glyph of each character
    shapes: Any  # by glyph, each draws itself on a pen
    advance: Callable[[str], int]
    cubic: bool
    em: int
    bounds: tuple[int, int, int, int]
    reach: tuple[int, int]  # above and below the line
    times: tuple[int, int]  # made and changed
    post_script_name: str
    may_embed: bool


def _mapped(path: Path) -> BinaryIO:
    """A file of which only what is looked at stands in memory."""
    with path.open("rb") as file:
        return cast("BinaryIO", mmap(file.fileno(), 0, access=ACCESS_READ))


def _read(path: Path, number: int, *, ours: bool) -> _Read:
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - 80 ms, needed by the first paper only

    collection = path.suffix.lower() in {".ttc", ".otc"}
    font = TTFont(
        _mapped(path) if ours else io.BytesIO(path.read_bytes()), lazy=True, fontNumber=number if collection else -1
    )
    plain_cubic = "CFF " in font and "fvar" not in font
    head, across = font["head"], font["hhea"]
    name = font["name"].getDebugName(6) or path.stem
    shapes, advance = _cubic_outlines(font) if plain_cubic else _any_outlines(font)
    made = _Read(
        dict(font.getBestCmap() or {}),
        shapes,
        advance,
        "glyf" not in font,
        int(head.unitsPerEm),
        (head.xMin, head.yMin, head.xMax, head.yMax),
        (across.ascent, across.descent),
        (head.created, head.modified),
        "".join(it for it in name if it.isascii() and (it.isalnum() or it == "-"))[:_LONGEST_NAME] or "Face",
        not int(font["OS/2"].fsType) & _NOT_EMBEDDABLE,
    )
    if plain_cubic:  # the outlines do without the rest: of the packaged faces that spares 50 MB
        font.tables.clear()
    return made


def _cubic_outlines(font: Any) -> tuple[Any, Callable[[str], int]]:
    """The outlines of a CFF font and its advances, read where they lie."""
    from fontTools.cffLib import CFFFontSet  # noqa: PLC0415
    from fontTools.ttLib import newTable  # noqa: PLC0415

    entry, held = font.reader.tables["CFF "], newTable("CFF ")
    held.cff = CFFFontSet()
    held.cff.decompile(_Window(font.reader.file, entry.offset), font, isCFF2=False)
    font.tables["CFF "] = held  # names of glyphs come from it
    (top,) = held.cff.topDictIndex
    shapes, table = top.CharStrings, font.reader["hmtx"]
    last = int(font["hhea"].numberOfHMetrics) - 1

    def advance(name: str) -> int:
        at = 4 * min(shapes.charStrings[name], last)
        return int.from_bytes(table[at : at + 2], "big")

    return shapes, advance


class _Window:
    """A table of a font file as a file of its own, as fontTools reads CFF, without a copy of it."""

    def __init__(self, file: BinaryIO, offset: int) -> None:
        self._file, self._offset, self._at = file, offset, 0

    def seek(self, at: int) -> None:
        """To a place in the table."""
        self._at = at

    def tell(self) -> int:
        """The place in the table."""
        return self._at

    def read(self, size: int) -> bytes:
        """So many bytes from here on."""
        self._file.seek(self._offset + self._at)
        found = self._file.read(size)
        self._at += len(found)
        return found


def _any_outlines(font: Any) -> tuple[Any, Callable[[str], int]]:
    """The outlines of a TrueType or variable font, at regular weight."""
    shapes = font.getGlyphSet(location={"wght": _REGULAR} if "fvar" in font else None)
    return shapes, lambda name: round(shapes[name].width)


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


def _truetype(outlines: Sequence[_Outline], source: _Read) -> bytes:
    """The font file of these glyphs with the tables a PDF asks for and no other (ISO 32000-1, 9.9; ISO/IEC 14496-22).

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
            ">IIIIHHqqhhhhHHhhh",
            0x10000,
            0x10000,
            0,
            0x5F0F3CF5,
            0b11,
            source.em,
            *source.times,
            *source.bounds,
            0,
            8,
            2,
            1,
            0,
        ),
        b"hhea": struct.pack(">IhhhHhhhhhhhhhhhH", 0x10000, *source.reach, 0, widest, *[0] * 3, 1, *[0] * 7, count),
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
    words = array("I", bytes(table))
    if sys.byteorder == "little":
        words.byteswap()
    return sum(words) & 0xFFFFFFFF
