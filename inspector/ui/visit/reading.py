"""What the Visit page shows at one moment, worked out off the GUI thread. Equal parts need no repaint."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from inspector import clock, i18n
from inspector.acts import Act
from inspector.checklist.form import QuestionType
from inspector.checklist.grading import Grade
from inspector.checklist.score_lines import Score
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.errors import Fault
from inspector.operations.bookmark import bookmark
from inspector.operations.case import Case, following, read_case
from inspector.operations.history import newest_act
from inspector.operations.memory import Memory, memory
from inspector.operations.papers.standing import served
from inspector.operations.place import area_path
from inspector.operations.rectification.looking_again import ToJudge, of_visit
from inspector.operations.rectification.reading import earlier
from inspector.operations.register.minding import Cared, cared
from inspector.operations.versions import usable, version_order
from inspector.records import Checklist, Finding, Person, Photo, Unit, Visit
from inspector.tables.lookup import titles
from inspector.ui.visit.asides import asides_of, kept_unasked
from inspector.ui.visit.lines import parts_of, with_again
from inspector.ui.visit.rows import AGAIN, FREE, OUTSIDE, Again, Aside, Good, Line, Option, Part, Problem

__all__ = ["AGAIN", "FREE", "OUTSIDE", "Again", "Good", "Line", "Option", "Part", "Problem", "Reading", "read_visit"]

PICTURES = frozenset({QuestionType.IMAGE, QuestionType.SIGNATURE})


@dataclass(frozen=True, slots=True)
class Reading:
    """The whole visit."""

    case: Case
    parts: tuple[Part, ...]
    problems: tuple[Problem, ...]
    goods: tuple[Good, ...]
    again: tuple[Again, ...]  # what was found here before
    asides: Mapping[str, Aside]  # by key of the question
    loose: tuple[Photo, ...]  # photos that show no finding and answer no question
    units: tuple[tuple[str, str], ...]  # (name, id), those of the place first
    codes: tuple[tuple[str, str], ...]  # (code, title) of defects
    place: str
    inspector: str
    memory: Memory
    bookmark: str
    newest: int  # arrival of the newest operation
    undone: bool  # which was an undo or a redo
    served: str | None  # number of the notice issued for it
    score: Score | None
    grade: Grade | None
    newer: Checklist | None  # a later version of its checklist, which a draft can move to
    cared: Cared  # what is to be minded in a village of its type and tags

    @property
    def finalised(self) -> bool:
        """Whether the visit has ended."""
        return self.case.visit.finalised is not None

    @property
    def asked(self) -> int:
        """Questions asked at the moment; of a re-inspection the earlier findings that want a verdict."""
        return sum(it.total for it in self.parts if self._counts(it))

    @property
    def kept_unasked(self) -> int:
        """Answers that are kept though their questions are not asked at the moment."""
        return kept_unasked(self.case)

    @property
    def answered(self) -> int:
        """Those that are answered."""
        return sum(it.done for it in self.parts if self._counts(it))

    def _counts(self, part: Part) -> bool:
        return part.name == AGAIN if self.case.rechecks else part.name not in OUTSIDE

    @property
    def missing(self) -> tuple[Line, ...]:
        """Questions that must be answered before the end."""
        if self.case.rechecks:
            return ()
        return tuple(it for part in self.parts for it in part.lines if it.must and it.open)

    @property
    def unworded(self) -> tuple[Problem, ...]:
        """Findings that say nothing yet."""
        return tuple(it for it in self.problems if not it.finding.text.strip())

    @property
    def without_photos(self) -> tuple[Problem, ...]:
        """Findings that want more photos than they have."""
        return tuple(it for it in self.problems if it.missing)

    @property
    def unjudged(self) -> tuple[Again, ...]:
        """Earlier findings a re-inspection says nothing of yet, and suspected ones verified without a word."""
        return tuple(it for it in self.again if it.judged.unsaid or (self.case.rechecks and it.open))

    @property
    def unproved(self) -> tuple[Again, ...]:
        """Earlier findings said to be put right that no new photo shows."""
        return tuple(it for it in self.again if it.judged.lacks_photo)

    @property
    def judged(self) -> Mapping[str, Again]:
        """What was found before, by id."""
        return {it.key: it for it in self.again}

    @property
    def lines(self) -> Mapping[str, Line]:
        """The questions that are shown, by key."""
        return {it.key: it for part in self.parts for it in part.lines}

    def part_of(self, key: str) -> Part | None:
        """The section a question or a free finding stands in."""
        return next((it for it in self.parts if key in it.keys), None)

    def line(self, key: str) -> Line | None:
        """A question that is shown."""
        return self.lines.get(key)

    def problem(self, key: str) -> Problem | None:
        """The first finding of a question, or a free one by its id."""
        return next((it for it in self.problems if it.key == key), None)

    def answering(self, given: Mapping[str, str | None]) -> "Reading":
        """What follows from answers on their way to the store: which questions are asked, what they say, score and
        grade. Findings come with the next reading.
        """
        standing = self.case.standing.after(given)
        case = replace(self.case, standing=standing)
        asides = {**self.asides, **{key: replace(self.asides[key], reused="") for key in given if key in self.asides}}
        parts = parts_of(
            standing, self.problems, self.lines, standing.touched, asides=asides, goods=self.goods, held=self.parts
        )
        parts = with_again(parts, self.again, first=case.rechecks)
        score = case.score_after(self.score)
        return replace(self, case=case, parts=parts, asides=asides, score=score, grade=case.grade_by(score))


def read_visit(store: Store, visit: str, before: Reading | None = None) -> Reading:
    """Everything the page shows of a visit. Raises Fault GONE.

    What is as in the reading `before` is taken over from it: after one answer only what that touched is worked out.
    """
    case = read_case(store, visit)
    known = memory(store, case.site.id, visit, case.checklist.form, before.memory if before is not None else None)
    asides = asides_of(case, known, _sources(store, case), clock.today())
    if before is not None and (standing := following(before.case.standing, case.standing)) is not None:
        case = replace(case, standing=standing)
    else:
        before = None
    touched = case.standing.touched if before is not None else None
    codes = _codes(store)
    problems = tuple(_traced(store, case, it) for it in _problems(case, codes, before, touched))
    again = _again(of_visit(store, case), before)
    areas = area_path(store, case.site.area)
    newest, name = newest_act(store)
    paper = served(store, visit)
    goods = tuple(
        Good(number, it, tuple(case.photos_of_highlight(it.id))) for number, it in enumerate(case.highlights, 1)
    )
    placed = {it.finding.id for it in problems} | {it.key for it in goods} | {it.key for it in again}
    parts = parts_of(
        case.standing, problems, before.lines if before is not None else {}, touched, asides=asides, goods=goods
    )
    score = case.score_after(before.score if before is not None else None)
    return Reading(
        case=case,
        parts=with_again(parts, again, first=case.rechecks),
        problems=problems,
        goods=goods,
        again=again,
        asides=asides,
        loose=tuple(it for it in case.photos if not {it.finding, it.highlight} & placed and not _answers(case, it)),
        units=_units(store, [it.id for it in areas]),
        codes=tuple(codes.items()),
        place="".join(it.name for it in areas if it.level not in {"province", "prefecture", "county"}),
        inspector=store.get(Person, case.visit.inspector).name,
        memory=known,
        bookmark=bookmark(store, visit),
        newest=newest,
        undone=name == Act.UNDO,
        served=paper.number if paper else None,
        score=score,
        grade=case.grade_by(score),
        newer=None if case.visit.finalised else _newer(store, case.checklist),
        cared=before.cared if before is not None else cared(store, case.site.area),
    )


def _again(listed: Iterable[ToJudge], before: Reading | None) -> tuple[Again, ...]:
    """What is looked at again; what is as before is the same object."""
    held = {it.judged.finding.id: it for it in before.again} if before is not None else {}
    found = []
    for it in listed:
        known = held.get(it.finding.id)
        found.append(known if known is not None and known.judged == it else Again(it))
    return tuple(found)


def _traced(store: Store, case: Case, problem: Problem) -> Problem:
    """With what its visit says of it besides: put right on the spot, back again."""
    fixed = case.fix_of(problem.finding.id) is not None
    rebounds = len(earlier(store, problem.finding)) if problem.finding.repeats is not None else 0
    if (problem.fixed, problem.rebounds) == (fixed, rebounds):
        return problem
    return replace(problem, fixed=fixed, rebounds=rebounds)


def _problems(
    case: Case, codes: Mapping[str, str], before: Reading | None, touched: frozenset[str] | None
) -> tuple[Problem, ...]:
    """The findings as they are shown; those that nothing has touched are the same objects as before."""
    held = {it.finding.id: it for it in before.problems} if before is not None and touched is not None else {}
    return tuple(_problem(case, number, it, codes, held, touched or frozenset())
                 for number, it in enumerate(case.findings, 1))  # fmt: skip


def _problem(
    case: Case,
    number: int,
    finding: Finding,
    codes: Mapping[str, str],
    held: Mapping[str, Problem],
    touched: frozenset[str],
) -> Problem:
    photos, title = tuple(case.photos_of(finding.id)), codes.get(finding.code or "", "")
    known = held.get(finding.id) if finding.question not in touched else None
    if known is not None and (known.finding, known.photos, known.code_title) == (finding, photos, title):
        return known if known.number == number else replace(known, number=number)
    judged = case.judgement(finding)
    follows = judged is not None and judged.working_days and str(judged.due) == finding.due
    return Problem(
        number=number,
        finding=finding,
        code_title=title,
        photos=photos,
        missing=case.photos_missing(finding),
        occurrence=_occurrence(case, finding),
        least=judged.severity if judged is not None and judged.bottom_line else 0,
        working_days=judged.days if judged is not None and follows else None,
    )


def _occurrence(case: Case, finding: Finding) -> str:
    """Which of several findings of one question it is, in words; '' where there is only the one."""
    if finding.question is None or finding.occurrence is None:
        return ""
    try:
        question = case.standing.entry(finding.question).question
    except KeyError:
        return finding.occurrence
    if (choice := question.choice(finding.occurrence)) is not None:
        return choice.label.in_language(i18n.language())
    return QCoreApplication.translate("Visit", "No. {number}").format(
        number=finding.occurrence, measure=question.measure or QCoreApplication.translate("Visit", "place(s)")
    )


def _sources(store: Store, case: Case) -> dict[str, Visit]:
    """The visits answers were taken over from; one a package has not brought is none."""
    wanted = {it.reused for it in case.answers.values() if it.reused is not None}
    return {it: found for it in wanted if (found := _visit(store, it)) is not None}


def _visit(store: Store, visit: str) -> Visit | None:
    try:
        return store.get(Visit, visit)
    except Fault:
        return None


def _answers(case: Case, photo: Photo) -> bool:
    """Whether a photo is the answer of the question it was taken for."""
    return photo.question is not None and case.situation.answers.get(photo.question) == photo.sha256


def _newer(store: Store, checklist: Checklist) -> Checklist | None:
    """The newest version of a checklist, where it is later than the one given."""
    newest = next((it for it in usable(store) if it.form == checklist.form), None)
    later = newest is not None and version_order(newest.version) > version_order(checklist.version)
    return newest if later else None


def _codes(store: Store) -> dict[str, str]:
    """Titles of the defect codes."""
    english = i18n.language() != "zh"
    return {code: it[english] for code, it in titles(current(store, "defect_codes"), "code").items()}


def _units(store: Store, areas: list[str]) -> tuple[tuple[str, str], ...]:
    """Who may be answerable: the units of the place from the village upwards, then all others by name."""
    near = {area: -number for number, area in enumerate(areas)}
    units = sorted(store.find(Unit), key=lambda it: (near.get(it.area or "", 1), it.name))
    return tuple((it.name, it.id) for it in units)
