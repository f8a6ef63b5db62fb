"""Projects out into a workbook and in again: nothing new comes of it, what is wrong is told row by row, one undo."""

import csv

import pytest
from openpyxl import Workbook, load_workbook

from inspector.errors import Fault, Kind
from inspector.operations import history
from inspector.operations.projects import assets, documents, intake, lists, outgoing, quantities
from inspector.operations.projects.intake import Fate, planned
from inspector.operations.projects.listing import ProjectFilter, all_assets
from inspector.operations.projects.look_back import look_back
from inspector.records import Asset, AssetCheck, Project, ProjectDocument, ProjectLine, Quantity, Site
from inspector.sheet.columns_of_projects import PROJECT_SHEETS
from inspector.sheet.projects import write_project_template
from tests.operations.projects_made import TODAY, asset_site, project

KINDS = (Project, ProjectDocument, Quantity, ProjectLine, Asset, AssetCheck)


def table(path, **sheets):
    """A workbook of sheets by kind: rows as dicts by field."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    for kind, rows in sheets.items():
        title, _, columns = PROJECT_SHEETS[kind]
        sheet = workbook.create_sheet(title)
        sheet.append([it.chinese[0] for it in columns])
        for row in rows:
            sheet.append([row.get(it.field) for it in columns])
    workbook.save(path)
    return path


def filled(office):
    made = project(office, number="XJ-2026-007", kind="irrigation", unit=None, goal="整修渠道1200米")
    documents.file(office, made, {"contract": {"state": "missing"}, "scheme": {"state": "present", "pages": 30}})
    quantities.add(office, made, text="渠道衬砌", measure="米", planned=1200, actual=1150.5)
    lists.add(office, made, list="payment", month="2026-08", text="进度款", planned=40, actual=0.1 + 0.2)
    asset = assets.add(office, asset_site(office), project=made, value=86.5, category="public")
    assets.check(office, asset, "2026-10-01", registered="partly", state="idle", idle_reason="market", plan="=转租")
    return made


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_was_written_comes_in_again_and_changes_nothing(office, tmp_path, language):
    filled(office)
    file = tmp_path / "projects.xlsx"
    assert outgoing.export(office, file, ProjectFilter(), TODAY, language=language) == 6
    told = intake.import_projects(office, file)
    assert told == {"new": 0, "changed": 0, "same": 6, "operation": None, "refused": []}


def test_a_workbook_brings_projects_with_their_files_as_one_operation(office, tmp_path):
    before = len(office.find(Site))
    file = table(
        tmp_path / "a.xlsx",
        projects=[
            {"name": "南坪村灌溉渠道整修", "number": "XJ-7", "kind": "农田水利", "place": "990101100201",
             "budget": 128.5, "year": "2026年", "starts": "2026年6月15日", "state": "在建"},
            {"name": "无处可放", "place": "火星村"},
            {"name": "年份不对", "place": "990101100201", "year": 26},
        ],
        documents=[{"project": "XJ-7", "kind": "合同", "state": "√"},
                   {"project": "XJ-8", "kind": "合同", "state": "有"},
                   {"project": "XJ-7", "kind": "菜谱", "state": "有"},
                   {"project": "XJ-7", "kind": "合同", "state": "缺"}],
        quantities=[{"project": "南坪村灌溉渠道整修", "text": "渠道", "measure": "米", "planned": 1200}],
        lines=[{"project": "XJ-7", "list": "支付", "month": "2026年8月", "text": "进度款", "actual": 38.55},
               {"project": "XJ-7", "list": "支付", "month": "八月", "text": "进度款"}],
        assets=[{"name": "南坪村渠道", "place": "990101100201", "project": "XJ-7", "day": "2026-11-01",
                 "state": "闲置"},
                {"name": "南坪村泵站", "place": "990101100201", "state": "正常"},
                {"name": "南坪村水塔", "place": "990101100201"}],
    )  # fmt: skip
    plan = intake.planned(office, file)
    assert [it.fate for it in plan.rows].count(Fate.NEW) == 6
    assert not office.find(Project), "a plan writes nothing"
    refused = {(it.sheet, it.row): (it.column, str(it.flaw)) for it in plan.refused}
    assert refused == {
        ("项目", 3): ("实施地点", "unknown_area"), ("项目", 4): ("项目年度", "out_of_range"),
        ("项目档案", 3): ("所属项目", "unknown_project"), ("项目档案", 4): ("文件类别", "unknown_choice"),
        ("项目档案", 5): ("文件类别", "twice"), ("月度清单", 3): ("月份", "not_a_month"),
        ("资产", 3): ("核查日期", "missing"),
    }  # fmt: skip
    intake.carry_out(office, plan)
    (made,) = office.find(Project)
    assert (made.year, made.starts, made.state, made.budget) == (2026, "2026-06-15", "building", 128.5)
    assert [it.month for it in office.find(ProjectLine)] == ["2026-08"]
    assert len(office.find(Site)) == before + 2
    assert len({it.site.code for it in all_assets(office, TODAY)}) == 2
    again = intake.import_projects(office, file)
    assert (again["new"], again["changed"], again["same"]) == (0, 0, 6)
    history.undo(office)
    assert not any(office.find(kind) for kind in KINDS)
    assert len(office.find(Site)) == before


def test_only_what_a_table_says_otherwise_is_changed(office, tmp_path):
    made = filled(office)
    file = table(tmp_path / "a.xlsx", projects=[{"number": "XJ-2026-007", "name": "改了名的项目", "budget": 130}])
    assert intake.import_projects(office, file)["changed"] == 1
    held = office.get(Project, made)
    assert (held.name, held.budget, held.goal, held.kind) == ("改了名的项目", 130, "整修渠道1200米", "irrigation")


def test_what_was_shown_is_written_or_nothing_is(office, tmp_path):
    plan = intake.planned(office, table(tmp_path / "a.xlsx", projects=[{"name": "甲", "place": "990101100201"}]))
    project(office)
    with pytest.raises(Fault) as refused:
        intake.carry_out(office, plan)
    assert refused.value.kind is Kind.LIST_CHANGED
    assert len(office.find(Project)) == 1


def test_a_sheet_as_csv_goes_out_and_comes_in(office, tmp_path):
    filled(office)
    for kind in PROJECT_SHEETS:
        file = tmp_path / f"{kind}.csv"
        outgoing.export(office, file, ProjectFilter(), TODAY, kind=kind)
        rows = list(csv.reader(file.read_text("utf-8-sig").splitlines()))
        assert rows[0][0].rstrip("*") == PROJECT_SHEETS[kind][2][0].chinese[0]
        told = intake.import_projects(office, file)
        assert (told["new"], told["refused"]) == (0, [])


def test_text_that_looks_like_a_formula_stays_text(office, tmp_path):
    filled(office)
    outgoing.export(office, tmp_path / "a.xlsx", ProjectFilter(), TODAY)
    sheet = load_workbook(tmp_path / "a.xlsx")["资产"]
    cell = next(it for it in sheet[2] if it.value == "=转租")
    assert cell.data_type == "s"


def test_the_empty_workbook_can_be_filled_in(office, tmp_path):
    for language in ("zh", "en"):
        write_project_template(tmp_path / "empty.xlsx", language=language)
        workbook = load_workbook(tmp_path / "empty.xlsx")
        assert len(workbook.sheetnames) == 6
        told = intake.import_projects(office, tmp_path / "empty.xlsx")
        assert (told["new"], told["refused"]) == (0, [])


@pytest.mark.parametrize("content", [b"", b"\0\1\2", "甲,乙\n1,2\n".encode(), b"PK\x03\x04broken"])
def test_what_is_no_table_of_projects_is_said_to_be_none(office, tmp_path, content):
    (tmp_path / "odd.csv").write_bytes(content)
    with pytest.raises(Fault) as refused:
        intake.import_projects(office, tmp_path / "odd.csv")
    assert refused.value.kind in {Kind.BAD_ROW, Kind.NOT_A_TABLE, Kind.DAMAGED}
    assert not office.find(Project)


def test_amounts_come_in_without_the_noise_of_a_spreadsheet(office, tmp_path):
    filled(office)
    assert office.find(ProjectLine)[0].actual == 0.3
    file = table(tmp_path / "a.xlsx", lines=[
        {"project": "XJ-2026-007", "list": "支付", "month": "2026-09", "text": "尾款", "actual": 1.1 * 3}])  # fmt: skip
    intake.import_projects(office, file)
    assert sorted(it.actual for it in office.find(ProjectLine)) == [0.3, 3.3]


def test_an_identity_number_in_a_table_is_never_kept(office, tmp_path):
    file = table(tmp_path / "a.xlsx", projects=[
        {"name": "甲", "place": "990101100201", "note": "负责人 11010519491231002X"}])  # fmt: skip
    told = intake.import_projects(office, file)
    assert [it["kind"] for it in told["refused"]] == ["identity_number"]
    assert told["new"] == 0


def test_assets_leave_as_they_were_looked_for_and_come_in_again(office, tmp_path):
    made = project(office, number="XJ-1")
    idle, _ = (assets.add(office, asset_site(office, at), project=made, category="public") for at in (0, 1))
    assets.check(office, idle, TODAY, state="idle", idle_reason="other", plan="出租")
    path = tmp_path / "idle.xlsx"
    assert outgoing.export_assets(office, path, TODAY, state="idle", category="public") == 1
    again = planned(office, path)
    assert [(it.kind, it.fate) for it in again.rows] == [("assets", Fate.SAME)]
    assert outgoing.export_assets(office, path, TODAY, state="unseen") == 1
    assert outgoing.export_assets(office, path, TODAY, category="household") == 0


def test_the_look_back_leaves_year_by_year_with_every_project(office, tmp_path):
    project(office, name="=1+1", budget=100.3)
    project(office, name="旧桥", year=2024, budget=None)
    path = tmp_path / "back.xlsx"
    assert outgoing.export_look_back(path, look_back(office, 2026, TODAY)) == 2
    years, listed = load_workbook(path).worksheets
    assert [[it.value for it in row][:5] for row in years.iter_rows(min_row=2)] == [
        [2026, 1, 100.3, 0, 0], [2025, 0, 0, 0, None], [2024, 1, 0, 0, None], ["合计", 2, 100.3, 0, 0],
    ]  # fmt: skip
    assert (listed["C2"].value, listed["C2"].data_type) == ("=1+1", "s")
    assert "支出滞后" in listed["I2"].value
