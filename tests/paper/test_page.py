"""Filling pages: nothing leaves the type area, nothing is lost, filling ends."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inspector.paper.blocks import Closed, Headed, Space, Stack, Text
from inspector.paper.fonts import Role, packaged_library
from inspector.paper.page import HEIGHT, LEADING, MM, Block, NewPage, Page, fill, page_number
from inspector.paper.table import Column, Row, Table
from inspector.paper.typesetting import Run, SetLine, Typesetter

COLUMNS = (Column("序号", 20 * MM), Column("问题", 136 * MM))


def typesetter() -> Typesetter:
    return Typesetter(packaged_library())


def text(lines: int) -> Text:
    return Text([SetLine((), 0, 15.75, 0, f"{n}") for n in range(lines)])


def table(*rows: int) -> Table:
    """A table whose rows have so many lines in the second column."""
    cell = SetLine((), 0, 10.5, 0, "x")
    made = Table.of(typesetter(), COLUMNS, [])
    return Table(made.columns, made.head, tuple(Row(((cell,), (cell,) * it)) for it in rows))


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
BLOCKS = st.one_of(
    TEXTS,
    TABLES,
    st.builds(Space, st.integers(0, 3)),
    st.just(NewPage()),
    st.builds(lambda it: Headed(text(1), it), TEXTS | TABLES),
    st.builds(Closed, TEXTS | TABLES, ENDINGS),
)


def bottom(page: Page) -> float:
    return max((used + it.height for used, it in page.placed), default=0)


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(BLOCKS, max_size=8))
def test_everything_is_on_a_page_and_inside_it(blocks: list[Block]) -> None:
    pages = fill(blocks)
    assert sum(lines_in(it) for page in pages for _, it in page.placed) == sum(map(lines_in, blocks))
    for page in pages:
        assert bottom(page) <= HEIGHT + 0.1
        assert all(abs(used / LEADING - round(used / LEADING)) < 1e-6 for used, _ in page.placed)
        ends = [used + it.height for used, it in page.placed]
        assert all(end <= used + 0.1 for end, (used, _) in zip(ends, page.placed[1:], strict=False))


def test_a_heading_moves_with_what_follows() -> None:
    pages = fill([text(21), Headed(text(1), table(1, 1))])
    assert [lines_in(it) for _, it in pages[1].placed] == [3]


def test_an_ending_takes_the_last_two_lines_along() -> None:
    pages = fill([text(12), Closed(text(8), Stack((text(5),)))])
    assert [[lines_in(it) for _, it in page.placed] for page in pages] == [[12, 6], [7]]


def test_an_ending_takes_the_last_row_along() -> None:
    pages = fill([Closed(table(*[1] * 10), Stack((text(18),)))])
    assert [[lines_in(it) for _, it in page.placed] for page in pages] == [[9], [19]]


def test_an_ending_taller_than_a_page_goes_on() -> None:
    pages = fill([Closed(text(1), Stack((text(50),)))])
    assert sum(lines_in(it) for page in pages for _, it in page.placed) == 51


def test_a_row_stays_whole_where_it_can() -> None:
    pages = fill([text(18), table(2, 10, 3)])
    assert [[len(row.cells[1]) for row in it.rows] for _, it in pages[0].placed[1:] if isinstance(it, Table)] == [[2]]
    (_, rest) = pages[1].placed[0]
    assert isinstance(rest, Table)
    assert [len(row.cells[1]) for row in rest.rows] == [10, 3]


def test_a_row_taller_than_a_page_is_cut_between_lines() -> None:
    pages = fill([table(120)])
    assert len(pages) == 3
    assert sum(lines_in(it) for page in pages for _, it in page.placed) == 120


def test_28_characters_of_the_body_fill_a_line_exactly() -> None:
    block = Text.of(typesetter(), Run("青" * 57, Role.BODY), indent=0)
    assert [len(it.text) for it in block.lines] == [28, 28, 1]
    assert len(fill([text(22)])) == 1
    assert len(fill([text(23)])) == 2


def test_the_page_number() -> None:
    assert page_number(1, 3) == "— 第1页 共3页 —"
