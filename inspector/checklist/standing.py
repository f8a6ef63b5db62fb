"""The values of a form in one situation, each worked out when first asked for and then kept."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from .choosing import offered
from .form import (
    NOT_APPLICABLE,
    SELECTS,
    Choice,
    Entry,
    Form,
    Question,
    QuestionType,
    Wording,
    is_open,
    key_of,
)
from .logic import Situation, Value, compiled, number, truth

INSTANCES = 1000
"""The most instances of one repeat."""

_NAMED = re.compile(r"\$\{\s*([^{}]+?)\s*\}")


class Standing:
    """Which questions are asked in a situation, and which values count. A circle, which reading a form refuses,
    cannot be gone round: what is being worked out counts as open meanwhile.
    """

    def __init__(self, form: Form, situation: Situation, touched: frozenset[str] | None = None) -> None:
        self.form = form
        self.situation = situation
        self.touched = touched
        self._questions = {it.name: it for it in form.questions}
        self._groups = {it.name: it for it in form.groups}
        self._relevant: dict[str, bool] = {}
        self._counted: dict[str, str] = {}
        self._entries: dict[str, Entry] | None = None

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every question of every living instance, in asking order: a repeat's questions instance by instance."""
        return tuple(self._by_key.values())

    def entry(self, key: str) -> Entry:
        """The entry of that key; raises KeyError."""
        return self._by_key[key]

    def relevant(self, asked: Entry | Question) -> bool:
        """True if the question is asked or shown here."""
        entry = asked if isinstance(asked, Entry) else Entry(asked)
        if entry.key not in self._relevant:
            self._relevant[entry.key] = False
            self._relevant[entry.key] = self._instance_relevant(entry) and (
                entry.question.relevant is None or self.truth(entry.question.relevant, entry)
            )
        return self._relevant[entry.key]

    def counted(self, key: str) -> str:
        """The value that counts: '' if hidden, open, not applicable, no longer offered or unknown; what is computed
        gives its calculation.
        """
        if key not in self._counted:
            self._counted[key] = ""
            self._counted[key] = self._count(key)
        return self._counted[key]

    def value(self, expression: str, entry: Entry | None, current: str = "") -> Value:
        """What an expression comes to at an entry (None: at the form as a whole); `current` is `.`."""
        return compiled(expression).value(self.situation, lambda name: self._named(name, entry), current)

    def truth(self, expression: str, entry: Entry | None, current: str = "") -> bool:
        """XPath's boolean() of its value."""
        return truth(self.value(expression, entry, current))

    def holds(self, expression: str | None) -> bool:
        """The truth of an expression; no expression: False."""
        return expression is not None and self.truth(expression, None)

    def choices(self, entry: Entry) -> tuple[Choice, ...]:
        """The choices offered here."""
        return offered(entry.question, lambda expression: self.value(expression, entry))

    def filled(self, wording: Wording, entry: Entry | None = None) -> Wording:
        """The wording with `${name}` replaced by what counts, choices by their labels."""
        return Wording(tuple((language, self._filled(text, language, entry)) for language, text in wording.texts))

    def after(self, answers: Mapping[str, str | None]) -> "Standing":
        """The standing with these answers changed; None is open."""
        return Standing(self.form, self.situation.answering(answers))

    @property
    def _by_key(self) -> dict[str, Entry]:
        if self._entries is None:
            self._entries = {it.key: it for it in self._walk(self.form.questions, ())}
        return self._entries

    def _walk(self, questions: tuple[Question, ...], path: tuple[int, ...]) -> Iterator[Entry]:
        start = 0
        while start < len(questions):
            repeat = questions[start].within[len(path) : len(path) + 1]
            if not repeat:
                yield Entry(questions[start], path)
                start += 1
                continue
            end = start
            while end < len(questions) and questions[end].within[len(path) : len(path) + 1] == repeat:
                end += 1
            for instance in self._instances(repeat[0], path):
                yield from self._walk(questions[start:end], (*path, instance))
            start = end

    def _instances(self, repeat: str, path: tuple[int, ...]) -> tuple[int, ...]:
        count = self._groups[repeat].count
        if count is not None:
            wanted = number(self.value(count, None))
            return tuple(range(1, int(min(wanted, INSTANCES)) + 1)) if wanted >= 1 else ()
        named = (self.situation.answers.get(key_of(repeat, path)) or "1").split()
        return tuple(int(it) for it in dict.fromkeys(named) if it.isascii() and it.isdigit() and int(it))[:INSTANCES]

    def _instance_relevant(self, entry: Entry) -> bool:
        conditions = (self._groups[it].relevant for it in entry.question.within)
        return all(it is None or self.truth(it, entry) for it in conditions)

    def _count(self, key: str) -> str:
        entry = self._by_key.get(key)
        if entry is None or entry.question.type is QuestionType.NOTE or not self.relevant(entry):
            return ""
        question = entry.question
        if question.type is QuestionType.METADATA:
            return self.situation.about.get(question.parameters.get("source", ""), "")
        answer = self.situation.answers.get(key) or ""
        if question.computed and question.calculation is not None:
            return compiled(question.calculation).text(
                self.situation, lambda name: self._named(name, entry), "" if is_open(answer) else answer
            )
        return answer if self._counts(entry, answer) else ""

    def _counts(self, entry: Entry, answer: str) -> bool:
        if is_open(answer) or answer == NOT_APPLICABLE:
            return False
        if entry.question.choice_filter is None or entry.question.type not in SELECTS:
            return True
        chosen = {answer} if entry.question.type is QuestionType.SELECT_ONE else set(answer.split())
        return chosen <= {it.name for it in self.choices(entry)}

    def _named(self, name: str, entry: Entry | None) -> str:
        question = self._questions.get(name)
        if question is None:
            return ""
        path = entry.path if entry else ()
        return self.counted(key_of(name, path[: len(question.within)]))

    def _filled(self, text: str, language: str, entry: Entry | None) -> str:
        return _NAMED.sub(lambda match: self._shown(match[1], language, entry), text)

    def _shown(self, name: str, language: str, entry: Entry | None) -> str:
        value = self._named(name, entry)
        question = self._questions.get(name)
        labels = [it.label.in_language(language) for it in question.chosen(value)] if question else []
        return ("、" if language == "zh" else ", ").join(labels) or value


@lru_cache(maxsize=8)
def standing(form: Form, situation: Situation) -> Standing:
    """The standing of a form in a situation. Both compare by identity and never change, so it may be kept."""
    return Standing(form, situation)
