"""The rows of the Visit page worked out from answers: questions, headings of groups and instances, "one more".

What no answer has touched is taken over from the rows before, so one answer costs what it changes.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from inspector import i18n
from inspector.checklist.answers import range_of
from inspector.checklist.form import (
    NOT_SHOWN,
    Choice,
    Entry,
    Form,
    Group,
    Question,
    QuestionType,
    is_open,
    key_of,
    read_key,
)
from inspector.checklist.judging import PLAIN, answer_fault
from inspector.checklist.standing import Standing
from inspector.ui.visit.rows import (
    AGAIN,
    FEW,
    FREE,
    GOOD,
    MANY,
    NO_ASIDE,
    Again,
    Aside,
    Good,
    Head,
    Line,
    More,
    Option,
    Part,
    Problem,
    Shown,
)


def _part(name: str, title: str, rows: tuple[Shown, ...]) -> Part:
    lines = tuple(it for it in rows if isinstance(it, Line))
    return Part(
        name=name,
        title=title,
        rows=rows,
        lines=lines,
        problems=tuple(problem for it in lines for problem in it.problems),
        total=sum(it.question.asked for it in lines),
        unanswered=tuple(it.key for it in lines if it.open),
        keys=tuple(it.key for it in rows if not isinstance(it, Head)),
    )


def parts_of(
    standing: Standing,
    problems: tuple[Problem, ...],
    before: Mapping[str, Line],
    touched: frozenset[str] | None = None,
    *,
    asides: Mapping[str, Aside] | None = None,
    goods: tuple[Good, ...] = (),
    held: tuple[Part, ...] = (),
) -> tuple[Part, ...]:
    """The sections that have something to show. Lines `before` that are not `touched` stand as they were; None: all
    are worked out anew, and those that come out the same are the same objects, so that nobody compares them again.
    Sections `held` from before, with the same findings, are taken over whole where nothing in them is touched.
    """
    stale = _sections_of(standing.form, touched) if held and touched is not None else None
    whole = {it.name: it for it in held} if stale is not None else {}
    known = {} if touched is None else {key: it for key, it in before.items() if key not in touched}
    found: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        found[problem.key].append(problem)
    rows: dict[str, list[Shown]] = defaultdict(list)
    asked = standing.form.questions
    if stale is not None:
        asked = tuple(it for it in asked if it.section in stale)
    for section, row in _Walk(standing, known, found, before, asides or {}).rows(asked, ()):
        rows[section].append(row)
    language = i18n.language()
    parts = []
    for it in standing.form.sections:
        if stale is not None and it.name not in stale:
            parts += [whole[it.name]] if it.name in whole else []
        elif rows[it.name]:
            parts.append(_part(it.name, (it.label or standing.form.title).in_language(language), tuple(rows[it.name])))
    if free := tuple(it for it in problems if it.finding.question is None):
        parts.append(Part(FREE, "", (), (), free, len(free), (), tuple(it.key for it in free)))
    if goods:
        parts.append(Part(GOOD, "", goods, (), (), len(goods), (), tuple(it.key for it in goods)))
    return tuple(parts)


def with_again(parts: tuple[Part, ...], again: tuple[Again, ...], *, first: bool) -> tuple[Part, ...]:
    """The sections with what is looked at again: before the questions where the visit is for that, else after them."""
    others = tuple(it for it in parts if it.name != AGAIN)
    if not again:
        return others
    open_ = tuple(it.key for it in again if it.open)
    total = sum(it.judged.wanted for it in again) or len(again)
    part = Part(AGAIN, "", again, (), (), total, open_, tuple(it.key for it in again))
    return (part, *others) if first else (*others, part)


def _sections_of(form: Form, touched: frozenset[str]) -> frozenset[str] | None:
    """The sections in which something is touched; None: perhaps in all, for it concerns a repeat or the whole form."""
    sections = _sections(form)
    names = {read_key(it)[0] for it in touched}
    return frozenset(sections[it] for it in names) if names <= sections.keys() else None


@lru_cache(maxsize=8)
def _sections(form: Form) -> Mapping[str, str]:
    return {it.name: it.section for it in form.questions}


class _Walk:
    """Goes through the questions in asking order, a repeat's instance by instance."""

    def __init__(
        self,
        standing: Standing,
        known: Mapping[str, Line],
        found: Mapping[str, list[Problem]],
        before: Mapping[str, Line],
        asides: Mapping[str, Aside],
    ) -> None:
        self.before = before
        self.asides = asides
        self.standing = standing
        self.known = known
        self.found = found
        self.language = i18n.language()
        self.groups = {it.name: it for it in standing.form.groups}

    def rows(self, questions: tuple[Question, ...], path: tuple[int, ...]) -> Iterator[tuple[str, Shown]]:
        """(section, row) of what is asked or shown in these instances."""
        level, start = len(path), 0
        around: tuple[str, ...] = ()
        while start < len(questions):
            repeat = questions[start].within[level : level + 1]
            end = start + 1
            while end < len(questions) and questions[end].within[level : level + 1] == repeat:
                end += 1
            if repeat:
                yield from self._repeat(self.groups[repeat[0]], questions[start:end], path)
            for it in questions[start:end] if not repeat else ():
                if (line := self._line(it, path)) is not None:
                    for head in self._heads(it, path, around):
                        yield it.section, head
                    around = it.groups
                    yield it.section, line
            start = end

    def _repeat(
        self, group: Group, questions: tuple[Question, ...], path: tuple[int, ...]
    ) -> Iterator[tuple[str, Shown]]:
        key, section = key_of(group.name, path), questions[0].section
        label = group.label.in_language(self.language)
        added = group.count is None  # by whoever answers, not by the form
        numbers = self.standing.instances(group.name, path)
        seen = False
        for place, number in enumerate(numbers, 1):
            inside = list(self.rows(questions, (*path, number)))
            if inside:
                seen = True
                said = f"{label} {place}".strip()
                yield section, Head(f" {key} {number}", said, key, number if added else None)
                yield from inside
        if added and (seen or (not numbers and self._reached(group, path))):
            yield section, More(f" {key} +", label, key)

    def _reached(self, group: Group, path: tuple[int, ...]) -> bool:
        """Whether a repeat without instances is asked here."""
        return group.relevant is None or (not path and self.standing.truth(group.relevant, None))

    def _heads(self, question: Question, path: tuple[int, ...], around: tuple[str, ...]) -> Iterator[Head]:
        """The headings of the groups that begin with a question; the section's own stands above all."""
        begun = question.groups
        for number, name in enumerate(begun):
            group = self.groups.get(name)
            inside = question.within and question.within[-1] in begun[number + 1 :]
            if number and not inside and begun[: number + 1] != around[: number + 1] and group and not group.repeats:
                label = group.label.in_language(self.language)
                if label:
                    yield Head(f" {key_of(name, path)}", label)

    def _line(self, question: Question, path: tuple[int, ...]) -> Line | None:
        if question.type in NOT_SHOWN:
            return None
        key = key_of(question.name, path)
        known = self.known.get(key)
        problems = tuple(self.found.get(key, ()))
        aside = self.asides.get(key, NO_ASIDE)
        if known is not None:
            same = known.problems == problems and known.aside == aside
            return known if same else replace(known, problems=problems, aside=aside)
        entry = self.standing.entry(key)
        if not self.standing.relevant(entry):
            return None
        line, held = self._worked_out(entry, problems), self.before.get(entry.key)
        return held if held is not None and held == line else line

    def _worked_out(self, entry: Entry, problems: tuple[Problem, ...]) -> Line:
        question, standing = entry.question, self.standing
        value = standing.counted(entry.key) if question.computed else standing.situation.answers.get(entry.key)
        choices = standing.choices(entry)
        fault = answer_fault(standing, entry, value) if question.asked else None
        return Line(
            entry=entry,
            key=entry.key,
            open=question.asked and (is_open(value) or fault is not None),
            label=standing.filled(question.label, entry).in_language(self.language),
            hint=standing.filled(question.hint, entry).in_language(self.language),
            guidance=standing.filled(question.guidance, entry).in_language(self.language),
            options=self._steps(entry) if question.type is QuestionType.RANGE else self._options(entry, choices),
            offered=choices,
            value=value,
            fault=fault,
            must=bool(question.required) and question.asked and standing.truth(question.required or "", entry),
            problems=problems,
            aside=self.asides.get(entry.key, NO_ASIDE),
        )

    def _options(self, entry: Entry, choices: tuple[Choice, ...]) -> tuple[Option, ...]:
        if len(choices) > MANY:
            return ()
        return tuple(
            Option(
                it.name,
                it.label.in_language(self.language),
                str(number) if number < 10 else "",
                self._severity(entry, it.name, it),
            )
            for number, it in enumerate(choices, 1)
        )

    def _steps(self, entry: Entry) -> tuple[Option, ...]:
        """The steps of a range where they are few."""
        start, end, step = range_of(entry.question)
        count = int(abs(end - start) / step) + 1
        if count > FEW:
            return ()
        values = [format(start + number * (step if end >= start else -step), "f") for number in range(count)]
        return tuple(Option(it, it, "", self._severity(entry, it)) for it in values)

    def _severity(self, entry: Entry, value: str, choice: Choice | None = None) -> int | None:
        """How bad an answer would be; None: not at all."""
        question = entry.question
        if question.finding is not None:
            bad = self.standing.truth(question.finding, entry, value)
        else:
            bad = choice is not None and choice.finding
        said = (choice.severity if choice is not None else None, question.severity, PLAIN)
        return next(it for it in said if it is not None) if bad else None
