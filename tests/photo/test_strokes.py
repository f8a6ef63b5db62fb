"""Strokes of a signature: read strictly, written as they were, drawn."""

import io

import pytest
from PIL import Image

from inspector.photo.strokes import MOST_POINTS, MOST_STROKES, WIDE, Point, fitted, picture, read_strokes, write_strokes

NAME = (
    (Point(1000, 800, 0, 200), Point(3000, 820, 60, 900), Point(5000, 790, 140, 500)),
    (Point(2500, 300, 400), Point(2500, 1800, 520)),
)


def test_strokes_come_back_as_they_were_written():
    assert read_strokes(write_strokes(NAME)) == NAME
    assert read_strokes(None) == ()


@pytest.mark.parametrize(
    "text",
    [
        "", "{}", "null", "[1]", "[[]]", "[[[1,2]]]", "[[[1,2,3,4,5]]]", '[[[1,2,"3"]]]', "[[[1,2,true]]]",
        "[[[1,2,1.5]]]", "[[[-1,2,3]]]", f"[[[1,{WIDE + 1},3]]]", "[[[1,2,3,1001]]]", "[[[1,2,3,null]]]",
        "[[[1,2,1e99]]]", "[" * 100_000, "[[[NaN,2,3]]]", " " * (1 << 21),
    ],
)  # fmt: skip
def test_what_a_stranger_brings_instead_is_refused(text):
    with pytest.raises(ValueError, match=r"\S"):
        read_strokes(text)


def test_there_are_no_more_than_anybody_draws():
    dot = (Point(1, 1, 0),)
    assert len(read_strokes(write_strokes([dot] * MOST_STROKES))) == MOST_STROKES
    for many in ([dot] * (MOST_STROKES + 1), [dot * (MOST_POINTS + 1)]):
        with pytest.raises(ValueError, match="too many"):
            write_strokes(many)


def test_the_picture_is_cut_to_what_was_drawn_and_holds_ink():
    image = Image.open(io.BytesIO(picture(NAME)))
    assert image.format == "PNG"
    assert image.width > image.height
    dark = sum(image.convert("L").histogram()[:80])
    assert 500 < dark < image.width * image.height / 4
    assert picture(NAME) == picture(NAME)


def test_a_dot_stays_a_dot_and_nothing_is_no_picture():
    (line,) = fitted([(Point(9, 9, 0),)], 200, 50)
    assert line[0][:2] == (100, 25)
    assert Image.open(io.BytesIO(picture([(Point(9, 9, 0),)]))).width < 60
    with pytest.raises(ValueError, match="nothing"):
        picture([])
