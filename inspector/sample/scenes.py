"""Places that do not exist, drawn with Pillow so that a crack looks like a crack.

The drawings are shipped (`resources/sample/photographs`), because another version of Pillow may draw another line and
the sample county must be the same bytes on every machine. `python -m inspector.sample.scenes` draws them anew.
"""

import random
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter

from inspector.paths import resources
from inspector.safe_write import safe_write

WIDTH, HEIGHT = 1600, 1200

Size = tuple[int, int]
Colour = tuple[int, int, int]


def _grain(size: Size, strength: float, chance: random.Random, coarse: int = 1) -> Image.Image:
    """Grey noise around 128, in patches of `coarse` pixels. Pillow's own noise takes no seed."""
    small = (max(2, size[0] // coarse), max(2, size[1] // coarse))
    even = Image.frombytes("L", small, chance.randbytes(small[0] * small[1]))
    soft = even.filter(ImageFilter.BoxBlur(1)) if coarse == 1 else even
    level = strength / 100
    calm = soft.point([round(128 + (value - 128) * level) for value in range(256)])
    return calm.resize(size, Image.Resampling.BICUBIC)


def _rough(picture: Image.Image, strength: float, chance: random.Random, coarse: int = 1) -> Image.Image:
    """The picture with grain on it: earth, plaster, the sensor."""
    grain = _grain(picture.size, strength, chance, coarse)
    return ImageChops.add(picture, Image.merge("RGB", (grain, grain, grain)), scale=1, offset=-128)


def _ground(size: Size, colour: Colour, chance: random.Random) -> Image.Image:
    """Trodden earth or old cement, uneven at three scales."""
    picture = Image.new("RGB", size, colour)
    for strength, coarse in ((16, 90), (12, 14), (16, 1)):
        picture = _rough(picture, strength, chance, coarse)
    return picture


def _stain(
    picture: Image.Image, box: tuple[float, float, float, float], colour: Colour, opacity: int, blur: float
) -> Image.Image:
    """Something wet, dirty or in shadow with soft edges."""
    mask = Image.new("L", picture.size, 0)
    ImageDraw.Draw(mask).ellipse(box, fill=opacity)
    return Image.composite(Image.new("RGB", picture.size, colour), picture, mask.filter(ImageFilter.GaussianBlur(blur)))


def _bricks(picture: Image.Image, bottom: int, colour: Colour, chance: random.Random) -> None:
    """A brick wall down to `bottom`, every brick of its own firing."""
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, picture.width, bottom), fill=(176, 164, 150))
    for course, y in enumerate(range(-20, bottom, 52)):
        for x in range(-150 + (course % 2) * 75, picture.width, 150):
            tone = chance.randint(-18, 18)
            brick = tuple(channel + tone for channel in colour)
            draw.rectangle((x, y, x + 141, min(y + 44, bottom)), fill=brick)


def _crack(
    draw: ImageDraw.ImageDraw, start: tuple[float, float], steps: int, width: int, chance: random.Random
) -> None:
    """A crack that wanders to the right, thins out and branches."""
    x, y = start
    for step in range(steps):
        onward = (x + chance.uniform(22, 70), y + chance.uniform(-34, 44))
        line = max(2, round(width * (1 - step / steps)))
        draw.line((x, y, *onward), fill=(38, 34, 30), width=line)
        draw.line((x, y + line, onward[0], onward[1] + line), fill=(206, 202, 194), width=2)  # the lit edge
        if chance.random() < 0.35:
            draw.line((*onward, onward[0] + chance.uniform(-20, 46), onward[1] + chance.uniform(30, 90)),
                      fill=(52, 48, 44), width=max(2, line - 3))  # fmt: skip
        x, y = onward


def _developed(picture: Image.Image, chance: random.Random) -> Image.Image:
    """What lens and sensor add: a little softness, grain, dark corners, warm light."""
    picture = _rough(picture.filter(ImageFilter.GaussianBlur(1.4)), 7, chance)
    width, height = picture.size
    light = Image.new("L", (64, 64), 96)
    ImageDraw.Draw(light).ellipse((-10, -10, 74, 74), fill=255)
    light = light.filter(ImageFilter.GaussianBlur(10)).resize((width, height), Image.Resampling.BICUBIC)
    picture = Image.composite(picture, ImageEnhance.Brightness(picture).enhance(0.66), light)
    red, green, blue = picture.split()
    warm, cool = red.point(lambda value: min(255, value * 1.03)), blue.point(lambda value: value * 0.96)
    return Image.merge("RGB", (warm, green, cool))


