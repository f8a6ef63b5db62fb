# ruff: noqa: E501 - a form reads best as a table
"""The score sheet, rule by rule, on small forms made for it."""

from collections.abc import Mapping
from decimal import Decimal

import pytest
from checklist_forms import visit

from inspector.checklist.form import NOT_APPLICABLE, Form, Wording
from inspector.checklist.score_lines import Score, ScoreLine, Why
from inspector.checklist.scoring import differences, score
from inspector.checklist.standing import standing
from inspector.checklist.xlsform import read_definition

VILLAGE = """
| survey |
| | type | name | label::中文 (zh) | label::English (en) | points | deduct | occurrences | item | score | veto | bonus | sample | part | not_applicable | relevant | severity | default |
| | begin_group | village | 村庄 | Village | | | | | | | | | | | | | |
| | integer | EN01 | 路边垃圾 | Litter | 7 | 1 | yes | | | | | | outside | yes | | | |
| | integer | EN02 | 水面漂浮物 | Floating | 7 | 1 | yes | | | | | | outside | yes | | | |
| | select_one yes_no | EN02_black | 黑臭 | Black | | 4 | | EN02 | | | | | outside | | ${EN02} > 0 | | |
| | select_one yes_no | EN11 | 露天焚烧 | Burning | 4 | all | | | | | | | outside | | | | |
| | end_group | | | | | | | | | | | | | | | | |
| | begin_group | houses | 农户 | Houses | | | | | | | | | | | | | |
| | integer | EN21_seen | 抽查户数 | Looked at | | | | | | | | | | | | | 5 |
| | integer | EN21 | 厕所不能用 | Toilets failing | 5 | 1 | yes | | | | | ${EN21_seen} | inside | | | | |
| | decimal | HY01 | 庭院 | Yard | 8 | | | | . | | | | inside | yes | | | |
| | select_one degree | HY02 | 摆放 | Order | 9 | | | | | | | | inside | | | | |
| | select_one yes_no | stop | 一票否决 | Veto | | | | | | section | | | | | | | |
| | select_one yes_no | ruin | 全否 | Ruin | | | | | | form | | | | | | | |
| | integer | extra | 加分 | Extra | 3 | | | | . | | yes | | | | | | |
| | end_group | | | | | | | | | | | | | | | | |
| choices |
| | list_name | name | label::中文 (zh) | label::English (en) | finding | points |
| | yes_no | yes | 是 | yes | yes | |
| | yes_no | no | 否 | no | | |
| | degree | good | 好 | good | | 9 |
| | degree | fair | 中 | fair | | 4.5 |
| | degree | poor | 差 | poor | yes | |
| settings |
| | form_id | version | form_title |
| | village | 1 | 村庄 |
"""
FULL = {
    "EN01": "0", "EN02": "0", "EN11": "no", "EN21_seen": "5", "EN21": "0", "HY01": "8", "HY02": "good",
    "stop": "no", "ruin": "no", "extra": "0",
}  # fmt: skip


@pytest.fixture(scope="module")
def village() -> Form:
    return read_definition(VILLAGE)


def scored(form: Form, answers: Mapping[str, str | None]) -> Score:
    """The sheet, which adds up whatever was answered."""
    sheet = score(standing(form, visit(answers)))
    assert sheet is not None
    adds_up(sheet)
    return sheet


def adds_up(sheet: Score) -> None:
    """What holds of every score sheet."""
    assert sum(it.points for it in sheet.lines) == sheet.of
    assert sheet.of - sum(it.deducted for it in sheet.lines) == sheet.points
    assert 0 <= sheet.points <= sheet.of
    for line in sheet.lines:
        assert sum((it.taken for it in line.why), Decimal(0)) == line.deducted
        assert line.why
        if line.item and not line.bonus:
            assert 0 <= line.deducted <= line.points
        assert str(line.deducted) != "-0"


def line(sheet: Score, item: str | None) -> ScoreLine:
    (found,) = [it for it in sheet.lines if it.item == item]
    return found


