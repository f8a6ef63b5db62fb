# ruff: noqa: E501 - what is made up reads best as tables
"""Expressions as forms hold them, grown at random: every function there is, references, paths, and some nonsense."""

import random
from collections.abc import Sequence

from inspector.checklist.expressions.functions import FUNCTIONS

_OPERATORS = ("=", "!=", "<", "<=", ">", ">=", "+", "-", "*", "div", "mod", "and", "or")
_NUMBERS = ("0", "1", "-1", "2.5", ".5", "1000000000", "99999999999999999999", "0.1", "1 div 0", "0 div 0")
_TEXTS = (
    "''",
    "'yes'",
    "'2026-11-22'",
    "'2026-02-30T25:61'",
    "'a b c'",
    '"是"',
    "'30.5 120.1 0 0'",
    "'1 2;3 4;5 6'",
    "'n/a'",
    "'%Y-%m'",
)
_PATTERNS = ("'.*'", "'(a+)+$'", "'[0-9]{11}'", "'^[^x]?\\d{1,3}$'", "'.{400}'", "'(a|b|ab)*c'", "'[一-龥]+'")
_BAD_PATTERNS = ("'(('", "'[z-a]'", "'(?=x)'", "'\\1'", "'.{4000}'", "'((((a{9}){9}){9}){9}){9}'")
_NONSENSE = (
    "(", ")", "${", "}", "$x", "'", '"', "=", "not", "//", "@a", "a::b", "[", "]", "，", "（", "\n", "\0", "é", "1 2", "&&", "wibble()", "|", ",",
    "site('wibble')", "instance('wibble')/root/item[name = 1]/label",
)  # fmt: skip
DEEP = 6


def expression(
    names: Sequence[str], repeats: Sequence[str], chance: random.Random, wrong: float = 0, depth: int = 0
) -> str:
    """An expression about the questions `names` and the repeats `repeats`; a share `wrong` of its parts is nonsense."""
    return _Growth(names, repeats, chance, wrong).part(depth)


class _Growth:
    def __init__(self, names: Sequence[str], repeats: Sequence[str], chance: random.Random, wrong: float) -> None:
        self.names = names
        self.repeats = repeats
        self.chance = chance
        self.wrong = wrong

    def part(self, depth: int) -> str:
        pick = self.chance.choice
        if depth > DEEP or self.chance.random() < 0.25:
            return self._leaf()
        match self.chance.randrange(12):
            case 0 | 1 | 2 | 3:
                return f"{self.part(depth + 1)} {pick(_OPERATORS)} ({self.part(depth + 1)})"
            case 4:
                return f"({self.part(depth + 1)})"
            case 5:
                patterns = _BAD_PATTERNS if self.chance.random() < self.wrong else _PATTERNS
                return f"regex({self.part(depth + 1)}, {pick(patterns)})"
            case 6:
                return f"if({self.part(depth + 1)}, {self.part(depth + 1)}, {self._leaf()})"
            case 7 | 8:
                return self._path(self.part(depth + 2))
            case _:
                return self._call(depth)

    def _path(self, inner: str) -> str:
        ways = [f"instance('yn')/root/item[name = {inner}]/label", f"pulldata('yn', 'label', 'name', {inner})"]
        if self.repeats:
            repeat = self.chance.choice(self.repeats)
            ways += [f"count(${{{repeat}}}[{inner}])", f"sum(${{{repeat}}}[position() = {inner}]/{self._name()})"]
            ways += [f"indexed-repeat({self._reference()}, ${{{repeat}}}, {inner})"]
        if self.names:
            ways += [f"jr:choice-name({inner}, '{self._reference()}')", f"{self._reference()}[{inner} > 0]"]
        return self.chance.choice(ways)

    def _call(self, depth: int) -> str:
        name = self.chance.choice(sorted(FUNCTIONS))
        it = FUNCTIONS[name]
        count = self.chance.randint(it.least, it.least + 3 if it.most is None else it.most)
        if name == "weighted-checklist":
            count = 4
        if self.chance.random() < self.wrong:
            count += self.chance.choice((-1, 1))
        return f"{name}({', '.join(self.part(depth + 1) for _ in range(count))})"

    def _leaf(self) -> str:
        pick = self.chance.choice
        if self.chance.random() < self.wrong / 5:
            return pick(_NONSENSE)
        match self.chance.randrange(9):
            case 0 | 1 | 2:
                return self._reference()
            case 3:
                return pick(_NUMBERS)
            case 4:
                return pick(_TEXTS)
            case 5:
                return pick((".", "position(..)", "today()", "true()", "current()/.", "now()"))
            case 6:
                return "site('users')"
            case 7:
                return pick((f"../{self._name()}", f"/data/{self._name()}")) if self.names else "1"
            case _:
                return f"selected({self._reference()}, 'yes')"

    def _reference(self) -> str:
        return f"${{{self._name()}}}" if self.names or self.chance.random() < self.wrong else "3"

    def _name(self) -> str:
        if not self.names or self.chance.random() < self.wrong / 5:
            return self.chance.choice(("nobody", "Q1 ", "q 1", "字"))
        return self.chance.choice(self.names)
