"""One history: an office and its inspectors work, exchange packages, go back to backups, are copied, meet at last."""

import pytest

from inspector.db import forget, merge, package_writing
from inspector.db.package_writing import Task
from inspector.errors import Fault, Kind
from tests.db.small_county import INSPECTOR
from tests.property.desks import Desks, Stick
from tests.property.forgetting import held_and_going
from tests.property.model import Deed, Item
from tests.property.places import Place, believed, cleaned_by_the_child, content


class History(Desks):
    """Desks, and what travels between them."""

    def begin(self) -> None:
        """Two sites, a visit and a finding that all have: random histories alone hardly ever meet at one field."""
        for n, do in enumerate((self.create_site, self.create_site, self.create_visit, self.create_finding)):
            do(self.places[0], n, 0)
        self.finalise(self.places[0], 0, 0)
        self.assign(self.places[0], 0, 0)
        self.common = set(self.view(self.places[0]).rows)
        self.write(self.places[0], 0, 0)
        for place in self.places[1:]:
            self.take(place, self.sticks[-1])

    def assign(self, place: Place, n: int, value: int) -> None:
        """A site becomes somebody's task, so that it is in task packages from now on."""
        office = self.places[0]
        if not self.view(office).living("campaign"):
            self.create(office, "campaign")
        if sites := self.view(office).living("site"):
            campaign = self.view(office).living("campaign")[0]
            self.create(office, "assignment", campaign=campaign, site=sites[n % len(sites)])

    # -- work that does not wait for a package ------------------------------------------------------------------------

    def join(self, place: Place, n: int, value: int) -> None:
        """Typing in one field, in several goes; now and then a package is written in the middle."""
        row = self.choose(place, n)
        if row is None:
            return
        self.edit_row(place, row, value, joins=True)
        if value % 6 == 5:
            self.write(place, n, value // 6)
        self.edit_row(place, row, value, joins=True)

    def quarrel(self, place: Place, n: int, value: int) -> None:
        """Office and inspector edit one record, each without knowing of the other, and mostly hear of it soon."""
        office, inspector = self.places[0], self.places[1 + n % (len(self.places) - 1)]
        both = sorted({*self.view(office).living()} & {*self.view(inspector).living()})
        if both:
            row = both[n % len(both)]
            for one, how in ((office, value), (inspector, value // 3)):
                if how % 4:
                    self.edit_row(one, row, value % 2 or how)
                else:
                    self.decide(one, row, "deleted", 1)
            if value % 3:
                self.meet(inspector, n, value)

    # -- exchange -----------------------------------------------------------------------------------------------------

    def write(self, place: Place, n: int, value: int) -> set[str]:
        """A package: an inspector's for the office, the office's for all; drafts go along now and then.

        Returns the rows of drafts that did not.
        """
        drafts = value % 4 == 1
        view, path = self.view(place), self.folder / f"{next(self.count)}.inspection"
        task = Task(INSPECTOR) if place is self.places[0] and value % 3 == 2 else None
        everything = self.lost and place is not self.places[0]
        written = package_writing.write(
            place.store, path, drafts=drafts, photos="none", everything=everything, task=task
        )
        number = next(self.count)
        safe = (cleaned_by_the_child if number % 8 == 0 else believed)(path, self.folder / f"clean{number}")
        left_out = set() if drafts else view.drafts()
        carried = content(path)
        assert not {it for it in carried if it[2] in left_out and it[0] != "erased"}, "a draft travels"
        self.happened["drafts left out"] += bool(left_out)
        self.happened["continues another"] += safe.manifest.base is not None
        promised = set() if task else {it for it in place.known if it[2] not in left_out}
        self.happened["tasks"] += task is not None
        self.given |= {it[1] for it in place.known}
        place.book.add(written.package)
        place.reading.wrote(written.package, carried)
        self.sticks.append(Stick(safe, written.package, safe.manifest.origin, safe.manifest.base, carried, promised))
        return left_out

    def read(self, place: Place, n: int, value: int) -> None:
        """Read some package again or for the first time, at the office or from the office."""
        office = place is self.places[0]
        fitting = [it for it in self.sticks if self.from_office(it) != office or value % 8 == 0]
        if not fitting:
            return
        stick = fitting[-1 - n % min(len(fitting), 6)]
        if office or self.from_office(stick) or self.speaks_of(stick) <= self.rows(place.known):
            self.take(place, stick, planning=value % 5 == 2)

    def speaks_of(self, stick: Stick) -> set[str]:
        """The rows its writer had and did not send: who has none of the office's has none of them, and is refused what
        a colleague's package says of them.
        """
        return self.rows(stick.promised) - self.rows(stick.content)

    @staticmethod
    def rows(items: set[Item]) -> set[str]:
        """What was made in these."""
        return {row for what, _, row, *_ in items if what == "made"}

    def from_office(self, stick: Stick) -> bool:
        return stick.origin in {row[0] for row in self.places[0].store.rows("SELECT id FROM device")}

    def meet(self, place: Place, n: int, value: int) -> None:
        """An inspector comes to the office: their news in, the office's news out."""
        inspector = place if place is not self.places[0] else self.places[1 + n % (len(self.places) - 1)]
        for writer, reader in ((inspector, self.places[0]), (self.places[0], inspector)):
            self.write(writer, n, value)
            self.take(reader, self.sticks[-1])

    def take(self, place: Place, stick: Stick, *, planning: bool = False) -> None:
        gap = stick.base is not None and (stick.base not in place.book or stick.base in place.reading.broken())
        nothing_new = gap or stick.content <= place.known
        own = stick.origin in {row[0] for row in place.store.rows("SELECT id FROM device")}
        before = place.dump() if nothing_new or planning else None
        planned = None
        if planning:
            (planned,) = merge.merge(place.store, [stick.cleaned], apply=False)
            assert place.dump() == before, "a plan changed something"
        (outcome,) = merge.merge(place.store, [stick.cleaned])
        if planned is not None:
            assert (planned.counts, planned.fault and planned.fault.kind) == (
                outcome.counts, outcome.fault and outcome.fault.kind)  # fmt: skip
        if gap:
            assert outcome.fault is not None
            assert outcome.fault.kind is Kind.GAP
            self.happened["gaps"] += 1
        else:
            assert outcome.fault is None, outcome.fault
            assert not outcome.reasons, outcome.reasons
            assert outcome.known == (stick.package in place.book)
            assert outcome.clone == (own and stick.package not in place.book)
            self.note_erasures(place, stick)
            if stick.package in place.reading.base or stick.package not in place.book:  # else written here
                place.reading.took(stick.package, stick.base, stick.content, place.known)
            place.known |= stick.content
            place.book.add(stick.package)
            if place is self.places[0] or self.from_office(stick):  # to a colleague it brings nothing of the office's
                assert stick.promised <= place.known, "something the writer knew did not come"
        if nothing_new:
            self.happened["read again"] += 1
            assert place.dump() == before, "reading nothing new changed something"
        self.check(place)

    def note_erasures(self, place: Place, stick: Stick) -> None:
        """Count what arrives after its own erasure, and erasures of what is here already."""
        here, there = self.view(place).erased, {it[2] for it in stick.content if it[0] == "erased"}
        fresh = stick.content - place.known
        self.happened["erased before it came"] += any(it[2] in here and it[0] != "erased" for it in fresh)
        self.happened["erasures brought"] += bool(there - here)

    # -- copies -------------------------------------------------------------------------------------------------------

    def back_up(self, place: Place, n: int, value: int) -> None:
        place.now.go_on(61)  # one does not type on in a minute that a backup was taken in
        place.back_up()
        place.now.go_on(61)
        self.given |= {it[1] for it in place.known}

    def go_back(self, place: Place, n: int, value: int) -> None:
        """The disk broke: the folder is put back from a backup. Who has none makes one now, for the next time."""
        if not place.pasts:
            self.back_up(place, n, value)
            return
        place.go_back(place.pasts[n % len(place.pasts)], self.watch)
        self.happened["went back"] += 1
        self.check(place)
        if place is self.places[0]:  # an inspector comes with all there is
            self.lost = True  # what was on its way would build upon what is lost
            self.sticks = [it for it in self.sticks if self.from_office(it)]
            self.write(self.places[1 + n % (len(self.places) - 1)], n, value)
            self.take(place, self.sticks[-1])

    def clone(self, place: Place, n: int, value: int) -> None:
        """An inspector's folder on a second machine, which may even call itself the same (a copied disk)."""
        if place is self.places[0] or len(self.places) > 3:
            return
        folder = self.folder / f"place{len(self.places)}"
        nonce = place.nonce if value % 2 else folder.name
        twin = place.clone(folder, nonce, self.watch)
        self.given |= {it[1] for it in place.known}
        twin.own = [it for it in place.own if value % 2]
        self.places.append(twin)
        self.happened["cloned"] += 1

    def clock(self, place: Place, n: int, value: int) -> None:
        """Time passes; or somebody sets the clock, years ahead or back."""
        place.now.go_on((20, 90, 3e8, -3e8)[value % 4])

    # -- imports undone ----------------------------------------------------------------------------------------------

    def forget(self, place: Place, n: int, value: int) -> None:
        """The import of one of the last packages is undone, mostly at the office; now and then it is read again."""
        place = place if value % 3 == 0 else self.places[0]
        if not (lasting := place.reading.lasting()):
            return
        package = lasting[-1 - n % min(len(lasting), 4)]
        held, going = held_and_going(place.reading, package, place.known, self.deeds)
        before = place.dump()
        plan = forget.plan_forget(place.store, package)
        assert place.dump() == before, "a plan changed something"
        if plan.is_nothing:
            assert not going, "refused what could go"
            with pytest.raises(Fault, check=lambda fault: fault.kind in {Kind.BUILT_UPON, Kind.GIVEN_OUT}):
                forget.forget(place.store, package)
            assert place.dump() == before
            self.happened["undone imports refused"] += 1
            return
        found = forget.forget(place.store, package)
        assert found.taken_out == plan.taken_out
        self.happened["imports undone"] += 1
        self.happened["built upon"] += bool(held)
        place.known -= going
        place.book.discard(package)
        place.own = [it for it in place.own if any(item[1] == it for item in place.known)]
        place.reading.forgot(package, held, going)
        self.check(place)
        if value % 4 == 1:
            for stick in self.sticks:
                if stick.package == package:
                    self.take(place, stick)

    # -- the end ------------------------------------------------------------------------------------------------------

    def finish(self) -> None:
        """All drafts finalised, everybody meets twice; then all show the same, and nothing is lost, nothing returns.

        A draft may come up while they meet: reopened and deleted here, edited there. It stayed at home then.
        """
        for place in self.places:
            self.check(place)
            view = self.view(place)
            for visit in view.living("visit"):
                if view.rows[visit]["finalised"] is None:
                    self.finalise(place, view.living("visit").index(visit), 0)
        everything = set().union(*(place.known for place in self.places))
        stayed = self.meet_all(drafts=False)
        lacking = [{it for it in everything - place.known if it[2] not in stayed} for place in self.places]
        assert not any(lacking), "everybody met, and somebody lacks something"
        if any(self.view(place).drafts() for place in self.places):  # they stay at home until a person decides
            self.happened["drafts to the end"] += 1
            self.meet_all(drafts=True)
        elif stayed:
            self.happened["drafts while they met"] += 1
            self.meet_all(drafts=False)
        assert all(place.known == everything for place in self.places)
        final = [place.dump() for place in self.places]
        assert all(it == final[0] for it in final), "everybody met, and they differ"
        self.nothing_lost(everything)
        self.nothing_erased_stands()

    def meet_all(self, *, drafts: bool) -> set[str]:
        """All come to the office; first they hear what it has read of them, so nobody builds on what it lost.

        Returns the rows of drafts that stayed at home.
        """
        office, *inspectors = self.places
        going = int(drafts)
        stayed = self.write(office, 0, going)
        for place in inspectors:
            self.take(place, self.sticks[-1])
        for place in inspectors:
            stayed |= self.write(place, 0, going)
            self.take(office, self.sticks[-1])
        stayed |= self.write(office, 0, going)
        for place in inspectors:
            self.take(place, self.sticks[-1])
        return stayed

    def nothing_lost(self, known: set[Item]) -> None:
        """By what each deed could have known: whatever nobody knowingly replaced is shown or in conflict."""
        view = self.view(self.places[0])
        conflicts_here, rows = view.conflicts(), view.rows
        changed: dict[tuple[str, str], list[Deed]] = {}
        for what, deed, *key in known:
            if what == "changed":
                changed.setdefault((key[0], key[1]), []).append(self.deeds[deed])
        for (row, name), deeds in changed.items():
            last = [a for a in deeds if not any(("changed", a.id, row, name) in b.seen for b in deeds)]
            left = {view.after(it.id, row, name) for it in last}
            if name == "deleted":
                assert left != {1} or rows[row]["deleted"] or (row, name) in conflicts_here, "came back"
            elif not rows[row]["deleted"]:
                assert left == {rows[row][name]} or (row, name) in conflicts_here, "lost"
            else:
                deletions = [it for it in changed[row, "deleted"] if it.changes[row, "deleted"].after]
                for deed in last:
                    assert any(("changed", deed.id, row, name) in it.seen or it is deed for it in deletions), "lost"

    def nothing_erased_stands(self) -> None:
        """No erased value stands in the bytes of any store that knows of the erasure."""
        for place in self.places:
            view = self.view(place)
            place.store.close()
            for number in place.tokens():
                row, name = self.token_of[number]
                assert not view.is_blank(row, name), f"{name} of {row} was erased and stands in the file"
