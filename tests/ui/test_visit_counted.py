"""Occurrences on the Visit page: what is counted owes a photo each, told at the question and reached by one key."""

import shutil

import pytest
from PySide6.QtWidgets import QFileDialog

from tests.operations.days import photo_file
from tests.ui.every_type import definition, store_with_draft
from tests.ui.visits import Inspection


@pytest.fixture
def counted(hands, tmp_path, counted_store):
    """Somebody on a draft with a question that is counted."""
    shutil.copytree(counted_store[0], tmp_path / "data")
    inspection = Inspection(hands, tmp_path / "data", counted_store[1])
    yield inspection
    assert inspection.problems == []
    inspection.window.close()


@pytest.fixture(scope="module")
def counted_store(tmp_path_factory):
    folder = tmp_path_factory.mktemp("counted") / "data"
    return folder, store_with_draft(folder, definition(villages=3))


def choose(counted: Inspection, *files) -> None:
    """Press P and choose files."""
    counted.hands.press("P")
    dialog = next(it for it in counted.window.findChildren(QFileDialog) if it.isVisible())
    dialog.filesSelected.emit([str(it) for it in files])
    dialog.close()
    counted.come_back()
    counted.settle()


def test_every_occurrence_owes_a_photo_and_p_goes_to_one_that_lacks_it(counted, tmp_path):
    entry = counted.go("litter")
    counted.press("+ + +")
    assert [it.occurrence for it in counted.case().findings] == ["1", "2", "3"]
    assert "缺 3 张照片" in entry.second.text()
    for number, left in ((1, "缺 2 张照片"), (2, "缺 1 张照片")):
        choose(counted, photo_file(tmp_path, f"{number}.jpg", (number, 80, 70)))
        assert left in entry.second.text()
    choose(counted, photo_file(tmp_path, "3.jpg", (3, 80, 70)))
    assert "缺" not in entry.second.text()
    case = counted.case()
    assert [len(case.photos_of(it.id)) for it in case.findings] == [1, 1, 1]


def test_where_nothing_was_found_p_takes_photos_of_the_question(counted, tmp_path):
    counted.go("dump")
    choose(counted, photo_file(tmp_path))
    assert [(it.question, it.finding) for it in counted.case().photos] == [("dump", None)]
    counted.press("2")
    case = counted.case()
    assert [it.finding for it in case.photos] == [case.findings[0].id], "found later, it shows that"
