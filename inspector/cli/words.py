"""How the command line says things: one translation context, texts made harmless for a terminal, aligned tables."""

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

from inspector.i18n import translate as translate  # noqa: PLC0414 - under the name by which texts are extracted

WIDEST = 44
"""Columns of a terminal one cell may take; the rest of a long text stands in `show` and in the JSON."""


def harmless(value: Any) -> str:
    """A value on one line, without characters that would steer a terminal: text from people is data."""
    text = "" if value is None else str(value)
    return "".join(it if it.isprintable() else " " for it in text)


def table(heads: Sequence[str], rows: Iterable[Sequence[Any]]) -> list[str]:
    """Rows under their heads in aligned columns; a Chinese character is two columns wide."""
    cells = [[cut(harmless(cell)) for cell in row] for row in (heads, *rows)]
    widths = [max(map(width, column)) for column in zip(*cells, strict=True)]
    return [
        "  ".join(cell + " " * (wide - width(cell)) for cell, wide in zip(row, widths, strict=True)).rstrip()
        for row in cells
    ]


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
