"""Where the lines of a Chinese paragraph end: the prohibitions of GB/T 15834 and of printing, as a pure function.

Between any two characters there may be a break, with three exceptions that give way in this order when a line could
otherwise not be filled at all: a run of Latin letters and digits is kept whole, so is a box to tick with its words; no
line starts with a closing mark or ends with an opening one, and …… and —— are not torn; a combining mark stays with its
letter.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

NO_START = frozenset("，。、；：？！”’）》〉】〕』」｝～·％‰℃°々ー–-/,.;:?!)]}%*")
"""No line starts with one of these; the star stands for a hidden part of a name."""
NO_END = frozenset("（《〈【〔『「｛“‘￥$([{*□/")
"""No line ends with one of these."""
_PAIRS = frozenset("…—")
_WITHIN_RUN = frozenset(".,-/:_@#%&=?+~'")
_TICK, _TICK_ENDS = "□", frozenset(" \n　□")
_ROUNDING = 0.01  # points: sums of widths are not exact


class Break(IntEnum):
    """How freely a line may end before a character."""

    NEVER = 0  # unless nothing else fits
    TORN = 1  # inside a run of Latin letters and digits, or the words of a box to tick
    FREE = 2
    FORCED = 3  # after a newline


@dataclass(frozen=True, slots=True)
class Line:
    """The characters `start` to `end` of the paragraph, `width` wide, set after `indent` in a line of `room`."""

    start: int
    end: int
    width: float
    indent: float
    room: float
    last: bool  # the paragraph or a forced line ends here: never justified


def breaks(text: str) -> list[Break]:
    """For each character how freely a line may end before it; the first entry says nothing."""
    found = [Break.FREE] * len(text)
    pair_open = ticked = False
    for n in range(1, len(text)):
        before, char = text[n - 1], text[n]
        pair_open = before == char and char in _PAIRS and not pair_open
        ticked = before == _TICK or (ticked and char not in _TICK_ENDS)
        lone = char == "—" and not pair_open and text[n + 1 : n + 2] != "—"  # from — to, never first in a line
        found[n] = _between(before, char, kept=pair_open or lone)
        if ticked and found[n] is Break.FREE:
            found[n] = Break.TORN
    return found


@lru_cache(maxsize=1 << 14)
def _between(before: str, char: str, *, kept: bool) -> Break:
    if before == "\n":
        return Break.FORCED
    if char in {"\n", " "} or kept or unicodedata.category(char)[0] == "M":
        return Break.NEVER
    if _in_run(before) and _in_run(char):
        return Break.TORN
    return Break.NEVER if char in NO_START or before in NO_END else Break.FREE


def _in_run(char: str) -> bool:
    return char.isascii() and (char.isalnum() or char in _WITHIN_RUN)


def break_lines(text: str, widths: Sequence[float], room: float, indent: float = 0.0) -> list[Line]:
    """The lines of a paragraph: as much as fits into each, left to right, by the rules above.

    Args:
        text: the paragraph; a newline ends a line.
        widths: of each character of `text`, in points.
        room: width of a line in points.
        indent: of the first line, in points.

    Every character but spaces and newlines at a line's end is in exactly one line, in order. A line is wider than its
    room only if one character is. There is always a line.
    """
    return list(_lines(text, widths, breaks(text), room, indent))


def _lines(text: str, widths: Sequence[float], free: Sequence[Break], room: float, indent: float) -> Iterator[Line]:
    start, after = 0, indent
    while True:
        end = _end(text, widths, free, start, room - after)
        last = end == len(text) or text[end - 1] == "\n"
        shown = start + len(text[start:end].rstrip(" \n"))
        yield Line(start, shown, sum(widths[start:shown]), after, room - after, last)
        if end == len(text) and not text.endswith("\n", start, end):
            return
        start, after = end, 0.0
        if start == len(text):
            return


def _end(text: str, widths: Sequence[float], free: Sequence[Break], start: int, room: float) -> int:
    """Where the line that begins at `start` ends."""
    best = dict.fromkeys((Break.FREE, Break.TORN, Break.NEVER), start)
    width, spaces, n = 0.0, 0.0, start
    while n < len(text):
        if n > start:
            if free[n] is Break.FORCED:
                return n
            best[free[n]] = n
        if text[n] == " ":  # white space at the end of a line takes no room
            spaces += widths[n]
        elif text[n] != "\n":
            if width + spaces + widths[n] > room + _ROUNDING and n > start:
                break
            width, spaces = width + spaces + widths[n], 0.0
        n += 1
    else:
        return len(text)
    return next(best[it] for it in (Break.FREE, Break.TORN, Break.NEVER) if best[it] > start)
