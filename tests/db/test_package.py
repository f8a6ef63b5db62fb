"""Writing a package: its bytes, what travels and what stays, and that a failure leaves nothing."""

import hashlib
import json
import random
import shutil
import struct
from pathlib import Path

import pytest

from inspector.acts import Act
from inspector.child import Worker
from inspector.db import backup, merge_known
from inspector.db.migrations import SCHEMA
from inspector.db.package import PAGE
from inspector.db.store import Store
from inspector.db.trust import Trust
from inspector.db.undo import undo
from inspector.errors import Fault, Kind
from inspector.operations import begin, watched
from inspector.photo.store import PhotoStore
from inspector.records import KINDS, Finding, Photo, Site, Visit
from inspector.version import VERSION
from tests.db.parcels import (
    COUNTY,
    add_photo,
    cleaned,
    county_store,
    everything,
    export,
    finalised_visit,
    give,
    held,
    picture,
    shared,
    take,
)
from tests.db.small_county import INSPECTOR, NOW, Ticking, add, edit

# -- bytes -------------------------------------------------------------------------------------------------------------


def test_the_file_is_what_docs_package_md_says(field: Store, site: str, tmp_path: Path) -> None:
    written = export(field, tmp_path)
    data = written.path.read_bytes()
    content, trailer = data[:-4096], data[-4096:]
    assert content[:16] == b"SQLite format 3\0"
    assert struct.unpack(">H", content[16:18])[0] == 32768
    assert struct.unpack(">I", content[56:60])[0] == 1  # UTF-8
    assert struct.unpack(">i", content[60:64])[0] == SCHEMA
    assert content[68:72] == b"INPK"
    assert len(content) % PAGE == 0
    assert trailer[:16] == b"INSPECTOR-PKG\r\n\0"
    assert struct.unpack(">II", trailer[16:24]) == (1, 1)
    assert trailer[24:56] == hashlib.sha256(content).digest()
    assert trailer[56:] == bytes(4040)
    assert (written.bytes, written.sha256) == (len(data), hashlib.sha256(data).hexdigest())


def test_sqlite_opens_it_as_it_is(field: Store, site: str, tmp_path: Path) -> None:
    written = export(field, tmp_path)
    assert held(written.path, "PRAGMA integrity_check") == [("ok",)]
    assert held(written.path, "SELECT id FROM site") == [(site,)]
    indexes = (
        "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND name NOT GLOB '*_migrations_*'"
    )
    assert held(written.path, indexes) == []
    assert held(written.path, "SELECT DISTINCT package FROM operation") == [(None,)]


def test_the_manifest_says_what_is_in_it(field: Store, site: str, tmp_path: Path) -> None:
    written = export(field, tmp_path)
    manifest = cleaned(written.path, tmp_path).manifest
    assert (manifest.id, manifest.kind, manifest.origin, manifest.role) == (
        written.package, "result", field.device, "field")  # fmt: skip
    assert (manifest.addressee, manifest.base, manifest.whole, manifest.drafts) == ("", None, 1, 0)
    assert (manifest.part, manifest.parts, manifest.sequence) == (1, 1, 1)
    assert (manifest.person, manifest.county, manifest.program) == ("林督查", COUNTY, VERSION)
    assert json.loads(manifest.counts)["site"] == written.counts["site"] == 1
    assert set(written.counts) == set(KINDS)


def test_an_office_writes_tasks_for_anybody(office: Store, tmp_path: Path) -> None:
    manifest = cleaned(export(office, tmp_path).path, tmp_path).manifest
    assert (manifest.kind, manifest.role, manifest.addressee) == ("task", "office", "")


def test_the_running_number_counts_the_packages_written(field: Store, site: str, tmp_path: Path) -> None:
    assert [export(field, tmp_path).sequence for _ in range(3)] == [1, 2, 3]


# -- what is incremental -----------------------------------------------------------------------------------------------


def test_our_own_file_is_known_by_its_bytes(field: Store, site: str, tmp_path: Path) -> None:
    written = export(field, tmp_path)
    sha256 = hashlib.sha256(written.path.read_bytes()).hexdigest()
    assert watched.unread(field, {sha256, "0" * 64}) == {"0" * 64}
    known = merge_known.known(field, sha256)
    assert known is not None
    assert (known.manifest.id, known.manifest.role, known.trust) == (written.package, "field", Trust.OWN)


