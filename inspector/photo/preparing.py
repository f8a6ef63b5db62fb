"""The photo child's work: decode a stranger's picture, read when and where it was taken, make clean smaller copies.

Runs in the child process only (`child.READERS`). What goes out are pixels encoded anew: no metadata, no comment, no
profile, nothing that stood behind the picture. JPEG and PNG are read: what cameras, phones and screenshots write;
fewer decoders, fewer holes.
"""

import base64
import io
import math
import re
import warnings
from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

from PIL import ExifTags, Image, UnidentifiedImageError

from inspector.errors import Fault, Kind

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

T = TypeVar("T")


def prepare(task: dict[str, Any]) -> dict[str, Any]:
    """Read the picture in `task["file"]`, or base64 in `task["data"]`.

    Returns width and height (upright, of the original), taken (ISO 8601 with offset, or None), latitude and longitude
    (degrees or None), working and thumbnail (JPEG, base64). Broken metadata reads as none.

    Raises:
        Fault: TOO_LARGE (path, limit in pixels), NOT_A_PICTURE (path). A picture that is broken further in raises
            whatever Pillow raises; `child` makes a Fault of it.
    """
    source = task["file"] if "file" in task else io.BytesIO(base64.b64decode(task["data"]))
    Image.MAX_IMAGE_PIXELS = PIXEL_LIMIT
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of odd metadata: read as far as it can be
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(source, formats=FORMATS) as image:
                return _prepared(image)
        except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
            raise Fault(Kind.TOO_LARGE, path=task["path"], limit=PIXEL_LIMIT) from error
        except UnidentifiedImageError as error:  # foreseen, so the child stays warm
            raise Fault(Kind.NOT_A_PICTURE, path=task["path"]) from error


def _prepared(image: Image.Image) -> dict[str, Any]:
    exif = _readable(image.getexif) or Image.Exif()
    details = _readable(lambda: exif.get_ifd(ExifTags.IFD.Exif)) or {}
    place = _readable(lambda: exif.get_ifd(ExifTags.IFD.GPSInfo)) or {}
    orientation = _readable(lambda: exif.get(ExifTags.Base.Orientation))
    width, height = image.size
    if orientation in {5, 6, 7, 8}:
        width, height = height, width
    working = _flat(_reduced(image, WORKING))
    if orientation in _UPRIGHT:
        working = working.transpose(_UPRIGHT[orientation])
    latitude, longitude = _readable(lambda: _position(place)) or (None, None)
    return {
        "width": width,
        "height": height,
        "taken": _readable(lambda: _moment(details)),
        "latitude": latitude,
        "longitude": longitude,
        "device": None,
        "likeness": None,
        "working": _jpeg(working),
        "thumbnail": _jpeg(_reduced(working, THUMBNAIL)),
    }


def _readable(read: Callable[[], T]) -> T | None:
    """What `read` finds, or None where the metadata is broken: it must not cost the photograph."""
    try:
        return read()
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - broken EXIF raises anything
        return None


def _reduced(image: Image.Image, longest: int) -> Image.Image:
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
    return image.resize(size, Image.Resampling.BILINEAR, reducing_gap=2)


def _flat(image: Image.Image) -> Image.Image:
    """The picture as plain RGB: 16 bits brought down to 8, what is transparent on white."""
    if image.mode.startswith("I"):
        image = image.convert("I").point(lambda value: value / 256).convert("L")
    if image.has_transparency_data:
        image = image.convert("RGBA")
        white = Image.new("RGB", image.size, "white")
        white.paste(image, mask=image)
        return white
    return image.convert("RGB")


def _jpeg(image: Image.Image) -> str:
    """The pixels alone as JPEG, base64; Pillow would carry a comment over."""
    image.load()
    image.info.clear()
    out = io.BytesIO()
    image.save(out, "JPEG", quality=QUALITY)
    return base64.b64encode(out.getvalue()).decode()


def _moment(details: dict[int, Any]) -> str | None:
    """When the shutter was released; a camera that knows no offset is taken to show this machine's local time."""
    tags = ExifTags.Base
    for time, offset in (
        (tags.DateTimeOriginal, tags.OffsetTimeOriginal),
        (tags.DateTimeDigitized, tags.OffsetTimeDigitized),
    ):
        if time in details:
            moment = datetime.strptime(str(details[time]).strip(" \0"), "%Y:%m:%d %H:%M:%S")  # noqa: DTZ007 - below
            zone = str(details.get(offset, "")).strip(" \0")
            if re.fullmatch(r"[+-](0\d|1[0-4]):[0-5]\d", zone):
                return moment.isoformat() + zone
            return moment.astimezone().isoformat(timespec="seconds")
    return None


def _position(place: dict[int, Any]) -> tuple[float, float] | None:
    """Latitude and longitude in degrees; None without a fix, which cameras write as 0, 0."""
    tags = ExifTags.GPS
    if tags.GPSLatitude not in place or tags.GPSLongitude not in place:
        return None
    latitude = _degrees(place[tags.GPSLatitude], negative=str(place.get(tags.GPSLatitudeRef)).startswith("S"))
    longitude = _degrees(place[tags.GPSLongitude], negative=str(place.get(tags.GPSLongitudeRef)).startswith("W"))
    if not (abs(latitude) <= 90 and abs(longitude) <= 180) or (latitude, longitude) == (0, 0):
        return None
    return latitude, longitude


def _degrees(parts: Any, *, negative: bool) -> float:
    """Degrees, minutes, seconds as one number, to a centimetre."""
    degrees, minutes, seconds = (float(part) for part in parts)
    value = degrees + minutes / 60 + seconds / 3600
    if not math.isfinite(value):
        message = "no angle"
        raise ValueError(message)
    return round(-value if negative else value, 7)
