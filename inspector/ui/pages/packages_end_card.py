"""One end of a conflict as a card: its value, large, who put it there, when and where, and what was photographed."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from inspector import i18n
from inspector.ui import paint
from inspector.ui.contested import End
from inspector.ui.theme import px
from inspector.ui.visit.thumbnails import Thumbnails
from inspector.ui.widgets.button import Press

_TILE = (108, 70)  # pixels at 100 %
_LOW = 250
"""Pixels at 100 % of height below which a card shows no photos."""


class EndCard(Press):
    """A press chooses it."""

    def __init__(self, end: End, key: str, thumbnails: Thumbnails) -> None:
        super().__init__(key=key)
        self.end = end
        self.key = key
        self.thumbnails = thumbnails
        photos = self.tr("%n photo(s)", "", len(end.photos)) if end.photos else ""
        said = (f"{end.device}: {end.words}", end.person, i18n.moment(end.at), photos)
        self.setAccessibleName(i18n.listed(it for it in said if it))
        self.setToolTip(end.words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        if end.photos:
            thumbnails.arrived.connect(lambda _: self.update())

    def sizeHint(self) -> QSize:
        """Both are as large."""
        return QSize(px(240), px(160))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Where, the value, photos, a hairline, who and when."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            lit = self.underMouse() or self.isDown()
            paint.box(painter, rect, "tint" if self.isDown() else "surface", "accent" if lit else "edge", radius=5)
            space = rect.adjusted(px(18), px(12), -px(18), -px(12))
            paint.words(
                painter, QRectF(space.left(), space.top(), space.width(), px(18)), self.end.device, "small", "muted"
            )
            if self.key:
                wide = paint.cap_width(self.key)
                paint.key_cap(painter, space.right() - wide, space.top() + px(9), self.key)
            low = space.bottom() - px(44)
            floor = low - px(8)
            if self.end.photos and rect.height() >= px(_LOW):
                floor -= px(_TILE[1] + 12)
                for at, sha256 in enumerate(self.end.photos):
                    tile = QRectF(space.left() + at * px(_TILE[0] + 8), floor + px(4), px(_TILE[0]), px(_TILE[1]))
                    if tile.right() <= space.right():
                        paint.photo(painter, tile, self.thumbnails.of(sha256))
            value = QRectF(space.left(), space.top() + px(24), space.width(), floor - space.top() - px(26))
            top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
            long = len(self.end.words) > 24
            paint.words(painter, value, self.end.words, "ask" if long else "title", bold=True, align=top, wrap=True)
            paint.under(painter, QRectF(space.left(), low - px(8), space.width(), px(4)))
            first = QRectF(space.left(), low, space.width(), px(20))
            paint.words(painter, first, f"{i18n.moment(self.end.at)}  {self.end.person}", "cell")
            paint.words(painter, first.translated(0, px(21)), self.end.act, "small", "muted")
            if self.hasFocus():
                paint.focus(painter, rect)
