"""What EXIF tells of a photograph: when, where and with what it was taken. Broken metadata reads as none.

Runs in the photo child (`preparing`).
"""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from PIL import ExifTags, Image

BELIEVED = range(2001, 2100)
"""Years of capture that are believed. A camera whose battery was empty starts again in 1970, 1980 or 2000: that is no
time at all. A time still to come is kept: it may be this machine's clock that is wrong, and finalising asks."""

_LONGEST_DEVICE = 60  # characters

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a photograph says of itself."""

    orientation: int  # 1…8 as EXIF has it; 1: upright
    taken: str | None  # ISO 8601 with offset
    latitude: float | None  # degrees, WGS 84
    longitude: float | None
    device: str | None  # make and model of the camera


def read_metadata(find: Callable[[], Image.Exif]) -> Metadata:
    """What the EXIF that `find` gives says; whatever it raises, the photograph is not lost for it."""
    exif = readable(find) or Image.Exif()
    details = readable(lambda: exif.get_ifd(ExifTags.IFD.Exif)) or {}
    place = readable(lambda: exif.get_ifd(ExifTags.IFD.GPSInfo)) or {}
    orientation = readable(lambda: exif.get(ExifTags.Base.Orientation))
    latitude, longitude = readable(lambda: _position(place)) or (None, None)
    return Metadata(
        orientation=orientation if isinstance(orientation, int) and orientation in range(1, 9) else 1,
        taken=readable(lambda: _moment(details)),
        latitude=latitude,
        longitude=longitude,
        device=readable(lambda: _device(exif)),
    )


def readable(read: Callable[[], T]) -> T | None:
    """What `read` finds, or None where the metadata is broken: it must not cost the photograph."""
    try:
        return read()
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - broken EXIF raises anything
        return None


def _moment(details: dict[int, Any]) -> str | None:
    """When the shutter was released; a camera that knows no offset is taken to show this machine's local time."""
    tags = ExifTags.Base
    for time, offset in (
        (tags.DateTimeOriginal, tags.OffsetTimeOriginal),
        (tags.DateTimeDigitized, tags.OffsetTimeDigitized),
    ):
        if time in details:
            moment = datetime.strptime(str(details[time]).strip(" \0"), "%Y:%m:%d %H:%M:%S")  # noqa: DTZ007 - below
            if moment.year not in BELIEVED:
                return None
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


def _device(exif: Image.Exif) -> str | None:
    """Make and model as one name, the make once: `HUAWEI` and `HUAWEI P60` are a HUAWEI P60."""
    make, model = (_name(exif.get(tag)) for tag in (ExifTags.Base.Make, ExifTags.Base.Model))
    both = model if model.lower().startswith(make.lower()) else f"{make} {model}".strip()
    return both[:_LONGEST_DEVICE].strip() or None


def _name(value: Any) -> str:
    """A text of EXIF on one line, without what cannot be seen; '' for what is no text."""
    if not isinstance(value, str):
        return ""
    return " ".join("".join(it if it.isprintable() else " " for it in value.partition("\0")[0]).split())
