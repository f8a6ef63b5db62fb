"""What a resident's identity number looks like. None is needed to inspect, so none is kept (`operations.identity`), and
none is taken from a package (`db.clean_texts`).
"""

import re
import unicodedata

GAP = r"[\s.·-]?"
_YEAR, _MONTH, _DAY = r"(?:18|19|20)\d\d", r"(?:0[1-9]|1[0-2])", r"(?:0[1-9]|[12]\d|3[01])"
_IDENTITY = re.compile(r"(?<![0-9A-Za-z])[1-9]\d{5}" + _YEAR + _MONTH + _DAY + r"\d{3}[0-9Xx](?![0-9A-Za-z])")
_SPACED = re.compile(GAP.join([r"\d"] * 17) + GAP + r"[0-9Xx](?![0-9A-Za-z])")


def holds_identity_number(text: str) -> bool:
    """Whether a text holds the 18 characters of a resident's identity number, perhaps in groups or full width.

    Six digits of a place, a day that can be one of birth, three digits and a check character; a number with a slip in
    it is still one, so the check character is not worked out. Amounts have no such day; codes of sites may
    (`operations.identity.refuse_identity_numbers`).
    """
    plain = unicodedata.normalize("NFKC", text)
    together = _SPACED.sub(lambda found: re.sub(r"[\s.·-]", "", found[0]), plain)
    return _IDENTITY.search(together) is not None
