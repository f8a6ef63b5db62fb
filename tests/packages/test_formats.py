"""A package of every released format is read for ever, plain and sealed, and nothing of it is left out."""

import json
import lzma
from pathlib import Path

import pytest

from inspector.db import merge
from inspector.db.store import Store
from inspector.db.trailer import FORMAT
from inspector.records import Finding
from tests.db.parcels import cleaned
from tests.db.small_county import Ticking
from tests.packages.made import HERE

FORMATS = sorted(int(it.stem.removeprefix("format-")) for it in HERE.glob("format-*.json"))


def test_every_format_is_here() -> None:
    assert list(range(1, FORMAT + 1)) == FORMATS


@pytest.mark.parametrize("form", ["plain", "sealed"])
@pytest.mark.parametrize("number", FORMATS)
def test_it_is_read_whole(number: int, form: str, tmp_path: Path) -> None:
    facts = json.loads((HERE / f"format-{number}.json").read_text(encoding="utf-8"))
    path = HERE / f"format-{number}-sealed.inspection"
    if form == "plain":
        path = tmp_path / "a.inspection"
        path.write_bytes(lzma.decompress((HERE / f"format-{number}.inspection.xz").read_bytes()))
    found = cleaned(path, tmp_path, [facts["identity"]])
    assert found.refused == ()
    ours = found.opened()
    counts = {it: ours.execute(f"SELECT count(*) FROM {it}").fetchone()[0] for it in facts["counts"]}
    ours.close()
    assert counts == facts["counts"]
    with Store.create(tmp_path / "data", nonce="office", now=Ticking()) as store:
        (outcome,) = merge.merge(store, [found])
        assert (outcome.fault, outcome.photos_missing, sum(outcome.reasons.values())) == (None, 0, 0)
        assert {it.text for it in store.find(Finding)} == {"化粪池渗漏加重", "盖板破损"}
        assert store.one("SELECT count(*) FROM resident") == facts["counts"]["resident"]
        assert store.one("SELECT count(*) FROM erasure") == 1
