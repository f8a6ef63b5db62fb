"""Photos on the Visit page: taken in, told what is none, placed, captioned, taken off, and undone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QLabel

from inspector.errors import Fault, Kind
from inspector.operations import finding, tray, visit
from inspector.photo.intake import take_all
from inspector.photo.store import PhotoStore
from inspector.sample.photographs import Shot, draw_photographs
from inspector.sample.scenes import SCENES
from tests.hands import nameless
from tests.ui.visits import field_store, on_visit

__all__ = ["field_store", "on_visit"]


@pytest.fixture
def shots(tmp_path) -> list[Path]:
    """Three photographs as a telephone writes them."""
    scenes = list(SCENES)[:3]
    made = [Shot(it, f"2026-11-21T10:4{n}:16+08:00", 0.5, 0.5) for n, it in enumerate(scenes)]
    return draw_photographs(tmp_path / "镜头 📷", made)


@pytest.fixture
def leak(on_visit):
    """The editor of a finding that wants a photo."""
    on_visit.go("HT04")
    on_visit.press("2")
    return on_visit.entry("HT04").editor


def photos(on_visit):
    return on_visit.case().photos


def test_dropped_photos_go_in_and_what_is_none_is_told_by_name(on_visit, leak, shots, tmp_path):
    assert leak.strip.drop.missing == "还缺 1 张"
    none = tmp_path / "会议记录.jpg"
    none.write_text("今天开会", "utf-8")
    assert on_visit.hands.drop(leak.strip.drop, [shots[0], none, shots[1]])
    on_visit.settle()
    case = on_visit.case()
    assert [it.name for it in case.photos_of(leak.id)] == [shots[0].name, shots[1].name]
    assert {it.question for it in case.photos} == {"HT04"}
    assert len(leak.strip.tiles) == 2
    assert leak.strip.drop.missing == ""
    told = on_visit.hands.see("told").findChild(QLabel).text()
    about = [it for it in told.splitlines() if "会议记录" in it]
    assert about == ["“会议记录.jpg”不是能打开的照片。 只少这一件，其余照收。"]
    on_visit.hands.wait_until(lambda: all(not it.picture.isNull() for it in leak.strip.tiles))
    assert nameless(on_visit.window) == []
    on_visit.hands.click("收起提示")
    assert not on_visit.hands.see_all("told")
    assert on_visit.problems == []


def test_undo_takes_the_photos_off_and_redo_puts_them_back(on_visit, leak, shots):
    on_visit.hands.drop(leak.strip.drop, shots)
    on_visit.settle()
    on_visit.press("Ctrl+Z")
    assert photos(on_visit) == []
    assert leak.strip.tiles == []
    on_visit.press("Ctrl+Y")
    assert len(leak.strip.tiles) == 3


def test_p_chooses_files_without_stopping_the_window(on_visit, leak, shots):
    on_visit.hands.press("P")
    dialog = next(it for it in on_visit.window.findChildren(QFileDialog) if it.isVisible())
    dialog.filesSelected.emit([str(shots[2])])
    dialog.close()
    on_visit.come_back()
    on_visit.settle()
    assert on_visit.problems == []
    assert [it.name for it in photos(on_visit)] == [shots[2].name]


def test_a_pasted_picture_goes_in(on_visit, leak):
    image = QImage(640, 480, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    QGuiApplication.clipboard().setImage(image)
    leak.strip.drop.setFocus()
    on_visit.hands.press("Ctrl+V")
    on_visit.settle()
    taken = photos(on_visit)
    assert [(it.finding, it.width, it.height) for it in taken] == [(leak.id, 640, 480)]
    assert taken[0].name.startswith("粘贴 ")


def test_photos_wait_at_the_right_and_are_placed_with_their_dialog(on_visit, leak, shots):
    side = on_visit.page.side
    assert on_visit.hands.drop(side.loose.drop, shots[:2])
    on_visit.settle()
    assert [it.finding for it in photos(on_visit)] == [None, None]
    assert on_visit.page.contents.loose_button.right == "2"
    on_visit.hands.click(side.loose.tiles[0])
    dialog = on_visit.hands.see("photo_dialog")
    assert nameless(dialog) == []
    on_visit.hands.wait_until(lambda: dialog.picture.picture is not None)
    on_visit.hands.type_text("近景", "拍的是什么")
    on_visit.hands.choose("属于", "问题 1：化粪池池体破裂、渗漏")
    on_visit.hands.click("close")
    on_visit.come_back()
    on_visit.settle()
    placed = [it for it in photos(on_visit) if it.finding == leak.id]
    assert [(it.name, it.caption) for it in placed] == [(shots[0].name, "近景")]
    assert leak.strip.tiles[0].caption.startswith("近景 ")
    assert len(side.loose.tiles) == 1


def test_delete_takes_a_photo_off(on_visit, leak, shots):
    on_visit.hands.drop(leak.strip.drop, shots[:1])
    on_visit.settle()
    leak.strip.tiles[0].setFocus()
    on_visit.press("Delete")
    assert photos(on_visit) == []
    assert leak.strip.drop.missing == "还缺 1 张"
    on_visit.press("Ctrl+Z")
    assert len(photos(on_visit)) == 1


def test_a_photo_whose_file_is_gone_says_so(on_visit, leak, shots):
    on_visit.hands.drop(leak.strip.drop, shots[:1])
    on_visit.settle()
    for it in (on_visit.folder / "photos").rglob(photos(on_visit)[0].sha256):
        it.unlink()
    on_visit.page.thumbnails.pictures.clear()
    on_visit.press("Up Down")
    leak._photos = None
    on_visit.page.refresh()
    on_visit.settle()
    leak.show_problem(on_visit.page.reading, leak.problem)
    on_visit.hands.wait_until(lambda: leak.strip.tiles[0].missing)
    on_visit.hands.click(leak.strip.tiles[0])
    dialog = on_visit.hands.see("photo_dialog")
    on_visit.hands.wait_until(lambda: dialog.picture.words)
    assert on_visit.problems == []
    on_visit.hands.click("close")


def test_photos_that_are_not_here_are_counted_on_the_page(on_visit, leak, shots):
    on_visit.hands.drop(leak.strip.drop, shots[:2])
    on_visit.settle()
    assert not on_visit.hands.see_all("photos_gone")
    for it in photos(on_visit):
        for file in (on_visit.folder / "photos").rglob(it.sha256):
            file.unlink()
    on_visit.hands.drop(leak.strip.drop, shots[2:])
    on_visit.settle()
    gone = on_visit.hands.see("photos_gone")
    assert (gone.text(), gone.right) == ("照片不在本机", "2")
    on_visit.hands.click(gone)
    assert on_visit.hands.see("photo_dialog")
    on_visit.hands.click("close")


def test_stopping_the_intake_records_nothing(on_visit, leak, shots):
    on_visit.hands.drop(leak.strip.drop, shots)
    on_visit.window._cancel()
    on_visit.settle()
    assert len(photos(on_visit)) in {0, 3}, "all of them or none"
    assert on_visit.problems == []


def test_recording_on_a_finding_deleted_meanwhile_lets_the_photos_wait(on_visit, leak, shots):
    taken, faults = take_all(shots[:1], PhotoStore(on_visit.folder / "photos"))
    assert faults == []
    at, found = on_visit.visit, leak.id

    def late(store):
        finding.delete(store, found)
        return tray.record(store, at, taken, tray.Place(finding=found))

    on_visit.session.do(on_visit.page, late)
    on_visit.settle()
    assert [(it.finding, it.question) for it in photos(on_visit)] == [(None, "HT04")]


def test_recording_on_a_finalised_visit_is_refused(on_visit, shots):
    taken, _ = take_all(shots[:1], PhotoStore(on_visit.folder / "photos"))
    on_visit.answer_all_but()
    at = on_visit.visit
    on_visit.session.do(on_visit.page, lambda store: visit.finalise(store, at))
    refused = []
    on_visit.session.do(on_visit.page, lambda store: tray.record(store, at, taken), None, refused.append)
    on_visit.settle()
    assert [type(it) for it in refused] == [Fault]
    assert refused[0].kind is Kind.FINALISED