def test_everything_in_order_is_full_marks(village: Form) -> None:
    sheet = scored(village, FULL)
    assert (sheet.points, sheet.of, sheet.open, sheet.vetoed) == (40, 40, (), ())
    assert [it.item for it in sheet.lines] == ["EN01", "EN02", "EN11", "EN21", "HY01", "HY02", "extra"]
    assert line(sheet, "EN01").why[0].why is Why.NOTHING_FOUND


@pytest.mark.parametrize(("answer", "deducted"), [("0", 0), ("1", 1), ("6", 6), ("7", 7), ("8", 7), ("99", 7)])
def test_every_occurrence_costs_until_nothing_is_left(village: Form, answer: str, deducted: int) -> None:
    found = line(scored(village, FULL | {"EN01": answer}), "EN01")
    assert (found.counted, found.deducted) == (int(answer), deducted)
    if answer == "99":
        (reason,) = found.why
        assert reason.why is Why.OCCURRENCES
        assert reason.facts == {"key": "EN01", "count": 99, "each": 1, "capped": 92}


def test_more_occurrences_than_can_be_are_no_answer(village: Form) -> None:
    sheet = scored(village, FULL | {"EN01": "100"})
    assert (line(sheet, "EN01").deducted, sheet.open) == (0, ("EN01",))


@pytest.mark.parametrize(
    ("floating", "black", "deducted"), [("1", "no", 1), ("1", "yes", 5), ("5", "yes", 7), ("0", "yes", 0)]
)
def test_a_further_question_takes_from_the_same_points(village: Form, floating: str, black: str, deducted: int) -> None:
    found = line(scored(village, FULL | {"EN02": floating, "EN02_black": black}), "EN02")
    assert found.deducted == deducted
    assert len(found.why) == (2 if black == "yes" and deducted else 1)


def test_questions_that_share_an_item_are_named_by_what_tells_them_apart() -> None:
    form = read_definition("""
| survey |
| | type | name | label::中文 (zh) | label::English (en) | points | deduct | occurrences | item | measure |
| | integer | n | 户数 | Houses | | | | | |
| | integer | W | 水体 ${n}：漂浮物：新 | Water ${n}: floating | 7 | 1 | yes | | 处 |
| | integer | W_black | 水体 ${n}：黑臭 | Water ${n}: black | | 4 | yes | W | |
| | integer | P | 保洁员：缺岗 | Cleaners: missing | 3 | 1 | yes | | 人 |
""")
    sheet = scored(form, {"n": "5", "W": "1", "W_black": "1", "P": "2"})
    labels = [it.facts["label"] for it in line(sheet, "W").why]
    assert [(it.in_language("zh"), it.in_language("en")) for it in labels if isinstance(it, Wording)] == [
        ("漂浮物：新", "floating"),
        ("黑臭", "black"),
    ]
    assert line(sheet, "P").why[0].facts == {"key": "P", "count": 2, "each": 1, "measure": "人"}  # alone in its item
    assert "measure" not in line(sheet, "W").why[1].facts


def test_a_yes_or_no_costs_by_its_answer_and_a_number_by_its_value() -> None:
    form = read_definition("""
| survey |
| | type | name | label | points | deduct | finding | measure |
| | select_one yes_no | Q | Posted? | 4 | 2 | | |
| | select_one yes_no | A | All? | 2 | all | | |
| | decimal | D | Depth | 3 | 1 | . < 1.5 | m³ |
| | text | T | Told | 1 | 0.5 | . != '' | |
| | text | U | Else | 1 | all | . != '' | |
| choices |
| | list_name | name | label::中文 (zh) | finding |
| | yes_no | yes | 是 | |
| | yes_no | no | 否 | yes |
""")
    sheet = scored(form, {"Q": "no", "A": "no", "D": "1.2", "T": "x", "U": "x"})
    no = form.questions[0].choices[1].label
    assert {it.item: (it.why[0].why, it.why[0].facts) for it in sheet.lines} == {
        "Q": (Why.ANSWER, {"key": "Q", "answer": no, "each": 2}),
        "A": (Why.ALL, {"key": "A", "answer": no}),
        "D": (Why.ANSWER, {"key": "D", "answer": "1.2 m³", "measure": "m³", "each": 1}),
        "T": (Why.ANSWER, {"key": "T", "each": Decimal("0.5")}),
        "U": (Why.ALL, {"key": "U"}),
    }
    assert [it.counted for it in sheet.lines] == [1, 1, 1, 1, 1]


