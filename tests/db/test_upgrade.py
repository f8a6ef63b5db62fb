"""An older package is brought up to date in the private copy; the steps of a later program are the test's."""

from pathlib import Path

import pyrage
import pytest

from inspector.db import package, upgrade
from inspector.db.migrations import TRAVELLING
from inspector.db.upgrade import Steps
from inspector.errors import Kind
from inspector.records import Site
from tests.db.parcels import altered, cleaned, county_store, export, finalised_visit, refusal, sealed
from tests.db.small_county import Ticking, add

OFFICE = pyrage.x25519.Identity.generate()
LATER = Steps(
    (*TRAVELLING, "ALTER TABLE site ADD COLUMN well TEXT;\nUPDATE site SET well = 'of ' || name"),
    (*package.FORMATS, "CREATE TABLE more (id TEXT NOT NULL PRIMARY KEY) STRICT"),
)


@pytest.fixture
def parcel(tmp_path: Path) -> Path:
    with county_store(tmp_path / "data", "field", Ticking()) as store:
        finalised_visit(store, add(store, Site, name="甲户"))
        return export(store, tmp_path).path


def wells(path: Path, folder: Path) -> list[tuple[str, ...]]:
    """What the step made, read from the clean file."""
    found = cleaned(path, folder, [str(OFFICE)])
    ours = found.opened()
    try:
        assert found.refused == ()
        assert ours.execute("SELECT count(*) FROM finding").fetchone() == (1,)
        assert ours.execute("SELECT count(*) FROM more").fetchone() == (0,)
        return list(ours.execute("SELECT well FROM site"))
    finally:
        ours.close()


def test_an_older_package_is_brought_up_to_date_and_stays_as_it_was(
    parcel: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = sealed(parcel, str(OFFICE.to_public()))
    monkeypatch.setattr(upgrade, "OURS", LATER)
    for path in (parcel, closed):
        before = path.read_bytes()
        assert wells(path, tmp_path) == [("of 甲户",)]
        assert path.read_bytes() == before


def test_it_is_compared_with_what_its_own_time_declared(
    parcel: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upgrade, "OURS", LATER)
    for hostile in (
        "CREATE TRIGGER bad AFTER UPDATE ON site BEGIN DELETE FROM finding; END",  # would run with the step
        "ALTER TABLE site ADD COLUMN well TEXT",  # what a later one declares
        "CREATE TABLE more (id TEXT NOT NULL PRIMARY KEY) STRICT",
    ):
        with refusal(Kind.FOREIGN_SCHEMA):
            cleaned(altered(parcel, hostile), tmp_path)
    with refusal(Kind.FOREIGN_SCHEMA):  # says it is new and is not
        cleaned(altered(parcel, "PRAGMA user_version = 2"), tmp_path)


def test_a_newer_one_says_what_it_needs(parcel: Path, tmp_path: Path) -> None:
    with refusal(Kind.NEWER) as caught:
        cleaned(altered(parcel, "PRAGMA user_version = 7"), tmp_path)
    assert caught.value.facts["needs"] == 7


def test_one_that_nobody_brings_up_to_date_any_more(
    parcel: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upgrade, "OURS", Steps(LATER.schema, LATER.formats, oldest=2))
    with refusal(Kind.TOO_OLD) as caught:
        cleaned(parcel, tmp_path)
    assert caught.value.facts["format"] == 1


def test_a_version_nobody_wrote(parcel: Path, tmp_path: Path) -> None:
    for version in (0, -1):
        with refusal(Kind.FOREIGN_SCHEMA):
            cleaned(altered(parcel, f"PRAGMA user_version = {version}"), tmp_path)
