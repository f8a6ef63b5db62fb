"""Burning an overlay and a stamp into pixels. Runs in the photo child (`child.READERS`), on our own working copies.

What is hidden is hidden for good: a region to be blurred is brought down to a few averages, and only these are drawn
again. No method brings back what sixteen colours do not say.
"""

import base64
import io
import math
from functools import lru_cache
from typing import Any

import pylopdf_fonts_zh_cn
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from inspector.photo.overlay import LETTER, Drawing, Shape, read_overlay

QUALITY = 85
MOST_CELLS = 4
"""Averages along the longer side of a blurred region. A face is told from about 7, a plate from far more."""

_LEAST_PLACE = 74, 45
"""Millimetres: the smallest place a photograph has on paper, six to a page."""
_STAMP, _LEAST_STAMP = 2.3, 2.0
"""Millimetres its letters are high there, and may be where that saves a line of it: 6½ and 5½ points."""
_LINE = 1.4  # of the stamp, in heights of its letters
_FEWEST = 7  # letters a line of the stamp has room for, however narrow the picture
_MOST_LINES = 3
_BETWEEN = " · "
_STRIP_COLOUR, _INK = "#1b2733", "#ffffff"
_HEAD = 5.0  # length of an arrow's head, in widths of its stroke
_SPREAD = math.radians(27)  # between the shaft and each side of the head
_LONGEST_LETTER = 400  # pixels

_Pixel = tuple[float, float]


def burn(task: dict[str, Any]) -> dict[str, Any]:
    """Draw `overlay` (JSON) on the JPEG in `data` (base64), put the line `stamp` below it, no side above `longest`.

    Returns picture (JPEG, base64, no metadata). What cannot be read raises whatever it raises; `child` makes a Fault
    of it.
    """
    with Image.open(io.BytesIO(base64.b64decode(task["data"])), formats=("JPEG",)) as opened:
        picture = opened.convert("RGB")
    picture.info.clear()
    longest = task["longest"]
    if longest is not None and max(picture.size) > longest:
        picture.thumbnail((longest, longest), Image.Resampling.BILINEAR)
    picture = burnt(picture, read_overlay(task["overlay"]), task["stamp"])
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=QUALITY)
    return {"picture": base64.b64encode(out.getvalue()).decode()}


def burnt(picture: Image.Image, shapes: tuple[Shape, ...], stamp: str = "") -> Image.Image:
    """The RGB picture with the shapes drawn on it, blurred regions lowest, and the stamp's strip added below."""
    for shape in shapes:
        if shape.kind is Drawing.BLUR:
            _hide(picture, shape)
    canvas = ImageDraw.Draw(picture)
    for shape in shapes:
        _draw(canvas, picture.size, shape)
    return _stamped(picture, stamp) if stamp else picture


def _hide(picture: Image.Image, shape: Shape) -> None:
    """Replace a region, rounded outwards to whole pixels, by what at most 4 × 4 averages of it say, smoothed."""
    left, top, right, bottom = shape.box
    region = (
        min(math.floor(left * picture.width), picture.width - 1),
        min(math.floor(top * picture.height), picture.height - 1),
        math.ceil(right * picture.width),
        math.ceil(bottom * picture.height),
    )
    region = (region[0], region[1], max(region[2], region[0] + 1), max(region[3], region[1] + 1))
    width, height = region[2] - region[0], region[3] - region[1]
    cell = max(width, height) / MOST_CELLS
    cells = max(1, math.floor(width / cell)), max(1, math.floor(height / cell))
    averages = picture.crop(region).resize(cells, Image.Resampling.BOX)
    mosaic = averages.resize((width, height), Image.Resampling.NEAREST)
    picture.paste(mosaic.filter(ImageFilter.BoxBlur(cell / 8)), region[:2])


