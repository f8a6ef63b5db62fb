# ruff: noqa: E501 - expressions read best as tables
"""Changing an answer: the same as beginning anew, only less work; and what is touched is told."""

from collections.abc import Mapping

from forms_of_logic import SELECT_ONE, calculated, choice, form, question, repeat, stand
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.checklist.form import Form, Wording
from inspector.checklist.standing import Standing

CHOICES = tuple(choice(f"{n}", kind=f"{n % 3}") for n in range(6))
FINDING = "${a} = ${b} or sum(${x}) > 3"
SAYING = Wording((("zh", "${a}/${y}/${z}"),))

_TERMS = st.sampled_from(["${a}", "${b}", "${c}", "${x}", "${y}", "${z}", "count(${r})", "sum(${x})", "join('', ${y})", "1", "'2'", "''",
                          "position(..)", "indexed-repeat(${x}, ${r}, ${a})", "count(${r}[x > 1])", "${d}", "../x", "string-length(${a})"])  # fmt: skip
_EXPRESSIONS = st.recursive(
    _TERMS,
    lambda part: st.one_of(
        st.tuples(part, st.sampled_from(["+", "=", "!=", "<", "and", "or", "-"]), part).map(lambda it: f"({' '.join(it)})"),
        st.tuples(part, part, part).map(lambda it: f"if({', '.join(it)})"),
        part.map(lambda it: f"coalesce({it}, 'k')"),
    ),
    max_leaves=4,
)  # fmt: skip


def before(names: str, expression: str) -> str:
    """The expression with what comes later in the form left out of it, so that there is no circle."""
    for name in "abcdxyz":
        if name not in names:
            for reference in ("indexed-repeat(${x}, ${r}, ${a})", f"${{{name}}}", f"../{name}", f"{name} > 1"):
                expression = expression.replace(reference, "1")
    return expression if "r" in names else expression.replace("${r}", "${a}")


@st.composite
def forms(draw: st.DrawFn) -> Form:
    def told(names: str) -> str:
        return before(names, draw(_EXPRESSIONS))

    def perhaps(names: str) -> str | None:
        return told(names) if draw(st.booleans()) else None

    return form(
        [
            question("a", relevant=perhaps("")),
            question("b", SELECT_ONE, choices=CHOICES, choice_filter=draw(st.sampled_from([None, "kind = ${a}", "name > ${a}"]))),
            calculated("c", told("ab"), relevant=perhaps("ab")),
            question("x", within=("r",), relevant=perhaps("abc")),
            calculated("y", told("abcxr"), within=("r",)),
            question("z", within=("r", "s"), relevant=perhaps("abcxyr")),
            calculated("d", told("abcxyzr")),
            question("e", relevant=told("abcxyzdr")),
        ],
        [
            repeat("r", relevant=perhaps("ab"), count=draw(st.sampled_from([None, None, "${b}"]))),
            repeat("s", within=("r",), relevant=perhaps("abcxy"), count=draw(st.sampled_from([None, "${x}"]))),
        ],
    )  # fmt: skip


_KEYS = ["a", "b", "x[1]", "x[2]", "x[3]", "z[1.1]", "z[2.1]", "z[1.2]", "e", "r", "s[1]", "s[2]", "c", "unknown"]
_CHANGES = st.dictionaries(
    st.sampled_from(_KEYS),
    st.sampled_from([None, "", " ", "0", "1", "2", "3", "n/a", "1 2", "2 3", "1 2 3"]),
    max_size=3,
)


def results(standing: Standing) -> dict[str, object]:
    """Everything anybody asks about each entry."""
    return {
        it.key: (standing.relevant(it), standing.counted(it.key), standing.choices(it), standing.truth(FINDING, it),
                 standing.filled(SAYING, it), standing.value(". + ${c}", it, standing.counted(it.key)))
        for it in standing.entries
    }  # fmt: skip


def differing(one: Mapping[str, object], other: Mapping[str, object]) -> set[str]:
    return {
        key
        for key in one.keys() | other.keys()
        if key not in one or key not in other or str(one[key]) != str(other[key])
    }


