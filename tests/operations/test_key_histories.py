"""Random histories of an office, two laptops and whoever copied their files, held against what each could know."""

import random
from pathlib import Path

import pytest

from inspector.db import enrolment, keys, seal
from inspector.db.package import Manifest
from inspector.db.store import Store
from inspector.db.trailer import Trailer
from inspector.db.trust import Trust
from inspector.errors import Fault
from inspector.operations import enrolling, office_keys
from tests.db.small_county import INSPECTOR, Ticking
from tests.operations.enrolled import a_store, judged, parcel, take

Parcel = tuple[Manifest, Trailer]
_STEPS, _LAPTOPS = 160, ("one", "two", "thief")


class World:
    """The stores, the files and packages that lie about, and what must be believed of each signing key."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self.folder, self.chance, self.now = folder, chance, Ticking()
        self.office = a_store(folder / "office", "office", self.now)
        self.laptops = {name: a_store(folder / name, "field", self.now) for name in _LAPTOPS}
        self.files: list[Path] = []
        self.out: list[Parcel] = []  # written by laptops, read by the office in any order, more than once
        self.back: list[tuple[str, Parcel]] = []  # of the office, with the key that signed
        self.used: dict[str, str] = {}  # enrolment file → signing key of who came first
        self.struck: set[str] = set()  # files
        self.devices: dict[str, str] = {}  # signing key → device
        office_keys.make_office_keys(self.office)

    def close(self) -> None:
        for it in (self.office, *self.laptops.values()):
            it.close()

    def step(self) -> None:
        self.now.go_on(1)
        act = self.chance.choice(
            ["issue", "read", "read", "write", "write", "give", "give", "give", "strike", "renew", "recovery", "task",
             "task", "take", "take", "move", "stolen"]
        )  # fmt: skip
        getattr(self, act)()

    def issue(self) -> None:
        path = self.folder / f"{len(self.files)}.enrolment"
        enrolling.issue_enrolment(self.office, INSPECTOR, path)
        self.files.append(path)

    def read(self) -> None:
        if self.files:
            laptop, path = self.a_laptop(), self.chance.choice(self.files[-2:])
            enrolling.read_enrolment(laptop, path, replace=True)

    def write(self) -> None:
        laptop = self.a_laptop()
        self.out.append(parcel(laptop))
        self.sealed(laptop)

    def give(self) -> None:
        """The office reads a package: what it believes is what the model says, before and after."""
        if not self.out:
            return
        said, trailer = it = self.chance.choice(self.out[-8:])
        signer, file = trailer.signer.hex(), said.enrolment or ""
        open_ = bool(file) and file not in self.used and file not in self.struck
        if signer and open_ and signer not in self.devices:
            assert judged(self.office, it).trust is Trust.ENROLLED
            assert take(self.office, it)
            self.used[file], self.devices[signer] = signer, said.origin
        else:
            assert not take(self.office, it)
        assert judged(self.office, it).trust is self.worth(it)

    def worth(self, it: Parcel) -> Trust:
        signer = it[1].signer.hex()
        if not signer:
            return Trust.UNSIGNED
        if signer not in self.devices:
            return Trust.UNKNOWN
        files = [file for file, by in self.used.items() if by == signer]
        return Trust.REVOKED if set(files) <= self.struck else Trust.ENROLLED

    def strike(self) -> None:
        listed = enrolling.enrolments(self.office)
        if listed:
            chosen = self.chance.choice(listed)
            enrolling.revoke(self.office, chosen.id)
            device = chosen.device
            self.struck |= {it.id for it in listed if it.id == chosen.id or (device and it.device == device)}

    def renew(self) -> None:
        office_keys.renew(self.office)

    def stolen(self) -> None:
        if self.chance.random() < 0.3:
            office_keys.renew(self.office, stolen=True)

    def recovery(self) -> None:
        office_keys.renew_recovery(self.office)

    def task(self) -> None:
        self.back.append((office_keys.read_own(self.office).fingerprint, parcel(self.office)))
        self.sealed(self.office)

    def take(self) -> None:
        """A laptop reads a package of the office, perhaps an old one: its keys never go back."""
        if not self.back:
            return
        laptop, (_, it) = self.a_laptop(), self.chance.choice(self.back[-6:])
        before, number = office_keys.read_own(laptop), laptop.setting("office_statement")
        moved = take(laptop, it)
        after = office_keys.read_own(laptop)
        assert moved or (after.office, after.recovery) == (before.office, before.recovery)
        assert not moved or int(laptop.setting("office_statement")) > int(number)

    def move(self) -> None:
        if self.chance.random() < 0.3:
            self.a_laptop().new_device("another machine")

    def sealed(self, store: Store) -> None:
        """What is sealed opens for who sealed it, and a laptop's for the office whose keys it knows."""
        try:
            readers = enrolment.recipients(store)
        except Fault:  # nobody to seal to, or no keys yet
            return
        key = seal.new_key()
        wrapped = seal.wrap(key, readers)
        for it in {store, self.office}:
            assert seal.unwrap(wrapped, keys.identities(it)) == key

    def a_laptop(self) -> Store:
        return self.laptops[self.chance.choice(_LAPTOPS)]


@pytest.mark.parametrize("seed", range(4))
def test_what_is_believed_is_what_each_could_know(tmp_path: Path, seed: int) -> None:
    world = World(tmp_path, random.Random(seed))
    try:
        for _ in range(_STEPS):
            world.step()
        # whatever happened: who reads a new file and gives a package is enrolled, and follows the office again
        laptop = world.laptops["one"]
        world.issue()
        enrolling.read_enrolment(laptop, world.files[-1], replace=True)
        it = parcel(laptop)
        assert take(world.office, it)
        assert judged(world.office, it).trust is Trust.ENROLLED
        office_keys.renew(world.office)
        assert take(laptop, parcel(world.office))
        assert office_keys.read_own(laptop).office == office_keys.read_own(world.office).fingerprint
    finally:
        world.close()
