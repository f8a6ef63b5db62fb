"""The derived lines: after anything that may happen they say what all steps come to, and the sums count them."""

import random

import pytest

from inspector import clock
from inspector.acts import Act, can_undo
from inspector.db import ledger, lines
from inspector.db.ledger import LedgerFilter, Tally
from inspector.db.store import Store
from inspector.db.undo import hindrances, undo
from inspector.records import Area, Finding, Site, Step, Visit
from inspector.rectification.moves import LIVE, Move, Verdict
from inspector.rectification.steps import Flag, State, flags, is_overdue, shown, standing
from tests.db.parcels import county_store, give
from tests.db.small_county import INSPECTOR, NOW, VILLAGE, Ticking, values

TODAY = "2026-11-21"
DAYS = (None, "2026-09-01", "2026-11-20", TODAY, "2026-11-23", "2026-12-30", "soon")
TRUE_DAYS = DAYS[:-1]
"""What may stand in a package: a day that is none is refused at the door."""


def recounted(store):
    """Finding → what its line has to say, by the rule alone; of those that stand on the ledger."""
    visits = {it.id: it for it in store.find(Visit)}
    steps = {}
    for it in store.find(Step):
        if it.visit is None or (it.visit in visits and visits[it.visit].finalised):
            steps.setdefault(it.finding, []).append(it)
    return {
        it.id: (it, standing(it, steps.get(it.id, ())))
        for it in store.find(Finding)
        if it.visit is None or (it.visit in visits and visits[it.visit].finalised)
    }


def check(store):
    """Lines and sums equal a rebuild and a plain recount; filters find what the rule says."""
    ledger.ready(store)
    kept = {table: store.rows(f"SELECT * FROM {table} ORDER BY 1, 2, 3") for table in ("line", "line_tally")}
    with store.transaction():
        lines.rebuild(store.connection)
    assert kept == {table: store.rows(f"SELECT * FROM {table} ORDER BY 1, 2, 3") for table in kept}
    expected = recounted(store)
    rows = {it.id: it for it in ledger.rows(store, ledger.ids(store, LedgerFilter(), today=TODAY))}
    assert rows.keys() == expected.keys()
    for id_, (finding, now) in expected.items():
        row = rows[id_]
        assert (row.stage, row.due, row.round, row.step, row.assigned, row.replied, row.review or None) == (
            now.stage, now.due, now.round, now.step, now.assigned, now.replied, now.review or None,
        )  # fmt: skip
        assert (row.last, row.extensions) == (now.last or finding.found, now.extensions)
    for state in set(State) - {State.DRAFT}:
        fitting = {id_ for id_, (finding, now) in expected.items()
                   if shown(now.stage, now.due, TODAY, repeats=finding.repeats is not None) is state}  # fmt: skip
        assert found(store, states=(state,)) == fitting
        assert ledger.count(store, LedgerFilter(states=(state,)), today=TODAY) == len(fitting)
    for flag in Flag:
        fitting = {
            id_ for id_, (finding, now) in expected.items() if flag in flags(now, finding.found, clock.day(TODAY))
        }
        assert found(store, flags=(flag,)) == fitting
    standings = [it for _, it in expected.values()]
    whole = Tally(
        len(standings), sum(is_overdue(it.stage, it.due, TODAY) for it in standings),
        sum(it.stage in LIVE for it in standings), sum(it.repeats is not None for it, _ in expected.values()),
    )  # fmt: skip
    assert ledger.tallies(store, LedgerFilter(), today=TODAY).get(VILLAGE, Tally(0, 0)) == whole


def found(store, **wanted):
    page = ledger.page(store, LedgerFilter(**wanted), today=TODAY, limit=10_000)
    return {it.id for it in ledger.rows(store, page.lines)}


