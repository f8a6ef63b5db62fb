"""One photo, large: what it shows, which finding it belongs to, taking it off; and choosing files."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFileDialog, QSizePolicy, QWidget

from inspector import clock, i18n
from inspector.errors import Fault
from inspector.paths import DataFolder
from inspector.photo.intake import shown
from inspector.photo.store import PhotoStore
from inspector.records import Photo
from inspector.ui import paint
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.theme import px
from inspector.ui.visit.acts import VisitActs
from inspector.ui.visit.reading import Reading
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import DropDown, Field, line_edit
from inspector.ui.widgets.panel import Words
from inspector.ui.widgets.photos import SUFFIXES
from inspector.ui.widgets.writing import Writing, flush_all


class PhotoDialog(Dialog):
    """What is changed here is kept at once, as everywhere on the visit."""

    def __init__(self, parent: QWidget, acts: VisitActs, reading: Reading, photo: Photo) -> None:
        super().__init__(parent.window(), photo.name or QCoreApplication.translate("PhotoDialog", "Photo"), wide=640)
        self.setObjectName("photo_dialog")
        self.acts = acts
        self.photo = photo
        self.picture = _Picture(self.tr("Photo {name}").format(name=photo.name or ""))
        self.box.addWidget(self.picture)
        self.box.addWidget(Words(photo_words(photo, reading), "small", "muted"))
        close = Button(self.tr("Close"), kind="filled")
        close.setObjectName("close")
        close.clicked.connect(self.close)
        if reading.finalised:
            self.set_buttons(close)
        else:
            self._offer(reading)
            remove = Button(self.tr("Take off this visit"), icon="bin")
            remove.clicked.connect(self._remove)
            self.set_buttons(remove, close)
        folder = DataFolder(acts.session.folder).photos
        acts.session.background.free.run(
            self,
            lambda: QImage.fromData(shown(photo.sha256, PhotoStore(folder), "working")),
            self.picture.show_image,
            self._lost,
        )

    def done(self, result: int) -> None:
        """What is being written is kept first."""
        flush_all(self)
        super().done(result)

    def _offer(self, reading: Reading) -> None:
        caption = line_edit(self.tr("What it shows"), self.tr("close view, whole place, …"))
        caption.setText(self.photo.caption or "")
        writing = Writing(caption)
        writing.written.connect(lambda text: self.acts.caption_photo(self.photo.id, text))
        self.box.addWidget(Field(self.tr("What it shows"), caption))
        places: list[tuple[str, object]] = [(self.tr("no finding yet"), None)]
        for it in reading.problems:
            words = self.tr("Finding {number}: {text}").format(number=it.number, text=it.finding.text[:30])
            places.append((words, it.finding.id))
        place = DropDown(self.tr("Belongs to"), places)
        place.setCurrentIndex(max(0, place.findData(self.photo.finding)))
        place.activated.connect(lambda _: self.acts.place_photo(self.photo.id, place.currentData()))
        self.box.addWidget(Field(self.tr("Belongs to"), place))

    def _remove(self) -> None:
        self.acts.delete_photo(self.photo.id)
        self.close()

    def _lost(self, error: BaseException) -> None:
        if not isinstance(error, Fault):
            raise error
        said = i18n.sentence(error)
        self.picture.say(f"{said.what} {said.next}")


class _Picture(QWidget):
    """The working copy, whole, as large as there is room."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.picture = QPixmap()
        self.words = ""
        self.setMinimumSize(px(592), px(390))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_image(self, image: QImage) -> None:
        """It has been read."""
        self.picture = QPixmap.fromImage(image)
        self.update()

    def say(self, words: str) -> None:
        """Why it cannot be shown."""
        self.words = words
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """In the middle, with its proportions."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            paint.box(painter, rect, "sunken", "line")
            if self.picture.isNull():
                paint.words(painter, rect.adjusted(px(20), 0, -px(20), 0), self.words, align=paint.CENTRE, wrap=True)
                return
            size = QSize(self.picture.size()).scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            spot = QRectF(0, 0, size.width(), size.height())
            spot.moveCenter(rect.center())
            painter.drawPixmap(spot, self.picture, QRectF(self.picture.rect()))


class PhotoFiles(QFileDialog):
    """Choosing photos, several at once; to be opened, never executed. `chosen` has their paths."""

    chosen = Signal(list)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.window(), QCoreApplication.translate("PhotoFiles", "Choose photos"))
        self.setFileMode(QFileDialog.FileMode.ExistingFiles)
        pictures = self.tr("Photos")
        self.setNameFilter(f"{pictures} ({' '.join(f'*{it}' for it in SUFFIXES)})")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.filesSelected.connect(lambda files: self.chosen.emit([Path(it) for it in files]))


def photo_words(photo: Photo, reading: Reading) -> str:
    """What stands on a photo: its caption, and when it was taken, with the day where that is not the visit's."""
    if photo.taken is None:
        return photo.caption or ""
    on = clock.local_date(reading.case.visit.started)
    same = clock.local_date(photo.taken) == on
    when = i18n.time_of_day(photo.taken) if same else i18n.moment(photo.taken, on)
    return f"{photo.caption or ''} {when}".strip()
