"""Importing tables: what fits goes in, once; what does not is named by row and column and keeps nothing else out."""

import io
import json
import zipfile
from collections import Counter
from datetime import date

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector import child
from inspector.acts import Act
from inspector.checklist.xlsform import read_form
from inspector.db.store import Store
from inspector.db.undo import undo
from inspector.errors import Fault, Kind
from inspector.operations.importing import import_areas, import_sites
from inspector.records import Area, Site, Unit
from inspector.sample.county import load_county
from inspector.sheet import reading
from inspector.sheet.columns import COLUMNS, Flaw
from inspector.sheet.drafts import drafts, level_of
from inspector.sheet.template import write_template

AREAS = """区划代码,名称,级别,上级代码
990101101000,青石镇,,
990101000000,青禾县,,
990101101203,南坪村,村,
99010110120301,油坊组,,
G-17,东片网格,网格,990101101203
"""


@pytest.fixture(autouse=True)
def here(monkeypatch):
    """Read in this process: the child itself has its own tests, and two of these start it."""
    monkeypatch.setattr(child, "run", lambda _, task, **__: json.loads(json.dumps(reading.read_in_child(task))))


@pytest.fixture
def store(tmp_path):
    with Store.create(tmp_path / "s", nonce="n") as it:
        yield it


@pytest.fixture
def county(store, tmp_path):
    import_areas(store, csv(tmp_path, AREAS))
    with store.operation(Act.LOAD_SAMPLE) as edit:
        edit.create(Unit, name="青石镇南坪村民委员会")
        for _ in range(2):
            edit.create(Unit, name="运维公司")
    return store


def csv(folder, text, name="t.csv", encoding="utf-8"):
    (folder / name).write_bytes(text.encode(encoding))
    return folder / name


def workbook(folder, rows, **sheets):
    book = openpyxl.Workbook()
    for title, lines in {"Sheet1": rows, **sheets}.items():
        sheet = book.active if title == "Sheet1" else book.create_sheet(title)
        for line in lines:
            sheet.append(line)
    book.save(folder / "t.xlsx")
    return folder / "t.xlsx"


def told(result):
    return [(it["row"], it["column"], it["kind"]) for it in result["refused"]]


def counts(result):
    return result["new"], result["changed"], result["same"], len(result["refused"])


# -- areas -------------------------------------------------------------------------------------------------------------


def test_areas_find_their_parents_whatever_the_order(store, tmp_path):
    result = import_areas(store, csv(tmp_path, AREAS))
    assert counts(result) == (5, 0, 0, 0)
    areas = {it.id: it for it in store.find(Area)}
    seen = {it.code: (it.level, areas[it.parent].code if it.parent else None) for it in areas.values()}
    assert seen == {
        "990101000000": ("county", None), "990101101000": ("town", "990101000000"),
        "990101101203": ("village", "990101101000"), "99010110120301": ("group", "990101101203"),
        "G-17": ("grid", "990101101203"),
    }  # fmt: skip
    assert store.one("SELECT count(*) FROM operation") == 1
    assert store.one("SELECT name FROM operation WHERE id = ?", result["operation"]) == Act.IMPORT_AREAS


def test_the_same_table_twice_changes_nothing(store, tmp_path):
    path = csv(tmp_path, AREAS)
    import_areas(store, path)
    again = import_areas(store, path)
    assert again == {"new": 0, "changed": 0, "same": 5, "operation": None, "refused": []}
    assert store.one("SELECT count(*) FROM operation") == 1


def test_what_differs_is_changed_and_an_import_can_be_undone(store, tmp_path):
    import_areas(store, csv(tmp_path, AREAS))
    result = import_areas(store, csv(tmp_path, "代码,名称\n990101101203,北坪村\n990101101204,白鹭村\n"))
    assert counts(result) == (1, 1, 0, 0)
    assert store.find(Area, code="990101101203")[0].name == "北坪村"
    undo(store, result["operation"])
    assert [it.name for it in store.find(Area, level="village")] == ["南坪村"]


def test_areas_that_hang_in_the_air_are_refused(store, tmp_path):
    result = import_areas(store, csv(tmp_path, """区划代码,名称,级别,上级代码
990101101203,南坪村,,
G-1,甲网格,网格,
G-2,乙网格,,
990102000000,外县,,
990102100000,外镇,洲,
990102101000,外镇,,123
990102102000,外镇,,990102102000
bad code,外镇,,
990102000000,外县,,
,外县,,
990102103000,,,
"""))  # fmt: skip
    assert [it.code for it in store.find(Area)] == ["990102000000"]
    assert sorted(told(result)) == [
        (2, "区划代码", "unknown_area"), (3, "区划代码", "unknown_area"), (4, "区划代码", "unknown_level"),
        (6, "级别", "unknown_level"), (7, "上级代码", "unknown_area"), (8, "上级代码", "unknown_area"),
        (9, "区划代码", "bad_code"), (10, "区划代码", "twice"), (11, "区划代码", "missing"), (12, "名称", "missing"),
    ]  # fmt: skip