def test_only_what_was_not_acknowledged_travels_again(field: Store, office: Store, tmp_path: Path) -> None:
    give(office, field)
    first = add(field, Site, name="甲")
    give(field, office)
    give(office, field)  # says it has read it
    second = add(field, Site, name="乙")
    written = export(field, tmp_path)
    assert held(written.path, "SELECT id FROM site") == [(second,)]
    assert cleaned(written.path, tmp_path).manifest.base is not None
    assert take(office, written.path)[0].fault is None
    assert {it.id for it in office.find(Site)} == {first, second}


def test_what_nobody_acknowledged_is_sent_again(field: Store, office: Store, tmp_path: Path) -> None:
    give(office, field)
    first, second = add(field, Site), None
    export(field, tmp_path)  # lost on the way
    second = add(field, Site)
    give(field, office)
    assert {it.id for it in office.find(Site)} == {first, second}


def test_the_last_word_counts_and_not_the_best(field: Store, office: Store, tmp_path: Path) -> None:
    """The office goes back to a backup: by its next package it says what it has, and is sent everything again."""
    give(office, field)
    copy = backup.copy(office.folder, office.now())
    site = add(field, Site)
    give(field, office)
    give(office, field)
    office.close()
    office.folder.database.unlink()
    backup.restore(copy, tmp_path / "restored")
    with Store.open(tmp_path / "restored", nonce="office", now=office.now) as restored:
        assert give(field, restored).fault is not None  # builds on what it no longer knows
        give(restored, field)
        assert give(field, restored).fault is None
        assert [it.id for it in restored.find(Site)] == [site]


def test_a_package_that_builds_on_an_unknown_one_touches_nothing(
    field: Store, office: Store, tmp_path: Path, now: Ticking
) -> None:
    give(office, field)
    visit = finalised_visit(field, add(field, Site))
    give(field, office)
    give(office, field)
    add_photo(field, visit, picture(tmp_path))
    written = export(field, tmp_path)
    with county_store(tmp_path / "third", "office", now) as third:
        before = everything(third)
        outcome = take(third, written.path)[0]
        assert outcome.fault is not None
        assert outcome.fault.kind is Kind.GAP
        said = [outcome.fault.facts[it] for it in ("person", "number", "last")]
        assert said == ["林督查", 2, "–"], "in numbers people know, which no id is"
        assert everything(third) == before


def test_another_countys_package_touches_nothing(field: Store, tmp_path: Path, now: Ticking) -> None:
    add_photo(field, finalised_visit(field, add(field, Site)), picture(tmp_path))
    written = export(field, tmp_path)
    with county_store(tmp_path / "other", "office", now, county="990102") as other:
        before = everything(other)
        outcome = take(other, written.path)[0]
        assert outcome.fault is not None
        assert outcome.fault.facts == {"path": str(written.path), "county": "990101", "ours": "990102"}
        assert everything(other) == before


def test_a_copied_folder_writes_as_another_device(field: Store, office: Store, tmp_path: Path) -> None:
    give(office, field)
    device = field.device
    field.close()
    with Store.open(field.folder.folder, nonce="another machine", now=field.now) as twin:
        assert twin.device != device
        add(twin, Site, name="双")
        outcome = give(twin, office)
    assert outcome.fault is None
    assert [it.name for it in office.find(Site)] == ["双"]


def test_a_package_of_our_own_device_that_we_never_wrote_gives_us_a_new_one(
    field: Store, tmp_path: Path, now: Ticking
) -> None:
    shutil.copytree(field.folder.folder, tmp_path / "restored", ignore=shutil.ignore_patterns("*.lock"))
    device = field.device
    add(field, Site, name="后来")
    written = export(field, tmp_path)
    with Store.open(tmp_path / "restored", nonce="field", now=now) as restored:
        assert restored.device == device
        before = everything(restored)
        assert take(restored, written.path, apply=False)[0].clone
        assert everything(restored) == before
        assert take(restored, written.path)[0].clone
        assert restored.device != device
        now_called = restored.device
        assert not take(restored, written.path)[0].clone
        assert restored.device == now_called


# -- drafts ------------------------------------------------------------------------------------------------------------


