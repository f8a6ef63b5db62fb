"""Photos looked at: one after the other, moved, taken off and back, beside earlier ones, held against all others."""

import shutil

import pytest
from PySide6.QtTest import QTest

from inspector.operations import finding, highlight, looking, photo
from inspector.photo.overlay import Drawing, Shape
from inspector.records import Photo
from tests.hands import nameless
from tests.ui.revisits import new_revisit, shots
from tests.ui.visits import Inspection


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Once: the store, its ids, pictures of then and of now."""
    folder = tmp_path_factory.mktemp("revisit")
    then = shots(folder / "then", "08")
    first, draft = new_revisit(folder / "data", then)
    return folder / "data", first, draft, then, shots(folder / "now", "11")


@pytest.fixture
def again(hands, tmp_path, made):
    """Somebody on the draft of a place that was visited before."""
    folder = tmp_path / "data"
    shutil.copytree(made[0], folder)
    inspection = Inspection(hands, folder, made[2])
    yield inspection
    inspection.window.close()


def take(again, files) -> list[Photo]:
    again.page.acts.take_photos(files)
    again.settle()
    return again.case().photos


def open_photo(again, at: int = 0):
    """By its tile, as a person does."""
    again.hands.click(again.page.side.loose.tiles[at])
    dialog = again.hands.see("photo_dialog")
    again.hands.wait_until(lambda: dialog.looked is not None and dialog.picture.picture is not None)
    return dialog


def test_the_arrow_keys_go_from_photo_to_photo(again, made):
    photos = take(again, made[4])
    dialog = open_photo(again)
    assert nameless(dialog) == []
    assert dialog.where.text() == "第 1 张，共 3 张"
    again.hands.press("Right", dialog.picture)
    again.settle()
    assert dialog.photo.id == photos[1].id
    again.hands.press("Right", dialog.picture)
    again.settle()
    assert not dialog.forth.isEnabled()
    again.hands.press("Left", dialog.picture)
    again.settle()
    assert dialog.where.text() == "第 2 张，共 3 张"
    assert again.hands.reads("原样保存")
    assert again.hands.reads("Qinghe Sample"), "the device"
    assert again.hands.reads("2026年11月12日 09:11"), "among the facts"
    assert dialog.stamped.text().startswith("2026-11-12 09:11 · "), "as it will be stamped"
    dialog.close()


def test_a_photo_taken_off_is_followed_by_the_next_and_comes_back_with_undo(again, made):
    photos = take(again, made[4])
    dialog = open_photo(again, 1)
    again.hands.press("Delete", dialog.picture)
    again.settle()
    assert [it.id for it in again.case().photos] == [photos[0].id, photos[2].id]
    assert dialog.photo.id == photos[2].id
    again.hands.press("Ctrl+Z", dialog.picture)
    again.settle()
    assert len(again.case().photos) == 3
    for _ in range(3):
        again.hands.press("Delete", dialog.picture)
        again.settle()
    assert again.case().photos == []
    again.hands.wait_until(lambda: not again.hands.see_all("photo_dialog"))
    again.come_back()
    assert again.problems == []


def test_a_photo_moves_to_a_finding_a_good_example_and_back(again, made):
    at = again.visit
    again.session.do(again.page, lambda store: finding.add(store, at, text="排水沟堵塞"))
    again.session.do(again.page, lambda store: highlight.add(store, at, text="厕屋干净"))
    again.settle()
    take(again, made[4][:1])
    dialog = open_photo(again)
    for words, shows in (
        ("问题 1：排水沟堵塞", lambda it: it.finding),
        ("亮点：厕屋干净", lambda it: it.highlight),
    ):
        again.hands.choose("属于", words)
        again.settle()
        assert shows(again.case().photos[0])
    again.hands.choose("属于", "待归位")
    again.settle()
    held = again.case().photos[0]
    assert (held.finding, held.highlight) == (None, None)
    dialog.close()


def test_a_caption_goes_to_the_photo_it_was_written_for(again, made):
    photos = take(again, made[4])
    dialog = open_photo(again)
    again.hands.type_text("近景", "拍的是什么")
    again.hands.click(dialog.forth)
    again.settle()
    kept = {it.id: it.caption for it in again.case().photos}
    assert kept == {photos[0].id: "近景", photos[1].id: None, photos[2].id: None}
    assert dialog.caption.text == ""
    dialog.close()


def test_the_right_column_asks_for_the_same_view_and_pairs_what_is_dropped_there(again, made):
    views = again.page.side.views
    again.hands.wait_until(views.isVisible)
    pair = views.inside.itemAt(0).widget()
    again.hands.wait_until(lambda: pair.left.picture is not None)
    assert "2026年8月12日" in pair.left.caption
    assert again.hands.drop(pair.right, made[4][:1])
    again.settle()
    held = again.case().photos[0]
    assert held.earlier == pair.then.photo.id
    assert held.question == "HT04"
    again.hands.wait_until(lambda: views.views and views.views[0][1] is not None)
    assert views.head.right.text() == "已拍 1/1"
    again.press("Ctrl+Z")
    again.hands.wait_until(lambda: views.views[0][1] is None)


def test_pairs_are_made_and_taken_apart_by_keys(again, made):
    take(again, made[4][:1])
    dialog = open_photo(again)
    again.hands.press("C", dialog.picture)
    pairs = again.hands.see("pair_dialog")
    again.hands.wait_until(lambda: pairs.list.value is not None)
    again.hands.wait_until(lambda: all(it.picture is not None for it in pairs.beside.panes))
    left, right = pairs.beside.panes
    assert left.size() == right.size()
    assert left.framed
    assert right.framed
    assert nameless(pairs) == []
    again.hands.press("Return", pairs.list)
    again.settle()
    then = looking.seen(again.session.glance, again.session.glance.find(Photo, visit=made[1])[0].id)
    assert again.case().photos[0].earlier == then.photo.id
    right.zoom_by(2)
    assert left.zoom == right.zoom == 2, "looking closer at one looks closer at the other"
    again.hands.click("take_apart")
    again.settle()
    assert again.case().photos[0].earlier is None
    pairs.close()
    again.hands.wait_until(lambda: not dialog.beside.isVisible())
    dialog.close()
    assert again.problems == []


def test_a_photo_used_before_is_told_of_marked_and_shown_beside_the_other(again, made):
    take(again, [made[3][1]])
    photos = again.case().photos
    side = again.page.side
    again.hands.wait_until(lambda: side.odd)
    assert again.hands.reads("同一张照片已用于")
    assert again.hands.reads("拍摄时间早于本次检查")
    assert again.page.thumbnails.odd == {photos[0].sha256}
    again.hands.wait_until(lambda: not side.loose.tiles[0].picture.isNull())
    plain = again.page.thumbnails.pictures[photos[0].sha256]
    assert side.loose.tiles[0].picture.toImage() != plain.toImage(), "the tile wears the mark"
    again.hands.click(side.alarm.look)
    dialog = again.hands.see("alarm_dialog")
    again.hands.wait_until(lambda: all(it.picture is not None for it in dialog.beside.panes))
    there = dialog.odd[0].other
    assert there.place in dialog.why.text()
    assert there.site.name not in " ".join((dialog.why.text(), dialog.beside.whose[0].text())), (
        "a householder is masked"
    )
    assert nameless(dialog) == []
    again.hands.type_text("两户共用化粪池", dialog.reason.edit)
    again.hands.click("keep_it")
    again.settle()
    assert dialog.at == 1, "the next alarm: its date"
    again.hands.wait_until(lambda: dialog.beside.panes[0].words)
    again.hands.click("keep_it")
    again.come_back()
    again.settle()
    assert again.case().photos[0].caption == "两户共用化粪池"
    again.hands.click(side.alarm.look)
    again.hands.click("take_off")
    again.come_back()
    again.settle()
    assert again.case().photos == []
    again.hands.wait_until(lambda: not side.alarm.isVisible())
    again.press("Ctrl+Z")
    assert len(again.case().photos) == 1
    assert again.problems == []


def test_an_alarm_on_opening_the_visit_again_is_in_the_column_but_not_told_anew(again, made):
    take(again, [made[3][1]])
    again.window.close()
    again.open()
    again.hands.wait_until(again.page.side.alarm.isVisible)
    assert not again.hands.see_all("told")


def test_missing_files_are_said_in_words_on_every_side(again, made):
    take(again, [made[3][1]])
    for it in (again.folder / "photos").rglob("*"):
        if it.is_file():
            it.unlink()
    again.hands.click(again.page.side.alarm.look)
    dialog = again.hands.see("alarm_dialog")
    again.hands.wait_until(lambda: all("不在" in it.words for it in dialog.beside.panes))
    dialog.close()
    again.come_back()
    assert again.problems == []


def test_what_is_drawn_is_on_the_tile_at_once(again, made):
    shown = take(again, made[4][:1])[0]
    tile = again.page.side.loose.tiles[0]
    again.hands.wait_until(lambda: not tile.picture.isNull())
    before = tile.picture.toImage()
    blur = Shape(Drawing.BLUR, ((0.1, 0.1), (0.9, 0.9)))
    again.session.do(again.page, lambda store: photo.annotate(store, shown.id, [blur]))
    again.settle()
    again.hands.wait_until(lambda: again.page.side.loose.tiles[0].picture.toImage() != before)
    QTest.qWait(1)
    assert again.problems == []
