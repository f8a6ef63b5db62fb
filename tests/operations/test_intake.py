"""Ledgers and suspected issues that others keep: one operation, every row in or refused, nothing guessed."""

import json
import random

import openpyxl
import pytest

from inspector import child
from inspector.acts import Act
from inspector.db import ledger
from inspector.db.whole import wholes
from inspector.errors import Cancelled, Fault, Kind
from inspector.operations import history
from inspector.operations.rectification import intake, origins, reading
from inspector.operations.staffing import import_people
from inspector.records import Area, Finding, FurtherUnit, Milestone, Origin, Site, Step, Unit
from inspector.rectification.moves import Stage
from inspector.sample.suspects import load_suspects, suspects_file
from inspector.sheet import reading as sheets
from inspector.sheet.ledger import words_of, write_findings
from inspector.sheet.mapping import Mapping
from tests.operations.conftest import sample_copy

HEADS = [
    "台账号",
    "乡镇",
    "村",
    "问题描述",
    "发现日期",
    "严重程度",
    "责任单位",
    "整改时限",
    "当前状态",
    "完成日期",
    "销号日期",
    "备注",
]
TODAY = "2027-01-15"


@pytest.fixture(autouse=True)
def here(monkeypatch):
    """Read in this process: the child itself has its own tests."""
    monkeypatch.setattr(child, "run", lambda _, task, **__: json.loads(json.dumps(sheets.read_in_child(task))))


@pytest.fixture
def office(tmp_path, now):
    with sample_copy(tmp_path / "office", "office", now) as store:
        yield store


def book(folder, rows, heads=HEADS, name="旧台账.xlsx"):
    made = openpyxl.Workbook()
    made.active.append(heads)
    for row in rows:
        made.active.append(row)
    made.save(folder / name)
    return folder / name


def row(number="Q-1", **cells):
    usual = {"台账号": number, "乡镇": "云渡镇", "村": "稻香村", "问题描述": f"垃圾桶满溢 {number}",
        "发现日期": "2026.3.5",
             "责任单位": "云渡镇人民政府", "整改时限": "2026-4-5"}  # fmt: skip
    return [{**usual, **cells}.get(it) for it in HEADS]


def counts(outcome):
    return outcome["new"], outcome["changed"], outcome["same"], len(outcome["refused"])


def kinds(outcome):
    return [(it["row"], it["column"], it["kind"]) for it in outcome["refused"]]


def found(store):
    return {it.number: it for it in store.find(Finding)}


@pytest.mark.parametrize(("word", "stage"), [
    ("未整改", Stage.OPEN), ("整改中", Stage.DOING), ("待复查", Stage.RECHECK), ("已整改", Stage.FIXED),
    ("待销号", Stage.CLOSING), ("已销号", Stage.CLOSED), ("长期坚持", Stage.LASTING), ("移交", Stage.MOVED),
    ("作废", Stage.VOID), ("不属实", Stage.UNFOUNDED), ("重复", Stage.DUPLICATE), ("待核实", Stage.SUSPECTED),
    ("已交办", Stage.ASSIGNED),
])  # fmt: skip
def test_a_line_stands_where_the_old_ledger_says(office, tmp_path, word, stage):
    path = book(tmp_path, [row(当前状态=word, 完成日期="3月20日", 销号日期="4月1日" if word == "已销号" else None)])
    assert counts(intake.import_ledger(office, path)) == (1, 0, 0, 0)
    (it,) = office.find(Finding)
    standing = reading.standing_of(office, it.id)
    assert (standing.stage, standing.odd) == (stage, ())
    assert (it.number, it.found, it.due) == ("Q-1", "2026-03-05", "2026-04-05")
    again = intake.import_ledger(office, path)
    assert (counts(again), again["operation"]) == ((0, 0, 1, 0), None)


def test_a_close_out_of_an_old_ledger_is_told_apart_from_a_proven_one(office, tmp_path):
    intake.import_ledger(office, book(tmp_path, [row(当前状态="已销号", 完成日期="2026-3-20", 销号日期="2026-4-1")]))
    (it,) = office.find(Finding)
    standing = reading.standing_of(office, it.id)
    assert (standing.proof, standing.closed, standing.fixed) == ("imported", "2026-04-01", "2026-04-01")
    assert [(step.kind, step.day, step.document) for step in reading.steps_of(office, it.id)] == [
        ("reply", "2026-03-20", "旧台账.xlsx"), ("close", "2026-04-01", "旧台账.xlsx")]  # fmt: skip


