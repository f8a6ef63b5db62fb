"""Whether what two people wrote down may be the same: names, telephone numbers, places, texts. Pure."""

import math
import unicodedata
from collections.abc import Mapping

METRES_APART = 30.0
"""Two positions nearer than this may be one place: so far apart do telephones put the same house."""
_EARTH = 6_371_000.0  # metres
_SHORTEST_NUMBER = 7  # digits: fewer are an extension or a remark


def folded(text: str | None) -> str:
    """A text as it is compared: one width, one case, without spaces and punctuation."""
    if text and text.isalnum() and unicodedata.is_normalized("NFKC", text):
        return text.casefold()  # as almost every name is
    return "".join(sign for sign in unicodedata.normalize("NFKC", text or "").casefold() if sign.isalnum())


def said(name: str, readings: Mapping[str, tuple[str, ...]]) -> str:
    """What a folded name sounds like: the first reading of each character, without tones; others stand for
    themselves.
    """
    return " ".join((readings.get(sign) or (sign,))[0] for sign in name)


def one_apart(one: str, other: str) -> bool:
    """Whether a single character put in, left out or written otherwise makes one text the other."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        start += 1
    rest, other_rest = one[start:], other[start:]
    return rest[1:] == other_rest[1:] or rest[1:] == other_rest or rest == other_rest[1:]


def digits(phone: str | None) -> str:
    """A telephone number as it is compared; '' for what is none."""
    found = phone or ""
    if not (found.isascii() and found.isdigit()):
        found = "".join(sign for sign in unicodedata.normalize("NFKC", found) if sign in "0123456789")
    found = found.removeprefix("0086")
    if len(found) > len("13800000000"):
        found = found.removeprefix("86")
    return found if len(found) >= _SHORTEST_NUMBER else ""


def metres(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """How far apart two positions are (degrees in, metres out), exact enough for a county."""
    middle = math.radians((latitude + other_latitude) / 2)
    north = math.radians(other_latitude - latitude)
    east = math.radians(other_longitude - longitude) * math.cos(middle)
    return _EARTH * math.hypot(north, east)


def alike(one: str | None, other: str | None) -> float:
    """How much two texts have in common, 0 … 1: the share of neighbouring characters both have (Dice, 1945)."""
    a, b = folded(one), folded(other)
    if not a or not b:
        return 0.0
    if a == b:
        return 1.0
    pairs, others = ({it[n : n + 2] for n in range(len(it) - 1)} for it in (a[:500], b[:500]))
    if not pairs or not others:
        return 0.0
    return 2 * len(pairs & others) / (len(pairs) + len(others))
