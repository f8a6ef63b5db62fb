"""Packages as tests need them: written, cleaned in this process, altered as a stranger would, and taken."""

import hashlib
import itertools
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from inspector.acts import Act
from inspector.db import clean, clean_child, merge, package_writing, seal
from inspector.db.clean import Cleaned
from inspector.db.connection import connect
from inspector.db.merge import Outcome
from inspector.db.package_writing import Written
from inspector.db.store import Store
from inspector.db.trailer import TRAILER, Signer, append_trailer, digest_of
from inspector.errors import Fault, Kind
from inspector.photo.store import PhotoStore
from inspector.records import KINDS, Finding, Photo, Visit
from tests.db.small_county import NOW, Ticking, add, new_store

COUNTY = "990101"
LOCAL = ("book", "acknowledged", "refused", "device", "setting", "counter")
_number = itertools.count(1)


def refusal(kind: Kind) -> Any:
    return pytest.raises(Fault, check=lambda fault: fault.kind is kind)


def county_store(folder: Path, role: str, now: Ticking, county: str = COUNTY) -> Store:
    """A store of the small county in which somebody works as `role`."""
    store = new_store(folder, nonce=folder.name, now=now)
    store.set_setting("role", role)
    store.set_setting("county", county)
    return store


def export(store: Store, folder: Path, **how: Any) -> Written:
    """A package under a name of its own."""
    return package_writing.write(store, folder / f"{next(_number):03}.inspection", **how)


def cleaned(path: Path, folder: Path, keys: Sequence[str] = ()) -> Cleaned:
    """What the child leaves of a package, done in this process."""
    place = folder / f"clean-{next(_number)}"
    place.mkdir()
    order = clean.order_for(path, place, keys)
    return clean.cleaned(order, clean_child.clean_in_child(order.task))


def take(store: Store, *paths: Path, apply: bool = True) -> list[Outcome]:
    """Clean and merge packages."""
    return merge.merge(store, [cleaned(path, store.folder.folder.parent) for path in paths], apply=apply)


def give(sender: Store, reader: Store, **how: Any) -> Outcome:
    """One package from one store to another."""
    return take(reader, export(sender, reader.folder.folder.parent, **how).path)[0]


def altered(path: Path, *statements: str | tuple[str, Sequence[Any]]) -> Path:
    """A copy of a package in which these statements ran, under a trailer that fits: what a forger can do."""
    forged = path.with_name(f"forged-{next(_number)}.inspection")
    forged.write_bytes(path.read_bytes()[:-TRAILER])
    connection = connect(forged)
    for pragma in ("foreign_keys = OFF", "ignore_check_constraints = ON", "writable_schema = ON"):
        connection.execute(f"PRAGMA {pragma}")
    for it in statements:
        connection.execute(*((it,) if isinstance(it, str) else it))
    connection.close()
    append_trailer(forged, digest_of(forged))
    return forged


def rewritten(path: Path, change: Callable[[bytearray], object]) -> Path:
    """A copy of a package with other bytes before a trailer that fits."""
    forged = path.with_name(f"forged-{next(_number)}.inspection")
    content = bytearray(path.read_bytes()[:-TRAILER])
    change(content)
    forged.write_bytes(content)
    append_trailer(forged, digest_of(forged))
    return forged


def sealed(path: Path, *recipients: str, key: str | None = None, signer: Signer | None = None) -> Path:
    """A plain package as another program would seal it to these age recipients; `key`: not the one that is wrapped."""
    copy, wrapped = path.with_name(f"sealed-{next(_number)}.inspection"), seal.new_key()
    connection = connect(copy, key or wrapped, cipher=seal.CIPHER)
    connection.execute("ATTACH ? AS plain KEY ''", [f"{path.resolve().as_uri()}?immutable=1"])
    connection.execute("SELECT sqlcipher_export('main', 'plain')").fetchall()
    for pragma in ("application_id", "user_version"):
        (number,) = connection.execute(f"PRAGMA plain.{pragma}").fetchone()
        connection.execute(f"PRAGMA main.{pragma} = {number}")
    connection.close()
    append_trailer(copy, digest_of(copy), wrapped=seal.wrap(wrapped, recipients), signer=signer)
    return copy


def held(path: Path, statement: str, *values: Any) -> list[tuple[Any, ...]]:
    """What stands in a file, read as any SQLite tool would."""
    connection = connect(path, immutable=True)
    try:
        return list(connection.execute(statement, values))
    finally:
        connection.close()


def everything(store: Store) -> dict[str, Any]:
    """All rows, local ones too, and the files of the photo store: what a plan or a refused package leaves as it was."""
    ordered = {table: sorted(store.rows(f"SELECT * FROM {table}"), key=repr) for table in ("operation", *LOCAL)}
    return {**shared(store), **ordered, "files": files(store.folder.folder)}


def shared(store: Store) -> dict[str, Any]:
    """Records, changes and erasures: what is the same in stores that know the same."""
    tables = {kind: f"SELECT * FROM {kind} ORDER BY id" for kind in KINDS}
    tables["change"] = "SELECT * FROM change ORDER BY row, field, operation"
    tables["erasure"] = "SELECT * FROM erasure ORDER BY row, operation"
    return {table: store.rows(statement) for table, statement in tables.items()}


def files(folder: Path) -> dict[str, str]:
    """Every file of the photo and paper stores by the hash of its content."""
    found = (it for sub in ("photos", "papers") for it in (folder / sub).rglob("*") if it.is_file())
    return {it.relative_to(folder).as_posix(): hashlib.sha256(it.read_bytes()).hexdigest() for it in found}


def finalised_visit(store: Store, site: str, *, texts: Sequence[str] = ("渗漏",)) -> str:
    """A visit that may travel, with a finding for each text."""
    visit = add(store, Visit, Act.START_VISIT, site=site)
    for text in texts:
        add(store, Finding, Act.ADD_FINDING, visit=visit, site=site, text=text)
    with store.operation(Act.FINALISE) as act:
        act.change(Visit, visit, finalised=NOW)
    return visit


def picture(folder: Path, colour: tuple[int, int, int] = (120, 90, 60), size: tuple[int, int] = (64, 48)) -> bytes:
    """The bytes of a small JPEG."""
    file = folder / f"picture-{next(_number)}.jpg"
    Image.new("RGB", size, colour).save(file, "JPEG")
    return file.read_bytes()


def add_photo(store: Store, visit: str, data: bytes, finding: str | None = None) -> str:
    """A photo row whose original is in the photo store."""
    sha256 = PhotoStore(store.folder.photos).write(data)
    with store.operation(Act.ADD_PHOTOS) as act:
        return act.create(
            Photo, visit=visit, finding=finding, sha256=sha256, name="IMG_1.jpg", width=64, height=48, bytes=len(data)
        )
