"""step, close and plan: the machine at the command line, and what is refused."""

from pathlib import Path

import pytest

from inspector.db.store import Store
from tests.cli.contract import check
from tests.operations.days import photo_file


@pytest.fixture
def office(demo) -> Path:
    return demo / "office"


@pytest.fixture
def marks(run, office) -> list[str]:
    """The numbers of findings nothing was done with yet."""
    with Store.open(office) as store:
        untouched = store.rows(
            """SELECT number FROM finding AS f WHERE number IS NOT NULL AND NOT deleted
               AND NOT EXISTS (SELECT 1 FROM step WHERE finding = f.id) ORDER BY rowid LIMIT 3"""
        )
    for (number,) in untouched:  # shown by command, as whoever takes the first step sees it
        shown = run("show", number, "--data", office, "--json").json
        assert (shown["standing"]["stage"], shown["steps"]) == ("open", [])
    return [str(number) for (number,) in untouched]


def test_steps_of_many_are_one_operation(run, office, marks):
    said = run("step", "assign", *marks[:2], "--due", "2099-01-05", "--note", "请速办", "--data", office, "--json")
    check(said.json, "step")
    assert said.code == 0
    assert [(it["number"], it["stage"], it["due"]) for it in said.json["steps"]] == [
        (it, "assigned", "2099-01-05") for it in marks[:2]
    ]
    run("undo", "--data", office)
    assert [run("show", it, "--data", office, "--json").json["steps"] for it in marks[:2]] == [[], []]


def test_what_is_not_allowed_is_refused_and_nothing_is_written(run, office, marks):
    said = run("step", "apply", marks[0], "--data", office, "--json")
    assert (said.code, said.kinds) == (1, ["not_allowed"])
    assert run("step", "dance", marks[0], "--data", office, "--json").code == 2
    said = run("step", "progress", marks[0], "2099-X", "--note", "已备料", "--data", office, "--json")
    assert (said.code, said.kinds) == (1, ["gone"])
    assert run("show", marks[0], "--data", office, "--json").json["steps"] == []


def test_a_close_out_wants_proof_or_a_name(run, office, marks, tmp_path):
    said = run("close", marks[0], "--data", office, "--json")
    assert (said.code, said.kinds) == (1, ["lacks_proof"])
    assert run("close", marks[0], "--exception", "--data", office, "--json").kinds == ["lacks_proof"]
    named = ("--approver", "应怀远 副县长", "--note", "住户搬迁，旧厕拆除", "--document", "青督销〔2026〕1号")
    said = run("close", marks[0], "--exception", *named, "--data", office, "--json")
    check(said.json, "close")
    assert (said.json["steps"][0]["stage"], said.json["steps"][0]["proof"]) == ("closed", "exception")
    picture = photo_file(tmp_path, "after.jpg")
    run("step", "recheck", marks[1], "--verdict", "fixed", "--photo", picture, "--data", office)
    said = run("close", marks[1], "--data", office, "--json")
    assert (said.code, said.json["steps"][0]["proof"]) == (0, "recheck")


def test_a_finding_is_shown_with_its_steps(run, office, marks):
    run("step", "ask_extension", marks[0], "--due", "2099-02-01", "--note", "连续阴雨", "--data", office)
    said = run("show", marks[0], "--data", office, "--json").json
    check(said, "show")
    (step,) = said["steps"]
    assert (step["kind"], step["due"], step["note"], step["counts"]) == (
        "ask_extension",
        "2099-02-01",
        "连续阴雨",
        True,
    )
    assert said["standing"]["stage"] == "open"
    assert "连续阴雨" in run("show", marks[0], "--data", office).out
    assert "Extension asked for" in run("show", marks[0], "--data", office, "--lang", "en").out


def test_a_plan_is_set_by_names(run, office, marks):
    unit = run("list", "units", "--data", office, "--json").json["rows"][0]["name"]
    said = run("plan", *marks[:3], "--set", f"lead={unit}", "--set", "goal=更换盖板", "--set", "common=1", "--data",
               office, "--json")  # fmt: skip
    check(said.json, "plan")
    assert (said.code, len(said.json["findings"])) == (0, 3)
    shown = [run("show", it, "--data", office, "--json").json["record"] for it in marks[:3]]
    assert {(it["goal"], it["common"]) for it in shown} == {("更换盖板", 1)}
    run("undo", "--data", office)
    assert run("show", marks[0], "--data", office, "--json").json["record"]["goal"] is None
    run("plan", marks[0], "--set", "goal=更换盖板", "--data", office)
    run("plan", marks[0], "--set", "goal=", "--data", office)
    assert run("show", marks[0], "--data", office, "--json").json["record"]["goal"] is None


@pytest.mark.parametrize(
    ("wrong", "code", "kind"),
    [("severity=3", 2, "usage"), ("goal", 2, "usage"), ("lead=没有这个单位", 1, "gone"), ("theme=天气", 1, "bad_value"),
     ("common=很多", 1, "bad_value"), ("note=11010119900307123X", 1, "identity_number")],
)  # fmt: skip
def test_a_plan_takes_only_what_is_known(run, office, marks, wrong, code, kind):
    said = run("plan", marks[0], "--set", wrong, "--data", office, "--json")
    assert (said.code, said.kinds) == (code, [kind])