def _tank_slab(size: Size, chance: random.Random, *, missing: bool = False) -> Image.Image:
    """The cement top of a three-chamber tank before a brick wall, its three covers on it, or two and a hole."""
    width, height = size
    picture = _ground(size, (132, 120, 98), chance)
    _bricks(picture, round(height * 0.26), (158, 96, 74), chance)
    picture = _stain(picture, (-200, height * 0.2, width + 200, height * 0.34), (70, 60, 48), 130, 26)
    slab = _ground(size, (184, 181, 173), chance)
    mask = Image.new("L", size, 0)
    top, left, right, bottom = height * 0.35, width * 0.15, width * 0.87, height * 0.88
    ImageDraw.Draw(mask).polygon(
        ((left, top), (right, top - 16), (width * 0.97, bottom), (width * 0.04, bottom + 20)), fill=255
    )
    picture = Image.composite(slab, picture, mask)
    draw = ImageDraw.Draw(picture)
    draw.polygon(
        ((width * 0.04, bottom + 20), (width * 0.97, bottom), (width * 0.97, bottom + 54), (width * 0.04, bottom + 76)),
        fill=(104, 99, 91),
    )
    for place, middle in enumerate((0.3, 0.51, 0.72)):
        x, y, radius = width * middle, height * 0.52, width * 0.085
        draw.ellipse((x - radius - 10, y - radius * 0.58 - 2, x + radius + 10, y + radius * 0.66), fill=(120, 118, 112))
        if missing and place == 1:
            draw.ellipse((x - radius, y - radius * 0.56, x + radius, y + radius * 0.56), fill=(74, 70, 62))
            draw.ellipse(
                (x - radius * 0.93, y - radius * 0.42, x + radius * 0.93, y + radius * 0.56), fill=(20, 18, 16)
            )
        else:
            draw.ellipse((x - radius, y - radius * 0.56, x + radius, y + radius * 0.6), fill=(34, 78, 58))
            draw.ellipse((x - radius, y - radius * 0.6, x + radius, y + radius * 0.54), fill=(62, 118, 88))
            draw.ellipse(
                (x - radius * 0.7, y - radius * 0.42, x + radius * 0.7, y + radius * 0.36),
                outline=(98, 152, 122),
                width=7,
            )
            draw.rectangle((x - 26, y - 10, x + 26, y + 4), fill=(40, 84, 64))
    return picture


def _tank(size: Size, chance: random.Random) -> Image.Image:
    return _tank_slab(size, chance)


def _tank_crack(size: Size, chance: random.Random) -> Image.Image:
    """The same slab, cracked through, with what leaks out of it."""
    width, height = size
    picture = _tank_slab(size, chance)
    picture = _stain(picture, (width * 0.26, height * 0.72, width * 0.8, height * 1.02), (58, 51, 38), 205, 34)
    draw = ImageDraw.Draw(picture)
    _crack(draw, (width * 0.14, height * 0.68), 20, 12, chance)
    _crack(draw, (width * 0.46, height * 0.63), 9, 8, chance)
    return _stain(picture, (width * 0.5, height * 0.84, width * 0.7, height * 0.92), (128, 136, 122), 105, 18)


def _cover_missing(size: Size, chance: random.Random) -> Image.Image:
    return _tank_slab(size, chance, missing=True)


def _toilet_room(size: Size, chance: random.Random) -> Image.Image:
    """A tiled room with a squatting pan, a bucket and a small window."""
    width, height = size
    floor = round(height * 0.6)
    picture = Image.new("RGB", size, (190, 200, 200))
    draw = ImageDraw.Draw(picture)
    for y in range(0, floor, 100):
        for x in range(0, width, 160):
            tone = chance.randint(-5, 5)
            draw.rectangle((x + 3, y + 3, x + 156, y + 96), fill=(216 + tone, 223 + tone, 222 + tone))
    _floor_tiles(draw, size, floor, chance)
    draw.rectangle((width * 0.66, 90, width * 0.86, 330), fill=(120, 126, 126))
    draw.rectangle((width * 0.67, 102, width * 0.85, 318), fill=(226, 240, 248))
    draw.line((width * 0.76, 102, width * 0.76, 318), fill=(120, 126, 126), width=12)
    picture = _stain(picture, (width * 0.24, height * 0.86, width * 0.62, height * 0.99), (70, 68, 64), 120, 20)
    draw = ImageDraw.Draw(picture)
    _squatting_pan(draw, width * 0.43, height * 0.81)
    top, bottom = height * 0.62, height * 0.84
    draw.polygon(
        ((width * 0.8, top), (width * 0.93, top), (width * 0.915, bottom), (width * 0.815, bottom)), fill=(64, 112, 158)
    )
    draw.ellipse((width * 0.8, height * 0.6, width * 0.93, height * 0.645), fill=(44, 82, 122))
    draw.line((width * 0.3, 0, width * 0.3, floor * 0.82), fill=(228, 230, 228), width=26)
    draw.line((width * 0.307, 0, width * 0.307, floor * 0.82), fill=(182, 188, 188), width=6)
    return _rough(picture, 9, chance, 60)


