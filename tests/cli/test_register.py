"""register at the command line: what it lists, changes, plans, takes in and refuses."""

import pytest

from inspector.db.store import Store
from inspector.records import Area
from tests.cli.contract import check


@pytest.fixture
def data(demo):
    return ("--data", demo / "office", "--json")


def villages(demo):
    with Store.open(demo / "office") as store:
        return sorted((it for it in store.find(Area, level="village", until=None)), key=lambda it: it.code)


def test_a_village_is_merged_after_a_plan_and_then_listed_as_ended(run, demo, data):
    old, new, *_ = villages(demo)
    plan = run("register", "merge", old.code, "--into", new.code, "--plan", *data)
    check(plan.json, "register", "merge")
    assert plan.code == 0
    assert plan.json["sites"] > 0
    assert old.code in [it.code for it in villages(demo)]
    done = run("register", "merge", old.code, "--into", new.code, *data)
    assert {**done.json, "plan": True} == plan.json
    living = [it["code"] for it in run("register", "list", "areas", *data).json["rows"]]
    ended = {it["code"]: it["successor"] for it in run("register", "list", "areas", "--ended", *data).json["rows"]}
    assert old.code not in living
    assert ended[old.code] == new.id
    again = run("register", "merge", new.code, "--into", old.code, *data)
    assert again.code != 0
    assert run("undo", *data).code == 0
    assert old.code in [it.code for it in villages(demo)]


def test_counts_types_and_names_are_entered(run, demo, data):
    village = villages(demo)[-1]
    assert run("register", "rename", village.code, "向阳村", *data).code == 0
    assert run("register", "set", village.code, "tag", "historic", *data).code == 0
    assert run("register", "set", village.code, "tag", "palace", *data).code != 0
    base = run("register", "count", "ruins", village.code, "8", "--baseline", "--day", "2026-01-01", *data)
    now = run("register", "count", "ruins", village.code, "5", *data)
    check(now.json, "register", "count")
    assert (base.code, now.code) == (0, 0)
    (row,) = run("register", "list", "counts", "--counter", "ruins", *data).json["rows"]
    assert (row["area"], row["baseline"], row["change"], row["added"]) == (village.code, 8, -3, 0)
    for what in ("grids", "traits", "households", "leads", "counts"):
        said = run("register", "list", what, *data)
        check(said.json, "register", "list")
        assert said.code == 0


def test_a_table_comes_in_and_what_is_refused_is_said(run, demo, data, tmp_path):
    village = villages(demo)[0]
    table = tmp_path / "t.csv"
    head = "计数项目,区划代码,日期,数量,是否基数\n"
    table.write_text(f"{head}旱厕,{village.code},2026-03-01,6,是\n旱厕,无此村,2026-03-01,6,是\n", encoding="utf-8")
    plan = run("register", "import", "counts", table, "--plan", *data)
    assert (plan.json["new"], plan.json["operation"], len(plan.json["refused"])) == (1, None, 1)
    done = run("register", "import", "counts", table, *data)
    check(done.json, "register", "import")
    assert done.json["new"] == 1
    assert done.json["refused"][0]["row"] == 3
    out = tmp_path / "o.xlsx"
    assert run("register", "export", "counts", "-o", out, *data).json["rows"] >= 1
    assert out.exists()
