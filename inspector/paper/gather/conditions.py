"""When a question of a form is asked and what may be answered, as sentences for whoever fills a form in by hand.

An expression is read as the program reads it (`checklist.expressions`), turned into a small tree of statements on
numbered questions, and written in words: 第3题选“是”或“不清楚”，且第5题大于0. What is worked out from other answers by
cases is followed to these answers. What says more than can be said names the questions it depends on.
"""

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from inspector.checklist.expressions.grammar import FAILURES, parse
from inspector.checklist.expressions.steps import chain, conjuncts, steps
from inspector.checklist.form import SELECTS, Form, Question, QuestionType
from inspector.paper.gather.naming import Naming, Side
from inspector.paper.gather.phrases import Language
from inspector.paper.gather.statements import (
    All,
    Chosen,
    Plain,
    Statement,
    all_of,
    any_of,
    in_brackets,
    opposite,
    size,
    written,
)

_MOST = 12
"""Statements a sentence holds; one of more is none anybody follows."""

_DEEPEST = 12
_COMPARED: Mapping[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "=": operator.eq, "!=": operator.ne,
}  # fmt: skip
_MIRRORED = {"<": ">", ">": "<", "<=": ">=", ">=": "<=", "=": "=", "!=": "!="}
_REFUSED = {"<": ">=", ">=": "<", "<=": ">", ">": "<=", "=": "!=", "!=": "="}
_NUMERALS = frozenset({"(integer)", "(decimal)", "(float)"})
_AS_IT_IS = frozenset({"number", "int", "round", "string", "decimal-date-time", "date", "date-time", "(", "boolean"})
_OF_ONE = frozenset({"string-length", "count-selected"})
_OF_ALL = frozenset({"count", "sum", "max", "min"})
_RECKONED = frozenset({"+", "-", "*", "div"})
_TODAY = frozenset({"today", "now"})


class _NotSaidError(Exception):
    """There are no plain words for this."""


