"""A tenth of `python -m tests.torture packages`: spoilt, hostile and interrupted packages."""

import subprocess
import sys
from pathlib import Path

import pytest

from inspector.db import clean, merge
from inspector.errors import Fault
from inspector.records import Finding, Site
from tests.db.parcels import (
    add_photo,
    altered,
    cleaned,
    county_store,
    export,
    finalised_visit,
    held,
    picture,
)  # fmt: skip
from tests.db.small_county import Ticking, add, edit
from tests.hostile_packages import BYTES, FORGED, ROWS, TRAILERS, endless_pages
from tests.torture_exchange import KILLS
from tests.torture_packages import MUTATED, REFUSED, run

ROOT = Path(__file__).parents[2]


def test_a_tenth_of_the_spoilt_and_every_hostile_package_is_refused() -> None:
    assert len(FORGED) + len(BYTES) + len(TRAILERS) >= 60
    found = run(MUTATED // 10, slow=False)
    assert found.wrong == []
    assert found.tried["mutated"] == MUTATED // 10
    assert set(found.said) <= REFUSED


def test_a_tenth_of_the_kills_leaves_the_old_or_the_new() -> None:
    command = [sys.executable, "-m", "tests.torture_exchange", str(KILLS // 10)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


@pytest.fixture(scope="module")
def parcel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    with county_store(folder / "data", "field", Ticking()) as store:
        visit = finalised_visit(store, add(store, Site))
        add_photo(store, visit, picture(folder), store.find(Finding)[0].id)
        edit(store, Finding, store.find(Finding)[0].id, text="渗漏加重")
        return export(store, folder).path


@pytest.mark.parametrize("what", ROWS)
def test_what_hides_in_one_row_is_refused_by_name_and_the_rest_is_taken(
    parcel: Path, tmp_path: Path, what: str
) -> None:
    forged = altered(parcel, ROWS[what])
    try:
        found = cleaned(forged, tmp_path)
    except Fault as fault:
        assert fault.kind in REFUSED  # noqa: PT017 - or as a whole
        return
    finally:
        forged.unlink()
    assert found.refused
    for it in found.refused:
        assert it.kind
        assert it.reason
        assert max(len(it.row), len(it.field), len(it.reason)) < 200
    assert held(found.database, "SELECT count(*) FROM area") == held(parcel, "SELECT count(*) FROM area")
    with county_store(tmp_path / "office", "office", Ticking()) as office:
        (outcome,) = merge.merge(office, [found])
        assert outcome.fault is None
        assert outcome.reasons
        assert office.rows("PRAGMA foreign_key_check") == []


def test_pages_that_pretend_to_be_endless_cost_nothing(parcel: Path, tmp_path: Path) -> None:
    with pytest.raises(Fault) as caught:
        cleaned(endless_pages(parcel), tmp_path)
    assert caught.value.facts["where"] == "pages"


def test_what_a_child_may_compute_follows_the_size() -> None:
    assert clean.computing(0) < 10
    assert clean.computing(10**9) > 60
