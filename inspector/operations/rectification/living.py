"""Which findings stand on the ledger, and which of them are not at an end, set by set."""

from typing import Any

from inspector.db.store import Store
from inspector.operations.rectification import reading
from inspector.rectification.moves import ENDED
from inspector.rectification.steps import Standing

ON_LEDGER = """NOT f.deleted AND (f.visit IS NULL OR f.visit IN (
    SELECT id FROM visit WHERE finalised IS NOT NULL AND NOT deleted))"""
"""SQL of a finding `f`: living, and of no draft."""


def living(store: Store, where: str, *values: Any) -> dict[str, Standing]:
    """The findings `f` of a condition that are not at an end, with where they stand, oldest first."""
    found = [
        row[0]
        for row in store.rows(
            f"SELECT f.id FROM finding AS f WHERE {ON_LEDGER} AND {where} ORDER BY f.found, f.id", *values
        )
    ]
    standings = reading.standings(store, found)
    return {it: standings[it] for it in found if standings[it].stage not in ENDED}
