"""What an editable table is: its columns, its key, what it is for. Titles stand here in both languages, because they
are the headings of the workbook too, whatever language the window speaks.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

Value = str | float | int | bool | None
"""A cell: '' for an empty text, date or choice, None for an empty number; dates are `YYYY-MM-DD`."""

Row = Mapping[str, Value]
Rows = tuple[Row, ...]


class ValueKind(StrEnum):
    """What a column holds."""

    TEXT = "text"
    NUMBER = "number"
    WHOLE = "whole"
    DATE = "date"
    CHOICE = "choice"
    YES_NO = "yes_no"


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a column of choices."""

    name: str
    title: str
    title_en: str

    def titled(self, language: str) -> str:
        """Its title in `zh` or `en`."""
        return self.title if language == "zh" else self.title_en


@dataclass(frozen=True, slots=True)
class Column:
    """A column. `least` and `most` bound a number; a text has at most `most` characters and fits `pattern` whole.

    In the text of a `template` names stand in braces; which of them mean nothing says `TableDefinition.unknown`.
    """

    name: str
    title: str
    title_en: str
    kind: ValueKind = ValueKind.TEXT
    required: bool = False
    least: float = 0
    most: float = 1_000
    pattern: str = ""
    choices: tuple[Choice, ...] = ()
    template: bool = False

    def titled(self, language: str) -> str:
        """Its heading in `zh` or `en`."""
        return self.title if language == "zh" else self.title_en

    @property
    def empty(self) -> Value:
        """The value of an empty cell."""
        return {ValueKind.NUMBER: None, ValueKind.WHOLE: None, ValueKind.YES_NO: False}.get(self.kind, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class TableDefinition:
    """An editable table. No two rows have the same `key`.

    `judges`: findings and scores depend on it, so a finalised visit keeps the rows it was judged by. `complete`: the
    keys that must all be there and no others; empty where a county decides that. `unknown`: the names in braces that a
    row's templates cannot hold.
    """

    name: str
    title: str
    title_en: str
    purpose: str
    purpose_en: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    judges: bool = False
    complete: tuple[tuple[Value, ...], ...] = ()
    unknown: Callable[[Row, str], tuple[str, ...]] | None = None

    def titled(self, language: str) -> str:
        """Its name in `zh` or `en`."""
        return self.title if language == "zh" else self.title_en

    def explained(self, language: str) -> str:
        """What it is for, a sentence in `zh` or `en`."""
        return self.purpose if language == "zh" else self.purpose_en

    def column(self, name: str) -> Column:
        """The column of that name; raises KeyError."""
        for it in self.columns:
            if it.name == name:
                return it
        raise KeyError(name)

    def key_of(self, row: Row) -> tuple[Value, ...]:
        """What tells a row from the others."""
        return tuple(row[name] for name in self.key)
