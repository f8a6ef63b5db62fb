"""Small forms built by hand, to evaluate expressions in."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from checklist_forms import LIMITS

from inspector.checklist.form import Choice, Form, Group, Question, QuestionType, Section, Wording
from inspector.checklist.logic import Situation
from inspector.checklist.standing import Standing

DAY = date(2026, 11, 21)
TEXT, INTEGER, SELECT_ONE = QuestionType.TEXT, QuestionType.INTEGER, QuestionType.SELECT_ONE


def question(name: str, kind: QuestionType = TEXT, **further: Any) -> Question:
    within = further.get("within", ())
    given = {"label": Wording((("", name),)), "section": "all", "groups": within} | further
    return Question(name=name, type=kind, **given)


def calculated(name: str, expression: str, **further: Any) -> Question:
    return question(name, QuestionType.CALCULATE, calculation=expression, **further)


def repeat(name: str, **further: Any) -> Group:
    return Group(name=name, label=Wording(), repeats=True, **further)


def choice(name: str, label: str = "", **cells: str) -> Choice:
    return Choice(name=name, label=Wording((("zh", label or name), ("en", name))), cells=cells)


def form(
    questions: Sequence[Question], groups: Sequence[Group] = (), lists: Mapping[str, tuple[Choice, ...]] | None = None
) -> Form:
    return Form(form_id="f", version="7", title=Wording((("zh", "表"),)), languages=("zh", "en"),
                sections=(Section("all", Wording()),), questions=tuple(questions), settings={}, groups=tuple(groups),
                lists=lists or {})  # fmt: skip


def situation(
    answers: Mapping[str, str | None] | None = None, *, users: Any = 5, about: Mapping[str, str] | None = None
) -> Situation:
    return Situation(answers=answers or {}, site={"users": users, "toilet": None}, limits=LIMITS, region="990101001001",
                     on=DAY, about=about or {})  # fmt: skip


def stand(made: Form, answers: Mapping[str, str | None] | None = None, **further: Any) -> Standing:
    return Standing(made, situation(answers, **further))


def worth(expression: str, answers: Mapping[str, str | None] | None = None, current: str = "", **further: Any) -> str:
    """The text of an expression on a form of one question for each answer."""
    made = form([calculated("result", expression), *(question(it) for it in answers or {})])
    from inspector.checklist.logic import text

    return text(stand(made, answers, **further).value(expression, None, current))
