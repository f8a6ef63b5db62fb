"""What notice, hand-over, rectification notice and supplement say: whole examples, counts, masks, forms of address."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import golden
import pytest
from county import (
    AREAS,
    CAMPAIGN,
    HIGHLIGHT,
    OFFICE,
    OWN,
    VISIT,
    facts,
    finding,
    issue,
    kind,
    notice,
    photo,
    site,
    supplement,
)
from said import captions, headings, paragraphs, tables

from inspector.checklist.form import Wording
from inspector.checklist.grading import Grade
from inspector.checklist.score_lines import Score
from inspector.paper.content import Addressee, Content, Imprint, NewPage, NumberLine, Pictures, Title, canonical, parsed
from inspector.paper.facts import Amended
from inspector.paper.gather.hand_over import hand_over
from inspector.paper.gather.notice import notice as worded_notice
from inspector.paper.gather.phrases import place, spot, town
from inspector.paper.gather.rectify import rectify
from inspector.paper.gather.supplement import supplement as corrected
from inspector.paper.masking import Mask
from inspector.records import Unit

AMENDED = Amended(
    number="青督反〔2026〕3号", title="督导反馈意见书", issued=date(2026, 11, 21),
    places={f"f{n:03}": n + 1 for n in range(5)}, told=frozenset(),
)  # fmt: skip
CORRECTIONS = (
    supplement(0, text="第一池池壁有裂缝，粪液轻微外渗，未污染菜地。", severity=2),
    supplement(2, due="2027-01-10", reason="施工需避开连续雨天。"),
)
VILLAGE = "石桥村民委员会"


@pytest.mark.parametrize(
    ("name", "addressee"),
    [("青溪镇", "青溪镇人民政府"), ("城关街道", "城关街道办事处"), ("城关街道办事处", "城关街道办事处")],
)
def test_a_paper_is_written_to_the_office_of_its_town_and_is_about_the_place(name: str, addressee: str) -> None:
    alone = (replace(AREAS[0], name=name),)
    assert town(alone) == addressee
    assert f"关于{name}农村户厕" in notice(areas=alone).title


def scored() -> dict[str, Any]:
    title = Wording((("zh", "良好"), ("en", "good")))
    grade = Grade(
        scheme="house", name="B", title=title, list="", why=(), computed="B", preliminary=True, open=(), bands=()
    )
    score = Score(points=Decimal("86.50"), of=Decimal(100), lines=(), parts={}, open=(), vetoed=())
    return {"grade": grade, "score": score, "highlights": (HIGHLIGHT,)}


EXAMPLES: dict[str, Callable[[], Content]] = {
    "notice": lambda: notice(**scored()),
    "notice_en": lambda: notice(language="en", **scored()),
    "notice_none": lambda: notice(findings=(), photos=(), campaign=None),
    "hand_over": lambda: hand_over(
        [facts()], issue("hand_over", firm=True, number="青督交〔2026〕1号", addressee=VILLAGE)
    ),
    "rectify": lambda: rectify(
        [facts()], issue("rectify", number="青督改〔2026〕1号", addressee="青溪镇人民政府")
    ),
    "supplement": lambda: corrected(
        [facts(supplements=CORRECTIONS)], issue("supplement", number="青督补〔2026〕1号"), AMENDED
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_letter_of_the_golden_example(name: str) -> None:
    assert EXAMPLES[name]() == golden.kept(name)


@pytest.mark.parametrize("name", EXAMPLES)
def test_content_is_read_back(name: str) -> None:
    content = EXAMPLES[name]()
    assert parsed(canonical(content)) == content


def test_the_notice_goes_from_the_whole_to_what_is_asked() -> None:
    content = notice(**scored())
    assert headings(content)[:3] == ["一、总体评价", "二、存在的问题", "三、整改建议"]
    assert paragraphs(content)[0] == (
        "根据《青禾县农村户厕问题整改督查方案》，2026年11月21日，督查组（李清华、周小军）对石桥村3组陈*福户的农村户厕"
        "情况进行了检查，共检查1处、14项内容，发现问题5个，其中重大2个、较重1个、一般1个、提示1个，需立行立改1个。"
        "现将有关情况反馈如下："
    )
    assert paragraphs(content)[1] == (
        "石桥村3组陈*福户本次检查得分86.5分（满分100分），等次为“良好”。以上等次为现场初判，不代替鉴定。"
        "亮点：农户主动清理房前屋后，菜地边界整齐。"
    )
    assert paragraphs(content)[2:7] == [
        "（一）立行立改。第2项问题请即知即改，并采取必要的安全防护措施。",
        "（二）限期整改。第1、3、4项问题请按表中所列时限整改到位，并保存整改前后的照片。",
        "（三）持续改进。第5项请结合实际改进完善。",
        "（四）举一反三。请对照所列问题，对同类情况开展自查，完善日常管护，防止问题反弹。",
        (
            "（五）及时反馈。请于2026年12月21日前将整改回执和整改前后照片报送青禾县人居环境督查组。"
            "如对所反馈的问题有异议，请于收到之日起30日内书面提出。联系人及电话：周小军，0799-6620018。"
        ),
    ]


def test_the_table_names_who_answers_and_which_photos() -> None:
    rows = tables(notice(findings=(finding(0, person="p9"), finding(1), finding(4))))[0].rows
    assert rows[0] == (
        "1", "3组陈*福户\n化粪池", "第一池池壁贯通裂缝，粪液外渗，污染房前菜地。", "工程质量\n重大",
        "石桥村民委员会\n邓国平", "修复池体或更换，清理外渗粪液。", "2026年\n12月6日", "1、2",
    )  # fmt: skip
    assert rows[2][6] == "—"
    unknown = tables(notice(findings=(finding(0, unit=None, due="明天"),)))[0].rows[0]
    assert (unknown[4], unknown[6]) == ("待明确", "—")


def test_nothing_found_is_said_and_wants_no_slip() -> None:
    content = notice(findings=(), photos=(), campaign=None)
    assert paragraphs(content)[0].startswith("2026年11月21日，督查组")
    assert "未发现问题。现将有关情况反馈如下：" in paragraphs(content)[0]
    assert "本次检查未发现问题。" in paragraphs(content)
    assert not tables(content)
    assert not [it for it in content.parts if isinstance(it, NewPage)]


def test_the_whole_is_not_fine_where_something_besides_was_found() -> None:
    assert "本次共检查14项内容，均未发现问题。" in paragraphs(notice(findings=(), photos=()))
    beside = tuple(replace(it, question=None) for it in facts().findings)
    said = paragraphs(notice(findings=beside))
    assert f"检查表所列14项内容未发现问题，另发现其他问题{len(beside)}个。" in said[1]


def test_a_hundred_findings_are_numbered_through() -> None:
    several = tuple(finding(n, id=f"n{n}", mark=f"7K2-{n}") for n in range(300))
    assert [it[0] for it in tables(notice(findings=several, photos=()))[0].rows] == [str(n) for n in range(1, 301)]


def test_a_householder_is_masked_wherever_the_name_stands() -> None:
    said = finding(0, text="陈长\u200b福（13812345678，990101196501011234）称已报修", place="陈长福屋后")
    shown = photo(0, caption="陈长福家化粪池，陈秋菊在场")
    content = notice(findings=(said,), photos=(shown,), people=("陈秋菊",), site=site(name="陈长\u200b福"))
    text = canonical(content)
    assert "陈长福" not in text
    assert "陈秋菊" not in text
    assert "陈*福（138****5678，990101********1234）称已报修" in text
    assert "陈*福家化粪池，陈*菊在场" in text


def test_the_office_may_leave_names_open_but_never_identity_numbers() -> None:
    said = finding(0, text="陈长福（13812345678，990101196501011234）称已报修")
    text = canonical(worded_notice(facts(findings=(said,)), issue(kind=kind(masked=False))))
    assert "石桥村3组陈长福户" in text
    assert "陈长福（13812345678，990101********1234）" in text


def test_a_public_place_keeps_its_name() -> None:
    content = notice(site=site(kind="public_toilet", name="石桥村文化广场公厕"), areas=AREAS[:2])
    assert "对石桥村文化广场公厕的" in paragraphs(content)[0]


@pytest.mark.parametrize(
    ("name", "areas", "whole", "short"),
    [
        ("石桥村文化广场公厕", 2, "石桥村文化广场公厕", "石桥村文化广场公厕"),
        ("石桥村公共厕所", 3, "石桥村3组公共厕所", "3组公共厕所"),
        ("桥头公厕", 3, "石桥村3组桥头公厕", "3组桥头公厕"),
        ("石桥村", 2, "石桥村", "石桥村"),
        ("石桥村民委员会", 2, "石桥村民委员会", "石桥村民委员会"),
        ("石桥村3组垃圾点", 3, "石桥村3组垃圾点", "3组垃圾点"),
    ],
)
def test_a_place_is_said_once(name: str, areas: int, whole: str, short: str) -> None:
    mask = Mask(names=(), masked=True)
    there = site(kind="public_toilet", name=name)
    assert place(there, AREAS[:areas], mask) == whole
    assert spot(there, AREAS[:areas], mask) == short


def test_photos_come_in_the_order_of_the_findings_without_returned_slips() -> None:
    shown = (photo(0, finding=None), photo(1, finding="f001"), photo(2, finding="f000"), photo(3, paper="p1"))
    assert [it.split("\n")[0] for it in captions(notice(photos=shown))] == [
        "照片1（问题1） 石桥村3组陈*福户", "照片2（问题2） 石桥村3组陈*福户", "照片3 石桥村3组陈*福户",
    ]  # fmt: skip
    assert captions(notice(photos=shown))[2].split("\n")[1] == "现场情况"


@pytest.mark.parametrize(("per_page", "rows"), [(2, [1] * 5), (4, [2, 2, 1]), (6, [2, 2, 1])])
def test_photos_stand_as_the_office_wants_them_and_a_pair_in_one_row(per_page: int, rows: list[int]) -> None:
    five = tuple(photo(n) for n in range(5))
    plain = worded_notice(facts(photos=five), issue(kind=kind(per_page=per_page)))
    assert [len(it) for part in plain.parts if isinstance(part, Pictures) for it in part.rows] == rows
    paired = worded_notice(
        facts(photos=five, earlier={"h001": photo(9, visit="v0", finding=None, taken="2026-06-01T09:00:00+08:00")}),
        issue(kind=kind(per_page=per_page)),
    )
    [pictures] = [part for part in paired.parts if isinstance(part, Pictures)]
    [pair] = [it for it in pictures.rows if int(it[0].sha256, 16) == 9]
    assert [int(it.sha256, 16) for it in pair] == [9, 1]
    assert "2026年6月1日09:00" in pair[0].caption


def test_a_campaign_without_a_paper_is_named() -> None:
    content = notice(campaign=replace(CAMPAIGN, basis=None))
    assert paragraphs(content)[0].startswith("根据“农村户厕问题整改”工作安排，")


def test_a_red_head_brings_the_number_up_and_the_imprint_down() -> None:
    office = replace(OFFICE, copies_to="县农业农村局，青溪镇党委。")
    content = worded_notice(facts(), issue(kind=kind(head="document"), office=office))
    assert content.head is not None
    assert content.head.mark == "青禾县人居环境督查组"
    assert [type(it) for it in content.parts[:2]] == [NumberLine, Title]
    [imprint] = [it for it in content.parts if isinstance(it, Imprint)]
    assert (imprint.copies, imprint.printed_on) == ("抄送：县农业农村局，青溪镇党委。", "2026年11月21日印发")
    assert not [it for it in notice().parts if isinstance(it, Imprint)]


def test_a_hand_over_lists_findings_of_several_visits_in_one_numbering() -> None:
    other = site(id="s2", name="王桂香")
    second = facts(
        visit=replace(VISIT, id="v2", site="s2", started="2026-11-23T09:00:00+08:00"), site=other,
        findings=(replace(finding(7, visit="v2", text="王桂香家排气管破损。"), number="台2026-31"),),
        photos=(photo(9, finding="f007"),), residents=(),
    )  # fmt: skip
    content = hand_over([facts(), second], issue("hand_over", firm=True, addressee=VILLAGE))
    rows = tables(content)[0].rows
    assert rows[5] == (
        "6", "3组王*香户\n屋后", "王*香家排气管破损。", "较重", "台2026-31", "封堵连通口，粪液经发酵后还田。",
        "2026年\n12月21日", "7",
    )  # fmt: skip
    assert captions(content)[6].startswith("照片7（问题6） 石桥村3组王*香户")
    elsewhere = replace(second, areas=(AREAS[0], replace(AREAS[1], name="柳塘村")))
    far = tables(hand_over([facts(), elsewhere], issue("hand_over", addressee=VILLAGE)))[0].rows
    assert (far[0][1], far[5][1]) == ("石桥村3组陈*福户\n化粪池", "柳塘村王*香户\n屋后")
    first = paragraphs(content)[0]
    assert "2026年11月21日至2026年11月23日" in first
    assert "石桥村3组陈*福户等2处" in first
    assert "发现问题6个" in first
    assert "问题编号：7K2-1、7K2-2、7K2-3、7K2-4、7K2-5、台2026-31" in first
    assert next(it.text for it in content.parts if isinstance(it, Addressee)) == f"{VILLAGE}："


def test_a_rectification_notice_names_duty_deadline_recheck_and_what_follows() -> None:
    text = "".join(paragraphs(rectify([facts()], issue("rectify", firm=True, addressee=VILLAGE))))
    assert "请你单位对照下列问题组织整改，于2026年12月21日前整改到位。" in text
    assert f"由{VILLAGE}负责整改" in text
    assert "将于2026年12月24日起对整改情况进行复查" in text
    assert "跟踪问效。" in text


def test_without_any_deadline_none_is_named() -> None:
    undated = facts(findings=(finding(4),))
    text = "".join(paragraphs(rectify([undated], issue("rectify", firm=True, addressee=VILLAGE))))
    assert "于前" not in text
    assert "复查" not in text
    assert "整改完成后，请将整改回执" in text


@pytest.mark.parametrize("name", ["hand_over", "rectify"])
def test_a_bureau_asks_a_government_and_does_not_order_it(name: str) -> None:
    make = hand_over if name == "hand_over" else rectify
    asked = "".join(paragraphs(make([facts()], issue(name, addressee="青溪镇人民政府"))))
    ordered = "".join(paragraphs(make([facts()], issue(name, firm=True, addressee=VILLAGE))))
    assert "建议" in asked
    assert "贵单位" in asked
    assert "你单位" not in asked
    assert "你单位" in ordered


def test_a_supplement_sets_what_was_beside_what_holds() -> None:
    content = corrected([facts(supplements=CORRECTIONS)], issue("supplement"), AMENDED)
    assert content.title == "关于青督反〔2026〕3号的补充更正通知"
    assert paragraphs(content)[0].startswith("2026年11月21日印发的《督导反馈意见书》（青督反〔2026〕3号）")
    assert tables(content)[0].rows == (
        ("1", "问题描述：第一池池壁贯通裂缝，粪液外渗，污染房前菜地。\n严重程度：重大",
         "问题描述：第一池池壁有裂缝，粪液轻微外渗，未污染菜地。\n严重程度：较重", "现场复核"),
        ("3", "整改时限：2026年12月21日", "整改时限：2027年1月10日", "施工需避开连续雨天。"),
    )  # fmt: skip


def test_a_later_supplement_tells_only_what_is_new_against_what_held() -> None:
    again = (*CORRECTIONS, supplement(0, id="x9", severity=1))
    told = replace(AMENDED, told=frozenset(it.id for it in CORRECTIONS))
    rows = tables(corrected([facts(supplements=again)], issue("supplement"), told))[0].rows
    assert rows == (("1", "严重程度：较重", "严重程度：一般", "现场复核"),)


def test_the_english_notice_says_the_same() -> None:
    content = notice(language="en")
    assert headings(content)[:3] == ["1. Overall", "2. Problems", "3. Suggestions"]
    assert tables(content)[0].rows[0][6] == "6 Dec 2026"
    assert content.title == "Feedback notice Household toilets, 石桥村"
    assert [it.text for it in content.parts if isinstance(it, Title)][1] == "Photos of the problems"


def test_a_unit_without_a_name_of_its_own_area_is_still_written_to() -> None:
    unit = Unit(id="u3", name="青禾县\n水利局", area=None, **OWN)
    content = notice(units={"u1": unit, "u2": unit})
    assert {it[4] for it in tables(content)[0].rows} == {"青禾县 水利局"}
