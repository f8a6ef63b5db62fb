"""The Visit page: sections left, questions in the middle, what the place remembers at the right. Every answer durable
at once. The page shows one `Reading`; each act makes the store newer, and the next reading repaints what differs.
"""

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout

from inspector import clock
from inspector.errors import Fault, Kind
from inspector.ui.session import Session
from inspector.ui.theme import px
from inspector.ui.visit.about import AboutVisit
from inspector.ui.visit.acts import VisitActs
from inspector.ui.visit.asking import Asking
from inspector.ui.visit.bringing import Bringing
from inspector.ui.visit.contents import Contents
from inspector.ui.visit.ending import Ending
from inspector.ui.visit.folding import Folding
from inspector.ui.visit.headed import HeadedVisit
from inspector.ui.visit.moving import MoveDialog, Planned, read_plan
from inspector.ui.visit.photo_dialog import PhotoDialog
from inspector.ui.visit.questions import Questions
from inspector.ui.visit.reading import Reading, read_visit
from inspector.ui.visit.score_dialog import ScoreDialog
from inspector.ui.visit.side import Side
from inspector.ui.visit.thumbnails import Thumbnails
from inspector.ui.visit.told import Told
from inspector.ui.widgets.button import Button
from inspector.ui.widgets.panel import Panel, Words
from inspector.ui.widgets.writing import flush_all

_BOOKMARK_AFTER = 400  # milliseconds at a question, so that walking through many writes once
"""A draft reopens at the question somebody stayed at."""


