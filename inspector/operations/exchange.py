"""Packages out and in: write one, plan or merge many, and take a package as the beginning of a store.

Many are read in batches, so that the disk holds the clean copies of a few at a time: read once for its hash, which
alone tells a package known before; cleaned in a child; merged, up to eight a transaction. Ended in the middle, a run is
simply begun again. What builds upon a package that has not come yet waits until everything else was looked at.
"""

import hashlib
import re
import shutil
import tempfile
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from inspector.db import backup, ledger, merge_known, package, package_writing
from inspector.db.clean import Cleaned, clean
from inspector.db.keys import identities
from inspector.db.merge import BATCH, Outcome, merge_batch, order, rehearsal
from inspector.db.merge_gate import DECIDABLE, decision
from inspector.db.package import Manifest
from inspector.db.package_scope import Task
from inspector.db.package_writing import Written
from inspector.db.store import MERGING, Store
from inspector.db.trust import Trust
from inspector.errors import Cancelled, Fault, Kind
from inspector.operations.joining import follow
from inspector.operations.recognising import recognise
from inspector.safe_write import as_fault

_WAITS = frozenset({Kind.GAP, Kind.PART_MISSING})


class Status(StrEnum):
    """What became of a file given to a merge."""

    PLANNED = "planned"
    MERGED = "merged"
    KNOWN = "known"  # read before: nothing changed
    UNDECIDED = "undecided"  # nobody has said yet whether it is to be taken in spite of what is wrong with it
    REFUSED = "refused"
    LEFT = "left"  # not chosen, or the run was stopped before it


@dataclass(frozen=True, slots=True)
class Received:
    """One file given to a merge: what it brought, or why it was refused. `outcome` is None where it was not opened: it
    is known by its hash, was left, or its bytes could not be believed.
    """

    path: Path
    outcome: Outcome | None
    fault: Fault | None = None
    trust: Trust = Trust.UNSIGNED
    manifest: Manifest | None = None  # what it says of itself; None where nothing of it could be believed
    status: Status = Status.MERGED
    counts: dict[str, int] | None = None  # fate → records

    @property
    def refused(self) -> Fault | None:
        """Why nothing of it was taken, if so."""
        return self.fault or (self.outcome.fault if self.outcome else None)

    @property
    def decision(self) -> str:
        """What has to be among what is accepted for somebody to take it in spite of why it was refused."""
        if self.manifest is None or self.refused is None:
            return ""
        return decision(self.manifest.id, self.refused.kind)


def packages_in(paths: Sequence[Path]) -> tuple[list[Path], list[Received]]:
    """The package files among paths and in folders among them; what is not there is refused by name."""
    files: list[Path] = []
    refused: list[Received] = []
    for path in paths:
        if path.is_dir():
            found = (it for it in path.iterdir() if it.suffix.lower() == package.SUFFIX and it.is_file())
            files += sorted(found, key=_by_number)
        elif path.is_file():
            files.append(path)
        else:
            kind = Kind.NOT_OURS if path.exists() else Kind.NOT_FOUND  # a pipe or a device is there, and no file
            refused.append(_refused(path, Fault(kind, path=str(path))))
    return list(dict.fromkeys(files)), refused


