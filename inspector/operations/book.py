"""The book of packages: who handed in what, what is missing, what reached whom; and the undoing of an import."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from inspector import clock
from inspector.db import backup, brought, ledger
from inspector.db import forget as forgetting
from inspector.db.conflicts import taking_part
from inspector.db.forget import Forgotten, Kept, Why, plan_forget
from inspector.db.store import Store
from inspector.db.trust import Trust
from inspector.photo.store import PhotoStore

__all__ = [
    "Entry", "Forgotten", "Kept", "Own", "Reached", "Sender", "Trust", "Why", "entries", "forget", "own_packages",
    "plan_forget", "standing",
]  # fmt: skip

NAMED = 50
"""Missing numbers named one by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One file that was read here, as the book has it. `at`: read, by our clock; `said`: written, by its writer's."""

    package: str
    device: str
    person: str
    kind: str  # task result receipt
    sequence: int
    part: int
    parts: int
    at: str
    said: str
    file: str
    trust: Trust
    counts: str  # JSON: fate → records
    refused: int  # entries left out
    forgotten: str  # when its import was undone, '' if it stands
    whole: bool  # it counts as received: neither it nor one it continues was undone


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """A device that packages came from. Numbers are the sender's own and start at 1."""

    person: str
    device: str
    last_number: int
    last_at: str  # when its last package was read here
    last_package: str
    packages: int  # whose import stands
    missing: tuple[int, ...]  # the first of the numbers there are that were never read; an office's eyes only
    missing_count: int
    clock_off: int  # seconds its clock is ahead of ours (negative: behind) as far as can be told; 0: right
    clone: bool  # two packages under one number: two laptops call themselves the same, or one went back to a backup
    own: bool  # it calls itself as this device does or did: somebody works with a copy of this folder
    trust: Trust  # of the last package
    contested: int  # conflicts waiting here in which its work takes part
    refused: int  # entries of its packages left out


class Reached(StrEnum):
    """What is known of a package that was given away."""

    READ = "read"  # its reader says so
    LATER = "later"  # all of it came with another, mostly a later one
    NO = "no"  # nothing was heard of it yet


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """A package written here and what became of it."""

    package: str
    sequence: int
    part: int
    parts: int
    kind: str
    at: str
    task_for: str  # name of the person a task package is for, '' for all
    reached: Reached
    reader: str  # device that read it, '' if unknown
    read_at: str  # by the reader's clock, '' if unknown
    refused: int  # entries its reader left out
    contested: int  # conflicts on its records that wait for a decision there


def entries(store: Store, device: str | None = None, *, limit: int = 1000) -> list[Entry]:
    """What was read here, the last first; of one device or of all."""
    found = store.rows(
        f"""SELECT id, origin, person, kind, sequence, part, parts, at, ifnull(said, ''), ifnull(file, ''), trust,
                   counts, (SELECT count(*) FROM refused AS r WHERE r.package = b.id), ifnull(forgotten, ''),
                   id NOT IN {brought.BROKEN}
            FROM book AS b WHERE direction = 'read' AND origin = ifnull(?, origin) ORDER BY rowid DESC LIMIT ?""",
        device, limit,
    )  # fmt: skip
    return [
        Entry(
            package=row[0], device=row[1], person=row[2], kind=row[3], sequence=row[4], part=row[5], parts=row[6],
            at=row[7], said=row[8], file=row[9], trust=_trust(row[10]), counts=row[11], refused=row[12],
            forgotten=row[13], whole=bool(row[14]),
        )
        for row in found
    ]  # fmt: skip


