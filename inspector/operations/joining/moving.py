"""What a join does to everything that hangs on the other record: moved to the one that is kept, or dropped where the
kept one has the same already; and what the kept record still lacked is taken over.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from inspector.db.edit import Edit
from inspector.db.store import Store
from inspector.records import KINDS, own_fields, personal_fields

JOINED = ("site", "visit", "finding")
"""The kinds of records that are joined."""

_NAMING = {  # columns that name a record without referring to it: it may be unknown where they arrive
    "site": (),
    "visit": (("answer", "reused"), ("printing", "subject")),
    "finding": (("finding", "repeats"), ("step", "other")),
}
_ONE_EACH = {  # child kind → columns of which one record holds each combination once: the kept record's stays
    "answer": ("question",),
    "assignment": ("campaign", "checklist"),
}
_NO_EVIDENCE = ("resident", "charge", "household_status", "further_unit", "milestone", "recheck")
"""Dropped where they say nothing that the kept record's do not say. Visits, findings, steps, photos and papers never
are: they are what somebody did.
"""
_CONTESTED = 2  # `change.head`
_FILLED = {
    "site": (
        "address", "phone", "unit", "users", "toilet", "volume", "year", "latitude", "longitude", "note", "grid",
        "since",
    ),
    "visit": ("campaign", "team", "ended", "interviewee", "companions", "note"),
    "finding": (
        "code", "due", "unit", "person", "requirement", "basis", "place", "number", "theme", "handling", "lead",
        "leader", "goal", "measures", "cause", "root", "elsewhere", "mechanism", "opinion", "note",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Left:
    """Both said something and not the same: what is kept, and what only the history knows from now on."""

    field: str  # a column, or the key of a question
    kept: Any
    other: Any


def pointing(store: Store, kind: str) -> list[tuple[str, str]]:
    """(kind, column) of everything that names a record of this kind."""
    return [(child, column) for child, column, parent in store.references() if parent == kind] + list(_NAMING[kind])


def move(
    store: Store, edit: Edit, kind: str, kept: str, other: str, *, late: bool = False
) -> tuple[Counter[str], list[Left]]:
    """Move what names `other` to `kept`; how many records of each kind, and the answers that differ.

    `late`: they were joined before. What was dropped then and is shown again was edited unseen, or brought back.
    """
    moved: Counter[str] = Counter()
    left: list[Left] = []
    for child, column in pointing(store, kind):
        rows = [str(it[0]) for it in store.rows(f"SELECT id FROM {child} WHERE {column} = ? AND NOT deleted", other)]
        if child == kind:
            if kept in rows:  # it would be its own successor, or the return of itself
                edit.change(KINDS[kind], kept, **{column: None})
            rows = [it for it in rows if it not in (kept, other)]
        if child in _ONE_EACH or child in _NO_EVIDENCE:
            rows = _without_twins(store, edit, child, column, kept, rows, left, late=late)
        if rows:
            edit.change_many(KINDS[child], [{"id": it, column: kept} for it in rows])
            moved[child] += len(rows)
    return moved, left


def fill(store: Store, edit: Edit, kind: str, kept: str, other: str) -> list[Left]:
    """Take over what the kept record lacks; returns the fields in which both differ."""
    mine, theirs = (store.get(KINDS[kind], it) for it in (kept, other))
    erased = personal_fields(KINDS[kind]) if is_erased(store, kept) else ()
    taken: dict[str, Any] = {}
    left: list[Left] = []
    for name in _FILLED[kind]:
        here, there = getattr(mine, name), getattr(theirs, name)
        if there in (None, "", here) or name in erased:
            continue
        if here in (None, ""):
            taken[name] = there
        else:
            left.append(Left(name, here, there))
    if ("latitude" in taken) != ("longitude" in taken):  # a place is both or none
        taken.pop("latitude", None)
        taken.pop("longitude", None)
    if kind == "visit" and (judged := _judged_by(mine, theirs)) is not None:
        taken["judged_by"] = judged
    if taken:
        edit.change(KINDS[kind], kept, **taken)
    return left


def is_erased(store: Store, row: str) -> bool:
    """Whether a record's personal columns are blank for good."""
    return store.one("SELECT 1 FROM erasure WHERE row = ?", row) is not None


