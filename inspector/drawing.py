"""抽签: which candidates a seed falls on; pure, and the same on any machine, in any version, for ever.

The method is written down so that anybody can follow it with a pencil and a SHA-256:

1. The candidates are numbered 0 … n − 1 in the order of their site codes, compared as UTF-8 bytes.
2. The numbers of chance are SHA-256 of the UTF-8 text `seed LF stratum LF counter`, counter 0, 1, 2 …, each hash read
   as one big-endian number of 256 bits. `stratum` is the code of the village where each village has its own draw, else
   empty.
3. An index below m is the next such number modulo m; a number in the last, incomplete round of m (from 2²⁵⁶ − 2²⁵⁶ mod
   m on) is passed over, so that no index is likelier than another.
4. Fisher and Yates: for place k = 0, 1, 2 … the candidate standing at k changes places with the one at k + index below
   n − k. Place k then holds the (k + 1)-th drawn; whoever goes on after the last one wanted has the substitutes.

(R. A. Fisher and F. Yates, Statistical Tables, 1938, example 12; R. Durstenfeld, Algorithm 235, CACM 7, 1964.)
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import TypeVar

T = TypeVar("T")

_NUMBERS = 1 << 256  # how many different hashes there are


def numbered(candidates: Iterable[tuple[str, str]]) -> list[str]:
    """The ids of (code, id) pairs in the order they are numbered; whoever is named twice is one candidate."""
    return [id for _, id in sorted({(code.encode(), id) for code, id in candidates})]  # noqa: A001


def drawn(candidates: Sequence[T], seed: str, stratum: str = "") -> Iterator[T]:
    """The candidates (in the order they are numbered) one after the other as the seed draws them, to the last one."""
    places = list(candidates)
    chance = _indices(seed, stratum)
    for place in range(len(places)):
        other = place + next_below(len(places) - place, chance)
        places[place], places[other] = places[other], places[place]
        yield places[place]


def next_below(most: int, chance: Iterator[int]) -> int:
    """The next index 0 … `most` − 1, all of them equally likely; `chance` gives numbers of 256 bits."""
    whole_rounds = _NUMBERS - _NUMBERS % most
    return next(it for it in chance if it < whole_rounds) % most


def _indices(seed: str, stratum: str) -> Iterator[int]:
    for counter in count():
        text = f"{seed}\n{stratum}\n{counter}"
        yield int.from_bytes(hashlib.sha256(text.encode()).digest(), "big")
