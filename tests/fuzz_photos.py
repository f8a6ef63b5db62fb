"""Photographs for the fuzzing: seeds of every format, what is drawn on them, and the copy that leaves."""

from pathlib import Path

from inspector.child import Worker
from inspector.db.store import Store
from inspector.operations import photo
from inspector.operations.reused import alarms
from inspector.photo.burning import leaving
from inspector.photo.overlay import Drawing, Shape, shapes_of, write_overlay
from inspector.photo.store import PhotoStore
from inspector.records import Visit

FILES = Path(__file__).parent / "photo" / "files"
HEIC = [FILES / f"{it}.heic" for it in ("telephone", "broken_thumbnail", "ten_bits")]
POINTS = ((0.1, 0.2), (0.6, 0.8))
SHAPES = [
    Shape(kind, POINTS[:1] if kind in {Drawing.TEXT, Drawing.NUMBER} else POINTS, text="裂缝") for kind in Drawing
]


def write_seed(file: Path) -> Path:
    """An overlay with a shape of each kind."""
    file.write_text(write_overlay(SHAPES) or "", "utf-8")
    return file


def burn(overlay: Path, picture: Path, photos: PhotoStore, worker: Worker) -> None:
    """Burn a spoilt overlay into a good picture, its text as the stamp too."""
    text = overlay.read_text("utf-8", "replace")
    assert isinstance(shapes_of(text), tuple)
    leaving(photos.write(picture.read_bytes()), photos, text, text, worker, longest=320)


def look_at_photos(store: Store) -> None:
    """What every page asks about photos, whatever a merge brought."""
    for it in store.find(Visit):
        alarms(store, it.id)
    photo.missing(store)
