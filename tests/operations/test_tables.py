"""Versions of the tables of a county: made, undone, travelling, and what a finalised visit keeps of them."""

import json

import pytest

from inspector import child
from inspector.acts import Act, can_undo
from inspector.db.tables import HIGHEST, current, kept, versions
from inspector.db.undo import undo
from inspector.errors import Fault, Kind
from inspector.operations import exchange, library, tables
from inspector.operations import visit as visits
from inspector.operations.case import read_case
from inspector.records import ReferenceTable, Visit
from inspector.sheet import reading
from inspector.tables.kinds import TABLES
from inspector.tables.shipped import Shipped, shipped_rows, shipped_tables
from tests.operations.days import a_household, finalised, the_form

MINE = {"name": "茶园", "title": "茶园", "title_en": "Tea", "note": "本县"}


@pytest.fixture(autouse=True)
def here(monkeypatch):
    """Workbooks are read in this process: the child has its own tests."""
    real = child.run
    monkeypatch.setattr(
        child,
        "run",
        lambda name, task, **more: reading.read_in_child(task) if name == "table" else real(name, task, **more),
    )


@pytest.fixture
def newer_program(store, monkeypatch):
    """A function that loads a newer program's library: one table in a later edition, its first row saying otherwise."""

    def load(name, **cells):
        later = tuple(
            Shipped(it.table, "2027-05-01", ({**it.rows[0], **cells}, *it.rows[1:])) if it.table.name == name else it
            for it in shipped_tables()
        )
        monkeypatch.setattr(library, "shipped_tables", lambda: later)
        monkeypatch.setattr(library, "_shipped", library._shipped.__wrapped__)  # what is kept is of the older program
        return library.load_library(store)

    return load


# -- versions ----------------------------------------------------------------------------------------------------------


def test_a_new_store_holds_what_is_shipped(store):
    assert all(current(store, name) == shipped_rows(name) for name in TABLES)
    assert {it.version for it in store.find(ReferenceTable)} == {1}


def test_a_change_is_a_new_version_and_undo_takes_it_back(store):
    operation = tables.change(store, "themes", [*shipped_rows("themes"), MINE], "茶产业")
    assert current(store, "themes")[-1] == MINE
    assert [(it.version, it.note) for it in versions(store, "themes")] == [(2, "茶产业"), (1, None)]
    assert store.one("SELECT name FROM operation WHERE id = ?", operation) == Act.CHANGE_TABLE
    undo(store, operation)
    assert current(store, "themes") == shipped_rows("themes")
    tables.change(store, "themes", [MINE])
    assert [it.version for it in versions(store, "themes")] == [3, 1]  # a number once given is not given again


def test_what_differs_in_nothing_makes_no_version(store):
    assert tables.change(store, "severities", [dict(it) for it in shipped_rows("severities")]) is None
    assert tables.change(store, "holidays", [it | {"colour": 1} for it in shipped_rows("holidays")]) is None
    assert len(versions(store, "severities")) == 1


def test_faults_are_told_all_at_once_and_change_nothing(store):
    rows = [{"date": "2026-02-30", "kind": "off", "name": "甲"}, {"date": "2026-01-01", "kind": "休", "name": ""}]
    with pytest.raises(Fault) as caught:
        tables.change(store, "holidays", rows)
    assert caught.value.kind is Kind.BAD_TABLE
    assert caught.value.facts["table"] == "holidays"
    assert [(it["row"], it["column"], it["flaw"]) for it in caught.value.facts["places"]] == [
        (1, "date", "not_a_date"), (2, "kind", "unknown_choice"), (2, "name", "missing"),
    ]  # fmt: skip
    assert len(versions(store, "holidays")) == 1


def test_a_table_larger_than_a_package_takes_is_refused(store):
    rows = [{**MINE, "name": f"n{number}", "title": "长" * 190, "note": "长" * 490} for number in range(4_000)]
    with pytest.raises(Fault) as caught:
        tables.change(store, "themes", rows)
    assert caught.value.facts["places"][0]["flaw"] == "too_many_rows"


def test_text_is_kept_as_the_store_keeps_it(store):
    tables.change(store, "themes", [{**MINE, "title": "茶\u202e园\0", "note": "a\nb"}])
    assert current(store, "themes") == ({**MINE, "note": "a\nb"},)


# -- a newer program and the county's own ------------------------------------------------------------------------------


def test_of_two_shipped_editions_the_newer_holds(store, newer_program):
    newer_program("themes", title="厕所革命")
    assert current(store, "themes")[0]["title"] == "厕所革命"
    assert tables.offered(store, "themes") is None
    assert library.load_library(store) is None


def test_a_newer_edition_never_pushes_a_countys_own_aside(store, newer_program):
    tables.change(store, "themes", [MINE])
    assert tables.offered(store, "themes") is None
    newer_program("themes", title="厕所革命")
    assert current(store, "themes") == (MINE,)
    offered = tables.offered(store, "themes")
    assert json.loads(offered.rows)[0]["title"] == "厕所革命"
    tables.change(store, "themes", json.loads(offered.rows), "新版")
    assert current(store, "themes")[0]["title"] == "厕所革命"
    assert versions(store, "themes")[0].version == 3
    assert tables.offered(store, "themes") is None


# -- what no honest store writes ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("version", "rows"),
    [
        (7, "no json"), (7, "{}"), (7, "[1]"), (7, "[[[["), (7, "[" * 100_000), (7, '[{"name": 1, "title": []}]'),
        (7, '[{"name": "a"}]'), (HIGHEST + 1, "[]"), (0, "[]"), (-5, "[]"), (2**62, "[]"),
    ],
)  # fmt: skip
def test_a_forged_version_does_not_hold(store, version, rows):
    with store.operation(Act.IMPORT_TABLES) as edit:
        edit.create(ReferenceTable, name="themes", version=version, rows=rows)
    assert current(store, "themes") == shipped_rows("themes")
    assert [it.version for it in versions(store, "themes")] == [1]
    tables.change(store, "themes", [MINE])
    assert current(store, "themes") == (MINE,)


