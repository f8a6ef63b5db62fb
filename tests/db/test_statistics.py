"""Statistics out of sums and lines equal those straight from the records, whatever happened."""

import random

import pytest

from inspector.acts import Act
from inspector.db import ledger, lines, statistics, sums
from inspector.db.ledger import LedgerFilter
from inspector.db.statistics import NOWHERE, Cut, from_lines, recount
from inspector.db.statistics.summed import pieces
from inspector.db.store import Store
from inspector.periods import Period
from inspector.records import Area, Finding, Trait
from inspector.rectification.rates import Counts, Figure
from tests.db.histories import PERIODS, Busy
from tests.db.parcels import county_store, give
from tests.db.small_county import VILLAGE, Ticking, add, edit, values
from tests.db.test_lines import TODAY

KEPT = ("line", *sums.TABLES)


def kept(store):
    return {table: set(store.rows(f"SELECT * FROM {table}")) for table in KEPT}


def check(store, one, *, cuts=6):
    ledger.ready(store)
    before, placed = kept(store), set(store.rows("SELECT * FROM line_area"))
    assert not store.rows("SELECT 1 FROM line WHERE area NOT IN (SELECT area FROM line_area)")
    with store.transaction():
        lines.rebuild(store.connection)
    assert before == kept(store)
    assert placed <= set(store.rows("SELECT * FROM line_area"))  # where nothing lies yet waits
    for cut in (Cut(), *(one.cut() for _ in range(cuts))):
        agrees(store, one, cut)


def agrees(store, one, cut):
    today, then = one.chance.choice([TODAY, "2026-11-24", "2027-01-01"]), one.chance.choice([None, *PERIODS])
    for by in (None, "town", one.chance.choice(["area", "theme", "source", "severity"])):
        told = statistics.counts(store, cut, today, by=by, then=then)
        assert told == recount.counts(store, cut, today, by=by, then=then), (cut, by, then)
    assert statistics.states(store, cut, today) == recount.states(store, cut, today), cut
    assert statistics.heat(store, cut) == recount.heat(store, cut), cut
    assert statistics.defects(store, cut) == recount.defects(store, cut), cut
    period = one.chance.choice(PERIODS[:3])
    assert statistics.course(store, cut, period) == recount.course(store, cut, period), (cut, period)
    assert statistics.stock(store, cut, period) == recount.stock(store, cut, period), (cut, period)


@pytest.mark.parametrize("seed", range(5))
def test_sums_and_lines_tell_what_a_recount_does(tmp_path, seed, monkeypatch):
    if seed % 2:  # as if there were so many that none are gathered
        monkeypatch.setattr(from_lines, "_FEW", 0)
    chance, now = random.Random(seed), Ticking()
    stores = [county_store(tmp_path / f"{name}{seed}", name, now) for name in ("field", "office")]
    several = [Busy(it, chance) for it in stores]
    for turn in range(90):
        now.go_on(chance.choice([1, 90]))
        chance.choice(several).act()
        if turn % 30 == 29:
            sender, reader = chance.sample(several, 2)
            give(sender.store, reader.store)
            check(reader.store, reader)
    for it in several:
        check(it.store, it)
        it.store.close()


def test_nothing_counts_to_nothing(tmp_path):
    with county_store(tmp_path / "s", "office", Ticking()) as store:
        assert statistics.counts(store, Cut(), TODAY) == {NOWHERE: Counts()}
        assert statistics.counts(store, Cut(area="unknown"), TODAY) == {NOWHERE: Counts()}
        assert statistics.counts(store, Cut(), TODAY, by="town") == {}
        assert statistics.defects(store, Cut()) == ()
        assert statistics.stock(store, Cut(), PERIODS[0]) == statistics.Stock(0, 0, 0, 0)
        assert {it.found for it in statistics.course(store, Cut(), PERIODS[0])} == {0}


def test_a_reader_with_lines_of_its_own_has_sums_of_its_own(tmp_path):
    now = Ticking()
    with county_store(tmp_path / "s", "office", now) as store:
        one = Busy(store, random.Random(3))
        for _ in range(60):
            one.act()
        expected = recount.counts(store, Cut(), TODAY, by="town")
        with store.transaction():
            store.connection.execute("UPDATE line_mark SET version = 0")
            store.connection.execute("DELETE FROM line_sum")
        with Store.open(tmp_path / "s") as reader:
            assert statistics.counts(reader, Cut(), TODAY, by="town") == expected
            assert reader.one("PRAGMA query_only") == 1


