"""What a resident's identity number looks like. None is needed to inspect, so none is kept and none is taken from a
package; where, `refusing` declares.
"""

import re
import unicodedata
from collections.abc import Iterator

GAP = r"[\s.·-]?"  # between two digits
_YEAR, _MONTH, _DAY = r"(?:18|19|20)\d\d", r"(?:0[1-9]|1[0-2])", r"(?:0[1-9]|[12]\d|3[01])"
_IDENTITY = re.compile(r"(?<![0-9A-Za-z])[1-9]\d{5}" + _YEAR + _MONTH + _DAY + r"\d{3}[0-9Xx](?![0-9A-Za-z])")
_SPACED = re.compile(GAP.join([r"\d"] * 17) + GAP + r"[0-9Xx](?![0-9A-Za-z])")


SHORTEST = 18  # characters
_DIGITS = b"0" * 17
_AS_DIGITS = bytes(0x30 if 0x30 <= it <= 0x39 or 0x90 <= it <= 0x99 else it for it in range(256))  # EF BC 90: wide
_PARTING = b" \t\n\v\f\r.-" + bytes(set("·．－\xa0\u2002\u2003\u3000".encode()))


def has_digits_enough(data: bytes) -> bool:
    """Whether a text, or many of them parted by a control character, may hold an identity number at all: in UTF-8 and
    by its bytes, for most texts have not so many digits in one place and are asked no more.
    """
    return _DIGITS in data.translate(_AS_DIGITS, _PARTING)


def holds_identity_number(text: str) -> bool:
    """Whether a text holds the 18 characters of a resident's identity number, perhaps in groups or full width.

    Six digits of a place, a day that can be one of birth, three digits and a check character; a number with a slip in
    it is still one, so the check character is not worked out. Amounts have no such day.
    """
    return next(_numbers(text), None) is not None


def holds_checked_number(text: str) -> bool:
    """Whether a text holds an identity number whose check character is right (GB 11643-1999, ISO 7064 MOD 11-2): of
    codes that read like one, one in eleven has it by chance.
    """
    return any(_is_checked(it) for it in _numbers(text))


def _numbers(text: str) -> Iterator[str]:
    if len(text) >= SHORTEST and has_digits_enough(text.encode(errors="replace")):
        together = _SPACED.sub(lambda found: re.sub(GAP, "", found[0]), unicodedata.normalize("NFKC", text))
        yield from _IDENTITY.findall(together)


def _is_checked(digits: str) -> bool:
    total = sum(int(it) * pow(2, 17 - at, 11) for at, it in enumerate(digits[:17]))
    return digits[17].upper() == "10X98765432"[total % 11]