def _without_twins(  # the facts of one move
    store: Store, edit: Edit, child: str, column: str, kept: str, rows: Iterable[str], left: list[Left], *, late: bool
) -> list[str]:
    """The rows to move; the others are dropped, for the kept record has the like."""
    record = KINDS[child]
    key = _ONE_EACH.get(child)
    own = [name for name in own_fields(record) if name != column]
    held: dict[tuple[Any, ...], list[Any]] = defaultdict(list)
    for it in sorted(store.find(record, **{column: kept}), key=lambda it: (it.made, it.id)):
        held[tuple(getattr(it, name) for name in key or ())].append(it)
    staying: list[str] = []
    dropped: list[str] = []
    for it in sorted(store.many(record, "id", rows), key=lambda it: (it.made, it.id)):
        twins = held[tuple(getattr(it, name) for name in key or ())]
        if key:
            twin = twins[-1] if twins else None
        else:
            twin = next((each for each in twins if all(_covers(each, it, name) for name in own)), None)
        if late and twin is not None and key and (again := _shown_again(store, it.id)):
            if child != "answer":
                twin = None
            elif not _taken(store, edit, twin, it, asked=again == _CONTESTED):
                continue  # a person has to decide
        if twin is None:
            staying.append(it.id)
            if key:
                twins.append(it)
            continue
        dropped.append(it.id)
        if child == "answer":
            _compare(store, edit, store.get(record, twin.id), it, left)
    edit.delete_many(record, dropped)
    return staying


def unseen_edits(store: Store, row: str) -> list[tuple[str, Any, bool]]:
    """(field, value before, contested) of each edit that the deletion of a record had not seen."""
    return [
        (name, before, bool(contested))
        for name, before, contested in store.rows(
            """SELECT c.field, c.before, c.head = 2 FROM change AS c
               WHERE c.row = ? AND c.field <> 'deleted' AND c.head > 0 AND NOT EXISTS (
                 SELECT 1 FROM change AS d WHERE d.row = c.row AND d.field = 'deleted' AND d.head > 0 AND d.after = 1
                   AND instr(d.parents || d.operation, c.operation))""",
            row,
        )
    ]


def _shown_again(store: Store, row: str) -> int | None:
    """Whether a record that was dropped is back: because somebody edited it unseen, or because a person said so."""
    found = store.rows("SELECT head FROM change WHERE row = ? AND field = 'deleted' AND head > 0", row)
    return int(found[0][0]) if found else None


def _taken(store: Store, edit: Edit, kept: Any, other: Any, *, asked: bool) -> bool:
    """Take over what a dropped answer says now: an unseen edit of what the kept one says too, or a person's choice."""
    if asked and kept.value != other.value:
        before = [(was, contested) for name, was, contested in unseen_edits(store, other.id) if name == "value"]
        if any(contested or kept.value not in (was, None, "") for was, contested in before):
            return False
    if not is_erased(store, kept.id):
        edit.change(KINDS["answer"], kept.id, value=other.value)
    return True


def _covers(one: Any, other: Any, name: str) -> bool:
    return getattr(other, name) in (None, "", getattr(one, name))


def _compare(store: Store, edit: Edit, kept: Any, other: Any, left: list[Left]) -> None:
    """Two answers to one question: the kept visit's stays, unless it was taken back there."""
    if other.value in (None, "", kept.value):
        return
    if kept.value in (None, "") and not is_erased(store, kept.id):
        edit.change(KINDS["answer"], kept.id, value=other.value)
    else:
        left.append(Left(kept.question, kept.value, other.value))


def _judged_by(mine: Any, theirs: Any) -> str | None:
    """The tables the kept visit was judged by, with the titles of the codes that come along; None: nothing to add."""
    try:
        kept, more = json.loads(mine.judged_by or ""), json.loads(theirs.judged_by or "")
        codes = {**more.get("codes", {}), **kept.get("codes", {})}
        if codes == kept.get("codes", {}):
            return None
        return json.dumps({**kept, "codes": codes}, ensure_ascii=False, separators=(",", ":"))
    except (ValueError, RecursionError, TypeError, AttributeError):
        return None  # a package brings what it brings
