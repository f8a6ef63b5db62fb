"""The desktop from its start to its end: first start, one window a folder, folders that cannot be opened, closing."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy

from inspector import settings
from inspector.app import Desktop
from inspector.db.connection import connect
from inspector.db.store import Store
from inspector.operations import begin, safety
from inspector.paths import DataFolder
from inspector.sample.county import load_county
from inspector.ui.front import Front
from inspector.ui.main_window import MainWindow
from inspector.ui.pages.trouble import TroubleWindow
from inspector.ui.pages.welcome import WelcomeWindow


@pytest.fixture
def desktop(qtbot, chinese):
    """Makes desktops; at the end their windows are closed."""
    made = []

    def make(folder: Path, language: str = "zh") -> Desktop:
        made.append(Desktop(chinese, folder, language))
        return made[-1]

    yield make
    for it in made:
        if it.window is not None:
            qtbot.waitUntil(it.window.close)


@pytest.fixture
def county(tmp_path):
    """A data folder with the sample county."""
    folder = tmp_path / "数据"
    begin.new_store(
        folder, role="field", county="990101", person="骆青川", nonce=settings.machine_nonce(), fill=load_county
    ).close()
    return folder


def settled(qtbot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.session.background.idle)


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Everything in a folder but SQLite's own shared memory, empty log and lock, which say nothing."""
    files = [it for it in folder.rglob("*") if it.is_file() and not it.name.endswith(("-shm", "-wal", ".lock"))]
    return {str(it.relative_to(folder)): it.read_bytes() for it in files}


def test_without_data_it_asks_the_first_questions_and_touches_nothing(desktop, tmp_path):
    it = desktop(tmp_path / "noch nicht")
    assert it.start()
    assert isinstance(it.window, WelcomeWindow)
    assert list(tmp_path.iterdir()) == []


def test_with_data_it_opens_today_and_remembers_the_folder(desktop, county, qtbot):
    it = desktop(county)
    assert it.start()
    assert isinstance(it.window, MainWindow)
    assert it.window.current == "today"
    qtbot.waitUntil(lambda: settings.load().data_folder == str(county))


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_second_start_brings_the_first_to_the_front(desktop, county, qtbot):
    first, second = desktop(county), desktop(county)
    first.start()
    qtbot.waitUntil(lambda: first.front is not None)
    settled(qtbot, first.window)
    first.window.showMinimized()
    asked = QSignalSpy(first.front.asked)
    assert not second.start()
    assert second.window is None
    qtbot.waitUntil(lambda: asked.count() == 1)
    assert not first.window.isMinimized()


def test_a_door_left_by_a_killed_process_is_taken_over(qtbot, chinese, tmp_path):
    name = Front(tmp_path).name
    socket = Path(os.environ.get("TMPDIR", "/tmp")) / name
    socket.write_bytes(b"")
    mine = Front(tmp_path)
    assert not mine.ask_other()
    mine.listen()
    assert Front(tmp_path).ask_other()
    mine.close()


def test_a_data_folder_on_a_stick_that_is_not_plugged_in_has_lost_nothing(desktop, county, qtbot, hands):
    settings.save(settings.Settings(data_folder=str(county)))
    drawn = county.rename(county.with_name("抽走"))
    it = desktop(county)
    assert it.start()
    assert isinstance(it.window, TroubleWindow)
    assert hands.reads("找不到")
    assert not county.exists()
    drawn.rename(county)
    hands.click("再试一次")
    qtbot.waitUntil(lambda: isinstance(it.window, MainWindow))
    settled(qtbot, it.window)


def make_foreign(folder: Path) -> None:
    DataFolder(folder).database.write_bytes(b"PK\x03\x04 this is a spreadsheet" * 50)


def make_newer(folder: Path) -> None:
    connection = connect(DataFolder(folder).database)
    connection.execute("PRAGMA user_version = 999")
    connection.close()


