"""One trip of one stick enrols a laptop; what is late, used twice, changed or somebody else's enrols nobody."""

import json
import os
import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from inspector.db import enrolment, keys, seal, trust
from inspector.db.store import Store
from inspector.db.trust import Trust
from inspector.errors import Fault, Kind
from inspector.operations import enrolling, office_keys
from tests.db.parcels import refusal
from tests.db.small_county import INSPECTOR, Ticking
from tests.operations.enrolled import a_store, judged, manifest_of, parcel, signed, take


@pytest.fixture
def office(tmp_path: Path, now: Ticking) -> Iterator[Store]:
    with a_store(tmp_path / "office", "office", now) as store:
        office_keys.make_office_keys(store)
        yield store


@pytest.fixture
def laptop(tmp_path: Path, now: Ticking) -> Iterator[Store]:
    with a_store(tmp_path / "laptop", "field", now) as store:
        yield store


@pytest.fixture
def file(office: Store, tmp_path: Path) -> Path:
    enrolling.issue_enrolment(office, INSPECTOR, tmp_path / "a.enrolment")
    return tmp_path / "a.enrolment"


def why(reason: str) -> object:
    return pytest.raises(
        Fault, check=lambda fault: (fault.kind, fault.facts.get("why")) == (Kind.BAD_ENROLMENT, reason)
    )


def test_one_trip_enrols_a_laptop(office: Store, laptop: Store, file: Path) -> None:
    assert not trust.expects_signatures(office)
    ticket = enrolling.read_enrolment(laptop, file)
    assert (ticket.name, trust.expects_signatures(laptop)) == ("林督查", True)
    assert office_keys.read_own(laptop).office == office_keys.read_own(office).fingerprint == ticket.fingerprint
    first = parcel(laptop)
    assert judged(office, first) == trust.Signed(Trust.ENROLLED, INSPECTOR)
    assert [it.state for it in enrolling.enrolments(office)] == ["waiting"]  # nothing is enrolled by being looked at
    assert take(office, first)
    (known,) = enrolling.enrolments(office)
    assert (known.state, known.device, known.name) == ("enrolled", laptop.device, "林督查")
    assert known.fingerprint == office_keys.read_own(laptop).fingerprint
    assert trust.expects_signatures(office)
    assert judged(office, parcel(laptop)) == trust.Signed(Trust.ENROLLED, INSPECTOR)
    assert not take(office, parcel(laptop))  # once is enough
    assert judged(laptop, parcel(office)).trust is Trust.ENROLLED


def test_what_is_sealed_opens_for_those_it_is_for_and_for_nobody_else(
    office: Store, laptop: Store, file: Path, tmp_path: Path, now: Ticking
) -> None:
    with refusal(Kind.NO_KEYS):
        enrolment.recipients(laptop)
    with refusal(Kind.NOT_ENROLLED):
        enrolment.recipients(office)
    enrolling.read_enrolment(laptop, file)
    take(office, parcel(laptop))
    out, back = seal.new_key(), seal.new_key()
    to_laptop = seal.wrap(out, enrolment.recipients(office, INSPECTOR))
    to_office = seal.wrap(back, enrolment.recipients(laptop))
    for store in (office, laptop):
        assert seal.unwrap(to_laptop, keys.identities(store)) == out
        assert seal.unwrap(to_office, keys.identities(store)) == back
    with a_store(tmp_path / "found", "field", now) as stranger:
        keys.make(stranger)
        assert seal.unwrap(to_office, keys.identities(stranger)) is None
    with refusal(Kind.NOT_ENROLLED):
        enrolment.recipients(office, "somebody without a laptop")


def test_a_copied_file_enrols_the_first_and_nobody_after(
    office: Store, laptop: Store, file: Path, tmp_path: Path, now: Ticking
) -> None:
    enrolling.read_enrolment(laptop, file)
    with a_store(tmp_path / "thief", "field", now) as thief:
        enrolling.read_enrolment(thief, file)
        stolen = parcel(thief)
        take(office, parcel(laptop))
        assert judged(office, stolen).trust is Trust.UNKNOWN
        assert not take(office, stolen)
        assert [it.device for it in enrolling.enrolments(office)] == [laptop.device]


_ALMOST = "age1" + "q" * 58  # its check characters are wrong; and two to whom everybody shares one secret
_NOBODYS = (
    "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z",
    "age1qyqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqs95dw68",
)


