"""Whether a default is a value or an expression, as pyxform decides it, so that a form means the same everywhere."""

import re

from inspector.checklist.form import QuestionType

_NAME = r"[^\W\d][\w.\-]*(?::[^\W\d][\w.\-]*)?"
_TOKEN = re.compile(
    r"-?\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:[+-]\d{2}:\d{2}|Z)?)?|\d{2}:\d{2}:\d{2}(?:[+-]\d{2}:\d{2}|Z)?"
    r"|-?\d+\.\d*|-?\.\d+|-?\d+"
    r"|(?P<sign>[*+\-]| mod | div )"
    r"|(?P<expression>\||\$\{\s*(?:last-saved#)?[^\W\d][\w.\-]*\s*\}|" + _NAME + r"\()"
    r"|\"[^\"]*\"|'[^']*'|" + _NAME + r"|.",
    re.DOTALL,
)
_HYPHENATED = frozenset({QuestionType.DATE, QuestionType.DATETIME, QuestionType.GEOPOINT})


def is_expression(default: str, kind: QuestionType) -> bool:
    """True if it has a sign of arithmetic, a reference or a function; a date's hyphens are none."""
    for token in _TOKEN.finditer(default):
        if token["sign"] == "-" and kind in _HYPHENATED:
            return False
        if token["sign"] or token["expression"]:
            return True
    return False
