"""Forms on paper in words: whole golden examples, every answer once, lines that add up, and hostile facts."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

import golden
import pytest
from county import HIGHLIGHT, VISIT, facts, finding, issue, kind, photo, site, supplement
from form_facts import (
    HOUSEHOLD,
    SHIPPED,
    form_of,
    highlight,
    house,
    household_visit,
    project_visit,
    signature,
    village_visit,
    visited,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.checklist.form import NOT_APPLICABLE, NOT_SHOWN, QuestionType
from inspector.paper.content import Content, Form, Table, canonical, parsed
from inspector.paper.facts import VisitFacts
from inspector.paper.gather.blank import blank
from inspector.paper.gather.consent import consent
from inspector.paper.gather.household import household
from inspector.paper.gather.project import project
from inspector.paper.gather.record import record
from inspector.paper.gather.score import score
from inspector.records import Resident

PLAIN: dict[str, Any] = {"paper": "", "number": ""}


def _issue(name: str, **changes: Any) -> Any:
    return issue(name, **(PLAIN | changes))


EXAMPLES: dict[str, Callable[[], Content]] = {
    "record": lambda: record(
        facts(
            highlights=(HIGHLIGHT,),
            supplements=(supplement(1, severity=2, due="2026-11-25"),),
            signatures=(signature("team"), signature("interviewee", refused=1, reason="不认可第2项")),
        ),
        _issue("record"),
    ),
    "score_village": lambda: score(village_visit(), _issue("score")),
    "score_house": lambda: score(house(), _issue("score")),
    "household": lambda: household(household_visit(), _issue("household")),
    "project": lambda: project(project_visit(photos=(photo(0), photo(1, finding=None))), _issue("project")),
    "consent": lambda: consent(_issue("consent"), site()),
    "blank": lambda: blank(form_of("household_toilet"), _issue("blank"), site=site()),
    "blank_en": lambda: blank(form_of("village_cleaning"), _issue("blank", language="en")),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_letter_of_the_golden_example(name: str) -> None:
    content = EXAMPLES[name]()
    assert content == golden.kept(name)
    assert parsed(canonical(content)) == content


def tables(content: Content) -> list[Table]:
    return [it for it in content.parts if isinstance(it, Table)]


def said(content: Content) -> str:
    """Everything on a paper as one text."""
    return canonical(content)


def _answer_rows(content: Content) -> list[tuple[str, ...]]:
    return [row for it in tables(content) if it.columns[0].heading == "题号" for row in it.rows]


# -- the record --------------------------------------------------------------------------------------------------------


@st.composite
def _answers(draw: st.DrawFn, checklist: str) -> dict[str, str]:
    """Answers to a shipped checklist, good and bad, some open, some not applicable."""
    found = {}
    for it in form_of(checklist).questions:
        if not it.asked or draw(st.integers(0, 5)) == 0:
            continue
        if it.allows_not_applicable and draw(st.integers(0, 3)) == 0:
            found[it.name] = NOT_APPLICABLE
        elif it.choices:
            found[it.name] = draw(st.sampled_from([choice.name for choice in it.choices]))
        elif it.type is QuestionType.TEXT:
            found[it.name] = f"话{it.name}"
        else:
            found[it.name] = draw(st.sampled_from(["0", "1", "3", "2021", "2026-11-01"]))
    return found


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(SHIPPED), st.data())
def test_every_relevant_answer_stands_on_the_record_once(checklist: str, data: st.DataObject) -> None:
    shown = visited(checklist, data.draw(_answers(checklist)))
    content = record(shown, _issue("record"))
    rows = _answer_rows(content)
    gone = "".join(it.spans[0].text for it in content.parts if getattr(it, "small", False))
    for entry in shown.standing.entries:
        if entry.question.type in NOT_SHOWN | {QuestionType.NOTE}:
            continue
        label = shown.standing.filled(entry.question.label, entry).in_language("zh")
        mine = [row for row in rows if row[1] == label]
        if not shown.standing.relevant(entry):
            assert not mine
        elif shown.standing.situation.answers.get(entry.key) == NOT_APPLICABLE:
            assert not mine
            assert gone.count(f". {label}") == 1
        else:
            assert len(mine) == 1
            assert bool(shown.standing.counted(entry.key)) is (mine[0][2] != "未填")
    assert len(rows) == len({row[1] for row in rows})


def test_an_answer_says_what_it_led_to() -> None:
    rows = {row[0]: row for row in _answer_rows(record(facts(), _issue("record")))}
    assert rows["10"][1:] == ("化粪池有无破裂、渗漏、串水", "破裂渗漏", "问题1（重大），照片1、2")


def test_several_findings_of_one_answer_are_counted_together() -> None:
    rows = {row[0]: row for row in _answer_rows(record(village_visit(), _issue("record")))}
    assert rows["4"][2:] == ("3处", "问题4—6（一般）")


def test_nothing_found_nothing_good_and_no_photo_leave_no_empty_table() -> None:
    content = record(facts(findings=(), photos=()), _issue("record"))
    assert "本次检查未发现问题。" in said(content)
    assert all(it.rows for it in tables(content))
    assert "照片清单" not in said(content)


def test_times_are_told_as_far_as_they_are_known() -> None:
    def time_of(**changes: Any) -> str:
        content = record(facts(visit=replace(VISIT, **changes)), _issue("record"))
        form = next(it for it in content.parts if isinstance(it, Form))
        boxes = [box.text for row in form.rows for box in row]
        return boxes[boxes.index("检查时间") + 1]

    assert time_of(ended="2026-11-21T11:05:00+08:00") == "2026年11月21日10:12—11:05"
    assert time_of(ended="2026-11-22T00:05:00+08:00") == "2026年11月21日10:12—2026年11月22日00:05"
    assert time_of(ended=None) == "2026年11月21日10:12起"
    assert time_of(started="neulich", ended=None) == "neulich"


def test_a_refusal_stands_where_the_signature_would() -> None:
    signed = (signature("village", refused=1, reason="有异议", name="邓国平"), signature("team"))
    form = [it for it in record(facts(signatures=signed), _issue("record")).parts if isinstance(it, Form)][-1]
    team, second, asked, village = form.rows
    assert team[1].signed
    assert not second[1].signed
    assert (asked[1].text, village[1].text) == ("", "邓国平拒签：有异议")


def test_a_masked_record_names_nobody_private() -> None:
    shown = facts(highlights=(highlight("陈长福很配合，电话13812345678"),), people=("陈秋菊",))
    open_, hidden = (record(shown, _issue("record", kind=kind("record", masked=it))) for it in (False, True))
    assert "石桥村3组陈长福户" in said(open_)
    assert "陈长福" not in said(hidden)
    assert "138****5678" in said(hidden)


# -- the score sheet ---------------------------------------------------------------------------------------------------


def _amounts(content: Content) -> list[list[Decimal]]:
    sheet = next(it for it in tables(content) if it.columns[0].heading == "类别")
    return [[Decimal(it) for it in row[3:6]] for row in sheet.rows]


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(["village_environment", "courtyard", "village_cleaning", "three_clear_three_fix"]), st.data())
def test_the_lines_add_up_to_the_score(checklist: str, data: st.DataObject) -> None:
    shown = visited(checklist, data.draw(_answers(checklist)))
    *lines, total = _amounts(score(shown, _issue("score")))
    assert [sum(column) for column in zip(*lines, strict=True)] == total
    assert all(full - gone == left for full, gone, left in lines)
    assert shown.score is not None
    assert (total[0], total[2]) == (shown.score.of, shown.score.points)


def test_a_line_says_why_and_which_finding() -> None:
    sheet = next(it for it in tables(score(village_visit(), _issue("score"))) if it.columns[0].heading == "类别")
    assert sheet.rows[0] == (
        "道路与水体",
        "1",
        "主干道、巷道及两侧垃圾",
        "7",
        "2",
        "5",
        "发现2处，每处扣1分（见问题1、2）",
    )
    assert sheet.rows[-1][0] == "合计"


def test_what_is_open_makes_the_score_provisional() -> None:
    text = said(score(village_visit(), _issue("score")))
    assert "得分暂定：还有10项未评定" in text
    assert "90分（满分100分，暂定）" in text
    assert "红榜（暂定）" in text


def test_a_house_is_only_suspected() -> None:
    text = said(score(house(), _issue("score")))
    assert "疑似C级（初判，局部危险）" in text
    assert "不作为鉴定结论" in text
    assert "本检查表不计分。" in text


@pytest.mark.parametrize("title", ["C级", "局部危险", "疑似C级"])
def test_a_county_that_renames_the_grades_still_only_suspects(title: str) -> None:
    shown = house()
    assert shown.grade is not None
    named = replace(shown.grade, title=type(shown.grade.title)((("zh", title),)), open=())
    text = said(score(replace(shown, grade=named), _issue("score")))
    assert f"疑似{title.removeprefix('疑似')}（初判）" in text


def test_a_form_without_points_and_grade_has_no_sheet() -> None:
    content = score(facts(), _issue("score"))
    assert [it.columns[0].heading for it in tables(content)] == ["得分"]
    assert tables(content)[0].rows == (("—", "—", "—"),)


# -- household, project, information -----------------------------------------------------------------------------------


def test_satisfaction_is_ticked_and_words_stand_as_they_were_said() -> None:
    content = household(household_visit(), _issue("household"))
    ticks = next(it for it in tables(content) if it.columns[0].heading == "评价对象")
    assert [it.heading for it in ticks.columns[1:]] == ["非常满意", "满意", "一般", "不满意", "非常不满意"]
    assert [row.index("√") for row in ticks.rows] == [2, 1, 3, 2]
    boxes = [box.text for it in content.parts if isinstance(it, Form) for row in it.rows for box in row]
    assert boxes.count(HOUSEHOLD["FV26"]) == 1
    assert not [row for row in _answer_rows(content) if "满意" in row[1] or "诉求" in row[1]]


def test_open_satisfaction_is_said_not_ticked() -> None:
    content = household(visited("household_visit", HOUSEHOLD | {"FV25": ""}), _issue("household"))
    ticks = next(it for it in tables(content) if it.columns[0].heading == "评价对象")
    assert ticks.rows[-1] == ("总体是否满意（未填）", "", "", "", "", "")


@pytest.mark.parametrize("masked", [True, False])
def test_no_identity_number_of_anybody(masked: bool) -> None:
    number = "990101196501011234"
    person = Resident(id="r", made="op", deleted=0, site="s1", name=f"陈秋菊{number}", relation=number, born=1965,
                      condition=f"残疾证{number}", away=1, note=number)  # fmt: skip
    shown = household_visit(residents=(person,), site=site(note=number, address=f"3组{number}"))
    text = said(household(shown, _issue("household", kind=kind("household", masked=masked))))
    assert number not in text
    assert "990101********1234" in text


def test_whether_the_household_was_told_is_said() -> None:
    told, not_told = (
        said(household(household_visit(visit=replace(VISIT, told=it)), _issue("household"))) for it in (1, 0)
    )
    assert "已向受访人说明" in told
    assert "尚未向受访人说明" in not_told


def test_a_project_is_signed_by_three_sides_and_has_its_photos() -> None:
    content = EXAMPLES["project"]()
    form = [it for it in content.parts if isinstance(it, Form)][-1]
    labels = [row[0].text.partition("\n")[0] for row in form.rows]
    assert labels == ["核查人员", "核查人员", "项目管护单位", "村或乡镇代表"]
    assert content.parts[-1].part == "pictures"
    assert "发现问题1个" in said(content)


def test_the_information_sheet_says_who_what_why_how_long_and_whom_to_ask() -> None:
    text = said(consent(_issue("consent")))
    for told in ("青禾县人居环境督查组", "督促整改", "不记录身份证号码", "保存3年", "更正或者删除", "0799-6620018"):
        assert told in text
    assert not [it for it in ("责令", "处罚") if it in text]


# -- hostile facts -----------------------------------------------------------------------------------------------------

PLAIN_VISIT = household_visit()
HOSTILE = st.one_of(
    st.text(max_size=40),
    st.sampled_from(["<b>x</b>", "{place}", "\u202e倒", "a\x00b", "\ud800", "=1+1", "${EN01}", "\n\n", "　", "𠮷" * 9]),
)


def test_a_megabyte_and_three_hundred_findings_stand_there_whole() -> None:
    text = "长" * 1_000_000
    many = tuple(finding(n, text=text if n == 7 else f"第{n}处破损", question="HT04") for n in range(300))
    content = record(facts(findings=many, photos=()), _issue("record"))
    found = next(it for it in tables(content) if it.columns[0].heading == "序号")
    assert [row[2] for row in found.rows] == [it.text for it in many]


def _forms(shown: VisitFacts) -> Iterator[Content]:
    for make, name in ((record, "record"), (score, "score"), (household, "household"), (project, "project")):
        yield make(shown, _issue(name))


@settings(max_examples=25, deadline=None)
@given(HOSTILE, HOSTILE, HOSTILE)
def test_nobody_breaks_a_form(name: str, text: str, note: str) -> None:
    person = Resident(id="r", made="op", deleted=0, site="s1", name=name, relation=text, born=None, condition=note,
                      away=0, note=text)  # fmt: skip
    shown = replace(
        PLAIN_VISIT,
        site=site(name=name, address=text, phone=note),
        residents=(person,),
        findings=(finding(0, text=text, place=note, question="FV06", requirement=name),),
        photos=(photo(0, caption=text, taken=note),),
        highlights=(highlight(text, note),),
        supplements=(supplement(0, text=note, reason=name),),
        signatures=(signature("interviewee", refused=1, reason=text, name=name), signature("team", strokes=note)),
        visit=replace(VISIT, interviewee=name, companions=text, note=note, method=text, rater=note, ended=text),
        people=(name,),
    )
    for content in _forms(shown):
        assert parsed(canonical(content)) == content
        canonical(content).encode("utf-8")
        assert not [it for it in canonical(content) if it in "\u202e\x00"]
    made = consent(_issue("consent"), site(name=name, code=text))
    assert parsed(canonical(made)) == made
