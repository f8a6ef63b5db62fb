"""Taking in what the tray sends somewhere: files first, off the GUI thread, then one operation for each visit."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from inspector import i18n
from inspector.db.store import Store
from inspector.errors import Cancelled, Fault
from inspector.operations.tray import WAITING, Place, Placed, record_all
from inspector.paths import DataFolder
from inspector.photo.intake import take_all
from inspector.photo.store import PhotoStore
from inspector.photo.tray import Glance
from inspector.ui.background import Task
from inspector.ui.session import Session

Going = Mapping[str, Sequence[tuple[Glance, Place]]]
Came = dict[str, list[Placed]]


class TakingIn(QObject):
    """`taken`: what went in, by visit, once it is durable; `said`: a sentence for each picture that stayed outside."""

    taken = Signal(object)
    said = Signal(list)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session

    def take_in(self, going: Going) -> None:
        """Take in pictures by the visit they go to."""
        folder = DataFolder(self.session.folder).photos

        def work(task: Task) -> tuple[Came, list[Fault]]:
            return _brought(going, PhotoStore(folder), task)

        def begin(_: None) -> None:
            self.session.make(self, self.tr("Taking in photos"), work, self._record, self._not_taken)

        # Opening the store for writing sweeps away what a killed intake left: it must be open before one runs.
        self.session.background.write.run(self, lambda _: None, begin)

    def _record(self, result: tuple[Came, list[Fault]]) -> None:
        came, faults = result
        if faults:
            self.said.emit([f"{it.what} {it.data}" for it in map(i18n.sentence, faults)])
        if not came:
            return

        def work(store: Store) -> None:
            for visit, placed in came.items():
                record_all(store, visit, placed)

        self.session.do(self, work, lambda _: self.taken.emit(came))

    def _not_taken(self, error: BaseException) -> None:
        if not isinstance(error, Cancelled):
            self.session.failed.emit(error)


def _brought(going: Going, photos: PhotoStore, task: Task) -> tuple[Came, list[Fault]]:
    """On the working thread: each picture into the photo store, with the place it goes to."""
    of = sum(map(len, going.values()))
    before = 0
    came: Came = {}
    faults: list[Fault] = []
    for visit, pictures in going.items():
        places = {it.sha256: place for it, place in pictures}
        files = [it.path for it, _ in pictures]
        taken, refused = take_all(
            files,
            photos,
            lambda done, _, before=before: task.progress(before + done, of),  # type: ignore[misc]
            cancelled=task.cancelled,
        )
        before += len(files)
        faults += refused
        # A file that was written anew since it was looked at is another picture: it waits on the visit.
        if taken:
            came[visit] = [(it, places.get(it.sha256, WAITING)) for it in taken]
    return came, faults
