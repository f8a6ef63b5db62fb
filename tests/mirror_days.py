"""Days of an office and two laptops, at random: what may happen to a store that is mirrored.

The stores are real and so are their packages; whether they show what they should is for `tests/property` to say.
"""

from collections import Counter
from pathlib import Path
from random import Random

from inspector.acts import Act
from inspector.db import merge, package_writing
from inspector.db.clean import Cleaned  # noqa: TC001 - as its neighbours
from inspector.db.forget import forget
from inspector.db.undo import next_redo, next_undo, undo
from inspector.errors import Fault, Kind
from inspector.records import KINDS, Answer, Finding, Record, Resident, Site, Visit
from tests.db.small_county import NOW, values
from tests.property.places import Place, believed

FIELDS: dict[str, tuple[str, ...]] = {
    "site": ("users", "toilet", "note", "name", "successor"), "visit": ("method", "note", "finalised"),
    "finding": ("severity", "text", "repeats"), "answer": ("value",), "resident": ("name", "born"),
}  # fmt: skip
OFTEN = {
    "create": 6, "edit": 9, "join": 4, "delete": 2, "restore": 1, "erase": 1, "undo": 3, "redo": 2, "decide": 2,
    "exchange": 9, "forget": 3, "back_up": 1, "go_back": 1, "clock": 1,
}  # fmt: skip


