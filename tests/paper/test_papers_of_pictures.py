"""Album, receipt, proof of delivery, portable slip and minutes: golden examples, and what is drawn of them."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import golden
import pytest
import zxingcpp
from county import facts, finding, issue, kind, photo, picture, read_photo
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from inspector.errors import Fault, Kind
from inspector.paper import preview
from inspector.paper.content import Content, Form, Heading, NewPage, Pictures, Table, canonical, code_text, parsed
from inspector.paper.drawing import draw
from inspector.paper.facts import Issue
from inspector.paper.fonts import packaged_library
from inspector.paper.gather.album import album
from inspector.paper.gather.delivery import Served, delivery, matter
from inspector.paper.gather.minutes import Fallen, LotFacts, Pool, minutes
from inspector.paper.gather.notice import notice
from inspector.paper.gather.portable import portable
from inspector.paper.gather.receipt import receipt
from inspector.paper.harmless import harmless
from inspector.paper.wording import worded

FONTS = packaged_library()
EARLIER = {
    "h001": photo(7, id="e1", finding="x1", taken="2026-09-02T09:10:00+08:00"),
    "h005": photo(8, id="e2", finding="x2", taken="2026-09-02T09:12:00+08:00", caption="旧盖板"),
}
PHOTOS = tuple(photo(n, finding=None if n == 5 else f"f{n % 5:03}") for n in range(7))
"""The second shows a problem still that was photographed before, the sixth shows what was put right."""


def plain(name: str, **changes: Any) -> Issue:
    return issue(name, **({"paper": "", "number": ""} | changes))


def findings(many: int) -> Any:
    return facts(findings=tuple(finding(n) for n in range(many)))


def lot(**changes: Any) -> LotFacts:
    names = ("陈长福", "周国强", "李四", "欧阳海", "王小二", "赵六")
    known: dict[str, Any] = {
        "number": "5B1F3C2D4E5F", "day": date(2026, 11, 20), "drawn": "2026-11-20T09:05:00+08:00",
        "campaign": "农村户厕问题整改百日攻坚", "area": "青溪镇", "kind": "农户", "private": True, "wanted": 5,
        "pool": Pool(count=240, sha256="9f86d081884c7d65" * 4, groups=1, of_each=5, unvisited_days=30),
        "seed": "3 17 22 8 41", "person": "李清华", "note": "在场：青溪镇包村干部、村监委会主任赵六",
        "rows": tuple(
            Fallen(place=n, code=f"99010110120103-{n:03}", name=name, area="石桥村3组", replaced=n == 2,
                   replaces=2 if n == 6 else None, reason=f"{names[1]}全家外出" if n == 6 else "")
            for n, name in enumerate(names, 1)
        ),
        "verdict": "follows", "differs_at": 0,
    }  # fmt: skip
    return LotFacts(**(known | changes))


NOTICE = notice(facts(), issue())
ENGLISH = notice(facts(), issue(language="en"))
SERVED = Served(day=date(2026, 11, 23), to="王建国", how="left")

EXAMPLES: dict[str, Callable[[], Content]] = {
    "album": lambda: album(facts(photos=PHOTOS, earlier=EARLIER), plain("album")),
    "album_en": lambda: album(facts(photos=PHOTOS, earlier=EARLIER), plain("album", language="en")),
    "receipt": lambda: receipt(NOTICE, plain("receipt")),
    "receipt_en": lambda: receipt(ENGLISH, plain("receipt", language="en")),
    "delivery": lambda: delivery(NOTICE, plain("delivery")),
    "delivery_served": lambda: delivery(ENGLISH, plain("delivery", language="en"), SERVED),
    "portable": lambda: portable(findings(2), issue("portable"), "a5", code_text(NOTICE)),
    "portable_many": lambda: portable(findings(9), issue("portable"), "a5", code_text(NOTICE)),
    "portable_roll": lambda: portable(findings(5), issue("portable"), "roll80", code_text(NOTICE)),
    "portable_none": lambda: portable(findings(0), plain("portable", language="en")),
    "minutes": lambda: minutes(lot(), plain("minutes")),
}  # fmt: skip


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_letter_of_the_golden_example(name: str) -> None:
    content = EXAMPLES[name]()
    assert content == golden.kept(name)
    assert parsed(canonical(content)) == content


def drawn(content: Content, photos: Any = read_photo) -> Any:
    return draw(content, photos, library=FONTS)


def codes(pdf: bytes, pages: int, dpi: int = 200) -> list[list[str]]:
    """What a telephone reads on each page."""
    found = []
    for page in range(pages):
        with Image.open(io.BytesIO(preview.png(pdf, page, dpi))) as seen:
            found.append([it.text for it in zxingcpp.read_barcodes(seen)])
    return found


@pytest.mark.parametrize("name", ["receipt", "delivery", "portable", "portable_many", "portable_roll"])
def test_the_code_of_the_paper_it_goes_with_is_read_on_every_sheet(name: str) -> None:
    content = EXAMPLES[name]()
    it = drawn(content)
    assert codes(it.pdf, it.pages)[0] == [code_text(NOTICE)]
    assert content.paper == ""


@pytest.mark.parametrize("name", ["portable", "portable_many", "portable_roll", "portable_none", "delivery", "minutes"])
def test_what_is_handed_over_is_one_page(name: str) -> None:
    assert drawn(EXAMPLES[name]()).pages == 1


# -- receipt -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("language", "title"), [("zh", "厕所检查单"), ("en", "Toilets Inspection")])
def test_a_title_of_two_lines_is_one_in_lists(language: str, title: str) -> None:
    first, last = title.split() if language == "en" else (title[:2], title[2:])
    row = {"kind": "portable", "part": "title", "form": "any", "text": f"{first}{{line}}{last}", "text_en": ""}
    rows = [row | {"text_en": row["text"]}]
    words = worded("portable", rows, firm=False, language=language)
    assert portable(facts(), issue("portable", language=language, words=words)).title == title


def test_the_receipt_alone_is_the_one_in_the_paper() -> None:
    alone = receipt(NOTICE, plain("receipt"))
    inside = [it for it in NOTICE.parts if not isinstance(it, NewPage)]
    end = next(n for n, it in enumerate(alone.parts) if isinstance(it, Heading))
    assert list(alone.parts[1:end]) == inside[-end:-1]
    assert drawn(NOTICE).pages > drawn(alone).pages


def test_of_a_notice_that_is_not_out_the_number_is_written_by_hand() -> None:
    content = receipt(notice(facts(), plain("notice")), plain("receipt"))
    assert ("（＿＿＿＿＿＿）" in canonical(content), content.goes_with) == (True, "")
    assert codes(drawn(content).pdf, 1) == [[]]


def test_a_stored_paper_of_half_a_character_is_none() -> None:
    text = canonical(NOTICE).replace("临7K2-3", "\\ud800", 1)
    with pytest.raises(Fault) as caught:
        parsed(text)
    assert caught.value.kind is Kind.BAD_VALUE


def test_a_paper_without_an_answer_has_no_receipt() -> None:
    nothing = notice(facts(findings=(), photos=()), issue())
    with pytest.raises(Fault) as caught:
        receipt(nothing, plain("receipt"))
    assert caught.value.kind is Kind.NOT_MEANT


def test_alone_it_has_a_place_for_the_photos_of_each_problem_and_the_paper_has_none() -> None:
    tables = [it for it in EXAMPLES["receipt"]().parts if isinstance(it, Table)]
    assert [it[0] for it in tables[1].rows] == [it[0] for it in tables[0].rows] == ["1", "2", "3", "4", "5"]
    assert "贴于此处" not in canonical(NOTICE)


def test_many_problems_want_no_page_to_paste_each_photo_on() -> None:
    alone = receipt(notice(findings(30), issue()), plain("receipt"))
    assert len([it for it in alone.parts if isinstance(it, Table)]) == 1
    assert "另附" in canonical(alone)
    assert drawn(alone).pages <= 6


# -- delivery ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "about"),
    [("关于石桥村农村户厕检查情况的督导反馈意见书", "石桥村农村户厕检查情况"), ("问题交办单", "问题交办单"),
     ("关于", "关于"), ("的", "的"), ("关于的通知", "关于的通知"), ("", "")],
)  # fmt: skip
def test_what_a_paper_is_about(title: str, about: str) -> None:
    assert matter(replace(NOTICE, title=title)) == about


@pytest.mark.parametrize("how", ["handed", "left", "posted", "entrusted", "electronic", "refused", "", "by pigeon"])
def test_the_way_it_was_served_is_ticked(how: str) -> None:
    said = canonical(delivery(NOTICE, plain("delivery"), Served(day=date(2026, 11, 23), to="王建国", how=how)))
    assert said.count("■") == (how not in ("", "by pigeon"))
    assert ("王建国拒绝签收" in said) == (how in ("left", "refused"))
    assert "2026年11月23日" in said


# -- album -------------------------------------------------------------------------------------------------------------


def test_before_and_after_is_said_where_something_was_put_right() -> None:
    said = canonical(EXAMPLES["album"]())
    assert ("照片7（整改前）" in said, "照片7（整改后）" in said) == (True, True)
    assert ("照片2（前次检查）" in said, "照片2（问题2，本次检查）" in said) == (True, True)


def test_the_album_counts_as_the_notice_does() -> None:
    told = facts(photos=PHOTOS, earlier=EARLIER)
    numbered = [it.caption.partition(" ")[0] for it in shown(notice(told, issue()))]
    assert sorted(numbered) == sorted(it.caption.partition(" ")[0] for it in shown(album(told, plain("album"))))


def shown(content: Content) -> list[Any]:
    return [it for part in content.parts if isinstance(part, Pictures) for row in part.rows for it in row]


@pytest.mark.parametrize(("per_page", "rows"), [(2, 1), (4, 2), (6, 2)])
def test_a_pair_stands_side_by_side_however_many_are_on_a_page(per_page: int, rows: int) -> None:
    content = album(facts(photos=PHOTOS, earlier=EARLIER), plain("album", kind=kind("album", per_page=per_page)))
    pairs, others = (part for part in content.parts if isinstance(part, Pictures))
    assert [len(row) for row in pairs.rows] == [2, 2]
    assert {len(row) for row in others.rows[:-1]} == {rows}
    it = drawn(content, lambda found: picture(int(found.sha256, 16)))
    before, after = (preview.find(it.pdf, f"照片7（整改{word}）") for word in "前后")
    (one,), (other,) = before[0][1], after[0][1]
    assert before[0][0] == after[0][0]
    assert abs(one[1] - other[1]) < 0.5
    assert one[2] < other[0]
    page = preview.render(it.pdf, before[0][0], 1)
    for place in (one, other):  # the picture stands right above its caption, in its own colours
        middle = page.getpixel((round(place[0]) + 60, round(place[1]) - 12))
        assert max(middle) - min(middle) > 8


def test_without_photos_the_album_says_so() -> None:
    content = album(facts(photos=()), plain("album"))
    assert "没有照片" in canonical(content)
    assert drawn(content).pages == 1


def test_a_photo_that_is_not_here_is_a_frame_that_says_so() -> None:
    it = drawn(album(facts(photos=(photo(3),)), plain("album")))
    assert "照片不在本机" in preview.page_text(it.pdf, 0)
    assert [told.kind for told in it.warnings if told.kind == "photo_missing"]


# -- minutes -----------------------------------------------------------------------------------------------------------


def test_minutes_name_nobody() -> None:
    said = canonical(EXAMPLES["minutes"]())
    assert not [it for it in ("陈长福", "周国强", "李四", "欧阳海", "王小二", "赵六") if it in said]
    assert "李清华" in said  # who drew is no householder
    public = canonical(minutes(lot(private=False), plain("minutes")))
    assert "周国强" in public


@pytest.mark.parametrize(
    ("changes", "said"),
    [({"verdict": "differs", "differs_at": 3}, "第3个与本记录不一致"), ({"verdict": "unreadable"}, "无法重新抽取"),
     ({"pool": None}, "不能读出"), ({"day": None, "drawn": "soon"}, "soon")],
)  # fmt: skip
def test_what_is_wrong_with_a_draw_is_said(changes: dict[str, Any], said: str) -> None:
    assert said in canonical(minutes(lot(**changes), plain("minutes")))


# -- whatever people write ---------------------------------------------------------------------------------------------

HOSTILE = st.text(max_size=300) | st.sampled_from(
    ["<b>&amp;", "\u202e反", "{place}", "\x00\x1b[31m", "字" * 4000, "%s %n", "\ud800", "𠮷" * 50, "\n" * 90]
)


@settings(max_examples=8, deadline=None)
@given(HOSTILE, HOSTILE, st.integers(0, 12), st.sampled_from(["a5", "roll80", "a4"]))
def test_nobodys_words_break_these_papers(text: str, place: str, many: int, sheet: Any) -> None:
    held = tuple(finding(n, text=text, place=place, requirement=place) for n in range(many))
    told = facts(findings=held, photos=(photo(0, caption=text), photo(1, finding=None)), earlier=EARLIER)
    for content in (
        portable(told, issue("portable", language="en"), sheet, "7 x 0"),
        album(told, plain("album")),
        delivery(
            replace(NOTICE, title=harmless(text), addressee=harmless(place)), plain("delivery"),
            Served(day=None, to=text, how=place),
        ),
        minutes(lot(note=text, seed=place), plain("minutes")),
    ):  # fmt: skip
        assert drawn(content).pages >= 1
    if held:
        answer = receipt(notice(told, issue()), plain("receipt"))
        assert drawn(answer).pages >= 1
        assert [it for it in answer.parts if isinstance(it, Form)]
