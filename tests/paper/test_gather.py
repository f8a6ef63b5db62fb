"""What a notice says, in words: a whole example, the counts, the masks, the fingerprint."""

import json
from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest
from county import AREAS, CAMPAIGN, finding, notice, photo, site
from hypothesis import given
from hypothesis import strategies as st

from inspector.errors import Fault, Kind
from inspector.paper.gather import brief, chinese_date, numbers
from inspector.paper.harmless import harmless, one_line
from inspector.paper.masking import masked_name, masked_phone, masked_text
from inspector.paper.notice_content import Clause, Notice, canonical, code_text, fingerprint, parsed


def test_the_whole_notice_in_words() -> None:
    content = notice()
    assert content.title == "关于石桥村农村户厕检查情况的\n督导反馈意见书"
    assert content.opening == (
        "根据《青禾县农村户厕问题整改督查方案》，2026年11月21日，督查组李清华、周小军对石桥村3组陈*福户的"
        "农村户厕情况进行了检查，发现问题5个，其中重大2个、较重1个、一般1个、提示1个。现将有关情况反馈如下："
    )
    first = content.items[0]
    assert (first.number, first.place, first.severity) == (1, "3组陈*福户\n化粪池", "重大")
    assert (first.unit, first.due, first.photos) == ("石桥村民委员会", "2026年12月6日", "1、2")
    assert content.items[4].due == "—"
    assert content.clauses == (
        Clause(lead="（一）立行立改。", text="第2项问题请即知即改，并采取必要的安全防护措施。"),
        Clause(lead="（二）限期整改。", text="第1、3—5项问题请按表中所列时限整改到位，并保存整改前后的照片。"),
        Clause(lead="（三）举一反三。", text="请对照所列问题，对同类情况开展自查，完善日常管护，防止问题反弹。"),
        Clause(
            lead="（四）及时反馈。",
            text="请于2026年12月9日前将整改回执和整改前后照片报送青禾县人居环境督查组。"
            "如对所反馈的问题有异议，请及时书面说明。联系人：周小军，0799-6620018。",
        ),
    )
    assert content.attachments == ("问题照片", "整改回执")
    assert content.pictures[0].caption == (
        "照片1（问题1） 石桥村3组陈*福户\n第一池池壁贯通裂缝，粪液外渗，污染房前菜地\n2026年11月21日10:42"
    )
    assert content.slip[1].problem == "化粪池盖板缺失，用木板临时遮盖，有人员坠落风险。"


def test_nothing_found_is_said_and_wants_no_slip() -> None:
    content = notice(findings=[], photos=[], campaign=None)
    assert content.opening.endswith("情况进行了检查，未发现问题。现将有关情况反馈如下：")
    assert content.findings_text == "本次检查未发现问题。"
    assert not content.items
    assert not content.slip
    assert not content.attachments


def test_a_householder_is_masked_wherever_the_name_stands() -> None:
    said = finding(0, text="陈长福（13812345678，990101196501011234）称已报修", place="陈长福屋后")
    content = notice(findings=[said], photos=[photo(0, caption="陈长福家化粪池")])
    text = canonical(content)
    assert "陈长福" not in text
    assert "陈*福（138****5678，990101********1234）称已报修" in text
    assert "陈*福家化粪池" in text


def test_a_public_place_keeps_its_name() -> None:
    content = notice(site=site(kind="public_toilet", name="石桥村文化广场公厕"), areas=AREAS[:2])
    assert "对石桥村文化广场公厕的" in content.opening


def test_the_wording_is_neutral() -> None:
    text = canonical(notice())
    assert not [it for it in ("责令", "处罚", "罚款", "必须") if it in text]


def test_photos_come_in_the_order_of_the_findings() -> None:
    shown = [photo(0, finding=None), photo(1, finding="f001"), photo(2, finding="f000")]
    content = notice(photos=shown)
    assert [int(it.sha256, 16) for it in content.pictures] == [2, 1, 0]
    assert content.pictures[2].caption == "照片3 石桥村3组陈*福户\n现场情况\n2026年11月21日10:42"


def _changed(value: Any) -> Any:
    match value:
        case int():
            return value + 1
        case str():
            return value + "。"
        case ():
            return ("甲",)
        case (str(), *rest):
            return ("甲", *rest)
        case (first, *rest):
            return (replace(first, **{fields(first)[-1].name: _changed(getattr(first, fields(first)[-1].name))}), *rest)
    raise AssertionError(value)


