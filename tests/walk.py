"""A walk through every page and dialog, stop by stop, in whatever language the application speaks.

The gallery takes a picture at each stop, `tests/ui/test_walk.py` reads every word. Nothing here is found by its words.
"""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMainWindow, QMenu, QWidget

from inspector import settings
from inspector.app import Desktop
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.records import Visit
from inspector.ui.dialogs.error_dialog import show_fault, show_unexpected
from inspector.ui.main_window import MainWindow
from inspector.ui.pages.beginnings import Way
from inspector.ui.visit.photo_dialog import PhotoDialog
from inspector.ui.widgets.writing import Writing
from tests.hands import Hands
from tests.journeys import county as at
from tests.journeys.county import County
from tests.walk_again import again_stops
from tests.walk_campaigns import campaign_stops
from tests.walk_checklists import checklist_stops, table_stops
from tests.walk_ending import bin_stops, signing_stops, supplement_stops
from tests.walk_exchange import exchange_stops
from tests.walk_figures import figure_stops
from tests.walk_ledger import boards_stops, finding_stops, ledger_stops, sources_stops
from tests.walk_papers import paper_stops
from tests.walk_photos import photo_stops
from tests.walk_places import place_stops, resident_stops

SIZE = (1366, 768)
PATIENCE = 60_000  # milliseconds: two machines' worth of a first drawing with fonts to be turned


