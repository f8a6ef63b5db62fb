"""From mended rows to a Form; every error that remains is listed with its place, never only the first."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from inspector.checklist.form import (
    NO_CELLS,
    NUMBERS,
    SELECTS,
    Choice,
    Form,
    Group,
    Question,
    QuestionType,
    Section,
    Wording,
)
from inspector.checklist.logic import references

from .cells import NO, SEVERITIES, YES, Place
from .circles import circles
from .defaults import is_expression
from .headings import TEXTS, bare, columns_of, language_of, wording
from .kinds import NO_QUESTIONS, SHOWN, Kind, question_type, read_kind, saying_so
from .lists import Lists
from .remarks import Flaw, Remarks, Repair
from .workbook import Workbook

_PHOTOS = (0, 6)
_COUNTED = NUMBERS | {QuestionType.CALCULATE, QuestionType.HIDDEN}
_SHOWN_COLUMNS = {"type", "name", "label", "hint", "guidance_hint", "relevant", "appearance"}
_PARAMETER = re.compile(r"([\w-]+)\s*=\s*([^\s,;]+)")
_NUMBER = re.compile(r"-?(?:[0-9]{1,12}(?:\.[0-9]{0,9})?|\.[0-9]{1,9})")
_DAYS_IN = ("calendar", "working")


def build(workbook: Workbook, files: Mapping[str, str], remarks: Remarks) -> Form:
    """The form of a mended workbook. What has an error is left out of it; the caller looks at `remarks.errors`.

    Args:
        workbook: its sheets.
        files: the CSV files its questions choose from, name → text.
        remarks: where errors are noted.
    """
    return _Builder(workbook, files, remarks).form()


@dataclass(slots=True)
class _Around:
    """What lies around a row: its section, its groups, and the conditions that count up to the next repeat."""

    section: Section | None = None
    groups: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()


@dataclass(slots=True)
class _Found:
    """What the survey has come to so far."""

    sections: dict[str, Section] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    places: dict[str, Place] = field(default_factory=dict)


class _Builder:
    def __init__(self, workbook: Workbook, files: Mapping[str, str], remarks: Remarks) -> None:
        self.survey = workbook.sheets["survey"]
        self.settings_sheet = workbook.sheets["settings"]
        self.settings_row = self.settings_sheet.rows[0]
        self.remarks = remarks
        self.texts = {name: [(it, language_of(it)) for it in columns_of(self.survey, name)] for name in TEXTS}
        self.lists = Lists(workbook, files, remarks)

    def form(self) -> Form:
        title = self._title()
        found = _Found()
        for place, around in self._walk(title, found):
            question = self._question(place, around)
            found.questions.append(question)
            found.places[question.name] = place
        lists = self.lists.everything()
        self._check(found)
        return Form(
            form_id=self.settings_row["form_id"],
            version=self.settings_row["version"],
            title=title,
            languages=tuple(dict.fromkeys(language_of(it) for it in columns_of(self.survey, "label"))),
            sections=tuple(found.sections.values()),
            questions=tuple(found.questions),
            settings=dict(self.settings_row),
            groups=tuple(found.groups),
            lists=lists,
        )

    def _title(self) -> Wording:
        """`form_title` is in the default language; other tools know no further one, so ours stand in `heading`."""
        row = self.settings_row
        first = (language_of(f"::{row.get('default_language', '')}"), row["form_title"])
        others = wording(self.settings_sheet, row, "heading").texts
        return Wording((first, *(it for it in others if it[0] != first[0])))

    def _walk(self, title: Wording, found: _Found) -> Iterator[tuple[Place, _Around]]:
        """Each question's row with what lies around it; groups and repeats are noted in passing.

        Questions outside of any group make a section of their own, named after the first of them.
        """
        names = self.lists.names()
        stack: list[_Around] = []
        loose: Section | None = None
        for row in self.survey.rows:
            place = Place("survey", row.number, row, self.remarks, names)
            kind = row.get("type", "")
            around = stack[-1] if stack else _Around()
            if kind.startswith("begin_"):
                stack.append(self._begin(place, around, title, found))
                loose = None
            elif kind.startswith("end_"):
                stack.pop()
            elif kind and kind not in NO_QUESTIONS:
                if not stack and loose is None:
                    loose = Section(row["name"], title)
                around.section = around.section or loose
                if around.section is not None:
                    found.sections.setdefault(around.section.name, around.section)
                yield place, around

    def _begin(self, place: Place, around: _Around, title: Wording, found: _Found) -> _Around:
        row, repeats = place.row, place.row["type"] == "begin_repeat"
        own = place.expression("relevant")
        label = self._text(row, "label")
        conditions = (*around.conditions, own) if own else around.conditions
        count = place.expression("repeat_count") if repeats else None
        group = Group(
            name=row["name"],
            label=label,
            appearance=row.get("appearance"),
            within=around.within,
            repeats=repeats,
            count=count,
            relevant=_all(conditions),
        )
        found.groups.append(group)
        found.places[group.name] = place
        return _Around(
            section=around.section or Section(group.name, label or title),
            groups=(*around.groups, group.name),
            within=(*around.within, group.name) if repeats else around.within,
            conditions=() if repeats else conditions,
        )

    def _question(self, place: Place, around: _Around) -> Question:
        kind = read_kind(place.row["type"]) or Kind("note")
        if kind.word in SHOWN:
            place = replace(place, row={it: cell for it, cell in place.row.items() if bare(it) in _SHOWN_COLUMNS})
        row = place.row
        type_ = question_type(kind, row.get("appearance", ""))
        label = self._text(row, "label") or Wording((("", row["name"]),))
        parameters = self._parameters(place, kind, type_)
        choices = self._choices(place, kind, type_, parameters)
        default, dynamic = self._default(place, type_)
        own = place.expression("relevant")
        days, working_days = place.days()
        return Question(
            name=row["name"],
            type=type_,
            section=around.section.name if around.section else "",
            groups=around.groups,
            within=around.within,
            label=saying_so(label, kind.word) if kind.word in SHOWN else label,
            hint=self._text(row, "hint"),
            guidance=self._text(row, "guidance_hint"),
            choices=choices,
            choice_filter=place.filter("choice_filter", choices) if type_ in SELECTS else None,
            required=place.condition("required"),
            required_message=self._text(row, "required_message"),
            relevant=_all((*around.conditions, own) if own else around.conditions),
            constraint=place.expression("constraint"),
            constraint_message=self._text(row, "constraint_message"),
            read_only=self._read_only(place),
            default=default,
            default_is_expression=dynamic,
            calculation=self._calculation(place, type_),
            trigger=references(row.get("trigger", "")),
            appearance=row.get("appearance"),
            parameters=parameters,
            measure=row.get("measure"),
            allows_not_applicable=place.yes("not_applicable"),
            finding=place.expression("finding"),
            occurrences=self._occurrences(place, type_),
            severity=place.whole("severity", SEVERITIES),
            days=days,
            working_days=working_days,
            code=row.get("code"),
            bottom_line=place.yes("bottom_line"),
            photos=place.whole("photos", _PHOTOS) or 0,
            basis=self._text(row, "basis"),
            requirement=self._text(row, "requirement"),
            problem=self._text(row, "problem"),
            points=place.amount("points"),
            deduct=place.deduction(),
            score=place.expression("score"),
            item=row.get("item"),
            veto=place.veto(),
            bonus=place.yes("bonus"),
            sample=place.expression("sample"),
            part=place.word("part"),
        )

    def _text(self, row: Mapping[str, str], name: str) -> Wording:
        return Wording(tuple((tag, row[it]) for it, tag in self.texts[name] if it in row))

    def _choices(
        self, place: Place, kind: Kind, type_: QuestionType, parameters: Mapping[str, str]
    ) -> tuple[Choice, ...]:
        if type_ not in SELECTS:
            return ()
        choices = self.lists.choices(kind, place, parameters)
        if type_ is not QuestionType.SELECT_ONE:
            for choice in choices:
                if len(choice.name.split()) > 1:
                    place.fault(Flaw.CHOICE_NAME_SPACED, "type", was=choice.name)
        return choices

    @staticmethod
    def _parameters(place: Place, kind: Kind, type_: QuestionType) -> Mapping[str, str]:
        if type_ is QuestionType.METADATA:
            return MappingProxyType({"source": kind.word})
        found = dict(_PARAMETER.findall(place.row.get("parameters", "")))
        if type_ is QuestionType.RANGE:
            found = {"start": "1", "end": "10", "step": "1"} | found
            numbers = [_NUMBER.fullmatch(found[it]) for it in ("start", "end", "step")]
            if not all(numbers) or float(found["step"]) == 0:
                place.fault(Flaw.BAD_RANGE, "parameters", was=place.row.get("parameters", ""))
        return MappingProxyType(found) if found else NO_CELLS

    @staticmethod
    def _default(place: Place, type_: QuestionType) -> tuple[str | None, bool]:
        cell = place.row.get("default")
        if cell is None or not is_expression(cell, type_):
            return cell, False
        return place.expression("default"), True

    @staticmethod
    def _read_only(place: Place) -> bool:
        """Yes or no. A condition cannot be kept: the question is asked, never less than the form asks."""
        cell = place.row.get("read_only", "").lower()
        if cell in YES | NO or not cell:
            return cell in YES
        place.remarks.note(Repair.READ_ONLY_LEFT_OUT, place.sheet, place.number, "read_only", was=cell)
        return False

    @staticmethod
    def _calculation(place: Place, type_: QuestionType) -> str | None:
        if type_ is QuestionType.CALCULATE and "calculation" not in place.row and "default" not in place.row:
            place.fault(Flaw.NO_CALCULATION, "calculation")
        return place.expression("calculation")

    @staticmethod
    def _occurrences(place: Place, type_: QuestionType) -> str | None:
        """Yes means the answer itself, a number; each chosen finding of several counts by itself anyway."""
        counted = place.condition("occurrences", yes=".")
        if counted != "." or type_ in _COUNTED:
            return counted
        if type_ is not QuestionType.SELECT_MULTIPLE:
            place.fault(Flaw.NOT_COUNTED, "occurrences", was=place.row["type"])
        return None

    # -- what no row can know by itself --------------------------------------------------------------------------------

    def _check(self, found: _Found) -> None:
        if not any(it.asked for it in found.questions) and not self.remarks.errors:
            self.remarks.note(Flaw.NO_QUESTIONS, "survey", None, None)
        for circle in circles(found.questions, found.groups):
            place = found.places[circle[0]]
            column = next((it for it in ("calculation", "relevant", "repeat_count") if it in place.row), "relevant")
            place.fault(Flaw.CIRCULAR, column, names=circle)
        scored = {it.name for it in found.questions if it.points is not None}
        for it in found.questions:
            if it.item is not None and it.item not in scored:
                found.places[it.name].fault(Flaw.UNKNOWN_ITEM, "item", was=it.item)
        settings = Place("settings", self.settings_row.number, self.settings_row, self.remarks)
        settings.word("days_in", _DAYS_IN)
        settings.word("grading")
        settings.yes("residents")
        if settings.amount("full_marks") == 0:
            settings.fault(Flaw.BAD_POINTS, "full_marks", was=self.settings_row["full_marks"])


def _all(conditions: tuple[str, ...]) -> str | None:
    return " and ".join(f"({it})" for it in conditions) if len(conditions) > 1 else next(iter(conditions), None)
