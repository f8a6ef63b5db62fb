"""The sentences of papers as the office words them: text with placeholders in braces, filled with facts.

A template is data: `{place}` is replaced once, literally, and what is filled in is never read as a template again.
"""

import re
from collections.abc import Mapping

from inspector.errors import Fault, Kind

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def placeholders(text: str) -> tuple[str, ...]:
    """The names in braces in the order they first stand."""
    return tuple(dict.fromkeys(_PLACEHOLDER.findall(text)))


class Wording:
    """The sentences of one kind of paper by the name of their part."""

    def __init__(self, kind: str, texts: Mapping[str, str]) -> None:
        self.kind, self._texts = kind, texts

    def say(self, part: str, **facts: str) -> str:
        """The sentence of a part with its placeholders filled. Raises Fault UNKNOWN_PLACEHOLDER, naming it."""

        def filled(found: re.Match[str]) -> str:
            name = found[1]
            if name not in facts:
                raise Fault(Kind.UNKNOWN_PLACEHOLDER, paper=self.kind, part=part, placeholder=name)
            return facts[name]

        return _PLACEHOLDER.sub(filled, self._texts[part])
