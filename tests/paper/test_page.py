"""Filling pages: nothing leaves the type area, nothing is lost, filling ends."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inspector.errors import Fault, Kind
from inspector.paper.blocks import Closed, Headed, Space, Stack, Text
from inspector.paper.content import Column
from inspector.paper.fonts import Role, packaged_library
from inspector.paper.page import Block, NewPage, Page, fill, page_number
from inspector.paper.sheet import A4, A4_ACROSS, A5, ROLL80, Sheet
from inspector.paper.table import Row, Table
from inspector.paper.typesetting import Run, SetLine, Typesetter

COLUMNS = (Column(heading="序号", share=20), Column(heading="问题", share=136))
SHEETS = st.sampled_from([A4, A4_ACROSS, A5])


def typesetter(sheet: Sheet = A4) -> Typesetter:
    return Typesetter(packaged_library(), sheet)


def text(lines: int) -> Text:
    return Text([SetLine((), 0, 15.75, 0, f"{n}") for n in range(lines)], A4.leading)


def table(*rows: int) -> Table:
    """A table whose rows have so many lines in the second column."""
    cell = SetLine((), 0, 10.5, 0, "x")
    made = Table.of(typesetter(), COLUMNS, [])
    return Table(made.widths, made.head, tuple(Row(((cell,), (cell,) * it), 14.0) for it in rows), made.tallest)


def lines_in(block: Block) -> int:
    """Lines of text and of the table's second column, without heads."""
    match block:
        case Text():
            return len(block.lines)
        case Table():
            return sum(len(it.cells[1]) for it in block.rows)
        case Stack():
            return sum(map(lines_in, block.blocks))
        case Headed():
            return lines_in(block.heading) + lines_in(block.body)
        case Closed():
            return lines_in(block.body) + lines_in(block.ending)
    return 0


TEXTS = st.integers(1, 60).map(text)
TABLES = st.lists(st.integers(1, 90), min_size=1, max_size=30).map(lambda it: table(*it))
ENDINGS = st.integers(1, 20).map(lambda it: Stack((text(it),)))
BODIES = TEXTS | TABLES | st.floats(0, 300).map(Space)
BLOCKS = st.one_of(
    BODIES,
    st.builds(NewPage, SHEETS),
    st.builds(Headed, st.integers(1, 30).map(text), BODIES),
    st.builds(Closed, TEXTS | TABLES, ENDINGS),
    st.builds(lambda one, two, three: Headed(one, Headed(two, three)), TEXTS, TEXTS, st.builds(Closed, TEXTS, ENDINGS)),
)


def bottom(page: Page) -> float:
    return max((used + it.height for used, it in page.placed), default=0)


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(BLOCKS, max_size=8), SHEETS)
def test_everything_is_on_a_page_and_inside_it(blocks: list[Block], sheet: Sheet) -> None:
    pages = fill(blocks, sheet)
    assert sum(lines_in(it) for page in pages for _, it in page.placed) == sum(map(lines_in, blocks))
    for page in pages:
        leading = page.sheet.leading
        assert bottom(page) <= page.sheet.height + 0.1
        assert all(abs(used / leading - round(used / leading)) < 1e-6 for used, _ in page.placed)
        ends = [used + it.height for used, it in page.placed]
        assert all(end <= used + 0.1 for end, (used, _) in zip(ends, page.placed[1:], strict=False))


class Refusing:
    """A block that takes no page."""

    height = 10.0

    def cut(self, room: float, *, fresh: bool) -> tuple[Block | None, Block | None]:
        return None, self

    def draw(self, pen: object, x: float, top: float) -> None:
        raise AssertionError


class Endless(Refusing):
    """A block that leaves something over for ever."""

    def cut(self, room: float, *, fresh: bool) -> tuple[Block | None, Block | None]:
        return text(1), self


@pytest.mark.parametrize("block", [Refusing(), Endless()])
def test_what_would_not_end_is_a_fault(block: Block) -> None:
    with pytest.raises(Fault) as raised:
        fill([text(3), block], A4, "notice")
    assert raised.value.kind is Kind.CANNOT_LAY_OUT
    assert raised.value.facts == {"paper": "notice"}


def test_a_heading_moves_with_what_follows() -> None:
    pages = fill([text(21), Headed(text(1), table(1, 1))], A4)
    assert [lines_in(it) for _, it in pages[1].placed] == [3]


def test_a_page_has_all_its_lines_whatever_is_left_over() -> None:
    pages = fill([text(2), text(21), text(22)], A4)
    assert [[lines_in(it) for _, it in page.placed] for page in pages] == [[2, 20], [1, 21], [1]]


def test_an_ending_takes_two_lines_along_and_only_the_last_from_a_full_page() -> None:
    for before, parted in ((12, [[12, 6], [7]]), (14, [[14, 6], [7]]), (15, [[15, 7], [6]])):
        pages = fill([text(before), Closed(text(8), Stack((text(5),)))], A4)
        assert [[lines_in(it) for _, it in page.placed] for page in pages] == parted


def test_an_ending_takes_the_last_two_rows_along() -> None:
    pages = fill([Closed(table(*[1] * 10), Stack((text(18),)))], A4)
    assert [[lines_in(it) for _, it in page.placed] for page in pages] == [[8], [20]]


def test_an_ending_taller_than_a_page_goes_on() -> None:
    pages = fill([Closed(text(1), Stack((text(50),)))], A4)
    assert sum(lines_in(it) for page in pages for _, it in page.placed) == 51


def test_a_row_stays_whole_where_it_can() -> None:
    pages = fill([text(17), table(4, 10, 3)], A4)
    assert [[len(row.cells[1]) for row in it.rows] for _, it in pages[0].placed[1:] if isinstance(it, Table)] == [[4]]
    (_, rest) = pages[1].placed[0]
    assert isinstance(rest, Table)
    assert [len(row.cells[1]) for row in rest.rows] == [10, 3]


def test_a_little_table_is_not_parted() -> None:
    pages = fill([text(20), table(1, 1, 1)], A4)
    assert [[lines_in(it) for _, it in page.placed] for page in pages] == [[20], [3]]


def test_a_row_taller_than_a_page_is_cut_between_lines() -> None:
    pages = fill([table(120)], A4)
    assert len(pages) == 3
    assert sum(lines_in(it) for page in pages for _, it in page.placed) == 120


def test_a_new_page_is_of_its_sheet_and_none_is_empty() -> None:
    pages = fill([NewPage(A5), NewPage(A4), text(1), NewPage(A4_ACROSS), NewPage(A4_ACROSS), text(1)], A4)
    assert [it.sheet for it in pages] == [A4, A4_ACROSS]


def test_a_roll_is_as_long_as_what_is_on_it() -> None:
    (page,) = fill([text(3)], ROLL80)
    assert page.size == (ROLL80.page[0], 3 * A4.leading + 2 * ROLL80.above)
    (page,) = fill([text(3)], A4)
    assert page.size == A4.page


def test_28_characters_of_the_body_fill_a_line_exactly() -> None:
    block = Text.of(typesetter(), Run("青" * 57, Role.BODY), indent=0)
    assert [len(it.text) for it in block.lines] == [28, 28, 1]
    assert len(fill([text(22)], A4)) == 1
    assert len(fill([text(23)], A4)) == 2


def test_the_page_number() -> None:
    assert page_number(3) == "— 3 —"
