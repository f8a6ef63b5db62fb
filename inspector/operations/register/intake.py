"""Tables of the register taken in: every row by itself, all that can be taken as one operation that can be undone.

What a row refers to is here already; an empty cell says nothing; the same table twice changes nothing. With `plan`
nothing stays: the answer says what would.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from inspector import child
from inspector.acts import Act
from inspector.db.edit import Edit
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.errors import Fault, Kind
from inspector.operations.identity import holds_identity_number
from inspector.records import Area, Person, Site, Unit
from inspector.sheet.columns import Flaw
from inspector.sheet.drafts import Draft, drafts
from inspector.sheet.mapping_cells import day
from inspector.sheet.register import TABLES

Stop = Callable[[], bool] | None
_FLAWS = {Kind.IDENTITY_NUMBER: Flaw.IDENTITY_NUMBER, Kind.HEALTH_DETAIL: Flaw.HEALTH_DETAIL}
_CODES = ("site", "place")  # of what is here already; the digits of one may read as a day of birth
_DAYS = ("since", "until", "day", "found", "verified", "referred", "ended", "look_again", "looked")


class Wrong(Exception):  # noqa: N818 - a row, not the program
    """What is wrong with a row: the field and the flaw."""

    def __init__(self, name: str, flaw: Flaw) -> None:
        super().__init__(name, flaw)
        self.name = name
        self.flaw = flaw


class _Planned(Exception):  # noqa: N818 - takes back what was only to be seen
    pass


@dataclass(slots=True)
class Taking:
    """A table on its way in: the store, its one operation, what is known by its names, what became of the rows."""

    store: Store
    edit: Edit
    new: int = 0
    changed: int = 0
    same: int = 0
    _areas: dict[str, list[str]] = field(default_factory=dict)
    _people: dict[str, list[Person]] = field(default_factory=dict)
    _units: dict[str, list[str]] = field(default_factory=dict)
    _sites: dict[str, list[Site]] = field(default_factory=dict)
    _words: dict[str, dict[str, str]] = field(default_factory=dict)
    met: set[tuple[Any, ...]] = field(default_factory=set)

    def area(self, name: str, field: str = "place") -> str:
        """The area of a code or a name; what has ended is none."""
        if not self._areas:
            living = self.store.find(Area, until=None)
            codes = {it.code for it in living}
            for it in living:
                for called in {it.code, *({it.name} - codes)}:  # a grid called as a village is coded is not that one
                    self._areas.setdefault(called, []).append(it.id)
        return _one(self._areas.get(name, []), field, Flaw.UNKNOWN_AREA)

    def site(self, code: str) -> Site:
        """The site of a code."""
        if not self._sites:
            for it in self.store.find(Site):
                self._sites.setdefault(it.code, []).append(it)
        found = self._sites.get(code, [])
        if len(found) != 1:
            raise Wrong("site", Flaw.AMBIGUOUS if found else Flaw.UNKNOWN_AREA)
        return found[0]

    def unit(self, name: str) -> str:
        """The unit of a name."""
        if not self._units:
            for it in self.store.find(Unit):
                self._units.setdefault(it.name, []).append(it.id)
        return _one(self._units.get(name, []), "unit", Flaw.UNKNOWN_UNIT)

    def person(self, name: str, phone: str | None, field: str) -> str:
        """The person of a name, told from others by the telephone."""
        if not self._people:
            for it in self.store.find(Person):
                self._people.setdefault(it.name, []).append(it)
        found = [it.id for it in self._people.get(name, []) if phone is None or it.phone in (phone, None)]
        return _one(found, field, Flaw.UNKNOWN_PERSON)

    def word(self, table: str, said: str, field: str) -> str:
        """The name of a row of a table by its name or one of its titles."""
        if table not in self._words:
            self._words[table] = {
                str(it[column]).casefold(): str(it["name"])
                for it in current(self.store, table)
                for column in ("title_en", "title", "name")
                if it[column]
            }
        found = self._words[table].get(said.casefold())
        if found is None:
            raise Wrong(field, Flaw.UNKNOWN_CHOICE)
        return found

    def once(self, field: str, *key: Any) -> None:
        """A table says a thing once."""
        if key in self.met:
            raise Wrong(field, Flaw.TWICE)
        self.met.add(key)


Take = Callable[[Taking, Mapping[str, Any]], None]


def take(store: Store, kind: str, path: Path, act: Act, work: Take, *, plan: bool, cancelled: Stop) -> dict[str, Any]:
    """Read a table of `kind` and take its rows by `work`. Returns and raises as `importing.import_areas`."""
    sheets = child.run("table", {"path": str(path)}, cancelled=cancelled)["sheets"]
    table = drafts(kind, sheets, str(path), TABLES[kind].columns)
    answer: dict[str, Any] = {}
    try:
        with store.transaction():
            with store.operation(act) as edit:
                taking = Taking(store, edit)
                for draft in table.rows:
                    _row(taking, draft, table.refused, work)
                operation = None if edit.empty else edit.operation
            answer = {
                "new": taking.new, "changed": taking.changed, "same": taking.same, "operation": operation,
                "refused": [it.told() for it in sorted(table.refused, key=lambda it: it.row)],
            }  # fmt: skip
            if plan:
                raise _Planned
    except _Planned:
        answer["operation"] = None
    return answer


def _row(taking: Taking, draft: Draft, refused: list[Any], work: Take) -> None:
    before, left_out = taking.edit.empty, len(refused)
    try:
        values = dict(draft.values)
        for name, value in values.items():
            if name not in _CODES and isinstance(value, str) and holds_identity_number(value):
                raise Wrong(name, Flaw.IDENTITY_NUMBER)
            if name in _DAYS:
                values[name] = _day(name, value)
        with taking.store.transaction():  # of a row that is refused in the middle nothing stays
            work(taking, values)
    except Wrong as wrong:
        refused.append(draft.refused(wrong.name, wrong.flaw))
    except Fault as fault:
        name = str(fault.facts.get("field", ""))
        flaw = _FLAWS.get(fault.kind)
        if flaw is None and fault.kind is not Kind.BAD_VALUE:
            raise
        refused.append(draft.refused(name, flaw or (Flaw.DAY_TO_COME if _late(fault) else Flaw.OUT_OF_RANGE)))
    if len(refused) > left_out:
        taking.edit.empty = before  # what it wrote was taken back: only such rows are no operation


def _late(fault: Fault) -> bool:
    return fault.facts.get("field") in _DAYS and str(fault.facts.get("expected", "")).startswith("≤")


def _day(name: str, text: str) -> str:
    found = day(text)
    if not isinstance(found, date):
        raise Wrong(name, found)
    return found.isoformat()


def _one(found: list[str], field: str, unknown: Flaw) -> str:
    if len(found) != 1:
        raise Wrong(field, Flaw.AMBIGUOUS if found else unknown)
    return found[0]
