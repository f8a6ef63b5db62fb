"""How very many findings were pressed: reminders and steps of the ladder, by the one rule of `rectification.steps`.

Only findings with such a step are read, and of those with the same steps on the same days one is worked out.
"""

import json
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from inspector.db.connection import listed
from inspector.db.replay import Said, told
from inspector.db.store import Store
from inspector.rectification.moves import Move
from inspector.rectification.steps import PRESSING

_WITH_SOME = f"""
    SELECT DISTINCT s.finding FROM json_each(?) AS j CROSS JOIN step AS s ON s.finding = j.value
    WHERE s.kind IN {listed(PRESSING)} AND NOT s.deleted"""
_STEPS = """
    SELECT s.finding, f.suspected, f.due, s.kind, s.verdict, s.day, s.due FROM json_each(?) AS j
    CROSS JOIN finding AS f ON f.id = j.value CROSS JOIN step AS s ON s.finding = f.id
    LEFT JOIN visit AS v ON v.id = s.visit
    WHERE NOT s.deleted AND (s.visit IS NULL OR (v.finalised IS NOT NULL AND NOT v.deleted))
    ORDER BY s.finding, s.made, s.id"""


class Pressed(NamedTuple):
    """`since`: (move, day) since the deadline or the round last changed; the days of all circulars."""

    since: tuple[tuple[Move, str], ...] = ()
    circulars: tuple[str, ...] = ()


NOTHING = Pressed()


def pressed(store: Store, findings: Sequence[str]) -> dict[str, Pressed]:
    """What was done for each of these findings; those nothing was done for are missing."""
    some = store.rows(_WITH_SOME, json.dumps(list(findings)))
    wanted = json.dumps([it for (it,) in some])
    return {
        finding: _pressed(rows[0][1], rows[0][2], tuple(row[3:] for row in rows))
        for finding, several in groupby(store.connection.execute(_STEPS, [wanted]), itemgetter(0))
        for rows in [list(several)]
    }


@lru_cache(maxsize=1 << 14)
def _pressed(suspected: int, due: str | None, said: tuple[Said, ...]) -> Pressed:
    now = told(bool(suspected), due, said)
    return Pressed(now.pressed, now.circulated)
