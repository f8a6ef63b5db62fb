"""Chinese characters by their sounds, and whether what was typed in Latin letters says them: `zhjf` says 张家坊.

Somebody types of each character its whole syllable or only what it begins with (`z`, `zh`), and of the last one any
part: `zhjf`, `zjf`, `zhangjiafang`, `zhangjf`, `zhangjiaf`. A character that is read in several ways says each of them
(曾: zeng, ceng). Tones do not count; ü is typed as v or as yu. Digits, Latin letters and characters stand for
themselves: `z3z` says 张3组.

What is typed is matched against the characters one after the other, keeping every place of the word where one may be
by now, so that readings never multiply. `Terms` and `asked` are for a full-text index that gives candidates.
"""

import os
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import pairwise

_MOST_READINGS = 6
"""Of one character; the dictionary's first ones, the rest are curiosities."""
_PIECES = 4
"""So many characters of a word narrow the candidates down; the whole of it is looked at afterwards."""
_HAN = re.compile("[〇\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U000323af]")
_UNIT = re.compile(f"[0-9a-z]|{_HAN.pattern}")
_TYPED = re.compile(f"(?=.*[a-z])(?:{_UNIT.pattern})+")
_INITIAL = re.compile("[zcs]h|.")
_LONG_INITIALS = ("zh", "ch", "sh")

Readings = Mapping[str, tuple[str, ...]]
"""Character → its syllables without tones."""
Pieces = tuple[str, ...]
"""What was typed of one character after the other."""


def is_typed(word: str) -> bool:
    """Whether a folded word may say characters: at least one Latin letter, and nothing that has no sound."""
    return _TYPED.fullmatch(word) is not None


def signs(text: str) -> set[str]:
    """The characters of a text that have readings."""
    return set(_HAN.findall(text))


