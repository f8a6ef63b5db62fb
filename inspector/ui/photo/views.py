"""The same view again: in the visit's right column each earlier photo of what is still open stands beside the new one,
or beside the place that takes it.
"""

from pathlib import Path

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from inspector import clock, i18n
from inspector.operations import looking
from inspector.operations.looking import Seen
from inspector.operations.tray import Place
from inspector.ui.dialogs.enlarged_photo import EnlargedPhoto
from inspector.ui.photo import words
from inspector.ui.photo.pairing import PairDialog
from inspector.ui.photo.small_view import SameView, SmallView
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.visit.acts import VisitActs
from inspector.ui.visit.photo_dialog import PhotoFiles
from inspector.ui.visit.reading import Reading
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Heading, Words, across

SHOWN = 2
"""Pairs in the column until somebody asks for all of them."""
_SIZE = (152, 112)

View = tuple[Seen, Seen | None]


class Views(QWidget):
    """Hidden where the place has no earlier photo of anything open."""

    def __init__(self, acts: VisitActs) -> None:
        super().__init__()
        self.acts = acts
        self.views: list[View] = []
        self.writable = True
        self.all = False
        self._known: object = None
        self.head = Heading(self.tr("Take the same view"))
        self.more = Button("", kind="quiet", icon="down", height=30)
        self.more.clicked.connect(self._show_all)
        self.inside = QVBoxLayout()
        self.inside.setContentsMargins(0, 0, 0, 0)
        self.inside.setSpacing(px(10))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(6))
        box.addWidget(self.head)
        box.addLayout(self.inside)
        box.addLayout(across(self.more, None))
        self.hide()

    def show_reading(self, reading: Reading) -> None:
        """Ask again where photos, findings of the place or their pairs are others; a re-inspection has its own."""
        if reading.case.rechecks:
            self.hide()
            return
        visit = reading.case.visit.id
        photos = tuple((it.id, it.earlier, it.overlay) for it in reading.case.photos)
        known = (visit, reading.finalised, tuple(it.id for it in reading.memory.findings), photos)
        if known == self._known:
            return
        self._known = known
        self.writable = not reading.finalised
        self.acts.session.ask(self, lambda store: looking.views(store, visit), self._show, key="views")

    def _show(self, views: list[View]) -> None:
        self.views = [it for it in views if self.writable or it[1] is not None]
        while self.inside.count():
            if (old := self.inside.takeAt(0).widget()) is not None:
                old.deleteLater()
        taken = sum(1 for _, now in self.views if now is not None)
        self.head.set_words(
            self.tr("Take the same view"), self.tr("{done} of {all}").format(done=taken, all=len(self.views))
        )
        for then, now in self.views if self.all else self.views[:SHOWN]:
            self.inside.addWidget(ViewPair(self.acts, then, now, writable=self.writable))
        left = len(self.views) - SHOWN
        self.more.set_words(self.tr("%n more", "", max(0, left)))
        self.more.setVisible(left > 0 and not self.all)
        self.setVisible(bool(self.views))

    def _show_all(self) -> None:
        self.all = True
        self._show(self.views)


class ViewPair(QWidget):
    """Then at the left, now at the right, what it is about above."""

    def __init__(self, acts: VisitActs, then: Seen, now: Seen | None, *, writable: bool) -> None:
        super().__init__()
        self.acts = acts
        self.then = then
        self.now = now
        self.writable = writable
        about = Words(words.what(then), "small", "muted", elide=True)
        about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.left = _view(acts.session, then, self.tr("Then"))
        self.left.opened.connect(self._open)
        self.right: SmallView | SameView
        if now is not None:
            self.right = _view(acts.session, now, self.tr("Now"))
            self.right.opened.connect(self._open)
        else:
            self.right = SameView(_SIZE)
            self.right.setAccessibleName(self.tr("Take this view again: {what}").format(what=words.what(then)))
            self.right.dropped.connect(self._take)
            self.right.clicked.connect(self._choose)
            self.right.pasted.connect(lambda image: acts.paste_photo(image, place=self._place()))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(3))
        box.addWidget(about)
        box.addLayout(across(self.left, self.right, None, gap=8))

    def _place(self) -> Place:
        """Where the new one belongs: to the same question, beside this one."""
        return Place(question=self.then.photo.question, earlier=self.then.photo.id)

    def _take(self, files: list[Path]) -> None:
        self.acts.take_photos(files[:1], place=self._place())

    def _choose(self) -> None:
        dialog = PhotoFiles(self)
        dialog.chosen.connect(self._take)
        dialog.open()

    def _open(self) -> None:
        if self.now is not None:
            PairDialog(self, self.acts.session, self.now, writable=self.writable).show_over()
        else:
            EnlargedPhoto(self.window(), self.acts.session, [self.then.photo]).show_over()


def _view(session: Session, seen: Seen, side: str) -> SmallView:
    view = SmallView(session, size=_SIZE)
    view.show_view(seen.photo, f"{side}: {words.what(seen)}, {words.whose(seen)}", _when(seen))
    return view


def _when(seen: Seen) -> str:
    """The day, or the time where it was taken today."""
    try:
        same = clock.local_date(seen.day) == clock.today()
        return i18n.time_of_day(seen.day) if same else i18n.day(clock.local_date(seen.day))
    except ValueError:  # a merge brings what it brings
        return seen.day