def test_rows_are_refused_one_by_one_with_column_and_reason(office, tmp_path):
    outcome = intake.import_ledger(office, book(tmp_path, [
        row("Q-1"), row("Q-2", 发现日期="2026-02-30"), row("Q-3", 村="没有的村"), row("Q-4", 责任单位="某某单位"),
        row("Q-5", 当前状态="差不多了"), row("Q-6", 严重程度="很坏"), row("Q-1"), row("Q-8", 问题描述=""),
        row("Q-9", 发现日期="2030-1-1", 当前状态="未整改"), row("Q-10", 村="茶亭村"), row("Q-11", 备注="x" * 2001),
        row("Q-12", 备注="身份证 110101199003070038"), row("Q" * 65, 当前状态="整改中"),
    ]))  # fmt: skip
    assert kinds(outcome) == [
        (3, "发现日期", "not_a_date"), (4, "村", "unknown_area"), (5, "责任单位", "unknown_unit"),
        (6, "当前状态", "unknown_choice"), (7, "严重程度", "unknown_choice"), (8, "台账号", "twice"),
        (9, "问题描述", "missing"), (10, "发现日期", "day_to_come"), (11, "村", "not_its_place"),
        (12, "备注", "too_long"), (13, "备注", "identity_number"), (14, "台账号", "too_long"),
    ]  # fmt: skip
    assert list(found(office)) == ["Q-1"]


def test_the_whole_import_is_one_operation_undone_as_one(office, tmp_path):
    path = book(tmp_path, [row(f"Q-{n}", 当前状态="整改中", 责任单位="新办、云渡镇人民政府") for n in range(30)])
    mapping = Mapping(columns=intake.look(office, intake.read_book(path), "ledger").mapping.columns, units="create")
    before = office.newest
    outcome = intake.import_ledger(office, path, mapping)
    assert (office.newest, outcome["units"]) == (before + 1, ["新办"])
    assert len(office.find(FurtherUnit)) == 30
    history.undo(office)
    assert [len(office.find(it)) for it in (Finding, Step, Origin, FurtherUnit)] == [0, 0, 0, 0]
    assert not [it for it in office.find(Unit) if it.name == "新办"]
    assert counts(intake.import_ledger(office, path, mapping)) == (30, 0, 0, 0)


def test_what_the_ledger_says_otherwise_later_is_a_change(office, tmp_path):
    intake.import_ledger(office, book(tmp_path, [row(当前状态="整改中"), row("Q-2", 当前状态="已整改")]))
    outcome = intake.import_ledger(
        office,
        book(
            tmp_path,
            [row(当前状态="已销号", 销号日期="2026-4-9", 问题描述="垃圾桶满溢并散落"), row("Q-2", 当前状态="未整改")],
        ),
    )
    assert (counts(outcome), kinds(outcome)) == ((0, 1, 0, 1), [(3, "当前状态", "stands_elsewhere")])
    it = found(office)["Q-1"]
    assert (it.text, reading.standing_of(office, it.id).stage) == ("垃圾桶满溢并散落", Stage.CLOSED)


def test_what_was_erased_does_not_come_back_with_the_old_file(office, tmp_path):
    path = book(tmp_path, [row(), row("Q-2")])
    intake.import_ledger(office, path)
    with office.operation(Act.ERASE) as edit:
        edit.erase(Finding, found(office)["Q-1"].id)
    outcome = intake.import_ledger(office, path)
    assert (counts(outcome), kinds(outcome)) == ((0, 0, 1, 1), [(2, "问题描述", "erased")])
    assert found(office)["Q-1"].text == ""


