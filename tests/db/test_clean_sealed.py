"""A sealed package is opened with the key of its content alone, and never stands on the disk in the clear."""

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyrage
import pytest

from inspector.db import clean, clean_child, seal
from inspector.db.keys import SigningKey
from inspector.db.store import Store
from inspector.db.trailer import TRAILER, Trailer, append_trailer, digest_of, trailer_of
from inspector.db.verify import verify
from inspector.errors import Fault, Kind
from inspector.operations import exchange
from inspector.records import KINDS, Finding, Site
from tests.db.parcels import (
    COUNTY,
    add_photo,
    altered,
    cleaned,
    county_store,
    export,
    finalised_visit,
    held,
    picture,
    refusal,
    rewritten,
    sealed,
    shared,
    take,
)  # fmt: skip
from tests.db.small_county import Ticking, add, furnished

OFFICE, RECOVERY, SOMEBODY = (pyrage.x25519.Identity.generate() for _ in range(3))
TO = (str(OFFICE.to_public()), str(RECOVERY.to_public()))
SECRET = "化粪池渗漏秘".encode()


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("made")
    with county_store(folder / "data", "field", Ticking()) as store:
        visit = finalised_visit(store, add(store, Site), texts=(SECRET.decode(),))
        add_photo(store, visit, picture(folder), store.find(Finding)[0].id)
        yield export(store, folder).path


@pytest.fixture(scope="module")
def parcel(plain: Path) -> Path:
    return sealed(plain, *TO)


def faulty(path: Path, folder: Path, *keys: object) -> Fault:
    with pytest.raises(Fault) as caught:
        cleaned(path, folder, [str(it) for it in keys or (OFFICE,)])
    return caught.value


def test_it_comes_through_whole_by_each_key_and_nothing_stands_in_the_clear(
    plain: Path, parcel: Path, tmp_path: Path
) -> None:
    assert SECRET in plain.read_bytes()
    for identity in (OFFICE, RECOVERY):
        found = cleaned(parcel, tmp_path, [str(SOMEBODY), str(identity)])
        assert found.refused == ()
        ours = found.opened()
        for table in ("operation", "change", *KINDS):
            count = f"SELECT count(*) FROM {table}"
            assert [ours.execute(count).fetchone()] == held(plain, count)
        ours.close()
        ((sha256, size),) = found.photos
        assert found.photo(sha256, size) == held(plain, "SELECT bytes FROM photo_file")[0][0]
        folder = found.database.parent
        assert {it.name for it in folder.iterdir()} == {"clean.db"}
        assert SECRET not in found.database.read_bytes()
        assert not found.database.read_bytes().startswith(b"SQLite format 3")