def _by_number(path: Path) -> list[tuple[int, str]]:
    """Names in the order of the numbers in them: 2 before 10, as they were written."""
    return [(int(it), "") if it.isdecimal() else (-1, it) for it in re.split(r"(\d+)", path.name)]


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

    A bad package is refused by itself. `accept`: what somebody has decided to bear with (`Received.decision`: the lack
    of a good signature, or that the tasks are another person's), or for all of them "all", "anybody's"; `only`: ids of
    the packages to be taken. Stopped between packages, what was merged stays and the others are left. Raises Cancelled
    where nothing had been merged, Fault for what concerns the store.
    """
    files, received = packages_in(paths)
    with ExitStack() as stack:
        into = store if apply or len(files) <= BATCH else stack.enter_context(rehearsal(store))
        run = _Run(into, store, accept, only, planned=not apply, rolled_back=not apply and into is store)
        run.progress, run.cancelled = progress, cancelled
        try:
            run.all_of(files)
        except Cancelled:
            if not apply or not run.merged:
                raise
        _lack_what_nobody_brought(list(run.received.values()))
        received += run.received.values()
        received += [Received(it, None, status=Status.LEFT) for it in files if it not in run.received]
        if apply:
            if run.merged:
                follow(store)  # at a laptop too: what it entered for a record that the office joined
                for it in run.received.values():
                    if it.manifest is not None and it.status is Status.MERGED:
                        recognise(store, it.manifest.task_for or "")
            ledger.ready(store)  # here and now, for who only reads could not write what waits
    given = {path: number for number, path in enumerate([*files, *paths])}
    return sorted(received, key=lambda it: given[it.path])


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


class _Run:
    """One run over many files."""

    def __init__(
        self, store: Store, real: Store, accept: Collection[str], only: Collection[str] | None, *, planned: bool,
        rolled_back: bool,
    ) -> None:  # fmt: skip
        self.store = store
        self.folder = real.folder.folder  # clean copies hold people's data: beside the store
        self.accept = accept
        self.only = only
        self.planned = planned
        self.rolled_back = rolled_back
        self.progress: Callable[[int, int], None] | None = None
        self.cancelled: Callable[[], bool] | None = None
        self.received: dict[Path, Received] = {}
        self.merged = False
        self._copied = False  # the backup before the run
        self._many = self._looked_at = 0

    def all_of(self, files: Sequence[Path]) -> None:
        """Take the files; then those that waited, as long as one of them finds what it builds upon."""
        self._many = len(files)
        waiting, before = self._once(files), len(files)
        while len(files) > BATCH and 0 < len(waiting) < before:  # of one batch none can have come after another
            before = len(waiting)
            waiting = self._once([it.path for it in sorted(waiting, key=order)])

    def _once(self, files: Sequence[Path]) -> list[Cleaned]:
        """Take the files in their order, batch by batch; those that wait for a package not read yet."""
        waiting: list[Cleaned] = []
        for start in range(0, len(files), BATCH):
            unknown = [it for it in files[start : start + BATCH] if not self._is_known(it)]
            if unknown:
                with tempfile.TemporaryDirectory(prefix=MERGING, dir=self.folder) as folder:
                    waiting += self._take(list(self._cleaned(unknown, Path(folder))))
        return waiting

    def _cleaned(self, files: Sequence[Path], folder: Path) -> Iterator[Cleaned]:
        for number, path in enumerate(files):
            self._go_on()
            place = folder / str(number)
            place.mkdir()
            try:
                secret = self.store.key is not None
                found = clean(path, place, self.cancelled, keys=identities(self.store), secret=secret)
            except Fault as fault:
                self.received[path] = _refused(path, fault)
                shutil.rmtree(place)
            else:
                if self.only is None or found.manifest.id in self.only:
                    yield found
                else:
                    self.received[path] = Received(path, None, manifest=found.manifest, status=Status.LEFT)
            self._count()

    def _go_on(self) -> None:
        if self.cancelled is not None and self.cancelled():
            raise Cancelled

    def _count(self) -> None:
        self._looked_at = min(self._looked_at + 1, self._many)
        if self.progress is not None:
            self.progress(self._looked_at, self._many)

    def _is_known(self, path: Path) -> bool:
        """Whether the package of these very bytes was read before and taken whole; or cannot be read at all."""
        self._go_on()
        try:
            with path.open("rb") as file:
                found = merge_known.known(self.store, hashlib.file_digest(file, "sha256").hexdigest())
        except OSError as error:
            self.received[path] = _refused(path, as_fault(error, path))
            self._count()
            return True
        if found is None:
            return False
        self.received[path] = Received(
            path, None, trust=found.trust, manifest=found.manifest, status=Status.KNOWN, counts=found.counts
        )
        self._count()
        return True

    def _take(self, ready: list[Cleaned]) -> list[Cleaned]:
        if not ready:
            return []
        if not self.planned and not self._copied:
            backup.copy(self.store.folder, self.store.now(), key=self.store.key)
            self.store.seal()
            self._copied = True
        outcomes = merge_batch(
            self.store, sorted(ready, key=order), self.accept, photos=not self.planned, apply=not self.rolled_back
        )
        waiting = []
        for it in outcomes:
            self.received[it.cleaned.path] = _received(it, planned=self.planned)
            if it.fault is None:
                self.merged = True
            elif it.fault.kind in _WAITS:
                waiting.append(it.cleaned)
        return waiting


def _received(outcome: Outcome, *, planned: bool) -> Received:
    status = Status.PLANNED if planned else Status.MERGED
    if outcome.fault is not None:
        status = Status.UNDECIDED if outcome.fault.kind in DECIDABLE else Status.REFUSED
    elif outcome.known:
        status = Status.KNOWN
    return Received(
        outcome.cleaned.path, outcome, trust=outcome.signed.trust, manifest=outcome.cleaned.manifest, status=status,
        counts=outcome.counts,
    )  # fmt: skip


def _lack_what_nobody_brought(received: Sequence[Received]) -> None:
    """A photo that another package of the run brings is not missing, whichever of them speaks of it."""
    good = [it.outcome for it in received if it.outcome is not None and it.refused is None]
    came = {sha256 for it in good for sha256, _ in it.cleaned.photos if sha256 not in it.unreadable}
    for it in good:
        it.lacking -= came


def _refused(path: Path, fault: Fault) -> Received:
    return Received(path, None, fault, status=Status.REFUSED)
