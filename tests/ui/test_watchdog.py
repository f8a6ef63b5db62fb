"""The watchdog sees what a person would feel, and what the loop was busy with."""

import time

from tests.ui.watchdog import Watchdog


def busy(seconds: float) -> None:
    until = time.thread_time() + seconds  # of a processor: a busy machine takes longer on the wall
    while time.thread_time() < until:
        pass


def test_it_measures_a_hold_and_names_its_place(qtbot):
    with Watchdog() as watchdog:
        qtbot.wait(10)
        watchdog.reset()
        busy(0.12)
        qtbot.waitUntil(lambda: watchdog.longest > 0)
    assert watchdog.longest >= 0.12
    assert watchdog.worst.own >= 0.11, "being busy is no waiting for a processor"
    assert "busy" in watchdog.worst.where


def test_a_loop_that_is_free_is_not_held(qtbot):
    with Watchdog() as watchdog:
        qtbot.wait(200)
    assert watchdog.worst.own < 0.05
