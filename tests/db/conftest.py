"""A store and its clock; an honest package of everything."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.db.store import Store
from inspector.records import Finding, Site
from tests.db.parcels import add_photo, county_store, export, finalised_visit, give, picture
from tests.db.small_county import Ticking, add, edit, new_store


@pytest.fixture
def now() -> Ticking:
    return Ticking()


@pytest.fixture
def store(tmp_path: Path, now: Ticking) -> Iterator[Store]:
    with new_store(tmp_path / "data", now=now) as store:
        yield store


@pytest.fixture
def field(tmp_path: Path, now: Ticking) -> Iterator[Store]:
    with county_store(tmp_path / "field", "field", now) as store:
        yield store


@pytest.fixture
def office(tmp_path: Path, now: Ticking) -> Iterator[Store]:
    with county_store(tmp_path / "office", "office", now) as store:
        yield store


@pytest.fixture
def laptop(tmp_path: Path, now: Ticking) -> Iterator[Store]:
    """The same, where tests tell of what a laptop and its office hear of each other."""
    with county_store(tmp_path / "laptop", "field", now) as store:
        yield store


@pytest.fixture
def site(field: Store) -> str:
    return add(field, Site)


@pytest.fixture
def common(field: Store, office: Store) -> str:
    """A site that both have."""
    made = add(field, Site)
    give(field, office)
    return made


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A package with a site, a finalised visit, a finding that was changed, and a photo."""
    folder = tmp_path_factory.mktemp("made")
    with new_store(folder / "data", now=Ticking()) as store:
        store.set_setting("role", "field")
        store.set_setting("county", "990101")
        site = add(store, Site)
        visit = finalised_visit(store, site)
        finding = store.find(Finding)[0].id
        edit(store, Finding, finding, text="渗漏加重")
        add_photo(store, visit, picture(folder), finding)
        yield export(store, folder).path


@pytest.fixture
def parcel(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made, tmp_path / "a.inspection"))
