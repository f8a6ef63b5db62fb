"""Drawing on a photo with mouse, finger and keys: each finished shape is one durable operation, and undone as one."""

from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inspector.acts import Act
from inspector.db.store import Store
from inspector.operations import photo, visit
from inspector.photo.overlay import RED, Drawing, shapes_of
from inspector.records import Photo
from tests.hands import nameless
from tests.ui.revisits import shots as draw_shots
from tests.ui.visits import NONCE, field_store, on_visit

__all__ = ["field_store", "on_visit"]

LEFT = Qt.MouseButton.LeftButton


class Drawer:
    """Somebody with the drawing window open on the first photo of the visit."""

    def __init__(self, inspection) -> None:
        self.inspection = inspection
        self.hands = inspection.hands
        self.open()

    def open(self) -> None:
        """As from the visit: the photo's tile, then its key."""
        inspection = self.inspection
        self.hands.click(inspection.page.side.loose.tiles[0])
        self.dialog = self.hands.see("photo_dialog")
        self.hands.wait_until(lambda: self.dialog.looked is not None)
        self.hands.click("draw")
        self.editor = self.hands.see("annotation_editor")
        self.pane = self.editor.pane
        self.hands.wait_until(lambda: self.pane.picture is not None)
        self.hands.wait_until(self.editor.isActiveWindow)

    def spot(self, x: float, y: float) -> QPoint:
        """A share of the picture on the pane."""
        place = self.pane.place()
        return QPointF(place.left() + x * place.width(), place.top() + y * place.height()).toPoint()

    def drag(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Press, move, let go."""
        one, two = self.spot(*start), self.spot(*end)
        QTest.mousePress(self.pane, LEFT, Qt.KeyboardModifier.NoModifier, one)
        for at in ((one + two) / 2, two):
            spot = QPointF(at)
            move = QMouseEvent(
                QEvent.Type.MouseMove, spot, self.pane.mapToGlobal(spot), Qt.MouseButton.NoButton, LEFT,
                Qt.KeyboardModifier.NoModifier,
            )  # fmt: skip
            QApplication.sendEvent(self.pane, move)
        QTest.mouseRelease(self.pane, LEFT, Qt.KeyboardModifier.NoModifier, two)
        self.settle()

    def press(self, *keys: str) -> None:
        """Keys where the focus is, each kept and shown."""
        for it in keys:
            self.hands.press(it, QApplication.focusWidget() or self.pane)
            self.settle()

    def settle(self) -> None:
        """Everything drawn is kept."""
        self.hands.wait_until(lambda: not self.pane.pause.isActive() and self.inspection.session.background.idle)

    def kept(self):
        """What the store holds."""
        return shapes_of(self.record().overlay)

    def record(self) -> Photo:
        """The photo's record."""
        return self.inspection.session.glance.get(Photo, self.editor.photo)

    def acts(self) -> list[str]:
        """The newest operations' names, newest first."""
        found = self.inspection.session.glance.rows("SELECT name FROM operation ORDER BY arrival DESC LIMIT 12")
        return [it for (it,) in found]


@pytest.fixture
def drawer(on_visit, tmp_path):
    """With three photos on the visit."""
    on_visit.page.acts.take_photos(draw_shots(tmp_path / "镜头"))
    on_visit.settle()
    return Drawer(on_visit)


def kinds(shapes) -> list[str]:
    return [it.kind.value for it in shapes]


def near(point, x, y) -> bool:
    return abs(point[0] - x) < 0.01 and abs(point[1] - y) < 0.01


def test_a_drag_draws_with_the_tool_in_the_hand_and_each_shape_is_one_operation(drawer):
    for key, end in (("A", 0.3), ("R", 0.4), ("E", 0.5), ("L", 0.6), ("B", 0.7)):
        drawer.press(key)
        drawer.drag((0.1, 0.1), (end, end))
    kept = drawer.kept()
    assert kinds(kept) == ["arrow", "box", "ellipse", "line", "blur"]
    assert near(kept[0].points[0], 0.1, 0.1)
    assert near(kept[0].points[1], 0.3, 0.3)
    assert {it.colour for it in kept} == {RED}
    assert drawer.acts()[:6] == [Act.ANNOTATE_PHOTO] * 5 + [Act.ADD_PHOTOS]
    assert nameless(drawer.editor) == []
    assert drawer.inspection.problems == []


def test_numbers_count_up_and_words_stand_where_they_were_written(drawer):
    drawer.press("N", "2")
    for x in (0.2, 0.4, 0.6):
        drawer.drag((x, 0.2), (x, 0.2))
    drawer.press("T")
    drawer.drag((0.3, 0.7), (0.3, 0.7))
    drawer.hands.type_text("裂缝 60 厘米 A")
    drawer.press("Return")
    kept = drawer.kept()
    assert [it.text for it in kept] == ["1", "2", "3", "裂缝 60 厘米 A"]
    assert {it.colour for it in kept} == {"#ffd400"}
    assert near(kept[3].points[0], 0.3, 0.7)
    assert drawer.pane.hasFocus(), "the keys are the picture's again"
    drawer.press("Return")  # the text is chosen: it is written anew
    drawer.hands.type_text("裂缝 80 厘米", replace=True)
    drawer.press("Return")
    assert drawer.kept()[3].text == "裂缝 80 厘米"
    drawer.press("Return")
    drawer.hands.type_text("不要", replace=True)
    drawer.press("Escape")
    assert drawer.kept()[3].text == "裂缝 80 厘米"
    assert drawer.editor.isVisible(), "Escape left the words, not the window"


def test_the_undo_keys_go_back_through_the_drawing_and_no_further(drawer):
    drawer.drag((0.1, 0.1), (0.3, 0.3))
    drawer.drag((0.5, 0.5), (0.7, 0.7))
    drawer.press("Ctrl+Z")
    assert kinds(drawer.kept()) == kinds(drawer.pane.shapes) == ["arrow"]
    drawer.press("Ctrl+Z")
    assert drawer.record().overlay is None
    assert drawer.pane.shapes == ()
    drawer.press("Ctrl+Z")
    assert not drawer.record().deleted, "taking the photo in is not undone from here"
    assert "没有可撤销" in drawer.editor.told.text()
    drawer.press("Ctrl+Y", "Ctrl+Shift+Z")
    assert kinds(drawer.kept()) == ["arrow", "arrow"]
    drawer.press("Ctrl+Y")
    assert kinds(drawer.kept()) == ["arrow", "arrow"]


def test_the_programs_undo_takes_a_shape_back_after_the_window_has_closed(drawer):
    drawer.drag((0.1, 0.1), (0.3, 0.3))
    drawer.drag((0.5, 0.5), (0.7, 0.7))
    drawer.hands.click(drawer.editor.findChild(type(drawer.editor.undo), "close"))
    drawer.dialog.close()
    drawer.inspection.come_back()
    drawer.inspection.press("Ctrl+Z")
    assert kinds(drawer.kept()) == ["arrow"]


def test_a_shape_is_moved_pulled_and_deleted_with_the_mouse(drawer):
    drawer.press("R")
    drawer.drag((0.2, 0.2), (0.4, 0.4))
    drawer.drag((0.4, 0.4), (0.6, 0.5))  # its far corner: it was drawn last, so it is chosen
    box = drawer.kept()[0]
    assert near(box.points[1], 0.6, 0.5)
    drawer.drag((0.3, 0.2), (0.4, 0.3))  # its line
    box = drawer.kept()[0]
    assert near(box.points[0], 0.3, 0.3)
    assert near(box.points[1], 0.7, 0.6)
    drawer.press("V")
    drawer.drag((0.5, 0.4), (0.5, 0.4))  # inside it, with the hand
    assert drawer.pane.chosen == 0
    drawer.drag((0.5, 0.4), (1.4, 1.4))
    assert near(drawer.kept()[0].points[1], 1, 1), "never beyond the picture"
    drawer.press("Delete")
    assert drawer.record().overlay is None
    drawer.press("Ctrl+Z")
    assert kinds(drawer.kept()) == ["box"]


def test_everything_is_done_with_the_keyboard_alone(drawer):
    drawer.press("R", "Return")
    drawer.press("E", "Return")
    box, ellipse = drawer.kept()
    assert (kinds([box, ellipse])) == ["box", "ellipse"]
    for _ in range(5):
        drawer.hands.press("Right", drawer.pane)
    drawer.settle()
    moved = drawer.kept()[1]
    assert moved.points[0][0] == pytest.approx(ellipse.points[0][0] + 0.05, abs=1e-4)
    assert drawer.acts().count(Act.ANNOTATE_PHOTO) == 3, "five presses are one move"
    drawer.press("Shift+Down")
    pulled = drawer.kept()[1]
    assert pulled.points[0] == moved.points[0]
    assert pulled.points[1][1] > moved.points[1][1]
    drawer.pane._choose(-1)
    for wanted in (0, 1):
        QTest.keyClick(drawer.pane, Qt.Key.Key_Tab)
        assert drawer.pane.chosen == wanted
    QTest.keyClick(drawer.pane, Qt.Key.Key_Tab)
    assert drawer.pane.chosen == -1
    assert not drawer.pane.hasFocus(), "behind the last shape Tab goes on"
    drawer.pane.setFocus()
    QTest.keyClick(drawer.pane, Qt.Key.Key_Backtab)
    drawer.press("Delete")
    assert kinds(drawer.kept()) == ["box"]


def test_five_presses_of_an_arrow_are_one_step_back(drawer):
    drawer.press("R", "Return")
    start = drawer.kept()[0].points
    for _ in range(5):
        drawer.hands.press("Down", drawer.pane)
    drawer.settle()
    assert drawer.kept()[0].points != start
    drawer.press("Ctrl+Z")
    assert drawer.kept()[0].points == start


def test_closing_keeps_what_the_arrows_did_last(drawer):
    drawer.press("R", "Return")
    start = drawer.kept()[0].points
    drawer.hands.press("Down", drawer.pane)
    drawer.editor.close()
    drawer.hands.wait_until(lambda: drawer.inspection.session.background.idle)
    assert drawer.kept()[0].points != start


def test_a_chosen_shape_takes_another_colour_and_a_blur_has_none(drawer):
    drawer.press("R")
    drawer.drag((0.2, 0.2), (0.4, 0.4))
    drawer.press("3")
    assert drawer.kept()[0].colour == "#ffffff"
    drawer.press("B")
    drawer.drag((0.5, 0.5), (0.7, 0.7))
    drawer.press("2")
    assert drawer.kept()[1].colour == RED


def test_wheel_and_keys_zoom_where_the_pointer_is(drawer):
    pane, spot = drawer.pane, QPointF(drawer.spot(0.25, 0.25))
    before = pane.share_at(spot)
    wheel = QWheelEvent(
        spot, pane.mapToGlobal(spot), QPoint(), QPoint(0, 360), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(pane, wheel)
    assert pane.zoom > 1.5
    assert near(pane.share_at(spot), *before)
    drawer.settle()
    drawer.press("R")
    drawer.drag((0.2, 0.2), (0.3, 0.3))
    assert near(drawer.kept()[0].points[0], 0.2, 0.2), "a zoomed picture is drawn on where it is seen"
    QTest.keyClick(pane, Qt.Key.Key_0)
    assert pane.zoom == 1
    QTest.keyClick(pane, Qt.Key.Key_Plus)
    QTest.keyClick(pane, Qt.Key.Key_Plus)
    QTest.keyClick(pane, Qt.Key.Key_Minus)
    assert pane.zoom == pytest.approx(1.25)


def test_a_finger_draws_and_two_zoom_without_drawing(drawer):
    device = QTest.createTouchDevice()

    def touch(act, *points):
        sequence = QTest.touchEvent(drawer.pane, device)
        for finger, spot in enumerate(points):
            getattr(sequence, act if finger == len(points) - 1 or act != "press" else "move")(
                finger, drawer.spot(*spot), drawer.pane
            )
        sequence.commit()

    drawer.press("R")
    touch("press", (0.2, 0.2))
    touch("move", (0.3, 0.3))
    touch("move", (0.5, 0.5))
    touch("release", (0.5, 0.5))
    drawer.settle()
    assert kinds(drawer.kept()) == ["box"]
    assert near(drawer.kept()[0].points[1], 0.5, 0.5)
    touch("press", (0.45, 0.8))
    touch("press", (0.45, 0.8), (0.55, 0.8))
    touch("move", (0.35, 0.8), (0.65, 0.8))
    touch("release", (0.35, 0.8), (0.65, 0.8))
    drawer.settle()
    assert drawer.pane.zoom == pytest.approx(3, rel=0.05)
    assert kinds(drawer.kept()) == ["box"], "two fingers draw nothing"


def test_a_finalised_visits_photos_are_only_looked_at(drawer):
    drawer.drag((0.1, 0.1), (0.3, 0.3))
    drawer.editor.close()
    drawer.dialog.close()
    inspection = drawer.inspection
    inspection.come_back()
    inspection.answer_all_but()
    at = inspection.visit
    inspection.session.do(inspection.page, lambda store: visit.finalise(store, at, without_photos=True))
    inspection.settle()
    drawer.hands.click(inspection.page.side.loose.tiles[0])
    dialog = drawer.hands.see("photo_dialog")
    drawer.hands.wait_until(lambda: dialog.picture.picture is not None)
    assert not drawer.hands.see_all("draw")
    assert kinds(dialog.picture.shapes) == ["arrow"], "what was drawn is seen all the same"
    dialog.close()


def test_what_was_drawn_is_there_after_the_program_was_killed(drawer, hands):
    drawer.drag((0.1, 0.1), (0.3, 0.3))
    id_ = drawer.editor.photo
    drawer.inspection.kill()
    with Store.open(drawer.inspection.folder, nonce=NONCE) as store:
        assert kinds(shapes_of(store.get(Photo, id_).overlay)) == ["arrow"]
        assert store.get(Photo, id_).sha256


def test_a_shape_another_window_drew_is_shown(drawer):
    drawer.drag((0.1, 0.1), (0.3, 0.3))
    at, shapes = drawer.editor.photo, drawer.kept()
    drawer.inspection.session.do(drawer.editor, partial(photo.annotate, photo=at, shapes=shapes * 2))
    drawer.settle()
    assert len(drawer.pane.shapes) == 2


def test_no_more_shapes_than_one_photo_carries(drawer):
    drawer.drag((0.1, 0.1), (0.3, 0.3))
    shape = drawer.kept()[0]
    at = drawer.editor.photo
    drawer.inspection.session.do(drawer.editor, partial(photo.annotate, photo=at, shapes=[shape] * 200))
    drawer.settle()
    drawer.drag((0.5, 0.1), (0.8, 0.3))
    assert len(drawer.kept()) == 200
    assert "200" in drawer.editor.told.text()
    assert drawer.inspection.problems == []


def test_a_photo_missing_on_disk_is_said_in_words_and_cannot_be_drawn_on(drawer):
    drawer.editor.close()
    drawer.dialog.close()
    drawer.inspection.come_back()
    for it in (drawer.inspection.folder / "photos").rglob("*.*"):
        it.unlink()
    for it in (drawer.inspection.folder / "photos").rglob("*"):
        if it.is_file():
            it.unlink()
    drawer.hands.click(drawer.inspection.page.side.loose.tiles[1])
    dialog = drawer.hands.see("photo_dialog")
    drawer.hands.wait_until(lambda: dialog.picture.words)
    assert "不在" in dialog.picture.words
    drawer.hands.wait_until(lambda: dialog.looked is not None)
    drawer.hands.click("draw")
    editor = drawer.hands.see("annotation_editor")
    drawer.hands.wait_until(lambda: editor.pane.words)
    QTest.mousePress(editor.pane, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(100, 100))
    QTest.mouseRelease(editor.pane, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(200, 200))
    assert editor.pane.shapes == ()
    assert Drawing.ARROW is editor.pane.tool
    editor.close()
    dialog.close()
    assert drawer.inspection.problems == []
