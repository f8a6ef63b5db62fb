"""Services that are none; what a server says is tried with a real one (`python -m tests.postgresql`)."""

from pathlib import Path

import pytest

from inspector.errors import Fault, Kind
from inspector.mirror.keeping import mirror
from tests.db.small_county import new_store


@pytest.mark.parametrize("service", ["nobody", "", "host=/tmp password=secret", "postgresql://office:secret@localhost"])
def test_a_service_that_nobody_knows_is_told_and_no_connection_is_taken_for_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, service: str
) -> None:
    (tmp_path / "services").write_text("[office]\nhost=/nowhere\n", encoding="utf-8")
    monkeypatch.setenv("PGSERVICEFILE", str(tmp_path / "services"))
    with new_store(tmp_path / "data") as store:
        store.set_setting("role", "office")
        store.set_setting("county", "990101")
        before = store.newest
        with pytest.raises(Fault) as refused:
            mirror(store, service)
        assert (refused.value.kind, refused.value.facts) == (Kind.NO_SERVICE, {"service": service})
        assert store.newest == before
