"""Every command's happy path keeps to the contract, in one object and with exit code 0."""

import json
import os
import subprocess
import sys

import pytest
from python_calamine import CalamineWorkbook

from inspector.db import ledger
from inspector.db.ledger import LedgerFilter
from inspector.db.store import Store
from inspector.errors import Kind
from inspector.operations import safety
from inspector.operations.site import change
from inspector.version import VERSION
from tests.cli.conftest import ROOT, in_a_process
from tests.cli.contract import check


def first(run, folder, kind, *more):
    return run("list", kind, "--data", folder, "--json", *more).json["rows"][0]


def test_version(run):
    said = run("--version", "--json")
    check(said.json, "version")
    assert (said.code, said.json["version"], said.json["schema"]) == (0, VERSION, 1)
    assert run("--version").out == f"inspector {VERSION} (数据结构 1，数据包格式 1)\n"


def test_new_store_is_whole_and_whose_it_is(run, tmp_path):
    said = run("new", "--role", "office", "--county", "990101", "--person", "谢办", "--data", tmp_path / "a", "--json")
    assert said.code == 0
    check(said.json, "new")
    assert run("list", "people", "--data", tmp_path / "a", "--json").json["rows"][0]["name"] == "谢办"
    assert run("verify", "--data", tmp_path / "a", "--json").json["ok"]
    again = run("new", "--role", "field", "--county", "990101", "--person", "甲", "--data", tmp_path / "a", "--json")
    assert (again.code, again.kinds) == (1, ["exists"])


@pytest.mark.parametrize("wrong", [("99010", "甲"), ("99010a", "甲"), ("９９０１０１", "甲"), ("990101", "  ")])
def test_new_wants_a_county_and_a_name(run, tmp_path, wrong):
    county, person = wrong
    said = run("new", "--role", "field", "--county", county, "--person", person, "--data", tmp_path / "a", "--json")
    assert (said.code, said.kinds) == (2, ["usage"])
    assert not (tmp_path / "a").exists()


@pytest.mark.parametrize(
    "kind",
    ["areas", "units", "people", "sites", "campaigns", "checklists", "visits", "findings", "papers", "packages",
     "conflicts", "operations"],
)  # fmt: skip
def test_lists(run, demo, kind):
    said = run("list", kind, "--data", demo / "office", "--json")
    check(said.json, "list")
    assert said.code == 0
    assert said.json["total"] == len(said.json["rows"])
    assert (said.json["total"] == 0) == (kind == "conflicts")
    assert run("list", kind, "--data", demo / "office").code == 0


def test_a_list_is_chosen_and_cut(run, demo):
    said = run("list", "findings", "--data", demo / "office", "--where", "severity=1", "--limit", "1", "--json").json
    assert said["total"] > len(said["rows"]) == 1
    assert said["rows"][0]["severity"] == 1
    both = run(
        "list", "findings", "--where", "severity=1", "--where", "question=HT10", "--data", demo / "office", "--json"
    )
    assert [it["question"] for it in both.json["rows"]] == ["HT10"]
    free = run("list", "findings", "--where", "question=", "--data", demo / "field", "--json").json["rows"]
    assert [it["text"] for it in free] == ["院内排水沟堵塞，雨天积水漫到厕屋门口。"]
    site = first(run, demo / "office", "sites")
    assert (
        run("list", "sites", "--where", f"code={site['code']}", "--data", demo / "office", "--json").json["total"] == 1
    )


def test_a_list_is_searched(run, demo):
    folder = demo / "office"
    found = run("list", "sites", "--find", "zhxc ggcs", "--data", folder, "--json")
    check(found.json, "list")
    assert [it["name"] for it in found.json["rows"]] == ["竹溪村公共厕所"]
    assert run("list", "sites", "--find", "竹溪村 公共", "--data", folder, "--json").json["rows"] == found.json["rows"]
    assert run("list", "sites", "--find", "zhxc", "--limit", "2", "--data", folder, "--json").json["total"] > 2
    assert run("list", "sites", "--find", "zzzzzz", "--data", folder, "--json").json["rows"] == []
    assert run("list", "people", "--find", "x", "--data", folder, "--json").code == 2


def test_a_list_goes_by_what_people_call_things(run, demo):
    paper = first(run, demo / "office", "papers")
    said = run("list", "findings", "--where", f"visit={paper['number']}", "--data", demo / "office", "--json").json
    assert said["total"] == 2
    assert {it["visit"] for it in said["rows"]} == {paper["visit"]}


