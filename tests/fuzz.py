"""`python -m tests.fuzz [--seconds N] [--seed N] [--keep DIR]`: strangers' files, spoilt in a thousand ways.

Packages, databases, tables, checklists, photographs and what is drawn on them, all of the sample county, are mutated,
byte by byte and as a forger would, and go through the entry functions the program uses, with the real children, kept
warm. Anything raised that is no Fault is a finding, and so is a store that can no longer be written or refers to
nothing, and a form that does not hold what `fuzz_forms` says. Exit 1 on findings.
"""

import argparse
import io
import random
import shutil
import sys
import tempfile
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook

from inspector import child
from inspector.acts import Act
from inspector.checklist.shipped import shipped_checklists
from inspector.db import backup, package, package_writing, trailer, verify
from inspector.db.connection import DatabaseError, connect
from inspector.errors import Fault, Kind
from inspector.operations import begin, exchange, finding, importing, photo, staffing
from inspector.operations import tables as reference
from inspector.operations import visit as visits
from inspector.paths import resources
from inspector.photo import intake
from inspector.photo.store import PhotoStore
from inspector.records import KINDS, Site
from inspector.sample.county import COUNTY, load_county
from inspector.sheet.columns import COLUMNS
from inspector.sheet.template import write_template
from tests import fuzz_forms, fuzz_made, fuzz_photos, fuzz_sheets
from tests.operations import hostile_tables

NASTY: tuple[Any, ...] = (
    None, "", 0, -1, 1, 2, 2**63 - 1, -(2**63), 0.5, 1e308, "x", "字" * 30_000, b"\0\xff", "../../x", "'; --", "[]",
    "{", "0" * 36, "07zzzzzzzzzzzzzzzz", "06zzzzzzzzzzzzzzzz", "deleted", "made", "\u202e", "2026-13-45", "1=1",
)  # fmt: skip
TABLES = (*KINDS, "operation", "change", "erasure", "manifest", "acknowledgement", "photo_file")
READ_WHATEVER = {"checklist", "form", "try"}
"""Whose readers foresee everything: a form is never just damaged."""


@dataclass
class Found:
    """What was tried and what came of it."""

    tried: Counter[str] = field(default_factory=Counter)
    said: Counter[str] = field(default_factory=Counter)
    findings: list[str] = field(default_factory=list)

    def told(self) -> str:
        """The summary."""
        tried = ", ".join(f"{name} {count}" for name, count in sorted(self.tried.items()))
        said = ", ".join(f"{name} {count}" for name, count in self.said.most_common())
        return "\n".join([*self.findings, f"tried    {tried}", f"answered {said}", f"findings {len(self.findings)}"])