@pytest.mark.parametrize("name", [it.name for it in fields(Notice)])
def test_the_fingerprint_changes_with_everything(name: str) -> None:
    content = notice()
    other = replace(content, **{name: _changed(getattr(content, name))})
    assert fingerprint(other) != fingerprint(content)


def test_the_same_content_has_the_same_fingerprint() -> None:
    assert fingerprint(notice()) == fingerprint(notice()) == fingerprint(parsed(canonical(notice())))
    assert canonical(notice(site=site(name="陈长\u200b福"))) == canonical(notice())


def test_content_is_read_back() -> None:
    assert parsed(canonical(notice())) == notice()


@pytest.mark.parametrize(
    "change",
    [{"title": 5}, {"items": "x"}, {"items": [{}]}, {"format": 2}, {"kind": "order"}, {"extra": ""}, {"format": True}],
)
def test_content_of_another_shape_is_refused(change: dict[str, Any]) -> None:
    text = json.dumps(json.loads(canonical(notice())) | change)
    with pytest.raises(Fault) as caught:
        parsed(text)
    assert caught.value.kind is Kind.BAD_VALUE


@pytest.mark.parametrize("text", ["", "[]", "null", "{", "[" * 100_000, '"\\ud800"'])
def test_what_is_no_content_is_refused(text: str) -> None:
    with pytest.raises(Fault):
        parsed(text)


def test_the_code_says_number_paper_and_fingerprint() -> None:
    content = notice()
    assert code_text(content).split(" ") == ["临7K2-3", content.paper, fingerprint(content)[:16]]


@pytest.mark.parametrize(
    ("name", "shown"),
    [("陈长福", "陈*福"), ("陈福", "陈*"), ("欧阳长福", "欧**福"), ("陈", "*"), ("", ""), ("陈长福户", "陈*福户"),
     ("买买提·艾合买提", "买****提")],
)  # fmt: skip
def test_names_are_masked(name: str, shown: str) -> None:
    assert masked_name(name) == shown


@pytest.mark.parametrize(
    ("phone", "shown"),
    [("13812345678", "138****5678"), ("138 1234 5678", "138****5678"), ("6620018", "*****18"), ("110", "***")],
)
def test_phones_are_masked(phone: str, shown: str) -> None:
    assert masked_phone(phone) == shown


@given(st.text("甲乙丙，。1"), st.text("陈长福欧阳", min_size=2, max_size=4))
def test_a_masked_name_is_gone_from_any_text(text: str, name: str) -> None:
    shown = masked_text(f"{text}{name}，{name}{text}", (name,))
    assert name not in shown
    assert shown.count(masked_name(name)) == 2


@given(st.text())
def test_harmless_text_stays_as_it_is_and_can_be_written(text: str) -> None:
    once = harmless(text)
    assert harmless(once) == once
    once.encode("utf-8")
    assert not [it for it in once if it < " " and it != "\n"]


def test_what_cannot_be_seen_is_left_out() -> None:
    assert harmless("甲\u202e乙\u200b丙\x00丁\ud800\ufe0f\r\n戊\t己") == "甲乙丙丁\ufffd\n戊 己"
    assert one_line(" 甲 \n\n 乙　丙 ") == "甲 乙 丙"


def test_dates_numbers_and_briefs() -> None:
    assert chinese_date(date(2026, 1, 5)) == "2026年1月5日"
    assert numbers([3, 1, 2, 7, 8, 10]) == "1—3、7、8、10"
    assert numbers([]) == ""
    assert brief("一二三四五六七八", 6) == "一二三四……"
    assert brief("一二三四五六", 6) == "一二三四五六"


def test_a_campaign_without_a_paper_is_named() -> None:
    content = notice(campaign=replace(CAMPAIGN, basis=None))
    assert content.opening.startswith("根据“农村户厕问题整改”工作安排，")


@pytest.mark.parametrize(
    ("text", "name", "shown"),
    [
        ("陈长福家漏水，陈长福户不在", "陈长福户", "陈*福家漏水，陈*福户不在"),
        ("陈长福与陈长福生", "陈长福", "陈*福与陈*福生"),
        ("王家的门", "王家", "王*的门"),
    ],
)
def test_a_household_is_its_head_too(text: str, name: str, shown: str) -> None:
    assert masked_text(text, (name,)) == shown
