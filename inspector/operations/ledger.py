"""The office's ledger numbers: given after a merge, one a finding, never taken back."""

from inspector import clock
from inspector.acts import Act
from inspector.db.ledger.reading import ready
from inspector.db.store import Store
from inspector.records import Finding
from inspector.rectification.moves import NOT_COUNTED, Stage

_WAITING = f"""line AS l CROSS JOIN finding AS f ON f.rowid = l.line WHERE l.numbered >= '1' AND l.stage NOT IN
    ({", ".join(f"'{it}'" for it in sorted(NOT_COUNTED - {Stage.VOID}))})"""


def number_findings(store: Store) -> int:
    """Give every finding on the ledger that has none its 台账号 (2026-0001, counted by year); returns how many.

    What is only suspected gets one once it is found true. Only an office numbers; in the field it returns 0. Two
    offices that number the same finding are in conflict, which a person settles.
    """
    if store.setting("role") != "office":
        return 0
    ready(store)
    found = store.rows(f"SELECT f.id, f.found FROM {_WAITING} ORDER BY f.found, f.id")
    if not found:
        return 0
    year = clock.today(store.now).year
    given = """SELECT number FROM finding UNION ALL
               SELECT after FROM parked WHERE kind = 'finding' AND field = 'number'"""  # of undone imports: never again
    last = store.one(f"SELECT max(CAST(substr(number, 6) AS INTEGER)) FROM ({given}) WHERE number GLOB ?", f"{year}-*")
    with store.operation(Act.NUMBER_FINDINGS) as edit:
        edit.change_many(
            Finding, [{"id": row, "number": f"{year}-{(last or 0) + n:04}"} for n, (row, _) in enumerate(found, 1)]
        )
    return len(found)


def waiting_for_numbers(store: Store) -> int:
    """How many findings an office has yet to number; 0 in the field."""
    if store.setting("role") != "office":
        return 0
    ready(store)
    return int(store.one(f"SELECT count(*) FROM {_WAITING}"))
