"""The book of packages: gaps, copies, clocks, what arrived; a laptop that may be handed over."""

import shutil
from pathlib import Path

import pytest

from inspector.db.package_writing import Task, write
from inspector.db.store import Store
from inspector.errors import Kind
from inspector.operations import book
from inspector.operations.book import Reached
from inspector.operations.hand_over import hand_over
from inspector.records import Site
from tests.db.parcels import altered, county_store, everything, export, finalised_visit, refusal, take
from tests.db.small_county import INSPECTOR, Ticking, add, edit


@pytest.fixture
def now() -> Ticking:
    return Ticking()


@pytest.fixture
def laptop(tmp_path: Path, now: Ticking) -> Store:
    return county_store(tmp_path / "laptop", "field", now)


@pytest.fixture
def office(tmp_path: Path, now: Ticking) -> Store:
    return county_store(tmp_path / "office", "office", now)


def answer(office: Store, laptop: Store) -> None:
    """A receipt, and what the laptop makes of it."""
    take(laptop, write(office, laptop.folder.folder / "answer.inspection", task=Task(INSPECTOR)).path)


def test_who_handed_in_what_and_what_is_missing(laptop: Store, office: Store, tmp_path: Path) -> None:
    add(laptop, Site)
    files = [export(laptop, tmp_path).path for _ in range(5)]
    for at in (0, 2, 2, 4):
        take(office, files[at])
    (sender,) = book.standing(office)
    assert (sender.person, sender.device, sender.last_number, sender.packages) == ("林督查", laptop.device, 5, 3)
    assert (sender.missing, sender.missing_count) == ((2, 4), 2)
    assert not sender.clone
    assert sender.clock_off == 0
    assert [(it.sequence, it.file) for it in book.entries(office)] == [(at + 1, files[at].name) for at in (4, 2, 0)]
    take(office, files[1], files[3])
    assert book.standing(office)[0].missing_count == 0
    assert book.standing(laptop) == []


def test_a_number_out_of_this_world_is_counted_not_listed(laptop: Store, office: Store, tmp_path: Path) -> None:
    path = altered(export(laptop, tmp_path).path, "UPDATE manifest SET sequence = 4000000000000000")
    assert take(office, path)[0].fault is None
    (sender,) = book.standing(office)
    assert sender.missing == tuple(range(1, 51))
    assert sender.missing_count == 4000000000000000 - 1


def test_of_a_package_in_parts_all_numbers_are_known_to_exist(laptop: Store, office: Store, tmp_path: Path) -> None:
    first = altered(export(laptop, tmp_path).path, "UPDATE manifest SET parts = 3")
    assert take(office, first)[0].fault is None
    (sender,) = book.standing(office)
    assert (sender.last_number, sender.missing, sender.missing_count) == (1, (2, 3), 2)


def test_what_was_undone_is_not_counted_as_handed_in(laptop: Store, office: Store, tmp_path: Path) -> None:
    add(laptop, Site)
    package = export(laptop, tmp_path)
    take(office, package.path)
    book.forget(office, package.package)
    (sender,) = book.standing(office)
    assert (sender.packages, sender.missing_count) == (0, 0)
    take(office, package.path)
    assert book.standing(office)[0].packages == 1


def test_two_that_call_themselves_the_same(laptop: Store, office: Store, tmp_path: Path, now: Ticking) -> None:
    laptop.close()
    shutil.copytree(laptop.folder.folder, tmp_path / "copy")
    one, two = (Store.open(tmp_path / it, nonce="laptop", now=now) for it in ("laptop", "copy"))
    add(one, Site)
    add(two, Site, code="H-2")
    take(office, export(one, tmp_path).path, export(two, tmp_path).path)
    assert office.one("SELECT count(*) FROM site") == 2
    assert book.standing(office)[0].clone
    (outcome,) = take(one, export(two, tmp_path).path)
    assert outcome.clone
    assert book.standing(one)[0].own
    assert one.device != two.device
    take(office, export(one, tmp_path).path)
    fresh = next(it for it in book.standing(office) if it.device == one.device)
    assert fresh.missing == (), "numbers it used under its former name are not missing"
    one.close()
    two.close()


@pytest.mark.parametrize(("ahead", "off"), [(86400, 86400), (-86400, -86400), (200, 0)])
def test_a_clock_that_is_off_is_told(laptop: Store, office: Store, tmp_path: Path, ahead: int, off: int) -> None:
    take(laptop, export(office, tmp_path).path)
    laptop.now = Ticking(office.now() + ahead)
    take(office, export(laptop, tmp_path).path)
    assert book.standing(office)[0].clock_off == off


def test_what_arrived_is_known_from_the_answer(laptop: Store, office: Store, tmp_path: Path) -> None:
    site = add(laptop, Site)
    first, second = export(laptop, tmp_path), export(laptop, tmp_path)
    assert [it.reached for it in book.own_packages(laptop)] == [Reached.NO, Reached.NO]
    take(office, second.path)
    edit(office, Site, site, name="丙户")
    edit(laptop, Site, site, name="乙户")
    take(office, (third := export(laptop, tmp_path)).path)
    answer(office, laptop)
    told = {it.package: it for it in book.own_packages(laptop)}
    assert told[first.package].reached is Reached.LATER
    assert told[second.package].reached is told[third.package].reached is Reached.READ
    assert told[third.package].contested == 1
    assert told[third.package].reader == office.device
    assert book.standing(office)[0].contested == 1
    assert [it.reached for it in book.own_packages(office)] == [Reached.NO]


def test_a_laptop_is_handed_over_once_the_office_has_everything(laptop: Store, office: Store, tmp_path: Path) -> None:
    finalised_visit(laptop, add(laptop, Site))
    with refusal(Kind.NOT_RECEIVED) as raised:
        hand_over(laptop)
    assert raised.value.facts["packages"] == []
    assert raised.value.facts["changes"] > 0
    written = export(laptop, tmp_path)
    with refusal(Kind.NOT_RECEIVED) as raised:
        hand_over(laptop)
    assert raised.value.facts["packages"] == [written.sequence]
    take(office, written.path)
    answer(office, laptop)
    found = hand_over(laptop)
    assert (found.last_package, found.left_out, found.contested) == (written.sequence, 0, 0)
    assert found.received_at
    book.forget(laptop, book.entries(laptop)[0].package)
    with refusal(Kind.NOT_RECEIVED):
        hand_over(laptop)


def test_an_import_is_undone_after_a_backup(laptop: Store, office: Store, tmp_path: Path) -> None:
    finalised_visit(laptop, add(laptop, Site))
    take(office, export(laptop, tmp_path).path)
    (entry,) = book.entries(office)
    book.forget(office, entry.package)
    assert len(list(office.folder.backups.glob("*.db"))) == 1
    (entry,) = book.entries(office)
    assert entry.forgotten
    assert not entry.whole
    before = everything(office)
    with refusal(Kind.GONE):
        book.forget(office, entry.package)
    assert everything(office) == before
