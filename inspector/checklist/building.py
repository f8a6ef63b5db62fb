"""From mended rows to a Form; every error that remains is listed with its place, never only the first."""

from collections.abc import Iterator, Mapping

from .cells import Place
from .form import NUMBERS, Choice, Form, Question, QuestionType, Section, Wording
from .headings import columns_of, language_of, wording
from .logic import references
from .remarks import Flaw, Remarks
from .workbook import Sheet, Workbook

_SEVERITIES = (0, 3)
_PHOTOS = (0, 6)
_COUNTED = NUMBERS | {QuestionType.CALCULATE, QuestionType.HIDDEN}
_DAYS_IN = ("calendar", "working")


def build(workbook: Workbook, remarks: Remarks) -> Form:
    """The form of a mended workbook. What has an error is left out of it; the caller looks at `remarks.errors`."""
    return _Builder(workbook, remarks).form()


class _Builder:
    def __init__(self, workbook: Workbook, remarks: Remarks) -> None:
        self.survey = workbook.sheets["survey"]
        self.choices = workbook.sheets.get("choices", Sheet([], []))
        self.settings = dict(workbook.sheets["settings"].rows[0])
        self.settings_sheet = workbook.sheets["settings"]
        self.remarks = remarks

    def form(self) -> Form:
        title = self._title()
        self.lists = self._lists()
        sections: dict[str, Section] = {}
        questions: list[Question] = []
        places: dict[str, Place] = {}
        for place, section, conditions in self._walk(title):
            question = self._question(place, section, conditions)
            if question:
                sections.setdefault(section.name, section)
                questions.append(question)
                places[question.name] = place
        if not any(it.asked for it in questions) and not self.remarks.errors:
            self.remarks.note(Flaw.NO_QUESTIONS, "survey", None, None)
        self._refuse_circles(questions, places)
        self._refuse_strange_items(questions, places)
        self._check_settings()
        return Form(
            form_id=self.settings["form_id"],
            version=self.settings["version"],
            title=title,
            languages=tuple(dict.fromkeys(language_of(it) for it in columns_of(self.survey, "label"))),
            sections=tuple(sections.values()),
            questions=tuple(questions),
            settings=self.settings,
        )

    def _title(self) -> Wording:
        """`form_title` is in the default language; other tools know no further one, so ours stand in `heading`."""
        first = (language_of(f"::{self.settings.get('default_language', '')}"), self.settings["form_title"])
        others = wording(self.settings_sheet, self.settings, "heading").texts
        return Wording((first, *(it for it in others if it[0] != first[0])))

    def _lists(self) -> dict[str, tuple[Choice, ...]]:
        lists: dict[str, list[Choice]] = {}
        for number, row in enumerate(self.choices.rows, 2):
            if not row:
                continue
            place = Place("choices", number, row, self.remarks)
            lists.setdefault(row["list_name"], []).append(self._choice(place))
        return {name: tuple(choices) for name, choices in lists.items()}

    def _choice(self, place: Place) -> Choice:
        row = place.row
        days, working_days = place.days()
        return Choice(
            name=row["name"],
            label=wording(self.choices, row, "label"),
            finding=place.yes("finding"),
            severity=place.whole("severity", _SEVERITIES),
            days=days,
            working_days=working_days,
            code=row.get("code"),
            bottom_line=place.yes("bottom_line"),
            problem=wording(self.choices, row, "problem"),
            requirement=wording(self.choices, row, "requirement"),
            points=place.amount("points"),
            deduct=place.deduction(),
            veto=place.veto(),
            grade=place.word("grade"),
        )

    def _walk(self, title: Wording) -> Iterator[tuple[Place, Section, tuple[str, ...]]]:
        """Each question's row with its section (the outermost group) and the conditions of its groups.

        Questions outside of any group make a section of their own, named after the first of them.
        """
        groups: list[tuple[Section, str | None]] = []
        loose: Section | None = None
        for number, row in enumerate(self.survey.rows, 2):
            place = Place("survey", number, row, self.remarks)
            kind = row.get("type")
            if kind == "begin_group":
                label = wording(self.survey, row, "label") or title
                groups.append((Section(row["name"], label), place.expression("relevant")))
                loose = None
            elif kind == "end_group":
                groups.pop()
            elif kind:
                if not groups and loose is None:
                    loose = Section(row["name"], title)
                section = groups[0][0] if groups else loose
                if section:
                    yield place, section, tuple(condition for _, condition in groups if condition)

    def _question(self, place: Place, section: Section, conditions: tuple[str, ...]) -> Question | None:
        row = place.row
        kind, _, listed = row["type"].partition(" ")
        kind = QuestionType(kind)
        choices = self.lists.get(listed, ())
        if listed and not choices:
            place.fault(Flaw.NO_LIST, "type", list=listed)
        if kind is QuestionType.SELECT_MULTIPLE:
            for choice in choices:
                if len(choice.name.split()) > 1:
                    place.fault(Flaw.CHOICE_NAME_SPACED, "type", was=choice.name)
        calculation = place.expression("calculation")
        if kind is QuestionType.CALCULATE and "calculation" not in row:
            place.fault(Flaw.NO_CALCULATION, "calculation")
        own = place.expression("relevant")
        days, working_days = place.days()
        return Question(
            name=row["name"],
            type=kind,
            section=section.name,
            label=wording(self.survey, row, "label") or Wording((("", row["name"]),)),
            hint=wording(self.survey, row, "hint"),
            choices=choices,
            required=place.condition("required"),
            relevant=_both((*conditions, own) if own else conditions),
            constraint=place.expression("constraint"),
            constraint_message=wording(self.survey, row, "constraint_message"),
            read_only=place.yes("read_only"),
            default=row.get("default"),
            calculation=calculation,
            appearance=row.get("appearance"),
            measure=row.get("measure"),
            allows_not_applicable=place.yes("not_applicable"),
            finding=place.expression("finding"),
            severity=place.whole("severity", _SEVERITIES),
            days=days,
            working_days=working_days,
            code=row.get("code"),
            bottom_line=place.yes("bottom_line"),
            photos=place.whole("photos", _PHOTOS) or 0,
            basis=wording(self.survey, row, "basis"),
            requirement=wording(self.survey, row, "requirement"),
            problem=wording(self.survey, row, "problem"),
            points=place.amount("points"),
            deduct=place.deduction(),
            score=place.expression("score"),
            item=row.get("item"),
            veto=place.veto(),
            bonus=place.yes("bonus"),
            occurrences=self._occurrences(place, kind),
            sample=place.expression("sample"),
            part=place.word("part"),
        )

    def _occurrences(self, place: Place, kind: QuestionType) -> str | None:
        """Yes means the answer itself, a number; each chosen finding of several counts by itself anyway."""
        counted = place.condition("occurrences", yes=".")
        if counted != "." or kind in _COUNTED:
            return counted
        if kind is not QuestionType.SELECT_MULTIPLE:
            place.fault(Flaw.NOT_COUNTED, "occurrences", was=place.row["type"])
        return None

    def _refuse_strange_items(self, questions: list[Question], places: dict[str, Place]) -> None:
        """Deductions can only go to the points of a question that has some."""
        scored = {it.name for it in questions if it.points is not None}
        for it in questions:
            if it.item is not None and it.item not in scored:
                places[it.name].fault(Flaw.UNKNOWN_ITEM, "item", was=it.item)

    def _check_settings(self) -> None:
        place = Place("settings", 2, self.settings, self.remarks)
        place.word("days_in", _DAYS_IN)
        place.word("grading")
        if place.amount("full_marks") == 0:
            place.fault(Flaw.BAD_POINTS, "full_marks", was=self.settings["full_marks"])

    def _refuse_circles(self, questions: list[Question], places: dict[str, Place]) -> None:
        """Relevance and calculations that need their own result."""
        needs = {
            it.name: tuple(name for text in (it.relevant, it.calculation) if text for name in references(text))
            for it in questions
        }
        settled: set[str] = set()
        for start in needs:
            circle = _circle(start, needs, settled)
            if circle:
                column = "calculation" if "calculation" in places[circle[0]].row else "relevant"
                places[circle[0]].fault(Flaw.CIRCULAR, column, names=circle)


def _both(conditions: tuple[str, ...]) -> str | None:
    return " and ".join(f"({it})" for it in conditions) if len(conditions) > 1 else next(iter(conditions), None)


def _circle(start: str, needs: Mapping[str, tuple[str, ...]], settled: set[str]) -> list[str]:
    """The names of a circle reached from `start`, [] if there is none; what was walked is added to `settled`.

    Without recursion, since a stranger's form may be long.
    """
    path: dict[str, Iterator[str]] = {}
    following: str | None = start
    while True:
        if following is None:
            settled.add(path.popitem()[0])
        elif following in path:
            names = list(path)
            settled.update(names)
            return names[names.index(following) :]
        elif following not in settled:
            path[following] = iter(needs.get(following, ()))
        if not path:
            return []
        following = next(path[next(reversed(path))], None)
