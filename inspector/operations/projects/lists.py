"""月度清单: a project's lists of progress and of payments by month, closed line by line, and months without a list."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from typing import Any, Literal

from inspector import clock
from inspector.acts import Act
from inspector.db.store import Store
from inspector.operations.projects.amounts import NOUGHT, exact
from inspector.operations.projects.entering import MONTH, entered, living, required
from inspector.operations.projects.kept import Tables
from inspector.records import Project, ProjectLine

ListName = Literal["progress", "payment"]
LISTS: tuple[ListName, ...] = ("progress", "payment")
_LONGEST = 240  # months: a project of twenty years; a merge may bring any date


class Closing(StrEnum):
    """How it stands with one line."""

    CLOSED = "closed"
    OPEN = "open"
    LATE = "late"  # due before today, and not closed


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of a monthly list; amounts in 万元 (payment) or percent of the whole (progress)."""

    line: ProjectLine
    planned: Decimal | None
    actual: Decimal | None
    closing: Closing


@dataclass(frozen=True, slots=True, kw_only=True)
class Months:
    """One of the two lists: its lines, the months without one, and what it came to."""

    name: ListName
    lines: tuple[Listed, ...]
    lacking: tuple[str, ...]  # months
    dated: bool  # False: without a first day no month can be missed
    reached: Decimal | None  # progress: the highest percent said, of the newest month that says one
    planned: Decimal | None  # progress: what was planned for that month

    @property
    def open(self) -> int:
        """Lines not closed."""
        return sum(it.closing is not Closing.CLOSED for it in self.lines)

    @property
    def late(self) -> int:
        """Lines that should be closed by now."""
        return sum(it.closing is Closing.LATE for it in self.lines)


def months(project: Project, lines: Iterable[ProjectLine], known: Tables, name: ListName, on: date) -> Months:
    """One list of a project as it stands on a day."""
    day = on.isoformat()
    held = sorted((it for it in lines if it.list == name), key=lambda it: (it.month, it.id))
    reached, planned = _reached(held, f"{on:%Y-%m}") if name == "progress" else (None, None)
    return Months(
        name=name,
        lines=tuple(Listed(it, exact(it.planned), exact(it.actual), _closing(it, day)) for it in held),
        lacking=_lacking(project, held, known, name, on),
        dated=_first(project) is not None,
        reached=reached,
        planned=planned,
    )


def add(store: Store, project: str, **values: Any) -> str:
    """A line: `list`, `month` (YYYY-MM), `text`; `planned`, `actual`, `due`, `closed`, `document`, `note` as known.

    Raises Fault GONE, BAD_VALUE, IDENTITY_NUMBER.
    """
    living(store, Project, project)
    empty = dict.fromkeys(("planned", "actual", "due", "closed", "document", "note"))
    found = entered(empty | values, {"list": LISTS})
    required(dict.fromkeys(("list", "month", "text")) | found, "list", "month", "text")
    with store.operation(Act.EDIT_PROJECT_LINE) as edit:
        return edit.create(ProjectLine, project=project, **found)


def change(store: Store, line: str, **values: Any) -> None:
    """Correct a line. Raises Fault GONE, BAD_VALUE."""
    living(store, ProjectLine, line)
    found = entered(values, {"list": LISTS})
    required(found, "list", "month", "text")
    with store.operation(Act.EDIT_PROJECT_LINE, joins=line) as edit:
        edit.change(ProjectLine, line, **found)


def close(store: Store, lines: Sequence[str], day: str, document: str | None = None) -> None:
    """销号: these lines are done, as of a day; `document` names the voucher or certificate. A closed one keeps its day.

    Raises Fault GONE, BAD_VALUE.
    """
    found = entered({"closed": day, "document": document})
    required(found, "closed")
    held = [living(store, ProjectLine, it) for it in lines]
    fresh = [it.id for it in held if it.closed is None]
    with store.operation(Act.CLOSE_PROJECT_LINES) as edit:
        edit.change_many(ProjectLine, [{"id": it, "closed": found["closed"]} for it in fresh])
        if found["document"]:
            edit.change_many(ProjectLine, [{"id": it, "document": found["document"]} for it in fresh])


def reopen(store: Store, lines: Sequence[str]) -> None:
    """These lines are not done after all. Raises Fault GONE."""
    with store.operation(Act.CLOSE_PROJECT_LINES) as edit:
        edit.change_many(ProjectLine, [{"id": it, "closed": None} for it in lines])


def delete(store: Store, lines: Sequence[str]) -> None:
    """Take lines out of their list."""
    with store.operation(Act.EDIT_PROJECT_LINE) as edit:
        edit.delete_many(ProjectLine, list(lines))


def _closing(line: ProjectLine, day: str) -> Closing:
    if line.closed is not None:
        return Closing.CLOSED
    return Closing.LATE if clock.day(line.due) is not None and str(line.due) < day else Closing.OPEN


def _reached(lines: Sequence[ProjectLine], month: str) -> tuple[Decimal | None, Decimal | None]:
    said = [it for it in lines if it.month <= month and exact(it.actual) is not None]
    if not said:
        return None, None
    newest = [it for it in said if it.month == said[-1].month]
    planned = [exact(it.planned) or NOUGHT for it in newest if exact(it.planned) is not None]
    return max(exact(it.actual) or NOUGHT for it in newest), max(planned, default=None)


def _first(project: Project) -> str | None:
    day = clock.day(project.starts)
    return None if day is None else f"{day:%Y-%m}"


def _lacking(
    project: Project, lines: Sequence[ProjectLine], known: Tables, name: ListName, on: date
) -> tuple[str, ...]:
    """Months between the first and the last that ought to have a list, the month that runs left out."""
    first = _first(project)
    state = known.states.get(project.state)
    begun = next((it.rank for it in known.states.values() if it.building), 0)
    if first is None or state is None or (state.rank < begun and not lines):
        return ()
    there = {it.month for it in lines if MONTH.fullmatch(it.month)}
    last = _before(f"{on:%Y-%m}")
    if not state.building:
        ends = clock.day(project.ends)
        last = min(last, max([*there, *([f"{ends:%Y-%m}"] if ends else [])], default=first))
    if name == "payment" and (whole := _paid_up(project, lines)) is not None:
        last = min(last, whole)
    return tuple(it for it in _span(first, last) if it not in there)


def _paid_up(project: Project, lines: Sequence[ProjectLine]) -> str | None:
    """The month in which the budget was paid in full: no list of payments is wanted after it."""
    budget, spent = exact(project.budget), NOUGHT
    if not budget:
        return None
    for it in lines:
        spent += exact(it.actual) or NOUGHT
        if spent >= budget:
            return it.month
    return None


def _before(month: str) -> str:
    year, number = divmod(int(month[:4]) * 12 + int(month[5:]) - 2, 12)
    return f"{year:04}-{number + 1:02}"


def _span(first: str, last: str) -> list[str]:
    begin = int(first[:4]) * 12 + int(first[5:]) - 1
    end = int(last[:4]) * 12 + int(last[5:]) - 1
    return [f"{it // 12:04}-{it % 12 + 1:02}" for it in range(max(begin, end - _LONGEST + 1), end + 1)]


def runs(several: Sequence[str]) -> list[tuple[str, str]]:
    """Months as spans that follow each other: (first, last) of each, for «2026-03 to 2026-05»."""
    found: list[tuple[str, str]] = []
    start = 0
    for at, (month, following) in enumerate(pairwise([*several, ""]), 1):
        if _before(following) != month if following else True:
            found.append((several[start], month))
            start = at
    return found
