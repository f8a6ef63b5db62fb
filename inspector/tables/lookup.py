"""What is looked up in the rows of the tables. Pure; the rows come from the store or from what a visit kept."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from inspector.tables.definition import Row, Rows

_LIMIT_CALL = re.compile(r"""\blimit\s*\(\s*(?:'([^']*)'|"([^"]*)"|)""")
_KEPT_AHEAD = timedelta(days=400)  # holidays are published a year at a time


@dataclass(frozen=True, slots=True)
class Limit:
    """A row of the table of limits, as expressions read it. A value that is no number: no limit from there on."""

    name: str
    at_least: float
    value: float
    measure: str
    region: str
    valid_from: str
    valid_to: str
    basis: str


def limits(rows: Iterable[Row]) -> tuple[Limit, ...]:
    """The rows of the table of limits as expressions read them."""
    return tuple(
        Limit(
            name=str(row["name"]), at_least=_float(row["at_least"]), value=_float(row["value"]),
            measure=str(row["measure"]), region=str(row["region"]), valid_from=str(row["valid_from"]),
            valid_to=str(row["valid_to"]), basis=str(row["basis"]),
        )
        for row in rows
    )  # fmt: skip


def limit_value(steps: Iterable[Limit], name: str, amount: float, region: str, on: date) -> float:
    """The value of limit `name` at `amount`: that of the highest step not above it; NaN if there is none.

    The steps for the smallest region that holds the site count alone; of those the ones in force, and of several sets
    in force the one that came into force last.
    """
    day = on.isoformat()
    held = [
        it
        for it in steps
        if it.name == name and region.startswith(it.region) and it.valid_from <= day <= (it.valid_to or day)
    ]
    if not held:
        return math.nan
    chosen = max((len(it.region), it.valid_from) for it in held)
    reached = [it for it in held if (len(it.region), it.valid_from) == chosen and it.at_least <= amount]
    return max(reached, key=lambda it: it.at_least).value if reached else math.nan


def photos_wanted(severities: Iterable[Row], severity: int) -> int:
    """How many photos a finding of that severity wants where its checklist says nothing."""
    return next((int(row["photos"] or 0) for row in severities if row["level"] == severity), 0)


def default_days(severities: Iterable[Row], severity: int) -> tuple[int | None, bool]:
    """The days a finding of that severity gets where its checklist says nothing, and whether they are working days."""
    for row in severities:
        if row["level"] == severity:
            days = row["days"]
            return (None if days is None else int(days)), row["days_in"] == "working"
    return None, False


def titles(rows: Iterable[Row], key: str = "name") -> dict[str, tuple[str, str]]:
    """Code name → title in Chinese and in English; what has no English title is called in Chinese."""
    return {str(row[key]): (str(row["title"]), str(row["title_en"] or row["title"])) for row in rows}


def code_titles(defect_codes: Iterable[Row]) -> dict[tuple[str | None, str], tuple[str, str]]:
    """Titles of defect codes by kind of site and code, and by code alone under (None, code)."""
    found: dict[tuple[str | None, str], tuple[str, str]] = {}
    for row in defect_codes:
        titled = str(row["title"]), str(row["title_en"] or row["title"])
        found[(str(row["site_kind"]), str(row["code"]))] = found[(None, str(row["code"]))] = titled
    return found


def responsible(responsibilities: Iterable[Row], theme: str, site_kind: str) -> Row | None:
    """Who answers for a theme at a kind of site: the row that names both, else the theme, else the kind,
    else one that names neither.
    """

    def rank(row: Row) -> int:
        fits = [row["theme"] in {"", theme}, row["site_kind"] in {"", site_kind}]
        return all(fits) * (1 + 2 * (row["theme"] != "") + (row["site_kind"] != ""))

    best = max(responsibilities, key=rank, default=None)
    return best if best is not None and rank(best) else None


def phrases(rows: Iterable[Row], typed: str, site_kind: str = "") -> Rows:
    """The phrases that begin with these initials or contain this text, those for the kind of site first."""
    text = typed.strip().casefold()
    found = [
        row
        for row in rows
        if str(row["initials"]).startswith(text)
        or any(text in str(row[name]).casefold() for name in ("code", "defect", "problem", "problem_en"))
    ]
    return tuple(sorted(found, key=lambda row: (row["site_kind"] != site_kind, str(row["code"]))))


def that_matter(
    tables: Mapping[str, Rows], *, definition: str, scheme: str | None, region: str, on: date
) -> dict[str, Rows]:
    """Of the tables that judge the rows that can matter to one visit, to be kept with it for ever.

    Of the limits those its checklist names, for the place; of the holidays those of the year to come; of the grade
    bands those of its scheme. A checklist that works out the name of a limit keeps all of them.
    """
    named = {single or double for single, double in _LIMIT_CALL.findall(definition)}
    first, last = on.isoformat(), (on + _KEPT_AHEAD).isoformat()

    def matters(table: str, row: Row) -> bool:
        match table:
            case "limits":
                return region.startswith(str(row["region"])) and (row["name"] in named or "" in named)
            case "holidays":
                return first <= str(row["date"]) <= last
            case "grade_bands":
                return row["scheme"] == scheme
        return True

    return {name: tuple(row for row in rows if matters(name, row)) for name, rows in tables.items()}


def difference(
    key: Sequence[str], old: Iterable[Row], new: Iterable[Row]
) -> tuple[Rows, Rows, tuple[tuple[Row, Row], ...]]:
    """Rows added, rows taken out, and (before, after) of those that changed, by their key."""

    def keyed(rows: Iterable[Row]) -> dict[tuple[object, ...], Row]:
        return {tuple(row[name] for name in key): row for row in rows}

    before, after = keyed(old), keyed(new)
    return (
        tuple(row for it, row in after.items() if it not in before),
        tuple(row for it, row in before.items() if it not in after),
        tuple((before[it], row) for it, row in after.items() if it in before and before[it] != row),
    )


def _float(value: object) -> float:
    return float(value) if isinstance(value, int | float) else math.nan
