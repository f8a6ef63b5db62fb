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
    r"""|/(\s*)(?=\[)"""
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
    """The root token of an expression, `${name}` being the function answer('name'); raises one of FAILURES."""
    return FormParser().parse(_OURS.sub(_in_xpath, source))


def _in_xpath(found: re.Match[str]) -> str:
    literal, name, ours, space = found.groups()
    if literal is not None:
        return str(literal)
    if name is not None:
        return f"answer('{name}')"
    return f"jr-{ours}" if ours else space or ""


def _arities() -> Iterator[tuple[str, int, int | None]]:
    yield from ((name, least, most) for name, (least, most) in TAKEN_APART.items())
    for name, it in FUNCTIONS.items():
        yield name, 0 if it.of_current else it.least, it.most


for _name in [it for it, _token in FormParser.symbol_table.items() if _token.label == "function"]:
    del FormParser.symbol_table[_name]
for _name, _least, _most in _arities():
    FormParser.function(_name, nargs=_least if _least == _most else (_least, _most))
