"""The sums statistics are read from, kept beside the ledger's lines: `line_sum` by town, campaign, source, theme, month
found and stage; `line_day` by the day something happened; `line_code` by defect code and village.

Like the lines they equal at any time what the records say. Whoever changes lines takes out of the sums what these were
(`leave`), and puts in what they are (`enter`); both only note it, `settle` writes it down.
"""

from inspector.db.connection import Connection, listed
from inspector.rectification.moves import DONE, NOT_COUNTED, Stage

NO_DAY = "~"
"""Stands for no deadline: later than any day."""

EXCEPTION, ON_SPOT, EVER_CLOSED, ANSWERED, VERIFIED, TRUE, LOOKED, BACK, COMPLETE, SUSPECTED = (
    1 << it for it in range(10)
)
"""What `line.marks` holds: closed by exception, put right on the spot, closed once, accepted or replied, verified,
found true, looked back at since it was closed, returned since, nothing mandatory missing, came as a suspicion.
"""

CONFIRMED = f"stage NOT IN {listed(NOT_COUNTED)}"
PUT_RIGHT = f"stage IN {listed(DONE)}"
SHUT = f"stage = '{Stage.CLOSED}'"
IN_TIME = f"({PUT_RIGHT} AND (due IS NULL OR coalesce(nullif(fixed, ''), nullif(closed, ''), '{NO_DAY}') <= due))"
"""SQL of a line, as `rectification.rates` has it."""
UNDONE = frozenset(Stage) - NOT_COUNTED - DONE
"""Stages in which a deadline that passes makes a finding one that should be finished."""

WHOSE = ("town", "campaign", "source", "theme", "month")
"""What every sum is kept by, as a cut asks it."""
_WHOSE = "town, ifnull(campaign, 0), source, ifnull(theme, ''), substr(day, 1, 7)"

_SUMS = {
    "count": "true",
    "exceptions": f"{SHUT} AND marks & {EXCEPTION}",
    "in_time": IN_TIME,
    "on_spot": f"{CONFIRMED} AND marks & {ON_SPOT}",
    "ever_closed": f"{CONFIRMED} AND marks & {EVER_CLOSED}",
    "rebounds": f"{CONFIRMED} AND marks & {EVER_CLOSED} AND marks & {BACK}",
    "looked_back": f"{SHUT} AND marks & {LOOKED}",
    "assigned": f"{CONFIRMED} AND assigned IS NOT NULL",
    "answered": f"{CONFIRMED} AND assigned IS NOT NULL AND marks & {ANSWERED}",
    "suspected": f"marks & {SUSPECTED} > 0",
    "verified": f"marks & {VERIFIED} > 0",
    "held_true": f"marks & {TRUE} > 0",  # a column named true would be read for what is true
    "complete": f"marks & {COMPLETE} > 0",
}
"""Number → SQL of a line: whether it counts."""
ADDED = tuple(_SUMS)


class _Sum:
    """One table of sums: its keys, its numbers, and the arms of SELECT that give them for lines."""

    def __init__(self, name: str, keys: tuple[str, ...], numbers: tuple[str, ...], arms: tuple[tuple[str, str], ...]):
        self.name, self.keys, self.numbers, self._arms = name, keys, numbers, arms
        self._listed = ", ".join(keys)
        self._number = ", ".join(f'"{it}"' for it in numbers)

    def created(self) -> str:
        """The statement that makes its table."""
        columns = ", ".join(f"{it} {'INTEGER' if it in _NUMBERS else 'TEXT'} NOT NULL" for it in self.keys)
        numbers = ", ".join(f'"{it}" INTEGER NOT NULL' for it in self.numbers)
        return f"CREATE TABLE {self.name} ({columns}, {numbers}, PRIMARY KEY ({self._listed})) STRICT, WITHOUT ROWID"

    def noted(self) -> str:
        """The statement that makes the table of what is to be written down."""
        return f"CREATE TEMP TABLE {self.name}_noted ({self._listed}, {self._number})"

    def lines(self, source: str, sign: str = "") -> str:
        """SELECT of keys and numbers of lines."""
        arms = (f"SELECT {keys} FROM {source} WHERE {where}" for keys, where in self._arms)
        sums = ", ".join(f'{sign}sum("{it}")' for it in self.numbers)
        named = ", ".join((*self.keys, *(f'"{it}"' for it in self.numbers)))
        return f"""WITH told ({named}) AS ({" UNION ALL ".join(arms)})
                   SELECT {self._listed}, {sums} FROM told GROUP BY {self._listed}"""

    def into(self, select: str) -> str:
        """The statement that adds what a SELECT gives."""
        updates = ", ".join(f'"{it}" = "{it}" + excluded."{it}"' for it in self.numbers)
        return f"INSERT INTO {self.name} {select} ON CONFLICT DO UPDATE SET {updates}"

    def settled(self) -> str:
        """The statement that adds what was noted."""
        sums = ", ".join(f'sum("{it}")' for it in self.numbers)
        changed = " OR ".join(f'sum("{it}") <> 0' for it in self.numbers)
        return self.into(
            f"SELECT {self._listed}, {sums} FROM {self.name}_noted GROUP BY {self._listed} HAVING {changed}"
        )

    def swept(self) -> str:
        """The statement that takes away rows in which nothing is left."""
        nothing = " AND ".join(f'"{it}" = 0' for it in self.numbers)
        return f"""DELETE FROM {self.name} WHERE {nothing} AND ({self._listed}) IN (
                   SELECT {self._listed} FROM {self.name}_noted)"""


