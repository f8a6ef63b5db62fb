# ruff: noqa: E501 - forms and filters read best as tables
"""What is asked and what counts: repeats and their instances, node-sets, lists, circles and long chains."""

import threading
import time

import pytest
from forms_of_logic import INTEGER, SELECT_ONE, calculated, choice, form, question, repeat, stand

from inspector.checklist.form import Choice, Form, QuestionType, Wording

MEMBERS = form(
    [
        question("house"),
        question("away"),
        question("name", within=("member",)),
        question("age", INTEGER, within=("member",), relevant="${name} != ''"),
        calculated("number", "position(..)", within=("member",)),
        calculated("greeting", "concat(${house}, ':', ${name})", within=("member",)),
        calculated("before", "indexed-repeat(${name}, ${member}, position(..) - 1)", within=("member",)),
        calculated("total", "sum(${age})"),
        calculated("people", "count(${member})"),
        calculated("names", "join(', ', ${name})"),
        calculated("oldest", "max(${age})"),
        calculated("grown", "count(${member}[age >= 18])"),
        calculated("grown_names", "join(' ', ${member}[age >= 18]/name)"),
        calculated("second", "indexed-repeat(${name}, ${member}, 2)"),
        calculated("last_name", "${member}[position() = last()]/name"),
    ],
    [repeat("member", relevant="not(selected(${away}, position(.)))")],
)
FAMILY = {"member": "1 3 4", "house": "H", "name[1]": "甲", "name[3]": "乙", "name[4]": "丙", "age[1]": "40",
          "age[3]": "9", "age[4]": "70"}  # fmt: skip


def keys(made: Form, answers: dict[str, str | None]) -> list[str]:
    return [it.key for it in stand(made, answers).entries]


def test_entries_stand_instance_by_instance() -> None:
    made = form(
        [question("a"), question("x", within=("r",)), question("y", within=("r",)), question("b")], [repeat("r")]
    )
    assert keys(made, {}) == ["a", "x[1]", "y[1]", "b"]
    assert keys(made, {"r": "3 1"}) == ["a", "x[3]", "y[3]", "x[1]", "y[1]", "b"]
    assert keys(made, {"r": " "}) == ["a", "x[1]", "y[1]", "b"]


def test_a_list_of_instances_that_is_damaged_keeps_its_good_ones() -> None:
    made = form([question("x", within=("r",))], [repeat("r")])
    assert keys(made, {"r": "2 2 x 0 -1 ２ 999999 3"}) == ["x[2]", "x[3]"]
    assert len(keys(made, {"r": " ".join(map(str, range(1, 3000)))})) == 1000


def test_repeats_within_repeats() -> None:
    made = form(
        [
            question("x", within=("r",)),
            question("y", within=("r", "s")),
            calculated("here", "sum(${y})", within=("r",)),
            calculated("all", "sum(${y})"),
            calculated("one", "indexed-repeat(${y}, ${r}, 2, ${s}, 1)"),
            calculated("outer", "concat(${x}, position(..), position(../..))", within=("r", "s")),
        ],
        [repeat("r"), repeat("s", within=("r",))],
    )
    answers = {"r": "1 2", "s[1]": "1 5", "y[1.1]": "1", "y[1.5]": "2", "y[2.1]": "10", "x[2]": "X"}
    standing = stand(made, answers)
    assert [it.key for it in standing.entries] == ["x[1]", "y[1.1]", "y[1.5]", "here[1]", "x[2]", "y[2.1]", "here[2]",
                                                  "all", "one", "outer[1.1]", "outer[1.5]", "outer[2.1]"]  # fmt: skip
    assert [standing.counted(it) for it in ("here[1]", "here[2]", "all", "one")] == ["3", "10", "13", "10"]
    assert [standing.counted(it) for it in ("outer[1.5]", "outer[2.1]")] == ["21", "X12"]
    assert standing.instances("s", (1,)) == (1, 5)


def test_answers_of_instances() -> None:
    standing = stand(MEMBERS, FAMILY)
    counted = {key: standing.counted(key) for key in ("total", "people", "names", "oldest", "grown", "grown_names")}
    assert counted == {"total": "119", "people": "3", "names": "甲, 乙, 丙", "oldest": "70", "grown": "2",
                       "grown_names": "甲 丙"}  # fmt: skip
    assert [standing.counted(f"{it}[4]") for it in ("number", "greeting", "before")] == ["3", "H:丙", "乙"]
    assert (standing.counted("before[1]"), standing.counted("second"), standing.counted("last_name")) == (
        "",
        "乙",
        "丙",
    )


def test_a_hidden_instance_is_in_no_node_set() -> None:
    standing = stand(MEMBERS, FAMILY | {"away": "2"})
    assert not standing.relevant(standing.entry("age[3]"))
    assert [standing.counted(it) for it in ("people", "names", "total", "second")] == ["2", "甲, 丙", "110", ""]
    assert standing.counted("number[4]") == "3"
    assert standing.counted("name[3]") == ""


