"""Both languages say the same things, and say them as the office does."""

import re
from dataclasses import fields as columns
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QObject

from inspector import i18n
from inspector.acts import Act
from inspector.checklist.reading import remarks
from inspector.errors import Fault, Kind
from inspector.i18n import words_of_records as words
from inspector.i18n.flaws import FLAWS, OF_THE_WHOLE_TABLE
from inspector.i18n.language import Translations, read
from inspector.i18n.remarks import REMARKS
from inspector.i18n.sentences import SENTENCES
from inspector.records import KINDS
from inspector.sheet import columns as columns_of_tables
from inspector.tables import checking

TODAY = date(2026, 11, 21)
FACTS = {  # one fact of each name the comments in `errors` promise
    "path": "/home/li/青溪镇1121.inspection", "where": "第 3 页", "needs": 7, "needed": 123_456_789,
    "reason": "没有权限",
    "record": "finding", "id": "2026-1107", "operation": "issue_paper", "fields": ["due", "unit"], "given": "01",
    "count": 3, "visit": "v", "questions": ["HT03", "HT04"], "findings": ["7K2-12"], "paper": "7K2-1", "field": "due",
    "value": "<b>&", "expected": "2026-11-30", "what": "x", "base": "p1", "county": "990102", "ours": "990101",
    "limit": 50_000_000, "seconds": 60, "code": -9, "sheet": "survey", "row": 12, "column": "name", "message": "空",
    "role": "sans", "sha256": "ab" * 32, "form": "yard", "version": "2", "title": "庭院检查表", "severity": 2,
    "grade": {"zh": "疑似B级", "en": "suspected B"}, "table": "limits", "act": "sign", "question": "HT04",
    "library": "pyHanko", "begins": "2026-11-06", "ends": "2026-12-06",
    "series": "“青督反”", "year": 2026, "number": "7K2-3", "placeholder": "place", "part": "title", "state": "void",
    "move": "close", "stage": "doing", "why": "role", "lacks": ["photo"],
    "printer": "HP-4015", "subject": "visit",
    "name": "春季行动", "candidates": 5, "wanted": 6, "most": 3000, "megapixels": 240,
    "site_kind": "household", "place": 3, "word": "糖尿病", "starts": "2026-11-01",
    "until": "2026-11-20", "successor": "稻香村", "issue": "第11期", "day": "2026-11-20", "balance": 3, "points": 5,
    "person": "Li", "format": 1, "parts": 3, "since": "2026-11-20", "fingerprint": "7A1C 0F22", "whose": "office",
    "last": 4, "packages": [3, 4], "changes": 7, "service": "qinghe", "readers": 3001,
}  # fmt: skip


@pytest.fixture(autouse=True)
def _spoken(chinese):
    """Chinese again afterwards."""


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("kind", Kind)
def test_every_fault_has_a_sentence_of_three_parts(chinese, kind, language):
    i18n.use_language(chinese, language)
    facts = FACTS | ({"reason": ["media-empty"]} if kind is Kind.PRINTER_STOPPED else {})
    sentence = i18n.sentence(Fault(kind, **facts))
    for part in (sentence.what, sentence.data, sentence.next):
        assert part.endswith("。" if language == "zh" else ".")
        assert not re.search(r"[{}]|…|系统|失败|请重试|成功|[「」]", part)
        assert bool(re.search(r"[一-鿿]", re.sub(r"“[^”]*”|第 3 页|没有权限|空", "", part))) == (language == "zh")


def test_a_sentence_is_given_even_where_facts_are_missing(chinese):
    for kind in Kind:
        assert str(i18n.sentence(Fault(kind)))
    assert "…" in i18n.sentence(Fault(Kind.GAP)).what


def test_facts_are_data_never_patterns(chinese):
    said = i18n.sentence(Fault(Kind.BAD_ROW, path="x{file}.xlsx", sheet="{row}", row=1, column="<b>", message="{0}%n"))
    assert said.what == "“x{file}.xlsx”工作表“{row}”第 1 行“<b>”列：{0}%n。"


def test_a_file_is_called_by_its_name_and_amounts_by_their_size(chinese):
    said = i18n.sentence(Fault(Kind.DISK_FULL, path="/home/li/签.pdf", needed=123_456_789))
    assert said.what == "磁盘装不下“签.pdf”，还需要 123 MB。"
    assert i18n.sentence(Fault(Kind.DISK_FULL, path="签.pdf", needed=None)).what == "磁盘装不下“签.pdf”。"


