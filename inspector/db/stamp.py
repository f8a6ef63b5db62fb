"""Identities: an operation's stamp, a record's UUID v7, a device's id and its mark.

A stamp is ten characters of milliseconds and eight of chance in Crockford's base 32, so the order of the text is the
order of time. It is later than the wall clock *and* than everything its store has seen: a Lamport clock that needs no
state of its own. A clock years ahead is therefore harmless: what was known comes before what was done knowing it.
"""

import secrets
from collections.abc import Callable

DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"  # no i, l, o, u: nobody confuses them on paper
LENGTH = 18
ALPHABET = "0-9a-hjkmnp-tv-z"  # the same as a class of GLOB: with another letter nobody could count on from a stamp
LATEST = "07"  # stamps from the year 2213 on are refused: otherwise one hostile stamp would leave no room above it
AHEAD = 100 * 31_557_600  # seconds a stranger's stamp may be later than our clock: above it is always room for our own
BEGINNING = 1_790_000_000  # seconds: this program is younger, so a clock that says less is wrong


def stamp(after: str | None, seconds: float) -> str:
    """A new operation id, later than `after` and not before `seconds` since 1970."""
    moment = int(seconds * 1000)
    if after is not None:
        moment = max(moment, milliseconds(after) + 1)
    return _text(moment << 40 | secrets.randbits(40), LENGTH)


def fixed_stamp(seconds: float, chance: int) -> str:
    """A stamp that is the same on every machine, for the sample county."""
    return _text(int(seconds * 1000) << 40 | chance, LENGTH)


def too_late(now: float) -> str:
    """Stamps from this one on are nobody's: no clock is wrong by a century, and counting on from there would end."""
    return fixed_stamp(max(now, BEGINNING) + AHEAD, 0)


def milliseconds(stamp_text: str) -> int:
    """The time in a stamp, milliseconds since 1970."""
    seen = 0
    for digit in stamp_text[:10]:
        seen = seen * 32 + DIGITS.index(digit)
    return seen


def new_id(seconds: float) -> str:
    """A record's id: UUID of version 7, sorted by time so that inserts stay local (RFC 9562, 5.7)."""
    return uuid7(seconds, secrets.randbits)


def uuid7(seconds: float, chance: Callable[[int], int]) -> str:
    """A UUID v7 of that time with bits from `chance(count)`."""
    number = int(seconds * 1000) << 80 | 0x7 << 76 | chance(12) << 64 | 0b10 << 62 | chance(62)
    text = f"{number:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def new_device() -> str:
    """A device id: twelve random characters, the first three of which are its mark."""
    return _text(secrets.randbits(60), 12).upper()


def mark(device: str) -> str:
    """The three characters of a device that stand on temporary numbers (临7K2-12)."""
    return device[:3]


def _text(number: int, length: int) -> str:
    return "".join(DIGITS[number >> shift & 31] for shift in range(5 * (length - 1), -1, -5))
