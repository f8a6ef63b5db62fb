"""Grades by score, by the worst answer, by the rule for sewage facilities, and the inspector's own."""

from collections.abc import Mapping
from decimal import Decimal

import pytest
from checklist_forms import visit

from inspector.checklist.form import NOT_APPLICABLE, Form, Wording
from inspector.checklist.grading import Grade, GradeFault, GradeReason, GradeWhy, bands_of, grade, regrade_fault
from inspector.checklist.score_lines import Score
from inspector.checklist.scoring import score
from inspector.checklist.standing import standing
from inspector.checklist.xlsform import read_definition
from inspector.tables.shipped import shipped_rows

BANDS = shipped_rows("grade_bands")


def form(grading: str) -> Form:
    return read_definition(f"""
| survey |
| | type | name | label::中文 (zh) | label::English (en) | not_applicable | relevant | points | score |
| | select_one parts | wall | 墙 | Wall | yes | | | |
| | select_one parts | roof | 屋面 | Roof | yes | ${{wall}} != 'd' | | |
| | select_one site | place | 场地 | Site | | | | |
| | select_multiple states | state | 状态 | State | | | | |
| | integer | marks | 得分 | Marks | | | 100 | . |
| choices |
| | list_name | name | label::中文 (zh) | label::English (en) | grade |
| | parts | a | 完好 | sound | A |
| | parts | b | 轻微 | slight | B |
| | parts | c | 严重 | bad | C |
| | parts | d | 危险 | dangerous | D |
| | site | safe | 安全 | safe | |
| | site | danger | 危险 | dangerous | D |
| | states | works | 运行 | works | normal |
| | states | noise | 异响 | noise | basic |
| | states | meter | 无计量 | no meter | basic |
| | states | dead | 泵坏 | pump dead | abnormal |
| | states | told | 停运（已报备） | stopped, reported | reported_stop |
| settings |
| | form_id | version | form_title | grading |
| | graded | 1 | 评定 | {grading} |
""")


FORMS = {it: form(it) for it in ("house", "sewage", "red_black", "stars", "levels", "nonsense", "")}


def graded(scheme: str, answers: Mapping[str, str | None], raised: str | None = None) -> Grade | None:
    values = standing(FORMS[scheme], visit(answers))
    return grade(values, score(values), BANDS, raised)


def name(scheme: str, **answers: str) -> str | None:
    found = graded(scheme, answers)
    return found.name if found else None


@pytest.mark.parametrize(
    ("scheme", "marks", "expected"),
    [
        *(("red_black", *it) for it in (("100", "red"), ("90", "red"), ("89", "plain"), ("80", "plain"))),
        *(("red_black", *it) for it in (("79", "black"), ("0", "black"))),
        *(("stars", *it) for it in (("90", "five"), ("80", "four"), ("70", "three"), ("60", "two"), ("59", "none"))),
    ],
)
def test_bands_hold_from_their_first_percent(scheme: str, marks: str, expected: str) -> None:
    assert name(scheme, marks=marks) == expected


def test_a_score_is_compared_exactly_and_as_a_share_of_full_marks() -> None:
    values = standing(FORMS["red_black"], visit())

    def of(points: str, of: str) -> str:
        sheet = Score(points=Decimal(points), of=Decimal(of), lines=(), parts={}, open=(), vetoed=())
        found = grade(values, sheet, BANDS)
        assert found is not None
        return found.name

    found = grade(
        values, Score(points=Decimal("899.96"), of=Decimal(1000), lines=(), parts={}, open=(), vetoed=()), BANDS
    )
    assert found is not None
    assert (found.name, found.why[0].facts["percent"]) == ("plain", Decimal("89.99"))
    assert [of("89.99", "100"), of("45", "50"), of("44.99", "50"), of("26.99", "30"), of("27", "30")] == [
        "plain", "red", "plain", "plain", "red"]  # fmt: skip


def test_the_grade_of_a_score_says_how_and_what_is_open() -> None:
    found = graded("red_black", {"marks": "93"})
    assert found is not None
    assert (found.list, found.title.in_language("zh"), found.preliminary, found.open) == ("red", "红榜", False, ())
    assert found.why == (GradeReason(GradeWhy.SCORE, {"percent": 93, "at_least": 90}),)
    for marks, facts in (("85", {"at_least": 80, "below": 90}), ("30", {"at_least": 0, "below": 80})):
        lower = graded("red_black", {"marks": marks})
        assert lower is not None
        assert lower.why == (GradeReason(GradeWhy.SCORE, {"percent": Decimal(marks), **facts}),)
    begun = graded("red_black", {})
    assert begun is not None
    assert (begun.name, begun.open, begun.why[-1].why) == ("black", ("marks",), GradeWhy.OPEN)


def test_nothing_to_grade_is_no_grade() -> None:
    values = standing(FORMS["red_black"], visit())
    assert grade(values, None, BANDS) is None
    empty = Score(points=Decimal(0), of=Decimal(0), lines=(), parts={}, open=(), vetoed=())
    assert grade(values, empty, BANDS) is None
    above = [{"scheme": "red_black", "name": "top", "at_least": 50, "rank": 1}]
    assert grade(values, score(values), above) is None
    assert [graded(it, {"marks": "99", "wall": "d"}) for it in ("nonsense", "")] == [None, None]
    assert graded("house", {"marks": "99"}) is None
    assert graded("sewage", {}) is None


