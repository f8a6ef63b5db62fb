"""The sample county's photographs: drawn places (`scenes`) in JPEG files as a telephone writes them, with true EXIF.

The same shot is the same bytes on every machine, so two stores with the sample county hold the same photographs.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PIL import ExifTags, Image

from inspector.paths import resources
from inspector.safe_write import as_fault, write_bytes
from inspector.sample.scenes import UPRIGHT

_SOI = b"\xff\xd8"  # start of image
_APP1 = b"\xff\xe1"  # where EXIF stands


@dataclass(frozen=True, slots=True)
class Shot:
    """What was photographed, when and where."""

    scene: str  # a key of `scenes.SCENES`
    taken: str  # ISO 8601 with offset, +08:00
    latitude: float
    longitude: float

    @property
    def name(self) -> str:
        """The file name a telephone gives: `IMG_20261121_104216.jpg`."""
        return f"IMG_{datetime.fromisoformat(self.taken):%Y%m%d_%H%M%S}.jpg"


def photograph(shot: Shot) -> bytes:
    """The JPEG file of a shot: the scene's pixels, before them when and where."""
    return with_exif((resources() / "sample" / "photographs" / f"{shot.scene}.jpg").read_bytes(), shot)


def with_exif(pixels: bytes, shot: Shot) -> bytes:
    """A JPEG file with when and where before its pixels."""
    exif = _exif(shot)
    segment = _APP1 + (len(exif) + 2).to_bytes(2, "big") + exif
    return _SOI + segment + pixels.removeprefix(_SOI)


def draw_photographs(folder: Path, shots: Sequence[Shot]) -> list[Path]:
    """Write one file for each shot into `folder`, which is made if missing; the files in the order of the shots.

    Shots of the same second have the same name: give each its own.

    Raises:
        Fault: as `safe_write`.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise as_fault(error, folder, writing=True) from error
    files = [folder / shot.name for shot in shots]
    for file, shot in zip(files, shots, strict=True):
        write_bytes(file, photograph(shot))
    return files


def _exif(shot: Shot) -> bytes:
    """What a telephone writes beside the pixels. The maker is as fictional as the place."""
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Qinghe"
    exif[ExifTags.Base.Model] = "Sample"
    exif[ExifTags.Base.Orientation] = 6 if shot.scene in UPRIGHT else 1
    details = exif.get_ifd(ExifTags.IFD.Exif)
    details[ExifTags.Base.DateTimeOriginal] = f"{datetime.fromisoformat(shot.taken):%Y:%m:%d %H:%M:%S}"
    details[ExifTags.Base.OffsetTimeOriginal] = shot.taken[-6:]
    place = exif.get_ifd(ExifTags.IFD.GPSInfo)
    place[ExifTags.GPS.GPSLatitudeRef] = "N" if shot.latitude >= 0 else "S"
    place[ExifTags.GPS.GPSLatitude] = _sexagesimal(shot.latitude)
    place[ExifTags.GPS.GPSLongitudeRef] = "E" if shot.longitude >= 0 else "W"
    place[ExifTags.GPS.GPSLongitude] = _sexagesimal(shot.longitude)
    return exif.tobytes()


def _sexagesimal(angle: float) -> tuple[float, float, float]:
    """Degrees, minutes, seconds."""
    minutes, seconds = divmod(round(abs(angle) * 3600, 3), 60)
    degrees, minutes = divmod(minutes, 60)
    return degrees, minutes, round(seconds, 3)
