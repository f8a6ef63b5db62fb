"""What of a photograph reaches the paper: looked for in the finished PDF, picture by picture and byte by byte."""

import io
import random
from collections.abc import Sequence
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image

from inspector.db.store import Store
from inspector.operations import finding as findings
from inspector.operations import photo as photos
from inspector.operations import visit as visits
from inspector.operations.case import read_case
from inspector.operations.papers import issuing
from inspector.paper.content import pictures
from inspector.paper.remarks import Remark
from inspector.photo.overlay import Drawing, Shape
from inspector.photo.store import PhotoStore
from inspector.records import Photo, Visit
from tests.operations.days import finalised, the_form

SECRET = (0.1, 0.1), (0.3, 0.3)
"""The region with the number plate."""
PLATE = Shape(Drawing.BLUR, SECRET)
CANARY = "王五13800000000"


@pytest.fixture
def plate(tmp_path: Path) -> Path:
    """A grey picture; in the region to be hidden, and in another one, the same stripes of black and white."""
    picture = Image.new("RGB", (1600, 1200), (128, 128, 128))
    stripes = Image.new("RGB", (320, 240), "white")
    for x in range(0, 320, 20):
        stripes.paste((0, 0, 0), (x, 0, x + 10, 240))
    picture.paste(stripes, (160, 120))
    picture.paste(stripes, (960, 720))
    file = tmp_path / "IMG_1.jpg"
    exif = Image.Exif()
    exif[0x010F] = CANARY
    picture.save(file, "JPEG", quality=95, exif=exif, comment=CANARY.encode())
    return file


def on_paper(store: Store, visit: str, kind: str = "notice") -> list[Image.Image]:
    """Every picture embedded in a paper, in its own pixels."""
    document = pdfium.PdfDocument(issuing.issue(store, kind, visit).drawn.pdf)
    found = [
        it.get_bitmap().to_pil().convert("RGB")
        for page in document
        for it in page.get_objects(filter=[pdfium.raw.FPDF_PAGEOBJ_IMAGE])
    ]
    return [it for it in found if it.width > 200]  # the QR is smaller


def contrast(picture: Image.Image, corners: Sequence[tuple[float, float]], height: int = 1200) -> int:
    """Between the brightest and the darkest pixel of a region, its rim left out."""
    (left, top), (right, bottom) = corners
    inside = (left * 1600 + 24, top * height + 24, right * 1600 - 24, bottom * height - 24)
    low, high = picture.crop(tuple(round(it) for it in inside)).convert("L").getextrema()
    return int(high) - int(low)


def shot(store: Store, visit: str, file: Path, *shapes: Shape) -> str:
    (photo,), faults = photos.attach(store, visit, [file])
    assert faults == []
    photos.annotate(store, photo, shapes)
    return photo


def test_what_was_hidden_is_not_in_the_file_and_what_was_not_is(store: Store, visit: str, plate: Path) -> None:
    photo = shot(store, visit, plate, PLATE)
    finalised(store, visit)
    (printed,) = on_paper(store, visit)
    assert printed.width == 1600
    assert contrast(printed, SECRET) < 40
    assert contrast(printed, ((0.6, 0.6), (0.8, 0.8))) > 200
    kept = PhotoStore(store.folder.photos)
    sha256 = store.get(Photo, photo).sha256
    assert kept.read(sha256) == plate.read_bytes()
    with Image.open(io.BytesIO(kept.read(sha256, "working"))) as working:
        assert contrast(working.convert("RGB"), SECRET) > 200  # here nothing was lost


def test_nothing_of_the_originals_metadata_is_on_paper(store: Store, visit: str, plate: Path) -> None:
    shot(store, visit, plate)
    pdf = issuing.issue(store, "notice", finalised(store, visit)).drawn.pdf
    assert CANARY.encode() not in pdf
    assert b"Exif" not in pdf
    assert plate.read_bytes()[-1000:] not in pdf


def test_a_photo_not_drawn_on_is_whole_and_stamped(store: Store, visit: str, plate: Path) -> None:
    one = findings.add(store, visit, text="牌照")
    photos.attach(store, visit, [plate], finding=one)
    finalised(store, visit)
    issued = issuing.issue(store, "notice", visit)
    (content,) = pictures(issued.content)
    assert content.overlay == ""
    assert content.stamp.endswith(f" · {read_case(store, visit).findings[0].mark}")
    (printed,) = on_paper(store, visit)
    assert contrast(printed, SECRET) > 200
    assert printed.height > 1200  # the strip stands below and covers nothing
    assert printed.getpixel((1590, printed.height - 3))[2] < 80


