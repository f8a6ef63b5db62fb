"""Statements on the answers of a form, joined and turned round, and written as a sentence."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from inspector.paper.gather.phrases import Language


@dataclass(frozen=True, slots=True)
class Plain:
    """A statement in words, and its opposite."""

    words: str
    against: str


@dataclass(frozen=True, slots=True)
class Chosen:
    """One of these choices is chosen, or (not `holds`) none of them. All choices there are: anything is."""

    subject: str
    labels: tuple[str, ...]
    holds: bool
    among: tuple[str, ...] = ()  # all there are; () where that is not known
    single: bool = True  # one answer only
    derived: bool = False  # nobody chooses it: it follows from other answers


@dataclass(frozen=True, slots=True)
class All:
    """All of these hold."""

    parts: tuple["Statement", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """At least one of these holds."""

    parts: tuple["Statement", ...]


Statement = bool | Plain | Chosen | All | Either

WORDS: Mapping[Language, Mapping[str, str]] = {
    "zh": {
        "only_if": "仅当{}时填写", "depends": "符合由{}决定的条件", "by_program": "程序提示需要",
        "both": "，且", "either": "，或", "tight_both": "且", "comma": "、", "or": "或",
        "chosen": "{}选{}", "not_chosen": "{}未选{}", "derived_is": "{}为{}", "derived_is_not": "{}不为{}",
        "filled": "{}已填", "open": "{}未填", "found": "已由{}得出结果", "not_found": "不能由{}得出结果",
        "or_open": "{}或未填", "question": "第{}题", "questions": "第{}题", "derived": "由{}得出的结果", "this": "",
        "today": "检查当天", "this_year": "检查当年", "limit": "规定限值", "site": "对象档案所载数",
        "string-length": "{}字数", "count-selected": "{}所选项数", "count": "{}的个数",
        "sum": "{}之和", "max": "{}的最大数", "min": "{}的最小数", "all_of": "“{}”", "quoted": "“{}”",
        "+": "{}加{}之和", "-": "{}减{}之差", "*": "{}乘{}之积", "div": "{}除以{}之商",
        "=": "{}等于{}", "!=": "{}不等于{}", "<": "{}小于{}", "<=": "{}不大于{}", ">": "{}大于{}", ">=": "{}不小于{}",
        "day_=": "{}为{}", "day_!=": "{}不是{}", "day_<": "{}早于{}", "day_<=": "{}不晚于{}", "day_>": "{}晚于{}",
        "day_>=": "{}不早于{}",
    },
    "en": {
        "only_if": "only if {}", "depends": "the answer to {} allows it", "by_program": "the program asks",
        "both": ", and ", "either": ", or ", "tight_both": " and ", "comma": ", ", "or": " or ",
        "chosen": "{} is {}", "not_chosen": "{} is not {}", "derived_is": "{} is {}", "derived_is_not": "{} is not {}",
        "filled": "{} is filled in", "open": "{} is empty", "found": "{} give a result",
        "not_found": "{} give no result", "or_open": "{} or is empty", "question": "question {}",
        "questions": "questions {}", "derived": "what follows from {}", "this": "the answer",
        "today": "the day of the visit", "this_year": "this year", "limit": "the limit set",
        "site": "what is on file", "string-length": "the length of {}", "count-selected": "the number chosen in {}",
        "count": "the number of {}", "sum": "the sum of {}", "max": "the largest of {}", "min": "the smallest of {}",
        "all_of": "'{}'", "quoted": "'{}'", "+": "{} plus {}",
        "-": "{} less {}", "*": "{} times {}", "div": "{} divided by {}",
        "=": "{} equals {}", "!=": "{} does not equal {}", "<": "{} is less than {}", "<=": "{} is at most {}",
        ">": "{} is more than {}", ">=": "{} is at least {}",
        "day_=": "{} is {}", "day_!=": "{} is not {}", "day_<": "{} is before {}", "day_<=": "{} is not after {}",
        "day_>": "{} is after {}", "day_>=": "{} is not before {}",
    },
}  # fmt: skip


def all_of(parts: Iterable[Statement]) -> Statement:
    """All hold; what is not chosen of one question is said together."""
    return _joined(parts, All, certain=False)


def any_of(parts: Iterable[Statement]) -> Statement:
    """At least one holds; the choices of one question are said together."""
    return _joined(parts, Either, certain=True)


def opposite(statement: Statement) -> Statement:
    """What is the case where the statement is not."""
    match statement:
        case bool():
            return not statement
        case Plain(words, against):
            return Plain(against, words)
        case Chosen():
            return replace(statement, holds=not statement.holds)
        case All(parts):
            return any_of(map(opposite, parts))
        case Either(parts):
            return all_of(map(opposite, parts))


def size(statement: Statement) -> int:
    """How many single statements it holds."""
    match statement:
        case All(parts) | Either(parts):
            return sum(map(size, parts))
        case Chosen(labels=labels):
            return max(1, len(labels) // 4)
        case _:
            return 1


def written(statement: Statement, language: Language) -> str:
    """The sentence, without its full stop; '' for what always holds."""
    words = WORDS[language]
    match statement:
        case bool():
            return "" if statement else words["by_program"]
        case Plain(said):
            return said
        case Chosen():
            return _written_choice(statement, words)
        case All(parts):
            return words["tight_both"].join(in_brackets(it, language) for it in parts)
        case Either(parts):
            return words["either"].join(written(it, language) for it in parts)


def in_brackets(part: Statement, language: Language) -> str:
    """The sentence as one of several that are said together."""
    said = written(part, language)
    if not isinstance(part, Either):
        return said
    return f"（{said}）" if language == "zh" else f"({said})"


def _written_choice(it: Chosen, words: Mapping[str, str]) -> str:
    if it.among and set(it.labels) >= set(it.among):
        return words["filled" if it.holds else "open"].format(it.subject)
    *first, last = (words["quoted"].format(label) for label in it.labels)
    listed = words["or"].join([words["comma"].join(first), last] if first else [last])
    verb = ("derived_is" if it.holds else "derived_is_not") if it.derived else "chosen" if it.holds else "not_chosen"
    return words[verb].format(it.subject, listed)


def _joined(parts: Iterable[Statement], kind: type[All | Either], *, certain: bool) -> Statement:
    """The parts as one; one that is `certain` decides, its opposite says nothing."""
    flat: list[Statement] = []
    for part in parts:
        flat += part.parts if isinstance(part, kind) else [part]
    held: list[Statement] = []
    for part in flat:
        if part is certain:
            return certain
        if isinstance(part, bool) or part in held:
            continue
        for number, earlier in enumerate(held):
            together = _together(earlier, part, any_of=certain)
            if together is certain:
                return certain
            if together is not None:
                held[number] = together
                break
        else:
            held.append(part)
    held = [it for it in held if not isinstance(it, bool)]
    if not held:
        return not certain
    return held[0] if len(held) == 1 else kind(tuple(held))


def _together(one: Statement, other: Statement, *, any_of: bool) -> Statement | None:
    """Two statements on the choices of one question as one; None where that cannot be said."""
    if not (isinstance(one, Chosen) and isinstance(other, Chosen)) or one.subject != other.subject:
        return None
    first, second = one.labels, other.labels
    if one.holds is other.holds is any_of:
        return replace(one, labels=tuple(dict.fromkeys((*first, *second))))
    if not one.single:
        return None
    if one.holds is other.holds:
        left = tuple(it for it in first if it in second)
        return replace(one, labels=left) if left else any_of
    yes, no = (first, second) if one.holds else (second, first)
    left = tuple(it for it in no if it not in yes) if any_of else tuple(it for it in yes if it not in no)
    return replace(one, labels=left, holds=not any_of) if left else any_of
