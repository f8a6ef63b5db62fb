"""Regular expressions of strangers, matched in bounded time: however a pattern is built, it cannot hang a window.

A pattern becomes a set of states that are walked all at once, so nothing is ever tried again: time grows with the
length of the text times the size of the pattern, and that product is limited. What such a walk cannot do, looking
around and back-references, is refused. Single characters and classes mean what they mean to Python.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache

STATES = 4_000
"""The most states of a pattern."""
EFFORT = 4_000_000
"""The most a match may cost: characters of the text times states of the pattern; beyond it nothing matches."""

_LEAF = re.compile(
    r"\[\^?\]?(?:\\.|[^\]\\])*\]"  # a class
    r"|\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|[dDwWsS]|[^0-9A-Za-z])|\\[nrtfv]"
    r"|[^\\\[\](){}|*+?^$]|[\]}]",
    re.DOTALL,
)
_SET_SIGNS = re.compile(r"\\.|[\[&~|]", re.DOTALL)
_TIMES = re.compile(r"\{(\d{1,4})(?:(,)(\d{1,4})?)?\}")
_START, _END = "^", "$"
_KEPT = 2_000  # steps remembered per pattern


class PatternError(ValueError):
    """Not a pattern, or one that cannot be matched in bounded time."""


@dataclass(slots=True)
class _Part:
    """States from `first` to `last`; nothing leads out of `last` yet."""

    first: int
    last: int


@dataclass(slots=True)
class Pattern:
    """A pattern as states: `leaves` take one character to the next state, `steps` none ('^', '$' where they hold)."""

    flags: int
    leaves: list[tuple[re.Pattern[str], int] | None] = field(default_factory=list)
    steps: list[list[tuple[str, int]]] = field(default_factory=list)
    first: int = 0
    last: int = 0
    known: dict[tuple[frozenset[int], str], frozenset[int]] = field(default_factory=dict)

    def matches(self, text: str) -> bool:
        """True if the whole text is what the pattern describes."""
        if len(text) * len(self.steps) > EFFORT:
            return False
        states = self._closure({self.first}, start=True, end=not text)
        for place, character in enumerate(text):
            if not states:
                return False
            states = self._next(states, character, end=place == len(text) - 1)
        return self.last in states

    def _next(self, states: frozenset[int], character: str, *, end: bool) -> frozenset[int]:
        found = None if end else self.known.get((states, character))
        if found is None:
            leaves = [it for state in states if (it := self.leaves[state])]
            found = self._closure({to for leaf, to in leaves if leaf.fullmatch(character)}, start=False, end=end)
            if not end and len(self.known) < _KEPT:
                self.known[states, character] = found
        return found

    def _closure(self, states: set[int], *, start: bool, end: bool) -> frozenset[int]:
        waiting = list(states)
        while waiting:
            for condition, to in self.steps[waiting.pop()]:
                held = not condition or (start if condition == _START else end)
                if held and to not in states:
                    states.add(to)
                    waiting.append(to)
        return frozenset(states)

    def state(self) -> int:
        """One more state."""
        if len(self.steps) == STATES:
            raise PatternError("a pattern this large")
        self.leaves.append(None)
        self.steps.append([])
        return len(self.steps) - 1


@lru_cache(maxsize=256)
def pattern(source: str) -> Pattern:
    """The pattern as something that matches; raises PatternError."""
    flags = 0
    if source.startswith("(?i)"):
        source, flags = source[4:], re.IGNORECASE
    reader = _Reader(source, Pattern(flags))
    try:
        whole = reader.choice()
    except RecursionError as error:
        raise PatternError("groups this deep") from error
    if reader.place < len(source):
        raise reader.wrong("unbalanced )")
    reader.made.first, reader.made.last = whole.first, whole.last
    return reader.made


class _Reader:
    """Reads a pattern by recursive descent; one part of the source may be read again to repeat it."""

    def __init__(self, source: str, made: Pattern) -> None:
        self.source = source
        self.made = made
        self.place = 0

    def wrong(self, what: str) -> PatternError:
        """The error of what stands here."""
        return PatternError(f"{what} at {self.place + 1} in {self.source[:80]!r}")

    def choice(self) -> _Part:
        parts = [self._sequence()]
        while self._take("|"):
            parts.append(self._sequence())
        return parts[0] if len(parts) == 1 else self._either(parts)

    def _sequence(self) -> _Part:
        whole = self._nothing()
        while self.place < len(self.source) and self.source[self.place] not in "|)":
            whole = self._joined(whole, self._repeated())
        return whole

    def _repeated(self) -> _Part:
        begin = self.place
        part = self._atom()
        least, most = self._times()
        if (least, most) == (1, 1):
            return part
        after, whole = self.place, self._nothing()
        copies = max(least, 1) if most is None else most
        for number in range(copies):
            if number:
                self.place = begin
                part = self._atom()
            if most is None and number == copies - 1:
                self.made.steps[part.last].append(("", part.first))
            if number >= least:
                part = self._skippable(part)
            whole = self._joined(whole, part)
        self.place = after
        return whole

    def _times(self) -> tuple[int, int | None]:
        if self._take("*"):
            bounds: tuple[int, int | None] = (0, None)
        elif self._take("+"):
            bounds = (1, None)
        elif self._take("?"):
            bounds = (0, 1)
        elif found := _TIMES.match(self.source, self.place):
            self.place = found.end()
            least = int(found[1])
            bounds = (least, int(found[3]) if found[3] else None if found[2] else least)
            if bounds[1] is not None and bounds[1] < least:
                raise self.wrong(found[0])
        else:
            return 1, 1
        self._take("?")  # lazy or greedy is one to a whole match
        if self.source[self.place : self.place + 1] in {"*", "+", "?"}:
            raise self.wrong("repeated twice")
        return bounds

    def _atom(self) -> _Part:
        if self._take("("):
            if self._take("?") and not self._take(":"):
                raise self.wrong("looking around")
            part = self.choice()
            if not self._take(")"):
                raise self.wrong("no )")
            return part
        for condition in (_START, _END):
            if self._take(condition):
                return self._leading(condition)
        found = _LEAF.match(self.source, self.place)
        if found is None:
            raise self.wrong("unexpected")
        self.place = found.end()
        try:
            leaf = _leaf(found[0], self.made.flags)
        except re.error as error:
            raise PatternError(str(error)) from error
        part = _Part(self.made.state(), self.made.state())
        self.made.leaves[part.first] = (leaf, part.last)
        return part

    def _take(self, sign: str) -> bool:
        if not self.source.startswith(sign, self.place):
            return False
        self.place += len(sign)
        return True

    def _nothing(self) -> _Part:
        state = self.made.state()
        return _Part(state, state)

    def _leading(self, condition: str) -> _Part:
        part = _Part(self.made.state(), self.made.state())
        self.made.steps[part.first].append((condition, part.last))
        return part

    def _joined(self, left: _Part, right: _Part) -> _Part:
        self.made.steps[left.last].append(("", right.first))
        return _Part(left.first, right.last)

    def _either(self, parts: list[_Part]) -> _Part:
        whole = _Part(self.made.state(), self.made.state())
        for part in parts:
            self.made.steps[whole.first].append(("", part.first))
            self.made.steps[part.last].append(("", whole.last))
        return whole

    def _skippable(self, part: _Part) -> _Part:
        whole = self._either([part])
        self.made.steps[whole.first].append(("", whole.last))
        return whole


@lru_cache(maxsize=512)
def _leaf(source: str, flags: int) -> re.Pattern[str]:
    if source.startswith("["):  # signs that will mean set operations one day, and warn until then
        source = "[" + _SET_SIGNS.sub(lambda it: it[0] if it[0][0] == "\\" else "\\" + it[0], source[1:])
    return re.compile(source, flags)