def test_whatever_may_be_gone_has_a_word():
    """A name out of the program's text would stand as it is in a sentence for people."""
    written = (it.read_text("utf-8") for it in (Path(__file__).parents[1] / "inspector").rglob("*.py"))
    named = {it for text in written for it in re.findall(r'Kind\.GONE, record="([a-z_]+)"', text)}
    assert {"enrolment", "place", "person"} <= named
    assert sorted(named - words.KINDS.keys()) == []


def test_no_sentence_is_left_over():
    assert set(SENTENCES) == set(Kind)


def test_every_act_has_words(chinese):
    for language in i18n.LANGUAGES:
        i18n.use_language(chinese, language)
        said = [i18n.act(it) for it in Act]
        assert len(set(said)) == len(said)
    assert i18n.act("act_of_a_newer_program") == "act_of_a_newer_program"


def test_every_column_and_kind_has_a_word(chinese):
    names = {column.name for record in KINDS.values() for column in columns(record)} - {"id", "made"}
    assert names - set(words.FIELDS) == set()
    assert set(KINDS) - set(words.KINDS) == set()
    assert i18n.field("due") == "整改期限"
    assert i18n.kind("finding") == "问题"


def test_states_and_severities_are_called_the_same_everywhere(chinese):
    assert [i18n.severity(it) for it in range(4)] == ["提示", "一般", "较重", "重大"]
    assert i18n.state("recheck") == "待复查"
    i18n.use_language(chinese, "en")
    assert [i18n.severity(it) for it in range(4)] == ["Note", "Minor", "Serious", "Grave"]
    assert i18n.state("fixed") == "Put right"


def test_a_countys_own_kind_is_shown_as_written(chinese):
    assert i18n.site_kind("茶园") == "茶园"
    assert i18n.method("secret") == "随机暗访"
    assert i18n.level("town") == "乡镇"
    assert i18n.role("inspector") == "督查员"
    assert i18n.listed(["甲", "乙"]) == "甲、乙"


def test_dates_are_said_with_their_year_only_where_it_differs(chinese):
    assert i18n.day("2026-11-30", TODAY) == "11月30日"
    assert i18n.day(date(2025, 1, 3), TODAY) == "2025年1月3日"
    assert i18n.day("2026-11-30") == "2026年11月30日"
    assert i18n.due("2026-12-06", TODAY) == "12月6日前"
    assert i18n.moment("2026-11-21T10:42:16+08:00", TODAY) == "11月21日 10:42"
    assert i18n.time_of_day("2026-11-21T10:42:16+08:00", seconds=True) == "10:42:16"
    assert i18n.weekday(TODAY) == "星期六"
    i18n.use_language(chinese, "en")
    assert i18n.day("2026-11-30", TODAY) == "30 Nov"
    assert i18n.day("2025-11-30", TODAY) == "30 Nov 2025"
    assert i18n.weekday(TODAY) == "Saturday"


@pytest.mark.parametrize(
    ("due", "said"), [(date(2026, 11, 9), "逾期 12 天"), (TODAY, "今天到期"), (date(2026, 11, 24), "剩 3 天")]
)
def test_deadlines_count_days(chinese, due, said):
    assert i18n.days_left(due, TODAY) == said


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (4_120, "4 KB"),
        (412_000, "412 KB"),
        (1_500_000, "1.5 MB"),
        (38e9, "38 GB"),
        (5e15, "5000 TB"),
    ],
)
def test_sizes_are_short(chinese, count, said):
    assert i18n.size(count) == said


@pytest.mark.parametrize(
    ("system", "spoken"),
    [("zh_CN", "zh"), ("zh_TW", "zh"), ("C", "zh"), ("en_US", "en"), ("de_DE", "en")],
)
def test_the_language_of_an_unknown_system_is_chinese(monkeypatch, system, spoken):
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(system))
    assert i18n.system_language() == spoken


def test_languages_replace_each_other(chinese):
    for _ in range(3):
        i18n.use_language(chinese, "en")
        assert (i18n.language(), i18n.state("closed")) == ("en", "Closed")
        i18n.use_language(chinese, "zh")
        assert (i18n.language(), i18n.state("closed")) == ("zh", "已销号")


