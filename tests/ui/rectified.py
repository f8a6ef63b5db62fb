"""An office whose findings stand wherever a test wants them: brought there by steps, as people bring them."""

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from inspector import i18n
from inspector.db.store import Store
from inspector.operations import begin
from inspector.operations.rectification import adding, reading, steps
from inspector.operations.rectification.acting import Said
from inspector.records import Area, Finding, Person, Unit
from inspector.rectification.moves import Move, Stage, Verdict
from inspector.sample.county import load_county
from inspector.sample.photographs import Shot, draw_photographs
from inspector.ui.main_window import MainWindow
from inspector.ui.session import Session
from tests.ui.offices import households, inspect

DUE = (date.today() + timedelta(days=300)).isoformat()  # noqa: DTZ011 - less than a year: Up goes beyond it
MANY = (
    ("化粪池高于屋基，粪污不能自流", 3, DUE),
    ("厕屋无灯，夜间不便", 1, DUE),
    ("便器与化粪池未接通", 2, DUE),
)
NONCE = "r"


@pytest.fixture(scope="session")
def rectified(tmp_path_factory):
    """A folder with an office's store `office`: three findings of one visit, one with a photo, one more only suspected;
    and with two pictures, the second for what was put right.
    """
    base = tmp_path_factory.mktemp("rectified")
    shots = [Shot("tank_crack", "2026-11-12T10:40:16+08:00", 28.1, 113.2),
             Shot("pipe", "2026-11-20T09:00:00+08:00", 28.1, 113.2)]  # fmt: skip
    pictures = draw_photographs(base / "shots", shots)
    with begin.new_store(base / "office", role="office", county="990101", person="谢办", nonce=NONCE) as store:
        load_county(store)
        inspect(store, households(store)[0], MANY, photos=pictures[:1])
        village = next(it for it in store.find(Area) if it.level == "village")
        adding.add(store, text="群众反映公厕长期上锁", source="complaint", area=village.id, suspected=1)
    return base


@pytest.fixture
def office(rectified, tmp_path, hands, chinese):
    """Opens the ledger on a copy of the office, at a finding; `store` reads and writes beside the window before it."""
    shutil.copytree(rectified, tmp_path / "copy")
    folder = tmp_path / "copy" / "office"
    opened = []

    class Office:
        store = Store.open(folder, nonce=NONCE)
        pictures = sorted((tmp_path / "copy" / "shots").glob("*.jpg"))

        def show(self, text, language="zh", size=(1366, 768)):
            i18n.use_language(chinese, language)
            which = finding(self.store, text).id
            self.store.close()
            window = MainWindow(Session(folder, NONCE))
            opened.append(window)
            hands.show(window, size)
            window.show_page("ledger", which)
            self.settle(window)
            assert window.pages["ledger"].detail.shown.id == which
            return window, window.pages["ledger"].detail

        def settle(self, window):
            hands.wait_until(lambda: window.session.background.idle, 20_000)

        def undo(self, window):
            """Ctrl+Z, once the window has the keyboard again: offscreen nobody gives it back."""
            window.activateWindow()
            hands.wait_until(window.isActiveWindow)
            hands.press("Ctrl+Z", window)
            self.settle(window)

        def stage(self, window, text):
            store = window.session.glance
            return reading.standing_of(store, finding(store, text).id).stage

    office = Office()
    yield office
    office.store.close()
    for window in opened:
        window.session.close()


def finding(store: Store, text: str) -> Finding:
    """The one that says this."""
    return next(it for it in store.find(Finding) if text in it.text)


def take(store: Store, which: str, move: Move, pictures: tuple[Path, ...] = (), **said: str) -> None:
    """One step as the tests' office takes it."""
    steps.take(store, [which], move, Said(**said), pictures=pictures)


def inspector(store: Store) -> Person:
    """Somebody who neither found anything here nor has to put it right."""
    return next(it for it in store.find(Person) if it.role == "inspector")


def village_unit(store: Store) -> Unit:
    """A unit that has to put things right."""
    return next(it for it in store.find(Unit) if it.name.endswith("村民委员会"))


def bring(store: Store, which: str, stage: Stage, picture: Path | None = None) -> None:
    """Bring an open finding to a stage by the shortest way."""
    way: list[tuple[Move, dict[str, str]]] = [(Move.ASSIGN, {"unit": village_unit(store).id, "document": "督改 1 号"})]
    looked = {"verdict": Verdict.FIXED, "by": inspector(store).id, "note": "到场看过"}
    way += {
        Stage.OPEN: [],
        Stage.ASSIGNED: [],
        Stage.DOING: [(Move.ACCEPT, {})],
        Stage.RECHECK: [(Move.ACCEPT, {}), (Move.REPLY, {"note": "降池重装"})],
        Stage.FIXED: [(Move.RECHECK, looked)],
        Stage.CLOSING: [(Move.RECHECK, looked), (Move.APPLY, {})],
        Stage.CLOSED: [(Move.RECHECK, looked), (Move.CLOSE, {})],
        Stage.LASTING: [(Move.KEEP_UP, {"due": "2999-06-30", "note": "每年清掏"})],
    }[stage]
    for move, said in () if stage is Stage.OPEN else way:
        take(store, which, move, (picture,) if picture and move is Move.RECHECK else (), **said)
    assert reading.standing_of(store, which).stage is stage
