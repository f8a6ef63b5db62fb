"""Packages out and in: write one, plan or merge many, and take a package as the beginning of a store."""

import shutil
import tempfile
from collections.abc import Callable, Collection, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from inspector.db import backup, ledger, package, package_writing
from inspector.db.clean import Cleaned, clean
from inspector.db.merge import Outcome
from inspector.db.merge import merge as merge_cleaned
from inspector.db.package import Manifest
from inspector.db.package_writing import Task, Written
from inspector.db.store import MERGING, Store
from inspector.db.trust import Trust
from inspector.errors import Fault, Kind


@dataclass(frozen=True, slots=True)
class Received:
    """One file given to a merge: what it brought, or why it was refused before it was opened."""

    path: Path
    outcome: Outcome | None
    fault: Fault | None
    trust: Trust = Trust.UNSIGNED
    manifest: Manifest | None = None  # what it says of itself; None where nothing of it could be believed

    @property
    def refused(self) -> Fault | None:
        """Why nothing of it was taken, if so."""
        return self.fault or (self.outcome.fault if self.outcome else None)


def packages_in(paths: Sequence[Path]) -> tuple[list[Path], list[Received]]:
    """The package files among paths and in folders among them; what is not there is refused by name."""
    files: list[Path] = []
    refused: list[Received] = []
    for path in paths:
        if path.is_dir():
            files += sorted(it for it in path.iterdir() if it.suffix.lower() == package.SUFFIX and it.is_file())
        elif path.is_file():
            files.append(path)
        else:
            refused.append(Received(path, None, Fault(Kind.NOT_FOUND, path=str(path))))
    return files, refused


def merge(
    store: Store,
    paths: Sequence[Path],
    *,
    apply: bool = True,
    accept: Collection[str] = frozenset(),
    only: Collection[str] | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[Received]:
    """Clean every package in a child, then plan or merge them; a backup is made before the first is merged.

    A bad package is refused by itself. `accept`: ids of packages whose lack of a good signature somebody has decided
    to bear with, or "all"; `only`: ids of the packages to be taken. Raises Cancelled (nothing was merged), Fault for
    what concerns the store.
    """
    files, received = packages_in(paths)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(_work_folder(store)))
        ready: list[Cleaned] = []
        for number, path in enumerate(files):
            place = folder / str(number)
            place.mkdir()
            try:
                ready.append(clean(path, place, cancelled))
            except Fault as fault:
                received.append(Received(path, None, fault))
                shutil.rmtree(place)
            if progress is not None:
                progress(number + 1, len(files))
        if apply and ready:
            backup.copy(store.folder, store.now(), key=store.key)
            store.seal()
        received += [
            Received(it.cleaned.path, it, None, manifest=it.cleaned.manifest)
            for it in merge_cleaned(store, ready, apply=apply)
        ]
        if apply:
            ledger.ready(store)  # here and now, for who only reads could not write what waits
    order = {path: number for number, path in enumerate([*files, *paths])}
    return sorted(received, key=lambda it: order[it.path])


def export(
    store: Store,
    path: Path,
    *,
    drafts: bool = False,
    photos: package.PhotoSize = "original",
    sealed: bool = False,
    everything: bool = False,
    task: Task | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Written:
    """Write the package of what the other side has not acknowledged, or of one person's task; as
    `package_writing.write`.
    """
    return package_writing.write(
        store, path, drafts=drafts, photos=photos, sealed=sealed, everything=everything, task=task,
        progress=progress, cancelled=cancelled,
    )  # fmt: skip


def _work_folder(store: Store) -> tempfile.TemporaryDirectory[str]:
    """Clean copies hold people's data: beside the store, not in the machine's common temporary folder."""
    return tempfile.TemporaryDirectory(prefix=MERGING, dir=store.folder.folder)
