"""import suspects|ledger, and quality, at the command line: the contract, the mapping's file, what is refused."""

import json

import pytest
from python_calamine import CalamineWorkbook

from inspector.sample.suspects import suspects_file
from tests.cli.contract import check

LEDGER = """青禾县整改台账,,,,,
台账编号,乡镇,村,存在问题,检查时间,整改情况
Q-1,云渡镇,稻香村,垃圾桶满溢,2026.3.5,已销号
Q-2,云渡镇,没有的村,沟渠淤塞,3月6日,整改中
"""


@pytest.fixture
def folder(demo, tmp_path):
    import shutil

    shutil.copytree(demo / "field", tmp_path / "field")
    return tmp_path / "field"


@pytest.fixture
def old(tmp_path):
    (tmp_path / "旧台账.csv").write_text(LEDGER, "gb18030")
    return tmp_path / "旧台账.csv"


def counted(said):
    return [said.json[it] for it in ("new", "changed", "same")]


def test_a_ledger_comes_in_and_what_cannot_be_taken_is_named(run, folder, old):
    said = run("import", "ledger", old, "--data", folder, "--json")
    check(said.json, "import", "foreign")
    assert (said.code, counted(said), said.kinds) == (1, [1, 0, 0], ["bad_row"])
    assert [(it["row"], it["column"]) for it in said.json["refused"]] == [(4, "村")]
    assert [it["becomes"] for it in said.json["columns"]] == ["number", "town", "village", "text", "found", "status"]
    again = run("import", "ledger", old, "--data", folder, "--json")
    assert (counted(again), again.json["operation"]) == ([0, 0, 1], None)


@pytest.mark.parametrize("plan", [(), ("--plan",)])
def test_what_is_left_out_can_be_saved(run, folder, old, tmp_path, plan):
    said = run("import", "ledger", old, *plan, "-o", tmp_path / "out.xlsx", "--data", folder, "--json")
    assert (said.code, said.json["path"]) == (1, str(tmp_path / "out.xlsx"))
    heads, row = CalamineWorkbook.from_path(tmp_path / "out.xlsx").get_sheet_by_index(0).to_python()
    assert heads == ["工作表", "行", "列", "原因"]
    assert (row[1], row[2]) == (4, "村")
    assert row[3]


def test_a_place_for_what_is_left_out_is_looked_at_before_anything_is_taken(run, folder, old, tmp_path):
    said = run("import", "ledger", old, "-o", tmp_path / "nowhere" / "out.csv", "--data", folder, "--json")
    assert (said.code, said.kinds, said.json["operation"]) == (1, ["not_found"], None)
    assert run("list", "findings", "--where", "number=Q-1", "--data", folder, "--json").json["total"] == 0


def test_a_plan_changes_nothing_and_leaves_a_mapping_to_edit(run, folder, old, tmp_path):
    mapping = tmp_path / "map.json"
    said = run("import", "ledger", old, "--plan", "--map", mapping, "--data", folder, "--json")
    assert counted(said) == [1, 0, 0]
    told = json.loads(mapping.read_text("utf-8"))
    assert told["columns"]["存在问题"] == "text"
    told["columns"]["整改情况"] = ""
    mapping.write_text(json.dumps(told), "utf-8")
    taken = run("import", "ledger", old, "--map", mapping, "--data", folder, "--json")
    assert counted(taken) == [1, 0, 0]
    rows = run("list", "findings", "--where", "number=Q-1", "--data", folder, "--json").json["rows"]
    assert len(rows) == 1


def test_suspects_come_in_once(run, folder):
    said = run("import", "suspects", suspects_file(), "--data", folder, "--json")
    check(said.json, "import", "foreign")
    assert (said.code, counted(said), len(said.json["duplicates"])) == (0, [40, 0, 0], 1)
    assert counted(run("import", "suspects", suspects_file(), "--data", folder, "--json")) == [0, 0, 40]
    assert "核实" in run("quality", "--data", folder).out


@pytest.mark.parametrize("wrong", [
    ("sites", "x.csv", "--map", "m.json"), ("ledger",), ("ledger", "--template", "-o", "x.xlsx"),
    ("suspects", "--plan"), ("areas", "x.csv", "--plan"),
])  # fmt: skip
def test_what_does_not_go_together_is_said(run, folder, wrong):
    said = run("import", *wrong, "--data", folder, "--json")
    assert (said.code, said.kinds) == (2, ["usage"])


def test_a_mapping_that_is_none(run, folder, old, tmp_path):
    (tmp_path / "m.json").write_text('{"columns": {"甲": "nobody"}}', "utf-8")
    said = run("import", "ledger", old, "--map", tmp_path / "m.json", "--data", folder, "--json")
    assert (said.code, said.kinds) == (1, ["bad_value"])
    gone = run("import", "ledger", old, "--map", tmp_path / "gone.json", "--data", folder, "--json")
    assert (gone.code, gone.kinds) == (1, ["not_found"])


def test_quality_is_told_and_written(run, demo, tmp_path):
    said = run("quality", "--data", demo / "office", "-o", tmp_path / "q.xlsx", "--json")
    check(said.json, "quality")
    assert (said.code, said.json["counts"]["to_verify"]) == (0, 35)
    rows = CalamineWorkbook.from_path(tmp_path / "q.xlsx").get_sheet_by_index(0).to_python()
    assert len(rows) == len(said.json["rows"]) + 1
    run("quality", "--data", demo / "office", "-o", tmp_path / "q.csv")
    assert (tmp_path / "q.csv").read_bytes().startswith(b"\xef\xbb\xbf")
