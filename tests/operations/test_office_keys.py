"""An office renews, loses and recovers its keys; laptops follow, and nobody leads them astray."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from inspector.db import enrolment, keys, seal, succession
from inspector.db.store import Store
from inspector.db.trust import Trust
from inspector.errors import Fault, Kind
from inspector.i18n import use_language
from inspector.i18n.words_of_keys import sheet_words
from inspector.operations import enrolling, office_keys
from inspector.operations.office_keys import Recovery
from inspector.operations.recovery_sheet import recovery_sheet
from tests.db.parcels import refusal
from tests.db.small_county import INSPECTOR, Ticking
from tests.operations.enrolled import a_store, judged, manifest_of, parcel, signed, take


@pytest.fixture
def bare(tmp_path: Path, now: Ticking) -> Iterator[Store]:
    with a_store(tmp_path / "office", "office", now) as store:
        yield store


@pytest.fixture
def office(bare: Store) -> Store:
    office_keys.make_office_keys(bare)
    return bare


@pytest.fixture
def laptop(office: Store, tmp_path: Path, now: Ticking) -> Iterator[Store]:
    """Enrolled."""
    enrolling.issue_enrolment(office, INSPECTOR, tmp_path / "a.enrolment")
    with a_store(tmp_path / "laptop", "field", now) as store:
        enrolling.read_enrolment(store, tmp_path / "a.enrolment")
        take(office, parcel(store))
        yield store


def known_to(laptop: Store) -> tuple[str, str, str]:
    own = office_keys.read_own(laptop)
    return own.office, enrolment.recipients(laptop)[0], own.recovery


def held_by(office: Store) -> tuple[str, str, str]:
    own = office_keys.read_own(office)
    return own.fingerprint, keys.sealing_key(office) or "", own.recovery


def test_laptops_follow_a_renewal_by_the_next_package(office: Store, laptop: Store) -> None:
    old = parcel(office)
    sealed = seal.wrap(content := seal.new_key(), enrolment.recipients(laptop))
    office_keys.renew(office)
    assert known_to(laptop) != held_by(office)
    assert judged(laptop, parcel(office)).trust is Trust.ENROLLED
    assert take(laptop, parcel(office))
    assert known_to(laptop) == held_by(office)
    assert not take(laptop, parcel(office))
    assert judged(laptop, old).trust is Trust.ENROLLED  # what came before was signed truly
    assert not take(laptop, old)
    assert known_to(laptop) == held_by(office)
    assert seal.unwrap(sealed, keys.identities(office)) == content
    assert judged(office, parcel(laptop)).trust is Trust.ENROLLED


def test_a_laptop_that_missed_renewals_catches_up_and_never_goes_back(office: Store, laptop: Store) -> None:
    between = []
    for _ in range(3):
        office_keys.renew(office)
        office_keys.renew_recovery(office)
        between.append(parcel(office))
    assert take(laptop, between[-1])
    assert known_to(laptop) == held_by(office)
    for old in between:
        take(laptop, old)
        assert known_to(laptop) == held_by(office)
    with refusal(Kind.NO_KEYS):
        office_keys.renew(laptop)


def test_another_recovery_key_alone_reaches_laptops_too(office: Store, laptop: Store) -> None:
    before = held_by(office)
    office_keys.renew_recovery(office)
    assert held_by(office)[:2] == before[:2]
    assert take(laptop, parcel(office))
    assert known_to(laptop) == held_by(office) != before


def test_after_a_theft_nobody_follows_the_old_key(office: Store, laptop: Store, tmp_path: Path) -> None:
    thief = keys.signing_key(office)
    assert thief is not None
    office_keys.renew(office, stolen=True)
    assert judged(laptop, parcel(office)).trust is Trust.UNKNOWN
    assert not take(laptop, parcel(office))
    enrolling.issue_enrolment(office, INSPECTOR, tmp_path / "new.enrolment")
    enrolling.read_enrolment(laptop, tmp_path / "new.enrolment", replace=True)
    assert known_to(laptop) == held_by(office)
    assert judged(laptop, parcel(office)).trust is Trust.ENROLLED
    assert judged(laptop, (manifest_of(office), signed(thief))).trust is Trust.UNKNOWN


def test_statements_nobody_of_the_office_made_lead_nowhere(office: Store, laptop: Store) -> None:
    stranger = keys.SigningKey(b"\2" * 32)
    office_keys.renew(office)
    (true,) = succession.parsed(succession.statements(office))
    before = known_to(laptop)
    forged = replace(true, sign=stranger.public.hex())
    resigned = replace(forged, by=stranger.public.hex())
    resigned = replace(resigned, signature=stranger.sign(resigned.signed_text).hex())
    elsewhere = replace(true, county="990102")
    for row in ([forged], [resigned], [true, resigned], [elsewhere], [replace(true, number=7)]):
        text = json.dumps([{name: getattr(it, name) for name in it.__dataclass_fields__} for it in row])
        for signer in (stranger, keys.signing_key(office)):
            said = manifest_of(office, proof=text)
            if row[0] == true and signer is not stranger:
                continue
            assert judged(laptop, (said, signed(signer))).trust is Trust.UNKNOWN
            assert not take(laptop, (said, signed(signer)))
    assert known_to(laptop) == before


@pytest.mark.parametrize("text", ["", "[", "[" * 9000, "{}", "[1]", "[{}]", "null", '"a"', "[" + "0," * 9000 + "0]"])
def test_what_is_no_row_of_statements_is_none(text: str) -> None:
    assert succession.parsed(text) == []


def test_a_field_of_another_form_makes_no_statement(office: Store) -> None:
    office_keys.renew(office)
    text = succession.statements(office)
    assert text is not None
    (good,) = json.loads(text)
    for name in good:
        for value in (None, 0, -1, True, 10**30, "", "x", [], {}, "é" * 64):
            assert succession.parsed(json.dumps([{**good, name: value}])) in (
                [], succession.parsed(text) if value == good[name] else [],
            ) or name == "county"  # fmt: skip


def test_an_office_on_another_computer_is_the_same_office(office: Store, laptop: Store, now: Ticking) -> None:
    now.go_on(60)
    office.new_device("a computer bought after the other one broke")
    assert judged(laptop, parcel(office)).trust is Trust.ENROLLED


def test_a_clone_of_the_office_takes_new_keys_and_laptops_follow(office: Store, laptop: Store) -> None:
    enrolment.new_identity(office)
    assert take(laptop, parcel(office))
    assert known_to(laptop) == held_by(office)


def test_a_store_without_keys_stays_without(bare: Store, tmp_path: Path, now: Ticking) -> None:
    enrolment.new_identity(bare)
    assert keys.signing_key(bare) is None
    assert enrolment.proof(bare) == (None, None)
    assert judged(bare, (manifest_of(bare), signed(None))).trust is Trust.UNSIGNED
    assert not take(bare, (manifest_of(bare), signed(None)))
    for do in (office_keys.renew, office_keys.renew_recovery):
        with refusal(Kind.NO_KEYS):
            do(bare)
    with a_store(tmp_path / "laptop", "field", now) as laptop, refusal(Kind.NO_KEYS):
        office_keys.make_office_keys(laptop)


def test_the_office_is_lost_and_its_sheet_opens_what_was_sealed(bare: Store, tmp_path: Path, now: Ticking) -> None:
    recovery = office_keys.make_office_keys(bare)
    sealed = seal.wrap(content := seal.new_key(), [keys.sealing_key(bare) or "", recovery.public])
    typed = " ".join(recovery.groups).lower().replace("0", "o")
    with a_store(tmp_path / "new office", "office", now) as anew:
        for wrong in ("", "A", typed[:-1], typed.replace(typed[0], "q" if typed[0] != "q" else "p", 1), "x" * 10_000):
            with refusal(Kind.BAD_RECOVERY):
                office_keys.recover(anew, wrong)
        assert seal.unwrap(sealed, keys.identities(anew)) is None
        office_keys.recover(anew, typed)
        assert seal.unwrap(sealed, keys.identities(anew)) == content
        office_keys.recover(anew, recovery.secret)  # twice is no mistake
        office_keys.make_office_keys(anew)
        assert keys.sealing_key(anew) != recovery.public
        assert seal.unwrap(sealed, keys.identities(anew)) == content
    with refusal(Kind.BAD_RECOVERY):
        office_keys.recover(bare, office_keys.new_recovery_key().secret)  # of another office
    office_keys.renew_recovery(bare)
    office_keys.recover(bare, recovery.secret)  # an earlier one of this office opens what was sealed before


def test_the_secret_stays_nowhere(bare: Store) -> None:
    recovery = office_keys.make_office_keys(bare)
    bare.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    kept = bare.folder.database.read_bytes()
    assert recovery.public.encode() in kept
    assert recovery.secret.encode() not in kept
    assert "".join(recovery.groups).encode() not in kept


def test_no_keys_without_the_sheet_that_was_to_be_kept(bare: Store) -> None:
    def full(_: Recovery) -> None:
        raise Fault(Kind.DISK_FULL)

    with refusal(Kind.DISK_FULL):
        office_keys.make_office_keys(bare, full)
    assert office_keys.read_own(bare).fingerprint == ""
    assert keys.identities(bare) == []
    office_keys.make_office_keys(bare, lambda _: None)
    own = office_keys.read_own(bare)
    assert own.sheet == "2027-01-15"
    with refusal(Kind.DISK_FULL):
        office_keys.renew(bare, full)
    assert office_keys.read_own(bare) == own
    with refusal(Kind.HAS_KEYS):
        office_keys.make_office_keys(bare)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_sheet_is_one_page_whose_code_is_the_key(bare: Store, tmp_path: Path, qapp, language: str) -> None:
    use_language(qapp, language)
    recovery = office_keys.new_recovery_key()
    pdf = recovery_sheet(bare, recovery, sheet_words(), language)
    use_language(qapp, "zh")
    import pypdfium2
    import zxingcpp

    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == 1
    text = document[0].get_textpage().get_text_bounded()
    for group in recovery.groups:
        assert group in text
    (code,) = zxingcpp.read_barcodes(document[0].render(scale=3).to_pil())
    assert office_keys.read_recovery(code.text).to_public() is not None
    assert str(office_keys.read_recovery(code.text)) == recovery.secret
