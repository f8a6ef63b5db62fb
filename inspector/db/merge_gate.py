"""What a whole package is refused for, what is told of it, and its line in the book."""

from collections.abc import Collection
from typing import Any

from inspector import clock
from inspector.db import brought, trust
from inspector.db.clean import Cleaned
from inspector.db.keys import fingerprint
from inspector.db.stamp import too_late
from inspector.db.store import Store
from inspector.db.trust import Signed, Trust
from inspector.errors import Fault, Kind

EVERYBODY = "all"
"""Among what is accepted: whatever its signature is worth."""

ANYBODYS = "anybody's"
"""Among what is accepted: tasks of whomever they are."""

ABOUT_THE_PACKAGE = frozenset(
    {
        Kind.OTHER_COUNTY, Kind.GAP, Kind.PART_MISSING, Kind.FORGED,
        Kind.UNSIGNED, Kind.UNKNOWN_SIGNER, Kind.REVOKED, Kind.BAD_SIGNATURE, Kind.FOR_ANOTHER,
    }
)  # fmt: skip

_BOUNDS = {
    Trust.UNSIGNED: Kind.UNSIGNED,
    Trust.UNKNOWN: Kind.UNKNOWN_SIGNER,
    Trust.REVOKED: Kind.REVOKED,
}

DECIDABLE = frozenset({*_BOUNDS.values(), Kind.FOR_ANOTHER})
"""Why a package is not taken unless somebody says so."""


def is_known(store: Store, package: str) -> bool:
    """Whether a package was written or read here and its import was not undone since."""
    return bool(store.one("SELECT 1 FROM book WHERE id = ? AND forgotten IS NULL", package))


def decision(package: str, kind: Kind) -> str:
    """What stands among what is accepted once somebody decided to take a package in spite of this: whoever bears with
    its signature has not been asked yet whose tasks it has.
    """
    return f"{kind} {package}" if kind is Kind.FOR_ANOTHER else package


def _is_whole(store: Store, package: str) -> bool:
    """Whether all is here that a package and those it continues brought."""
    return bool(store.one(f"SELECT 1 FROM book WHERE id = ? AND id NOT IN {brought.BROKEN}", package))


def check(store: Store, theirs: str, cleaned: Cleaned, signed: Signed, accept: Collection[str]) -> None:
    """Raise the Fault for which nothing of a package, attached as `theirs`, can be taken."""
    manifest, path, ours = cleaned.manifest, str(cleaned.path), store.setting("county")
    if ours and manifest.county != ours:  # nobody is asked to decide upon what cannot be taken after all
        raise Fault(Kind.OTHER_COUNTY, path=path, county=manifest.county, ours=ours)
    _check_signature(store, cleaned, signed, accept)
    _check_whom(store, theirs, cleaned, accept)
    if manifest.base and not _is_whole(store, manifest.base):
        if manifest.part > 1:
            raise Fault(Kind.PART_MISSING, path=path, part=manifest.part - 1, parts=manifest.parts)
        last = store.one(
            f"""SELECT max(sequence) FROM book
                WHERE direction = 'read' AND origin = ? AND forgotten IS NULL AND id NOT IN {brought.BROKEN}""",
            manifest.origin,
        )
        raise Fault(
            Kind.GAP, path=path, base=manifest.base, person=manifest.person, number=manifest.sequence, last=last or "–"
        )
    forged = store.one(
        f"""SELECT t.id FROM {theirs}.operation AS t CROSS JOIN operation AS o ON o.id = t.id
            WHERE (t.name, t.at, t.device, t.person, t.undoes)
                  IS NOT (o.name, o.at, o.device, o.person, o.undoes)"""
    )
    forged = forged or store.one(f"SELECT id FROM {theirs}.operation WHERE id >= ?", too_late(store.now()))
    if forged:
        raise Fault(Kind.FORGED, path=path, what=forged)


def _check_signature(store: Store, cleaned: Cleaned, signed: Signed, accept: Collection[str]) -> None:
    manifest, path = cleaned.manifest, str(cleaned.path)
    if signed.trust is Trust.FORGED:
        raise Fault(Kind.BAD_SIGNATURE, path=path)
    kind = _BOUNDS.get(signed.trust)
    if kind is None or EVERYBODY in accept or manifest.id in accept or not trust.expects_signatures(store):
        return
    if _was_decided_on(store, cleaned):
        return
    person = store.one("SELECT name FROM person WHERE id = ?", signed.person) or manifest.person
    raise Fault(
        kind, path=path, person=person, since=signed.since, package=manifest.id,
        fingerprint=fingerprint(cleaned.trailer.signer),
    )  # fmt: skip


