"""The whole memory is swept in a pause: never while somebody writes or something is under way."""

import gc
import weakref

import pytest
from PySide6.QtWidgets import QLineEdit

from inspector.ui.sweeping import Sweeping


class Ring:
    def __init__(self):
        self.itself = self


@pytest.fixture(autouse=True)
def thresholds():
    """The collector afterwards as it was."""
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def old_ring():
    """A ring nobody holds that has outlived two looks: only a sweep of the whole finds it."""
    ring = Ring()
    found = weakref.ref(ring)
    gc.collect(0)
    gc.collect(1)
    return found


def test_a_pause_sweeps_the_whole(qapp):
    sweeping = Sweeping(lambda: False)
    ring = old_ring()
    assert sweeping.sweep()
    assert ring() is None


def test_what_is_under_way_is_not_held_up(qapp):
    sweeping = Sweeping(lambda: True)
    ring = old_ring()
    assert not sweeping.sweep()
    assert ring() is not None
    assert sweeping.waiting, "it looks again after another pause"


def test_hundreds_of_thousands_of_new_things_set_nothing_off(qapp):
    Sweeping(lambda: False)
    gc.collect()
    before = gc.get_stats()[2]["collections"]
    kept = [[number] for number in range(400_000)]
    assert gc.get_stats()[2]["collections"] == before
    del kept


def test_writing_puts_it_off(hands):
    sweeping = Sweeping(lambda: False)
    field = QLineEdit()
    hands.show(field)
    sweeping.sweep()
    assert not sweeping.waiting
    hands.type_text("abc", field)
    assert sweeping.waiting
