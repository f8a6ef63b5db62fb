"""A paper as pictures, one file a page: what is sent to a telephone."""

from collections.abc import Callable
from pathlib import Path

from inspector.errors import Cancelled
from inspector.paper.preview import page_count, png
from inspector.safe_write import write_bytes

DPI = 200
"""An A4 page of 1654 × 2339 pixels: its smallest letters are read on a telephone, and its code is."""


def save_pictures(
    pdf: bytes,
    path: Path,
    *,
    progress: Callable[[int, int], object] = lambda _done, _of: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[Path]:
    """Write each page of a paper drawn here as PNG: to `path`, of several pages with 1, 2 … behind its name.

    Returns the files in the order of the pages. Raises Fault DISK_FULL, READ_ONLY …; Cancelled between two pages.
    """
    pages = page_count(pdf)
    files = [path if pages == 1 else path.with_stem(f"{path.stem}-{page}") for page in range(1, pages + 1)]
    for page, file in enumerate(files):
        if cancelled():
            raise Cancelled
        write_bytes(file, png(pdf, page, DPI))
        progress(page + 1, pages)
    return files
