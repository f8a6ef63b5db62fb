"""整改前, 整改后: the photos of a finding as a pair; a press enlarges, and from there all of them are reached."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from inspector.errors import Fault
from inspector.paths import DataFolder
from inspector.photo import intake
from inspector.photo.store import PhotoStore
from inspector.records import Photo
from inspector.ui import paint
from inspector.ui.photo.painting import drawn_over
from inspector.ui.pictures import decoded
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.widgets.photos import PhotoTile

_HIGH = 118


class PhotoPair(QWidget):
    """The first photo of how it was found beside the newest of what became of it. `enlarge` has the place of one."""

    enlarge = Signal(int)

    def __init__(self, session: Session, *, high: int = _HIGH) -> None:
        super().__init__()
        self.session = session
        self.high = high
        self.photos: tuple[Photo, ...] = ()  # all of them: before, then after
        self.tiles: list[PairTile] = []
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(px(8))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_photos(self, before: Sequence[Photo], after: Sequence[Photo], captions: tuple[str, str]) -> None:
        """Show other photos; the pictures follow when they are read. The same ones are left as they are."""
        photos = (*before, *after)
        if photos == self.photos and self.tiles:
            return
        self.clear()
        self.photos = photos
        shown = []
        if before:
            shown.append((0, captions[0], len(before)))
        if after:
            shown.append((len(photos) - 1, captions[1], len(after)))
        if after and not before:
            self.row.addWidget(Wanting(self.tr("No photo of how it was found"), self.high), 1)
        for at, caption, many in shown:
            tile = PairTile(at + 1, caption, many, self.high)
            tile.clicked.connect(lambda _=False, at=at: self.enlarge.emit(at))
            self.tiles.append(tile)
            self.row.addWidget(tile, 1)
        if before and not after:
            self.row.addWidget(Wanting(self.tr("No photo of it put right"), self.high), 1)
        self.setVisible(bool(shown))
        self._fetch([photos[at] for at, _, _ in shown])

    def clear(self) -> None:
        """Show none: those of another finding must not stand here while this one's are read."""
        while self.row.count():
            if (old := self.row.takeAt(0).widget()) is not None:
                old.hide()
                old.deleteLater()
        self.tiles = []
        self.photos = ()
        self.hide()

    def _fetch(self, photos: Sequence[Photo]) -> None:
        if photos:
            folder = DataFolder(self.session.folder).photos
            self.session.background.free.run(self, lambda: _pictures(folder, photos), self._arrived, key="ledger pair")

    def _arrived(self, pictures: list[QImage]) -> None:
        for tile, picture in zip(self.tiles, pictures, strict=False):
            tile.set_picture(QPixmap.fromImage(picture), missing=picture.isNull())


class PairTile(PhotoTile):
    """One of the pair: its caption on a strip, framing ticks in its corners, and how many more there are."""

    def __init__(self, number: int, caption: str, many: int, high: int) -> None:
        self.more = many - 1
        self.high = high
        super().__init__(QPixmap(), number, caption)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Half of the column."""
        return QSize(px(142), px(self.high))

    def minimumSizeHint(self) -> QSize:
        """A narrow column has narrow photos."""
        return QSize(px(60), px(self.high))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two share the width, one has half of it."""
        super().resizeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Photo, ticks, caption, number of others, focus."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            paint.photo(painter, rect, self.picture)
            if self.missing:
                paint.words(
                    painter, rect.adjusted(px(6), 0, -px(6), -px(18)), self.tr("not on this computer"), "small",
                    align=paint.CENTRE,
                )  # fmt: skip
            elif not self.picture.isNull():
                painter.setPen(QPen(QColor("#FFFFFF"), 2))
                self._ticks(painter, rect.adjusted(px(6), px(6), -px(6), -px(6)))
            if self.more:
                said = f"+{self.more}"
                spot = QRectF(rect.right() - px(28), 0, px(28), px(18))
                painter.fillRect(spot, paint.STRIP)
                paint.words(painter, spot, said, "small", "#FFFFFF", bold=True, align=paint.CENTRE)
            paint.caption(painter, rect, self.caption)
            if self.hasFocus():
                paint.focus(painter, rect, radius=3, within="surface")

    def _ticks(self, painter: QPainter, rect: QRectF) -> None:
        long = px(10)
        for corner, sx, sy in (  # the caption stands in the fourth
            (rect.topLeft(), 1, 1), (rect.topRight(), -1, 1), (rect.bottomRight(), -1, -1),
        ):  # fmt: skip
            painter.drawLine(corner, corner + QPointF(sx * long, 0))
            painter.drawLine(corner, corner + QPointF(0, sy * long))


class Wanting(QWidget):
    """The half of a pair there is no photo for: it says so, and the other half keeps its place."""

    def __init__(self, words: str, high: int) -> None:
        super().__init__()
        self.words = words
        self.high = high
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As large as a tile."""
        return QSize(px(142), px(self.high))

    def minimumSizeHint(self) -> QSize:
        """As narrow as one."""
        return QSize(px(60), px(self.high))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A dashed edge, and the words within."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            paint.dashed(painter, rect.adjusted(1, 1, -1, -1))
            inside = rect.adjusted(px(8), 0, -px(8), 0)
            paint.words(painter, inside, self.words, "small", "muted", align=paint.CENTRE, wrap=True)


def _pictures(folder: Path, photos: Sequence[Photo]) -> list[QImage]:
    """With what was drawn on them; an empty one where the file is not here, of which the tile tells."""
    store = PhotoStore(folder)
    found: list[QImage] = []
    for it in photos:
        try:
            found.append(drawn_over(decoded(intake.shown(it.sha256, store, "thumbnail")), it.overlay))
        except Fault:
            found.append(QImage())
    return found
