"""Importing units and people: found by what is known of them, made once, refused by row."""

import pytest

from inspector import child
from inspector.acts import Act, can_undo
from inspector.db.store import Store
from inspector.db.undo import undo
from inspector.errors import Fault, Kind
from inspector.operations.importing import import_areas
from inspector.operations.staffing import import_people, import_units
from inspector.records import Area, Person, Unit
from inspector.sheet import reading
from inspector.sheet.template import write_template

AREAS = """区划代码,名称
990101101000,青石镇
990101000000,青禾县
990101101203,南坪村
990101102000,柳河镇
990101102203,南坪村
"""
UNITS = "单位名称,所在区划\n村民委员会,990101101203\n村民委员会,990101102203\n水利局,青禾县\n运维公司,\n"
PEOPLE = "姓名,联系电话,角色,所在单位\n禾满仓,10000000001,村干部,水利局\n岑禾安,,office,\n骆青川,,督查员,运维公司\n"


@pytest.fixture(autouse=True)
def here(monkeypatch):
    """Read in this process: the child itself has its own tests."""
    monkeypatch.setattr(child, "run", lambda _, task, **__: reading.read_in_child(task))


@pytest.fixture
def store(tmp_path):
    with Store.create(tmp_path / "s", nonce="n") as it:
        import_areas(it, csv(tmp_path, AREAS))
        yield it


@pytest.fixture
def staffed(store, tmp_path):
    import_units(store, csv(tmp_path, UNITS))
    import_people(store, csv(tmp_path, PEOPLE))
    return store


def csv(folder, text):
    (folder / "t.csv").write_text(text, "utf-8")
    return folder / "t.csv"


def counts(result):
    return result["new"], result["changed"], result["same"]


def told(result):
    return [(it["row"], it["column"], it["kind"]) for it in result["refused"]]


def test_units_lie_where_their_table_says(store, tmp_path):
    result = import_units(store, csv(tmp_path, UNITS))
    assert (counts(result), told(result)) == ((4, 0, 0), [])
    areas = {it.id: it.code for it in store.find(Area)}
    assert [(it.name, areas.get(it.area)) for it in store.find(Unit)] == [
        ("村民委员会", "990101101203"), ("村民委员会", "990101102203"), ("水利局", "990101000000"), ("运维公司", None),
    ]  # fmt: skip
    assert can_undo(Act.IMPORT_UNITS)
    undo(store, result["operation"])
    assert store.find(Unit) == []


@pytest.mark.parametrize(("work", "text"), [(import_units, UNITS), (import_people, PEOPLE)])
def test_the_same_table_twice_changes_nothing(staffed, tmp_path, work, text):
    result = work(staffed, csv(tmp_path, text))
    assert (counts(result), result["operation"], told(result)) == ((0, 0, text.count("\n") - 1), None, [])


def test_units_that_cannot_be_told(staffed, tmp_path):
    result = import_units(
        staffed,
        csv(
            tmp_path,
            """单位名称,所在区划
村民委员会,
供水站,990199
供水站,南坪村
,青禾县
新单位,青禾县
新单位,青禾县
""",
        ),
    )
    assert (counts(result), told(result)) == ((1, 0, 0), [
        (2, "单位名称", "ambiguous"), (3, "所在区划", "unknown_area"), (4, "所在区划", "ambiguous"),
        (5, "单位名称", "missing"), (7, "单位名称", "twice"),
    ])  # fmt: skip


def test_a_unit_known_without_its_place_gets_it(staffed, tmp_path):
    result = import_units(staffed, csv(tmp_path, "单位名称,所在区划\n运维公司,青石镇\n水利局,\n"))
    assert (counts(result), told(result)) == ((0, 1, 1), [])
    area = store_area(staffed, "990101101000")
    assert [it.area for it in staffed.find(Unit, name="运维公司")] == [area]


def store_area(store, code):
    return store.find(Area, code=code)[0].id


def test_people_have_roles_and_units(staffed):
    units = {it.id: it.name for it in staffed.find(Unit)}
    assert [(it.name, it.phone, it.role, units.get(it.unit)) for it in staffed.find(Person)] == [
        ("禾满仓", "10000000001", "cadre", "水利局"), ("岑禾安", None, "office", None),
        ("骆青川", None, "inspector", "运维公司"),
    ]  # fmt: skip


def test_people_that_cannot_be_told(staffed, tmp_path):
    result = import_people(
        staffed,
        csv(
            tmp_path,
            """姓名,角色,所在单位,电话
甲一,村民,,
甲二,村干部,不存在的单位,
甲三,村干部,村民委员会,
,村干部,,
甲四,管护员,水利局,
甲四,管护员,水利局,
""",
        ),
    )
    assert (counts(result), told(result)) == ((1, 0, 0), [
        (2, "角色", "unknown_role"), (3, "所在单位", "unknown_unit"), (4, "所在单位", "ambiguous"),
        (5, "姓名", "missing"), (7, "姓名", "twice"),
    ])  # fmt: skip


def test_namesakes_are_told_apart_by_unit_and_telephone(staffed, tmp_path):
    result = import_people(
        staffed,
        csv(
            tmp_path,
            """姓名,角色,所在单位,电话
禾满仓,村干部,运维公司,10000000009
禾满仓,村干部,运维公司,10000000001
禾满仓,管护员,水利局,10000000001
""",
        ),
    )
    assert (counts(result), told(result)) == ((2, 1, 0), [])
    units = {it.id: it.name for it in staffed.find(Unit)}
    assert [(it.role, it.phone, units[it.unit]) for it in staffed.find(Person, name="禾满仓")] == [
        ("cadre", "10000000001", "运维公司"),  # the same telephone: moved
        ("cadre", "10000000009", "运维公司"),  # another one: a namesake
        ("keeper", "10000000001", "水利局"),
    ]
    again = import_people(staffed, csv(tmp_path, "姓名,角色\n禾满仓,村干部\n"))
    assert told(again) == [(2, "姓名", "ambiguous")]


def test_without_a_heading_there_is_nothing_to_take(store, tmp_path):
    for work in (import_units, import_people):
        with pytest.raises(Fault) as caught:
            work(store, csv(tmp_path, "甲,乙\n1,2\n"))
        assert (caught.value.kind, caught.value.facts["message"]) == (Kind.BAD_ROW, "no_heading")


@pytest.mark.parametrize(("kind", "work"), [("units", import_units), ("people", import_people)])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_empty_table_is_understood_when_it_comes_back(store, tmp_path, kind, work, language):
    write_template(kind, tmp_path / "t.xlsx", language=language)
    assert work(store, tmp_path / "t.xlsx") == {"new": 0, "changed": 0, "same": 0, "operation": None, "refused": []}