def test_merged_rows_are_one_finding_with_more_units_and_measures(office, tmp_path):
    made = openpyxl.Workbook()
    sheet = made.active
    sheet.append(["台账号", "村", "问题描述", "整改措施", "责任单位", "时间表"])
    sheet.append(["Q-1", "稻香村", "沟渠淤塞", "清淤", "云渡镇人民政府", "4月摸底\n5月完工"])
    sheet.append([None, None, None, "硬化", "青禾县农业农村局"])
    sheet.append(["Q-2", None, "缺垃圾桶", "购置", "云渡镇人民政府"])
    for column in "ABC":
        sheet.merge_cells(f"{column}2:{column}3")
    made.save(tmp_path / "m.xlsx")
    assert counts(intake.import_ledger(office, tmp_path / "m.xlsx")) == (2, 0, 0, 0)
    it = found(office)["Q-1"]
    assert it.measures == "清淤\n硬化"
    assert [one.role for one in office.find(FurtherUnit, finding=it.id)] == ["responsible"]
    assert [one.text for one in office.find(Milestone, finding=it.id)] == ["4月摸底", "5月完工"]


def test_places_by_code_and_name_and_masked_names_never(office, tmp_path):
    site = next(it for it in office.find(Site) if it.kind == "household")
    area = next(it for it in office.find(Area) if it.id == site.area)
    masked = site.name[0] + "*" + site.name[-1]
    heads = ["台账号", "所在地", "对象编号", "户主", "问题描述"]
    path = book(tmp_path, [
        ["1", None, site.code, None, "甲"], ["2", f"云渡镇稻香村{area.name}", None, site.name, "乙"],
        ["3", f"云渡镇稻香村{area.name}", None, masked, "丙"], ["4", "青禾县云渡镇", None, None, "丁"],
        ["5", None, "990101100201-HT-9999", None, "戊"],
    ], heads)  # fmt: skip
    assert counts(intake.import_ledger(office, path)) == (5, 0, 0, 0)
    at = found(office)
    assert [at[n].site == site.id for n in "12345"] == [True, True, False, False, False]
    assert (at["3"].area, at["3"].place) == (site.area, masked)
    assert office.get(Area, at["4"].area).name == "云渡镇"
    assert office.get(Area, at["5"].area).code.startswith("990101100201")


def test_forty_unknown_columns_stay_in_the_note(office, tmp_path):
    heads = [*HEADS, *(f"自编 {n}" for n in range(40))]
    intake.import_ledger(office, book(tmp_path, [[*row(), *(f"值{n}" for n in range(40))]], heads))
    (it,) = office.find(Finding)
    assert it.note.splitlines()[0] == "自编 0：值0"
    assert len(it.note.splitlines()) == 40


def test_the_mapping_is_remembered_for_the_same_headings(office, tmp_path):
    path = book(tmp_path, [row(备注="甲")])
    looked = intake.look(office, intake.read_book(path), "ledger")
    assert not looked.remembered
    intake.import_ledger(office, path, looked.mapping.with_column("备注", "opinion"))
    again = intake.look(office, intake.read_book(path), "ledger")
    assert (again.remembered, again.mapping.columns["备注"]) == (True, "opinion")
    assert office.find(Finding)[0].opinion == "甲"


def test_suspects_wait_for_verification_and_doubles_are_proposed(office):
    outcome = intake.import_suspects(office, suspects_file())
    assert (counts(outcome), [it["row"] for it in outcome["duplicates"]]) == ((40, 0, 0, 0), [41])
    assert counts(intake.import_suspects(office, suspects_file())) == (0, 0, 40, 0)
    items = origins.issues(office, outcome["origin"], TODAY)
    assert {it.stage for it in items} == {Stage.SUSPECTED}
    assert [it.item for it in items] == [str(n) for n in range(1, 41)]
    assert [it.item for it in origins.likely_same(office, items[-1].finding)] == ["5"]
    (one,) = origins.origins(office, TODAY)
    assert (one.progress.items, one.progress.to_verify, one.progress.counted) == (40, 40, 0)


def test_the_samples_list_is_verified_each_way(office):
    load_suspects(office)
    (one,) = origins.origins(office, TODAY)
    assert (one.progress.items, one.progress.to_verify, one.progress.unfounded) == (40, 35, 2)


