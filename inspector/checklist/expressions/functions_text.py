"""Functions of expressions on texts: XPath's, ODK's, and those on the names chosen of a list."""

import base64
import binascii
import hashlib
import math
from collections.abc import Callable

from .patterns import PatternError, pattern
from .takes import Function, plain, whole
from .values import Result, Value, number, text, texts

_DIGESTS = {"MD5": "md5", "SHA-1": "sha1", "SHA-256": "sha256", "SHA-384": "sha384", "SHA-512": "sha512"}
LONGEST = 1_000_000
"""Characters of a text put together: forty calculations that each double the one before would fill any memory."""


def selected(value: Value, name: Value) -> bool:
    """True if `name` is one of the names separated by spaces."""
    return text(name).strip() in text(value).split()


def selected_at(value: Value, index: Value) -> str:
    """The name at `index`, from 0; '' if there is none."""
    names, at = text(value).split(), number(index)
    return names[int(at)] if 0 <= at < len(names) else ""


def matches(value: Value, expression: Value) -> bool:
    """True if the whole text is what the regular expression describes; false for one that is none."""
    try:
        return pattern(text(expression)).matches(text(value))
    except PatternError:
        return False


def substr(value: Value, start: Value, end: Value = math.inf) -> str:
    """From `start` up to before `end`, counted from 0; a negative place counts from the end."""
    written = text(value)
    return written[_place(number(start), 0, len(written)) : _place(number(end), len(written), len(written))]


def substring(value: Value, start: Value, length: Value = math.inf) -> str:
    """XPath's: from character `start`, counted from 1, for `length` characters, both rounded."""
    written, begin = text(value), _rounded(number(start))
    end = begin + _rounded(number(length))
    if math.isnan(begin) or math.isnan(end):
        return ""
    return "".join(it for place, it in enumerate(written, 1) if begin <= place < end)


def translate(value: Value, given: Value, wanted: Value) -> str:
    """Each character of `given` replaced by that of `wanted` in its place, or left out where there is none."""
    table: dict[int, str | None] = {}
    new = text(wanted)
    for place, character in enumerate(text(given)):
        table.setdefault(ord(character), new[place] if place < len(new) else None)
    return text(value).translate(table)


def digest(value: Value, algorithm: Value, encoding: Value = "base64") -> str:
    """The digest of the text in UTF-8, in base64 or hex; '' for an algorithm or encoding nobody knows."""
    name = _DIGESTS.get(text(algorithm).upper())
    if name is None:
        return ""
    found = hashlib.new(name, text(value).encode(errors="surrogatepass"), usedforsecurity=False)
    written = {"base64": base64.b64encode(found.digest()).decode(), "hex": found.hexdigest()}
    return written.get(text(encoding).lower(), "")


def base64_decode(value: Value) -> str:
    """The UTF-8 text written in base64; '' for what is none."""
    try:
        return base64.b64decode(text(value), validate=True).decode()
    except (binascii.Error, ValueError):
        return ""


def _joined(separator: Result, *results: Result) -> str:
    """The texts with the separator between them; '' beyond what a text may have."""
    parts, between = [it for result in results for it in texts(result)], text(separator)
    length = sum(map(len, parts)) + len(between) * max(0, len(parts) - 1)
    return between.join(parts) if length <= LONGEST else ""


def _before(value: Value, found: Value) -> str:
    head, sign, _ = _parted(text(value), text(found))
    return head if sign else ""


def _after(value: Value, found: Value) -> str:
    head, sign, tail = _parted(text(value), text(found))
    return tail if sign else head if not text(found) else ""


def _parted(written: str, found: str) -> tuple[str, str, str]:
    return written.partition(found) if found else (written, "", "")


def _place(amount: float, unknown: int, length: int) -> int:
    """An index of a text of that length: beyond either end is the end, infinity too."""
    return unknown if math.isnan(amount) else int(max(-length, min(amount, length)))


def _rounded(amount: float) -> float:
    return math.floor(amount + 0.5) if math.isfinite(amount) else amount


def _on_texts(apply: Callable[..., Value]) -> Callable[..., Value]:
    return lambda *values: apply(*map(text, values))


FUNCTIONS: dict[str, Function] = {
    "string": plain(text, 1, of_current=True),
    "concat": whole(lambda *results: _joined("", *results), 1, None),
    "join": whole(_joined, 2, None),
    "substr": plain(substr, 2, 3),
    "substring": plain(substring, 2, 3),
    "substring-before": plain(_before, 2),
    "substring-after": plain(_after, 2),
    "translate": plain(translate, 3),
    "string-length": plain(lambda value: len(text(value)), 1, of_current=True),
    "normalize-space": plain(lambda value: " ".join(text(value).split()), 1, of_current=True),
    "contains": plain(_on_texts(lambda value, part: part in value), 2),
    "starts-with": plain(_on_texts(str.startswith), 2),
    "ends-with": plain(_on_texts(str.endswith), 2),
    "upper-case": plain(_on_texts(str.upper), 1),
    "lower-case": plain(_on_texts(str.lower), 1),
    "regex": plain(matches, 2),
    "digest": plain(digest, 2, 3),
    "base64-decode": plain(base64_decode, 1),
    "selected": plain(selected, 2),
    "selected-at": plain(selected_at, 2),
    "count-selected": plain(lambda value: len(text(value).split()), 1),
}
