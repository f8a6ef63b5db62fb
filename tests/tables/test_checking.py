"""Rows people typed: what is understood, and every fault at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.tables.checking import MOST_ROWS, Checked, Flaw, TableFault, checked
from inspector.tables.definition import Choice, Column, TableDefinition, ValueKind
from inspector.tables.kinds import GRADE_BANDS, HOLIDAYS, LIMITS, SATISFACTION, SEVERITIES, TABLES
from inspector.tables.shipped import shipped_rows

ANY = TableDefinition(
    name="any", title="表", title_en="Table", purpose="", purpose_en="", key=("code",),
    columns=(
        Column("code", "代码", "Code", required=True, most=5, pattern="[a-z]+"),
        Column("number", "数", "Number", ValueKind.NUMBER, least=-10, most=10),
        Column("whole", "整数", "Whole", ValueKind.WHOLE, least=0, most=9),
        Column("day", "日期", "Day", ValueKind.DATE),
        Column("kind", "类", "Kind", ValueKind.CHOICE, choices=(Choice("off", "放假", "Day off"),)),
        Column("yes", "是否", "Yes", ValueKind.YES_NO),
    ),
)  # fmt: skip


def one(**cells):
    found = checked(ANY, [{"code": "a", **cells}])
    return found.faults[0].flaw if found.faults else found.rows[0][next(iter(cells))]


@pytest.mark.parametrize(
    ("cells", "value"),
    [
        ({"number": "1.5"}, 1.5), ({"number": "−1"}, Flaw.NOT_A_NUMBER), ({"number": "１．５"}, 1.5),
        ({"number": 3}, 3.0), ({"number": "1_0"}, Flaw.NOT_A_NUMBER), ({"number": "nan"}, Flaw.NOT_A_NUMBER),
        ({"number": "inf"}, Flaw.NOT_A_NUMBER), ({"number": 10**400}, Flaw.NOT_A_NUMBER),
        ({"number": True}, Flaw.NOT_A_NUMBER), ({"number": "11"}, Flaw.OUT_OF_RANGE), ({"number": ""}, None),
        ({"number": "七"}, Flaw.NOT_A_NUMBER), ({"whole": "7"}, 7), ({"whole": 7.0}, 7),
        ({"whole": "7.5"}, Flaw.NOT_WHOLE), ({"whole": None}, None), ({"day": "2026年1月4日"}, "2026-01-04"),
        ({"day": "2026/1/4"}, "2026-01-04"), ({"day": "2026.01.04"}, "2026-01-04"),
        ({"day": "2026-02-30"}, Flaw.NOT_A_DATE), ({"day": "明天"}, Flaw.NOT_A_DATE),
        ({"day": 20260104}, Flaw.NOT_A_DATE), ({"day": " "}, ""), ({"kind": "放假"}, "off"),
        ({"kind": "DAY OFF"}, "off"), ({"kind": "off"}, "off"), ({"kind": "on"}, Flaw.UNKNOWN_CHOICE),
        ({"yes": "是"}, True), ({"yes": "No"}, False), ({"yes": True}, True), ({"yes": None}, False),
        ({"yes": "也许"}, Flaw.NOT_YES_NO), ({"code": "abcdef"}, Flaw.TOO_LONG), ({"code": "A"}, Flaw.BAD_CODE),
        ({"code": " "}, Flaw.MISSING), ({"code": ["a"]}, Flaw.BAD_CODE), ({"number": {}}, Flaw.BAD_CODE),
        ({"day": True}, Flaw.NOT_A_DATE), ({"kind": False}, Flaw.UNKNOWN_CHOICE),
    ],
)  # fmt: skip
def test_a_cell_is_read_as_people_write_it(cells, value):
    said = one(**cells, number="1") if cells == {"code": " "} else one(**cells)
    assert said == value
    assert type(said) is type(value)


def test_every_fault_is_told_at_once_with_its_row_and_column():
    rows = [
        {"code": "a", "number": "x", "day": "y"}, {}, {"code": "b"}, {"code": "b"}, {"number": "99"},
    ]  # fmt: skip
    assert checked(ANY, rows).faults == (
        TableFault(1, "number", Flaw.NOT_A_NUMBER, "x"), TableFault(1, "day", Flaw.NOT_A_DATE, "y"),
        TableFault(4, "code", Flaw.TWICE, "b"), TableFault(5, "code", Flaw.MISSING),
        TableFault(5, "number", Flaw.OUT_OF_RANGE, "99"),
    )  # fmt: skip


def test_blank_rows_and_unknown_columns_are_left_out():
    assert checked(ANY, [{"yes": False}, {"code": "a", "colour": "red"}]) == Checked(
        ({"code": "a", "number": None, "whole": None, "day": "", "kind": "", "yes": False},), ()
    )


def test_a_table_too_long_is_refused_without_reading_it():
    (fault,) = checked(ANY, [{"code": object()}] * (MOST_ROWS + 1)).faults
    assert (fault.row, fault.flaw) == (0, Flaw.TOO_MANY_ROWS)


def test_the_four_severities_are_all_there_and_no_others():
    rows = list(shipped_rows("severities"))
    assert [it.flaw for it in checked(SEVERITIES, rows[1:]).faults] == [Flaw.MISSING_ROW]
    assert [it.flaw for it in checked(SEVERITIES, [*rows, rows[0] | {"level": 4}]).faults] == [Flaw.OUT_OF_RANGE]
    assert checked(SEVERITIES, rows).faults == ()


def test_a_limit_is_told_apart_by_region_step_and_date():
    row = dict(shipped_rows("limits")[0])
    other = [row | {"region": "99"}, row | {"at_least": 99.0}, row | {"valid_from": "2027-01-01"}]
    assert checked(LIMITS, [row, *other]).faults == ()
    assert [it.flaw for it in checked(LIMITS, [row, row | {"value": 9.0}]).faults] == [Flaw.TWICE]
    assert [it.flaw for it in checked(LIMITS, [row | {"region": "青禾县"}]).faults] == [Flaw.BAD_CODE]


SOME = [HOLIDAYS, GRADE_BANDS, SATISFACTION, ANY]
NAMES = st.sampled_from(sorted({column.name for table in SOME for column in table.columns}))
CELLS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12) | st.lists(st.none(), max_size=1)


@given(st.sampled_from(SOME), st.lists(st.dictionaries(NAMES, CELLS, max_size=6), max_size=6))
def test_what_was_checked_stays_as_it_is(table, rows):
    found = checked(table, rows)
    assert all(0 <= it.row <= len(rows) for it in found.faults)
    if not found.faults:
        assert checked(table, found.rows) == found


def test_headings_of_a_table_cannot_be_confused():
    for table in TABLES.values():
        for words in ([it.title for it in table.columns], [it.title_en for it in table.columns],
                      [it.name for it in table.columns]):  # fmt: skip
            assert len(set(words)) == len(words), table.name
        assert set(table.key) <= {it.name for it in table.columns}
        assert table.purpose
        assert table.purpose_en
    titles = [words for it in TABLES.values() for words in {it.title, it.title_en.casefold(), it.name}]
    assert len(set(titles)) == len(titles)
