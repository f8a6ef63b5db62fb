"""Assessments and quotas at the command line: worked out, typed, reported, out and in again; what is wrong in words."""

import pytest

from inspector.db.store import Store
from inspector.operations.indicators.places import places
from tests.cli.contract import check


@pytest.fixture
def data(demo):
    return ("--data", demo / "office", "--json")


@pytest.fixture
def town(demo):
    with Store.open(demo / "office") as store:
        return places(store).towns[0].code


def test_schemes_are_listed_and_worked_out(run, data, demo):
    said = run("indicators", "list", *data)
    check(said.json, "indicators", "list")
    assert said.json["schemes"][0]["flaws"] == []
    shown = run("indicators", "show", "environment", "--period", "2026", *data)
    check(shown.json, "indicators", "show")
    first = shown.json["towns"][0]
    assert first["indicators"]["old_houses"]["quotas"]
    for name, it in first["indicators"].items():
        assert (it["points"] is None) == (it["value"] is None), name
        assert (it["why"] is None) == (it["value"] is not None), name
    plain = run("indicators", "show", "environment", "--period", "2026", "--data", demo / "office")
    assert (plain.code, "云渡镇" in plain.out) == (0, True)
    assert "没有" in plain.err


def test_a_value_is_typed_and_taken_away(run, data, town):
    said = run("indicators", "set", "environment", "lasting", town, "55", "--period", "2026Q1", *data)
    check(said.json, "indicators", "set")

    def value():
        shown = run("indicators", "show", "environment", "--period", "2026Q1", *data).json["towns"]
        return next(it for it in shown if it["name"] == "云渡镇")["indicators"]["lasting"]["value"]

    assert value() == 55
    assert run("indicators", "set", "environment", "lasting", town, "-", "--period", "2026Q1", *data).code == 0
    assert value() is None


@pytest.mark.parametrize(
    ("arguments", "kind"),
    [
        (("indicators", "show", "none", "--period", "2026"), "gone"),
        (("indicators", "show", "environment", "--period", "2026-13"), "bad_period"),
        (("indicators", "show", "environment"), "usage"),
        (("indicators", "set", "environment", "rectified", "TOWN", "5", "--period", "2026"), "bad_value"),
        (("indicators", "set", "environment", "lasting", "TOWN", "viel", "--period", "2026"), "bad_value"),
        (("indicators", "import", "nowhere.xlsx"), "not_found"),
        (("quota", "set", "none", "TOWN", "5", "--period", "2026"), "bad_value"),
        (("quota", "set", "toilets", "TOWN", "-5", "--period", "2026"), "bad_value"),
        (("quota", "report", "zzz", "5"), "gone"),
        (("quota", "import", "nowhere.xlsx"), "not_found"),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_refused_in_words(run, data, town, arguments, kind):
    said = run(*(town if it == "TOWN" else it for it in arguments), *data)
    assert said.code != 0
    assert said.kinds == [kind]


def test_the_period_may_be_a_campaigns(run, data, demo):
    with Store.open(demo / "office") as store:
        name = store.one("SELECT name FROM campaign WHERE NOT deleted")
    said = run("indicators", "show", "environment", "--period", name, "--campaign", name, *data)
    assert said.code == 0


def test_a_quota_from_its_setting_to_its_end(run, data, town):
    made = run("quota", "set", "walls", town, "10", "--period", "2026", *data)
    check(made.json, "quota", "set")
    quota = made.json["quota"]
    told = run("quota", "report", quota, "12", "--day", "2026-05-01", *data)
    check(told.json, "quota", "report")
    listed = run("quota", "list", "--period", "2026", *data)
    check(listed.json, "quota", "list")
    row = next(it for it in listed.json["rows"] if it["quotas"] == [quota] and it["area"] == "云渡镇")
    assert (row["share"], row["said"]) == (1.2, ["over"])
    check(run("quota", "delete", quota, *data).json, "quota", "delete")
    assert all(quota not in it["quotas"] for it in run("quota", "list", *data).json["rows"])


def test_tables_go_out_and_in_and_the_sheet_is_drawn(run, data, tmp_path):
    for what in ("indicators", "quota"):
        said = run(what, "export", "-o", tmp_path / f"{what}.xlsx", *data)
        check(said.json, what, "export")
        assert said.json["rows"] > 0
        again = run(what, "import", tmp_path / f"{what}.xlsx", *data)
        check(again.json, what, "import")
        assert (again.json["new"], again.json["changed"], again.json["same"]) == (0, 0, said.json["rows"])
    sheet = run("indicators", "sheet", "environment", "--period", "2026", "-o", tmp_path / "a.pdf", *data)
    check(sheet.json, "indicators", "sheet")
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


def test_rows_left_out_are_told(run, data, town, tmp_path):
    rows = ("任务指标,区划代码,起始日期,截止日期,计划数", f"不认识,{town},2026-01-01,2026-12-31,5")
    (tmp_path / "q.csv").write_text("\n".join(rows), "utf-8")
    said = run("quota", "import", tmp_path / "q.csv", *data)
    assert (said.code, said.kinds, said.json["refused"][0]["row"]) == (1, ["bad_row"], 2)
