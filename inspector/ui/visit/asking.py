"""What an inspector does while asking, by key, by finger or by words: the palette, the legend, values taken over."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from inspector.operations.reuse import Source
from inspector.operations.tray import Place
from inspector.records import Photo
from inspector.ui.visit.acts import VisitActs
from inspector.ui.visit.again import AgainRow
from inspector.ui.visit.contents import SideButton
from inspector.ui.visit.entry import Entry
from inspector.ui.visit.good import GoodRow
from inspector.ui.visit.legend import Legend
from inspector.ui.visit.palette import Command, Palette
from inspector.ui.visit.photo_dialog import PhotoFiles
from inspector.ui.visit.reading import OUTSIDE
from inspector.ui.widgets.writing import flush_all

if TYPE_CHECKING:
    from inspector.ui.pages.visit import VisitPage


class Asking(QObject):
    """Acts on the page it belongs to."""

    def __init__(self, page: "VisitPage", acts: VisitActs) -> None:
        super().__init__(page)
        self.page = page
        self.acts = acts
        self.good = SideButton(self.tr("Good example"), "star", key="G")
        self.good.setObjectName("good_example")
        self.good.clicked.connect(self.add_good_example)
        for keys, act in (
            ("F1", self.show_legend), ("/", self.show_palette),
            ("L", partial(self.reuse, Source.HERE)), ("Shift+L", partial(self.reuse, Source.ELSEWHERE)),
        ):  # fmt: skip
            QShortcut(QKeySequence(keys), page).activated.connect(act)

    def show_palette(self) -> None:
        """Find a question, or something to do."""
        if self.page.reading is not None:
            palette = Palette(self.page, self.acts.session, self.page.reading, self.commands())
            palette.chosen.connect(self.page.questions.go)
            palette.show_over()

    def show_legend(self) -> None:
        """Every key of the page."""
        Legend(self.page, self.commands()).show_over()

    def add_good_example(self) -> None:
        """A good example: it is there at once, its wording has the keyboard."""
        if self._is_draft():
            self.acts.add_highlight(self.page.go_when_shown)

    def reuse(self, source: Source) -> None:
        """Take over the value of the question somebody is at."""
        reading, key = self.page.reading, self.page.questions.current
        if reading is not None and self._is_draft() and reading.line(key) is not None:
            self.acts.reuse(source, [key], self._say_taken)

    def reuse_section(self, source: Source) -> None:
        """Take over what there is for every open question of the section."""
        part = self.page.questions.part
        if part is not None and self._is_draft():
            flush_all(self.page)
            self.acts.reuse(source, [it.key for it in part.lines], self._say_taken)

    def show_phrases(self) -> None:
        """Suggested wording for the finding that is open."""
        editor = self.page.questions.open_editor()
        if editor is not None and self._is_draft():
            editor.open_phrases()

    def choose_photos(self) -> None:
        """Photos of what somebody is at: a finding, a good example, else the question itself."""
        row = self.page.questions.current_row()
        if not self._is_draft() or (isinstance(row, GoodRow | AgainRow) and row.choose_photos()):
            return
        if isinstance(row, Entry) and row.findings is not None and row.findings.editor is not None:
            row.findings.choose_photos()
        elif isinstance(row, Entry) and not row.choose_key("p"):
            dialog = PhotoFiles(self.page)
            place = Place(question=row.key)
            dialog.chosen.connect(lambda files: self.acts.take_photos(files, place=place))
            dialog.open()

    def look_back(self) -> bool:
        """Link what was found to what had been closed here, or go to what is open; False where there is neither."""
        return self._is_draft() and self.page.side.back.press()

    def fix_on_spot(self) -> None:
        """The finding that is open was put right at once: its photos of after."""
        editor = self.page.questions.open_editor()
        if editor is not None and self._is_draft():
            editor.on_spot.choose()

    def press(self, key: str) -> bool:
        """Letters that no answer took."""
        if key == "r":
            return self.look_back()
        doing = {"p": self.choose_photos, "+": self.page.add_free_finding}.get(key)
        if doing is None:
            return False
        doing()
        return True

    def commands(self) -> Sequence[Command]:
        """Everything that can be done now, with its key."""
        page, questions = self.page, self.page.questions
        looking = []
        if (shown := self._photo_here()) is not None:
            look = partial(self.acts.open_photo, shown)
            looking = [Command(self.tr("Look at the photos, draw on them"), look, icon="pencil")]
        always = [
            *looking,
            Command(self.tr("Next unanswered"), questions.next_unanswered, "J", "right"),
            Command(self.tr("Score and grade"), page.show_score, icon="list"),
            Command(self.tr("About this visit"), page.show_about, icon="person"),
            Command(self.tr("Signatures"), page.ending.sign, "F8", "pencil"),
            Command(self.tr("Bin"), lambda: page.session.open("bin"), icon="bin"),
            Command(self.tr("This place"), page.show_side, "F6", "clock"),
            Command(self.tr("Print: the notice"), lambda: page.session.open("papers", page.visit), icon="print"),
            Command(self.tr("Keys of this page"), self.show_legend, "F1", "list"),
            Command(self.tr("Undo"), page.session.undo, "Ctrl+Z", "undo"),
            Command(self.tr("Redo"), page.session.redo, "Ctrl+Y", "redo"),
            *(
                Command(self.tr("Go to section: {name}").format(name=it.title),
                        partial(questions.go_section, it.name), icon="right")
                for it in (page.reading.parts if page.reading is not None else ())
                if it.name not in OUTSIDE
            ),
        ]  # fmt: skip
        if not self._is_draft():
            return always
        return [
            Command(self.tr("Finalise"), page.finalise, "Ctrl+Return", "check"),
            Command(self.tr("Other finding"), page.add_free_finding, "Ctrl+F", "plus"),
            Command(self.tr("Good example"), self.add_good_example, "G", "star"),
            Command(self.tr("Photos of this question"), self.choose_photos, "P", "camera"),
            *page.bringing.commands(),
            Command(self.tr("Suggested wording"), self.show_phrases, "F4", "note"),
            Command(self.tr("Rest of this section is fine"), questions.rest_is_fine, "F", "check"),
            Command(self.tr("It is back again, or re-inspect what is open here"), self.look_back, "R", "rebound"),
            Command(self.tr("Put right on the spot"), self.fix_on_spot, icon="pair"),
            Command(self.tr("Take over the last value of this place"), lambda: self.reuse(Source.HERE), "L", "redo"),
            Command(
                self.tr("Take over the value of the last place"),
                lambda: self.reuse(Source.ELSEWHERE), "Shift+L", "redo",
            ),
            Command(
                self.tr("Take over this section from the last visit here"),
                lambda: self.reuse_section(Source.HERE), icon="redo",
            ),
            Command(
                self.tr("Take over this section from the last place"),
                lambda: self.reuse_section(Source.ELSEWHERE), icon="redo",
            ),
            *always,
        ]  # fmt: skip

    def _photo_here(self) -> str | None:
        """The first photo of what somebody is at, else of the visit, by its hash."""
        reading, key = self.page.reading, self.page.questions.current
        photos = reading.case.photos if reading is not None else []
        findings = {it.id: it.question or it.id for it in reading.case.findings} if reading is not None else {}

        def here(it: Photo) -> bool:
            return key in (it.question, it.highlight, findings.get(it.finding or ""))

        return next((it.sha256 for it in sorted(photos, key=lambda it: not here(it))), None)

    def _is_draft(self) -> bool:
        return self.page.reading is not None and not self.page.reading.finalised

    def _say_taken(self, count: int) -> None:
        if not count:
            self.acts.said.emit([self.tr("There is no earlier value to take over that fits here.")])
