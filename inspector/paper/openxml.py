"""What Word's files know and python-docx has no word for: fonts of Chinese text, rules, fields, fixed dates."""

import io
import zipfile
from collections.abc import Mapping
from typing import Any

from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

_ZIPPED = 1980, 1, 1, 0, 0, 0  # the first day a zip file knows
_DEEPEST = 9  # of the levels of an outline
_BORDER = 8  # eighths of a point
_ORDER = ("top", "bottom")


def _made(name: str, attributes: Mapping[str, str]) -> Any:
    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(key), value)
    return element


def font(properties: Any, chinese: str, latin: str) -> None:
    """The fonts of Chinese and of Latin text, instead of those of a theme."""
    fonts = properties.get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for key, family in {"ascii": latin, "hAnsi": latin, "cs": latin, "eastAsia": chinese}.items():
        fonts.set(qn(f"w:{key}"), family)


def language(properties: Any, latin: str) -> None:
    """What the spelling is checked by."""
    properties.append(_made("w:lang", {"w:val": latin, "w:eastAsia": "zh-CN"}))


def ruled(paragraph: Any, kinds: Mapping[str, str], colour: str = "auto") -> None:
    """Rules above (`top`) and below (`bottom`) a paragraph: single, dashed, thickThinSmallGap."""
    borders = OxmlElement("w:pBdr")
    for side in _ORDER:
        if side in kinds:
            rule = {"w:val": kinds[side], "w:sz": str(_BORDER), "w:space": "1", "w:color": colour}
            borders.append(_made(f"w:{side}", rule))
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:snapToGrid", "w:spacing", "w:ind", "w:jc"
    )


def coloured(paragraph: Any, colour: str) -> None:
    """All words of a paragraph in a colour, as RRGGBB."""
    for run in paragraph.runs:
        run.font.color.rgb = RGBColor.from_string(colour)


def banded(paragraph: Any, colour: str) -> None:
    """White words on a band of a colour, which keeps with what follows."""
    coloured(paragraph, "FFFFFF")
    paragraph.paragraph_format.keep_with_next = True
    shade = _made("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": colour})
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001
    properties.insert_element_before(
        shade, "w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:snapToGrid", "w:spacing", "w:ind", "w:jc"
    )


def grid(section: Any, leading: float, closer: float) -> None:
    """The section's grid: `leading` points from line to line, characters closer or wider than their size by so much."""
    properties = section._sectPr  # noqa: SLF001
    for old in properties.findall(qn("w:docGrid")):
        properties.remove(old)
    said = {
        "w:type": "linesAndChars",
        "w:linePitch": str(round(leading * 20)),
        "w:charSpace": str(round(closer * 4096)),
    }
    properties.append(_made("w:docGrid", said))


def outline(paragraph: Any, level: int) -> None:
    """The paragraph as a heading of the navigation, from 1 on."""
    said = _made("w:outlineLvl", {"w:val": str(min(max(level, 1), _DEEPEST) - 1)})
    paragraph._p.get_or_add_pPr().append(said)  # noqa: SLF001


def page_number(run: Any) -> None:
    """The number of the page, worked out by whoever shows it."""
    for kind in ("begin", "end"):
        run._r.append(_made("w:fldChar", {"w:fldCharType": kind}))  # noqa: SLF001
        if kind == "begin":
            asked = OxmlElement("w:instrText")
            asked.text = "PAGE"
            run._r.append(asked)  # noqa: SLF001


def drawing(paragraph: Any, picture: bytes, width: float, said: str) -> None:
    """A picture `width` points wide in a line of its own, and what a screen reader says of it."""
    paragraph.paragraph_format.line_spacing = 1.0  # an exact line would cut it
    placed = paragraph.add_run().add_picture(io.BytesIO(picture), width=Pt(width))
    placed._inline.docPr.set("descr", said)  # noqa: SLF001 - python-docx has no word for it


def repeated(row: Any) -> None:
    """The row at the top of every page its table stands on."""
    row._tr.get_or_add_trPr().append(_made("w:tblHeader", {"w:val": "true"}))  # noqa: SLF001


def kept_whole(row: Any) -> None:
    """The row on one page."""
    row._tr.get_or_add_trPr().append(_made("w:cantSplit", {"w:val": "true"}))  # noqa: SLF001


def least(row: Any, millimetres: int) -> None:
    """The row at least so high."""
    if millimetres > 0:
        row.height, row.height_rule = Mm(millimetres), WD_ROW_HEIGHT_RULE.AT_LEAST


def dated(file: io.BytesIO) -> bytes:
    """The file with one date for all it holds: python-docx writes the moment."""
    made = io.BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _ZIPPED)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            new.writestr(entry, old.read(name))
    return made.getvalue()