@pytest.mark.parametrize(
    ("answers", "expected"),
    [({"wall": "a", "roof": "a"}, "A"), ({"wall": "a", "roof": "b"}, "B"), ({"wall": "c", "roof": "b"}, "C"),
     ({"wall": "d", "roof": "a"}, "D"), ({"wall": "a", "roof": "a", "place": "danger"}, "D"),
     ({"wall": "a", "roof": "a", "place": "safe"}, "A"), ({"wall": NOT_APPLICABLE, "roof": "b"}, "B"),
     ({"wall": "x", "roof": "b"}, "B")],
)  # fmt: skip
def test_the_worst_component_decides(answers: Mapping[str, str], expected: str) -> None:
    found = graded("house", answers)
    assert found is not None
    assert (found.name, found.preliminary) == (expected, True)
    assert found.title.in_language("zh").startswith(f"疑似{expected}级")
    assert "初判" in found.title.in_language("zh")
    assert "鉴定" not in found.title.in_language("zh").replace("建议鉴定", "")


def test_a_hidden_component_does_not_decide() -> None:
    found = graded("house", {"wall": "d", "roof": "c"})
    assert found is not None
    assert [it.facts["key"] for it in found.why if it.why is GradeWhy.ANSWER] == ["wall"]
    assert found.open == ("place", "state")


def test_the_deciding_answers_are_named() -> None:
    found = graded("house", {"wall": "c", "roof": "c", "place": "safe"})
    assert found is not None
    assert [(it.why, it.facts["key"]) for it in found.why[:2]] == [(GradeWhy.ANSWER, "wall"), (GradeWhy.ANSWER, "roof")]
    answer = found.why[0].facts["answer"]
    assert isinstance(answer, Wording)
    assert answer.in_language("zh") == "严重"
    assert found.open == ("state",)
    best = graded("house", {"wall": "a", "roof": "a", "place": "safe", "state": "works"})
    assert best is not None
    assert best.why == (GradeReason(GradeWhy.NOTHING_WORSE),)


@pytest.mark.parametrize(
    ("state", "expected"),
    [("works", "normal"), ("works noise", "basic"), ("noise meter", "abnormal"), ("dead", "abnormal"),
     ("dead told", "reported_stop"), ("told noise", "reported_stop"), ("works dead noise", "abnormal")],
)  # fmt: skip
def test_the_running_state_of_a_sewage_facility(state: str, expected: str) -> None:
    assert name("sewage", state=state) == expected


def test_two_secondary_defects_are_named_together() -> None:
    found = graded("sewage", {"state": "noise meter"})
    assert found is not None
    assert [it.why for it in found.why[:3]] == [GradeWhy.SEVERAL_DEFECTS, GradeWhy.ANSWER, GradeWhy.ANSWER]
    assert found.why[0].facts == {"count": 2}
    assert found.title.in_language("zh") == "不正常"


def test_a_stated_state_is_called_as_its_answer() -> None:
    found = graded("sewage", {"state": "told"})
    assert found is not None
    assert (found.title.in_language("zh"), found.list) == ("停运（已报备）", "")


def test_the_inspectors_own_grade_stands() -> None:
    answers = {"wall": "b", "roof": "a", "place": "safe"}
    found = graded("house", answers, "D")
    assert found is not None
    assert (found.name, found.computed, found.why[0].why) == ("D", "B", GradeWhy.INSPECTOR)
    assert found.title.in_language("zh").startswith("疑似D级")
    assert [it.why for it in found.why[1:]] == [GradeWhy.ANSWER, GradeWhy.OPEN]
    assert graded("house", answers, "B") == graded("house", answers) == graded("house", answers, "Z")


@pytest.mark.parametrize(
    ("wanted", "reason", "fault"),
    [("B", None, None), ("C", None, None), ("D", "", None), ("A", None, GradeFault.REASON_WANTED),
     ("A", " ", GradeFault.REASON_WANTED), ("A", "复核后未见裂缝", None), ("E", "x", GradeFault.UNKNOWN)],
)  # fmt: skip
def test_raising_is_free_and_lowering_needs_a_reason(wanted: str, reason: str | None, fault: GradeFault | None) -> None:
    computed = graded("house", {"wall": "b", "roof": "a"})
    assert computed is not None
    assert regrade_fault(computed, wanted, reason) is fault


def test_a_score_or_a_stated_state_is_only_left_with_a_reason() -> None:
    scored, stated = graded("red_black", {"marks": "85"}), graded("sewage", {"state": "told"})
    assert scored is not None
    assert stated is not None
    for wanted in ("red", "black"):
        assert regrade_fault(scored, wanted, None) is GradeFault.REASON_WANTED
        assert regrade_fault(scored, wanted, "x") is None
    assert regrade_fault(stated, "abnormal", None) is GradeFault.REASON_WANTED
    assert regrade_fault(stated, "reported_stop", None) is None


def test_bands_are_read_from_rows_as_people_write_them() -> None:
    rows = [
        {"scheme": "own", "name": "low", "title": "低", "title_en": "", "at_least": "", "rank": 2, "list": ""},
        {"scheme": "own", "name": "high", "title": "高", "title_en": "High", "at_least": 0, "rank": 1, "list": "red"},
        {"scheme": "other", "name": "x", "rank": 0},
    ]
    high, low = bands_of("own", rows)
    assert (high.name, high.at_least, low.at_least, low.title.in_language("en")) == ("high", 0, None, "低")
    assert bands_of("", rows) == ()
