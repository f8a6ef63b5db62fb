"""Photos two a row with their captions, made fit to be embedded: upright, no hidden data, no larger than needed."""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from PIL import Image, ImageOps

from inspector.paper.content import Picture, Pictures
from inspector.paper.fonts import Role
from inspector.paper.ink import Pen, Photograph
from inspector.paper.page import Block
from inspector.paper.remarks import Remark, Warned
from inspector.paper.sheet import MM
from inspector.paper.typesetting import Align, Run, SetLine, Typesetter

ReadPhoto = Callable[[Picture], bytes | None]
"""The copy of a photo that may leave (`photo.burning`), None if it is not on this machine."""

_ROWS = {2: 2, 4: 2, 6: 3}
_ONE_A_ROW = 2  # photos a page: one below the other, unless two are a pair
_HEADING_LINES = 4  # label, empty line, title, empty line
_GAP = 0.04  # between two, of the width
_SHAPE = 0.75  # height over width, on a roll
INSTEAD = {
    Remark.PHOTO_MISSING: {"zh": "照片不在本机", "en": "This photo is not on this computer"},
    Remark.PHOTO_UNREADABLE: {"zh": "照片无法显示", "en": "This photo cannot be shown"},
}
_ROUNDING = 0.01
_SPREAD = 4 / 3  # from line to line of a caption, of its size
_BELOW = 1.2 * MM
_APART = 2.5 * MM  # from a caption to the next picture
_LARGEST = 2016  # pixels: half of a 12-megapixel photo, 680 to the inch in its box
_MOST_PIXELS = 200_000_000
_QUALITY = 85
_ORIENTATION = 0x0112
_NOTHING = Photograph("", 0, 0)  # above a caption that goes on
_END = b"\xff\xd9"  # of a JPEG that is whole: to decode it only to know takes longer than to draw it


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
                if not photo.rstrip(b"\0").endswith(_END):  # cut short: whether anything can be shown
                    opened.load()
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
    view, at = memoryview(jpeg), 2
    kept = [view[:2]]
    while at + 4 <= len(jpeg) and jpeg[at] == 0xFF and jpeg[at + 1] != 0xDA:
        marker, length = jpeg[at + 1], int.from_bytes(jpeg[at + 2 : at + 4], "big")
        hidden = marker == 0xFE or (0xE1 <= marker <= 0xEF and marker not in {0xE2, 0xEE})  # profile, Adobe's colours
        if not hidden:
            kept.append(view[at : at + 2 + length])
        at += 2 + length
    return b"".join([*kept, view[at:]])


class Frames:
    """Photos read and put into the file in the order they stand, each once.

    `remarks` on those that cannot be drawn gather on the way.
    """

    def __init__(self, read: ReadPhoto, put: Callable[[bytes], Photograph], language: Literal["zh", "en"]) -> None:
        self._read, self._put, self._language, self._count = read, put, language, 0
        self._known: dict[tuple[str, str, str], Photograph | Remark] = {}
        self.remarks: list[Warned] = []

    def rows(self, typesetter: Typesetter, part: Pictures) -> "Iterator[FrameRow]":
        """Each row so high that `per_page` photos stand on a page under a heading."""
        sheet = typesetter.sheet
        gap = sheet.width * _GAP
        half = (sheet.width - gap) / 2
        whole_line = part.per_page == _ONE_A_ROW or sheet.endless
        lines = int(sheet.height / sheet.leading + _ROUNDING) - _HEADING_LINES
        high = lines // _ROWS.get(part.per_page, 2) * sheet.leading
        for row in (it[n : n + 2] for it in part.rows for n in range(0, len(it), 2)):
            wide = sheet.width if whole_line and len(row) == 1 else half
            frames = [self._framed(typesetter, it, wide) for it in row]
            below = min(max(it.below for it in frames), high / 3)
            box = wide * _SHAPE if sheet.endless else high - below - _APART
            tall = max(it.shown(box)[1] for it in frames)
            spare = _APART if sheet.endless else _APART + box - tall
            yield FrameRow(tuple(replace(it, high=tall) for it in frames), gap, spare)

    def _framed(self, typesetter: Typesetter, it: Picture, wide: float) -> "Frame":
        self._count += 1
        same = (it.sha256, it.overlay, it.stamp)
        if same not in self._known:
            self._known[same] = self._ready(it)
        found = self._known[same]
        if isinstance(found, Remark):
            self.remarks.append(Warned(found, {"sha256": it.sha256, "number": self._count}))
            return Frame.of(typesetter, None, it, instead=INSTEAD[found][self._language], wide=wide)
        return Frame.of(typesetter, found, it, instead="", wide=wide)

    def _ready(self, it: Picture) -> Photograph | Remark:
        """The photo as it stands in the file from now on, or why it does not."""
        photo = self._read(it)
        if photo is None:
            return Remark.PHOTO_MISSING
        try:
            return self._put(embeddable(photo))
        except ValueError:  # NotAPicture, or a JPEG that does not say how large it is
            return Remark.PHOTO_UNREADABLE