def test_show_by_id_prefix_and_number(run, demo):
    office = demo / "office"
    finding, site, paper, operation = (first(run, office, it) for it in ("findings", "sites", "papers", "operations"))
    for given, whose in (
        (finding["id"], finding), (finding["id"][:-1], finding), (finding["id"].upper(), finding),
        (finding["mark"], finding), (finding["mark"].lower(), finding), (finding["number"], finding),
        (site["code"], site), (paper["number"], paper), (operation["id"][:-1], operation),
    ):  # fmt: skip
        said = run("show", given, "--data", office, "--json")
        check(said.json, "show")
        assert said.json["record"]["id"] == whose["id"], given
        assert run("show", given, "--data", office, "--lang", "en").code == 0
    history = run("show", finding["number"], "--data", office, "--json").json["history"]
    assert [(it["field"], it["after"]) for it in history] == [("", None), ("number", finding["number"])]
    assert [it["person"] for it in history] == ["骆青川", "岑禾安"]


def test_show_a_package(run, demo):
    book = first(run, demo / "office", "packages")
    said = run("show", book["id"], "--data", demo / "office", "--json").json
    assert (said["kind"], said["record"]["person"]) == ("package", "骆青川")
    assert {it["name"] for it in said["history"]} >= {"finalise", "issue_paper"}


def test_nothing_and_several_are_refused(run, demo):
    assert run("show", "2030-9999", "--data", demo / "office", "--json").kinds == ["gone"]
    several = run("show", "01", "--data", demo / "office", "--json")
    assert (several.code, several.kinds) == (1, ["ambiguous"])


def test_undo_and_redo(run, demo):
    field = demo / "field"
    before = run("list", "operations", "--data", field, "--json").json["rows"][0]
    undone = run("undo", "--data", field, "--json")
    check(undone.json, "undo")
    assert undone.json["operation"] == before["id"]
    assert run("redo", "--data", field, "--json").json["operation"] == before["id"]
    named = run("undo", before["id"][:-2], "--data", field, "--json")
    assert named.kinds == []  # it still shows what the redo put back
    said = run("redo", before["id"], "--data", field, "--json")
    check(said.json, "redo")


def test_what_happened_in_the_world_is_not_undone(run, demo):
    ((issued, *_),) = [
        [
            it["id"]
            for it in run("list", "operations", "--where", "name=issue_paper", "--data", demo / "field", "--json").json[
                "rows"
            ]
        ]
    ]
    said = run("undo", issued, "--data", demo / "field", "--json")
    assert (said.code, said.kinds) == (1, ["no_undo"])
    assert run("redo", issued, "--data", demo / "field", "--json").kinds == ["nothing_to_redo"]


def test_template_filled_and_imported_twice(run, demo, tmp_path):
    said = run("import", "areas", "--template", "-o", tmp_path / "t.xlsx", "--json")
    assert said.code == 0
    assert CalamineWorkbook.from_path(tmp_path / "t.xlsx").sheet_names
    table = tmp_path / "areas.csv"
    table.write_text("区划代码,名称,级别\n990101101299,新村,村\nxyz,坏行,村\n", encoding="utf-8")
    first_ = run("import", "areas", table, "--data", demo / "office", "--json")
    check(first_.json, "import")
    assert (first_.code, first_.json["new"], first_.json["ok"]) == (1, 1, False)
    (refused,) = first_.json["refused"]
    assert (refused["kind"], refused["row"], refused["input"]) == ("bad_row", 3, str(table))
    assert refused["message"].startswith("“areas.csv”")
    again = run("import", "areas", table, "--data", demo / "office", "--json").json
    assert (again["new"], again["same"], again["operation"]) == (0, 1, None)


def test_checklist_check(run, tmp_path):
    good = "resources/checklists/household_toilet.md"
    bad = tmp_path / "bad.md"
    bad.write_text(
        "| survey |\n| | type | name | label |\n| | select_one nowhere | Q1 | 甲 |\n| | tekst | Q2 | 乙 |\n", "utf-8"
    )
    said = run("checklist", "check", good, bad, tmp_path / "none.xlsx", "--json")
    check(said.json, "checklist")
    assert said.code == 1
    assert [it["usable"] for it in said.json["files"]] == [True, False, False]
    assert said.json["files"][0]["form_id"] == "household_toilet"
    kinds = [it["kind"] for it in said.json["refused"]]
    assert kinds.count("bad_checklist") == len(said.json["files"][1]["errors"]) > 0
    assert kinds[-1] == "not_found"
    assert all("{" not in it["message"] for it in said.json["files"][1]["errors"])
    assert run("checklist", "check", good).code == 0


