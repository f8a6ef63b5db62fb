"""Marks of the figures that open nothing: a 0, the time."""

from PySide6.QtCore import QPointF

from tests.ui.boards_store import boards_of, stored
from tests.ui.test_figures import figures, view

__all__ = ["boards_of", "figures", "stored"]


def test_what_is_nothing_is_named_but_opens_nothing(figures):
    for name, bare in (("heat", lambda it: it.name.endswith(" 0")), ("towns", lambda it: True)):
        chart = view(figures, name)
        nothing = [it for it in chart.drawn.areas if not it.key and bare(it)]
        for it in nothing:
            spot = QPointF((it.left + it.right) / 2, (it.top + it.bottom) / 2)
            assert chart.mark_at(spot) == -1
            assert chart.name_at(spot)
        pressed = chart.areas[0]
        spot = chart.place(0).center()
        assert chart.name_at(spot) == pressed.name
        assert chart.name_at(QPointF(-5, -5)) == ""
    assert any(not it.key for it in view(figures, "heat").drawn.areas)