def test_drafts_stay_at_home_with_all_that_is_on_them(field: Store, site: str, tmp_path: Path) -> None:
    visit = add(field, Visit, Act.START_VISIT, site=site)
    finding = add(field, Finding, Act.ADD_FINDING, visit=visit, site=site)
    add_photo(field, visit, picture(tmp_path), finding)
    edit(field, Finding, finding, text="严重渗漏")
    written = export(field, tmp_path)
    tables = ("visit", "finding", "photo", "photo_file", "change")
    assert [held(written.path, f"SELECT count(*) FROM {it}")[0][0] for it in tables] == [0] * 5
    assert held(written.path, "SELECT id FROM site") == [(site,)]
    assert "严重渗漏".encode() not in written.path.read_bytes()


def test_drafts_travel_when_asked_for(field: Store, office: Store, site: str, tmp_path: Path) -> None:
    visit = add(field, Visit, Act.START_VISIT, site=site)
    written = export(field, tmp_path, drafts=True)
    assert held(written.path, "SELECT id FROM visit") == [(visit,)]
    assert cleaned(written.path, tmp_path).manifest.drafts == 1


def test_a_draft_left_out_acknowledged_and_finalised_later_arrives_whole(
    field: Store, office: Store, tmp_path: Path
) -> None:
    give(office, field)
    site = add(field, Site)
    visit = add(field, Visit, Act.START_VISIT, site=site)
    finding = add(field, Finding, Act.ADD_FINDING, visit=visit, site=site)
    add(field, Site, name="丙")
    give(field, office)
    give(office, field)
    edit(field, Finding, finding, text="再看")
    edit(field, Visit, visit, Act.FINALISE, finalised=NOW)
    outcome = give(field, office)
    assert outcome.fault is None
    assert (office.get(Visit, visit).finalised, office.get(Finding, finding).text) == (NOW, "再看")
    assert shared(office) == shared(field)


# -- photos ------------------------------------------------------------------------------------------------------------


@pytest.fixture
def visit(field: Store, site: str) -> str:
    return finalised_visit(field, site)


def test_originals_travel_byte_for_byte(field: Store, visit: str, tmp_path: Path) -> None:
    data = picture(tmp_path)
    add_photo(field, visit, data)
    written = export(field, tmp_path)
    assert held(written.path, "SELECT size, bytes FROM photo_file") == [("original", data)]
    assert (written.photos, written.lacking) == (1, ())


def test_photos_large_and_small_travel_byte_for_byte(field: Store, visit: str, tmp_path: Path) -> None:
    sizes = [100_000, 10, 70_000, 1, 300_000, 40_000, 32_768, 5, 250_000, 9, 99]  # read into a few blocks in turn
    given = {hashlib.sha256(data).hexdigest(): data for data in map(random.Random(8).randbytes, sizes)}
    for data in given.values():
        add_photo(field, visit, data)
    spoilt = sorted(given)[4]
    (field.folder.photos / "originals" / spoilt[:2] / spoilt).write_bytes(b"spoilt")
    written = export(field, tmp_path)
    del given[spoilt]
    assert written.lacking == (spoilt,)
    assert dict(held(written.path, "SELECT sha256, bytes FROM photo_file")) == given


def test_working_copies_carry_the_originals_hash(field: Store, visit: str, tmp_path: Path) -> None:
    data = picture(tmp_path)
    add_photo(field, visit, data)
    written = export(field, tmp_path, photos="working")
    ((sha256, size, copy),) = held(written.path, "SELECT sha256, size, bytes FROM photo_file")
    assert (sha256, size) == (hashlib.sha256(data).hexdigest(), "working")
    assert copy.startswith(b"\xff\xd8")
    assert copy != data


def test_none_means_none(field: Store, visit: str, tmp_path: Path) -> None:
    add_photo(field, visit, picture(tmp_path))
    written = export(field, tmp_path, photos="none")
    assert (written.photos, held(written.path, "SELECT count(*) FROM photo_file")) == (0, [(0,)])
    assert held(written.path, "SELECT count(*) FROM photo") == [(1,)]