def _floor_tiles(draw: ImageDraw.ImageDraw, size: Size, floor: int, chance: random.Random) -> None:
    """Square tiles from `floor` down, growing towards the one who looks."""
    width, height = size
    draw.rectangle((0, floor, width, height), fill=(118, 116, 112))
    depth = height - floor
    for row in range(7):
        far, near = depth * (row / 7) ** 1.5, depth * ((row + 1) / 7) ** 1.5
        far_side, near_side = 120 + 150 * far / depth, 120 + 150 * near / depth
        for column in range(-9, 10):
            far_x, near_x = width / 2 + column * far_side, width / 2 + column * near_side
            tone = chance.randint(-7, 7)
            draw.polygon(
                (
                    (far_x, floor + far + 3),
                    (far_x + far_side - 5, floor + far + 3),
                    (near_x + near_side - 5, floor + near),
                    (near_x, floor + near),
                ),
                fill=(166 + tone, 163 + tone, 157 + tone),
            )


def _squatting_pan(draw: ImageDraw.ImageDraw, x: float, y: float) -> None:
    """A ceramic pan around the point (x, y): rim, foot grooves, bowl, outlet."""
    rim = (x - 300, y - 170, x + 300, y + 170)
    draw.rounded_rectangle(rim, 120, fill=(246, 247, 246), outline=(196, 200, 200), width=6)
    for side in (-1, 1):
        for groove in range(5):
            at = y + side * (104 + groove * 13)
            draw.line((x - 150, at, x + 110, at), fill=(214, 217, 217), width=5)
    draw.rounded_rectangle((x - 230, y - 76, x + 236, y + 76), 70, fill=(205, 210, 210))
    draw.rounded_rectangle((x - 206, y - 52, x + 214, y + 66), 58, fill=(226, 229, 228))
    draw.ellipse((x + 90, y - 44, x + 196, y + 52), fill=(58, 55, 50))


def _pipe(size: Size, chance: random.Random) -> Image.Image:
    """An outlet pipe in a brick wall that ends in a ditch, and a puddle below."""
    width, height = size
    foot = round(height * 0.68)
    picture = _ground(size, (134, 126, 102), chance)
    _bricks(picture, foot, (166, 104, 80), chance)
    picture = _rough(picture, 8, chance, 40)
    picture = _stain(picture, (width * 0.32, height * 0.36, width * 0.66, height * 0.74), (84, 74, 58), 150, 40)
    picture = _stain(picture, (-200, foot - 40, width + 200, foot + 60), (64, 56, 44), 150, 22)
    picture = _stain(picture, (width * 0.16, height * 0.74, width * 0.86, height * 0.98), (62, 60, 46), 225, 16)
    picture = _stain(picture, (width * 0.3, height * 0.8, width * 0.6, height * 0.87), (158, 168, 160), 150, 14)
    draw = ImageDraw.Draw(picture)
    x, y, radius = width * 0.5, height * 0.4, width * 0.075
    draw.ellipse((x - radius - 16, y - radius - 16, x + radius + 16, y + radius + 16), fill=(138, 130, 118))
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=(226, 226, 220))
    draw.ellipse((x - radius * 0.8, y - radius * 0.8, x + radius * 0.8, y + radius * 0.8), fill=(48, 44, 38))
    draw.chord((x - radius * 0.8, y - radius * 0.8, x + radius * 0.8, y + radius * 0.8), 35, 145, fill=(96, 88, 62))
    draw.polygon(
        ((x - 44, y + radius * 0.7), (x + 40, y + radius * 0.7), (x + 66, height * 0.83), (x - 62, height * 0.84)),
        fill=(104, 98, 74),
    )
    draw.line((x - 14, y + radius, x - 24, height * 0.82), fill=(150, 148, 124), width=9)
    for _ in range(130):
        at, base = chance.uniform(0, width), foot + chance.uniform(0, 50)
        green = chance.randint(84, 132)
        draw.line(
            (at, base, at + chance.uniform(-26, 26), base - chance.uniform(30, 96)),
            fill=(green - 34, green, 56),
            width=5,
        )
    return picture


