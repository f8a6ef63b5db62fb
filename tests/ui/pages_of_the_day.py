"""Stores and windows for the tests of the pages of the day: a sample county, drafts and finished visits in it."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QTimer

from inspector import settings
from inspector.db.store import Store
from inspector.operations import begin, today, visit
from inspector.operations.readiness import readiness
from inspector.sample.county import load_county
from inspector.ui.main_window import MainWindow
from inspector.ui.session import Session

PERSON = "骆青川"


def new_county(folder: Path, *, role: str = "field", person: str = PERSON) -> Path:
    """A data folder with the sample county."""
    nonce = settings.machine_nonce()
    begin.new_store(folder, role=role, county="990101", person=person, nonce=nonce, fill=load_county).close()
    return folder


def writing(folder: Path) -> Store:
    """The store, to be changed and looked at while no window is open."""
    return Store.open(folder, nonce=settings.machine_nonce())


def errands(store: Store) -> tuple[today.Errand, ...]:
    """Every place the person is to visit."""
    return today.read_day(store, date(2026, 11, 22), 1000).errands


def begun(store: Store, errand: today.Errand) -> str:
    """A draft with its first section answered."""
    made = visit.start(store, site=errand.site, checklist=errand.checklist, campaign=errand.campaign)
    form = visit.draft(store, made).form
    visit.rest_is_fine(store, made, form.sections[1].name)
    return made


def finished(store: Store, errand: today.Errand) -> str:
    """A finalised visit with one finding: the toilet is not in use."""
    made = visit.start(store, site=errand.site, checklist=errand.checklist, campaign=errand.campaign, told=True)
    form = visit.draft(store, made).form
    visit.answer(store, made, "HT01", next(it.name for it in form.question("HT01").choices if it.finding))
    for section in form.sections:
        visit.rest_is_fine(store, made, section.name)
    for name in readiness(visit.draft(store, made)).unanswered:
        choices = form.question(name).choices
        visit.answer(store, made, name, choices[0].name if choices else "2")
    visit.finalise(store, made, without_photos=True)
    return made


def open_window(hands, folder: Path, page: str, about=None) -> MainWindow:
    """The real window on a page, everything read."""
    window = MainWindow(Session(folder, settings.machine_nonce()))
    hands.show(window, (1366, 768))
    window.show_page(page, about)
    settle(hands, window)
    return window


def settle(hands, window: MainWindow) -> None:
    """Everything asked for and written has come back; timers of the next turn have had theirs."""
    hands.wait_until(lambda: window.session.background.idle)
    turns = []
    QTimer.singleShot(0, lambda: turns.append(1))
    hands.wait_until(lambda: bool(turns) and window.session.background.idle)