class Fuzz:
    """The seeds, a store that reads them, and one mutation after the other."""

    def __init__(self, folder: Path, keep: Path | None = None) -> None:
        self.folder = folder
        self.keep = keep
        self.found = Found()
        self.store = begin.new_store(
            folder / "office", role="office", county=COUNTY, person="岑禾安", nonce="office", fill=load_county
        )
        self.seeds = self._seeds()
        self.targets: dict[str, Callable[[Path], object]] = {
            "package": self._merge,
            "verify": verify.verify,
            "database": verify.verify,
            "restore": lambda path: backup.restore(path, Path(tempfile.mkdtemp(dir=folder))),
            "areas": lambda path: importing.import_areas(self.store, path),
            "sites": lambda path: importing.import_sites(self.store, path),
            "units": lambda path: staffing.import_units(self.store, path),
            "people": lambda path: staffing.import_people(self.store, path),
            "tables": lambda path: reference.import_tables(self.store, path),
            "checklist": lambda path: child.run("checklist", {"path": str(path)}),
            "photo": lambda path: intake.take(path, self.photos, self.workers["photo"]),
            "overlay": lambda path: fuzz_photos.burn(path, self.seeds["photo"][0], self.photos, self.workers["burn"]),
        }
        for name, table in hostile_tables.TABLES.items():
            self.targets[name] = partial(table.take, self.store)
        self.photos = PhotoStore(self.store.folder.photos)
        self.workers = {name: child.Worker(name) for name in ("photo", "burn")}

    def _merge(self, path: Path) -> None:
        (received,) = exchange.merge(self.store, [path])
        for copy in self.store.folder.backups.iterdir():  # hundreds of merges
            copy.unlink()
        if received.refused is not None:
            raise received.refused
        if received.outcome is None:
            assert received.status is exchange.Status.KNOWN  # the same bytes again
            return
        self.found.said["rows refused"] += bool(received.outcome.counts["refused"])
        fuzz_photos.look_at_photos(self.store)

    def _seeds(self) -> dict[str, list[Path]]:
        """Good files of every kind."""
        picture = next(iter(sorted((resources() / "sample" / "photographs").rglob("*.jpg"))))
        with begin.new_store(
            self.folder / "field", role="field", county=COUNTY, person="骆青川", nonce="field", fill=load_county
        ) as store:
            site = store.one("SELECT id FROM site WHERE kind = 'household'")
            form = store.one("SELECT id FROM checklist WHERE form = 'household_toilet'")
            visit = visits.start(store, site=site, checklist=form)
            finding.change(store, finding.add(store, visit, text="漏"), text="漏水")
            visits.answer(store, visit, "HT04", "cracked")
            visits.answer(store, visit, "HT04", "mixing")
            (shot,), _ = photo.attach(store, visit, [picture])
            photo.annotate(store, shot, fuzz_photos.SHAPES)
            whole = package_writing.write(store, self.folder / "whole.inspection", drafts=True).path
            database = backup.copy(store.folder, 0, target=self.folder / "backup.db")
            reference.write_current(store, self.folder / "tables.xlsx")
        for kind in COLUMNS:
            write_template(kind, self.folder / f"{kind}.xlsx")
        write_filled_tables(self.folder)
        tables = [it for it in sorted(self.folder.iterdir()) if it.suffix in {".xlsx", ".csv"}]
        return {
            "package": [whole], "verify": [whole], "database": [database], "restore": [database], "areas": tables,
            "sites": tables, "units": tables, "people": tables, "tables": [self.folder / "tables.xlsx"],
            "checklist": [*shipped_checklists(), *tables], "photo": [picture, *fuzz_photos.HEIC],
            "overlay": [fuzz_photos.write_seed(self.folder / "overlay.json")],
            **hostile_tables.write_seeds(self.store, self.folder),
        }  # fmt: skip

    def close(self) -> None:
        self.store.close()
        for worker in self.workers.values():
            worker.close()

    def one(self, name: str, seed: str) -> None:
        """One spoilt file through its entry function."""
        chance = random.Random(seed)
        path, look = self._spoilt(name, chance)
        self.found.tried[name] += 1
        try:
            look()
            self.found.said["taken"] += 1
        except Fault as fault:
            self.found.said[fault.kind] += 1
            slow = fault.kind is Kind.TOOK_TOO_LONG and name != "try"  # a thousand instances that look at all others
            if name in READ_WHATEVER and ("where" in fault.facts or slow):
                self._finding(name, seed, path, str(fault))
        except (Exception, fuzz_forms.TooLongError):  # noqa: BLE001 - this is what is looked for
            self._finding(name, seed, path, traceback.format_exc())
        if name in {"package", "areas", "sites", "units", "people", "tables", *hostile_tables.TABLES}:
            self._look_at_store(name, seed, path)

    def _spoilt(self, name: str, chance: random.Random) -> tuple[Path, Callable[[], object]]:
        """A spoilt file, and what is to be done with it."""
        if name in self.targets:
            original = chance.choice(self.seeds[name])
            path = self.folder / f"spoilt{original.suffix}"
            spoil(original, path, chance)
            return path, lambda: self.targets[name](path)
        path, made = fuzz_made.write_form(self.folder, chance)
        if name == "form":
            return path, lambda: self._form(path, made, chance)
        return path, lambda: self._try(path, chance)

    def _form(self, path: Path, made: fuzz_made.Made, chance: random.Random) -> None:
        """What must hold of a form, and of its answers."""
        reading = fuzz_forms.look_at_form(path, made)
        self.found.said["form refused" if reading.form is None else "form read"] += 1
        if reading.form is not None:
            fuzz_forms.look_at_answers(reading.form, chance)

    def _try(self, path: Path, chance: random.Random) -> None:
        """Answers in files of their own, as `checklist try` hands them over."""
        task = {"path": str(path), "on": "2026-11-22", "language": "zh"}
        for it in ("answers", "site"):
            content = fuzz_made.written_answers(chance)
            (self.folder / f"{it}.json").write_bytes(bitten(content, chance) if chance.random() < 0.3 else content)
            task[it] = str(self.folder / f"{it}.json")
        tried = child.run("try", task)["tried"]
        self.found.said["form refused" if tried is None else "form tried"] += 1
        if tried is not None:
            fuzz_forms.look_at_score(tried)

    def _look_at_store(self, name: str, seed: str, path: Path) -> None:
        """The store still works, and nothing in it refers to nothing."""
        try:
            with self.store.operation(Act.EDIT_SITE) as edit:
                edit.change(Site, self.store.one("SELECT id FROM site WHERE NOT deleted"), users=len(seed))
            if lost := self.store.rows("PRAGMA foreign_key_check"):
                self._finding(name, seed, path, f"refers to nothing: {lost[:3]}")
        except Exception:  # noqa: BLE001 - a store that cannot be written any more is a finding, whatever it raises
            self._finding(name, seed, path, traceback.format_exc())

    def _finding(self, name: str, seed: str, path: Path, what: str) -> None:
        self.found.findings.append(f"{name} seed {seed}\n{what}")
        if self.keep is not None:
            shutil.copy(path, self.keep / f"{name}-{seed}{path.suffix}".replace("/", "-"))


