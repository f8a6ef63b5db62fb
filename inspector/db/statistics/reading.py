"""Statistics of a cut: out of the sums where these tell enough, else out of the lines."""

from collections import Counter, defaultdict
from itertools import accumulate

from inspector.db.ledger import ready
from inspector.db.statistics import from_sums
from inspector.db.statistics.cut import NOWHERE, By, Cut
from inspector.db.statistics.from_lines import Lines
from inspector.db.statistics.summed import summed
from inspector.db.statistics.told import Day, Defect, Stock, days
from inspector.db.store import Store
from inspector.errors import Fault
from inspector.periods import Period
from inspector.rectification.moves import Stage
from inspector.rectification.rates import Counts
from inspector.rectification.steps import State, shown


def counts(
    store: Store, cut: Cut, today: str, *, by: By | None = None, then: Period | None = None
) -> dict[str, Counts]:
    """The numbers of a cut on a day, all together (under NOWHERE) or by what they lie in or have: keys are ids of areas
    and towns, names of themes and sources, digits of severities; NOWHERE for none. `then` bounds the close-outs a
    look-back is asked of.
    """
    ready(store)
    cube = None if by in ("area", "severity") else summed(store, cut)
    if cube is not None:
        found = from_sums.counts(store, cube, today, by, then)
    else:
        found = Lines(store, cut, today).counts(by, then)
    ids = _ids(store) if by in ("area", "town") else {}
    named = {(ids.get(key, NOWHERE) if ids else NOWHERE if key is None else str(key)): it for key, it in found.items()}
    return {key: it for key, it in named.items() if it.all} or ({NOWHERE: Counts()} if by is None else {})


def states(store: Store, cut: Cut, today: str) -> dict[str, dict[State, int]]:
    """Town → state → how many findings show it on a day."""
    ready(store)
    cube = summed(store, cut)
    rows = Lines(store, cut, today).standing() if cube is None else from_sums.standing(store, cube, today)
    ids, found = _ids(store), defaultdict[str, Counter[State]](Counter)
    for town, stage, repeats, late, number in rows:
        state = State.OVERDUE if late else shown(Stage(stage), None, today, repeats=bool(repeats))
        found[ids.get(town, NOWHERE)][state] += number
    return {town: dict(it) for town, it in found.items()}


def heat(store: Store, cut: Cut) -> dict[tuple[str, str], int]:
    """(town, theme) → how many findings are not at an end."""
    ready(store)
    cube, ids = summed(store, cut), _ids(store)
    rows = Lines(store, cut, "").heat() if cube is None else from_sums.heat(store, cube)
    return {(ids.get(town, NOWHERE), theme): number for town, theme, number in rows}


def course(store: Store, cut: Cut, period: Period) -> tuple[Day, ...]:
    """How far it was at the end of every day of a period."""
    before, events = _events(store, cut, period)
    each = (events.get(day, (0,) * 4) for day in days(period))
    ends = list(accumulate(each, lambda so_far, it: tuple(map(sum, zip(so_far, it, strict=True))), initial=before))[1:]
    return tuple(
        Day(day, found, fixed, closed) for day, (found, _, fixed, closed) in zip(days(period), ends, strict=True)
    )


def stock(store: Store, cut: Cut, period: Period) -> Stock:
    """What was open before a period and after it, and what came and went in it."""
    (found, moved, _, closed), events = _events(store, cut, period)
    before = found - moved - closed
    new = sum(it[0] - it[1] for it in events.values())
    ended = sum(it[3] for it in events.values())
    return Stock(before, new, ended, before + new - ended)


def defects(store: Store, cut: Cut) -> tuple[Defect, ...]:
    """The defect codes of confirmed findings, the most frequent first."""
    ready(store)
    cube = None if cut.found is not None else summed(store, cut)
    rows = Lines(store, cut, "").defects() if cube is None else from_sums.defects(store, cube)
    return tuple(sorted((Defect(*it) for it in rows), key=lambda it: (-it.count, -it.places, it.code)))


def _events(store: Store, cut: Cut, period: Period) -> tuple[tuple[int, ...], dict[str, tuple[int, ...]]]:
    """(found, moved, put right, closed) before a period, and on each day of it that had any."""
    ready(store)
    try:
        eve = period.before.ends
    except Fault:  # there is no day before the first
        eve = ""
    cube = summed(store, cut)
    if cube is None:
        found = Lines(store, cut, "").events(eve, period.ends)
    else:
        found = from_sums.events(store, cube, eve, period.ends)
    return found.pop(eve, (0,) * 4), found


def _ids(store: Store) -> dict[int | str | None, str]:
    return dict(store.rows("SELECT rowid, id FROM area"))
