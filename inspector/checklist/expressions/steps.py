"""Parsed expressions taken apart: steps of paths, chains of operators, conditions that must all hold."""

from collections.abc import Iterator
from typing import Any


class NotUnderstoodError(ValueError):
    """An expression that can be parsed, but says nothing here: what is written, and why."""

    def __init__(self, written: str, why: str) -> None:
        super().__init__(f"{written}: {why}")


def written(token: Any) -> str:
    """How a part is told to people."""
    return str(token.source)[:80]


def is_path(token: Any) -> bool:
    """True for a part that may come to nodes."""
    return token.symbol in {"$", "/", "//", "[", "|", ".", "..", "(name)", "("}


def steps(token: Any) -> list[str] | None:
    """What a path without conditions starts from, and its steps."""
    names: list[str] = []
    while token.symbol in {"/", "//"} and len(token) == 2:
        if token.symbol == "//":
            return None
        names.append(step(token[1], strict=False))
        token = token[0]
    if token.symbol in {"/", "//"} and len(token) == 1:
        start = "/"
        names.append(step(token[0], strict=False))
    elif token.symbol in {"..", ".", "$", "current"}:
        start = token.symbol
    else:
        return None
    return [start, *reversed(names)] if all(names) else None


def step(token: Any, *, strict: bool = True) -> str:
    """The name of a step, '.' or '..'; '' for another one, which is an error where `strict`."""
    if token.symbol == "(name)":
        return str(token.value)
    if token.symbol in {".", ".."}:
        return str(token.symbol)
    if token.label == "axis" and len(token) == 1:
        of = token[0]
        if token.symbol == "child" and of.symbol == "(name)":
            return str(of.value)
        if token.symbol in {"self", "parent"} and of.symbol in {"node", "*"}:
            return "." if token.symbol == "self" else ".."
    if strict:
        raise NotUnderstoodError(written(token), "no step of a path")
    return ""


def conjuncts(token: Any) -> Iterator[Any]:
    """The parts that must all hold for a condition to hold."""
    while token.symbol == "(":
        token = token[0]
    if token.symbol != "and":
        yield token
        return
    for it in chain(token):
        yield from conjuncts(it) if it.symbol in {"and", "("} else (it,)


def chain(token: Any) -> list[Any]:
    """The operands of a chain of one operator, so that a long one is not deep."""
    operands: list[Any] = []
    symbol = token.symbol
    while token.symbol == symbol and len(token) == 2:
        operands.append(token[1])
        token = token[0]
    return [token, *reversed(operands)]