def test_what_lies_on_the_disk_meanwhile_is_the_ciphertext(
    parcel: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: dict[str, bytes] = {}

    def looked_at(copy: Path) -> None:
        seen.update((it.name, it.read_bytes()) for it in copy.parent.iterdir())
        removed(copy)

    removed = Path.unlink
    monkeypatch.setattr(Path, "unlink", looked_at)
    order = clean.order_for(parcel, tmp_path, [str(OFFICE)])
    clean_child.clean_in_child(order.task)
    assert seen["copy.db"] == parcel.read_bytes()[:-TRAILER]
    assert all(SECRET not in data and not data.startswith(b"SQLite") for data in seen.values())


def test_no_secret_of_the_store_enters_the_child(parcel: Path, tmp_path: Path) -> None:
    told = json.dumps(clean.order_for(parcel, tmp_path, [str(OFFICE)]).task)
    assert "AGE-SECRET" not in told.upper()


def test_the_real_child_reads_it(parcel: Path, tmp_path: Path) -> None:
    place = tmp_path / "work"
    place.mkdir()
    found = clean.clean(parcel, place, keys=[str(OFFICE)])
    assert (found.refused, len(found.photos)) == ((), 1)
    assert found.trailer == trailer_of(parcel)


def test_it_is_merged_like_a_plain_one(plain: Path, parcel: Path, tmp_path: Path) -> None:
    with county_store(tmp_path / "one", "office", Ticking()) as one:
        take(one, plain)
        expected = shared(one)
    with county_store(tmp_path / "two", "office", Ticking()) as two:
        from inspector.db import merge

        (outcome,) = merge.merge(two, [cleaned(parcel, tmp_path, [str(OFFICE)])])
        assert outcome.fault is None
        assert shared(two) == expected


def test_sealed_for_others(parcel: Path, tmp_path: Path) -> None:
    assert faulty(parcel, tmp_path, SOMEBODY).kind is Kind.SEALED_FOR_OTHERS
    with refusal(Kind.SEALED_FOR_OTHERS):
        cleaned(parcel, tmp_path)


def test_a_key_that_is_not_the_contents(plain: Path, tmp_path: Path) -> None:
    other = sealed(plain, *TO, key=seal.new_key())
    assert faulty(other, tmp_path).facts["where"] == "seal"


def test_plain_content_that_says_it_is_sealed(plain: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.inspection"
    path.write_bytes(plain.read_bytes()[:-TRAILER])
    append_trailer(path, digest_of(path), wrapped=seal.wrap(seal.new_key(), TO))
    assert faulty(path, tmp_path).kind is Kind.DAMAGED


def test_sealed_content_that_says_it_is_plain(parcel: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.inspection"
    path.write_bytes(parcel.read_bytes()[:-TRAILER])
    append_trailer(path, digest_of(path))
    assert faulty(path, tmp_path).kind is Kind.NOT_OURS


@pytest.mark.parametrize("wrapped", ["", "other", "long", "no age"])
def test_wrapped_keys_that_are_none(parcel: Path, tmp_path: Path, wrapped: str) -> None:
    """What age opens and is no key of ours, and what age does not open at all."""
    path = tmp_path / "a.inspection"
    path.write_bytes(parcel.read_bytes()[:-TRAILER])
    recipients = [pyrage.x25519.Recipient.from_str(it) for it in TO]
    forged = {
        "": pyrage.encrypt(b"", recipients),
        "other": pyrage.encrypt(b"x'" + b"z" * 64 + b"'", recipients),
        "long": pyrage.encrypt(b"x'" + b"a" * 1_000 + b"'", recipients),
        "no age": b"age-encryption.org/v1\n-> X25519 " + b"A" * 900,
    }[wrapped]
    append_trailer(path, digest_of(path), wrapped=forged)
    assert faulty(path, tmp_path).kind is Kind.SEALED_FOR_OTHERS


def test_every_bit_of_the_wrapped_key_and_of_the_content_counts(parcel: Path, tmp_path: Path) -> None:
    """A flip in the wrapped key opens nothing (or names nobody); one in the content is noticed by the hash."""
    data, chance = bytearray(parcel.read_bytes()), random.Random(1)
    length = len(trailer_of(parcel).wrapped)
    head = len(data) - TRAILER + 158  # where the wrapped key begins
    path = tmp_path / "a.inspection"
    places = [*chance.sample(range(head, head + length), 60), *chance.sample(range(len(data) - TRAILER), 20)]
    for place in places:
        bit = 1 << chance.randrange(8)
        data[place] ^= bit
        path.write_bytes(data)
        fault = faulty(path, tmp_path, SOMEBODY, OFFICE)
        assert fault.kind in {Kind.SEALED_FOR_OTHERS, Kind.DAMAGED}, place
        data[place] ^= bit


def test_scrambled_ciphertext_under_a_true_trailer(parcel: Path, tmp_path: Path) -> None:
    """SQLCipher proves every page: whoever knows the hash and not the key changes nothing."""
    wrapped = trailer_of(parcel).wrapped
    for place in (10, 5_000, 70_000, 2_000_000):
        forged = rewritten(parcel, lambda content, place=place: content.__setitem__(place, content[place] ^ 1))
        forged.write_bytes(forged.read_bytes()[:-TRAILER])
        append_trailer(forged, digest_of(forged), wrapped=wrapped)
        assert faulty(forged, tmp_path).kind is Kind.DAMAGED


def test_what_is_hostile_is_hostile_when_sealed(plain: Path, tmp_path: Path) -> None:
    forged = sealed(altered(plain, "CREATE VIEW problem AS SELECT 1"), *TO)
    assert faulty(forged, tmp_path).kind is Kind.FOREIGN_SCHEMA


def test_the_trailer_is_the_one_read_here_whatever_the_child_says(parcel: Path, tmp_path: Path) -> None:
    """A child that a file took over cannot put another's signature under it."""
    order = clean.order_for(parcel, tmp_path, [str(OFFICE)])
    answer = clean_child.clean_in_child(order.task)
    signer = SigningKey(b"\x01" * 32)
    lying = Trailer(format=1, reader=1, digest=trailer_of(parcel).digest, signer=signer.public, signature=b"\x02" * 64)
    with refusal(Kind.DAMAGED):
        clean.cleaned(order, answer | {"trailer": lying.packed().hex()})


def test_verify_says_what_can_be_said_with_a_key_and_without(parcel: Path, tmp_path: Path) -> None:
    report = verify(parcel, identities=lambda: [str(OFFICE)])
    assert report.what == "package"
    assert [(it.name, it.ok) for it in report.checks] == [
        (name, True) for name in ("trailer", "seal", "schema", "pages", "manifest", "rows", "photos")
    ]
    without = verify(parcel).checks
    assert [(it.name, it.ok) for it in without] == [("trailer", True), ("seal", False)]
    assert without[-1].faults[0].fault.kind is Kind.SEALED_FOR_OTHERS
    data = bytearray(parcel.read_bytes())
    data[9_000] ^= 1
    spoilt = tmp_path / "a.inspection"
    spoilt.write_bytes(data)
    assert [(it.name, it.ok) for it in verify(spoilt).checks] == [("trailer", False)]


def test_beside_a_store_with_a_key_a_plain_package_is_not_cleaned_into_the_clear(
    plain: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bytes] = []

    def looked_at(*given: Any, **how: Any) -> Any:
        found = clean.clean(*given, **how)
        assert {it.name for it in found.database.parent.iterdir()} == {"clean.db"}
        seen.append(found.database.read_bytes())
        return found

    monkeypatch.setattr(exchange, "clean", looked_at)
    with furnished(Store.create(tmp_path / "office", nonce="office", key="密", now=Ticking())) as office:
        office.set_setting("role", "office")
        office.set_setting("county", COUNTY)
        (planned,) = exchange.merge(office, [plain], apply=False)
        (received,) = exchange.merge(office, [plain])
        assert (planned.refused, received.refused) == (None, None)
        assert len(office.find(Finding)) == 1
        assert office.one("SELECT count(*) FROM photo") == 1
    assert len(seen) == 2
    assert all(SECRET not in it and not it.startswith(b"SQLite format 3") for it in seen)
