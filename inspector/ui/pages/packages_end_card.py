"""One end of a conflict as a card: its value, large, who put it there, when and where, and what was photographed."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from inspector import clock, i18n
from inspector.ui import paint, theme
from inspector.ui.contested import End
from inspector.ui.theme import Step, px
from inspector.ui.visit.thumbnails import Thumbnails
from inspector.ui.widgets.button import Press

_WIDEST, _LOWEST = 260, 44  # pixels at 100 % of a photo
_SHAPE = 0.65  # its height to its width
_WRAPPED = int(Qt.TextFlag.TextWordWrap)


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
        """Where, the value, a hairline, who and when, photos."""
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
            long = len(self.end.words) > 24
            step: Step = "ask" if long else "title"
            least = QRectF(space.left(), space.top() + px(24), space.width(), max(px(20), space.height() - px(90)))
            needed = theme.metrics(step, bold=True).boundingRect(least, _WRAPPED, self.end.words).height()
            value = QRectF(least.left(), least.top(), least.width(), min(least.height(), needed + px(6)))
            top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
            paint.words(painter, value, self.end.words, step, bold=True, align=top, wrap=True)
            paint.under(painter, QRectF(space.left(), value.bottom() + px(4), space.width(), px(4)))
            first = QRectF(space.left(), value.bottom() + px(14), space.width(), px(20))
            paint.words(painter, first, f"{i18n.moment(self.end.at, clock.today())}  {self.end.person}", "cell")
            second = first.translated(0, px(21))
            paint.words(painter, second, self.end.act, "small", "muted")
            self._paint_photos(
                painter, QRectF(space.left(), second.bottom() + px(10), space.width(), 0), space.bottom()
            )
            if self.hasFocus():
                paint.focus(painter, rect)

    def _paint_photos(self, painter: QPainter, below: QRectF, floor: float) -> None:
        """As large as there is room, side by side; where there is too little for one, none."""
        if not self.end.photos:
            return
        count, gap = len(self.end.photos), px(8)
        wide = min(px(_WIDEST), (below.width() - gap * (count - 1)) / count)
        high = min(wide * _SHAPE, floor - below.top())
        if high < px(_LOWEST):
            return
        wide = high / _SHAPE
        for at, sha256 in enumerate(self.end.photos):
            tile = QRectF(below.left() + at * (wide + gap), below.top(), wide, high)
            paint.photo(painter, tile, self.thumbnails.of(sha256))
