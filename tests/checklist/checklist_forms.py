"""Forms and situations the checklist tests share."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from inspector.checklist.answers import AnswerFault, answer_fault
from inspector.checklist.form import Form
from inspector.checklist.judging import Judgement, judge
from inspector.checklist.logic import Situation
from inspector.checklist.shipped import shipped_checklists
from inspector.checklist.standing import standing
from inspector.checklist.xlsform import Reading, read_form
from inspector.tables.lookup import limits
from inspector.tables.shipped import shipped_rows

DAY = date(2026, 11, 21)
LIMITS = limits(shipped_rows("limits"))


@cache
def shipped() -> Reading:
    """The household toilet checklist as it is shipped."""
    (path,) = [it for it in shipped_checklists() if it.stem == "household_toilet"]
    return read_form(path)


def toilets() -> Form:
    form = shipped().form
    assert form is not None
    return form


def visit(
    answers: Mapping[str, str | None] | None = None,
    *,
    users: Any = 5,
    limits: Any = LIMITS,
    region: str = "990101001001",
) -> Situation:
    """A visit of a household of five in Qinghe county."""
    return Situation(answers=answers or {}, site={"users": users, "toilet": None}, limits=limits, region=region, on=DAY)


def judged(form: Form, key: str, situation: Situation) -> tuple[Judgement, ...]:
    """What the answer of one entry calls for."""
    values = standing(form, situation)
    return judge(values, values.entry(key))


def fault(form: Form, key: str, answer: str | None, situation: Situation) -> AnswerFault | None:
    """Why an answer cannot stand."""
    values = standing(form, situation)
    return answer_fault(values, values.entry(key), answer)
