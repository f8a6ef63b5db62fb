"""Photos of the visit that is open: files, folders and pictures come in and get their place; they move and go."""

from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QDateTime, Signal

from inspector import i18n
from inspector.db.store import Store
from inspector.errors import Cancelled, Fault
from inspector.operations import photo, tray
from inspector.operations.rectification import reinspection
from inspector.operations.tray import Place
from inspector.paths import DataFolder
from inspector.photo.intake import Taken, take_all
from inspector.photo.store import PhotoStore
from inspector.photo.tray import all_files
from inspector.ui.background import Task
from inspector.ui.visit.doing import Doing
from inspector.ui.widgets.drops import Picture

_JPEG = b"\xff\xd8"
_QUICK = 80  # of PNG's "quality": little compression, no pixel differs

Taking = tuple[list[Taken], list[Fault]]
Take = Callable[[Task], Taking]
Recording = Callable[[Store, Sequence[Taken]], object]


class PhotoActs(Doing):
    """A photo answers to where it was dropped: `place` says what it shows."""

    opened = Signal(str)  # the photo of this hash is to be shown

    def take_photos(self, files: Sequence[Path], found: str | None = None, *, place: Place | None = None) -> None:
        """Bring files in, then put them on the visit, a finding or another place; what is no picture is told by name.

        A folder stands for the pictures in it.
        """
        self._take(self._files(files), self._recording(place or Place(finding=found)))

    def paste_photo(self, image: Picture, found: str | None = None, *, place: Place | None = None) -> None:
        """Bring in a picture from the clipboard; its file gets the name of the moment."""
        self._take(self._picture(image, self.tr("pasted {time}")), self._recording(place or Place(finding=found)))

    def fix_on_spot(self, found: str, files: Sequence[Path]) -> None:
        """A finding was put right while somebody stood there; the files show it after."""
        self._take(self._files(files), self._fixing(found))

    def fix_on_spot_pasted(self, found: str, image: Picture) -> None:
        """As `fix_on_spot`, with a picture from the clipboard."""
        self._take(self._picture(image, self.tr("pasted {time}")), self._fixing(found))

    def answer_with_photo(self, question: str, files: Sequence[Path]) -> None:
        """Bring a file in and make it the answer of a question."""
        self._take(self._files(files[:1]), self._answering(question))

    def answer_with_picture(self, question: str, image: Picture) -> None:
        """Make a picture, pasted or drawn, the answer of a question."""
        self._take(self._picture(image, self.tr("drawn {time}")), self._answering(question))

    def take_photo_back(self, question: str) -> None:
        """Take the photo that answers a question away."""
        at = self.visit
        self._do(lambda store: photo.take_back(store, at, question))

    def open_photo(self, sha256: str) -> None:
        """Show a photo of the visit large."""
        self.opened.emit(sha256)

    def place_photo(self, it: str, found: str | None, *, highlight: str | None = None) -> None:
        """Move a photo to a finding or a good example, or to those waiting for a place."""
        self._do(lambda store: photo.place(store, it, found, highlight=highlight))

    def caption_photo(self, it: str, text: str) -> None:
        """Word what a photo shows."""
        self._do(lambda store: photo.caption(store, it, text))

    def delete_photo(self, it: str) -> None:
        """Take a photo off the visit."""
        self._do(lambda store: photo.delete(store, it))

    def _files(self, files: Sequence[Path]) -> Take:
        """Files as they are; a folder stands for its pictures, looked up off the GUI thread."""
        folder = DataFolder(self.session.folder).photos

        def take(task: Task) -> Taking:
            return take_all(
                all_files(files, cancelled=task.cancelled), PhotoStore(folder), task.progress, cancelled=task.cancelled
            )

        return take

    def _picture(self, picture: Picture, named: str) -> Take:
        """A picture without a file gets one, named by the moment."""
        folder = DataFolder(self.session.folder).photos
        name = named.format(time=QDateTime.currentDateTime().toString("yyyyMMdd-HHmmss"))

        def take(task: Task) -> Taking:
            with TemporaryDirectory() as place:
                file = write_picture(picture, Path(place), name)
                return take_all([file], PhotoStore(folder), task.progress, cancelled=task.cancelled)

        return take

    def _recording(self, place: Place) -> Recording:
        at = self.visit
        return lambda store, photos: tray.record(store, at, photos, place)

    def _fixing(self, found: str) -> Recording:
        at = self.visit
        return lambda store, photos: reinspection.record_fix(store, at, found, photos)

    def _answering(self, question: str) -> Recording:
        at = self.visit
        return lambda store, photos: photo.answer(store, at, question, photos[0])

    def _take(self, take: Take, record: Recording) -> None:
        def taken(result: Taking) -> None:
            photos, faults = result
            if faults:
                self.said.emit([f"{it.what} {it.data}" for it in map(i18n.sentence, faults)])
            if photos:
                self._do(lambda store: record(store, photos))

        def not_taken(error: BaseException) -> None:
            if not isinstance(error, Cancelled):
                self.session.failed.emit(error)

        def begin(_: None) -> None:
            self.session.make(self, self.tr("Taking in photos"), take, taken, not_taken)

        # Opening the store for writing sweeps away what a killed intake left: it must be open before one runs.
        self.session.background.write.run(self, lambda _: None, begin)


def write_picture(picture: Picture, folder: Path, name: str) -> Path:
    """A picture without a file as one, off the GUI thread: the bytes as they came, pixels as PNG without loss."""
    if isinstance(picture, bytes):
        file = folder / f"{name}{'.jpg' if picture.startswith(_JPEG) else '.png'}"
        file.write_bytes(picture)
        return file
    file = folder / f"{name}.png"
    picture.save(str(file), None, _QUICK)  # PNG by its suffix
    return file
