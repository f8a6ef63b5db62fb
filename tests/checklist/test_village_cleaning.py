"""The shipped campaign sheet 三清一改: composed of items of other lists, which stay the same items."""

from dataclasses import replace

import pytest
from library import asked, form_of, found
from scored_sheets import deducted, every_answer, score_of, scored, wording_faults

from inspector.checklist.form import ALL

FORM = form_of("village_cleaning")
EN = form_of("village_environment")

# of each task its questions with points and deduction
TASKS = {
    "清理农村生活垃圾": [
        ("EN01", 10, 1), ("EN03", 8, 1), ("EN03_straw", None, 1), ("EN03_dung", None, 1), ("WG07", 8, 1),
        ("WG08", 6, 2), ("EN14", 6, ALL), ("EN12", 5, 1), ("EN13", 3, ALL),
    ],
    "清理村内塘沟": [("EN02", 10, 1), ("EN02_black", None, 5), ("EN22", 8, 2)],
    "清理农业生产废弃物": [("EN09", 8, 1), ("EN10", 8, 1), ("EN10_dead", None, ALL), ("WG09", 2, ALL)],
    "改变不良习惯": [("EN11", 6, ALL), ("EN04", 6, 1), ("EN17", 2, 0.5), ("EN23", 4, 2), ("EN23_posted", None, 2)],
}  # fmt: skip


def test_its_sections_are_the_four_tasks() -> None:
    tasks = {
        section.label.in_language("zh"): [(it.name, it.points, it.deduct) for it in FORM.in_section(section.name)]
        for section in FORM.sections
    }
    assert tasks == TASKS
    assert asked(FORM) == [name for lines in TASKS.values() for name, _, _ in lines]


def test_the_points_add_up_to_a_hundred() -> None:
    assert sum(scored(FORM).values()) == 100
    wanted = {"grading": "red_black", "full_marks": "100", "site_kinds": "village"}
    assert wanted.items() <= FORM.settings.items()


def test_villages_that_differ_are_told_apart() -> None:
    assert score_of(FORM, every_answer(FORM, fine=True)).points == 100
    assert score_of(FORM, every_answer(FORM, fine=False)).points == 0
    assert [deducted(FORM, "EN01", EN01=str(spots)) for spots in (1, 5, 9, 10, 11)] == [1, 5, 9, 10, 10]
    assert deducted(FORM, "EN02", EN02="4", EN02_black="1") == 9
    assert deducted(FORM, "EN10", EN10_dead="1") == 8


@pytest.mark.parametrize("name", [it.name for it in FORM.questions if it.name.startswith("EN")])
def test_an_item_is_that_of_its_own_list(name: str) -> None:
    """All but the points, which a campaign weighs anew: findings of one code add up over the lists."""
    own, here = (replace(it.question(name), section="", groups=(), points=None, deduct=None) for it in (EN, FORM))
    assert here == own


@pytest.mark.parametrize(
    ("name", "answer", "count"), [("WG07", "2", 2), ("WG07", "0", 0), ("WG08", "1", 1), ("WG09", "none", 1)]
)
def test_an_item_of_the_waste_list_is_judged_as_there(name: str, answer: str, count: int) -> None:
    here, there = (found(form, name, **{name: answer}) for form in (FORM, form_of("garbage")))
    assert here == there
    assert len(here) == count


def test_what_the_plan_names_rests_on_it() -> None:
    plan = "《农村人居环境整治村庄清洁行动方案》"
    resting = {it.name for it in FORM.questions if it.basis.in_language("zh") == plan}
    assert {"EN01", "EN02", "EN03", "EN09", "EN10", "WG07"} <= resting


def test_words_fit() -> None:
    assert wording_faults(FORM) == []
