"""The shipped village sheet EN01–EN24, item by item against the table of the field."""

from datetime import timedelta

import pytest
from checklist_forms import DAY
from library import asked, form_of, found, shown, state
from scored_sheets import counters, deducted, every_answer, fault, not_applicable, score_of, scored, wording_faults

from inspector.checklist.answers import AnswerFault, fine_value
from inspector.checklist.form import ALL

EN = form_of("village_environment")
PLAN = "《农村人居环境整治村庄清洁行动方案》"
PENDING = "本地默认，待确认"

# question, points of the item, deduction of one occurrence, severity, days, defect code: one line of the table
TABLE = [
    ("EN01", 7, 1, 1, 3, "V01"),
    ("EN02", 7, 1, 1, 7, "V15"),
    ("EN02_black", None, 4, 2, 60, "S10"),
    ("EN03", 7, 1, 1, 7, "V01"),
    ("EN03_straw", None, 1, 1, 7, "V02"),
    ("EN03_dung", None, 1, 1, 7, "V03"),
    ("EN04", 4, 1, 1, 7, None),
    ("EN05", 6, 1, 2, 30, "V04"),
    ("EN05_wall", None, 1, 2, 30, "V05"),
    ("EN05_pen", None, 1, 2, 30, "V06"),
    ("EN05_greenhouse", None, 1, 2, 30, "V06"),
    ("EN06", 6, 2, 2, 30, "V07"),
    ("EN07", None, None, 0, None, "V07"),
    ("EN08", 4, 1, 2, 30, "V08"),
    ("EN09", 5, 1, 1, 7, "V09"),
    ("EN10", 5, 1, 2, 1, "V10"),
    ("EN10_dead", None, ALL, 2, 1, "V10"),
    ("EN11", 4, ALL, 2, 0, "V11"),
    ("EN12", 5, 1, 1, 1, "V12"),
    ("EN13", 4, ALL, 1, 7, "W01"),
    ("EN14", 5, 5, 3, 15, "V13"),
    ("EN15", 3, 1, 1, 7, "V18"),
    ("EN15_posted", None, 1, 1, 7, None),
    ("EN16", 2, ALL, 0, 30, None),
    ("EN17", 2, 0.5, 0, 7, None),
    ("EN18", 3, 1, 1, 30, "V16"),
    ("EN19", 3, 1, 1, 15, "V17"),
    ("EN20", 3, 1, 1, 7, "V17"),
    ("EN21", 5, 1, 2, 15, None),
    ("EN22", 4, 2, 2, 15, "V14"),
    ("EN23", 4, 2, 0, 15, None),
    ("EN23_posted", None, 2, 0, 15, "V19"),
    ("EN24", 2, ALL, 0, 7, "V18"),
]
SELECTS = {"EN13": "not_met", "EN15_posted": "no", "EN16": "neither", "EN23": "no", "EN23_posted": "no", "EN24": "no"}


def test_every_item_is_there_once_and_in_order() -> None:
    codes = [it.name.split("_")[0] for it in EN.questions]
    assert list(dict.fromkeys(codes)) == [f"EN{number:02}" for number in range(1, 25)]
    assert codes == sorted(codes)
    assert set(asked(EN)) == {line[0] for line in TABLE} | {"EN07_baseline"}


def test_it_says_what_it_is_for() -> None:
    assert [EN.title.in_language(it) for it in ("zh", "en")] == ["村庄环境检查表", "Village environment"]
    wanted = {"grading": "red_black", "full_marks": "100", "site_kinds": "village", "theme": "村容村貌"}
    assert wanted.items() <= EN.settings.items()


def test_the_points_add_up_to_a_hundred() -> None:
    assert sum(scored(EN).values()) == 100
    assert scored(EN) == {name: points for name, points, *_ in TABLE if points is not None}
    assert set(scored(EN)) == {f"EN{number:02}" for number in range(1, 25)} - {"EN07"}


@pytest.mark.parametrize(("name", "points", "deduct", "severity", "days", "code"), TABLE)
def test_an_item_is_as_the_table_has_it(
    name: str, points: float | None, deduct: float | None, severity: int, days: int | None, code: str | None
) -> None:
    question = EN.question(name)
    assert (question.points, question.deduct) == (points, deduct)
    assert (question.severity, question.days, question.code) == (severity, days, code)
    assert question.item == (name.split("_", maxsplit=1)[0] if "_" in name else None)
    assert question.required


@pytest.mark.parametrize(("name", "severity", "days", "code"), [(it[0], *it[3:]) for it in TABLE if it[2] is not None])
def test_every_occurrence_is_a_finding(name: str, severity: int, days: int, code: str | None) -> None:
    counted = name not in SELECTS
    findings = found(EN, name, **{"EN02": "0", name: SELECTS.get(name, "3")})
    assert [it.occurrence for it in findings] == (["1", "2", "3"] if counted else [None])
    for it in findings:
        assert (it.severity, it.days, it.code) == (severity, days, code)
        assert it.due == DAY + timedelta(days=days)
        assert set(it.text.languages) == {"zh", "en"}
    assert found(EN, name, **{"EN02": "0", name: "0" if counted else str(fine_value(EN.question(name)))}) == ()


def test_only_a_number_of_occurrences_counts_them() -> None:
    assert {it.name for it in counters(EN)} == {it[0] for it in TABLE} - set(SELECTS) - {"EN07"}
    for it in counters(EN):
        assert fault(EN, it.name, "-1", EN02="0") is AnswerFault.CONSTRAINT
        assert fault(EN, it.name, "100", EN02="0") is AnswerFault.CONSTRAINT
        assert fault(EN, it.name, "0.5", EN02="0") is AnswerFault.NOT_WHOLE
        assert fault(EN, it.name, "一处", EN02="0") is AnswerFault.NOT_A_NUMBER
    units = {it.measure: {one.name for one in counters(EN) if one.measure == it.measure} for it in counters(EN)}
    assert {it: names for it, names in units.items() if it != "处"} == {"户": {"EN04", "EN21"}, "人": {"EN15"}}


