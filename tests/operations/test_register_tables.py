"""Tables of the register: out and in again changes nothing, bad rows are named, a plan leaves nothing, one undo."""

import random

import pytest

from inspector.errors import Fault
from inspector.operations import history
from inspector.operations.rectification import charges
from inspector.operations.rectification.charges_import import import_charges
from inspector.operations.register import areas, counters, grids, leads, statuses, traits, writing
from inspector.operations.register.exchange import import_table
from inspector.paper.masking import masked_name
from inspector.records import Area, RiskLead, Site
from inspector.sheet.register import AREAS, TABLES, write_empty
from tests.db.parcels import everything, shared
from tests.operations.days import a_household
from tests.operations.issues import day, person


@pytest.fixture
def filled(office):
    """A store with something in every table."""
    site = a_household(office)
    village = office.get(Area, office.get(Area, office.get(Site, site).area).parent)
    grid = grids.add(office, parent=village.id, name="第一网格")
    grids.assign(office, [site], grid)
    charges.charge(office, person(office, "cadre"), "grid", area=grid, since="2026-01-01")
    traits.set_type(office, village.id, "protected", since="2025-01-01", document="青建发〔2025〕18号")
    traits.add_tag(office, village.id, "traditional", since="2024-01-01")
    statuses.set_status(office, site, "borderline", since="2025-01-01", risk="present")
    leads.take(office, site=site, channel="own", risk="water", found="2026-05-01", text="停水。")
    counters.count(office, "steel_sheds", 9, day="2026-01-01", area=village.id, baseline=True)
    counters.count(office, "steel_sheds", 12, day="2026-05-01", area=village.id)
    return office