@pytest.mark.parametrize("seal_key", [_ALMOST, *_NOBODYS])
def test_a_laptop_to_which_nothing_can_be_sealed_is_not_enrolled_and_hinders_no_other(
    office: Store, laptop: Store, file: Path, monkeypatch: pytest.MonkeyPatch, seal_key: str
) -> None:
    enrolling.read_enrolment(laptop, file)
    monkeypatch.setattr(keys, "sealing_key", lambda _store: seal_key)
    first = parcel(laptop)
    assert first[0].seal == seal_key
    monkeypatch.undo()
    assert judged(office, first).trust is Trust.UNKNOWN
    assert not take(office, first)
    assert take(office, parcel(laptop))
    seal.wrap(seal.new_key(), enrolment.recipients(office))


@pytest.mark.parametrize("field", ["origin", "seal", "enrolment", "proof"])
def test_a_proof_is_of_one_device_and_its_keys(office: Store, laptop: Store, file: Path, field: str) -> None:
    enrolling.read_enrolment(laptop, file)
    said, trailer = parcel(laptop)
    other = {"origin": "ABCDEF123456", "seal": keys.sealing_key(office), "enrolment": "0", "proof": "0" * 64}[field]
    changed = manifest_of(laptop, **{field: other})
    assert judged(office, (changed, trailer)).trust is Trust.UNKNOWN
    assert not take(office, (changed, trailer))
    for text in ("", "\ud800" * 64, "\0", "é" * 64, "0" * 10_000):  # what no child would hand on, and some it might
        assert not take(office, (manifest_of(laptop, **{field: text}), trailer))
    stranger = keys.SigningKey(b"\1" * 32)
    assert judged(office, (said, signed(stranger))).trust is Trust.UNKNOWN
    assert take(office, (said, trailer))


def test_a_file_is_good_until_its_last_day(office: Store, laptop: Store, tmp_path: Path, now: Ticking) -> None:
    path = tmp_path / "short.enrolment"
    made = enrolling.issue_enrolment(office, INSPECTOR, path, date.fromisoformat("2027-01-15"))
    assert made.until == "2027-01-15"
    enrolling.read_enrolment(laptop, path)  # the clock stands on that day
    late = parcel(laptop)
    now.go_on(86_400)
    with why("late"):
        enrolling.looked_at(laptop, path)
    assert judged(office, late).trust is Trust.UNKNOWN
    assert [it.state for it in enrolling.enrolments(office)] == ["late"]


def test_whoever_is_struck_off_is_told_of_and_gets_nothing_more(office: Store, laptop: Store, file: Path) -> None:
    enrolling.read_enrolment(laptop, file)
    take(office, parcel(laptop))
    (known,) = enrolling.enrolments(office)
    assert enrolling.revoke(office, known.id, "丢失") == 1
    assert judged(office, parcel(laptop)) == trust.Signed(Trust.REVOKED, INSPECTOR, "2027-01-15")
    with refusal(Kind.NOT_ENROLLED):
        enrolment.recipients(office, INSPECTOR)
    assert [(it.state, it.note) for it in enrolling.enrolments(office)] == [("revoked", "丢失")]
    assert enrolling.revoke(office, known.id) == 0
    with refusal(Kind.GONE):
        enrolling.revoke(office, "nothing")
    before = parcel(laptop)
    again = enrolling.issue_enrolment(office, INSPECTOR, file)
    enrolling.read_enrolment(laptop, file)
    assert take(office, parcel(laptop))  # found again: it comes back with a new file, and with other keys
    assert again.id == enrolling.enrolments(office)[0].id
    assert judged(office, parcel(laptop)).trust is Trust.ENROLLED
    assert judged(office, before).trust is Trust.REVOKED
    enrolling.read_enrolment(laptop, file)  # twice the same file: the same keys
    assert judged(office, parcel(laptop)).trust is Trust.ENROLLED


def test_a_file_taken_back_before_it_was_used_enrols_nobody(office: Store, laptop: Store, file: Path) -> None:
    enrolling.read_enrolment(laptop, file)
    enrolling.revoke(office, enrolling.enrolments(office)[0].id)
    assert not take(office, parcel(laptop))


