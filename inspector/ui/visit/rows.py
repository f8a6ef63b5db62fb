"""What stands on the Visit page row by row: questions, headings, findings, good examples, what is looked at again."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from inspector.checklist.form import NOT_APPLICABLE, Choice, Entry, Question
from inspector.checklist.judging import AnswerFault
from inspector.operations.rectification.looking_again import ToJudge
from inspector.records import Finding, Highlight, Photo
from inspector.ui import theme

FREE = " free"
"""Key of the section of findings outside the checklist; no section of a form can be called so."""

GOOD = " good"
"""Key of the section of good examples."""

AGAIN = " again"
"""Key of the section of what was found before."""

OUTSIDE = frozenset({FREE, GOOD, AGAIN})
"""Sections whose entries are no questions."""

MANY = 30
"""Longer lists are searched, and their choices are not worded before somebody looks."""


FEW = 11
"""Steps of a range that stand side by side."""


@dataclass(frozen=True, slots=True)
class Option:
    """One answer of a list: its value, its word, its key, and how bad it is (None: not at all)."""

    value: str
    text: str
    key: str
    severity: int | None = None

    @property
    def tone(self) -> str:
        """How it looks when it is chosen."""
        if self.value == NOT_APPLICABLE:
            return "na"
        return "good" if self.severity is None else theme.severity(self.severity)


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding with its number on this visit, its photos and how many are still wanted."""

    number: int
    finding: Finding
    code_title: str
    photos: tuple[Photo, ...]
    missing: int
    occurrence: str = ""  # which of several of its question, in words
    least: int = 0  # the severity it cannot be below: 底线
    working_days: int | None = None  # what its deadline counts, where that is working days
    fixed: bool = False  # put right on the spot
    rebounds: int = 0  # how often what it is the return of had been closed

    @property
    def before(self) -> tuple[Photo, ...]:
        """The photos of what was found."""
        return tuple(it for it in self.photos if it.step is None)

    @property
    def after(self) -> tuple[Photo, ...]:
        """The photos of what was put right on the spot."""
        return tuple(it for it in self.photos if it.step is not None)

    @property
    def key(self) -> str:
        """What it is called on the page: its question, or itself where it is free."""
        return self.finding.question or self.finding.id


@dataclass(frozen=True, slots=True)
class Good:
    """One good example with its number on this visit and its photos."""

    number: int
    highlight: Highlight
    photos: tuple[Photo, ...]

    @property
    def key(self) -> str:
        """What it is called on the page."""
        return self.highlight.id


@dataclass(frozen=True, slots=True)
class Again:
    """A finding of the place that is looked at again."""

    judged: ToJudge

    @property
    def key(self) -> str:
        """What it is called on the page."""
        return self.judged.finding.id

    @property
    def open(self) -> bool:
        """Whether a verdict is still wanted."""
        return self.judged.unsaid or (self.judged.wanted and self.judged.verdict is None)


@dataclass(frozen=True, slots=True)
class Aside:
    """What is told beside a question besides its own words."""

    last: str = ""  # how it was answered here before
    reused: str = ""  # whence its answer was taken over; '' once it is answered by hand


NO_ASIDE = Aside()


@dataclass(frozen=True, slots=True)
class Line:
    """One question as it stands."""

    entry: Entry
    key: str  # what it is called on the page: that of its entry
    open: bool  # it waits for an answer
    label: str
    hint: str
    guidance: str
    options: tuple[Option, ...]  # none for a list that is searched
    offered: tuple[Choice, ...]
    value: str | None
    fault: AnswerFault | None  # why what was answered cannot stand any more
    must: bool  # it must be answered before the end
    problems: tuple[Problem, ...]  # one per occurrence
    aside: Aside = NO_ASIDE

    @property
    def question(self) -> Question:
        """The question, the same in every instance of a repeat."""
        return self.entry.question

    @property
    def problem(self) -> Problem | None:
        """The first of its findings."""
        return self.problems[0] if self.problems else None


@dataclass(frozen=True, slots=True)
class Head:
    """The heading of a group, or of one instance of a repeat; `number` is that of an instance that can be removed."""

    key: str
    label: str
    repeat: str = ""  # the key of the repeat
    number: int | None = None


@dataclass(frozen=True, slots=True)
class More:
    """After the last instance of a repeat: one more."""

    key: str
    label: str
    repeat: str


Shown = Line | Head | More | Good | Again


@dataclass(frozen=True, slots=True)
class Part:
    """One section: its questions that are asked at the moment, how many are answered, what was found."""

    name: str
    title: str
    rows: tuple[Shown, ...]
    lines: tuple[Line, ...]
    problems: tuple[Problem, ...]  # in the section of free findings these stand for themselves
    total: int  # what can be done here
    unanswered: tuple[str, ...]  # keys of the questions that wait for an answer
    keys: tuple[str, ...]  # everything in it that can be the current thing, in order

    @property
    def done(self) -> int:
        """How much of it is."""
        return self.total - len(self.unanswered)

    @property
    def found(self) -> Mapping[str, int]:
        """How many findings by the name of their severity."""
        return Counter(theme.severity(it.finding.severity) for it in self.problems)
