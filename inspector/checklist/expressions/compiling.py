"""From a parsed expression to what can be run: one function of the focus, made once.

A path that goes by names alone means the question or repeat it ends in, whichever way it goes there:
`/data/house/roof`, `../roof` and `current()/../roof` are `${roof}`. After a condition in brackets a path is walked. A
name alone is refused (a forgotten `${}` must not read as ''), except in a choice filter and in brackets, where it is a
column or a child.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from . import operators
from .conditions import Condition, Nodes, kept, moved, parents_of_focus
from .functions import FUNCTIONS
from .nodesets import Focus, Run, current, nodes_of
from .patterns import pattern
from .steps import NotUnderstoodError, chain, conjuncts, is_path, step, steps, written
from .takes import Takes
from .values import Node, Result, number, single, text

DEEPEST = 40
"""How deep parts may lie within each other."""

_LITERALS = frozenset({"(string)", "(integer)", "(decimal)", "(float)"})
_OF_THE_NODE = frozenset({".", "..", "position", "last", "(name)"})
_NAMED = "${"


@dataclass(slots=True)
class Compiler:
    """Compiles one expression and notes what it names."""

    references: dict[str, None] = field(default_factory=dict)
    facts: dict[str, None] = field(default_factory=dict)
    lists: dict[str, None] = field(default_factory=dict)
    columns: dict[str, None] = field(default_factory=dict)
    depth: int = 0

    def value(self, token: Any, *, inside: bool = False) -> Run:
        """What gives the result of a part; `inside` a condition a name is a child of the node."""
        with self._deeper():
            return self._value(token, inside=inside)

    def nodes(self, token: Any, *, inside: bool) -> Nodes:
        """What gives the nodes of a path, a condition or a union."""
        with self._deeper():
            return self._nodes(token, inside=inside)

    @contextmanager
    def _deeper(self) -> Iterator[None]:
        self.depth += 1
        if self.depth > DEEPEST:
            raise NotUnderstoodError("(", "parts within parts, too deep")
        yield
        self.depth -= 1

    def condition(self, token: Any) -> Condition:
        """A condition on nodes."""
        keys: list[tuple[str, Run]] = []
        rest: list[Run] = []
        for part in conjuncts(token):
            key = self._key(part)
            if key:
                keys.append(key)
            else:
                rest.append(self.value(part, inside=True))
        if any(it.symbol in {"position", "last"} for it in token.iter()):
            keys.clear()
        return Condition(tuple(keys), tuple(rest), self.value(token, inside=True))

    def _key(self, part: Any) -> tuple[str, Run] | None:
        if part.symbol == "=":
            for column, other in ((part[0], part[1]), (part[1], part[0])):
                if column.symbol == "(name)" and not self._of_the_node(other):
                    return column.value, self.value(other, inside=True)
        return None

    def _of_the_node(self, token: Any) -> bool:
        if token.symbol not in _OF_THE_NODE and self._target(token, inside=True) is not None:
            return False
        return token.symbol in _OF_THE_NODE or any(self._of_the_node(it) for it in token)

    def _value(self, token: Any, *, inside: bool) -> Run:
        symbol = token.symbol
        if symbol in _LITERALS:
            constant = token.value if symbol == "(string)" else float(token.value)
            return lambda _: constant
        if symbol == ".":
            return self._dot(inside=inside)
        target = self._target(token, inside=inside)
        if target is not None:
            self.references[target] = None
            return lambda focus: focus.place.reference(target)
        return self._operation(token, inside=inside)

    def _operation(self, token: Any, *, inside: bool) -> Run:
        symbol = token.symbol
        if symbol == "(":
            return self.value(token[0], inside=inside)
        if token.label == "function":
            return self._function(token, inside=inside)
        if symbol in operators.LISTED and len(token) == 2:
            return operators.LISTED[symbol]([self.value(it, inside=inside) for it in chain(token)])
        if symbol in operators.UNARY and len(token) == 1:
            return operators.UNARY[symbol](self.value(token[0], inside=inside))
        if symbol in operators.BINARY and len(token) == 2:
            return operators.BINARY[symbol](*(self.value(it, inside=inside) for it in token))
        return self.nodes(token, inside=inside)

    def _nodes(self, token: Any, *, inside: bool) -> Nodes:
        symbol = token.symbol
        target = self._target(token, inside=inside)
        if target is not None:
            self.references[target] = None
            return lambda focus: focus.place.nodes(target)
        if symbol == "(":
            return self.nodes(token[0], inside=inside)
        if symbol in {".", ".."} or (inside and symbol == "(name)"):
            return self._around(token, inside=inside)
        if token.label == "function":
            run = self._function(token, inside=inside)
            return lambda focus: nodes_of(focus, run)
        return self._path(token, inside=inside)

    def _around(self, token: Any, *, inside: bool) -> Nodes:
        """A step from the node looked at, where a path begins with it."""
        if token.symbol == "..":
            return parents_of_focus
        if token.symbol == ".":
            return (lambda focus: [focus.node] if focus.node else []) if inside else current
        name = token.value
        self.columns[name] = None
        return lambda focus: focus.node.children(name) if focus.node else []

    def _path(self, token: Any, *, inside: bool) -> Nodes:
        symbol = token.symbol
        if symbol == "|":
            sides = [self.nodes(it, inside=inside) for it in token]
            return lambda focus: list(dict.fromkeys(it for side in sides for it in side(focus)))
        if symbol == "[":
            return self._filtered(self.nodes(token[0], inside=inside), token[1])
        if symbol == "/" and len(token) == 2:
            return self._walked(self.nodes(token[0], inside=inside), token[1])
        raise NotUnderstoodError(written(token), "no question")

    def _walked(self, base: Nodes, last: Any) -> Nodes:
        conditions = []
        while last.symbol == "[":
            conditions.append(last[1])
            last = last[0]
        name = step(last)
        if name == "..":
            walked = moved(base, lambda node: [it for it in [node.parent()] if it])
        elif name == ".":
            walked = base
        elif name == "item" and conditions:
            walked = self._looked_up(base, self.condition(conditions.pop()))
        else:
            walked = moved(base, lambda node: node.children(name))
        for condition in reversed(conditions):
            walked = self._filtered(walked, condition)
        return walked

    def _looked_up(self, base: Nodes, condition: Condition) -> Nodes:
        def run(focus: Focus) -> list[Node]:
            found: list[Node] = []
            for root in base(focus):
                chosen = condition.chosen(focus, root) if condition.keys else None
                found += kept(focus, root.children("item"), condition.whole) if chosen is None else chosen
            return found

        return run

    def _filtered(self, base: Nodes, condition: Any) -> Nodes:
        run = self.value(condition, inside=True)
        return lambda focus: kept(focus, base(focus), run)

    def _function(self, token: Any, *, inside: bool) -> Run:
        name = token.symbol
        if name == "jr-choice-name":
            return self._choice_name(token, inside=inside)
        if name == "indexed-repeat":
            return self._indexed(token, inside=inside)
        self._note(token)
        function = FUNCTIONS.get(name)
        if function is None:
            raise NotUnderstoodError(name, "not here")
        if function.takes is Takes.LOOKING:
            wants_nodes = name in _OF_NODES
            runs = [(self.nodes if wants_nodes and is_path(it) else self.value)(it, inside=inside) for it in token]
            apply = function.apply
            return lambda focus: apply(focus, *runs)
        runs = [self.value(it, inside=inside) for it in token]
        if not runs and function.of_current:
            runs = [self._dot(inside=inside)]
        return _called(function.apply, runs, plainly=function.takes is Takes.PLAIN)

    @staticmethod
    def _dot(*, inside: bool) -> Run:
        if inside:
            return lambda focus: focus.node.text() if focus.node else focus.current
        return lambda focus: focus.current

    def _note(self, token: Any) -> None:
        """Keeps what a function names in a literal; a pattern that is none is refused here."""
        literal = token[0].value if len(token) and token[0].symbol == "(string)" else None
        if token.symbol == "regex" and token[1].symbol == "(string)":
            pattern(token[1].value)
        elif token.symbol == "weighted-checklist" and len(token) % 2:
            raise NotUnderstoodError(token.symbol, "a weight for every answer")
        elif token.symbol == "site" and literal is not None:
            self.facts[literal] = None
        elif token.symbol in {"instance", "pulldata"} and literal is not None:
            self.lists[literal] = None

    def _choice_name(self, token: Any, *, inside: bool) -> Run:
        value, of = self.value(token[0], inside=inside), token[1]
        named = of.value.strip() if of.symbol == "(string)" else ""
        name = named[2:-1].strip() if named.startswith(_NAMED) else named.rpartition("/")[2]
        question = self._target(of, inside=False) if not named else name
        if not question:
            raise NotUnderstoodError("jr:choice-name", "the question as '${name}'")
        self.references[question] = None
        return lambda focus: focus.place.label(question, text(value(focus)))

    def _indexed(self, token: Any, *, inside: bool) -> Run:
        if len(token) % 2 == 0:
            raise NotUnderstoodError(token.symbol, "a number for every repeat")
        names = [self._target(it, inside=False) for it in (token[0], *token[1::2])]
        if None in names:
            raise NotUnderstoodError(token.symbol, "questions and repeats by name")
        question, *repeats = [it for it in names if it]
        self.references.update(dict.fromkeys((question, *repeats)))
        runs = [self.value(it, inside=inside) for it in token[2::2]]

        def run(focus: Focus) -> Result:
            places = [number(it(focus)) for it in runs]
            if not all(1 <= it < 1e9 for it in places):
                return ""
            return focus.place.indexed(question, dict(zip(repeats, map(int, places), strict=True)))

        return run

    def _target(self, token: Any, *, inside: bool) -> str | None:
        """The question or repeat a path means that goes by names alone; None for any other part."""
        if token.symbol == "$":
            return str(token[0].value)
        found = steps(token)
        if found is None:
            return None
        start, *names = found
        if not names or names[-1] in {".", ".."}:
            return None
        if start == "/" and (len(names) > 1 or token.symbol == "//"):
            return names[-1]
        if start in {"$", "current"} or (start in {"..", "."} and not inside):
            return names[-1]
        return None


_OF_NODES = frozenset({"count", "count-non-empty", "position", "randomize"})


def _called(apply: Callable[..., Result], runs: list[Run], *, plainly: bool) -> Run:
    """The function called with its arguments; the common numbers of them without a list."""
    if not plainly:
        return lambda focus: apply(*[run(focus) for run in runs])
    if len(runs) == 1:
        (one,) = runs
        return lambda focus: apply(single(one(focus)))
    if len(runs) == 2:
        one, two = runs
        return lambda focus: apply(single(one(focus)), single(two(focus)))
    return lambda focus: apply(*[single(run(focus)) for run in runs])
