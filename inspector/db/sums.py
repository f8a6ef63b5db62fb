"""The sums statistics are read from, kept beside the ledger's lines: `line_sum` by town, campaign, source, theme, month
found and stage; `line_day` by the day something happened; `line_code` by defect code and village; `line_tally` how many
stand where in each area.

Like the lines they equal at any time what the records say. Whoever changes lines takes out of the sums what these were
(`leave`), and puts in what they are (`enter`); both only note it, `settle` writes it down. Few lines are summed here,
for a statement costs more to understand than they cost to add; many by SQL.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from typing import Any, NamedTuple

from inspector.db.connection import Connection, listed
from inspector.rectification.moves import DONE, NOT_COUNTED, UNFINISHED, Stage

NO_DAY = "~"
"""Stands for no deadline: later than any day."""

(EXCEPTION, IN_TIME, ON_SPOT, EVER_CLOSED, LOOKED, ASSIGNED, ANSWERED, VERIFIED, TRUE, BACK, COMPLETE, SUSPECTED) = (
    1 << it for it in range(12)
)
"""What `line.marks` holds, each as `rectification.rates.counted` counts it; BACK: something is its return."""

MARKS: Mapping[str, int] = {
    "exceptions": EXCEPTION, "in_time": IN_TIME, "on_spot": ON_SPOT, "ever_closed": EVER_CLOSED,
    "rebounds": EVER_CLOSED | BACK, "looked_back": LOOKED, "assigned": ASSIGNED, "answered": ANSWERED,
    "suspected": SUSPECTED, "verified": VERIFIED, "held_true": TRUE, "complete": COMPLETE,
}  # fmt: skip
"""Number of `line_sum` → the marks a line has that counts."""

SEVERITIES = range(4)
"""Hint, slight, serious, grave: of each how many findings have a defect."""

UNDONE = frozenset(Stage) - NOT_COUNTED - DONE
"""Stages in which a deadline that passes makes a finding one that should be finished."""
CONFIRMED, PUT_RIGHT = f"stage NOT IN {listed(NOT_COUNTED)}", f"stage IN {listed(DONE)}"
SHUT = f"stage = '{Stage.CLOSED}'"

_WHOSE = ("town", "campaign", "source", "theme", "month")
"""What every sum is kept by, as a cut asks it."""
_COLUMNS = (
    "ifnull(area, 0)",
    "town", "village", "ifnull(campaign, 0)", "source", "ifnull(theme, '')", "day", "stage", "due", "repeats", "code",
    "fixed", "closed", "marks", "severity",
)  # fmt: skip
FEW = 100


class _Line(NamedTuple):
    """What the sums ask of a line."""

    area: int
    town: int
    village: int
    campaign: int
    source: str
    theme: str
    day: str
    stage: str
    due: str | None
    repeats: int
    code: str | None
    fixed: str | None
    closed: str | None
    marks: int
    severity: int

    @property
    def whose(self) -> tuple[Any, ...]:
        return self.town, self.campaign, self.source, self.theme, self.day[:7]


Counted = tuple[tuple[Any, ...], tuple[int, ...]]


def _all_of(it: _Line) -> Iterator[Counted]:
    due = (NO_DAY if it.due is None else it.due)[:7] if it.stage in UNDONE else NO_DAY
    yield (*it.whose, it.stage, due, it.repeats), (1, *(int(it.marks & mark == mark) for mark in MARKS.values()))


def _days_of(it: _Line) -> Iterator[Counted]:
    if it.stage not in NOT_COUNTED:
        yield (it.day, *it.whose), (1, int(it.stage == Stage.MOVED), 0, 0, 0)
    if it.stage in DONE and it.fixed is not None:
        yield (it.fixed, *it.whose), (0, 0, 1, 0, 0)
    if it.stage == Stage.CLOSED and it.closed is not None:
        yield (it.closed, *it.whose), (0, 0, 0, 1, int(it.marks & LOOKED > 0))


def _codes_of(it: _Line) -> Iterator[Counted]:
    if it.code and it.stage not in NOT_COUNTED:
        yield (it.code, it.village, *it.whose[:4]), (1, *(int(it.severity == grave) for grave in SEVERITIES))


def _tallied(it: _Line) -> Iterator[Counted]:
    due = it.due if it.stage in UNFINISHED and it.due is not None else NO_DAY
    yield (it.area, it.stage, due, it.repeats), (1,)


class _Sum:
    """One table of sums: its keys, its numbers, and what lines add to it, as SQL and here."""

    def __init__(
        self, name: str, keys: tuple[str, ...], numbers: tuple[str, ...], arms: tuple[tuple[str, str], ...],
        of_line: Callable[[_Line], Iterator[Counted]],
    ) -> None:  # fmt: skip
        self.name, self.of_line = name, of_line
        listed_, number = ", ".join(keys), ", ".join(numbers)
        columns = ", ".join(f"{it} {'INTEGER' if it in _INTEGERS else 'TEXT'} NOT NULL" for it in keys)
        whole = ", ".join(f"{it} INTEGER NOT NULL" for it in numbers)
        self.created: str = f"CREATE TABLE {name} ({columns}, {whole}, PRIMARY KEY ({listed_})) STRICT, WITHOUT ROWID"
        self.noted = f"CREATE TEMP TABLE {name}_noted ({listed_}, {number})"
        sums = ", ".join(f"sum({it})" for it in numbers)
        updates = ", ".join(f"{it} = {it} + excluded.{it}" for it in numbers)
        into = f"INSERT INTO {name} {{}} ON CONFLICT DO UPDATE SET {updates}"
        nothing = " AND ".join(f"{it} = 0" for it in numbers)

        def of_lines(source: str, sign: str = "") -> Iterator[str]:
            signed = ", ".join(f"{sign}sum({it})" for it in numbers)
            for arm, where in arms:  # each for itself: all in one there is more to sort
                yield f"""WITH told ({listed_}, {number}) AS (SELECT {arm} FROM {source} AND {where})
                          SELECT {listed_}, {signed} FROM told GROUP BY {listed_}"""

        self.left = [f"INSERT INTO {name}_noted {it}" for it in of_lines(_CONCERNED, "-")]
        self.entered = [f"INSERT INTO {name}_noted {it}" for it in of_lines(_CONCERNED)]
        self.taken_in = [into.format(it) for it in of_lines(_BEYOND)]
        self.settled = into.format(f"SELECT {listed_}, {sums} FROM {name}_noted WHERE true GROUP BY {listed_}")
        self.swept = f"DELETE FROM {name} WHERE {nothing} AND ({listed_}) IN (SELECT {listed_} FROM {name}_noted)"
        self.added = into.format(f"VALUES ({', '.join('?' * (len(keys) + len(numbers)))})")
        self.emptied = f"DELETE FROM {name} WHERE ({listed_}) = ({', '.join('?' * len(keys))}) AND {nothing}"


_CONCERNED = "concerned CROSS JOIN line USING (line) WHERE true"
_BEYOND = "line NOT INDEXED WHERE line > :behind"  # an index of stages would lead through all there are
_INTEGERS = frozenset({"area", "town", "campaign", "village", "repeats"})
_KEYS = "town, ifnull(campaign, 0), source, ifnull(theme, '')"
_DUE = f"iif(stage IN {listed(UNDONE)}, substr(ifnull(due, '{NO_DAY}'), 1, 7), '{NO_DAY}')"
COUNTED = f"ifnull(area, 0), stage, iif(stage IN {listed(UNFINISHED)}, ifnull(due, '{NO_DAY}'), '{NO_DAY}'), repeats"
"""SQL of a line: what a tally counts it under."""
_GRADED = ", ".join(f"severity = {it}" for it in SEVERITIES)
_MARKED = ", ".join(f"marks & {it} = {it}" for it in MARKS.values())
_EVERY = (
    _Sum(
        "line_sum", (*_WHOSE, "stage", "due", "repeats"), ("number", *MARKS),
        ((f"{_KEYS}, substr(day, 1, 7), stage, {_DUE}, repeats, 1, {_MARKED}", "true"),), _all_of,
    ),
    _Sum(
        "line_day", ("day", *_WHOSE), ("found", "moved", "fixed", "closed", "looked"),
        (
            (f"day, {_KEYS}, substr(day, 1, 7), 1, stage = '{Stage.MOVED}', 0, 0, 0", CONFIRMED),
            (f"fixed, {_KEYS}, substr(day, 1, 7), 0, 0, 1, 0, 0", f"{PUT_RIGHT} AND fixed IS NOT NULL"),
            (f"closed, {_KEYS}, substr(day, 1, 7), 0, 0, 0, 1, marks & {LOOKED} > 0", f"{SHUT} AND closed IS NOT NULL"),
        ),
        _days_of,
    ),
    _Sum(
        "line_code", ("code", "village", *_WHOSE[:4]), ("number", *(f"severity_{it}" for it in SEVERITIES)),
        ((f"code, village, {_KEYS}, 1, {_GRADED}", f"code <> '' AND {CONFIRMED}"),), _codes_of,
    ),
    _Sum("line_tally", ("area", "stage", "due", "repeats"), ("count",), ((f"{COUNTED}, 1", "true"),), _tallied),
)  # fmt: skip

TABLES = tuple(it.name for it in _EVERY)
NOTED = tuple(f"{it.name}_noted" for it in _EVERY)
CREATED: str = ";\n".join(it.created for it in _EVERY)
_LINES = f"SELECT {', '.join(_COLUMNS)} FROM {_CONCERNED} LIMIT {FEW + 1}"


def prepare(connection: Connection) -> None:
    """The temporary tables of a connection that keeps sums."""
    for it in _EVERY:
        connection.execute(it.noted)


class Change:
    """What is to be taken out of the sums and put in: begun before lines change, written down after they did."""

    def __init__(self, connection: Connection) -> None:
        self._run, self._many = connection.execute, False
        self._noted: tuple[dict[tuple[Any, ...], list[int]], ...] = tuple({} for _ in _EVERY)

    def leave(self) -> None:
        """Note that what the `concerned` lines say now is to be taken out."""
        self._note(-1)

    def enter(self) -> None:
        """Note that what the `concerned` lines say now is to be put in."""
        self._note(1)

    def _note(self, sign: int) -> None:
        lines = self._run(_LINES).fetchall()
        if len(lines) > FEW:
            self._many = True
            for statement in chain.from_iterable(it.left if sign < 0 else it.entered for it in _EVERY):
                self._run(statement)
            return
        for line in map(_Line._make, lines):
            for it, noted in zip(_EVERY, self._noted, strict=True):
                for key, numbers in it.of_line(line):
                    held = noted.setdefault(key, [0] * len(numbers))
                    held[:] = (a + sign * b for a, b in zip(held, numbers, strict=True))

    def settle(self) -> None:
        """Write it down."""
        for it, noted in zip(_EVERY, self._noted, strict=True):
            if self._many:
                for statement in (it.settled, it.swept, f"DELETE FROM {it.name}_noted"):
                    self._run(statement)
            for key, numbers in noted.items():
                if any(numbers):
                    self._run(it.added, [*key, *numbers])
                if min(numbers) < 0:
                    self._run(it.emptied, list(key))


def take_in(connection: Connection, behind: int) -> None:
    """Put in all lines beyond one, which are in no sum."""
    for statement in chain.from_iterable(it.taken_in for it in _EVERY):
        connection.execute(statement, {"behind": behind})
