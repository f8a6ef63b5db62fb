"""The same statistics out of the lines themselves, for cuts that no sum tells: of a village, of days within a month."""

from dataclasses import replace
from typing import Any

from inspector.db.connection import listed
from inspector.db.ledger.figures import FIGURES
from inspector.db.ledger.filters import conditions
from inspector.db.ledger.listing import joined, narrowest
from inspector.db.lines import LATE
from inspector.db.statistics.cut import By, Cut, listed_by
from inspector.db.statistics.from_sums import Key
from inspector.db.store import Store
from inspector.db.sums import SEVERITIES
from inspector.periods import Period
from inspector.rectification.moves import LIVE, Stage
from inspector.rectification.rates import Counts, Figure

_FEW, _NARROW = 5000, 8
"""More lines than these, and more than one in so many, are sooner all read than gathered."""
_OF_COUNTS = tuple(it for it in Figure if it not in (Figure.NEW, Figure.STOCK))


class Lines:
    """The lines of a cut on a day, to be asked several things."""

    def __init__(self, store: Store, cut: Cut, today: str) -> None:
        self._run = store.connection.execute
        asked = conditions(store, listed_by(store, cut), today)
        rows = narrowest(self._run, asked, max(_FEW, (store.one("SELECT max(line) FROM line") or 0) // _NARROW))
        self._facts = asked.facts
        self._lines = "line AS l NOT INDEXED" if rows is None else joined(asked, rows)
        self._lines += f" WHERE {asked.where(among=rows)}"
        days_alone = cut.found is not None and replace(cut, found=None) == Cut()
        self._codes = f"line AS l INDEXED BY line_by_day WHERE {asked.where()}" if days_alone else self._lines

    def _select(
        self, what: str, where: str = "true", *, by: str = "", among: str = "", **more: str | None
    ) -> list[tuple[Any, ...]]:
        grouped = f"GROUP BY {by}" if by else ""
        return self._run(  # type: ignore[no-any-return]
            f"SELECT {what} FROM {among or self._lines} AND {where} {grouped}", self._facts | more
        ).fetchall()

    def counts(self, by: By | None, then: Period | None) -> dict[Key, Counts]:
        """The numbers by a column of the lines; under None all of them."""
        within = "l.closed BETWEEN :first AND :last" if then else "true"
        tests = {it: FIGURES[it] for it in _OF_COUNTS}
        for it in (Figure.CLOSED_THEN, Figure.LOOKED_BACK):
            tests[it] += f" AND {within}"
        numbers = ", ".join(f"ifnull(sum({it}), 0)" for it in tests.values())
        key = "NULL" if by is None else f"l.{by}"
        days = {"first": then.starts, "last": then.ends} if then else {}
        found = dict[Key, Counts]()
        for at, *several in self._select(f"{key}, {numbers}", by=f"l.{by}" if by else "", **days):
            found[at] = Counts(**{it.value: number for it, number in zip(tests, several, strict=True)})
        return found

    def standing(self) -> list[tuple[int, str, bool, bool, int]]:
        """(town, stage, back after it was closed, late, how many)."""
        late = f"ifnull(l.stage IN {LATE} AND l.due < :today, 0)"
        return self._select(f"l.town, l.stage, l.repeats, {late}, count(*)", by="1, 2, 3, 4")

    def heat(self) -> list[tuple[int, str, int]]:
        """(town, theme, how many are not at an end)."""
        return self._select("l.town, ifnull(l.theme, ''), count(*)", f"l.stage IN {listed(LIVE)}", by="1, 2")

    def events(self, before: str, last: str) -> dict[str, tuple[int, ...]]:
        """As `from_sums.events`."""
        found: dict[str, list[int]] = {}
        moved = f"sum(l.stage = '{Stage.MOVED}')"
        for figure, day, numbers in (
            (Figure.CONFIRMED, "l.day", f"count(*), {moved}, 0, 0"),
            (Figure.DONE, "l.fixed", "0, 0, count(*), 0"),
            (Figure.CLOSED, "l.closed", "0, 0, 0, count(*)"),
        ):  # fmt: skip
            rows = self._select(
                f"max({day}, :before), {numbers}", f"{FIGURES[figure]} AND {day} <= :last", by="1", before=before,
                last=last,
            )  # fmt: skip
            for on, *several in rows:
                found[on] = [a + b for a, b in zip(found.get(on, (0,) * 4), several, strict=True)]
        return {day: tuple(it) for day, it in found.items()}

    def defects(self) -> list[tuple[Any, ...]]:
        """(code, how many, in how many villages, and how many of each severity)."""
        graded = ", ".join(f"sum(l.severity = {it})" for it in SEVERITIES)
        return self._select(
            f"l.code, count(*), count(DISTINCT nullif(l.village, 0)), {graded}",
            f"l.code <> '' AND {FIGURES[Figure.CONFIRMED]}", by="1", among=self._codes,
        )  # fmt: skip