class Somebody:
    """One device, at which anything may be done."""

    def __init__(self, store, chance, days=DAYS):
        self.store, self.chance, self.days = store, chance, days

    def some(self, kind):
        living = [it for it in self.store.find(kind) if kind is not Area or it.id != VILLAGE]
        return self.chance.choice(living).id if living else None

    def act(self):
        what = self.chance.choices(
            [self.add_site, self.visit, self.add, self.step, self.change, self.delete, self.restore, self.undo,
             self.erase],
            [2, 4, 6, 14, 4, 2, 1, 3, 1],
        )[0]  # fmt: skip
        what()

    def add_site(self):
        with self.store.operation(Act.ADD_SITE) as edit:
            area = edit.create(Area, **values(Area, parent=VILLAGE, level="group", code=f"G{self.chance.random()}"))
            edit.create(Site, **values(Site, area=self.chance.choice([area, VILLAGE])))

    def visit(self):
        site = self.some(Site)
        if site is not None:
            with self.store.operation(Act.START_VISIT) as edit:
                edit.create(Visit, **values(Visit, site=site, finalised=self.chance.choice([None, NOW])))

    def add(self):
        visit = self.chance.choice([None, self.some(Visit)])
        site = self.store.get(Visit, visit).site if visit else self.chance.choice([None, self.some(Site)])
        with self.store.operation(Act.ADD_FINDING) as edit:
            edit.create(
                Finding,
                **values(Finding, visit=visit, site=site, area=None if site else VILLAGE,
                         due=self.chance.choice(self.days), suspected=int(self.chance.random() < 0.2),
                         repeats=self.chance.choice([None, self.some(Finding)]),
                         source=self.chance.choice([None, "audit"])),
            )  # fmt: skip

    def step(self):
        finding = self.some(Finding)
        if finding is not None:
            with self.store.operation(Act.TAKE_STEP) as edit:
                for _ in range(self.chance.randrange(1, 4)):
                    edit.create(
                        Step, finding=finding, kind=self.chance.choice([*Move, "of a newer program"]),
                        day=self.chance.choice(["2026-10-01", "2026-11-19", TODAY]), by=INSPECTOR,
                        verdict=self.chance.choice([None, *Verdict]), due=self.chance.choice(self.days),
                        visit=self.chance.choice([None, None, self.some(Visit)]),
                    )  # fmt: skip

    def change(self):
        kind, fields = self.chance.choice([
            (Finding, {"due": self.chance.choice(self.days), "number": f"2026-{self.chance.randrange(9999)}"}),
            (Visit, {"finalised": self.chance.choice([None, NOW]), "method": self.chance.choice(["secret", "phone"])}),
            (Site, {"code": f"H-{self.chance.randrange(99)}", "area": self.some(Area) or VILLAGE}),
            (Area, {"code": f"A-{self.chance.randrange(99)}"}),
        ])  # fmt: skip
        row = self.some(kind)
        if row is not None:
            with self.store.operation(Act.EDIT_SITE, joins=self.chance.choice([None, row])) as edit:
                edit.change(kind, row, **fields)

    def delete(self):
        kind = self.chance.choice([Finding, Visit, Step])
        row = self.some(kind)
        if row is not None:
            with self.store.operation(Act.DELETE_VISIT) as edit:
                edit.delete_many(kind, [row]) if self.chance.random() < 0.5 else edit.delete(kind, row)

    def restore(self):
        gone = self.store.rows("SELECT id FROM visit WHERE deleted")
        if gone:
            with self.store.operation(Act.DELETE_VISIT) as edit:
                edit.restore(Visit, self.chance.choice(gone)[0])

    def undo(self):
        done = [id_ for id_, name in self.store.rows("SELECT id, name FROM operation ORDER BY arrival DESC LIMIT 8")
                if can_undo(name) and not hindrances(self.store, id_)]  # fmt: skip
        if done:
            undo(self.store, self.chance.choice(done))

    def erase(self):
        row = self.some(Finding)
        if row is not None and not self.store.one("SELECT 1 FROM erasure WHERE row = ?", row):
            with self.store.operation(Act.ERASE) as edit:
                edit.erase(Finding, row)


@pytest.mark.parametrize("seed", range(6))
def test_lines_and_sums_are_what_a_rebuild_and_a_recount_say(tmp_path, seed):
    chance, now = random.Random(seed), Ticking()
    stores = [county_store(tmp_path / f"{name}{seed}", name, now) for name in ("field", "office")]
    stores.append(county_store(tmp_path / f"other{seed}", "field", now))
    several = [Somebody(it, chance, days) for it, days in zip(stores, (TRUE_DAYS, TRUE_DAYS, DAYS), strict=True)]
    for turn in range(120):
        now.go_on(chance.choice([1, 90]))
        chance.choice(several).act()
        if turn % 15 == 14:
            sender, reader = chance.sample(stores, 2)
            give(sender, reader)
            check(reader)
    for it in stores:
        check(it)
        it.close()


def test_a_reader_beside_an_older_programs_lines_makes_its_own(tmp_path):
    now = Ticking()
    with county_store(tmp_path / "s", "office", now) as store:
        one = Somebody(store, random.Random(1))
        for _ in range(40):
            one.act()
        before = found(store)
        with store.transaction():
            store.connection.execute("UPDATE line_mark SET version = 0")
            store.connection.execute("DELETE FROM line")
        with Store.open(tmp_path / "s") as reader:
            assert found(reader) == before
            one.add()
            with store.transaction():
                store.connection.execute("UPDATE line_mark SET version = 0")
            assert found(reader) == {it.id for it, _ in recounted(store).values()}
            assert reader.one("PRAGMA query_only") == 1
        assert found(store) == {it.id for it, _ in recounted(store).values()}  # whoever may write makes them anew
        check(store)


def test_findings_of_a_merge_wait_until_somebody_reads_edits_or_opens(tmp_path):
    now = Ticking()
    field, office = (county_store(tmp_path / name, name, now) for name in ("field", "office"))
    for turn in range(3):
        other = Somebody(field, random.Random(turn), TRUE_DAYS)
        for _ in range(20):
            other.act()
        give(field, office)
        assert lines.waiting(office.connection) is not None
        with Store.open(tmp_path / "office") as reader:  # it cannot write them: its own are whole
            assert found(reader) == {it.id for it, _ in recounted(office).values()}
            mine = Somebody(office, random.Random(turn))
            if turn == 0:
                ledger.count(office, LedgerFilter(), today=TODAY)
            elif turn == 1:
                mine.change()
                mine.add()
                with office.operation(Act.ADD_FINDING) as edit:
                    edit.create(Finding, **values(Finding, visit=None, site=None, area=VILLAGE))
            else:
                office.close()
                office = Store.open(tmp_path / "office", nonce="office", now=now)
            assert lines.waiting(office.connection) is None
            assert found(reader) == {it.id for it, _ in recounted(office).values()}
            assert reader.one("SELECT 1 FROM sqlite_temp_master WHERE name = 'line'") is None
        check(office)
    field.close()
    office.close()
