"""The shipped campaign sheet 三清理三整治两推进一美化: nine tasks, composed of items that stay those of their lists."""

from dataclasses import replace

import pytest
from pyxform.xls2xform import convert
from scored_sheets import (
    deducted,
    every_answer,
    judged,
    known_codes,
    path_of,
    reading,
    score_of,
    scored,
    sheet,
    used_codes,
    wording_faults,
)

from inspector.checklist.form import ALL

FORM = sheet("three_clear_three_fix")
EN = sheet("village_environment")
TOILETS = sheet("household_toilet")

# of each task its scored questions with points and deduction
TASKS = {
    ("三清理", "清理三堆"): [("EN03", 10, 1), ("EN03_straw", None, 1), ("EN03_dung", None, 1)],
    ("三清理", "清理农业废弃物"): [("EN09", 6, 1), ("EN10", 6, 1), ("EN10_dead", None, ALL), ("EN11", 4, ALL)],
    ("三清理", "清理废弃房屋和残垣断壁"): [
        ("EN05", 10, 1), ("EN05_wall", None, 1), ("EN05_pen", None, 1), ("EN05_greenhouse", None, 1),
    ],
    ("三整治", "整治乱搭乱建"): [("EN06", 8, 2), ("EN08", 6, 1)],
    ("三整治", "整治乱挤乱占"): [("TC01", 6, 1)],
    ("三整治", "整治农户后院"): [("EN04", 6, 1)],
    ("两推进", "推进厕所革命"): [("EN21", 10, 2), ("HT09", 2, ALL), ("HT19", 2, 0.5)],
    ("两推进", "推进污水治理"): [("EN22", 4, 1), ("SW05", 4, ALL), ("SW10", 2, ALL)],
    ("一美化", "美化村庄环境"): [
        ("EN01", 5, 0.5), ("EN02", 3, 0.5), ("EN02_black", None, ALL), ("EN17", 2, 0.5), ("EN18", 2, 0.5),
        ("EN19", 2, 0.5),
    ],
}  # fmt: skip


def test_both_readers_open_it_without_a_remark() -> None:
    assert (reading("three_clear_three_fix").repairs, reading("three_clear_three_fix").errors) == ((), ())
    assert convert(path_of("three_clear_three_fix")).warnings == []


def test_its_groups_are_the_nine_tasks() -> None:
    labels = {it.name: it.label.in_language("zh") for it in FORM.groups}
    tasks: dict[tuple[str, ...], list[tuple[str, float | None, float | None]]] = {}
    for it in FORM.questions:
        if it.deduct is not None:
            tasks.setdefault(tuple(labels[name] for name in it.groups), []).append((it.name, it.points, it.deduct))
    assert tasks == TASKS
    assert [it.label.in_language("zh") for it in FORM.sections] == ["三清理", "三整治", "两推进", "一美化"]


def test_the_points_add_up_to_a_hundred() -> None:
    assert sum(scored(FORM).values()) == 100
    wanted = {"grading": "red_black", "full_marks": "100", "site_kinds": "village"}
    assert wanted.items() <= FORM.settings.items()


def test_villages_that_differ_are_told_apart() -> None:
    assert score_of(FORM, every_answer(FORM, fine=True)).points == 100
    assert score_of(FORM, every_answer(FORM, fine=False)).points == 0
    assert [deducted(FORM, "EN03", EN03="1", EN03_dung=str(heaps)) for heaps in (0, 4, 9, 10)] == [1, 5, 10, 10]
    assert deducted(FORM, "EN21", EN21="2") == 4
    assert deducted(FORM, "HT19", HT19="3") == 1.5
    assert deducted(FORM, "SW05", SW05="1") == 4


@pytest.mark.parametrize("name", [it.name for it in FORM.questions if it.name.startswith("EN")])
def test_an_item_is_that_of_its_own_list(name: str) -> None:
    """All but the points, which a campaign weighs anew: findings of one code add up over the lists."""
    own, here = (replace(it.question(name), section="", groups=(), points=None, deduct=None) for it in (EN, FORM))
    assert here == own


@pytest.mark.parametrize(("name", "answer"), [("HT09", "no"), ("HT19", "yes")])
def test_a_toilet_counted_over_the_village_is_the_finding_of_its_own_list(name: str, answer: str) -> None:
    here = judged(FORM, name, **{name: "2"})
    (there,) = judged(TOILETS, name, **{name: answer})
    assert [it.occurrence for it in here] == ["1", "2"]
    assert all(replace(it, occurrence=None) == there for it in here)


@pytest.mark.parametrize(
    ("name", "severity", "days"), [("SW05", 3, 0), ("SW10", 3, 0), ("TC01", 1, 7), ("HT09", 3, 0), ("EN11", 2, 0)]
)
def test_what_cannot_wait_is_due_on_the_day(name: str, severity: int, days: int) -> None:
    (finding,) = judged(FORM, name, **{name: "1"})
    assert (finding.severity, finding.days, finding.photos) == (severity, days, 1)
    assert judged(FORM, name, **{name: "0"}) == ()


def test_words_fit_and_codes_are_known() -> None:
    assert wording_faults(FORM) == []
    assert used_codes(FORM) <= known_codes()
