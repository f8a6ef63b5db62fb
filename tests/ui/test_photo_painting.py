"""What was drawn on a photo looks on the screen as it is burnt in on paper, and what is blurred cannot be seen."""

import base64
import io

import pytest
from PIL import Image, ImageChops, ImageDraw
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage

from inspector.photo.drawing import burnt, contrast
from inspector.photo.overlay import Drawing, Shape, write_overlay
from inspector.ui.photo import painting

SIZE = (1008, 756)
SHAPES = {
    "arrow": Shape(Drawing.ARROW, ((0.1, 0.1), (0.6, 0.7)), width=0.012),
    "box": Shape(Drawing.BOX, ((0.2, 0.2), (0.7, 0.8)), "#ffd400", 0.012),
    "ellipse": Shape(Drawing.ELLIPSE, ((0.7, 0.8), (0.2, 0.2)), "#ffffff", 0.012),
    "line": Shape(Drawing.LINE, ((0.1, 0.9), (0.5, 0.2), (0.9, 0.9)), "#000000", 0.012),
    "number": Shape(Drawing.NUMBER, ((0.5, 0.5),), width=0.012, text="12"),
    "text": Shape(Drawing.TEXT, ((0.1, 0.4),), "#ffd400", 0.012, "裂缝 60"),
    "blur": Shape(Drawing.BLUR, ((0.25, 0.25), (0.75, 0.75))),
}


def ground() -> Image.Image:
    """A picture with something on it everywhere."""
    picture = Image.linear_gradient("L").resize(SIZE).convert("RGB")
    pen = ImageDraw.Draw(picture)
    for x in range(0, SIZE[0], 24):
        pen.rectangle((x, 80, x + 11, 680), fill=(40, 90 + x // 8, 160))
    return picture


def as_qt(picture: Image.Image) -> QImage:
    out = io.BytesIO()
    picture.save(out, "PNG")
    return QImage.fromData(out.getvalue())


def as_pillow(image: QImage) -> Image.Image:
    held = image.convertToFormat(QImage.Format.Format_RGB888)
    data = bytes(held.constBits())
    rows = [data[y * held.bytesPerLine() :][: held.width() * 3] for y in range(held.height())]
    return Image.frombytes("RGB", (held.width(), held.height()), b"".join(rows))


@pytest.mark.parametrize("kind", SHAPES)
def test_the_screen_and_the_paper_agree(chinese, kind):
    shape = SHAPES[kind]
    screen = as_pillow(painting.drawn_over(as_qt(ground()), write_overlay([shape])))
    paper = burnt(ground(), (shape,))
    drawn = ImageChops.difference(paper, ground()).convert("L").point(lambda it: 255 if it > 10 else 0)
    apart = ImageChops.difference(paper, screen).convert("L").point(lambda it: 255 if it > 60 else 0)
    inked, differing = drawn.histogram()[255], apart.histogram()[255]
    assert inked > 300
    assert differing < inked * 0.3, f"{differing} of {inked} pixels differ"


def test_what_is_blurred_cannot_be_told(chinese):
    """Two pictures with the same averages and another face between them are the same picture afterwards."""
    white, striped = Image.new("RGB", SIZE, (128, 128, 128)), Image.new("RGB", SIZE, (128, 128, 128))
    pen = ImageDraw.Draw(striped)
    for x in range(252, 756, 6):
        pen.rectangle((x, 190, x + 2, 566), fill=(28, 28, 28))
        pen.rectangle((x + 3, 190, x + 5, 566), fill=(228, 228, 228))
    overlay = write_overlay([SHAPES["blur"]])
    one, two = (as_pillow(painting.drawn_over(as_qt(it), overlay)) for it in (white, striped))
    region = (253, 190, 755, 566)
    assert ImageChops.difference(one.crop(region), two.crop(region)).convert("L").getextrema()[1] < 30


def test_a_blur_of_everything_and_one_outside_the_pixels_are_bearable(chinese):
    for points in (((0.0, 0.0), (1.0, 1.0)), ((0.5, 0.5), (0.5, 0.5)), ((1.0, 1.0), (1.0, 1.0))):
        image = painting.drawn_over(as_qt(ground()), write_overlay([Shape(Drawing.BLUR, points)]))
        assert (image.width(), image.height()) == SIZE


def test_what_nobody_can_read_leaves_the_picture_as_it_is(chinese):
    image = as_qt(ground())
    for overlay in (None, "", "[", '{"kind": 1}', "[[1]]", base64.b64encode(b"x").decode()):
        assert painting.drawn_over(image, overlay) == image
    assert painting.drawn_over(QImage(), write_overlay([SHAPES["box"]])).isNull()


@pytest.mark.parametrize("colour", ["#d92d20", "#ffd400", "#ffffff", "#000000", "#3e8e41"])
def test_the_edge_is_the_same_on_screen_and_paper(colour):
    assert QColor(painting.casing(colour)) == QColor(contrast(colour))


def test_a_short_arrow_is_all_head(chinese):
    shape = Shape(Drawing.ARROW, ((0.5, 0.5), (0.505, 0.5)), width=0.02)
    image = painting.drawn_over(as_qt(Image.new("RGB", SIZE, "white")), write_overlay([shape]))
    assert as_pillow(image).getpixel((502, 378)) != (255, 255, 255)


def test_measures_grow_with_the_picture():
    shape = SHAPES["box"]
    assert painting.unit(QRectF(0, 0, 1000, 500), shape) == pytest.approx(12)
    assert painting.unit(QRectF(0, 0, 500, 1000), shape) == pytest.approx(12)
