"""Words on a page by hand: which lie between two spots, and where they stand; how large the pages are.

All in points from the upper left corner of the page, as people look at it.
"""

from dataclasses import dataclass
from typing import Any

from inspector.paper.preview import _opened

_REACH = 24.0  # points above and below a spot within which a letter is still meant; sideways more
_ENDS = (0xFFFE, 0xFFFF)  # pdfium's signs for where a line was broken


@dataclass(frozen=True, slots=True)
class Marked:
    """Words and the places they fill: left, top, right, bottom each."""

    words: str
    places: tuple[tuple[float, float, float, float], ...]


def sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Width and height of each page."""
    with _opened(pdf) as document:
        return tuple(document.get_page_size(page) for page in range(len(document)))


def between(pdf: bytes, page: int, start: tuple[float, float], end: tuple[float, float]) -> Marked:
    """The words from the letter nearest to one spot to the one nearest to another, in reading order."""
    with _opened(pdf) as document:
        shown = document[page]
        try:
            text = shown.get_textpage()
            try:
                high = shown.get_height()
                spots = [_letter(text, x, high - y) for x, y in (start, end)]
                if None in spots:
                    return Marked("", ())
                first, last = sorted(it for it in spots if it is not None)
                return _marked(text, first, last - first + 1, high)
            finally:
                text.close()
        finally:
            shown.close()


def whole(pdf: bytes, page: int) -> Marked:
    """All words of a page."""
    with _opened(pdf) as document:
        shown = document[page]
        try:
            text = shown.get_textpage()
            try:
                return _marked(text, 0, text.count_chars(), shown.get_height())
            finally:
                text.close()
        finally:
            shown.close()


def _letter(text: Any, x: float, y: float) -> int | None:
    """The letter at a spot, else the nearest one in its line to the left; None far from any."""
    for wide in (4.0, 2 * _REACH, 8 * _REACH, 60 * _REACH):
        if (found := text.get_index(x, y, wide, min(wide, 2 * _REACH))) is not None:
            return int(found)
    return None


def _marked(text: Any, first: int, count: int, high: float) -> Marked:
    if count <= 0:
        return Marked("", ())
    places = []
    for number in range(text.count_rects(first, count)):
        left, bottom, right, top = text.get_rect(number)
        places.append((left, high - top, right, high - bottom))
    words = text.get_text_range(first, count)
    return Marked("".join(it for it in words if ord(it) not in _ENDS).replace("\r\n", "\n"), tuple(places))
