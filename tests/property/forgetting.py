"""What an undone import takes out, computed the slow and obvious way from what each package brought."""

from dataclasses import dataclass, field

from tests.property.model import REFERENCES, Deed, Item

WHOLE = {"answer": ("visit",), "finding": ("visit",)}
"""Kinds that stay with a visit that stays."""


@dataclass
class Passing:
    """A package in the book: read here, or written here with what others had brought."""

    package: str
    read: bool
    again: frozenset[str]  # operations it carried and had not brought here itself


@dataclass
class Reading:
    """Who brought what, as one place can know it. All in the order it happened."""

    log: list[Passing] = field(default_factory=list)
    base: dict[str, str | None] = field(default_factory=dict)  # of packages read
    bringer: dict[Item, str] = field(default_factory=dict)  # of items that are not its own
    first: dict[str, str] = field(default_factory=dict)  # operation → the package that brought it
    forgotten: set[str] = field(default_factory=set)

    def copy(self) -> "Reading":
        return Reading(list(self.log), dict(self.base), dict(self.bringer), dict(self.first), set(self.forgotten))

    def took(self, package: str, base: str | None, content: set[Item], known: set[Item]) -> None:
        """A package was read; `known`: all that was known before."""
        operations, before = {it[1] for it in content}, {it[1] for it in known}
        if package in self.forgotten or package not in self.base:
            self.log = [it for it in self.log if it.package != package]
            self.log.append(Passing(package, True, frozenset()))
        self.forgotten.discard(package)
        self.base[package] = base
        for item in content - known:
            self.bringer[item] = package
        for operation in operations - before:
            self.first[operation] = package
        again = frozenset(it for it in operations if self.first.get(it) != package)
        self.log = [Passing(package, True, again) if it.package == package else it for it in self.log]

    def wrote(self, package: str, content: set[Item]) -> None:
        operations = {it[1] for it in content}
        self.log.append(Passing(package, False, frozenset(operations & self.first.keys())))

    def forgot(self, package: str, held: dict[Item, bool], going: set[Item]) -> None:
        """An import was undone: what another package brought too counts as its."""
        at = [it.package for it in self.log].index(package)
        for item, shared in held.items():
            if shared:
                taken = next(
                    it.package
                    for it in self.log[at + 1 :]
                    if it.read and item[1] in it.again and it.package not in self.forgotten
                )
                self.bringer[item] = taken
                if self.first.get(item[1]) == package:
                    self.first[item[1]] = taken
        for item in going:
            del self.bringer[item]
        self.forgotten.add(package)
        self.log = [Passing(package, True, frozenset()) if it.package == package else it for it in self.log]

    def broken(self) -> set[str]:
        """Packages that count as never received: undone, or continuing one that is."""
        found = set(self.forgotten)
        while more := {it for it, base in self.base.items() if base in found} - found:
            found |= more
        return found

    def lasting(self) -> list[str]:
        """Packages whose import could be undone."""
        return [it for it in self.base if it not in self.forgotten]


def held_and_going(
    reading: Reading, package: str, known: set[Item], deeds: dict[str, Deed]
) -> tuple[dict[Item, bool], set[Item]]:
    """(item → whether only because another package brought it too, items that go)."""
    going = {it for it in known if reading.bringer.get(it) == package and it[0] != "erased"}
    at = [it.package for it in reading.log].index(package)
    later = [it for it in reading.log[at + 1 :] if it.package not in reading.forgotten]
    held = {
        item: any(it.read and item[1] in it.again for it in later)
        for item in going
        if any(item[1] in it.again for it in later)
    }
    going -= held.keys()
    while True:
        staying = known - going
        rows = {it[2]: deeds[it[1]].made[it[2]] for it in known if it[0] == "made"}
        stays = {it[2] for it in staying if it[0] == "made"}
        changes = {}
        for it in staying:
            if it[0] == "changed":
                changes.setdefault(it[2], []).append(it)
        kept_here = {it[2] for it in held if it[0] == "made"}
        more = set()
        for item in going:
            operation, row = item[1], item[2]
            if row in kept_here and item[0] == "changed":
                more.add(item)
            elif item[0] == "changed":
                more |= {
                    item
                    for _, other, _, name in changes.get(row, ())
                    if other != operation and name in (item[3], "deleted")
                    and operation in deeds[other].changes[row, name].replaces
                }  # fmt: skip
            elif row in changes or any(
                row in {values.get(column) for column in REFERENCES[kind]}
                for one, (kind, values) in rows.items() if one in stays
            ):  # fmt: skip
                more.add(item)
            else:
                kind, values = rows[row]
                if any(values.get(column) in kept_here for column in WHOLE.get(kind, ())):
                    more.add(item)
        if not more:
            return held, going
        held |= dict.fromkeys(more, False)
        going -= more
