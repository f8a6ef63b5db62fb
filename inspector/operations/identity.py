"""Identity numbers stay outside: none is needed to inspect, so none is kept, not even masked (PIPL, articles 6 and 28).

A number that is refused is never written: not into the record, not into its history, not into a package. Masking it
would have kept six digits of the place and four more, and would have told people that the field takes it.
"""

import re
import unicodedata
from collections.abc import Mapping

from inspector.errors import Fault, Kind

_GAP = r"[\s.·-]?"
_YEAR, _MONTH, _DAY = r"(?:18|19|20)\d\d", r"(?:0[1-9]|1[0-2])", r"(?:0[1-9]|[12]\d|3[01])"
_IDENTITY = re.compile(r"(?<![0-9A-Za-z])[1-9]\d{5}" + _YEAR + _MONTH + _DAY + r"\d{3}[0-9Xx](?![0-9A-Za-z])")
_SPACED = re.compile(_GAP.join([r"\d"] * 17) + _GAP + r"[0-9Xx](?![0-9A-Za-z])")


def holds_identity_number(text: str) -> bool:
    """Whether a text holds the 18 characters of a resident's identity number, perhaps in groups or full width.

    Six digits of a place, a day that can be one of birth, three digits and a check character; a number with a slip in
    it is still one, so the check character is not worked out. Amounts have no such day; codes of sites may
    (`refuse_identity_numbers`).
    """
    plain = unicodedata.normalize("NFKC", text)
    together = _SPACED.sub(lambda found: re.sub(r"[\s.·-]", "", found[0]), plain)
    return _IDENTITY.search(together) is not None


def refuse_identity_numbers(values: Mapping[str, object]) -> None:
    """Raise Fault IDENTITY_NUMBER (field) for the first text of an edit that holds one.

    A site's code of 18 digits begins with its village's, whose middle may read as a day of birth (330101 200 201 …):
    there only a number with the right check character is one.
    """
    for field, value in values.items():
        if isinstance(value, str) and holds_identity_number(value) and (field != "code" or _is_checked(value)):
            raise Fault(Kind.IDENTITY_NUMBER, field=field)


def _is_checked(text: str) -> bool:
    """Whether the last of 18 characters is the check character of the others (GB 11643-1999, ISO 7064 MOD 11-2)."""
    digits = re.sub(_GAP, "", unicodedata.normalize("NFKC", text).upper())
    total = sum(int(it) * pow(2, 17 - at, 11) for at, it in enumerate(digits[:17])) if digits[:17].isdecimal() else 0
    return len(digits) != 18 or digits[17] == "10X98765432"[total % 11]