def test_a_moved_folder_is_another_laptop(
    office: Store, laptop: Store, file: Path, now: Ticking, tmp_path: Path
) -> None:
    enrolling.read_enrolment(laptop, file)
    take(office, parcel(laptop))
    before = keys.signing_key(laptop)
    now.go_on(60)
    laptop.new_device("another machine")
    moved = parcel(laptop)
    assert keys.signing_key(laptop) != before
    assert judged(office, moved).trust is Trust.UNKNOWN  # not forged: it says truly who it is now
    assert (moved[0].enrolment, moved[0].proof) == (None, None)
    again = tmp_path / "again.enrolment"
    enrolling.issue_enrolment(office, INSPECTOR, again)
    enrolling.read_enrolment(laptop, again)
    assert take(office, parcel(laptop))


def test_only_an_office_with_keys_issues_and_only_a_laptop_of_the_county_reads(
    office: Store, laptop: Store, file: Path, tmp_path: Path
) -> None:
    with refusal(Kind.NO_KEYS):
        enrolling.issue_enrolment(laptop, INSPECTOR, tmp_path / "b.enrolment")
    with refusal(Kind.GONE):
        enrolling.issue_enrolment(office, "nobody", tmp_path / "b.enrolment")
    with refusal(Kind.NOT_FOUND):
        enrolling.issue_enrolment(office, INSPECTOR, tmp_path / "no folder" / "b.enrolment")
    assert not (tmp_path / "b.enrolment").exists()
    assert len(enrolling.enrolments(office)) == 1  # what was not written was not issued
    with why("own_office"):
        enrolling.read_enrolment(office, file)
    laptop.set_setting("county", "990102")
    with why("other_county"):
        enrolling.read_enrolment(laptop, file)
    assert keys.signing_key(laptop) is None


def test_hostile_files_are_refused_and_change_nothing(laptop: Store, file: Path, tmp_path: Path) -> None:
    good = json.loads(file.read_text())
    path = tmp_path / "hostile.enrolment"
    before = laptop.connection.total_changes

    def refused(data: bytes, *kinds: Kind) -> None:
        path.write_bytes(data)
        with pytest.raises(Fault) as raised:
            enrolling.read_enrolment(laptop, path)
        assert raised.value.kind in kinds

    for name in good:
        for value in (None, 1, -1, 10**30, [], {}, "", "x", "\0", True, "0" * 64, "2026-13-45", "a" * 5000):
            if value != good[name]:
                refused(json.dumps({**good, name: value}).encode(), Kind.BAD_ENROLMENT, Kind.NEWER)
        refused(json.dumps({it: good[it] for it in good if it != name}).encode(), Kind.BAD_ENROLMENT)
    refused(json.dumps({**good, "more": 1}).encode(), Kind.BAD_ENROLMENT)
    refused(b"", Kind.BAD_ENROLMENT)
    refused(b"[" * 50_000, Kind.BAD_ENROLMENT)
    refused(b'{"what":' * 8_000, Kind.BAD_ENROLMENT)
    refused(b"\xff\xfe" * 100, Kind.BAD_ENROLMENT)
    refused(b"1" + b"0" * 60_000, Kind.BAD_ENROLMENT)
    refused(file.read_bytes().ljust(70_000), Kind.TOO_LARGE)
    for make in (os.mkfifo, os.mkdir):
        make(tmp_path / make.__name__)
        with refusal(Kind.BAD_ENROLMENT):
            enrolling.read_enrolment(laptop, tmp_path / make.__name__)
    chance, text = random.Random(8), bytearray(file.read_bytes())
    for _ in range(300):
        flipped = bytearray(text)
        flipped[chance.randrange(len(text))] ^= 1 << chance.randrange(8)
        try:  # blanks between the fields are nobody's words
            if json.loads(flipped) == good:
                continue
        except ValueError:
            pass
        refused(bytes(flipped), Kind.BAD_ENROLMENT, Kind.NEWER)
    assert laptop.connection.total_changes == before


def test_another_office_is_believed_only_where_a_person_says_so(
    office: Store, laptop: Store, file: Path, tmp_path: Path, now: Ticking
) -> None:
    enrolling.read_enrolment(laptop, file)
    with a_store(tmp_path / "other", "office", now) as other:
        office_keys.make_office_keys(other)
        path = tmp_path / "other.enrolment"
        enrolling.issue_enrolment(other, INSPECTOR, path)
        assert judged(laptop, parcel(other)).trust is Trust.UNKNOWN
        with why("other_office"):
            enrolling.read_enrolment(laptop, path)
        assert judged(laptop, parcel(office)).trust is Trust.ENROLLED
        enrolling.read_enrolment(laptop, path, replace=True)
        assert judged(laptop, parcel(other)).trust is Trust.ENROLLED
        assert judged(laptop, parcel(office)).trust is Trust.UNKNOWN
