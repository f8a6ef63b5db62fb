"""What can be done on the visit that is open, and what of it is not durable yet."""

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from PySide6.QtCore import QDateTime, QObject, Signal
from PySide6.QtGui import QImage

from inspector import i18n
from inspector.db.store import Store
from inspector.errors import Cancelled, Fault, Kind
from inspector.operations import bookmark, checklist, finding, photo, visit
from inspector.paths import DataFolder
from inspector.photo.intake import Taken, take_all
from inspector.photo.store import PhotoStore
from inspector.ui.background import Task
from inspector.ui.session import Session
from inspector.ui.visit.reading import Reading, read_visit

T = TypeVar("T")
Taking = tuple[list[Taken], list[Fault]]
Take = Callable[[Task], Taking]
Recording = Callable[[Store, Sequence[Taken]], object]


class VisitActs(QObject):
    """Every act goes to the store at once. What waits for the disk is known by (record, field): a reading that is
    older than it must not be shown there.
    """

    refused = Signal(str, str)  # question, sentence: this answer cannot stand
    failed = Signal()  # something was not written: show again what the store holds
    said = Signal(list)  # sentences on files that stayed outside, and on what cannot be done
    answered = Signal(str, object)  # question, value: on its way to the disk
    opened = Signal(str)  # the photo of this hash is to be shown
    placed = Signal(str)  # the place of a photo is wanted as the answer of this question

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.visit = ""
        self._waiting: Counter[tuple[str, str]] = Counter()
        self.pending: dict[str, str | None] = {}
        """Answers on their way to the disk, the newest of each question."""

    def waits(self, record: str, field: str = "") -> bool:
        """Whether this field is on its way to the disk."""
        return self._waiting[record, field] > 0

    def answer(self, question: str, value: str | None) -> None:
        """Answer a question, or take the answer back."""
        at = self.visit
        self.pending[question] = value

        def refused(error: BaseException) -> None:
            self.pending.pop(question, None)
            if isinstance(error, Fault) and error.kind is Kind.BAD_VALUE:
                self.refused.emit(question, i18n.sentence(error).what)
            else:
                self.session.failed.emit(error)

        def kept(_: None) -> None:
            if not self.waits(question):
                self.pending.pop(question, None)

        self.answered.emit(question, value)  # first: it is on the screen before another thread wants the interpreter
        waiting = [(question, "")]
        self._do(lambda store: visit.answer(store, at, question, value), kept, waiting=waiting, refused=refused)

    def add_instance(self, repeat: str, then: Callable[[int], None]) -> None:
        """One more instance of a repeat; `then` gets its number."""
        at = self.visit
        self._do(lambda store: visit.add_instance(store, at, repeat), then)

    def remove_instance(self, repeat: str, number: int) -> None:
        """Take an instance away; undo brings it back with all that was answered in it."""
        at = self.visit
        self._do(lambda store: visit.remove_instance(store, at, repeat, number))

    def regrade(self, name: str | None, reason: str | None) -> None:
        """Grade the visit by hand; None: as its answers do."""
        at = self.visit
        self._do(lambda store: visit.regrade(store, at, name, reason))

    def move(self, to: str) -> None:
        """Move the draft to another version of its checklist."""
        at = self.visit
        self._do(lambda store: checklist.move(store, at, to))

    def rest_is_fine(self, section: str) -> None:
        """Answer what is open in a section with its good answer."""
        at = self.visit
        self._do(lambda store: visit.rest_is_fine(store, at, section))

    def change(self, found: str, **values: str | int | None) -> None:
        """Change what is said of a finding."""
        self._do(lambda store: finding.change(store, found, **values), waiting=[(found, it) for it in values])

    def delete_finding(self, found: str) -> None:
        """Delete a finding; its photos wait for a place."""
        self._do(lambda store: finding.delete(store, found))

    def add_finding(self, then: Callable[[str], None]) -> None:
        """A finding outside the checklist, to be worded; `then` gets its id."""
        at = self.visit
        self._do(lambda store: finding.add(store, at, text=""), then)

    def take_photos(self, files: Sequence[Path], found: str | None) -> None:
        """Bring files in, then put them on the visit or a finding; what is no picture is told by name."""
        self._take(self._files(files), self._recording(found))

    def paste_photo(self, image: QImage, found: str | None) -> None:
        """Bring in a picture from the clipboard; its file gets the name of the moment."""
        self._take(self._picture(image, self.tr("pasted {time}")), self._recording(found))

    def answer_with_photo(self, question: str, files: Sequence[Path]) -> None:
        """Bring a file in and make it the answer of a question."""
        self._take(self._files(files[:1]), self._answering(question))

    def answer_with_picture(self, question: str, image: QImage) -> None:
        """Make a picture, pasted or drawn, the answer of a question."""
        self._take(self._picture(image, self.tr("drawn {time}")), self._answering(question))

    def take_photo_back(self, question: str) -> None:
        """Take the photo that answers a question away."""
        at = self.visit
        self._do(lambda store: photo.take_back(store, at, question))

    def open_photo(self, sha256: str) -> None:
        """Show a photo of the visit large."""
        self.opened.emit(sha256)

    def place_from_photo(self, question: str) -> None:
        """Answer with the place where a photo of this visit was taken."""
        self.placed.emit(question)

    def place_photo(self, it: str, found: str | None) -> None:
        """Move a photo to a finding, or to those waiting for a place."""
        self._do(lambda store: photo.place(store, it, found))

    def caption_photo(self, it: str, text: str) -> None:
        """Word what a photo shows."""
        self._do(lambda store: photo.caption(store, it, text))

    def delete_photo(self, it: str) -> None:
        """Take a photo off the visit."""
        self._do(lambda store: photo.delete(store, it))

    def change_head(self, **values: str | int | None) -> None:
        """Change facts of the visit itself."""
        at = self.visit
        self._do(lambda store: visit.change_head(store, at, **values), waiting=[(at, it) for it in values])

    def finalise(self, lacking: Callable[[Reading], None], *, without_photos: bool = False) -> None:
        """End the visit; `lacking` is told instead what it lacks, as it stands after everything written so far."""
        at = self.visit

        def work(store: Store) -> Reading | None:
            reading = read_visit(store, at)
            if not visit.readiness(reading.case).complete(without_photos=without_photos):
                return reading
            visit.finalise(store, at, without_photos=without_photos)
            return None

        def done(reading: Reading | None) -> None:
            if reading is not None:
                lacking(reading)

        self._do(work, done)

    def reopen(self) -> None:
        """Make it a draft again."""
        at = self.visit
        self._do(lambda store: visit.reopen(store, at))

    def discard(self, then: Callable[[None], None]) -> None:
        """Delete the draft with all that is on it."""
        at = self.visit
        self._do(lambda store: visit.discard(store, at), then)

    def bookmark(self, place: str) -> None:
        """Remember where somebody is; no operation, so the status line says nothing of it."""
        at = self.visit
        self.session.background.write.run(self, lambda store: bookmark.set_bookmark(store, at, place))

    def _do(
        self,
        work: Callable[[Store], T],
        then: Callable[[T], None] | None = None,
        *,
        waiting: Sequence[tuple[str, str]] = (),
        refused: Callable[[BaseException], None] | None = None,
    ) -> None:
        self._waiting.update(waiting)

        def done(result: T) -> None:
            self._waiting.subtract(waiting)
            if then is not None:
                then(result)

        def not_done(error: BaseException) -> None:
            self._waiting.subtract(waiting)
            (refused or self.session.failed.emit)(error)
            self.failed.emit()

        self.session.do(self, work, done, not_done)

    def _files(self, files: Sequence[Path]) -> Take:
        folder = DataFolder(self.session.folder).photos
        return lambda task: take_all(files, PhotoStore(folder), task.progress, cancelled=task.cancelled)

    def _picture(self, image: QImage, named: str) -> Take:
        """A picture without a file gets one, named by the moment."""
        folder = DataFolder(self.session.folder).photos
        name = named.format(time=QDateTime.currentDateTime().toString("yyyyMMdd-HHmmss"))

        def take(task: Task) -> Taking:
            with TemporaryDirectory() as place:
                file = Path(place) / f"{name}.png"
                image.save(str(file))
                return take_all([file], PhotoStore(folder), task.progress, cancelled=task.cancelled)

        return take

    def _recording(self, found: str | None) -> Recording:
        at = self.visit
        return lambda store, photos: photo.record(store, at, photos, finding=found)

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
