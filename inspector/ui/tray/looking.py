"""Looking over a folder off the GUI thread: first the names, then picture by picture what each shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage

from inspector import i18n
from inspector.child import Worker
from inspector.errors import Cancelled, Fault
from inspector.photo.tray import Glance, Listed, camera_folders, glance, pictures_in
from inspector.ui.background import Task
from inspector.ui.pictures import decoded
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.tray.drives import Drive, drives
from inspector.ui.widgets.contact_sheet import PICTURE, WIDE

MOST = 500
"""Pictures looked at in one go: the last ones. More than anybody takes of a day, and few enough to keep in memory."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where photographs may be taken from: a stick or a telephone, with the folder its camera writes to."""

    drive: Drive
    folder: Path


class Looking(QObject):
    """`found` tells the sources, `listed` all pictures of a folder, `seen` some that were looked at with their
    small pictures, `over` that there are no more; `failed` what a folder, `said` what single pictures would not do.
    """

    found = Signal(list)  # Source
    listed = Signal(list)  # Listed
    seen = Signal(list)  # (Glance, QImage)
    said = Signal(list)  # sentences
    over = Signal()
    failed = Signal(object)
    _arrived = Signal(object, list)  # Task, (Glance, QImage): from the working thread

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._task: Task | None = None
        self._arrived.connect(self._tell)

    def look_for_drives(self) -> None:
        """Ask the system for sticks and telephones."""
        self.session.background.long.run(self, _sources, self.found.emit, self.failed.emit)

    def list_folder(self, folder: Path) -> None:
        """List a folder."""
        self.stop()
        words = self.tr("Looking into the folder")
        self._task = self.session.make(
            self, words, lambda task: pictures_in(folder, cancelled=task.cancelled), self.listed.emit, self._not_done
        )

    def look_at(self, pictures: Sequence[Listed], ratio: float) -> None:
        """Look at these, one after the other; `ratio` is how many pixels the screen has for one of ours."""
        self.stop()
        size = QSize(px(WIDE - 16), px(PICTURE)) * ratio
        words = self.tr("Looking at photos")
        self._task = self.session.make(
            self, words, lambda task: self._look(pictures, size, task), self._all_seen, self._not_done
        )

    def stop(self) -> None:
        """Look no further."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _look(self, pictures: Sequence[Listed], size: QSize, task: Task) -> list[Fault]:
        """On the working thread."""
        faults: list[Fault] = []
        with Worker("tray") as worker:
            for done, it in enumerate(pictures, 1):
                try:
                    seen = glance(it.path, worker, cancelled=task.cancelled)
                except Fault as fault:
                    faults.append(fault)
                else:
                    self._arrived.emit(task, [(seen, small_picture(seen.thumbnail, size))])
                task.progress(done, len(pictures))
        return faults

    def _tell(self, task: Task, seen: list[tuple[Glance, QImage]]) -> None:
        if task is self._task:  # not of a folder somebody has left meanwhile
            self.seen.emit(seen)

    def _all_seen(self, faults: list[Fault]) -> None:
        self._task = None
        if faults:
            self.said.emit([i18n.sentence(it).what for it in faults])
        self.over.emit()

    def _not_done(self, error: BaseException) -> None:
        if not isinstance(error, Cancelled):
            self._task = None
            self.failed.emit(error)
        self.over.emit()


def small_picture(data: bytes, size: QSize) -> QImage:
    """A JPEG filling `size`, cut evenly at its sides: as large as it is painted and no larger."""
    image = decoded(data)
    if image.isNull():
        return image
    filling = image.size().scaled(size, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    wide = min(image.width(), round(image.width() * size.width() / max(1, filling.width())))
    high = min(image.height(), round(image.height() * size.height() / max(1, filling.height())))
    cut = image.copy((image.width() - wide) // 2, (image.height() - high) // 2, wide, high)
    return cut.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


def since(pictures: Sequence[Listed], moment: datetime | None) -> list[Listed]:
    """Those written since a moment, the last ones where there are very many."""
    chosen = [it for it in pictures if moment is None or it.written >= moment.timestamp()]
    return chosen[:MOST]


def week_before(moment: datetime) -> datetime:
    """Seven days earlier."""
    return moment - timedelta(days=7)


def _sources() -> list[Source]:
    """On the working thread."""
    found: list[Source] = []
    for drive in drives():
        found += [Source(drive, folder) for folder in camera_folders([drive.root])]
    return found
