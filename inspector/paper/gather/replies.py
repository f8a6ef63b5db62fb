"""How a question is answered by hand: boxes to tick, lines to write on, units, ranges, points and photos as hints."""

import re
from collections.abc import Mapping
from decimal import Decimal

from inspector.checklist.answers import range_of
from inspector.checklist.form import ALL, Form, Question, QuestionType, Wording
from inspector.checklist.score_lines import hundredths, points_of
from inspector.paper.gather.conditions import Conditions
from inspector.paper.gather.phrases import Language
from inspector.paper.gather.points import amount

_MOST_CHOICES = 40
"""Boxes to tick; of a longer list one is written down."""

_MOST_STEPS = 11
_NAMED = re.compile(r"\$\{\s*([^{}]+?)\s*\}")
_LINE = "＿＿＿＿＿＿"
_HAN = "\u2e80"  # this and all above are no letters of an English unit (m³, ℃)
_WORDS: Mapping[Language, Mapping[str, str]] = {
    "zh": {
        "n/a": "□不适用", "several": "（可多选）", "ranked": "（按先后填序号）", "listed": "（从{count}个选项中填写）",
        "step": "（{start}—{end}，每级{step}）", "date": "＿＿＿＿年＿＿月＿＿日", "time": "＿＿时＿＿分",
        "place": "北纬＿＿＿＿°　东经＿＿＿＿°", "picture": "□已拍照，照片编号＿＿＿＿", "signature": "签名：",
        "ok": "□已确认", "computed": "（由程序得出）", "count": "正字：\n共＿＿＿{measure}", "places": "处",
        "points": "满分{points}分", "bonus": "加分项，最多{points}分", "each": "每{measure}扣{each}分",
        "all": "发现即全扣", "toward": "计入第{number}题", "photos": "问题拍照{count}张", "veto": "一票否决",
        "bottom_line": "底线项", "optional": "选填", "required_if": "{}时必填", "filtered": "选项视{}而定",
        "nameless": "第{number}题", "comma": "，", "gap": "  ", "blank": "＿＿", "unit": "{line}{measure}",
        "of": "（第{number}题）",
    },
    "en": {
        "n/a": "□N/A", "several": " (any number)", "ranked": " (number in order)",
        "listed": " (one of {count} choices)", "step": " ({start} to {end}, in steps of {step})",
        "date": "＿＿＿＿-＿＿-＿＿ (year-month-day)", "time": "＿＿ : ＿＿",
        "place": "Lat. ＿＿＿＿°  Long. ＿＿＿＿°", "picture": "□Photo taken, no. ＿＿＿＿", "signature": "Signature:",
        "ok": "□Confirmed", "computed": "(worked out by the program)", "count": "Tally:\nTotal ＿＿＿ {measure}",
        "places": "", "points": "{points} points", "bonus": "Bonus, up to {points} points",
        "each": "{each} off for each", "all": "a finding takes all", "toward": "counts for question {number}",
        "photos": "{count} photo(s) of a finding", "veto": "Veto", "bottom_line": "Bottom line",
        "optional": "optional", "required_if": "required if {}", "filtered": "choices depend on {}",
        "nameless": "Question {number}", "comma": ", ", "gap": "  ", "blank": "＿＿", "unit": "{line} {measure}",
        "of": " (question {number})",
    },
}  # fmt: skip


