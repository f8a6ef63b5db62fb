"""Statistics out of the sums. What is late is summed by months: of today's month the lines are asked."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from inspector.db.connection import listed
from inspector.db.lines import LATE
from inspector.db.statistics.cut import By
from inspector.db.statistics.summed import Summed
from inspector.db.store import Store
from inspector.db.sums import CONFIRMED, MARKS, PUT_RIGHT, SEVERITIES, SHUT, UNDONE
from inspector.periods import Period
from inspector.rectification.moves import LIVE, UNFINISHED
from inspector.rectification.rates import Counts

_UNDONE, _LIVE = listed(UNDONE), listed(LIVE)
_COUNTED = {
    "all": "number", "confirmed": f'number * ({CONFIRMED})', "live": f'number * (stage IN {_LIVE})',
    "overdue": f'number * (stage IN {LATE} AND due < :month)', "done": f'number * ({PUT_RIGHT})',
    "closed": f'number * ({SHUT})', "finished": f'number * ({PUT_RIGHT} OR stage IN {_UNDONE} AND due < :month)',
    "closed_then": f'number * ({SHUT})', "true": "held_true",
    **{it: it for it in MARKS if it != "held_true"},  # a column named true would be read for what is true
}  # fmt: skip
"""Number of `Counts` → SQL of a row of `line_sum`; of what is late only what was so before this month."""
_LATE_NOW = f"""(SELECT town, ifnull(campaign, 0) AS campaign, source, ifnull(theme, '') AS theme,
        substr(day, 1, 7) AS month, stage, repeats
    FROM line WHERE stage IN {_UNDONE} AND due >= :month AND due < :today)"""
"""SQL: what became late this month, by the columns of a sum."""

Key = int | str | None


def counts(store: Store, cut: Summed, today: str, by: By | None, then: Period | None) -> dict[Key, Counts]:
    """The numbers by a column of the sums; under None all of them."""
    found = dict[Key, Counts]()
    key, run = by or "NULL", store.connection.execute
    grouped = f"GROUP BY {by}" if by else ""
    facts = cut.facts | {"month": today[:7], "today": today}
    numbers = ", ".join(f"sum({it})" for it in _COUNTED.values())
    for at, *several in run(f"SELECT {key}, {numbers} FROM line_sum WHERE {cut.where} {grouped}", facts):
        if several[0] is not None:
            found[at] = Counts(**dict(zip(_COUNTED, several, strict=True)))
    late = f"SELECT {key}, sum(stage IN {LATE}), count(*) FROM {_LATE_NOW} WHERE {cut.where} {grouped}"
    for at, overdue, finished in run(late, facts):
        if at in found:  # without any the one row is of nothing
            found[at].overdue += overdue or 0
            found[at].finished += finished
    if then is not None:
        for it in found.values():
            it.closed_then = it.looked_back = 0
        within = f"""SELECT {key}, sum(closed), sum(looked) FROM line_day
                     WHERE day BETWEEN :first AND :last AND {cut.where} {grouped}"""
        for at, closed, looked in run(within, cut.facts | {"first": then.starts, "last": then.ends}):
            if at in found:
                found[at].closed_then, found[at].looked_back = closed or 0, looked or 0
    return found


def standing(store: Store, cut: Summed, today: str) -> Iterator[tuple[int, str, bool, bool, int]]:
    """(town, stage, back after it was closed, late, how many)."""
    found = Counter[tuple[int, str, bool, bool]]()
    facts, run = cut.facts | {"month": today[:7], "today": today}, store.connection.execute
    for town, stage, repeats, late, number in run(
        f"""SELECT town, stage, repeats, due < :month, sum(number) FROM line_sum WHERE {cut.where}
            GROUP BY 1, 2, 3, 4""",
        facts,
    ):
        found[town, stage, bool(repeats), bool(late) and stage in UNFINISHED] += number
    for town, stage, repeats, number in run(
        f"SELECT town, stage, repeats, count(*) FROM {_LATE_NOW} WHERE {cut.where} GROUP BY 1, 2, 3", facts
    ):
        if stage in UNFINISHED:
            found[town, stage, bool(repeats), False] -= number
            found[town, stage, bool(repeats), True] += number
    return ((*key, number) for key, number in found.items() if number)


def heat(store: Store, cut: Summed) -> list[tuple[int, str, int]]:
    """(town, theme, how many are not at an end)."""
    return store.connection.execute(  # type: ignore[no-any-return]
        f"SELECT town, theme, sum(number) FROM line_sum WHERE stage IN {_LIVE} AND {cut.where} GROUP BY 1, 2",
        cut.facts,
    ).fetchall()


def events(store: Store, cut: Summed, before: str, last: str) -> dict[str, tuple[int, ...]]:
    """Day → how many were found, found and handed away since, put right, closed on it; what was on the day `before` or
    earlier all under that.
    """
    rows = store.connection.execute(
        f"""SELECT max(day, :before), sum(found), sum(moved), sum(fixed), sum(closed) FROM line_day
            WHERE day <= :last AND {cut.where} GROUP BY 1""",
        cut.facts | {"before": before, "last": last},
    )
    return {day: tuple(several) for day, *several in rows}


def defects(store: Store, cut: Summed) -> list[tuple[Any, ...]]:
    """(code, how many, in how many villages, and how many of each severity)."""
    graded = ", ".join(f"sum(severity_{it})" for it in SEVERITIES)
    return store.connection.execute(  # type: ignore[no-any-return]
        f"""SELECT code, sum(number), count(DISTINCT nullif(village, 0)), {graded} FROM line_code
            WHERE {cut.where} GROUP BY code""",
        cut.facts,
    ).fetchall()
