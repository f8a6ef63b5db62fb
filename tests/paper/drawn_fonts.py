"""Font files for the tests, made from the packaged face with fontTools."""

import io
from pathlib import Path

from fontTools import subset
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

from inspector.paper.fonts import Role, packaged_library

SERIF = packaged_library().chains[Role.BODY][0]


def cubic(characters: str) -> bytes:
    """The packaged face cut down, its outlines as they are."""
    font = TTFont(SERIF.path)
    cut = subset.Subsetter(subset.Options(layout_features=[], name_IDs=["*"]))
    cut.populate(text=characters)
    cut.subset(font)
    file = io.BytesIO()
    font.save(file)
    return file.getvalue()


def truetype(characters: str, name: str, *, may_embed: int = 0, em: int = 1000) -> bytes:
    """A whole TrueType font file of these characters that calls itself `name`."""
    source = TTFont(SERIF.path)
    shapes, named = source.getGlyphSet(), source.getBestCmap()
    glyphs, advances = {}, {}
    wanted = {".notdef": ".notdef"} | {f"u{ord(it):X}": named[ord(it)] for it in characters}
    for label, of in wanted.items():
        made = TTGlyphPen(None)
        shapes[of].draw(Cu2QuPen(made, 1.0, reverse_direction=True))
        glyphs[label] = made.glyph()
        glyphs[label].recalcBounds(None)
        advances[label] = round(shapes[of].width), getattr(glyphs[label], "xMin", 0)
    font = FontBuilder(em, isTTF=True)
    font.setupGlyphOrder(list(glyphs))
    font.setupCharacterMap({ord(it): f"u{ord(it):X}" for it in characters})
    font.setupGlyf(glyphs)
    font.setupHorizontalMetrics(advances)
    font.setupHorizontalHeader(ascent=880, descent=-120)
    font.setupNameTable({"familyName": name, "styleName": "Regular", "psName": name})
    font.setupOS2(fsType=may_embed)
    font.setupPost()
    file = io.BytesIO()
    font.save(file)
    return file.getvalue()


def put(folder: Path, name: str, data: bytes) -> Path:
    """A file of this name."""
    path = folder / name
    path.write_bytes(data)
    return path