_NUMBERS = frozenset({"town", "campaign", "village", "repeats"})
_DUE = f"iif(stage IN {listed(UNDONE)}, substr(ifnull(due, '{NO_DAY}'), 1, 7), '{NO_DAY}')"
_ALL = _Sum(
    "line_sum",
    (*WHOSE, "stage", "due", "repeats"),
    ADDED,
    ((f"{_WHOSE}, stage, {_DUE}, repeats, {', '.join(f'(({it}) > 0)' for it in _SUMS.values())}", "true"),),
)  # fmt: skip
_DAYS = _Sum(
    "line_day",
    ("day", *WHOSE),
    ("found", "moved", "fixed", "closed", "looked"),
    (
        (f"day, {_WHOSE}, 1, stage = '{Stage.MOVED}', 0, 0, 0", CONFIRMED),
        (f"fixed, {_WHOSE}, 0, 0, 1, 0, 0", f"{PUT_RIGHT} AND fixed IS NOT NULL"),
        (f"closed, {_WHOSE}, 0, 0, 0, 1, (marks & {LOOKED}) > 0", f"{SHUT} AND closed IS NOT NULL"),
    ),
)
_CODES = _Sum(
    "line_code",
    ("code", "village", "town", "campaign", "source", "theme"),
    ("count",),
    (("code, village, town, ifnull(campaign, 0), source, ifnull(theme, ''), 1", f"code <> '' AND {CONFIRMED}"),),
)
_EVERY = (_ALL, _DAYS, _CODES)

TABLES = tuple(it.name for it in _EVERY)
NOTED = tuple(f"{it.name}_noted" for it in _EVERY)
CREATED = ";\n".join(it.created() for it in _EVERY)
_CONCERNED = "concerned CROSS JOIN line USING (line)"
_LEFT = tuple(f"INSERT INTO {it.name}_noted {it.lines(_CONCERNED, '-')}" for it in _EVERY)
_ENTERED = tuple(f"INSERT INTO {it.name}_noted {it.lines(_CONCERNED)}" for it in _EVERY)
_TAKEN_IN = tuple(it.into(it.lines("(SELECT * FROM line WHERE line > :behind)")) for it in _EVERY)
_SETTLED = tuple((f"DELETE FROM {it.name}_noted", it.settled(), it.swept()) for it in _EVERY)


def prepare(connection: Connection) -> None:
    """The temporary tables of a connection that keeps sums."""
    for it in _EVERY:
        connection.execute(it.noted())


def leave(connection: Connection) -> None:
    """Note that what the `concerned` lines say now is to be taken out."""
    for statement in _LEFT:
        connection.execute(statement)


def enter(connection: Connection) -> None:
    """Note that what the `concerned` lines say now is to be put in."""
    for statement in _ENTERED:
        connection.execute(statement)


def settle(connection: Connection, *, left: bool) -> None:
    """Write down what was noted; `left`: something was taken out too."""
    for clear, add, sweep in _SETTLED:
        connection.execute(add)
        if left:
            connection.execute(sweep)
        connection.execute(clear)


def take_in(connection: Connection, behind: int) -> None:
    """Put in all lines beyond one, which are in no sum."""
    for statement in _TAKEN_IN:
        connection.execute(statement, {"behind": behind})