def test_whoever_puts_it_right_does_not_bring_a_close_out_in(office, tmp_path):
    (tmp_path / "p.csv").write_text("姓名,角色,单位\n村支书甲,村干部,云渡镇人民政府\n", "utf-8")
    import_people(office, tmp_path / "p.csv")
    office.set_setting("person", office.one("SELECT id FROM person WHERE name = '村支书甲'"))
    outcome = intake.import_ledger(office, book(tmp_path, [row(当前状态="已销号"), row("Q-2", 当前状态="整改中")]))
    assert (counts(outcome), kinds(outcome)) == ((1, 0, 0, 1), [(2, "当前状态", "not_yours")])


def told(store):
    return {
        it.number: (it.text, it.severity, it.found, it.site, it.area, it.unit, it.source, it.theme, it.measures,
                    _shown(standing.stage), standing.due)
        for it in store.find(Finding)
        for standing in (reading.standing_of(store, it.id),)
    }  # fmt: skip


def _shown(stage):
    """A sheet says 已整改 of what is to be closed too."""
    return Stage.FIXED if stage is Stage.CLOSING else stage


def test_our_own_ledger_read_back_gives_the_same_findings(office, tmp_path, now):
    words = ["未整改", "整改中", "待复查", "已整改", "待销号", "已销号", "长期坚持", "移交", "不属实"]
    sites = [it for it in office.find(Site) if it.kind != "household"]
    rows = [row(f"Q-{n:02}", 当前状态=word, 严重程度="较重", 完成日期="2026-3-20") for n, word in enumerate(words)]
    intake.import_ledger(office, book(tmp_path, rows))
    heads = ["台账号", "对象编号", "问题描述", "来源", "主题", "整改措施"]
    more = [[f"S-{n}", it.code, f"问题 {n}", "审计", "垃圾", "立即清理"] for n, it in enumerate(sites)]
    intake.import_ledger(office, book(tmp_path, more, heads, "b.xlsx"))
    lines = ledger.ids(office, ledger.LedgerFilter(), today=TODAY, sort=ledger.SortKey.NUMBER)
    write_findings(wholes(office, lines), tmp_path / "out.xlsx", words=words_of(office), today=TODAY)
    looked = intake.look(office, intake.read_book(tmp_path / "out.xlsx"), "ledger")
    assert [(it.values, it.steps) for it in looked.plan.changed] == []
    here = intake.import_ledger(office, tmp_path / "out.xlsx")
    assert (counts(here), kinds(here)) == ((0, 0, len(rows) + len(more), 0), [])
    with sample_copy(tmp_path / "other", "office", now) as other:
        there = intake.import_ledger(other, tmp_path / "out.xlsx")
        assert counts(there) == (len(rows) + len(more), 0, 0, 0)
        assert told(other) == told(office)


def test_random_cells_are_in_or_refused_and_nothing_falls(office, tmp_path):
    dice = random.Random(20260105)
    pool = ["", "云渡镇", "稻香村", "Q-1", "2026.3.5", "46086", "2月30日", "已销号", "已整改", "重大",
        "x" * 30, "=1+1", "*", "禾*仓",
            "长期坚持", "云渡镇人民政府、某单位", "\u202e反", "１２", "null", "合计", "990101100201", "\n", "🚽",
            "%s{0}", "' OR 1=1"]  # fmt: skip
    for _ in range(15):
        rows = [[dice.choice(pool) for _ in HEADS] for _ in range(12)]
        path = book(tmp_path, rows, name="f.xlsx")
        for kind, take in (("ledger", intake.import_ledger), ("suspects", intake.import_suspects)):
            looked = intake.look(office, intake.read_book(path), kind)
            outcome = take(office, path)
            assert sum(counts(outcome)) == len(looked.layout.body)
            for it in office.find(Finding):
                assert reading.standing_of(office, it.id).odd == ()
        while office.find(Finding):
            history.undo(office)


def test_files_that_are_none_and_somebody_who_stops(office, tmp_path):
    with pytest.raises(Fault) as fault:
        intake.import_ledger(office, tmp_path / "none.xlsx")
    assert fault.value.kind is Kind.NOT_FOUND
    read = intake.read_book(book(tmp_path, [row()]))
    with pytest.raises(Cancelled):
        intake.look(office, read, "ledger", cancelled=lambda: True)
    assert office.find(Finding) == []
