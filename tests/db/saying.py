"""By brute force: whether a word of Latin letters says a text, one character after the other."""

import re
from functools import cache

from pypinyin import Style, pinyin

HAN = "[〇㐀-䶿一-鿿\U00020000-\U000323af]"


@cache
def syllables(sign):
    if not re.fullmatch(HAN, sign):
        return ()
    found = pinyin(sign, style=Style.NORMAL, heteronym=True, errors="ignore")
    several = [it for it in (found[0] if found else ()) if it.isascii()][:6]
    return tuple({other for it in several for other in (it, it.replace("v", "yu"))})


def says(word, text):
    """Whether `word`, folded, is said by one line of the folded text."""
    if not re.search("[a-z]", word) or not re.fullmatch(f"(?:[0-9a-z]|{HAN})+", word):
        return False
    lines = [line for line in text.split("\n") if not line.isascii()]
    return any(_goes_on(word, line[at:]) for line in lines for at in range(len(line)))


def _goes_on(word, line):
    if not line:
        return False
    sign, rest = line[0], line[1:]
    several = syllables(sign)
    if word == sign or any(it.startswith(word) for it in several):
        return True
    pieces = {sign, *several, *(it[0] for it in several), *(it[:2] for it in several if it[:2] in {"zh", "ch", "sh"})}
    return any(word.startswith(it) and _goes_on(word[len(it) :], rest) for it in pieces)
