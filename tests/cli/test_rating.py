"""rating and points: without a window, from the draft to the exchange."""

import pytest

MONTH = "{}年{}月农村人居环境红黑榜"


@pytest.fixture
def act(run, demo):
    """One action in the office store of a demo of its own."""

    def act(*arguments, language="zh"):
        return run(*arguments, "--data", demo / "office", "--json", "--lang", language)

    return act


@pytest.fixture
def lists(act):
    return act("rating", "list").json


def test_the_demo_tells_a_published_list_and_a_draft(act, lists):
    draft, out = lists["ratings"]
    (published,) = lists["publications"]
    assert (published["rating"], published["issue"], published["appeals"]) == (out["id"], "1", 1)
    shown = act("rating", "show", published["id"]).json
    assert [(it["rank"], it["list"]) for it in shown["places"] if it["rank"]] == [
        (1, "red"), (1, "red"), (3, ""), (4, "black"),
    ]  # fmt: skip
    assert shown["published"]
    now = act("rating", "show", draft["id"]).json
    assert now["published"] == ""
    single = next(it for it in now["places"] if it["households"] == 1)
    assert "households_alone" in [it["why"] for it in single["reasons"]]
    assert {it["reasons"][0]["why"] for it in now["places"] if it["rank"] is None} <= {
        "not_visited",
        "no_score",
        "few_households",
    }


def test_a_list_is_drawn_published_contested_decided_and_taken_down(act, lists):
    month = lists["ratings"][1]["starts"][:7]
    made = act("rating", "add", "再评一次", "--period", month, "--rule", "limits")
    assert made.code == 0
    assert made.json["period"] == month
    assert act("rating", "sheet", "再评一次", "竹溪村").json["place"]["told"] == "竹溪村"
    out = act("rating", "publish", "再评一次", "--basis", "评比办法").json
    assert (out["issue"], len(out["sha256"])) == ("2", 64)
    (red, *_), (black, *_) = (
        [it for it in act("rating", "show", out["publication"]).json["places"] if it["list"] == list_]
        for list_ in ("red", "black")
    )
    appeal = act("rating", "appeal", out["publication"], black["told"], "--text", "当日已清运").json["appeal"]
    told = act("rating", "decide", appeal, "corrected", "--reason", "属实", "--list", "none")
    assert told.code == 0
    assert act("points", "give", out["publication"], "--plan").json["due"]
    assert act("points", "give", out["publication"]).json["entries"]
    assert act("points", "give", out["publication"]).json["entries"] == []
    balance = act("points", "book", red["code"]).json["balance"]
    assert act("points", "exchange", red["code"], "1", "--note", "肥皂").code == 0
    assert act("points", "book", red["code"]).json["balance"] == balance - 1
    assert (
        act("points", "exchange", red["code"], "1000", "--note", "电视").json["refused"][0]["kind"] == "account_empty"
    )
    assert act("rating", "withdraw", out["publication"], "--why", "到期").code == 0
    assert act("rating", "withdraw", out["publication"]).json["refused"][0]["kind"] == "withdrawn"
    assert act("rating", "trend", "再评一次").json["places"]


def test_a_household_is_not_named_without_basis_reviewer_and_notice(act, lists):
    period = f"{lists['ratings'][0]['starts']}..{lists['ratings'][0]['ends']}"
    act("rating", "add", "清洁户", "--period", period, "--level", "household", "--rule", "households")
    refused = act("rating", "publish", "清洁户", "--shown", "name").json["refused"]
    assert refused[0]["kind"] == "naming_wants"
    shown = act("rating", "show", "清洁户").json["places"]
    assert shown
    assert all("*" in it["told"] for it in shown), "a terminal names no householder in full"
    out = act("rating", "publish", "清洁户").json
    assert {it["told"] for it in act("rating", "show", out["publication"]).json["places"]} == {
        it["code"] for it in shown
    }


def test_points_are_entered_and_written_out(act, tmp_path):
    home = "990101100201-HT-0001"
    assert act("points", "enter", home, "--rule", "cleaning_day").code == 0
    assert act("points", "list").json["accounts"]
    entry = act("points", "enter", home, "--points", "3", "--note", "主动清理").json["entry"]
    assert act("points", "reverse", entry, "--note", "记错").code == 0
    assert act("points", "book", home).json["balance"] == 1
    file = tmp_path / "积分.xlsx"
    assert act("points", "export", "-o", file).json["accounts"] == len(act("points", "list").json["accounts"])
    assert file.is_file()


@pytest.mark.parametrize(
    ("arguments", "kind"),
    [(("rating", "show", "没有这个"), "gone"), (("rating", "add", "x", "--period", "2026-13"), "bad_period"),
     (("rating", "add", "x", "--period", "2026-10", "--rule", "y"), "bad_value"),
     (("points", "book", "nowhere"), "gone"), (("rating", "lost", "--period", "x"), "bad_period")],
)  # fmt: skip
def test_what_is_not_there_is_told(act, arguments, kind):
    assert act(*arguments).json["refused"][0]["kind"] == kind


def test_lost_points_and_a_period_without_visits(act, lists, run, demo):
    rows = act("rating", "lost", "--period", lists["ratings"][1]["starts"][:7]).json["items"]
    assert rows[0]["visits"] <= rows[0]["of"]
    assert [float(it["lost"]) for it in rows] == sorted((float(it["lost"]) for it in rows), reverse=True)
    assert act("rating", "lost", "--period", "2001").json["items"] == []
    act("rating", "add", "空", "--period", "2001-01")
    told = run("rating", "show", "空", "--data", demo / "office", "--lang", "zh")
    assert "本期没有可以排名的对象" in told.out + told.err
