"""How much is done for one answer, counted, not timed: so that speed is lost by a test that fails and not by and by."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from inspector.db.store import Store
from inspector.ui.visit.entry import Entry
from inspector.ui.visit.reading import read_visit
from inspector.ui.widgets.segments import Segment
from tests.ui.many_questions import store_with_draft
from tests.ui.visits import Inspection


@pytest.fixture(scope="module")
def long_store(tmp_path_factory) -> tuple[Path, str]:
    """A draft with a section of sixty questions."""
    folder = tmp_path_factory.mktemp("long") / "data"
    return folder, store_with_draft(folder, 60)


@pytest.fixture
def long_visit(hands, tmp_path, long_store):
    """Somebody on it, at the seventh question of the long section."""
    folder = tmp_path / "data"
    shutil.copytree(long_store[0], folder)
    inspection = Inspection(hands, folder, long_store[1])
    inspection.page.questions.go("q7")
    inspection.settle()
    yield inspection
    inspection.window.close()


class Painted(QObject):
    """Which widgets are painted from now on."""

    def __init__(self) -> None:
        super().__init__()
        self.widgets: list[QWidget] = []
        QApplication.instance().installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.widgets.append(watched)
        return False

    def stop(self) -> None:
        QApplication.instance().removeEventFilter(self)


def entry_of(widget: QWidget) -> str:
    while widget is not None and not isinstance(widget, Entry):
        widget = widget.parentWidget()
    return widget.key if widget is not None else ""


def test_an_answer_paints_its_own_row_and_makes_nothing(long_visit):
    page = long_visit.page
    segments = page.questions.entries["q7"].reply.segments.segments
    before = len(QApplication.allWidgets())
    painted = Painted()
    segments[1].click()  # everything up to here happens before the event loop is asked again
    painted.stop()
    assert len(QApplication.allWidgets()) == before
    assert segments[1] in painted.widgets
    assert {entry_of(it) for it in painted.widgets if isinstance(it, Segment)} == {"q7"}
    assert page.count in painted.widgets, "the count goes along with it"
    assert not page.questions.building
    long_visit.settle()


def test_what_an_answer_does_not_touch_is_the_same_object(long_visit):
    before = long_visit.page.reading
    after = before.answering({"q7": "yes"})
    assert after.parts[0] is before.parts[0]
    changed = [key for key in after.lines if after.lines[key] is not before.lines[key]]
    assert changed == ["q7"]
    long_visit.press("1")
    with Store.open(long_visit.folder) as store:
        read = read_visit(store, long_visit.visit, after)
    assert [key for key in read.lines if read.lines[key] is not after.lines[key]] == []


def test_reading_asks_the_store_no_more_often_in_a_long_form(long_visit, tmp_path):
    def statements(folder: Path, visit: str) -> int:
        counted: list[str] = []
        with Store.open(folder) as store:
            before = read_visit(store, visit)
            store.connection.set_trace_callback(counted.append)
            read_visit(store, visit, before)
            store.connection.set_trace_callback(None)
        return len(counted)

    short = tmp_path / "short"
    draft = store_with_draft(short)
    assert statements(long_visit.folder, long_visit.visit) == statements(short, draft)


def test_the_next_finding_gets_the_editor_of_the_last_one(long_visit):
    long_visit.press("2")
    first = long_visit.entry("q7").editor
    assert first.isVisible()
    long_visit.hands.type_text("墙角渗水", first.text, replace=True)
    long_visit.page.questions.go("q8")
    long_visit.settle()
    assert long_visit.entry("q7").editor is None
    long_visit.press("2")
    second = long_visit.entry("q8").editor
    assert second is first
    assert second.text.toPlainText() == "第 8 题是否正常: 否"
    assert {it.question: it.text for it in long_visit.case().findings} == {
        "q7": "墙角渗水",
        "q8": "第 8 题是否正常: 否",
    }
    long_visit.page.questions.go("q7")
    long_visit.settle()
    assert long_visit.entry("q7").editor.text.toPlainText() == "墙角渗水"
