"""The sample county's photographs: the same bytes everywhere, read back like a stranger's."""

import hashlib
import io

import pytest
from PIL import Image, ImageStat

from inspector.paths import resources
from inspector.photo.intake import take_all
from inspector.photo.store import PhotoStore
from inspector.sample.photographs import Shot, draw_photographs, photograph
from inspector.sample.scenes import SCENES, UPRIGHT, draw

SHOTS = [
    Shot(scene, f"2026-11-21T10:4{minute}:16+08:00", 30.1234567 + minute / 100, 112.7654321)
    for minute, scene in enumerate(SCENES)
]


def test_they_are_taken_in_like_any_photograph(tmp_path):
    files = draw_photographs(tmp_path / "shots", SHOTS)
    assert [file.name for file in files][:2] == ["IMG_20261121_104016.jpg", "IMG_20261121_104116.jpg"]
    taken, faults = take_all(files, PhotoStore(tmp_path / "store"))
    assert faults == []
    for shot, it in zip(SHOTS, taken, strict=True):
        assert it.taken == shot.taken
        assert it.latitude == pytest.approx(shot.latitude, abs=1e-6)
        assert it.longitude == pytest.approx(shot.longitude, abs=1e-6)
        assert (it.width, it.height) == ((1200, 1600) if shot.scene in UPRIGHT else (1600, 1200))


def test_a_shot_is_the_same_bytes_on_every_machine():
    """Two stores with the sample county must merge without doubles, so the hash is part of the sample."""
    shot = Shot("tank_crack", "2026-11-21T10:42:16+08:00", 30.1234567, 112.7654321)
    assert hashlib.sha256(photograph(shot)).hexdigest() == (
        "efd718e212c6de88637631651e08a9836ddc1426e67cdbed9f8c5679daa0861b"
    )


def test_drawing_again_into_the_same_folder_changes_nothing(tmp_path):
    (one,) = draw_photographs(tmp_path, SHOTS[:1])
    before = one.read_bytes()
    assert draw_photographs(tmp_path, SHOTS[:1]) == [one]
    assert one.read_bytes() == before


@pytest.mark.parametrize("scene", SCENES)
def test_every_scene_is_shipped_without_metadata(scene):
    data = (resources() / "sample" / "photographs" / f"{scene}.jpg").read_bytes()
    with Image.open(io.BytesIO(data)) as picture:
        assert picture.size == (1600, 1200)
        assert picture.getexif() == {}
        assert min(ImageStat.Stat(picture).stddev) > 25  # something is on it


def test_the_shipped_pictures_are_what_is_drawn():
    """A drawing of another version of Pillow may differ in a line, not in what it shows."""
    with Image.open(resources() / "sample" / "photographs" / "pipe.jpg") as shipped:
        small = [it.resize((40, 30), Image.Resampling.BOX).tobytes() for it in (shipped.convert("RGB"), draw("pipe"))]
    assert max(abs(one - two) for one, two in zip(*small, strict=True)) < 12
