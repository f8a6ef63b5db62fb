"""Whether what two people wrote down may be the same: names, codes, telephone numbers, places, texts. Pure."""

import math
import re
import unicodedata
from collections.abc import Mapping

METRES_APART = 30.0
"""Two positions nearer than this may be one place: so far apart do telephones put the same house."""
_EARTH = 6_371_000.0  # metres
_SHORTEST_NUMBER = 7  # digits: fewer are an extension or a remark
_MOBILE = re.compile(r"1[3-9]\d{9}")
_BETWEEN_NUMBERS = re.compile(r"[/、,;或和]")
_COUNTED_UP = re.compile(r"\d{12}-[a-z]{2}-\d{4,}")  # as `operations.site.next_code` gives them
_NUMERALS = str.maketrans("一二三四五六七八九", "123456789")
_WHICH = tuple(re.compile(it) for it in (r"\d+", "[东西南北]", "[左右]", "[内外]", "[前后]", "[上下]", "[男女]"))
"""What tells one of several from another: the second manhole, the eastern one."""
_REMARK = re.compile(r"\([^()]*\)|（[^（）]*）|\[[^\[\]]*\]|【[^【】]*】")
_HEAD = re.compile(r"^户主[:：\s]*|(?<=..)[家户宅]$")


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


def bare(name: str | None) -> str:
    """A householder's name as it is compared, without a remark and the words for a household: 户主：周建军（长子） and
    周建军家 are 周建军.
    """
    plain = folded(name)
    if len(plain) <= len("周建") or (plain == name and plain[-1] not in "家户宅" and plain[0] != "户"):
        return plain  # as almost every name is
    stripped = _HEAD.sub("", _REMARK.sub("", unicodedata.normalize("NFKC", name or "")).strip())
    return folded(stripped) or plain


def numbers(phone: str | None) -> tuple[str, ...]:
    """The telephone numbers in a text as they are compared: without the country's code, spaces and remarks."""
    found = phone or ""
    if len(found) == len("13800000000") and found.isascii() and found.isdigit():
        return (found,)
    several: list[str] = []
    for part in _BETWEEN_NUMBERS.split(unicodedata.normalize("NFKC", found)):
        said = "".join(sign for sign in part if sign in "0123456789").removeprefix("0086")
        if mobile := _MOBILE.findall(said.removeprefix("86") if len(said) > len("13800000000") else said):
            several += mobile
        elif len(said) >= _SHORTEST_NUMBER:
            several.append(said)
    return tuple(dict.fromkeys(several))


def own_code(code: str | None) -> str:
    """A code as it is compared; '' for what tells nothing apart: 无, 000, and what this program counts up by itself:
    two computers without network count up to the same.
    """
    said = "".join(unicodedata.normalize("NFKC", code or "").casefold().split())
    return said if any(it in "123456789" for it in said) and not _COUNTED_UP.fullmatch(said) else ""


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


def told_apart(one: str | None, other: str | None) -> bool:
    """Whether two texts name different ones of several, both of them: 东侧 and 西侧, 1号 and 二号."""
    a, b = (folded(it).translate(_NUMERALS) for it in (one, other))
    named = ((set(which.findall(a)), set(which.findall(b))) for which in _WHICH)
    return any(mine and theirs and mine != theirs for mine, theirs in named)
