"""当场整改: what was put right while somebody stood there, with the photos of after."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.ui.theme import px
from inspector.ui.visit.acts import VisitActs
from inspector.ui.visit.photo_dialog import PhotoDialog, PhotoFiles, photo_words
from inspector.ui.visit.reading import Problem, Reading
from inspector.ui.visit.thumbnails import Thumbnails
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Words, across
from inspector.ui.widgets.photos import PhotoStrip
from inspector.ui.widgets.ring import Mark


class OnSpot(QWidget):
    """Hidden until it was: the state, the photos of after, the way back; `button`, which says so, stands elsewhere."""

    def __init__(self, acts: VisitActs, thumbnails: Thumbnails) -> None:
        super().__init__()
        self.acts = acts
        self.thumbnails = thumbnails
        self.reading: Reading | None = None
        self.problem: Problem | None = None
        self._shown: object = None
        self.button = Button(self.tr("Put right on the spot"), icon="pair", height=36)
        self.button.setObjectName("on_spot")
        self.button.clicked.connect(self.choose)
        self.strip: PhotoStrip | None = None
        self.hide()

    def show_problem(self, reading: Reading, problem: Problem) -> None:
        """Another finding, or another state of it."""
        self.reading, self.problem = reading, problem
        writing = not reading.finalised
        self.setVisible(problem.fixed)
        self.button.setVisible(writing and not problem.fixed)
        if not problem.fixed:
            return
        strip = self.strip or self._make()
        self.wants.setVisible(not problem.before)
        self.back.setVisible(writing)
        strip.drop.setVisible(writing)
        if (problem.finding.id, problem.after) != self._shown:
            self._shown = problem.finding.id, problem.after
            pictures = [(self.thumbnails.of(it.sha256), photo_words(it, reading)) for it in problem.after]
            strip.set_photos(pictures, lost=self.thumbnails.places_lost(problem.after))

    def picture_arrived(self, sha256: str) -> None:
        """A thumbnail is here now."""
        for at, photo in enumerate(self.problem.after if self.problem is not None else ()):
            if photo.sha256 == sha256 and self.strip is not None:
                self.strip.set_picture(at, self.thumbnails.of(sha256), lost=self.thumbnails.lost(sha256))

    def choose(self) -> None:
        """The photos of after, from files."""
        dialog = PhotoFiles(self)
        dialog.chosen.connect(lambda files: self.acts.fix_on_spot(self._id, files))
        dialog.open()

    def _make(self) -> PhotoStrip:
        """What most findings never want is made when one does."""
        self.mark = Mark("fixed", self.tr("Put right on the spot"), step="cell", bold=True)
        self.mark.setObjectName("fixed_on_spot")
        self.wants = Words(self.tr("A photo from before is still wanted."), "small", "warn")
        self.wants.setObjectName("wants_before")
        self.back = Button(self.tr("It was not"), kind="quiet", height=30)
        self.back.setObjectName("not_on_spot")
        self.back.clicked.connect(lambda: self.acts.not_fixed(self._id))
        self.strip = PhotoStrip(self.tr("after"), key="")
        self.strip.dropped.connect(lambda files: self.acts.fix_on_spot(self._id, files))
        self.strip.pasted.connect(lambda image: self.acts.fix_on_spot_pasted(self._id, image))
        self.strip.choose.connect(self.choose)
        self.strip.opened.connect(self._open)
        self.strip.removed.connect(self._remove)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(2))
        box.addWidget(self.strip)
        box.addLayout(across(self.mark, self.wants, None, self.back, gap=10))
        return self.strip

    @property
    def _id(self) -> str:
        return self.problem.finding.id if self.problem is not None else ""

    def _open(self, at: int) -> None:
        if self.reading is not None and self.problem is not None:
            PhotoDialog(self, self.acts, self.reading, self.problem.after[at]).show_over()

    def _remove(self, at: int) -> None:
        if self.reading is not None and self.problem is not None and not self.reading.finalised:
            self.acts.delete_photo(self.problem.after[at].id)
