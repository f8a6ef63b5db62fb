"""The numbers of the rates as conditions on a line `l`, and the villages that have a type or a tag."""

from collections.abc import Mapping

from inspector.db.connection import listed
from inspector.db.store import Store
from inspector.db.sums import (
    ANSWERED,
    ASSIGNED,
    BACK,
    COMPLETE,
    EVER_CLOSED,
    EXCEPTION,
    IN_TIME,
    LOOKED,
    ON_SPOT,
    SUSPECTED,
    TRUE,
    VERIFIED,
)
from inspector.rectification.moves import DONE, LIVE, NOT_COUNTED, UNFINISHED, Stage
from inspector.rectification.rates import Figure

_CONFIRMED = f"l.stage NOT IN {listed(NOT_COUNTED)}"
_DONE = f"l.stage IN {listed(DONE)}"
_CLOSED = f"l.stage = '{Stage.CLOSED}'"


def _marked(mark: int) -> str:
    return f"l.marks & {mark} = {mark}"


FIGURES: Mapping[Figure, str] = {
    Figure.ALL: "true",
    Figure.CONFIRMED: _CONFIRMED,
    Figure.LIVE: f"l.stage IN {listed(LIVE)}",
    Figure.OVERDUE: f"l.stage IN {listed(UNFINISHED)} AND l.due < :today",
    Figure.DONE: _DONE,
    Figure.CLOSED: _CLOSED,
    Figure.EXCEPTIONS: _marked(EXCEPTION),
    Figure.FINISHED: f"{_CONFIRMED} AND ({_DONE} OR l.due < :today)",
    Figure.IN_TIME: _marked(IN_TIME),
    Figure.ON_SPOT: _marked(ON_SPOT),
    Figure.EVER_CLOSED: _marked(EVER_CLOSED),
    Figure.REBOUNDS: _marked(EVER_CLOSED | BACK),
    Figure.CLOSED_THEN: _CLOSED,
    Figure.LOOKED_BACK: _marked(LOOKED),
    Figure.ASSIGNED: _marked(ASSIGNED),
    Figure.ANSWERED: _marked(ANSWERED),
    Figure.SUSPECTED: _marked(SUSPECTED),
    Figure.VERIFIED: _marked(VERIFIED),
    Figure.TRUE: _marked(TRUE),
    Figure.COMPLETE: _marked(COMPLETE),
    Figure.NEW: f"{_CONFIRMED} AND l.stage <> '{Stage.MOVED}'",
    Figure.STOCK: f"(l.stage IN {listed(LIVE)} OR {_CLOSED} AND l.closed > ifnull(:until, :today))",
}
"""Figure → SQL, as `rectification.rates.counted` has it."""

_PUT_RIGHT = frozenset({Figure.DONE, Figure.IN_TIME})
_WHEN_CLOSED = frozenset({Figure.CLOSED, Figure.EXCEPTIONS, Figure.CLOSED_THEN, Figure.LOOKED_BACK})

STAGES: Mapping[Figure, frozenset[Stage]] = {
    **dict.fromkeys(_WHEN_CLOSED, frozenset({Stage.CLOSED})),
    **dict.fromkeys(_PUT_RIGHT, DONE),
    Figure.LIVE: LIVE,
    Figure.OVERDUE: UNFINISHED,
    Figure.STOCK: LIVE | {Stage.CLOSED},
}
"""The stages in which all are that a figure counts, of those that are in few."""


def day_of(figure: Figure | None) -> str:
    """The column whose days bound a figure."""
    if figure in _PUT_RIGHT:
        return "l.fixed"
    return "l.closed" if figure in _WHEN_CLOSED else "l.day"


def having(store: Store, trait: str, today: str) -> list[str]:
    """The codes of the areas that have a type or tag (`type:suburb`, `tag:model`) on a day."""
    kind, _, value = trait.partition(":")
    return [
        code
        for (code,) in store.connection.execute(
            """SELECT DISTINCT a.code FROM trait AS t CROSS JOIN area AS a ON a.id = t.area
               WHERE t.kind = ? AND t.value = ? AND NOT t.deleted AND ifnull(t.since, '') <= ?
               AND ifnull(t.until, '~') >= ? ORDER BY 1""",
            [kind, value, today, today],
        )
    ]
