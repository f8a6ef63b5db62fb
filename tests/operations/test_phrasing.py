"""Suggested wording: the county's phrases by code, initials, sounds, words; one's own, learnt from what was worded."""

import pytest

from inspector.db.store import Store
from inspector.db.tables import current
from inspector.errors import Fault
from inspector.operations import finding as findings
from inspector.operations import history, phrasing
from inspector.operations import visit as visits
from inspector.operations.case import read_case
from inspector.operations.phrasing import Phrase
from inspector.records import Finding
from tests.operations.days import a_household, finalised, the_form


def offered(store: Store, visit: str, found: str, typed: str = "") -> tuple[Phrase, ...]:
    return phrasing.offered(store, read_case(store, visit), store.get(Finding, found), typed)


def codes(phrases: tuple[Phrase, ...]) -> list[str]:
    return [it.code for it in phrases]


@pytest.fixture
def found(store: Store, visit: str) -> str:
    """A finding outside the checklist, nothing said of it yet."""
    return findings.add(store, visit, text="")


@pytest.mark.parametrize(
    "typed", ["HT-02", "pls", "PLS", "池体破裂", "T02", "hfcct", "huafenchichiti", "The tank is cracked"]
)
def test_a_phrase_is_found_by_code_initials_sounds_and_words(store: Store, visit: str, found: str, typed: str):
    assert "HT-02" in codes(offered(store, visit, found, typed))


def test_nothing_typed_offers_those_of_the_kind_of_site_those_of_the_code_first(store: Store, visit: str):
    visits.answer(store, visit, "HT05", "yes")
    found = read_case(store, visit).finding_of("HT05")
    assert found.code
    shown = offered(store, visit, found.id)
    assert shown[0].defect == found.code
    kinds = {str(it["code"]): it["site_kind"] for it in current(store, "phrases")}
    assert {kinds[it.code] for it in shown} <= {"", "household"}
    assert len(shown) > 10
    assert offered(store, visit, found.id, "xqxqxq") == ()


def test_a_phrase_words_a_free_finding_in_one_step(store: Store, visit: str, found: str):
    phrase = next(it for it in offered(store, visit, found, "pls") if it.code == "HT-02")
    assert (phrase.days, phrase.unit_name.endswith("村民委员会")) == (15, True)
    phrasing.take(store, found, phrase)
    held = store.get(Finding, found)
    assert (held.text, held.requirement, held.basis, held.unit, held.severity, held.code) == (
        phrase.text, phrase.requirement, phrase.basis, phrase.unit, 3, "T02"
    )  # fmt: skip
    assert held.due > held.found
    history.undo(store)
    assert store.get(Finding, found).text == ""


def test_what_was_said_by_hand_stays_unless_all_of_it_is_asked_for(store: Store, visit: str, found: str):
    phrase = next(it for it in offered(store, visit, found, "pls") if it.code == "HT-02")
    findings.change(store, found, requirement="先围挡", severity=2, due="2027-05-01")
    phrasing.take(store, found, phrase)
    held = store.get(Finding, found)
    assert (held.text, held.requirement, held.severity, held.due) == (phrase.text, "先围挡", 2, "2027-05-01")
    assert held.basis == phrase.basis
    phrasing.take(store, found, phrase, everything=True)
    held = store.get(Finding, found)
    assert (held.requirement, held.severity) == (phrase.requirement, 3)


def test_of_a_finding_the_checklist_judges_neither_severity_nor_code_is_set(store: Store, visit: str):
    visits.answer(store, visit, "HT10", "no")
    found = read_case(store, visit).finding_of("HT10")
    phrase = next(it for it in offered(store, visit, found.id, "pls") if it.code == "HT-02")
    phrasing.take(store, found.id, phrase, everything=True)
    held = store.get(Finding, found.id)
    assert (held.text, held.severity, held.code) == (phrase.text, found.severity, found.code)


def test_ones_own_wording_is_learnt_and_the_closest_comes_first(store: Store, visit: str):
    def worded(site: int, question: str | None, text: str) -> None:
        at = visits.start(store, site=a_household(store, site), checklist=the_form(store))
        if question is None:
            it = findings.add(store, at, text="")
        else:
            visits.answer(store, at, question, "no")
            it = read_case(store, at).finding_of(question).id
        findings.change(store, it, text=text, requirement="限期补齐")

    for site in (1, 2, 3):
        worded(site, None, "院内杂物堆放")
    worded(4, "HT10", "排气管被鸟窝堵住")
    worded(5, "HT13", "厕屋漏雨")
    visits.answer(store, visit, "HT10", "no")
    found = read_case(store, visit).finding_of("HT10").id
    own = [it for it in offered(store, visit, found) if it.own]
    assert [(it.text, it.uses) for it in own] == [("排气管被鸟窝堵住", 1), ("院内杂物堆放", 3), ("厕屋漏雨", 1)]
    assert own[0].requirement == "限期补齐"
    assert [it.text for it in offered(store, visit, found, "cwly") if it.own] == ["厕屋漏雨"]
    free = findings.add(store, visit, text="")
    assert next(it for it in offered(store, visit, free) if it.own).text == "院内杂物堆放"


def test_the_countys_words_the_checklists_and_deleted_ones_are_not_ones_own(store: Store, visit: str, found: str):
    phrasing.take(store, found, next(it for it in offered(store, visit, found, "pls") if it.code == "HT-02"))
    other = visits.start(store, site=a_household(store, 1), checklist=the_form(store))
    visits.answer(store, other, "HT10", "no")
    gone = findings.add(store, other, text="")
    findings.change(store, gone, text="不算数的")
    findings.delete(store, gone)
    new = findings.add(store, visit, text="")
    assert [it for it in offered(store, visit, new) if it.own] == []


def test_a_finalised_visit_and_a_deleted_finding_are_not_worded(store: Store, visit: str, found: str):
    phrase = offered(store, visit, found)[0]
    findings.delete(store, found)
    with pytest.raises(Fault, match="gone"):
        phrasing.take(store, found, phrase)
    other = findings.add(store, visit, text="垃圾")
    finalised(store, visit)
    with pytest.raises(Fault, match="finalised"):
        phrasing.take(store, other, phrase)