def _yard(size: Size, chance: random.Random) -> Image.Image:
    """A courtyard: sky, a tiled roof, a white wall with a door, a path, a tree, a woodpile."""
    width, height = size
    eaves, foot = round(height * 0.27), round(height * 0.56)
    picture = _ground(size, (158, 148, 126), chance)
    draw = ImageDraw.Draw(picture)
    for y in range(eaves):
        draw.line((0, y, width, y), fill=(150 + y * 60 // eaves, 186 + y * 40 // eaves, 218 + y * 18 // eaves))
    draw.rectangle((0, eaves, width, foot), fill=(226, 221, 209))
    draw.polygon(
        ((0, eaves + 20), (width * 0.1, eaves * 0.42), (width * 0.76, eaves * 0.42), (width * 0.86, eaves + 20)),
        fill=(92, 88, 86),
    )
    for tile in range(41):
        low, high = width * 0.86 * tile / 40, width * (0.1 + 0.66 * tile / 40)
        draw.line((low, eaves + 20, high, eaves * 0.44), fill=(70, 66, 65), width=9)
    draw.rectangle((0, eaves + 16, width * 0.87, eaves + 38), fill=(66, 60, 56))
    draw.rectangle((0, foot - 70, width, foot), fill=(164, 158, 146))
    draw.rectangle((width * 0.3, eaves + 110, width * 0.45, foot), fill=(112, 68, 44))
    draw.rectangle((width * 0.31, eaves + 124, width * 0.372, foot), fill=(138, 86, 56))
    draw.rectangle((width * 0.378, eaves + 124, width * 0.44, foot), fill=(138, 86, 56))
    draw.rectangle(
        (width * 0.09, eaves + 120, width * 0.22, foot - 110), fill=(78, 92, 98), outline=(120, 84, 60), width=14
    )
    draw.line((width * 0.155, eaves + 120, width * 0.155, foot - 110), fill=(120, 84, 60), width=10)
    for course in range(5):
        for log in range(10):
            x, y = width * 0.52 + log * 44 + (course % 2) * 20, foot - 6 - course * 38
            tone = chance.randint(-14, 14)
            draw.ellipse(
                (x, y - 40, x + 42, y), fill=(176 + tone, 136 + tone, 92 + tone), outline=(98, 72, 50), width=4
            )
    draw.polygon(
        ((width * 0.29, foot), (width * 0.46, foot), (width * 0.8, height), (width * 0.08, height)),
        fill=(186, 181, 170),
    )
    picture = _rough(picture, 8, chance, 30)
    picture = _stain(picture, (width * 0.6, height * 0.68, width * 1.1, height * 0.92), (84, 76, 62), 140, 36)
    _tree(ImageDraw.Draw(picture), size, chance)
    return picture


def _tree(draw: ImageDraw.ImageDraw, size: Size, chance: random.Random) -> None:
    """A young tree at the right edge."""
    width, height = size
    draw.line((width * 0.91, height * 0.78, width * 0.895, height * 0.2), fill=(84, 64, 48), width=46)
    for _ in range(420):
        x, y = chance.gauss(width * 0.89, width * 0.075), chance.gauss(height * 0.17, height * 0.085)
        leaf, green = chance.uniform(16, 44), chance.randint(84, 148)
        draw.ellipse((x, y, x + leaf, y + leaf * 0.8), fill=(green - 34, green, 52))


SCENES: dict[str, Callable[[Size, random.Random], Image.Image]] = {
    "tank": _tank,
    "tank_crack": _tank_crack,
    "cover_missing": _cover_missing,
    "toilet_room": _toilet_room,
    "pipe": _pipe,
    "yard": _yard,
}
"""What can be drawn, by name."""

UPRIGHT = frozenset({"toilet_room"})
"""Drawn as a telephone held upright takes it: the sensor lies, EXIF orientation 6 says so."""


def draw(scene: str) -> Image.Image:
    """The scene as the sensor saw it: 1600 × 1200, an upright one lying on its side."""
    size = (HEIGHT, WIDTH) if scene in UPRIGHT else (WIDTH, HEIGHT)
    chance = random.Random(scene)  # noqa: S311 - the same picture every time
    picture = _developed(SCENES[scene](size, chance), chance)
    return picture.transpose(Image.Transpose.ROTATE_90) if scene in UPRIGHT else picture


def redraw(folder: Path) -> None:
    """Write every scene into `folder` as JPEG without metadata."""
    for scene in SCENES:
        with safe_write(folder / f"{scene}.jpg") as temporary:
            draw(scene).save(temporary, "JPEG", quality=78)


if __name__ == "__main__":
    redraw(resources() / "sample" / "photographs")