def test_a_notice_keeps_its_number(run, demo, tmp_path):
    issued = first(run, demo / "field", "papers")
    said = run("paper", "notice", issued["number"], "-o", tmp_path / "n.pdf", "--data", demo / "field", "--json")
    check(said.json, "paper")
    (paper,) = said.json["papers"]
    assert (paper["number"], paper["kind"]) == (issued["number"], "notice")
    assert (tmp_path / "n.pdf").read_bytes().startswith(b"%PDF")
    draft = run("list", "visits", "--where", "finalised=", "--data", demo / "field", "--json").json["rows"][0]
    refused = run("paper", "notice", draft["id"], "-o", tmp_path / "d.pdf", "--data", demo / "field", "--json")
    assert (refused.code, refused.kinds, (tmp_path / "d.pdf").exists()) == (1, ["not_finalised"], False)


def test_export_then_merge_into_a_new_office(run, demo, tmp_path):
    target = tmp_path / "a.inspection"
    said = run("export", target, "--data", demo / "field", "--photos", "working", "--json")
    check(said.json, "export")
    assert (said.json["photos"], said.json["counts"]["visit"], said.json["bytes"]) == (8, 7, target.stat().st_size)
    drafts = run(
        "export", tmp_path / "b.inspection", "--data", demo / "field", "--drafts", "--photos", "none", "--json"
    ).json
    assert (drafts["counts"]["visit"], drafts["photos"]) == (8, 0)
    office = tmp_path / "office"
    run("new", "--role", "office", "--county", "990101", "--person", "谢办", "--data", office)
    plan = run("merge", target, "--plan", "--data", office, "--json")
    check(plan.json, "merge")
    assert [it["status"] for it in plan.json["packages"]] == ["planned"]
    assert run("list", "findings", "--data", office, "--json").json["total"] == 0
    merged = run("merge", target, "--data", office, "--json").json
    assert merged["packages"][0]["counts"] == plan.json["packages"][0]["counts"]
    assert (merged["packages"][0]["status"], merged["numbered"]) == ("merged", 10)
    again = run("merge", target, "--data", office, "--json")
    assert (again.code, again.json["packages"][0]["status"]) == (0, "known")
    assert again.json["packages"][0]["counts"]["new"] == 0


def test_merge_takes_folders_and_never_stops_at_the_first_refusal(run, demo, package, tmp_path):
    (tmp_path / "stick").mkdir()
    good = tmp_path / "stick" / "good.inspection"
    good.write_bytes(package.read_bytes())
    (tmp_path / "stick" / "bad.inspection").write_bytes(b"not a package")
    said = run("merge", tmp_path / "none", tmp_path / "stick", "--data", demo / "office", "--json")
    assert said.code == 1
    check(said.json, "merge")
    assert {it["status"] for it in said.json["packages"]} == {"known", "refused"}
    assert sorted(said.kinds) == ["not_found", "not_ours"]
    assert all(it["reason"] for it in said.json["packages"] if it["status"] == "refused")


def test_ledger(run, demo, tmp_path):
    said = run("ledger", "-o", tmp_path / "l.xlsx", "--data", demo / "office", "--json")
    check(said.json, "ledger")
    rows = CalamineWorkbook.from_path(tmp_path / "l.xlsx").get_sheet_by_index(0).to_python()
    with Store.open(demo / "office") as store:
        held = [ledger.count(store, LedgerFilter(severities=it), today="2026-11-21") for it in ((), (3,))]
    assert (said.json["rows"], len(rows)) == (held[0], held[0] + 1)
    some = run("ledger", "-o", tmp_path / "l.xlsx", "--where", "severity=3", "--data", demo / "office", "--json").json
    assert some["rows"] == held[1]
    assert held[0] > held[1] > 0


def test_backup_and_restore_give_the_same_store(run, demo, tmp_path):
    (tmp_path / "stick").mkdir()
    made = run("backup", tmp_path / "stick" / "b.db", "--data", demo / "office", "--json")
    check(made.json, "backup")
    assert (made.json["photos"], made.json["copied"], made.json["missing"]) == (16, 16, 0)
    assert run("backup", "--data", demo / "office", "--json").json["copied"] == 0
    back = run("restore", tmp_path / "stick" / "b.db", "--to", tmp_path / "back", "--json")
    check(back.json, "restore")
    assert (back.json["photos"], back.json["missing"]) == (16, 0)
    whole = run("verify", "--data", tmp_path / "back", "--json").json
    assert (whole["ok"], whole["what"]) == (True, "store")
    ours, theirs = (
        run("list", "findings", "--data", it, "--json").json["rows"] for it in (demo / "office", tmp_path / "back")
    )
    assert ours == theirs
    again = run("restore", tmp_path / "stick" / "b.db", "--to", tmp_path / "back", "--json")
    assert (again.code, again.kinds) == (1, ["not_empty"])


