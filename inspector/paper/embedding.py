"""Fonts as they stand in a PDF: of each face one TrueType font of the characters used, addressed glyph by glyph.

A composite font (ISO 32000-1, 9.7) takes any number of characters, two bytes each, and needs no encoding that a reader
could take for another: code, CID and glyph are one number. What the text says is in its ToUnicode map.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFName, PDFStream, PDFString, PDFZCompress

from inspector.paper.faces import Face, Subset

_FONTS = "BasicFonts"  # reportlab's name for the dictionary every page refers to
_SYMBOLIC = 4
_STEM = 80  # asked for, used by readers that replace a font; ours is in the file
_PAIRS_IN_BLOCK = 100  # a bfchar block holds no more (ISO 32000-1, 9.10.3)


class Embedded(NamedTuple):
    """A font of the file: its name on every page and the code of each character, in hex."""

    name: str
    codes: Mapping[str, str]


def embed(used: Mapping[Face, AbstractSet[str]], document: PDFDocument) -> dict[Face, Embedded]:
    """Put the faces into the document, each cut down to the characters used of it."""
    fonts = document.idToObject[_FONTS].dict
    made: dict[Face, Embedded] = {}
    for n, (face, characters) in enumerate(used.items()):
        cut = face.subset(characters)
        name = f"F{n}"
        fonts[name] = document.Reference(_font(face, cut, n, document))
        made[face] = Embedded(name, {it: f"{number:04X}" for it, number in cut.numbers.items()})
    return made


def _font(face: Face, cut: Subset, number: int, document: PDFDocument) -> PDFDictionary:
    tag = "".join(chr(ord("A") + number // 26**n % 26) for n in range(5, -1, -1))  # of a subset: six letters
    name = PDFName(f"{tag}+{face.post_script_name}")
    file = PDFStream(PDFDictionary({"Length1": len(cut.truetype)}), cut.truetype, [PDFZCompress])
    descriptor = {
        "Type": PDFName("FontDescriptor"),
        "FontName": name,
        "Flags": _SYMBOLIC,
        "FontBBox": PDFArray(cut.bounds),
        "ItalicAngle": 0,
        "Ascent": cut.ascent,
        "Descent": cut.descent,
        "CapHeight": cut.ascent,
        "StemV": _STEM,
        "FontFile2": document.Reference(file),
    }
    descendant = {
        "Type": PDFName("Font"),
        "Subtype": PDFName("CIDFontType2"),
        "BaseFont": name,
        "CIDSystemInfo": PDFDictionary(
            {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
        ),
        "CIDToGIDMap": PDFName("Identity"),
        "DW": 1000,
        "W": f"[0 [{' '.join(f'{it:g}' for it in cut.advances)}]]",
        "FontDescriptor": document.Reference(PDFDictionary(descriptor)),
    }
    said = PDFStream(content=to_unicode(list(cut.numbers)), filters=[PDFZCompress])
    composite = {
        "Type": PDFName("Font"),
        "Subtype": PDFName("Type0"),
        "BaseFont": name,
        "Encoding": PDFName("Identity-H"),
        "DescendantFonts": PDFArray([document.Reference(PDFDictionary(descendant))]),
        "ToUnicode": document.Reference(said),
    }
    return PDFDictionary(composite)


def to_unicode(characters: Sequence[str]) -> str:
    """The CMap from the codes 1, 2, … of these characters to UTF-16, beyond the BMP too, so 𬱖 can be found."""
    rows = [f"<{n:04X}> <{it.encode('utf-16-be').hex().upper()}>" for n, it in enumerate(characters, 1)]
    blocks = [rows[n : n + _PAIRS_IN_BLOCK] for n in range(0, len(rows), _PAIRS_IN_BLOCK)]
    head = (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
    )
    body = "".join(f"{len(it)} beginbfchar\n{chr(10).join(it)}\nendbfchar\n" for it in blocks)
    return head + body + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