def test_five_households_are_sampled() -> None:
    assert EN.question("EN21").sample == "5"
    assert len(found(EN, "EN21", EN21="5")) == 5
    assert fault(EN, "EN21", "6") is AnswerFault.CONSTRAINT


def test_foul_water_is_asked_where_there_is_water() -> None:
    assert "EN02_black" not in shown(EN)
    assert "EN02_black" not in shown(EN, EN02="n/a")
    assert "EN02_black" in shown(EN, EN02="0")
    assert found(EN, "EN02_black", EN02="n/a", EN02_black="1") == ()


@pytest.mark.parametrize(
    ("sheds", "baseline", "more"),
    [("12", "10", True), ("10", "10", False), ("8", "10", False), ("12", "n/a", False), ("12", "", False),
     ("0", "0", False), ("1", "0", True)],
)  # fmt: skip
def test_steel_sheds_are_held_against_their_baseline(sheds: str, baseline: str, more: bool) -> None:
    findings = found(EN, "EN07", EN07=sheds, EN07_baseline=baseline)
    assert [(it.severity, it.days, it.occurrence) for it in findings] == [(0, None, None)] * more


def test_what_is_said_of_steel_sheds_names_the_numbers() -> None:
    (finding,) = found(EN, "EN07", EN07="12", EN07_baseline="10")
    assert finding.text.in_language("zh") == "彩钢棚 12 座，比基线增加 2 座"
    values = state(EN, EN07="8", EN07_baseline="10")
    trend = values.entry("EN07_trend")
    assert values.relevant(trend)
    assert values.filled(trend.question.label, trend).in_language("zh") == "较基线变化：-2 座"
    assert not state(EN, EN07="8", EN07_baseline="n/a").relevant(trend)


@pytest.mark.parametrize(
    ("item", "answers", "taken"),
    [
        ("EN01", {"EN01": "3"}, 3),
        ("EN01", {"EN01": "12"}, 7),
        ("EN02", {"EN02": "1", "EN02_black": "1"}, 5),
        ("EN02", {"EN02": "0", "EN02_black": "2"}, 7),
        ("EN03", {"EN03": "1", "EN03_straw": "2", "EN03_dung": "1"}, 4),
        ("EN05", {"EN05_wall": "2", "EN05_greenhouse": "1"}, 3),
        ("EN06", {"EN06": "2"}, 4),
        ("EN10", {"EN10": "2"}, 2),
        ("EN10", {"EN10_dead": "1"}, 5),
        ("EN11", {"EN11": "1"}, 4),
        ("EN14", {"EN14": "1"}, 5),
        ("EN15", {"EN15": "1", "EN15_posted": "no"}, 2),
        ("EN16", {"EN16": "no_hazardous"}, 2),
        ("EN17", {"EN17": "3"}, 1.5),
        ("EN21", {"EN21": "2"}, 2),
        ("EN22", {"EN22": "1"}, 2),
        ("EN23", {"EN23_posted": "no"}, 2),
        ("EN23", {"EN23": "no", "EN23_posted": "no"}, 4),
        ("EN24", {"EN24": "no"}, 2),
    ],
)
def test_an_occurrence_costs_what_the_table_says(item: str, answers: dict[str, str], taken: float) -> None:
    assert deducted(EN, item, **answers) == taken


def test_a_village_scores_between_nothing_and_a_hundred() -> None:
    assert score_of(EN, every_answer(EN, fine=True)).points == 100
    worst = score_of(EN, every_answer(EN, fine=False))
    assert (worst.points, worst.of, worst.open) == (0, 100, ())


def test_what_does_not_apply_leaves_the_denominator() -> None:
    answers = every_answer(EN, fine=True) | {"EN02": "n/a", "EN19": "n/a", "EN01": "7", "EN14": "1"}
    assert float(score_of(EN, answers).points) == round((90 - 12) / 90 * 100, 2)


def test_what_may_be_absent_need_not_apply() -> None:
    assert not_applicable(EN) == {"EN02", "EN07_baseline", "EN09", "EN12", "EN19", "EN20"}
    assert fault(EN, "EN12", "n/a") is None
    assert fault(EN, "EN01", "n/a") is AnswerFault.MUST_APPLY


def test_what_is_seen_is_photographed_what_is_asked_is_not() -> None:
    assert {it.name for it in counters(EN)} - {it.name for it in EN.questions if it.photos} == {"EN15"}
    assert not any(EN.question(it).photos for it in SELECTS)


def test_the_lacking_collection_point_is_named() -> None:
    texts = [found(EN, "EN16", EN16=it.name)[0].text.in_language("zh") for it in EN.question("EN16").choices[1:]]
    assert texts == ["未设分类投放点", "未设有害垃圾投放点", "未设分类投放点和有害垃圾投放点"]


def test_the_rest_is_fine_counts_nothing_for_anybody() -> None:
    filled = {it.name: fine_value(it) for it in EN.questions if it.asked}
    assert {name for name, value in filled.items() if value} == set(SELECTS)


def test_words_fit() -> None:
    assert wording_faults(EN) == []
    assert {it.basis.in_language("zh") for it in EN.questions if it.asked} == {PLAN, PENDING}
    assert {len([it for it in EN.in_section(one.name) if it.asked]) > 1 for one in EN.sections} == {True}
