"""计数: how many of a thing there are in each village against its baseline: 存量, 新增, and how it went.

What visits counted stands in their answers and is read from there; what somebody counts otherwise is a reading of its
own. 存量 is what is left of the baseline, 新增 what is more than it: without a baseline neither is known.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from inspector import clock
from inspector.acts import Act
from inspector.db import areas
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.errors import Fault, Kind
from inspector.operations.register.given import check_past, living_area, living_site, refuse_private, word_of
from inspector.records import CounterReading

MOST = 1e9


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How many there were on a day; by hand, or as a visit counted."""

    day: str
    value: float
    baseline: bool
    reading: str | None  # the record; None where a visit counted
    visit: str | None


@dataclass(frozen=True, slots=True)
class Count:
    """One thing in one village: its readings by day, the baseline that holds, and what follows from both."""

    area: str
    readings: tuple[Reading, ...]  # the oldest first, no baselines
    baseline: Reading | None

    @property
    def current(self) -> float | None:
        """The newest number; the baseline while nobody has counted since. None where nobody has at all."""
        if self.readings:
            return self.readings[-1].value
        return self.baseline.value if self.baseline is not None else None

    @property
    def change(self) -> float | None:
        """Against the baseline; None without one."""
        if self.baseline is None or self.current is None:
            return None
        return self.current - self.baseline.value

    @property
    def stock(self) -> float | None:
        """存量: of those of the baseline at most so many are left."""
        return None if self.baseline is None or self.current is None else min(self.current, self.baseline.value)

    @property
    def added(self) -> float | None:
        """新增: so many at least came since."""
        return None if self.change is None else max(0.0, self.change)

    @property
    def rose(self) -> bool:
        """Whether the last number is higher than the one before it (反弹)."""
        before = self.readings[-2] if len(self.readings) > 1 else self.baseline
        return bool(self.readings) and before is not None and self.readings[-1].value > before.value


@dataclass(frozen=True, slots=True)
class Sum:
    """Several villages together; what has no baseline is counted apart and is in no sum of changes."""

    places: int
    without_baseline: int
    current: float | None
    baseline: float | None
    change: float | None
    stock: float | None
    added: float | None


def count(
    store: Store, counter: str, value: float, *, day: str, area: str | None = None, site: str | None = None,
    baseline: bool = False, note: str | None = None,
) -> str:  # fmt: skip
    """Say how many there are in a village or at a site; a baseline of the same place and day is replaced.

    Returns the reading. Raises Fault GONE, BAD_VALUE, IDENTITY_NUMBER, HEALTH_DETAIL.
    """
    if (area is None) == (site is None):
        raise Fault(Kind.BAD_VALUE, field="area", value="", expected="area | site")
    if site is not None:
        living_site(store, site)
    else:
        living_area(store, str(area))
    check(store, counter, value, day, note)
    held = store.find(CounterReading, counter=counter, area=area, site=site, day=day, baseline=int(baseline))
    with store.operation(Act.COUNT) as edit:
        if held:
            edit.change(CounterReading, held[-1].id, value=value, note=note)
            return held[-1].id
        return edit.create(
            CounterReading, counter=counter, area=area, site=site, day=day, value=float(value),
            baseline=int(baseline), note=note,
        )  # fmt: skip


def check(store: Store, counter: str, value: float, day: str, note: str | None) -> None:
    """Raise Fault for what is no reading."""
    word_of(store, "counters", counter, "counter")
    if not math.isfinite(value) or not 0 <= value <= MOST:
        raise Fault(Kind.BAD_VALUE, field="value", value=str(value), expected=f"0 … {MOST:g}")
    check_past(store, "day", day)
    refuse_private(note=note)


def remove(store: Store, reading: str) -> None:
    """Take a reading back. Raises Fault GONE."""
    with store.operation(Act.COUNT) as edit:
        edit.delete(CounterReading, reading)


def counts(store: Store, counter: str, *, on: str | None = None, area: str = "") -> list[Count]:
    """One counter in every village that has a number up to a day, by their codes; within an area where one is given.

    Of what several households or facilities of one village counted on a day the sum is taken, of what two people
    counted for the village as a whole the last said. What a visit to the village read off its register as the baseline
    stands where nobody entered one.
    """
    row = next((it for it in current(store, "counters") if it["name"] == counter), None)
    if row is None:
        return []
    day = on or clock.today(store.now).isoformat()
    told = [*_typed(store, counter, day), *_answered(store, str(row["question"]), day, baseline=False),
            *_answered(store, str(row["baseline_question"]), day, baseline=True)]  # fmt: skip
    order = _villages(store, area)
    by_place: dict[str, list[tuple[str | None, Reading]]] = {}
    for lies, site, reading in told:
        if lies in order:
            by_place.setdefault(order[lies], []).append((site, reading))
    at = {it: n for n, it in enumerate(dict.fromkeys(order.values()))}
    return [_counted(village, by_place[village]) for village in sorted(by_place, key=lambda it: at[it])]


