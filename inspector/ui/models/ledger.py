"""The columns a ledger may have: their heads, what a row says in each, and by which of them it is sorted."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from inspector import i18n
from inspector.db.ledger import LedgerRow, SortKey
from inspector.i18n import translate
from inspector.i18n.language import QT_TRANSLATE_NOOP
from inspector.paper.masking import PRIVATE_KINDS, masked_name, masked_text
from inspector.rectification.moves import UNFINISHED
from inspector.rectification.steps import State


class Column(IntEnum):
    """Every column. Kept by their names: they may be added to, never renamed."""

    STATE = 0
    SEVERITY = 1
    NUMBER = 2
    PLACE = 3
    PROBLEM = 4
    DUE = 5
    PHOTOS = 6
    UNIT = 7
    PERSON = 8
    LEAD = 9
    LEADER = 10
    STAGE = 11
    LAST = 12
    ROUND = 13
    FOUND = 14
    INSPECTOR = 15
    SOURCE = 16
    THEME = 17
    CAMPAIGN = 18
    CODE = 19
    TOWN = 20


@dataclass(frozen=True, slots=True)
class Head:
    """A column's words, its width in pixels at 100 % (0: the rest), and what a press on it sorts by."""

    words: str
    width: int
    sort: SortKey | None = None


HEADS: Mapping[Column, Head] = {
    Column.STATE: Head(QT_TRANSLATE_NOOP("LedgerModel", "State"), 84, SortKey.STATE),
    Column.SEVERITY: Head(QT_TRANSLATE_NOOP("LedgerModel", "Severity"), 68, SortKey.SEVERITY),
    Column.NUMBER: Head(QT_TRANSLATE_NOOP("LedgerModel", "Number"), 86, SortKey.NUMBER),
    Column.PLACE: Head(QT_TRANSLATE_NOOP("LedgerModel", "Place"), 118, SortKey.AREA),
    Column.PROBLEM: Head(QT_TRANSLATE_NOOP("LedgerModel", "Problem"), 0),
    Column.DUE: Head(QT_TRANSLATE_NOOP("LedgerModel", "Due"), 136, SortKey.DUE),
    Column.PHOTOS: Head(QT_TRANSLATE_NOOP("LedgerModel", "Photos"), 50),
    Column.UNIT: Head(QT_TRANSLATE_NOOP("LedgerModel", "Unit"), 130),
    Column.PERSON: Head(QT_TRANSLATE_NOOP("LedgerModel", "Person"), 80),
    Column.LEAD: Head(QT_TRANSLATE_NOOP("LedgerModel", "Lead unit"), 130),
    Column.LEADER: Head(QT_TRANSLATE_NOOP("LedgerModel", "Leader"), 80),
    Column.STAGE: Head(QT_TRANSLATE_NOOP("LedgerModel", "Stage"), 84),
    Column.LAST: Head(QT_TRANSLATE_NOOP("LedgerModel", "Last step"), 92),
    Column.ROUND: Head(QT_TRANSLATE_NOOP("LedgerModel", "Round"), 60),
    Column.FOUND: Head(QT_TRANSLATE_NOOP("LedgerModel", "Found"), 92, SortKey.FOUND),
    Column.INSPECTOR: Head(QT_TRANSLATE_NOOP("LedgerModel", "Inspector"), 80),
    Column.SOURCE: Head(QT_TRANSLATE_NOOP("LedgerModel", "Source"), 92),
    Column.THEME: Head(QT_TRANSLATE_NOOP("LedgerModel", "Theme"), 92),
    Column.CAMPAIGN: Head(QT_TRANSLATE_NOOP("LedgerModel", "Campaign"), 120),
    Column.CODE: Head(QT_TRANSLATE_NOOP("LedgerModel", "Code"), 60, SortKey.CODE),
    Column.TOWN: Head(QT_TRANSLATE_NOOP("LedgerModel", "Town"), 84, SortKey.AREA),
}

USUAL = (
    Column.STATE, Column.SEVERITY, Column.NUMBER, Column.PLACE, Column.PROBLEM, Column.DUE, Column.PHOTOS,
)  # fmt: skip
"""What stands there before anybody has chosen."""


def head(column: Column) -> str:
    """A column's words in the language spoken."""
    return translate("LedgerModel", HEADS[column].words)


def state(row: LedgerRow, today: str) -> str:
    """The state as words name it; a finding of a visit not finalised is a draft."""
    return row.state(today).value


_MARKS = {
    State.SUSPECTED: "draft", State.MOVED: "crossed", State.UNFOUNDED: "crossed", State.DUPLICATE: "crossed",
    State.VOID: "crossed",
}  # fmt: skip


def mark(name: str) -> str:
    """The shape and colour of a state: what is only suspected has the dotted ring, what has left the crossed one."""
    return _MARKS.get(State(name), name)


def is_done(name: str) -> bool:
    """Whether a finding in this state no longer asks for anything: its severity is then muted (looks 8)."""
    return State(name) not in _ASKING


