"""A service that does not answer. What servers say is tried with a real one (`python -m tests.postgresql`); here the
library, an optional part, is stood in for.
"""

import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from inspector.errors import Fault, Kind
from inspector.mirror.keeping import mirror
from tests.db.small_county import new_store


class Unreachable(Exception):
    """What the library raises when nobody answers."""


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What was asked of the library."""
    seen: list[dict[str, Any]] = []

    def connect(where: dict[str, Any]) -> None:
        seen.append(where)
        raise Unreachable

    library = ModuleType("psycopg")
    others = ("InsufficientPrivilege", "DependentObjectsStillExist", "IntegrityError", "DiskFull")
    library.errors = SimpleNamespace(**{it: type(it, (Exception,), {}) for it in others})  # type: ignore[attr-defined]
    library.conninfo = SimpleNamespace(make_conninfo=lambda **facts: facts)  # type: ignore[attr-defined]
    library.connect, library.OperationalError = connect, Unreachable  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "psycopg", library)
    return seen


@pytest.mark.parametrize("service", ["nobody", "", "host=/tmp password=secret", "postgresql://office:secret@localhost"])
def test_a_service_that_nobody_knows_is_told_and_no_connection_is_taken_for_one(
    tmp_path: Path, asked: list[dict[str, Any]], service: str
) -> None:
    with new_store(tmp_path / "data") as store:
        store.set_setting("role", "office")
        store.set_setting("county", "990101")
        before = store.newest
        with pytest.raises(Fault) as refused:
            mirror(store, service)
        assert (refused.value.kind, refused.value.facts) == (Kind.NO_SERVICE, {"service": service})
        assert store.newest == before
    (where,) = asked
    assert where.pop("service") == service
    assert set(where) == {"client_encoding", "connect_timeout", "application_name"}
