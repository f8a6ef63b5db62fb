"""One end of a conflict as a card: its value, large, who put it there, when and where, and what was photographed."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from inspector import clock, i18n
from inspector.ui import paint, theme
from inspector.ui.contested import End
from inspector.ui.icons import icon_at
from inspector.ui.theme import Step, px
from inspector.ui.visit.thumbnails import Thumbnails
from inspector.ui.widgets.button import Press

_WIDEST, _LOWEST = 260, 44  # pixels at 100 % of a photo
_SHAPE = 0.65  # its height to its width
_STRIP = 40  # pixels at 100 % of what follows, where one line is enough
_TOLD = 42  # pixels at 100 % before its words
_WRAPPED = int(Qt.TextFlag.TextWordWrap)


class EndCard(Press):
    """A press chooses it."""

    def __init__(self, end: End, key: str, thumbnails: Thumbnails) -> None:
        super().__init__(key=key)
        self.end = end
        self.key = key
        self.thumbnails = thumbnails
        photos = self.tr("%n photo(s)", "", len(end.photos)) if end.photos else ""
        said = (f"{end.device}: {end.words}", end.person, i18n.moment(end.at), photos, end.follows)
        self.setAccessibleName(i18n.listed(it for it in said if it))
        self.setToolTip(end.words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        if end.photos:
            thumbnails.arrived.connect(self._arrived)

    def sizeHint(self) -> QSize:
        """Both are as large."""
        return QSize(px(240), px(160))

    def _arrived(self, _: str) -> None:  # no lambda: Qt lets go of a method when its card is gone
        self.update()

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
            below = px(90) + self._strip_high()
            least = QRectF(space.left(), space.top() + px(24), space.width(), max(px(20), space.height() - below))
            needed = theme.metrics(step, bold=True).boundingRect(least, _WRAPPED, self.end.words).height()
            value = QRectF(least.left(), least.top(), least.width(), min(least.height(), needed + px(6)))
            top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
            paint.words(painter, value, self.end.words, step, bold=True, align=top, wrap=True)
            paint.under(painter, QRectF(space.left(), value.bottom() + px(4), space.width(), px(4)))
            first = QRectF(space.left(), value.bottom() + px(14), space.width(), px(20))
            paint.words(painter, first, f"{i18n.moment(self.end.at, clock.today())}  {self.end.person}", "cell")
            second = first.translated(0, px(21))
            paint.words(painter, second, self.end.act, "small", "muted")
            floor = self._paint_follows(painter, rect) if self.end.follows else space.bottom()
            self._paint_photos(painter, QRectF(space.left(), second.bottom() + px(10), space.width(), 0), floor)
            if self.hasFocus():
                paint.focus(painter, rect)

    def _paint_follows(self, painter: QPainter, card: QRectF) -> float:
        """What follows, on a strip at the foot; where what stands above it ends."""
        high = self._strip_high()
        strip = QRectF(card.left() + 1, card.bottom() - high, card.width() - 2, high - 1)
        painter.fillRect(strip, theme.colour("sunken"))
        paint.hair(painter, strip.topLeft(), strip.topRight())
        icon, ink = ("warn", "overdue") if self.end.warns else ("right", "muted")
        icon_at(painter, icon, QPointF(strip.left() + px(26), strip.center().y()), px(16), ink=ink)
        told = strip.adjusted(px(_TOLD), 0, -px(12), 0)
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        paint.words(painter, told, self.end.follows, "cell", align=middle, wrap=True)
        return strip.top() - px(8)

    def _strip_high(self) -> float:
        """Of one line, or of as many as its words need in a narrow card."""
        if not self.end.follows:
            return 0
        wide = self.width() - px(_TOLD + 14)
        needed = theme.metrics("cell").boundingRect(QRectF(0, 0, wide, 0), _WRAPPED, self.end.follows).height()
        return max(px(_STRIP), needed + px(18))

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
