"""Why an expression is none, in words: what the XPath library and our own compiler say, where it helps an author."""

import re

from inspector.i18n.language import QT_TRANSLATE_NOOP, translate

_WHY = tuple(
    (re.compile(sign), words)
    for sign, words in (
        (r"source is empty", QT_TRANSLATE_NOOP("Expression", "there is nothing")),
        (r"unexpected end of source", QT_TRANSLATE_NOOP("Expression", "something is missing at its end")),
        (r"unknown function '(?P<name>[^']*)'", QT_TRANSLATE_NOOP("Expression", "there is no function “{name}”")),
        (
            r"^'fn:(?P<name>[^']*)' function at .*(?:arguments?\b)",
            QT_TRANSLATE_NOOP("Expression", "the function “{name}” takes another number of values"),
        ),
        (
            r"^(?P<name>[\w.-]+): no question",
            QT_TRANSLATE_NOOP("Expression", "a question is written ${{{name}}}, a text '{name}'"),
        ),
        (r"\$ without braces", QT_TRANSLATE_NOOP("Expression", "a question is written ${{…}}, with both braces")),
        (r"too deep$", QT_TRANSLATE_NOOP("Expression", "too many brackets within each other")),
        (r" in '[^']*'$|^bad character|a pattern this large|groups this deep", QT_TRANSLATE_NOOP(
            "Expression", "the pattern in regex() cannot be used")),
        (
            r"unknown symbol .*at line|unknown at line 1, column (?P<place>\d+): .*unknown symbol",
            QT_TRANSLATE_NOOP("Expression", "the sign at character {place} means nothing, or a quote is not closed"),
        ),
        (
            r"at line 1, column (?P<place>\d+): .*unexpected",
            QT_TRANSLATE_NOOP("Expression", "what begins at character {place} cannot stand there"),
        ),
    )
)  # fmt: skip


def broken(reason: str) -> str:
    """Why an expression is none; nothing where there is no more to say than that."""
    for sign, words in _WHY:
        found = sign.search(reason)
        if found:
            return translate("Expression", words).format(**found.groupdict())
    return ""