def test_a_sample_of_the_right_size_does_not_say_how_large_it_should_be(village: Form) -> None:
    (reason,) = line(scored(village, FULL | {"EN21": "2"}), "EN21").why
    assert reason.facts == {"key": "EN21", "count": 2, "each": 1, "looked": 5}


def test_one_finding_takes_all(village: Form) -> None:
    found = line(scored(village, FULL | {"EN11": "yes"}), "EN11")
    assert (found.counted, found.deducted, found.why[0].why) == (1, 4, Why.ALL)


def test_a_sample_names_who_was_looked_at(village: Form) -> None:
    found = line(scored(village, FULL | {"EN21_seen": "4", "EN21": "2"}), "EN21")
    (reason,) = found.why
    assert (found.deducted, reason.why) == (2, Why.SAMPLE)
    assert reason.facts == {"key": "EN21", "count": 2, "each": 1, "looked": 4, "required": 5}


@pytest.mark.parametrize(("answer", "earned"), [("8", 8), ("5.25", Decimal("5.25")), ("0", 0), ("12", 8), ("-3", 0)])
def test_points_earned_stay_within_the_item(village: Form, answer: str, earned: Decimal) -> None:
    found = line(scored(village, FULL | {"HY01": answer}), "HY01")
    assert (found.counted, found.points - found.deducted) == (1, earned)


@pytest.mark.parametrize(("answer", "earned"), [("good", 9), ("fair", Decimal("4.5")), ("poor", 0)])
def test_a_graded_answer_earns_its_points_even_where_it_is_a_finding(
    village: Form, answer: str, earned: Decimal
) -> None:
    found = line(scored(village, FULL | {"HY02": answer}), "HY02")
    assert found.points - found.deducted == earned
    assert found.why[0].why is Why.EARNED


def test_open_items_take_nothing_or_earn_nothing_and_are_named(village: Form) -> None:
    sheet = scored(village, {})
    assert sheet.open == ("EN01", "EN02", "EN11", "EN21", "HY01", "HY02", "extra")
    assert (sheet.points, sheet.of) == (23, 40)
    assert [line(sheet, it).deducted for it in ("EN01", "HY01", "HY02")] == [0, 8, 9]
    assert {it.why[0].why for it in sheet.lines} == {Why.OPEN}


def test_a_veto_of_the_section_takes_its_items_alone(village: Form) -> None:
    sheet = scored(village, FULL | {"stop": "yes", "EN21": "1", "extra": "3", "EN01": "2"})
    assert (sheet.points, sheet.vetoed) == (16, ("stop",))
    found = line(sheet, "EN21")
    assert [(it.why, it.taken) for it in found.why] == [(Why.SAMPLE, 1), (Why.VETO, 4)]
    assert found.why[1].facts["by"] == "stop"
    assert line(sheet, "extra").deducted == 0


def test_a_veto_of_the_form_leaves_nothing(village: Form) -> None:
    sheet = scored(village, FULL | {"ruin": "yes", "extra": "3", "EN01": NOT_APPLICABLE})
    assert (sheet.points, sheet.of, sheet.vetoed) == (0, 40, ("ruin",))


@pytest.mark.parametrize(
    ("lost", "extra", "points"), [("2", "0", 38), ("2", "1", 39), ("2", "3", 40), ("1", "3", 40), ("0", "3", 40)]
)
def test_a_bonus_comes_on_top_up_to_full_marks(village: Form, lost: str, extra: str, points: int) -> None:
    sheet = scored(village, FULL | {"EN01": lost, "extra": extra})
    assert sheet.points == points
    assert line(sheet, "extra").deducted == -int(extra)
    above = 40 - int(lost) + int(extra) - 40
    assert [it.deducted for it in sheet.lines if it.item is None] == ([above] if above > 0 else [])


