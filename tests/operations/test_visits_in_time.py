"""Which visit was the later one goes by the instant, not by the text: of two of different zones the text may lie."""

import re
from datetime import date

import pytest

from inspector import clock
from inspector.acts import Act
from inspector.db.store import Store
from inspector.operations import earlier, finder, lately
from inspector.operations import visit as work
from inspector.operations.case import read_case
from inspector.operations.memory import memory
from inspector.paths import resources
from inspector.records import Visit
from tests.operations.days import a_household, finalised, the_form

FIRST, LATER = "2026-11-21T08:00:00+08:00", "2026-11-21T07:30:00+06:00"
"""0:00 and 1:30 UTC: as texts the other way round."""


@pytest.fixture
def both(store: Store) -> tuple[str, str]:
    """Two visits to one household, entered in the order in which they were not made."""
    found = []
    for started, answer in ((LATER, "2"), (FIRST, "1")):
        visit = work.start(store, site=a_household(store), checklist=the_form(store))
        finalised(store, visit)
        with store.operation(Act.EDIT_VISIT) as edit:
            edit.change(Visit, visit, started=started, note=answer)
        found.append(visit)
    return found[1], found[0]


def test_the_later_visit_is_the_newest_everywhere(store: Store, both: tuple[str, str]) -> None:
    first, later = both
    home = a_household(store)
    assert [it.id for it in memory(store, home, "").visits] == [later, first]
    assert [it.visit for it in lately.lately(store, home, date(2026, 11, 22))] == [later, first]
    given = earlier.given_before(store, home, "household_toilet", "")
    assert given
    assert all([it.visit for it in answers] == [later, first] for answers in given.values())
    (rowid,) = [it for (it,) in store.rows("SELECT rowid FROM site WHERE id = ?", home)]
    assert finder.site_rows(store, [rowid])[0].visited == LATER


def test_what_was_done_elsewhere_before_is_looked_for_before_this_one(store: Store, both: tuple[str, str]) -> None:
    first, later = both
    other = work.start(store, site=a_household(store, 1), checklist=the_form(store))
    for started, expected in ((FIRST, first), (LATER, later), ("2026-11-21T07:45:00+08:00", None)):
        with store.operation(Act.EDIT_VISIT) as edit:
            edit.change(Visit, other, started=started)
        found = earlier.last_elsewhere(store, read_case(store, other))
        assert (found.id if found else None) == expected


def test_what_names_no_instant_comes_first() -> None:
    texts = [LATER, FIRST, "2026-11-20T23:59:59+00:00", "", None, "gestern", "2026-11-21"]
    assert sorted(texts, key=clock.in_time)[-3:] == ["2026-11-20T23:59:59+00:00", FIRST, LATER]


def test_nobody_orders_visits_by_the_text() -> None:
    """But for names to choose from, which follow no rule."""
    by_text = re.compile(r"(ORDER BY[^\"\n]*[ .,]started|max\((\w\.)?started|it: \(it\.started)")
    sources = (resources().parent / "inspector").rglob("*.py")
    found = {it.name for it in sources if by_text.search(re.sub(r"unixepoch\([\w.]+\)", "", it.read_text("utf-8")))}
    assert found == {"head.py"}