def test_what_a_merge_brings_is_summed_without_a_look_at_what_was_there(tmp_path):
    read = set()
    with county_store(tmp_path / "s", "office", Ticking()) as store:

        class Explaining:
            def execute(self, statement, facts):
                plan = store.rows(f"EXPLAIN QUERY PLAN {statement}", *facts.values())
                read.update(step for *_, step in plan if " line " in step)

        sums.take_in(Explaining(), 7)
    assert read == {"SEARCH line USING INTEGER PRIMARY KEY (rowid>?)"}


def test_every_number_of_the_rates_has_a_name():
    numbers = set(Counts.__dataclass_fields__)
    assert numbers == {it.value for it in Figure} - {Figure.NEW, Figure.STOCK}


def test_findings_are_listed_by_the_type_and_tags_of_their_village(tmp_path):
    with county_store(tmp_path / "s", "office", Ticking()) as store:
        other = add(store, Area, parent=None)
        group = add(store, Area, parent=VILLAGE, level="group", code="99010110020101")
        for area in (VILLAGE, group, other):
            add(store, Finding, Act.ADD_FINDING, visit=None, site=None, area=area)
        for area, kind, value, since, until in (
            (VILLAGE, "type", "suburban", None, None), (VILLAGE, "tag", "model", "2026-11-21", "2026-11-21"),
            (other, "tag", "model", None, "2026-11-20"), (other, "tag", "old", "2026-11-22", None),
        ):  # fmt: skip
            with store.operation(Act.EDIT_AREA) as changing:
                changing.create(Trait, kind=kind, area=area, value=value, since=since, until=until, document=None)

        def listed(*traits, today=TODAY):
            which = LedgerFilter(traits=traits)
            assert ledger.count(store, which, today=today) == len(ledger.ids(store, which, today=today))
            return {it.area for it in ledger.rows(store, ledger.ids(store, which, today=today))}

        assert listed("type:suburban") == listed("tag:model") == {VILLAGE, group}
        assert listed("tag:model", "type:suburban", today="2026-11-20") == {VILLAGE, group, other}
        assert listed("tag:old") == listed("type:model") == listed("odd") == listed("tag:") == set()
        assert listed("tag:old", today="2026-11-22") == {other}
        assert listed("tag:old", "tag:model") == {VILLAGE, group}
        told = ledger.tallies(store, LedgerFilter(traits=("type:suburban",)), today=TODAY)
        assert told[VILLAGE].total == 2
        assert other not in told


def test_a_village_that_went_into_another_is_counted_where_it_is_now(tmp_path):
    with county_store(tmp_path / "s", "office", Ticking()) as store:
        towns = [add(store, Area, level="town", code=f"99010110{n}000", name=f"镇{n}") for n in (1, 2)]
        here, there = (add(store, Area, parent=it, code=f"V{n}") for n, it in enumerate(towns))
        add(store, Finding, Act.ADD_FINDING, visit=None, site=None, area=here)
        assert set(statistics.counts(store, Cut(), TODAY, by="town")) == {towns[0]}
        edit(store, Area, here, successor=there)
        assert set(statistics.counts(store, Cut(), TODAY, by="town")) == {towns[1]}
        assert ledger.count(store, LedgerFilter(town=towns[1]), today=TODAY) == 1
        assert ledger.count(store, LedgerFilter(town=towns[0]), today=TODAY) == 0
        edit(store, Area, here, successor=None, parent=None)
        assert set(statistics.counts(store, Cut(), TODAY, by="town")) == {here}  # of no town it stands for itself
        with store.operation(Act.ADD_FINDING) as nowhere:
            nowhere.create(Finding, **values(Finding, visit=None, site=None, area=None))
        assert ledger.count(store, LedgerFilter(town=NOWHERE), today=TODAY) == 1
        assert ledger.count(store, LedgerFilter(town="unknown"), today=TODAY) == 0


def test_whole_months_are_told_by_sums_and_the_days_beside_them_by_lines():
    def split(starts, ends):
        return [(it.found.starts, it.found.ends) for it in pieces(Cut(found=Period(starts, ends)))]

    assert split("2026-11-01", "2026-11-30") == [("2026-11-01", "2026-11-30")]
    assert split("2025-11-15", "2026-11-14") == [
        ("2025-11-15", "2025-11-30"), ("2025-12-01", "2026-10-31"), ("2026-11-01", "2026-11-14"),
    ]  # fmt: skip
    assert split("2026-01-20", "2026-02-03") == [("2026-01-20", "2026-02-03")]
    assert split("0001-01-01", "0001-01-05") == [("0001-01-01", "0001-01-05")]
    assert split("9999-12-02", "9999-12-31") == [("9999-12-02", "9999-12-31")]
    assert split("2026-01-02", "2026-03-31") == [("2026-01-02", "2026-01-31"), ("2026-02-01", "2026-03-31")]
