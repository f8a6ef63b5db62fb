"""Findings of the ledger that are not at an end, chosen by the ledger's own lines, set by set."""

from typing import Any

from inspector.db.connection import listed
from inspector.db.ledger.reading import ready
from inspector.db.store import Store
from inspector.rectification.moves import ENDED

_ENDED = listed(ENDED)


def living(store: Store, where: str, *values: Any) -> list[str]:
    """The findings `f` with lines `l` of a condition that are not at an end, oldest first."""
    ready(store)
    return [
        row[0]
        for row in store.rows(
            f"""SELECT f.id FROM finding AS f CROSS JOIN line AS l ON l.line = f.rowid
                WHERE {where} AND l.stage NOT IN {_ENDED} ORDER BY f.found, l.line""",
            *values,
        )
    ]
