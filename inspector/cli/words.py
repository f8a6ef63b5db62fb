"""How the command line says things: one translation context, texts made harmless for a terminal, aligned tables."""

import re
import shutil
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import Any

from inspector.i18n import translate as translate  # noqa: PLC0414 - under the name by which texts are extracted

WIDEST = 44
"""Columns of a terminal one cell may take; the rest of a long text stands in `show` and in the JSON."""
_NARROWEST = 8
"""Columns a cell keeps however narrow the terminal is."""
_GAP = "  "
_UNBROKEN = re.compile("[!-~]+ ?|.[，。；：、？！）”》…]*", re.DOTALL)
"""What stays on one line: a Latin word, or a character with the punctuation that closes it."""


def harmless(value: Any) -> str:
    """A value on one line, without characters that would steer a terminal: text from people is data."""
    text = "" if value is None else str(value)
    return "".join(it if it.isprintable() else " " for it in text)


def table(heads: Sequence[str], rows: Iterable[Sequence[Any]]) -> list[str]:
    """Rows under their heads in aligned columns; a Chinese character is two columns wide."""
    cells = [[cut(harmless(cell)) for cell in row] for row in (heads, *rows)]
    widths = [max(map(width, column)) for column in zip(*cells, strict=True)]
    return [_aligned(row, widths) for row in cells]


def whole_table(heads: Sequence[str], rows: Iterable[Sequence[Any]]) -> list[str]:
    """As `table`, with every text whole: wrapped within the width of a terminal, anywhere else on its one line."""
    cells = [[harmless(cell) for cell in row] for row in (heads, *rows)]
    widths = [max(map(width, column)) for column in zip(*cells, strict=True)]
    most = terminal_width()
    if most is not None:
        room = most - len(_GAP) * (len(widths) - 1)
        widest = min(room, max(widths))
        while widest > _NARROWEST and sum(min(it, widest) for it in widths) > room:
            widest -= 1
        widths = [min(it, widest) for it in widths]
    return [
        _aligned(line, widths)
        for row in cells
        for line in zip_longest(*(wrapped(cell, wide) for cell, wide in zip(row, widths, strict=True)), fillvalue="")
    ]


def terminal_width() -> int | None:
    """Columns of the terminal that standard output is; None where it is none."""
    return shutil.get_terminal_size().columns if sys.stdout and sys.stdout.isatty() else None


def wrapped(text: str, most: int) -> list[str]:
    """A text on lines of at most `most` columns, broken between Latin words and between Chinese characters."""
    lines, line, taken = [], "", 0
    for part in _UNBROKEN.findall(text):
        for it in [part] if width(part.rstrip()) <= most else part:
            wide = width(it)
            if line and taken + width(it.rstrip()) > most:
                lines.append(line.rstrip())
                line, taken = "", 0
            line, taken = line + it, taken + wide
    return [*lines, line.rstrip()]


def _aligned(row: Sequence[str], widths: Sequence[int]) -> str:
    return _GAP.join(cell + " " * (wide - width(cell)) for cell, wide in zip(row, widths, strict=True)).rstrip()


def pairs(facts: dict[str, Any]) -> list[str]:
    """Facts one a line, their names aligned."""
    wide = max(map(width, facts), default=0)
    return [f"{name}{' ' * (wide - width(name))}  {harmless(value)}".rstrip() for name, value in facts.items()]


def width(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(0 if unicodedata.combining(it) else 2 if unicodedata.east_asian_width(it) in "WF" else 1 for it in text)


def cut(text: str, most: int = WIDEST) -> str:
    """The beginning of a text, with … where it goes on."""
    if width(text) <= most:
        return text
    kept = ""
    for it in text:
        if width(kept) + width(it) > most - 1:
            break
        kept += it
    return kept + "…"