def readings(wanted: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The readings of characters; none for one the dictionary does not know.

    The library is loaded at the first call, for indexing alone: of its two dictionaries only the one of single
    characters (12 MB, a tenth of a second); the one of phrases would be five times as much, and names are no phrases.
    """
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "1")
    os.environ.setdefault("PYPINYIN_NO_DICT_COPY", "1")
    from pypinyin import Style, pinyin  # noqa: PLC0415 - see above

    found: dict[str, tuple[str, ...]] = {}
    for sign in wanted:
        several = pinyin(sign, style=Style.NORMAL, heteronym=True, errors="ignore")
        syllables = [it for it in (several[0] if several else ()) if it.isascii() and it.isalpha()][:_MOST_READINGS]
        spelt = [other for it in syllables for other in (it, it.replace("v", "yu"))]
        found[sign] = tuple(dict.fromkeys(spelt))
    return found


# -- looking -----------------------------------------------------------------------------------------------------------


class Typed:
    """A word somebody typed, ready to be looked for in many texts."""

    def __init__(self, word: str, known: Readings) -> None:
        self._word = word
        self._known = known
        self._steps: dict[str, tuple[int, tuple[tuple[int, int], ...]] | None] = {}
        self._lines: dict[str, bool] = {}

    def said_by(self, text: str) -> bool:
        """Whether characters of one line of a folded text, one after the other, are what was typed."""
        lines = self._lines  # areas come again and again
        for line in text.split("\n"):
            if line.isascii():  # a code is found as it is
                continue
            if line not in lines:
                lines[line] = self._said_by(line)
            if lines[line]:
                return True
        return False

    def _said_by(self, line: str) -> bool:
        steps = self._steps
        places = 1  # bit n: its first n letters may have been said by now; it may begin anywhere
        for sign in line:
            if sign not in steps:
                steps[sign] = self._step(sign)
            step = steps[sign]
            if step is None:
                places = 1
                continue
            ends, moves = step
            if places & ends:
                return True
            further = 1
            for starts, letters in moves:
                further |= (places & starts) << letters
            places = further
        return False

    def _step(self, sign: str) -> tuple[int, tuple[tuple[int, int], ...]] | None:
        """At which places of the word this character ends it, and from which ones it leads how much further."""
        word, ends = self._word, 0
        moves: dict[int, int] = {}
        syllables = self._known.get(sign, ())
        pieces = {sign, *syllables, *_initials(syllables)}
        for at in range(len(word)):
            rest = word[at:]
            if rest == sign or any(it.startswith(rest) for it in syllables):
                ends |= 1 << at
            for piece in pieces:
                if rest.startswith(piece):
                    moves[len(piece)] = moves.get(len(piece), 0) | 1 << at
        return (ends, tuple((starts, letters) for letters, starts in moves.items())) if ends or moves else None


# -- for a full-text index ---------------------------------------------------------------------------------------------


class Terms:
    """What to index of texts, separated by spaces: syllables, and the initials of neighbours, as in `zh0j z0j`."""

    def __init__(self, known: Readings) -> None:
        self._syllables = known
        self._initials = {sign: _initials(several) for sign, several in known.items()}

    def of(self, text: str) -> str:
        """The terms of one text; a line without Chinese, such as a code, has none: it is found as it is."""
        found: set[str] = set()
        for line in text.split("\n"):
            if line.isascii():
                continue
            before: tuple[str, ...] = ()
            for sign in line:
                initials = self._initials.get(sign) or ((sign,) if _UNIT.fullmatch(sign) else ())
                found.update(self._syllables.get(sign, ()))
                found.update([f"{one}0{other}" for one in before for other in initials])
                before = initials
        return " ".join(sorted(found))


def asked(word: str, known: Readings) -> tuple[str, str]:
    """What to ask the index for: what gives only texts that say the word, and what may give others. '' for nothing."""
    syllables = {it for several in known.values() for it in several}
    sure: dict[str, None] = {}
    likely: dict[str, None] = {}
    for pieces, whole in _cuts(word, syllables):
        said = [_pair(one, other, known) for one, other in pairwise(pieces)]
        long = [it for it in pieces if len(it) > 1 and it not in _LONG_INITIALS]
        if whole and (pieces[-1] in long or len(pieces) == 1):
            said.append(f'"{pieces[-1]}" *')
            long = [it for it in long if it != pieces[-1]]
        said += [f'"{it}"' for it in long]
        if all(said):
            few = whole and len(said) == 1 and len(pieces) < 3 and not signs(word)
            (sure if few else likely)[" AND ".join(dict.fromkeys(said))] = None
    return _either(sure), _either(likely)


def _either(terms: Iterable[str]) -> str:
    return " OR ".join(f"({it})" for it in terms)


def _cuts(word: str, syllables: Collection[str], before: Pieces = ()) -> Iterator[tuple[Pieces, bool]]:
    """The ways to cut a word into what may have been typed of each character: the first pieces, and if that is all."""
    if len(before) == _PIECES:
        yield before, False
        return
    if any(it.startswith(word) for it in syllables) or len(word) == 1:
        yield (*before, word), True
    for length in range(1, min(len(word), 7)):
        piece = word[:length]
        if length == 1 or piece in _LONG_INITIALS or piece in syllables:
            yield from _cuts(word[length:], syllables, (*before, piece))


def _pair(one: str, other: str, known: Readings) -> str:
    """Two neighbours by their initials; '' if one of them has none."""
    first, second = ((_initials(known.get(it, ())) or _INITIAL.findall(it)[:1]) for it in (one, other))
    pairs = " OR ".join(f'"{a}0{b}"' for a in first for b in second)
    return f"({pairs})" if " " in pairs else pairs


def _initials(syllables: Iterable[str]) -> tuple[str, ...]:
    """What a character may begin with: zhang → zh, z."""
    return tuple(dict.fromkeys(it for each in syllables for it in (_INITIAL.findall(each)[0], each[0])))
