"""A table of 包保: places by code or name, people by name and telephone; every row by itself, twice changes nothing."""

import pytest

from inspector.operations import history
from inspector.operations.rectification import charges
from inspector.operations.rectification.charges_import import import_charges
from inspector.records import Charge, Person, Site
from tests.operations.days import a_household
from tests.operations.issues import day, person

HEAD = "包保范围,姓名,联系电话,身份,自,至"


@pytest.fixture
def table(tmp_path):
    def written(*rows):
        path = tmp_path / "charges.csv"
        path.write_text("\n".join([HEAD, *rows]) + "\n", encoding="utf-8")
        return path

    return written


def test_charges_come_in_once_and_their_ends_later(office, table):
    cadre = office.get(Person, person(office, "cadre"))
    site = office.get(Site, a_household(office))
    rows = (f"云渡镇,{cadre.name},{cadre.phone},包抓领导,2026年1月1日,", f"{site.code},{cadre.name},,管护员,,")
    found = import_charges(office, table(*rows))
    assert (found["new"], found["changed"], found["same"], found["refused"]) == (2, 0, 0, [])
    held = charges.in_charge(office, site=site.id, on=day(office))
    assert [it.charge.role for it in held if it.charge.site] == ["keeper"]
    assert import_charges(office, table(*rows))["same"] == 2
    ended = f"云渡镇,{cadre.name},{cadre.phone},leader,2026.1.1,2027-3-31"
    assert import_charges(office, table(ended))["changed"] == 1
    assert {it.until for it in office.find(Charge)} == {None, "2027-03-31"}
    history.undo(office)
    history.undo(office)
    assert office.find(Charge) == []


def test_rows_that_cannot_be_are_named_and_keep_none_out(office, table):
    name = office.get(Person, person(office, "cadre")).name
    found = import_charges(
        office,
        table(
            f"无此村,{name},,村干部,,", "稻香村,无此人,,村干部,,", f"稻香村,{name},1,村干部,,",
            f"稻香村,{name},,国王,,",
            f"稻香村,{name},,村干部,改天,", f"稻香村,{name},,村干部,2026-02-02,2026-02-01", f",{name},,村干部,,",
            f"稻香村,{name},,村干部,,", f"稻香村,{name},,村干部,,",
        ),
    )  # fmt: skip
    assert [it["kind"] for it in found["refused"]] == [
        "unknown_area", "unknown_person", "unknown_person", "unknown_role", "not_a_date", "out_of_range", "missing",
        "twice",
    ]  # fmt: skip
    assert found["new"] == len(office.find(Charge)) == 1
