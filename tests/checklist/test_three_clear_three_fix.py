"""The shipped campaign sheet 三清理三整治两推进一美化: nine tasks, composed of items that stay those of their lists."""

from dataclasses import replace

import pytest
from checklist_forms import DAY
from library import form_of, found
from scored_sheets import deducted, every_answer, score_of, scored, wording_faults

from inspector.checklist.form import ALL

FORM = form_of("three_clear_three_fix")
EN = form_of("village_environment")

# of each task its scored questions with points and deduction
TASKS = {
    ("三清理", "清理三堆"): [("EN03", 10, 1), ("EN03_straw", None, 1), ("EN03_dung", None, 1)],
    ("三清理", "清理农业废弃物"): [("EN09", 6, 1), ("EN10", 6, 1), ("EN10_dead", None, ALL), ("EN11", 4, ALL)],
    ("三清理", "清理废弃房屋和残垣断壁"): [
        ("EN05", 10, 1), ("EN05_wall", None, 1), ("EN05_pen", None, 1), ("EN05_greenhouse", None, 1),
    ],
    ("三整治", "整治乱搭乱建"): [("EN06", 8, 2), ("EN08", 6, 1)],
    ("三整治", "整治乱挤乱占"): [("EN06_occupied", 6, 1)],
    ("三整治", "整治农户后院"): [("EN04", 6, 1)],
    ("两推进", "推进厕所革命"): [("EN21", 10, 2), ("HT09", 2, ALL), ("HT19", 2, 0.5)],
    ("两推进", "推进污水治理"): [("EN22", 4, 1), ("SW05", 4, ALL), ("SW10", 2, ALL)],
    ("一美化", "美化村庄环境"): [
        ("EN01", 5, 0.5), ("EN02", 3, 0.5), ("EN02_black", None, ALL), ("EN17", 2, 0.5), ("EN18", 2, 0.5),
        ("EN19", 2, 0.5),
    ],
}  # fmt: skip


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


@pytest.mark.parametrize("name", [it.name for it in FORM.questions if it.name in {own.name for own in EN.questions}])
def test_an_item_is_that_of_its_own_list(name: str) -> None:
    """All but the points, which a campaign weighs anew: findings of one code add up over the lists."""
    own, here = (replace(it.question(name), section="", groups=(), points=None, deduct=None) for it in (EN, FORM))
    assert here == own


@pytest.mark.parametrize(("name", "answer"), [("HT09", "no"), ("HT19", "yes")])
def test_a_toilet_counted_over_the_village_is_the_finding_of_its_own_list(name: str, answer: str) -> None:
    here = found(FORM, name, **{name: "2"})
    (there,) = found(form_of("household_toilet"), name, **{name: answer})
    assert [it.occurrence for it in here] == ["1", "2"]
    assert all(replace(it, occurrence=None) == there for it in here)


@pytest.mark.parametrize(("name", "answer"), [("SW05", "overflow"), ("SW10", "missing")])
def test_sewage_counted_over_the_village_is_the_finding_of_its_own_list(name: str, answer: str) -> None:
    """In all but the text, which names there what was chosen."""
    (here,) = found(FORM, name, **{name: "1"})
    (there,) = found(form_of("sewage"), name, **{name: answer})
    assert replace(here, occurrence=None, text=there.text) == there


@pytest.mark.parametrize(("name", "severity"), [("SW05", 3), ("SW10", 3), ("HT09", 3), ("EN11", 2)])
def test_what_cannot_wait_is_due_on_the_day(name: str, severity: int) -> None:
    (finding,) = found(FORM, name, **{name: "1"})
    assert (finding.severity, finding.due, finding.photos) == (severity, DAY, 1)
    assert found(FORM, name, **{name: "0"}) == ()


def test_occupied_ground_is_counted_apart_from_building() -> None:
    findings = found(FORM, "EN06_occupied", EN06_occupied="2")
    assert [(it.severity, it.days, it.text.in_language("zh")) for it in findings] == [
        (1, 7, "道路或公共场地被占用")
    ] * 2
    assert deducted(FORM, "EN06_occupied", EN06_occupied="2") == 2
    assert deducted(FORM, "EN06", EN06_occupied="2") == 0


def test_words_fit() -> None:
    assert wording_faults(FORM) == []