def test_qts_own_words_are_chinese_too(chinese):
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"


TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS><TS version="2.1" language="en_GB"><context><name>QObject</name>
<message numerus="yes"><source>%n finding(s)</source>
<translation><numerusform>%n finding</numerusform><numerusform>%n findings</numerusform></translation></message>
<message><source>half</source><translation type="unfinished">halb</translation></message>
<message><source>gone</source><translation type="vanished">weg</translation></message>
<message><source>same</source><comment>verb</comment><translation>doing</translation></message>
<message><source>same</source><translation>being</translation></message>
</context></TS>"""


def test_a_ts_file_answers_plurals_and_leaves_the_rest_to_the_source(chinese, tmp_path):
    path = tmp_path / "some.ts"
    path.write_text(TS, "utf-8")
    some = Translations(path)
    chinese.installTranslator(some)
    it = QObject()
    try:
        assert [it.tr("%n finding(s)", "", n) for n in (0, 1, 2)] == ["0 findings", "1 finding", "2 findings"]
        assert [it.tr("half"), it.tr("gone"), it.tr("never seen")] == ["half", "gone", "never seen"]
        assert [it.tr("same", "verb"), it.tr("same")] == ["doing", "being"]
    finally:
        chinese.removeTranslator(some)
    assert not some.isEmpty()
    assert len(read(path)) == 3


def test_every_flaw_of_a_table_and_every_remark_on_a_checklist_has_words(chinese):
    assert set(FLAWS) == {*map(str, columns_of_tables.Flaw), *map(str, checking.Flaw)}
    assert set(REMARKS) == {*map(str, remarks.Flaw), *map(str, remarks.Repair)}
    assert set(FLAWS) > OF_THE_WHOLE_TABLE
    for language in i18n.LANGUAGES:
        i18n.use_language(chinese, language)
        for said in (*map(i18n.flaw, FLAWS), *(i18n.remark(it, {}) for it in REMARKS)):
            assert bool(re.search(r"[一-鿿]", said)) == (language == "zh"), said


@pytest.mark.parametrize(
    ("sheet", "column", "said"),
    [
        ("户厕{row}", "户主 %1", "工作表“户厕{row}”第 12 行“户主 %1”栏：此格不能为空"),
        ("户厕", "", "工作表“户厕”第 12 行：此格不能为空"),
        ("", "编号", "第 12 行“编号”栏：此格不能为空"),
        ("", "", "第 12 行：此格不能为空"),
    ],
)
def test_a_refused_row_is_told_by_its_place(chinese, sheet, column, said):
    assert i18n.refused_row(sheet, 12, column, "missing") == said


def test_a_table_refused_as_a_whole_says_that_nothing_was_taken(chinese):
    row = Fault(Kind.BAD_ROW, path="a/户厕.xlsx", sheet="s", row=3, column="编号", message=columns_of_tables.Flaw.TWICE)
    assert "第 3 行" in i18n.sentence(row).what
    assert "twice" not in str(i18n.sentence(row))
    whole = i18n.sentence(Fault(Kind.BAD_ROW, path="a/户厕.xlsx", sheet="s", row=1, column="", message="no_heading"))
    assert whole.what == "“户厕.xlsx”不能导入：没有写明必需栏目的表头行。"
    assert "没有从中读入任何内容" in whole.data


def test_an_empty_value_is_said_to_be_empty(chinese):
    assert i18n.sentence(Fault(Kind.BAD_VALUE, field="text", value="", expected="…")).what == "“问题描述”不能为空。"


def test_kinds_of_papers_are_called_by_their_titles_in_refusals(chinese):
    meant = Fault(Kind.NOT_MEANT, paper="receipt", subject="notice")
    assert i18n.sentence(meant).what == "所选的督导反馈意见书里没有可写进“整改回执”的内容。"
    other = Fault(Kind.BAD_VALUE, field="replaces", value="青督反〔2026〕3号", expected="rectify")
    assert "整改通知书" in i18n.sentence(other).what
    i18n.use_language(chinese, "en")
    nothing = Fault(Kind.NOT_MEANT, paper="score", subject="visit")
    assert i18n.sentence(nothing).what == "There is nothing for a paper “Score sheet” in these visits."
