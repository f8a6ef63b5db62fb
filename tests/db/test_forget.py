"""An import undone: the store equals the one before, what was built upon stays, nothing is lost for it."""

from pathlib import Path

import pytest

from inspector.acts import Act
from inspector.db.forget import Why, forget, plan_forget
from inspector.db.store import Store
from inspector.errors import Kind
from inspector.records import Finding, Visit
from tests.db.parcels import county_store, export, finalised_visit, give, refusal, shared, take
from tests.db.small_county import Ticking, add, edit


@pytest.fixture
def now() -> Ticking:
    return Ticking()


@pytest.fixture
def laptop(tmp_path: Path, now: Ticking) -> Store:
    return county_store(tmp_path / "laptop", "field", now)


@pytest.fixture
def office(tmp_path: Path, now: Ticking) -> Store:
    return county_store(tmp_path / "office", "office", now)


def test_the_store_equals_the_one_before_and_reading_again_gives_the_former(laptop: Store, office: Store) -> None:
    from inspector.records import Site

    site = add(laptop, Site)
    finalised_visit(laptop, site)
    give(laptop, office)
    edit(laptop, Site, site, name="乙户")
    finalised_visit(laptop, site)
    before = shared(office)
    written = export(laptop, office.folder.folder.parent)
    take(office, written.path)
    after = shared(office)
    found = forget(office, written.package)
    assert shared(office) == before
    assert found.taken_out["visit"] == 1
    assert found.fields == 1
    take(office, written.path)
    assert shared(office) == after
