"""The photo child's work: decode a stranger's picture, read what it says of itself, make clean smaller copies.

Runs in the child process only (`child.READERS`). What goes out are pixels encoded anew: no metadata, no comment, no
profile, nothing that stood behind the picture. JPEG, PNG and HEIC are read: what cameras, telephones and screenshots
write; fewer decoders, fewer holes. The copies go out as files, for a pipe would cost as much as encoding them.
"""

import hashlib
import io
import math
import warnings
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from PIL import Image, UnidentifiedImageError

from inspector.errors import Fault, Kind
from inspector.photo.metadata import Metadata, read_metadata
from inspector.safe_write import as_fault

FORMATS = ("JPEG", "PNG")
PIXEL_LIMIT = 200_000_000
WORKING = 2016
"""Longest side of the working copy: half of a 12-megapixel photo's 4032, so JPEG's own scaling does it in one step."""
THUMBNAIL = 320
QUALITY = 85

_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""EXIF orientation → what makes it upright; 5 to 8 exchange width and height."""

_HASHED = (9, 8)  # columns and rows of grey: eight comparisons in each of eight rows
_LEAST_STEP = 6  # of 255, between some two neighbours of these: below it all is noise


def prepare(task: dict[str, Any]) -> dict[str, Any]:
    """Read the picture in `task["file"]`, write its working copy and thumbnail to the files in `task["into"]`.

    Returns width and height (upright, of the original), taken (ISO 8601 with offset, or None), latitude and longitude
    (degrees or None), device, likeness, and written: the SHA-256 of both files, by name. Broken metadata reads as none.

    Raises:
        Fault: TOO_MANY_PIXELS (path, megapixels), NOT_A_PICTURE (path), DISK_FULL, READ_ONLY … (path). A picture that
            is broken further in raises whatever its decoder raises; `child` makes a Fault of it.
    """
    seen = look(Path(task["file"]), task["path"], WORKING)
    thumbnail = reduced(seen.picture, THUMBNAIL)
    copies = {"working": jpeg(seen.picture), "thumbnail": jpeg(thumbnail)}
    for name, data in copies.items():
        try:
            Path(task["into"][name]).write_bytes(data)
        except OSError as error:
            raise as_fault(error, Path(task["path"]), writing=True, needed=len(data)) from error
    written = {name: hashlib.sha256(data).hexdigest() for name, data in copies.items()}
    return seen.facts | {"likeness": likeness(thumbnail), "written": written}


@dataclass(frozen=True, slots=True)
class Seen:
    """A stranger's picture, looked at."""

    width: int  # pixels of the upright original
    height: int
    metadata: Metadata
    picture: Image.Image  # upright, plain RGB, no larger than asked for

    @property
    def facts(self) -> dict[str, Any]:
        """What is known of it, as the columns of its record are called."""
        told = self.metadata
        return {
            "width": self.width, "height": self.height, "taken": told.taken, "latitude": told.latitude,
            "longitude": told.longitude, "device": told.device,
        }  # fmt: skip


class _TooManyPixelsError(Exception):
    """More than anybody needs, or more than the child has room for."""

    def __init__(self, pixels: int) -> None:
        super().__init__(pixels)
        self.pixels = pixels


def _check(size: tuple[int, int]) -> None:
    if math.prod(size) > PIXEL_LIMIT:
        raise _TooManyPixelsError(math.prod(size))


def look(source: Path | BinaryIO, named: str, longest: int) -> Seen:
    """Look at a picture in a file, no side of what is seen above `longest`; faults speak of it as `named`.

    Raises:
        Fault: TOO_MANY_PIXELS (path, megapixels), NOT_A_PICTURE (path); as its decoder for what is broken further in.
    """
    Image.MAX_IMAGE_PIXELS = None  # judged below, where it can be said how many they are
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of odd metadata: read as far as it can be
        try:
            with nullcontext(source) if not isinstance(source, Path) else source.open("rb") as file:
                return _seen(file, longest)
        except _TooManyPixelsError as error:
            raise Fault(Kind.TOO_MANY_PIXELS, path=named, megapixels=round(error.pixels / 1e6)) from error
        except UnidentifiedImageError as error:  # foreseen, so the child stays warm
            raise Fault(Kind.NOT_A_PICTURE, path=named) from error


def _seen(file: BinaryIO, longest: int) -> Seen:
    head = file.read(12)
    file.seek(0)
    if head[4:8] == b"ftyp":
        return _seen_heic(file, head, longest)
    with Image.open(file, formats=FORMATS) as image:
        _check(image.size)
        width, height = image.size
        try:
            metadata = read_metadata(image.getexif)
            picture = _flat(reduced(image, longest))
        except MemoryError as error:  # a PNG is unfolded whole, a JPEG never
            raise _TooManyPixelsError(width * height) from error
        if metadata.orientation >= 5:
            width, height = height, width
    if metadata.orientation in _UPRIGHT:
        picture = picture.transpose(_UPRIGHT[metadata.orientation])
    return Seen(width, height, metadata, picture)


def _seen_heic(file: BinaryIO, head: bytes, longest: int) -> Seen:
    """The same of a HEIC, which its decoder has turned upright."""
    from inspector.photo import heic  # noqa: PLC0415 - a decoder no other picture needs

    if not heic.is_heic(head):
        raise UnidentifiedImageError
    picture = heic.opened(file)
    _check(picture.size)
    metadata = read_metadata(lambda: heic.exif(picture))
    pixels = heic.decoded(picture, max(1, max(picture.size) // longest))
    width, height = picture.size
    return Seen(width, height, metadata, _flat(reduced(pixels, longest)))


def reduced(image: Image.Image, longest: int) -> Image.Image:
    """The picture with no side above `longest`, by JPEG's own scaling (1/2, 1/4, 1/8) as far as that goes."""
    scale = longest / max(image.size)
    if scale >= 1:
        return image
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    image.draft(None, size)  # does nothing for a picture that is no JPEG
    if max(image.size) <= longest:
        return image
    if image.mode in {"P", "1"}:
        image = image.convert("RGBA")  # a palette's numbers cannot be averaged
    gap = 2 if longest > THUMBNAIL else 1  # a small one is made of whole pixels first, in half the time
    return image.resize(size, Image.Resampling.BILINEAR, reducing_gap=gap)


def _flat(image: Image.Image) -> Image.Image:
    """The picture as plain RGB: 16 bits brought down to 8, what is transparent on white."""
    if image.mode.startswith("I"):
        image = image.convert("I").point(lambda value: value / 256).convert("L")
    if image.has_transparency_data:
        image = image.convert("RGBA")
        white = Image.new("RGB", image.size, "white")
        white.paste(image, mask=image)
        return white
    image.load()
    return image if image.mode == "RGB" else image.convert("RGB")  # which would copy


def likeness(picture: Image.Image) -> str | None:
    """The perceptual hash (`photo.likeness`) of an RGB picture; None where it shows too little to be told by."""
    columns, rows = _HASHED
    grey = picture.convert("L").resize(_HASHED, Image.Resampling.BICUBIC).tobytes()
    steps = [
        grey[row * columns + column + 1] - grey[row * columns + column]
        for row in range(rows)
        for column in range(columns - 1)
    ]
    if max(abs(it) for it in steps) < _LEAST_STEP:
        return None
    return f"{sum((it > 0) << place for place, it in enumerate(reversed(steps))):016x}"


def jpeg(image: Image.Image) -> bytes:
    """The pixels alone; Pillow would carry a comment over."""
    image.load()
    image.info.clear()
    out = io.BytesIO()
    image.save(out, "JPEG", quality=QUALITY)
    return out.getvalue()
