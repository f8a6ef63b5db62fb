"""Photos two a row with their captions, made fit to be embedded: upright, no hidden data, no larger than needed."""

import io
from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image, ImageOps
from reportlab.lib.utils import ImageReader

from inspector.paper.fonts import Role
from inspector.paper.ink import Pen
from inspector.paper.notice_content import Picture
from inspector.paper.page import HEIGHT, MM, SMALL, WIDTH, Block
from inspector.paper.typesetting import Align, Run, SetLine, Typesetter

ReadPhoto = Callable[[Picture], bytes | None]
"""The copy of a photo that may leave (`photo.burning`), None if it is not on this machine."""

_GAP = 6 * MM
_BOX = ((WIDTH - _GAP) / 2, 45 * MM)
_CAPTION, _CAPTION_LINE = 9.0, 12.0  # 小五
_CAPTION_LINES = 3  # with them a row is 6 lines of the grid: three rows under a heading
_BELOW = 1.5 * MM
_LARGEST = 2016  # pixels: half of a 12-megapixel photo, 680 to the inch in its box
_MOST_PIXELS = 200_000_000
_QUALITY = 85
_ORIENTATION = 0x0112


class NotAPicture(ValueError):  # noqa: N818 - what the bytes are
    """The bytes are no picture this program can draw."""


def embeddable(photo: bytes) -> bytes:
    """The photo as an upright JPEG without its hidden data (place, device, thumbnail); NotAPicture if it is none.

    A JPEG that is upright and small enough keeps its compressed picture bit by bit.
    """
    try:
        with Image.open(io.BytesIO(photo)) as opened:
            if opened.width * opened.height > _MOST_PIXELS:
                raise NotAPicture("too many pixels")
            turned = opened.getexif().get(_ORIENTATION, 1) != 1
            plain = opened.format == "JPEG" and opened.mode in {"RGB", "L"} and max(opened.size) <= _LARGEST
            if plain and not turned:
                opened.load()  # a torn file shows itself here
                return without_hidden_data(photo)
            opened.draft("RGB", (_LARGEST, _LARGEST))
            upright = ImageOps.exif_transpose(opened)
            upright.thumbnail((_LARGEST, _LARGEST))
            file = io.BytesIO()
            _on_white(upright).save(file, "JPEG", quality=_QUALITY)
            return file.getvalue()
    except NotAPicture:
        raise
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise NotAPicture("unreadable") from error


def _on_white(picture: Image.Image) -> Image.Image:
    if "A" not in picture.getbands() and "transparency" not in picture.info:
        return picture.convert("RGB")
    above = picture.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", above.size, "white"), above).convert("RGB")


def without_hidden_data(jpeg: bytes) -> bytes:
    """The JPEG without EXIF, XMP, IPTC and comments: APP1, APP3 … APP13, APP15 and COM segments."""
    kept, at = [jpeg[:2]], 2
    while at + 4 <= len(jpeg) and jpeg[at] == 0xFF and jpeg[at + 1] != 0xDA:
        marker, length = jpeg[at + 1], int.from_bytes(jpeg[at + 2 : at + 4], "big")
        hidden = marker == 0xFE or (0xE1 <= marker <= 0xEF and marker not in {0xE2, 0xEE})  # profile, Adobe's colours
        if not hidden:
            kept.append(jpeg[at : at + 2 + length])
        at += 2 + length
    return b"".join([*kept, jpeg[at:]])


@dataclass(frozen=True, slots=True)
class Frame:
    """A photo in its box, or the sentence that stands there instead of it."""

    picture: bytes | None
    instead: tuple[SetLine, ...]
    caption: tuple[SetLine, ...]

    @classmethod
    def of(cls, typesetter: Typesetter, picture: bytes | None, instead: str, caption: str) -> "Frame":
        """Set the caption and, without a picture, the sentence in its stead."""
        wide = _BOX[0]
        said = typesetter.lines([Run(instead, Role.BODY)], SMALL, wide, align=Align.CENTRE) if picture is None else []
        noted = typesetter.lines([Run(caption, Role.BODY)], _CAPTION, wide, align=Align.LEFT)
        return cls(picture, tuple(said), tuple(noted[:_CAPTION_LINES]))

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """The picture as large as the box allows, at its foot in the middle, and the caption below."""
        wide, high = _BOX
        if self.picture is None:
            pen.frame(x, top - high, wide, high)
            pen.lines(self.instead, x, top - high / 2 + _CAPTION_LINE / 2, _CAPTION_LINE)
        else:
            image = ImageReader(io.BytesIO(self.picture))
            pixels = image.getSize()
            scale = min(wide / pixels[0], high / pixels[1])
            shown = pixels[0] * scale, pixels[1] * scale
            left = x + (wide - shown[0]) / 2
            pen.canvas.drawImage(image, left, top - high, *shown)
            pen.frame(left, top - high, *shown, 0.3)
        pen.lines(self.caption, x, top - high - _BELOW, _CAPTION_LINE)


@dataclass(frozen=True, slots=True)
class FrameRow:
    """Two photos side by side (the last row may hold one), never torn from their captions."""

    frames: tuple[Frame, ...]

    @property
    def height(self) -> float:
        """The box and the longer caption."""
        return _BOX[1] + _BELOW + max(len(it.caption) for it in self.frames) * _CAPTION_LINE

    def cut(self, room: float, *, fresh: bool) -> tuple[Block | None, Block | None]:
        """All or nothing."""
        return (self, None) if fresh or self.height <= min(room, HEIGHT) else (None, self)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """From the left."""
        for frame in self.frames:
            frame.draw(pen, x, top)
            x += _BOX[0] + _GAP
