# ruff: noqa: E501 - a form reads best as a table
"""Trying a form: answers as people write them in JSON, and what is told of them."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from checklist_forms import DAY, toilets
from hypothesis import given
from hypothesis import strategies as st

from inspector.checklist.form import Form
from inspector.checklist.given import read_answers
from inspector.checklist.trying import LARGEST, TABLES, try_answers, try_in_child
from inspector.checklist.xlsform import read_definition
from inspector.errors import Fault, Kind
from inspector.tables.shipped import shipped_rows

SHIPPED = {it: shipped_rows(it) for it in TABLES}
FORM = read_definition("""
| survey |
| | type | name | label::中文 (zh) | label::English (en) | points | deduct | occurrences | required | default | relevant | constraint | constraint_message::中文 (zh) | finding | days | code | calculation | trigger | basis_zh | requirement_zh | problem_zh | repeat_count | parameters |
| | integer | Q1 | 垃圾 | Litter | 7 | 1 | yes | yes | | | | | | 3w | E01 | | | 某办法 | 清走。 | 有垃圾 | | |
| | integer | Q2 | 桶 | Bins | 3 | 1 | yes | | 2 | | . <= ${Q1} | 不多于 ${Q1} | | | | | | | | | | |
| | select_one yes_no | Q3 | 焚烧 | Fire | | | | | | | | | | | | | | | | | | |
| | select_multiple things | Q4 | 杂物 | Things | | | | | | ${Q3} = 'yes' | | | | | | | | | | | | |
| | acknowledge | Q5 | 已告知 | Told | | | | | | | | | | | | | | | | | | |
| | calculate | sum | 和 | Sum | | | | | | | | | | | | ${Q1} + ${Q2} | | | | | | |
| | text | copy | 抄 | Copy | | | | | | | | | | | | ${Q3} | ${Q3} | | | | | |
| | username | who | | | | | | | | | | | | | | | | | | | | |
| | begin_group | more | 更多 | More | | | | | | | | | | | | | | | | | | |
| | text | inner | 内 | Inner | | | | | | | | | | | | | | | | | | |
| | end_group | | | | | | | | | | | | | | | | | | | | | |
| | begin_repeat | house | 户 | House | | | | | | | | | | | | | | | | | | |
| | integer | rooms | 间 | Rooms | | | | | | | | | . > 3 | | | | | | | | | |
| | begin_repeat | person | 人 | Person | | | | | | | | | | | | | | | | | | |
| | integer | age | 年龄 | Age | | | | yes | | | . >= 0 | | | | | | | | | | | |
| | end_repeat | | | | | | | | | | | | | | | | | | | | | |
| | end_repeat | | | | | | | | | | | | | | | | | | | | | |
| | geopoint | place | 位置 | Place | | | | | | | | | | | | | | | | | | |
| choices |
| | list_name | name | label::中文 (zh) | label::English (en) | finding | code | problem_zh |
| | yes_no | yes | 是 | yes | yes | | |
| | yes_no | no | 否 | no | | | |
| | things | wood | 柴 | wood | yes | E02 | 有柴堆 |
| | things | dung | 粪 | dung | yes | E02 | 有粪堆 |
| | things | fine | 无 | none | | | |
| settings |
| | form_id | version | form_title | grading |
| | tried | 1 | 试用 | red_black |
""")  # fmt: skip


def tried(answers: dict[str, object], site: dict[str, object] | None = None, form: Form = FORM) -> dict[str, Any]:
    found = try_answers(form, answers, site or {}, DAY, SHIPPED)
    assert json.loads(json.dumps(found, allow_nan=False)) == found
    assert set(found) == {"relevant", "values", "invalid", "missing", "findings", "score", "grade"}
    return found


def faults(answers: dict[str, object]) -> dict[str, str]:
    return {it["name"]: it["message"] for it in tried(answers)["invalid"]}


def test_several_occurrences_are_one_line_with_their_count() -> None:
    found = tried({"Q1": 9})
    assert found["findings"] == [
        {"item": "Q1", "code": "E01", "severity": 1, "days": 3, "deadline": "2026-11-25", "basis": "某办法",
         "requirement": "清走。", "working_days": True, "bottom_line": False, "count": 9, "problem": "有垃圾"},
        {"item": "Q2", "code": None, "severity": 1, "days": 7, "deadline": "2026-11-28", "basis": "", "requirement": "",
         "working_days": False, "bottom_line": False, "count": 2, "problem": "桶"},
    ]  # fmt: skip
    score = found["score"]
    assert (score["points"], score["of"]) == (1, 10)
    assert [(it["item"], it["points"], it["counted"], it["deducted"]) for it in score["lines"]] == [
        ("Q1", 7, 9, 7), ("Q2", 3, 2, 2)]  # fmt: skip
    assert score["lines"][0]["why"] == [
        {"why": "occurrences", "taken": 7, "facts": {"key": "Q1", "count": "9", "each": "1", "capped": "2"}}
    ]
    assert (found["grade"]["name"], found["grade"]["title"]) == ("black", "黑榜")


def test_defaults_come_first_and_calculations_are_among_the_values() -> None:
    found = tried({"Q1": 5})
    assert (found["values"]["Q2"], found["values"]["sum"]) == ("2", "7")
    assert tried({"Q1": 5, "Q2": 4})["values"]["sum"] == "9"
    assert "Q2" not in tried({"Q1": 5, "Q2": None})["values"]


def test_a_trigger_answers_unless_somebody_did() -> None:
    assert tried({"Q3": "no"})["values"]["copy"] == "no"
    assert tried({"Q3": "no", "copy": "mine"})["values"]["copy"] == "mine"


def test_what_is_relevant_and_what_is_missing() -> None:
    found = tried({"Q3": False, "Q4": ["wood"]})
    assert (found["relevant"]["Q4"], found["relevant"]["Q1"]) == (False, True)
    assert "Q4" not in found["values"]
    assert found["missing"] == ["Q1", "age[1.1]"]
    assert tried({"house": []})["relevant"]["age"] is False
    assert faults({"Q3": "no", "Q4": "nonsense"}) == {}  # hidden: left alone


def test_chosen_findings_that_differ_in_their_text_alone_are_one_line() -> None:
    (line,) = [it for it in tried({"Q3": True, "Q4": ["dung", "wood"]})["findings"] if it["item"] == "Q4"]
    assert (line["count"], line["code"], line["problem"]) == (2, "E02", "有柴堆；有粪堆")


def test_a_repeat_is_a_list_of_objects() -> None:
    found = tried(
        {"house": [{"rooms": 4, "person": [{"age": 3}, {"age": "40"}]}, {"rooms": 1}, {"person": []}], "rooms[2]": 5}
    )
    assert {name: value for name, value in found["values"].items() if "[" in name} == {
        "rooms[1]": "4", "age[1.1]": "3", "age[1.2]": "40", "rooms[2]": "5"}  # fmt: skip
    assert [it["item"] for it in found["findings"] if "rooms" in it["item"]] == ["rooms[1]", "rooms[2]"]
    assert [it for it in found["missing"] if "age" in it] == ["age[2.1]"]
    assert found["invalid"] == []


def test_groups_may_be_written_or_left_out() -> None:
    assert tried({"more": {"inner": "x"}})["values"]["inner"] == tried({"inner": "x"})["values"]["inner"] == "x"
    assert faults({"more": "x", "house": None}) == {"more": "bad_shape"}


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [("Q1", 3, "3"), ("Q1", 3.0, "3"), ("Q1", "3", "3"), ("Q3", True, "yes"), ("Q3", False, "no"), ("Q5", True, "OK"),
     ("Q5", False, None), ("inner", True, "true"), ("inner", 1.25, "1.25"), ("inner", 1e-7, "0.0000001"), ("inner", None, None),
     ("place", [27.5, 112.9], "27.5 112.9"), ("Q3", ["yes"], "yes"), ("who", "甲", None)],
)  # fmt: skip
def test_values_are_read_as_people_write_them(name: str, value: object, kept: str | None) -> None:
    assert read_answers(FORM, {name: value}).answers.get(name) == kept


def test_what_the_program_records_can_be_given_too() -> None:
    assert read_answers(FORM, {"who": "甲"}).about == {"username": "甲"}
    assert tried({"who": "甲"})["values"]["who"] == "甲"


@pytest.mark.parametrize(
    ("answers", "said"),
    [({"Q1": "x"}, {"Q1": "not_a_number"}), ({"Q1": 100}, {"Q1": "too_many"}), ({"Q1": -2}, {"Q1": "out_of_range"}), ({"Q3": "maybe"}, {"Q3": "unknown_choice"}),
     ({"Q3": ["yes", "no"]}, {"Q3": "bad_shape"}), ({"Q1": {"a": 1}}, {"Q1": "bad_shape"}), ({"nothing": 1}, {"nothing": "unknown_name"}),
     ({"rooms": 3}, {"rooms": "unknown_name"}), ({"age[1.9]": 3}, {"age[1.9]": "unknown_name"}), ({"a]b": 3}, {"a]b": "unknown_name"}),
     ({"sum": 3}, {"sum": "not_asked"}), ({"house": [1]}, {"house": "bad_shape"}), ({"house": [{"x": 1}]}, {"x[1]": "unknown_name"}),
     ({"house": [{}] * 1001}, {"house": "bad_shape"}), ({"Q1": "n/a"}, {"Q1": "must_apply"}), ({"Q4": [["wood"]]}, {"Q4": "bad_shape"}),
     ({"Q3": "yes", "Q4": ["wood", "stone"]}, {"Q4": "unknown_choice"}), ({"Q1": float("nan")}, {"Q1": "not_a_number"})],
)  # fmt: skip
def test_what_is_no_answer_is_named_and_does_not_count(answers: dict[str, object], said: dict[str, str]) -> None:
    assert faults(answers) == said
    assert not set(said) & set(tried(answers)["values"]) - {"sum"}


def test_an_invalid_answer_takes_with_it_what_its_rule_allowed() -> None:
    assert faults({"Q1": 5, "Q2": 4}) == {}
    assert faults({"Q1": "x", "Q2": 4}) == {"Q1": "not_a_number", "Q2": "constraint"}
    (refused,) = tried({"Q1": 1, "Q2": 4})["invalid"]
    assert refused == {"name": "Q2", "message": "constraint", "said": "不多于 1"}


def test_facts_of_the_site_count_and_unknown_ones_are_named() -> None:
    small = tried({"HT12": 1.2}, {"users": 5}, toilets())
    assert [it["item"] for it in small["findings"]] == ["HT12"]
    assert small["values"]["tank_needed"] == "2"
    assert (small["score"], small["grade"]) == (None, None)
    found = tried({}, {"user": 5, "users": [5], "region": "990101"}, toilets())
    assert [(it["name"], it["message"]) for it in found["invalid"]] == [("site.user", "unknown_fact")]


def test_words_are_in_the_language_asked_for() -> None:
    found = try_answers(FORM, {"Q1": 1}, {}, DAY, {}, language="en")
    assert found["score"]["lines"][0]["label"] == "Litter"
    assert found["grade"] is None  # without the table of bands


ODD: st.SearchStrategy[object] = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5), st.sampled_from(["yes", "n/a"])),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(["rooms", "age", "person", "x"]), inner)),
    max_leaves=6,
)  # fmt: skip
NAMES = st.one_of(
    st.sampled_from([it.name for it in FORM.questions] + ["house", "more", "person", "rooms[1]"]), st.text(max_size=6)
)


@given(st.dictionaries(NAMES, ODD, max_size=6))
def test_whatever_is_written_is_told_and_never_raises(answers: dict[str, object]) -> None:
    found = tried(answers)
    assert found == tried(dict(reversed(answers.items())))
    assert not {it["name"] for it in found["invalid"]} & set(found["values"]) - {"sum", "Q2", "copy"}


def written(folder: Path, name: str, text: str | bytes) -> str:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return str(path)


def ask(folder: Path, answers: str | bytes, site: str | None = None, form: str = "") -> dict[str, Any]:
    return try_in_child({
        "path": written(folder, "f.md", form or "| survey |\n| | type | name | label |\n| | integer | Q | Q |\n"),
        "answers": written(folder, "a.json", answers),
        "site": None if site is None else written(folder, "s.json", site),
        "on": date(2026, 11, 21).isoformat(),
        "language": "zh",
    })  # fmt: skip


def test_the_child_reads_form_answers_and_site(tmp_path: Path) -> None:
    found = ask(tmp_path, '{"Q": 3}', '{"users": 2}')
    assert (found["usable"], found["tried"]["values"]) == (True, {"Q": "3"})
    assert ask(tmp_path, b'\xef\xbb\xbf{"Q": 3}')["tried"]["values"] == {"Q": "3"}
    unusable = ask(tmp_path, "{}", form="| survey |\n| | type | name | label |\n| | nonsense | Q | Q |\n")
    assert (unusable["usable"], unusable["tried"]) == (False, None)
    assert unusable["errors"]


@pytest.mark.parametrize(
    "text",
    ["", "x", "[]", "3", "null", '{"a": }', '{"a": 1', "[" * 100_000, b"\xff\xfe\x00", b"PK\x03\x04" + bytes(99)],
)
def test_a_file_of_something_else_is_a_fault(tmp_path: Path, text: str | bytes) -> None:
    for answers, site in ((text, None), ("{}", text)):
        with pytest.raises(Fault) as caught:
            ask(tmp_path, answers, site if isinstance(site, str | None) else site.decode("latin-1"))
        if caught.value.kind is not Kind.NOT_AN_OBJECT:
            raise caught.value
        assert caught.value.facts["path"].endswith("s.json" if answers == "{}" else "a.json")


def test_files_that_are_missing_or_too_large(tmp_path: Path) -> None:
    with pytest.raises(Fault) as caught:
        ask(tmp_path, "{" + " " * LARGEST + "}")
    assert caught.value.kind is Kind.TOO_LARGE
    with pytest.raises(Fault) as caught:
        try_in_child({"path": "x", "answers": str(tmp_path / "none.json"), "site": None, "on": "", "language": "zh"})
    assert caught.value.kind is Kind.NOT_FOUND


def test_the_day_a_form_notes_is_the_day_of_the_visit(tmp_path: Path) -> None:
    head = "| survey |\n| | type | name | label | calculation |\n| | today | day | | |\n"
    form = head + "| | calculate | c | | ${day} |\n| | integer | Q | Q | |\n"
    assert ask(tmp_path, "{}", form=form)["tried"]["values"] == {"day": "2026-11-21", "c": "2026-11-21"}
    assert ask(tmp_path, '{"day": "2026-01-02"}', form=form)["tried"]["values"]["c"] == "2026-01-02"