_ASKING = frozenset(
    {State.DRAFT, State.SUSPECTED, State.OPEN, State.DOING, State.RECHECK, State.OVERDUE, State.REBOUND}
)


def site_name(row: LedgerRow) -> str:
    """What the site is called where others look on: a householder masked."""
    return masked_name(row.site_name) if row.site_kind in PRIVATE_KINDS else row.site_name


def place(row: LedgerRow) -> str:
    """石桥村 陈*福: where, a householder masked; the town stands in the tree and the detail."""
    name = site_name(row)
    if row.village and name.startswith(row.village):
        return name
    return " ".join(filter(None, (row.village or row.town, name)))


def problem(row: LedgerRow) -> str:
    """What is wrong, on one line, without the householder's name."""
    text = masked_text(row.text, (row.site_name,)) if row.site_kind in PRIVATE_KINDS else row.text
    return " ".join(text.split())


def deadline(row: LedgerRow, today: str) -> tuple[str, str, int | None]:
    """(date, "12 d overdue" or "3 d left", days left); a text a merge brought that is no date stays as it is.

    What waits for us, or is done, is no longer late: of it only the date is said.
    """
    if row.due is None:
        return "", "", None
    try:
        due, now = date.fromisoformat(row.due), date.fromisoformat(today)
    except ValueError:
        return row.due, "", None
    if row.stage not in UNFINISHED:
        return i18n.day(due, now), "", None
    return i18n.day(due, now), i18n.days_left(due, now), (due - now).days


def day(written: str | None, today: str) -> str:
    """A day of a row: 11月9日, with its year where it is another; what is no day stays as it is."""
    if not written:
        return ""
    try:
        return i18n.day(written[:10], date.fromisoformat(today))
    except ValueError:
        return written


def _due(row: LedgerRow, today: str) -> str:
    due, left, _ = deadline(row, today)
    return " ".join(filter(None, (due, left, extended(row))))


def extended(row: LedgerRow) -> str:
    """The sign of a deadline that was put off, and how often."""
    if not row.extensions:
        return ""
    said = translate("LedgerModel", "ext.")
    return said if row.extensions == 1 else f"{said}{row.extensions}"


def times(row: LedgerRow) -> str:
    """How often it has come back, where that is more than once."""
    return f"×{row.rebounds}" if row.rebounds > 1 else ""


_SAID: Mapping[Column, Callable[[LedgerRow, str], str | None]] = {
    Column.STATE: lambda row, today: f"{i18n.state(state(row, today))} {times(row)}".strip(),
    Column.SEVERITY: lambda row, _: i18n.severity(row.severity),
    Column.NUMBER: lambda row, _: row.shown_number,
    Column.PLACE: lambda row, _: place(row),
    Column.PROBLEM: lambda row, _: problem(row),
    Column.DUE: _due,
    Column.PHOTOS: lambda row, _: str(row.photos),
    Column.UNIT: lambda row, _: row.unit,
    Column.PERSON: lambda row, _: row.person,
    Column.LEAD: lambda row, _: row.lead,
    Column.LEADER: lambda row, _: row.leader,
    Column.STAGE: lambda row, _: i18n.stage(row.stage),
    Column.LAST: lambda row, today: day(row.last, today),
    Column.ROUND: lambda row, _: str(row.round),
    Column.FOUND: lambda row, today: day(row.found, today),
    Column.INSPECTOR: lambda row, _: row.inspector,
    Column.SOURCE: lambda row, _: row.source,
    Column.THEME: lambda row, _: row.theme,
    Column.CAMPAIGN: lambda row, _: row.campaign,
    Column.CODE: lambda row, _: row.code,
    Column.TOWN: lambda row, _: row.town,
}


Names = Mapping[tuple[Column, str], str]
"""What the county's tables call the themes and sources that stand in rows by their names there."""


def cell(row: LedgerRow, column: Column, today: str, names: Names) -> str:
    """What a row says in a column, in words."""
    said = _SAID[column](row, today) or ""
    return names.get((column, said), said)


def as_table(columns: Sequence[Column], rows: Sequence[LedgerRow], today: str, names: Names) -> tuple[str, str]:
    """Rows as tab-separated text and as HTML in which every cell is text: no spreadsheet makes dates or formulas."""
    from html import escape  # noqa: PLC0415 - only when somebody copies

    lines = [[head(it) for it in columns], *([cell(row, it, today, names) for it in columns] for row in rows)]
    plain = "\n".join("\t".join(_kept(it) for it in line) for line in lines)
    text = "".join(
        "<tr>" + "".join(f"<td style='mso-number-format:\"\\@\"'>{escape(it)}</td>" for it in line) + "</tr>"
        for line in lines
    )
    return plain, f"<meta charset='utf-8'><table>{text}</table>"


def _kept(cell: str) -> str:
    """One cell of a tab-separated line; what a spreadsheet would compute gets an apostrophe before it."""
    flat = " ".join(cell.split())
    return f"'{flat}" if flat[:1] in ("=", "+", "-", "@") else flat
