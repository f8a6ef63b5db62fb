"""The whole shipped library: read without a remark, complete by code, in both languages, nothing unknown."""

import re
from collections.abc import Iterator

import pytest
from library import can_be_found, form_of, reading, shipped_paths, telling_choices
from pyxform.xls2xform import convert

from inspector.checklist.form import NOT_SHOWN, Form, Question, Wording
from inspector.tables.shipped import shipped_rows

LANGUAGES = {"zh", "en"}
ITEMS = {
    "household_toilet": ("HT", 23),
    "public_toilet": ("PT", 15),
    "sewage": ("SW", 22),
    "garbage": ("WG", 14),
    "village_environment": ("EN", 24),
    "courtyard": ("HY", 10),
    "housing": ("HS", 22),
    "household_visit": ("FV", 27),
    "project_asset": ("AS", 16),
    "farmland": ("FL", 10),
    "organisation": ("OR", 16),
}
"""Checklist → the prefix of its codes and the last of them: the tables of the field."""
CAMPAIGNS = ("village_cleaning", "three_clear_three_fix")
LIBRARY = (*ITEMS, *CAMPAIGNS)
OUT_OF = {"village_environment": 100, "courtyard": 100}
_CODE = re.compile(r"([A-Z]{2}[0-9]{2})(?:_\w+)?")
_LIMIT = re.compile(r"\blimit\(\s*'([^']*)'")
_MARK = re.compile(r"\[[SKP][0-9]*\]|\bseed 00")
_PRIVATE = re.compile(r"身份证|病名|银行卡|银行账|ID number|diagnosis|bank account", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"\$\{\s*([^{}]+?)\s*\}")


def wordings(question: Question) -> Iterator[Wording]:
    """Everything a question and its choices say, where they say it."""
    yield from (question.hint, question.guidance, question.problem, question.requirement, question.basis)
    yield from (question.constraint_message, question.required_message)
    if question.type not in NOT_SHOWN:
        yield question.label
    for choice in question.choices:
        yield from (choice.label, choice.problem, choice.requirement)


def codes_of(form: Form) -> set[str]:
    """The items of the field a form asks about."""
    return {found[1] for it in form.questions if it.asked and (found := _CODE.fullmatch(it.name))}


def test_these_are_all_there_are() -> None:
    assert sorted(shipped_paths()) == sorted(LIBRARY)


@pytest.mark.parametrize("name", LIBRARY)
def test_it_is_read_without_one_remark(name: str) -> None:
    assert [it.written() for it in (*reading(name).errors, *reading(name).repairs)] == []


@pytest.mark.parametrize("name", LIBRARY)
def test_pyxform_reads_it_without_one_warning(name: str) -> None:
    assert convert(shipped_paths()[name]).warnings == []


@pytest.mark.parametrize("name", LIBRARY)
def test_it_is_called_by_its_file(name: str) -> None:
    form = form_of(name)
    assert (form.form_id, form.version, set(form.languages)) == (name, "1", LANGUAGES)
    assert set(form.title.languages) == LANGUAGES


@pytest.mark.parametrize(("name", "prefix", "last"), [(name, *items) for name, items in ITEMS.items()])
def test_every_item_of_the_field_is_asked_and_none_invented(name: str, prefix: str, last: int) -> None:
    assert codes_of(form_of(name)) == {f"{prefix}{number:02}" for number in range(1, last + 1)}


@pytest.mark.parametrize("name", CAMPAIGNS)
def test_a_campaign_is_composed_of_items_of_the_others(name: str) -> None:
    known = {code for it in ITEMS for code in codes_of(form_of(it))}
    assert codes_of(form_of(name)) <= known
    assert all(_CODE.fullmatch(it.name) for it in form_of(name).questions if it.asked)


