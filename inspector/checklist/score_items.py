"""What the answers take from one item of the score sheet. Amounts are hundredths of a point."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from .answers import number, sound
from .form import ALL, NUMBERS, Choice, Entry, Question, QuestionType, Wording
from .judging import occurrences
from .score_lines import Fact, Reason, Why, hundredths, points_of
from .standing import Standing


@dataclass(frozen=True, slots=True)
class Taking:
    """What was taken from an item, occurrences or answers counted, and whether an answer is still wanted."""

    reasons: tuple[Reason, ...]
    counted: int = 0
    open: bool = False


@dataclass(frozen=True, slots=True)
class _Charge:
    """What one answer costs before the cap; `each` None: everything."""

    why: Why
    count: int
    each: int | None
    facts: dict[str, Fact]


def taken_by(standing: Standing, item: Question, entries: Sequence[Entry], worth: int) -> Taking:
    """What the answers of `entries`, all of which apply, take from an item of `worth` hundredths.

    Own answers first, then those of further questions, in the form's order: never more than the item has.
    """
    own = [it for it in entries if it.question is item]
    is_open = any(it.question.asked and not sound(standing, it) for it in entries)
    if item.bonus:
        return _bonus(standing, item, own, worth)
    reasons: list[Reason] = []
    counted, left = 0, worth
    charging = [it for it in entries if it.question is not item]
    sharing = tuple({it.question.name: it.question for it in entries}.values())
    if _earns(item):
        reasons.append(_earned(standing, own, worth))
        left -= hundredths(reasons[0].taken)
        counted = sum(bool(sound(standing, it)) for it in own)
        is_open = is_open or reasons[0].why is Why.OPEN
    elif item.item in {None, item.name}:
        charging = [*own, *charging]
    for entry in charging:
        for charge in _charges(standing, entry):
            wanted = left if charge.each is None else charge.each * charge.count
            taken = min(left, wanted)
            facts = charge.facts | ({"capped": points_of(wanted - taken)} if taken < wanted else {})
            if len(sharing) > 1:
                facts["label"] = standing.filled(_apart(entry.question, sharing), entry)
            reasons.append(Reason(charge.why, points_of(taken), facts))
            counted += charge.count
            left -= taken
    if not reasons:
        reasons.append(Reason(Why.OPEN if is_open else Why.NOTHING_FOUND))
    return Taking(tuple(reasons), counted, is_open)


def vetoes(standing: Standing, entry: Entry) -> Iterator[str]:
    """`form` or `section` for each veto the answer of an entry pronounces."""
    question = entry.question
    if question.veto and occurrences(standing, entry):
        yield question.veto
    if any(it.veto for it in question.choices):
        yield from (it.veto for it in question.chosen(sound(standing, entry)) if it.veto)


def _earns(item: Question) -> bool:
    """True if answers earn the points of an item, instead of taking from them."""
    return item.score is not None or any(it.points is not None for it in item.choices)


def _bonus(standing: Standing, item: Question, own: Sequence[Entry], worth: int) -> Taking:
    """Points on top: those earned, or all for an answer that is no finding."""
    answered = [it for it in own if sound(standing, it)]
    amounts = [
        _earning(standing, it, worth) if _earns(item) else worth * (not occurrences(standing, it)) for it in answered
    ]
    earned = _mean([it or 0 for it in amounts], len(own))
    if not answered:
        return Taking((Reason(Why.OPEN),), open=any(it.question.asked for it in own))
    reason = Reason(Why.BONUS, points_of(-earned), {"earned": points_of(earned)})
    return Taking((reason,), len(answered), open=len(answered) < len(own))


def _earned(standing: Standing, own: Sequence[Entry], worth: int) -> Reason:
    """What is missing of the points an answer could earn; of several instances the mean, an open one earns nothing."""
    amounts = [_earning(standing, it, worth) for it in own]
    known = [it for it in amounts if it is not None]
    if not known:
        return Reason(Why.OPEN, points_of(worth))
    earned = _mean(known, len(own))
    return Reason(Why.EARNED, points_of(worth - earned), {"earned": points_of(earned), "points": points_of(worth)})


def _mean(amounts: Iterable[int], count: int) -> int:
    """Halves go up."""
    return (2 * sum(amounts) + count) // (2 * count) if count else 0


def _earning(standing: Standing, entry: Entry, worth: int) -> int | None:
    """What one answer earns; None: it is open, or what it comes to is no number."""
    question = entry.question
    answer = sound(standing, entry)
    if not answer:
        return None
    if question.score is not None:
        amount = number(standing, question.score, entry, answer)
        if amount is None:
            return None
    else:
        amount = sum((Decimal(str(it.points)) for it in question.chosen(answer) if it.points is not None), Decimal(0))
    return hundredths(max(Decimal(0), min(points_of(worth), amount)))


def _charges(standing: Standing, entry: Entry) -> Iterator[_Charge]:
    """What an answer costs: what its choices say each, else the question's `deduct` for each occurrence, else all."""
    question = entry.question
    found = occurrences(standing, entry)
    chosen = question.chosen(sound(standing, entry)) if question.choices else ()
    priced = [it for it in chosen if it.deduct is not None]
    for choice in priced:
        if choice.finding or choice.deduct:
            count = found if question.occurrences is not None and found else 1
            yield _charge(standing, entry, Why.ANSWER, count, choice.deduct, choice)
    price = ALL if question.deduct is None else question.deduct
    if question.type is QuestionType.SELECT_MULTIPLE and any(it.finding for it in chosen):
        telling = [it for it in chosen if it.finding and it.deduct is None]
        if price == ALL:  # one of them takes everything, and the others nothing more
            found = len(telling)
        else:
            found = 0
            for choice in telling:
                yield _charge(standing, entry, Why.ANSWER, 1, price, choice)
    elif priced:
        found = 0
    if found and question.occurrences is not None:
        yield _charge(standing, entry, Why.OCCURRENCES, found, price)
    elif found:
        yield _charge(standing, entry, Why.ANSWER, found, price, chosen[0] if len(chosen) == 1 else None)


