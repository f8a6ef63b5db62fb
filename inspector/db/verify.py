"""Is it whole? A store, a backup, a package, or a stranger's file, checked to the last value; nothing is repaired.

A database is opened in a child process, for a damaged or hostile one may do anything to its reader. Every check says
how much it counted and names each damaged thing. That the store shows what its history says is checked by computing
all of it again on a copy and comparing.
"""

import hashlib
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from inspector import child
from inspector.db import package, trailer
from inspector.db.clean import Cleaned, clean
from inspector.db.connection import APPLICATION_ID
from inspector.db.examine import OF_THIS_DISK
from inspector.errors import Fault, Kind
from inspector.paths import DataFolder
from inspector.photo.store import PhotoStore
from inspector.records import KINDS
from inspector.safe_write import as_fault

FIRST = ("header", "schema", "pages")
"""The checks of a database that have to pass before anything of it is used."""

_APPLICATION = slice(68, 72)  # where SQLite's header says whose file it is
_SQLITE = b"SQLite format 3\0"


@dataclass(frozen=True, slots=True)
class Damage:
    """One thing that is not as it should be, and where."""

    fault: Fault
    where: str = ""


@dataclass(slots=True)
class Check:
    """One question asked of a file; `counted` things were looked at."""

    name: str
    counted: int = 0
    faults: list[Damage] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        """Whether nothing damaged was found."""
        return not self.faults


@dataclass(frozen=True, slots=True)
class Report:
    """What a file is (store, package, backup, foreign) and what was found."""

    what: str
    checks: list[Check]


def verify(
    path: Path, key: str | None = None, *, quick: bool = False, identities: Callable[[], Sequence[str]] = tuple
) -> Report:
    """Check a data folder or a file; `quick`: of a database only what has to be right before anything of it is used.
    `identities` may open a sealed package, and is only asked of one.

    Raises Fault NO_STORE for a folder without a store, NOT_FOUND, UNREADABLE, DISK_FULL (nowhere to compute); what is
    wrong inside is in the report.
    """
    if path.is_dir():
        place = DataFolder(path)
        if not place.database.is_file():
            raise Fault(Kind.NO_STORE, path=str(path))
        return Report("store", _database(place.database, [path], key, quick=quick, live=True, papers=place.papers))
    what = _what(path, keyed=key is not None)
    if what == "package":
        return Report(what, _package(path, identities))
    if what == "foreign":
        return Report(what, [Check("recognised", 1, [Damage(Fault(Kind.NOT_OURS, path=str(path)))])])
    live = what == "store"
    return Report(what, _database(path, [path.parent, path.parent.parent], key, quick=quick, live=live))


def _what(path: Path, *, keyed: bool) -> str:
    """What a file claims to be, by its first bytes and its last."""
    try:
        with path.open("rb") as file:
            start = file.read(100)
            file.seek(max(0, path.stat().st_size - trailer.TRAILER))
            end = file.read(trailer.TRAILER)
    except OSError as error:
        raise as_fault(error, path) from error
    application = start[_APPLICATION]
    if application == package.PACKAGE_ID.to_bytes(4, "big") or _is_trailer(end, path):
        return "package"
    if application == APPLICATION_ID.to_bytes(4, "big") or (keyed and not start.startswith(_SQLITE)):
        return "store" if path.name == DataFolder(path).database.name else "backup"
    return "foreign"


def is_package(path: Path) -> bool:
    """Whether a file ends as packages do: it wants no passphrase, a sealed one is opened by a key of the store."""
    try:
        trailer.trailer_of(path)
    except OSError:
        return False
    except Fault as fault:
        return fault.kind is not Kind.NOT_OURS
    return True


def _is_trailer(end: bytes, path: Path) -> bool:
    """Whether a file ends as packages do, of whatever format and however damaged."""
    try:
        trailer.check_trailer(end, path)
    except Fault as fault:
        return fault.kind is not Kind.NOT_OURS
    return True


# -- a database of ours ------------------------------------------------------------------------------------------------


def _database(
    path: Path, folders: list[Path], key: str | None, *, quick: bool, live: bool, papers: Path | None = None
) -> list[Check]:
    """The checks of a store's or a backup's database, its photos in one of `folders`, its papers.

    A `live` one may be written to meanwhile.
    """
    with _work_folder(path.parent) as work:
        try:
            answer = child.run(
                "verify",
                {"path": str(path), "folder": str(work), "key": key, "live": live, "quick": quick},
                seconds=120 + path.stat().st_size / 500_000,
                megabytes=2048,
            )
        except Fault as fault:
            if fault.kind in OF_THIS_DISK:
                raise
            return [Check("header", 1, [Damage(fault)])]
    checks = [
        Check(
            it["name"],
            it["counted"],
            [Damage(Fault(Kind(kind), **facts), where) for kind, facts, where in it["faults"]],
        )
        for it in answer["checks"]
    ]
    if not quick and all(it.ok for it in checks if it.name in FIRST):
        checks.append(_photos(answer["photos"], folders))
        if papers is not None:
            checks.append(_papers(answer["papers"], papers))
    return checks