def write_filled_tables(folder: Path) -> None:
    """The tables as an office fills them in, as a workbook and as text."""
    rows = {
        "areas": [["990101199", "新镇", "", "镇"], ["990101199201", "新村", "990101199", "村"]],
        "sites": [["户厕", "990101101203-HT-9001", "禾满仓", "990101101203"], ["公厕", "", "新公厕", "990101101203"]],
    }
    heads = {
        kind: [next(it.chinese[0] for it in COLUMNS[kind] if it.field == name) for name in names]
        for kind, names in (("areas", ("code", "name", "parent", "level")), ("sites", ("kind", "code", "name", "area")))
    }
    for kind, lines in rows.items():
        workbook = Workbook()
        for line in (heads[kind], *lines):
            workbook.active.append(line)
        workbook.save(folder / f"{kind}-filled.xlsx")
        text = "\n".join(",".join(line) for line in (heads[kind], *lines))
        (folder / f"{kind}-filled.csv").write_text(text, "utf-8")


# -- spoiling ----------------------------------------------------------------------------------------------------------


def spoil(original: Path, path: Path, chance: random.Random) -> None:
    """Write a mutation of `original` to `path`: of its bytes, of what is packed in it, or of its rows."""
    data = original.read_bytes()
    packed = data.startswith(b"PK")
    database = data.startswith(b"SQLite")
    parcel = original.suffix == package.SUFFIX
    way = chance.random()
    if database and way < 0.7:
        path.write_bytes(data[: -trailer.TRAILER] if parcel else data)
        forge(path, chance)
        if parcel:
            trailer.append_trailer(path, trailer.digest_of(path))
    elif parcel and way < 0.9:
        path.write_bytes(bitten(data[: -trailer.TRAILER], chance))
        trailer.append_trailer(path, trailer.digest_of(path))
    elif original.suffix == ".xlsx" and way < 0.4:
        path.write_bytes(rewritten(data, chance))
    elif packed and way < 0.8:
        path.write_bytes(repacked(data, chance))
    else:
        path.write_bytes(bitten(data, chance))


def bitten(data: bytes, chance: random.Random) -> bytes:
    """Some bytes flipped, overwritten, cut out, doubled, or all from somewhere on gone."""
    spoilt = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        if not spoilt:
            break
        start = chance.randrange(len(spoilt)) if chance.random() < 0.7 else chance.randrange(min(200, len(spoilt)))
        length = chance.choice((1, 1, 2, 4, 16, 300))
        match chance.randrange(6):
            case 0:
                spoilt[start] ^= 1 << chance.randrange(8)
            case 1:
                spoilt[start : start + length] = chance.randbytes(length)
            case 2:
                spoilt[start : start + length] = chance.choice((b"\0", b"\xff", b"\x7f")) * length
            case 3:
                del spoilt[start : start + length]
            case 4:
                spoilt[start:start] = spoilt[start : start + length] * chance.choice((1, 1, 50))
            case _:
                if chance.random() < 0.2:
                    del spoilt[start:]
    return bytes(spoilt)


