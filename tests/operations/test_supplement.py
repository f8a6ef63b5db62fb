"""What is corrected once a notice is out."""

import pytest

from inspector.db import ledger
from inspector.db.store import Store
from inspector.errors import Kind
from inspector.operations import finding as findings
from inspector.operations import history, supplement
from inspector.operations.case import read_case
from inspector.operations.papers import issuing
from inspector.records import Finding
from tests.db.parcels import refusal
from tests.operations.days import finalised


@pytest.fixture
def served(store: Store, visit: str) -> Finding:
    """A finding on a served notice."""
    finalised(store, visit, HT04="cracked")
    issuing.issue(store, "notice", visit)
    return read_case(store, visit).findings[0]


def test_a_served_finding_stands_and_its_supplement_says_what_holds(store: Store, served: Finding) -> None:
    supplement.add(store, served.id, text="裂缝在第二池", reason="写错池号")
    supplement.add(store, served.id, due="2027-02-01", severity=3, reason="县里延期")
    assert store.get(Finding, served.id) == served
    held = store.get(Finding, served.id)
    assert supplement.as_corrected(store, held) == {"text": "裂缝在第二池", "severity": 3, "due": "2027-02-01"}
    assert [(it.text, it.severity, it.reason) for it in supplement.of_finding(store, served.id)] == [
        ("裂缝在第二池", None, "写错池号"),
        (None, None if served.severity == 3 else 3, "县里延期"),
    ]


def test_editing_it_is_refused_with_the_number_of_its_notice(store: Store, served: Finding) -> None:
    with refusal(Kind.SERVED):
        findings.change(store, served.id, text="另说")


def test_a_finding_that_can_be_changed_wants_no_supplement(store: Store, visit: str) -> None:
    made = findings.add(store, visit, text="一")
    with refusal(Kind.NOT_SERVED):
        supplement.add(store, made, text="二", reason="写错")


def test_no_reason_nothing_new_no_severity_no_date(store: Store, served: Finding) -> None:
    before = store.newest
    with refusal(Kind.SAY_WHY):
        supplement.add(store, served.id, text="二", reason="  ")
    with refusal(Kind.BAD_VALUE):
        supplement.add(store, served.id, reason="无")
    with refusal(Kind.BAD_VALUE):
        supplement.add(store, served.id, text=served.text, severity=served.severity, due=served.due, reason="无")
    with refusal(Kind.BAD_VALUE):
        supplement.add(store, served.id, severity=4, reason="无")
    with refusal(Kind.BAD_VALUE):
        supplement.add(store, served.id, due="明天", reason="无")
    assert store.newest == before


def test_it_is_taken_back_and_done_again(store: Store, served: Finding) -> None:
    made = supplement.add(store, served.id, text="二", reason="写错")
    supplement.take_back(store, made)
    assert supplement.of_finding(store, served.id) == []
    with refusal(Kind.GONE):
        supplement.take_back(store, made)
    history.redo(store)
    assert [it.id for it in supplement.of_finding(store, served.id)] == [made]


def test_the_ledger_marks_what_a_supplement_corrects_until_it_is_taken_back(store: Store, served: Finding) -> None:
    at = [ledger.line_of(store, served.id)]
    assert [it.supplemented for it in ledger.rows(store, at)] == [False]
    made = supplement.add(store, served.id, text="裂缝在第二池", reason="写错池号")
    assert [it.supplemented for it in ledger.rows(store, at)] == [True]
    supplement.take_back(store, made)
    assert [it.supplemented for it in ledger.rows(store, at)] == [False]
