"""The colours of a chart by what they mean: those of paper, and those of any theme that is worn; all may be grey."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Self

from inspector.paper.charts.parts import Tone

_LUMA = (0.299, 0.587, 0.114)  # of red, green, blue, as a printer without colour weighs them (ITU-R BT.601)


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Colours as #RRGGBB. `heat` goes from pale to strong, monotone in lightness."""

    surface: str
    backdrop: str  # behind the boxes of rates
    line: str
    tones: Mapping[Tone, str] = field(repr=False)
    severities: tuple[str, ...] = field(repr=False)  # 0 hint … 3 grave
    heat: tuple[str, ...] = field(repr=False)
    hairline: float = 0.6  # points

    def grey(self) -> Self:
        """The same without colour."""
        return replace(
            self,
            surface=grey(self.surface),
            backdrop=grey(self.backdrop),
            line=grey(self.line),
            tones=MappingProxyType({it: grey(self.tones[it]) for it in self.tones}),
            severities=tuple(map(grey, self.severities)),
            heat=tuple(map(grey, self.heat)),
        )

    def on(self, fill: str) -> str:
        """The ink for a number on `fill`: text or surface, whichever stands out more."""
        return max((self.tones["text"], self.surface), key=lambda it: contrast(it, fill))


_PAPER: Mapping[Tone, str] = MappingProxyType(
    {
        "accent": "#0B5D6E", "text": "#000000", "muted": "#3C4446", "open": "#3E474D", "doing": "#8A5A00",
        "recheck": "#3B4BA8", "fixed": "#127A4A", "closed": "#34594B", "overdue": "#A30F2D", "rebound": "#8B2477",
        "lasting": "#545F62",
    }
)  # fmt: skip
PAPER = Palette(
    surface="#FFFFFF",
    backdrop="#FFFFFF",
    line="#9AA5A0",
    tones=_PAPER,
    severities=("#46647A", "#806000", "#B0480A", "#A30F2D"),
    heat=("#FFFFFF", "#D5E6E8", "#A9CDD3", "#6FA9B5", "#357F90", "#0B5D6E"),
)
"""On white paper."""


def parts_of(colour: str) -> tuple[float, float, float]:
    """Red, green, blue from 0 to 1 of #RRGGBB."""
    red, green, blue = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    return red, green, blue


def mixed(one: str, other: str, share: float) -> str:
    """`share` of one colour and the rest of the other, solid."""
    pairs = zip(parts_of(one), parts_of(other), strict=True)
    return "#" + "".join(f"{round(255 * (a * share + b * (1 - share))):02X}" for a, b in pairs)


def grey(colour: str) -> str:
    """What a printer without colour makes of it."""
    value = round(255 * sum(weight * it for weight, it in zip(_LUMA, parts_of(colour), strict=True)))
    return f"#{value:02X}{value:02X}{value:02X}"


def luminance(colour: str) -> float:
    """Relative luminance 0 … 1 (WCAG 2.2)."""
    red, green, blue = (it / 12.92 if it <= 0.04045 else ((it + 0.055) / 1.055) ** 2.4 for it in parts_of(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio 1 … 21 (WCAG 2.2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
