"""The looks as data: one table of colours, the type scale, and the one function that puts both on the application.

What a QPalette can say is in the palette; the rest (tint, states, severities, heat, rail, stroke) is read from the
theme that is worn. Sizes are written as pixels at 100 % (`px(44)`) and follow the application's font.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import Literal

from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from inspector.ui import fonts

SEVERITIES = ("hint", "plain", "serious", "grave")  # by the number a finding carries
STATES = ("open", "doing", "recheck", "fixed", "closed", "overdue", "rebound")
QUIET = frozenset({"draft", "lasting", "crossed"})  # states that ask for nothing: always muted

Step = Literal["figure", "title", "ask", "answer", "body", "cell", "small", "badge"]
SCALE: Mapping[Step, float] = MappingProxyType(
    {"figure": 2.0, "title": 1.43, "ask": 1.14, "answer": 1.07, "body": 1.0, "cell": 0.93, "small": 0.86, "badge": 0.79}
)
BODY_PX = 14  # at 100 %: 10.5 pt
NARROW = 1000  # pixels at 100 % of a window's width below which words and columns are folded away
FINGER = 44  # pixels at 100 % a finger needs


@dataclass(frozen=True, eq=False)
class Theme:
    """One row of the table: colours as #RRGGBB by role, widths in pixels at 100 %."""

    name: str
    ground: str  # behind everything
    surface: str  # what one reads and fills in
    sunken: str  # heads, quiet strips
    line: str  # hairline between things
    edge: str  # outline of what can be used: at least 3 : 1 on the surface
    text: str
    muted: str
    accent: str
    on_accent: str
    tint: str  # the current question, the selected row; text on it stays text
    rail: str
    on_rail: str
    rail_muted: str
    states: Mapping[str, str] = field(repr=False)
    severities: Mapping[str, str] = field(repr=False)
    heat: tuple[str, ...] = field(repr=False)  # pale to strong, monotone in lightness: prints in grey
    hairline: float = 1.0
    focus: float = 2.0
    stroke: float = 1.0  # factor on the strokes of icons

    def named(self, name: str) -> str:
        """The #RRGGBB of a role, state or severity; KeyError for a name the table does not know."""
        if name in QUIET:
            return self.muted
        if name == "warn":  # to be minded, not overdue
            return self.states["doing"]
        found = self.states.get(name) or self.severities.get(name) or getattr(self, name, None)
        if not isinstance(found, str) or not found.startswith("#"):
            raise KeyError(name)
        return found


def _states(*colours: str) -> Mapping[str, str]:
    return MappingProxyType(dict(zip(STATES, colours, strict=True)))


def _severities(*colours: str) -> Mapping[str, str]:
    return MappingProxyType(dict(zip(SEVERITIES, colours, strict=True)))


# fmt: off
LIGHT = Theme(
    "light", ground="#EEF1EE", surface="#FFFFFF", sunken="#F5F7F5", line="#D3DAD6", edge="#7E8A86", text="#1A2124",
    muted="#545F62", accent="#0B5D6E", on_accent="#FFFFFF", tint="#E3F0F2", rail="#143840", on_rail="#FFFFFF",
    rail_muted="#B4C8CB",
    states=_states("#3E474D", "#8A5A00", "#3B4BA8", "#127A4A", "#34594B", "#A30F2D", "#8B2477"),
    severities=_severities("#46647A", "#806000", "#B0480A", "#A30F2D"),
    heat=("#F3F6F4", "#D5E6E8", "#A9CDD3", "#6FA9B5", "#357F90", "#0B5D6E"),
)
DARK = Theme(
    "dark", ground="#14191B", surface="#1D2427", sunken="#242C2F", line="#38434A", edge="#74838A", text="#E8ECEC",
    muted="#A7B2B5", accent="#6CC4D6", on_accent="#08262D", tint="#213A41", rail="#0D1214", on_rail="#FFFFFF",
    rail_muted="#93A3A8",
    states=_states("#C9D1D4", "#F0B35A", "#A9B5FF", "#6FCF97", "#9CBFAE", "#FF8A7D", "#EE9ADB"),
    severities=_severities("#A9C1CF", "#E3C35A", "#FFA861", "#FF8A7D"),
    heat=("#20282B", "#24424A", "#2C5F6B", "#337081", "#68B4C4", "#A9E0EA"),
)
SUNLIGHT = Theme(
    "sunlight", ground="#FFFFFF", surface="#FFFFFF", sunken="#F2F2F2", line="#5A5A5A", edge="#000000", text="#000000",
    muted="#2E2E2E", accent="#003F4F", on_accent="#FFFFFF", tint="#FFF0A6", rail="#000000", on_rail="#FFFFFF",
    rail_muted="#FFFFFF",
    states=_states("#000000", "#5C3A00", "#1B2A86", "#00461F", "#1E3B2F", "#86001F", "#650A54"),
    severities=_severities("#1F3442", "#544000", "#722E00", "#86001F"),
    heat=("#FFFFFF", "#DCEBEE", "#A5C8CF", "#6CA2AD", "#215C69", "#003F4F"),
    hairline=2.0, focus=3.0, stroke=1.25,
)
# fmt: on
THEMES: Mapping[str, Theme] = MappingProxyType({it.name: it for it in (LIGHT, DARK, SUNLIGHT)})

