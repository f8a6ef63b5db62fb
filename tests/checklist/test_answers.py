# ruff: noqa: E501 - a form reads best as a table
"""What can be an answer, type by type, on good and on hostile values."""

import pytest
from checklist_forms import fault, visit
from hypothesis import given
from hypothesis import strategies as st

from inspector.checklist.answers import AnswerFault, answer_fault, range_of
from inspector.checklist.form import NOT_APPLICABLE
from inspector.checklist.judging import fine_value, progress
from inspector.checklist.standing import standing
from inspector.checklist.xlsform import read_definition

FORM = read_definition("""
| survey |
| | type | name | label | parameters | choice_filter | constraint | not_applicable | appearance |
| | range | scale | Scale | start=0 end=8 step=0.5 | | | yes | |
| | range | plain | Plain | | | | | |
| | range | down | Down | start=10 end=-10 step=5 | | | | |
| | range | odd | Odd | start=1 end=9 step=2 | | | | |
| | time | at | At | | | | | |
| | dateTime | when | When | | | | | |
| | geopoint | place | Place | | | | | |
| | rank towns | order | Order | | | | | |
| | select_one counties | county | County | | | | | |
| | select_one towns | town | Town | | county = ${county} | | | |
| | select_multiple towns | towns | Towns | | county = ${county} | | | |
| | acknowledge | seen | Seen | | | | | |
| | barcode | code | Code | | | | | |
| | image | photo | Photo | | | | | |
| | image | name | Name | | | | | signature |
| | integer | count | Count | | | . < ${scale} | | |
| | note | told | Told | | | | | |
| choices |
| | list_name | name | label | county | finding |
| | counties | east | East | | |
| | counties | west | West | | |
| | towns | a | A | east | |
| | towns | b | B | east | yes |
| | towns | c | C | west | |
""")

OUT, STEP, NUMBER = AnswerFault.OUT_OF_RANGE, AnswerFault.NOT_A_STEP, AnswerFault.NOT_A_NUMBER
TIME, PLACE = AnswerFault.NOT_A_TIME, AnswerFault.NOT_A_PLACE
UNKNOWN, OFFERED, RANKED = AnswerFault.UNKNOWN_CHOICE, AnswerFault.NOT_OFFERED, AnswerFault.NOT_ALL_RANKED


@pytest.mark.parametrize(
    ("key", "answer", "said"),
    [
        ("scale", "0", None), ("scale", "8.0", None), ("scale", "0.5", None), ("scale", "8.5", OUT), ("scale", "-0.5", OUT),
        ("scale", "0.25", STEP), ("scale", "x", NUMBER), ("scale", "1e0", NUMBER), ("scale", NOT_APPLICABLE, None),
        ("plain", "1", None), ("plain", "10", None), ("plain", "0", OUT), ("plain", "11", OUT), ("plain", "1.5", STEP),
        ("plain", NOT_APPLICABLE, AnswerFault.MUST_APPLY),
        ("down", "-10", None), ("down", "0", None), ("down", "10", None), ("down", "11", OUT), ("down", "1", STEP),
        ("odd", "3", None),
        ("odd", "4", STEP),
        ("at", "09:30", None), ("at", "23:59:59", None), ("at", "24:00", TIME), ("at", "9:30", TIME), ("at", "09:30+08:00", TIME), ("at", "0930", TIME),
        ("when", "2026-11-21T09:30", None), ("when", "2026-11-21T09:30:59", None), ("when", "2026-11-21", TIME),
        ("when", "2026-02-30T09:30", TIME), ("when", "2026-11-21T09:30+08:00", TIME), ("when", "2026-11-21 09:30", TIME),
        ("place", "27.5 112.9", None), ("place", "-90 180 120.5 3", None), ("place", "90.1 0", PLACE), ("place", "0 -180.5", PLACE),
        ("place", "27.5", PLACE), ("place", "27.5 112.9 0 -1", PLACE), ("place", "1 2 3 4 5", PLACE), ("place", "a b", PLACE), ("place", "nan nan", PLACE),
        ("order", "c a b", None), ("order", "a b", RANKED), ("order", "a b c c", RANKED), ("order", "a b d", UNKNOWN),
        ("town", "a", None), ("town", "c", OFFERED), ("town", "z", UNKNOWN), ("towns", "a b", None), ("towns", "a c", OFFERED),
        ("towns", "a z", UNKNOWN), ("seen", "OK", None), ("seen", "ok", AnswerFault.NOT_ACKNOWLEDGED), ("code", "690 123", None),
        ("photo", "0" * 64, None), ("name", "0" * 64, None), ("count", "3", None), ("count", "4", AnswerFault.CONSTRAINT),
        ("told", "x", AnswerFault.NOT_ASKED),
    ],
)  # fmt: skip
def test_an_answer_fits_its_type(key: str, answer: str, said: AnswerFault | None) -> None:
    assert fault(FORM, key, answer, visit({"county": "east", "scale": "4"})) is said


def test_a_range_without_parameters_goes_from_one_to_ten() -> None:
    assert range_of(FORM.question("plain")) == (1, 10, 1)
    assert range_of(FORM.question("down")) == (10, -10, 5)


def test_what_is_no_longer_offered_is_open_again() -> None:
    east = progress(standing(FORM, visit({"county": "east", "town": "a"})))
    west = progress(standing(FORM, visit({"county": "west", "town": "a"})))
    assert ("town" in east.unanswered, "town" in west.unanswered) == (False, True)


def test_the_good_answer_is_one_that_is_offered() -> None:
    town = FORM.question("town")
    assert fine_value(town) == "a"
    assert fine_value(town, [it for it in town.choices if it.name != "a"]) == "c"
    assert fine_value(town, [it for it in town.choices if it.finding]) is None


@given(st.sampled_from([it.name for it in FORM.questions]), st.text(max_size=40))
def test_whatever_is_typed_is_an_answer_or_has_a_fault(key: str, answer: str) -> None:
    values = standing(FORM, visit({"county": "east"}))
    assert answer_fault(values, values.entry(key), answer) in {None, *AnswerFault}