@pytest.mark.parametrize(("code", "level"), [
    ("990000000000", "province"), ("990100000000", "prefecture"), ("990101000000", "county"), ("990101101000", "town"),
    ("990101101203", "village"), ("99010110120301", "group"), ("G-1", None), ("", None),
    ("９９０１０１０００００００", None),
])  # fmt: skip
def test_levels_stand_in_the_digits(code, level):
    assert level_of(code) == level


# -- sites -------------------------------------------------------------------------------------------------------------

SITE = "对象类型,对象编号,户主,区划代码,责任单位,使用人数,化粪池容积（m³）,改厕年份,备注\n"


def test_sites_lie_where_their_code_or_the_table_says(county, tmp_path):
    result = import_sites(county, csv(tmp_path, SITE + """
户厕,990101101203-HT-0001,禾满仓,,青石镇南坪村民委员会,4,1.5,2021年,
农户,99010110120301-HT-0002,应𬱖,,,,,,=1+1
公厕,PT/7,公共厕所,G-17,,,,,
"""))  # fmt: skip
    assert counts(result) == (3, 0, 0, 0)
    areas = {it.id: it.code for it in county.find(Area)}
    sites = county.find(Site)
    seen = {it.code: (it.kind, areas[it.area], it.name, it.users, it.volume, it.year, it.note) for it in sites}
    assert seen == {
        "990101101203-HT-0001": ("household", "990101101203", "禾满仓", 4, 1.5, 2021, None),
        "99010110120301-HT-0002": ("household", "99010110120301", "应𬱖", None, None, None, "=1+1"),
        "PT/7": ("public_toilet", "G-17", "公共厕所", None, None, None, None),
    }
    again = import_sites(county, tmp_path / "t.csv")
    assert (counts(again), again["operation"]) == ((0, 0, 3, 0), None)


def test_bad_rows_are_named_and_the_rest_goes_in(county, tmp_path):
    result = import_sites(county, csv(tmp_path, SITE + f"""户厕,990101101999-HT-0001,甲,,,,,,
户厕,990101101203-HT-0001,甲,990101101204,,,,,
户厕,990101101203-HT-0002,甲,,某公司,,,,
户厕,990101101203-HT-0003,甲,,运维公司,,,,
户厕,990101101203-HT-0004,甲,,,四,,,
户厕,990101101203-HT-0005,甲,,,2.5,,,
户厕,990101101203-HT-0006,甲,,,-1,,,
户厕,990101101203-HT-0007,甲,,,,nan,,
户厕,990101101203-HT-0008,甲,,,,,1066,
猪圈,990101101203-HT-0009,甲,,,,,,
户厕,990101101203-HT-0010,,,,,,,
户厕,990101101203-HT-0011,{"长" * 3000},,,,,,
户厕,990101101203-HT-0012,甲,,,,1e999,,

户厕,990101101203-HT-0013,好,,,,,,
户厕,990101101203-HT-0013,甲,,,,,,
"""))  # fmt: skip
    assert [it.name for it in county.find(Site)] == ["好"]
    assert told(result) == [
        (2, "对象编号", "unknown_area"), (3, "区划代码", "unknown_area"), (4, "责任单位", "unknown_unit"),
        (5, "责任单位", "ambiguous"), (6, "使用人数", "not_a_number"), (7, "使用人数", "not_a_number"),
        (8, "使用人数", "out_of_range"), (9, "化粪池容积（m³）", "not_a_number"), (10, "改厕年份", "out_of_range"),
        (11, "对象类型", "unknown_kind"), (12, "户主", "missing"), (13, "户主", "too_long"),
        (14, "化粪池容积（m³）", "out_of_range"), (17, "对象编号", "twice"),
    ]  # fmt: skip
    assert {kind for _, _, kind in told(result)} <= set(Flaw)


def test_an_empty_cell_says_nothing(county, tmp_path):
    import_sites(county, csv(tmp_path, SITE + "户厕,990101101203-HT-0001,禾满仓,,,4,1.5,2021,记\n"))
    result = import_sites(county, csv(tmp_path, SITE + "户厕,990101101203-HT-0001,禾满仓,,,,2.0,,\n"))
    assert counts(result) == (0, 1, 0, 0)
    (site,) = county.find(Site)
    assert (site.users, site.volume, site.year, site.note) == (4, 2.0, 2021, "记")


