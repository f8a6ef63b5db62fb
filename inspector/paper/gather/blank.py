"""空白检查表: any checklist as a form to be filled in by hand, in Chinese or English.

Every question that stands on the screen stands here once, in its section and under its number, with room for its
answer, what may be answered, and when it is to be left out, in words. What is asked again and again has a table of
empty rows; a wide one lies across the page.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from inspector.checklist.form import NOT_SHOWN, Form, Group, Question, QuestionType
from inspector.paper.content import Box, Column, Content, Gap, Heading, NewPage, NumberLine, Part, Table, Title
from inspector.paper.content import Form as RuledForm
from inspector.paper.facts import Issue
from inspector.paper.gather.conditions import Conditions
from inspector.paper.gather.parts import Headings, note, red_head
from inspector.paper.gather.phrases import Language
from inspector.paper.gather.questions import group_label, section_title
from inspector.paper.gather.replies import Replies
from inspector.paper.harmless import harmless, one_line
from inspector.paper.masking import PRIVATE_KINDS, Mask
from inspector.records import Site

_ROWS = 6
"""Empty rows of what nobody knows the number of."""

_FREE = 4
"""Rows for what no question asks."""

_LONG = 30
"""Characters of a condition that is not said twice."""

_MOST_ROWS = 30
_UPRIGHT, _ACROSS = 6, 11
"""Columns to write in that a table has, upright and across; a repeat of more questions has several tables."""

_SHARES = (2, 11, 12, 6)
_PROBLEM_SHARES = (2, 2, 12, 6, 8, 3)
_ROW = 9  # millimetres: room to write by hand
_WORDS: Mapping[Language, Mapping[str, str]] = {
    "zh": {
        "columns": "题号|检查项目|填写|备注", "version": "第{}版", "title": "{}（{}）", "only": "〔{}〕",
        "same": "条件同第{}题", "aside": "（{}）", "stop": "；", "part": "本部分{}。",
        "rows": "每{}填一行，不够可另附页。", "counted": "行数按{}。", "one": "项", "number": "序号",
        "of": "所属{}序号", "column": "填入下表：{}", "into": "填入下表", "other": "其他问题",
        "head": "检查对象|对象编号|乡镇村组|检查时间|检查方式|督查人员|受访人|陪同人员",
        "time": "＿＿＿＿年＿＿月＿＿日＿＿时至＿＿时",
        "methods": "□现场检查  □随机暗访  □查阅资料  □抽查  □电话核查  □入户走访", "score": "总分", "grade": "等次",
        "problems": "序号|题号|问题（位置）|严重程度|整改要求和时限|照片", "severities": "□提示 □一般\n□较重 □重大",
        "signs": "督查人员\n（签名）|受访人\n（签名）|村（组）代表\n（签名）", "day": "年　　月　　日",
    },
    "en": {
        "columns": "No.|Question|Answer|Remarks", "version": "Version {}", "title": "{} ({})", "only": "[{}]",
        "same": "condition as for question {}", "aside": "({})", "stop": "; ", "part": "This part {}.",
        "rows": "A row for each {}; add a page if there are more.", "counted": "As many rows as {}.", "one": "one",
        "number": "No.", "of": "No. of {}", "column": "Into the table: {}", "into": "Into the table",
        "other": "Other findings",
        "head": "Place|Code|Town, village, group|Time|Method|Inspected by|Person asked|Together with",
        "time": "Day ＿＿＿＿＿＿ from ＿＿＿ to ＿＿＿",
        "methods": "□On-site  □Unannounced  □Documents  □Sample  □Telephone  □Household", "score": "Score",
        "grade": "Grade", "problems": "No.|Q.|Finding, place|Severity|Requirement, by when|Photos",
        "severities": "□note □minor\n□serious □grave",
        "signs": "Inspectors\n(signatures)|Person asked\n(signature)|Village\n(signature)", "day": "Date",
    },
}  # fmt: skip


def blank(form: Form, issue: Issue, *, site: Site | None = None) -> Content:
    """The empty form; `site` is written in where it is known for which place it is printed."""
    sheet = _Blank(form, issue.language)
    title = harmless(form.title.in_language(issue.language)) or form.form_id
    parts = [
        Title(text=one_line(title)),
        NumberLine(text=sheet.said["version"].format(one_line(form.version))),
        sheet.head(site, issue),
        *([note(said)] if (said := issue.words.say("how")) else []),
        *sheet.sections(),
        *sheet.end(),
    ]
    kind = issue.kind.called(issue.language)
    return Content(
        kind=issue.kind.name, language=issue.language, paper=issue.paper, number=one_line(issue.number),
        title=one_line(sheet.said["title"].format(title, kind)),
        issuer=one_line(issue.office.called(issue.language)), addressee="", issued=issue.issued.isoformat(),
        head=red_head(issue), parts=tuple(parts),
    )  # fmt: skip


class _Blank:
    """One form being laid out."""

    def __init__(self, form: Form, language: Language) -> None:
        self.form = form
        self.language: Language = language
        self.said = _WORDS[language]
        self.conditions = Conditions(form, language)
        self.replies = Replies(form, language, self.conditions)
        self.heads = Headings(language)
        self.repeats = {it.name: it for it in form.groups if it.repeats}
        self.conditioned: dict[str, str] = {}  # a long condition → the number of the first question that has it

    def head(self, site: Site | None, issue: Issue) -> RuledForm:
        """Where, when, how, who: to be written in."""
        place, code, town, time, method, inspectors, asked, along = self.said["head"].split("|")
        mask = Mask(names=(), masked=issue.kind.masked)
        name = one_line(site.name) if site else ""
        name = mask.name(name) if site and site.kind in PRIVATE_KINDS else mask.text(name)
        return RuledForm(
            rows=(
                (
                    _label(place),
                    _room(name, 11),
                    _label(code),
                    _room(mask.text(one_line(site.code)) if site else "", 11),
                ),
                (_label(town), _room("", 11), _label(inspectors), _room("", 11)),
                (_label(time), _room(self.said["time"], 27)),
                (_label(method), _room(self.said["methods"], 27)),
                (_label(asked), _room("", 11), _label(along), _room("", 11)),
            ),
            least=10,
        )

    def sections(self) -> Iterator[Part]:
        """Section after section, in the order of the screen."""
        for section in self.form.sections:
            questions = [it for it in self.form.in_section(section.name) if it.type not in NOT_SHOWN]
            if not questions:
                continue
            yield self.heads.next(section_title(self.form, section, self.language))
            shared = self._shared(questions)
            if shared:
                yield note(self.said["part"].format(self.conditions.only_if(shared)))
            for (within, label), grouped in groupby(questions, lambda it: (it.within, self._group(it))):
                held = list(grouped)
                if within:
                    yield from self._repeat(within, held)
                    continue
                if label:
                    yield Heading(level=2, text=label)
                yield self._table(held, shared)

    def end(self) -> Iterator[Part]:
        """Room for what no question asks, for the score, and for who signs."""
        headings = self.said["problems"].split("|")
        columns = tuple(
            Column(heading=heading, share=share, align="centre" if share < 4 else "left")
            for heading, share in zip(headings, _PROBLEM_SHARES, strict=True)
        )
        empty = tuple((str(number), "", "", self.said["severities"], "", "") for number in range(1, _FREE + 1))
        yield self.heads.next(self.said["other"])
        yield Table(columns=columns, rows=empty, least=2 * _ROW)
        rows: list[tuple[Box, ...]] = [
            (Box(text=label, share=6), _room("", 15), Box(text=self.said["day"], share=9, align="right"))
            for label in self.said["signs"].split("|")
        ]
        if any(it.points is not None for it in self.form.questions) or self.form.settings.get("grading"):
            rows.insert(0, (_label(self.said["score"]), _room("", 11), _label(self.said["grade"]), _room("", 11)))
        yield Gap()
        yield RuledForm(rows=tuple(rows), least=15)

    # -- questions ---------------------------------------------------------------------------------------------------

    def _table(self, questions: Sequence[Question], shared: Sequence[str] = (), *, brief: bool = False) -> Table:
        columns = tuple(
            Column(heading=heading, share=share, align="centre" if share == _SHARES[0] else "left")
            for heading, share in zip(self.said["columns"].split("|"), _SHARES, strict=True)
        )
        rows = tuple(self._row(it, shared, brief=brief) for it in questions)
        return Table(columns=columns, rows=rows, least=_ROW)

    def _row(self, question: Question, shared: Sequence[str], *, brief: bool) -> tuple[str, ...]:
        only = [it for it in self.conditions.parts(question.relevant) if it not in shared]
        is_note = question.type is QuestionType.NOTE
        asked = [self.replies.text(question.label) if is_note else self.replies.label(question)]
        if hints := self.replies.hints(question):
            asked.append(self.said["aside"].format(self.said["stop"].join(it.rstrip("。.；;") for it in hints)))
        if only:
            asked.append(self.said["only"].format(self._condition(question, tuple(only))))
        if is_note:
            return ("", harmless("\n".join(asked)), "", "")
        space = self._brief(question) if brief else self.replies.space(question)
        number = str(self.replies.numbered[question.name])
        return (number, harmless("\n".join(asked)), harmless(space), harmless(self.replies.remarks(question)))

    def _condition(self, question: Question, only: tuple[str, ...]) -> str:
        """A condition in words; a long one that was said before is found there."""
        words = self.conditions.only_if(only)
        number = str(self.replies.numbered.get(question.name, ""))
        first = self.conditioned.setdefault(words, number) if number and len(words) > _LONG else ""
        return self.said["same"].format(first) if first and first != number else words

    def _brief(self, question: Question) -> str:
        said = self.replies.brief_space(question)
        return self.said["column"].format(said) if said else self.said["into"]

    def _shared(self, questions: Sequence[Question]) -> tuple[str, ...]:
        """The conditions all questions of a section have in common: said once, above it."""
        loose = [self.conditions.parts(it.relevant) for it in questions if not it.within]
        if len(loose) < 2 or len(loose) < len(questions):
            return ()
        return tuple(it for it in loose[0] if all(it in others for others in loose))

    def _group(self, question: Question) -> str:
        return harmless(group_label(self.form, question, self.language))

    # -- repeats -----------------------------------------------------------------------------------------------------

    def _repeat(self, within: tuple[str, ...], questions: Sequence[Question]) -> Iterator[Part]:
        """What each question of a repeat means, then a table of empty rows, across the page where it is wide."""
        repeat = self.repeats[within[-1]]
        label = self._repeat_label(repeat)
        asked = [it for it in questions if it.type is not QuestionType.NOTE]
        if repeat.name != questions[0].section:  # then its name stands above already
            yield Heading(level=2, text=label)
        only = self.conditions.only_if(self.conditions.parts(repeat.relevant))
        told = [self.said["part"].format(only) if only else "", self.said["rows"].format(label), self._counted(repeat)]
        yield note("".join(told) if self.language == "zh" else " ".join(filter(None, told)))
        yield self._table(questions, brief=True)
        if not asked:
            return
        wide = len(asked) + len(within) > _UPRIGHT + 1
        if wide:
            yield NewPage(landscape=True)
        most = _ACROSS if wide else _UPRIGHT
        for start in range(0, len(asked), most):
            yield self._grid(within, asked[start : start + most], self._rows(repeat))
        if wide:
            yield NewPage()

    def _grid(self, within: tuple[str, ...], questions: Sequence[Question], rows: int) -> Table:
        around = [self.said["of"].format(self._repeat_label(self.repeats[it])) for it in within[:-1]]
        numbers = [Column(heading=it, share=2, align="centre") for it in (*around, self.said["number"])]
        asked = [
            Column(
                heading=f"{self.replies.numbered[it.name]}\n{harmless(self.replies.label(it))}", share=5, align="centre"
            )
            for it in questions
        ]
        empty = tuple((*("" for _ in around), str(number), *("" for _ in questions)) for number in range(1, rows + 1))
        return Table(columns=(*numbers, *asked), rows=empty, least=_ROW)

    def _repeat_label(self, repeat: Group) -> str:
        return harmless(self.replies.text(repeat.label)) or self.said["one"]

    def _rows(self, repeat: Group) -> int:
        count = (repeat.count or "").strip()
        return min(max(int(count), 1), _MOST_ROWS) if count.isascii() and count.isdigit() and len(count) < 4 else _ROWS

    def _counted(self, repeat: Group) -> str:
        named = self.conditions.naming.concerning(repeat.count) if repeat.count else ""
        return self.said["counted"].format(named) if named else ""


def _label(text: str) -> Box:
    return Box(text=text, share=5)


def _room(text: str, share: int) -> Box:
    return Box(text=text, share=share, align="left")
