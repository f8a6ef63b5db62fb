"""checklist try: what a form makes of answers, from the command line."""

import json

import pytest
from openpyxl import Workbook

from tests.cli.contract import check

VILLAGE = "resources/checklists/village_environment.md"
TOILET = "resources/checklists/household_toilet.md"
FORM = """
| survey |
| | type | name | label | points | deduct | occurrences | constraint | constraint_message::中文 (zh) |
| | integer | Q | 垃圾 | 7 | 1 | yes | . >= 0 | 不能为负 |
| | select_one yes_no | R | 焚烧 | 3 | all | | | |
| choices |
| | list_name | name | label | finding |
| | yes_no | yes | 是 | yes |
| | yes_no | no | 否 | |
| settings |
| | form_id | version | form_title | grading |
| | f | 1 | 表 | red_black |
"""


@pytest.fixture
def written(tmp_path):
    """A file of JSON, or of a text as it is."""

    def write(name, content):
        path = tmp_path / name
        path.write_text(content if isinstance(content, str) else json.dumps(content, ensure_ascii=False), "utf-8")
        return path

    return write


def test_the_sheet_is_told_line_by_line(run, written):
    form, answers = written("f.md", FORM), written("a.json", {"Q": 9, "R": False, "S": 1})
    said = run("checklist", "try", form, answers, "--on", "2026-11-21", "--json", "--lang", "zh")
    check(said.json, "checklist", "try")
    assert said.code == 0
    assert said.json["findings"] == [{
        "item": "Q", "code": None, "severity": 1, "days": None, "deadline": None, "basis": "", "requirement": "",
        "count": 9, "problem": "垃圾", "working_days": False, "bottom_line": False,
    }]  # fmt: skip
    score = said.json["score"]
    assert (score["points"], score["of"]) == (3, 10)
    assert [it["why"] for it in score["lines"]] == ["发现9处，每处扣1分，扣完为止", "未发现问题"]
    assert said.json["grade"]["name"] == "black"
    assert said.json["grade"]["why"] == "得分率30%，达到0%"
    assert [(it["name"], it["message"]) for it in said.json["invalid"]] == [("S", "检查表此处没有这个名称的问题")]
    english = run("checklist", "try", form, answers, "--lang", "en")
    assert "9 found, 1 off each, until nothing is left" in english.out
    assert "Score: 3 of 10" in english.out


def test_the_forms_own_words_for_its_rule(run, written):
    said = run("checklist", "try", written("f.md", FORM), written("a.json", {"Q": -1}), "--json", "--lang", "zh")
    assert [it["message"] for it in said.json["invalid"]] == ["不能为负"]
    assert said.json["values"] == {}


def test_shipped_lists_can_be_tried_at_a_site_and_on_a_day(run, written):
    answers, site = written("a.json", {"HT12": 1.2, "HT09": "no"}), written("s.json", {"users": 5})
    said = run("checklist", "try", TOILET, answers, "--site", site, "--on", "2026-11-21", "--json").json
    check(said, "checklist", "try")
    assert {it["item"]: it["deadline"] for it in said["findings"]} == {"HT09": "2026-11-21", "HT12": "2027-02-19"}
    assert (said["score"], said["grade"]) == (None, None)
    village = run("checklist", "try", VILLAGE, written("b.json", {"EN01": 2}), "--json").json
    assert (village["score"]["points"], village["score"]["of"]) == (98, 100)


def test_a_workbook_of_excel(run, written, tmp_path):
    book = Workbook()
    for title, rows in {"survey": [["type", "name", "label"], ["integer", "Q", "垃圾"]]}.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    del book["Sheet"]
    book.save(tmp_path / "f.xlsx")
    said = run("checklist", "try", tmp_path / "f.xlsx", written("a.json", {"Q": 3}), "--json").json
    assert said["values"] == {"Q": "3"}


@pytest.mark.parametrize("content", ["", "no json", "[]", "[" * 50_000, "\0" * 3000])
def test_answers_that_are_none(run, written, content):
    for arguments in ((written("a.json", content),), (written("b.json", {}), "--site", written("s.json", content))):
        said = run("checklist", "try", written("f.md", FORM), *arguments, "--json")
        check(said.json, "checklist", "try")
        assert (said.code, said.kinds) == (1, ["not_an_object"])
        assert "Traceback" not in said.err


def test_a_form_that_is_none(run, written, tmp_path):
    answers = written("a.json", {})
    broken = written("f.md", FORM.replace("integer", "tekst"))
    said = run("checklist", "try", broken, answers, "--json")
    assert (said.code, set(said.kinds)) == (1, {"bad_checklist"})
    assert said.json["refused"][0]["row"]
    assert run("checklist", "try", tmp_path / "none.md", answers, "--json").kinds == ["not_found"]
    assert run("checklist", "try", broken, tmp_path / "none.json", "--json").kinds == ["not_found"]


@pytest.mark.parametrize(
    "arguments",
    [("try",), ("try", "f.md"), ("try", "f.md", "a.json", "b.json"), ("try", "f.md", "a.json", "--on", "soon"),
     ("try", "f.md", "a.json", "--on", "9999-12-31"), ("check",), ()],
)  # fmt: skip
def test_wrong_usage(run, arguments):
    said = run("checklist", *arguments, "--json")
    assert (said.code, said.kinds) == (2, ["usage"])


def test_help_names_the_actions(run):
    said = run("checklist", "--help", "--lang", "en")
    assert "check" in said.out
    assert "try" in said.out
