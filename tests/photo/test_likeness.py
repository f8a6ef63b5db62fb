"""The perceptual hash: the same picture is known again, whatever was done to it on its way; another one is not."""

import io
import itertools
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageEnhance

from inspector.paths import resources
from inspector.photo.likeness import ALIKE, Likenesses, alike, difference
from inspector.photo.preparing import THUMBNAIL, WORKING, likeness, look, reduced

SCENES = sorted((resources() / "sample" / "photographs").glob("*.jpg"))
DISTINCT = [it for it in SCENES if it.stem in {"pipe", "tank_crack", "toilet_room", "yard"}]
"""The others show the same tank again."""


def saved(picture, quality):
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=quality)
    return Image.open(out).convert("RGB")


def cropped(picture, part):
    across, down = round(picture.width * part), round(picture.height * part)
    return picture.crop((across, down, picture.width - across, picture.height - down))


CHANGES = {
    "saved at 60": lambda it: saved(it, 60),
    "saved at 25": lambda it: saved(it, 25),
    "half as large": lambda it: it.resize((it.width // 2, it.height // 2)),
    "an eighth": lambda it: it.resize((it.width // 8, it.height // 8)),
    "as a chat sends it": lambda it: saved(cropped(it, 0.005).resize((1280, 960)), 50),
    "cropped": lambda it: cropped(it, 0.01),
    "brighter": lambda it: ImageEnhance.Brightness(it).enhance(1.1),
    "darker": lambda it: ImageEnhance.Brightness(it).enhance(0.75),
    "harder": lambda it: ImageEnhance.Contrast(it).enhance(1.3),
}


def hashed(picture):
    """As intake does it: of the thumbnail of the working copy."""
    return likeness(reduced(saved(reduced(picture, WORKING), 85), THUMBNAIL))


def opened(file):
    return look(file, file.name, WORKING).picture


@pytest.mark.parametrize("change", CHANGES)
def test_the_same_picture_is_known_again(change):
    for file in SCENES:
        picture = opened(file)
        assert alike(hashed(picture), hashed(CHANGES[change](picture))), file.name


def test_other_pictures_are_not_taken_for_it():
    hashes = [hashed(opened(it)) for it in DISTINCT]
    assert all(difference(one, other) > 2 * ALIKE for one, other in itertools.combinations(hashes, 2))


@pytest.mark.parametrize("colour", ["black", "white", (120, 130, 90)])
def test_a_picture_that_shows_nothing_is_like_no_other(colour):
    picture = Image.new("RGB", (320, 240), colour)
    assert likeness(picture) is None
    ImageDraw.Draw(picture).point((3, 3), "red")
    assert likeness(picture) is None
    assert likeness(Image.linear_gradient("L").convert("RGB")) is None  # light that falls off downwards, no more
    assert not alike(None, None)


hashes = st.integers(0, 2**64 - 1).map(lambda n: f"{n:016x}")


@given(st.lists(hashes, max_size=40), hashes, st.integers(0, 64))
def test_many_are_held_against_one_as_one_against_another(many, one, most):
    expected = [n for n, it in enumerate(many) if difference(it, one) <= most]
    assert list(Likenesses(many).near(one, most)) == expected


@given(hashes, st.sets(st.integers(0, 63), max_size=20))
def test_bits_turned_are_counted(one, turned):
    other = f"{int(one, 16) ^ sum(1 << it for it in turned):016x}"
    assert difference(one, other) == difference(other, one) == len(turned)
    assert alike(one, other) == (len(turned) <= ALIKE)


def test_a_hundred_thousand_at_their_rims():
    chance = random.Random(5)
    many = [f"{chance.getrandbits(64):016x}" for _ in range(100_000)]
    many[0] = many[-1] = many[50_000] = "f" * 16
    assert list(Likenesses(many).near("f" * 15 + "e", 1)) == [0, 50_000, 99_999]


@pytest.mark.parametrize("bad", ["", "f" * 15, "g" * 16])
def test_what_is_no_hash_is_refused(bad):
    with pytest.raises(ValueError, match=r".+"):
        Likenesses(["0" * 16, bad])
