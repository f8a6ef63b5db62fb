"""The photos of a returned slip as small pictures, and days of a paper in words: for its own page and the ledger."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QImage

from inspector import clock, i18n
from inspector.errors import Fault
from inspector.photo import intake
from inspector.photo.store import PhotoStore
from inspector.records import Photo
from inspector.ui.pictures import decoded


def thumbnails(folder: Path, photos: Sequence[Photo]) -> list[QImage]:
    """Small pictures of photos; an empty one where the file is not here."""
    store, found = PhotoStore(folder), []
    for it in photos:
        try:
            found.append(decoded(intake.shown(it.sha256, store, "thumbnail")))
        except Fault:
            found.append(QImage())
    return found


def said_day(text: str) -> str:
    """A day or moment of a record as a day in words."""
    try:
        return i18n.day(text[:10], clock.today())
    except ValueError:  # a merge brings what it brings
        return text
