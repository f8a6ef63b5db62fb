"""Photos come in, are given a place, and go. The file is in the photo store before its row is written."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

from inspector.acts import Act
from inspector.db.store import Store
from inspector.errors import Fault
from inspector.operations.following import give
from inspector.operations.visit import draft, entry_of
from inspector.photo import intake
from inspector.photo.intake import Taken
from inspector.photo.store import PhotoStore
from inspector.records import Finding, Photo


def attach(
    store: Store,
    visit: str,
    files: Sequence[Path],
    *,
    finding: str | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[list[str], list[Fault]]:
    """Take files in and put them on a draft, or on one of its findings, as one operation.

    A file that is no picture is named in the second list and hinders no other. Raises Cancelled before anything is
    recorded, Fault FINALISED, GONE.
    """
    draft(store, visit)
    taken, faults = intake.take_all(files, PhotoStore(store.folder.photos), progress, cancelled=cancelled)
    return record(store, visit, taken, finding=finding), faults


def record(store: Store, visit: str, taken: Sequence[Taken], *, finding: str | None = None) -> list[str]:
    """Put photos that are in the photo store on a draft, or on one of its findings, as one operation; their ids.

    On a finding deleted meanwhile they wait for a place. Raises Fault FINALISED, GONE.
    """
    draft(store, visit)
    held = store.get(Finding, finding) if finding else None
    question = held.question if held else None
    shows = None if held is None or held.deleted else held.id
    if not taken:
        return []
    with store.operation(Act.ADD_PHOTOS) as edit:
        return [edit.create(Photo, visit=visit, finding=shows, question=question, **asdict(it)) for it in taken]


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


def place(store: Store, photo: str, finding: str | None) -> None:
    """Move a photo to a finding of its visit, or back to those waiting for a place."""
    draft(store, store.get(Photo, photo).visit)
    question = store.get(Finding, finding).question if finding else None
    with store.operation(Act.EDIT_PHOTO) as edit:
        edit.change(Photo, photo, finding=finding, question=question)


def caption(store: Store, photo: str, text: str) -> None:
    """Word what a photo shows."""
    draft(store, store.get(Photo, photo).visit)
    with store.operation(Act.EDIT_PHOTO, joins=photo) as edit:
        edit.change(Photo, photo, caption=text or None)


def delete(store: Store, photo: str) -> None:
    """Take a photo off its visit; the file stays, so undo brings it back."""
    draft(store, store.get(Photo, photo).visit)
    with store.operation(Act.DELETE_PHOTO) as edit:
        edit.delete(Photo, photo)
