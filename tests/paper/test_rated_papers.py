"""Papers of ratings: whole examples; every place has its reason; nobody is named who must not be."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, Literal

import golden
import pytest
from county import issue
from hypothesis import given
from hypothesis import strategies as st
from rated_list import VILLAGES, household, place, published, reason, rule
from said import headings, paragraphs, tables

from inspector.errors import Fault, Kind
from inspector.paper.content import Board, Content, Headline, canonical, parsed
from inspector.paper.drawing import draw
from inspector.paper.fonts import packaged_library
from inspector.paper.gather.points_book import PointsFacts, PointsLine, points_book
from inspector.paper.gather.posted import poster
from inspector.paper.gather.rated import rating_list
from inspector.paper.gather.rated_sheet import village_score
from inspector.paper.gather.rated_words import place_reason, rule_sentences
from inspector.rating.frozen import FrozenList
from inspector.rating.ranking import Why

NAMES = (
    "陈长福", "王芳", "欧阳长福", "买买提·艾力江", "阿依古丽·买合木提", "次仁", "多吉才旦", "骆小满户", "李", "Aliya",
    "司马青衫客", "钟离　明", "张 伟", "\U00020bb7野家",
)  # fmt: skip
_NUMBERS = {"f-EN01": "7K2-12", "f-EN12": "青督〔2026〕13号"}


def _issue(kind: str, number: str = "", language: Literal["zh", "en"] = "zh") -> Any:
    return issue(kind, number=number, paper="p" if number else "", issued=date(2026, 12, 5), language=language)


def _account(*lines: PointsLine, **changes: Any) -> PointsFacts:
    plain: dict[str, Any] = {
        "holder": "陈长福户", "code": "990101101201030017", "area": "青溪镇石桥村3组", "private": True,
        "people": ("陈秋菊",), "lines": lines, "balance": lines[-1].balance if lines else Decimal(0),
    }  # fmt: skip
    return PointsFacts(**(plain | changes))


def _line(day: str, what: str, points: int, balance: int, **more: Any) -> PointsLine:
    return PointsLine(day=day, what=what, points=Decimal(points), balance=Decimal(balance), **more)


ENTRIES = (
    _line("2026-10-03", "参加村庄清洁日", 1, 1, note="陈秋菊参加"), _line("2026-12-05", "评为红榜", 5, 6, taken_back=3),
    _line("2026-12-06", "评为红榜", -5, 1, reverses=2, note="记错户"), _line("2026-12-07", "等次提升", 2, 3),
)  # fmt: skip
EXAMPLES: dict[str, Callable[[], Content]] = {
    "rating": lambda: rating_list(published(), _issue("rating", "青督评〔2026〕1号")),
    "rating_en": lambda: rating_list(published(), _issue("rating", "青督评〔2026〕1号", "en")),
    "rating_empty": lambda: rating_list(
        replace(published(place(7)), basis="", until="", drafts=0, stray=0), _issue("rating", "青督评〔2026〕2号")
    ),
    "poster": lambda: poster(published(), _issue("poster")),
    "poster_en": lambda: poster(published(), _issue("poster", language="en")),
    "poster_a3": lambda: poster(published(), _issue("poster"), "a3"),
    "poster_none": lambda: poster(published(place(3)), _issue("poster")),
    "village_score": lambda: village_score(published(), "a0", _issue("village_score"), _NUMBERS),
    "village_score_unranked": lambda: village_score(published(), "a8", _issue("village_score"), {}),
    "points_book": lambda: points_book(_account(*ENTRIES), _issue("points_book")),
    "points_book_empty": lambda: points_book(_account(), _issue("points_book")),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_letter_of_the_golden_example(name: str) -> None:
    content = EXAMPLES[name]()
    assert content == golden.kept(name)
    assert parsed(canonical(content)) == content


def test_every_place_stands_there_once_with_its_reason() -> None:
    content = EXAMPLES["rating"]()
    red, black, every, without = tables(content)
    assert [row[2] for row in (*every.rows, *without.rows)] == [it[1] for it in VILLAGES]
    assert [row[2] for row in (*red.rows, *black.rows)] == ["石桥村", "稻香村", "樟树村", "高岭村", "井坪村"]
    assert all(row[-1] != "—" for table in (red, black, every, without) for row in table.rows)
    assert [row[0] for row in every.rows] == ["1", "2", "2", "4", "5", "6", "7"]
    assert "并列第2名" in every.rows[1][-1]
    assert "名次" not in {it.heading for it in without.columns}


def test_the_rule_and_the_way_to_contest_are_on_it() -> None:
    said = "\n".join(paragraphs(EXAMPLES["rating"]()))
    for words in (
        "得分率达到90%",
        "低于80%",
        "名次并列",
        "入户少于3户",
        "书面提出",
        "2027年1月4日",
        "另有2次检查尚未完成",
    ):
        assert words in said, words


def test_an_empty_period_is_said() -> None:
    empty = rating_list(replace(published(), places=()), _issue("rating", "青督评〔2026〕2号"))
    assert "评比期内没有可以排名的对象。" in paragraphs(empty)
    bare = EXAMPLES["rating_empty"]()
    assert "本期没有列入红榜的对象。" in paragraphs(bare)
    assert "—%" not in canonical(bare)
    assert "None" not in canonical(bare)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_reason_is_said_in_words(language: Literal["zh", "en"]) -> None:
    facts = {"day": "2026-11-20", "list": "red", "rater": "county", "beside": "town, self", "percent": "1"}
    said = {why: place_reason(reason(why, **facts), language) for why in Why}
    assert all(said.values())
    assert len(set(said.values())) == len(said)
    assert all(not ("{" in it or "red_" in it or "county," in it) for it in said.values())
    assert place_reason(reason("of another program"), language) == ""


@given(st.sampled_from(["all", "none"]), st.sampled_from(["all", "town"]), st.booleans(), st.booleans())
def test_every_rule_is_said(ties: str, within: str, tops: bool, weighed: bool) -> None:
    held = rule(ties=ties, within=within, red_top=10 if tops else None, own_weight=60 if weighed else 0)
    for language in ("zh", "en"):
        said = rule_sentences(held, language)
        assert all(said)
        assert ("10" in "".join(said)) == tops
        assert ("60" in "".join(said)) == weighed


# -- who is named ------------------------------------------------------------------------------------------------------


def _papers(frozen: FrozenList) -> list[Content]:
    sheets = [village_score(frozen, it.place, _issue("village_score"), {}) for it in frozen.places]
    lists = [rating_list(frozen, _issue("rating", "1", it)) for it in ("zh", "en")]  # type: ignore[arg-type]
    return [*lists, poster(frozen, _issue("poster")), poster(frozen, _issue("poster"), "a3"), *sheets]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("shown", ["", "code", "group", "village"])
@pytest.mark.parametrize("list_", ["red", "black", ""])
def test_nobody_is_named_where_the_list_is_not_published_by_names(name: str, shown: str, list_: str) -> None:
    frozen = published(household(name, list_), level="household", shown=shown, title="清洁户评比")
    for content in _papers(frozen):
        cells = [row for it in content.parts if isinstance(it, Board) for row in it.rows]
        cells += [row for it in tables(content) for row in it.rows]
        assert not any(name in cell for row in cells for cell in row), cells
        assert len(name) == 1 or name not in canonical(content)


@pytest.mark.parametrize("name", NAMES)
def test_the_black_list_never_has_a_full_name(name: str) -> None:
    dark = household(name, "black", reasons=(reason("black_below", percent="55", below="60"),
                                             reason("renamed", was=name, day="", visits="")), was=(name,))  # fmt: skip
    for content in _papers(published(dark, level="household", shown="name", title=f"清洁户{name}评比")):
        assert len(name) == 1 or name not in canonical(content)
    red = published(household(name, "red"), level="household", shown="name")
    (board, _) = (it for it in poster(red, _issue("poster")).parts if isinstance(it, Board))
    assert [row[1] if len(row) == 4 else row[2] for row in board.rows] == [" ".join(name.split())]


@given(st.lists(st.text("陈王芳福买·艾力古丽 ", min_size=2, max_size=8).filter(str.strip), min_size=1, max_size=6))
def test_names_among_names_are_masked_all(names: list[str]) -> None:
    frozen = published(
        *(household(name, "black", number=n) for n, name in enumerate(names)), level="household", shown="name"
    )
    board = next(it for it in poster(frozen, _issue("poster")).parts if isinstance(it, Board) and it.tone == "black")
    for row, name in zip(board.rows, names, strict=True):
        plain = " ".join(name.split())
        assert len(plain) < 2 or plain not in row


def test_a_book_is_masked_as_its_kind_says() -> None:
    assert "陈长福" not in canonical(EXAMPLES["points_book"]())
    assert "陈秋菊" not in canonical(EXAMPLES["points_book"]())
    held = _issue("points_book")
    open_ = points_book(_account(*ENTRIES), replace(held, kind=replace(held.kind, masked=False)))
    assert "陈长福户" in canonical(open_)


# -- hostile -----------------------------------------------------------------------------------------------------------

_ODD = st.sampled_from(["", "{0}", "<b>", "\u202e反", "多" * 900])
HOSTILE = st.text(st.characters(codec="utf-8"), max_size=40) | _ODD


@given(HOSTILE, HOSTILE, HOSTILE, st.sampled_from(["zh", "en"]))
def test_whatever_a_package_brings_becomes_a_paper(one: str, two: str, three: str, language: Any) -> None:
    held = place(0, name=one, told=two, town=three, grade_title=one, was=(two,), code=three, list=one or "red",
                 reasons=(reason("weighed"), reason("renamed", was=one, day=two), reason(three, what=one)))  # fmt: skip
    frozen = published(held, title=one, area=two, basis=three, issue=one, until=two, level=three, starts="2026-11-01")
    for content in (
        rating_list(frozen, _issue("rating", "1", language)),
        poster(frozen, _issue("poster", language=language)),
        village_score(frozen, "a0", _issue("village_score"), {"f-EN01": one}),
    ):
        assert parsed(canonical(content)) == content


def test_a_place_that_is_not_on_the_list_is_gone() -> None:
    with pytest.raises(Fault) as caught:
        village_score(published(), "nobody", _issue("village_score"), {})
    assert caught.value.kind is Kind.GONE


def test_the_poster_fits_its_sheet() -> None:
    for name in ("poster", "poster_en", "poster_a3", "poster_none"):
        drawn = draw(EXAMPLES[name](), lambda _: None, library=packaged_library())
        assert drawn.pages == 1, name
    assert any(isinstance(it, Headline) for it in EXAMPLES["poster"]().parts)
    assert headings(EXAMPLES["poster"]()) == []
