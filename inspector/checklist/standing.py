"""The values of a form in one situation, each worked out when first asked for, kept, and shared after a change."""

import math
import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import TypeVar

from .expressions.nodesets import Focus
from .expressions.values import number, single, text, texts, truth
from .form import (
    NOT_APPLICABLE,
    SELECTS,
    Choice,
    Entry,
    Form,
    Group,
    Question,
    QuestionType,
    Wording,
    is_open,
    key_of,
    read_key,
)
from .layout import layout
from .logic import Situation, Value, compiled, compiled_filter
from .memory import Cell, Memory
from .place import COUNTED, INSTANCES, LIVING, REACHED, RELEVANT, Here

MOST_INSTANCES = 1000
"""The most instances of one repeat."""
_ALTOGETHER = 5000
"""The most instances of a counted repeat in all instances of those around it: 1000 times 1000 is no form any more."""
_FEW = 5

_ANSWER, _CHOICES, _ENTRIES, _LOOKED = "answer", "choices", "entries", "looked"
Seen = TypeVar("Seen")
_NAMED = re.compile(r"\$\{\s*([^{}]+?)\s*\}")


class Standing:
    """Which questions are asked in a situation, and which values count. A circle, which reading a form refuses,
    cannot be gone round: what is being worked out counts as open meanwhile.
    """

    def __init__(self, form: Form, situation: Situation) -> None:
        self.form = form
        self.situation = situation
        self.layout = layout(form)
        self._works: Mapping[str, Callable[[str], object]] = {
            COUNTED: self._work_counted, RELEVANT: self._work_relevant, INSTANCES: self._work_instances,
            LIVING: self._work_living, REACHED: self._work_reached, _CHOICES: self._work_choices,
            _ENTRIES: self._work_entries,
        }  # fmt: skip
        self.memory = Memory(self._work, _opened)
        self._came_from: tuple[Mapping[str, Entry], frozenset[str]] | None = None
        self._touched: frozenset[str] | None = None

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every question of every living instance, in asking order: a repeat's questions instance by instance."""
        return tuple(self._by_key.values())

    def entry(self, key: str) -> Entry:
        """The entry of that key; raises KeyError."""
        return self._by_key[key]

    def instances(self, repeat: str, path: tuple[int, ...] = ()) -> tuple[int, ...]:
        """The numbers of the living instances of a repeat within the instances `path` of those around it."""
        with self.memory.lock:
            return tuple(self.memory.at((INSTANCES, key_of(repeat, path))))

    def relevant(self, entry: Entry) -> bool:
        """True if the question is asked or shown here."""
        if entry.question.relevant is None and not entry.path:
            return True
        with self.memory.lock:
            return bool(self.memory.at((RELEVANT, entry.key)))

    def counted(self, key: str) -> str:
        """The value that counts: '' if hidden, open, not applicable, no longer offered or unknown; what is computed
        gives its calculation.
        """
        with self.memory.lock:
            return str(self.memory.at((COUNTED, key)))

    def value(self, expression: str, entry: Entry | None, current: str = "") -> Value:
        """What an expression comes to at an entry (None: at the form as a whole); `current` is `.`."""
        return self._looked(entry, lambda here: single(compiled(expression).run(Focus(here, current))))

    def truth(self, expression: str, entry: Entry | None, current: str = "") -> bool:
        """XPath's boolean() of what an expression comes to."""
        return self._looked(entry, lambda here: truth(compiled(expression).run(Focus(here, current))))

    def choices(self, entry: Entry) -> tuple[Choice, ...]:
        """The choices offered here."""
        if entry.question.choice_filter is None:
            return entry.question.choices
        with self.memory.lock:
            return tuple(self.memory.at((_CHOICES, entry.key)))

    def filled(self, wording: Wording, entry: Entry | None = None) -> Wording:
        """The wording with `${name}` replaced by what counts, choices by their labels."""
        if not any("${" in it for _, it in wording.texts):
            return wording
        return self._looked(
            entry,
            lambda here: Wording(tuple((language, self._filled(it, language, here)) for language, it in wording.texts)),
        )

    def after(self, answers: Mapping[str, str | None]) -> "Standing":
        """The standing with these answers changed; None is open. It shares every value that depends on none of them."""
        changed = {key: it for key, it in answers.items() if (it or None) != (self.situation.answers.get(key) or None)}
        following = Standing(self.form, self.situation.answering(changed))
        with self.memory.lock:
            given = [(_ANSWER, key) for key in changed]
            following.memory = self.memory.after(given, following._work, _opened)
            following._came_from = (self._by_key if self.layout.has_repeats else {}, frozenset(changed))
        return following

    @property
    def touched(self) -> frozenset[str] | None:
        """The keys whose results may differ from the standing this one came from; None: everything.

        It tells of what somebody has asked that standing, or one it came from; '' is what was asked of the whole form.
        """
        with self.memory.lock:
            if self._touched is None and self._came_from is not None:
                were, changed = self._came_from
                keys = {key for kind, key in self.memory.differing() if kind in _OF_KEYS}
                if self.layout.has_repeats:
                    keys |= were.keys() ^ self._by_key.keys()
                self._touched = frozenset(keys | changed)
                self._came_from = None
            return self._touched

    @property
    def _by_key(self) -> Mapping[str, Entry]:
        if not self.layout.has_repeats:
            return self.layout.loose
        with self.memory.lock:
            found: Mapping[str, Entry] = self.memory.at((_ENTRIES, ""))
            return found

    def _here(self, entry: Entry | None) -> Here:
        return Here(self, self.layout.spots.get(entry.question.name), entry.path) if entry else Here(self, None, ())

    def _work(self, cell: Cell) -> object:
        kind, key = cell
        return self._works[kind](key)

    def _work_entries(self, _: str) -> dict[str, Entry]:
        return {it.key: it for it in self._walk(self.form.questions, ())}

    def _walk(self, questions: tuple[Question, ...], path: tuple[int, ...]) -> Iterator[Entry]:
        level = len(path)
        start = 0
        while start < len(questions):
            repeat = questions[start].within[level : level + 1]
            end = start + 1
            while end < len(questions) and questions[end].within[level : level + 1] == repeat:
                end += 1
            if not repeat:
                yield from (Entry(it, path) for it in questions[start:end])
            else:
                for instance in self.memory.at((INSTANCES, key_of(repeat[0], path))):
                    yield from self._walk(questions[start:end], (*path, instance))
            start = end

    def _work_instances(self, key: str) -> tuple[int, ...]:
        repeat, path = read_key(key)
        group = self.layout.groups.get(repeat)
        if group is not None and group.count is not None:
            wanted = number(compiled(group.count).run(Focus(Here(self, self.layout.spots.get(repeat), path), "")))
            return tuple(range(1, int(min(wanted, self._most(group, path, wanted))) + 1)) if wanted >= 1 else ()
        named = dict.fromkeys((self._given(key) or "1").split())
        numbers = (int(it) for it in named if it.isascii() and it.isdigit() and len(it) <= 5)
        return tuple(it for it in numbers if it)[:MOST_INSTANCES]

    def _most(self, group: Group, path: tuple[int, ...], wanted: float) -> int:
        """How many instances a counted repeat may have: a few always, many as far as those around it leave room."""
        if not path or wanted <= _FEW:  # then nothing depends on what lies around
            return MOST_INSTANCES
        around = (self.memory.at((INSTANCES, key_of(it, path[:level]))) for level, it in enumerate(group.within))
        return min(MOST_INSTANCES, max(1, _ALTOGETHER // max(1, math.prod(map(len, around)))))

    def _work_living(self, key: str) -> bool:
        repeat, path = read_key(key)
        within = self.layout.spots[repeat].within
        if path[-1] not in self.memory.at((INSTANCES, key_of(repeat, path[:-1]))):
            return False
        return not within or bool(self.memory.at((LIVING, key_of(within[-1], path[:-1]))))

    def _work_reached(self, key: str) -> bool:
        repeat, path = read_key(key)
        spot, group = self.layout.spots[repeat], self.layout.groups.get(repeat)
        if not self.memory.at((LIVING, key)):
            return False
        if spot.within and not self.memory.at((REACHED, key_of(spot.within[-1], path[:-1]))):
            return False
        return group is None or group.relevant is None or self._holds(group.relevant, Here(self, spot, path))

    def _work_relevant(self, key: str) -> bool:
        entry = self.layout.entry(key)
        if entry is None:
            return False
        if entry.path and not self.memory.at((REACHED, key_of(entry.question.within[-1], entry.path))):
            return False
        return entry.question.relevant is None or self._holds(entry.question.relevant, self._here(entry))

    def _work_counted(self, key: str) -> str:
        entry = self.layout.entry(key)
        if entry is None or entry.question.type is QuestionType.NOTE:
            return ""
        question = entry.question
        if (question.relevant is not None or entry.path) and not self.memory.at((RELEVANT, key)):
            return ""
        if question.type is QuestionType.METADATA:
            return self.situation.about.get(question.parameters.get("source", ""), "")
        answer = self._given(key)
        if question.computed and question.calculation is not None:
            return text(compiled(question.calculation).run(Focus(self._here(entry), answer)))
        return answer if self._is_offered(entry, answer) else ""

    def _is_offered(self, entry: Entry, answer: str) -> bool:
        if answer in {"", NOT_APPLICABLE}:
            return False
        if entry.question.choice_filter is None or entry.question.type not in SELECTS:
            return True
        chosen = {answer} if entry.question.type is QuestionType.SELECT_ONE else set(answer.split())
        return chosen <= {it.name for it in self.memory.at((_CHOICES, entry.key))}

    def _work_choices(self, key: str) -> tuple[Choice, ...]:
        entry = self.layout.entry(key)
        if entry is None or entry.question.choice_filter is None:
            return entry.question.choices if entry else ()
        listed = self.layout.choice_list(entry.question.choices)
        return listed.offered(compiled_filter(entry.question.choice_filter), Focus(self._here(entry), ""))

    def _given(self, key: str) -> str:
        self.memory.reads((_ANSWER, key))
        answer = self.situation.answers.get(key)
        return "" if answer is None or is_open(answer) else answer

    def _holds(self, expression: str, here: Here) -> bool:
        return truth(compiled(expression).run(Focus(here, "")))

    def _looked(self, entry: Entry | None, look: Callable[[Here], Seen]) -> Seen:
        """What somebody outside wants to know at an entry; who asks for it depends on what it is made of."""
        with self.memory.lock:
            return self.memory.observed((_LOOKED, entry.key if entry else ""), lambda: look(self._here(entry)))

    def _filled(self, written: str, language: str, here: Here) -> str:
        return _NAMED.sub(lambda match: self._shown(match[1], language, here), written)

    def _shown(self, name: str, language: str, here: Here) -> str:
        spot = self.layout.spots.get(name)
        comma = "、" if language == "zh" else ", "
        shown = []
        for value in texts(here.reference(name)):
            chosen = spot.question.chosen(value) if spot and spot.question and value else ()
            shown.append(comma.join(it.label.in_language(language) for it in chosen) or value)
        return comma.join(it for it in shown if it)


_OF_KEYS = frozenset({COUNTED, RELEVANT, _CHOICES, _LOOKED})


def _opened(cell: Cell) -> object:
    """What a cell is while it waits for itself."""
    kind = cell[0]
    if kind == COUNTED:
        return ""
    return () if kind in {INSTANCES, _CHOICES} else False


@lru_cache(maxsize=8)
def standing(form: Form, situation: Situation) -> Standing:
    """The standing of a form in a situation. Both compare by identity and never change, so it may be kept."""
    return Standing(form, situation)
