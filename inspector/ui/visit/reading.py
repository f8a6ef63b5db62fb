"""What the Visit page shows at one moment, worked out off the GUI thread. Equal parts need no repaint."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from inspector import i18n
from inspector.acts import Act
from inspector.checklist.form import NOT_APPLICABLE, NOT_SHOWN, Choice, Entry, Question
from inspector.checklist.judging import PLAIN, Progress
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.operations.bookmark import bookmark
from inspector.operations.case import Case, read_case
from inspector.operations.history import newest_act
from inspector.operations.paper import area_path
from inspector.operations.place import Memory, memory
from inspector.operations.visit import Readiness, readiness
from inspector.records import Finding, Paper, Person, Photo, Unit
from inspector.tables.lookup import titles
from inspector.ui import theme

FREE = " free"
"""Key of the section of findings outside the checklist; no section of a form can be called so."""


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

    @property
    def key(self) -> str:
        """What it is called on the page: its question, or itself where it is free."""
        return self.finding.question or self.finding.id


@dataclass(frozen=True, slots=True)
class Line:
    """One question as it stands."""

    entry: Entry
    label: str
    hint: str
    options: tuple[Option, ...]
    value: str | None
    problems: tuple[Problem, ...]  # one per occurrence

    @property
    def key(self) -> str:
        """What it is called on the page."""
        return self.entry.key

    @property
    def question(self) -> Question:
        """The question, the same in every instance of a repeat."""
        return self.entry.question

    @property
    def problem(self) -> Problem | None:
        """The first of its findings."""
        return self.problems[0] if self.problems else None


@dataclass(frozen=True, slots=True)
class Part:
    """One section: its questions that are asked at the moment, how many are answered, what was found."""

    name: str
    title: str
    lines: tuple[Line, ...]
    problems: tuple[Problem, ...]  # in the section of free findings these stand for themselves
    done: int
    total: int
    unanswered: tuple[str, ...]

    @property
    def found(self) -> Mapping[str, int]:
        """How many findings by the name of their severity."""
        return Counter(theme.severity(it.finding.severity) for it in self.problems)

    @property
    def keys(self) -> tuple[str, ...]:
        """Everything in it that can be the current thing, in order."""
        return tuple(it.key for it in self.lines) or tuple(it.key for it in self.problems)


@dataclass(frozen=True, slots=True)
class Reading:
    """The whole visit."""

    case: Case
    progress: Progress
    ready: Readiness
    parts: tuple[Part, ...]
    problems: tuple[Problem, ...]
    loose: tuple[Photo, ...]  # photos without a finding
    units: tuple[tuple[str, str], ...]  # (name, id), those of the place first
    codes: tuple[tuple[str, str], ...]  # (code, title) of defects
    place: str
    inspector: str
    memory: Memory
    bookmark: str
    newest: int  # arrival of the newest operation
    undone: bool  # which was an undo or a redo
    served: str | None  # number of the notice issued for it

    @property
    def finalised(self) -> bool:
        """Whether the visit has ended."""
        return self.case.visit.finalised is not None

    @property
    def missing(self) -> tuple[Line, ...]:
        """Questions that must be answered before the end."""
        return tuple(it for part in self.parts for it in part.lines if it.key in self.ready.unanswered)

    @property
    def unworded(self) -> tuple[Problem, ...]:
        """Findings that say nothing yet."""
        return tuple(it for it in self.problems if it.finding.id in self.ready.unworded)

    @property
    def without_photos(self) -> tuple[Problem, ...]:
        """Findings that want more photos than they have."""
        return tuple(it for it in self.problems if it.finding.id in self.ready.without_photos)

    def part_of(self, key: str) -> Part | None:
        """The section a question or a free finding stands in."""
        return next((it for it in self.parts if key in it.keys), None)

    def line(self, question: str) -> Line | None:
        """A question that is shown."""
        return next((it for part in self.parts for it in part.lines if it.key == question), None)

    def problem(self, key: str) -> Problem | None:
        """The finding of a question, or a free one by its id."""
        return next((it for it in self.problems if it.key == key), None)


def read_visit(store: Store, visit: str) -> Reading:
    """Everything the page shows of a visit; raises Fault GONE."""
    case = read_case(store, visit)
    progress = case.progress
    titles = _codes(store)
    problems = tuple(
        Problem(
            number, it, titles.get(it.code or "", ""), tuple(case.photos_of(it.id)), case.photos_missing(it)
        )
        for number, it in enumerate(case.findings, 1)
    )  # fmt: skip
    areas = area_path(store, case.site.area)
    newest, name = newest_act(store)
    papers = store.find(Paper, visit=visit)
    living = {it.finding.id for it in problems}
    return Reading(
        case=case,
        progress=progress,
        ready=readiness(case),
        parts=_parts(case, progress, problems),
        problems=problems,
        loose=tuple(it for it in case.photos if it.finding not in living),
        units=_units(store, [it.id for it in areas]),
        codes=tuple(titles.items()),
        place="".join(it.name for it in areas if it.level not in {"province", "prefecture", "county"}),
        inspector=store.get(Person, case.visit.inspector).name,
        memory=memory(store, case.site.id, visit),
        bookmark=bookmark(store, visit),
        newest=newest,
        undone=name == Act.UNDO,
        served=papers[0].number if papers else None,
    )


def _parts(case: Case, progress: Progress, problems: tuple[Problem, ...]) -> tuple[Part, ...]:
    language = i18n.language()
    by_key: dict[str, list[Problem]] = defaultdict(list)
    for it in problems:
        by_key[it.key].append(it)
    lines: dict[str, list[Line]] = defaultdict(list)
    for entry in case.standing.entries:
        if entry.question.type not in NOT_SHOWN and case.standing.relevant(entry):
            lines[entry.question.section].append(_line(case, entry, tuple(by_key[entry.key]), language))
    parts = []
    for section, counts in zip(case.form.sections, progress.sections, strict=True):
        if shown := tuple(lines[section.name]):
            title = (section.label or case.form.title).in_language(language)
            found = tuple(problem for it in shown for problem in it.problems)
            parts.append(Part(section.name, title, shown, found, counts.answered, counts.asked, counts.unanswered))
    if free := tuple(it for it in problems if it.finding.question is None):
        parts.append(Part(FREE, "", (), free, len(free), len(free), ()))
    return tuple(parts)


def _line(case: Case, entry: Entry, problems: tuple[Problem, ...], language: str) -> Line:
    given = case.answers.get(entry.key)
    return Line(
        entry=entry,
        label=case.standing.filled(entry.question.label, entry).in_language(language),
        hint=case.standing.filled(entry.question.hint, entry).in_language(language),
        options=_options(case, entry, language),
        value=case.standing.counted(entry.key) if entry.question.computed else given.value if given else None,
        problems=problems,
    )


def _options(case: Case, entry: Entry, language: str) -> tuple[Option, ...]:
    question, standing = entry.question, case.standing

    def severity(choice: Choice) -> int | None:
        bad = choice.finding
        if question.finding is not None:
            bad = standing.truth(question.finding, entry, choice.name)
        return next(n for n in (choice.severity, question.severity, PLAIN) if n is not None) if bad else None

    return tuple(
        Option(it.name, it.label.in_language(language), str(number) if number < 10 else "", severity(it))
        for number, it in enumerate(standing.choices(entry), 1)
    )


def _codes(store: Store) -> dict[str, str]:
    """Titles of the defect codes."""
    english = i18n.language() != "zh"
    return {code: it[english] for code, it in titles(current(store, "defect_codes"), "code").items()}


def _units(store: Store, areas: list[str]) -> tuple[tuple[str, str], ...]:
    """Who may be answerable: the units of the place from the village upwards, then all others by name."""
    near = {area: -number for number, area in enumerate(areas)}
    units = sorted(store.find(Unit), key=lambda it: (near.get(it.area or "", 1), it.name))
    return tuple((it.name, it.id) for it in units)
