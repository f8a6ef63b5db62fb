"""The shipped checklist of housing safety: the first judgement from the worst component, and what follows from it."""

from datetime import timedelta
from itertools import product

import pytest
from checklist_forms import DAY, fault, judged, visit
from library import asked, bad_answers, form_of, found, shown, state

from inspector.checklist.answers import AnswerFault
from inspector.checklist.form import NOT_APPLICABLE, QuestionType
from inspector.checklist.grading import grade
from inspector.checklist.judging import fine_value
from inspector.checklist.standing import standing
from inspector.tables.shipped import shipped_rows

FORM = form_of("housing")
ITEMS = [f"HS{number:02}" for number in range(1, 23)]
PARTS = ("HS05", "HS06", "HS07", "HS08", "HS09", "HS10")
SOUND = dict.fromkeys(PARTS, "a") | {"HS04": "none"}

# item, answer → severity, days, code, photos, bottom line
FINDINGS = [
    ("HS02", "pen", 3, 1, None, 0, True),
    *(("HS04", it, 3, 1, "H01", 1, True) for it in ("landslide", "rockfall", "cut_slope", "flood", "mined")),
    *((it, "c", 2, 60, "H02", 1, False) for it in PARTS),
    *((it, "d", 3, 1, "H02", 1, True) for it in PARTS),
    *(("HS09_leak", it, 1, 30, "H04", 1, False) for it in ("leak", "draught", "both")),
    ("HS11", "none", 1, 180, None, 0, False),
    ("HS18", "storey", 3, 7, "H06", 1, False),
    ("HS18", "wall", 3, 7, "H06", 1, True),
    *(("HS19", it, 2, 7, "H07", 1, False) for it in ("wiring", "tapped", "gas", "flue")),
    ("HS20", "oversize", 1, 90, "H09", 0, False),
    ("HS20", "second", 1, 90, "H09", 0, False),
    ("HS20", "style", 1, 90, None, 0, False),
    ("HS21", "found", 2, 30, "H08", 1, False),
    *(("HS16", it, 2, 30, None, 0, False) for it in ("not_accepted", "papers", "unpaid")),
    *(("HS17", it, 1, 30, None, 0, False) for it in ("elderly", "tools", "livestock")),
    ("HS22", "no", 1, 30, None, 0, False),
]
ASKED_LATER = {("HS15", "no")} | {
    ("HS12_advice", it) for it in ("reinforce", "replace", "secure", "rebuild", "relocate")
}
"""Choices that are findings, asked for only with a bad grade or in a high house."""


def test_it_is_walked_from_the_ground_to_the_papers() -> None:
    assert asked(FORM) == [
        "HS01", "HS01_storeys", "HS01_year", "HS01_area", "HS02", "HS02_only", "HS03",
        "HS04", "HS05", "HS06", "HS06_where", "HS06_width", "HS06_lean", "HS07", "HS08", "HS09", "HS09_leak", "HS10",
        "HS11",
        "HS12_reason", "HS12_advice", "HS13", "HS13_number", "HS13_body", "HS13_date", "HS13_grade",
        "HS14", "HS14_told", "HS14_moved", "HS14_sign", "HS14_shelter", "HS15",
        "HS18", "HS18_business", "HS19", "HS20", "HS21",
        "HS16", "HS17", "HS22", "HS22_date",
    ]  # fmt: skip
    assert {it.name for it in FORM.questions if it.name in ITEMS} == set(ITEMS)
    assert FORM.question("HS12").type is QuestionType.CALCULATE
    assert FORM.settings["grading"] == "house"


@pytest.mark.parametrize(("name", "answer", "severity", "days", "code", "photos", "bottom"), FINDINGS)
def test_a_bad_answer_is_a_finding(
    name: str, answer: str, severity: int, days: int, code: str | None, photos: int, bottom: bool
) -> None:
    (it,) = found(FORM, name, HS03="low_income", **{name: answer})
    assert (it.severity, it.days, it.code, it.photos, it.bottom_line) == (severity, days, code, photos, bottom)
    assert it.due == DAY + timedelta(days=days)
    for wording in (it.text, it.requirement, it.basis):
        assert set(wording.languages) == {"zh", "en"}
        assert "${" not in wording.in_language("zh") + wording.in_language("en")
    assert it.requirement.in_language("zh").endswith("。")


def test_no_other_choice_is_one() -> None:
    assert bad_answers(FORM) == {line[:2] for line in FINDINGS if line[0] not in {"HS02", *PARTS}} | ASKED_LATER


