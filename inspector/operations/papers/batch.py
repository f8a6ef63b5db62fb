"""Many papers into a folder: one file each, written whole or not at all, and an outcome for every one.

Papers with a number are issued, others are drawn anew. The fonts and the child that reads photos are shared by all.
"""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from inspector.db.store import Store
from inspector.errors import Cancelled, Fault, Kind
from inspector.operations.papers.content import Language, paper_kind
from inspector.operations.papers.issuing import Issued, issue, of_paper, reading
from inspector.operations.papers.waiting import Wanted, about
from inspector.safe_write import write_bytes

LONGEST_NAME = 180
"""Bytes of a file's name before its suffix: every file system takes 255, and sticks are copied about."""

_WIDE = str.maketrans('\\/:*?"<>|', "＼／：＊？＂＜＞｜")
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{it}{n}" for it in ("com", "lpt") for n in range(10))})


@dataclass(frozen=True, slots=True)
class Filed:
    """What became of one: its file and the paper, or the fault that kept it back."""

    wanted: Wanted
    path: Path | None
    issued: Issued | None
    fault: Fault | None


def batch(
    store: Store,
    kind: str,
    subjects: Sequence[str],
    folder: Path,
    *,
    language: Language = "zh",
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[Filed]:
    """A paper of one kind on each subject, as `file_all`."""
    wanted = [Wanted(kind, it, language=language) for it in subjects]
    return file_all(store, wanted, folder, progress=progress, cancelled=cancelled)


def file_all(
    store: Store,
    papers: Sequence[Wanted],
    folder: Path,
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[Filed]:
    """Each paper in a file of its own; one that cannot be made does not keep the others back.

    A file of that name that says something else stays, and the paper gets another name. Raises Fault UNWRITABLE,
    NOT_FOUND … where the folder itself cannot be written, DISK_FULL as soon as it is; Cancelled between two papers:
    those written by then stay.
    """
    done: list[Filed] = []
    taken: set[str] = set()
    with reading(store):
        for number, wanted in enumerate(papers, 1):
            if cancelled is not None and cancelled():
                raise Cancelled
            done.append(_filed(store, wanted, folder, taken))
            if progress is not None:
                progress(number, len(papers))
    return done


def safe_name(text: str) -> str:
    """A text as the name of a file on any system: one line, no path, no device, at most LONGEST_NAME bytes."""
    plain = unicodedata.normalize("NFC", text).translate(_WIDE)
    kept = "".join(
        it if it.isprintable() else " " for it in plain if unicodedata.category(it) not in {"Cf", "Cs", "Co"}
    )
    name = " ".join(kept.split()).strip(". ")
    name = name.encode("utf-8")[:LONGEST_NAME].decode("utf-8", "ignore").rstrip(". ")
    return f"_{name}" if not name or name.split(".", 1)[0].strip().casefold() in _DEVICES else name


def _filed(store: Store, wanted: Wanted, folder: Path, taken: set[str]) -> Filed:
    try:
        made = _made(store, wanted)
        path = _write(folder, _named(store, wanted, made), made.drawn.pdf, taken)
    except Fault as fault:
        if fault.kind in _OF_THE_FOLDER:
            raise
        return Filed(wanted, None, None, fault)
    return Filed(wanted, path, made, None)


def _made(store: Store, wanted: Wanted) -> Issued:
    if wanted.paper is not None:
        return of_paper(store, wanted.paper)
    return issue(store, wanted.kind, wanted.subject, language=wanted.language, unit=wanted.unit, sheet=wanted.sheet)


def _named(store: Store, wanted: Wanted, made: Issued) -> str:
    """Number and place; without a number the kind and the place, with neither the subject's id."""
    kind = paper_kind(store, made.kind)
    title = made.number or (kind.title if wanted.language == "zh" else kind.title_en or kind.title)
    place = about(store, wanted.subject) or wanted.subject[-6:]
    return safe_name(f"{title} {place}")


def _write(folder: Path, name: str, pdf: bytes, taken: set[str]) -> Path:
    """Under the name, or with (2), (3) … behind it: two papers never share a file, nor does one another's."""
    number = 1
    while True:
        path = folder / (f"{name}.pdf" if number == 1 else f"{name} ({number}).pdf")
        if path.name.casefold() not in taken and not _is_another(path, pdf):
            taken.add(path.name.casefold())
            write_bytes(path, pdf)
            return path
        number += 1


def _is_another(path: Path, pdf: bytes) -> bool:
    try:
        return path.is_symlink() or (path.exists() and path.read_bytes() != pdf)
    except OSError:  # a folder of that name, or a file nobody may read
        return True


_OF_THE_FOLDER = frozenset({Kind.DISK_FULL, Kind.READ_ONLY, Kind.UNWRITABLE, Kind.NOT_FOUND})