def make_damaged(folder: Path) -> None:
    """Every page after the first is noise, as after a bad stick."""
    database = DataFolder(folder).database
    whole = database.read_bytes()
    database.write_bytes(whole[:4096] + b"\x5a" * (len(whole) - 4096))


@pytest.mark.parametrize("spoil", [make_foreign, make_newer, make_damaged])
def test_a_folder_that_cannot_be_opened_is_told_and_left_as_it_was(desktop, county, qtbot, spoil):
    spoil(county)
    before = bytes_of(county)
    it = desktop(county)
    assert it.start()
    qtbot.waitUntil(lambda: isinstance(it.window, TroubleWindow))
    words = it.window.what.text()
    assert "inspector.db" in words, words
    assert bytes_of(county) == before


def test_a_folder_a_command_is_writing_to_is_opened_once_it_has_finished(desktop, county, qtbot, hands):
    with Store.open(county, nonce=settings.machine_nonce()):
        it = desktop(county)
        assert it.start()
        qtbot.waitUntil(lambda: isinstance(it.window, TroubleWindow))
        assert "正在写入" in it.window.what.text()
    hands.click("再试一次")
    qtbot.waitUntil(lambda: isinstance(it.window, MainWindow))
    settled(qtbot, it.window)
    assert it.window.current == "today"


def test_from_a_damaged_folder_a_safe_copy_is_restored_beside_it(desktop, county, qtbot, hands):
    copy = county.parent / "副本.db"
    safety.copy_out(DataFolder(county), copy)
    make_damaged(county)
    before = bytes_of(county)
    it = desktop(county)
    it.start()
    qtbot.waitUntil(lambda: isinstance(it.window, TroubleWindow))
    hands.click("从副本恢复")
    assert isinstance(it.window, WelcomeWindow)
    it.window.form.set_file(copy)
    hands.click("begin")
    qtbot.waitUntil(lambda: isinstance(it.window, MainWindow), timeout=20000)
    settled(qtbot, it.window)
    assert it.window.session.folder == county.with_name("数据-2")
    assert it.window.pages["today"].day.waiting == 24
    assert bytes_of(county) == before


def test_what_is_queued_is_written_before_the_window_goes_and_nothing_freezes(desktop, county, qtbot):
    it = desktop(county)
    it.start()
    window = it.window
    settled(qtbot, window)
    held = threading.Event()

    def slow(store: Store) -> None:
        held.wait(10)
        store.set_setting("issuer", "青禾县督查组")

    window.session.do(window, slow)
    window.close()
    assert window.isVisible()
    assert not window.centralWidget().isEnabled()
    held.set()
    qtbot.waitUntil(lambda: not window.isVisible())
    with Store.open(county, nonce=settings.machine_nonce()) as store:
        assert store.setting("issuer") == "青禾县督查组"


def test_the_first_paint_of_today_needs_none_of_the_heavy_libraries(county):
    script = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from inspector import app
from inspector.ui.pages.today import TodayPage
shown = TodayPage._show
heavy = {"pyxform", "sqlite_utils", "reportlab", "PIL", "openpyxl", "numpy", "elementpath", "fontTools", "pypdfium2"}
heavy |= {"docx", "lxml", "zxingcpp", "pyhanko", "cryptography", "python_calamine", "pi_heif", "inspector.paper.ink"}
def show(page, answer):
    shown(page, answer)
    page.window().grab()
    print(sorted(heavy & set(sys.modules)), page.day.waiting)
    sys.stdout.flush()
    QTimer.singleShot(0, page.window().close)
TodayPage._show = show
sys.exit(app.main(Path(sys.argv[1]), "zh"))
"""
    done = subprocess.run(
        [sys.executable, "-c", script, str(county)], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "[] 24", "")


@pytest.mark.parametrize(("language", "word"), [("zh", "今日"), ("en", "Today")])
def test_it_speaks_the_language_asked_for(desktop, county, qtbot, language, word):
    it = desktop(county, language)
    it.start()
    settled(qtbot, it.window)
    assert it.window.pages["today"].header.title.text() == word
