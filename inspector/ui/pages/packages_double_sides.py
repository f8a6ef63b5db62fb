"""Two records side by side: the heads as two cards, below them every field of both, what differs in bold."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from inspector.ui import paint
from inspector.ui.doubles import NOTHING, Card, Doubles
from inspector.ui.theme import px
from inspector.ui.visit.thumbnails import Thumbnails
from inspector.ui.widgets.panel import Panel, Words, scrolled

_TILE = (96, 64)  # pixels at 100 %
_MOST = 40
"""Lines shown of one pair; two visits may answer eighty questions."""


class HeadCard(QWidget):
    """What becomes of a record, who entered it when and where, what hangs on it, what was photographed."""

    def __init__(self, fate: str, card: Card, thumbnails: Thumbnails, *, stays: bool) -> None:
        super().__init__()
        self.fate, self.card, self.thumbnails, self.stays = fate, card, thumbnails, stays
        self.setAccessibleName(", ".join((fate, card.device, card.entered, card.hanging)))
        self.setToolTip(card.hanging)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if card.photos:
            thumbnails.arrived.connect(self._arrived)

    def sizeHint(self) -> QSize:
        """Room for the photos where there are any."""
        return QSize(px(220), px(112 + (_TILE[1] + 10 if self.card.photos else 0)))

    def _arrived(self, sha256: str) -> None:
        if sha256 in self.card.photos:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """From above: its fate, where, who and when, what hangs on it, photos."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            paint.box(painter, rect, "tint" if self.stays else "surface", "accent" if self.stays else "edge", radius=5)
            left, wide, top = rect.left() + px(16), rect.width() - px(32), rect.top() + px(10)
            paint.words(painter, QRectF(left, top, wide, px(24)), self.fate, "body", bold=True)
            paint.words(painter, QRectF(left, top + px(26), wide, px(20)), self.card.device, "small", "muted")
            paint.words(painter, QRectF(left, top + px(46), wide, px(20)), self.card.entered, "cell")
            paint.words(painter, QRectF(left, top + px(70), wide, px(20)), self.card.hanging, "small", "muted")
            for at, sha256 in enumerate(self.card.photos):
                tile = QRectF(left + at * px(_TILE[0] + 8), top + px(96), px(_TILE[0]), px(_TILE[1]))
                if tile.right() <= rect.right() - px(8):
                    paint.photo(painter, tile, self.thumbnails.of(sha256))


class SidesPanel(Panel):
    """One pair."""

    def __init__(self, thumbnails: Thumbnails) -> None:
        super().__init__(fill="ground")
        self.thumbnails = thumbnails
        self.inside: QWidget | None = None

    def show_pair(self, pair: Doubles) -> None:
        """Show this pair instead of the last one."""
        self.clear()
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, px(8), px(8))
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(8))
        grid.setColumnMinimumWidth(0, px(116))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for column, (fate, card) in enumerate(
            ((self.tr("Stays"), pair.kept), (self.tr("Goes into it"), pair.other)), 1
        ):
            grid.addWidget(HeadCard(fate, card, self.thumbnails, stays=column == 1), 0, column)
        for row, it in enumerate(pair.facts[:_MOST], 1):
            name = Words(it.field, "small", "muted", wrap=True)
            name.setMaximumWidth(px(148))  # of a question its whole label
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            for column, text in ((1, it.kept), (2, it.other)):
                against = it.differs and NOTHING not in (it.kept, it.other)  # what only one says speaks not against it
                ink = "rebound" if against else "muted" if text == NOTHING else "text"
                words = Words(text, "cell", ink, bold=against, wrap=True)
                words.setContentsMargins(px(16), 0, px(8), 0)
                grid.addWidget(words, row, column, Qt.AlignmentFlag.AlignTop)
        if (more := len(pair.facts) - _MOST) > 0:
            grid.addWidget(Words(self.tr("and %n more", "", more), "small", "muted"), _MOST + 1, 1)
        if pair.agreeing:
            said = self.tr("%n question(s) answered alike", "", pair.agreeing)
            grid.addWidget(Words(said, "small", "muted"), _MOST + 2, 1, 1, 2)
        grid.setRowStretch(_MOST + 3, 1)
        self.inside = scrolled(page, self.tr("Both records"))
        self.box.addWidget(self.inside)

    def clear(self) -> None:
        """Show nothing."""
        if self.inside is not None:
            self.box.removeWidget(self.inside)
            self.inside.hide()
            self.inside.deleteLater()
            self.inside = None
