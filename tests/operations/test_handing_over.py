"""交办: one step each, by unit; with papers one for each unit, and none hinders another."""

import pytest

from inspector.errors import Fault, Kind
from inspector.operations import history
from inspector.operations import visit as visits
from inspector.operations.rectification import assigning, reading
from inspector.operations.rectification.acting import Said
from inspector.records import Finding, Paper, Step, Unit
from inspector.rectification.moves import Stage
from tests.operations.days import a_household, the_form
from tests.operations.issues import day, issue, unit


def test_batches_are_by_unit_with_the_earliest_deadline(office):
    one, two = issue(office, due=day(office, 5)), issue(office, due=day(office, 3))
    other, nobody = issue(office, unit=unit(office, 1)), issue(office, unit=None, due=None)
    found = assigning.batches(office, [one, other, two, nobody, one])
    assert [(it.unit, it.findings, it.due) for it in found] == [
        (unit(office), (one, two), day(office, 3)),
        (unit(office, 1), (other,), day(office, 10)),
        (None, (nobody,), None),
    ]  # fmt: skip
    (all_,) = assigning.batches(office, [one, other, nobody], unit(office, 1))
    assert all_.findings == (one, other, nobody)


def test_each_is_handed_to_its_own_unit_in_one_operation(office):
    one, other = issue(office), issue(office, unit=unit(office, 1))
    taken = assigning.assign(office, [one, other], Said(due=day(office, 7), document="青督交〔2026〕1号"))
    assert {office.get(Step, it).unit for it in taken} == {unit(office), unit(office, 1)}
    assert reading.standing_of(office, one).stage is Stage.ASSIGNED
    assert reading.standing_of(office, one).due == day(office, 7)
    history.undo(office)
    assert reading.standing_of(office, other).stage is Stage.OPEN


def test_to_another_unit_the_finding_becomes_its(office):
    one = issue(office)
    assigning.assign(office, [one], Said(unit=unit(office, 1)))
    assert office.get(Finding, one).unit == unit(office, 1)


def test_nobodys_finding_is_not_handed_over(office):
    one, nobody = issue(office), issue(office, unit=None)
    with pytest.raises(Fault) as refused:
        assigning.assign(office, [one, nobody], Said())
    assert (refused.value.kind, refused.value.facts["field"]) == (Kind.BAD_VALUE, "unit")
    assert office.find(Step) == []


def test_each_unit_gets_its_paper_and_the_step_bears_it(office, tmp_path):
    one, other = issue(office), issue(office, unit=unit(office, 1))
    done = assigning.assign_with_papers(office, [one, other], Said(due=day(office, 7)), tmp_path)
    assert [it.fault for it in done] == [None, None]
    for it in done:
        (step,) = [office.get(Step, row) for row in it.steps]
        paper = office.get(Paper, it.paper)
        assert (step.document, step.paper, paper.addressee) == (
            paper.number,
            paper.id,
            office.get(Unit, it.batch.unit).name,
        )
        assert it.path.is_file()
    assert len({it.number for it in done}) == 2


def test_a_unit_that_cannot_be_handed_over_hinders_no_other(office, tmp_path):
    draft = visits.start(office, site=a_household(office), checklist=the_form(office))
    unfinished = issue(office, visit=draft, unit=unit(office, 2))
    one, nobody = issue(office), issue(office, unit=None)
    done = assigning.assign_with_papers(office, [unfinished, nobody, one], Said(), tmp_path)
    assert [it.fault.kind if it.fault else None for it in done] == [Kind.NOT_ALLOWED, Kind.BAD_VALUE, None]
    assert [it.finding for it in office.find(Step)] == [one]
    assert len(office.find(Paper)) == len(list(tmp_path.glob("*.pdf"))) == 1


def test_a_day_that_cannot_be_gives_no_number(office, tmp_path):
    one = issue(office)
    (done,) = assigning.assign_with_papers(office, [one], Said(due=day(office, -1)), tmp_path)
    assert done.fault.kind is Kind.NOT_ALLOWED
    assert office.find(Paper) == []
    (done,) = assigning.assign_with_papers(office, [one], Said(note="身份证110101199003074514"), tmp_path)
    assert done.fault.kind is Kind.IDENTITY_NUMBER
    assert office.find(Paper) == []
