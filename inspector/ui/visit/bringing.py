"""Photos brought to the page, dragged or pasted: they belong to what lies under the pointer or has the keyboard.

One ground for the whole page, and one frame that shows where a drop would go; a question of its own filter each would
cost every one of its events.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from inspector.checklist.form import name_of
from inspector.operations.photo import missing
from inspector.operations.tray import WAITING, Place
from inspector.records import Photo
from inspector.ui import paint
from inspector.ui.dialogs.camera import CameraDialog, camera_here, open_lens
from inspector.ui.theme import px
from inspector.ui.visit.acts import VisitActs
from inspector.ui.visit.contents import SideButton
from inspector.ui.visit.entry import Entry
from inspector.ui.visit.finding import FindingEditor
from inspector.ui.visit.findings import FindingLine
from inspector.ui.visit.good import GoodRow
from inspector.ui.visit.palette import Command
from inspector.ui.visit.reading import Reading
from inspector.ui.visit.replies_pictures import PictureReply
from inspector.ui.widgets.drops import Picture, files_in, has_picture, picture_in

translate = QCoreApplication.translate
_TEXT = (QLineEdit, QPlainTextEdit)
_TRAY, _CAMERA = "Ctrl+I", "F7"
_LATER = 300  # milliseconds after the page was made


@dataclass(frozen=True, slots=True)
class Aim:
    """What photos would go to: the widget it is shown by, its words, its place; `answers`: the question they answer."""

    widget: QWidget
    words: str
    place: Place = WAITING
    answers: str = ""


class Bringing(QObject):
    """Watches the page for drags and Ctrl+V. A finalised visit takes nothing."""

    def __init__(self, page: QWidget, acts: VisitActs, reading: Callable[[], Reading | None]) -> None:
        super().__init__(page)
        self.page = page
        self.acts = acts
        self.reading = reading
        self.frame = DropFrame(page)
        self.tray = SideButton(self.tr("Import photos"), "camera", key=_TRAY)
        self.tray.setObjectName("open_tray")
        self.tray.clicked.connect(self.open_tray)
        self.camera = SideButton(self.tr("Take a photo"), "camera", key=_CAMERA)
        self.camera.setObjectName("take_photo")
        self.camera.clicked.connect(self.open_camera)
        self.camera.hide()
        self._has_camera = False
        self.gone = SideButton(self.tr("Photos not here"), "warn")
        self.gone.setObjectName("photos_gone")
        self.gone.clicked.connect(self._show_gone)
        self.gone.hide()
        self._gone: list[Photo] = []
        self._counted: tuple[str, ...] | None = None  # the photos that were looked for last
        QTimer.singleShot(_LATER, self, self._look_for_camera)
        self._field: QWidget | None = None  # a text field of the page that has the keyboard
        page.setAcceptDrops(True)
        page.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Drags over the page, and pasting, also into a text field where the clipboard holds no words for it."""
        if isinstance(event, QDragEnterEvent | QDragMoveEvent | QDropEvent):
            return self._dragged(event)
        if event.type() == QEvent.Type.DragLeave:
            self.frame.hide()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return event.matches(QKeySequence.StandardKey.Paste) and self._pasted(watched)
        return super().eventFilter(watched, event)

    def open_tray(self) -> None:
        """The import tray, for this visit."""
        if self._takes():
            self.acts.session.open("tray", self.acts.visit)

    def open_camera(self) -> None:
        """The laptop's camera; its photo goes to what has the keyboard."""
        if self._takes() and self._has_camera:
            aim = self.aim_at(QApplication.focusWidget())
            dialog = CameraDialog(self.page, open_lens(), aim.words)
            dialog.used.connect(lambda image: self.bring(aim, [], image))
            dialog.show_over()

    def commands(self) -> list[Command]:
        """What can be done about photos, for the palette and the legend; the camera where there is one."""
        tray = Command(self.tray.text(), self.open_tray, _TRAY, "import")
        camera = Command(self.camera.text(), self.open_camera, _CAMERA, "camera")
        return [tray, camera] if self._has_camera else [tray]

    def show_reading(self, reading: Reading) -> None:
        """A finalised visit takes no photos."""
        self.tray.setVisible(not reading.finalised)
        self.camera.setVisible(self._has_camera and not reading.finalised)
        visit, photos = reading.case.visit.id, tuple(it.id for it in reading.case.photos)
        if self._counted != (visit, *photos):
            self._counted = (visit, *photos)
            self.acts.session.ask(self, lambda store: missing(store, visit), self._count_gone, key="photos_gone")

    def _count_gone(self, gone: list[Photo]) -> None:
        """A photo whose file is not here is counted where everybody sees it, and never passed over."""
        self._gone = gone
        self.gone.set_right(str(len(gone)))
        self.gone.setVisible(bool(gone))

    def _show_gone(self) -> None:
        if self._gone:
            self.acts.open_photo(self._gone[0].sha256)

    def _look_for_camera(self) -> None:
        """Once the page stands on the screen: where the extra is installed this loads a library."""
        self._has_camera = camera_here()
        if (reading := self.reading()) is not None:
            self.show_reading(reading)

    def aim_at(self, widget: QWidget | None) -> Aim:
        """What a widget belongs to: a finding, a good example, a question, else the visit."""
        while widget is not None and widget is not self.page:
            if (aim := self._aim(widget)) is not None:
                return aim
            widget = widget.parentWidget()
        return Aim(self.page, translate("Bringing", "to this visit, to place later"))

    def bring(self, aim: Aim, files: list[Path], picture: Picture | None) -> None:
        """Take in what was brought."""
        if files and aim.answers:
            self.acts.answer_with_photo(aim.answers, files)
        elif files:
            self.acts.take_photos(files, place=aim.place)
        elif picture is not None and aim.answers:
            self.acts.answer_with_picture(aim.answers, picture)
        elif picture is not None:
            self.acts.paste_photo(picture, place=aim.place)

    def _aim(self, widget: QWidget) -> Aim | None:
        if isinstance(widget, FindingEditor):
            problem = widget.problem
            place = Place(finding=widget.id, question=problem.finding.question)
            return Aim(widget, translate("Bringing", "to finding {number}").format(number=problem.number), place)
        if isinstance(widget, FindingLine) and widget.problem is not None and not widget.several:
            found = widget.problem.finding
            words = translate("Bringing", "to finding {number}").format(number=widget.problem.number)
            return Aim(widget, words, Place(finding=found.id, question=found.question))
        if isinstance(widget, GoodRow):
            words = translate("Bringing", "to good example {number}").format(number=widget.good.number)
            return Aim(widget, words, Place(highlight=widget.key))
        if isinstance(widget, PictureReply):
            words = translate("Bringing", "as the answer of {code}").format(code=name_of(widget.line.key))
            return Aim(widget, words, answers=widget.line.key)
        if isinstance(widget, Entry):
            return self._aim_at_entry(widget)
        return None

    def _aim_at_entry(self, entry: Entry) -> Aim | None:
        if entry.line is None:
            found = entry.problems[0]
            words = translate("Bringing", "to finding {number}").format(number=found.number)
            return Aim(entry, words, Place(finding=found.finding.id))
        if isinstance(entry.reply, PictureReply):
            return self._aim(entry.reply)
        if len(entry.problems) > 1:
            words = translate("Bringing", "to {code}: one for each place").format(code=name_of(entry.key))
        else:
            words = translate("Bringing", "to {code}").format(code=name_of(entry.key))
        return Aim(entry, words, Place(question=entry.key))

    def _takes(self) -> bool:
        reading = self.reading()
        return reading is not None and not reading.finalised

    def _dragged(self, event: QDragEnterEvent | QDragMoveEvent | QDropEvent) -> bool:
        given = event.mimeData()
        files = files_in(given)
        if not self._takes() or not (files or has_picture(given)):
            return False
        event.acceptProposedAction()
        aim = self.aim_at(self._under(event.position().toPoint()))
        if event.type() != QEvent.Type.Drop:
            self.frame.show_over(aim)
            return True
        self.frame.hide()
        self.bring(aim, files, None if files else picture_in(given))
        return True

    def _under(self, spot: QPoint) -> QWidget | None:
        return self.page.childAt(spot)

    def _pasted(self, watched: QObject) -> bool:
        given = QGuiApplication.clipboard().mimeData()
        files = files_in(given)
        if isinstance(watched, _TEXT) and given.hasText() and not files:
            return False  # words that come with a picture of themselves, as a spreadsheet gives them
        if not self._takes() or not (files or has_picture(given)):
            return False
        self.bring(self.aim_at(QApplication.focusWidget()), files, None if files else picture_in(given))
        return True

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        """Text fields take Ctrl+V before the page hears of it: the one that has the keyboard is watched too."""
        if self._field is not None:
            self._field.removeEventFilter(self)
            self._field.destroyed.disconnect(self._forget)
            self._field = None
        if isinstance(now, _TEXT) and self.page.isAncestorOf(now):
            self._field = now
            now.installEventFilter(self)
            now.destroyed.connect(self._forget)

    def _forget(self) -> None:
        self._field = None


class DropFrame(QWidget):
    """Where a drop would go: a frame around it, and in words."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.page = page
        self.words = ""
        self.setObjectName("drop_frame")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_over(self, aim: Aim) -> None:
        """Frame what is aimed at, as far as it is seen."""
        corner = aim.widget.mapTo(self.page, QPoint(0, 0)) if aim.widget is not self.page else QPoint(0, 0)
        seen = aim.widget.visibleRegion().boundingRect().translated(corner)
        self.words = aim.words
        self.setAccessibleName(aim.words)
        self.setGeometry(seen.intersected(self.page.rect()))
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A strong dashed line, and a solid strip with the words."""
        with paint.Brush(self) as painter:
            rect = QRectF(self.rect())
            paint.dashed(painter, rect.adjusted(1, 1, -1, -1), "accent", line=3)
            wide = min(rect.width(), paint.width(self.words, "body", bold=True) + px(24))
            strip = QRectF(rect.right() - wide - px(4), rect.top() + px(4), wide, px(30))
            paint.box(painter, strip, "accent")
            paint.words(painter, strip, self.words, ink="on_accent", bold=True, align=paint.CENTRE)
