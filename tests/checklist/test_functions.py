# ruff: noqa: E501 - expressions read best as tables
"""Every function of the ODK XForms specification, by the specification's words and the figures of its test suites."""

import math
import uuid

import pytest
from forms_of_logic import worth
from hypothesis import given
from hypothesis import strategies as st

from inspector.checklist.expressions import functions_places, functions_text
from inspector.checklist.expressions.functions import FUNCTIONS, TAKEN_APART
from inspector.checklist.expressions.nodesets import TextNode, shuffled
from inspector.checklist.expressions.values import number, text

SPECIFIED = ["string", "concat", "join", "substr", "substring-before", "substring-after", "translate", "string-length", "normalize-space", "contains", "starts-with", "ends-with", "uuid", "digest", "pulldata", "if", "coalesce", "once", "true", "false", "boolean", "boolean-from-string", "not", "regex", "checklist", "weighted-checklist", "number", "random", "int", "sum", "max", "min", "round", "pow", "log", "log10", "abs", "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sqrt", "exp", "exp10", "pi", "count", "count-non-empty", "position", "instance", "current", "randomize", "today", "now", "format-date", "format-date-time", "date", "decimal-date-time", "decimal-time", "selected", "selected-at", "count-selected", "jr-choice-name", "jr-itext", "indexed-repeat", "area", "distance"]  # fmt: skip
BESIDES = ["substring", "floor", "ceiling", "last", "upper-case", "lower-case", "base64-decode", "geofence", "intersects", "date-time", "depend", "version", "property", "site", "limit"]  # fmt: skip


def test_the_list_is_complete() -> None:
    assert set(SPECIFIED) | set(BESIDES) == set(FUNCTIONS) | set(TAKEN_APART)


ANSWERS = {"open": "", "word": "abc", "spaced": "  a  b ", "here": "30.1 110.2 0 0"}


