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
    it is still one, so the check character is not worked out. Codes of sites and amounts have no such day.
    """
    plain = unicodedata.normalize("NFKC", text)
    together = _SPACED.sub(lambda found: re.sub(r"[\s.·-]", "", found[0]), plain)
    return _IDENTITY.search(together) is not None


def refuse_identity_numbers(values: Mapping[str, object]) -> None:
    """Raise Fault IDENTITY_NUMBER (field) for the first text of an edit that holds one."""
    for field, value in values.items():
        if isinstance(value, str) and holds_identity_number(value):
            raise Fault(Kind.IDENTITY_NUMBER, field=field)
