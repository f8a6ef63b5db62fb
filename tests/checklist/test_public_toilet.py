"""The shipped public toilet checklist, item by item."""

import pytest
from checklist_forms import fault, judged, visit
from library import PENDING, asked, bad_answers, form_of, found, shown

from inspector.checklist.answers import AnswerFault
from inspector.checklist.form import NOT_APPLICABLE
from inspector.checklist.judging import fine_value

FORM = form_of("public_toilet")

# item, answer → severity, days, code, photos
FINDINGS = [
    ("PT01", "locked", 2, 7, "P01", 1),
    ("PT01", "disused", 2, 7, "P01", 1),
    ("PT02", "unposted", 1, 7, None, 1),
    ("PT02", "nobody", 1, 7, "P02", 1),
    ("PT03", "no", 1, 7, None, 0),
    ("PT04", "no", 1, 7, "P03", 1),
    ("PT05", "no_water", 2, 3, "T15", 0),
    ("PT05", "no_power", 2, 3, "T15", 0),
    ("PT05", "neither", 2, 3, "T15", 0),
    ("PT13", "no", 0, 90, None, 0),
    ("PT06", "dirty", 1, 1, "P04", 0),
    ("PT06", "faeces", 1, 1, "P04", 0),
    ("PT06", "scale", 1, 1, "P04", 0),
    ("PT07", "3", 1, 3, "P04", 0),
    ("PT07", "4", 1, 3, "P04", 0),
    ("PT08", "4", 1, 3, "P04", 0),
    ("PT08_larvae", "found", 1, 3, "P04", 0),
    ("PT11", "none", 0, 7, None, 0),
    ("PT11_times", "1.5", 0, 7, None, 0),
    ("PT09", "overflow", 3, 1, "P05", 1),
    ("PT09", "cover", 3, 1, "P05", 1),
    ("PT10", "discharge", 3, 7, "T18", 0),
    ("PT12", "no", 1, 3, None, 1),
    ("PT14", "1", 2, 15, "P06", 1),
    ("PT15", "no", 1, 180, None, 0),
]  # fmt: skip
BY_EXPRESSION = {"PT07", "PT08", "PT10", "PT11_times", "PT14"}
ALL_IS_WELL = {
    "PT01": "open", "PT02": "posted", "PT03": "yes", "PT04": "yes", "PT05": "both", "PT13": "yes", "PT06": "clean",
    "PT07_kind": "2", "PT07": "2", "PT08": "3", "PT08_larvae": "none", "PT11": "kept", "PT11_times": "2",
    "PT09": "sound", "PT10": "hauled", "PT12": "yes", "PT14": "0", "PT15": "yes",
}  # fmt: skip


def test_it_is_walked_from_the_door_to_the_village() -> None:
    assert asked(FORM) == [
        "PT01", "PT02", "PT03", "PT04", "PT04_broken", "PT05", "PT13", "PT06", "PT07_kind", "PT07", "PT08",
        "PT08_larvae", "PT11", "PT11_times", "PT09", "PT10", "PT12", "PT14", "PT15",
    ]  # fmt: skip


@pytest.mark.parametrize(("name", "answer", "severity", "days", "code", "photos"), FINDINGS)
def test_a_bad_answer_is_a_finding(
    name: str, answer: str, severity: int, days: int, code: str | None, photos: int
) -> None:
    (it,) = found(FORM, name, **{"PT07_kind": "2", "PT11": "kept", name: answer})
    assert (it.severity, it.days, it.code, it.photos) == (severity, days, code, photos)
    assert "${" not in it.text.in_language("zh") + it.text.in_language("en")
    assert it.requirement.in_language("zh").endswith("。")


def test_no_other_choice_is_one() -> None:
    assert bad_answers(FORM) == {line[:2] for line in FINDINGS if line[0] not in BY_EXPRESSION}


def test_a_good_toilet_has_no_findings() -> None:
    assert shown(FORM, **ALL_IS_WELL) == set(ALL_IS_WELL)
    for name, answer in ALL_IS_WELL.items():
        assert fault(FORM, name, answer, visit(ALL_IS_WELL)) is None
        assert judged(FORM, name, visit(ALL_IS_WELL)) == ()


