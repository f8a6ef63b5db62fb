"""An office and laptops of the small county, and what stands in the manifest and trailer of a package of theirs."""

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any

from inspector.db import enrolment, keys
from inspector.db.package import Manifest
from inspector.db.store import Store
from inspector.db.trailer import FORMAT, READER, Trailer
from inspector.db.trust import Signed
from tests.db.small_county import Ticking, new_store

COUNTY = "990101"


def a_store(folder: Path, role: str, now: Ticking) -> Store:
    """Each on a machine of its own."""
    store = new_store(folder, nonce=folder.name, now=now)
    store.set_setting("role", role)
    store.set_setting("county", COUNTY)
    return store


def manifest_of(store: Store, **other: Any) -> Manifest:
    """What the next package says of itself."""
    enrolment.ready(store)
    id_, proof = enrolment.proof(store)
    role = store.setting("role")
    said = Manifest(
        id="p", format=FORMAT, reader=READER, kind="task" if role == "office" else "result", origin=store.device,
        role=role, addressee="", base=None, whole=1, drafts=0, part=1, parts=1, sequence=1, person="", task_for=None,
        county=store.setting("county"), at="", program="", counts="{}", seal=keys.sealing_key(store), enrolment=id_,
        proof=proof,
    )  # fmt: skip
    return replace(said, **other)


def signed(signer: keys.SigningKey | None, content: bytes = b"rows") -> Trailer:
    """The trailer of a package with this content."""
    digest = hashlib.sha256(content).digest()
    blank = Trailer(format=FORMAT, reader=READER, digest=digest, signer=signer.public if signer else b"")
    return replace(blank, signature=signer.sign(blank.signed_text)) if signer else blank


def parcel(store: Store, **other: Any) -> tuple[Manifest, Trailer]:
    """Manifest and trailer of the next package."""
    said = manifest_of(store, **other)
    return said, signed(keys.signing_key(store))


def judged(reader: Store, parcel: tuple[Manifest, Trailer]) -> Signed:
    return enrolment.judged(reader, parcel[1], parcel[0])


def take(reader: Store, parcel: tuple[Manifest, Trailer]) -> bool:
    return enrolment.enrol_by_package(reader, *parcel)