def test_the_highest_number_can_be_reached_and_still_be_followed(store, now):
    with store.operation(Act.IMPORT_TABLES) as edit:
        edit.create(ReferenceTable, name="themes", version=HIGHEST, rows="[]")
    assert current(store, "themes") == ()
    now.go_on(1)
    tables.change(store, "themes", [MINE])
    assert current(store, "themes") == (MINE,)


def test_tables_of_a_newer_program_are_kept_and_do_not_disturb(store):
    with store.operation(Act.IMPORT_TABLES) as edit:
        edit.create(ReferenceTable, name="planets", version=1, rows="[]")
    assert store.find(ReferenceTable, name="planets")
    assert all(current(store, name) == shipped_rows(name) for name in TABLES)


def test_control_characters_written_as_escapes_do_not_come_through(store):
    with store.operation(Act.IMPORT_TABLES) as edit:
        rows = '[{"name": "a", "title": "b\\u0000\\u202ec\\ud800", "title_en": "", "note": ""}]'
        edit.create(ReferenceTable, name="themes", version=2, rows=rows)
    assert current(store, "themes")[0]["title"] == "bc"


# -- two offices -------------------------------------------------------------------------------------------------------


def test_versions_travel_and_two_offices_meet(store, office, tmp_path):
    tables.change(store, "themes", [MINE])
    tables.change(office, "themes", [{**MINE, "name": "竹林"}])
    tables.change(office, "causes", [{"name": "rain", "title": "雨", "title_en": "Rain"}])
    for giver, taker in ((store, office), (office, store)):
        path = tmp_path / f"{giver.mark}.inspection"
        exchange.export(giver, path)
        (received,) = exchange.merge(taker, [path])
        assert received.refused is None
    assert [it.id for it in versions(store, "themes")] == [it.id for it in versions(office, "themes")]
    assert [it.version for it in versions(store, "themes")] == [2, 2, 1]
    assert current(store, "themes") == current(office, "themes")
    assert current(store, "causes")[0]["name"] == "rain"


# -- what a visit keeps ------------------------------------------------------------------------------------------------


def test_a_finalised_visit_keeps_what_it_was_judged_by(store, visit):
    made = finalised(store, visit, HT04="cracked")
    kept_before = json.loads(store.get(Visit, made).judged_by)
    assert set(kept_before["tables"]) == {name for name, it in TABLES.items() if it.judges}
    assert {it["name"] for it in kept_before["tables"]["limits"]} == {"tank_volume"}
    assert kept_before["codes"] == {"T02": ["破裂渗漏", "Cracked or leaking"]}
    assert len(store.get(Visit, made).judged_by) < 8_000  # every visit carries it
    steps = [it | {"value": 99.0} if it["name"] == "tank_volume" else it for it in current(store, "limits")]
    tables.change(store, "limits", steps)
    tables.change(store, "severities", [it | {"photos": 9} for it in current(store, "severities")])
    case = read_case(store, made)
    assert max(it.value for it in case.situation.limits) == 2.5
    assert max(it["photos"] for it in case.tables["severities"]) == 1
    draft = visits.start(store, site=a_household(store, 1), checklist=the_form(store))
    assert 99.0 in {it.value for it in read_case(store, draft).situation.limits}
    assert {it["photos"] for it in read_case(store, draft).tables["severities"]} == {9}


@pytest.mark.parametrize("text", ["", "null", "[]", "{}", '{"tables": []}', '{"tables": {"limits": "x"}}', "[" * 9999])
def test_a_forged_memory_of_a_visit_is_an_empty_one(text):
    assert not any(kept(text).values())


# -- workbooks ---------------------------------------------------------------------------------------------------------


def test_all_tables_out_and_in_change_nothing(store, tmp_path):
    for language in ("zh", "en"):
        path = tmp_path / f"{language}.xlsx"
        tables.write_current(store, path, language=language)
        said = tables.import_tables(store, path)
        told = sum(bool(current(store, name)) for name in TABLES)  # a sheet without rows says nothing
        assert said == {"new": 0, "changed": 0, "same": told, "operation": None, "refused": []}


def test_a_workbook_of_two_tables_is_one_step_of_undo(store, tmp_path):
    (tmp_path / "themes.csv").write_text("编号,名称,英文名称\nx,y,z\n", "utf-8")
    said = tables.import_tables(store, tmp_path / "themes.csv")
    assert [(it["row"], it["column"], it["kind"]) for it in said["refused"]] == [
        (1, "编号", "unknown_column"), (1, "代号", "missing_column"),
    ]  # fmt: skip
    (tmp_path / "themes.csv").write_text("代号,名称,英文名称\nx,y,z\n", "utf-8")
    said = tables.import_tables(store, tmp_path / "themes.csv")
    assert (said["changed"], said["same"]) == (1, 0)
    assert store.one("SELECT name FROM operation WHERE id = ?", said["operation"]) == Act.IMPORT_TABLES
    assert can_undo(Act.IMPORT_TABLES)
    undo(store, said["operation"])
    assert current(store, "themes") == shipped_rows("themes")


def test_a_workbook_without_any_table_is_refused(store, tmp_path):
    (tmp_path / "themes.csv").write_text("\n", "utf-8")
    said = tables.import_tables(store, tmp_path / "themes.csv")
    assert ([it["kind"] for it in said["refused"]], said["operation"]) == (["no_heading"], None)