def test_a_hidden_question_of_an_instance_is_left_out_and_an_open_one_is_not() -> None:
    assert stand(MEMBERS, FAMILY | {"name[3]": None}).counted("total") == "110"
    assert stand(MEMBERS, FAMILY | {"age[3]": None}).counted("total") == ""


def test_a_removed_instance_does_not_count_and_its_answers_wait() -> None:
    standing = stand(MEMBERS, FAMILY | {"member": "1 4"})
    assert (standing.counted("people"), standing.counted("name[3]"), standing.counted("number[4]")) == ("2", "", "2")
    with pytest.raises(KeyError):
        standing.entry("name[3]")


def test_instances_that_are_counted() -> None:
    made = form(
        [question("n", INTEGER), question("x", within=("r",)), calculated("many", "count(${r})")],
        [repeat("r", count="${n}")],
    )
    expected = {"3": 3, "0": 0, "": 0, "-2": 0, "2.9": 2, "x": 0, "1000000": 1000}
    assert {n: len(stand(made, {"n": n}).entries) - 2 for n in expected} == expected
    assert stand(made, {"n": "3", "r": "7 8"}).instances("r") == (1, 2, 3)


def test_what_does_not_count() -> None:
    made = form(
        [
            question("open"),
            question("na"),
            question("hidden", relevant="false()"),
            question("note", QuestionType.NOTE),
            question("start", QuestionType.METADATA, parameters={"source": "start"}),
            question("kept", calculation="1 + 1", trigger=("open",)),
            question("shown", calculation="1 + 1"),
            calculated("empty", "''"),
        ]
    )
    answers = {"open": " ", "na": "n/a", "hidden": "x", "note": "x", "start": "x", "kept": "7", "shown": "x"}
    standing = stand(made, answers, about={"start": "2026-11-21T09:30"})
    assert {it.key: standing.counted(it.key) for it in standing.entries} == {
        "open": "", "na": "", "hidden": "", "note": "", "start": "2026-11-21T09:30", "kept": "7", "shown": "2",
        "empty": "",
    }  # fmt: skip
    assert [standing.counted(it) for it in ("nothing", "open[1]", "[", "na[x]")] == [""] * 4


def test_wording_is_filled_with_labels_of_its_own_instance() -> None:
    options = (choice("a", "甲等"), choice("b", "乙等"))
    made = form([question("x", SELECT_ONE, within=("r",), choices=options), question("many", QuestionType.SELECT_MULTIPLE,
                                                                                     choices=options)], [repeat("r")])  # fmt: skip
    standing = stand(made, {"r": "1 2", "x[1]": "a", "x[2]": "b", "many": "a b"})
    wording = Wording((("zh", "是${x}"), ("en", "is ${ x }, ${many}${nothing}")))
    assert standing.filled(wording, standing.entry("x[2]")).texts == (("zh", "是乙等"), ("en", "is b, a, b"))
    assert standing.filled(wording, None).texts[0] == ("zh", "是甲等、乙等")
    plain = Wording((("zh", "无"),))
    assert standing.filled(plain, None) is plain


VILLAGES = tuple(choice(f"v{n}", f"村{n}", county=f"c{n % 500}", size=str(n % 7)) for n in range(50_000))


def cascade(choice_filter: str, villages: tuple[Choice, ...] = VILLAGES) -> Form:
    return form(
        [
            question("county"),
            question("village", SELECT_ONE, choices=villages, choice_filter=choice_filter),
            calculated("label", "jr:choice-name(${village}, '${village}')"),
            calculated("size", "instance('villages')/root/item[name = ${village}]/size"),
            calculated("pulled", "pulldata('villages.csv', 'county', 'name', ${village})"),
            calculated("neighbours", "count(instance('villages')/root/item[county = ${county} and size > 3])"),
        ],
        lists={"villages": villages},
    )


def test_a_cascade_of_fifty_thousand_villages() -> None:
    made = cascade("county = ${county} and size > 3")
    standing = stand(made, {"county": "c3", "village": "v2503"})
    village = standing.entry("village")
    assert [it.name for it in standing.choices(village)] == [it.name for it in VILLAGES if it.cells["county"] == "c3"
                                                            and int(it.cells["size"]) > 3]  # fmt: skip
    assert [standing.counted(it) for it in ("label", "size", "pulled", "neighbours")] == ["村2503", "4", "c3", "43"]
    begin = time.perf_counter()
    for number in range(20):
        again = standing.after({"county": f"c{number + 10}"})
        assert len(again.choices(village)) in {42, 43, 44}
        assert again.counted("village") == ""
    assert (time.perf_counter() - begin) / 20 < 0.05, "an index, not a search"