class Conditions:
    """The conditions of one form in words of one language."""

    def __init__(self, form: Form, language: Language) -> None:
        self.naming = Naming(form, language)

    def statement(self, expression: str, current: Question | None = None) -> Statement:
        """An expression as one statement, in plain words where it says more than that. `current` is what `.` is."""
        try:
            tokens = list(conjuncts(parse(expression)))
        except FAILURES:
            return self._vaguely(expression)
        return all_of([self._part(it, _Reader(self.naming, current)) for it in tokens])

    def parts(self, expression: str | None, current: Question | None = None) -> tuple[str, ...]:
        """Everything that must hold, one sentence each; nothing for what always holds."""
        whole = self.statement(expression, current) if expression else True
        statements = whole.parts if isinstance(whole, All) else (whole,)
        say = written if len(statements) == 1 else in_brackets
        return tuple(dict.fromkeys(said for it in statements if (said := say(it, self.naming.language))))

    def only_if(self, parts: tuple[str, ...]) -> str:
        """仅当……时填写, of `parts`; '' where there is no condition."""
        return self.naming.said["only_if"].format(self.joined(parts)) if parts else ""

    def joined(self, parts: tuple[str, ...]) -> str:
        """All parts as one statement."""
        return self.naming.said["both"].join(parts)

    def constraint(self, question: Question) -> str:
        """What may be answered: the form's own sentence where it has one, else the condition in words."""
        own = question.constraint_message.in_language(self.naming.language)
        return own or self.joined(self.parts(question.constraint, question))

    def _part(self, token: Any, reader: "_Reader") -> Statement:
        try:
            statement = reader.truth(token)
        except (_NotSaidError, *FAILURES):
            statement = None
        if statement is None or size(statement) > _MOST:
            return self._vaguely("".join(f"${{{it[0].value}}}" for it in token.iter() if it.symbol == "$"))
        return statement

    def _vaguely(self, expression: str) -> Plain:
        named = self.naming.concerning(expression)
        said = self.naming.said["depends"].format(named) if named else self.naming.said["by_program"]
        return Plain(said, said)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one expression as a statement; `current` is the question that `.` means."""

    naming: Naming
    current: Question | None
    depth: int = 0

    def truth(self, token: Any) -> Statement:
        """The statement that a part is true."""
        symbol = token.symbol
        inner = self._deeper()
        if symbol in {"(", "boolean"}:
            found = inner.truth(token[0])
        elif symbol == "not":
            found = opposite(inner.truth(token[0]))
        elif symbol in {"and", "or"} and len(token) == 2:
            found = (all_of if symbol == "and" else any_of)([inner.truth(it) for it in chain(token)])
        elif symbol in {"true", "false"}:
            found = symbol == "true"
        elif symbol in _COMPARED and len(token) == 2:
            found = inner.comparison(symbol, token[0], token[1])
        elif symbol == "selected":
            found = inner.selected(token[0], token[1])
        else:
            found = self.filled(self._known(token))
        return found

    def comparison(self, sign: str, left: Any, right: Any) -> Statement:
        """Two sides; the one that is written out stands at the right."""
        if _literal(right) is None and _literal(left) is not None:
            return self.comparison(_MIRRORED[sign], right, left)
        literal, subject = _literal(right), self._question(left)
        if literal is not None and subject is not None:
            return self.with_literal(sign, subject, literal)
        return self._compared(sign, self.side(left), self.side(right))

    def with_literal(self, sign: str, subject: Question, literal: str | float) -> Statement:
        """`${name} = 'x'` and its like: choices by their labels, what is worked out followed to its cases."""
        derived = subject.name not in self.naming.numbered and subject is not self.current
        followed = self._followed(sign, subject, literal) if derived else None
        if followed is not None:
            return followed
        if literal == "" and sign in {"=", "!="}:
            return self.filled(subject) if sign == "!=" else opposite(self.filled(subject))
        meant = self._meant(subject, sign, literal) if subject.type in SELECTS else None
        if meant is not None:
            return meant
        if derived and isinstance(literal, str) and sign in {"=", "!="}:
            return Chosen(self._subject(subject).words, (literal,), sign == "=", derived=True)
        return self._compared(sign, self._subject(subject), Side(self._quoted(literal)))

    def cases(self, token: Any, sign: str, literal: str | float) -> Statement:
        """When what is worked out by cases compares so."""
        inner = self._deeper()
        if token.symbol == "(":
            return inner.cases(token[0], sign, literal)
        if token.symbol == "if":
            condition = inner.truth(token[0])
            then, other = (inner.cases(it, sign, literal) for it in (token[1], token[2]))
            if then is True:  # the opposite of the condition says nothing new
                return any_of([condition, other])
            if other is False:
                return all_of([condition, then])
            return any_of([all_of([condition, then]), all_of([opposite(condition), other])])
        value = _literal(token)
        return inner.with_literal(sign, self._known(token), literal) if value is None else _holds(sign, value, literal)

    def selected(self, among: Any, chosen: Any) -> Statement:
        """A choice is chosen; or the answer is one of several that are written out."""
        subject, literal = self._question(among), _literal(chosen)
        if subject is not None and literal is not None:
            choice = subject.choice(_text(literal))
            return self._chosen(subject, (self.naming.choice(choice) if choice else _text(literal),))
        literal = _literal(among)
        if literal is None:
            raise _NotSaidError
        subject = self._known(chosen)
        return any_of([self.with_literal("=", subject, it) for it in _text(literal).split()])

    def filled(self, question: Question) -> Statement:
        """Anything is answered, or follows."""
        said = self.naming.said
        if question.choices:
            return self._chosen(question, tuple(self.naming.choice(it) for it in question.choices))
        if question.name in self.naming.numbered or question is self.current:
            named = self._subject(question).words
            return Plain(said["filled"].format(named), said["open"].format(named))
        named = self.naming.concerning(question.calculation or "") or said["limit"]
        return Plain(said["found"].format(named), said["not_found"].format(named))

    def side(self, token: Any) -> Side:
        """One side of a comparison in words."""
        symbol, said, inner = token.symbol, self.naming.said, self._deeper()
        literal, question = _literal(token), self._question(token)
        if literal is not None:
            found = Side(self._quoted(literal))
        elif question is not None:
            found = self._subject(question)
        elif _is_this_year(token):
            found = Side(said["this_year"])
        elif symbol in _AS_IT_IS and len(token):
            found = inner.side(token[0])
        elif symbol in _TODAY:
            found = Side(said["today"], is_day=True)
        elif symbol in {"limit", "site"}:
            found = Side(said[symbol])
        elif symbol in _OF_ONE and len(token):
            found = Side(said[symbol].format(inner.side(token[0]).words))
        elif symbol in _OF_ALL and (every := self.naming.all_of(_name(token[0]))):
            found = Side(said[symbol].format(every))
        elif symbol in _RECKONED and len(token) == 2:
            found = Side(said[symbol].format(inner.side(token[0]).words, inner.side(token[1]).words))
        else:
            raise _NotSaidError
        return found

    def _deeper(self) -> "_Reader":
        if self.depth > _DEEPEST:
            raise _NotSaidError
        return _Reader(self.naming, self.current, self.depth + 1)

    def _followed(self, sign: str, subject: Question, literal: str | float) -> Statement | None:
        try:
            found = self._deeper().cases(parse(subject.calculation or ""), sign, literal)
        except (_NotSaidError, *FAILURES):
            return None
        return found if size(found) <= _MOST else None

    def _meant(self, subject: Question, sign: str, literal: str | float) -> Statement | None:
        """The choices a comparison means; None where it is none of them."""
        if sign in {"=", "!="} and (choice := subject.choice(_text(literal))) is not None:
            chosen = self._chosen(subject, (self.naming.choice(choice),))
            return chosen if sign == "=" else opposite(chosen)
        degrees = [(_amount(it.name), it) for it in subject.choices]
        if _amount(literal) is None or not degrees or any(value is None for value, _ in degrees):
            return None
        meant = tuple(self.naming.choice(it) for value, it in degrees if _COMPARED[sign](value, _amount(literal)))
        return self._chosen(subject, meant) if meant else False

    def _chosen(self, question: Question, labels: tuple[str, ...]) -> Chosen:
        among = tuple(self.naming.choice(it) for it in question.choices)
        return Chosen(self._subject(question).words, labels, True, among, question.type is QuestionType.SELECT_ONE)

    def _quoted(self, literal: str | float) -> str:
        return self.naming.said["quoted"].format(literal) if isinstance(literal, str) else _text(literal)

    def _compared(self, sign: str, one: Side, other: Side) -> Statement:
        said, days = self.naming.said, "day_" if one.is_day or other.is_day else ""
        words = said[f"{days}{sign}"].format(one.words, other.words)
        against = said[f"{days}{_REFUSED[sign]}"].format(one.words, other.words)
        if one.answered and sign not in {"=", "!="}:  # what is open compares with nothing
            against = said["or_open"].format(against)
        return Plain(words, against)

    def _subject(self, question: Question) -> Side:
        named = self.naming.question(question)
        if question is self.current:  # never open while it is looked at
            return Side(self.naming.said["this"], is_day=named.is_day)
        return named

    def _question(self, token: Any) -> Question | None:
        return self.current if token.symbol == "." else self.naming.questions.get(_name(token))

    def _known(self, token: Any) -> Question:
        question = self._question(token)
        if question is None:
            raise _NotSaidError
        return question


def _name(token: Any) -> str:
    """The question or repeat a path means that goes by names alone; '' for any other part."""
    if token.symbol == "$":
        return str(token[0].value)
    found = steps(token)
    return found[-1] if found and len(found) > 1 and found[-1] not in {".", ".."} else ""


def _is_this_year(token: Any) -> bool:
    if token.symbol not in {"number", "int"} or not len(token) or token[0].symbol not in {"substr", "format-date"}:
        return False
    return any(it.symbol in _TODAY for it in token.iter())


def _literal(token: Any) -> str | float | None:
    """What is written out: a text or a number; None for anything else."""
    if token.symbol == "(":
        return _literal(token[0])
    if token.symbol == "(string)":
        return str(token.value)
    if token.symbol in _NUMERALS:
        return float(token.value)
    if token.symbol == "-" and len(token) == 1 and token[0].symbol in _NUMERALS:
        return -float(token[0].value)
    return None


def _holds(sign: str, value: str | float, literal: str | float) -> bool:
    if sign in {"=", "!="}:
        return _COMPARED[sign](_text(value), _text(literal))
    one, other = _amount(value), _amount(literal)
    return one is not None and other is not None and _COMPARED[sign](one, other)


def _text(literal: str | float) -> str:
    if isinstance(literal, str):
        return literal
    return str(int(literal)) if literal.is_integer() else str(literal)


def _amount(literal: str | float) -> float | None:
    try:
        return float(literal)
    except ValueError:
        return None
