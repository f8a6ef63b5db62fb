"""Photos come in, are given a place, drawn on, paired, and go. The file is in the store before its row is written."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from inspector.acts import Act
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations import tray
from inspector.operations.following import give
from inspector.operations.tray import Place
from inspector.operations.visit import draft, entry_of
from inspector.photo import intake
from inspector.photo.burning import leaving
from inspector.photo.intake import Taken
from inspector.photo.overlay import Drawing, Shape, shapes_of, write_overlay
from inspector.photo.store import PhotoStore
from inspector.records import Paper, Photo
from inspector.safe_write import write_bytes

_WORDED = frozenset({Drawing.TEXT, Drawing.NUMBER})


def attach(
    store: Store,
    visit: str,
    files: Sequence[Path],
    *,
    finding: str | None = None,
    highlight: str | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[list[str], list[Fault]]:
    """Take files in and put them on a draft, or on one of its findings or good examples, as one operation.

    A file that is no picture is named in the second list and hinders no other. Raises Cancelled before anything is
    recorded, Fault FINALISED, GONE.
    """
    draft(store, visit)
    taken, faults = intake.take_all(files, PhotoStore(store.folder.photos), progress, cancelled=cancelled)
    return tray.record(store, visit, taken, Place(finding, highlight)), faults


def answer(store: Store, visit: str, key: str, taken: Taken) -> str:
    """Make a photo that is in the photo store the answer of an entry, as one operation; its id.

    A photo that was the answer before stays on the visit. Raises Fault FINALISED, GONE.
    """
    case = draft(store, visit)
    entry_of(case, key)
    with store.operation(Act.ADD_PHOTOS) as edit:
        photo = edit.create(Photo, visit=visit, finding=None, question=key, **asdict(taken))
        give(store, edit, case, {key: taken.sha256})
    return photo


def take_back(store: Store, visit: str, key: str) -> None:
    """Take the photo that answers an entry off the visit, and its answer back, as one operation."""
    case = draft(store, visit)
    given = case.situation.answers.get(entry_of(case, key).key)
    with store.operation(Act.DELETE_PHOTO) as edit:
        for it in case.photos:
            if it.question == key and it.finding is None and it.sha256 == given:
                edit.delete(Photo, it.id)
        give(store, edit, case, {key: None})


def place(store: Store, photo: str, finding: str | None, *, highlight: str | None = None) -> None:
    """Move a photo to a finding or good example of its visit, or, without either, to those waiting for a place.

    Where what it is to show has gone it waits too. Raises Fault FINALISED, GONE.
    """
    held = _evidence(store, photo)
    case = draft(store, held.visit)
    (shows,) = tray.shown(store, case, Place(finding, highlight), 1)
    step = held.step if shows.finding == held.finding else None  # elsewhere it is no photo of after
    with store.operation(Act.EDIT_PHOTO) as edit:
        edit.change(Photo, photo, finding=shows.finding, highlight=shows.highlight, question=shows.question, step=step)


def caption(store: Store, photo: str, text: str) -> None:
    """Word what a photo shows."""
    draft(store, _evidence(store, photo).visit)
    with store.operation(Act.EDIT_PHOTO, joins=photo) as edit:
        edit.change(Photo, photo, caption=text or None)


def annotate(store: Store, photo: str, shapes: Sequence[Shape]) -> None:
    """Draw on a photo: the shapes stand in place of those before, the file stays as it is.

    Each call is one operation; while somebody types the words of one shape, the calls go on with the one that put
    it there or began to change it.

    Raises:
        Fault: FINALISED, GONE.
        ValueError: more shapes than one photo may carry.
    """
    held = _evidence(store, photo)
    draft(store, held.visit)
    typing = _rewords(shapes_of(held.overlay), shapes) and _rewords(_before_last(store, photo), shapes)
    joins = photo if typing else None
    with store.operation(Act.ANNOTATE_PHOTO, joins=joins) as edit:
        edit.change(Photo, photo, overlay=write_overlay(shapes))


def _evidence(store: Store, photo: str) -> Photo:
    """A photo that shows the place. Raises Fault GONE; SERVED for the slip of a paper, which stays what it is."""
    held = store.get(Photo, photo)
    if held.paper is not None:
        raise Fault(Kind.SERVED, paper=store.get(Paper, held.paper).number)
    return held


def _rewords(before: Sequence[Shape], now: Sequence[Shape]) -> bool:
    """Whether nothing but the words of one shape differ; one put on top counts as words where there was none."""
    if len(before) + 1 == len(now):
        return tuple(before) == tuple(now[:-1]) and now[-1].kind in _WORDED
    if len(before) != len(now):
        return False
    differ = [(was, it) for was, it in zip(before, now, strict=True) if was != it]
    return len(differ) == 1 and all(it.kind in _WORDED and replace(was, text=it.text) == it for was, it in differ)


def _before_last(store: Store, photo: str) -> Sequence[Shape]:
    """What was drawn on a photo before the last operation that drew on it."""
    last = "SELECT before FROM change WHERE row = ? AND field = 'overlay' ORDER BY operation DESC LIMIT 1"
    return shapes_of(store.one(last, photo))


def pair(store: Store, photo: str, earlier: str | None) -> None:
    """Put the photo of an earlier visit of the same place beside a new one, or, with None, take it away again.

    Raises Fault FINALISED, GONE; BAD_VALUE (field, value, expected) for a photo of this visit or of another place.
    """
    held = _evidence(store, photo)
    case = draft(store, held.visit)
    if earlier is not None and not tray.is_earlier(store, case, earlier):
        raise Fault(Kind.BAD_VALUE, field="earlier", value=earlier, expected="earlier visit")
    with store.operation(Act.PAIR_PHOTO) as edit:
        edit.change(Photo, photo, earlier=earlier)


def missing(store: Store, visit: str | None = None) -> list[Photo]:
    """The living photos, of one visit (slips aside) or of all, of which neither original nor working copy is here."""
    here = PhotoStore(store.folder.photos)
    if visit is not None:
        return [it for it in store.find(Photo, visit=visit, paper=None) if not here.has_any(it.sha256)]
    files = set(here.hashes("original")) | set(here.hashes("working"))
    lost = [
        it
        for it, sha256 in store.rows(
            """SELECT p.id, p.sha256 FROM photo AS p JOIN visit AS v ON v.id = p.visit
               WHERE NOT p.deleted AND NOT v.deleted ORDER BY p.rowid"""
        )
        if sha256 not in files
    ]
    return [store.get(Photo, it) for it in lost]


def copy_out(store: Store, photo: str, path: Path, stamp: str | None = None) -> None:
    """Write the copy of a photo that may leave to `path`: drawn on, blurred, stamped, without metadata.

    Raises Fault GONE, as `burning.leaving`, as `safe_write`.
    """
    held = store.get(Photo, photo)
    write_bytes(path, leaving(held.sha256, PhotoStore(store.folder.photos), held.overlay, stamp))


def delete(store: Store, photo: str) -> None:
    """Take a photo off its visit; the file stays, so undo brings it back."""
    draft(store, _evidence(store, photo).visit)
    with store.operation(Act.DELETE_PHOTO) as edit:
        edit.delete(Photo, photo)
