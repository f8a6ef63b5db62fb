"""The conditions a ledger can be filtered by: what each is called, what it says now, what can be chosen for it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from inspector import i18n
from inspector.db.ledger import LedgerFilter, Mentioned
from inspector.i18n import translate
from inspector.i18n.language import QT_TRANSLATE_NOOP
from inspector.rectification.steps import Flag, State
from inspector.ui.models.ledger import mark
from inspector.ui.models.ledger_views import Span, Wanted
from inspector.ui.theme import severity
from inspector.ui.widgets.picker import Entry

BETWEEN = "between"
"""The key of the entry that asks for a first and a last day."""
_FOUND = 300
"""So many values are listed of a search through all conditions."""
_LONG = 16
"""Characters of a value on a chip."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition: its words, the field of the filter it fills, and those that belong to it."""

    words: str
    field: str
    more: tuple[str, ...] = ()

    @property
    def fields(self) -> tuple[str, ...]:
        """All of them."""
        return self.field, *self.more


CONDITIONS: Mapping[str, Condition] = {
    "area": Condition(QT_TRANSLATE_NOOP("LedgerFilter", "Area"), "areas"),
    "states": Condition(QT_TRANSLATE_NOOP("LedgerFilter", "State"), "states"),
    "flags": Condition(QT_TRANSLATE_NOOP("LedgerFilter", "Notice"), "flags"),
    "severities": Condition(QT_TRANSLATE_NOOP("LedgerFilter", "Severity"), "severities"),
    "figure": Condition(QT_TRANSLATE_NOOP("LedgerFilter", "Counted"), "figure", ("since", "until")),
    "found": Condition(QT_TRANSLATE_NOOP("LedgerFilter", "Found"), "found_from", ("found_to",)),
    "due": Condition(QT_TRANSLATE_NOOP("LedgerFilter", "Due"), "due_from", ("due_to",)),
    "unit": Condition(QT_TRANSLATE_NOOP("LedgerFilter", "Unit"), "units"),
    "leader": Condition(QT_TRANSLATE_NOOP("LedgerFilter", "Leader"), "leaders"),
    "lead": Condition(QT_TRANSLATE_NOOP("LedgerFilter", "Lead unit"), "leads"),
    "grid": Condition(QT_TRANSLATE_NOOP("LedgerFilter", "Grid"), "grid"),
    "town": Condition(QT_TRANSLATE_NOOP("LedgerFilter", "Town"), "town"),
    "trait": Condition(QT_TRANSLATE_NOOP("LedgerFilter", "Village type"), "traits"),
    "theme": Condition(QT_TRANSLATE_NOOP("LedgerFilter", "Theme"), "themes"),
    "source": Condition(QT_TRANSLATE_NOOP("LedgerFilter", "Source"), "sources"),
    "origin": Condition(QT_TRANSLATE_NOOP("LedgerFilter", "Document"), "origin"),
    "campaign": Condition(QT_TRANSLATE_NOOP("LedgerFilter", "Campaign"), "campaign"),
    "code": Condition(QT_TRANSLATE_NOOP("LedgerFilter", "Code"), "codes"),
    "rebound": Condition(QT_TRANSLATE_NOOP("LedgerFilter", "Rebound"), "rebound"),
    "suspected": Condition(QT_TRANSLATE_NOOP("LedgerFilter", "Suspicion"), "suspected"),
    "text": Condition(QT_TRANSLATE_NOOP("LedgerFilter", "Search"), "text"),
    "also": Condition(QT_TRANSLATE_NOOP("LedgerFilter", "Also"), "drafts"),
    "stages": Condition(QT_TRANSLATE_NOOP("LedgerFilter", "Stage"), "stages"),
    "unnumbered": Condition(QT_TRANSLATE_NOOP("LedgerFilter", "Number"), "unnumbered"),
    "person": Condition(QT_TRANSLATE_NOOP("LedgerFilter", "Person"), "people"),
    "site": Condition(QT_TRANSLATE_NOOP("LedgerFilter", "Place"), "site"),
    "visit": Condition(QT_TRANSLATE_NOOP("LedgerFilter", "Visit"), "visit"),
    "findings": Condition(QT_TRANSLATE_NOOP("LedgerFilter", "Findings"), "findings"),
}
"""In the order their chips stand. Every field of the filter is among them: nothing narrows a list unseen."""

ELSEWHERE = ("area", "text")
"""Those that are set in the tree, and in the search above."""

