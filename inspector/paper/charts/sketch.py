"""A sketch: strokes, fillings, patterns and words of a chart from its upper left corner down, and where its marks lie.

It is made before anything is drawn, so that the typesetter knows the characters; then it can be drawn at any place.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import cos, pi, sin

from inspector.paper.charts.palette import Palette, mixed, parts_of
from inspector.paper.charts.parts import Stroke, Tone
from inspector.paper.charts.patterns import SOLID, strokes
from inspector.paper.fonts import Role
from inspector.paper.harmless import one_line
from inspector.paper.ink import Pen
from inspector.paper.typesetting import Align, Run, SetLine, Typesetter

_DASHES: dict[Stroke, tuple[float, ...]] = {"solid": (), "dotted": (3.2, 2.2), "dashed": (7, 3)}
_FAINT = 0.24
_LONGEST = 400  # characters: no line has room for more
_ELLIPSIS = "…"
_KAPPA = 0.5523  # of a quarter of a circle as a curve of Bézier


@dataclass(frozen=True, slots=True)
class Area:
    """Where a mark lies, in points from the upper left corner, and what it is called; `key` as its owner gave it."""

    key: str
    name: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Style:
    """How a chart is set: sizes in points and colours."""

    size: float  # names and numbers
    small: float  # second lines, ticks
    figure: float  # percentages of rates
    palette: Palette
    line: float = 0.6
    pitch: float = 1.0  # of the usual distance from row to row


@dataclass(slots=True)
class Sketch:
    """What has been put so far. Heights count downwards from 0."""

    typesetter: Typesetter
    style: Style
    width: float
    height: float = 0.0
    areas: list[Area] = field(default_factory=list)
    _put: list[str | tuple[list[SetLine], float, float, float]] = field(default_factory=list)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """All of it with its upper left corner at (x, top)."""
        pen.canvas.addLiteral(f"q 1 0 0 1 {x:.3f} {top:.3f} cm")
        for it in self._put:
            if isinstance(it, str):
                pen.canvas.addLiteral(it)
            else:
                lines, left, down, leading = it
                pen.lines(lines, left, -down, leading)
        pen.canvas.addLiteral("Q")

    def mark(self, key: str, name: str, left: float, top: float, right: float, bottom: float) -> None:
        """A mark lies here; one with a key can be pressed."""
        self.areas.append(Area(key, one_line(name), left, top, right, bottom))

    def ink(self, tone: Tone) -> str:
        """The colour of a meaning."""
        return self.style.palette.tones[tone]

    # -- words -------------------------------------------------------------------------------------------------------

    def wide(self, text: str, size: float, *, bold: bool = False) -> float:
        """Points a text takes on one line."""
        return self.typesetter.width(one_line(text), _role(bold=bold), size)

    def words(
        self,
        text: str,
        x: float,
        middle: float,
        room: float,
        *,
        size: float = 0.0,
        ink: str = "",
        bold: bool = False,
        align: Align = Align.LEFT,
    ) -> None:
        """One line around the height `middle`, cut with an ellipsis where it is too long for `room` from `x` on."""
        size = size or self.style.size
        said = self.cut(one_line(text), room, size, bold=bold)
        if not said:
            return
        lines = self.typesetter.lines([Run(said, _role(bold=bold))], size, room + size, align=Align.LEFT)[:1]
        left = x + {Align.RIGHT: 1.0, Align.CENTRE: 0.5}.get(align, 0.0) * (room - self.wide(said, size, bold=bold))
        self._words(lines, left, middle - size / 2, size, ink)

    def cut(self, text: str, room: float, size: float, *, bold: bool = False) -> str:
        """As much of a text as has room, with an ellipsis where that is not all."""
        if len(text) <= _LONGEST and self.wide(text, size, bold=bold) <= room + 0.01:
            return text
        left = room - self.wide(_ELLIPSIS, size, bold=bold)
        kept = ""
        for it in text:
            left -= self.wide(it, size, bold=bold)
            if left < 0:
                break
            kept += it
        return kept + _ELLIPSIS if kept else ""

    def broken(self, text: str, room: float, size: float, most: int, *, bold: bool = False) -> list[str]:
        """The text in at most so many lines, the last cut where there is more."""
        said = one_line(text)[:2000]
        lines = self.typesetter.lines([Run(said, _role(bold=bold))], size, max(room, size), align=Align.LEFT)
        texts = [it.text for it in lines[:most]]
        if len(lines) > most:
            texts[-1] = self.cut(texts[-1] + "".join(it.text for it in lines[most:])[:80], room, size, bold=bold)
        return texts

    def _words(self, lines: list[SetLine], x: float, top: float, leading: float, ink: str) -> None:
        self._put.append(f"q {_rgb(ink or self.ink('text'))}")
        self._put.append((lines, x, top, leading))
        self._put.append("Q")

    # -- strokes and fillings ----------------------------------------------------------------------------------------

    def fill(self, x: float, y: float, wide: float, high: float, ink: str) -> None:
        """A rectangle full of a colour; (x, y) is its upper left corner."""
        if wide > 0 and high > 0:
            self._put.append(f"q {_rgb(ink)} {_box(x, y, wide, high)} f Q")

    def frame(self, x: float, y: float, wide: float, high: float, ink: str, line: float = 0.0) -> None:
        """Its outline, inside it."""
        line = line or self.style.line
        if wide > line and high > line:
            inner = _box(x + line / 2, y + line / 2, wide - line, high - line)
            self._put.append(f"q {_rgb(ink)} {line:.3f} w {inner} S Q")

    def card(self, x: float, y: float, wide: float, high: float, radius: float = 4.0) -> None:
        """A surface of its own: rounded, one hairline around."""
        line = self.style.line
        x, y, wide, high = x + line / 2, y + line / 2, wide - line, high - line
        k = radius * (1 - _KAPPA)
        left, top, right, bottom = x, -y, x + wide, -y - high
        said = [
            f"{left + radius:.3f} {top:.3f} m {right - radius:.3f} {top:.3f} l",
            f"{right - k:.3f} {top:.3f} {right:.3f} {top - k:.3f} {right:.3f} {top - radius:.3f} c",
            f"{right:.3f} {bottom + radius:.3f} l",
            f"{right:.3f} {bottom + k:.3f} {right - k:.3f} {bottom:.3f} {right - radius:.3f} {bottom:.3f} c",
            f"{left + radius:.3f} {bottom:.3f} l",
            f"{left + k:.3f} {bottom:.3f} {left:.3f} {bottom + k:.3f} {left:.3f} {bottom + radius:.3f} c",
            f"{left:.3f} {top - radius:.3f} l",
            f"{left:.3f} {top - k:.3f} {left + k:.3f} {top:.3f} {left + radius:.3f} {top:.3f} c h",
        ]
        inks = f"{_rgb(self.style.palette.surface, fill=True)} {_rgb(self.style.palette.line, fill=False)}"
        self._put.append(f"q {inks} {line:.3f} w {' '.join(said)} B Q")

    def line(
        self, points: Sequence[tuple[float, float]], ink: str, width: float = 0.0, stroke: Stroke = "solid"
    ) -> None:
        """A line through points; one point alone is a dot."""
        width = width or self.style.line
        dash = " ".join(f"{it * width / 1.6:.2f}" for it in _DASHES[stroke])
        if len(points) == 1:
            ((x, y),) = points
            self.fill(x - width, y - width, 2 * width, 2 * width, ink)
        elif points:
            path = " l ".join(f"{x:.3f} {-y:.3f}" for x, y in points).replace(" l ", " m ", 1)
            self._put.append(f"q {_rgb(ink)} {width:.3f} w 1 j [{dash}] 0 d {path} l S Q")

    def ring(self, x: float, y: float, radius: float, thick: float, share: float, ink: str) -> None:
        """A faint ring around (x, y) and a strong arc of it from twelve o'clock."""
        faint = mixed(ink, self.style.palette.surface, _FAINT)
        inner = radius - thick / 2
        for colour, part in ((faint, 1.0), (ink, min(max(share, 0.0), 1.0))):
            if part <= 0:
                continue
            steps = max(2, round(72 * part))
            turns = [2 * pi * part * n / steps for n in range(steps + 1)]
            path = " l ".join(f"{x + inner * sin(it):.3f} {-(y - inner * cos(it)):.3f}" for it in turns)
            self._put.append(f"q {_rgb(colour)} {thick:.3f} w 1 j {path.replace(' l ', ' m ', 1)} l S Q")

    def pattern(self, x: float, y: float, wide: float, high: float, tone: Tone) -> None:
        """A rectangle in the pattern and colour of a meaning, with its outline."""
        ink = self.ink(tone)
        if wide <= 0 or high <= 0:
            return
        surface = self.style.palette.surface
        whole = tone in SOLID
        self.fill(x, y, wide, high, ink if whole else surface)
        drawn = strokes(tone, x, -y - high, wide, high)
        if drawn:
            self._put.append(f"q {_box(x, y, wide, high)} W n {_rgb(surface if whole else ink)} {drawn} Q")
        self.frame(x, y, wide, high, ink, max(self.style.line, 0.8))


def _role(*, bold: bool) -> Role:
    return Role.HEADING if bold else Role.BODY


def _rgb(colour: str, *, fill: bool | None = None) -> str:
    said = " ".join(f"{it:.4g}" for it in parts_of(colour))
    return f"{said} rg {said} RG" if fill is None else f"{said} {'rg' if fill else 'RG'}"


def _box(x: float, y: float, wide: float, high: float) -> str:
    return f"{x:.3f} {-y - high:.3f} {wide:.3f} {high:.3f} re"
