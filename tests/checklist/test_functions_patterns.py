"""Patterns of strangers: they mean what they mean to Python, and never hang."""

import re
import time

import pytest
from forms_of_logic import worth
from hypothesis import given
from hypothesis import strategies as st

from inspector.checklist.expressions.patterns import EFFORT, PatternError, pattern

_ATOMS = st.sampled_from(["a", "b", ".", "[ab]", "[^a]", r"\d", r"\.", "督", "[a-c-]", r"\w", "^", "$", "()", "[]a]"])
_PATTERNS = st.recursive(
    _ATOMS,
    lambda part: st.one_of(
        st.tuples(part, part).map("".join),
        st.tuples(part, part).map("|".join),
        st.tuples(part, st.sampled_from(["*", "+", "?", "{2}", "{1,3}", "{0,2}", "{2,}", "{0}", "*?", "+?"])).map(
            lambda it: f"({it[0]}){it[1]}"
        ),
        part.map("(?:{})".format),
    ),
    max_leaves=6,
)


@given(_PATTERNS, st.text(alphabet="ab.1督-]\n", max_size=6))
def test_they_mean_what_they_mean_to_python(source: str, text: str) -> None:
    # to Python `$` also holds before a last line break
    meant = re.fullmatch(source.replace("$", r"\Z"), text) is not None
    assert pattern(source).matches(text) == meant


@pytest.mark.parametrize(
    ("source", "text", "held"),
    [
        (r"[1-9]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])\d{2}\d{3}[\dXx]", "99010119900101001X", True),
        (r"1[3-9]\d{9}", "12345678901", False),
        (r"[^@]+@[^@]+\.[a-z]+", "a.b@example.org", True),
        (r"(\w+\s?)+", "one two three", True),
        (r"^\d{3}-\d{4}$", "123-4567", True),
        ("(?i)abc", "aBC", True),
        ("[[]", "[", True),
        ("[a&&b]", "&", True),
        ("[a-z]{2}}", "ab}", True),
        (".", "\n", False),
    ],
)
def test_patterns_forms_use(source: str, text: str, held: bool) -> None:
    assert pattern(source).matches(text) is held


@pytest.mark.parametrize(
    "source",
    ["(", "a)", "a**", "[", "(?=a)", "(?!a)b", "(?<n>a)", r"(a)\1", "*a", "a{5,2}", "(" * 5000,
     "((((a{50}){50}){50}){50})", "((a{0}){9999}){9999}", r"\p{L}", "\\", "[b-a]", r"a\b", "{", "a{2"],
)  # fmt: skip
def test_what_is_no_pattern_is_refused(source: str) -> None:
    with pytest.raises(PatternError):
        pattern(source)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("(a+)+b", "a" * 10_000),
        ("(a|a)*b", "a" * 10_000),
        ("(.*)*x", "y" * 10_000),
        (".*.*.*.*=.*", "a" * 10_000),
        ("(a?){200}a{200}", "a" * 200),
        ("(a|b|ab)*(.*a){30}c", "ab" * 5_000),
        ("(.*[a-y].){190}z", "abcdefghijklmnopqrstuvwxy" * 80),
    ],
)
def test_no_pattern_hangs(source: str, text: str) -> None:
    begin = time.perf_counter()
    found = worth("regex(${text}, ${pattern})", {"text": text, "pattern": source})
    assert time.perf_counter() - begin < 5
    assert found == ("true" if source.startswith("(a?)") else "false")


def test_a_text_too_long_for_a_pattern_does_not_match_it() -> None:
    states = len(pattern("a*").steps)
    assert pattern("a*").matches("a" * (EFFORT // states))
    assert not pattern("a*").matches("a" * (EFFORT // states + 1))


def test_a_pattern_made_of_answers_may_be_none() -> None:
    assert worth("regex('a', ${pattern})", {"pattern": "["}) == "false"