OFFERED = (
    "states", "flags", "severities", "due", "unit", "lead", "leader", "person", "grid", "trait", "theme", "source",
    "origin", "campaign", "code", "rebound", "suspected", "also",
)  # fmt: skip
"""Those the menu has; an area is chosen in the tree, words are typed above, the others one arrives with."""

_SPANS = {
    Span.TODAY: QT_TRANSLATE_NOOP("LedgerFilter", "today"),
    Span.WEEK: QT_TRANSLATE_NOOP("LedgerFilter", "this week"),
    Span.NEXT: QT_TRANSLATE_NOOP("LedgerFilter", "in the next 7 days"),
    Span.MONTH: QT_TRANSLATE_NOOP("LedgerFilter", "this month"),
}
_YES = {
    "rebound": (QT_TRANSLATE_NOOP("LedgerFilter", "came back after it was closed"), "rebound"),
    "suspected": (QT_TRANSLATE_NOOP("LedgerFilter", "came as a suspicion"), "draft"),
    "also": (QT_TRANSLATE_NOOP("LedgerFilter", "findings of drafts"), "draft"),
}
"""Conditions that are set or not."""
_PLAIN = {
    "rebound": (QT_TRANSLATE_NOOP("LedgerFilter", "came back"), QT_TRANSLATE_NOOP("LedgerFilter", "never")),
    "suspected": (QT_TRANSLATE_NOOP("LedgerFilter", "came as one"), QT_TRANSLATE_NOOP("LedgerFilter", "none")),
    "also": (QT_TRANSLATE_NOOP("LedgerFilter", "drafts"), ""),
    "unnumbered": (QT_TRANSLATE_NOOP("LedgerFilter", "not given"), ""),
    "site": (QT_TRANSLATE_NOOP("LedgerFilter", "this one"), ""),
    "visit": (QT_TRANSLATE_NOOP("LedgerFilter", "this one"), ""),
}
"""What a chip says of conditions that have no list: when it holds, and when its contrary does."""
_EMPTY = LedgerFilter()
NOTHING_KNOWN = Mentioned([], [], [], [], [], [], [], [], [], [], [], [])
"""Before anything has been read."""


def title(name: str) -> str:
    """A condition's words."""
    return translate("LedgerFilter", CONDITIONS[name].words)


def is_on(wanted: Wanted, name: str) -> bool:
    """Whether a condition narrows (or, of drafts, widens) the list."""
    if name == "due" and wanted.span is not None:
        return True
    return any(getattr(wanted.which, it) != getattr(_EMPTY, it) for it in CONDITIONS[name].fields)


def without(wanted: Wanted, name: str) -> Wanted:
    """What is wanted once a condition is taken away."""
    clean = replace(wanted.which, **{it: getattr(_EMPTY, it) for it in CONDITIONS[name].fields})
    return Wanted(which=clean, span=None if name == "due" else wanted.span)


def chosen(wanted: Wanted, name: str, key: Any) -> Wanted:
    """What is wanted once a value was chosen: of several it is taken in or out, of one it is set or let go."""
    if name == "due":
        clean = replace(wanted.which, due_from=None, due_to=None)
        return Wanted(which=clean, span=None if wanted.span is key else key)
    field = CONDITIONS[name].field
    now = getattr(wanted.which, field)
    if isinstance(now, tuple):
        value: Any = tuple(it for it in now if it != key) if key in now else (*now, key)
    else:
        value = getattr(_EMPTY, field) if now == key else key
    return replace(wanted, which=replace(wanted.which, **{field: value}))


