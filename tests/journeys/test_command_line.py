"""The same days of work without a window: every step a command of its own process, every answer read as JSON."""

import json
import subprocess
import sys
from pathlib import Path

from openpyxl import load_workbook

from tests.journeys.steps import read_pdf

ROOT = Path(__file__).resolve().parents[2]


class Shell:
    """A person at a terminal."""

    def __init__(self, data: Path) -> None:
        self.data = data

    def run(self, *words: object, code: int = 0) -> dict:
        """Run a command; its object."""
        command = [sys.executable, "-m", "inspector", *map(str, words), "--data", str(self.data), "--json"]
        done = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False
        )
        assert done.returncode == code, (words, done.stdout, done.stderr)
        (line,) = done.stdout.splitlines()
        return json.loads(line)

    def rows(self, kind: str) -> list[dict]:
        """What a list shows."""
        return self.run("list", kind)["rows"]


def test_an_office_sets_itself_up_from_tables(tmp_path):
    office = Shell(tmp_path / "office")
    office.run("new", "--role", "office", "--county", "990101", "--person", "岑禾安")
    areas, sites = tmp_path / "区划.csv", tmp_path / "对象.csv"
    towns = "区划代码,名称,级别\n990101000000,青禾县,县\n990101100000,云渡镇,乡镇\n"
    areas.write_text(f"{towns}990101100201,稻香村,村\n", encoding="utf-8")
    assert office.run("import", "areas", areas)["new"] == 3
    office.run("import", "sites", "--template", "-o", tmp_path / "模板.xlsx")
    heads = [it.value for it in load_workbook(tmp_path / "模板.xlsx").active[1]]
    assert {"名称*", "备注"} <= set(heads), heads
    rows = "农户,1,稷长芳,990101100201\n农户,2,麦有山,990101100201\n"
    sites.write_text(f"对象类型,对象编号,名称,所在区划代码\n{rows}", encoding="utf-8")
    said = office.run("import", "sites", sites)
    assert (said["new"], said["refused"]) == (2, [])
    assert office.run("import", "sites", sites)["new"] == 0
    assert {it["title"] for it in office.rows("sites")} == {"稷长芳", "麦有山"}
    office.run("undo")
    assert office.rows("sites") == []
    office.run("redo")
    assert len(office.rows("sites")) == 2
    assert office.run("verify")["ok"]


def test_from_the_field_to_the_ledger(tmp_path):
    made = Shell(tmp_path).run("demo", tmp_path / "demo")
    assert made["field"]["visits"] == 8
    field, office = Shell(tmp_path / "demo" / "field"), Shell(tmp_path / "new office")
    visit = field.run("list", "visits", "--limit", 1)["rows"][0]
    (notice,) = field.run("paper", "notice", visit["id"], "-o", tmp_path / "意见书.pdf")["papers"]
    assert notice["number"] in read_pdf(tmp_path / "意见书.pdf")
    package = field.run("export", tmp_path / "交回.inspection", "--photos", "working")
    assert package["counts"]["visit"] == 7

    office.run("new", "--role", "office", "--county", "990101", "--person", "岑禾安")
    plan = office.run("merge", tmp_path / "交回.inspection", "--plan")["packages"][0]
    assert (plan["status"], office.rows("findings")) == ("planned", [])
    merged = office.run("merge", tmp_path / "交回.inspection")["packages"][0]
    assert (merged["status"], merged["counts"]) == ("merged", plan["counts"])
    assert office.run("merge", tmp_path / "交回.inspection")["packages"][0]["status"] == "known"
    assert len(office.rows("findings")) == 10
    office.run("ledger", "-o", tmp_path / "台账.xlsx")
    heads, *rows = load_workbook(tmp_path / "台账.xlsx").active.iter_rows(values_only=True)
    given = sorted(str(row[heads.index("台账号")]) for row in rows)
    assert [it[-4:] for it in given] == [f"{n:04}" for n in range(1, 11)]

    copied = office.run("backup", tmp_path / "副本.db")
    assert (copied["photos"], copied["missing"]) == (8, 0)
    office.run("restore", tmp_path / "副本.db", "--to", tmp_path / "回来")
    assert Shell(tmp_path / "回来").rows("findings") == office.rows("findings")
    refused = office.run("merge", tmp_path / "台账.xlsx", tmp_path / "交回.inspection", code=1)
    assert [it["status"] for it in refused["packages"]] == ["refused", "known"]