class VisitPage(HeadedVisit):
    """One visit, a draft or finalised; opened with its id."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.visit = ""
        self._first = False
        self.acts = VisitActs(session)
        self.acts.setParent(self)
        self.thumbnails = Thumbnails(session)
        self.thumbnails.setParent(self)
        self.contents = Contents()
        self.questions = Questions(self.acts, self.thumbnails)
        self.side = Side(self.acts, self.thumbnails)
        self.told = Told()
        self.ending = Ending(self, self.acts)
        self.asking = Asking(self, self.acts)
        self.bringing = Bringing(self, self.acts, lambda: self.reading)
        self.contents.add_beside(self.bringing.gone)
        self.contents.add_beside(self.bringing.camera)
        self.contents.add_beside(self.bringing.tray)
        self.contents.add_beside(self.asking.good)
        self.contents.add_below(self.ending.taking)
        self.contents.add_below(self.ending.button)
        self._lay_out()
        self._make_actions()
        self.folding = Folding(self)
        self._connect()

    def arrive(self, about: Any) -> None:
        """Show a visit by its id; None: the one that was shown."""
        if isinstance(about, str) and about != self.visit:
            flush_all(self)
            self.visit = self.acts.visit = about
            self.reading = None
            self._first = True
            self.told.clear()
            self.refresh()

    def refresh(self) -> None:
        """Read the visit again."""
        if self.visit:
            visit, before = self.visit, self.reading
            self.session.ask(
                self, lambda store: read_visit(store, visit, before), self._show, key="visit", failed=self._gone
            )

    # -- showing -----------------------------------------------------------------------------------------------------

    def _show(self, reading: Reading) -> None:
        if reading.case.visit.id != self.visit:
            return
        if reading.case.visit.deleted:
            self.session.open("today")
            return
        if self.acts.pending:  # what was answered while this was read
            reading = reading.answering(dict(self.acts.pending))
        before, self.reading = self.reading, reading
        current = self.questions.current
        if self._first:
            current = reading.bookmark
        elif before is not None and reading.undone and reading.newest > before.newest:
            current = _changed(before, reading) or current
        self._show_head(reading)
        self.ending.show_reading(reading)
        self.asking.good.setVisible(not reading.finalised)
        self.bringing.show_reading(reading)
        self.questions.show_reading(reading, current, reveal=self._first or current != self.questions.current)
        self.contents.show_reading(reading, self.questions.current)
        self.side.show_reading(reading, clock.today())
        self._show_recall()
        if self._first:
            self._first = False
            self.questions.go(self.questions.current)

    def _answered(self, key: str, value: str | None) -> None:
        """What follows from an answer is shown at once, before another thread has work to do; findings when kept."""
        if self.reading is not None:
            self.reading = self.reading.answering({key: value})
            self._show_counts(self.reading)
            self._show_score(self.reading)
            self.side.score.show_reading(self.reading)
            self.questions.show_reading(self.reading, self.questions.current)
            self.contents.show_reading(self.reading, self.questions.current)
            self.questions.paint(key)

    def _gone(self, error: BaseException) -> None:
        if isinstance(error, Fault) and error.kind is Kind.GONE:
            self.session.open("today")
        self.session.failed.emit(error)

    # -- acting ------------------------------------------------------------------------------------------------------

    def add_free_finding(self) -> None:
        """A finding outside the checklist: it is there at once, its wording has the keyboard."""
        if self.reading is not None and not self.reading.finalised:
            self.acts.add_finding(self.go_when_shown)

    def finalise(self) -> None:
        """End the visit, or say what is still open."""
        if self.reading is None or self.reading.finalised:
            return
        flush_all(self)
        self.ending.finalise()

    def show_side(self) -> None:
        """Open or close the drawer."""
        if self._narrow():
            self.side.setVisible(not self.side.isVisible())
            self._place_side()

    def show_score(self) -> None:
        """Every line of the score and the reasons of the grade."""
        if self.reading is not None and (self.reading.score or self.reading.grade):
            ScoreDialog(self, self.acts, self.reading).show_over()

    def show_move(self) -> None:
        """What moving to the newer version of the checklist would mean."""
        if self.reading is not None and self.reading.newer is not None:
            visit, newer = self.visit, self.reading.newer.id
            self.session.ask(self, lambda store: read_plan(store, visit, newer), self._show_plan)

    def _show_plan(self, planned: Planned) -> None:
        MoveDialog(self, self.acts, planned).show_over()

    def _open_photo(self, sha256: str) -> None:
        photos = self.reading.case.photos if self.reading is not None else []
        photo = next((it for it in photos if it.sha256 == sha256), None)
        if photo is not None and self.reading is not None:
            PhotoDialog(self, self.acts, self.reading, photo).show_over()

    def _place_from_photo(self, key: str) -> None:
        """The newest photo of the visit that knows where it was taken."""
        photos = self.reading.case.photos if self.reading is not None else []
        placed = [it for it in photos if it.latitude is not None and it.longitude is not None]
        if placed:
            self.acts.answer(key, f"{placed[-1].latitude:.6f} {placed[-1].longitude:.6f}")
        else:
            self.told.say([self.tr("No photo of this visit says where it was taken.")])

    def go_when_shown(self, key: str) -> None:
        """Go to something the next reading will bring."""
        visit = self.visit

        def shown(reading: Reading) -> None:
            self._show(reading)
            self.questions.go(key)

        self.session.ask(self, lambda store: read_visit(store, visit), shown, key="visit")

    def show_about(self) -> None:
        """The facts of the visit itself."""
        if self.reading is not None:
            dialog = AboutVisit(self, self.acts, self.reading)
            dialog.discarded.connect(lambda: self.acts.discard(lambda _: self.session.open("today")))
            dialog.show_over()

    def _show_loose(self) -> None:
        if self._narrow() and not self.side.isVisible():
            self.show_side()
        self.side.show_loose()

    def _moved(self, _: str) -> None:
        if self.reading is not None:
            self.contents.show_reading(self.reading, self.questions.current)
            self._show_recall()
            if not self.reading.finalised:
                self._bookmark.start()

    def _show_recall(self) -> None:
        if self.reading is not None:
            line, today = self.reading.line(self.questions.current), clock.today()
            self.side.back.show_question(self.reading, line, today)
            self.side.recall.show_question(self.reading, line, today)

    # -- its parts ---------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.final = Words("", "cell", "muted", wrap=True)
        self.final.setContentsMargins(px(20), px(8), px(20), px(8))
        self.final.hide()
        self.box.addWidget(self.final)
        self.newer = Panel(fill="sunken", sides=("bottom",), margins=(20, 3, 16, 3), gap=10, across=True)
        move = Button(self.tr("Look at it"), kind="quiet", icon="right", height=30)
        move.setObjectName("newer_version")
        move.clicked.connect(self.show_move)
        self.newer.add(Words(self.tr("There is a newer version of this checklist."), "cell", "muted"), move, None)
        self.newer.hide()
        self.box.addWidget(self.newer)
        self.box.addWidget(self.told)
        self.across = QHBoxLayout()
        self.across.setContentsMargins(0, 0, 0, 0)
        self.across.setSpacing(0)
        self.across.addWidget(self.contents)
        self.across.addWidget(self.questions, 1)
        self.across.addWidget(self.side)
        self.box.addLayout(self.across, 1)

    def _connect(self) -> None:
        self.header.back.connect(lambda: self.session.open("today"))
        self.find_button.clicked.connect(self.asking.show_palette)
        self.side_button.clicked.connect(self.show_side)
        self.score_button.clicked.connect(self.show_score)
        self.reopen_button.clicked.connect(self.acts.reopen)
        self.papers_button.clicked.connect(lambda: self.session.open("papers", self.visit))
        self.finalise_button.clicked.connect(self.finalise)
        self.contents.section.connect(self.questions.go_section)
        self.contents.free.connect(self.add_free_finding)
        self.contents.loose.connect(self._show_loose)
        self.contents.about.connect(self.show_about)
        self.side.finding.connect(self.questions.go_finding)
        self.side.again.connect(self.questions.go)
        self.side.back.back.connect(self.acts.link_back)
        self.side.back.not_back.connect(self.acts.not_back)
        self.side.back.look.connect(self.questions.go)
        self.side.question.connect(self.questions.go_question)
        self.side.sheet.connect(self.show_score)
        self.questions.moved.connect(self._moved)
        self.questions.unused.connect(self.asking.press)
        self.side.recall.wanted.connect(self.asking.reuse)
        self.ending.goto.connect(self.questions.go)
        self.ending.about.connect(self.show_about)
        self.acts.said.connect(self.told.say)
        self.side.watch.told.connect(self.told.also)
        self.acts.answered.connect(self._answered)
        self.acts.opened.connect(self._open_photo)
        self.acts.placed.connect(self._place_from_photo)
        self.acts.failed.connect(self.refresh)
        self._bookmark = QTimer(self, interval=_BOOKMARK_AFTER, singleShot=True)
        self._bookmark.timeout.connect(self._set_bookmark)
        for keys, by in (("Ctrl+Up", -1), ("Ctrl+Down", 1)):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda by=by: self.questions.step_section(by))

    def _set_bookmark(self) -> None:
        if self.reading is not None and not self.reading.finalised and self.questions.current:
            self.acts.bookmark(self.questions.current)

    def _place_side(self) -> None:
        """Beside the questions where there is room, else over them at the right."""
        narrow = self._narrow()
        self.side_button.setVisible(narrow)
        self.score_button.setVisible(narrow and bool(self.score_button.text()))
        inside = self.across.indexOf(self.side) >= 0
        if narrow and inside:
            self.across.removeWidget(self.side)
            self.side.hide()
        elif not narrow and not inside:
            self.across.addWidget(self.side)
            self.side.show()
        if narrow:
            middle = self.questions.geometry()
            self.side.setGeometry(self.width() - self.side.width(), middle.top(), self.side.width(), middle.height())
            self.side.raise_()

    # -- events ------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys nobody took belong to the questions; Escape closes the drawer."""
        if event.key() == Qt.Key.Key_Escape and self.folding.shut():
            return
        if event.key() == Qt.Key.Key_Escape and self._narrow() and self.side.isVisible():
            self.show_side()
            return
        self.questions.press(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The right column folds where it is narrow."""
        super().resizeEvent(event)
        self.folding.fit()
        self._place_side()

    def showEvent(self, event: QShowEvent) -> None:
        """What is being written must be kept before the window closes."""
        super().showEvent(event)
        self.window().installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page: what is being written is kept."""
        self._keep()
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window is about to close."""
        if event.type() == QEvent.Type.Close and watched is self.window():
            self._keep()
        return super().eventFilter(watched, event)

    def _keep(self) -> None:
        flush_all(self)
        if self._bookmark.isActive():
            self._bookmark.stop()
            self._set_bookmark()


def _changed(before: Reading, now: Reading) -> str | None:
    """The first question or finding that looks otherwise than before."""
    old = {key: (it.value, it.problems) for key, it in before.lines.items()}
    for key, it in now.lines.items():
        if key in old and old[key] != (it.value, it.problems):
            return key
    known = {it.finding.id: it for it in before.problems}
    return next((it.key for it in now.problems if known.get(it.finding.id) != it), None)