def standing(store: Store) -> list[Sender]:
    """Every device packages came from, the one heard of longest ago first."""
    numbers: dict[str, list[tuple[int, int]]] = {}
    people: dict[str, set[int]] = {}
    until: Counter[str] = Counter()
    stand: Counter[str] = Counter()
    for origin, person, sequence, part, parts, forgotten in store.rows(
        "SELECT origin, person, sequence, part, parts, forgotten IS NOT NULL FROM book WHERE direction = 'read'"
    ):
        numbers.setdefault(origin, []).append((sequence, part))
        people.setdefault(person, set()).add(sequence)
        until[origin] = max(until[origin], sequence + parts - part)  # each part has a number; the others exist too
        stand[origin] += not forgotten
    contested = dict(
        store.rows(
            f"""SELECT b.origin, count(DISTINCT c.row || c.field) FROM ({taking_part(store.references())}) AS c
                CROSS JOIN operation AS o ON o.id = c.operation CROSS JOIN book AS b ON b.id = o.package
                GROUP BY b.origin"""
        )
    )
    refused = dict(
        store.rows("SELECT b.origin, count(*) FROM refused AS r JOIN book AS b ON b.id = r.package GROUP BY b.origin")
    )
    office = store.setting("role") == "office"
    found = []
    for device, person, sequence, at, package, said, trust, ours, own in store.rows(
        """SELECT b.origin, b.person, b.sequence, b.at, b.id, b.said, b.trust,
                  (SELECT w.at FROM acknowledged AS a JOIN book AS w ON w.id = a.package WHERE a.device = b.origin),
                  EXISTS (SELECT 1 FROM device WHERE id = b.origin)
           FROM (SELECT rowid AS entry, max(10000 * sequence + part), origin AS device FROM book
                 WHERE direction = 'read' GROUP BY origin) JOIN book AS b ON b.rowid = entry
           ORDER BY (SELECT max(rowid) FROM book WHERE direction = 'read' AND origin = device)"""
    ):
        given = numbers[device]
        first = min(given)[0]
        known = {number for number, _ in given} | {it for it in people[person] if it < first}
        count, some = _missing(known, until[device]) if office else (0, ())
        found.append(
            Sender(
                person=person, device=device, last_number=sequence, last_at=at, last_package=package,
                packages=stand[device], missing=some, missing_count=count,
                clock_off=clock.ahead(said, since=ours, until=at), clone=len(given) > len(set(given)),
                own=bool(own), trust=_trust(trust), contested=contested.get(device, 0),
                refused=refused.get(device, 0),
            )
        )  # fmt: skip
    return found


def own_packages(store: Store, *, limit: int = 1000) -> list[Own]:
    """What was written here, the last first, and whether it is known to have arrived."""
    found = store.rows(
        """SELECT w.id, w.sequence, w.part, w.parts, w.kind, w.at, ifnull(p.name, ''), r.reader, r.at, r.refused,
                  r.contested, (SELECT a.device FROM acknowledged AS a WHERE a.package = w.id),
                  (SELECT a.device FROM acknowledged AS a JOIN book AS k ON k.id = a.package
                   WHERE (k.rowid > w.rowid OR w.kind = 'result') AND k.upto >= w.upto AND k."for" IS w."for")
           FROM book AS w LEFT JOIN receipt AS r ON r.package = w.id LEFT JOIN person AS p ON p.id = w."for"
           WHERE w.direction = 'written' ORDER BY w.rowid DESC LIMIT ?""",
        limit,
    )
    return [
        Own(
            package=package, sequence=sequence, part=part, parts=parts, kind=kind, at=at, task_for=task_for,
            reached=Reached.READ if said or read else Reached.LATER if later else Reached.NO,
            reader=said or read or later or "", read_at=read_at or "", refused=refused or 0, contested=contested or 0,
        )
        for package, sequence, part, parts, kind, at, task_for, said, read_at, refused, contested, read, later in found
    ]  # fmt: skip


def forget(store: Store, package: str) -> Forgotten:
    """Undo an import (`db.forget`); a backup is made before; photos only that backup speaks of go to it.

    Raises Fault GONE, BUILT_UPON, GIVEN_OUT, DISK_FULL.
    """
    _set_aside(store)  # what a kill left of the last time
    if not plan_forget(store, package).is_nothing:
        backup.copy(store.folder, store.now(), key=store.key)
        store.seal()
    with store.transaction():
        run = store.connection.execute
        run("CREATE TEMP TABLE shown AS SELECT DISTINCT sha256 FROM photo")
        found = forgetting.forget(store, package)
        left = run("SELECT sha256 FROM shown WHERE sha256 NOT IN (SELECT sha256 FROM photo)").fetchall()
        run("DROP TABLE temp.shown")
        store.set_setting(_LEAVING, json.dumps([it for (it,) in left]))
    _set_aside(store)
    ledger.ready(store)
    return found


_LEAVING = "photos_leaving"  # hashes of photos on their way to the backups


def _set_aside(store: Store) -> None:
    """Photos that left the store lie beside the backup that speaks of them, unless they came back meanwhile."""
    leaving = json.loads(store.setting(_LEAVING) or "[]")
    if not leaving:
        return
    photos, aside = PhotoStore(store.folder.photos), backup.photos_of(store.folder)
    for sha256 in leaving:
        if not store.one("SELECT 1 FROM photo WHERE sha256 = ? LIMIT 1", sha256):
            photos.move(sha256, aside)
    store.set_setting(_LEAVING, "")


def _missing(known: Iterable[int], last: int) -> tuple[int, tuple[int, ...]]:
    """How many numbers from 1 to `last` are not known, and the first of them."""
    kept = {it for it in known if 1 <= it <= last}

    def each() -> Iterator[int]:
        at = 1
        for number in [*sorted(kept), last + 1]:
            yield from range(at, number)
            at = number + 1

    return max(0, last - len(kept)), tuple(islice(each(), NAMED))


def _trust(value: str | None) -> Trust:
    return next((it for it in Trust if it == value), Trust.UNSIGNED)
