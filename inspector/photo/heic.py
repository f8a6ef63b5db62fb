"""HEIC, what telephones write: its main picture and its EXIF, decoded with pi-heif. Runs in the photo child only.

Of several pictures in one file the primary one counts; thumbnails, depth maps and what else lies beside it are not even
looked at, so that a broken one harms nothing. The decoder turns the picture upright itself (`irot`, `imir`); the
orientation that EXIF repeats is not applied again (ISO/IEC 23008-12, A.2.2). Ten bits are brought down to eight.
"""

from typing import BinaryIO

import pi_heif
from PIL import Image, UnidentifiedImageError

_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1"})
_STRIP = 512  # rows brought down at a time: a whole picture of 48 megapixels would be in memory three times

pi_heif.options.THUMBNAILS = False
pi_heif.options.DEPTH_IMAGES = False
pi_heif.options.AUX_IMAGES = False
pi_heif.options.DECODE_THREADS = 1  # two workers share the cores, and each thread takes of the child's memory


def is_heic(head: bytes) -> bool:
    """Whether a file that begins with these twelve bytes says it is HEIC."""
    return head[4:8] == b"ftyp" and head[8:12] in _BRANDS


def opened(file: BinaryIO) -> pi_heif.HeifImage:
    """The primary picture, not yet decoded; raises UnidentifiedImageError where there is none."""
    try:
        found = pi_heif.open_heif(file)
        return found[found.primary_index]
    except (ValueError, EOFError, SyntaxError, RuntimeError, IndexError) as error:
        raise UnidentifiedImageError from error


def exif(picture: pi_heif.HeifImage) -> Image.Exif:
    """Its EXIF, empty where it has none."""
    found = Image.Exif()
    if picture.info["exif"]:
        found.load(picture.info["exif"])
    return found


def decoded(picture: pi_heif.HeifImage, factor: int) -> Image.Image:
    """Its pixels, upright, every `factor` × `factor` of them as one; raises what the decoder raises."""
    picture.load()
    (width, height), mode, stride = picture.size, picture.mode, picture.stride
    whole = Image.new(mode, (-(-width // factor), -(-height // factor)))
    rows = _STRIP * factor
    for top in range(0, height, rows):
        some = min(rows, height - top)
        strip = Image.frombytes(
            mode, (width, some), picture.data[top * stride : (top + some) * stride], "raw", mode, stride
        )
        whole.paste(strip.reduce(factor), (0, top // factor))
    return whole
