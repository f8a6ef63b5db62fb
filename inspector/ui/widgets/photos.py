"""Photos of a finding in a row: number and caption on a solid strip; the last tile takes new ones."""

from collections.abc import Collection

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.ui import paint
from inspector.ui.icons import icon_at
from inspector.ui.theme import px
from inspector.ui.widgets.button import Press
from inspector.ui.widgets.drops import DropZone
from inspector.ui.widgets.flow import Flow

_AT_A_TIME = 5
_BREATH = 8
"""Tiles put on a strip in one go, and milliseconds between: sixty at once would hold the window. Their places are kept
from the first on, so that one that comes moves and repaints nothing else."""

SUFFIXES = (".jpg", ".jpeg", ".png", ".heic", ".heif", ".webp", ".bmp", ".tif", ".tiff")


class PhotoTile(Press):
    """One photo. A press opens it, Delete takes it away."""

    removed = Signal()

    def __init__(self, picture: QPixmap, number: int, caption: str, *, missing: bool = False) -> None:
        super().__init__()
        self.number = number
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_photo(picture, caption, missing=missing)

    def show_photo(self, picture: QPixmap, caption: str, *, missing: bool = False) -> None:
        """Another photo in the same place."""
        self.picture = picture
        self.caption = caption
        self.missing = missing

    @property
    def missing(self) -> bool:
        """Whether the record is here and its file is not."""
        return self._missing

    @missing.setter
    def missing(self, missing: bool) -> None:
        self._missing = missing
        said = self.tr("Photo {number}: {caption}").format(number=self.number, caption=self.caption)
        self.setAccessibleName(said)
        self.setAccessibleDescription(self.tr("The photo is not on this computer") if missing else "")
        self.update()

    def sizeHint(self) -> QSize:
        """124 × 78 at 100 %."""
        return _tile()

    def set_picture(self, picture: QPixmap, *, missing: bool = False) -> None:
        """The thumbnail has arrived, or is known never to come."""
        self.picture = picture
        self.missing = missing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes it away."""
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Photo, number, caption, focus."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            paint.photo(painter, rect, self.picture)
            if self.missing:
                icon_at(painter, "warn", QPointF(rect.center().x(), px(24)), px(20), ink="doing", hollow="sunken")
                said = QRectF(px(4), px(35), rect.width() - px(8), px(20))
                paint.words(painter, said, self.tr("not on this computer"), "small", "text", align=paint.CENTRE)
            spot = QRectF(0, 0, px(18), px(18))
            painter.fillRect(spot, paint.STRIP)
            paint.words(painter, spot, str(self.number), "small", "#FFFFFF", bold=True, align=paint.CENTRE)
            if self.caption:
                paint.caption(painter, rect, self.caption)
            if self.hasFocus():
                paint.focus(painter, rect, radius=3, within="surface")


def _tile() -> QSize:
    return QSize(px(124), px(78))


class DropTile(Press):
    """Takes photos: dropped files, a pasted picture or pasted files, a press for choosing them."""

    dropped = Signal(list)
    pasted = Signal(object)  # drops.Picture

    def __init__(self, missing: str = "", *, key: str = "P") -> None:
        super().__init__(key=key)
        self.missing = missing
        self.key = key
        self.hovering = False
        self.setAccessibleName(self.tr("Add photos"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.zone = DropZone(self, pictures=True)
        self.zone.dropped.connect(self.dropped)
        self.zone.pictured.connect(self.pasted)
        self.zone.over.connect(self._over)

    def set_missing(self, words: str) -> None:
        """What is still missing, under the invitation."""
        self.missing = words
        self.update()

    def sizeHint(self) -> QSize:
        """Wider than a photo: it is what is aimed at."""
        return QSize(px(150), px(78))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+V takes what is on the clipboard."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
            return
        super().keyPressEvent(event)

    def paste(self) -> None:
        """Take files or a picture from the clipboard; anything else is left there."""
        self.zone.give(QGuiApplication.clipboard().mimeData())

    def paintEvent(self, event: QPaintEvent) -> None:
        """A dashed outline, a camera, two lines."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            if self.hovering or self.isDown():
                paint.box(painter, rect, "tint")
            paint.dashed(painter, rect, "accent" if self.hovering else "edge")
            middle = rect.center()
            middle.setY(px(24))
            icon_at(painter, "camera", middle, px(22), ink="accent")
            first = QRectF(px(4), px(38), rect.width() - px(8), px(18))
            said = self.tr("{key} or drop here").format(key=self.key) if self.key else self.tr("Choose or drop here")
            paint.words(painter, first, said, "small", align=paint.CENTRE)
            second = first.translated(0, px(17))
            paint.words(painter, second, self.missing, "small", "muted", align=paint.CENTRE)
            if self.hasFocus():
                paint.focus(painter, rect)

    def _over(self, hovering: bool) -> None:  # noqa: FBT001 - a slot
        self.hovering = hovering
        self.update()


