"""What the questions of a form are called in sentences about them: 第3题, or what follows from 第3、5题."""

from collections.abc import Iterator
from dataclasses import dataclass

from inspector.checklist.form import Choice, Form, Question, QuestionType
from inspector.checklist.logic import BrokenExpressionError, compiled, references
from inspector.paper.gather.phrases import Language, numbers
from inspector.paper.gather.questions import question_numbers
from inspector.paper.gather.statements import WORDS

_DAYS = frozenset({QuestionType.DATE, QuestionType.DATETIME})


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison in words; `answered` where it is the answer of a question, which may be open."""

    words: str
    answered: bool = False
    is_day: bool = False


class Naming:
    """The names of one form's questions in one language."""

    def __init__(self, form: Form, language: Language) -> None:
        self.language: Language = language
        self.said = WORDS[language]
        self.numbered = question_numbers(form)
        self.questions = {it.name: it for it in form.questions}
        self.repeats = {it.name: it for it in form.groups if it.repeats}

    def question(self, question: Question) -> Side:
        """第3题; of one that nobody answers what it follows from."""
        number = self.numbered.get(question.name)
        if number is not None:
            return Side(self.said["question"].format(number), answered=True, is_day=question.type in _DAYS)
        named = self.concerning(question.calculation or "")
        return Side(self.said["derived"].format(named) if named else self.said["limit"])

    def choice(self, choice: Choice) -> str:
        """The label of a choice, else its name."""
        return choice.label.in_language(self.language) or choice.name

    def all_of(self, name: str) -> str:
        """All instances of a repeat, or a question's in all of them; '' for what the form does not know."""
        if name in self.repeats:
            return self.said["all_of"].format(self.repeats[name].label.in_language(self.language) or name)
        return self.question(self.questions[name]).words if name in self.questions else ""

    def concerning(self, expression: str) -> str:
        """The questions an expression depends on: 第3、5题; '' where it depends on none."""
        try:
            names = compiled(expression).references
        except BrokenExpressionError:  # a choice filter has columns of its own; a merge brings any text
            names = references(expression)
        found = sorted(set(self._asked(names, set())))
        named = self.said["question" if len(found) == 1 else "questions"]
        said = [named.format(numbers(found, self.language))] if found else []
        return self.said["comma"].join([*said, *(self.all_of(it) for it in names if it in self.repeats)])

    def _asked(self, names: tuple[str, ...], seen: set[str]) -> Iterator[int]:
        """The numbers of the questions these names depend on, through what is worked out."""
        waiting = list(names)
        while waiting:
            name = waiting.pop()
            question = self.questions.get(name)
            if name in self.numbered:
                yield self.numbered[name]
            elif question is not None and question.calculation and name not in seen:
                waiting += references(question.calculation)
            seen.add(name)
