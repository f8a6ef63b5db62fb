"""The code child's work: which QR codes a stranger's picture shows. Runs in the child process only (`child.READERS`).

A photographed notice is taken from above, crooked and in bad light; zxing-cpp finds codes turned and tilted. A picture
is looked at small first, since that is fast, and larger only where nothing was found. Office scanners write PDF: its
first pages are looked at as pictures.
"""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from PIL import Image

from inspector.photo.preparing import WORKING, look

LARGER = 4500
"""Longest side of the second look: a code of 20 mm on a sheet photographed whole is about 400 pixels wide then."""
SCANNED = 3000
"""Longest side of a page of a PDF: 256 dots an inch for A4."""
PAGES = 12
"""Of a scanned file: a batch of slips has its codes on the first sheets, or it is taken apart."""
MOST = 40
"""Codes told of one picture: a page of an album has a dozen."""
LONGEST = 1000
"""Characters of one; ours have 80."""


def read(task: dict[str, Any]) -> dict[str, Any]:
    """The texts of the QR codes in the picture or PDF `task["path"]`, as `texts`; none is an empty list.

    Raises:
        Fault: as `intake.contents` and `preparing.look`.
    """
    path = Path(task["path"])
    found: list[str] = []
    for picture in _pages(path) if _is_pdf(path) else _looks(path):
        found += _codes(picture)
        if found and not _is_pdf(path):
            break
    return {"texts": [it for it in dict.fromkeys(found) if 0 < len(it) <= LONGEST][:MOST]}


def _codes(picture: Image.Image) -> list[str]:
    from zxingcpp import barcode_formats_from_str, read_barcodes  # noqa: PLC0415 - a library no other child needs

    return [it.text for it in read_barcodes(picture.convert("L"), formats=barcode_formats_from_str("QRCode"))]


def _looks(path: Path) -> Iterator[Image.Image]:
    """A picture small, then, where it is larger than that, as large as is of use."""
    seen = look(path, str(path), WORKING)
    yield seen.picture
    if max(seen.width, seen.height) > WORKING:
        yield look(path, str(path), LARGER).picture


def _is_pdf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(5) == b"%PDF-"


def _pages(path: Path) -> Iterator[Image.Image]:
    """The first pages of a PDF as pictures."""
    import pypdfium2  # noqa: PLC0415 - a library no picture needs

    with closing(pypdfium2.PdfDocument(path)) as document:
        for page in range(min(len(document), PAGES)):
            wide, high = document[page].get_size()
            yield document[page].render(scale=SCANNED / max(wide, high, 1)).to_pil()
