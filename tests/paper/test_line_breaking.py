"""No line starts or ends where Chinese printing forbids it, nothing is lost, nothing sticks out."""

import random
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.paper.line_breaking import NO_END, NO_START, Break, Line, break_lines, breaks

CHARACTERS = "青禾县督查人居环境厕所" * 3 + "，。；：？！、）》”（《“……——·％" + "aB3.m-" + " \n"
TEXTS = st.text(st.sampled_from(CHARACTERS), max_size=160) | st.text(max_size=80)
ROOMS = st.integers(6, 40)


def widths(text: str) -> list[float]:
    return [0.5 if it.isascii() else 1.0 for it in text]


def said(text: str, lines: list[Line]) -> list[str]:
    return [text[it.start : it.end] for it in lines]


def lines_of(text: str, room: float, indent: float = 0.0) -> list[str]:
    return said(text, break_lines(text, widths(text), room, indent))


@settings(max_examples=200, deadline=None)
@given(TEXTS, ROOMS, st.sampled_from([0.0, 2.0]))
def test_every_character_is_in_one_line_and_no_line_is_wider_than_its_room(text: str, room: int, indent: float) -> None:
    lines = break_lines(text, widths(text), room, indent)
    assert lines
    at = 0
    for line in lines:
        assert text[at : line.start].strip(" \n") == ""
        assert line.start >= at
        assert line.width == sum(widths(text)[line.start : line.end])
        assert line.width <= line.room + 0.02 or line.end - line.start == 1
        at = line.end
    assert text[at:].strip(" \n") == ""
    assert [it.indent for it in lines] == [indent, *[0.0] * (len(lines) - 1)]


@settings(max_examples=500, deadline=None)
@given(TEXTS, ROOMS)
def test_a_line_ends_where_it_may_unless_nothing_else_fits(text: str, room: int) -> None:
    free = breaks(text)
    lines = break_lines(text, widths(text), room)
    for before, after in pairwise(lines):
        if free[after.start] in {Break.FREE, Break.FORCED}:
            if text[after.start : after.end] and free[after.start] is Break.FREE:
                assert text[after.start] not in NO_START
                assert text[after.start - 1] not in NO_END
            continue
        inside = free[before.start + 1 : after.start]
        assert Break.FREE not in inside, "a better break was passed over"
        if free[after.start] is Break.NEVER:
            assert Break.TORN not in inside


@settings(max_examples=150, deadline=None)
@given(TEXTS, ROOMS)
def test_a_line_is_as_full_as_it_can_be(text: str, room: int) -> None:
    free, wide = breaks(text), widths(text)
    for line in break_lines(text, wide, room):
        following = next((n for n in range(line.end + 1, len(text)) if free[n] >= Break.FREE), len(text))
        if not line.last and free[min(line.end, len(text) - 1)] is Break.FREE:
            assert sum(wide[line.start : len(text[:following].rstrip(" \n"))]) > line.room


def test_a_closing_mark_takes_its_character_along() -> None:
    assert lines_of("青禾县人居环境，好", 7) == ["青禾县人居环", "境，好"]
    assert lines_of("青禾县人居（环境）", 6) == ["青禾县人居", "（环境）"]
    assert lines_of("他说：“好。”再见", 6) == ["他说：", "“好。”再见"]


def test_ellipses_and_dashes_are_not_torn() -> None:
    assert lines_of("青禾县人居……好", 6) == ["青禾县人居", "……好"]
    assert lines_of("青禾县人居——好", 6) == ["青禾县人居", "——好"]
    assert lines_of("…………", 3) == ["……", "……"]


def test_letters_and_digits_stay_whole_unless_wider_than_a_line() -> None:
    assert lines_of("请于2026-12-09前", 5) == ["请于", "2026-12-09", "前"]
    assert lines_of("x" * 25, 5) == ["x" * 10, "x" * 10, "x" * 5]


def test_a_hidden_name_stays_whole() -> None:
    assert lines_of("石桥村陈*福户", 4) == ["石桥村", "陈*福户"]


def test_spaces_at_the_end_of_a_line_take_no_room() -> None:
    assert lines_of("ab cd ef", 2.5) == ["ab cd", "ef"]
    assert lines_of("一二   三", 2) == ["一二", "三"]


def test_newlines_end_lines_and_empty_lines_stay() -> None:
    lines = break_lines("a\n\nb\n", widths("a\n\nb\n"), 8)
    assert said("a\n\nb\n", lines) == ["a", "", "b"]
    assert all(it.last for it in lines)


def test_a_mark_stays_with_its_letter() -> None:
    assert lines_of("一二e\u0301", 3)[-1].endswith("e\u0301")
    assert lines_of("e\u0301" * 4, 2)[0] == "e\u0301"


def test_a_run_of_closing_marks_that_fills_lines_ends() -> None:
    assert "".join(lines_of("。" * 50, 7)) == "。" * 50


def test_28_characters_fill_a_line_of_28() -> None:
    assert lines_of("青" * 56, 28) == ["青" * 28, "青" * 28]


def test_in_10_000_paragraphs_no_line_begins_or_ends_where_it_must_not() -> None:
    chance = random.Random(20261121)
    usual = "青禾县督查人居环境厕所整改问题户村组的了在是" * 2
    marks = [
        "，",
        "。",
        "、",
        "；",
        "：",
        "？",
        "！",
        "”",
        "）",
        "》",
        "（",
        "“",
        "《",
        "……",
        "——",
        "％",
        "·",
        "/",
        "—",
    ]
    runs = ["2026", "12.5%", "7K2-3", "GB/T 9704-2012", "0799-6620018", "PVC", "3—5", "〔2026〕3号"]
    for number in range(10_000):
        parts = []
        for _ in range(chance.randint(1, 12)):
            parts.append("".join(chance.choices(usual, k=chance.randint(1, 18))))
            parts.append(chance.choice(marks) if chance.random() < 0.8 else chance.choice(runs))
        text = "".join(parts)
        lines = break_lines(text, widths(text), 20 + number % 9, 2.0)
        shown = said(text, lines)
        assert "".join(shown).replace(" ", "") == text.replace(" ", "")
        for line, (before, after) in zip(lines, pairwise([*shown, ""]), strict=True):
            assert line.width <= line.room + 0.02
            if after:
                assert after[0] not in NO_START
                assert before[-1] not in NO_END
                assert not (after[0] == "—" and not after.startswith("——")), text
                assert not (before[-1] == after[0] and after[0] in "…—")
                assert text[line.end] == " " or not (is_run(before[-1]) and is_run(after[0])), text


def is_run(char: str) -> bool:
    return char.isascii() and char.isalnum()


def test_a_single_dash_or_a_slash_begins_no_line() -> None:
    assert lines_of("第三—第五项", 2.5) == ["第", "三—", "第五", "项"]
    assert lines_of("县级/镇级", 3) == ["县", "级/镇", "级"]


def test_a_box_to_tick_stays_with_its_words() -> None:
    assert lines_of("情况：□属实　□有异议", 7) == ["情况：□属实　", "□有异议"]
