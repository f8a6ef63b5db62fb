"""checklist try: what a form makes of answers, from the command line."""

import json
import re

import pytest
from openpyxl import Workbook, load_workbook

from inspector.cli.commands import declared
from inspector.cli.kinds import NAMES
from inspector.cli.tables import KINDS
from inspector.cli.words import width, wrapped
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
        "item": "Q", "code": None, "severity": 1, "days": 7, "deadline": "2026-11-28", "basis": "", "requirement": "",
        "count": 9, "problem": "垃圾", "working_days": False, "bottom_line": False,
    }]  # fmt: skip
    score = said.json["score"]
    assert (score["points"], score["of"]) == (3, 10)
    assert [it["why"] for it in score["lines"]] == ["发现 9 处，每处扣 1 分，扣完为止", "未发现问题"]
    assert said.json["grade"]["name"] == "black"
    assert said.json["grade"]["why"] == "得分率 30%，低于 80%"
    assert [(it["name"], it["message"]) for it in said.json["invalid"]] == [("S", "检查表此处没有这个名称的问题")]
    english = run("checklist", "try", form, answers, "--lang", "en")
    assert "9 found, 1 off each, until nothing is left" in english.out
    assert "Score: 3 of 10" in english.out


def test_a_sheet_as_the_village_reads_it(run, written):
    """Shared items, a sample, an answer, what does not apply: each in the words of who counted."""
    answers = {"EN02": 1, "EN02_black": 1, "EN04": 2, "EN09": "n/a", "EN15": 1, "EN15_posted": "no", "EN21": 2}
    said = run("checklist", "try", VILLAGE, written("a.json", answers), "--json", "--lang", "zh").json
    lines = {it["item"]: it for it in said["score"]["lines"]}
    assert lines["EN02"]["why"] == "漂浮物、淤积：发现 1 处，每处扣 1 分；黑臭：发现 1 处，每处扣 4 分"
    assert lines["EN04"]["why"] == "发现 2 户，每户扣 1 分"
    assert lines["EN15"]["why"] == "缺岗的保洁员：发现 1 人，每人扣 1 分；保洁责任区是否公示：“否”，扣 1 分"
    assert lines["EN21"]["why"] == "抽查 5 户，不合格 2 户，每户扣 1 分"
    assert (lines[None]["label"], lines[None]["why"]) == ("折算", "不适用 5 分，按比例折算，另减 0.58 分")
    assert said["grade"]["why"].startswith("得分率 88.42%，达到 80%，未到 90%；暂定，还有 ")


def test_what_is_printed_is_whole(run, written, monkeypatch):
    answers = written("a.json", {"EN02": 3, "EN02_black": 1, "EN09": "n/a"})
    command = ("checklist", "try", VILLAGE, answers, "--on", "2026-11-21", "--lang", "zh")
    whole = run(*command).out.splitlines()
    said = run(*command, "--json").json
    for finding in said["findings"]:
        (row,) = [it for it in whole if it.startswith(finding["item"] + " ") and finding["problem"] in it]
        assert finding["requirement"] in row
    for line in said["score"]["lines"]:
        assert any(line["why"] in it and it.startswith(line["item"] or line["label"]) for it in whole)
    (scaling,) = [it for it in whole if it.startswith("折算")]
    assert scaling.split()[:3] == ["折算", "5", "0.37"]  # no count
    assert not any("…" in it for it in whole)
    monkeypatch.setattr("inspector.cli.words.terminal_width", lambda: 80)
    narrow = run(*command).out.splitlines()
    table = narrow[narrow.index(next(it for it in narrow if it.startswith("问题"))) :]
    assert max(map(width, table[:-2])) <= 80
    assert len(narrow) > len(whole)
    for finding in said["findings"]:
        assert finding["requirement"][:6] in "".join(narrow)


@pytest.mark.parametrize("most", [8, 9, 20])
def test_wrapping_breaks_between_words_and_characters(most):
    text = "查清原因，截住污水。 See the overflowing ditches! 中" * 3 + "x" * 30
    lines = wrapped(text, most)
    assert max(map(width, lines)) <= most
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert not any(it.startswith(("，", "。")) for it in lines)
    assert wrapped("ditches and ponds", 9) == ["ditches", "and ponds"]
    assert wrapped("", most) == [""]


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


@pytest.mark.parametrize("action", ["check", "try", "import", "publish", "retire", "export"])
def test_help_of_an_action_is_its_own(run, action):
    english, chinese = (run("checklist", action, "--help", "--lang", it).out for it in ("en", "zh"))
    assert english.startswith(f"usage: inspector checklist {action} ")
    assert "ACTION" not in english + chinese
    words = re.sub(r"JSON|XLSForm|YYYY-MM-DD|\b(?:zh|en|inspector|checklist|md|xlsx|json)\b", "", chinese)
    words = re.sub(r"-+[a-z]+|[A-Z]{2,}", "", words).replace(action, "", 1)
    assert re.findall("[a-z]{2,}", words) == []


def test_every_help_in_chinese_says_it_in_chinese(run):
    """Three English words in a row are a sentence nobody translated; what one types is no sentence."""
    typed = {*NAMES, *declared().names, *KINDS}
    for arguments in [(), *((it,) for it in declared().names)]:
        text = run(*arguments, "--help", "--lang", "zh").out
        words = " ".join("" if it in typed else it for it in text.split())
        assert re.findall(r"[a-z]{2,} [a-z]{2,} [a-z]{2,}", words) == [], arguments


def test_a_named_data_folder_judges_by_its_own_tables(run, written, tmp_path):
    form = written("f.md", "| survey |\n| | type | name | label | finding |\n"
                           "| | decimal | Q | 容积 | ${Q} < limit('tank_volume', 5) |\n")  # fmt: skip
    answers, folder, tables = written("a.json", {"Q": 3}), tmp_path / "county", tmp_path / "tables.xlsx"
    run("new", "--data", folder, "--role", "office", "--county", "990101", "--person", "禾满仓")
    run("import", "tables", "--template", "-o", tables, "--data", folder)
    book = load_workbook(tables)
    for row in book.worksheets[1].iter_rows():
        if row[0].value == "tank_volume":
            row[5].value = 9
    book.save(tables)
    assert run("import", "tables", tables, "--data", folder).code == 0
    assert run("checklist", "try", form, answers, "--json").json["findings"] == []
    (finding,) = run("checklist", "try", form, answers, "--json", "--data", folder).json["findings"]
    assert finding["item"] == "Q"
    missing = run("checklist", "try", form, answers, "--json", "--data", tmp_path / "none")
    assert (missing.code, missing.json["ok"]) == (1, False)
