"""A ruled table that goes on over pages: rows stay whole where they can, the head is repeated."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from inspector.paper.fonts import Role
from inspector.paper.ink import Pen
from inspector.paper.page import HEIGHT, MM, SMALL, Block
from inspector.paper.typesetting import Align, Run, SetLine, Typesetter

LINE = 14.0  # points from line to line in a cell
_PADDING = 0.9 * MM
_ABOVE = 1.1 * MM
_TALLEST_WHOLE = HEIGHT / 2  # a row that needs more is cut at a page's end


class Column(NamedTuple):
    """A column: its heading, width in points, how its text stands."""

    heading: str
    width: float
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Row:
    """The set lines of each cell; at least `least` points high."""

    cells: tuple[tuple[SetLine, ...], ...]
    least: float = 0.0

    @property
    def height(self) -> float:
        """The tallest cell with the space above and below."""
        return max(self.least, max(map(len, self.cells)) * LINE + 2 * _ABOVE)

    def cut(self, room: float) -> "tuple[Row | None, Row]":
        """The lines that fit into `room`, and the others."""
        fits = int((room - 2 * _ABOVE) / LINE)
        if fits < 2:
            return None, self
        return Row(tuple(it[:fits] for it in self.cells)), Row(tuple(it[fits:] for it in self.cells))


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head, in columns."""

    columns: tuple[Column, ...]
    head: Row
    rows: tuple[Row, ...]

    @classmethod
    def of(
        cls, typesetter: Typesetter, columns: Sequence[Column], rows: Sequence[Sequence[str]], *, least: float = 0.0
    ) -> "Table":
        """Set the texts of the rows in the columns; a row is at least `least` points high."""
        head = tuple(
            tuple(typesetter.lines([Run(it.heading, Role.HEADING)], SMALL, it.width - 2 * _PADDING, align=Align.CENTRE))
            for it in columns
        )
        made = [
            Row(
                tuple(
                    tuple(typesetter.lines([Run(text, Role.BODY)], SMALL, it.width - 2 * _PADDING, align=it.align))
                    for it, text in zip(columns, texts, strict=True)
                ),
                least,
            )
            for texts in rows
        ]
        return cls(tuple(columns), Row(head), tuple(made))

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
            return self, None
        here, there = self.rows[:whole], self.rows[whole:]
        if there[0].height > _TALLEST_WHOLE or (fresh and not here):
            part, rest = there[0].cut(left)
            if part is not None:
                here, there = (*here, part), (rest, *there[1:])
        if not here:
            return None, self
        return Table(self.columns, self.head, here), Table(self.columns, self.head, there)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Rows with rules around every cell, the outer ones stronger."""
        width, y = sum(it.width for it in self.columns), top
        for row in (self.head, *self.rows):
            self._draw_row(pen, row, x, y)
            y -= row.height
            pen.rule(x, y, width)
        left = x
        for column in self.columns[:-1]:
            left += column.width
            pen.upright(left, y, top - y)
        pen.frame(x, y, width, top - y, 1.0)

    def _draw_row(self, pen: Pen, row: Row, x: float, top: float) -> None:
        for column, lines in zip(self.columns, row.cells, strict=True):
            above = (row.height - len(lines) * LINE) / 2
            pen.lines(lines, x + _PADDING, top - above, LINE)
            x += column.width
