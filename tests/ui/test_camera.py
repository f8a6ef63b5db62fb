"""The laptop's camera: hidden without the extra or without a camera, and with both a photo of what one is at."""

import sys
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

from inspector.ui.dialogs import camera
from inspector.ui.visit import bringing
from tests.hands import nameless
from tests.ui.visits import field_store, on_visit

__all__ = ["field_store", "on_visit"]


def seen(colour=Qt.GlobalColor.darkGreen) -> QImage:
    image = QImage(640, 480, QImage.Format.Format_RGB32)
    image.fill(colour)
    return image


class FakeCamera(QObject):
    errorOccurred = Signal(int, str)

    def __init__(self, device) -> None:
        super().__init__()
        self.device = device
        self.on = False

    def start(self) -> None:
        self.on = True

    def stop(self) -> None:
        self.on = False


class FakeSink(QObject):
    videoFrameChanged = Signal(object)


MADE: list = []


class FakeSession:
    def __init__(self) -> None:
        MADE.append(self)

    def setCamera(self, given) -> None:
        self.camera = given

    def setVideoSink(self, sink) -> None:
        self.sink = sink


@pytest.fixture
def multimedia(monkeypatch):
    """QtMultimedia as far as we use it, with one camera."""
    devices = SimpleNamespace(videoInputs=lambda: ["built in"], defaultVideoInput=lambda: "built in")
    fake = SimpleNamespace(
        QMediaDevices=devices, QCamera=FakeCamera, QVideoSink=FakeSink, QMediaCaptureSession=FakeSession
    )
    MADE.clear()
    monkeypatch.setattr(camera, "find_spec", lambda name: object())
    monkeypatch.setitem(sys.modules, camera._MODULE, fake)
    return fake


def test_without_the_extra_nobody_is_offered_a_camera(on_visit, monkeypatch):
    monkeypatch.setattr(camera, "find_spec", lambda name: None)
    on_visit.page.bringing._look_for_camera()
    assert not camera.camera_here()
    assert not on_visit.hands.see_all("take_photo")
    on_visit.hands.press("F7")
    assert not on_visit.hands.see_all("camera")


def test_without_a_camera_likewise(multimedia, on_visit):
    multimedia.QMediaDevices.videoInputs = list
    on_visit.page.bringing._look_for_camera()
    assert not on_visit.hands.see_all("take_photo")


def test_a_library_that_does_not_load_is_no_camera(monkeypatch):
    monkeypatch.setattr(camera, "find_spec", lambda name: object())

    def broken(name):
        raise ImportError(name)

    monkeypatch.setattr(camera, "import_module", broken)
    assert not camera.camera_here()


def test_a_photo_is_taken_again_and_used_for_the_question_one_is_at(multimedia, on_visit):
    on_visit.page.bringing._look_for_camera()
    on_visit.go("HT04")
    on_visit.hands.press("F7")
    dialog = on_visit.hands.see("camera")
    made = MADE[0]
    assert made.camera.on
    assert not dialog.take.isEnabled(), "nothing is seen yet"
    made.sink.videoFrameChanged.emit(SimpleNamespace(toImage=seen))
    assert nameless(dialog) == []
    on_visit.hands.click("take")
    assert not made.camera.on, "its light goes out"
    made.sink.videoFrameChanged.emit(SimpleNamespace(toImage=lambda: seen(Qt.GlobalColor.red)))
    assert dialog.view.image.pixelColor(3, 3) == seen().pixelColor(3, 3), "what was taken stands"
    on_visit.hands.click("take_again")
    assert made.camera.on
    on_visit.hands.click("take")
    on_visit.hands.click("use_photo")
    on_visit.come_back()
    on_visit.settle()
    taken = on_visit.case().photos
    assert [(it.question, it.width, it.height) for it in taken] == [("HT04", 640, 480)]
    assert on_visit.problems == []


def test_cancelling_takes_nothing_and_turns_it_off(multimedia, on_visit):
    on_visit.page.bringing._look_for_camera()
    on_visit.hands.click("take_photo")
    made = MADE[0]
    made.camera.errorOccurred.emit(1, "busy")
    dialog = on_visit.hands.see("camera")
    assert dialog.said.text() == "摄像头没有响应：busy"
    on_visit.hands.press("Escape", dialog)
    assert not made.camera.on
    on_visit.come_back()
    assert on_visit.case().photos == []
    assert bringing.camera_here()


def test_the_palette_has_the_camera_only_where_there_is_one(multimedia, on_visit):
    def keys():
        return [it.key for it in on_visit.page.asking.commands()]

    on_visit.page.bringing._look_for_camera()
    assert {"Ctrl+I", "F7"} <= set(keys())
    on_visit.page.bringing._has_camera = False
    assert "F7" not in keys()
