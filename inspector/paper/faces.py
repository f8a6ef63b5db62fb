"""One font file, opened once: which characters it has, how wide they are, and a small TrueType font of those asked for.

reportlab embeds TrueType outlines only, and the packaged Noto fonts (as many systems' own) hold cubic ones. Turning
a whole font takes 15 seconds; a paper uses a few hundred characters, and each is turned once per process.
fontTools is imported when the first face is opened.
"""

import io
import struct
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

_NOT_EMBEDDABLE = 0x0002 | 0x0300  # OS/2 fsType: restricted licence; no subsetting, bitmaps only
_CURVE_ERROR = 1.0  # of a cubic turned quadratic, in units of 1/1000 em
_REGULAR = 400.0


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
        return "".join(it for it in name if it.isascii() and (it.isalnum() or it == "-")) or "Face"

    def usable(self) -> bool:
        """Whether the file can be read, has outlines and may be embedded."""
        from fontTools.ttLib import TTLibError  # noqa: PLC0415

        try:
            outlines = "glyf" in self._font or "CFF " in self._font or "CFF2" in self._font
            forbidden = int(self._font["OS/2"].fsType) & _NOT_EMBEDDABLE
            return bool(outlines and not forbidden and self._names)
        except (TTLibError, OSError, LookupError, ValueError, AssertionError, struct.error):
            return False  # damaged or vanished: the next family is tried

    def has(self, char: str) -> bool:
        """Whether the face has a shape for the character."""
        return ord(char) in self._names

    def width(self, char: str) -> float:
        """The advance of a character it has, in em."""
        return float(self._font["hmtx"][self._names[ord(char)]][0]) / self._em

    def small_truetype(self, characters: Iterable[str], name: str = "") -> bytes:
        """A TrueType font of just these characters (all of which it has) that calls itself `name`.

        The same bytes for the same characters.
        """
        from fontTools.fontBuilder import FontBuilder  # noqa: PLC0415
        from fontTools.ttLib import newTable  # noqa: PLC0415

        codes = sorted(map(ord, set(characters) | ({" "} if self.has(" ") else set())))
        sources = {".notdef": ".notdef"} | {f"u{it:X}": self._names[it] for it in codes}
        outlines = {of: self._outline(source) for of, source in sources.items()}
        made = FontBuilder(self._em, isTTF=True)
        made.font.recalcTimestamp = made.font.recalcBBoxes = False
        own = self._font["head"]
        bounds = {it: getattr(own, it) for it in ("xMin", "yMin", "xMax", "yMax")}
        made.updateHead(created=own.created, modified=own.modified, **bounds)
        made.setupGlyphOrder(list(sources))
        made.setupCharacterMap({it: f"u{it:X}" for it in codes})
        made.font["loca"], made.font["glyf"] = newTable("loca"), newTable("glyf")  # setupGlyf would unpack each glyph
        made.font["glyf"].glyphs = {of: it.glyph() for of, it in outlines.items()}
        made.font["glyf"].glyphOrder = list(sources)
        made.setupHorizontalMetrics({of: (it.advance, it.left) for of, it in outlines.items()})
        across, metrics = self._font["hhea"], self._font["OS/2"]
        made.setupHorizontalHeader(ascent=across.ascent, descent=across.descent)
        named = name or self.post_script_name
        made.setupNameTable({"familyName": named, "styleName": "Regular", "psName": named})
        made.setupOS2(sTypoAscender=metrics.sTypoAscender, sTypoDescender=metrics.sTypoDescender, fsType=0)
        made.setupPost(keepGlyphNames=False)
        limits = made.font["maxp"]
        limits.maxPoints = max(it.points for it in outlines.values())
        limits.maxContours = max(it.contours for it in outlines.values())
        file = io.BytesIO()
        made.save(file)
        return file.getvalue()

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
            return cls(b"", advance, 0, 0, 0)
        drawn.recalcBounds(None)
        compiled = drawn.compile(None, recalcBBoxes=False)
        return cls(compiled, advance, drawn.xMin, len(drawn.coordinates), drawn.numberOfContours)

    def glyph(self) -> Any:
        """As fontTools' glyf table takes it: not unpacked again."""
        from fontTools.ttLib.tables._g_l_y_f import Glyph  # noqa: PLC0415

        return Glyph(self.compiled)