def test_the_window_knows_of_a_copy_made_here(run, demo, tmp_path):
    folder, stick = demo / "office", tmp_path / "b.db"
    run("backup", stick, "--data", folder)
    run("backup", "--data", folder)
    with Store.open(folder) as store:
        kept = safety.copies(store)
        assert [(it.path, it.outside) for it in kept if it.outside] == [(stick.resolve(), True)]
        assert len({it.path for it in kept}) == len(kept) >= 2


def test_a_copy_beside_an_open_window_is_whole_though_it_is_not_listed(run, demo, tmp_path):
    folder, stick = demo / "office", tmp_path / "b.db"
    with Store.open(folder, nonce="this machine") as store:
        said = run("backup", stick, "--data", folder, "--lang", "en", "--json")
        assert (said.code, said.json["refused"]) == (0, [])
        assert "The copy is whole" in said.err
        assert not [it for it in safety.copies(store) if it.outside]
    assert run("verify", stick).code == 0


@pytest.mark.parametrize("what", ["store", "package", "backup"])
def test_verify_finds_everything_whole(run, demo, package, tmp_path, what):
    backup = tmp_path / "b.db"
    run("backup", backup, "--data", demo / "office")
    file = {"store": demo / "office", "package": package, "backup": backup}[what]
    said = run("verify", file, "--json")
    check(said.json, "verify")
    assert (said.code, said.json["what"]) == (0, what)
    assert all(it["counted"] for it in said.json["checks"])


def test_the_demo_tells_its_story_without_a_display_and_without_any_gui(run, tmp_path):
    script = (
        "import sys; from inspector.cli import main; code = main(['demo', '--json', '--quiet']);"
        "print(code, [m for m in sys.modules if m.startswith('PySide6.Qt') and m != 'PySide6.QtCore'], file=sys.stderr)"
    )
    display = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    bare = {name: it for name, it in os.environ.items() if name not in display} | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", script], env=bare, capture_output=True, text=True, encoding="utf-8",
                          timeout=120, check=True, cwd=tmp_path)  # fmt: skip
    assert done.stderr == "0 []\n"
    said = json.loads(done.stdout)
    check(said, "demo")
    assert said["folder"] == "inspector-demo"
    assert said["field"] == {"sites": 318, "visits": 8, "findings": 10, "photos": 8}
    assert said["office"] == {"sites": 318, "visits": 25, "findings": 166, "photos": 16}
    kinds = [it["kind"] for it in said["files"]]
    assert {it: kinds.count(it) for it in kinds} == {"notice": 7, "package": 1, "ledger": 1, "list": 1}
    for it in said["files"]:
        assert (tmp_path / it["path"]).stat().st_size == it["bytes"]
    (plan,) = said["merge"]["packages"]
    assert (plan["status"], plan["photos_missing"], plan["counts"]["conflict"]) == ("merged", 0, 0)
    assert plan["counts"]["new"] > 100
    demo = tmp_path / "inspector-demo"
    assert sorted(it.name for it in demo.iterdir()) == ["field", "office", "out"]
    assert [it.name for it in tmp_path.iterdir()] == ["inspector-demo"]
    assert "检查对象 318" in (demo / "out" / "清单.txt").read_text("utf-8")
    for store in ("field", "office"):
        assert run("verify", "--data", demo / store, "--json").json["ok"]
    again = run("demo", demo, "--json")
    assert (again.code, again.kinds) == (1, ["not_empty"])


def test_a_true_process_speaks_json_and_exit_codes(demo):
    done = in_a_process("--json", "list", "sites", "--limit", "2", "--data", demo / "field")
    assert (done.returncode, json.loads(done.stdout)["total"]) == (0, 318)
    assert in_a_process("list", "sites", "--data", demo / "nowhere").returncode == 1
    assert in_a_process("list", "nonsense").returncode == 2


def test_every_kind_of_fault_can_be_told(run):
    from inspector.errors import Fault
    from inspector.i18n import sentence

    fields = [("site", "x", "name"), ("visit", "y", "")]
    assert all(str(sentence(Fault(kind, path="x", fields=fields))) for kind in Kind)


