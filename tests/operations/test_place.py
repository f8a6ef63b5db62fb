"""What a place remembers: answers of earlier visits, what is open there, and what a later visit closed."""

from inspector.db.store import Store
from inspector.operations import finding as findings
from inspector.operations import visit as visits
from inspector.operations.memory import memory
from tests.db.small_county import Ticking
from tests.operations.days import a_household, finalised, the_form

DAY = 86400
FORM = "household_toilet"


def inspected(store: Store, now: Ticking, **answers: str) -> str:
    """A day later, a visit at the first household."""
    now.go_on(DAY)
    return finalised(store, visits.start(store, site=a_household(store), checklist=the_form(store)), **answers)


def test_what_a_later_visit_found_in_order_is_closed_that_day(store: Store, now: Ticking):
    inspected(store, now, HT04="cracked", HT10="no")
    second = inspected(store, now, HT04="none", HT10="no")
    known = memory(store, a_household(store), "", FORM)
    assert [it.question for it in known.findings] == ["HT10", "HT10"]
    assert known.closed_on(FORM, "HT04") == store.get(visits.Visit, second).started
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
    inspected(store, now, HT04="none")
    again = memory(store, a_household(store), "", FORM, known)
    assert again.closed_on(FORM, "HT04") is not None
