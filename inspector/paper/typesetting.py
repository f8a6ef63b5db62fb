"""Runs of text turned into lines of placed pieces, each piece in one face; what it meets on the way it remembers.

Nothing is drawn here. The typesetter knows afterwards which characters of which face a paper uses, so that exactly
those are embedded, and which characters no face has.
"""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from inspector.paper.faces import Face
from inspector.paper.fonts import Library, Role
from inspector.paper.harmless import harmless
from inspector.paper.line_breaking import Line, break_lines
from inspector.paper.sheet import Sheet

_LOOSEST_WORDS = 1.0  # em between words
_LOOSEST = 0.3  # em between characters: a line that would need more stays ragged


class Align(StrEnum):
    """How a line stands in its room."""

    JUSTIFY = "justify"
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Run(NamedTuple):
    """Text in one role."""

    text: str
    role: Role


class Piece(NamedTuple):
    """Text in one face, `offset` points from its line's beginning; without a face one mark for each character.

    `thick`: its outlines are stroked as well as filled.
    """

    face: Face | None
    text: str
    offset: float
    thick: bool = False


@dataclass(frozen=True, slots=True)
class SetLine:
    """A line ready to be drawn at any place: points, letter spacing included in the offsets."""

    pieces: tuple[Piece, ...]
    indent: float
    size: float
    spacing: float
    text: str


class _Glyph(NamedTuple):
    face: Face | None
    em: float
    thick: bool


_NEWLINE = _Glyph(None, 0.0, thick=False)


class Typesetter:
    """Sets text in the faces of one library for one document; `sheet` is what it stands on."""

    def __init__(self, library: Library, sheet: Sheet) -> None:
        self._library, self.sheet = library, sheet
        self.used: dict[Face, set[str]] = {}
        self.missing: set[str] = set()
        self._glyphs: dict[tuple[Role, str], _Glyph] = {}
        self._set_before: dict[tuple[object, ...], list[SetLine]] = {}

    def on(self, sheet: Sheet) -> "Typesetter":
        """The same typesetter, its characters too, before another sheet."""
        other = copy(self)
        other.sheet = sheet
        return other

    def lines(
        self,
        runs: Sequence[Run],
        size: float,
        room: float,
        *,
        indent: float = 0.0,
        hang: float = 0.0,
        align: Align = Align.JUSTIFY,
    ) -> list[SetLine]:
        """The runs as one paragraph of `size` points in lines of `room` points.

        The first begins `indent` points in, the others `hang`. What was set before is not set again: a paper may be
        laid out more than once until it fits, and its tables repeat themselves.
        """
        asked = (*runs, size, room, indent, hang, align)
        if asked not in self._set_before:
            self._set_before[asked] = self._broken(runs, size, room, indent, hang, align)
        return self._set_before[asked].copy()

    def _broken(
        self, runs: Sequence[Run], size: float, room: float, indent: float, hang: float, align: Align
    ) -> list[SetLine]:
        text, glyphs, known = "", list[_Glyph](), self._glyphs
        for role, words in ((it.role, harmless(it.text)) for it in runs):
            text += words
            glyphs += [known.get((role, it)) or self._glyph(role, it) for it in words]
        broken = break_lines(text, [it.em * size for it in glyphs], room - hang, indent - hang)
        return [self._set(text, glyphs, line, size, align, hang) for line in broken]

    def width(self, text: str, role: Role, size: float) -> float:
        """The width of a text on one line, in points."""
        return sum(self._library.glyph(role, it)[1] for it in harmless(text)) * size

    def _glyph(self, role: Role, char: str) -> "_Glyph":
        """A character met for the first time."""
        if char == "\n":
            return _NEWLINE
        face, em = self._library.glyph(role, char)
        if face is None:
            self.missing.add(char)
        else:
            self.used.setdefault(face, set()).add(char)
        made = self._glyphs[role, char] = _Glyph(face, em, role in self._library.thickened)
        return made

    def _set(self, text: str, glyphs: Sequence[_Glyph], line: Line, size: float, align: Align, hang: float) -> SetLine:
        said = text[line.start : line.end]
        left = line.room - line.width
        spacing = stretch = 0.0  # points after each character, after each space
        if align is Align.JUSTIFY and not line.last:
            spacing, stretch = _justified(said, left, size)
        shift = {Align.CENTRE: left / 2, Align.RIGHT: left}.get(align, 0.0)
        pieces: list[Piece] = []
        at = begun = 0.0
        first, last = line.start, glyphs[line.start] if said else _NEWLINE
        for n in range(line.start, line.end):
            glyph = glyphs[n]
            if (glyph is not last and (glyph.face is not last.face or glyph.thick != last.thick)) or (
                stretch and n > first and text[n - 1] == " "
            ):
                pieces.append(Piece(last.face, text[first:n], begun, last.thick))
                first, begun = n, at
            at += glyph.em * size + spacing
            if stretch and text[n] == " ":
                at += stretch
            last = glyph
        if said:
            pieces.append(Piece(last.face, text[first : line.end], begun, last.thick))
        return SetLine(tuple(pieces), hang + line.indent + shift, size, spacing, said)


def _justified(said: str, left: float, size: float) -> tuple[float, float]:
    """What fills a line: space after each character, in a line of Latin words after its spaces; none if too much."""
    spaces = said.count(" ")
    if spaces and sum(map(str.isascii, said)) > len(said) / 2:
        return (0.0, left / spaces) if left <= spaces * size * _LOOSEST_WORDS else (0.0, 0.0)
    gaps = len(said) - 1
    return (left / gaps, 0.0) if 0 < left <= gaps * size * _LOOSEST else (0.0, 0.0)
