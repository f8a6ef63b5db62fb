"""Whose signatures count here: a laptop's proof that it holds the office's enrolment file, and who seals to whom.

The office issues a file with a token (`operations/enrolling.py`); the laptop's next package carries HMAC-SHA256 of the
token over its device, its public keys and its county, in the manifest. So one trip of one stick enrols it. The token
is good once: whoever copies the file comes too late, or is found out when the laptop does.

Writing a package asks `ready`, `proof` and `recipients`; reading one asks `judged` before it is merged and
`enrol_by_package` after.
"""

import hashlib
import hmac
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from inspector import clock
from inspector.db import keys, succession
from inspector.db.store import Store
from inspector.db.trailer import Trailer
from inspector.db.trust import Signed, Trust, judge
from inspector.errors import Fault, Kind

if TYPE_CHECKING:
    from inspector.db.package import Manifest

ENROLMENT, TOKEN = "enrolment", "enrolment_token"  # settings of a laptop: its file's id, the key of the proof
_CONTEXT = "inspector enrolment"
_ID = re.compile(r"[0-9a-f-]{36}")


def token_key(token: str) -> str:
    """What the office keeps of a token, and the key of the proof."""
    return hashlib.sha256(token.encode()).hexdigest()


def proof_of(key: str, enrolment: str, county: str, device: str, sign: str, seal: str) -> str:
    """The proof in hexadecimal digits."""
    said = succession.canonical([_CONTEXT, enrolment, county, device, sign, seal])
    return hmac.new(bytes.fromhex(key), said, hashlib.sha256).hexdigest()


# -- writing -----------------------------------------------------------------------------------------------------------


def ready(store: Store) -> None:
    """Before a package is written: a laptop's keys are of who it is now. A copied or moved folder is another device
    (`Store.new_device`), and what another device was enrolled with would look forged.
    """
    if store.setting("role") == "office" or keys.signing_key(store) is None:
        return
    since = store.one("SELECT since FROM own_key WHERE purpose = 'sign' AND retired IS NULL")
    taken = store.one("SELECT since FROM device ORDER BY rowid DESC LIMIT 1")
    if clock.instant(taken) > clock.instant(since):
        new_identity(store)


def new_identity(store: Store) -> None:
    """New keys after a clone was met or the device changed; who had none gets none.

    A laptop wants a new enrolment file, since its office enrolled the other one. An office's laptops follow by
    themselves: the new keys are stated by the old.
    """
    before = keys.signing_key(store)
    if before is None:
        return
    with store.transaction():
        keys.make(store)
        if store.setting("role") == "office":
            succession.state(store, by=before)
        else:
            for name in (ENROLMENT, TOKEN):
                store.set_setting(name, "")


def proof(store: Store) -> tuple[str | None, str | None]:
    """What stands in the manifest as `enrolment` and `proof`: a laptop's proof, an office's statements, or nothing.

    A laptop repeats it in every package: nobody knows which of them arrives.
    """
    if store.setting("role") == "office":
        return None, succession.statements(store)
    sign, seal, id_ = keys.signing_key(store), keys.sealing_key(store), store.setting(ENROLMENT)
    if sign is None or seal is None or not id_:
        return None, None
    return id_, proof_of(store.setting(TOKEN), id_, store.setting("county"), store.device, sign.public.hex(), seal)


def recipients(store: Store, person: str | None = None) -> tuple[str, ...]:
    """Whom a package written here is sealed to, as age recipients.

    A laptop's: its office, the office's recovery key, itself. An office's: the enrolled laptops of `person` (id; None:
    of everybody), itself, its recovery key. Raises Fault NO_KEYS (whose: office, device), NOT_ENROLLED.
    """
    own, recovery = keys.sealing_key(store), succession.recovery_key(store)
    office = store.setting("role") == "office"
    if own is None or recovery is None:
        raise Fault(Kind.NO_KEYS, whose="office" if office or recovery is None else "device")
    if office:
        to = [it for (it,) in store.rows(_LAPTOPS, person)]
    else:
        to = [it for (it,) in store.rows("SELECT public FROM office_key WHERE purpose = 'seal' AND retired IS NULL")]
    if not to:
        if office:
            raise Fault(Kind.NOT_ENROLLED, person=store.one("SELECT name FROM person WHERE id = ?", person) or "–")
        raise Fault(Kind.NO_KEYS, whose="office")
    return tuple(dict.fromkeys((*to, own, recovery)))


_LAPTOPS = """
    SELECT seal FROM enrolment AS e WHERE revoked IS NULL AND device IS NOT NULL AND (?1 IS NULL OR person = ?1)
    AND NOT EXISTS (SELECT 1 FROM enrolment WHERE device = e.device AND (enrolled, id) > (e.enrolled, e.id))
    ORDER BY enrolled, id"""


# -- reading -----------------------------------------------------------------------------------------------------------


def judged(store: Store, trailer: Trailer, manifest: "Manifest") -> Signed:
    """What a package's signature is worth here, as `trust.judge`, with what the package itself can prove: the first of
    a laptop that holds an enrolment file, the first of an office that has renewed its keys.
    """
    signed = judge(store, trailer, manifest.origin)
    if signed.trust is not Trust.UNKNOWN:
        return signed
    if manifest.role == "office":
        follows = succession.followed(store, manifest.proof, trailer.signer) is not None
        return replace(signed, trust=Trust.ENROLLED) if follows else signed
    person = _enrolling(store, trailer, manifest)
    return signed if person is None else Signed(Trust.ENROLLED, person)


def enrol_by_package(store: Store, manifest: "Manifest", trailer: Trailer) -> bool:
    """After a package was merged: enrol the laptop that proved its token, or follow the office to its new keys.

    Whether anything changed here. A package `judged` otherwise than enrolled changes nothing, even where a person
    decided to merge it.
    """
    if judged(store, trailer, manifest).trust is not Trust.ENROLLED:
        return False
    if manifest.role == "office":
        said = succession.followed(store, manifest.proof, trailer.signer)
        if said is not None:
            succession.follow(store, said, manifest.origin)
        return said is not None
    if _enrolling(store, trailer, manifest) is None:
        return False
    with store.transaction():
        store.connection.execute(
            "UPDATE enrolment SET device = ?, sign = ?, seal = ?, enrolled = ? WHERE id = ?",
            [manifest.origin, trailer.signer.hex(), manifest.seal, clock.written(store.now()), manifest.enrolment],
        )
    return True


def _enrolling(store: Store, trailer: Trailer, manifest: "Manifest") -> str | None:
    """Id of the person whose unused, timely enrolment file this package proves to hold."""
    id_, proof_, seal = manifest.enrolment or "", manifest.proof or "", manifest.seal or ""
    if not _ID.fullmatch(id_) or not succession.is_hex(proof_, 32) or not succession.is_recipient(seal):
        return None
    found = store.rows(
        """SELECT token, person, county FROM (SELECT value AS county FROM setting WHERE name = 'county'), enrolment
           WHERE id = ? AND device IS NULL AND revoked IS NULL AND until >= ?""",
        id_, clock.today(store.now).isoformat(),
    )  # fmt: skip
    if not found:
        return None
    key, person, county = found[0]
    right = proof_of(key, id_, county, manifest.origin, trailer.signer.hex(), seal)
    return str(person) if hmac.compare_digest(right, proof_) else None
