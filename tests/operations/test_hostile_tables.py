"""Workbooks as strangers write them, through every import of registers, projects, quotas and indicators."""

import pytest
from openpyxl import Workbook

from inspector.errors import Fault, Kind
from tests.fuzz import warm_children
from tests.operations.hostile_tables import GRID, TABLES, look_at, prepare, spoilt, write


@pytest.fixture(scope="module", autouse=True)
def _warm():
    with warm_children():
        yield


@pytest.mark.parametrize("name", TABLES)
def test_every_row_is_taken_or_told_and_one_undo_takes_all_back(office, tmp_path, name):
    prepare(office)
    path = tmp_path / "spoilt.xlsx"
    said = look_at(office, name, path, write(path, {"表": spoilt(office, name)}))
    assert said["new"] + said["changed"]
    assert said["refused"]


def test_a_row_said_twenty_times_is_told_as_often(office, tmp_path):
    prepare(office)
    for name, table in TABLES.items():
        rows = [list(table.row(office, 0)), *[list(table.row(office, 0).values())] * 20]
        said = look_at(office, name, tmp_path / "same.xlsx", write(tmp_path / "same.xlsx", {"表": rows}))
        assert said["new"] + said["changed"] == 1, name
        assert {it["kind"] for it in said["refused"]} == {"twice"}, name


@pytest.mark.parametrize("name", ["projects", "leads", "quotas", "charges"])
def test_more_rows_than_a_table_may_have_are_a_fault_and_nothing_is_written(office, tmp_path, name):
    prepare(office)
    row = TABLES[name].row(office, 0)
    lines = [",".join(row), *[",".join(row.values())] * 100_000]
    (tmp_path / "many.csv").write_text("\n".join(lines), "utf-8")
    before = office.newest
    with pytest.raises(Fault) as told:
        TABLES[name].take(office, tmp_path / "many.csv")
    assert (told.value.kind, told.value.facts["message"]) == (Kind.BAD_ROW, "too_many_rows")
    assert office.newest == before


@pytest.mark.parametrize("name", TABLES)
def test_merged_cells_and_headings_said_twice_are_rows_like_others(office, tmp_path, name):
    prepare(office)
    good = TABLES[name].row(office, 0)
    workbook = Workbook()
    sheet = workbook.active
    for line in (["某县一览表"], [], [*good, *good], [*good.values(), *good.values()], *([[]] * 3)):
        sheet.append(line)
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=2 * len(good))
    sheet.merge_cells(start_row=4, end_row=7, start_column=2, end_column=2)
    workbook.save(tmp_path / "merged.xlsx")
    said = look_at(office, name, tmp_path / "merged.xlsx", 1)
    assert said["refused"] == []


def test_areas_that_lie_in_each_other_are_refused_and_the_others_taken(office, tmp_path):
    """A grid that would lie in itself, and two that would lie in each other."""
    prepare(office)
    row = TABLES["grids"].row(office, 0)
    rows = [{**row, "网格编号": GRID, "区划代码或名称": GRID}, row, {**row, "网格编号": "A-1", "区划代码或名称": "A-2"},
            {**row, "网格编号": "A-2", "区划代码或名称": "A-1"}]  # fmt: skip
    path = tmp_path / "circle.xlsx"
    said = look_at(office, "grids", path, write(path, {"表": [list(row), *(list(it.values()) for it in rows)]}))
    assert (said["new"], [it["row"] for it in said["refused"]]) == (1, [2, 4, 5])