def _check_whom(store: Store, theirs: str, cleaned: Cleaned, accept: Collection[str]) -> None:
    """Another person's tasks are not taken in silence: their owner would wait for them, and nobody would know why."""
    manifest, mine = cleaned.manifest, store.setting("person")
    whose = manifest.task_for
    if store.setting("role") != "field" or not mine or whose in (None, "", mine) or _was_decided_on(store, cleaned):
        return
    if ANYBODYS in accept or decision(manifest.id, Kind.FOR_ANOTHER) in accept:
        return
    person = store.one(f"SELECT name FROM {theirs}.person WHERE id = ?", whose) or ""
    ours = store.one("SELECT name FROM person WHERE id = ?", mine) or ""
    if person != ours or not is_made_here(store, mine):
        raise Fault(Kind.FOR_ANOTHER, path=str(cleaned.path), person=person or "–", ours=ours or "–")


def is_made_here(store: Store, person: str) -> bool:
    """Whether a person was introduced on this laptop, so that the office may know them under another id."""
    return bool(
        store.one("SELECT 1 FROM person AS p JOIN operation AS o ON o.id = p.made WHERE p.id = ? AND o.package IS NULL",
                  person)
    )  # fmt: skip


def _was_decided_on(store: Store, cleaned: Cleaned) -> bool:
    """Whether these very bytes were read here before."""
    return bool(
        store.one(
            "SELECT 1 FROM book WHERE id = ? AND sha256 = ? AND forgotten IS NULL", cleaned.manifest.id, cleaned.sha256
        )
    )


def note(store: Store, theirs: str, cleaned: Cleaned, signed: Signed) -> None:
    """The book, and the sender's last word on what it has read from us: its last, not its best, for it may have gone
    back to a backup. If it has read nothing we know of, everything is sent again; so it is where nobody can say whether
    it is who it says, for what counts as received is given no more and may be deleted.
    """
    manifest = cleaned.manifest
    names = ("id", "origin", "addressee", "kind", "person", "task_for", "county", "sequence", "part", "parts", "base")
    facts: dict[str, Any] = {name: getattr(manifest, name) for name in names}
    facts |= {
        "said": manifest.at, "at": clock.written(store.now()), "file": cleaned.path.name, "sha256": cleaned.sha256,
        "trust": signed.trust,
    }  # fmt: skip
    run = store.connection.execute
    run("DELETE FROM book WHERE id = :id AND forgotten IS NOT NULL", facts)  # and now it is the last that was read
    run(
        """INSERT INTO book (id, direction, origin, addressee, kind, person, "for", county, sequence, part, parts, base,
                             at, said, file, sha256, trust, counts)
           VALUES (:id, 'read', :origin, :addressee, :kind, :person, :task_for, :county, :sequence, :part, :parts,
                   :base, :at, :said, :file, :sha256, :trust, '{}')""",
        facts,
    )
    if not is_heard(store, cleaned, signed):
        return
    run("DELETE FROM acknowledged WHERE device = :origin", facts)
    run(
        f"""INSERT INTO acknowledged SELECT :origin, b.id FROM {theirs}.acknowledgement AS a
            CROSS JOIN book AS b ON b.id = a.package WHERE b.direction = 'written' AND a.device IN (
              SELECT id FROM device) ORDER BY b.rowid DESC LIMIT 1""",
        facts,
    )
    if store.setting("role") == "field":
        store.set_setting("office", manifest.origin)


def is_heard(store: Store, cleaned: Cleaned, signed: Signed) -> bool:
    """Whether a package's word on what its writer has read counts here. A laptop hears its office alone, and an
    enrolled one knows it by its signature: a package decided upon tells it nothing of where its office is and what that
    has, for what is done here goes there, what came from there is not sent back, and what it has may be wiped here.
    """
    if store.setting("role") != "field":
        return True
    return cleaned.manifest.role == "office" and (signed.trust is Trust.ENROLLED or not trust.expects_signatures(store))


def is_own(store: Store, device: str) -> bool:
    """Whether this store is, or once was, that device."""
    return bool(store.one("SELECT 1 FROM device WHERE id = ?", device))


def came_late(store: Store, cleaned: Cleaned) -> bool:
    """Whether a later package of its writer was read before it: an old one, which takes nothing back."""
    manifest = cleaned.manifest
    return bool(
        store.one(
            "SELECT 1 FROM book WHERE origin = ? AND direction = 'read' AND sequence > ? AND forgotten IS NULL",
            manifest.origin, manifest.sequence,
        )
    )  # fmt: skip


def clock_off(store: Store, theirs: str, cleaned: Cleaned) -> int:
    """By how many seconds its writer's clock is ahead of ours (negative: behind), as far as the package shows; else 0.

    It cannot have been written later than now, nor before the last package of ours that its writer had read.
    """
    read = store.one(
        f"""SELECT b.at FROM {theirs}.acknowledgement AS a CROSS JOIN book AS b ON b.id = a.package
            WHERE b.direction = 'written' AND b.origin = a.device ORDER BY b.rowid DESC LIMIT 1"""
    )
    return clock.ahead(cleaned.manifest.at, since=read, until=clock.written(store.now()))
