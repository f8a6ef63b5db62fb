"""What follows from the answers of a visit: what counts, what is a finding, how far the visit is.

Pure: the same form and situation give the same result. Answers to questions that are hidden at the moment are kept by
whoever stores them, and do not count here. What an answer can be stands in `answers`, what the form answers itself in
`filling`.
"""

from dataclasses import dataclass, replace
from datetime import date

from inspector.rectification.deadlines import due_date
from inspector.tables.lookup import default_days

from .answers import MOST, AnswerFault, answer_fault, fine_value, sound, told
from .filling import defaults, triggered
from .form import Choice, Entry, Question, QuestionType, Wording, is_open
from .standing import Standing

__all__ = [
    "PLAIN", "AnswerFault", "Judgement", "Progress", "SectionProgress", "answer_fault", "defaults", "fine_value",
    "judge", "occurrences", "progress", "triggered",
]  # fmt: skip

PLAIN = 1
"""The severity of a finding whose question and choice name none: 一般."""

_NO_CHOICE = Choice(name="", label=Wording())


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One finding an answer calls for, with everything it suggests; the inspector may change it.

    `occurrence` tells the findings of one entry apart: '1' to 'n' where a number of occurrences is answered, the name
    of the choice where several are chosen, else None.
    """

    key: str
    occurrence: str | None
    severity: int
    bottom_line: bool  # 底线: the severity is never lowered by hand
    days: int | None
    working_days: bool
    due: date | None
    code: str | None
    text: Wording
    requirement: Wording
    basis: Wording
    photos: int


@dataclass(frozen=True, slots=True)
class SectionProgress:
    """How far one section is, by keys of entries. `missing` are the unanswered ones that must be answered."""

    name: str
    asked: int
    unanswered: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def answered(self) -> int:
        """How many of the asked questions have an answer that counts."""
        return self.asked - len(self.unanswered)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a visit is, by section and as a whole."""

    sections: tuple[SectionProgress, ...]

    @property
    def asked(self) -> int:
        """Questions asked at the moment."""
        return sum(it.asked for it in self.sections)

    @property
    def answered(self) -> int:
        """Those that are answered."""
        return sum(it.answered for it in self.sections)

    @property
    def unanswered(self) -> tuple[str, ...]:
        """The keys of those that are not, in the form's order."""
        return tuple(key for it in self.sections for key in it.unanswered)

    @property
    def missing(self) -> tuple[str, ...]:
        """The keys of those that must be answered before the visit can be finalised."""
        return tuple(key for it in self.sections for key in it.missing)


def occurrences(standing: Standing, entry: Entry) -> int:
    """How many times that is found what the entry asks about; 0: no finding.

    The question's `finding` decides where it has one, else its choices do, else whether there are any occurrences. A
    finding whose number of occurrences is unknown is one.
    """
    question = entry.question
    answer = sound(standing, entry)
    if not answer:
        return 0
    several = len(_telling(question, answer))
    count = None if question.occurrences is None else told(standing, entry, answer)
    if question.finding is not None:
        found = standing.truth(question.finding, entry, answer)
    elif count is None or any(it.finding for it in question.choices):
        found = several > 0
    else:
        found = count > 0
    if not found:
        return 0
    if several and question.type is QuestionType.SELECT_MULTIPLE:
        return several
    return max(1, count or 0)


def judge(standing: Standing, entry: Entry) -> tuple[Judgement, ...]:
    """The findings the answer of an entry calls for: one for each occurrence, and of several chosen choices that are
    findings one for each. No more than `answers.MOST`.
    """
    found = min(occurrences(standing, entry), MOST)
    if not found:
        return ()
    question = entry.question
    answer = sound(standing, entry)
    telling = _telling(question, answer)
    if telling and question.type is QuestionType.SELECT_MULTIPLE:
        return tuple(_judgement(standing, entry, it.name, (it,)) for it in telling[:MOST])
    chosen = question.chosen(answer)
    if question.occurrences is None:
        return (_judgement(standing, entry, None, chosen),)
    first = _judgement(standing, entry, "1", chosen)
    return (first, *(replace(first, occurrence=str(number)) for number in range(2, found + 1)))


