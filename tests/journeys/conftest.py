"""Fixtures of the journeys: people with their computers, photographs."""

import pytest

from inspector import clock
from inspector.sample.photographs import Shot, draw_photographs
from tests.journeys.steps import Somebody


@pytest.fixture
def somebody(hands, chinese, tmp_path):
    """Makes people; each has a data folder of that name. At the end their windows are closed."""
    people = []

    def make(name: str) -> Somebody:
        people.append(Somebody(hands, chinese, tmp_path / name))
        return people[-1]

    yield make
    for it in people:
        if it.desktop is not None:
            it.leaves()


@pytest.fixture
def photos(tmp_path):
    """Three photographs of this moment as a telephone writes them, in a folder with a name as people give them."""
    now = clock.wall()
    scenes = ("tank_crack", "tank", "pipe")
    shots = [Shot(it, clock.written(now + n), 0.5, 0.5) for n, it in enumerate(scenes)]
    return draw_photographs(tmp_path / "手机 📷", shots)
