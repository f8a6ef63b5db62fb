"""One package of each released format stays here for ever, plain and sealed: `python -m tests.packages.made`.

Writes `format-N.inspection.xz` and `format-N-sealed.inspection` of the format this program writes, the age identity
that opens the sealed one, and what is in them (`format-N.json`). Run it once when a format is released and never again
for that format: what a program of that time wrote is what later ones must read. All people are invented.
"""

import json
import lzma
import sys
import tempfile
from pathlib import Path

import pyrage

from inspector.acts import Act
from inspector.db import keys, package_writing
from inspector.db.connection import connect
from inspector.db.store import Store
from inspector.db.trailer import FORMAT
from inspector.records import KINDS, Finding, Resident, Site
from tests.db.parcels import add_photo, county_store, finalised_visit, picture
from tests.db.small_county import NOW, Ticking, add, edit

HERE = Path(__file__).parent
TABLES = (*KINDS, "operation", "change", "erasure", "photo_file")


def main() -> int:
    """Write them, unless they are there."""
    names = [HERE / f"format-{FORMAT}{it}" for it in (".inspection.xz", "-sealed.inspection", ".json")]
    if any(it.exists() for it in names):
        sys.stderr.write(f"format {FORMAT} is here and stays as it is\n")
        return 1
    packed, closed, told = names
    with tempfile.TemporaryDirectory() as name, county_store(Path(name) / "data", "field", Ticking()) as store:
        fill(store, Path(name))
        give_keys(store)
        plain = package_writing.write(store, Path(name) / "a.inspection").path
        packed.write_bytes(lzma.compress(plain.read_bytes(), preset=9))
        package_writing.write(store, closed, sealed=True, everything=True)
        identity = keys.identities(store)[0]
        held = connect(plain, immutable=True)
        counts = {it: held.execute(f"SELECT count(*) FROM {it}").fetchone()[0] for it in TABLES}
        held.close()
    facts = {"identity": identity, "counts": {it: count for it, count in counts.items() if count}}
    told.write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")
    return 0


def give_keys(store: Store) -> None:
    """Those of a laptop, and its office's: here one key pair plays all."""
    keys.make(store)
    with store.transaction():
        store.connection.executemany(
            "INSERT INTO office_key (purpose, public, office, since) VALUES (?, ?, 'OFFICE000001', ?)",
            [(it, str(pyrage.x25519.Identity.generate().to_public()), NOW) for it in ("seal", "recovery")],
        )


def fill(store: Store, folder: Path) -> None:
    """A household with people, a finding that was changed, a photo, somebody who was erased."""
    site = add(store, Site, name="陈某某户", note="院内有化粪池 𠮷㐂")
    with store.operation(Act.ADD_SITE) as act:
        for name in ("陈某", "李某"):
            act.create(Resident, site=site, name=name, away=0)
    visit = finalised_visit(store, site, texts=("化粪池渗漏", "盖板破损"))
    finding = store.find(Finding)[0].id
    edit(store, Finding, finding, text="化粪池渗漏加重")
    add_photo(store, visit, picture(folder), finding)
    with store.operation(Act.ERASE) as act:
        act.erase(Resident, store.find(Resident)[1].id)


if __name__ == "__main__":
    sys.exit(main())
