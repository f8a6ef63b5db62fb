"""Pages of a PDF as pictures, for the preview and for printers that take pictures.

pdfium may be used by one thread at a time; a lock sees to it. It is imported when the first page is shown.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PIL import Image

_PDFIUM = threading.Lock()


@contextmanager
def _opened(pdf: bytes) -> Iterator[Any]:
    import pypdfium2  # noqa: PLC0415 - a native library of 7 MB, for whoever looks

    with _PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()


def page_count(pdf: bytes) -> int:
    """How many pages the PDF has."""
    with _opened(pdf) as document:
        return len(document)


def render(pdf: bytes, page: int, scale: float) -> Image.Image:
    """Page `page` (from 0) as an RGB picture; at scale 1 a point is a pixel."""
    with _opened(pdf) as document:
        shown = document[page]
        try:
            bitmap = shown.render(scale=scale)
            try:
                picture: Image.Image = bitmap.to_pil().convert("RGB")
                return picture.copy()  # of its own, not of the bitmap that closes
            finally:
                bitmap.close()
        finally:
            shown.close()


def page_text(pdf: bytes, page: int) -> str:
    """What can be searched and copied on page `page` (from 0)."""
    with _opened(pdf) as document:
        shown = document[page]
        try:
            words = shown.get_textpage()
            try:
                return str(words.get_text_bounded())
            finally:
                words.close()
        finally:
            shown.close()
