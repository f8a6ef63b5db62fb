"""The values of a form in one situation, each worked out when first asked for and then kept."""

import re
from functools import lru_cache

from .form import NOT_APPLICABLE, Form, Question, QuestionType, Wording, is_open
from .logic import Situation, compiled

_NAMED = re.compile(r"\$\{\s*([^{}]+?)\s*\}")


class Standing:
    """Which questions are asked in a situation, and which values count. A circle, which reading a form refuses,
    cannot be gone round: what is being worked out counts as open meanwhile.
    """

    def __init__(self, form: Form, situation: Situation) -> None:
        self._situation = situation
        self._questions = {it.name: it for it in form.questions}
        self._relevant: dict[str, bool] = {}
        self._counted: dict[str, str] = {}

    def relevant(self, question: Question) -> bool:
        """True if the question is asked or shown."""
        if question.relevant is None:
            return True
        if question.name not in self._relevant:
            self._relevant[question.name] = False
            self._relevant[question.name] = self.holds(question.relevant)
        return self._relevant[question.name]

    def counted(self, name: str) -> str:
        """The value that counts: '' if hidden, open, not applicable or unknown; a calculation's result."""
        if name not in self._counted:
            self._counted[name] = ""
            self._counted[name] = self._count(name)
        return self._counted[name]

    def holds(self, expression: str | None) -> bool:
        """The truth of an expression; no expression: False."""
        return expression is not None and compiled(expression).truth(self._situation, self.counted)

    def filled(self, wording: Wording) -> Wording:
        """The wording with `${name}` replaced by what counts, choices by their labels."""
        return Wording(tuple((language, self._filled(text, language)) for language, text in wording.texts))

    def _filled(self, text: str, language: str) -> str:
        return _NAMED.sub(lambda match: self._shown(match[1], language), text)

    def _count(self, name: str) -> str:
        question = self._questions.get(name)
        if question is None or not self.relevant(question):
            return ""
        if question.type is QuestionType.CALCULATE and question.calculation is not None:
            return compiled(question.calculation).text(self._situation, self.counted)
        answer = self._situation.answers.get(name) or ""
        return "" if is_open(answer) or answer == NOT_APPLICABLE else answer

    def _shown(self, name: str, language: str) -> str:
        value = self.counted(name)
        question = self._questions.get(name)
        labels = [it.label.in_language(language) for it in question.chosen(value)] if question else []
        return ("、" if language == "zh" else ", ").join(labels) or value


@lru_cache(maxsize=8)
def standing(form: Form, situation: Situation) -> Standing:
    """The standing of a form in a situation. Both compare by identity and never change, so it may be kept."""
    return Standing(form, situation)
