"""The model of a checklist: form, section, group, repeat, question, choice, and wording in several languages.

What is answered is an *entry*: a question in one instance of each repeat around it. Its *key* is what an answer is
kept under: `name` outside of repeats, `name[2]` in the second instance, `name[2.1]` in the first of a repeat within it.
The living instances of a repeat stand as numbers under the key of the repeat itself (`member` = "1 3"), so an instance
keeps its number, its findings and its photos when another one is removed.
"""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

NOT_APPLICABLE = "n/a"
"""The value of an answer that says the question does not apply here."""

ALL = math.inf
"""The deduction that takes everything the item has: 发现全扣."""

_KEY = re.compile(r"(?P<name>[^\[\]]+)(?:\[(?P<path>[1-9][0-9]{0,4}(?:\.[1-9][0-9]{0,4})*)\])?")


def is_open(answer: str | None) -> bool:
    """True for what is no answer yet: nothing, or nothing but spaces."""
    return not answer or answer.isspace()


def key_of(name: str, path: tuple[int, ...] = ()) -> str:
    """The key of a question, or of a repeat, in the instances `path` of the repeats around it."""
    return f"{name}[{'.'.join(map(str, path))}]" if path else name


def read_key(key: str) -> tuple[str, tuple[int, ...]]:
    """Name and instances of a key; raises ValueError for what is none."""
    found = _KEY.fullmatch(key)
    if found is None:
        raise ValueError(key)
    return found["name"], tuple(int(it) for it in (found["path"] or "").split(".") if it)


def name_of(key: str) -> str:
    """The name a key begins with; also of what is no key, since a merge brings any text."""
    return key.partition("[")[0]


class QuestionType(StrEnum):
    """What a question takes as its answer."""

    SELECT_ONE = "select_one"
    SELECT_MULTIPLE = "select_multiple"  # chosen names, separated by a space
    RANK = "rank"  # all names of the list in the order given, separated by a space
    INTEGER = "integer"
    DECIMAL = "decimal"
    RANGE = "range"  # a number between `parameters` start and end, in steps of step
    TEXT = "text"
    DATE = "date"  # YYYY-MM-DD
    TIME = "time"  # HH:MM or HH:MM:SS
    DATETIME = "dateTime"  # YYYY-MM-DDTHH:MM[:SS]
    GEOPOINT = "geopoint"  # latitude, longitude, and if known altitude and accuracy, separated by a space
    BARCODE = "barcode"  # typed, or read by a scanner that types
    IMAGE = "image"  # SHA-256 of the photo
    SIGNATURE = "signature"  # SHA-256 of the picture; an image with that appearance
    ACKNOWLEDGE = "acknowledge"  # OK
    NOTE = "note"
    CALCULATE = "calculate"
    HIDDEN = "hidden"
    METADATA = "metadata"  # what the program records itself; `parameters` source says which


SELECTS = frozenset({QuestionType.SELECT_ONE, QuestionType.SELECT_MULTIPLE, QuestionType.RANK})
NUMBERS = frozenset({QuestionType.INTEGER, QuestionType.DECIMAL, QuestionType.RANGE})
NOT_ASKED = frozenset({QuestionType.NOTE, QuestionType.CALCULATE, QuestionType.HIDDEN, QuestionType.METADATA})
NOT_SHOWN = frozenset({QuestionType.CALCULATE, QuestionType.HIDDEN, QuestionType.METADATA})


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