ROLES: Mapping[QPalette.ColorRole, str] = MappingProxyType(
    {
        QPalette.ColorRole.Window: "ground",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "sunken",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.ToolTipBase: "text",
        QPalette.ColorRole.ToolTipText: "surface",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.PlaceholderText: "muted",
        QPalette.ColorRole.Mid: "line",
        QPalette.ColorRole.Dark: "edge",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "on_accent",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.Accent: "accent",
    }
)
_WRITTEN = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def luminance(colour: str) -> float:
    """Relative luminance 0…1 of #RRGGBB (WCAG 2.2)."""
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio 1…21 of two colours (WCAG 2.2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


class _Wardrobe:
    """What is worn now. Widgets that live longer than a theme ask again whenever they paint."""

    theme = LIGHT
    scale = 1.0
    touch = False


def worn() -> Theme:
    """The theme the application wears."""
    return _Wardrobe.theme


def wear(app: QApplication, theme: Theme, size: float = BODY_PX) -> None:
    """Put the theme and its body font (`size` in pixels at 100 %) on the application; every widget repaints."""
    _Wardrobe.theme = theme
    palette = QPalette()
    for role, name in ROLES.items():
        palette.setColor(role, QColor(theme.named(name)))
    for role in _WRITTEN:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    face = QFont()
    face.setFamilies(list(fonts.families()))
    face.setPixelSize(round(size))
    face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    app.setFont(face)
    _Wardrobe.scale = QFontInfo(face).pixelSize() / BODY_PX
    _font.cache_clear()
    _metrics.cache_clear()
    app.setPalette(palette)


def set_touch(touch: bool) -> None:  # noqa: FBT001 - as Qt's setters
    """Make room for fingers on whatever is made from now on."""
    _Wardrobe.touch = touch


def touch() -> bool:
    """Whether what can be pressed is to be a finger high, and lists follow a finger."""
    return _Wardrobe.touch


def reach(at_100: float) -> int:
    """As `px`, of something that is pressed: at least a finger high where fingers press it."""
    return px(max(at_100, FINGER) if _Wardrobe.touch else at_100)


def colour(name: str) -> QColor:
    """The worn colour of a role, state or severity, or of a ready #RRGGBB."""
    return _qcolour(name if name.startswith("#") else _Wardrobe.theme.named(name))


def mix(name: str, other: str, share: float) -> QColor:
    """`share` of one colour and the rest of the other, solid: text never stands on an opacity."""
    return _mixed(colour(name).name(), colour(other).name(), share)


@cache
def _qcolour(written: str) -> QColor:
    return QColor(written)


@cache
def _mixed(one: str, other: str, share: float) -> QColor:
    pairs = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return QColor(*(round(x * share + y * (1 - share)) for x, y in pairs))


def px(at_100: float) -> int:
    """A size of the design (pixels at 100 %) for the font that is worn."""
    return max(1, round(at_100 * _Wardrobe.scale))


def unit(count: float = 1) -> int:
    """`count` spacing units; one is 4 px at 100 %. Gaps are 1, 2, 3, 4 or 6 of them."""
    return px(4 * count)


def font(step: Step = "body", *, bold: bool = False) -> QFont:
    """The face of a step of the type scale; two weights only."""
    return _font(step, bold=bold)


def metrics(step: Step = "body", *, bold: bool = False) -> QFontMetricsF:
    """Measures of `font(step, bold=bold)`."""
    return _metrics(step, bold=bold)


@cache
def _font(step: Step, *, bold: bool) -> QFont:
    face = QFont(QGuiApplication.font())
    face.setPixelSize(max(px(11), round(BODY_PX * SCALE[step] * _Wardrobe.scale)))
    face.setBold(bold)
    return face


@cache
def _metrics(step: Step, *, bold: bool) -> QFontMetricsF:
    return QFontMetricsF(_font(step, bold=bold))


def severity(number: int) -> str:
    """The name of a finding's severity: 0 hint … 3 grave."""
    return SEVERITIES[number]
