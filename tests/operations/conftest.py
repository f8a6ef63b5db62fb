"""A field store with the sample county, one draft in it, and a clock that stands."""

import atexit
import shutil
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from inspector.db.store import Store
from inspector.operations import visit as visits
from inspector.sample.demo import sample_store
from tests.db.small_county import Ticking
from tests.operations.days import a_household, the_form


@cache
def made_once(role: str) -> Path:
    """Making the county takes a second: made once, then copied."""
    folder = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder)
    sample_store(folder / role, role=role, nonce="n", now=Ticking()).close()
    return folder / role


def sample_copy(folder: Path, role: str, now: Ticking) -> Store:
    shutil.copytree(made_once(role), folder)
    return Store.open(folder, nonce=f"{folder}", now=now)


@pytest.fixture
def now() -> Ticking:
    return Ticking()


@pytest.fixture
def store(tmp_path: Path, now: Ticking) -> Iterator[Store]:
    with sample_copy(tmp_path / "field", "field", now) as store:
        yield store


@pytest.fixture
def office(tmp_path: Path, now: Ticking) -> Iterator[Store]:
    with sample_copy(tmp_path / "office", "office", now) as store:
        yield store


@pytest.fixture
def visit(store: Store) -> str:
    """A draft at a household."""
    return visits.start(store, site=a_household(store), checklist=the_form(store))
