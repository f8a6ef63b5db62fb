"""Statistics out of sums and lines equal those straight from the records, whatever happened."""

import random

import pytest

from inspector.db import ledger, lines, statistics, sums
from inspector.db.statistics import NOWHERE, Cut, recount
from inspector.db.store import Store
from inspector.rectification.rates import Counts, Figure
from tests.db.histories import PERIODS, Busy
from tests.db.parcels import county_store, give
from tests.db.small_county import Ticking
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
def test_sums_and_lines_tell_what_a_recount_does(tmp_path, seed):
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


def test_every_number_of_the_rates_has_a_name():
    numbers = set(Counts.__dataclass_fields__)
    assert numbers == {it.value for it in Figure} - {Figure.NEW, Figure.STOCK}