def test_what_does_not_apply_leaves_the_denominator(village: Form) -> None:
    sheet = scored(village, FULL | {"EN01": NOT_APPLICABLE, "EN02": "3"})
    assert (line(sheet, "EN01").points, line(sheet, "EN01").why[0].why) == (0, Why.NOT_APPLICABLE)
    assert (sheet.points, sheet.of) == (Decimal("36.36"), 40)  # 30 / 33 * 40
    own = line(sheet, None)
    assert (own.points, own.deducted, own.why[0].why) == (7, Decimal("0.64"), Why.RESCALED)
    assert own.why[0].facts == {"fell_away": 7, "more": Decimal("0.64")}


def test_a_further_question_falls_away_with_its_item(village: Form) -> None:
    sheet = scored(village, FULL | {"EN02": NOT_APPLICABLE, "EN02_black": "yes"})
    assert (line(sheet, "EN02").points, line(sheet, "EN02").deducted, sheet.points) == (0, 0, 40)


def test_sub_totals_are_kept_apart(village: Form) -> None:
    sheet = scored(village, FULL | {"EN01": "2", "HY01": "5", "EN11": "yes"})
    assert {name: (it.points, it.of) for name, it in sheet.parts.items()} == {"outside": (12, 18), "inside": (19, 22)}


def test_photos_stand_on_the_line_of_their_item(village: Form) -> None:
    answers = visit(FULL | {"EN02": "1", "EN02_black": "yes"})
    sheet = score(standing(village, answers), {"EN02": [3, 1], "EN02_black": [2], "stop": [9]})
    assert sheet is not None
    assert (line(sheet, "EN02").photos, line(sheet, "EN01").photos) == ((1, 2, 3), ())


def small(rows: str, full_marks: str = "") -> Form:
    return read_definition(f"""
| survey |
| | type | name | label | points | deduct | occurrences | score | not_applicable | relevant | bonus | repeat_count | sample | finding |
{rows}
| choices |
| | list_name | name | label | finding | deduct | veto | points |
| | faults | a | A | yes | 1.5 | | |
| | faults | b | B | yes | | | |
| | faults | c | C | | 0.25 | | |
| | faults | d | D | yes | all | | |
| | faults | v | V | | | form | |
| | faults | n | N | | 0 | | |
| settings |
| | form_id | version | form_title | full_marks |
| | small | 1 | Small | {full_marks} |
""")  # fmt: skip


def test_a_form_without_points_has_no_score() -> None:
    assert score(standing(small("| | text | t | T |"), visit({"t": "x"}))) is None


def test_where_nothing_applies_the_score_is_none_of_none() -> None:
    form = small(
        "| | integer | q | Q | 7 | 1 | yes | | yes | |\n| | integer | r | R | 3 | 1 | yes | | | ${q} > 0 |\n| | integer | x | X | 3 | | | . | | | yes |"
    )
    sheet = scored(form, {"q": NOT_APPLICABLE, "x": "2"})
    assert (sheet.points, sheet.of, sheet.open) == (0, 0, ())
    assert [it.why[0].why for it in sheet.lines] == [Why.NOT_APPLICABLE, Why.HIDDEN, Why.BONUS, Why.CAPPED]


