"""The grammar of expressions: XPath 1.0 by elementpath, knowing the functions of `functions`. It parses only; what a
parsed expression means is said in `compiling`. Imported when the first expression is.
"""

import re
from collections.abc import Iterator
from typing import Any, ClassVar

from elementpath import ElementPathError
from elementpath.xpath1 import XPath1Parser

from .functions import FUNCTIONS, TAKEN_APART

FAILURES = (ElementPathError, ArithmeticError, LookupError, RecursionError, SyntaxError, TypeError, ValueError)
"""What parsing a stranger's expression may raise."""

_OURS = re.compile(
    r"""('[^']*'|"[^"]*")"""
    r"""|\$\{\s*([^{}'"]*?)\s*\}"""
    r"""|\bjr:(choice-name|itext)\b"""
    r"""|(/\s*)(?=\[)"""
    r"""|(\$)"""
)


class FormParser(XPath1Parser):  # type: ignore[misc]
    """XPath 1.0 where the result of a function, too, may begin a path."""

    PATH_STEP_LABELS: ClassVar[tuple[str, ...]] = ("axis", "kind test", "function")

    def parse(self, source: str) -> Any:
        """The root token; nothing is evaluated meanwhile."""
        if self.tokenizer is None:
            type(self).tokenizer = self.create_tokenizer(self.symbol_table)
        return super(XPath1Parser, self).parse(source)


def parse(source: str) -> Any:
    """The root token of an expression, `${name}` being a variable; raises one of FAILURES.

    What is written otherwise in XPath is as long there, so that an error is told at its column.
    """
    return FormParser().parse(_OURS.sub(_in_xpath, source))


def _in_xpath(found: re.Match[str]) -> str:
    _, name, ours, slash, dollar = found.groups()
    if dollar is not None:
        told = f"$ without braces at column {found.start() + 1}"
        raise SyntaxError(told)
    written = found[0]
    if name is not None:
        written = f"${name}"
    elif ours is not None:
        written = f"jr-{ours}"
    elif slash is not None:
        written = ""
    return written.ljust(len(found[0]))


def _arities() -> Iterator[tuple[str, int, int | None]]:
    yield from ((name, least, most) for name, (least, most) in TAKEN_APART.items())
    for name, it in FUNCTIONS.items():
        yield name, 0 if it.of_current else it.least, it.most


for _name in [it for it, _token in FormParser.symbol_table.items() if _token.label == "function"]:
    del FormParser.symbol_table[_name]
for _name, _least, _most in _arities():
    FormParser.function(_name, nargs=_least if _least == _most else (_least, _most))
