"""A ruled table that goes on over pages: rows stay whole where they can, the head is repeated."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, repeat

from inspector.paper.content import Column
from inspector.paper.fonts import Role
from inspector.paper.ink import Pen
from inspector.paper.page import Block
from inspector.paper.sheet import MM
from inspector.paper.typesetting import Align, Run, SetLine, Typesetter

_PADDING = 0.9 * MM
_ABOVE = 1.1 * MM
_SPREAD = 4 / 3  # from line to line of a cell, of its size
_LONG = 200  # characters: a longer heading is nobody's
_SMALLER = 0.7
_SMALLEST = 3.0  # points: what many columns leave
_COMPANY = 2  # rows of a table that stay together at a page's head or foot
_WHOLE = 3  # a table of no more rows is not parted
_LOST_LINES = 3.5  # a row no higher than this, with its rules, is not left alone on a page


@dataclass(frozen=True, slots=True)
class Row:
    """The set lines of each cell, `leading` points each; at least `least` points high."""

    cells: tuple[tuple[SetLine, ...], ...]
    leading: float
    least: float = 0.0

    @property
    def height(self) -> float:
        """The tallest cell with the space above and below."""
        return max(self.least, max(map(len, self.cells)) * self.leading + 2 * _ABOVE)

    def cut(self, room: float, *, fresh: bool) -> "tuple[Row | None, Row | None]":
        """The lines that fit into `room`, and the others; two at least, where it is not forced."""
        fits = int((room - 2 * _ABOVE) / self.leading)
        if fits < 2 and not fresh:
            return None, self
        fits, many = max(fits, 1), max(map(len, self.cells))
        if fits >= many:  # only its least height is too much
            return replace(self, least=0.0), None
        return Row(tuple(it[:fits] for it in self.cells), self.leading), Row(
            tuple(it[fits:] for it in self.cells), self.leading
        )


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head, in columns so many points wide; a row taller than `tallest` is parted at a page's end."""

    widths: tuple[float, ...]
    head: Row
    rows: tuple[Row, ...]
    tallest: float

    @classmethod
    def of(
        cls, typesetter: Typesetter, columns: Sequence[Column], rows: Sequence[Sequence[str]], *, least: float = 0.0
    ) -> "Table":
        """Set the texts of the rows in the columns; a row is at least `least` points high.

        A stranger's row may hold fewer or more texts than there are columns: what is over stands in the last.
        """
        sheet = typesetter.sheet
        unit = sheet.width / sum(max(it.share, 1) for it in columns)
        widths = tuple(max(it.share, 1) * unit for it in columns)
        size = max(min(sheet.small, min(widths) - 2 * _PADDING), _SMALLEST)

        def cell(text: str, width: float, align: Align) -> tuple[SetLine, ...]:
            return tuple(typesetter.lines([Run(text, Role.BODY)], size, width - 2 * _PADDING, align=align))

        leading = size * _SPREAD
        headings = [_heading(typesetter, it.heading, size, width) for it, width in zip(columns, widths, strict=True)]
        head = Row(tuple(headings), leading)
        made = tuple(
            Row(
                tuple(
                    cell(text, width, Align(column.align))
                    for column, width, text in zip(columns, widths, _as_many(row, len(columns)), strict=True)
                ),
                leading,
                least,
            )
            for row in rows
        )
        tallest = sheet.height / 2
        if head.height > tallest:  # a head of pages is not repeated
            return cls(widths, replace(head, cells=((),) * len(widths)), (head, *made), tallest)
        return cls(widths, head, made, tallest)

    @property
    def height(self) -> float:
        """Head and rows."""
        return self.head.height + sum(it.height for it in self.rows)

    def cut(self, room: float, *, fresh: bool) -> tuple[Block | None, Block | None]:
        """As many rows as fit; a row is cut only if it is very tall or alone on a fresh page."""
        left, whole = room - self.head.height, 0
        while whole < len(self.rows) and self.rows[whole].height <= left:
            left -= self.rows[whole].height
            whole += 1
        if whole == len(self.rows):
            return (self, None) if left >= 0 or fresh else (None, self)
        if whole > _COMPANY and whole == len(self.rows) - 1 and self._short(-1):
            whole -= 1
        little = len(self.rows) <= _WHOLE and all(map(self._short, range(len(self.rows))))
        if not fresh and (little or (whole < _COMPANY and self._short(0))):
            return None, self
        here, there = self.rows[:whole], self.rows[whole:]
        alone = fresh and not here
        if there[0].height > self.tallest or alone:
            part, rest = there[0].cut(left, fresh=alone)
            if part is not None:
                here, there = (*here, part), (*(() if rest is None else (rest,)), *there[1:])
        if not here:
            return None, self
        return replace(self, rows=here), replace(self, rows=there) if there else None

    def _short(self, row: int) -> bool:
        """Whether a row looks lost by itself."""
        return self.rows[row].height <= _LOST_LINES * self.head.leading

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Rows with rules around every cell, the outer ones stronger."""
        width, y = sum(self.widths), top
        for row in (self.head, *self.rows):
            self._draw_row(pen, row, x, y)
            y -= row.height
            pen.rule(x, y, width)
        left = x
        for column in self.widths[:-1]:
            left += column
            pen.upright(left, y, top - y)
        pen.frame(x, y, width, top - y, 1.0)

    def _draw_row(self, pen: Pen, row: Row, x: float, top: float) -> None:
        for width, lines in zip(self.widths, row.cells, strict=True):
            above = (row.height - len(lines) * row.leading) / 2
            pen.lines(lines, x + _PADDING, top - above, row.leading)
            x += width


def _heading(typesetter: Typesetter, text: str, size: float, width: float) -> tuple[SetLine, ...]:
    """A column's heading, a little smaller where a Latin word would be torn."""
    room = width - 2 * _PADDING
    widest = max((typesetter.width(it, Role.HEADING, size) for it in text[:_LONG].split() if it.isascii()), default=0.0)
    if 0 < room < widest:
        size = max(size * room / widest, size * _SMALLER)
    return tuple(typesetter.lines([Run(text, Role.HEADING)], size, room, align=Align.CENTRE))


def _as_many(texts: Sequence[str], columns: int) -> list[str]:
    kept = list(texts[: columns - 1])
    over = " ".join(texts[columns - 1 :])
    return list(chain([*kept, over] if len(kept) == columns - 1 else kept, repeat("", columns)))[:columns]
