"""What every record has, and which of its columns may name a person."""

from dataclasses import dataclass, field
from typing import Any


def personal(**options: Any) -> Any:
    """A column that may name a person or where one lives. Erasure blanks it: '' where NOT NULL, else NULL.

    `options` are those of `dataclasses.field`.
    """
    return field(metadata={"personal": True}, **options)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What every record has: its UUID v7, the operation that made it, whether it is deleted."""

    id: str
    made: str
    deleted: int
