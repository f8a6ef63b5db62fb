"""A paper of the tests drawn, and its PDF read back: words, ink, places, streams."""

import re
import zlib
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from all_parts import (
    read_photo,
)
from PIL import Image

from inspector.paper import preview
from inspector.paper.content import (
    Content,
)
from inspector.paper.drawing import Drawn, draw
from inspector.paper.fonts import packaged_library

FONTS = packaged_library()
MM = 72 / 25.4


def drawn(content: Content, photos: Any = read_photo, **how: Any) -> Drawn:
    return draw(content, photos, library=FONTS, **how)


def words(it: Drawn) -> list[str]:
    """The text of each page without white space."""
    return ["".join(preview.page_text(it.pdf, n).split()) for n in range(it.pages)]


def ink(page: Image.Image) -> tuple[float, float, float, float]:
    """What is black or red on a page drawn at one pixel to the point, in mm: left, top, right, bottom."""
    box = page.convert("L").point(lambda it: 255 if it < 200 else 0).getbbox()
    assert box is not None
    left, top, right, bottom = (it / MM for it in box)
    return left, top, right, bottom


def lines_of(page: Image.Image) -> list[tuple[float, float]]:
    """Top and bottom of each line of ink in mm, from above."""
    dark = page.convert("L").point(lambda it: 255 if it < 160 else 0)
    rows = [dark.crop((0, y, dark.width, y + 1)).getbbox() is not None for y in range(dark.height)]
    starts = [y for y, (before, now) in enumerate(pairwise([False, *rows])) if now and not before]
    ends = [y for y, (before, now) in enumerate(pairwise([*rows, False])) if before and not now]
    scale = dark.height / 297
    return [(top / scale, bottom / scale) for top, bottom in zip(starts, ends, strict=True)]


def places(pdf: bytes, page: int, text: str) -> tuple[float, float]:
    """The left and right edge of a text on a page, in points."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        shown = document[page].get_textpage()
        found = shown.search(text).get_next()
        assert found is not None
        start, many = found
        boxes = [shown.get_charbox(n, loose=True) for n in range(start, start + many)]
        return min(it[0] for it in boxes), max(it[2] for it in boxes)
    finally:
        document.close()


def streams(pdf: bytes) -> Iterator[bytes]:
    """Every compressed stream of the file that holds text."""
    for found in re.finditer(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        try:
            yield zlib.decompress(found[1].rstrip(b"\n"))
        except zlib.error:  # a photo
            continue