def test_every_component_says_what_to_look_for() -> None:
    for name in PARTS:
        question = FORM.question(name)
        assert [it.name for it in question.choices] == ["a", "b", "c", "d"]
        assert [it.grade for it in question.choices] == ["A", "B", "C", "D"]
        for language in ("zh", "en"):
            hint = question.hint.in_language(language)
            assert all(f"{letter} " in hint for letter in ("a", "b", "c", "d") if (name, letter) != ("HS10", "d"))
    (it,) = found(FORM, "HS06", HS06="c")
    assert it.text.in_language("zh") == "承重墙目测为“c 局部危险”"


@pytest.mark.parametrize("parts", [*product(["", "a", "b", "c", "d", NOT_APPLICABLE], repeat=2)])
def test_the_worst_component_decides(parts: tuple[str, str]) -> None:
    letters = [it for it in parts if it and it != NOT_APPLICABLE]
    expected = max(letters, default="").upper()
    for first, second in (("HS06", "HS10"), ("HS07", "HS08"), ("HS09", "HS06")):
        assert state(FORM, **{first: parts[0], second: parts[1]}).counted("HS12") == expected
    assert state(FORM, HS04="none", HS06=parts[0], HS10=parts[1]).counted("HS12") == expected


@pytest.mark.parametrize("name", PARTS)
def test_every_component_counts(name: str) -> None:
    for letter in "abcd":
        assert state(FORM, **(SOUND | {name: letter})).counted("HS12") == letter.upper()


@pytest.mark.parametrize("danger", ["landslide", "rockfall", "cut_slope", "flood", "mined"])
def test_dangerous_ground_is_grade_d_whatever_stands_on_it(danger: str) -> None:
    assert state(FORM, **(SOUND | {"HS04": danger})).counted("HS12") == "D"
    assert state(FORM, HS04=danger).counted("HS12") == "D"
    assert FORM.question("HS04").choice(danger).grade == "D"  # type: ignore[union-attr]
    assert FORM.question("HS04").choice("none").grade is None  # type: ignore[union-attr]


@pytest.mark.parametrize("ground", ["", "none", "flood"])
@pytest.mark.parametrize("parts", [*product(["", "a", "c", NOT_APPLICABLE], ["", "b", "d"])])
def test_the_grade_of_the_visit_is_the_one_the_form_shows(ground: str, parts: tuple[str, str]) -> None:
    values = state(FORM, HS04=ground, HS06=parts[0], HS09=parts[1], HS13="yes", HS13_grade="D")
    given = grade(values, None, shipped_rows("grade_bands"))
    assert (given.name if given else "") == values.counted("HS12")
    if given:
        assert given.preliminary
        assert given.title.in_language("zh").startswith(f"疑似{given.name}级（初判")


def test_an_absent_component_is_left_out() -> None:
    assert state(FORM, HS05=NOT_APPLICABLE, HS06="b").counted("HS12") == "B"
    assert fault(FORM, "HS05", NOT_APPLICABLE, visit()) is AnswerFault.MUST_APPLY
    assert all(fault(FORM, it, NOT_APPLICABLE, visit()) is None for it in PARTS[1:])


@pytest.mark.parametrize(("letter", "note"), [("a", "HS12_sound"), ("b", "HS12_sound"), ("c", "HS12_suspected"),
                                              ("d", "HS12_suspected"), ("", None)])  # fmt: skip
def test_the_grade_is_shown_as_suspected_at_first_judgement(letter: str, note: str | None) -> None:
    values = state(FORM, HS06=letter)
    notes = [values.entry(it) for it in ("HS12_sound", "HS12_suspected")]
    assert [it.key for it in notes if values.relevant(it)] == ([note] if note else [])
    for it in notes:
        if values.relevant(it):
            text = values.filled(it.question.label, it)
            assert text.in_language("zh").startswith(f"初判：疑似{letter.upper()}级")
            assert f"suspected grade {letter.upper()}" in text.in_language("en")
            assert "鉴定" not in text.in_language("zh").replace("建议鉴定", "")


@pytest.mark.parametrize(
    ("letter", "advice", "severity", "days", "bottom"),
    [("c", "reinforce", 2, 60, False), ("c", "replace", 2, 60, False),
     ("d", "secure", 3, 1, True), ("d", "rebuild", 3, 1, True), ("d", "relocate", 3, 1, True)],
)  # fmt: skip
def test_a_bad_grade_is_a_finding_of_its_own(letter: str, advice: str, severity: int, days: int, bottom: bool) -> None:
    (it,) = found(FORM, "HS12_advice", HS06=letter, HS12_advice=advice)
    assert (it.severity, it.days, it.code, it.bottom_line) == (severity, days, "H02", bottom)
    assert it.text.in_language("zh") == f"房屋初判为疑似{letter.upper()}级，建议鉴定"


