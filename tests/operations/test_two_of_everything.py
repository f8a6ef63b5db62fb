"""Two clocks, two time zones, two people of one name: nothing is hidden, reordered or taken for something else."""

import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from inspector.acts import Act
from inspector.db import conflicts, lines
from inspector.db.store import Store
from inspector.db.undo import next_undo, undo
from inspector.operations import visit as visits
from inspector.operations.history import history
from inspector.records import Finding, Person, Site, Visit
from tests.db.parcels import county_store, finalised_visit, give
from tests.db.small_county import Ticking, add, edit
from tests.operations.days import a_household, finalised, the_form
from tests.test_clock import ZONES

DAY, YEAR = 86_400.0, 31_557_600.0
JUMPS = (DAY, -DAY, 10 * YEAR, -10 * YEAR)
YEARS = (0.0, 4_090_000_000.0)  # a dead battery says 1970, a slip of the finger 2099


def derived(store: Store) -> list[tuple[object, ...]]:
    """The ledger's lines, worked out anew where and when this is."""
    with store.transaction():
        lines.rebuild(store.connection)
    return store.rows("SELECT * FROM line ORDER BY 1")


@pytest.mark.parametrize("seed", range(5))
def test_whatever_the_clock_says_edits_stand_in_the_order_they_were_made(tmp_path: Path, seed: int) -> None:
    """Forty jumps of one laptop's clock, two hundred in all; the office's clock is right and it understands them."""
    chance, now = random.Random(seed), Ticking()
    with (
        county_store(tmp_path / "field", "field", now) as field,
        county_store(tmp_path / "office", "office", Ticking()) as office,
    ):
        site = add(field, Site, note="0")
        visit = finalised_visit(field, site)
        (finding,) = field.find(Finding)
        edit(field, Finding, finding.id, due="2026-12-01")
        before = derived(field)
        for number in range(1, 41):
            now.seconds = chance.choice([*(min(max(YEARS[0], now.seconds + it), YEARS[1]) for it in JUMPS), *YEARS])
            edit(field, Site, site, note=str(number))
            if number % 20 == 0:
                assert give(field, office).fault is None
        assert [it.after for it in history(field, "site", site) if it.field] == [str(it) for it in range(1, 41)]
        for store in (field, office):
            assert (store.get(Site, site).note, conflicts.conflicts(store)) == ("40", [])
            assert store.get(Visit, visit).started == field.get(Visit, visit).started
            assert [it.due for it in store.find(Finding)] == ["2026-12-01"]
        assert derived(field) == before, "a deadline is a date, and no clock moves it"
        for number in range(39, 35, -1):
            last = next_undo(field)
            assert last is not None
            undo(field, last)
            assert field.get(Site, site).note == str(number)


@pytest.fixture
def moves() -> Iterator[Callable[[str], None]]:
    """Takes this process to another time zone; at the end it is back."""
    with pytest.MonkeyPatch.context() as patch:

        def move(zone: str) -> None:
            patch.setenv("TZ", ZONES[zone])
            time.tzset()

        yield move
    time.tzset()


@pytest.mark.parametrize("there", ZONES)
def test_a_visit_is_of_the_day_it_was_made_on_wherever_it_is_read(
    store: Store, office: Store, now: Ticking, moves: Callable[[str], None], there: str
) -> None:
    """Half past midnight in Shanghai: in the three other zones it is the day before."""
    now.seconds = 1_800_030_600.0
    moves("Asia/Shanghai")
    visit = visits.start(store, site=a_household(store), checklist=the_form(store))
    finalised(store, visit, HT04="cracked")
    moves(there)
    assert give(store, office).fault is None
    assert office.get(Visit, visit).started == "2027-01-16T00:30:00+08:00"
    (made,) = store.find(Finding, visit=visit)
    for place in (store, office):
        (finding,) = place.find(Finding, visit=visit)
        assert (finding.found, finding.due) == ("2027-01-16", made.due)
        rowid = place.one("SELECT rowid FROM finding WHERE id = ?", finding.id)
        (line,) = [it for it in derived(place) if it[0] == rowid]
        assert "2027-01-16" in line
        assert "2027-01-15" not in line


def test_two_inspectors_of_one_name_on_two_laptops_stay_two(tmp_path: Path, now: Ticking) -> None:
    with (
        county_store(tmp_path / "one", "field", now) as one,
        county_store(tmp_path / "two", "field", now) as two,
        county_store(tmp_path / "office", "office", now) as office,
    ):
        of: dict[str, str] = {}
        for laptop in (one, two):
            with laptop.operation(Act.INTRODUCE_PERSON) as act:
                person = act.create(Person, name="张伟", role="inspector")
            laptop.set_setting("person", person)
            site = add(laptop, Site)
            of[add(laptop, Visit, Act.START_VISIT, site=site, inspector=person)] = person
        for laptop in (one, two):
            assert give(laptop, office, drafts=True).fault is None
        assert len(office.find(Person, name="张伟")) == 2
        assert {it.id: it.inspector for it in office.find(Visit)} == of
        assert len({it.code for it in office.find(Site)}) == 1
        assert len(office.find(Site)) == 2, "nor are two households one because they bear the same code"
        assert conflicts.conflicts(office) == []
