"""A field store with a draft in it, its window on the Visit page, and what tests ask of both."""

import shutil
from functools import partial
from pathlib import Path

import pytest

from inspector.db.store import Store
from inspector.operations import begin, visit
from inspector.operations.case import Case, read_case
from inspector.records import Checklist, Site
from inspector.sample.county import load_county
from inspector.ui.main_window import MainWindow
from inspector.ui.session import Session
from tests.hands import Hands

NONCE = "0" * 32


class Inspection:
    """The window on a visit, and a person's hands on it."""

    def __init__(self, hands: Hands, folder: Path, visit_id: str, size=(1366, 768)) -> None:
        self.hands = hands
        self.folder = folder
        self.visit = visit_id
        self.open(size)

    def open(self, size=(1366, 768)) -> None:
        """Start the program on the visit."""
        self.session = Session(self.folder, NONCE)
        self.problems: list[BaseException] = []
        self.window = MainWindow(self.session)
        self.session.failed.connect(self.problems.append)
        self.hands.show(self.window, size)
        self.window.show_page("visit", self.visit)
        self.session.refresh_steps()
        self.settle()

    @property
    def page(self):
        """The Visit page."""
        return self.window.pages["visit"]

    def settle(self) -> None:
        """Wait until everything asked for is done and shown, typing pauses included."""
        self.hands.wait_until(lambda: not self._writing() and self.session.background.idle)
        self.hands.qtbot.wait(1)
        self.hands.wait_until(lambda: self.session.background.idle and not self.page.questions.building)

    def _writing(self) -> bool:
        from inspector.ui.widgets.writing import Writing

        return any(it.pause.isActive() for it in self.window.findChildren(Writing))

    def case(self) -> Case:
        """What the store holds."""
        with Store.open(self.folder) as store:
            return read_case(store, self.visit)

    def value(self, question: str) -> str | None:
        """The stored answer."""
        given = self.case().answers.get(question)
        return given.value if given else None

    def press(self, keys: str) -> None:
        """Press keys one after the other, waiting for each to be kept and shown."""
        for it in keys.split():
            self.hands.press(it)
            self.settle()

    def go(self, question: str):
        """Find a question by its code, as a person does; returns its entry."""
        self.hands.press("Ctrl+K")
        self.hands.wait_until(lambda: self.hands.see("find_question").isActiveWindow())
        self.hands.type_text(question, "查找检查项")
        self.hands.press("Return")
        self.come_back()
        self.settle()
        return self.entry(question)

    def come_back(self) -> None:
        """A dialog has gone: the window is active again (offscreen nobody sees to that)."""
        self.window.activateWindow()
        self.hands.wait_until(self.window.isActiveWindow)

    def entry(self, key: str):
        """The entry of a question or a free finding."""
        return self.page.questions.entries[key]

    def answer_all_but(self, *left: str) -> None:
        """Answer everything in the store, as somebody did before."""
        for _ in range(3):  # answers bring questions along
            case = self.case()
            for name in case.progress.unanswered:
                if name in left:
                    continue
                question = case.form.question(name)
                good = question.choices[0].name if question.choices else "2"
                work = partial(visit.answer, visit=self.visit, key=name, value=good)
                self.session.do(self.page, work)
            self.settle()

    def kill(self) -> None:
        """The window goes without a farewell: nothing is flushed but what has been kept already."""
        self.window.removeEventFilter(self.page)
        self.session.close()
        self.window.hide()


def toilets(store: Store) -> Checklist:
    """The checklist of household toilets."""
    return store.find(Checklist, form="household_toilet")[0]


def new_field_store(folder: Path) -> str:
    """A field store with the sample county and one draft; the draft's id."""
    with begin.new_store(folder, role="field", county="990101", person="李华", nonce=NONCE) as store:
        load_county(store)
        site = next(it for it in store.find(Site, kind="household") if it.users is not None and it.users <= 3)
        return visit.start(store, site=site.id, checklist=toilets(store).id, told=True)


@pytest.fixture(scope="session")
def field_store(tmp_path_factory) -> tuple[Path, str]:
    """Made once and copied for each test."""
    folder = tmp_path_factory.mktemp("field") / "data"
    return folder, new_field_store(folder)


@pytest.fixture
def on_visit(hands, tmp_path, field_store):
    """Somebody on the draft."""
    folder = tmp_path / "data"
    shutil.copytree(field_store[0], folder)
    inspection = Inspection(hands, folder, field_store[1])
    yield inspection
    inspection.window.close()


def current(inspection: Inspection) -> str:
    """The question or free finding somebody is at."""
    return inspection.page.questions.current
