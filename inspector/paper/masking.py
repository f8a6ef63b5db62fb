"""Names and numbers of private people as they may stand on paper (minimum scope, PIPL article 6).

Pure functions of text. A paper may hang on a wall: a householder is 陈*福, a telephone 138****5678.
"""

import re
from dataclasses import dataclass

PRIVATE_KINDS = frozenset({"household", "toilet", "house"})
"""Kinds of site whose name is a householder's."""

_MOST_STARS = 4
_ID_NUMBER = re.compile(r"(?<!\d)(\d{6})\d{8}(\d{3}[\dXx])(?!\d)")
_MOBILE = re.compile(r"(?<!\d)(1[3-9]\d)\d{4}(\d{4})(?!\d)")


def masked_name(name: str) -> str:
    """The first and the last character of a name, the middle as stars: 陈长福 → 陈*福, 陈福 → 陈*, 欧阳长福 → 欧**福.

    A household written 陈长福户 stays one: 陈*福户. Four stars stand for any longer middle.
    """
    if len(name) > 2 and name[-1] in "户家":
        return masked_name(name[:-1]) + name[-1]
    if len(name) < 3:
        return name[:1] + "*" * (len(name) - 1) if len(name) == 2 else "*" * len(name)
    return name[0] + "*" * min(len(name) - 2, _MOST_STARS) + name[-1]


def masked_phone(phone: str) -> str:
    """The first three and the last four digits: 138****5678; a short or foreign number keeps its last two."""
    digits = re.sub(r"\D", "", phone)
    if len(digits) == 11 and digits[0] == "1":
        return f"{digits[:3]}****{digits[-4:]}"
    return "*" * max(0, len(digits) - 2) + digits[-2:] if len(digits) > 4 else "*" * len(digits)


def masked_text(text: str, names: tuple[str, ...] = ()) -> str:
    """Free text with the given people's names, mobile and identity numbers masked; of 陈长福户 also 陈长福."""
    people = {name[:-1] if len(name) > 2 and name[-1] in "户家" else name for name in names}
    for name in sorted(filter(lambda it: len(it) > 1, people), key=lambda it: (-len(it), it)):
        text = text.replace(name, masked_name(name))
    return _MOBILE.sub(r"\1****\2", without_identity_numbers(text))


def without_identity_numbers(text: str) -> str:
    """Free text with identity numbers masked: no paper needs one, masked or not."""
    return _ID_NUMBER.sub(r"\1********\2", text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mask:
    """What one paper hides: the names of these private people and telephones if `masked`; identity numbers always."""

    names: tuple[str, ...]
    masked: bool

    def text(self, text: str) -> str:
        """Free text as it may stand on the paper."""
        return masked_text(text, self.names) if self.masked else without_identity_numbers(text)

    def name(self, name: str) -> str:
        """The name of a private person."""
        return masked_name(name) if self.masked else without_identity_numbers(name)

    def phone(self, phone: str) -> str:
        """The telephone of a private person."""
        return masked_phone(phone) if self.masked else without_identity_numbers(phone)