class Walk:
    """One person's way through the program; `stops` yields the name of each place when it stands on the screen."""

    def __init__(self, hands: Hands, application: QApplication, county: County, place: Path, language: str) -> None:
        self.hands = hands
        self.application = application
        self.language = language
        self.place = place
        shutil.copytree(county.folder, place / "county")
        self.county = County(place / "county")
        self.desktop: Desktop | None = None

    @property
    def window(self) -> QMainWindow:
        """What stands on the screen."""
        assert self.desktop is not None
        assert self.desktop.window is not None
        return self.desktop.window

    @property
    def page(self):
        """The page that is shown."""
        assert isinstance(self.window, MainWindow)
        return self.window.pages[self.window.current]

    def stops(self) -> Iterator[str]:
        """Every page and dialog."""
        for part in (
            self._welcome, self._trouble, self._nothing_yet, self._day, self._campaigns, self._visit,
            self._photos, self._papers, self._ledger, self._figures, self._exchange, self._checklists, self._tables,
            self._settings, self._errors,
        ):  # fmt: skip
            for stop in part():
                self.settle()
                yield stop
            self.leave()

    # -- the parts ---------------------------------------------------------------------------------------------------

    def _welcome(self) -> Iterator[str]:
        self.open(self.place / "nowhere")
        form = self.window.form
        for way in Way:
            self.hands.click(form.ways.segments[list(Way).index(way)])
            yield f"welcome-{way}"
        self.hands.click(form.ways.segments[0])
        form.person.clear()
        self.hands.click(form.go)
        yield "welcome-unanswered"

    def _trouble(self) -> Iterator[str]:
        for how in ("damaged", "newer", "foreign"):
            folder = self.place / how
            shutil.copytree(self.county.empty, folder)
            at.spoil(folder, how)
            self.open(folder, until=lambda: self.window.findChild(QWidget, "trouble") is not None)
            yield f"trouble-{how}"
            self.leave()
        with Store.open(self.county.empty, nonce=settings.machine_nonce()):
            self.open(self.county.empty, until=lambda: self.window.findChild(QWidget, "trouble") is not None)
            yield "trouble-busy"

    def _nothing_yet(self) -> Iterator[str]:
        self.open(self.county.empty)
        for page in ("today", "sites", "ledger", "papers", "packages"):
            self.go(page)
            yield f"{page}-empty"

    def _day(self) -> Iterator[str]:
        self.open(self.county.field)
        yield "today"
        self.hands.click(self.page.work.all)
        self.settle()
        yield "today-all"
        self.go("sites")
        yield "sites"
        self.hands.type_text("稻香", self.page.search)
        self.wait(lambda: not self.page.pause.isActive())
        self.page.table.go_to(0)
        self.settle()
        yield "sites-found"
        self.hands.type_text("47474747", self.page.search, replace=True)
        self.wait(lambda: not self.page.pause.isActive())
        self.settle()
        yield "sites-none"
        self.page.search.clear()
        self.settle()
        self.hands.click(self.page.add)
        self.settle()
        dialog = self.dialog()
        self.hands.click(dialog.save)
        yield "sites-add"
        dialog.close()
        visited = self._read(lambda store: next(it.site for it in store.find(Visit) if it.finalised))
        self.go("sites", visited)
        self.settle()
        yield "sites-visited"
        yield from place_stops(self, visited)
        self.page.panel.edit.emit()
        self.settle()
        yield "sites-correct"
        self.dialog().close()
        self.back()
        yield from resident_stops(self)

    def _campaigns(self) -> Iterator[str]:
        self.open(self.county.field)
        self.go("campaigns")
        self.settle()
        yield from campaign_stops(self.page, self.settle, self.dialog, self.wait)

    def _visit(self) -> Iterator[str]:
        visit = self._read(at.draft)
        self.open(self.county.field)
        self.go("visit", visit)
        page = self.page
        for number, part in enumerate(page.reading.parts, 1):
            page.questions.go_section(part.name)
            self.settle()
            yield f"visit-section-{number}"
        page.questions.go("HT04")
        self.hands.press("2")
        self.settle()
        editor = page.questions.entries["HT04"].editor
        self.hands.drop(editor.strip.drop, self.county.photos[:2])
        self.settle()
        self.wait(lambda: all(not it.picture.isNull() for it in editor.strip.tiles))
        page.questions.go("HT04")
        self.settle()
        yield "visit-questions"
        PhotoDialog(page, page.acts, page.reading, page.reading.case.photos[0]).show_over()
        dialog = self.dialog()
        self.wait(lambda: dialog.picture.picture is not None)
        yield "visit-photo"
        dialog.close()
        self.back()
        none = self.place / "会议记录.jpg"
        none.write_text("今天开会", "utf-8")
        self.hands.drop(page.side.loose.drop, [self.county.photos[2], none])
        self.settle()
        page.questions.go("HT12")
        self.hands.type_text("500", page.questions.entries["HT12"].reply.edit)
        self.hands.press("Return")
        self.settle()
        page.questions.go("HT12")
        yield "visit-number-wrong"
        self.hands.type_text("2", page.questions.entries["HT12"].reply.edit, replace=True)
        self.hands.press("Return")
        self.settle()
        page.told.clear()
        page.asking.show_palette()
        yield "visit-find"
        self.dialog().close()
        self.back()
        page.contents.about.emit()
        yield "visit-about"
        self.dialog().close()
        self.back()
        self.hands.click(page.finalise_button)
        self.settle()
        yield "visit-incomplete"
        self.dialog().close()
        self.back()
        self.hands.click(page.contents.free_button)
        self.settle()
        yield "visit-free-finding"
        self.hands.press("F4")
        self.wait(page.questions.open_editor().phrases.isVisible)
        yield "visit-phrases"
        self.hands.press("Escape")
        self.hands.click("good_example")
        self.settle()
        self.hands.type_text("厕屋有瓷砖和洗手池。")
        yield "visit-good-example"
        page.asking.show_legend()
        yield "visit-keys"
        self.dialog().close()
        self.back()
        page.questions.go(next(it.key for it in page.reading.problems if it.finding.question is None))
        self.settle()
        self._finish(page)
        yield from signing_stops(self)
        self.hands.click(page.finalise_button)
        self.settle()
        yield "visit-photos-missing"
        self.hands.click("finalise_anyway")
        self.settle()
        self.back()
        yield "visit-finalised"

    def _photos(self) -> Iterator[str]:
        yield from photo_stops(self)

    def _finish(self, page) -> None:
        """Word the free finding and answer what is open, as its keys do."""
        self.hands.type_text("院内排水沟堵塞，雨天积水漫到厕屋门口。")
        self.settle()
        page.acts.answer("HT09", "no")  # its cover is missing: a finding that wants a photo
        for part in page.reading.parts:
            if part.unanswered:
                page.acts.rest_is_fine(part.name)
        self.settle()
        while page.reading.missing:
            line = page.reading.missing[0]
            page.acts.answer(line.key, line.options[0].value if line.options else "2")
            self.settle()

    def _papers(self) -> Iterator[str]:
        self.open(self.county.field)
        waiting = self._read(at.waiting_for_notice)
        self.go("papers", waiting)
        self._drawn()
        yield "papers-draft"
        self.hands.click(self.page.issue)
        self.settle()
        self._drawn()
        yield "papers-issued"
        yield from paper_stops(self)
        yield from supplement_stops(self, waiting)
        yield from bin_stops(self, waiting)
        self.go("papers", self._read(at.without_its_photo))
        self._drawn()
        yield "papers-warnings"

    def _drawn(self) -> None:
        self.settle()
        self.wait(lambda: self.page.shown is not None)
        self.settle()

    def _ledger(self) -> Iterator[str]:
        self.open(self.county.office)
        for stops in (ledger_stops, finding_stops, boards_stops, sources_stops, again_stops):
            yield from stops(self)

    def _figures(self) -> Iterator[str]:
        self.open(self.county.office)
        yield from figure_stops(self)

    def _exchange(self) -> Iterator[str]:
        yield from exchange_stops(self)

    def _checklists(self) -> Iterator[str]:
        self.open(self.county.office)
        yield from checklist_stops(self)

    def _tables(self) -> Iterator[str]:
        self.open(self.county.office)
        yield from table_stops(self)

    def _settings(self) -> Iterator[str]:
        self.open(self.county.office)
        self.go("settings")
        yield "settings"
        area = self.page.findChildren(QLineEdit)[0]
        while area is not None and not hasattr(area, "verticalScrollBar"):
            area = area.parentWidget()
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
        yield "settings-below"
        self.page._choose_target()
        yield "choose-file"
        self.dialog().close()

    def _errors(self) -> Iterator[str]:
        self.open(self.county.field)
        show_fault(self.window, Fault(Kind.READ_ONLY, path="/media/U盘/数据包 3.inspection"))
        yield "error"
        self.dialog().close()
        try:
            date.fromisoformat("昨天")
        except ValueError as error:
            show_unexpected(self.window, error)
        yield "error-ours"
        self.dialog().close()

    # -- how it walks ------------------------------------------------------------------------------------------------

    def open(self, folder: Path, until: Callable[[], bool] | None = None) -> None:
        """Start the program on a data folder."""
        self.desktop = Desktop(self.application, folder, self.language)
        self.desktop.start()
        self.wait(until or (lambda: True))
        self.window.resize(*SIZE)
        self.hands.window = self.window
        self.back()
        self.settle()

    def leave(self) -> None:
        """Close the program, its writing finished."""
        if self.desktop is None:
            return
        for it in QApplication.topLevelWidgets():
            if isinstance(it, QDialog | QMenu):
                it.close()
        window, desktop, self.desktop = self.window, self.desktop, None
        self.wait(window.close)
        if desktop.front is not None:
            desktop.front.close()
        window.deleteLater()

    def go(self, page: str, about: object = None) -> None:
        """Show a page with everything on it read."""
        assert isinstance(self.window, MainWindow)
        self.window.show_page(page, about)
        self.settle()

    def back(self) -> None:
        """The window is the active one again; offscreen nobody sees to that."""
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow)

    def settle(self) -> None:
        """Everything asked for is done and shown."""
        self.wait(lambda: not self._writing() and self._idle())
        QTest.qWait(1)  # what the answers led to: layouts, timers of the next turn
        self.wait(self._idle)

    def wait(self, condition: Callable[[], object]) -> None:
        """Wait for a condition."""
        self.hands.wait_until(condition, PATIENCE)

    def dialog(self) -> QDialog:
        """The dialog that is open."""
        return next(it for it in QApplication.topLevelWidgets() if isinstance(it, QDialog) and it.isVisible())

    def do(self, work: Callable[[Store], object]) -> None:
        assert isinstance(self.window, MainWindow)
        self.window.session.do(self.window.session, work)
        self.settle()

    def _idle(self) -> bool:
        return not isinstance(self.window, MainWindow) or self.window.session.background.idle

    def _writing(self) -> bool:
        return any(it.pause.isActive() for it in self.window.findChildren(Writing))

    def _read(self, work: Callable[[Store], str]) -> str:
        with Store.open(self.county.field) as store:
            return work(store)


def picture(window: QWidget) -> QPixmap:
    """The window with whatever stands over it, as the eye has it."""
    whole = window.grab()
    over = [it for it in QApplication.topLevelWidgets() if it is not window and it.isVisible()]
    with QPainter(whole) as painter:
        for it in sorted(over, key=lambda it: it.windowType() == Qt.WindowType.Popup):
            place = QRect(it.pos() - window.pos(), it.size())
            painter.drawPixmap(place.topLeft(), it.grab())
            painter.drawRect(place)  # the frame that a desktop would give it
    return whole