class Offered:
    """What can be chosen, once it has been read what findings name."""

    def __init__(self, known: Mentioned) -> None:
        self.known = known
        self._lists: Mapping[str, Sequence[tuple[str, str]]] = {
            "unit": known.units, "lead": known.leads, "leader": known.leaders, "person": known.people,
            "grid": known.grids, "town": [*known.towns, ("", translate("LedgerFilter", "none"))],
            "trait": known.traits, "theme": known.themes, "source": known.sources, "origin": known.origins,
            "campaign": known.campaigns, "code": known.codes,
        }  # fmt: skip
        self._names = {name: dict(it) for name, it in self._lists.items()}

    def value(self, wanted: Wanted, name: str, area_name: str = "") -> str:
        """What a chip says."""
        which = wanted.which
        if name == "area":
            return _short(area_name or i18n.listed(which.areas))
        if name in _OF_ITS_OWN:
            return _OF_ITS_OWN[name](wanted)
        value = getattr(which, CONDITIONS[name].field)
        if name in _PLAIN:
            on, off = _PLAIN[name]
            return translate("LedgerFilter", on if value else off)
        several = value if isinstance(value, tuple) else (value,)
        words = [self._said(name, it) for it in several]
        if len(words) > 2:
            return translate("LedgerFilter", "{count} kinds").format(count=len(words))
        return _short(i18n.listed(words))

    def entries(self, wanted: Wanted, name: str, typed: str = "") -> list[Entry]:
        """The values of one condition that have all the words typed."""
        return [it for it in self._values(wanted, name) if _has(it.words, typed)]

    def conditions(self, wanted: Wanted, typed: str) -> list[Entry]:
        """The conditions; what is typed finds the values of all of them too. Keys are (name, value or None)."""
        named = [
            Entry((name, None), title(name), self.value(wanted, name) if is_on(wanted, name) else "", further=True)
            for name in OFFERED
            if _has(title(name), typed) and any(True for _ in self._values(wanted, name))
        ]
        if not typed.strip():
            return named
        found = [
            replace(it, key=(name, it.key), right=title(name))
            for name in OFFERED
            for it in self._values(wanted, name)
            if _has(f"{title(name)} {it.words}", typed)
        ]
        return [*named, *found[:_FOUND]]

    def _values(self, wanted: Wanted, name: str) -> Iterator[Entry]:
        if name == "due":
            yield from _spans(wanted)
            return
        value = getattr(wanted.which, CONDITIONS[name].field)
        for key, words, icon in self._choices(name):
            on = key in value if isinstance(value, tuple) else key == value
            yield Entry(key, words, icon=icon, ink=icon or "muted", on=on)

    def _choices(self, name: str) -> Iterator[tuple[Any, str, str]]:
        """(key, words, icon) of a condition."""
        if name == "states":
            yield from ((it, i18n.state(it), mark(it.value)) for it in State)
        elif name == "flags":
            yield from ((it, i18n.flag(it), "") for it in Flag)
        elif name == "severities":
            yield from ((it, i18n.severity(it), severity(it)) for it in (3, 2, 1, 0))
        elif name in _YES:
            words, icon = _YES[name]
            yield True, translate("LedgerFilter", words), icon
        else:
            yield from ((key, words, "") for key, words in self._lists.get(name, ()))

    def _said(self, name: str, key: Any) -> str:
        if name == "severities":
            return i18n.severity(key)
        words: Mapping[str, Callable[[str], str]] = {"states": i18n.state, "stages": i18n.stage, "flags": i18n.flag}
        return words[name](key) if name in words else self._names.get(name, {}).get(key, str(key))


def _spans(wanted: Wanted) -> Iterator[Entry]:
    for span, words in _SPANS.items():
        yield Entry(span, translate("LedgerFilter", words), on=wanted.span is span)
    between = wanted.span is None and is_on(wanted, "due")
    yield Entry(BETWEEN, translate("LedgerFilter", "from … to …"), on=between, further=True)


def _due_words(wanted: Wanted) -> str:
    if wanted.span is not None:
        return translate("LedgerFilter", _SPANS[wanted.span])
    return _days(wanted.which.due_from, wanted.which.due_to)


def _findings_words(wanted: Wanted) -> str:
    return translate("LedgerFilter", "these {count}").format(count=len(wanted.which.findings))


def _figure_words(wanted: Wanted) -> str:
    which = wanted.which
    counted = i18n.figure(which.figure) if which.figure else ""
    return " · ".join(it for it in (counted, _days(which.since, which.until)) if it)


_OF_ITS_OWN: Mapping[str, Callable[[Wanted], str]] = {
    "due": _due_words, "figure": _figure_words, "findings": _findings_words,
    "found": lambda wanted: _days(wanted.which.found_from, wanted.which.found_to),
}  # fmt: skip


def _days(first: str | None, last: str | None) -> str:
    """What a chip says of two days; '' where neither is set."""
    if first is None and last is None:
        return ""
    if first and first == last:
        return _day(first)
    if first and last:
        return translate("LedgerFilter", "{first} to {last}").format(first=_day(first), last=_day(last))
    if first:
        return translate("LedgerFilter", "from {day}").format(day=_day(first))
    return translate("LedgerFilter", "until {day}").format(day=_day(last or ""))


def _day(written: str) -> str:
    try:
        return i18n.day(written)
    except ValueError:  # a view somebody else wrote
        return written


def _has(words: str, typed: str) -> bool:
    folded = words.casefold()
    return all(it in folded for it in typed.casefold().split())


def _short(words: str) -> str:
    return words if len(words) <= _LONG else f"{words[: _LONG - 1]}…"