@pytest.mark.parametrize(
    ("expression", "result"),
    [
        ("string(3.0)", "3"), ("string(0.1 + 0.2)", "0.3"), ("string(1 div 3)", "0.333333333333333"), ("string(0.0000001)", "0.0000001"),
        ("string(123456789012.55)", "123456789012.55"), ("string(true())", "true"), ("concat('a')", "a"), ("concat('a', 1, true())", "a1true"),
        ("join(', ', 'a', 'b', 'c')", "a, b, c"), ("join('', 1, 2)", "12"),
        ("substr('hello', 0, 2)", "he"), ("substr('hello', 2)", "llo"), ("substr('hello', -2)", "lo"), ("substr('hello', 1, -1)", "ell"), ("substr('hello', 3, 99)", "lo"),
        ("substring('12345', 2, 3)", "234"), ("substring('12345', 2)", "2345"), ("substring('12345', 1.5, 2.6)", "234"), ("substring('12345', 0, 3)", "12"),
        ("substring('12345', 0 div 0, 3)", ""), ("substring('12345', 1, 0 div 0)", ""), ("substring('12345', -42, 1 div 0)", "12345"),
        ("substring-before('1999/04/01', '/')", "1999"), ("substring-after('1999/04/01', '/')", "04/01"), ("substring-after('1999/04/01', '19')", "99/04/01"),
        ("substring-before('aa', '-')", ""), ("substring-after('aa', '-')", ""), ("substring-before('aa', '')", ""), ("substring-after('aa', '')", "aa"),
        ("translate('bar', 'abc', 'ABC')", "BAr"), ("translate('--aaa--', 'abc-', 'ABC')", "AAA"), ("translate('aa', 'aa', 'bc')", "bb"),
        ("string-length('')", "0"), ("string-length('督查')", "2"), ("normalize-space(${spaced})", "a b"),
        ("contains('abc', '')", "true"), ("contains('abc', 'bc')", "true"), ("starts-with('abc', 'b')", "false"), ("ends-with('abc', 'bc')", "true"),
        ("upper-case('aBc')", "ABC"), ("lower-case('aBc')", "abc"),
        ("digest('abc', 'MD5', 'hex')", "900150983cd24fb0d6963f7d28e17f72"), ("digest('abc', 'SHA-1', 'hex')", "a9993e364706816aba3e25717850c26c9cd0d89d"),
        ("digest('abc', 'SHA-256')", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="), ("string-length(digest('', 'SHA-512', 'hex'))", "128"), ("digest('a', 'CRC')", ""), ("digest('a', 'MD5', 'x')", ""),
        ("base64-decode('552j5p+l')", "督查"), ("base64-decode('!')", ""), ("base64-decode('/w==')", ""),
        ("selected('a b c', 'b')", "true"), ("selected('abc', 'b')", "false"), ("selected('', '')", "false"), ("selected-at('a b c', 2)", "c"), ("selected-at('a b c', 3)", ""), ("selected-at('', 0)", ""),
        ("count-selected('a b c')", "3"), ("count-selected(' ')", "0"), ("regex('12345', '[0-9]+')", "true"), ("regex('aBcD', '[0-9]{4,6}')", "false"), ("regex('', '')", "true"),
    ],
)  # fmt: skip
def test_texts(expression: str, result: str) -> None:
    assert worth(expression, ANSWERS) == result


@pytest.mark.parametrize(
    ("expression", "result"),
    [
        ("number('-1.0')", "-1"), ("number('1970-01-02')", "1"), ("number('1970-01-02T12:00:00Z')", "1.5"), ("number(true())", "1"), ("number('')", ""), ("number('１')", ""), ("number('+5')", "5"),
        ("int(2.9)", "2"), ("int(-3.7)", "-3"), ("int('x')", ""), ("int(1 div 0)", ""), ("floor(-1.55)", "-2"), ("ceiling(-1.55)", "-1"), ("floor(1 div 0)", "Infinity"), ("ceiling('x')", ""),
        ("round(1.234)", "1"), ("round(1.234, 2)", "1.23"), ("round(1.235, 2)", "1.24"), ("round(-1.5)", "-1"), ("round(1234.5, -2)", "1200"), ("round(1 div 0)", "Infinity"), ("round(1.5, 99)", "1.5"), ("round(1, 'x')", "1"),
        ("pow(0.5, 2)", "0.25"), ("pow(-1, 0.5)", ""), ("pow(0, -1)", ""), ("sqrt(4)", "2"), ("sqrt(-1)", ""), ("log(1)", "0"), ("log(0)", "-Infinity"), ("log(-1)", ""), ("log10(1000)", "3"), ("exp(0)", "1"), ("exp(1000)", "Infinity"), ("exp10(2)", "100"), ("exp10(-2)", "0.01"),
        ("abs(-10.5)", "10.5"), ("round(sin(2), 6)", "0.909297"), ("round(cos(2), 6)", "-0.416147"), ("round(tan(2), 6)", "-2.18504"), ("round(asin(0.5), 6)", "0.523599"), ("asin(2)", ""), ("acos(1)", "0"), ("acos('x')", ""), ("atan(0)", "0"), ("round(atan2(1, 1), 6)", "0.785398"), ("sin(1 div 0)", ""),
        ("round(pi(), 6)", "3.141593"), ("min(3, 1, 2)", "1"), ("max(-1, 0)", "0"), ("min(1, '')", ""), ("sum(0.1, 0.2)", "0.3"), ("sum('a', 1)", ""),
        ("true()", "true"), ("false()", "false"), ("boolean('false')", "true"), ("boolean('')", "false"), ("boolean(0)", "false"), ("boolean(0 div 0)", "false"), ("boolean(-1)", "true"), ("not(1 = 1)", "false"), ("not('')", "true"),
        ("boolean-from-string('1')", "true"), ("boolean-from-string('true')", "true"), ("boolean-from-string('0')", "false"), ("boolean-from-string('True')", "false"), ("boolean-from-string('nottrue')", "false"),
        ("checklist(-1, 2, 2 > 1)", "true"), ("checklist(-1, 2, 1=1, 2=2, 3=3)", "false"), ("checklist(1, 2, 1=1, 2=2, 3=3)", "false"), ("checklist(2, -1, 1=1, 0)", "false"), ("checklist(1, 1, '1', 'no', '')", "true"),
        ("weighted-checklist(-1, 2, 2>1, 2)", "true"), ("weighted-checklist(-1, 2, 2>1, 3)", "false"), ("weighted-checklist(-1, 2, 1=1, 1, 2=2, 1, 3=3, 1)", "false"), ("weighted-checklist(1, 1, 1=1, 0)", "false"), ("weighted-checklist(2, 2, true(), 2, false(), 5, false(), 6)", "true"), ("weighted-checklist(2, -1, true(), 999, false(), 5)", "true"),
        ("if(1 > 2, 'a', 'b')", "b"), ("coalesce('', 'b')", "b"), ("coalesce('', '')", ""), ("coalesce(0, 'b')", "0"), ("depend(1, 2)", "1"), ("count('x')", "1"), ("count-non-empty('')", "0"),
    ],
)  # fmt: skip
def test_numbers_and_truths(expression: str, result: str) -> None:
    assert worth(expression, ANSWERS) == result


@pytest.mark.parametrize(
    ("expression", "result"),
    [
        ("today()", "2026-11-21"), ("now() >= today()", "true"), ("now() < today() + 1", "true"), ("format-date(now(), '%Y')", "2026"),
        ("date('2012-01-02')", "2012-01-02"), ("date('2012-01-02T23:59:00+08:00')", "2012-01-02"), ("date(0)", "1970-01-01"), ("date(15553.9)", "2012-08-01"), ("date(-1)", "1969-12-31"), ("date('2012-02-30')", ""), ("date(1 div 0)", ""), ("date('')", ""), ("date(1e9)", ""),
        ("date-time('2012-01-02')", "2012-01-02T00:00:00"), ("date-time(1.5)", "1970-01-02T12:00:00"), ("date-time('x')", ""),
        ("decimal-date-time('1970-01-01T00:00:00Z')", "0"), ("decimal-date-time('1970-01-02T00:00:00Z')", "1"), ("decimal-date-time('1969-12-31T00:00:00Z')", "-1"), ("decimal-date-time('1970-01-01T08:00:00.000+08:00')", "0"), ("decimal-date-time('2018-01-01')", "17532"), ("decimal-date-time('x')", ""),
        ("decimal-time('06:00')", "0.25"), ("decimal-time('18:00:00.000')", "0.75"), ("decimal-time('06:00:00.000-07:00')", "0.25"), ("decimal-time('2012-01-01T12:00')", "0.5"), ("decimal-time('25:00')", ""), ("decimal-time('')", ""),
        ("format-date('2001-12-31', '%Y/%m/%d %y %n %e')", "2001/12/31 01 12 31"), ("format-date('2026-03-05', '%b %e %a')", "3月 5 周四"), ("format-date('2026-03-05', '100%% %x %')", "100% %x %"), ("format-date('x', '%Y')", ""), ("format-date(0, '%Y')", "1970"),
        ("format-date-time('2001-12-31T09:05:07.042', '%H:%M:%S.%3 %h')", "09:05:07.042 9"),
        ("'2012-01-02' < '2012-01-03'", "true"), ("'2012-01-02T10:00' > '2012-01-02'", "true"), ("'2012-01-31' + 1 = '2012-02-01'", "true"), ("'2012-01-02T00:00:00+08:00' < '2012-01-02T00:00:00Z'", "true"), ("'0001-01-01T00:00:00+08:00' < 0", "true"), ("'9999-12-31T23:00:00-08:00' > 0", "true"),
    ],
)  # fmt: skip
def test_dates(expression: str, result: str) -> None:
    assert worth(expression, ANSWERS) == result


def test_now_is_the_end_of_the_visit_where_it_is_known() -> None:
    about = {"end": "2026-11-21T17:30:00+08:00"}
    assert worth("now()", about=about) == "2026-11-21T17:30:00"
    assert worth("'2026-11-21T09:30' <= now()", about={}) == "true"


def test_what_the_program_knows() -> None:
    assert worth("version()") == "7"
    assert worth("property('deviceid')", about={"deviceid": "d1"}) == "d1"
    assert worth("property('nothing')") == ""
    assert worth("jr:itext('/f/result:label')") == "result"
    assert worth("jr:itext('nothing')") == ""


SHAPE = "7.9377 -11.5845 0 0;7.9324 -11.5902 0 0;7.927 -11.5857 0 0;7.925 -11.578 0 0;7.9267 -11.5722 0 0;7.9325 -11.5708 0 0;7.9372 -11.5737 0 0;7.9393 -11.579 0 0;7.9377 -11.5845 0 0"
SQUARE = "0 0;0 1;1 1;1 0;0 0"


@pytest.mark.parametrize(
    ("expression", "result"),
    [
        (f"round(area('{SHAPE}') div 10)", "233322"), (f"round(distance('{SHAPE}'))", "5724"), ("area('1 1;2 2')", "0"), ("area('x')", ""), ("distance('1 1')", "0"), ("distance('')", "0"), ("distance('91 0;0 0')", ""),
        ("distance(${here})", "0"), ("round(distance('0 0', '0 90') div 1000)", "10019"), ("round(distance('0 0;0 90;') div 1000)", "10019"),
        (f"geofence('0.5 0.5', '{SQUARE}')", "true"), (f"geofence('1.5 0.5 0 0', '{SQUARE}')", "false"), (f"geofence('', '{SQUARE}')", "false"), ("geofence('0 0', '')", "false"),
        ("intersects('0 0;1 1;0 1;1 0')", "true"), (f"intersects('{SQUARE}')", "false"), ("intersects('0 0;0 2;1 1;0 1')", "true"), ("intersects('0 0;1 1')", "false"), ("intersects('x')", "false"),
    ],
)  # fmt: skip
def test_places(expression: str, result: str) -> None:
    assert worth(expression, ANSWERS) == result


def test_chance_is_another_in_every_place_and_the_same_again() -> None:
    both = worth("concat(random(), ' ', random())")
    first, second = both.split()
    assert worth("concat(random(), ' ', random())") == both
    assert first != second
    assert all(0 <= float(it) < 1 for it in (first, second))
    assert worth("random()", about={"start": "2026-11-21T09:00"}) != first
    assert worth("random()", {"x": "1"}) == first, "answers are no part of chance"


def test_uuids() -> None:
    found = worth("uuid()")
    assert str(uuid.UUID(found)) == found
    assert uuid.UUID(found).version == 4
    assert worth("uuid()") == found
    assert (len(worth("uuid(100)")), worth("uuid(0)"), worth("uuid('x')")) == (100, "", "")


@pytest.mark.parametrize(("seed", "order"), [(42, "AFCBDE"), (-42, "EDAFBC"), (1, "BFEACD"), (11111111, "ACDBFE")])
def test_shuffling_follows_the_specification(seed: int, order: str) -> None:
    nodes = [TextNode(it) for it in "ABCDEF"]
    assert "".join(it.text() for it in shuffled(list(nodes), seed)) == order


def test_once_keeps_what_is_answered() -> None:
    assert (worth("once('new')", current="old"), worth("once('new')")) == ("old", "new")
    assert (worth("string-length()", current="四个字符"), worth("normalize-space()", current=" a ")) == ("4", "a")


@given(st.floats())
def test_a_number_written_is_a_number_again(amount: float) -> None:
    written = text(amount)
    again = number(written)
    if math.isfinite(amount):
        assert math.isclose(again, amount, rel_tol=1e-14, abs_tol=0)
        assert "e" not in written
    else:
        assert math.isnan(again)


_ANYTHING = st.sampled_from(
    ["", " ", "x", "1", "-2.5", "1e400", "2026-02-30", "2026-11-21", "9999-12-31T23:59:59.999999-23:59", "12:00", "[", "(a|b)*", "0 0;1 1;0 1", "90 180",
     "nan", "\ud800", "督查" * 50, 0.0, -0.0, 1.0, -7.5, 1e308, -1e308, 5e-324, math.inf, -math.inf, math.nan, True, False, 12345678901234567890]
)  # fmt: skip


@given(st.sampled_from(sorted(set(FUNCTIONS) - {"weighted-checklist"})), st.lists(_ANYTHING, min_size=4, max_size=4))
def test_no_function_fails_whatever_it_is_given(name: str, given_values: list[object]) -> None:
    function = FUNCTIONS[name]
    count = min(4, function.least if function.most is not None else 4)
    names = [f"a{n}" for n in range(count)]
    source = f"{'jr:itext' if name == 'jr-itext' else name}({', '.join('${' + it + '}' for it in names)})"
    for current in ("", "x"):
        found = worth(source, {it: str(value) for it, value in zip(names, given_values, strict=False)}, current)
        assert isinstance(found, str)
    from inspector.checklist.expressions.takes import Takes

    if function.takes is not Takes.LOOKING:
        assert isinstance(function.apply(*given_values[:count]), str | float | int | bool)


def test_what_doubles_again_and_again_ends() -> None:
    doubled = TextNode("x" * (functions_text.LONGEST // 2))
    concat, join = FUNCTIONS["concat"].apply, FUNCTIONS["join"].apply
    assert len(str(concat([doubled], [doubled]))) == functions_text.LONGEST
    assert concat([doubled], [doubled], "x") == join("-", [doubled], [doubled]) == ""


def test_a_line_of_thousands_of_sides_is_not_looked_through() -> None:
    crossing = "0 0; 1 1; 0 1; 1 0"
    zigzag = "; ".join(f"{place / 100} {50 + place % 2}" for place in range(functions_places.MOST_SIDES))
    assert FUNCTIONS["intersects"].apply(crossing) is True
    assert FUNCTIONS["intersects"].apply(f"{crossing}; {zigzag}") is False
