"""A ruled form to be filled in by hand: rows of boxes, with labels, values, empty room and signatures."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from inspector.paper.content import Box, SignedOff
from inspector.paper.fonts import Role
from inspector.paper.ink import Pen
from inspector.paper.page import Block
from inspector.paper.sheet import MM
from inspector.paper.typesetting import Align, Run, SetLine, Typesetter
from inspector.photo.strokes import Point, Stroke, checked

_SPREAD = 1.25  # from line to line of a box, of its size
_INSET = 1.5 * MM
_DRAWN = 9 * MM  # of signatures that stand above a text
_SMALLEST = 3.0  # points: what many boxes leave


Drawing = tuple[Stroke, ...]
"""What somebody drew, a signature."""


@dataclass(frozen=True, slots=True)
class _Cell:
    width: float
    lines: tuple[SetLine, ...]
    leading: float
    drawings: tuple[Drawing, ...]

    @property
    def height(self) -> float:
        """The least it needs."""
        drawn = _DRAWN if self.drawings and self.lines else 0.0
        return len(self.lines) * self.leading + drawn + 2 * _INSET

    def draw(self, pen: Pen, x: float, top: float, height: float) -> None:
        """In a row `height` points high."""
        text = len(self.lines) * self.leading
        above = height - text - _INSET if self.drawings else (height - text) / 2
        pen.lines(self.lines, x + _INSET, top - above, self.leading)
        if self.drawings:
            each = (self.width - 2 * _INSET) / len(self.drawings)
            for n, drawing in enumerate(self.drawings):
                pen.strokes(
                    drawing, x + _INSET + n * each, top - _INSET, max(each - _INSET, 1.0), height - 2 * _INSET - text
                )


@dataclass(frozen=True, slots=True)
class _Row:
    cells: tuple[_Cell, ...]
    least: float

    @property
    def height(self) -> float:
        return max(self.least, *(it.height for it in self.cells))

    def cut(self, room: float) -> "tuple[_Row, _Row | None]":
        """The lines of each box that fit into a page of its own, and the others; signatures stand with the first."""
        drawn = _DRAWN if any(it.drawings for it in self.cells) else 0.0
        leading = max(it.leading for it in self.cells)
        fits = max(int((room - drawn - 2 * _INSET) / leading), 1)
        here = _Row(tuple(replace(it, lines=it.lines[:fits]) for it in self.cells), 0.0)
        if all(len(it.lines) <= fits for it in self.cells):
            return here, None
        return here, _Row(tuple(replace(it, lines=it.lines[fits:], drawings=()) for it in self.cells), 0.0)


@dataclass(frozen=True, slots=True)
class Form:
    """Rows of boxes. A form of less than `tallest` points stays whole; another is parted between rows."""

    rows: tuple[_Row, ...]
    width: float
    tallest: float

    @classmethod
    def of(cls, typesetter: Typesetter, rows: Sequence[Sequence[Box]], least: float) -> "Form":
        """Set the texts, each row at least `least` points high; the shares of each row make up its width."""
        sheet = typesetter.sheet
        made = []
        for row in filter(None, rows):
            unit = sheet.width / sum(max(it.share, 1) for it in row)
            made.append(_Row(tuple(_cell(typesetter, it, max(it.share, 1) * unit) for it in row), least))
        return cls(tuple(made), sheet.width, sheet.height / 2)

    @property
    def height(self) -> float:
        """All rows."""
        return sum(it.height for it in self.rows)

    def cut(self, room: float, *, fresh: bool) -> tuple[Block | None, Block | None]:
        """All or nothing, or as many rows as fit where it is tall."""
        if self.height <= room:
            return self, None
        if not fresh and self.height <= self.tallest:
            return None, self
        whole = 0
        while self.rows[whole].height <= room:
            room -= self.rows[whole].height
            whole += 1
        here, there = self.rows[:whole], self.rows[whole:]
        if not here and fresh:
            part, rest = there[0].cut(room)
            here, there = (part,), (*(() if rest is None else (rest,)), *there[1:])
        if not here:
            return None, self
        return replace(self, rows=here), replace(self, rows=there) if there else None

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Rules around every box, the outer ones stronger."""
        y = top
        for row in self.rows:
            left, height = x, row.height
            for cell in row.cells:
                cell.draw(pen, left, y, height)
                left += cell.width
                if left < x + self.width - 1:
                    pen.upright(left, y - height, height)
            y -= height
            pen.rule(x, y, self.width)
        pen.frame(x, y, self.width, top - y, 1.0)


def _cell(typesetter: Typesetter, box: Box, width: float) -> _Cell:
    size = max(min(typesetter.sheet.form, width - 2 * _INSET), _SMALLEST)
    said = "\n".join(filter(None, (*(it.refusal for it in box.signed), box.text)))
    drawings = tuple(drawn for it in box.signed if it.strokes if (drawn := strokes_of(it)))
    lines = typesetter.lines([Run(said, Role.BODY)], size, width - 2 * _INSET, align=Align(box.align)) if said else ()
    return _Cell(width, tuple(lines), size * _SPREAD, drawings)


def strokes_of(signed: SignedOff) -> Drawing:
    """The strokes of a content; none where a stranger's content holds what is no stroke."""
    try:
        return checked(
            tuple(Point(x, y, 0) for x, y in zip(line[::2], line[1::2], strict=True)) for line in signed.strokes
        )
    except ValueError:
        return ()
