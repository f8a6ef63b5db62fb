"""Words on a page by hand: which lie between two spots, and where they stand; how large the pages are.

All in points from the upper left corner of the page, as people look at it.
"""

from dataclasses import dataclass
from typing import Any

from inspector.paper.preview import Place, opened, placed, worded

_REACH = 24.0  # points above and below a spot within which a letter is still meant; sideways more
_ENDS = "\ufffe\uffff"  # pdfium's signs for where a line was broken


@dataclass(frozen=True, slots=True)
class Marked:
    """Words and the places they fill, one a line."""

    words: str
    places: tuple[Place, ...]


def sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Width and height of each page."""
    with opened(pdf) as document:
        return tuple(document.get_page_size(page) for page in range(len(document)))


def between(pdf: bytes, page: int, start: tuple[float, float], end: tuple[float, float]) -> Marked:
    """The words from the letter nearest to one spot to the one nearest to another, in reading order."""
    with opened(pdf) as document, worded(document, page) as (shown, words):
        first, last = (_letter(words, *_in_file(shown, *it)) for it in (start, end))
        if first is None or last is None:
            return Marked("", ())
        first, last = sorted((first, last))
        return _marked(shown, words, first, last - first + 1)


def whole(pdf: bytes, page: int) -> Marked:
    """All words of a page."""
    with opened(pdf) as document, worded(document, page) as (shown, words):
        return _marked(shown, words, 0, words.count_chars())


def _in_file(shown: Any, x: float, y: float) -> tuple[float, float]:
    """A spot as people look at it, from the lower left corner of the unturned page: what `placed` undoes."""
    wide, high = shown.get_size()
    match shown.get_rotation():
        case 90:
            return y, x
        case 180:
            return wide - x, y
        case 270:
            return high - y, wide - x
    return x, high - y


def _letter(words: Any, x: float, y: float) -> int | None:
    """The letter at a spot, else the nearest one beside it; None far from any."""
    for reach in (4.0, 2 * _REACH, 8 * _REACH, 60 * _REACH):
        if (found := words.get_index(x, y, reach, min(reach, 2 * _REACH))) is not None:
            return int(found)
    return None


def _marked(shown: Any, words: Any, first: int, count: int) -> Marked:
    if count <= 0:
        return Marked("", ())
    places = tuple(placed(shown, words.get_rect(it)) for it in range(words.count_rects(first, count)))
    said = words.get_text_range(first, count).replace("\r\n", "\n")
    return Marked("".join(it for it in said if it not in _ENDS), places)