def summed(several: Iterable[Count]) -> Sum:
    """What villages come to together; changes of those alone that have a baseline."""
    all_of = [it for it in several if it.current is not None]
    based = [it for it in all_of if it.baseline is not None]
    return Sum(
        places=len(all_of),
        without_baseline=len(all_of) - len(based),
        current=_sum(it.current for it in all_of),
        baseline=_sum(it.baseline.value for it in based if it.baseline is not None),
        change=_sum(it.change for it in based),
        stock=_sum(it.stock for it in based),
        added=_sum(it.added for it in based),
    )


def _sum(values: Iterable[float | None]) -> float | None:
    known = [it for it in values if it is not None]
    return math.fsum(known) if known else None


def _counted(area: str, told: list[tuple[str | None, Reading]]) -> Count:
    return Count(area, tuple(_by_day(told, baseline=False)), next(reversed(_by_day(told, baseline=True)), None))


def _by_day(told: list[tuple[str | None, Reading]], *, baseline: bool) -> list[Reading]:
    days: dict[str, dict[str | None, Reading]] = {}
    for site, it in told:
        if it.baseline is baseline:
            held = days.setdefault(it.day, {}).get(site)
            if held is None or held.reading is None or it.reading is not None:  # a hand goes before what was read off
                days[it.day][site] = it
    found = []
    for day in sorted(days):
        whole = days[day].pop(None, None)
        parts = list(days[day].values())
        if whole is None:
            one = parts[0]
            alone = len(parts) == 1
            whole = Reading(
                day=day, value=math.fsum(it.value for it in parts), baseline=baseline,
                reading=one.reading if alone else None, visit=one.visit if alone else None,
            )  # fmt: skip
        found.append(whole)
    typed = [it for it in found if it.reading is not None]
    return typed if baseline and typed else found


def _typed(store: Store, counter: str, day: str) -> list[tuple[str, str | None, Reading]]:
    rows = store.rows(
        """SELECT coalesce(s.area, r.area), r.site, r.day, r.value, r.baseline, r.id FROM counter_reading AS r
           LEFT JOIN site AS s ON s.id = r.site WHERE NOT r.deleted AND r.counter = ? AND r.day <= ? ORDER BY r.id""",
        counter, day,
    )  # fmt: skip
    return [
        (lies, site, Reading(day=on, value=value, baseline=bool(based), reading=id_, visit=None))
        for lies, site, on, value, based, id_ in rows
        if lies
    ]


def _answered(store: Store, question: str, day: str, *, baseline: bool) -> list[tuple[str, str | None, Reading]]:
    """What finalised visits answered, of a village as a whole or at a site; of two answers the one made last."""
    if not question:
        return []
    rows = store.rows(
        """SELECT s.area, iif(s.kind = 'village', NULL, s.id), substr(v.started, 1, 10), a.value, v.id
           FROM answer AS a JOIN visit AS v ON v.id = a.visit JOIN site AS s ON s.id = v.site
           WHERE a.question = ? AND NOT a.deleted AND NOT v.deleted AND v.finalised IS NOT NULL
             AND substr(v.started, 1, 10) <= ? ORDER BY unixepoch(v.started), a.made, a.id""",
        question, day,
    )  # fmt: skip
    found = []
    for lies, site, on, value, visit in rows:
        number = _number(value)
        if number is not None:
            found.append((lies, site, Reading(day=on, value=number, baseline=baseline, reading=None, visit=visit)))
    return found


def _number(value: Any) -> float | None:
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return number if math.isfinite(number) and 0 <= number <= MOST else None


def _villages(store: Store, area: str) -> Mapping[str, str]:
    """Area → the village it lies in, as it is called now, by their codes."""
    rows = store.rows("SELECT id, parent, level, successor, until FROM area WHERE NOT deleted ORDER BY code")
    above = {it[0]: it for it in rows}
    wanted = None
    if area:
        wanted = {it for (it,) in store.connection.execute(areas.BELOW, areas.bounds(area))}
    found: dict[str, str] = {}
    for id_, *_ in rows:
        at, steps = id_, 0
        while above[at][2] in {"group", "grid", "ten"} and above[at][1] in above and steps < 10:
            at, steps = above[at][1], steps + 1
        now = areas.now_called(store.connection, at)
        if (wanted is None or now in wanted or id_ in wanted) and now in above:
            found[id_] = now
    return found
