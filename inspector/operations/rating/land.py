"""The areas of a county as they stood on one day: what lies where, and what a place that ceased went into.

An area counts as ceased on a day when its last day is that one or before; then its successor stands for it, and so on,
safe against circles, which a merge can tie. A place that was only renamed keeps its record; what it was called before
is a record beside it, which is no place of its own: on a day of then the place bears that name.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from inspector.db.store import Store

DEEPEST = 12
_HIGH = frozenset({"province", "prefecture", "county"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """An area as far as ratings ask."""

    id: str
    code: str
    name: str
    level: str
    parent: str | None
    since: str | None
    until: str | None
    successor: str | None
    deleted: bool


class Land:
    """All areas as they stood on `day`."""

    def __init__(self, store: Store, day: str) -> None:
        self.day = day
        names = ("id", "code", "name", "level", "parent", "since", "until", "successor", "deleted")
        rows = store.rows(f"SELECT {', '.join(names)} FROM area")
        self.pieces = {row[0]: Piece(**dict(zip(names, row, strict=True))) for row in rows}
        self.former = {it.id: it for it in self.pieces.values() if self._is_former(it)}
        for it in sorted(self.former.values(), key=lambda it: (it.until or "", it.id), reverse=True):
            if it.successor is not None and day <= (it.until or ""):
                self.pieces[it.successor] = replace(self.pieces[it.successor], name=it.name, since=it.since)

    def _is_former(self, piece: Piece) -> bool:
        """Whether it is only what a place was called before it was renamed, as `register.areas.rename` leaves it."""
        now = self.pieces.get(piece.successor or "")
        if now is None or now.id == piece.id or piece.deleted:
            return False
        alike = (now.code, now.level) == (piece.code, piece.level)
        return alike and bool(piece.until) and (piece.until or "") < (now.since or "")

    def once(self, area: str, day: str) -> str:
        """The record of what a place was called on a day; '' where it bore the name it has at the end."""
        names = [it for it in self.former.values() if it.successor == area and day <= (it.until or "") < self.day]
        return min(names, key=lambda it: (it.until or "", it.id)).id if names else ""

    def now(self, area: str | None) -> Piece | None:
        """What stands for an area on that day: itself, or what it went into; None where it went into nothing."""
        seen: set[str] = set()
        piece = self.pieces.get(area or "")
        while piece is not None and (piece.id in self.former or self.has_ceased(piece)):
            if piece.id in seen or piece.successor is None:
                return None
            seen.add(piece.id)
            piece = self.pieces.get(piece.successor)
        return piece

    def has_ceased(self, piece: Piece) -> bool:
        """Whether it is no more on that day."""
        return has_ceased(piece.until, piece.successor, self.day)

    def above(self, area: str | None) -> Iterator[Piece]:
        """What an area lies in, itself first, each as it stands on that day."""
        piece = self.now(area)
        for _ in range(DEEPEST):
            if piece is None:
                return
            yield piece
            piece = self.now(piece.parent) if piece.parent else None

    def of_level(self, area: str | None, level: str) -> Piece | None:
        """The area of a level that holds another one; None for none."""
        return next((it for it in self.above(area) if it.level == level), None)

    def names(self, area: str | None) -> tuple[str, ...]:
        """From the town down: 云渡镇, 稻香村, 上湾组."""
        return tuple(it.name for it in self.above(area) if it.level not in _HIGH)[::-1]

    def lies_in(self, area: str | None, scope: str | None) -> bool:
        """Whether an area is another one or lies in it; in None lies everything."""
        return scope is None or any(it.id == scope for it in self.above(area))


def has_ceased(until: str | None, successor: str | None, day: str) -> bool:
    """Whether what ended with `until`, or went into something, is no more on a day."""
    return until <= day if until else successor is not None