def test_words_drawn_on_it_name_nobody(store: Store, visit: str, plate: Path) -> None:
    name = read_case(store, visit).site.name
    shot(store, visit, plate, Shape(Drawing.TEXT, ((0.2, 0.2),), text=f"{name}家化粪池"))
    content = issuing.issue(store, "notice", finalised(store, visit)).content
    assert name not in pictures(content)[0].overlay
    assert "化粪池" in pictures(content)[0].overlay


@pytest.mark.parametrize("brought", ["{", "[1]", '[{"kind":"veil","points":[]}]', "[" * 50_000])
def test_what_a_stranger_hid_in_an_unknown_way_does_not_leave(
    store: Store, visit: str, plate: Path, brought: str
) -> None:
    shot(store, visit, plate, PLATE)
    finalised(store, visit)
    store.connection.execute("PRAGMA query_only = OFF")
    store.connection.execute("UPDATE photo SET overlay = ?", [brought])
    issued = issuing.issue(store, "notice", visit)
    assert on_paper(store, visit) == []
    assert [it.kind for it in issued.drawn.warnings].count(Remark.PHOTO_MISSING) == 1


def test_an_issued_paper_is_drawn_again_byte_by_byte(store: Store, visit: str, plate: Path) -> None:
    shot(store, visit, plate, PLATE, Shape(Drawing.NUMBER, ((0.5, 0.5),), text="1"))
    finalised(store, visit)
    issued = issuing.issue(store, "notice", visit)
    file = store.folder.papers / f"{issued.paper}.pdf"
    first = file.read_bytes()
    file.unlink()
    issuing.issue(store, "notice", visit)
    assert file.read_bytes() == first


def test_a_copy_written_out_is_burnt_in_and_bare_of_metadata(
    store: Store, visit: str, plate: Path, tmp_path: Path
) -> None:
    photo = shot(store, visit, plate, PLATE)
    photos.copy_out(store, photo, tmp_path / "给镇里.jpg", "2026-11-21 · 石桥村")
    data = (tmp_path / "给镇里.jpg").read_bytes()
    assert CANARY.encode() not in data
    with Image.open(io.BytesIO(data)) as copy:
        assert copy.getexif() == {}
        assert contrast(copy.convert("RGB"), SECRET) < 40


def test_two_secrets_of_the_same_averages_leave_the_same_pixels(store: Store, visit: str, tmp_path: Path) -> None:
    """What is printed depends on sixteen averages alone: nobody can tell the two apart, so nobody can tell either."""
    chance = random.Random(1)
    block = [chance.randrange(256) for _ in range(64 * 64)]
    pixels = []
    for values in (block, block[::-1]):  # one cell each, the other way round: the same average
        cell = Image.new("L", (64, 64))
        cell.putdata(values)
        whole = Image.new("L", (1024, 768), 200)
        for x in range(4):
            for y in range(4):
                whole.paste(cell, (256 + 64 * x, 256 + 64 * y))
        file = tmp_path / f"{len(pixels)}.png"
        whole.convert("RGB").save(file)
        (photo,), _ = photos.attach(store, visit, [file])
        photos.annotate(store, photo, [Shape(Drawing.BLUR, ((0.25, 1 / 3), (0.5, 2 / 3)))])
        photos.copy_out(store, photo, tmp_path / "out.jpg")
        with Image.open(tmp_path / "out.jpg") as copy:
            pixels.append(copy.convert("L").crop((264, 264, 504, 504)))
    one, other = pixels
    assert max(abs(a - b) for a, b in zip(one.tobytes(), other.tobytes(), strict=True)) <= 6


def test_in_the_album_both_of_a_pair_are_blurred_each_by_its_own_drawing(
    store: Store, visit: str, plate: Path, tmp_path: Path
) -> None:
    before = shot(store, visit, plate, PLATE)
    finalised(store, visit)
    again = visits.start(store, site=store.get(Visit, visit).site, checklist=the_form(store))
    with Image.open(plate) as picture:
        picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT).save(tmp_path / "IMG_2.jpg", "JPEG", quality=95)
    now = shot(store, again, tmp_path / "IMG_2.jpg", Shape(Drawing.BLUR, ((0.7, 0.1), (0.9, 0.3))))
    photos.pair(store, now, before)
    finalised(store, again)
    earlier, later = on_paper(store, again, "album")
    assert contrast(earlier, SECRET) < 40
    assert contrast(earlier, ((0.6, 0.6), (0.8, 0.8))) > 200
    assert contrast(later, ((0.7, 0.1), (0.9, 0.3))) < 40
    assert contrast(later, ((0.2, 0.6), (0.4, 0.8))) > 200