def repacked(data: bytes, chance: random.Random) -> bytes:
    """A workbook whose parts were bitten and packed again, so that its checksums fit."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        victim = chance.choice(old.namelist())
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, bitten(content, chance) if name == victim else content)
    return packed.getvalue()


def rewritten(data: bytes, chance: random.Random) -> bytes:
    """A workbook written anew, some of its cells nasty, some as no good program writes them."""
    book = load_workbook(io.BytesIO(data), read_only=True)
    tables = {
        sheet.title: [["" if it is None else str(it) for it in row] for row in sheet.iter_rows(values_only=True)]
        for sheet in book
    }
    for _ in range(chance.choice((0, 1, 1, 3))):
        rows = chance.choice([it for it in tables.values() if it])
        row = chance.choice(rows)
        if row:
            row[chance.randrange(len(row))] = str(chance.choice(NASTY))
        if chance.random() < 0.2:
            rows.insert(chance.randrange(len(rows)), list(row))
    return fuzz_sheets.xlsx(tables, chance, chance.choice((0, 1, 3)))


def forge(path: Path, chance: random.Random) -> None:
    """Nasty values in any column of any row, rows doubled and gone; what SQLite will not do is left undone."""
    connection = connect(path)
    try:
        for pragma in ("foreign_keys = OFF", "ignore_check_constraints = ON", "journal_mode = OFF"):
            connection.execute(f"PRAGMA {pragma}").fetchall()
        for _ in range(chance.choice((1, 1, 2, 4))):
            table = chance.choice((*TABLES, "change", "change", "operation", "manifest"))
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            if not columns:
                continue
            one, other = chance.choice(columns), chance.choice(columns)
            value = chance.choice(NASTY)
            which = f"{chance.choice(columns)} IN (SELECT {other} FROM {table} ORDER BY random() LIMIT 2)"
            statement, given = chance.choice([
                (f"UPDATE {table} SET {one} = ? WHERE {which}", [value]),
                (f"UPDATE {table} SET {one} = ?", [value]),
                (f"UPDATE {table} SET {one} = CAST(? AS TEXT)", [chance.randbytes(5)]),
                (f"UPDATE {table} SET {one} = {other}", []),
                (f"DELETE FROM {table} WHERE {which}", []),
                (f"DELETE FROM {table}", []),
            ])  # fmt: skip
            try:
                connection.execute(statement, given)
            except (DatabaseError, OverflowError):
                continue
    finally:
        connection.close()


# -- running -----------------------------------------------------------------------------------------------------------


@contextmanager
def warm_children() -> Iterator[None]:
    """The real children, each started once instead of once a file."""
    workers: dict[str, child.Worker] = {}
    run = child.run

    def warm(
        name: str, task: dict[str, Any], *, seconds: float = 60, megabytes: int = 512, **how: Any
    ) -> dict[str, Any]:
        worker = workers.setdefault(name, child.Worker(name, megabytes=megabytes))
        return worker.ask(task, seconds=min(seconds, 60), **how)

    child.run = warm
    try:
        yield
    finally:
        child.run = run
        for worker in workers.values():
            worker.close()


def fuzz(
    folder: Path, seed: int, goes_on: Callable[[int], bool], keep: Path | None = None, only: str | None = None
) -> Found:
    """One file of each kind in turn, or of only one kind, while `goes_on(rounds done)`."""
    with warm_children():
        it = Fuzz(folder, keep)
        try:
            done = 0
            while goes_on(done):
                for name in [only] if only else (*it.targets, "form", "try"):
                    it.one(name, f"{seed}/{done}/{name}")
                done += 1
        finally:
            it.close()
    return it.found


def main() -> int:
    """The command."""
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("--seconds", type=float, default=60)
    given.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    given.add_argument("--only", help="one kind of file: package, areas, tables, checklist …")
    given.add_argument("--keep", type=Path, help="a folder for the files that found something")
    options = given.parse_args()
    if options.keep is not None:
        options.keep.mkdir(parents=True, exist_ok=True)
    end = time.monotonic() + options.seconds
    with tempfile.TemporaryDirectory() as folder:
        found = fuzz(Path(folder), options.seed, lambda _: time.monotonic() < end, options.keep, options.only)
    print(f"seed     {options.seed}")
    print(found.told())
    return 1 if found.findings else 0


if __name__ == "__main__":
    sys.exit(main())
