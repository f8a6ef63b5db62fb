"""Packages as chance and as people spoil them, and an office that reads them (`python -m tests.torture packages`).

A package that was changed anywhere without a new trailer is never accepted: its hash is wrong, its signature is, or
nobody's key opens it any more. The hash is compared before anything else of a file is read, so these are tried in this
process, twenty thousand of them; those made by hand (`hostile_packages`) go to the real child, and every hundredth of
the others through a whole merge. Nothing takes longer than ten seconds, no child dies of it, and afterwards not one
byte of the store is another.
"""

import hashlib
import random
import resource
import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pyrage

from inspector import child
from inspector.child import Worker
from inspector.db import clean, clean_child, keys
from inspector.db.clean import MEGABYTES
from inspector.db.connection import DatabaseError
from inspector.db.keys import SigningKey
from inspector.db.package import PAGE
from inspector.db.store import Store
from inspector.db.trailer import TRAILER, append_trailer, digest_of
from inspector.errors import Fault, Kind
from inspector.operations import exchange
from inspector.records import Finding, Site
from tests.db.parcels import add_photo, altered, county_store, export, finalised_visit, picture, sealed
from tests.db.small_county import Ticking, add, edit
from tests.hostile_packages import BYTES, FORGED, TRAILERS, endless_schema

MUTATED = 20_000
SECONDS = 10
REFUSED = frozenset(
    {Kind.DAMAGED, Kind.NOT_OURS, Kind.NEWER, Kind.FOREIGN_SCHEMA, Kind.TOO_LARGE, Kind.TOOK_TOO_LONG,
     Kind.SEALED_FOR_OTHERS, Kind.UNREADABLE, Kind.TOO_OLD, Kind.BAD_SIGNATURE}
)  # fmt: skip
"""What a spoilt file may be called. That a child died of it is not among them."""

OFFICE = pyrage.x25519.Identity.generate()
SIGNER = SigningKey(b"\x05" * 32)


@dataclass
class Found:
    """What was tried and what came of it."""

    tried: Counter[str] = field(default_factory=Counter)
    said: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    slowest: float = 0.0

    def note(self, what: str, name: str, fault: Fault | None, seconds: float) -> None:
        """One file and its answer."""
        self.tried[what] += 1
        self.slowest = max(self.slowest, seconds)
        self.said[fault.kind if fault else "accepted"] += 1
        if fault is None or fault.kind not in REFUSED:
            self.wrong.append(f"{what} {name}: {fault or 'accepted'}")
        if seconds > SECONDS:
            self.wrong.append(f"{what} {name}: took {seconds:.1f} s")

    def told(self) -> str:
        """The summary."""
        tried = ", ".join(f"{name} {count}" for name, count in sorted(self.tried.items()))
        said = ", ".join(f"{name} {count}" for name, count in self.said.most_common())
        return "\n".join([*self.wrong, f"tried {tried}", f"said {said}", f"slowest {self.slowest:.1f} s"])


class Torture:
    """An office, an honest package in three forms, and what is done to it."""

    def __init__(self, folder: Path, seed: int = 8) -> None:
        self.folder = folder
        self.chance = random.Random(seed)
        self.found = Found()
        self.office = county_store(folder / "office", "office", Ticking())
        with county_store(folder / "field", "field", Ticking()) as store:
            visit = finalised_visit(store, add(store, Site))
            finding = store.find(Finding)[0].id
            edit(store, Finding, finding, text="渗漏加重")
            add_photo(store, visit, picture(folder), finding)
            self.plain = export(store, folder).path
        self.signed = folder / "signed.inspection"
        self.signed.write_bytes(self.plain.read_bytes()[:-TRAILER])
        append_trailer(self.signed, digest_of(self.signed), signer=SIGNER)
        self.sealed = sealed(self.plain, str(OFFICE.to_public()), signer=SIGNER)

    def mutate(self, times: int) -> None:
        """Spoil the three forms so often, each in its place and mended again."""
        place = self.folder / "clean"
        with Worker("clean", megabytes=MEGABYTES) as worker:

            def asked(_name: str, task: dict[str, Any], *, megabytes: int, **limits: Any) -> dict[str, Any]:
                return worker.ask(task, **limits)  # starting a child each time is most of what a merge costs here

            with patch.object(child, "run", asked):
                for number in range(times):
                    path = (self.plain, self.signed, self.sealed)[number % 3]
                    name, spoil = self.chance.choice(list(SPOILS.items()))
                    mend = spoil(path, self.chance)
                    try:
                        self._try(f"{path.name} {name}", path, place, whole=number % 100 == 99)
                    finally:
                        mend()

    def _try(self, name: str, path: Path, place: Path, *, whole: bool) -> None:
        start, fault = time.perf_counter(), None
        try:
            if whole:
                (received,) = exchange.merge(self.office, [path], accept="all", apply=False)
                fault = received.refused
            else:
                self._read(path, place)
        except Fault as caught:
            fault = caught
        except (DatabaseError, UnicodeDecodeError) as error:  # what the child tells as damage
            fault = Fault(Kind.DAMAGED, path=str(path), where=type(error).__name__)
        self.found.note("mutated", name, fault, time.perf_counter() - start)

    def _read(self, path: Path, place: Path) -> None:
        """As far as a package gets before it is merged; raises the Fault it is refused for."""
        place.mkdir()
        try:
            order = clean.order_for(path, place, [str(OFFICE)])
            it = clean.cleaned(order, clean_child.clean_in_child(order.task))
            signed = it.trailer
            if signed.signer and not keys.is_signed(signed.signer, signed.signature, signed.signed_text):
                raise Fault(Kind.BAD_SIGNATURE, path=str(path))
            if signed.signer not in {b"", SIGNER.public}:
                raise Fault(Kind.BAD_SIGNATURE, path=str(path))
        finally:
            shutil.rmtree(place)

    def hostile(self, *, slow: bool = True) -> None:
        """Every package made by hand, plain and some of them sealed, through the real child."""
        made: dict[str, Callable[[Path], Path]] = {
            name: lambda path, statements=it: altered(path, *statements) for name, it in FORGED.items()
        } | BYTES | TRAILERS  # fmt: skip
        for name in ("endless view", "trigger", "generated column", "missing table"):
            made[f"sealed {name}"] = lambda path, it=made[name]: sealed(it(path), str(OFFICE.to_public()))
        if slow:
            made["endless schema"] = endless_schema
        with Worker("clean", megabytes=MEGABYTES) as worker:
            for name, make in made.items():
                self._through(worker, name, make(self.plain))

    def _through(self, worker: Worker, name: str, path: Path) -> None:
        place = self.folder / "clean"
        place.mkdir()
        start, used, fault = time.perf_counter(), _used(), None
        try:
            order = clean.order_for(path, place, [str(OFFICE)])
            clean.cleaned(order, worker.ask(order.task, seconds=60, computing=clean.computing(path.stat().st_size)))
        except Fault as caught:
            fault = caught
        computed = _used() - used  # of a child that ended: on a busy machine the clock says little of it
        self.found.note("hostile", name, fault, computed or time.perf_counter() - start)
        shutil.rmtree(place)
        path.unlink()


