"""回收站: what was deleted and can come back. Nothing is ever thrown away but by an erasure.

What went with something larger comes back with it: a discarded draft brings its answers, findings and photos along. A
finding that went because its question was answered otherwise is not here: answering as before brings it back. Nor is
one that nobody had worded yet.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from inspector.acts import Act
from inspector.db.edit import Edit
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations.case import Case
from inspector.operations.visit import draft
from inspector.records import KINDS, Checklist, Finding, Highlight, Photo, Resident, Site, Visit, kind_of


@dataclass(frozen=True, slots=True)
class Deleted:
    """One thing in the bin: what it is, where it was, who deleted it when. `sha256` of a photo shows it."""

    kind: str  # visit finding highlight photo resident
    id: str
    title: str
    site: str
    site_kind: str
    at: str
    by: str
    sha256: str | None = None


_AT_A_VISIT = "visit AS v ON v.id = r.visit AND NOT v.deleted CROSS JOIN site AS s ON s.id = v.site"
_PLACES = {  # kind → its title, what has to be there still, a photo's hash
    "visit": ("(SELECT title FROM checklist WHERE id = r.checklist)", "site AS s ON s.id = r.site", "NULL"),
    "finding": ("r.text", _AT_A_VISIT, "NULL"),
    "highlight": ("r.text", _AT_A_VISIT, "NULL"),
    "photo": ("coalesce(r.caption, r.name, '')", f"{_AT_A_VISIT} AND r.paper IS NULL", "r.sha256"),
    "resident": ("r.name", "site AS s ON s.id = r.site AND NOT s.deleted", "NULL"),
}


def contents(store: Store, limit: int = 2000) -> list[Deleted]:
    """What can come back, the newest deletion first."""
    found: list[tuple[int, Deleted]] = []
    for kind, (title, place, sha256) in _PLACES.items():
        by_hand = f"AND r.text <> '' AND {_ROOT} IN {_BY_HAND}" if kind == "finding" else ""
        rows = store.rows(
            f"""SELECT r.id, {title}, s.name, s.kind, o.at, coalesce(p.name, o.person), {sha256}, max(o.arrival)
                FROM ({_DELETIONS.format(kind=kind)}) AS c CROSS JOIN {kind} AS r ON r.id = c.row CROSS JOIN {place}
                CROSS JOIN operation AS o ON o.id = c.operation LEFT JOIN person AS p ON p.id = o.person
                WHERE r.deleted {by_hand} AND NOT EXISTS (SELECT 1 FROM erasure AS e WHERE e.row = r.id)
                GROUP BY r.id ORDER BY max(o.arrival) DESC LIMIT ?""",
            limit,
        )
        found += [(it[7], Deleted(kind, *it[:7])) for it in rows]
    return [it for _, it in sorted(found, key=lambda pair: -pair[0])[:limit]]


_DELETED = "SELECT row, operation FROM change WHERE kind = '{kind}' AND field = 'deleted' AND after = 1 AND head = "
_DELETIONS = f"{_DELETED}1 UNION ALL {_DELETED}2"
"""Each half by an index of its own: what was deleted is little, what is there is a hundred thousand photos."""
_ROOT = """(WITH RECURSIVE chain (name, undoes) AS (
    SELECT o.name, o.undoes UNION ALL
    SELECT u.name, u.undoes FROM chain CROSS JOIN operation AS u ON u.id = chain.undoes)
  SELECT name FROM chain WHERE undoes IS NULL)"""
"""The name of what an operation undid in the end; its own name where it undid nothing."""
_BY_HAND = f"('{Act.DELETE_FINDING}', '{Act.ADD_FINDING}', '{Act.RESTORE}')"
"""Deleted by a person, or by undoing what a person did; not by an answer."""


def restore(store: Store, things: Sequence[tuple[str, str]]) -> None:
    """Bring things back, each a (kind, id), in one operation; undo deletes them again.

    A photo comes back to what it showed where that is there, else to those waiting for a place; a finding or a good
    example gets the photos it had.

    Raises Fault GONE (its place or visit is no more, or it is not in the bin), FINALISED, SERVED, ANSWERED_OTHERWISE
    (its question leads to no finding now).
    """
    wanted = sorted(things, key=lambda it: list(_BACK).index(it[0]) if it[0] in _BACK else len(_BACK))
    with store.operation(Act.RESTORE) as edit:
        for kind, id in wanted:  # noqa: A001
            held = store.get(KINDS[kind], id) if kind in _BACK else None
            if held is None or not held.deleted:
                raise Fault(Kind.GONE, record=kind, id=id)
            _BACK[kind](store, edit, held)


def _visit(store: Store, edit: Edit, held: Visit) -> None:
    for record, id in ((Site, held.site), (Checklist, held.checklist)):  # noqa: A001
        if store.get(record, id).deleted:
            raise Fault(Kind.GONE, record=kind_of(record), id=id)
    with_it = store.rows(
        "SELECT kind, row FROM change WHERE operation = ? AND field = 'deleted' AND after = 1 AND head > 0",
        _deletion(store, held.id),
    )
    for kind, id in with_it:  # noqa: A001
        edit.restore(KINDS[kind], id)


def _finding(store: Store, edit: Edit, held: Finding) -> None:
    case = draft(store, held.visit)
    if held.question is not None and case.judgement(held) is None:
        raise Fault(Kind.ANSWERED_OTHERWISE, question=held.question)
    _with_photos(store, edit, held)


def _highlight(store: Store, edit: Edit, held: Highlight) -> None:
    draft(store, held.visit)
    _with_photos(store, edit, held)


def _with_photos(store: Store, edit: Edit, held: Finding | Highlight) -> None:
    """Bring a finding or good example back, with those of the photos it had that still wait for a place."""
    kind, gone_with = kind_of(type(held)), _deletion(store, held.id)
    edit.restore(type(held), held.id)
    for (photo,) in store.rows(
        f"""SELECT p.id FROM change AS c CROSS JOIN photo AS p ON p.id = c.row
            WHERE c.operation = ? AND c.kind = 'photo' AND c.field = '{kind}' AND c.before = ?
              AND p.finding IS NULL AND p.highlight IS NULL AND NOT p.deleted""",
        gone_with,
        held.id,
    ):
        edit.change(Photo, photo, **{kind: held.id})


def _photo(store: Store, edit: Edit, held: Photo) -> None:
    case = draft(store, held.visit)
    edit.restore(Photo, held.id)
    shown = _living(case, held)
    edit.change(Photo, held.id, **{name: None for name, there in shown.items() if not there})


def _living(case: Case, photo: Photo) -> Mapping[str, bool]:
    """What a photo was of, and whether that is still there."""
    return {
        "finding": photo.finding is None or any(it.id == photo.finding for it in case.findings),
        "highlight": photo.highlight is None or any(it.id == photo.highlight for it in case.highlights),
    }


def _resident(store: Store, edit: Edit, held: Resident) -> None:
    if store.get(Site, held.site).deleted:
        raise Fault(Kind.GONE, record="site", id=held.site)
    edit.restore(Resident, held.id)


_BACK: Mapping[str, Callable[[Store, Edit, Any], None]] = {  # in the order they come back: what others lie in first
    "visit": _visit,
    "finding": _finding,
    "highlight": _highlight,
    "photo": _photo,
    "resident": _resident,
}


def _deletion(store: Store, row: str) -> str | None:
    """The newest operation that deleted a record."""
    found = store.one(
        """SELECT c.operation FROM change AS c CROSS JOIN operation AS o ON o.id = c.operation
           WHERE c.row = ? AND c.field = 'deleted' AND c.after = 1 AND c.head > 0 ORDER BY o.arrival DESC LIMIT 1""",
        row,
    )
    return None if found is None else str(found)