def test_what_was_erased_or_is_there_twice_is_left_alone(county, tmp_path):
    path = csv(tmp_path, SITE + "户厕,990101101203-HT-0001,禾满仓,,,4,,,\n户厕,990101101203-HT-0002,麦河,,,,,,\n")
    import_sites(county, path)
    one, two = county.find(Site)
    with county.operation(Act.ERASE) as edit:
        edit.erase(Site, one.id)
    with county.operation(Act.ADD_SITE) as edit:  # what two stores merged bring: one code, two records
        edit.create(Site, kind="household", code=two.code, name="别人", area=two.area)
    result = import_sites(county, path)
    assert told(result) == [(2, "户主", "erased"), (3, "对象编号", "ambiguous")]
    assert county.get(Site, one.id).name == ""


def test_the_sample_county_comes_in_again_as_the_same(store, tmp_path):
    load_county(store)
    sites = store.find(Site)
    units = {it.id: it.name for it in store.find(Unit)}
    rows = [["Kind", "Site code", "Householder", "Unit", "Users", "Treatment", "Volume", "Year built", "Latitude"]]
    rows += [
        [it.kind, it.code, it.name, units[it.unit], it.users, it.toilet, it.volume, it.year, it.latitude]
        for it in sites
    ]
    assert counts(import_sites(store, workbook(tmp_path, rows))) == (0, 0, 318, 0)


# -- files -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_csv_as_programs_write_it(store, tmp_path, encoding, separator):
    text = AREAS.replace(",", separator).replace("\n", "\r\n")
    assert counts(import_areas(store, csv(tmp_path, text, encoding=encoding))) == (5, 0, 0, 0)
    assert store.find(Area, code="990101101203")[0].name == "南坪村"


def test_a_workbook_with_a_title_numbers_and_dates(store, tmp_path):
    rows = [["青禾县行政区划一览表"], [], [None, " 行政区划代码 ", "名 称*", "备注"],
            [None, 990101000000, "青禾县", date(2026, 1, 2)],
            [], [None, "990101101000", "青石镇", 3.5], [None, "990101101203 x", "南坪村"]]  # fmt: skip
    result = import_areas(store, workbook(tmp_path, rows))
    assert counts(result) == (2, 0, 0, 1)
    assert result["refused"] == [{"sheet": "Sheet", "row": 7, "column": "行政区划代码", "kind": "bad_code"}]


def test_the_first_sheet_with_a_heading_is_taken(store, tmp_path):
    towns, examples = [["代码", "名称"], ["990101000000", "青禾县"]], [["代码", "名称"], ["1", "x"]]
    path = workbook(tmp_path, [["说明"]], 乡镇=towns, 例=examples)
    assert counts(import_areas(store, path)) == (1, 0, 0, 0)


def test_cells_as_a_person_reads_them():
    values = [1.0, 1.5, 990101101203.0, True, date(2026, 1, 2), 1e300, float("inf"), "", "=1"]
    assert [reading._text(it) for it in values] == [
        "1", "1.5", "990101101203", "1", "2026-01-02", "1e+300", "inf", "", "=1",
    ]  # fmt: skip


def refusal(store, path, kind=import_areas):
    before = store.rows("SELECT * FROM operation")
    with pytest.raises(Fault) as caught:
        kind(store, path)
    assert store.rows("SELECT * FROM operation") == before
    assert str(caught.value.facts["path"]) == str(path)
    return caught.value


@pytest.mark.parametrize("content", [
    b"PK\x03\x04 no archive", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0",
    b"\xff\xff\xff\xff", b"SQLite format 3\0", b"code,name\n\"" + b"x" * 200_000,
])  # fmt: skip
def test_what_is_no_table(store, tmp_path, content):
    (tmp_path / "t.xlsx").write_bytes(content)
    assert refusal(store, tmp_path / "t.xlsx").kind is Kind.NOT_A_TABLE


@pytest.mark.parametrize("text", ["", "\n\n", "hello", "a,b\n1,2\n", "代码\n1\n"])
def test_a_table_without_its_headings(store, tmp_path, text):
    fault = refusal(store, csv(tmp_path, text))
    assert (fault.kind, fault.facts["message"]) == (Kind.BAD_ROW, Flaw.NO_HEADING)


def test_too_many_rows_or_columns(store, tmp_path):
    assert refusal(store, csv(tmp_path, "代码,名称\n" + "1,2\n" * 50_001)).facts["message"] == Flaw.TOO_MANY_ROWS
    assert refusal(store, csv(tmp_path, "代码,名称" + ",x" * 200)).facts["message"] == Flaw.TOO_MANY_COLUMNS


