"""What people do at one place: edit, delete, decide, erase, undo.

Every step is done twice, in a real store and in the model, and what the store then shows is what the model says.
"""

import itertools
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inspector.acts import Act
from inspector.db import conflicts
from inspector.db.clean import Cleaned
from inspector.db.edit import Edit
from inspector.db.store import Store
from inspector.db.undo import next_redo, next_undo, undo
from inspector.errors import Fault, Kind
from inspector.records import KINDS, own_fields, personal_fields
from tests.db.small_county import NOW, values
from tests.property.model import KEPT, Change, Deed, Item, View, undone
from tests.property.places import Place
from tests.property.plans import watch

EDITABLE = {
    "site": ("users", "toilet", "note", "name"),
    "campaign": ("basis",),
    "assignment": ("due",),
    "visit": ("method", "note"),
    "answer": ("value",),
    "finding": ("severity", "due", "text"),
}


@dataclass
class Stick:
    """A package on its way. `promised`: what its reader must know after reading it, whatever it held before."""

    cleaned: Cleaned
    package: str
    origin: str
    base: str | None
    content: set[Item]
    promised: set[Item]


class Desks:
    """The world: `places[0]` is the office, the others are inspectors' laptops."""

    def __init__(
        self, folder: Path, inspectors: int, happened: Counter[str], seen: set[str], scans: dict[str, str]
    ) -> None:
        self.folder, self.happened = folder, happened
        self._seen, self._scans = seen, scans
        self.deeds: dict[str, Deed] = {}
        self.count = itertools.count(1)
        self.token_of: dict[int, tuple[str, str]] = {}
        self.given: set[str] = set()  # operations that may have left: nobody may amend them any more
        self.sticks: list[Stick] = []
        self.common: set[str] = set()  # the records everybody had from the beginning
        self.lost = False  # the office went back to a backup: inspectors give everything from then on
        self.places = [
            Place.new(folder / f"place{n}", role="field" if n else "office", watch=self.watch)
            for n in range(inspectors + 1)
        ]

    def watch(self, store: Store) -> None:
        watch(store, self._seen, self._scans)

    def close(self) -> None:
        for place in self.places:
            place.store.close()

    def step(self, do: str, where: int, n: int, value: int) -> None:
        """One thing that happens at one place; `n` and `value` choose at what and how."""
        self.happened[do] += 1
        getattr(self, do)(self.places[where % len(self.places)], n, value)

    # -- what both sides do -------------------------------------------------------------------------------------------

    def view(self, place: Place) -> View:
        return View(self.deeds, place.known)

    def deed(self, place: Place, edit: Edit, name: str) -> Deed:
        """The model's side of an operation: a new one, or the one it continues."""
        known = self.deeds.get(edit.operation)
        if known is not None:
            assert edit.operation not in self.given, "amended what may have been given away"
            self.happened["continued"] += 1
            return known
        return Deed(edit.operation, name, place.store.device, frozenset(place.known))

    def did(self, place: Place, deed: Deed) -> None:
        items = set(deed.items())
        if not items:
            return
        self.deeds[deed.id] = deed
        place.known |= items
        if deed.id not in place.own:
            place.own.append(deed.id)

    def check(self, place: Place) -> None:
        """What the store shows is what the model says."""
        view = self.view(place)
        expected = view.conflicts()
        self.happened["conflicts seen"] += bool(expected)
        self.happened["contested deletions"] += any(name == "deleted" for _, name in expected)
        self.happened["orphans"] += any(name in KINDS for _, name in expected)
        assert place.shown() == view.rows
        assert {(it.row, it.field) for it in conflicts.conflicts(place.store)} == expected

    def personal(self, row: str, name: str) -> str:
        """A personal value nobody ever wrote before, so that its bytes tell where it stands."""
        number = next(self.count)
        self.token_of[number] = (row, name)
        return f"秘{number}密"

    # -- edits --------------------------------------------------------------------------------------------------------

    def create(self, place: Place, kind: str, **given: Any) -> None:
        view = self.view(place)
        with place.store.operation(Act.ADD_SITE) as edit:
            deed = self.deed(place, edit, Act.ADD_SITE)
            row = f"{next(self.count):08x}-0000-7000-8000-{KEPT.index(kind):012}"
            for name in ("name", "note", "text", "value"):
                if name in own_fields(KINDS[kind]):
                    given[name] = self.personal(row, name)
            record = values(KINDS[kind], **given)
            edit.create(KINDS[kind], id=row, **record)
            deed.made[row] = kind, {**dict.fromkeys(own_fields(KINDS[kind])), **record}
            if len(view.living("site")) % 2:  # one act often touches what is there besides
                self.set_field(view, edit, deed, view.living("site")[-1], "users", len(given))
        self.did(place, deed)

    def create_site(self, place: Place, n: int, value: int) -> None:
        self.create(place, "site", users=value % 3)

    def create_visit(self, place: Place, n: int, value: int) -> None:
        if sites := self.view(place).living("site"):
            self.create(place, "visit", site=sites[n % len(sites)])

    def create_finding(self, place: Place, n: int, value: int) -> None:
        if visits := self.view(place).living("visit"):
            visit = visits[n % len(visits)]
            self.create(place, "finding", visit=visit, site=self.view(place).rows[visit]["site"], severity=value % 3)

    def create_answer(self, place: Place, n: int, value: int) -> None:
        if visits := self.view(place).living("visit"):
            self.create(place, "answer", visit=visits[n % len(visits)])

    def choose(self, place: Place, n: int) -> str | None:
        """A living row; more often than not one of those that everybody had from the beginning."""
        rows = self.view(place).living()
        common = [it for it in rows if it in self.common and n % 3]
        return (common or rows)[n % len(common or rows)] if rows else None

    def value_for(self, view: View, row: str, value: int) -> tuple[str, Any]:
        """A field of a row and what to write there: numbers often the same, personal values never."""
        kind = view.kind(row)
        name = EDITABLE[kind][value % len(EDITABLE[kind])]
        if name in personal_fields(KINDS[kind]):
            return name, self.personal(row, name)
        if name == "due":
            return name, f"2026-12-0{1 + value % 3}"
        return name, value % 3 if name in ("users", "severity") else f"{name}{value % 3}"

    def set_field(self, view: View, edit: Edit, deed: Deed, row: str, name: str, after: Any) -> None:
        """An ordinary edit: it replaces the value shown and no other."""
        kind, shown = KINDS[view.kind(row)], view.rows[row][name]
        if len(self.deeds) % 2:
            edit.change(kind, row, **{name: after})
        else:
            edit.change_many(kind, [{"id": row, name: after}])
        if (row, name) in deed.changes:
            if after != shown:
                deed.changes[row, name].after = after
        elif row in deed.made:
            deed.made[row][1][name] = after
        elif shown != after:
            replaced = frozenset(it for it in view.heads(row, name) if view.after(it, row, name) == shown)
            deed.changes[row, name] = Change(shown, after, replaced)

    def edit(self, place: Place, n: int, value: int) -> None:
        if row := self.choose(place, n):
            self.edit_row(place, row, value)

    def edit_row(self, place: Place, row: str, value: int, *, joins: bool = False) -> None:
        """One field of a record, unless its value was erased."""
        view = self.view(place)
        name, after = self.value_for(view, row, value)
        try:
            with place.store.operation(Act.EDIT_SITE, joins=row if joins else None) as edit:
                deed = self.deed(place, edit, Act.EDIT_SITE)
                self.set_field(view, edit, deed, row, name, after)
        except Fault as fault:
            if fault.kind is not Kind.ERASED:
                raise
            assert view.is_blank(row, name)
            self.happened["edits of erased refused"] += 1
            return
        assert not view.is_blank(row, name)
        self.did(place, deed)

    def decide(self, place: Place, row: str, name: str, after: Any) -> None:
        """Resolve, delete and restore: one value in place of all others."""
        view = self.view(place)
        with place.store.operation(Act.RESOLVE) as edit:
            deed = self.deed(place, edit, Act.RESOLVE)
            edit.resolve(KINDS[view.kind(row)], row, **{name: after})
        replaced = view.all_heads(row) if name == "deleted" else view.heads(row, name)
        deed.changes[row, name] = Change(view.rows[row][name], after, frozenset(replaced))
        self.did(place, deed)
        self.check(place)

    def resolve(self, place: Place, n: int, value: int) -> None:
        """A person decides a conflict: here, or where there is one."""
        for it in [place, *self.places]:
            view = self.view(it)
            contested = sorted((row, name) for row, name in view.conflicts() if name not in KINDS)
            if contested:
                row, name = contested[n % len(contested)]
                heads = sorted(view.heads(row, name))
                if not view.is_blank(row, name):
                    self.decide(it, row, name, view.after(heads[value % len(heads)], row, name))
                    self.happened["conflicts decided"] += 1
                    if value % 3 == 0:  # on second thoughts it is left open
                        self.take_back(it, it.own[-1])
                return

    def delete(self, place: Place, n: int, value: int) -> None:
        if rows := self.view(place).living():
            self.decide(place, rows[n % len(rows)], "deleted", 1)

    def restore(self, place: Place, n: int, value: int) -> None:
        view = self.view(place)
        if rows := sorted(row for row in view.rows if view.is_deleted(row)):
            self.decide(place, rows[n % len(rows)], "deleted", 0)

    def finalise(self, place: Place, n: int, value: int) -> None:
        """Finalise a draft, or reopen what is finalised."""
        view = self.view(place)
        visits = view.living("visit")
        if not visits:
            return
        row = visits[n % len(visits)]
        with place.store.operation(Act.FINALISE) as edit:
            deed = self.deed(place, edit, Act.FINALISE)
            self.set_field(view, edit, deed, row, "finalised", None if view.rows[row]["finalised"] else NOW)
        self.did(place, deed)

    def erase(self, place: Place, n: int, value: int) -> None:
        if value % 2:  # rarely: what is erased contests nothing any more
            return
        rows = sorted(self.view(place).rows)
        if not rows:
            return
        row = rows[n % len(rows)]
        with place.store.operation(Act.ERASE) as edit:
            deed = self.deed(place, edit, Act.ERASE)
            edit.erase(KINDS[self.view(place).kind(row)], row)
        deed.erased.add(row)
        self.did(place, deed)
        self.check(place)

    # -- undo ---------------------------------------------------------------------------------------------------------

    def undo(self, place: Place, n: int, value: int) -> None:
        """Undo one of the last things done here, or of those done anywhere."""
        known = sorted({item[1] for item in place.known})
        candidates = place.own[-3:] if value % 4 else known[-6:]
        if candidates:
            self.take_back(place, candidates[n % len(candidates)])

    def undo_key(self, place: Place, n: int, value: int) -> None:
        if operation := next_undo(place.store):
            self.take_back(place, operation)

    def redo_key(self, place: Place, n: int, value: int) -> None:
        if operation := next_redo(place.store):
            self.take_back(place, operation)

    def take_back(self, place: Place, operation: str) -> None:
        """Undo, and whether it may be is the model's to say."""
        deed = self.deeds.get(operation)
        if deed is None:  # the library everybody has, or an undo that had nothing to put back
            return
        view, before = self.view(place), place.store.newest
        may = view.may_undo(deed, place.store.device)
        try:
            done = undo(place.store, operation)
        except Fault as fault:
            if fault.kind not in {Kind.BUILT_UPON, Kind.NO_UNDO}:
                raise
            assert not may, "refused what the model would undo"
            self.happened["undo refused"] += 1
            return
        assert may, "undid what the model would not"
        self.happened["undone"] += 1
        again = "SELECT id FROM operation WHERE arrival > ? AND name = ? ORDER BY arrival"
        others = [it for (it,) in place.store.rows(again, before, Act.CONTEST_AGAIN)]
        seen = frozenset(place.known)
        new, *more = (
            Deed(it, name, place.store.device, seen, operation if name == Act.UNDO else "")
            for it, name in [(done, Act.UNDO), *((it, Act.CONTEST_AGAIN) for it in others)]
        )
        undone(view, deed, new, more)
        self.happened["decisions undone"] += any(view.decided(deed, *it) != [] for it in deed.changes)
        for it in (*more, new):
            self.did(place, it)
        self.check(place)
