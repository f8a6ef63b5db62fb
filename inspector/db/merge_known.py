"""A package known by the hash of its bytes: read before and taken whole, so there is nothing to look at again."""

import json
from dataclasses import dataclass

from inspector.db.package import Manifest
from inspector.db.store import Store
from inspector.db.trailer import FORMAT, READER
from inspector.db.trust import Trust


@dataclass(frozen=True, slots=True)
class Known:
    """What the book has of it; `counts`: fate → records, all of them the same now."""

    manifest: Manifest
    trust: Trust
    counts: dict[str, int]


def known(store: Store, sha256: str) -> Known | None:
    """The package of this file, written here or read without a row refused; None where it must be looked at.

    What was refused may fit by now, and what was taken out again (`forgotten`) may be wanted again.
    """
    found = store.rows(
        """SELECT id, kind, origin, addressee, base, part, parts, sequence, person, "for", county, coalesce(said, at),
                  trust, direction, counts FROM book AS b
           WHERE sha256 = ? AND forgotten IS NULL AND NOT EXISTS (SELECT 1 FROM refused WHERE package = b.id)""",
        sha256,
    )
    if not found:
        return None
    id_, kind, origin, addressee, base, part, parts, sequence, person, whose, county, at, trust, way, counts = found[0]
    manifest = Manifest(
        id=id_, format=FORMAT, reader=READER, kind=kind, origin=origin, role="field" if kind == "result" else "office",
        addressee=addressee, base=base, whole=1, drafts=0, part=part, parts=parts, sequence=sequence, person=person,
        task_for=whose, county=county, at=at, program="", counts="{}", seal=None, enrolment=None, proof=None,
    )  # fmt: skip
    same = sum(json.loads(counts).values()) if way == "read" else 0
    return Known(manifest, Trust(trust) if trust else Trust.OWN if way == "written" else Trust.UNSIGNED, {"same": same})
