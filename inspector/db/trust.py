"""What a package's signature is worth here."""

from dataclasses import dataclass
from enum import StrEnum

from inspector.db import keys
from inspector.db.store import Store
from inspector.db.trailer import Trailer


class Trust(StrEnum):
    """The worth of a signature; the value stands in the book."""

    ENROLLED = "enrolled"  # signed by the device that was enrolled with this key; for a laptop: by its office
    OWN = "own"  # signed here
    UNSIGNED = "unsigned"
    UNKNOWN = "unknown"  # signed truly, by nobody we know
    REVOKED = "revoked"  # by a device that was struck off
    FORGED = "forged"  # what was signed is not what is here, or another device's key signed it


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature judged: `person` is the id of whose laptop it is, where known, `since` the day it was struck off."""

    trust: Trust
    person: str = ""
    since: str = ""


def judge(store: Store, trailer: Trailer, origin: str) -> Signed:
    """What the signature under a package of device `origin` is worth; the trailer's hash must have been checked."""
    if not trailer.signer:
        return Signed(Trust.UNSIGNED)
    if not keys.is_signed(trailer.signer, trailer.signature, trailer.signed_text):
        return Signed(Trust.FORGED)
    public = trailer.signer.hex()
    if store.one("SELECT 1 FROM own_key WHERE purpose = 'sign' AND public = ?", public):
        return Signed(Trust.OWN)
    found = store.rows(
        """SELECT NULL, '', NULL FROM office_key WHERE purpose = 'sign' AND public = ?1
           UNION ALL SELECT device, person, revoked FROM enrolment WHERE sign = ?1 AND device IS NOT NULL""",
        public,
    )
    if not found:
        return Signed(Trust.UNKNOWN)
    device, person, revoked = found[0]
    if device not in (None, origin):  # an office on a new computer is the same office, by its key
        return Signed(Trust.FORGED, person)
    return Signed(Trust.REVOKED, person, revoked[:10]) if revoked else Signed(Trust.ENROLLED, person)


def expects_signatures(store: Store) -> bool:
    """Whether an unsigned package wants a decision: in an office that enrolled somebody, on an enrolled laptop."""
    return bool(
        store.one(
            """SELECT EXISTS (SELECT 1 FROM enrolment WHERE enrolled IS NOT NULL)
                   OR EXISTS (SELECT 1 FROM office_key WHERE purpose = 'sign')"""
        )
    )
