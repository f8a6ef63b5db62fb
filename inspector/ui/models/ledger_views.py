"""What the ledger can be asked for, kept: conditions with days that move on, sort and columns, under a name.

Views are kept as JSON in this device's local settings. What stands there may have been written by anybody: a view that
makes no sense is left out, the others stay.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from inspector.db.ledger import LedgerFilter, SortKey
from inspector.rectification.moves import Stage
from inspector.rectification.rates import Figure
from inspector.rectification.steps import Flag, State

MOST = 40
"""Views somebody may keep."""
NAME = 30
"""Characters of a view's name."""
_LENGTH = 200_000
"""Characters of the setting that are read: more was not written by us."""


class Span(StrEnum):
    """Days that a condition means by a word: they move on with the calendar."""

    TODAY = "today"
    WEEK = "week"  # Monday to Sunday
    NEXT = "next"  # seven days from today on
    MONTH = "month"

    def days(self, today: date) -> tuple[date, date]:
        """The first and the last of them."""
        if self is Span.WEEK:
            first = today - timedelta(days=today.weekday())
            return first, first + timedelta(days=6)
        if self is Span.MONTH:
            first = today.replace(day=1)
            return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        return today, today + timedelta(days=6 if self is Span.NEXT else 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is to be listed: a filter, whose due days may be meant by a word."""

    which: LedgerFilter = field(default_factory=LedgerFilter)
    span: Span | None = None

    def on(self, today: str) -> LedgerFilter:
        """The filter as it is on a day."""
        if self.span is None:
            return self.which
        first, last = self.span.days(date.fromisoformat(today))
        return replace(self.which, due_from=first.isoformat(), due_to=last.isoformat())


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedView:
    """A view: `key` names a built-in one, whose words the page has; `name` is somebody's own."""

    wanted: Wanted
    key: str = ""
    name: str = ""
    sort: SortKey = SortKey.STATE
    descending: bool = False
    columns: tuple[tuple[str, int], ...] = ()  # (name, width in pixels), as they stand; (): as they are


_DUE_WORK = (State.OPEN, State.DOING, State.OVERDUE, State.REBOUND)

BUILT_IN: Sequence[SavedView] = (
    SavedView(key="overdue", wanted=Wanted(which=LedgerFilter(states=(State.OVERDUE,)))),
    SavedView(key="week", wanted=Wanted(which=LedgerFilter(states=_DUE_WORK), span=Span.WEEK)),
    SavedView(key="recheck", wanted=Wanted(which=LedgerFilter(states=(State.RECHECK,)))),
    SavedView(key="rebound", wanted=Wanted(which=LedgerFilter(rebound=True))),
    SavedView(key="silent", wanted=Wanted(which=LedgerFilter(flags=(Flag.SILENT,)))),
    SavedView(key="to_assign", wanted=Wanted(which=LedgerFilter(stages=(Stage.OPEN,)))),
    SavedView(key="to_close", wanted=Wanted(which=LedgerFilter(stages=(Stage.FIXED, Stage.CLOSING)))),
)
"""The questions every office asks. Nobody has to make them, and nobody can take them away."""


def written(views: Iterable[SavedView]) -> str:
    """One's own views as they are kept."""
    return json.dumps([_plain(it) for it in views], ensure_ascii=False)


def read(text: str) -> list[SavedView]:
    """Kept views; what makes no sense is left out."""
    if len(text) > _LENGTH:
        return []
    try:
        found = json.loads(text or "[]")
    except (ValueError, RecursionError):
        return []
    if not isinstance(found, list):
        return []
    views: dict[str, SavedView] = {}
    for it in found[:MOST]:
        view = _view(it)
        if view is not None:
            views.setdefault(view.name, view)
    return list(views.values())


def columns(found: object) -> tuple[tuple[str, int], ...]:
    """Columns with their widths out of JSON that may be anything; () where it makes no sense."""
    if not isinstance(found, list) or len(found) > MOST:
        return ()
    kept: dict[str, int] = {}
    for it in found:
        match it:
            case [str(name), int(width)] if not isinstance(width, bool) and 0 <= width <= 2000:
                kept.setdefault(name, width)
            case _:
                return ()
    return tuple(kept.items())


_ENUMS: dict[str, type[StrEnum]] = {"states": State, "stages": Stage, "flags": Flag}
_LEVELS = range(4)


def _plain(view: SavedView) -> dict[str, Any]:
    empty = LedgerFilter()
    asked = {it.name: getattr(view.wanted.which, it.name) for it in fields(LedgerFilter)}
    return {
        "name": view.name,
        "filter": {name: value for name, value in asked.items() if value != getattr(empty, name)},
        "span": view.wanted.span,
        "sort": view.sort,
        "descending": view.descending,
        "columns": [list(it) for it in view.columns],
    }


def _view(found: object) -> SavedView | None:
    """A view out of one JSON object; None for anything else."""
    match found:
        case {
            "name": str(given), "filter": dict(asked), "span": span, "sort": str(sort), "descending": bool(turned),
            **more,
        }:  # fmt: skip
            name, which = " ".join(given.split())[:NAME], _filter(asked)
            if not name or which is None or (span is not None and span not in list(Span)) or sort not in list(SortKey):
                return None
            return SavedView(
                name=name, wanted=Wanted(which=which, span=Span(span) if span else None), sort=SortKey(sort),
                descending=turned, columns=columns(more.get("columns")),
            )  # fmt: skip
    return None


def _filter(asked: dict[str, object]) -> LedgerFilter | None:
    """The filter of a view; None for one with a condition nobody knows, or a value it cannot have."""
    empty = LedgerFilter()
    known = {it.name: getattr(empty, it.name) for it in fields(LedgerFilter)}
    values: dict[str, Any] = {it: _fitting(it, value, known[it]) for it, value in asked.items() if it in known}
    return LedgerFilter(**values) if len(values) == len(asked) and None not in values.values() else None


def _fitting(name: str, value: object, empty: object) -> object | None:
    """A condition's value as its field wants it; None for what it cannot be."""
    if isinstance(empty, tuple):
        return _several(name, value) if isinstance(value, list) else None
    if name == "figure":
        return Figure(value) if isinstance(value, str) and value in list(Figure) else None
    if isinstance(empty, bool) or name in ("rebound", "suspected"):
        return value if isinstance(value, bool) else None
    return value if isinstance(value, str) else None


def _several(name: str, value: list[object]) -> object | None:
    if name in _ENUMS:
        known = {str(it): it for it in _ENUMS[name]}
        fit = [known[it] for it in value if isinstance(it, str) and it in known]
        return tuple(fit) if len(fit) == len(value) else None
    if name == "severities":
        plain = all(isinstance(it, int) and not isinstance(it, bool) and it in _LEVELS for it in value)
        return tuple(value) if plain else None
    return tuple(value) if all(isinstance(it, str) for it in value) else None
