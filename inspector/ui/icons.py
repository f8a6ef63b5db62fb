"""The icon family: one .svg a name in resources/icons, drawn in any colour of the theme.

In a file `currentColor` is the ink and `white` the hollow (what the icon stands on); a state's ring is faint where it
is not closed yet. `icon(name)` is a QIcon that takes its ink from the palette each time it is painted.
"""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from inspector import paths
from inspector.ui import theme


def names() -> tuple[str, ...]:
    """Every icon there is."""
    return tuple(sorted(it.stem for it in (paths.resources() / "icons").glob("*.svg")))


def draw_icon(painter: QPainter, name: str, rect: QRectF, ink: str = "text", hollow: str = "surface") -> None:
    """Draw an icon in the worn colours `ink` on `hollow` (roles, states, severities or #RRGGBB)."""
    stroke = theme.worn().stroke
    _renderer(name, theme.colour(ink).name(), theme.colour(hollow).name(), stroke).render(painter, rect)


def icon_at(
    painter: QPainter, name: str, centre: QPointF, size: float, *, ink: str = "text", hollow: str = "surface"
) -> None:
    """Draw an icon of `size` pixels around a point."""
    draw_icon(painter, name, QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size), ink, hollow)


def icon(name: str) -> QIcon:
    """The icon for buttons, menus and actions: ink of the palette, muted when disabled."""
    return QIcon(Tinted(name))


class Tinted(QIconEngine):
    """Paints one of our files in the palette's colours of the moment."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def clone(self) -> QIconEngine:
        """As Qt wants it: an engine of its own for each detached icon."""
        return Tinted(self.name)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw into `rect`, square and centred."""
        side = min(rect.width(), rect.height())
        palette = QGuiApplication.palette()
        role = {
            QIcon.Mode.Disabled: QPalette.ColorRole.PlaceholderText,
            QIcon.Mode.Selected: QPalette.ColorRole.HighlightedText,
        }.get(mode, QPalette.ColorRole.ButtonText)
        ground = QPalette.ColorRole.Highlight if mode == QIcon.Mode.Selected else QPalette.ColorRole.Button
        ink, hollow = palette.color(role).name(), palette.color(ground).name()
        icon_at(painter, self.name, QRectF(rect).center(), side, ink=ink, hollow=hollow)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The same on a transparent ground."""
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        return picture


@cache
def _source(name: str) -> str:
    return (paths.resources() / "icons" / f"{name}.svg").read_text("utf-8")


@lru_cache(maxsize=512)
def _renderer(name: str, ink: str, hollow: str, stroke: float) -> QSvgRenderer:
    drawn = _source(name).replace("currentColor", ink).replace('"white"', f'"{hollow}"')
    drawn = drawn.replace('stroke-width="2" stroke-linecap', f'stroke-width="{2 * stroke}" stroke-linecap', 1)
    return QSvgRenderer(QByteArray(drawn.encode()))
