"""Score and grade of a visit, and a grade by hand."""

import pytest

from inspector.errors import Fault, Kind
from inspector.operations import history, tables, visit
from inspector.operations.case import read_case
from tests.operations.days import a_household, the_form


def begun(store, form, kind="household"):
    site = store.one("SELECT id FROM site WHERE kind = ? ORDER BY code LIMIT 1", kind)
    checklist = store.one("SELECT id FROM checklist WHERE form = ?", form)
    return visit.start(store, site=str(site), checklist=str(checklist))


def test_a_house_is_graded_by_its_worst_component_and_only_for_now(store):
    at = begun(store, "housing")
    visit.answer(store, at, "HS05", "a")
    visit.answer(store, at, "HS06", "c")
    held = read_case(store, at).grade
    assert (held.name, held.preliminary) == ("C", True)
    assert "疑似" in held.title.in_language("zh")
    assert "鉴定" not in held.title.in_language("zh")


def test_a_worse_grade_is_free_and_a_better_one_needs_a_reason(store):
    at = begun(store, "housing")
    visit.answer(store, at, "HS06", "c")
    visit.regrade(store, at, "D")
    assert read_case(store, at).grade.name == "D"
    for reason in (None, "", "  "):
        with pytest.raises(Fault) as caught:
            visit.regrade(store, at, "B", reason)
        assert caught.value.kind is Kind.REASON_WANTED
    visit.regrade(store, at, "B", "裂缝为抹灰层开裂，墙体完好")
    case = read_case(store, at)
    assert (case.grade.name, case.visit.grade_reason) == ("B", "裂缝为抹灰层开裂，墙体完好")
    visit.regrade(store, at, None)
    assert (read_case(store, at).grade.name, read_case(store, at).visit.grade_reason) == ("C", None)
    history.undo(store)
    assert read_case(store, at).grade.name == "B"


def test_a_grade_no_scheme_knows_is_refused(store):
    with pytest.raises(Fault) as caught:
        visit.regrade(store, begun(store, "housing"), "E")
    assert caught.value.kind is Kind.BAD_VALUE
    toilet = visit.start(store, site=a_household(store), checklist=the_form(store))
    with pytest.raises(Fault) as caught:
        visit.regrade(store, toilet, "A")
    assert caught.value.kind is Kind.BAD_VALUE


def test_a_village_is_scored_line_by_line_and_listed(store):
    at = begun(store, "village_environment", "village")
    visit.answer(store, at, "EN01", "9")
    visit.answer(store, at, "EN09", "n/a")
    case = read_case(store, at)
    score = case.score
    assert sum(it.points for it in score.lines) == score.of
    assert score.of - sum(it.deducted for it in score.lines) == score.points
    assert next(it for it in score.lines if it.item == "EN01").deducted == 7
    assert len(case.findings_of("EN01")) == 9
    assert case.grade.scheme == "red_black"


def test_what_a_visit_was_judged_by_stays_when_the_tables_change(store):
    at = begun(store, "courtyard")
    for entry in read_case(store, at).standing.entries:
        if entry.question.asked:
            visit.answer(store, at, entry.key, entry.question.parameters.get("end", "0"))
    visit.finalise(store, at, without_photos=True)
    before = read_case(store, at).grade
    bands = [dict(it) for it in tables.current(store, "grade_bands")]
    next(it for it in bands if it["scheme"] == "stars" and it["name"] == before.name)["at_least"] = 100.5
    tables.change(store, "grade_bands", bands)
    assert read_case(store, at).grade == before