@pytest.mark.parametrize(
    ("kind", "smell", "flies", "findings"),
    [("2", "2", "3", 0), ("2", "3", "4", 2), ("1", "1", "1", 0), ("1", "2", "2", 2), ("", "4", "99", 0)],
)
def test_smell_and_flies_are_judged_by_the_kind_of_building(kind: str, smell: str, flies: str, findings: int) -> None:
    answers = {"PT07_kind": kind, "PT07": smell, "PT08": flies}
    assert len(found(FORM, "PT07", **answers) + found(FORM, "PT08", **answers)) == findings


def test_smell_and_flies_say_what_is_allowed() -> None:
    (smell,) = found(FORM, "PT07", PT07_kind="2", PT07="3")
    assert smell.text.in_language("zh") == "公厕臭味为3级（明显），独立式公厕应不高于2级"
    (flies,) = found(FORM, "PT08", PT07_kind="1", PT08="5")
    assert flies.text.in_language("zh") == "厕内每平方米有蝇 5 只，附建式公厕应不超过 1 只"


@pytest.mark.parametrize("name", ["PT07", "PT08", "PT11_times"])
def test_nothing_is_a_finding_where_no_limit_is_known(name: str) -> None:
    answers = {"PT07_kind": "1", "PT07": "4", "PT08": "99", "PT11": "kept", "PT11_times": "0"}
    assert judged(FORM, name, visit(answers))
    assert judged(FORM, name, visit(answers, limits=())) == ()


def test_what_is_broken_is_named() -> None:
    assert "PT04_broken" not in shown(FORM, PT04="yes")
    assert "PT04_broken" in shown(FORM, PT04="no")
    (it,) = found(FORM, "PT04", PT04="no", PT04_broken="door light")
    assert it.text.texts == (("zh", "厕内设施损坏：门、灯"), ("en", "Fittings are broken: Door, Light"))


def test_each_cesspit_is_a_finding_of_its_own() -> None:
    assert [it.occurrence for it in found(FORM, "PT14", PT14="3")] == ["1", "2", "3"]
    assert found(FORM, "PT14", PT14="0") == found(FORM, "PT14", PT14=NOT_APPLICABLE) == ()


@pytest.mark.parametrize("state", ["locked", "disused"])
def test_what_lies_behind_a_locked_door_is_not_asked(state: str) -> None:
    assert shown(FORM, PT01=state) == {"PT01", "PT02", "PT03", "PT09", "PT10", "PT12", "PT14", "PT15"}
    assert found(FORM, "PT06", PT01=state, PT06="dirty") == ()
    assert shown(FORM, PT01="open") == shown(FORM)


@pytest.mark.parametrize(
    ("name", "answer"),
    [("PT08", "-1"), ("PT08", "1000"), ("PT11_times", "25"), ("PT14", "-1"), ("PT14", "100")],
)
def test_a_number_is_a_sensible_one(name: str, answer: str) -> None:
    assert fault(FORM, name, answer, visit()) is AnswerFault.CONSTRAINT


def test_not_applicable_where_the_thing_may_be_absent() -> None:
    assert {it.name for it in FORM.questions if it.allows_not_applicable} == {"PT03", "PT05", "PT09", "PT14", "PT15"}


def test_the_rest_is_fine_fills_in_no_fact_nobody_saw() -> None:
    unfilled = [it.name for it in FORM.questions if it.asked and fine_value(it) is None]
    assert unfilled == ["PT04_broken", "PT07_kind", "PT07", "PT08", "PT11_times", "PT10", "PT14"]


def test_labels_fit_on_a_line() -> None:
    for it in FORM.questions:
        assert len(it.label.in_language("zh")) <= 24, it.name
        assert len(it.label.in_language("en")) <= 52, it.name
        assert all(len(choice.label.in_language("zh")) <= 6 for choice in it.choices), it.name


def test_a_basis_is_a_document_or_pending() -> None:
    for it in FORM.questions:
        for language, basis in it.basis.texts:
            assert basis == PENDING[language] or basis.startswith("GB/T 38353-2019"), it.name