def test_photos_left_at_home_once_come_with_the_next_package(
    office: Store, field: Store, visit: str, tmp_path: Path
) -> None:
    add_photo(field, visit, picture(tmp_path))
    assert give(field, office, photos="none").photos_missing == 1
    give(office, field)
    assert give(field, office).photos_missing == 0
    (photo,) = office.find(Photo)
    assert PhotoStore(office.folder.photos).has(photo.sha256)


def test_one_spoilt_and_one_missing_original_keep_no_package_at_home(field: Store, visit: str, tmp_path: Path) -> None:
    datas = [picture(tmp_path, (n, n, n)) for n in (10, 20, 30)]
    spoilt, missing, whole = (hashlib.sha256(it).hexdigest() for it in datas)
    for data in datas:
        add_photo(field, visit, data)
    folder = field.folder.photos / "originals"
    (folder / spoilt[:2] / spoilt).write_bytes(b"rotten")
    (folder / missing[:2] / missing).unlink()
    written = export(field, tmp_path)
    assert set(written.lacking) == {spoilt, missing}
    assert held(written.path, "SELECT sha256 FROM photo_file") == [(whole,)]


@pytest.mark.parametrize("kind", [Kind.TOO_LARGE, Kind.TOOK_TOO_LONG, Kind.CHILD_DIED, Kind.NOT_A_PICTURE])
def test_an_original_that_nobody_can_look_at_keeps_no_package_at_home(
    field: Store, visit: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: Kind
) -> None:
    """An office stores originals of packages unseen; one may be a bomb."""
    add_photo(field, visit, picture(tmp_path))

    def fail(*_: object, **__: object) -> None:
        raise Fault(kind, path="x")

    monkeypatch.setattr(Worker, "ask", fail)
    assert len(export(field, tmp_path, photos="working").lacking) == 1


def test_a_photo_brought_back_after_it_was_acknowledged_as_deleted_travels_then(
    field: Store, office: Store, tmp_path: Path
) -> None:
    give(office, field)
    visit = finalised_visit(field, add(field, Site))
    data = picture(tmp_path)
    photo = add_photo(field, visit, data)
    with field.operation(Act.DELETE_PHOTO) as act:
        act.delete(Photo, photo)
    give(field, office)
    give(office, field)
    undo(field, act.operation)
    assert give(field, office).photos_missing == 0
    assert not office.get(Photo, photo).deleted
    assert PhotoStore(office.folder.photos).read(hashlib.sha256(data).hexdigest()) == data


def test_photos_of_erased_records_stay(field: Store, visit: str, tmp_path: Path) -> None:
    photo = add_photo(field, visit, picture(tmp_path))
    with field.operation(Act.ERASE) as act:
        act.erase(Photo, photo)
    written = export(field, tmp_path)
    assert held(written.path, "SELECT count(*) FROM photo_file") == [(0,)]


# -- keyed stores ------------------------------------------------------------------------------------------------------


def test_keyed_stores_write_and_read_plain_packages(field: Store, office: Store, tmp_path: Path, now: Ticking) -> None:
    site = add(field, Site)
    with begin.new_store(
        tmp_path / "keyed", role="field", county=COUNTY, person="叶督查", nonce="keyed", key="it's", now=now
    ) as keyed:
        assert give(field, keyed).fault is None
        assert keyed.get(Site, site).name == "甲户"
        edit(keyed, Site, site, name="改了")
        assert give(keyed, office).fault is None
    assert office.get(Site, site).name == "改了"


# -- what else it says ------------------------------------------------------------------------------------------------


def test_what_is_typed_after_a_package_is_a_new_operation(field: Store, site: str, tmp_path: Path) -> None:
    """What may have been given away is amended no more."""
    for name in ("甲", "甲乙"):
        with field.operation(Act.EDIT_SITE, joins=site) as act:
            act.change(Site, site, name=name)
    before = field.newest
    export(field, tmp_path)
    with field.operation(Act.EDIT_SITE, joins=site) as act:
        act.change(Site, site, name="甲乙丙")
    assert field.newest == before + 1


def test_the_person_is_named_in_words(field: Store, site: str, tmp_path: Path) -> None:
    field.set_setting("person", "nobody")
    assert cleaned(export(field, tmp_path).path, tmp_path).manifest.person == ""
    field.set_setting("person", INSPECTOR)
    assert cleaned(export(field, tmp_path).path, tmp_path).manifest.person == "林督查"
