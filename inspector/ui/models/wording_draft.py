"""The office's wording of papers as it is edited: every sentence with what was shipped, and what is not saved yet."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from inspector.tables.definition import Row, Rows
from inspector.tables.shipped import shipped_rows
from inspector.tables.templates import EVERY_KIND, PARTS, unknown_placeholders

Key = tuple[str, str, str]
"""Kind, part, form."""

Texts = tuple[str, str]
"""Chinese, English."""


@dataclass(frozen=True, slots=True)
class Worded:
    """One sentence. `shipped` is None for one the office added; `own`: it differs from that; `changed`: not saved."""

    key: Key
    texts: Texts
    shipped: Texts | None
    own: bool
    changed: bool
    wrong: tuple[str, ...]  # names in braces nothing is known of

    @property
    def title(self) -> Mapping[str, str]:
        """What its part is called, in both languages."""
        kind, part, _ = self.key
        known = PARTS.get((kind, part)) or PARTS.get((EVERY_KIND, part))
        return {"zh": known.title, "en": known.title_en} if known else {"zh": part, "en": part}

    @property
    def names(self) -> tuple[str, ...]:
        """The names that may stand in braces in it."""
        kind, part, _ = self.key
        known = PARTS.get((kind, part)) or PARTS.get((EVERY_KIND, part))
        return known.placeholders if known else ()


class WordingDraft:
    """Rows of the table paper_wording and what somebody has changed in them since."""

    def __init__(self, held: Rows) -> None:
        self.changed: dict[Key, Texts] = {}
        self.held: dict[Key, Row] = {}
        self.shipped = {_key(it): _texts(it) for it in shipped_rows("paper_wording")}
        self.rebase(held)

    def rebase(self, held: Rows) -> None:
        """Other rows hold now; what is not saved stays, unless they say the same."""
        self.held = {_key(it): it for it in held}
        for key, texts in list(self.changed.items()):
            self.set(key, texts)

    def every(self) -> tuple[Key, ...]:
        """Every sentence in the order of the shipped table, the office's own additions behind."""
        return tuple(dict.fromkeys((*self.shipped, *self.held)))

    def kinds(self) -> tuple[str, ...]:
        """Kinds of papers with sentences, those that several share first."""
        return tuple(dict.fromkeys(kind for kind, _, _ in self.every()))

    def sentences(self, kind: str) -> tuple[Worded, ...]:
        """The sentences of a kind."""
        return tuple(self.sentence(it) for it in self.every() if it[0] == kind)

    def sentence(self, key: Key) -> Worded:
        """One of them as it would be saved."""
        texts, shipped = self.texts(key), self.shipped.get(key)
        wrong = tuple(dict.fromkeys(it for text in texts for it in unknown_placeholders(key[0], key[1], text)))
        return Worded(key, texts, shipped, texts != shipped, key in self.changed, wrong)

    def texts(self, key: Key) -> Texts:
        """What it says: as changed, as it holds, as shipped."""
        return self.changed.get(key) or self._saved(key)

    def set(self, key: Key, texts: Texts) -> None:
        """Word it otherwise."""
        if texts == self._saved(key):
            self.changed.pop(key, None)
        else:
            self.changed[key] = texts

    def reset(self, key: Key) -> None:
        """Word it as shipped."""
        if (shipped := self.shipped.get(key)) is not None:
            self.set(key, shipped)

    def take_up(self, rows: Rows) -> None:
        """Word everything as in another version; what that does not have stays."""
        for row in rows:
            self.set(_key(row), _texts(row))

    def faulty(self) -> tuple[Key, ...]:
        """The sentences that cannot be saved as they are."""
        return tuple(it for it in self.changed if self.sentence(it).wrong)

    def rows(self) -> list[dict[str, Any]]:
        """The rows of the next version."""
        made = [dict(row) for row in self.held.values()]
        for row in made:
            row["text"], row["text_en"] = self.texts(_key(row))
        for key in self.every():
            if key in self.changed and key not in self.held:
                zh, en = self.changed[key]
                kind, part, form = key
                made.append({"kind": kind, "part": part, "form": form, "text": zh, "text_en": en, "note": ""})
        return made

    def _saved(self, key: Key) -> Texts:
        if key in self.held:
            return _texts(self.held[key])
        return self.shipped.get(key, ("", ""))


def _key(row: Row) -> Key:
    return str(row["kind"]), str(row["part"]), str(row["form"])


def _texts(row: Row) -> Texts:
    return str(row["text"]), str(row["text_en"])
