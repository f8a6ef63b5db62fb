"""How things stand, at the right of Today: what was handed in or copied and when, and how far a round has come."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from inspector.ui import paint, theme
from inspector.ui.icons import icon_at
from inspector.ui.theme import px
from inspector.ui.widgets.panel import Words, down

_BAR = 22  # pixels of a row at 100 %


class Standing(QWidget):
    """What (small), when (large), and what has come since, beside an icon on a tinted disc."""

    def __init__(self, icon: str, what: str) -> None:
        super().__init__()
        self.what = Words(what, "small", "muted")
        self.when = Words("", "ask", bold=True, wrap=True)
        self.since = Words("", "small", "muted", wrap=True)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, px(4), 0, px(4))
        box.setSpacing(px(14))
        box.addWidget(_Disc(icon))
        box.addLayout(down(self.what, self.when, self.since, gap=1), 1)

    def set_words(self, when: str, since: str, *, ink: str = "muted") -> None:
        """Say when it was last, and what since."""
        self.when.setText(when)
        self.since.setText(since)
        self.since.set_ink(ink)
        self.since.setVisible(bool(since))


class Bars(QWidget):
    """A few parts of a whole with their counts, one bar each: villages of a round."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.named = name
        self.parts: Sequence[tuple[str, int, int]] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_parts(self, parts: Sequence[tuple[str, int, int]]) -> None:
        """(name, done, of all) in order."""
        self.parts = tuple(parts)
        said = "; ".join(f"{name} {done}/{of}" for name, done, of in self.parts)
        self.setAccessibleName(f"{self.named}: {said}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One line for each part."""
        return QSize(px(180), px(_BAR) * len(self.parts))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Name, bar, count."""
        with paint.Brush(self) as painter:
            longest = max((paint.width(it[0], "small") for it in self.parts), default=0)
            named = min(longest, self.width() * 0.4)
            counted = max((paint.width(f"{it[1]}/{it[2]}", "small") for it in self.parts), default=0)
            for line, (name, done, of) in enumerate(self.parts):
                top = line * px(_BAR)
                paint.words(painter, QRectF(0, top, named + 1, px(_BAR)), name, "small", "muted")
                start, end = named + px(10), self.width() - counted - px(8)
                bar = QRectF(start, top + px(8), max(0.0, end - start), px(6))
                paint.box(painter, bar, theme.mix("accent", "surface", 0.2), radius=3)
                if of and done:
                    bar.setWidth(bar.width() * min(1, done / of))
                    paint.box(painter, bar, "accent", radius=3)
                paint.words(painter, QRectF(end + px(8), top, counted + 2, px(_BAR)), f"{done}/{of}", "small")


class _Disc(QWidget):
    def __init__(self, icon: str) -> None:
        super().__init__()
        self.glyph = icon
        self.setFixedSize(px(40), px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon on its disc."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            paint.box(painter, rect, "tint", radius=rect.width() / 2)
            icon_at(painter, self.glyph, rect.center(), px(22), ink="accent", hollow="tint")