def test_only_the_advice_for_the_grade_is_offered() -> None:
    offers = {}
    for letter in "cd":
        values = state(FORM, HS06=letter)
        offers[letter] = [it.name for it in values.choices(values.entry("HS12_advice"))]
    assert offers == {"c": ["reinforce", "replace"], "d": ["secure", "rebuild", "relocate"]}
    assert fault(FORM, "HS12_advice", "rebuild", visit({"HS06": "c"})) is AnswerFault.NOT_OFFERED
    assert found(FORM, "HS12_advice", HS06="b", HS12_advice="reinforce") == ()


def test_reason_and_advice_are_asked_only_for_c_and_d() -> None:
    extra = {"HS12_reason", "HS12_advice", "HS14"}
    assert not extra & shown(FORM, HS06="b")
    assert extra <= shown(FORM, HS06="c")
    assert extra <= shown(FORM, HS04="flood")


@pytest.mark.parametrize(("letter", "report", "finding"), [("a", "no", False), ("b", "no", False), ("c", "no", True),
                                                           ("d", "no", True), ("d", "yes", False)])  # fmt: skip
def test_what_is_suspected_is_to_be_appraised(letter: str, report: str, finding: bool) -> None:
    findings = found(FORM, "HS13", HS06=letter, HS13=report)
    assert [(it.severity, it.days) for it in findings] == [(2, 15)] * finding


def test_an_appraisal_has_fields_of_its_own_and_does_not_change_the_first_judgement() -> None:
    fields = {"HS13_number", "HS13_body", "HS13_date", "HS13_grade"}
    assert not fields & shown(FORM, HS13="no")
    assert fields <= shown(FORM, HS13="yes")
    values = state(FORM, HS06="b", HS13="yes", HS13_grade="D")
    assert (values.counted("HS12"), values.counted("HS13_grade"), values.counted("gravest")) == ("B", "D", "D")
    assert {it.grade for it in FORM.question("HS13_grade").choices} == {None}
    assert fault(FORM, "HS13_date", "2026-11-22", visit({"HS13": "yes"})) is AnswerFault.CONSTRAINT
    assert fault(FORM, "HS13_date", "2026-11-21", visit({"HS13": "yes"})) is None


@pytest.mark.parametrize(
    "answers",
    [{"HS06": "d"}, {"HS04": "landslide"}, {"HS06": "a", "HS13": "yes", "HS13_grade": "D"}],
)
def test_a_house_of_grade_d_that_is_lived_in_is_left_today(answers: dict[str, str]) -> None:
    (it,) = found(FORM, "HS14", **answers, HS14="yes")
    assert (it.severity, it.days, it.due, it.bottom_line, it.code, it.photos) == (3, 0, DAY, True, "H03", 1)
    assert it.requirement.in_language("zh").startswith("当天")
    confirmed = {"HS14_told", "HS14_moved", "HS14_sign", "HS14_shelter"}
    assert confirmed <= shown(FORM, **answers, HS14="yes")
    assert not confirmed & shown(FORM, **answers, HS14="no")
    assert all(FORM.question(it).required for it in confirmed)


def test_a_house_of_grade_c_may_be_lived_in_until_it_is_reinforced() -> None:
    assert found(FORM, "HS14", HS06="c", HS14="yes") == ()
    assert not {"HS14_told", "HS14_moved"} & shown(FORM, HS06="c", HS14="yes")
    assert "HS14" not in shown(FORM, HS06="b")
    assert found(FORM, "HS14", HS06="b", HS14="yes") == ()


def test_an_empty_unsafe_house_is_marked() -> None:
    (it,) = found(FORM, "HS15", HS06="d", HS14="no", HS15="no")
    assert (it.severity, it.days, it.code, it.photos) == (2, 3, "H05", 1)
    assert "HS15" not in shown(FORM, HS06="d", HS14="yes")
    assert "HS15" not in shown(FORM, HS06="a")


def test_cracks_and_leaning_are_measured_where_the_wall_is_not_sound() -> None:
    more = {"HS06_where", "HS06_lean"}
    assert not more & shown(FORM, HS06="a")
    assert not more & shown(FORM, HS06=NOT_APPLICABLE)
    assert more <= shown(FORM, HS06="b")
    assert "HS06_width" not in shown(FORM, HS06="b", HS06_where="none")
    assert "HS06_width" in shown(FORM, HS06="b", HS06_where="joints face")
    assert fault(FORM, "HS06_width", "0", visit({"HS06": "c", "HS06_where": "face"})) is AnswerFault.CONSTRAINT


