"""What whoever prints a paper should know of it, as data."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Remark(StrEnum):
    """Each has a sentence in `i18n`."""

    FONT_SUBSTITUTED = "font_substituted"  # role, wanted, used
    CHARACTERS_MISSING = "characters_missing"  # characters: drawn as marks
    NUMBERS_USED_UP = "numbers_used_up"  # series, year: this computer's block; the paper bears its own number
    PHOTO_MISSING = "photo_missing"  # sha256, number: not on this machine
    PHOTO_UNREADABLE = "photo_unreadable"  # sha256, number: not a picture


@dataclass(frozen=True, slots=True)
class Warned:
    """A remark with its facts."""

    kind: Remark
    facts: Mapping[str, Any]
