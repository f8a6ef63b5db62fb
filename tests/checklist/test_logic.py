# ruff: noqa: E501 - expressions and sheets read best as tables
"""Expressions: XPath 1.0 as forms use it, what is refused, and what an expression names."""

import re

import pytest
from forms_of_logic import worth
from hypothesis import given
from hypothesis import strategies as st

from inspector.checklist.logic import BrokenExpressionError, compiled, compiled_filter, references, with_references

ANSWERS = {"three": "3", "day": "2026-01-01", "many": "x y", "open": "", "word": "abc", "多": "是"}


def text(expression: str, current: str = "", users: object = 5) -> str:
    return worth(expression, ANSWERS, current, users=users)


@pytest.mark.parametrize(
    ("expression", "result"),
    [
        ("${three} + 1", "4"), ("${three} * 2 - 1", "5"), ("7 div 2", "3.5"), ("7 mod 2", "1"), ("-7 mod 2", "-1"),
        ("1 div 0", "Infinity"), ("-1 div 0", "-Infinity"), ("0 div 0", ""), ("5 mod 0", ""), ("-${three}", "-3"), ("(1 + 2) * 3", "9"),
        ("${three} = 3", "true"), ("${three} = '3.0'", "false"), ("${three} != 4", "true"), ("${three} < 10", "true"),
        ("'10' > '9'", "true"), ("${word} < 4", "false"), ("${word} >= 4", "false"), ("${open} = ''", "true"), ("'a' = 'A'", "false"),
        ("${open} < 1", "false"), ("${open} != 'x'", "true"), ("true() = 1", "true"), ("${多} = '是'", "true"),
        ("true() and ${open}", "false"), ("false() or ${word}", "true"), ("not(${open})", "true"),
        ("selected(${many}, 'y')", "true"), ("selected(${many}, 'z')", "false"), ("count-selected(${many})", "2"),
        ("selected-at(${many}, 1)", "y"), ("selected-at(${many}, 9)", ""), ("selected-at(${many}, -1)", ""),
        ("if(${three} > 2, 'a', 'b')", "a"), ("if(${open}, 'a', 'b')", "b"), ("coalesce(${open}, 'z')", "z"),
        ("coalesce(${open}, ${open}, ${three})", "3"), ("regex(${three}, '[0-9]+')", "true"),
        ("regex('a1', '[0-9]+')", "false"), ("number('1.50')", "1.5"), ("number('1e3')", ""), ("number('x')", ""),
        ("string(2.0)", "2"), ("int(2.9)", "2"), ("int(-2.9)", "-2"), ("round(2.5)", "3"), ("round(-2.5)", "-2"),
        ("round(2.345, 2)", "2.35"), ("round(1234, -2)", "1200"), ("min(3, ${three}, 7)", "3"), ("max(1, 2)", "2"),
        ("max(1, ${open})", ""), ("abs(-2)", "2"), ("pow(2, 10)", "1024"), ("pow(10, 400)", "Infinity"), ("sum(1, 2)", "3"),
        ("today()", "2026-11-21"), ("now()", "2026-11-21T23:59:59"), ("${day} < today()", "true"),
        ("today() - ${day}", "324"), ("date(${day} + 31)", "2026-02-01"), ("date('x')", ""), ("${day} = '2026-01-01'", "true"),
        ("concat('${three}', ${three}, 1.0)", "${three}31"), ("string-length(${many})", "3"), ("substr('abcd', 1, 3)", "bc"),
        ("contains(${many}, 'x')", "true"), ("starts-with('ab', 'a')", "true"), ("ends-with('ab', 'b')", "true"),
        ("translate('ab', 'a', 'c')", "cb"), ("normalize-space('  a  b ')", "a b"), ("boolean-from-string('1')", "true"),
        ("site('users')", "5"), ("site('toilet')", ""), ("site('users') >= 4", "true"),
        ("limit('tank_volume', site('users'))", "2"), ("limit('tank_volume', 'x')", ""), ("limit('nothing', 1)", ""),
    ],
)  # fmt: skip
def test_values(expression: str, result: str) -> None:
    assert text(expression) == result


def test_the_current_answer_is_a_dot() -> None:
    assert text(". > 3", "4") == "true"
    assert text(". <= today()", "2026-11-21") == "true"
    assert text(". <= today()", "2026-11-22") == "false"
    assert (text("once('new')", "old"), text("once('new')", "")) == ("old", "new")


def test_an_unknown_fact_makes_no_comparison_true() -> None:
    assert [text(f"1 {sign} limit('tank_volume', site('users'))", users=None) for sign in ("<", ">", "=")] == [
        "false"
    ] * 3


@pytest.mark.parametrize(
    "expression",
    ["", " ", "1 +", "1 2", "(1", "'x", "${three", "foo", "foo(1)", "/three", "three/x", "$three", "a[1]", "//", "/", "/*", "//x//y",
     "../*", "ancestor::x", "${three}/following::x", "id('x')", "name()", "indexed-repeat(${a}, ${b})", "indexed-repeat('a', ${b}, 1)",
     "jr:choice-name('x', 1)", "weighted-checklist(1, 2, 3)", "weighted-checklist(1, 2, 3, 4, 5)", "self::node()", "comment()", "if(1, 2)", "selected(1)", "limit('x')", "site()", "not(1, 2)", "regex(., '[')", "x:y(1)",
     "'${three}", "\x00", "(" * 3000, "* 3", "@name"],
)  # fmt: skip
def test_what_is_no_expression_is_refused_when_compiled(expression: str) -> None:
    with pytest.raises(BrokenExpressionError):
        compiled(expression)


