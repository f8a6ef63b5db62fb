"""Conflicts in words: what is contested, what each end says, and what one may put instead."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from PySide6.QtCore import QCoreApplication

from inspector import clock, i18n
from inspector.db import conflicts as contests
from inspector.db.conflicts import Conflict, Head
from inspector.db.stamp import mark
from inspector.db.store import Store
from inspector.i18n.words_of_conflicts import if_chosen
from inspector.operations import conflict_rules
from inspector.operations.conflict_follows import follows
from inspector.operations.naming import name_of, own_devices, place_of, refers_to
from inspector.records import KINDS, Person, Unit
from inspector.ui.wording import DAYS, value_words

translate = QCoreApplication.translate
MOST = 500  # conflicts listed at once
Editor = Literal["text", "day", "whole", "number", "choice"]
_NEVER = frozenset(
    {
        "deleted",
        "finalised",
        "judged_by",
        "content",
        "definition",
        "lists",
        "rows",
        "sha256",
        "pdf",
        "made",
        "visit",
        "overlay",
        "strokes",
        "picture",
        "candidates",
    }
)
_FIXED = frozenset({"kind", "method", "role", "level", "site_kind", "started", "taken", "issued", "told"})


@dataclass(frozen=True, slots=True)
class Line:
    """One conflict in the list."""

    conflict: Conflict
    title: str
    second: str


@dataclass(frozen=True, slots=True)
class End:
    """What one end says: the value, in words, and who left it there, when and on which computer."""

    value: Any
    words: str
    act: str
    person: str
    at: str
    device: str
    photos: tuple[str, ...] = ()  # SHA-256 of what that end took of the record
    follows: str = ""  # in words, what follows if it is taken
    warns: bool = False  # what follows is nothing one wishes for


@dataclass(frozen=True, slots=True)
class Group:
    """Conflicts of one field of one kind of record ('' for all there are), their words and their number."""

    kind: str
    field: str
    words: str
    count: int


@dataclass(frozen=True, slots=True)
class Contest:
    """One conflict to be decided."""

    line: Line
    ends: tuple[End, ...]
    editor: Editor | None  # how a third value is put in; None: only one of the two
    options: tuple[tuple[str, Any], ...] = ()
    suggestion: str = ""
    before: str = ""  # in words, what stood there before; '' where the ends did not begin from the same


def listed(store: Store, kind: str = "", field: str = "") -> tuple[list[Line], list[Group]]:
    """The first conflicts in words, of one group where it is named; and all groups, everything first."""
    found = contests.conflicts(store)
    counts = Counter((it.kind, it.field) for it in found)
    groups = [Group("", "", translate("Contest", "Everything"), len(found))]
    for (of, name), count in sorted(counts.items(), key=lambda it: (-it[1], it[0])):
        groups.append(Group(of, name, f"{i18n.kind(of)} · {_field(name)}", count))
    shown = [it for it in found if kind in ("", it.kind) and field in ("", it.field)]
    return [_line(store, it) for it in shown[:MOST]], groups


def read(store: Store, conflict: Conflict) -> Contest:
    """One conflict with its ends."""
    heads = contests.heads(store, conflict)
    line = _line(store, conflict)
    if conflict.field == "deleted" or contests.reference(store, conflict) is not None:
        both = _keep_or_delete(store, conflict, heads)
        return Contest(line, tuple(_with_follows(store, conflict, it) for it in both), None)
    own = own_devices(store)
    ends = []
    for it in heads:
        words = value_words(store, conflict.kind, conflict.field, it.value)
        end = _end(it, it.value, words, own)
        photos = tuple(conflict_rules.photos_beside(store, conflict, it.operation))
        ends.append((it.device not in own, _with_follows(store, conflict, replace(end, photos=photos))))
    ends.sort(key=lambda it: it[0])  # ours first, each side oldest first
    editor, options = _editor(store, conflict)
    raw = heads[-1].value if heads else ""
    first = conflict_rules.before(store, conflict)
    before = value_words(store, conflict.kind, conflict.field, *first) if first is not None else ""
    if first in ((None,), ("",)):
        before = translate("Contest", "nothing")
    return Contest(line, tuple(end for _, end in ends), editor, options, "" if raw is None else str(raw), before)


def parsed(editor: Editor, text: str) -> Any:
    """What was typed as a value of the field; ValueError when it is none. Nothing typed: no value."""
    text = text.strip()
    if not text:
        return None
    if editor == "day":
        return date.fromisoformat(text).isoformat()
    return int(text) if editor == "whole" else float(text) if editor == "number" else text


def _line(store: Store, conflict: Conflict) -> Line:
    name = name_of(store, conflict.kind, conflict.row) or i18n.kind(conflict.kind)
    said = [i18n.kind(conflict.kind)]
    if (place := place_of(store, conflict.kind, conflict.row)) is not None:  # of namesakes, which one
        said += [place.area, place.site if place.site != name else "", place.code.partition("-")[2] or place.code]
    return Line(conflict, f"{name} · {_field(conflict.field)}", " · ".join(it for it in said if it))


def _field(name: str) -> str:
    return translate("Contest", "deleted or changed") if name == "deleted" else i18n.field(name)


def _keep_or_delete(store: Store, conflict: Conflict, heads: Sequence[Head]) -> tuple[End, ...]:
    own = own_devices(store)
    deleted = next((it for it in heads if it.field == "deleted"), heads[-1])
    edits = [it for it in heads if it.field != "deleted"]
    kept = translate("Contest", "Keep it")
    if edits:
        said = i18n.listed(
            f"{i18n.field(it.field)} {value_words(store, conflict.kind, it.field, it.value)}" for it in edits[:3]
        )
        kept = translate("Contest", "Keep it: {changes}").format(changes=said)
    elif (refers := contests.reference(store, conflict)) is not None:
        kept = translate("Contest", "Keep it and bring back {what}").format(what=name_of(store, *refers))
    newest = edits[-1] if edits else deleted
    return (
        _end(newest, 0, kept, own),
        _end(deleted, 1, translate("Contest", "Delete it"), own),
    )


def _with_follows(store: Store, conflict: Conflict, end: End) -> End:
    found = follows(store, conflict, end.value, clock.today())
    if found is None:
        return end
    return replace(end, follows=if_chosen(str(found)), warns=found.warns)


def _end(head: Head, value: Any, words: str, own: set[str]) -> End:
    here = head.device in own
    device = (
        translate("Contest", "This computer")
        if here
        else translate("Contest", "Computer {mark}").format(mark=mark(head.device))
    )
    return End(value, words, i18n.act(head.name), head.person, head.at, device)


def _editor(store: Store, conflict: Conflict) -> tuple[Editor | None, tuple[tuple[str, Any], ...]]:
    field = conflict.field
    if field in _NEVER or field in _FIXED:
        return None, ()
    if field == "severity":
        return "choice", tuple((i18n.severity(number), number) for number in (3, 2, 1, 0))
    parent = refers_to(store, conflict.kind, field)
    if parent in ("unit", "person"):
        record = KINDS[parent]
        found = [it for it in store.find(record) if isinstance(it, Unit | Person)]
        return "choice", tuple((it.name, it.id) for it in sorted(found, key=lambda it: it.name))
    if parent is not None:
        return None, ()
    if field in DAYS:
        return "day", ()
    kinds: dict[str, Editor] = {"integer": "whole", "real": "number"}
    return kinds.get(store.types()[conflict.kind][field][0], "text"), ()
