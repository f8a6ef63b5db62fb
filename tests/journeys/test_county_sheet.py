"""A county brings its own score sheet: from the office's Excel through packages to a village's score and back."""

from pathlib import Path

import openpyxl
import pytest

from inspector.db.store import Store
from inspector.operations import begin, checklist, exchange, ledger, tables, versions, visit
from inspector.operations.case import read_case
from inspector.records import Checklist, Finding, Site, Visit
from inspector.sample.county import COUNTY, load_county

SURVEY = [
    ["Type", "name ", "label", "points", "deduct", "occurrences", "severity", "days", "veto", "item", "not_applicable"],
    ["begin group", "yard", "村庄环境"],
    ["integer", "litter", "垃圾乱堆（处）", 10, 1, "yes", 1, 3],
    ["integer", "Straw", "柴草乱堆（处）", None, 0.5, "yes", 1, 7, None, "litter"],
    ["select_one good", "toilets", "抽查5户厕所都能用", 20, "all", None, 2, 15, None, None, "yes"],
    ["select_one good", "burning", "无露天焚烧", 10, "all", None, 2, 0, "form"],
    ["end group"],
    ["note", "thanks", "检查完毕"],
]  # fmt: skip
CHOICES = [["list name", "name", "label", "finding"], ["good", "yes", "是"], ["good", "no", "否", "yes"]]


def workbook(folder: Path, version: int, *rows: list) -> Path:
    """The county's sheet as somebody in an office writes it."""
    book = openpyxl.Workbook()
    book.active.title = "survey"
    for row in [*SURVEY[:-2], *rows, *SURVEY[-2:]]:
        book["survey"].append(row)
    choices = book.create_sheet("choices")
    for row in CHOICES:
        choices.append(row)
    settings = book.create_sheet("settings")
    settings.append(["form_title", "form_id", "version", "site_kinds", "grading"])
    settings.append(["青禾县村庄环境评分表", "qinghe_village", version, "village", "red_black"])
    path = folder / f"评分表 {version}.xlsx"
    book.save(path)
    return path


@pytest.fixture
def office(tmp_path):
    with begin.new_store(tmp_path / "office", role="office", county=COUNTY, person="程月", nonce="o") as store:
        load_county(store)
        yield store


def published(store: Store, path: Path) -> str:
    taken = checklist.take_in(store, path)
    assert taken.checklist is not None, taken.told
    checklist.publish(store, taken.checklist)
    return taken.checklist


def test_a_score_sheet_goes_out_comes_back_and_keeps_what_it_was_judged_by(office, tmp_path):
    first = published(office, workbook(tmp_path, 1))
    task = tmp_path / "任务包.inspection"
    exchange.export(office, task)

    with begin.from_package(tmp_path / "field", task, person="邢远", nonce="f") as field:
        village = next(it for it in field.find(Site, kind="village"))
        assert first in {it.id for it in versions.usable(field, "village")}
        at = visit.start(field, site=village.id, checklist=first)
        for key, value in {"litter": "2", "Straw": "3", "toilets": "no", "burning": "yes"}.items():
            visit.answer(field, at, key, value)
        visit.finalise(field, at, without_photos=True)
        score = read_case(field, at).score
        assert (score.points, score.of) == (40 - 2 - 1.5 - 20, 40)
        exchange.export(field, tmp_path / "结果包.inspection")

    (received,) = exchange.merge(office, [tmp_path / "结果包.inspection"])
    assert received.refused is None
    ledger.number_findings(office)
    assert len(office.find(Finding, visit=at)) == 2 + 3 + 1
    before = read_case(office, at)
    assert before.score == score
    assert before.grade.name == "black"

    bands = [dict(it) for it in tables.current(office, "grade_bands")]
    next(it for it in bands if it["scheme"] == "red_black" and it["list"] == "red")["at_least"] = 20
    tables.change(office, "grade_bands", bands, "试行")
    assert read_case(office, at).grade == before.grade


def test_a_new_version_leaves_the_draft_where_it_was_until_somebody_moves_it(office, tmp_path):
    first = published(office, workbook(tmp_path, 1))
    village = next(it for it in office.find(Site, kind="village"))
    at = visit.start(office, site=village.id, checklist=first)
    visit.answer(office, at, "litter", "4")
    second = published(office, workbook(tmp_path, 2, ["integer", "dogs", "散养犬（只）", 5, 1, "yes", 0, 7]))
    assert office.get(Visit, at).checklist == first
    assert read_case(office, at).score.of == 40
    assert [it.question for it in checklist.difference(office, first, second)] == ["dogs"]
    assert checklist.move(office, at, second).added == ("dogs",)
    assert read_case(office, at).score.of == 45
    assert [it.version for it in office.find(Checklist, form="qinghe_village")] == ["1", "2"]


def test_a_veto_takes_everything_and_says_why(office, tmp_path):
    sheet = published(office, workbook(tmp_path, 1))
    at = visit.start(office, site=office.find(Site, kind="village")[0].id, checklist=sheet)
    visit.answer(office, at, "burning", "no")
    score = read_case(office, at).score
    assert (score.points, score.vetoed) == (0, ("burning",))
    assert sum(it.deducted for it in score.lines) == score.of
