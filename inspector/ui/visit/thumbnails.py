"""Pictures of photos for the page, with what was drawn on them: read off the GUI thread, each once, kept while the page
lives.
"""

from collections import deque
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPixmap

from inspector.errors import Fault
from inspector.paths import DataFolder
from inspector.photo.intake import shown
from inspector.photo.store import PhotoStore
from inspector.records import Photo
from inspector.ui import paint
from inspector.ui.icons import draw_icon
from inspector.ui.photo.painting import drawn_over
from inspector.ui.pictures import decoded
from inspector.ui.session import Session
from inspector.ui.theme import px

_KEPT = 400
"""Thumbnails kept in memory, about 60 KB each."""


class Thumbnails(QObject):
    """Ask with `of`; what is not here yet comes with `arrived` (hash), an empty one for a photo whose file is gone."""

    arrived = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._wanted: deque[str] = deque()  # the first of them is being read
        self._photos = PhotoStore(DataFolder(session.folder).photos)
        self.pictures: dict[str, QPixmap | None] = {}
        self.drawn: dict[str, str] = {}
        """What was drawn, by hash; of one picture on a visit twice, what was drawn on either."""

        self.odd: set[str] = set()

    def know(self, photos: Iterable[Photo]) -> None:
        """What is drawn on the photos of the visit now; pictures that look otherwise come anew with `arrived`."""
        drawn = {it.sha256: it.overlay for it in photos if it.overlay}
        changed = [it for it in {*drawn, *self.drawn} if drawn.get(it) != self.drawn.get(it)]
        self.drawn = drawn
        for sha256 in changed:
            if sha256 in self.pictures:
                self._read(sha256)

    def warn(self, odd: set[str]) -> None:
        """These photos, by hash, are to be looked at again: their tiles wear the mark."""
        changed, self.odd = self.odd ^ odd, odd
        for sha256 in changed:
            if self.pictures.get(sha256) is not None:
                self.arrived.emit(sha256)

    def of(self, sha256: str) -> QPixmap:
        """The picture, or an empty one until it is here."""
        if sha256 in self.pictures:
            picture = self.pictures[sha256] or QPixmap()
            return _marked(picture) if sha256 in self.odd and not picture.isNull() else picture
        while len(self.pictures) >= _KEPT:
            del self.pictures[next(iter(self.pictures))]
        self.pictures[sha256] = None
        self._read(sha256)
        return QPixmap()

    def places_lost(self, photos: Sequence[Photo]) -> set[int]:
        """The places of those in a row that are known not to be here."""
        return {at for at, it in enumerate(photos) if self.lost(it.sha256)}

    def lost(self, sha256: str) -> bool:
        """Whether it is known that the file is not here."""
        picture = self.pictures.get(sha256)
        return picture is not None and picture.isNull()

    def _read(self, sha256: str) -> None:
        """One after the other: sixty that arrive together would hold the window."""
        self._wanted.append(sha256)
        if len(self._wanted) == 1:
            self._read_first()

    def _read_first(self) -> None:
        sha256 = self._wanted[0]
        store, overlay = self._photos, self.drawn.get(sha256)
        self.session.background.free.run(
            self,
            lambda: _read(sha256, overlay, store),
            lambda image: self._here(sha256, overlay, image),
            lambda error: self._lost(sha256, overlay, error),
        )

    def _here(self, sha256: str, overlay: str | None, image: QImage) -> None:
        self._wanted.popleft()
        if self._wanted:
            self._read_first()
        self._arrived(sha256, overlay, image)

    def _arrived(self, sha256: str, overlay: str | None, image: QImage) -> None:
        if overlay != self.drawn.get(sha256):  # another one is under way; a face must not flash up before its blur
            return
        self.pictures[sha256] = QPixmap.fromImage(image)
        self.arrived.emit(sha256)

    def _lost(self, sha256: str, overlay: str | None, error: BaseException) -> None:
        self._here(sha256, overlay, QImage())
        if not isinstance(error, Fault):
            raise error


def _read(sha256: str, overlay: str | None, store: PhotoStore) -> QImage:
    """Our own thumbnail, made by the child, drawn on; at the size the tiles have."""
    image = drawn_over(decoded(shown(sha256, store, "thumbnail")), overlay)
    wanted = QSize(px(124) * 2, px(78) * 2)
    filled = image.scaled(
        wanted, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    )
    seen = QRect(QPoint(0, 0), wanted)
    seen.moveCenter(filled.rect().center())
    return filled.copy(seen)


def _marked(picture: QPixmap) -> QPixmap:
    """With the mark of what is to be minded in its upper right corner."""
    marked = QPixmap(picture)
    with QPainter(marked) as painter:
        paint.smooth(painter)
        side = px(22) * 2
        spot = QRectF(marked.width() - side - px(4), px(4), side, side)
        paint.box(painter, spot, "surface", "warn", radius=px(8), thickness=2)
        draw_icon(painter, "warn", spot.adjusted(px(5), px(4), -px(5), -px(6)), "warn")
    return marked