def test_blank_rows_without_end_are_no_rows(store, tmp_path):
    path = csv(tmp_path, "代码,名称\n990101000000,青禾县\n" + "\n" * 200_000)
    assert counts(import_areas(store, path)) == (1, 0, 0, 0)


def altered(path, name, change):
    """The workbook with one member changed."""
    content = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            new.writestr(entry, change(old.read(entry)) if entry == name else old.read(entry))
    path.write_bytes(content.getvalue())
    return path


def test_a_cell_in_the_far_corner_and_a_bomb(store, tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "UNPACKED", 2**21)
    sheet = "xl/worksheets/sheet1.xml"
    path = altered(workbook(tmp_path, [["代码", "名称"]]), sheet, lambda it: it.replace(b'r="B1"', b'r="XFD1048576"'))
    assert refusal(store, path).kind is Kind.TOO_LARGE
    path = altered(workbook(tmp_path, [["a"]]), sheet, lambda it: it + b" " * (reading.UNPACKED + 1))
    assert refusal(store, path).kind is Kind.TOO_LARGE
    entities = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    path = workbook(tmp_path, [["a"]])
    altered(path, sheet, lambda it: entities + it.replace(b"<sheetData>", b"<sheetData>&b;"))
    assert refusal(store, path).kind in {Kind.NOT_A_TABLE, Kind.BAD_ROW}


def test_a_file_that_is_not_there(store, tmp_path):
    assert refusal(store, tmp_path / "none.csv").kind is Kind.NOT_FOUND


def test_in_the_child_itself(store, tmp_path, monkeypatch):
    monkeypatch.undo()
    path = workbook(tmp_path, [["代码", "名称"], ["990101000000", "青禾县"]])
    assert counts(import_areas(store, path)) == (1, 0, 0, 0)
    (tmp_path / "t.csv").write_bytes(b"\0")
    assert refusal(store, tmp_path / "t.csv").kind is Kind.NOT_A_TABLE


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(["areas", "sites"]), st.lists(st.lists(st.text(max_size=6), max_size=8), max_size=6), st.data())
def test_whatever_a_row_holds_it_is_taken_or_named(kind, rows, data):
    columns = data.draw(st.permutations(COLUMNS[kind]))
    heading = [data.draw(st.sampled_from([*it.chinese, *it.english])) for it in columns]
    found = drafts(kind, [{"name": "s", "rows": [heading, *rows]}], "p")
    numbers = Counter([it.row for it in found.rows] + [it.row for it in found.refused])
    filled = [number for number, row in enumerate(rows, 2) if any(cell.strip() for cell in row)]
    assert numbers == Counter(filled)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200), st.sampled_from([b"", b"PK\x03\x04", "代码,名称\n".encode(), b"\xff\xfe"]))
def test_any_bytes_are_read_or_refused(tmp_path_factory, content, start):
    path = tmp_path_factory.getbasetemp() / "any"
    path.write_bytes(start + content)
    found, sheets = None, []
    try:
        sheets = reading.read_in_child({"path": str(path)})["sheets"]
    except Fault as fault:
        found = fault.kind
    assert found in {None, Kind.NOT_A_TABLE, Kind.BAD_ROW, Kind.TOO_LARGE}
    assert all(isinstance(cell, str) for sheet in sheets for row in sheet["rows"] for cell in row)


# -- templates ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(("kind", "take"), [("areas", import_areas), ("sites", import_sites)])
def test_a_template_is_empty_until_filled_in(store, tmp_path, kind, take, language):
    path = tmp_path / "t.xlsx"
    write_template(kind, path, language=language)
    assert counts(take(store, path)) == (0, 0, 0, 0)
    load_county(store)
    book = openpyxl.load_workbook(path)
    empty, notes = book.worksheets
    assert empty.max_row == 1
    assert empty.freeze_panes == "A2"
    columns = list(zip(*notes.iter_rows(min_row=2, values_only=True), strict=True))
    for example in columns[3:5]:
        empty.append(example)
    book.save(path)
    result = take(store, path)
    assert result["refused"] == []
    assert result["new"] + result["changed"] + result["same"] == 2


def test_an_archive_of_a_million_entries_is_not_even_listed(store, tmp_path):
    """They all name the same bytes, so the file is small and nothing that it unpacks to would ever be too much."""
    path = workbook(tmp_path, [["a"]])
    with zipfile.ZipFile(path, "a") as archive:
        entry = archive.infolist()[0]
        archive.filelist.extend([entry] * reading.ENTRIES)
        archive._didModify = True
    assert refusal(store, path).kind is Kind.NOT_A_TABLE
    (error,) = read_form(path).errors
    assert (error.message, error.facts["reason"]) == ("unreadable", "entries")
