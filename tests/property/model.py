"""What stores should show, computed the slow and obvious way: no heads kept, no order of arrival, no SQL.

A *deed* is what one operation did. A store knows *items*: ("made", deed, row), ("changed", deed, row, field) and
("erased", deed, row). Everything it shows follows from the set of items it knows; `View` says how.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from inspector.acts import can_undo
from inspector.records import KINDS, personal_fields

Item = tuple[str, ...]

KEPT = ("site", "campaign", "assignment", "visit", "answer", "finding")
"""The kinds the histories deal with, parents first."""

REFERENCES = {
    "site": (), "campaign": (), "assignment": ("campaign", "site"), "visit": ("site",), "answer": ("visit",),
    "finding": ("visit", "site"),
}  # fmt: skip
"""Columns that refer to a record of the kind they are named after."""

REQUIRED = {("site", "name"), ("finding", "text")}
"""Personal columns that are blank when they hold '', not NULL."""


@dataclass
class Change:
    """One field of one record in one deed. `replaces`: the deeds whose value it knowingly replaced."""

    before: Any
    after: Any
    replaces: frozenset[str]


@dataclass
class Deed:
    """An operation. `seen`: all items its store knew when it began."""

    id: str
    name: str
    device: str
    seen: frozenset[Item]
    undoes: str = ""  # of an undo: the deed it takes back
    made: dict[str, tuple[str, dict[str, Any]]] = field(default_factory=dict)  # row → kind, values
    changes: dict[tuple[str, str], Change] = field(default_factory=dict)
    erased: set[str] = field(default_factory=set)

    def items(self) -> Iterator[Item]:
        """What knowing this deed whole means."""
        yield from (("made", self.id, row) for row in self.made)
        yield from (("changed", self.id, *key) for key in self.changes)
        yield from (("erased", self.id, row) for row in self.erased)


class View:
    """What a store shows that knows `known` of `deeds`."""

    def __init__(self, deeds: dict[str, Deed], known: Iterable[Item]) -> None:
        self._deeds = deeds
        self._makers: dict[str, Deed] = {}
        self._changed: dict[tuple[str, str], list[str]] = {}
        self._fields: dict[str, set[str]] = {}
        self.erased: set[str] = set()
        for what, deed, row, *of in known:
            if what == "made":
                self._makers[row] = deeds[deed]
            elif what == "changed":
                self._changed.setdefault((row, of[0]), []).append(deed)
                self._fields.setdefault(row, set()).add(of[0])
            else:
                self.erased.add(row)

    # -- values -------------------------------------------------------------------------------------------------------

    def kind(self, row: str) -> str:
        return self._makers[row].made[row][0]

    def is_blank(self, row: str, name: str) -> bool:
        """Erased, and so for good."""
        return row in self.erased and name in personal_fields(KINDS[self.kind(row)])

    def after(self, deed: str, row: str, name: str) -> Any:
        """The value a deed left, as far as it may still be known."""
        return self._nothing(row, name) if self.is_blank(row, name) else self._deeds[deed].changes[row, name].after

    def heads(self, row: str, name: str) -> list[str]:
        """The changes of a field that no other known change replaces."""
        here = self._changed.get((row, name), [])
        return [it for it in here if not any(it in self._replaced(other, row, name) for other in here if other != it)]

    def all_heads(self, row: str) -> set[str]:
        return {head for name in self._fields.get(row, ()) for head in self.heads(row, name)}

    def _replaced(self, deed: str, row: str, name: str) -> frozenset[str]:
        return self._deeds[deed].changes[row, name].replaces

    def _nothing(self, row: str, name: str) -> Any:
        return "" if (self.kind(row), name) in REQUIRED else None

    # -- deletion -----------------------------------------------------------------------------------------------------

    def _deletions(self, row: str) -> list[str]:
        return [it for it in self.heads(row, "deleted") if self.after(it, row, "deleted") == 1]

    def _edited_unseen(self, row: str) -> bool:
        """Some field shows an edit that none of the deletions has seen."""
        seen = {it for one in self._deletions(row) for it in (*self._replaced(one, row, "deleted"), one)}
        return any(
            head not in seen for name in self._fields.get(row, set()) - {"deleted"} for head in self.heads(row, name)
        )

    def is_contested(self, row: str, name: str) -> bool:
        """Several values, none of which knew of the others; a deletion that has not seen an edit."""
        values = {self.after(it, row, name) for it in self.heads(row, name)}
        return len(values) > 1 or (name == "deleted" and values == {1} and self._edited_unseen(row))

    def is_deleted(self, row: str) -> bool:
        return bool(self._deletions(row)) and not self.is_contested(row, "deleted")

    # -- what is shown ------------------------------------------------------------------------------------------------

    @cached_property
    def rows(self) -> dict[str, dict[str, Any]]:
        """Row → column → value, `deleted` among them."""
        shown = {}
        for row, maker in self._makers.items():
            record = dict(maker.made[row][1])
            for name in {*record, *self._fields.get(row, ())} - {"deleted"}:
                if self.is_blank(row, name):
                    record[name] = self._nothing(row, name)
                elif heads := self.heads(row, name):
                    record[name] = self.after(max(heads), row, name)
            record["deleted"] = int(self.is_deleted(row))
            shown[row] = record
        return shown

    def living(self, *kinds: str) -> list[str]:
        """Rows shown, in the order of their ids."""
        return sorted(row for row, it in self.rows.items() if not it["deleted"] and self.kind(row) in (kinds or KEPT))

    def conflicts(self) -> set[tuple[str, str]]:
        """(row, field) to be decided by a person; what refers to a deleted record is one too."""
        found = set()
        for row in self.living():
            found |= {(row, name) for name in self._fields.get(row, ()) if self.is_contested(row, name)}
            for column in REFERENCES[self.kind(row)]:
                if self.is_deleted(self.rows[row][column]):
                    found.add((row, column))
        return found

    def drafts(self) -> set[str]:
        """Living visits not finalised, and all that belongs to them."""
        visits = {it for it in self.living("visit") if self.rows[it]["finalised"] is None}
        return visits | {row for row, it in self.rows.items() if it.get("visit") in visits}

    # -- undo ---------------------------------------------------------------------------------------------------------

    def may_undo(self, deed: Deed, device: str) -> bool:
        """Mine, undoable at all, and everything still as it left it."""
        return (
            deed.device == device
            and can_undo(deed.name)
            and all(self._stands(deed, row, name) for row, name in deed.changes)
            and all(self._may_go(deed, row) for row in deed.made)
        )

    def _stands(self, deed: Deed, row: str, name: str) -> bool:
        if name != "deleted" and self.is_deleted(row) and self._deletions(row) != [deed.id]:
            return False
        heads, contested = self.heads(row, name), self.is_contested(row, name)
        again = [it for it in heads if self._replaced(it, row, name) == {deed.undoes}]
        same = [] if contested else [it for it in heads if self.after(it, row, name) == self.after(deed.id, row, name)]
        if any(self._deeds[it].device != deed.device or it not in again + same for it in heads):
            return False
        return not (name == "deleted" and contested and deed.id in heads and self._came_since(row, deed.undoes))

    def _came_since(self, row: str, decision: str) -> bool:
        """Whether a record shows an edit that nobody had seen who decided upon its deletion."""
        change = self._deeds[decision].changes.get((row, "deleted")) if decision else None
        others = {
            (it, name)
            for name in self._fields[row] - {"deleted"}
            for it in self.heads(row, name)
            if self._replaced(it, row, name) != {decision}
        }
        return change is not None and any(it not in change.replaces for it, _ in others)

    def decided(self, deed: Deed, row: str, name: str) -> list[Any]:
        """The values between which a deed decided, the one shown then first; none where nothing contested."""
        change = deed.changes[row, name]
        heads = set(View(self._deeds, deed.seen).heads(row, name)) & change.replaces
        shown = self._nothing(row, name) if self.is_blank(row, name) else change.before
        values = list(dict.fromkeys(self.after(it, row, name) for it in sorted(heads)))
        values.sort(key=lambda it: it != shown)
        return [] if values == [shown] else values

    def _may_go(self, deed: Deed, row: str) -> bool:
        if self.is_deleted(row):
            return (row, "deleted") in deed.changes
        children = [it for it in self.living() if row in {self.rows[it][of] for of in REFERENCES[self.kind(it)]}]
        return all(self._deeds[it].device == deed.device for it in self.all_heads(row)) and all(
            it in deed.made for it in children
        )


def undone(view: View, deed: Deed, undo: Deed, others: Sequence[Deed] = ()) -> None:
    """Fill `undo` with what undoing `deed` does where `view` is shown, and `others` with the further values of what
    contests again.
    """
    for (row, name), change in deed.changes.items():
        if name == "deleted" and row in deed.made:
            continue
        if values := view.decided(deed, row, name):
            for one, value in zip((undo, *others), values, strict=False):
                one.changes[row, name] = Change(change.after, value, frozenset({deed.id}))
            continue
        replaced = view.all_heads(row) if name == "deleted" else view.heads(row, name)
        shown = 0 if name == "deleted" and view.is_contested(row, name) else change.after
        undo.changes[row, name] = Change(shown, change.before, frozenset(replaced))
    for row in deed.made:
        if not view.rows[row]["deleted"]:
            undo.changes[row, "deleted"] = Change(0, 1, frozenset(view.all_heads(row)))