def test_a_conflict_lists_its_heads(run, demo, tmp_path):
    field, office = demo / "field", demo / "office"
    site = first(run, office, "sites")["id"]
    for folder, name in ((field, "甲家"), (office, "乙家")):
        with Store.open(folder, nonce="this machine") as store:
            change(store, site, name=name)
    run("export", tmp_path / "a.inspection", "--data", field)
    merged = run("merge", tmp_path / "a.inspection", "--data", office, "--json")
    assert (merged.code, merged.json["packages"][0]["counts"]["conflict"]) == (0, 1)
    said = run("list", "conflicts", "--data", office, "--json").json
    (row,) = said["rows"]
    assert (said["total"], row["id"], row["kind"], row["field"]) == (1, f"{site}.name", "site", "name")
    assert {(it["value"], it["person"]) for it in row["heads"]} == {("甲家", "骆青川"), ("乙家", "岑禾安")}
    assert all(it["operation"] and it["time"] for it in row["heads"])
    plain = run("list", "conflicts", "--data", office)
    assert "甲家  骆青川" in plain.out
    assert run("list", "conflicts", "--where", "field=phone", "--data", office, "--json").json["total"] == 0


def test_units_people_and_tables_are_imported_twice_and_refused_by_row(run, demo, tmp_path):
    office = demo / "office"
    for kind, text, bad in (
        ("units", "单位名称,所在区划\n新水利站,990101101203\n坏单位,990199\n", (3, "所在区划", "bad_row")),
        ("people", "姓名,角色,所在单位\n温不疑,管护员,新水利站\n坏人,皇帝,\n", (3, "角色", "bad_row")),
    ):
        (tmp_path / f"{kind}.csv").write_text(text, "utf-8")
        first_ = run("import", kind, tmp_path / f"{kind}.csv", "--data", office, "--json")
        check(first_.json, "import")
        assert (first_.code, first_.json["new"]) == (1, 1)
        (refused,) = first_.json["refused"]
        assert (refused["row"], refused["column"], refused["kind"]) == bad
        again = run("import", kind, tmp_path / f"{kind}.csv", "--data", office, "--json").json
        assert (again["new"], again["same"], again["operation"]) == (0, 1, None)
        assert run("import", kind, "--template", "-o", tmp_path / f"{kind}.xlsx", "--json").code == 0


def test_tables_go_out_as_they_hold_and_come_in_whole_or_not_at_all(run, demo, tmp_path):
    office, book = demo / "office", tmp_path / "tables.xlsx"
    said = run("import", "tables", "--template", "-o", book, "--data", office, "--json")
    assert (said.code, said.json["path"]) == (0, str(book))
    back = run("import", "tables", book, "--data", office, "--json").json
    assert (back["changed"], back["operation"]) == (0, None)
    (tmp_path / "主题.csv").write_text("代号,名称\ntea,茶产业\n", "utf-8")
    changed = run("import", "tables", tmp_path / "主题.csv", "--data", office, "--json")
    check(changed.json, "import")
    assert (changed.code, changed.json["changed"]) == (0, 1)
    run("import", "tables", "--template", "-o", book, "--data", office)
    rows = CalamineWorkbook.from_path(book).get_sheet_by_name("主题").to_python()
    assert rows[2:] == [["tea", "茶产业", "", ""]]
    assert run("undo", changed.json["operation"], "--data", office, "--json").code == 0
    (tmp_path / "节假日.csv").write_text("日期,放假或上班,节日\n2026-02-30,放假,甲\n2026-01-01,休,\n", "utf-8")
    refused = run("import", "tables", tmp_path / "节假日.csv", "--data", office, "--json")
    check(refused.json, "import")
    assert (refused.code, refused.json["operation"]) == (1, None)
    assert [(it["row"], it["column"]) for it in refused.json["refused"]] == [
        (2, "日期"), (3, "放假或上班"), (3, "节日"),
    ]  # fmt: skip
    assert set(refused.kinds) == {"bad_table"}
    assert "没有导入" in refused.json["refused"][0]["message"]


def test_without_a_data_folder_the_template_holds_what_is_shipped(run, tmp_path):
    book = tmp_path / "tables.xlsx"
    assert run("import", "tables", "--template", "-o", book, "--data", tmp_path / "none", "--json").code == 0
    assert CalamineWorkbook.from_path(book).sheet_names[:3] == ["说明", "限值", "严重程度"]
