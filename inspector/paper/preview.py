"""Pages of a PDF as pictures and as words, for the window, for telephones and for printers that take pictures.

Only papers this program has drawn itself are shown: a stranger's are drawn anew from their content. pdfium may be used
by one thread at a time; a lock sees to it. It is imported when the first page is shown.
"""

import io
import threading
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PIL import Image, ImageChops

Place = tuple[float, float, float, float]
"""Left, top, right, bottom in points from the upper left corner of a page, as people look at it."""

_PDFIUM = threading.Lock()
_LARGEST = 20_000  # pixels of a side: a roll at 300 dpi may be long


@contextmanager
def opened(pdf: bytes) -> Iterator[Any]:
    """The document of pdfium, while nobody else has one."""
    import pypdfium2  # noqa: PLC0415 - a native library of 7 MB, for whoever looks

    with _PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()


@contextmanager
def worded(document: Any, page: int) -> Iterator[tuple[Any, Any]]:
    """A page and its words."""
    shown = document[page]
    try:
        words = shown.get_textpage()
        try:
            yield shown, words
        finally:
            words.close()
    finally:
        shown.close()


def page_count(pdf: bytes) -> int:
    """How many pages the PDF has."""
    with opened(pdf) as document:
        return len(document)


def render(pdf: bytes, page: int, scale: float) -> Image.Image:
    """Page `page` (from 0) as an RGB picture; at scale 1 a point is a pixel."""
    with opened(pdf) as document:
        shown = document[page]
        try:
            bitmap = shown.render(scale=min(scale, _LARGEST / max(shown.get_size())))
            try:
                picture: Image.Image = bitmap.to_pil().convert("RGB")
                return picture.copy()  # of its own, not of the bitmap that closes
            finally:
                bitmap.close()
        finally:
            shown.close()


def png(pdf: bytes, page: int, dpi: int) -> bytes:
    """Page `page` (from 0) as a PNG file; without colour where it has none, so that a telephone sends it quickly."""
    picture = render(pdf, page, dpi / 72)
    grey = picture.convert("L")
    coloured = ImageChops.difference(picture, grey.convert("RGB")).getbbox() is not None
    file = io.BytesIO()
    (picture if coloured else grey).save(file, "PNG", optimize=True, dpi=(dpi, dpi))
    return file.getvalue()


def page_text(pdf: bytes, page: int) -> str:
    """What can be searched and copied on page `page` (from 0)."""
    with opened(pdf) as document, worded(document, page) as (_, words):
        return str(words.get_text_bounded())


def find(pdf: bytes, text: str) -> list[tuple[int, list[Place]]]:
    """Where a text stands: the page (from 0) and its places, one a line, for each time it is found.

    Capitals, full and half width and spaces make no difference, and a text is found over the end of a line too.
    """
    wanted = "".join(map(_folded, text))
    if not wanted:
        return []
    with opened(pdf) as document:
        return [(page, places) for page in range(len(document)) for places in _found(document, page, wanted) if places]


def _found(document: Any, page: int, wanted: str) -> Iterator[list[Place]]:
    from pypdfium2 import raw  # noqa: PLC0415

    with worded(document, page) as (shown, words):
        folded: list[str] = []
        numbers: list[int] = []  # of the page's letter each folded one comes from
        high = ""
        for number in range(words.count_chars()):
            letter = chr(raw.FPDFText_GetUnicode(words, number) or 32)
            if "\ud800" <= letter <= "\udbff":  # beyond the BMP a letter may come in two halves
                high = letter
                continue
            letter, high = _whole(high, letter), ""
            for it in _folded(letter):
                folded.append(it)
                numbers.append(number)
        page_words, at = "".join(folded), 0
        while (at := page_words.find(wanted, at)) >= 0:
            first, last = numbers[at], numbers[at + len(wanted) - 1]
            count = words.count_rects(first, last - first + 1)
            yield [placed(shown, words.get_rect(it)) for it in range(count)]
            at += len(wanted)


def placed(shown: Any, box: tuple[float, float, float, float]) -> Place:
    """A box of pdfium (left, bottom, right, top from the lower left of the unturned page) as people look at it."""
    left, bottom, right, top = box
    wide, high = shown.get_size()
    match shown.get_rotation():
        case 90:
            return bottom, left, top, right
        case 180:
            return wide - right, bottom, wide - left, top
        case 270:
            return wide - top, high - right, wide - bottom, high - left
    return left, high - top, right, high - bottom


def _whole(high: str, letter: str) -> str:
    if high and "\udc00" <= letter <= "\udfff":
        return (high + letter).encode("utf-16", "surrogatepass").decode("utf-16")
    return letter


def _folded(letter: str) -> str:
    """A letter as it is compared: nothing for a space."""
    if letter in ("\ufffe", "\uffff"):  # pdfium's signs for where a line was broken
        return ""
    return "".join(unicodedata.normalize("NFKC", letter).casefold().split())