def _photos(wanted: list[str], folders: list[Path]) -> Check:
    """Each photo that a record speaks of is here, at least as a working copy, and each original is what it was."""
    check = Check("photos", len(wanted))
    stores = [PhotoStore(folder / "photos") for folder in folders]
    for sha256 in wanted:
        here = next((it for it in stores if it.has(sha256)), None)
        if here is None:
            if not any(it.has(sha256, "working") for it in stores):
                check.faults.append(Damage(Fault(Kind.NO_PHOTO, sha256=sha256), sha256))
            continue
        try:
            here.read(sha256)
        except Fault as fault:
            check.faults.append(Damage(fault, sha256))
    return check


def _papers(wanted: list[dict[str, Any]], folder: Path) -> Check:
    """Each paper, and its file in papers/, is the one that was issued; a missing file is drawn again from the paper."""
    check = Check("papers", len(wanted))
    for it in wanted:
        number, file = it["number"], folder / f"{it['id']}.pdf"
        if not it["whole"]:
            check.faults.append(Damage(Fault(Kind.DAMAGED, path=number, where="sha256"), number))
        try:
            data = file.read_bytes()
        except FileNotFoundError:
            continue
        except OSError as error:
            check.faults.append(Damage(as_fault(error, file), number))
            continue
        if hashlib.sha256(data).hexdigest() != it["pdf"]:
            check.faults.append(Damage(Fault(Kind.DAMAGED, path=str(file), where="sha256"), number))
    return check


# -- a package ---------------------------------------------------------------------------------------------------------

_CHECKS_OF_PACKAGE = ("trailer", "seal", "schema", "pages", "manifest", "rows", "photos")


def _package(path: Path, identities: Callable[[], Sequence[str]]) -> list[Check]:
    """What cleaning it finds; the checks after the first that fails are not reached."""
    sealed = _is_sealed(path)
    names = [it for it in _CHECKS_OF_PACKAGE if sealed or it != "seal"]
    with _work_folder(None) as work:
        try:
            found = clean(path, work, keys=identities() if sealed else ())
            return _cleaned(found, names)
        except Fault as fault:
            if fault.kind in OF_THIS_DISK:
                raise
            damage = fault
    if damage.kind is Kind.SEALED_FOR_OTHERS:
        try:
            trailer.read_back(path, path)  # that much can be said without a key
        except Fault:
            damage = Fault(Kind.DAMAGED, path=str(path), where="content")
    reached = names.index(_check_of(damage))
    checks = [Check(name, 1) for name in names[: reached + 1]]
    checks[-1].faults.append(Damage(damage, str(damage.facts.get("where", damage.facts.get("what", "")))))
    return checks


def _is_sealed(path: Path) -> bool:
    try:
        return bool(trailer.trailer_of(path).wrapped)
    except Fault:
        return False


def _check_of(fault: Fault) -> str:
    where = str(fault.facts.get("where", ""))
    if fault.kind in (Kind.NEWER, Kind.TOO_OLD, Kind.FOREIGN_SCHEMA):
        return "schema"
    if fault.kind is Kind.SEALED_FOR_OTHERS:
        return "seal"
    return where if where in ("seal", "pages", "manifest") else "trailer"


def _cleaned(found: Cleaned, names: Sequence[str]) -> list[Check]:
    checks = {name: Check(name, 1) for name in names}
    checks["rows"].counted = _rows(found)
    checks["photos"].counted = len(found.photos)
    for it in found.refused:
        where = " ".join(filter(None, (it.kind, it.row, it.field)))
        check = checks["photos" if (it.kind, it.field) == ("photo", "bytes") else "rows"]
        check.faults.append(Damage(Fault(Kind.DAMAGED, path=str(found.path), where=it.reason), where))
    return list(checks.values())


def _rows(found: Cleaned) -> int:
    """How many records came through."""
    connection = found.opened()
    try:
        return sum(int(connection.execute(f"SELECT count(*) FROM {kind}").fetchone()[0]) for kind in KINDS)
    finally:
        connection.close()


@contextmanager
def _work_folder(beside: Path | None) -> Iterator[Path]:
    """A folder for copies, which hold people's data: beside the store where that can be written."""
    try:
        folder = tempfile.TemporaryDirectory(prefix=".verify-", dir=beside)
    except OSError:
        folder = tempfile.TemporaryDirectory(prefix="inspector-")
    with folder as name:
        yield Path(name)