@pytest.fixture
def csv(tmp_path):
    def written(text, name="t.csv"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return written


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
@pytest.mark.parametrize("kind", TABLES)
def test_what_leaves_comes_in_again_and_changes_nothing(filled, tmp_path, kind, suffix, language):
    path = tmp_path / f"t.{suffix}"
    assert writing.write(filled, kind, path, language=language) > 0
    before = shared(filled)
    found = import_table(filled, kind, path)
    assert (found["new"], found["changed"], found["refused"], found["operation"]) == (0, 0, [], None)
    assert found["same"] > 0
    assert shared(filled) == before


@pytest.mark.parametrize("kind", TABLES)
def test_an_empty_table_is_filled_in_by_its_own_headings(office, tmp_path, kind):
    write_empty(TABLES[kind], tmp_path / "t.xlsx")
    found = import_table(office, kind, tmp_path / "t.xlsx")
    assert (found["new"], found["refused"]) == (0, [])


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_who_is_in_charge_leaves_and_comes_in_again_and_changes_nothing(filled, tmp_path, suffix, language):
    site = a_household(filled)
    charges.charge(filled, person(filled, "cadre"), "keeper", site=site, since="2026-02-01", until="2026-03-01")
    path = tmp_path / f"t.{suffix}"
    count = writing.write(filled, "charges", path, language=language)
    assert count == len(charges.charges(filled))
    before = shared(filled)
    found = import_charges(filled, path)
    assert (found["new"], found["changed"], found["refused"], found["same"]) == (0, 0, [], count)
    assert shared(filled) == before
    rows = writing.rows(filled, "charges")
    household = next(it for it in rows if it["role"] == "管护人")
    assert household["called"] == masked_name(filled.get(Site, site).name)
    assert len(writing.rows(filled, "charges", household["place"])) == 1


def test_charges_of_what_ended_do_not_leave_under_the_code_of_what_followed(filled):
    village = filled.get(Area, filled.get(Area, filled.get(Site, a_household(filled)).area).parent)
    charges.charge(filled, person(filled, "cadre"), "road", area=village.id, since="2026-01-01")
    areas.rename(filled, village.id, "向阳村", since=day(filled))
    left = [it for it in writing.rows(filled, "charges", village.code) if it["role"] == "路长"]
    assert [it["since"] for it in left] == [it.charge.since for it in charges.charges(filled, on=day(filled))
                                            if it.charge.role == "road"]  # fmt: skip


def test_areas_leave_with_their_history(office, tmp_path):
    assert writing.write(office, AREAS.kind, tmp_path / "a.csv") == len(office.find(Area))


def test_households_leave_masked(filled, tmp_path):
    name = filled.get(Site, a_household(filled)).name
    for kind in ("statuses", "grid_places", "leads"):
        writing.write(filled, kind, tmp_path / "t.csv")
        text = (tmp_path / "t.csv").read_text(encoding="utf-8-sig")
        assert "HT-0001" in text
        assert name not in text


def test_a_plan_leaves_everything_as_it_was_and_an_import_is_one_undo(office, csv):
    site, today = office.get(Site, a_household(office)).code, day(office)
    table = csv(f"对象编号,户类型,风险,起始日期\n{site},边缘易致贫户,未消除,2026-01-01\n无此户,脱贫户,,2026-01-01\n")
    before = everything(office)
    plan = import_table(office, "statuses", table, plan=True)
    assert (plan["new"], len(plan["refused"]), plan["operation"]) == (1, 1, None)
    assert everything(office) == before
    done = import_table(office, "statuses", table)
    assert {**done, "operation": None} == plan
    assert [it.status.category for it in statuses.in_groups(office, today)] == ["borderline"]
    history.undo(office)
    assert statuses.in_groups(office, today) == []


def test_every_bad_row_is_named_and_hinders_no_other(office, csv):
    site = office.get(Site, a_household(office)).code
    rows = (
        f"{site},,农户自主申报,收入骤减,2026-05-01,务工收入减少。",
        f"{site},,农户自主申报,收入骤减,2026-05-02,户主患尿毒症。",
        f"{site},,农户自主申报,收入骤减,2026-05-03,990101198001011234",
        f"{site},,小道消息,收入骤减,2026-05-04,收入减少。",
        f"{site},,农户自主申报,收入骤减,2035-05-05,收入减少。",
        f"{site},,农户自主申报,收入骤减,某天,收入减少。",
        ",,农户自主申报,收入骤减,2026-05-06,收入减少。",
        f"{site},,农户自主申报,收入骤减,2026-05-01,务工收入减少。",
    )
    table = csv("对象编号,区划代码,线索渠道,风险类型,发现日期,线索内容\n" + "\n".join(rows) + "\n")
    found = import_table(office, "leads", table)
    assert found["new"] == 1
    assert [(it["row"], it["kind"]) for it in found["refused"]] == [
        (3, "health_detail"), (4, "identity_number"), (5, "unknown_choice"), (6, "day_to_come"), (7, "not_a_date"),
        (8, "missing"), (9, "twice"),
    ]  # fmt: skip
    assert [it.text for it in office.find(RiskLead)] == ["务工收入减少。"]


def test_a_lead_cannot_have_ended_before_it_was_verified(office, csv):
    site = office.get(Site, a_household(office)).code
    head = "对象编号,线索渠道,风险类型,发现日期,线索内容,核实结论,核实日期,办结日期\n"
    bad = csv(head + f"{site},农户自主申报,收入骤减,2026-05-01,收入减少。,不属实,2026-05-02,2026-05-03\n")
    assert len(import_table(office, "leads", bad)["refused"]) == 1
    assert not office.find(RiskLead)


def test_places_of_another_village_are_refused(filled, csv):
    far = filled.find(Site, kind="household")[-1]
    code = next(it.area.code for it in grids.grids(filled, day(filled)))
    found = import_table(filled, "grid_places", csv(f"对象编号,网格编号\n{far.code},{code}\n"))
    assert [it["kind"] for it in found["refused"]] == ["not_its_place"]


def test_any_cells_at_all_are_taken_or_refused(office, csv):
    dice = random.Random(11)
    words = ("", "是", "990101100201", "稻香村", "=1+1", "2026-01-01", "彩钢棚", "-5", "1e99", "NaN", "'", "\u202e",
             "12", "甲" * 300)  # fmt: skip
    for kind, table in TABLES.items():
        rows = [",".join(dice.choice(words) for _ in table.columns) for _ in range(60)]
        found = import_table(office, kind, csv("\n".join([",".join(table.heads("zh")), *rows]) + "\n", f"{kind}.csv"))
        counted = found["new"] + found["changed"] + found["same"] + len(found["refused"])
        assert counted == sum(bool(it.replace(",", "").strip()) for it in rows)


def test_a_table_without_its_headings_says_so(office, csv):
    with pytest.raises(Fault):
        import_table(office, "counts", csv("甲,乙\n1,2\n"))
