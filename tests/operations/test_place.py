"""What a place remembers: answers of earlier visits, what is open there, and what was closed."""

from inspector import clock
from inspector.db.store import Store
from inspector.operations import finding as findings
from inspector.operations import visit as visits
from inspector.operations.case import read_case
from inspector.operations.memory import memory
from tests.db.small_county import Ticking
from tests.operations.days import a_household, finalised, the_form
from tests.operations.rechecking import closed

DAY = 86400
FORM = "household_toilet"


def inspected(store: Store, now: Ticking, **answers: str) -> str:
    """A day later, a visit at the first household."""
    now.go_on(DAY)
    return finalised(store, visits.start(store, site=a_household(store), checklist=the_form(store)), **answers)


def test_what_a_later_visit_found_in_order_is_open_until_it_is_closed(store: Store, now: Ticking):
    first = inspected(store, now, HT04="cracked", HT10="no")
    inspected(store, now, HT04="none", HT10="no")
    known = memory(store, a_household(store), "", FORM)
    assert [it.question for it in known.findings] == ["HT04", "HT10", "HT10"]
    assert known.closed_on(FORM, "HT04") is None
    now.go_on(DAY)
    (cracked,) = read_case(store, first).findings_of("HT04")
    closed(store, cracked.id)
    known = memory(store, a_household(store), "", FORM)
    assert [it.question for it in known.findings] == ["HT10", "HT10"]
    assert known.closed_at(FORM, "HT04") == cracked
    assert known.closed_at("another_form", "HT04") is None
    assert known.closed_on(FORM, "HT04") == clock.local_date(clock.written(store.now())).isoformat()
    assert known.closed_on(FORM, "HT10") is None
    assert [it.found for it in known.looks(FORM, "HT04")] == [True, False]
    assert [it.value for it in known.given[FORM]["HT04"]] == ["none", "cracked"]


def test_not_applicable_closes_nothing_and_a_draft_is_nobodys_knowledge(store: Store, now: Ticking):
    inspected(store, now, HT10="no")
    inspected(store, now, HT10="n/a")
    now.go_on(DAY)
    draft = visits.start(store, site=a_household(store), checklist=the_form(store))
    visits.answer(store, draft, "HT10", "yes")
    known = memory(store, a_household(store), draft, FORM)
    assert [it.question for it in known.findings] == ["HT10"]
    assert len(known.looks(FORM, "HT10")) == 1
    assert len(known.given[FORM]["HT10"]) == 2


def test_free_findings_stay_open(store: Store, now: Ticking):
    now.go_on(DAY)
    visit = visits.start(store, site=a_household(store), checklist=the_form(store))
    findings.add(store, visit, text="院内堆粪")
    finalised(store, visit)
    inspected(store, now)
    assert [it.text for it in memory(store, a_household(store), "", FORM).findings] == ["院内堆粪"]


def test_what_was_known_a_moment_ago_stands_until_a_visit_ends(store: Store, now: Ticking):
    inspected(store, now, HT04="cracked")
    known = memory(store, a_household(store), "", FORM)
    assert memory(store, a_household(store), "", FORM, known).given is known.given
    closed(store, known.findings[0].id)
    again = memory(store, a_household(store), "", FORM, known)
    assert again.given is known.given
    assert again.closed_on(FORM, "HT04") is not None
    inspected(store, now, HT04="none")
    assert len(memory(store, a_household(store), "", FORM, again).given[FORM]["HT04"]) == 2
