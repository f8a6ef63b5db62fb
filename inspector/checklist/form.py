"""The model of a checklist: form, section, question, choice, and wording in several languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

NOT_APPLICABLE = "n/a"
"""The value of an answer that says the question does not apply here."""


def is_open(answer: str | None) -> bool:
    """True for what is no answer yet: nothing, or nothing but spaces."""
    return not answer or answer.isspace()


class QuestionType(StrEnum):
    """What a question takes as its answer. The last two take none."""

    SELECT_ONE = "select_one"
    SELECT_MULTIPLE = "select_multiple"  # chosen names, separated by a space
    INTEGER = "integer"
    DECIMAL = "decimal"
    TEXT = "text"
    DATE = "date"  # YYYY-MM-DD
    NOTE = "note"
    CALCULATE = "calculate"


@dataclass(frozen=True, slots=True)
class Wording:
    """One text in several languages: pairs of language tag and text, the form's first language first.

    The tag is the one in parentheses of a column's heading (`label::中文 (zh)` → `zh`), else the heading's language
    in lower case; a plain `label` has the tag ''.
    """

    texts: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.texts)

    def in_language(self, language: str) -> str:
        """The text in `language` (`zh`, `en`); else the one without a language, else the first, else ''."""
        known = dict(self.texts)
        return known.get(language) or known.get("") or next(iter(known.values()), "")

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages it is written in."""
        return tuple(language for language, _ in self.texts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """选项: one answer of a list. What it says on severity, days, code and wording goes before the question's."""

    name: str
    label: Wording
    finding: bool = False
    severity: int | None = None
    days: int | None = None
    code: str | None = None
    problem: Wording = Wording()
    requirement: Wording = Wording()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """检查项. Expressions are XPath text as the form writes them; `logic` compiles and keeps them.

    `relevant` already contains the conditions of the groups around it.
    """

    name: str
    type: QuestionType
    label: Wording
    section: str  # name of its Section
    hint: Wording = Wording()
    choices: tuple[Choice, ...] = ()
    required: str | None = None
    relevant: str | None = None
    constraint: str | None = None
    constraint_message: Wording = Wording()
    read_only: bool = False
    default: str | None = None
    calculation: str | None = None
    appearance: str | None = None
    measure: str | None = None  # unit of measure of a number
    allows_not_applicable: bool = False
    finding: str | None = None  # expression; None: the choices say so
    severity: int | None = None  # 0 提示 1 一般 2 较重 3 重大
    days: int | None = None  # calendar days to put it right; 0: the day of the visit
    code: str | None = None  # defect code
    photos: int = 0  # how many photos a finding wants
    basis: Wording = Wording()
    requirement: Wording = Wording()
    problem: Wording = Wording()  # the sentence suggested for a finding; may contain ${name}

    @property
    def asked(self) -> bool:
        """True if a person answers it."""
        return self.type not in {QuestionType.NOTE, QuestionType.CALCULATE} and not self.read_only

    def choice(self, name: str) -> Choice | None:
        """The choice of that name."""
        return next((it for it in self.choices if it.name == name), None)

    def chosen(self, value: str) -> tuple[Choice, ...]:
        """The known choices an answer names, in the order of the list."""
        names = {value} if self.type is QuestionType.SELECT_ONE else set(value.split())
        return tuple(it for it in self.choices if it.name in names)


@dataclass(frozen=True, slots=True)
class Section:
    """分组: the outermost group of the form. Without a label the form's title stands for it."""

    name: str
    label: Wording


@dataclass(frozen=True, eq=False, kw_only=True)
class Form:
    """检查表: one version of a checklist. `settings` are all cells of its settings sheet."""

    form_id: str
    version: str
    title: Wording
    languages: tuple[str, ...]
    sections: tuple[Section, ...]
    questions: tuple[Question, ...]
    settings: Mapping[str, str]

    def question(self, name: str) -> Question:
        """The question of that name; raises KeyError."""
        for it in self.questions:
            if it.name == name:
                return it
        raise KeyError(name)

    def in_section(self, section: str) -> tuple[Question, ...]:
        """The questions of one section, in order."""
        return tuple(it for it in self.questions if it.section == section)