@settings(deadline=None, max_examples=60)
@given(forms(), st.lists(_CHANGES, min_size=1, max_size=6), st.data())
def test_after_is_the_same_as_beginning_anew(
    made: Form, changes: list[dict[str, str | None]], data: st.DataObject
) -> None:
    answers: dict[str, str | None] = {}
    standing = stand(made, answers)
    known = results(standing)
    for change in changes:
        answers |= change
        standing = standing.after(change)
        fresh = stand(made, answers)
        if data.draw(st.booleans()):
            touched = standing.touched
            assert touched is not None
            now = results(standing)
            assert differing(known, now) <= touched
        now = results(standing)
        assert str(now) == str(results(fresh))
        assert [it.key for it in standing.entries] == [it.key for it in fresh.entries]
        known = now


@settings(deadline=None, max_examples=60)
@given(forms(), st.permutations(list(range(5))), st.lists(_CHANGES, min_size=5, max_size=5))
def test_the_order_of_answers_does_not_matter(
    made: Form, order: list[int], changes: list[dict[str, str | None]]
) -> None:
    keys: set[str] = set()
    apart = []
    for change in changes:
        apart.append({key: it for key, it in change.items() if key not in keys})
        keys |= change.keys()
    one, other = stand(made), stand(made)
    for number, place in enumerate(order):
        one, other = one.after(apart[number]), other.after(apart[place])
        results(other)
    assert str(results(one)) == str(results(other))


FIFTY = form(
    [question(f"q{n}") for n in range(50)]
    + [calculated(f"c{n}", f"${{q{n}}} + 1") for n in range(50)]
    + [question(f"r{n}", relevant=f"${{c{n}}} > 5") for n in range(50)]
)


def test_only_what_depends_on_the_change_is_touched() -> None:
    standing = stand(FIFTY, {f"q{n}": "1" for n in range(50)})
    for it in standing.entries:
        standing.relevant(it)
        standing.counted(it.key)
    assert standing.touched is None
    assert standing.after({"q7": "2"}).touched == {"q7", "c7"}, "what was relevant stays so"
    assert standing.after({"q7": "9"}).touched == {"q7", "c7", "r7"}
    assert standing.after({"q7": "1"}).touched == frozenset()
    assert standing.after({"q1": None, "r2": "x"}).touched == {"q1", "c1", "r2"}


def test_values_that_do_not_depend_are_shared() -> None:
    standing = stand(FIFTY)
    for it in standing.entries:
        standing.relevant(it)
    worked: list[object] = []
    after = standing.after({"q7": "9"})
    work = after.memory._work
    after.memory._work = lambda cell: (worked.append(cell), work(cell))[1]
    for it in after.entries:
        after.relevant(it)
        after.counted(it.key)
    assert {key for kind, key in worked if kind == "relevant"} == {"r7"}


def test_what_was_looked_at_is_touched() -> None:
    made = form([question("a"), question("b"), question("c")])
    standing = stand(made, {"a": "1"})
    a, b = standing.entry("a"), standing.entry("b")
    assert standing.value("${b} + 1", a) != standing.value("1", b)
    standing.filled(Wording((("", "${b}"),)), standing.entry("c"))
    assert standing.after({"b": "4"}).touched == {"a", "b", "c"}


def test_an_instance_more_touches_only_itself_and_who_counts() -> None:
    made = form([question("x", within=("r",)), calculated("y", "${x} + 1", within=("r",)), calculated("n", "count(${r})"), question("z")],
                [repeat("r")])  # fmt: skip
    standing = stand(made, {"r": "1 2", "x[1]": "5"})
    results_now = [(it.key, standing.relevant(it), standing.counted(it.key)) for it in standing.entries]
    assert len(results_now) == 6
    assert standing.after({"r": "1 2 3"}).touched == {"r", "x[3]", "y[3]", "n"}
    assert standing.after({"r": "1"}).touched == {"r", "x[2]", "y[2]", "n"}
