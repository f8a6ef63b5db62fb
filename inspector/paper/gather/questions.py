"""Questions and answers as papers word them: numbered through the form, choices by their labels, numbers with measure.

Pure. A question has the same number on the blank form, in its skip hints and on the record.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from inspector.checklist.answers import applies, sound
from inspector.checklist.form import (
    NOT_APPLICABLE,
    NOT_SHOWN,
    Entry,
    Form,
    Question,
    QuestionType,
    Section,
)
from inspector.checklist.standing import Standing
from inspector.paper.gather.phrases import Language, dated

_PICTURES = frozenset({QuestionType.IMAGE, QuestionType.SIGNATURE})
_WORDS: Mapping[Language, Mapping[str, str]] = {
    "zh": {
        "open": "未填", "n/a": "不适用", "fault": "{value}（不符合填写要求，未计入）", "comma": "、", "ok": "已确认",
        "place": "北纬{0}°，东经{1}°", "picture": "已附图片", "photo": "照片{0}", "ranked": "{0}. {1}",
        "measured": "{0}{1}", "instance": "{0}（{1}）", "nameless": "第{0}题",
    },
    "en": {
        "open": "not filled in", "n/a": "not applicable", "fault": "{value} (not a valid answer, not counted)",
        "comma": ", ", "ok": "confirmed", "place": "latitude {0}°, longitude {1}°", "picture": "picture attached",
        "photo": "photo {0}", "ranked": "{0}. {1}", "measured": "{0} {1}", "instance": "{0} ({1})",
        "nameless": "Question {0}",
    },
}  # fmt: skip


def question_numbers(form: Form) -> dict[str, int]:
    """The number of every question that stands on paper, by its name: through the form, notes not counted."""
    shown = (it for it in form.questions if it.type not in NOT_SHOWN and it.type is not QuestionType.NOTE)
    return {it.name: number for number, it in enumerate(shown, 1)}


def section_title(form: Form, section: Section, language: Language) -> str:
    """What a section is called; without a label the form's title stands for it."""
    return (section.label or form.title).in_language(language)


def question_label(standing: Standing, entry: Entry, language: Language) -> str:
    """The label with what counts filled in, behind the instances of the repeats around it: 家庭成员（2）·年龄."""
    question = entry.question
    words = _WORDS[language]
    label = standing.filled(question.label, entry).in_language(language)
    if not label:
        label = words["nameless"].format(question_numbers(standing.form).get(question.name, 0))
    around = []
    for level, name in enumerate(question.within):
        repeat = next((it.label.in_language(language) for it in standing.form.groups if it.name == name), "") or name
        living = standing.instances(name, entry.path[:level])
        number = entry.path[level]  # as people count them, also after one was removed
        around.append(words["instance"].format(repeat, living.index(number) + 1 if number in living else number))
    return "·".join((*around, label))


def answered(standing: Standing, section: str) -> Iterator[Entry]:
    """The entries of a section that stand on a record: relevant ones, and notes that tell what was worked out."""
    for entry in standing.entries:
        question = entry.question
        if question.section != section or question.type in NOT_SHOWN or not standing.relevant(entry):
            continue
        if question.type is not QuestionType.NOTE or any("${" in text for _, text in question.label.texts):
            yield entry


def is_not_applicable(standing: Standing, entry: Entry) -> bool:
    """True for an entry answered as not applicable."""
    return standing.relevant(entry) and not applies(standing, entry)


def answer_words(standing: Standing, entry: Entry, language: Language, photos: Mapping[str, int]) -> str:
    """What was answered, in words; `photos` are the numbers of the visit's photos by SHA-256."""
    words = _WORDS[language]
    question = entry.question
    if question.type is QuestionType.NOTE:
        return ""
    if standing.situation.answers.get(entry.key) == NOT_APPLICABLE:
        return words["n/a"]
    counted = standing.counted(entry.key)
    if not counted:
        return words["open"]
    said = value_words(question, counted, language, photos)
    return said if sound(standing, entry) else words["fault"].format(value=said)


def value_words(question: Question, value: str, language: Language, photos: Mapping[str, int]) -> str:
    """A value of a question as people say it."""
    words = _WORDS[language]
    kind = question.type
    if question.choices:
        return _chosen_words(question, value, language)
    if kind in _PICTURES:
        said = words["photo"].format(photos[value]) if value in photos else words["picture"]
    elif kind is QuestionType.ACKNOWLEDGE and value == "OK":
        said = words["ok"]
    elif kind is QuestionType.GEOPOINT and len(value.split()) > 1:
        said = words["place"].format(*value.split())
    elif kind in {QuestionType.DATE, QuestionType.DATETIME}:
        said = _day_words(value, language)
    else:
        said = words["measured"].format(value, question.measure) if question.measure else value
    return said


def _chosen_words(question: Question, value: str, language: Language) -> str:
    """Choices by their labels, a ranking in its order; what is none of them as it stands."""
    words = _WORDS[language]
    labels = {it.name: it.label.in_language(language) or it.name for it in question.choices}
    if question.type is QuestionType.RANK:
        ranked = enumerate(value.split(), 1)
        return words["comma"].join(words["ranked"].format(n, labels.get(name, name)) for n, name in ranked)
    return words["comma"].join(labels[it.name] for it in question.chosen(value)) or value


def _day_words(value: str, language: Language) -> str:
    try:
        if "T" not in value:
            return dated(date.fromisoformat(value), language)
        day = datetime.fromisoformat(value)
    except ValueError:  # a merge brought it
        return value
    return f"{dated(day.date(), language)}{'' if language == 'zh' else ' '}{value[11:16]}"


def group_label(form: Form, question: Question, language: Language) -> str:
    """What the innermost labelled group around a question is called, below its section; '' for none."""
    labels = {it.name: it.label.in_language(language) for it in form.groups if not it.repeats}
    around = (it for it in reversed(question.groups) if it != question.section)
    return next((label for it in around if (label := labels.get(it, ""))), "")
