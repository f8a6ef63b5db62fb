"""A full inspection of a household toilet, three findings and four photos, by the keyboard alone: every key counted."""

from pathlib import Path

import pytest

from inspector import clock
from inspector.db.store import Store
from inspector.sample.photographs import Shot, draw_photographs
from inspector.ui.pages.beginnings import Way
from inspector.ui.tray import looking
from inspector.ui.tray.drives import Drive

KEYS = 28
"""Key presses of the whole inspection, from Today to the finalised visit. It stands in the CHANGELOG; bring it down."""


class Watch:
    """The wall clock of somebody who walks: a minute and a half goes by between two keys."""

    def __init__(self) -> None:
        self.seconds = clock.wall() - 3600

    def __call__(self) -> float:
        return self.seconds

    def goes_on(self) -> None:
        self.seconds += 90


@pytest.fixture
def watch(monkeypatch) -> Watch:
    """What every store opened from now on takes for the time."""
    it = Watch()
    monkeypatch.setitem(Store.open.__func__.__kwdefaults__, "now", it)
    return it


@pytest.fixture
def telephone(tmp_path, monkeypatch) -> Path:
    """A telephone that hangs at the laptop; its camera writes here."""
    camera = tmp_path / "手机 📱" / "DCIM" / "Camera"
    camera.mkdir(parents=True)
    monkeypatch.setattr(looking, "drives", lambda: [Drive("手机", camera.parent.parent, telephone=True)])
    return camera


def test_a_whole_inspection_by_the_keyboard_alone(somebody, telephone, watch):
    inspector = somebody("field").begins(Way.SAMPLE)
    pressed: list[str] = []
    shots: list[Shot] = []

    def presses(keys: str) -> None:
        for it in keys.split():
            watch.goes_on()
            pressed.append(it)
            inspector.presses(it)

    def photographs(*scenes: str) -> None:
        """With the telephone, of what the last key recorded."""
        site = inspector.case().site
        for it in scenes:
            watch.seconds += 5
            shots.append(Shot(it, clock.written(watch.seconds), site.latitude, site.longitude))

    presses("Return")  # the first place to visit
    assert inspector.page.questions.current == "HT01"
    presses("F J 3")  # the basics are fine, three people live here
    presses("J 2")  # HT10: no room of its own
    photographs("toilet_room")
    presses("F J Down 2")  # the rest of the room is fine; HT04: the tank is cracked
    photographs("tank_crack", "tank")
    presses("Down Down Down Down Down 2")  # HT09: its lid is missing
    photographs("cover_missing")
    presses("F J F J F J 1")  # the rest of the tank, how it runs and the register are fine, and the people content
    assert [it.question for it in inspector.case().findings] == ["HT10", "HT04", "HT09"]
    draw_photographs(telephone, shots)
    presses("Ctrl+I Return")  # the telephone's photos, each beside what it was taken of
    inspector.hands.wait_until(lambda: sum(it.going for it in inspector.page.sheet.prints) == len(shots))
    presses("Ctrl+Return Alt+Left Ctrl+Return")  # taken in; back; finalised

    case = inspector.case()
    assert case.visit.finalised is not None
    assert len(case.photos) == len(shots) == 4
    assert [len(case.photos_of(it.id)) for it in case.findings] == [1, 2, 1]
    assert len(pressed) == KEYS, pressed
