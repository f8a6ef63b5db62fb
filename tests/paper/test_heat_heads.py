"""The heads of a heat table where columns are narrow."""

from inspector.paper.charts.drawing import drawn
from inspector.paper.charts.palette import PAPER
from inspector.paper.charts.parts import Heat, HeatRow, Share
from inspector.paper.charts.sketch import Sketch


def test_words_without_room_are_cut_and_never_torn_in_two(monkeypatch) -> None:
    said: list[str] = []
    words = Sketch.words
    monkeypatch.setattr(
        Sketch, "words", lambda self, text, *rest, **more: said.append(text) or words(self, text, *rest, **more)
    )
    names = ("Household waste", "Livestock and poultry", "Demolition of derelict houses", "农村厕所", "no theme")
    row = HeatRow(key="", name="青禾镇", cells=tuple(Share(key="", count=1) for _ in names))
    for width in (160, 200, 300, 900):
        said.clear()
        drawn(Heat(columns=names, rows=(row,)), width, PAPER)
        whole = {word for name in names for word in name.split()}
        for word in (it for text in said for it in text.split() if it.rstrip("…").isalpha() and it.isascii()):
            assert word in whole, (width, word)
    assert "Demolition" in " ".join(said)
