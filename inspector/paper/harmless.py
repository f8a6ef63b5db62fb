"""Text from people made fit for paper: nothing invisible, nothing that turns the line round or stops a reader.

What has a shape stays as it is, markup and rare characters included; whether a font has the shape, `fonts` says.
"""

import re
import unicodedata

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_BREAKS = {"\r\n": "\n", "\r": "\n", "\v": "\n", "\f": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n", "\t": " "}
_UNUSUAL = re.compile("[^\n -~\u2018-\u201d\u2014\u2026\u3001-\u3020\u4e00-\u9fff\uff01-\uff5e]")
_LEFT_OUT = {"Cc", "Cf"}  # control; format: zero-width, bidirectional, joiners, tags


def harmless(text: str) -> str:
    """`text` in NFC with only visible characters, spaces and newlines; what is no character at all becomes U+FFFD."""
    if not _UNUSUAL.search(text):  # nearly every text
        return text
    for found, put in _BREAKS.items():
        text = text.replace(found, put)
    return unicodedata.normalize("NFC", "".join(kept for it in text if (kept := _kept(it)) is not None))


def one_line(text: str) -> str:
    """`harmless` text for a name or a title: every run of white space is one space."""
    return " ".join(harmless(text).split())


def _kept(char: str) -> str | None:
    if char == "\n" or " " <= char <= "~" or "\u4e00" <= char <= "\u9fff":
        return char
    kind = unicodedata.category(char)
    if kind == "Cs" or ord(char) & 0xFFFE == 0xFFFE:  # a lone surrogate, U+FFFE, U+FFFF …: no XML holds them
        return REPLACEMENT
    return None if kind in _LEFT_OUT or _selects_a_variant(char) else char


def _selects_a_variant(char: str) -> bool:
    return "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"