class Replies:
    """The questions of one form as they are filled in by hand, in one language."""

    def __init__(self, form: Form, language: Language, conditions: Conditions) -> None:
        self.form = form
        self.language: Language = language
        self.conditions = conditions
        self.numbered = conditions.naming.numbered
        self._said = _WORDS[language]
        self._some_required = any(it.required for it in form.questions)

    def text(self, wording: Wording) -> str:
        """A wording with an empty space, or the number of the question, where an answer is put in."""
        return _NAMED.sub(self._named, wording.in_language(self.language))

    def label(self, question: Question) -> str:
        """What is asked; a nameless question is called by its number."""
        return self.text(question.label) or self._said["nameless"].format(number=self.numbered[question.name])

    def space(self, question: Question) -> str:
        """Where the answer goes: boxes, a line with its unit, a date to complete; 不适用 where that may be said."""
        return self._said["gap"].join([self._space(question), *self._not_applicable(question)])

    def brief_space(self, question: Question) -> str:
        """What may be written into a column of a table: the choices or the unit, without lines to write on."""
        said = [self._said["comma"].join(self._labels(question))] if question.choices else []
        if question.type is QuestionType.RANGE:
            said = [self._steps(question).strip()]
        said += [self._measure(question)]
        said += [it.lstrip("□") for it in self._not_applicable(question)]
        return self._said["comma"].join(filter(None, said))

    def hints(self, question: Question) -> list[str]:
        """What is to be heeded while answering: hint, constraint, whether it may be left empty."""
        said = [self.text(question.hint)]
        if question.constraint:
            said.append(self.conditions.constraint(question))
        if question.choice_filter and (named := self.conditions.naming.concerning(question.choice_filter)):
            said.append(self._said["filtered"].format(named))
        if question.asked and not question.required and self._some_required:
            said.append(self._said["optional"])
        elif question.required and (parts := self.conditions.parts(question.required, question)):
            said.append(self._said["required_if"].format(self.conditions.joined(parts)))
        return [it for it in said if it]

    def remarks(self, question: Question) -> str:
        """What an answer costs and which photos are wanted, a line each."""
        said = [self._said["comma"].join(self._points(question))]
        if question.veto or any(it.veto for it in question.choices):
            said.append(self._said["veto"])
        if question.bottom_line or any(it.bottom_line for it in question.choices):
            said.append(self._said["bottom_line"])
        if question.photos:
            said.append(self._said["photos"].format(count=question.photos))
        return "\n".join(filter(None, said))

    def _named(self, found: re.Match[str]) -> str:
        number = self.numbered.get(found[1])
        return self._said["of"].format(number=number) if number else self._said["blank"]

    def _not_applicable(self, question: Question) -> list[str]:
        return [self._said["n/a"]] if question.allows_not_applicable else []

    def _labels(self, question: Question) -> list[str]:
        if len(question.choices) > _MOST_CHOICES:
            return [self._said["listed"].format(count=len(question.choices)).strip()]
        return [self.text(it.label) or it.name for it in question.choices]

    def _space(self, question: Question) -> str:
        said, kind = self._said, question.type
        if not question.asked:
            found = f"{self._unit(question)}{said['computed']}"
        elif question.choices:
            found = self._boxes(question)
        elif kind is QuestionType.RANGE:
            found = self._steps(question)
        elif kind is QuestionType.INTEGER and question.occurrences is not None:
            found = said["count"].format(measure=self._measure(question) or said["places"]).rstrip()
        elif kind is QuestionType.DATETIME:
            found = f"{said['date']}{said['time']}"
        else:
            ready = {
                QuestionType.DATE: "date", QuestionType.TIME: "time", QuestionType.GEOPOINT: "place",
                QuestionType.IMAGE: "picture", QuestionType.SIGNATURE: "signature", QuestionType.ACKNOWLEDGE: "ok",
            }.get(kind)  # fmt: skip
            found = said[ready] if ready else self._unit(question)
        return found

    def _unit(self, question: Question) -> str:
        line = _LINE * 2 if question.type is QuestionType.TEXT else _LINE
        measure = self._measure(question)
        return self._said["unit"].format(line=line, measure=measure) if measure else line

    def _measure(self, question: Question) -> str:
        """The unit; forms name it in one language, and an English paper goes without a Chinese measure word."""
        measure = question.measure or ""
        return "" if self.language == "en" and any(it >= _HAN for it in measure) else measure

    def _boxes(self, question: Question) -> str:
        if len(question.choices) > _MOST_CHOICES:
            return f"{_LINE}{self._said['listed'].format(count=len(question.choices))}"
        if question.type is QuestionType.RANK:
            return self._said["gap"].join(f"（　）{it}" for it in self._labels(question)) + self._said["ranked"]
        boxes = self._said["gap"].join(f"□{it}" for it in self._labels(question))
        return boxes + self._said["several"] * (question.type is QuestionType.SELECT_MULTIPLE)

    def _steps(self, question: Question) -> str:
        start, end, step = range_of(question)
        step = -step if end < start else step
        count = int((end - start) / step) + 1
        if count <= _MOST_STEPS:
            boxes = self._said["gap"].join(f"□{_plain(start + step * it)}" for it in range(count))
            return boxes + self._measure(question)
        told = self._said["step"].format(start=_plain(start), end=_plain(end), step=_plain(abs(step)))
        return f"{self._unit(question)}{told}"

    def _points(self, question: Question) -> list[str]:
        said, found = self._said, []
        if question.points is not None:
            points = amount(points_of(hundredths(question.points)))
            found.append(said["bonus" if question.bonus else "points"].format(points=points))
        if question.item and question.item != question.name and question.item in self.numbered:
            found.append(said["toward"].format(number=self.numbered[question.item]))
        if question.deduct == ALL:
            found.append(said["all"])
        elif question.deduct is not None:
            each = amount(points_of(hundredths(question.deduct)))
            found.append(said["each"].format(measure=question.measure or said["places"], each=each))
        return found


def _plain(value: Decimal) -> str:
    written = format(value.normalize(), "f")
    return "0" if written in {"-0", ""} else written