def _used() -> float:
    """Seconds that children which ended have computed."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


Spoil = Callable[[Path, random.Random], Callable[[], None]]


def _written(path: Path, place: int, data: bytes) -> Callable[[], None]:
    """Write over a few bytes; returns what puts the old ones back."""
    with path.open("r+b") as file:
        file.seek(place)
        before = file.read(len(data))
        file.seek(place)
        file.write(data)

    def mend() -> None:
        with path.open("r+b") as file:
            file.seek(place)
            file.write(before)
            file.truncate(max(file.tell(), size))

    size = path.stat().st_size
    return mend


def _flip(path: Path, chance: random.Random, place: int | None = None) -> Callable[[], None]:
    place = chance.randrange(path.stat().st_size) if place is None else place
    with path.open("rb") as file:
        file.seek(place)
        (byte,) = file.read(1)
    return _written(path, place, bytes([byte ^ 1 << chance.randrange(8)]))


def _flip_in_trailer(path: Path, chance: random.Random) -> Callable[[], None]:
    return _flip(path, chance, path.stat().st_size - TRAILER + chance.randrange(chance.choice([TRAILER, 700])))


def _noise(path: Path, chance: random.Random) -> Callable[[], None]:
    length = chance.choice([2, 16, 512, 4096, PAGE])
    return _written(path, chance.randrange(path.stat().st_size - length), chance.randbytes(length))


def _zeros(path: Path, chance: random.Random) -> Callable[[], None]:
    """What a power cut leaves on some sticks: the last part was never written. Never only what was zero before."""
    size = path.stat().st_size
    start = size - TRAILER - chance.randrange(1, size - TRAILER)
    return _written(path, start, bytes(size - start))


def _cut(path: Path, chance: random.Random) -> Callable[[], None]:
    size = path.stat().st_size
    length = chance.choice([chance.randrange(size), size - chance.randrange(1, 3 * TRAILER)])
    with path.open("r+b") as file:
        file.seek(length)
        rest = file.read()
        file.truncate(length)

    def mend() -> None:
        with path.open("ab") as file:
            file.write(rest)

    return mend


def _lengthened(path: Path, chance: random.Random) -> Callable[[], None]:
    size = path.stat().st_size
    with path.open("ab") as file:
        file.write(chance.randbytes(chance.choice([1, 100, TRAILER])))

    def mend() -> None:
        with path.open("r+b") as file:
            file.truncate(size)

    return mend


def _swapped(path: Path, chance: random.Random) -> Callable[[], None]:
    """Two pages in each other's place; where they are alike, one bit more."""
    pages = (path.stat().st_size - TRAILER) // PAGE
    one, two = chance.sample(range(pages), 2)
    with path.open("rb") as file:
        held = []
        for page in (one, two):
            file.seek(page * PAGE)
            held.append(file.read(PAGE))
    if held[0] == held[1]:
        return _flip(path, chance)
    mends = [_written(path, one * PAGE, held[1]), _written(path, two * PAGE, held[0])]

    def mend() -> None:
        for it in mends:
            it()

    return mend


SPOILS: dict[str, Spoil] = {
    "bit": _flip, "bit of the trailer": _flip_in_trailer, "noise": _noise, "zeros": _zeros, "cut": _cut,
    "longer": _lengthened, "pages swapped": _swapped,
}  # fmt: skip


def bytes_of(store: Store) -> dict[str, str]:
    """Every file of a store by the hash of its content."""
    files: Iterator[Path] = (it for it in store.folder.folder.rglob("*") if it.is_file())
    return {it.name: hashlib.sha256(it.read_bytes()).hexdigest() for it in files if not it.name.endswith("-shm")}


def run(mutated: int, *, slow: bool = True) -> Found:
    """All of it in a folder that goes again."""
    with tempfile.TemporaryDirectory() as folder:
        torture = Torture(Path(folder))
        with torture.office as office:
            before = bytes_of(office)
            torture.mutate(mutated)
            torture.hostile(slow=slow)
            if bytes_of(office) != before:
                torture.found.wrong.append("the store is another")
    return torture.found
