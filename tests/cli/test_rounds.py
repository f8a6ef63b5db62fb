"""campaign and lot: without a window, from the plan to the minutes."""

import pytest

SAMPLE = "农村户厕问题“回头看”专项督查"


@pytest.fixture
def act(run, demo):
    """One action in the field store."""

    def act(*arguments, language="zh"):
        return run(*arguments, "--data", demo / "field", "--json", "--lang", language)

    return act


def test_a_campaign_from_its_plan_to_its_round(act):
    made = act(
        "campaign", "add", "百日攻坚", "--starts", "2026-11-02", "--basic-by", "2026-12-20",
        "--closed-by", "2027-02-09",
        "--area", "990101101000", "--checklist", "household_toilet",
    )  # fmt: skip
    assert made.code == 0
    done = act("campaign", "spread", "百日攻坚", "--to", "督查一组", "--to", "骆青川")
    assert (done.json["new"], done.json["moved"], done.json["kept"]) == (80, 0, 0)
    again = act("campaign", "spread", "百日攻坚", "--anew", "--to", "督查一组", "--to", "督查二组")
    assert (again.json["new"], again.json["moved"]) == (0, 40)
    given = act("campaign", "assign", made.json["campaign"], "--to", "苗知秋", "--area", "990101101203")
    assert given.json["moved"] == 20
    one = act("campaign", "assign", "百日攻坚", "--to", "苗知秋", "--site", "990101101201-HT-0001")
    assert one.json["moved"] == 1
    round_ = act("campaign", "round", "百日攻坚").json
    assert sum(it["assigned"] for it in round_["villages"]) == 80
    assert round_["left_out"]["villages"] == 4
    assert act("undo").code == 0


def test_what_is_no_campaign(act):
    dates = ("--starts", "2026-11-02", "--basic-by", "2026-12-20", "--closed-by", "2026-12-01")
    wrong = act("campaign", "add", "甲", *dates, "--area", "990101000000", "--checklist", "household_toilet")
    assert (wrong.code, wrong.kinds) == (1, ["bad_value"])
    assert act("campaign", "round", "没有这个").kinds == ["gone"]
    assert act("campaign", "spread", SAMPLE, "--to", "没有这个人").kinds == ["gone"]
    neither = act("campaign", "assign", SAMPLE, "--to", "督查一组")
    assert (neither.code, neither.kinds) == (2, ["usage"])
    assert act("campaign", "spread", SAMPLE).code == 2


def test_a_lot_from_its_seed_to_its_minutes(act, tmp_path):
    asked = ("lot", "draw", "--area", "990101200000", "--count", "5", "--seed", "3 17 22", "--campaign", SAMPLE)
    first, second = act(*asked, "--note", "在场：村监委会主任"), act(*asked)
    assert first.code == 0
    assert [it["code"] for it in first.json["sites"]] == [it["code"] for it in second.json["sites"]]
    assert all("*" in it["name"] for it in first.json["sites"])
    lot = first.json["lot"]
    assert act("lot", "substitute", lot, "9", "--reason", "锁闭").kinds == ["gone"]
    assert act("lot", "substitute", lot, "1", "--reason", " ").kinds == ["bad_value"]
    other = act("lot", "substitute", lot, "1", "--reason", "锁闭")
    assert other.json["sites"][5]["reason"] == "锁闭"
    said = act("lot", "verify", lot, language="en")
    assert (said.code, said.json["follows"]) == (0, True)
    out = tmp_path / "记录.pdf"
    assert act("lot", "minutes", lot, "-o", out).json["bytes"] == out.stat().st_size
    assert act("undo").code == 0  # the substitute
    assert act("undo").code == 1  # a draw has happened


def test_too_few_and_the_rest_of_what_cannot_be_drawn(act):
    asked = ("lot", "draw", "--area", "990101200000", "--count")
    assert act(*asked, "5000").kinds == ["too_few"]
    assert act(*asked, "0").code == 2
    assert act(*asked, "1", "--kind", "castle").code == 2
    each = act(*asked, "2", "--each-village", "--kind", "public_toilet")
    assert len(each.json["sites"]) == 4
    assert act("lot", "verify", "zzz").kinds == ["gone"]
