"""Identity numbers stay outside: none is needed to inspect, so none is kept, not even masked (PIPL, articles 6 and 28).

A number that is refused is never written: not into the record, not into its history, not into a package. Masking it
would have kept six digits of the place and four more, and would have told people that the field takes it.
"""

import re
import unicodedata
from collections.abc import Mapping

from inspector.errors import Fault, Kind
from inspector.records.identity_numbers import GAP, holds_identity_number

__all__ = ["holds_identity_number", "refuse_identity_numbers"]


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
    digits = re.sub(GAP, "", unicodedata.normalize("NFKC", text).upper())
    total = sum(int(it) * pow(2, 17 - at, 11) for at, it in enumerate(digits[:17])) if digits[:17].isdecimal() else 0
    return len(digits) != 18 or digits[17] == "10X98765432"[total % 11]
