"""Projects at the command line: out, empty, in again, shown, looked back upon, counted from a visit."""

from inspector.db.store import Store
from inspector.operations import history
from inspector.operations.projects import assets
from inspector.records import Asset, Site
from tests.cli.contract import check
from tests.operations.projects_made import asset_visit, project


def office(demo, **values):
    with Store.open(demo / "office", nonce="n") as store:
        held = {it.site for it in store.find(Asset)}
        site = next(it.id for it in store.find(Site, kind="asset") if it.id not in held)
        made = project(store, number="XJ-9", **values)
        asset = assets.add(store, site, project=made)
        return made, asset, asset_visit(store, site)


def test_a_project_from_its_visit_to_the_look_back(run, demo, tmp_path):
    made, asset, visit = office(demo)
    data = ("--data", demo / "office", "--json")
    said = run("project", "take", visit, "--plan", *data)
    check(said.json, "project", "take")
    assert said.json["project"] == made
    assert run("project", "show", "XJ-9", *data).json["quantities"] == []
    assert run("project", "take", visit, *data).json["asset"] == asset
    shown = run("project", "show", "XJ-9", *data)
    check(shown.json, "project", "show")
    assert shown.json["quantities"][0]["deviation"] == "-4.2"
    assert shown.json["project"]["missing"] == ["audit"]
    listed = run("project", "list", "--find", "xj-9", *data)
    check(listed.json, "project", "list")
    assert (listed.json["total"], listed.json["rows"][0]["paying"]) == (1, "behind")
    back = run("project", "look-back", "--last", "2026", "-o", tmp_path / "back.xlsx", *data)
    assert (tmp_path / "back.xlsx").is_file()
    check(back.json, "project", "look-back")
    assert back.json["whole"]["idle"] >= 1
    for command in (("list",), ("show", "XJ-9"), ("look-back", "--last", "2026")):
        assert run("project", *command, "--data", demo / "office").code == 0


def test_out_and_in(run, demo, tmp_path):
    office(demo)
    data = ("--data", demo / "office", "--json")
    for name in ("a.xlsx", "a.csv"):
        said = run("project", "export", "-o", tmp_path / name, *data)
        check(said.json, "project", "export")
        again = run("project", "import", tmp_path / name, *data)
        check(again.json, "project", "import")
        assert (again.code, again.json["new"], again.json["changed"]) == (0, 0, 0)
    check(run("project", "template", "-o", tmp_path / "empty.xlsx", *data).json, "project", "template")


def test_rows_left_out_are_named_and_hinder_no_other(run, demo, tmp_path):
    (tmp_path / "a.csv").write_text("项目名称,实施地点,项目年度\n甲,990101100201,2026\n乙,火星,2026\n", "utf-8")
    data = ("--data", demo / "office", "--json")
    planned = run("project", "import", tmp_path / "a.csv", "--plan", *data)
    assert (planned.json["new"], planned.json["operation"]) == (1, None)
    said = run("project", "import", tmp_path / "a.csv", *data)
    assert (said.code, said.json["new"]) == (1, 1)
    assert [(it["row"], it["column"]) for it in said.json["refused"]] == [(3, "实施地点")]
    assert run("undo", *data).code == 0
    with Store.open(demo / "office") as store:
        assert history.describe(store, said.json["operation"], "zh").subject in {"", "甲"}


def test_wrong_use_is_told(run, demo, tmp_path):
    data = ("--data", demo / "office", "--json")
    assert run("project", "show", "no such", *data).kinds == ["gone"]
    assert run("project", "import", tmp_path / "none.xlsx", *data).kinds == ["not_found"]
    assert run("project", "look-back", "--years", "99", *data).kinds == ["bad_value"]
    assert run("project", "take", "no such", *data).kinds == ["gone"]