class PhotoStrip(QWidget):
    """The photos and the tile that takes more, wrapping where the place is narrow."""

    dropped = Signal(list)
    pasted = Signal(object)  # drops.Picture
    choose = Signal()
    opened = Signal(int)
    removed = Signal(int)

    def __init__(self, missing: str = "", *, key: str = "P") -> None:
        super().__init__()
        self.flow = Flow(self)
        self.tiles: list[PhotoTile] = []
        self._photos: list[tuple[QPixmap, str, bool]] = []  # what the tiles show, or will
        self._slices = QTimer(self, interval=_BREATH, singleShot=True)
        self._slices.timeout.connect(self._put_some)
        self.drop = DropTile(missing, key=key)
        self.drop.dropped.connect(self.dropped)
        self.drop.pasted.connect(self.pasted)
        self.drop.clicked.connect(self.choose)
        self.flow.addWidget(self.drop)

    def set_photos(self, photos: list[tuple[QPixmap, str]], *, missing: str = "", lost: Collection[int] = ()) -> None:
        """Show photos with their captions, in order; signals carry the place in this order. `lost` are the places of
        those whose file is not here.

        A few stand on the strip at once, many a moment later.
        """
        self._photos = [(picture, said, at in lost) for at, (picture, said) in enumerate(photos)]
        self.flow.setEnabled(False)  # each tile that comes or goes would arrange all of them
        while self.flow.count() - 1 > len(photos):
            self.flow.takeAt(len(photos))
        for gone in self.tiles[len(photos) :]:
            gone.hide()
            gone.deleteLater()
        del self.tiles[len(photos) :]
        kept = self.flow.count() - 1
        self.flow.keep_places(kept, len(photos) - kept, _tile())
        for tile, (picture, said, is_lost) in zip(self.tiles, self._photos, strict=False):
            tile.show_photo(picture, said, missing=is_lost)
        self.drop.set_missing(missing)
        if len(photos) - len(self.tiles) <= _AT_A_TIME:
            self._put_some()
        else:  # whoever shows many has much else to show in this turn
            self.flow.setEnabled(True)
            self._slices.start()

    def set_picture(self, at: int, picture: QPixmap, *, lost: bool) -> None:
        """A thumbnail has arrived, or is known never to come."""
        self._photos[at] = picture, self._photos[at][1], lost
        if at < len(self.tiles):
            self.tiles[at].set_picture(picture, missing=lost)

    def _put_some(self) -> None:
        """The next tiles take their place."""
        self.flow.setEnabled(False)
        for at in range(len(self.tiles), min(len(self.tiles) + _AT_A_TIME, len(self._photos))):
            picture, said, lost = self._photos[at]
            tile = PhotoTile(picture, at + 1, said, missing=lost)
            tile.clicked.connect(lambda _=False, at=at: self.opened.emit(at))
            tile.removed.connect(lambda at=at: self.removed.emit(at))
            self.flow.fill_place(at, tile)
            tile.show()
            self.tiles.append(tile)
        self.flow.setEnabled(True)
        self.flow.invalidate()
        self.updateGeometry()
        if len(self.tiles) < len(self._photos):
            self._slices.start()
