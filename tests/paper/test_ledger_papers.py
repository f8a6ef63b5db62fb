"""What papers on findings of the ledger say: whole examples, and what must hold in each."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import golden
import pytest
from county import issue
from ledger_county import (
    MEETING,
    NAMES,
    RECHECK,
    closed,
    elsewhere,
    extended,
    handed,
    item,
    judged,
    ledger,
    replied,
    step,
    suspected,
)
from said import captions, headings, paragraphs, tables

from inspector.paper.content import Content, NumberLine, Pictures, canonical, parsed
from inspector.paper.facts import LedgerFacts
from inspector.paper.gather.close import close
from inspector.paper.gather.extension import extension
from inspector.paper.gather.hand_over import hand_over_of_items
from inspector.paper.gather.items import pictures
from inspector.paper.gather.lists import ledger as ledger_paper
from inspector.paper.gather.lists import lists, overdue, suspects
from inspector.paper.gather.pressing import remind, urge
from inspector.paper.gather.rectify import rectify_of_items
from inspector.paper.gather.reinspect import reinspect
from inspector.paper.gather.replied import replied as filled
from inspector.paper.gather.talk import dispatch, talk, talk_record
from inspector.rectification.moves import Move, Verdict
from inspector.tables.shipped import shipped_rows

MIXED = (item(0, (handed(0),)), item(2, (handed(2),), further=(NAMES["u2"],)), elsewhere(5), elsewhere(6))
JUDGED = tuple(judged(n) for n in range(5))
EVERY = (*(closed(n) for n in range(2)), *JUDGED[1:], item(7, (handed(7),)), elsewhere(8))


def _issue(kind: str, number: str = "", **changes: Any) -> Any:
    return issue(kind, number=number, issued=date(2026, 12, 20), **changes)


def _reinspect(language: str = "zh", facts: LedgerFacts | None = None) -> Content:
    held = facts or ledger(*JUDGED, visit=RECHECK, members=("宋清和", "汪若谷"))
    return reinspect(held, _issue("reinspect", "青督复〔2026〕1号", language=language))


EXAMPLES: dict[str, Callable[[], Content]] = {
    "hand_over_ledger": lambda: hand_over_of_items(ledger(*MIXED), _issue("hand_over", "青督交〔2026〕4号", firm=True)),
    "rectify_ledger": lambda: rectify_of_items(ledger(*MIXED), _issue("rectify", "青督改〔2026〕2号", firm=True)),
    "hand_over_ledger_en": lambda: hand_over_of_items(
        ledger(*MIXED), _issue("hand_over", "青督交〔2026〕4号", language="en")
    ),
    "urge": lambda: urge(
        ledger(*(item(n, (handed(n),)) for n in range(4))), _issue("urge", "青督催〔2026〕1号", firm=True)
    ),
    "urge_en": lambda: urge(ledger(*MIXED), _issue("urge", "青督催〔2026〕1号", language="en")),
    "remind": lambda: remind(ledger(MIXED[1]), _issue("remind", "青督提〔2026〕1号")),
    "remind_en": lambda: remind(ledger(MIXED[1]), _issue("remind", "青督提〔2026〕1号", language="en")),
    "receipt_filled": lambda: filled(
        ledger(replied(0), replied(3)), _issue("receipt"), "《问题交办单》（青督交〔2026〕3号，2026年11月23日）",
        "青督交〔2026〕3号 0192f0aa-7c11-7e44-9d20-5b1f3c2d4e5f 0123456789abcdef",
    ),
    "receipt_filled_en": lambda: filled(ledger(replied(0)), _issue("receipt", language="en")),
    "reinspect": _reinspect,
    "reinspect_en": lambda: _reinspect("en"),
    "reinspect_open": lambda: _reinspect(facts=ledger(*MIXED)),
    "extension": lambda: extension(ledger(extended(0), extended(2)), _issue("extension", "青督延〔2026〕1号")),
    "extension_empty": lambda: extension(ledger(item(0), unit=""), _issue("extension")),
    "close": lambda: close(ledger(closed(0)), _issue("close", "青销〔2026〕1号")),
    "close_empty": lambda: close(ledger(elsewhere(5), unit=""), _issue("close")),
    "close_exception": lambda: close(
        ledger(closed(0, proof="exception"), replied(3)), _issue("close", "青销〔2026〕2号")
    ),
    "talk": lambda: talk(ledger(*MIXED, meeting=MEETING), _issue("talk", "青督约〔2026〕1号", firm=True)),
    "talk_unmet": lambda: talk(ledger(*MIXED[:2]), _issue("talk", "青督约〔2026〕2号")),
    "talk_record": lambda: talk_record(ledger(*MIXED, meeting=MEETING), _issue("talk_record")),
    "dispatch": lambda: dispatch(
        ledger(*MIXED, meeting=replace(MEETING, kind="dispatch", decision=None)), _issue("dispatch")
    ),
    "suspects": lambda: suspects(
        ledger(suspected(5), suspected(6, Verdict.TRUE), suspected(7, Verdict.UNFOUNDED),
               suspected(8, Verdict.DUPLICATE), suspected(9), unit="", scope="石桥村"),
        _issue("suspects"),
    ),
    "overdue": lambda: overdue(ledger(*(item(n, (handed(n),)) for n in (0, 1, 3, 5)), unit=""), _issue("overdue")),
    "lists": lambda: lists(ledger(replied(0), *MIXED, unit=""), _issue("lists")),
    "ledger": lambda: ledger_paper(ledger(*EVERY, unit=""), _issue("ledger")),
}  # fmt: skip


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_letter_of_the_golden_example(name: str) -> None:
    assert EXAMPLES[name]() == golden.kept(name)


@pytest.mark.parametrize("name", EXAMPLES)
def test_content_is_read_back(name: str) -> None:
    content = EXAMPLES[name]()
    assert parsed(canonical(content)) == content


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_example_names_who_must_not_be_named(name: str) -> None:
    said = canonical(EXAMPLES[name]())
    assert "陈长福" not in said
    assert "陈秋菊" not in said


def test_no_sentence_enforces_anything() -> None:
    for row in shipped_rows("paper_wording"):
        assert not re.search("责令|处罚|罚款|强制|查封|取缔", str(row["text"])), row
        assert not re.search("penal|fine of|enforce", str(row["text_en"])), row


@pytest.mark.parametrize("name", [it for it in EXAMPLES if it.endswith("_en")])
def test_the_office_s_own_words_of_an_english_paper_are_english(name: str) -> None:
    content = EXAMPLES[name]()
    own = [*headings(content), *(it.heading for table in tables(content) for it in table.columns), content.title]
    assert all(it.isascii() for it in own), own


def test_three_lists_have_one_numbering() -> None:
    numbered = [[row[:2] for row in it.rows] for it in tables(EXAMPLES["lists"]())]
    assert len(numbered) == 3
    assert numbered[0] == numbered[1] == numbered[2]


def test_a_paper_for_one_unit_does_not_repeat_it_in_every_row() -> None:
    first, second, third, fourth = tables(EXAMPLES["hand_over_ledger"]())[0].rows
    assert first[4] == "牵头：青禾县农业农村局\n领导：梁知秋\n邓国平"
    assert second[4] == "牵头：青禾县农业农村局\n石桥村民委员会、青溪镇农业农村办公室\n领导：梁知秋\n邓国平"
    assert (third[4], fourth[4]) == (NAMES["u2"], "")


def test_what_came_from_elsewhere_is_told_by_its_area_and_has_no_photo() -> None:
    row = tables(EXAMPLES["hand_over_ledger"]())[0].rows[2]
    assert (row[2], row[7]) == ("石桥村", "")


def test_urging_says_how_late_and_reminding_how_long_is_left() -> None:
    late = tables(EXAMPLES["urge"]())[0]
    assert (late.columns[6].heading, [it[6] for it in late.rows]) == ("逾期\n天数", ["14", "29", "0", "14"])
    left = tables(EXAMPLES["remind"]())[0]
    assert (left.columns[6].heading, [it[6] for it in left.rows]) == ("剩余\n天数", ["1"])
    today = remind(ledger(item(2), day=date(2026, 12, 21)), _issue("remind"))
    assert tables(today)[0].rows[0][6] == "今日\n到期"
    undated = urge(ledger(item(2, finding={"due": "明天"})), _issue("urge"))
    assert (tables(undated)[0].rows[0][5], tables(undated)[0].rows[0][6]) == ("—", "—")


def test_a_re_inspection_puts_what_passed_first_and_counts_its_photos_through() -> None:
    mixed = (judged(1), judged(0), judged(4), judged(3), judged(2))
    content = _reinspect(facts=ledger(*mixed, visit=RECHECK))
    passed, rest = tables(content)
    assert [it[0] for it in (*passed.rows, *rest.rows)] == ["1", "2", "3", "4", "5"]
    assert [it[4] for it in rest.rows] == ["部分整改", "无法核实", "反弹", "未整改"]
    assert [it[6] for it in rest.rows] == ["2027年\n1月5日", "—", "—", "2027年\n1月5日"]
    assert [it[-1] for it in (*passed.rows, *rest.rows)] == ["1、2", "3、4", "5", "6、7", "8、9"]
    heads = [it.split(" ")[0] for it in captions(content)]
    assert heads[:4] == [
        "照片1（问题1，整改前）",
        "照片2（问题1，整改后）",
        "照片3（问题2，整改前）",
        "照片4（问题2，整改后）",
    ]
    assert [it for it in paragraphs(content) if it.startswith("（")][:4] == [
        "（一）巩固成效。第1项问题已整改到位，请继续做好日常管护，防止反弹。",
        "（二）继续整改。第2、5项问题尚未整改到位，请按表中所列时限继续整改，并反馈整改情况和整改后的照片。",
        "（三）防止反弹。第4项问题整改后又出现反弹，请查明原因，重新整改，并完善长效管护措施。",
        "（四）另行核实。第3项问题本次无法核实，将另行安排复查，请做好配合。",
    ]


def test_what_nobody_has_looked_at_has_boxes_and_is_judged_in_no_sentence() -> None:
    content = _reinspect(facts=ledger(item(0)))
    [table] = tables(content)
    assert table.rows[0][4] == "□已整改\n□部分整改\n□未整改\n□反弹\n□无法核实"
    assert not [it for it in paragraphs(content) if "整改到位" in it]


def test_an_opinion_of_last_visits_says_what_was_seen_last() -> None:
    content = _reinspect(facts=ledger(judged(0), judged(1)))
    assert paragraphs(content)[0].startswith(
        "2026年12月20日，督查组（宋清和）对《问题交办单》（青督交〔2026〕3号，2026年"
    )


def test_an_extension_tells_its_history_and_waits_for_its_decision() -> None:
    content = extension(ledger(extended(0)), _issue("extension"))
    asked, history = tables(content)
    assert asked.rows[0][4:] == ("2026年\n12月20日", "2027年\n1月10日", "新池体尚未到货。")
    assert history.rows[0][1:5] == (
        "2026年\n12月2日", "2026年\n12月20日", "连续阴雨，无法施工。", "同意\n延至\n2026年\n12月20日",
    )  # fmt: skip
    assert "□同意延期至＿＿＿＿年" in canonical(content)
    denied = step(Move.DENY_EXTENSION, "2026-12-19", approver="梁知秋", note="按原时限办理。")
    held = extended(0)
    refused = extension(ledger(item(0, (*held.steps, denied))), _issue("extension"))
    assert "■不同意延期" in canonical(refused)
    assert "意见：按原时限办理。" in canonical(refused)


def test_a_close_out_ticks_what_it_rests_on_and_names_an_exception() -> None:
    rested = {it: canonical(EXAMPLES[it]()) for it in ("close", "close_exception", "close_empty")}
    assert "■复查合格" in rested["close"]
    assert "批准人：副县长 梁知秋；理由：设施已拆除，无法复查。" in rested["close_exception"]
    assert "■" not in rested["close_empty"]
    content = EXAMPLES["close_exception"]()
    assert [it.text for it in content.parts if isinstance(it, NumberLine)] == [
        "青销〔2026〕2号（1／2）", "青销〔2026〕2号（2／2）",
    ]  # fmt: skip


def test_a_receipt_takes_its_answers_from_the_reply() -> None:
    content = EXAMPLES["receipt_filled"]()
    [table] = tables(content)
    assert table.rows[0][2:] == (
        "施工质量\n池体质量差，地基下沉。",
        "更换第一池池体，清理外渗粪液，复垦菜地。\n12月3日更换完成，清水试验24小时水位不降。",
        "2026年\n12月4日", "",
    )  # fmt: skip
    [pictures] = [it for it in content.parts if isinstance(it, Pictures)]
    assert [len(it) for it in pictures.rows] == [2, 2]


def test_suspects_are_ticked_where_somebody_has_been() -> None:
    [table] = tables(EXAMPLES["suspects"]())
    assert [it[5].count("■") for it in table.rows] == [0, 1, 1, 1, 0]
    assert table.rows[3][6] == "与已有台账问题相同。\n同：第一池池壁贯通裂缝，粪液外渗。"


def test_what_is_overdue_is_summed_up_by_unit() -> None:
    sums, each = tables(EXAMPLES["overdue"]())
    assert sum(int(it[1]) for it in sums.rows) == len(each.rows) == 4
    assert max(int(it[4]) for it in sums.rows) == max(int(it[7]) for it in each.rows) == 29


@pytest.mark.parametrize("word", [lists, ledger_paper, overdue, suspects])
def test_a_list_of_nothing_has_a_line_to_write_on(word: Callable[..., Content]) -> None:
    content = word(ledger(unit=""), _issue("lists"))
    assert all(len(it.rows) == 1 and not any(it.rows[0]) for it in tables(content))


def test_photos_stand_in_rows_of_two_and_pairs_beside_one_another() -> None:
    shown = pictures(ledger(item(0), item(1), replied(2), item(3)), _issue("hand_over"))
    assert shown is not None
    assert [[it.caption.split("（")[0] for it in row] for row in shown.rows] == [
        ["照片1", "照片2"], ["照片3", "照片4"], ["照片5"],
    ]  # fmt: skip
