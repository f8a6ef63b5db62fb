"""Values of fields as people say them: names for ids, words for severities, days for dates, never JSON."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from inspector import clock, i18n
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.operations.history import Entry
from inspector.operations.lately import Lately
from inspector.operations.naming import name_of, refers_to

translate = QCoreApplication.translate
DAYS = frozenset({"due", "found", "starts", "basic_by", "closed_by"})
_MOMENTS = frozenset({"started", "ended", "finalised", "taken", "issued"})


def _yes_or_no(value: str) -> str:
    return translate("Value", "no") if value == "0" else translate("Value", "yes")


def _left_out(_: str) -> str:
    return translate("Value", "(the full text stands in the record)")


_WORDS: Mapping[str, Callable[[str], str]] = {
    "method": i18n.method, "site_kind": i18n.site_kind, "role": i18n.role, "level": i18n.level,
    "told": _yes_or_no, "deleted": _yes_or_no, "common": _yes_or_no, "suspected": _yes_or_no,
    "definition": _left_out, "lists": _left_out, "content": _left_out, "judged_by": _left_out, "rows": _left_out,
    "overlay": _left_out, "strokes": _left_out, "picture": _left_out, "candidates": _left_out,
    "sha256": lambda text: text[:16], "pdf": lambda text: text[:16],
}  # fmt: skip


_TABLES = {"theme": "themes", "handling": "handling", "cause": "causes", "source": "sources"}


@dataclass(frozen=True, slots=True)
class Told:
    """One line of a history: what was done, by whom, when, and the fields that changed in words."""

    act: str
    person: str
    at: str
    changes: tuple[str, ...]
    name: str


def value_words(store: Store, kind: str, field: str, value: Any) -> str:
    """The value of a field in words; '—' for none."""
    if value is None or value == "":
        return "—"
    if field == "severity" and value in range(4):
        return i18n.severity(value)
    if (say := _WORDS.get("site_kind" if (kind, field) == ("site", "kind") else field)) is not None:
        return say(str(value))
    if (table := _TABLES.get(field)) is not None:
        return _titled(store, table, str(value))
    if (parent := refers_to(store, kind, field)) is not None:
        return name_of(store, parent, str(value)) or str(value)
    return _dated(field, str(value))


def told(store: Store, kind: str, entries: Sequence[Entry]) -> list[Told]:
    """A record's history in words, newest first, one line an operation."""
    lines: dict[str, Told] = {}
    for it in entries:
        said: tuple[str, ...] = ()
        if it.field == "erased":
            said = (translate("Value", "personal details erased"),)
        elif it.field:
            before, after = (value_words(store, kind, it.field, value) for value in (it.before, it.after))
            said = (f"{i18n.field(it.field)}：{before} → {after}" if i18n.language() == "zh"
                    else f"{i18n.field(it.field)}: {before} → {after}",)  # fmt: skip
        held = lines.get(it.operation)
        changes = (*(held.changes if held else ()), *said)
        lines[it.operation] = Told(i18n.act(it.name), it.person, it.at, changes, it.name)
    return list(reversed(lines.values()))


def _titled(store: Store, table: str, name: str) -> str:
    """What a table calls it; one the table no longer has keeps its code name."""
    key = "title" if i18n.language() == "zh" else "title_en"
    return next((str(it[key] or it["title"]) for it in current(store, table) if it["name"] == name), name)


def _dated(field: str, text: str) -> str:
    try:
        if field in DAYS:
            return i18n.day(text, clock.today())
        if field in _MOMENTS:
            return i18n.moment(text, clock.today())
    except ValueError:  # a merge brings what it brings
        return text
    return text


def lately_words(seen: Lately, today: date) -> str:
    """Who was there how long ago: whoever comes again should have a reason."""
    days = (today - datetime.fromisoformat(seen.on).date()).days
    if days <= 1:
        today_too = translate("Lately", "{name} was here today")
        there = today_too if days < 1 else translate("Lately", "{name} was here yesterday")
    else:
        there = translate("Lately", "{name} was here {days} days ago")
    return there.format(name=seen.by, days=days)