def _charge(
    standing: Standing, entry: Entry, why: Why, count: int, price: float | None, choice: Choice | None = None
) -> _Charge:
    question = entry.question
    facts: dict[str, Fact] = {"key": entry.key}
    if why is Why.OCCURRENCES or count > 1:
        facts["count"] = count
    if question.measure:
        facts["measure"] = question.measure
    if choice is not None:
        facts["answer"] = choice.label
    elif why is Why.ANSWER and question.type in NUMBERS:
        facts["answer"] = f"{sound(standing, entry)} {question.measure or ''}".rstrip()
    if price is None or price == ALL:
        return _Charge(Why.ALL, count, None, facts)
    each = hundredths(price)
    if question.sample is not None:
        why = Why.SAMPLE
        facts |= {"count": count, **_sample(standing, entry)}
    return _Charge(why, count, each, facts | {"each": points_of(each)})


def _sample(standing: Standing, entry: Entry) -> dict[str, Fact]:
    """How many were looked at and, where the form fixes another number, how many had to be: a number in the column
    itself, else the default of the question it names.
    """
    expression = entry.question.sample or ""
    looked = number(standing, expression, entry, sound(standing, entry))
    facts: dict[str, Fact] = {} if looked is None else {"looked": looked}
    required = expression.strip()
    if required.startswith("${") and required.endswith("}"):
        named = [it for it in standing.form.questions if it.name == required[2:-1].strip()]
        required = (named[0].default or "") if named else ""
    if required.isascii() and required.isdigit() and Decimal(required) != looked:
        facts["required"] = Decimal(required)
    return facts


def _apart(question: Question, sharing: Sequence[Question]) -> Wording:
    """What tells a question from the others that share its item: its label, without the beginning up to a colon that
    all of them have (河塘沟渠：黑臭 beside 河塘沟渠：漂浮物 is 黑臭).
    """
    texts = []
    for language, text in question.label.texts:
        labels = [it.label.in_language(language) for it in sharing]
        colons = (it.end() for it in re.finditer("：|: ", text))
        cut = max((it for it in colons if all(label.startswith(text[:it]) for label in labels)), default=0)
        texts.append((language, text[cut:]))
    return Wording(tuple(texts))