def progress(standing: Standing) -> Progress:
    """How far the visit is. An answer that cannot stand counts as open; sections with nothing to ask are kept."""
    asked: dict[str, list[Entry]] = {it.name: [] for it in standing.form.sections}
    for entry in standing.entries:
        if entry.question.asked and standing.relevant(entry):
            asked[entry.question.section].append(entry)
    sections = []
    for name, entries in asked.items():
        unanswered = [it for it in entries if _is_open(standing, it)]
        missing = [it for it in unanswered if it.question.required and standing.truth(it.question.required, it)]
        sections.append(
            SectionProgress(name, len(entries), tuple(it.key for it in unanswered), tuple(it.key for it in missing))
        )
    return Progress(tuple(sections))


def _is_open(standing: Standing, entry: Entry) -> bool:
    answer = standing.situation.answers.get(entry.key)
    return is_open(answer) or answer_fault(standing, entry, answer) is not None


def _telling(question: Question, answer: str) -> tuple[Choice, ...]:
    """The chosen choices that are findings."""
    return tuple(it for it in question.chosen(answer) if it.finding)


def _judgement(standing: Standing, entry: Entry, occurrence: str | None, chosen: tuple[Choice, ...]) -> Judgement:
    """What the chosen choices say goes before the question's; of several the gravest, then the most urgent, leads."""
    question = entry.question

    def severity_of(choice: Choice) -> int:
        return next(it for it in (choice.severity, question.severity, PLAIN) if it is not None)

    def haste(choice: Choice) -> tuple[int, float]:
        days = question.days if choice.days is None else choice.days
        return -severity_of(choice), float("inf") if days is None else days

    leading = min(chosen, key=haste, default=_NO_CHOICE)
    days, working = _days(standing, question, leading, severity_of(leading))
    situation = standing.situation
    return Judgement(
        key=entry.key,
        occurrence=occurrence,
        severity=severity_of(leading),
        bottom_line=question.bottom_line or any(it.bottom_line for it in chosen),
        days=days,
        working_days=working,
        due=None if days is None else due_date(situation.on, days, working=working, holidays=situation.holidays),
        code=leading.code or question.code,
        text=standing.filled(_text(question, chosen), entry),
        requirement=standing.filled(leading.requirement or question.requirement, entry),
        basis=standing.filled(question.basis, entry),
        photos=question.photos,
    )


def _days(standing: Standing, question: Question, choice: Choice, severity: int) -> tuple[int | None, bool]:
    """The days to put it right, and whether they are working days: as said there, else as the form's settings say.

    Where neither choice nor question says any, it gets those of its severity.
    """
    days, working = question.days, question.working_days
    if choice.days is not None:
        days, working = choice.days, choice.working_days
    if days is None:
        return default_days(standing.situation.severities, severity)
    return days, standing.form.settings.get("days_in") == "working" if working is None else working


def _text(question: Question, chosen: tuple[Choice, ...]) -> Wording:
    """The sentence suggested for the finding: of the choices, else of the question, else label and chosen labels."""
    said = tuple(it.problem for it in chosen if it.problem)
    if said and len(said) == len(chosen):
        return _joined(said)
    if question.problem:
        return question.problem
    labels = _joined(tuple(it.label for it in chosen))
    if not labels:
        return question.label
    return Wording(
        tuple(
            (it, f"{question.label.in_language(it)}{'：' if it == 'zh' else ': '}{labels.in_language(it)}")
            for it in question.label.languages
        )
    )


def _joined(wordings: tuple[Wording, ...]) -> Wording:
    languages = tuple(dict.fromkeys(language for it in wordings for language in it.languages))
    return Wording(
        tuple((it, ("；" if it == "zh" else "; ").join(one.in_language(it) for one in wordings)) for it in languages)
    )
