"""Trying a form at a place that does not exist: judged as here, kept nowhere."""

import pytest

from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations import catalogue, checklist, history, tables, trial, visit
from inspector.operations.case import read_case
from inspector.records import Area, Checklist, Finding, Person, Site
from tests.operations.forms import form_file, taken

FORM = "household_toilet"


def shipped(store, form=FORM):
    return store.find(Checklist, form=form)[0].id


def begun(store, folder, *, form=FORM, **facts):
    """A trial's store, opened as the window opens it, and its visit."""
    given = {"kind": "household", **facts}
    tried = trial.begin(store, shipped(store, form), folder / "trial", facts=given, called="试填")
    return Store.open(folder / "trial", nonce=trial.NONCE), tried


def test_a_trial_writes_nothing_where_it_comes_from_and_holds_nobody(store, tmp_path):
    newest, counted = store.newest, len(store.find(Site))
    with Store.open(store.folder.folder) as reading:  # reading is enough
        made, tried = begun(reading, tmp_path, users=4)
    with made:
        visit.answer(made, tried, "HT09", "no")
        assert len(made.find(Finding)) == 1
        assert [(it.name, it.users) for it in made.find(Site)] == [("试填", 4)]
        assert [(it.code, it.level) for it in made.find(Area)] == [("990101999999", "village")]
        assert len(made.find(Checklist)) == len(made.find(Person)) == 1
    assert (store.newest, len(store.find(Site))) == (newest, counted)


def test_it_is_judged_by_the_tables_that_hold_here(store, tmp_path):
    held = [dict(it) for it in tables.current(store, "severities")]
    held[0]["note"] = "改过"
    tables.change(store, "severities", held)
    made, _ = begun(store, tmp_path)
    with made:
        for name in ("severities", "limits", "holidays", "grade_bands"):
            assert tables.current(made, name) == tables.current(store, name)


def test_its_beginning_cannot_be_undone_and_everything_after_can(store, tmp_path):
    made, tried = begun(store, tmp_path)
    with made:
        assert history.steps(made, "zh").undo is None
        trial.change_place(made, tried, {"users": 9})
        history.undo(made)
        assert read_case(made, tried).site.users is None
        with pytest.raises(Fault) as refused:
            history.undo(made)
        assert refused.value.kind is Kind.NOTHING_TO_UNDO


def test_findings_follow_the_facts_of_the_place(store, tmp_path):
    rows = ["select_one good | many | 人多 | site('users') > 5"]
    path = form_file(tmp_path, *rows, columns="type | name | label | relevant")
    taken_in = taken(store, path)
    tried = trial.begin(store, taken_in, tmp_path / "trial", facts={"kind": "household", "users": 9}, called="试填")
    with Store.open(tmp_path / "trial", nonce=trial.NONCE) as made:
        visit.answer(made, tried, "many", "no")
        assert trial.outcome(made, tried).findings.total() == 1
        trial.change_place(made, tried, {"users": 2})
        assert trial.outcome(made, tried).findings.total() == 0
        trial.change_place(made, tried, {"users": 9})
        assert trial.outcome(made, tried).findings.total() == 1


def test_occurrences_are_one_line_with_their_number(store, tmp_path):
    made, tried = begun(store, tmp_path, form="village_environment", kind="village")
    with made:
        visit.answer(made, tried, "EN01", "3")
        outcome = trial.outcome(made, tried)
        assert [(it.question, it.severity, count) for it, count in outcome.findings.items()] == [("EN01", 1, 3)]
        assert (outcome.score.points, outcome.score.of) == (97, 100)
        assert outcome.grade.name == "red"


def test_every_shipped_form_can_be_tried_before_and_after_it_is_retired(store, tmp_path):
    for number, it in enumerate(catalogue.catalogue(store)):
        checklist.retire(store, it.id)
        tried = trial.begin(
            store, it.id, tmp_path / str(number), facts={"kind": it.outline.site_kinds[0]}, called="试填"
        )
        with Store.open(tmp_path / str(number), nonce=trial.NONCE) as made:
            case = read_case(made, tried)
            assert (case.checklist.form, case.checklist.retired) == (it.form, None)
            assert len([entry for entry in case.standing.entries if entry.question.asked]) == it.outline.questions