@pytest.mark.parametrize("name", LIBRARY)
def test_what_is_shown_has_a_label_in_both_languages(name: str) -> None:
    form = form_of(name)
    said = [(it.name, it.label) for it in form.questions if it.type not in NOT_SHOWN]
    said += [(f"{it.name} {choice.name}", choice.label) for it in form.questions for choice in it.choices]
    said += [(it.name, it.label) for it in (*form.sections, *form.groups)]
    assert [where for where, wording in said if set(wording.languages) != LANGUAGES] == []


@pytest.mark.parametrize("name", LIBRARY)
def test_what_is_said_is_said_in_both_languages(name: str) -> None:
    assert [
        (it.name, wording.texts)
        for it in form_of(name).questions
        for wording in wordings(it)
        if wording and set(wording.languages) != LANGUAGES
    ] == []


@pytest.mark.parametrize("name", LIBRARY)
def test_what_is_filled_in_is_known(name: str) -> None:
    form = form_of(name)
    said = [(it.name, text) for it in form.questions for wording in wordings(it) for _, text in wording.texts]
    known = {it.name for it in form.questions}
    assert [(where, named) for where, text in said for named in _PLACEHOLDER.findall(text) if named not in known] == []


@pytest.mark.parametrize("name", LIBRARY)
def test_a_constraint_says_what_is_wanted(name: str) -> None:
    assert [it.name for it in form_of(name).questions if it.constraint and not it.constraint_message] == []


@pytest.mark.parametrize("name", LIBRARY)
def test_every_finding_has_severity_requirement_and_basis(name: str) -> None:
    form = form_of(name)
    lacking = []
    for it in form.questions:
        if not can_be_found(it):
            continue
        telling = telling_choices(form, it)
        if it.severity is None and not (telling and all(choice.severity is not None for choice in telling)):
            lacking.append((it.name, "severity"))
        if not it.requirement and not (telling and all(choice.requirement for choice in telling)):
            lacking.append((it.name, "requirement"))
        if not it.basis:
            lacking.append((it.name, "basis"))
    assert lacking == []


@pytest.mark.parametrize(("name", "points"), OUT_OF.items())
def test_the_points_add_up(name: str, points: int) -> None:
    form = form_of(name)
    assert sum(it.points for it in form.questions if it.points is not None and not it.bonus) == points
    assert form.settings["full_marks"] == str(points)


@pytest.mark.parametrize("name", LIBRARY)
def test_every_limit_it_names_is_in_the_table(name: str) -> None:
    named = set(_LIMIT.findall(reading(name).definition))
    assert named - {row["name"] for row in shipped_rows("limits")} == set()


def test_limits_are_found_in_the_definitions() -> None:
    assert _LIMIT.findall("if(. > 1, limit('one', 2), limit( 'two', .))") == ["one", "two"]
    assert "tank_volume" in _LIMIT.findall(reading("household_toilet").definition)


@pytest.mark.parametrize("name", LIBRARY)
def test_every_defect_code_is_in_the_table(name: str) -> None:
    used = {code for it in form_of(name).questions for code in (it.code, *(choice.code for choice in it.choices))}
    assert used - {None} - {row["code"] for row in shipped_rows("defect_codes")} == set()


@pytest.mark.parametrize("name", LIBRARY)
def test_it_has_a_theme_and_kinds_of_site(name: str) -> None:
    settings = form_of(name).settings
    assert settings["theme"] in {row["title"] for row in shipped_rows("themes")}
    assert settings["site_kinds"].split()


@pytest.mark.parametrize("name", LIBRARY)
def test_no_mark_of_a_source_and_no_clause_is_left(name: str) -> None:
    assert _MARK.search(reading(name).definition) is None
    bases = {text for it in form_of(name).questions for _, text in it.basis.texts}
    assert [it for it in bases if re.search(r"第.+[章条款]|clause|chapter|article", it, re.IGNORECASE)] == []


@pytest.mark.parametrize("name", LIBRARY)
def test_nobody_is_asked_for_what_is_private(name: str) -> None:
    labels = [text for it in form_of(name).questions if it.asked for _, text in it.label.texts]
    assert [it for it in labels if _PRIVATE.search(it)] == []
