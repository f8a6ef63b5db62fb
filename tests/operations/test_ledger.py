"""The office's numbers: once given they stay."""

from inspector.db.store import Store
from inspector.operations import ledger
from inspector.operations import visit as visits
from inspector.records import Finding
from tests.db.parcels import give
from tests.db.small_county import Ticking
from tests.operations.days import a_household, finalised, the_form


def round_of(store: Store, number: int, **answers: str) -> str:
    return finalised(store, visits.start(store, site=a_household(store, number), checklist=the_form(store)), **answers)


def numbers(store: Store) -> dict[str, str | None]:
    return {it.mark: it.number for it in store.find(Finding)}


def test_every_finding_of_a_finalised_visit_gets_one_and_keeps_it(store: Store, office: Store, now: Ticking) -> None:
    round_of(store, 0, HT04="cracked", HT09="no")
    draft = visits.start(store, site=a_household(store, 1), checklist=the_form(store))
    visits.answer(store, draft, "HT04", "cracked")
    give(store, office, drafts=True)
    assert ledger.waiting_for_numbers(office) == 2
    assert ledger.number_findings(office) == 2
    first = numbers(office)
    assert sorted(it for it in first.values() if it) == ["2027-0001", "2027-0002"]
    newest = office.newest
    assert ledger.number_findings(office) == 0
    assert (office.newest, numbers(office)) == (newest, first)
    round_of(store, 2, HT04="mixing")
    give(store, office)
    assert ledger.number_findings(office) == 1
    later = numbers(office)
    assert {mark: later[mark] for mark in first} == first
    assert max(it for it in later.values() if it) == "2027-0003"


def test_the_field_learns_the_numbers(store: Store, office: Store) -> None:
    round_of(store, 0, HT04="cracked")
    give(store, office)
    ledger.number_findings(office)
    give(office, store)
    assert numbers(store) == numbers(office)


def test_the_field_gives_none(store: Store) -> None:
    round_of(store, 0, HT04="cracked")
    assert (ledger.number_findings(store), ledger.waiting_for_numbers(store)) == (0, 0)


def test_a_number_of_a_deleted_finding_does_not_come_again(office: Store) -> None:
    visit = round_of(office, 0, HT04="cracked")
    ledger.number_findings(office)
    visits.reopen(office, visit)
    visits.answer(office, visit, "HT04", "none")
    round_of(office, 1, HT09="no")
    assert ledger.number_findings(office) == 1
    assert [it.number for it in office.find(Finding)] == ["2027-0002"]