NO_CELLS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """选项: one answer of a list. What it says on severity, days, code and wording goes before the question's."""

    name: str
    label: Wording
    finding: bool = False
    severity: int | None = None
    days: int | None = None
    working_days: bool | None = None
    code: str | None = None
    bottom_line: bool = False
    problem: Wording = Wording()
    requirement: Wording = Wording()
    points: float | None = None  # points this answer earns
    deduct: float | None = None  # points this answer costs; ALL: whatever the item has
    veto: str | None = None  # form or section
    grade: str | None = None  # the grade this answer drags the whole down to
    cells: Mapping[str, str] = field(default_factory=lambda: NO_CELLS)  # all further columns, for choice_filter


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """检查项. Expressions are XPath text as the form writes them; `logic` compiles and keeps them.

    `relevant` already contains the conditions of the groups around it, up to the innermost repeat; the conditions of a
    repeat and of what lies around it stand with the repeat.
    """

    name: str
    type: QuestionType
    label: Wording
    section: str  # name of its Section
    groups: tuple[str, ...] = ()  # names of the groups and repeats around it, outermost first
    within: tuple[str, ...] = ()  # those of them that are repeats
    hint: Wording = Wording()
    guidance: Wording = Wording()
    choices: tuple[Choice, ...] = ()
    choice_filter: str | None = None
    required: str | None = None
    required_message: Wording = Wording()
    relevant: str | None = None
    constraint: str | None = None
    constraint_message: Wording = Wording()
    read_only: bool = False
    default: str | None = None  # a value, or an expression where `default_is_expression`
    default_is_expression: bool = False
    calculation: str | None = None
    trigger: tuple[str, ...] = ()  # questions whose answer makes `calculation` the answer of this one
    appearance: str | None = None
    parameters: Mapping[str, str] = field(default_factory=lambda: NO_CELLS)
    measure: str | None = None  # unit of measure of a number
    allows_not_applicable: bool = False
    finding: str | None = None  # expression; None: the choices say so
    occurrences: str | None = None  # expression of how many occurrences the answer tells of
    severity: int | None = None  # 0 提示 1 一般 2 较重 3 重大
    days: int | None = None  # days to put it right; 0: the day of the visit
    working_days: bool | None = None  # None: as the form's settings say
    code: str | None = None  # defect code
    bottom_line: bool = False  # 底线: severity is never lowered by hand
    photos: int = 0  # how many photos a finding wants
    basis: Wording = Wording()
    requirement: Wording = Wording()
    problem: Wording = Wording()  # the sentence suggested for a finding; may contain ${name}
    points: float | None = None  # None: not an item of the score sheet
    deduct: float | None = None  # points one occurrence costs; ALL: whatever the item has
    score: str | None = None  # expression of the points earned
    item: str | None = None  # the question to whose points the deductions go; None: its own
    veto: str | None = None  # form or section
    bonus: bool = False
    sample: str | None = None  # expression of how many were looked at
    part: str | None = None  # sub-total: inside, outside, …

    @property
    def asked(self) -> bool:
        """True if a person answers it."""
        return self.type not in NOT_ASKED and not self.read_only and not self.computed

    @property
    def computed(self) -> bool:
        """True if its value is worked out from others at every change."""
        return self.calculation is not None and not self.trigger

    def choice(self, name: str) -> Choice | None:
        """The choice of that name."""
        return next((it for it in self.choices if it.name == name), None)

    def chosen(self, value: str) -> tuple[Choice, ...]:
        """The known choices an answer names, in the order of the list."""
        names = {value} if self.type is QuestionType.SELECT_ONE else set(value.split())
        return tuple(it for it in self.choices if it.name in names)


@dataclass(frozen=True, slots=True)
class Entry:
    """A question in one instance of each repeat around it: what is asked, answered and judged."""

    question: Question
    path: tuple[int, ...] = ()

    @property
    def key(self) -> str:
        """What its answer is kept under."""
        return key_of(self.question.name, self.path)


@dataclass(frozen=True, slots=True)
class Section:
    """分组: the outermost group of the form. Without a label the form's title stands for it."""

    name: str
    label: Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A group or repeat. `count` is the expression of a repeat's number of instances; None: whoever answers adds them.

    For a repeat `relevant` holds its own condition and those of the groups around it up to the next repeat outwards.
    """

    name: str
    label: Wording
    appearance: str | None = None
    within: tuple[str, ...] = ()  # repeats around it, outermost first
    repeats: bool = False
    count: str | None = None
    relevant: str | None = None


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
    groups: tuple[Group, ...] = ()  # all groups and repeats, in order
    lists: Mapping[str, tuple[Choice, ...]] = field(default_factory=dict)  # for instance(): by name, files by stem

    def question(self, name: str) -> Question:
        """The question of that name; raises KeyError."""
        for it in self.questions:
            if it.name == name:
                return it
        raise KeyError(name)

    def group(self, name: str) -> Group:
        """The group or repeat of that name; raises KeyError."""
        for it in self.groups:
            if it.name == name:
                return it
        raise KeyError(name)

    def in_section(self, section: str) -> tuple[Question, ...]:
        """The questions of one section, in order."""
        return tuple(it for it in self.questions if it.section == section)
