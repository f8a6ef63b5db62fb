"""A good example in the middle column: what is done well, where, its photos. It opens where it is the current one."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.checklist.form import name_of
from inspector.operations.tray import Place
from inspector.ui import theme
from inspector.ui.theme import px
from inspector.ui.visit.acts import VisitActs
from inspector.ui.visit.photo_dialog import PhotoDialog, PhotoFiles, photo_words
from inspector.ui.visit.reading import Good, Reading
from inspector.ui.visit.thumbnails import Thumbnails
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.field import line_edit, text_edit
from inspector.ui.widgets.panel import Panel, Words, across, down
from inspector.ui.widgets.photos import PhotoStrip
from inspector.ui.widgets.ring import Mark
from inspector.ui.widgets.writing import Writing


class GoodRow(QWidget):
    """One good example; it can be the current thing, as a question can."""

    wanted = Signal(str)  # make this the current one

    def __init__(self, acts: VisitActs, thumbnails: Thumbnails, good: Good) -> None:
        super().__init__()
        self.acts = acts
        self.thumbnails = thumbnails
        self.good = good
        self.key = good.key
        self.reading: Reading | None = None
        self.editor: GoodEditor | None = None
        self.current = False
        self.setObjectName(f"entry_{good.key}")
        self.label = Words("", "ask", wrap=True)
        self.second = Words("", "small", "muted")
        self.head = Panel(sides=("bottom",), margins=(20, 9, 18, 9), gap=12, across=True)
        self.head.setMinimumHeight(px(56))
        self.head.add(Mark("star", "", size=20, ink="accent"))
        self.head.box.addLayout(down(None, self.label, self.second, None, gap=2), 1)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(0)
        self.box.addWidget(self.head)

    def show_good(self, reading: Reading, good: Good) -> None:
        """Another state of it."""
        self.reading, self.good = reading, good
        said = " ".join(good.highlight.text.split())
        self.label.setText(said or self.tr("not worded yet"))
        asked = name_of(good.highlight.question) if good.highlight.question else ""
        photos = self.tr("%n photo(s)", "", len(good.photos)) if good.photos else ""
        number = self.tr("Good example {number}").format(number=good.number)
        self.second.setText("   ".join(filter(None, (number, asked, good.highlight.place, photos))))
        self._show_editor()

    def set_current(self, current: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Tint and bar, as a question has them; it opens."""
        if current == self.current:
            return
        self.current = current
        self.head.set_fill("tint" if current else "surface")
        self.head.set_bar("accent" if current else None)
        self.label.setFont(theme.font("ask", bold=current))
        self._show_editor()

    def choose_key(self, key: str) -> bool:
        """No key answers here."""
        return False

    def choose_photos(self) -> bool:
        """Take photos of it from files."""
        if self.editor is None or self.reading is None or self.reading.finalised:
            return False
        self.editor.choose_files()
        return True

    def focus_here(self) -> None:
        """Its wording."""
        if self.editor is not None:
            self.editor.text.setFocus()

    def picture_arrived(self, sha256: str) -> None:
        """A thumbnail is here now."""
        if self.editor is not None:
            self.editor.picture_arrived(sha256)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press makes it the current one."""
        self.wanted.emit(self.key)

    def _show_editor(self) -> None:
        if self.current and self.editor is None:
            self.editor = GoodEditor(self.acts, self.thumbnails, self.good)
            self.editor.left.connect(self.setFocus)
            self.box.addWidget(self.editor)
        if self.editor is not None:
            self.editor.setVisible(self.current)
            if self.reading is not None:
                self.editor.show_good(self.reading, self.good)


class GoodEditor(Panel):
    """Every field is kept by itself as soon as it is filled in. `left` gives the keyboard back to the page."""

    left = Signal()

    def __init__(self, acts: VisitActs, thumbnails: Thumbnails, good: Good) -> None:
        super().__init__(sides=("bottom",), margins=(24, 10, 18, 14), gap=8)
        self.set_bar("accent")
        self.acts = acts
        self.thumbnails = thumbnails
        self.good = good
        self.reading: Reading | None = None
        self._photos: object = None  # what the strip shows
        self.text = text_edit(
            self.tr("Wording of good example {number}").format(number=good.number),
            self.tr("What is done well here"), lines=2,
        )  # fmt: skip
        self.text.setObjectName("wording")
        self.text.setFont(theme.font("answer"))
        self.wording = Writing(self.text)
        self.wording.written.connect(lambda text: acts.change_highlight(good.key, text=text))
        self.wording.left.connect(lambda _: self.left.emit())
        spot = line_edit(self.tr("Where"), self.tr("Where on the site"))
        spot.setFixedHeight(px(34))
        self.spot = Writing(spot)
        self.spot.written.connect(lambda text: acts.change_highlight(good.key, place=text or None))
        self.spot.left.connect(lambda _: self.left.emit())
        self.delete = Button("", icon="bin", kind="quiet", name=self.tr("Delete this good example"), height=34)
        self.delete.setObjectName("delete_highlight")
        self.delete.clicked.connect(lambda: acts.delete_highlight(good.key))
        self.strip = PhotoStrip()
        place = Place(highlight=good.key)
        self.strip.dropped.connect(lambda files: acts.take_photos(files, place=place))
        self.strip.pasted.connect(lambda image: acts.paste_photo(image, place=place))
        self.strip.choose.connect(self.choose_files)
        self.strip.opened.connect(self._open_photo)
        self.strip.removed.connect(self._remove_photo)
        self.add(self.text, across(Words(self.tr("Where"), "small", "muted"), spot, self.delete), self.strip)

    def show_good(self, reading: Reading, good: Good) -> None:
        """Show what the store holds, except where somebody is writing or something waits for the disk."""
        self.reading, self.good = reading, good
        if not self.acts.waits(good.key, "text"):
            self.wording.show(good.highlight.text)
        if not self.acts.waits(good.key, "place"):
            self.spot.show(good.highlight.place or "")
        writing = not reading.finalised
        self.text.setReadOnly(not writing)
        self.spot.edit.setReadOnly(not writing)
        self.delete.setVisible(writing)
        self.strip.drop.setVisible(writing)
        if good.photos != self._photos:
            self._photos = good.photos
            pictures = [(self.thumbnails.of(it.sha256), photo_words(it, reading)) for it in good.photos]
            self.strip.set_photos(pictures, lost=self.thumbnails.places_lost(good.photos))

    def picture_arrived(self, sha256: str) -> None:
        """A thumbnail is here now."""
        for at, photo in enumerate(self.good.photos):
            if photo.sha256 == sha256:
                self.strip.set_picture(at, self.thumbnails.of(sha256), lost=self.thumbnails.lost(sha256))

    def choose_files(self) -> None:
        """Take photos from files."""
        place = Place(highlight=self.good.key)
        dialog = PhotoFiles(self)
        dialog.chosen.connect(lambda files: self.acts.take_photos(files, place=place))
        dialog.open()

    def _remove_photo(self, at: int) -> None:
        if self.reading is not None and not self.reading.finalised:
            self.acts.delete_photo(self.good.photos[at].id)

    def _open_photo(self, at: int) -> None:
        if self.reading is not None:
            PhotoDialog(self, self.acts, self.reading, self.good.photos[at]).show_over()
