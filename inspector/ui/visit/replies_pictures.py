"""Answers that are pictures: a photo, or a signature."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.visit.acts import VisitActs
from inspector.ui.visit.photo_dialog import PhotoFiles
from inspector.ui.visit.reply import Reply
from inspector.ui.visit.rows import Line
from inspector.ui.visit.thumbnails import Thumbnails
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.pad import Pad
from inspector.ui.widgets.photos import PhotoStrip


class PictureReply(Reply):
    """One photo: dropped, pasted, or chosen from files; another one takes its place."""

    def __init__(self, line: Line, acts: VisitActs, thumbnails: Thumbnails) -> None:
        super().__init__(line)
        self.acts = acts
        self.thumbnails = thumbnails
        self.value: str | None = None
        self.strip = PhotoStrip(key="")
        self.strip.drop.setAccessibleName(self.tr("{question}: add a photo").format(question=line.label))
        self.strip.drop.installEventFilter(self)
        self.strip.dropped.connect(lambda files: acts.answer_with_photo(line.key, files))
        self.strip.pasted.connect(lambda image: acts.answer_with_picture(line.key, image))
        self.strip.choose.connect(self._choose)
        self.strip.opened.connect(lambda _: acts.open_photo(self.value or ""))
        self.strip.removed.connect(lambda _: acts.take_photo_back(line.key))
        self.strip.setMinimumWidth(self.strip.drop.sizeHint().width())
        self.box.addWidget(self.strip)
        self._add_apart()
        thumbnails.arrived.connect(self._arrived)

    def show_value(self, value: str | None) -> None:
        """Its thumbnail, or the place for one."""
        shown = self._show_apart(value)
        if shown != self.value or value is None:
            self.value = shown
            self._show()

    def choose_key(self, key: str) -> bool:
        """P, N."""
        if key in {"p", "P"}:
            self._choose()
            return True
        return super().choose_key(key)

    def focus_here(self) -> None:
        """The photo, or the place for one."""
        (self.strip.tiles[0] if self.strip.tiles else self.strip.drop).setFocus()

    def _show(self) -> None:
        lost = {0} if self.thumbnails.lost(self.value or "") else set()
        self.strip.set_photos([(self.thumbnails.of(self.value), "")] if self.value else [], lost=lost)
        for tile in self.strip.tiles:
            tile.setAccessibleName(self.line.label)
            tile.installEventFilter(self)
        self.strip.drop.setVisible(not self.value)

    def _arrived(self, sha256: str) -> None:
        if sha256 == self.value and self.strip.tiles:
            self.strip.set_picture(0, self.thumbnails.of(sha256), lost=self.thumbnails.lost(sha256))
            self.strip.tiles[0].setAccessibleName(self.line.label)

    def _choose(self) -> None:
        dialog = PhotoFiles(self)
        dialog.chosen.connect(lambda files: self.acts.answer_with_photo(self.line.key, files))
        dialog.open()


class SignatureReply(PictureReply):
    """A signature, drawn on a sheet that opens for it."""

    def __init__(self, line: Line, acts: VisitActs, thumbnails: Thumbnails) -> None:
        super().__init__(line, acts, thumbnails)
        self.sign = Button(self.tr("Sign"), icon="pencil", height=44)
        self.sign.clicked.connect(self._choose)
        self.sign.installEventFilter(self)
        self.box.insertWidget(0, self.sign)
        self._show()

    def focus_here(self) -> None:
        """The signature, or the button for one."""
        (self.strip.tiles[0] if self.strip.tiles else self.sign).setFocus()

    def _show(self) -> None:
        super()._show()
        self.strip.setVisible(bool(self.value))
        self.strip.drop.hide()
        self.sign.set_words(self.tr("Sign anew") if self.value else self.tr("Sign"))
        self.sign.setAccessibleName(self.tr("{question}: sign").format(question=self.line.label))

    def _choose(self) -> None:
        dialog = SignDialog(self, self.line.label)
        dialog.signed.connect(lambda image: self.acts.answer_with_picture(self.line.key, image))
        dialog.show_over()


class SignDialog(Dialog):
    """The sheet. Only a picture of the strokes is kept: `signed` has it."""

    signed = Signal(QImage)

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent.window(), title, wide=600)
        self.setObjectName("sign_dialog")
        self.pad = Pad(title, self.tr("Sign above this line"))
        self.box.addWidget(self.pad)
        back = Button("", icon="undo", kind="quiet", name=self.tr("Take the last stroke back"), height=40)
        back.clicked.connect(self.pad.take_back)
        again = Button("", icon="redo", kind="quiet", name=self.tr("Put the stroke back"), height=40)
        again.clicked.connect(self.pad.put_back)
        clear = Button(self.tr("Clear"), icon="bin")
        clear.clicked.connect(self.pad.clear)
        done = Button(self.tr("Keep this signature"), icon="check", kind="filled")
        done.setObjectName("signed")
        done.setEnabled(False)
        done.clicked.connect(self._done)
        self.pad.drawn.connect(done.setEnabled)
        self.set_buttons(back, again, clear, done)

    def _done(self) -> None:
        image: QImage = self.pad.picture()
        self.close()
        self.signed.emit(image)
