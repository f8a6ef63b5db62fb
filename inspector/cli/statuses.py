"""Where findings stand, for the lists of a command: conditions as people say them, and what a row shows."""

import json
from collections.abc import Iterable

from inspector import clock, i18n
from inspector.cli.words import translate
from inspector.db import ledger
from inspector.db.ledger import LedgerFilter
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.rectification.moves import Stage
from inspector.rectification.steps import State
from inspector.sheet.words import STATES

STATUS, STAGE = "status", "stage"
"""What `--where` calls them; no columns, for they follow from the steps and the day."""
DEADLINE = "deadline"
"""By when, with its extensions; `due` is what was said when it was found."""


def having(store: Store, name: str, value: str) -> str:
    """The rowids, as JSON, of findings of a status or stage, said by its code or its word: overdue, Overdue, 逾期.

    Raises Fault USAGE naming those there are.
    """
    said = value.strip().casefold()
    if name == STATUS:
        states = tuple(it for it in State if said in _words(it, i18n.state(it), *STATES[it]))
        which = LedgerFilter(states=states)
    else:
        which = LedgerFilter(stages=tuple(it for it in Stage if said in _words(it, i18n.stage(it))))
    if not (which.states or which.stages):
        known = ", ".join(map(str, State if name == STATUS else Stage))
        raise Fault(Kind.USAGE, message=translate("cli", "{value} is none of {known}").format(value=value, known=known))
    return json.dumps(ledger.ids(store, which, today=clock.today().isoformat()).tolist())


def _words(*names: str) -> set[str]:
    return {it.casefold() for it in names}


def of_findings(store: Store, ids: Iterable[str]) -> dict[str, dict[str, str | None]]:
    """Finding → its status today, its stage and its deadline."""
    lines = [ledger.line_of(store, it) for it in ids]
    day = clock.today().isoformat()
    return {
        it.id: {STATUS: str(it.state(day)), STAGE: str(it.stage), DEADLINE: it.due} for it in ledger.rows(store, lines)
    }
