"""Two records side by side, as a person sees them who decides whether they are the same."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from inspector.db.store import Store
from inspector.operations.case import newest_answers
from inspector.operations.joining.moving import Left, pointing
from inspector.operations.naming import name_of, own_devices
from inspector.records import KINDS

SHOWN = {
    "site": (
        "name", "code", "kind", "area", "address", "phone", "unit", "users", "toilet", "volume", "year", "note",
    ),
    "visit": (
        "started", "ended", "inspector", "team", "interviewee", "companions", "method", "checklist", "site", "note",
    ),
    "finding": (
        "text", "severity", "place", "code", "question", "number", "mark", "found", "due", "unit", "person",
        "requirement",
    ),
}  # fmt: skip
_PHOTOS = """SELECT p.sha256 FROM photo AS p WHERE NOT p.deleted AND p.paper IS NULL AND {which} ORDER BY p.taken, p.id
             LIMIT 6"""
_SHOWING = {
    "site": "p.visit IN (SELECT id FROM visit WHERE site = ? AND NOT deleted)",
    "visit": "p.visit = ?",
    "finding": "p.finding = ?",
}


@dataclass(frozen=True, slots=True)
class Side:
    """One record: who entered it when and where, what hangs on it, what was photographed."""

    id: str
    title: str  # a householder masked
    person: str
    device: str
    here: bool  # entered on this computer
    at: str
    hanging: Counter[str]  # kind → living records
    photos: tuple[str, ...]  # the first ones, by hash


@dataclass(frozen=True, slots=True)
class Compared:
    """Two records of a kind; `fields` are those in which at least one says something."""

    kind: str
    kept: Side
    other: Side
    fields: tuple[Left, ...]
    answers: tuple[Left, ...]  # of two visits: the questions answered differently
    agreeing: int  # and how many are answered alike


def compare(store: Store, kind: str, kept: str, other: str) -> Compared:
    """Both records with all that speaks for and against their being one. Raises Fault GONE."""
    one, two = (store.get(KINDS[kind], it) for it in (kept, other))
    fields = [Left(name, getattr(one, name), getattr(two, name)) for name in SHOWN[kind]]
    answers: list[Left] = []
    agreeing = 0
    if kind == "visit":
        mine, theirs = (newest_answers(store, it) for it in (kept, other))
        for question in sorted(mine.keys() & theirs.keys()):
            here, there = mine[question].value, theirs[question].value
            if here == there:
                agreeing += 1
            elif here or there:
                answers.append(Left(question, here, there))
    return Compared(
        kind=kind,
        kept=_side(store, kind, kept, one.made),
        other=_side(store, kind, other, two.made),
        fields=tuple(it for it in fields if not (_nothing(it.kept) and _nothing(it.other))),
        answers=tuple(answers),
        agreeing=agreeing,
    )


def title(store: Store, kind: str, row: str) -> str:
    """What a record is called in a list: of a visit its place, of a finding its words."""
    return name_of(store, kind, row)


def _nothing(value: Any) -> bool:
    return value is None or value == ""


def _side(store: Store, kind: str, row: str, made: str) -> Side:
    (person, device, at), *_ = [
        *store.rows(
            """SELECT coalesce(p.name, ''), o.device, o.at FROM operation AS o
               LEFT JOIN person AS p ON p.id = o.person WHERE o.id = ?""",
            made,
        ),
        ("", "", ""),
    ]
    hanging: Counter[str] = Counter()
    for child, column in pointing(store, kind):
        hanging[child] += int(store.one(f"SELECT count(*) FROM {child} WHERE {column} = ? AND NOT deleted", row))
    photos = tuple(str(it) for (it,) in store.rows(_PHOTOS.format(which=_SHOWING[kind]), row))
    return Side(row, title(store, kind, row), person, device, device in own_devices(store), at, +hanging, photos)
