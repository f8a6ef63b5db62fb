"""What people do with the program, in words a journey can be told in. Everything goes through the real window."""

from collections.abc import Sequence
from pathlib import Path

import pypdfium2
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QMenu

from inspector import settings
from inspector.app import Desktop
from inspector.db.store import Store
from inspector.operations.case import Case, read_case
from inspector.ui.main_window import MainWindow
from inspector.ui.models.ledger import Column
from inspector.ui.pages.beginnings import Way
from inspector.ui.pages.welcome import WelcomeWindow
from inspector.ui.widgets.writing import Writing
from tests.hands import Hands

LONG = 60_000  # milliseconds: reading strangers' files and drawing pages, on a slow machine
SIZE = (1366, 768)


class Somebody:
    """A person at a computer with a data folder of its own."""

    def __init__(self, hands: Hands, application: QApplication, folder: Path) -> None:
        self.hands = hands
        self.application = application
        self.folder = folder
        self.desktop: Desktop | None = None

    # -- the program -------------------------------------------------------------------------------------------------

    @property
    def window(self):
        """What stands on the screen."""
        assert self.desktop is not None
        return self.desktop.window

    @property
    def page(self):
        """The page in front."""
        return self.window.pages[self.window.current]

    def starts(self) -> "Somebody":
        """Start the program."""
        self.desktop = Desktop(self.application, self.folder, "zh")
        assert self.desktop.start()
        self.window.resize(*SIZE)
        self.comes_back()
        self.settles()
        return self

    def begins(self, way: Way, *, name: str = "", office: bool = False, file: Path | None = None) -> "Somebody":
        """Answer the three questions of the first start."""
        self.starts()
        assert isinstance(self.window, WelcomeWindow)
        form = self.window.form
        self.hands.click(form.role.segments[1 if office else 0])
        self.hands.click(form.ways.segments[list(Way).index(way)])
        if name:
            self.hands.type_text(name, form.person, replace=True)
        if file is not None:
            assert self.hands.drop(form, [file])
        self.hands.click("begin")
        self.hands.wait_until(lambda: isinstance(self.window, MainWindow), LONG)
        self.comes_back()
        self.settles()
        assert self.window.current == "today"
        return self

    def leaves(self) -> None:
        """Close the window; what is being written is finished first."""
        window, desktop, self.desktop = self.window, self.desktop, None
        for it in window.findChildren(QMenu):
            it.close()
        self.hands.wait_until(window.close)
        if desktop.front is not None:
            desktop.front.close()
        window.deleteLater()

    def comes_back(self) -> None:
        """A dialog has gone: the window is active again (offscreen nobody sees to that)."""
        self.hands.window = self.window
        self.window.activateWindow()
        self.hands.wait_until(self.window.isActiveWindow)

    def settles(self) -> None:
        """Everything asked for is durable, read again and shown."""
        if isinstance(self.window, MainWindow):
            self.hands.wait_until(lambda: not self._writes() and self._idle(), LONG)
            QTest.qWait(1)  # timers of the next turn
            self.hands.wait_until(self._idle, LONG)

    def presses(self, keys: str) -> None:
        """Keys one after the other, each kept and shown before the next."""
        for it in keys.split():
            self.hands.press(it)
            self.settles()

    def goes_to(self, page: str) -> None:
        """Press a page's button at the left."""
        self.hands.click(f"rail_{page}")
        self.settles()
        assert self.window.current == page

    def names_the_file(self, path: Path) -> None:
        """The file dialog is open: type the path, Return."""
        dialog = next(it for it in self.window.findChildren(QFileDialog) if it.isVisible())
        edit = dialog.findChild(QLineEdit, "fileNameEdit")
        self.hands.type_text(str(path), edit, replace=True)
        self.hands.press("Return", edit)
        self.hands.wait_until(lambda: not dialog.isVisible())
        self.comes_back()
        self.settles()

    def reads(self, words: str) -> bool:
        """Whether these words stand on the screen."""
        return self.hands.reads(words)

    # -- in the courtyard --------------------------------------------------------------------------------------------

    def begins_a_visit_at(self, two_characters: str, household: str) -> str:
        """Find a household by two characters of its name, tell them what the data is for, begin; the visit's id."""
        self.looks_for(two_characters, household)
        self.hands.click(self.page.panel.start.told)
        self.hands.click("start_visit")
        self.settles()
        assert self.window.current == "visit"
        return self.page.visit

    def looks_for(self, words: str, site: str) -> None:
        """Search the sites and stand on one of those found."""
        if self.window.current != "sites":
            self.goes_to("sites")
        self.hands.press("/")
        self.hands.type_text(words, self.page.search, replace=True)
        self.hands.wait_until(lambda: not self.page.pause.isActive())
        self.settles()
        with self.store() as store:
            row = store.one("SELECT rowid FROM site WHERE id = ?", site)
        found = list(self.page.table.sites.ids)
        assert row in found, f"{words!r} does not find it"
        further = found.index(row) - self.page.table.currentIndex().row()
        for _ in range(abs(further)):  # the keyboard stays in the search; Return would begin a visit
            self.hands.press("Down" if further > 0 else "Up", self.page.search)
        self.settles()
        assert self.page.panel.file.site.id == site

    def corrects(self, site: str, name: str, field: str, text: str) -> None:
        """Correct one fact of a site."""
        self.looks_for(name[:2], site)
        self.hands.press("F2")
        self.hands.wait_until(lambda: self.hands.see_all("done"))
        dialog = self.hands.see("done").window()
        self.hands.type_text(text, dialog.fields[field].inside, replace=True)
        self.hands.click("done")
        self.comes_back()
        self.settles()

    def goes_to_question(self, code: str):
        """Ctrl+K, the code, Return; the question's place on the page."""
        self.hands.press("Ctrl+K")
        self.hands.wait_until(lambda: self.hands.see("find_question").isActiveWindow())
        self.hands.type_text(code, "查找检查项")
        self.hands.press("Return")
        self.comes_back()
        self.settles()
        return self.page.questions.entries[code]

    def answers(self, code: str, key: str):
        """Go to a question and press its answer's key; its place on the page."""
        entry = self.goes_to_question(code)
        self.presses(key)
        return entry

    def writes(self, text: str, into) -> None:
        """Type through the input method and stop; what was written is kept by itself."""
        self.hands.type_text(text, into, replace=True)
        self.settles()

    def drops_photos(self, files: Sequence[Path], on) -> None:
        """Drop files on a finding's photos."""
        assert self.hands.drop(on.strip.drop, files)
        self.settles()

    def finds_the_rest_fine(self) -> None:
        """F in every section, then what has no good answer of its own."""
        for part in self.page.reading.parts:
            self.page.questions.go_section(part.name)
            self.presses("F")
        while self.page.reading.missing:
            line = self.page.reading.missing[0]
            if line.options:
                self.answers(line.key, "1")
            else:
                self.writes("2", self.goes_to_question(line.key).reply.edit)

    def case(self) -> Case:
        """What the store holds of the visit on the page."""
        with self.store() as store:
            return read_case(store, self.page.visit)

    def told(self) -> str:
        """The sentences about files that stayed outside."""
        return self.hands.see("told").findChild(QLabel).text()

    # -- papers ------------------------------------------------------------------------------------------------------

    def looks_at_the_notice(self) -> None:
        """From the finalised visit to its notice, as it will be printed."""
        self.hands.click("notice")
        self.settles()
        assert self.window.current == "papers"
        self.hands.wait_until(lambda: self.page.shown is not None and not self.page.reader.view.picture.isNull(), LONG)

    def issues_it(self) -> str:
        """Issue the notice; its number."""
        self.hands.click("issue_paper")
        self.settles()
        self.hands.wait_until(lambda: self.page.shown.issued.paper, LONG)
        return self.page.shown.issued.number

    def saves_the_pdf(self, path: Path) -> str:
        """Save it as a file; everything that can be read in it, without its line breaks."""
        self.hands.click("save_pdf")
        menu = self.hands.see("save_menu")
        menu.actions()[0].trigger()
        menu.close()
        self.names_the_file(path)
        return read_pdf(path)

    # -- packages ----------------------------------------------------------------------------------------------------

    def gives(self, path: Path) -> Path:
        """Write a package, an office for everybody."""
        self.goes_to("packages")
        self.hands.click(self.page.way.segments[1])
        self.settles()
        whom = self.page.part("out").whom
        if whom.isVisible():
            self.hands.click(whom.which.segments[1])
            self.settles()
        self.hands.click("act")
        self.names_the_file(path)
        return path

    def turns_to(self, part: str) -> None:
        """Another part of the page."""
        way = self.page.way
        self.hands.click(way.segments[way.names.index(part)])
        self.settles()

    def plans(self, *files: Path) -> None:
        """Drop packages on the page: the plan."""
        self.goes_to("packages")
        self.hands.click(self.page.way.segments[0])
        assert self.hands.drop(self.page.part("in"), files)
        self.settles()

    def merges(self, *files: Path) -> None:
        """Plan, then merge."""
        self.plans(*files)
        assert self.page.part("in").ready, [str(it.refused) for it in self.page.part("in").received]
        self.hands.click("act")
        self.settles()

    # -- the ledger --------------------------------------------------------------------------------------------------

    def ledger(self, column: Column) -> list[str]:
        """One column of the ledger."""
        if self.window.current != "ledger":
            self.goes_to("ledger")
        model = self.page.model
        return [model.index(row, column).data() for row in range(model.rowCount())]

    def exports_the_ledger(self, path: Path) -> Path:
        """Write the workbook."""
        self.goes_to("ledger")
        self.hands.click("export_ledger")
        self.names_the_file(path)
        return path

    # -- behind the window -------------------------------------------------------------------------------------------

    def store(self) -> Store:
        """The store, read only."""
        return Store.open(self.folder)

    def _idle(self) -> bool:
        return self.window.session.background.idle

    def _writes(self) -> bool:
        return any(it.pause.isActive() for it in self.window.findChildren(Writing))


def read_pdf(path: Path) -> str:
    """All words of a PDF, without its line breaks."""
    document = pypdfium2.PdfDocument(path)
    try:
        pages = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    finally:
        document.close()
    return "".join("".join(pages).split())


def writing(folder: Path) -> Store:
    """The store, to be changed while no window is open."""
    return Store.open(folder, nonce=settings.machine_nonce())
