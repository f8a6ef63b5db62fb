"""The sentences of papers as the office words them: text with placeholders in braces, filled with facts.

A template is data (`tables.templates`): `{place}` is replaced once, literally, and what is filled in is never read as a
template again. A sentence the office left empty is left out; what it did not word is said as shipped.
"""

import re
from collections.abc import Iterable, Mapping

from inspector.errors import Fault, Kind
from inspector.tables.definition import Row
from inspector.tables.shipped import shipped_rows
from inspector.tables.templates import EVERY_KIND, PLACEHOLDER, PLACEHOLDERS

_NEW_LINE = {"line": "\n"}


class Wording:
    """The sentences of one kind of paper by the name of their part."""

    def __init__(self, kind: str, texts: Mapping[str, str]) -> None:
        self.kind, self._texts = kind, texts

    def say(self, part: str, **facts: str) -> str:
        """The sentence of a part with its placeholders filled. Raises Fault UNKNOWN_PLACEHOLDER, naming it."""
        return _filled(self._texts[part], _NEW_LINE | facts, self.kind, part)


def worded(kind: str, rows: Iterable[Row], *, firm: bool, language: str) -> Wording:
    """How a kind of paper is worded: rows of the table paper_wording, what they do not say as shipped.

    A row for the kind comes before one for all kinds, one for the form before one for any. An empty English cell beside
    a Chinese one is as shipped, since few offices write both.
    """
    texts = _chosen(kind, shipped_rows("paper_wording"), firm=firm, language=language)
    for part, text in _chosen(kind, rows, firm=firm, language=language).items():
        if text is not None or part not in texts:
            texts[part] = text
    return Wording(kind, {part: text or "" for part, text in texts.items()})


def example(kind: str, part: str, text: str, language: str = "zh") -> str:
    """What a template says of a fictional inspection, for whoever edits it. Raises Fault UNKNOWN_PLACEHOLDER."""
    facts = {name: it.example if language == "zh" else it.example_en for name, it in PLACEHOLDERS.items()}
    return _filled(text, facts, kind, part)


def filled_name(text: str, county: str) -> str:
    """A name of the table issuers: {county} and {initial} put in. Raises Fault UNKNOWN_PLACEHOLDER."""
    return _filled(text, {"county": county, "initial": county[:1]}, "issuers", "name")


def _chosen(kind: str, rows: Iterable[Row], *, firm: bool, language: str) -> dict[str, str | None]:
    """The text of each part; None where only its Chinese is worded and English is wanted."""
    ranked: dict[str, tuple[int, str | None]] = {}
    for row in rows:
        if row["kind"] not in (kind, EVERY_KIND) or row["form"] == ("neutral" if firm else "firm"):
            continue
        rank = 2 * (row["kind"] == kind) + (row["form"] != "any")
        part, text = str(row["part"]), str(row["text"] if language == "zh" else row["text_en"])
        if part not in ranked or rank > ranked[part][0]:
            ranked[part] = rank, None if not text and row["text"] else text
    return {part: text for part, (_, text) in ranked.items()}


def _filled(text: str, facts: Mapping[str, str], kind: str, part: str) -> str:
    def put(found: re.Match[str]) -> str:
        name = found[1]
        if name not in facts:
            raise Fault(Kind.UNKNOWN_PLACEHOLDER, paper=kind, part=part, placeholder=name)
        return facts[name]

    return PLACEHOLDER.sub(put, text)