@pytest.mark.parametrize(
    ("answer", "deducted", "counted", "whys"),
    [("a", "1.5", 1, [Why.ANSWER]), ("b", "2", 1, [Why.ANSWER]), ("a b c", "3.75", 3, [Why.ANSWER] * 3),
     ("c", "0.25", 1, [Why.ANSWER]), ("c d a", "9", 3, [Why.ANSWER, Why.ANSWER, Why.ALL]), ("n", "0", 0, [Why.NOTHING_FOUND]),
     ("v", "9", 0, [Why.VETO])],
)  # fmt: skip
def test_chosen_answers_cost_what_they_say(answer: str, deducted: str, counted: int, whys: list[Why]) -> None:
    form = small("| | select_multiple faults | q | Q | 9 | 2 |")
    found = line(scored(form, {"q": answer}), "q")
    assert (found.deducted, found.counted, sorted(it.why for it in found.why)) == (
        Decimal(deducted),
        counted,
        sorted(whys),
    )


@pytest.mark.parametrize(("answer", "deducted"), [("a", "1.5"), ("b", "2"), ("c", "0.25"), ("d", "9"), ("n", "0")])
def test_the_one_answer_costs_what_it_says(answer: str, deducted: str) -> None:
    form = small("| | select_one faults | q | Q | 9 | 2 |")
    assert line(scored(form, {"q": answer}), "q").deducted == Decimal(deducted)
    judged = small("| | select_one faults | q | Q | 9 | 2 | | | | | | | | . != 'n' |")
    assert line(scored(judged, {"q": answer}), "q").deducted == Decimal(deducted)


def test_without_a_price_a_finding_takes_all() -> None:
    form = small("| | select_one faults | q | Q | 9 |")
    assert line(scored(form, {"q": "b"}), "q").deducted == 9


@pytest.mark.parametrize(
    ("marks", "points", "own"), [("100", "66.67", "20.00"), ("15", "10", None), ("10", "6.67", "-1.67")]
)
def test_the_score_is_rescaled_to_full_marks(marks: str, points: str, own: str | None) -> None:
    form = small("| | integer | q | Q | 15 | 1 | yes |", full_marks=marks)
    sheet = scored(form, {"q": "5"})
    assert (sheet.points, sheet.of) == (Decimal(points), Decimal(marks))
    if own is None:
        assert len(sheet.lines) == 1
    else:
        assert line(sheet, None).points == Decimal(marks) - 15
        assert line(sheet, None).deducted == Decimal(marks) - Decimal(points) - 5


def test_small_amounts_add_up_exactly() -> None:
    rows = "\n".join(f"| | integer | q{it} | Q | 0.1 | 0.1 | yes |" for it in range(10))
    sheet = scored(small(rows), {f"q{it}": "1" for it in range(7)})
    assert (sheet.points, sheet.of) == (Decimal("0.3"), 1)


def test_a_score_that_is_no_number_is_open() -> None:
    form = small("| | text | q | Q | 5 | | | . |")
    sheet = scored(form, {"q": "many"})
    assert (sheet.points, sheet.open) == (0, ("q",))


REPEAT = "| | begin_repeat | house | House |\n{}\n| | end_repeat |"


def test_in_a_repeat_deductions_go_to_the_same_points() -> None:
    form = small(REPEAT.format("| | integer | q | Q | 5 | 1 | yes | | yes |"))
    answers = {"house": "1 2 4", "q[1]": "1", "q[2]": "2", "q[4]": NOT_APPLICABLE, "q[3]": "5"}
    sheet = scored(form, answers)
    assert (sheet.of, sheet.points, line(sheet, "q").counted) == (5, 2, 3)
    assert [it.facts["key"] for it in line(sheet, "q").why] == ["q[1]", "q[2]"]
    assert scored(form, answers | {"q[4]": "9"}).points == 0
    assert scored(form, {"house": "1", "q[1]": NOT_APPLICABLE}).of == 0


def test_in_a_repeat_the_mean_is_earned() -> None:
    form = small(REPEAT.format("| | decimal | q | Q | 10 | | | . | yes |"))
    answers = {"house": "1 2 3", "q[1]": "10", "q[2]": "5", "q[3]": "5"}
    assert scored(form, answers).points == Decimal("6.67")
    assert scored(form, answers | {"q[3]": NOT_APPLICABLE}).points == Decimal("7.5")
    half = scored(form, answers | {"q[3]": None})
    assert (half.points, half.open, line(half, "q").counted) == (5, ("q",), 2)