def _draw(canvas: ImageDraw.ImageDraw, size: tuple[int, int], shape: Shape) -> None:
    """Draw everything but a blur."""
    stroke = max(1, round(shape.width * max(size)))
    edge = max(1, stroke // 3)
    points = [(x * size[0], y * size[1]) for x, y in shape.points]
    left, top, right, bottom = shape.box
    around = (left * size[0], top * size[1], right * size[0], bottom * size[1])
    match shape.kind:
        case Drawing.ARROW:
            _arrow(canvas, points[0], points[1], stroke, shape.colour, edge)
        case Drawing.BOX:
            canvas.rectangle(_grown(around, stroke / 2 + edge), outline=contrast(shape.colour), width=stroke + 2 * edge)
            canvas.rectangle(_grown(around, stroke / 2), outline=shape.colour, width=stroke)
        case Drawing.ELLIPSE:
            canvas.ellipse(_grown(around, stroke / 2 + edge), outline=contrast(shape.colour), width=stroke + 2 * edge)
            canvas.ellipse(_grown(around, stroke / 2), outline=shape.colour, width=stroke)
        case Drawing.LINE:
            canvas.line(points, fill=contrast(shape.colour), width=stroke + 2 * edge, joint="curve")
            canvas.line(points, fill=shape.colour, width=stroke, joint="curve")
        case Drawing.TEXT:
            _letters(canvas, points[0], shape.text, stroke, shape.colour)
        case Drawing.NUMBER:
            _disc(canvas, points[0], shape.text, stroke, shape.colour)


def contrast(colour: str) -> str:
    """Black or white, whichever a colour stands out from: its edge, and the number on its disc."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (it / 12.92 if it <= 0.04045 else ((it + 0.055) / 1.055) ** 2.4 for it in parts)
    return "#000000" if 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.4 else _INK  # relative luminance, WCAG 2.2


def _grown(around: tuple[float, float, float, float], by: float) -> tuple[float, float, float, float]:
    """A box drawn with a pen: half of the stroke lies outside."""
    return around[0] - by, around[1] - by, around[2] + by, around[3] + by


def _arrow(canvas: ImageDraw.ImageDraw, start: _Pixel, end: _Pixel, stroke: int, colour: str, edge: int) -> None:
    """A shaft that ends within its head, so that the head has a point."""
    along = math.atan2(end[1] - start[1], end[0] - start[0])
    length = _HEAD * stroke

    def back(angle: float, by: float) -> _Pixel:
        return end[0] - by * math.cos(angle), end[1] - by * math.sin(angle)

    shaft = [start, back(along, length * 0.7)]
    head = [end, back(along - _SPREAD, length), back(along + _SPREAD, length)]
    around = contrast(colour)
    canvas.line(shaft, fill=around, width=stroke + 2 * edge)
    canvas.line([*head, *head[:2]], fill=around, width=2 * edge, joint="curve")
    canvas.line(shaft, fill=colour, width=stroke)
    canvas.polygon(head, fill=colour)


def _letters(canvas: ImageDraw.ImageDraw, place: _Pixel, text: str, stroke: int, colour: str) -> None:
    """Text with an edge, readable on anything."""
    edge = max(1, stroke // 3)
    canvas.text(place, text, fill=colour, font=_face(stroke * LETTER), stroke_width=edge, stroke_fill=contrast(colour))


def _disc(canvas: ImageDraw.ImageDraw, middle: _Pixel, text: str, stroke: int, colour: str) -> None:
    """A number in a disc of its colour."""
    radius = stroke * LETTER * 0.75
    around = (middle[0] - radius, middle[1] - radius, middle[0] + radius, middle[1] + radius)
    canvas.ellipse(around, fill=colour, outline=contrast(colour), width=max(1, stroke // 3))
    font = _fitting(text, stroke * LETTER, radius * 1.6)
    canvas.text(middle, text, fill=contrast(colour), font=font, anchor="mm")


def _stamped(picture: Image.Image, stamp: str) -> Image.Image:
    """The picture with a strip below it that says where it comes from; nothing of the picture is covered.

    Its letters are as high as they must be where it is printed smallest; where they do not fit, the stamp takes more
    lines, parted where its facts are.
    """
    per_millimetre = max(picture.width / _LEAST_PLACE[0], picture.height / _LEAST_PLACE[1])
    size = max(6.0, min(_STAMP * per_millimetre, picture.width / _FEWEST))
    margin = min(size * 0.6, picture.width / 8)
    room = picture.width - 2 * margin
    lines = _parted(stamp, _face(size * _LEAST_STAMP / _STAMP), room)
    size = min(_fitting(line, size, room).size for line in lines)
    high = size * _LINE
    whole = Image.new("RGB", (picture.width, picture.height + round(high * len(lines) + margin)), _STRIP_COLOUR)
    whole.paste(picture)
    canvas = ImageDraw.Draw(whole)
    font = _face(size)
    for number, line in enumerate(lines):
        middle = picture.height + margin / 2 + (number + 0.5) * high
        canvas.text((margin, middle), _cut(line, font, room), fill=_INK, font=font, anchor="lm")
    return whole


def _parted(stamp: str, font: ImageFont.FreeTypeFont, room: float) -> list[str]:
    """The stamp in lines, as many of its facts in each as fit into `room` pixels; three lines at most."""
    lines: list[str] = []
    for fact in stamp.split(_BETWEEN):
        longer = f"{lines[-1]}{_BETWEEN}{fact}" if lines else fact
        if lines and (len(lines) == _MOST_LINES or font.getlength(longer) <= room):
            lines[-1] = longer
        else:
            lines.append(fact)
    return lines


def _cut(line: str, font: ImageFont.FreeTypeFont, room: float) -> str:
    """What of a line fits into `room` pixels: of a narrow picture not all does."""
    while len(line) > 1 and font.getlength(line) > room:
        line = f"{line.removesuffix('…')[:-1]}…" if len(line) > 2 else line[:1]
    return line


def _fitting(text: str, size: float, room: float) -> ImageFont.FreeTypeFont:
    """The face at `size` pixels, or smaller, down to half of it, so that the text fits into `room` pixels."""
    font, least = _face(size), max(6, round(size / 2))
    while font.size > least and (wide := font.getlength(text)) > room:
        font = _face(max(least, min(font.size - 1, math.floor(font.size * room / wide))))
    return font


def _face(size: float) -> ImageFont.FreeTypeFont:
    """The packaged Chinese face, letters `size` pixels high."""
    return _loaded(min(_LONGEST_LETTER, max(6, round(size))))


@lru_cache(maxsize=16)
def _loaded(size: int) -> ImageFont.FreeTypeFont:
    path = pylopdf_fonts_zh_cn.sans_path()
    return ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.BASIC)
