"""A store and its clock."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.db.store import Store
from tests.db.small_county import Ticking, new_store


@pytest.fixture
def now() -> Ticking:
    return Ticking()


@pytest.fixture
def store(tmp_path: Path, now: Ticking) -> Iterator[Store]:
    with new_store(tmp_path / "data", now=now) as store:
        yield store
