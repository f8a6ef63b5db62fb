"""Overlays: what is written is read back the same, what a stranger brought is refused or reads as nothing."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.photo.overlay import (
    BROADEST,
    MOST_POINTS,
    MOST_SHAPES,
    Drawing,
    Shape,
    hides,
    read_overlay,
    shapes_of,
    write_overlay,
)

places = st.integers(0, 100_000).map(lambda n: n / 100_000)
points = st.tuples(places, places)
drawn = st.sampled_from(Drawing)
counts = {Drawing.TEXT: 1, Drawing.NUMBER: 1}


@st.composite
def shapes(draw):
    kind = draw(drawn)
    some = counts.get(kind, 2)
    return Shape(
        kind,
        tuple(draw(st.lists(points, min_size=some, max_size=9 if kind is Drawing.LINE else some))),
        f"#{draw(st.integers(0, 0xFFFFFF)):06x}",
        draw(st.integers(1, 5_000)) / 100_000,
        draw(st.text(max_size=20)),
    )


@given(st.lists(shapes(), max_size=8))
def test_what_is_written_is_read_back(some):
    written = write_overlay(some)
    assert read_overlay(written) == tuple(some)
    assert write_overlay(read_overlay(written)) == written
    assert hides(some) == any(it.kind is Drawing.BLUR for it in some)


def test_no_shapes_are_no_overlay():
    assert write_overlay([]) is None
    assert read_overlay(None) == read_overlay("") == ()


ARROW = {"kind": "arrow", "points": [[0.1, 0.1], [0.9, 0.9]]}


def test_what_a_stranger_may_leave_out_is_as_usual():
    assert read_overlay(json.dumps([ARROW])) == (Shape(Drawing.ARROW, ((0.1, 0.1), (0.9, 0.9))),)


@pytest.mark.parametrize(
    "brought",
    [
        "x", "{}", "1", "null", '"arrow"', "[1]", "[[]]", "[{}]", "[" * 100_000, "[" + "9" * 5_000 + "]", "\ud800",
        json.dumps([ARROW] * (MOST_SHAPES + 1)),
        *(
            json.dumps([ARROW | change])
            for change in (
                {"kind": "veil"}, {"kind": 1}, {"kind": None}, {"points": []}, {"points": [[0, 0]]},
                {"points": [[0, 0]] * 3}, {"points": [[0, 0], [0, 0, 0]]}, {"points": [[0, 0], [0, "1"]]},
                {"points": [[0, 0], [0, True]]}, {"points": [[0, 0], [0, 1.01]]}, {"points": [[0, 0], [0, -0.01]]},
                {"points": {"0": 1}}, {"colour": "red"}, {"colour": "#D92D20"}, {"colour": "#d92d200"}, {"colour": 7},
                {"width": 0}, {"width": -1}, {"width": BROADEST * 1.1}, {"width": "1"}, {"text": 1},
                {"text": "字" * 201}, {"script": "x"},
                {"kind": "line", "points": [[0, 0]] * (MOST_POINTS + 1)},
            )
        ),
        '[{"kind":"arrow","points":[[0,0],[NaN,1]]}]', '[{"kind":"arrow","points":[[0,0],[Infinity,1]]}]',
        '[{"kind":"arrow","points":[[0,0],[1e999,1]]}]',
    ],
)  # fmt: skip
def test_what_a_stranger_brought_is_refused_and_shows_as_nothing(brought):
    with pytest.raises(ValueError, match=r".+"):
        read_overlay(brought)
    assert shapes_of(brought) == ()


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(max_size=5), st.lists, max_leaves=9))
def test_any_json_is_read_or_refused(value):
    try:
        read_overlay(json.dumps(value))
    except ValueError:
        return
    assert value in (None, []) or isinstance(value, list)


def test_words_lose_what_cannot_be_seen():
    text = Shape(Drawing.TEXT, ((0, 0),), text="甲\u202e乙\n丙\u3000丁\0")
    assert text.text == "甲乙丙\u3000丁"
    assert replace(text, text="戊").text == "戊"
