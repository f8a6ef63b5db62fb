"""Identities of what is shipped: the same on every machine, so that two stores that loaded it merge without doubles.

They are made of a fixed time and the hash of a name; a changed content must change the name.
"""

import hashlib
from datetime import datetime

from inspector.db.stamp import fixed_stamp, uuid7


def shipped_id(at: str, *name: str) -> str:
    """The UUID v7 of a shipped record; `at` is its time as the records write it."""
    return uuid7(_seconds(at), lambda count: _bits(count, at, *name))


def shipped_stamp(at: str, *name: str) -> str:
    """The id of a shipped operation."""
    return fixed_stamp(_seconds(at), _bits(40, at, *name))


def _seconds(at: str) -> float:
    return datetime.fromisoformat(at).timestamp()


def _bits(count: int, *name: str) -> int:
    """The first bits of the name's hash; `count` is hashed too, so the two parts of a UUID do not repeat each other."""
    text = "\0".join((str(count), *name))
    return int.from_bytes(hashlib.sha256(text.encode()).digest()) >> (256 - count)
