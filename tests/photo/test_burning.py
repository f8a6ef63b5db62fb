"""What is burnt in stands where it was drawn, at every size; the rest of the picture stays as it was."""

import io

import pytest
from PIL import Image, ImageChops

from inspector.child import Worker
from inspector.errors import Fault, Kind
from inspector.photo.burning import leaving
from inspector.photo.drawing import burnt
from inspector.photo.intake import take
from inspector.photo.overlay import BROADEST, Drawing, Shape, write_overlay
from inspector.photo.store import PhotoStore

CORNERS = ((0.25, 0.25), (0.75, 0.5))
SHAPES = {
    Drawing.ARROW: Shape(Drawing.ARROW, CORNERS),
    Drawing.BOX: Shape(Drawing.BOX, CORNERS),
    Drawing.ELLIPSE: Shape(Drawing.ELLIPSE, CORNERS),
    Drawing.LINE: Shape(Drawing.LINE, (*CORNERS, (0.5, 0.3))),
    Drawing.TEXT: Shape(Drawing.TEXT, ((0.3, 0.3),), text="裂缝"),
    Drawing.NUMBER: Shape(Drawing.NUMBER, ((0.5, 0.4),), text="12"),
    Drawing.BLUR: Shape(Drawing.BLUR, CORNERS),
}
SIZES = [(400, 300), (2016, 1512), (300, 400)]


def ground(size):
    """Stripes, so that hiding shows."""
    picture = Image.new("RGB", size, (120, 140, 110))
    for x in range(0, size[0], 8):
        picture.paste((60, 70, 60), (x, 0, x + 4, size[1]))
    return picture


def changed(before, after):
    """Left, top, right, bottom of what differs, as fractions; None for nothing."""
    box = ImageChops.difference(before, after).getbbox()
    return box and (box[0] / before.width, box[1] / before.height, box[2] / before.width, box[3] / before.height)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", Drawing)
def test_it_stands_where_it_was_drawn_at_every_size(kind, size):
    before = ground(size)
    box = changed(before, burnt(before.copy(), (SHAPES[kind],)))
    assert box is not None
    left, top, right, bottom = box
    rim = 0.02
    assert 0.25 - rim <= left < right <= 0.75 + rim
    assert 0.25 - rim <= top < bottom <= 0.5 + rim


def test_what_is_hidden_stays_hidden_below_what_is_drawn():
    before = ground((800, 600))
    both = burnt(before.copy(), (SHAPES[Drawing.BOX], SHAPES[Drawing.BLUR]))
    assert both.getpixel((400, 151))[0] > 180  # the box's red stands on top, whatever came first
    inside = both.crop((220, 170, 580, 280)).convert("L")
    low, high = inside.getextrema()
    assert high - low < 12


@pytest.mark.parametrize(
    "corners",
    [((0, 0), (0, 0)), ((1, 1), (1, 1)), ((0, 0), (1, 1)), ((0.5, 0), (0.5, 1)), ((0.9, 0.9), (0.1, 0.1)),
     ((0.999, 0.999), (1, 1))],
)  # fmt: skip
@pytest.mark.parametrize("size", [(1, 1), (3, 2), (400, 300)])
@pytest.mark.parametrize("kind", Drawing)
def test_points_at_the_rims_of_any_picture_are_drawn(kind, size, corners):
    points = corners[:1] if kind in {Drawing.TEXT, Drawing.NUMBER} else corners
    shape = Shape(kind, points, width=BROADEST, text="字" * 20)
    assert burnt(ground(size), (shape,), "戳").size[0] == size[0]


def test_a_strip_below_covers_nothing():
    before = ground((1200, 900))
    after = burnt(before.copy(), (), "2026-11-21 10:42 · 石桥村3组 · 7K2-12")
    assert after.size[0] == 1200
    assert after.height > 900
    assert ImageChops.difference(before, after.crop((0, 0, 1200, 900))).getbbox() is None
    strip = after.crop((0, 900, 1200, after.height)).convert("L")
    assert strip.getextrema()[1] > 200  # letters on a dark ground
    assert strip.crop((900, 0, 1200, strip.height)).getextrema()[1] < 60


@pytest.mark.parametrize("width", [20, 60, 200])
def test_a_stamp_too_long_for_a_narrow_picture_is_cut(width):
    after = burnt(ground((width, 400)), (), "2026-11-21 10:42 · 青禾县青溪镇石桥村3组陈*福户 · 7K2-12" * 3)
    assert after.width == width


@pytest.mark.parametrize("size", [(2016, 1512), (1512, 2016), (800, 600), (3000, 1000)])
def test_a_stamp_is_legible_where_a_photograph_is_printed_smallest(size):
    """Six to a page a photograph has 74 × 45 mm: letters of at least 5 points, the figures of a stamp 1.3 mm high."""
    before = Image.new("RGB", size)
    after = burnt(before, (), "88888888 · 888 · 88888888888")
    strip = after.crop((0, size[1], *after.size)).convert("L").point(lambda it: 255 * (it > 140))
    rows = [strip.crop((0, y, strip.width, y + 1)).getbbox() is not None for y in range(strip.height)]
    figures = max(len(run) for run in "".join("x" if it else " " for it in rows).split())
    millimetre = max(after.width / 74, after.height / 45)
    assert 1.3 * millimetre <= figures <= 2.2 * millimetre


def test_a_stamp_takes_lines_where_its_facts_do_not_fit_beside_one_another():
    long = "2026-11-21 10:42 · 青溪镇石桥村3组陈*福户 · 7K2-12"
    wide, narrow = (burnt(ground(size), (), long).height - size[1] for size in ((2000, 1000), (1000, 2000)))
    assert narrow > 2 * wide


@pytest.mark.parametrize("size", [(1, 10_000), (10_000, 1), (1, 1), (5000, 3)])
def test_a_stamp_on_a_thread_ends(size):
    after = burnt(Image.new("RGB", size), (), "2026-11-21 · 石桥村" * 20)
    assert (after.width, after.height > size[1]) == (size[0], True)


@pytest.fixture
def store(tmp_path):
    return PhotoStore(tmp_path / "store")


@pytest.fixture
def photo(store, tmp_path):
    ground((2400, 1800)).save(tmp_path / "a.jpg", quality=95)
    return take(tmp_path / "a.jpg", store).sha256


def test_without_anything_to_burn_in_the_working_copy_leaves_bit_by_bit(store, photo):
    assert leaving(photo, store) == store.read(photo, "working")


def test_what_leaves_is_a_picture_without_metadata(store, photo):
    with Worker("burn") as worker:
        for longest, stamp in ((None, "戳记"), (640, None), (640, "戳记" * 500)):
            overlay = write_overlay(SHAPES.values())
            data = leaving(photo, store, overlay, stamp, worker, longest=longest)
            with Image.open(io.BytesIO(data)) as copy:
                assert copy.format == "JPEG"
                assert copy.width == (longest or 2016)
                assert copy.getexif() == {}
                assert copy.info.keys() <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


@pytest.mark.parametrize("overlay", ["{", "[1]", '[{"kind":"veil","points":[]}]'])
def test_what_cannot_be_read_does_not_leave(store, photo, overlay):
    with pytest.raises(Fault) as caught:
        leaving(photo, store, overlay)
    assert caught.value.kind is Kind.DAMAGED


def test_a_photo_that_is_not_here_is_said_so(store):
    with pytest.raises(Fault) as caught:
        leaving("0" * 64, store, None, "戳记")
    assert caught.value.kind is Kind.NO_PHOTO
