"""Statistics of a cut: out of the sums where these tell enough, else out of the lines."""

from collections import Counter, defaultdict
from itertools import accumulate

from inspector.db.ledger import ready
from inspector.db.statistics import from_sums
from inspector.db.statistics.cut import NOWHERE, By, Cut
from inspector.db.statistics.from_lines import Lines
from inspector.db.statistics.summed import pieces, summed
from inspector.db.statistics.told import Day, Defect, Stock, commonest, days
from inspector.db.store import Store
from inspector.errors import Fault
from inspector.periods import Period
from inspector.rectification.moves import Stage
from inspector.rectification.rates import Counts
from inspector.rectification.steps import State, shown

_UNSUMMED = frozenset({"area", "severity"})


def counts(
    store: Store, cut: Cut, today: str, *, by: By | None = None, then: Period | None = None
) -> dict[str, Counts]:
    """The numbers of a cut on a day, all together (under NOWHERE) or by what they lie in or have: keys are ids of areas
    and towns, names of themes and sources, digits of severities; NOWHERE for none. `then` bounds the close-outs a
    look-back is asked of.
    """
    ready(store)
    found = dict[from_sums.Key, Counts]()
    for piece in [cut] if by in _UNSUMMED else pieces(cut):
        cube = None if by in _UNSUMMED else summed(store, piece)
        if cube is not None:
            some = from_sums.counts(store, cube, today, by, then)
        else:
            some = Lines(store, piece, today).counts(by, then)
        found = {key: found.get(key, Counts()) + some.get(key, Counts()) for key in found | some}
    ids = _ids(store) if by in ("area", "town") else {}
    named = dict[str, Counts]()
    for key, it in found.items():
        name = ids.get(key, NOWHERE) if ids else NOWHERE if key is None else str(key)
        named[name] = named.get(name, Counts()) + it
    return {key: it for key, it in named.items() if it.all} or ({NOWHERE: Counts()} if by is None else {})


def states(store: Store, cut: Cut, today: str) -> dict[str, dict[State, int]]:
    """Town → state → how many findings show it on a day."""
    ready(store)
    ids, found = _ids(store), defaultdict[str, Counter[State]](Counter)
    for piece in pieces(cut):
        cube = summed(store, piece)
        rows = Lines(store, piece, today).standing() if cube is None else from_sums.standing(store, cube, today)
        for town, stage, repeats, late, number in rows:
            state = State.OVERDUE if late else shown(Stage(stage), None, today, repeats=bool(repeats))
            found[ids.get(town, NOWHERE)][state] += number
    return {town: dict(it) for town, it in found.items()}


def heat(store: Store, cut: Cut) -> dict[tuple[str, str], int]:
    """(town, theme) → how many findings are not at an end."""
    ready(store)
    ids, found = _ids(store), Counter[tuple[str, str]]()
    for piece in pieces(cut):
        cube = summed(store, piece)
        for town, theme, number in Lines(store, piece, "").heat() if cube is None else from_sums.heat(store, cube):
            found[ids.get(town, NOWHERE), theme] += number
    return dict(found)


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
    found = (Defect(code, count, places, commonest(graded)) for code, count, places, *graded in rows)
    return tuple(sorted(found, key=lambda it: (-it.count, -it.places, it.code)))


def _events(store: Store, cut: Cut, period: Period) -> tuple[tuple[int, ...], dict[str, tuple[int, ...]]]:
    """(found, moved, put right, closed) before a period, and on each day of it that had any."""
    ready(store)
    try:
        eve = period.before.ends
    except Fault:  # there is no day before the first
        eve = ""
    found: dict[str, tuple[int, ...]] = {}
    for piece in pieces(cut):
        cube = summed(store, piece)
        if cube is None:
            some = Lines(store, piece, "").events(eve, period.ends)
        else:
            some = from_sums.events(store, cube, eve, period.ends)
        for day, numbers in some.items():
            found[day] = tuple(map(sum, zip(found.get(day, (0,) * 4), numbers, strict=True)))
    return found.pop(eve, (0,) * 4), found


def _ids(store: Store) -> dict[int | str | None, str]:
    return dict(store.rows("SELECT rowid, id FROM area"))