def test_compiled_once() -> None:
    assert compiled("1 + 1 = 2") is compiled("1 + 1 = 2")


def test_references_are_found_and_renamed_outside_of_literals() -> None:
    assert references("${a} = '${b}' and ${ c } > ${a}") == ("a", "c")
    assert with_references("${a} = '${b}'", str.upper) == "${A} = '${b}'"


def test_facts_are_named() -> None:
    assert compiled("site('users') + site( \"year\" )").facts == ("users", "year")


def test_paths_of_other_tools_mean_the_question_they_end_in() -> None:
    for path in ("/data/three", "/data/group/three", "../three", "../../three", "current()/../three", "//three", "./three",
                 "/data/child::three", "../self::node()/three", " ../ three "):  # fmt: skip
        assert text(f"{path} + 1") == "4"
        assert compiled(path).references == ("three",)


def test_lists_and_columns_are_named() -> None:
    assert compiled("instance('towns')/root/item[name = ${a}]/label").lists == ("towns",)
    assert compiled("pulldata('towns', 'b', 'c', ${d})").lists == ("towns",)
    found = compiled_filter("county = ${a} and (size > 3 or name != 'x')")
    assert (found.columns, found.references) == (("size", "name", "county"), ("a",))


def test_a_filter_that_is_none_is_refused() -> None:
    for source in ("", "county =", "county = ${", "a/*", "$x"):
        with pytest.raises(BrokenExpressionError):
            compiled_filter(source)


def test_long_chains_are_not_deep_and_deep_ones_are_refused() -> None:
    assert text(" + ".join(["1"] * 3000)) == "3000"
    assert text("5000" + " - 1" * 3000) == "2000"
    assert text(" or ".join(["false()"] * 2000 + ["${three} = 3"])) == "true"
    assert text("if(true(), " * 20 + "'x'" + ", '')" * 20) == "x"
    with pytest.raises(BrokenExpressionError):
        compiled("not(" * 100 + "1" + ")" * 100)
    with pytest.raises(BrokenExpressionError):
        compiled("count(" + "../" * 100 + "..)")


def test_what_is_not_looked_at_is_not_evaluated() -> None:
    assert text("if(false(), regex('a', ${word}), 'b')") == "b"
    assert text("coalesce(${three}, 1 div 0)") == "3"


_PARTS = st.sampled_from(
    [
        "${three}",
        "${open}",
        "${word}",
        "${day}",
        ".",
        "1",
        "-2.5",
        "'a'",
        "today()",
        "site('users')",
        "true()",
        "1 div 0",
    ]
)
_EXPRESSIONS = st.recursive(
    _PARTS,
    lambda part: st.one_of(
        st.tuples(
            part, st.sampled_from(["+", "-", "*", "div", "mod", "=", "!=", "<", "<=", ">", ">=", "and", "or"]), part
        ).map(lambda it: f"({' '.join(it)})"),
        st.tuples(
            st.sampled_from(
                ["not", "number", "string", "int", "round", "abs", "count-selected", "date", "boolean", "floor"]
            ),
            part,
        ).map(lambda it: f"{it[0]}({it[1]})"),
        st.tuples(
            st.sampled_from(["selected", "selected-at", "regex", "pow", "concat", "substr", "coalesce"]), part, part
        ).map(lambda it: f"{it[0]}({it[1]}, {it[2]})"),
    ),
    max_leaves=6,
)


@given(_EXPRESSIONS, st.text(max_size=5))
def test_what_compiles_has_a_value(expression: str, current: str) -> None:
    assert isinstance(text(expression, current), str)


NAMES = ["count", "div", "and", "or", "mod", "parent", "self", "text", "node", "position", "if", "true", "child", "last", "not", "item",
         "a-b", "a.b", "_x", "EN02_black", "户数", "e", "x1"]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_a_question_may_be_called_what_xpath_calls_something_else(name: str) -> None:
    for source in (
        f"${{{name}}} + 1",
        f"1+${{ {name} }}",
        f"/data/{name} + 1",
        f"../{name} + 1",
        f"(${{{name}}}) + 1",
        f"sum(${{{name}}}, 1)",
    ):
        assert worth(source, {name: "2"}) == "3"
    assert compiled_filter(f"{name} = 1").columns == (name,)


def test_an_error_is_told_at_its_column_and_in_the_words_of_the_form() -> None:
    for source, told in {
        "${three} + ${many} )": "line 1, column 20",
        "${three} ${many}": "line 1, column 10",
        "foo + 1": "foo: no question",
        "$three": "$ without braces at column 1",
        "${a b}": "column",
    }.items():
        with pytest.raises(BrokenExpressionError, match=re.escape(told)):
            compiled(source)