def test_a_bonus_for_an_answer_that_is_no_finding() -> None:
    form = small("| | integer | q | Q | 9 | 1 | yes |\n| | select_one faults | x | X | 2 | | | | | | yes |")
    assert [scored(form, {"q": "3", "x": it}).points for it in ("n", "b", "")] == [8, 6, 6]


def test_the_raters_are_compared_item_by_item(village: Form) -> None:
    sheets = {
        "self": scored(village, FULL),
        "town": scored(village, FULL | {"EN01": "2"}),
        "county": scored(village, FULL | {"EN01": "5", "HY02": "fair"}),
    }
    rows = {it.item: it for it in differences(sheets)}
    assert list(rows) == ["EN01", "EN02", "EN11", "EN21", "HY01", "HY02", "extra"]
    assert (dict(rows["EN01"].deducted), rows["EN01"].largest) == ({"self": 0, "town": 2, "county": 5}, 5)
    assert (rows["HY02"].largest, rows["EN11"].largest) == (Decimal("4.5"), 0)
    assert rows["EN01"].label.in_language("zh") == "路边垃圾"
    other = differences(
        {"self": sheets["self"], "town": scored(small("| | integer | q | Q | 9 | 1 | yes |"), {"q": "4"})}
    )
    assert (other[-1].item, dict(other[-1].deducted), other[-1].largest) == ("q", {"self": None, "town": 4}, 0)
    assert differences({}) == ()


def test_an_instance_added_or_removed_is_scored_as_if_all_were_new() -> None:
    form = small(REPEAT.format("| | integer | q | Q | 5 | 1 | yes | | yes |") + "\n| | integer | r | R | 5 | 1 | yes |")
    answers: dict[str, str | None] = {"house": "1 2", "q[1]": "1", "q[2]": "2", "r": "1"}
    values = standing(form, visit(answers))
    earlier = score(values)
    for house in ("1", "1 2 3", "2", "0"):
        following = values.after({"house": house})
        assert score(following, earlier=earlier) == scored(form, answers | {"house": house})


def test_only_what_a_change_touches_is_worked_out_again(village: Form) -> None:
    values = standing(village, visit(FULL))
    earlier = score(values)
    assert earlier is not None
    again = score(values.after({"EN01": "2"}), earlier=earlier)
    assert again == scored(village, FULL | {"EN01": "2"})
    assert [it.item for it, was in zip(again.lines, earlier.lines, strict=True) if it is not was] == ["EN01"]
    other = standing(village, visit(FULL | {"EN01": "3"}))  # came from no other: everything is new
    assert score(other, earlier=earlier) == scored(village, FULL | {"EN01": "3"})


@pytest.mark.parametrize(
    ("answer", "count", "deducted"), [("b", "3", "6"), ("a", "3", "4.5"), ("b", "", "2"), ("c", "3", "0.25")]
)
def test_the_one_answer_may_count_several_occurrences(answer: str, count: str, deducted: str) -> None:
    form = small("| | integer | n | N |\n| | select_one faults | q | Q | 9 | 2 | ${n} |")
    assert line(scored(form, {"q": answer, "n": count}), "q").deducted == Decimal(deducted)


def test_several_plain_answers_that_are_a_finding_together() -> None:
    form = small("| | select_multiple faults | q | Q | 9 | 2 | | | | | | | | count-selected(.) > 1 |")
    assert [line(scored(form, {"q": it}), "q").deducted for it in ("c", "c v", "v")] == [Decimal("0.25"), 9, 9]
    plain = read_definition(
        "| survey |\n| | type | name | label | points | deduct | finding |\n"
        "| | select_multiple ab | q | Q | 9 | 2 | count-selected(.) > 1 |\n"
        "| choices |\n| | list_name | name | label |\n| | ab | a | A |\n| | ab | b | B |\n"
    )
    assert [line(scored(plain, {"q": it}), "q").deducted for it in ("a", "a b")] == [0, 2]
