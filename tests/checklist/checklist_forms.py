"""Forms and situations the checklist tests share."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from types import SimpleNamespace
from typing import Any

from inspector.checklist.form import Form
from inspector.checklist.logic import Situation
from inspector.checklist.tables import shipped_checklists, shipped_limits
from inspector.checklist.xlsform import Reading, read_form

DAY = date(2026, 11, 21)
LIMITS = tuple(SimpleNamespace(**row) for row in shipped_limits())


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