class Days:
    """`places[0]` is the office."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder, self.chance, self.happened = folder, Random(seed), Counter[str]()
        self.sticks: list[Cleaned] = []
        self.places = [
            Place.new(folder / f"place{n}", role="field" if n else "office", watch=lambda store: None) for n in range(3)
        ]

    def close(self) -> None:
        """Close every store."""
        for place in self.places:
            place.store.close()

    def step(self) -> None:
        """One thing that happens somewhere; most of it at the office."""
        name = self.chance.choices(list(OFTEN), list(OFTEN.values()))[0]
        place = self.places[self.chance.choices((0, 1, 2), (5, 2, 2))[0]]
        try:
            getattr(self, name)(place)
        except Fault as fault:  # built upon, erased, nothing to undo: what the store refuses changes nothing
            if fault.kind not in {Kind.BUILT_UPON, Kind.ERASED, Kind.NO_UNDO, Kind.GIVEN_OUT, Kind.GONE}:
                raise
            self.happened["refused"] += 1
            return
        self.happened[name] += 1

    def some(self, place: Place, kind: str, *, deleted: bool = False) -> str | None:
        """A record of a kind, deleted or not."""
        rows = place.store.rows(f"SELECT id FROM {kind} WHERE deleted = ? ORDER BY id", int(deleted))
        return str(self.chance.choice(rows)[0]) if rows else None

    def any(self, place: Place, *, deleted: bool = False) -> tuple[type[Record], str] | None:
        """A record of any kind that people edit here."""
        kind = self.chance.choice(list(FIELDS))
        row = self.some(place, kind, deleted=deleted)
        return (KINDS[kind], row) if row else None

    # -- work ----------------------------------------------------------------------------------------------------------

    def create(self, place: Place) -> None:
        """Several records at once, some of a draft that stays at home for now."""
        with place.store.operation(Act.ADD_SITE) as edit:
            site = self.some(place, "site")
            if site is None or self.chance.random() < 0.5:
                site = edit.create(Site, **values(Site, successor=site))
                edit.create(Resident, site=site, name="甲", away=0)
            visit = edit.create(Visit, **values(Visit, site=site, finalised=self.chance.choice((None, NOW))))
            edit.create(Answer, **values(Answer, visit=visit))
            edit.create(Finding, **values(Finding, visit=visit, site=site, repeats=self.some(place, "finding")))
            edit.change(Site, site, users=self.chance.randrange(99))

    def edit(self, place: Place, joins: str | None = None) -> None:
        """One field of a record."""
        if found := self.any(place):
            record, row = found
            field = self.chance.choice(FIELDS[next(kind for kind, it in KINDS.items() if it is record)])
            given: object = f"值{self.chance.randrange(9)}"
            if field in ("users", "severity", "born"):
                given = self.chance.randrange(4)
            elif field in ("successor", "repeats"):
                given = self.some(place, "site" if field == "successor" else "finding")
            elif field == "finalised":
                given = self.chance.choice((None, NOW))
            with place.store.operation(Act.EDIT_SITE, joins=row if joins else None) as edit:
                edit.change(record, row, **{field: given})

    def join(self, place: Place) -> None:
        """Typing in the fields of one site, on and on."""
        row = self.some(place, "site")
        for value in range(self.chance.randrange(1, 4)):
            if row:
                with place.store.operation(Act.EDIT_SITE, joins=row) as edit:
                    edit.change(Site, row, users=100 + value + self.chance.randrange(50))

    def delete(self, place: Place) -> None:
        if found := self.any(place):
            with place.store.operation(Act.EDIT_SITE) as edit:
                edit.delete(*found)

    def restore(self, place: Place) -> None:
        if found := self.any(place, deleted=True):
            with place.store.operation(Act.EDIT_SITE) as edit:
                edit.restore(*found)

    def erase(self, place: Place) -> None:
        if found := self.any(place):
            with place.store.operation(Act.ERASE) as edit:
                edit.erase(*found)

    def undo(self, place: Place) -> None:
        if operation := next_undo(place.store):
            undo(place.store, operation)

    def redo(self, place: Place) -> None:
        if operation := next_redo(place.store):
            undo(place.store, operation)

    def decide(self, place: Place) -> None:
        """A person decides a conflict."""
        rows = place.store.rows(
            "SELECT kind, row, field, after FROM change WHERE head = 2 AND field <> 'deleted' ORDER BY row, operation"
        )
        if rows:
            kind, row, field, after = self.chance.choice(rows)
            with place.store.operation(Act.RESOLVE) as edit:
                edit.resolve(KINDS[kind], row, **{field: after})

    # -- exchange and what goes wrong ----------------------------------------------------------------------------------

    def exchange(self, place: Place) -> None:
        """A package of an office or a laptop, read at the other side; now and then an old one again, with drafts."""
        writer = self.places[self.chance.randrange(1, 3)] if place is self.places[0] else place
        if self.chance.random() < 0.3:
            writer = self.places[0]
        path = self.folder / f"{len(self.sticks)}.inspection"
        package_writing.write(
            writer.store, path, drafts=self.chance.random() < 0.3, photos="none", everything=self.chance.random() < 0.2
        )
        self.sticks.append(believed(path, self.folder / f"clean{len(self.sticks)}"))
        cleaned = self.chance.choice(self.sticks[-4:])
        own = cleaned.manifest.origin in {it for (it,) in self.places[0].store.rows("SELECT id FROM device")}
        reader = self.places[self.chance.randrange(1, 3)] if own else self.places[0]
        merge.merge(reader.store, [cleaned])

    def forget(self, place: Place) -> None:
        """An import is undone at the office, often the last one."""
        office = self.places[0].store
        read = office.rows("SELECT id FROM book WHERE direction = 'read' AND forgotten IS NULL ORDER BY rowid DESC")
        if read:
            forget(office, self.chance.choice(read[:3])[0])

    def back_up(self, place: Place) -> None:
        self.places[0].now.go_on(61)
        self.places[0].back_up()
        self.places[0].now.go_on(61)

    def go_back(self, place: Place) -> None:
        """The office's disk broke: it is put back from a backup."""
        office = self.places[0]
        if office.pasts:
            office.go_back(self.chance.choice(office.pasts), lambda store: None)

    def clock(self, place: Place) -> None:
        place.now.go_on(self.chance.choice((20, 90, 3e8, -3e8)))