@dataclass(frozen=True, slots=True)
class Frame:
    """A photo in its box of `wide` × `high` points; None: the sentence that stands there instead; or nothing."""

    picture: Photograph | None
    wide: float
    high: float
    instead: tuple[SetLine, ...]
    caption: tuple[SetLine, ...]
    leading: float

    @classmethod
    def of(
        cls, typesetter: Typesetter, picture: Photograph | None, it: Picture, *, instead: str, wide: float
    ) -> "Frame":
        """Set the caption and, without a picture, the sentence in its stead; its height comes with its row."""
        sheet = typesetter.sheet
        leading = sheet.least * _SPREAD
        said = typesetter.lines([Run(instead, Role.BODY)], sheet.small, wide, align=Align.CENTRE) if instead else []
        noted = typesetter.lines([Run(it.caption, Role.BODY)], sheet.least, wide, align=Align.LEFT)
        return cls(picture, wide, 0.0, tuple(said), tuple(noted), leading)

    @property
    def below(self) -> float:
        """The height of all that stands below the picture."""
        return _BELOW + len(self.caption) * self.leading

    def shown(self, high: float) -> tuple[float, float]:
        """Width and height of the picture in a box `high` points high, or of the frame in its stead."""
        if self.picture is None or self.picture is _NOTHING:
            return self.wide, min(high, self.wide * _SHAPE)
        scale = min(self.wide / self.picture.width, high / self.picture.height)
        return self.picture.width * scale, self.picture.height * scale

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """The picture as large as the box allows, at its foot in the middle; the caption below."""
        left, wide, foot = x, self.wide, top - self.high
        if self.picture is None:
            pen.frame(x, foot, wide, self.high)
            pen.lines(self.instead, x, foot + (self.high + len(self.instead) * self.leading) / 2, self.leading)
        elif self.picture is not _NOTHING:
            shown = self.shown(self.high)
            left = x + (wide - shown[0]) / 2
            pen.picture(self.picture, left, foot, *shown)
            pen.frame(left, foot, *shown, 0.3)
        pen.lines(self.caption, x, foot - _BELOW, self.leading)


@dataclass(frozen=True, slots=True)
class FrameRow:
    """One photo or two side by side, never torn from their captions; a caption of pages goes on without them."""

    frames: tuple[Frame, ...]
    gap: float
    spare: float  # below the captions: what of the row the pictures do not need

    @property
    def height(self) -> float:
        """The box, the longer caption, and what is spare."""
        return max(it.high + it.below for it in self.frames) + self.spare

    def cut(self, room: float, *, fresh: bool) -> tuple[Block | None, Block | None]:
        """All or nothing, unless no page holds the caption."""
        if self.height - self.spare <= room:
            return replace(self, spare=min(self.spare, room - self.height + self.spare)), None
        if not fresh:
            return None, self
        leading = self.frames[0].leading
        high = max(min(self.frames[0].high, room - _BELOW - leading), 0.0)
        fits = max(int((room - high - _BELOW) / leading), 1)
        here = tuple(replace(it, high=high, caption=it.caption[:fits]) for it in self.frames)
        rest = tuple(
            replace(it, picture=_NOTHING, high=0.0, instead=(), caption=it.caption[fits:]) for it in self.frames
        )
        return FrameRow(here, self.gap, 0.0), FrameRow(rest, self.gap, 0.0) if any(it.caption for it in rest) else None

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """From the left."""
        for frame in self.frames:
            frame.draw(pen, x, top)
            x += frame.wide + self.gap
