"""Photos dragged over the Visit page and pasted: they belong to what lies under the pointer or has the keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from inspector.operations import highlight, visit
from inspector.photo.store import PhotoStore
from inspector.sample.photographs import Shot, draw_photographs
from inspector.sample.scenes import SCENES
from tests.ui.visits import field_store, on_visit

__all__ = ["field_store", "on_visit"]

COPY, PLAIN = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def shots(tmp_path) -> list[Path]:
    """Three photographs in a folder with Chinese and an emoji in its name."""
    made = [Shot(it, f"2026-11-21T10:4{n}:16+08:00", 0.5, 0.5) for n, it in enumerate(list(SCENES)[:3])]
    return draw_photographs(tmp_path / "镜头 📷", made)


def files(*paths: Path) -> QMimeData:
    given = QMimeData()
    given.setUrls([QUrl.fromLocalFile(str(it)) for it in paths])
    return given


def a_picture(width=640, height=480) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    return image


def over(inspection, widget, given) -> bool:
    """Drag over the middle of a widget; says whether it would be taken."""
    page = inspection.page
    spot = widget.mapTo(page, widget.rect().center()) if widget is not page else QPoint(page.width() // 2, 20)
    event = QDragEnterEvent(spot, COPY, given, Qt.MouseButton.LeftButton, PLAIN)
    event.ignore()
    QApplication.sendEvent(page, event)
    return event.isAccepted()


def drop(inspection, widget, given) -> None:
    assert over(inspection, widget, given)
    page = inspection.page
    spot = widget.mapTo(page, widget.rect().center()) if widget is not page else QPoint(page.width() // 2, 20)
    event = QDropEvent(QPointF(spot), COPY, given, Qt.MouseButton.LeftButton, PLAIN)
    QApplication.sendEvent(page, event)
    assert page.bringing.frame.isHidden()
    inspection.settle()


def shown(inspection):
    return [(it.finding, it.highlight, it.question) for it in inspection.case().photos]


def test_what_is_aimed_at_is_framed_and_named(on_visit, shots):
    frame = on_visit.page.bringing.frame
    entry = on_visit.go("HT04")
    assert over(on_visit, entry.head, files(*shots))
    assert frame.isVisible()
    assert frame.words == "放到 HT04"
    assert frame.geometry().top() == entry.mapTo(on_visit.page, QPoint(0, 0)).y()
    on_visit.press("2")
    editor = on_visit.entry("HT04").editor
    over(on_visit, editor.strip, files(*shots))
    assert frame.words == "放到问题 1"
    over(on_visit, on_visit.page.side.score, files(*shots))
    assert frame.words == "放到本次检查，稍后归位"
    QApplication.sendEvent(on_visit.page, QDragLeaveEvent())
    assert frame.isHidden()


def test_a_drop_on_a_question_on_its_finding_and_on_the_page(on_visit, shots):
    entry = on_visit.go("HT04")
    drop(on_visit, entry.head, files(shots[0]))
    assert shown(on_visit) == [(None, None, "HT04")]
    on_visit.press("2")
    found = on_visit.case().finding_of("HT04").id
    assert shown(on_visit) == [(found, None, "HT04")], "the photo waited for its finding"
    drop(on_visit, on_visit.entry("HT04").editor.text, files(shots[1]))
    drop(on_visit, on_visit.page, files(shots[2]))
    assert shown(on_visit) == [(found, None, "HT04"), (found, None, "HT04"), (None, None, None)]
    assert on_visit.entry("HT04").editor.text.toPlainText() == "化粪池池体破裂、渗漏", "no path among the words"
    assert on_visit.problems == []


def test_a_drop_on_a_good_example(on_visit, shots):
    at = on_visit.visit
    on_visit.session.do(on_visit.page, lambda store: highlight.add(store, at))
    on_visit.settle()
    good = on_visit.case().highlights[0].id
    on_visit.page.questions.go(good)
    on_visit.settle()
    drop(on_visit, on_visit.page.questions.column.rows[good], files(*shots[:2]))
    assert shown(on_visit) == [(None, good, None)] * 2


def test_a_folder_stands_for_its_pictures_and_what_is_none_is_told(on_visit, shots):
    (shots[0].parent / "会议记录.txt").write_text("x", "utf-8")
    (shots[0].parent / "坏的.jpg").write_bytes(b"\xff\xd8\xff")
    drop(on_visit, on_visit.page, files(shots[0].parent))
    assert len(shown(on_visit)) == 3
    told = on_visit.page.told.words.text()
    assert "坏的.jpg" in told
    assert "会议记录" not in told
    drop(on_visit, on_visit.page, files(shots[0].parent / "会议记录.txt"))
    assert "会议记录.txt" in on_visit.page.told.words.text(), "by itself it was meant"


def test_a_picture_from_a_chat_keeps_its_bytes(on_visit, shots):
    entry = on_visit.go("HT04")
    given = QMimeData()
    given.setData("image/jpeg", QByteArray(shots[0].read_bytes()))
    given.setText("https://example.org/1.jpg")
    drop(on_visit, entry.head, given)
    photo = on_visit.case().photos[0]
    assert photo.question == "HT04"
    assert photo.name.startswith("粘贴 ")
    assert photo.name.endswith(".jpg")
    assert PhotoStore(on_visit.folder / "photos").read(photo.sha256) == shots[0].read_bytes()
    assert photo.taken == "2026-11-21T10:40:16+08:00", "its EXIF has come along"


def test_ctrl_v_goes_to_what_has_the_keyboard(on_visit, shots):
    on_visit.go("HT04")
    QGuiApplication.clipboard().setMimeData(files(*shots[:2]))
    on_visit.press("Ctrl+V")
    assert shown(on_visit) == [(None, None, "HT04")] * 2
    QGuiApplication.clipboard().setImage(a_picture())
    on_visit.page.setFocus()
    on_visit.press("Ctrl+V")
    assert sorted(map(str, shown(on_visit))) == sorted(map(str, [(None, None, "HT04")] * 2 + [(None, None, None)]))


def test_a_text_field_keeps_its_words_and_gives_a_picture_to_its_finding(on_visit):
    on_visit.go("HT04")
    on_visit.press("2")
    editor = on_visit.entry("HT04").editor
    editor.text.setFocus()
    QGuiApplication.clipboard().setImage(a_picture())
    on_visit.hands.press("Ctrl+V")
    on_visit.settle()
    assert shown(on_visit) == [(editor.id, None, "HT04")]
    both = QMimeData()
    both.setText("渗漏约3米")
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert a_picture().save(buffer, "PNG")
    both.setData("image/png", data)
    QGuiApplication.clipboard().setMimeData(both)
    editor.text.setFocus()
    editor.text.selectAll()
    on_visit.hands.press("Ctrl+V")
    on_visit.settle()
    assert editor.text.toPlainText() == "渗漏约3米", "a spreadsheet gives a picture of its words too"
    assert len(shown(on_visit)) == 1


def test_a_finalised_visit_takes_nothing(on_visit, shots):
    on_visit.answer_all_but()
    at = on_visit.visit
    on_visit.session.do(on_visit.page, lambda store: visit.finalise(store, at))
    on_visit.settle()
    assert not over(on_visit, on_visit.page, files(*shots))
    assert on_visit.page.bringing.frame.isHidden()
    assert not on_visit.hands.see_all("open_tray")
    QGuiApplication.clipboard().setMimeData(files(*shots))
    on_visit.page.setFocus()
    on_visit.press("Ctrl+V")
    assert shown(on_visit) == []


def test_what_is_neither_file_nor_picture_is_let_go(on_visit):
    given = QMimeData()
    given.setText("今天开会")
    assert not over(on_visit, on_visit.page, given)
    far = QMimeData()
    far.setUrls([QUrl("https://example.org/1.jpg")])
    assert not over(on_visit, on_visit.page, far), "nothing is fetched from anywhere"