@pytest.mark.parametrize(
    ("use", "storeys", "asked_for"),
    [("business", "3", True), ("business", "2", False), ("own", "5", False), ("business", "", False)],
)
def test_business_in_a_high_house_is_asked_about(use: str, storeys: str, asked_for: bool) -> None:
    answers = {"HS02": use, "HS01_storeys": storeys, "HS18_business": "yes"}
    assert ("HS18_business" in shown(FORM, **answers)) is asked_for
    findings = found(FORM, "HS18_business", **answers)
    assert [(it.severity, it.days, it.photos) for it in findings] == [(3, 7, 1)] * asked_for
    assert found(FORM, "HS18_business", **(answers | {"HS18_business": "no"})) == ()


@pytest.mark.parametrize(("storeys", "warned"), [("2", False), ("3", True), ("", False)])
def test_a_high_house_is_beyond_the_first_judgement(storeys: str, warned: bool) -> None:
    values = state(FORM, HS01_storeys=storeys)
    assert values.relevant(values.entry("HS01_tall")) is warned


def test_where_limits_are_unknown_nothing_is_found_by_them() -> None:
    answers = {"HS02": "business", "HS01_storeys": "9", "HS18_business": "yes", "HS03": "sudden", "HS22": "yes",
               "HS22_date": "2001-01-01"}  # fmt: skip
    blind = visit(answers, limits=())
    assert judged(FORM, "HS18_business", blind) == judged(FORM, "HS22_date", blind) == ()
    values = standing(FORM, blind)
    assert not values.relevant(values.entry("HS01_tall"))


def test_several_dangers_are_several_findings() -> None:
    findings = found(FORM, "HS19", HS19="wiring gas")
    assert [(it.occurrence, it.text.in_language("zh")) for it in findings] == [
        ("wiring", "电线老化破损"), ("gas", "液化气瓶或软管使用不安全"),
    ]  # fmt: skip
    for name, fine in [("HS18", "none"), ("HS19", "none"), ("HS20", "none"), ("HS16", "complete"), ("HS17", "settled")]:
        situation = visit({"HS03": "low_income"})
        other = FORM.question(name).choices[1].name
        assert fault(FORM, name, f"{fine} {other}", situation) is AnswerFault.CONSTRAINT
        assert fault(FORM, name, fine, situation) is None
        assert found(FORM, name, HS03="low_income", **{name: fine}) == ()


def test_renovation_and_monitoring_concern_the_key_groups() -> None:
    assert not {"HS16", "HS22"} & shown(FORM)
    assert not {"HS16", "HS22"} & shown(FORM, HS03="general")
    for it in FORM.question("HS03").choices[:6]:
        assert {"HS16", "HS22"} <= shown(FORM, HS03=it.name)
    assert "HS17" in shown(FORM, HS03="general")


@pytest.mark.parametrize(("seen", "overdue"), [("2026-11-21", False), ("2025-11-21", False), ("2025-11-20", True)])
def test_monitoring_is_due_once_a_year(seen: str, overdue: bool) -> None:
    findings = found(FORM, "HS22_date", HS03="sudden", HS22="yes", HS22_date=seen)
    assert [(it.severity, it.days) for it in findings] == [(1, 30)] * overdue


@pytest.mark.parametrize(("year", "sound"), [("1799", False), ("1985", True), ("2026", True), ("2027", False)])
def test_a_house_was_built_before_today(year: str, sound: bool) -> None:
    assert (fault(FORM, "HS01_year", year, visit()) is None) is sound


def test_only_what_may_be_absent_can_be_left_out() -> None:
    assert [it.name for it in FORM.questions if it.allows_not_applicable] == [
        "HS01_year", "HS01_area", "HS06", "HS06_width", "HS07", "HS08", "HS09", "HS10", "HS13_number", "HS16", "HS17",
    ]  # fmt: skip


def test_a_sound_house_calls_for_nothing() -> None:
    fine = {it.name: fine_value(it) for it in FORM.questions}
    good = {name: answer for name, answer in fine.items() if answer} | SOUND | {"HS02": "own", "HS13": "no"}
    values = state(FORM, **good)
    assert values.counted("HS12") == "A"
    assert [it.key for it in values.entries for _ in judged(FORM, it.key, values.situation)] == []
    assert fine["HS02"] is fine["HS12_advice"] is fine["HS13"] is fine["HS18_business"] is None


def test_the_rest_is_fine_grades_no_component() -> None:
    assert [fine_value(FORM.question(it)) for it in PARTS] == [None] * len(PARTS)


def test_what_is_found_says_why() -> None:
    (it,) = found(FORM, "HS12_advice", HS06="c", HS12_advice="reinforce", HS12_reason="山墙开裂外闪")
    assert it.text.in_language("zh") == "房屋初判为疑似C级（山墙开裂外闪），建议鉴定"
    assert "(山墙开裂外闪); appraisal advised" in it.text.in_language("en")
