"""What became of a spoilt package, for the tests of cleaning."""

from pathlib import Path

import pytest

from inspector.db import clean
from inspector.db.clean import Cleaned
from inspector.errors import Fault, Kind
from tests.db.parcels import cleaned


def faulty(path: Path, folder: Path) -> Kind:
    """What a file is refused as, in this process."""
    with pytest.raises(Fault) as caught:
        cleaned(path, folder)
    return caught.value.kind


def through_the_child(path: Path, folder: Path) -> Cleaned:
    place = folder / "work"
    place.mkdir()
    return clean.clean(path, place)


def refused(it: Cleaned) -> set[tuple[str, str]]:
    return {(row.kind, row.reason) for row in it.refused}


def through_the_child_kind(path: Path, folder: Path) -> Kind:
    with pytest.raises(Fault) as caught:
        through_the_child(path, folder)
    return caught.value.kind