@pytest.mark.parametrize(
    ("choice_filter", "count"),
    [
        ("county = ${county}", 10), ("${county} = county", 10), ("county = 'c1' and county = ${county}", 0), ("size = 3", 714),
        ("county != ${county}", 4990), ("name = 'v7'", 1), ("label = '村7'", 1), ("position() <= 3", 3), ("position() = 2 and county = 'c1'", 1),
        ("(county = ${county})", 10), ("county = ${county} or name = 'v9'", 11), ("starts-with(name, 'v499')", 11), ("false()", 0), (". = 'v5'", 1),
        ("county = current()/../county", 10), ("nothing = ''", 5000), ("county = concat('c', 3) and (size = '1' or size = '2')", 3),
    ],
)  # fmt: skip
def test_filters(choice_filter: str, count: int) -> None:
    standing = stand(cascade(choice_filter, VILLAGES[:5000]), {"county": "c3"})
    assert len(standing.choices(standing.entry("village"))) == count


def test_an_answer_no_longer_offered_counts_as_open_and_is_kept() -> None:
    options = (choice("a", of="x"), choice("b", of="y"), choice("c", of="x"))
    made = form([question("of"), question("one", SELECT_ONE, choices=options, choice_filter="of = ${of}"),
                 question("many", QuestionType.SELECT_MULTIPLE, choices=options, choice_filter="of = ${of}")])  # fmt: skip
    standing = stand(made, {"of": "x", "one": "a", "many": "a c"})
    assert (standing.counted("one"), standing.counted("many")) == ("a", "a c")
    moved = standing.after({"of": "y"})
    assert (moved.counted("one"), moved.counted("many"), moved.situation.answers["one"]) == ("", "", "a")
    assert moved.after({"of": "x"}).counted("one") == "a"


def test_a_chain_of_five_thousand_calculations() -> None:
    made = form([question("c0"), *(calculated(f"c{n}", f"${{c{n - 1}}} + 1") for n in range(1, 5001))])
    standing = stand(made, {"c0": "0"})
    assert standing.counted("c5000") == "5000"
    assert standing.after({"c0": "10"}).counted("c5000") == "5010"


def test_deep_expressions_in_a_deep_chain() -> None:
    deep = "if(${{c{0}}} >= 0, " * 38 + "${{c{0}}} + 1" + ", 0)" * 38
    made = form([question("c0"), *(calculated(f"c{n}", deep.format(n - 1)) for n in range(1, 60))])
    assert stand(made, {"c0": "0"}).counted("c59") == "59"


def test_a_circle_ends() -> None:
    short = form(
        [calculated("a", "${b} + 1"), calculated("b", "coalesce(${a}, 5)"), question("c", relevant="${c} = ''")]
    )
    assert stand(short).counted("a") == "6"
    assert stand(short, {"c": "x"}).counted("c") == "x"
    long = form([calculated(f"c{n}", f"concat(${{c{(n + 1) % 100}}}, 'x')") for n in range(100)])
    assert set(stand(long).counted("c0")) == {"x"}
    itself = form([question("n", within=("r",))], [repeat("r", count="count(${r}) + 1")])
    assert stand(itself).instances("r") == (1,)


def test_groups_and_what_is_around() -> None:
    made = form(
        [
            question("x", groups=("g", "r", "h"), within=("r",)),
            calculated("up", "concat(position(..), position(../..), count(../../x), ../x)", groups=("g", "r", "h"), within=("r",)),
            calculated("whole", "count(${g})"),
        ],
        [repeat("r")],
    )  # fmt: skip
    standing = stand(made, {"r": "1 2", "x[2]": "X"})
    assert (standing.counted("up[2]"), standing.counted("whole")) == ("121X", "1")


def test_comparing_with_all_instances() -> None:
    made = form([question("age", within=("r",))], [repeat("r")])
    standing = stand(made, {"r": "1 2", "age[1]": "3", "age[2]": "30"})
    held = ["${age} > 18", "${age} < 18", "${age} = 3", "18 < ${age}", "${age} != 3", "${age} = true()", "${age}",
            "${age} | ${age} = 30", "count(${age} | ${age}) = 2", "${r}[age = 30]", "count(randomize(${age}, 1)) = 2"]  # fmt: skip
    assert [it for it in held if not standing.truth(it, None)] == []
    assert not standing.truth("${age} = 4", None)
    assert not standing.truth("${r}[age = 4]", None)


def test_two_threads_may_ask_at_once() -> None:
    made = form([question("c0"), *(calculated(f"c{n}", f"${{c{n - 1}}} + 1") for n in range(1, 800))])
    standing = stand(made, {"c0": "1"})
    found: list[str] = []
    threads = [threading.Thread(target=lambda: found.append(standing.counted("c799"))) for _ in range(8)]
    for it in threads:
        it.start()
    for it in threads:
        it.join()
    assert found == ["800"] * 8


def test_counts_within_counts_stay_a_form_somebody_can_open() -> None:
    names = ("household", "member", "tooth")
    groups = [repeat(name, count="1000000000", within=names[:level]) for level, name in enumerate(names)]
    it = stand(form([question("n", within=names)], groups))
    assert len(it.instances("household")) == 1000
    assert len(it.instances("member", (7,))) == 5
    assert 1000 <= len(it.entries) <= 10_000
    few = [repeat("household", count="3"), repeat("member", count="30", within=("household",))]
    assert len(stand(form([question("n", within=names[:2])], few)).entries) == 90
