"""The assessment sheet: whole examples; what is missing is said, no town without data has a rank."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import golden
import pytest
from county import issue
from hypothesis import given
from hypothesis import strategies as st
from said import tables

from inspector.paper.content import Content, canonical, parsed
from inspector.paper.drawing import draw
from inspector.paper.fonts import packaged_library
from inspector.paper.gather.assessed import AssessmentFacts, CellFacts, IndicatorFacts, TownFacts, assessment_sheet
from inspector.periods import Period

_TITLES = {
    "zh": (("整改落实", "问题整改率"), ("任务推进", "拆除老旧房屋"), ("现场成效", "村庄环境得分")),
    "en": (("Rectification", "Put right"), ("Tasks", "Old houses pulled down"), ("On site", "Score of villages")),
}


def _issue(language: Any = "zh") -> Any:
    return issue("assessment", number="", paper="", issued=date(2026, 12, 5), language=language)


def _indicators(language: str) -> tuple[IndicatorFacts, ...]:
    kinds = (("rate", 40, 95.0, "share"), ("quota", 40, 100.0, "share"), ("score", 20, None, "proportional"))
    return tuple(
        IndicatorFacts(
            title=title, aspect=aspect, source=source, weight=weight, target=target, higher=True, points=points,
            measure="分" if source == "score" else "%", basis="本地默认，待确认",
        )
        for (aspect, title), (source, weight, target, points) in zip(_TITLES[language], kinds, strict=True)
    )  # fmt: skip


def _cell(value: float | None, points: float | None, why: str = "", *said: str) -> CellFacts:
    return CellFacts(value=value, points=points, count=3, base=4, why=why, said=said)


_NONE = _cell(None, None, "no_visits")
_TOWNS = (
    TownFacts(name="青石镇", cells=(_cell(95.5, 40), _cell(117.86, 40, "", "over"), _NONE), total=80, of=80, rank=1),
    TownFacts(name="云渡镇", cells=(_cell(75, 31.58, "", "exceptions"), _cell(50, 20, "", "fell"), _NONE), total=51.58,
              of=80, rank=2),
    TownFacts(name="麦坡乡", cells=(_cell(0, 0), _cell(None, None, "unreported"), _NONE), total=0, of=40, rank=None,
              lacks=(1,), ceased=True),
)  # fmt: skip


def _facts(language: str = "zh", **changes: Any) -> AssessmentFacts:
    plain = AssessmentFacts(
        title="人居环境整治考核" if language == "zh" else "Village environment", basis="青办发〔2026〕9号",
        place="青禾县",
        campaign="户厕问题整治百日攻坚", period=Period("2026-10-01", "2026-12-31"), day=date(2026, 12, 5),
        indicators=_indicators(language), towns=_TOWNS,
        county=replace(_TOWNS[1], name="青禾县", rank=None), compared=True, left_out=(2,),
    )  # fmt: skip
    return replace(plain, **changes)


EXAMPLES: dict[str, Callable[[], Content]] = {
    "assessment": lambda: assessment_sheet(_facts(), _issue()),
    "assessment_en": lambda: assessment_sheet(_facts("en"), _issue("en")),
    "assessment_empty": lambda: assessment_sheet(
        _facts(towns=(), county=None, compared=False, left_out=(0, 1, 2), basis="", campaign=""), _issue()
    ),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_golden_sheets(name: str) -> None:
    content = EXAMPLES[name]()
    assert content == golden.kept(name)
    assert parsed(canonical(content)) == content


def test_who_has_no_rank_stands_with_its_reason() -> None:
    points, reasons, how = tables(assessment_sheet(_facts(), _issue()))
    assert [row[0] for row in points.rows] == ["1", "2", "—", "—"]
    assert points.rows[2][3] == "—\n—"
    assert ("麦坡乡", "拆除老旧房屋", "没有上报完成数；无数据，其他乡镇有数据，不参加排名") in reasons.rows
    assert ("各乡镇", "村庄环境得分", "均无数据，不计入排名") in reasons.rows
    assert ("青石镇", "拆除老旧房屋", "完成数超过计划数") in reasons.rows
    assert ("麦坡乡", "—", "考核期内设立或撤并") in reasons.rows
    assert len(how.rows) == 3


def test_weights_that_do_not_make_a_hundred_are_said() -> None:
    found = _indicators("zh")
    facts = _facts(indicators=(replace(found[0], weight=39.5), *found[1:]), compared=False)
    reasons = tables(assessment_sheet(facts, _issue()))[1].rows
    assert reasons[0] == ("各乡镇", "—", "各指标权重合计为99.5，不是100")
    assert reasons[1][2] == "有数据的指标权重不足一半，本期不排名"


@pytest.mark.parametrize("name", EXAMPLES)
def test_it_lies_on_few_pages(name: str) -> None:
    assert draw(EXAMPLES[name](), lambda _: None, library=packaged_library()).pages <= 3


@given(text=st.text(max_size=60), value=st.floats(-1e9, 1e9) | st.none())
def test_strange_words_and_numbers_stay_in_their_cells(text: str, value: float | None) -> None:
    odd = replace(_indicators("zh")[0], title=text, aspect=text, measure=text, source=text, points=text, basis=text)
    cells = (CellFacts(value=value, points=value, count=None, base=None, why=text, said=(text,)),)
    town = TownFacts(name=text, cells=cells, total=value, of=1, rank=None)
    content = assessment_sheet(
        _facts(indicators=(odd,), towns=(town,), county=town, left_out=(), title=text, place=text, basis=text), _issue()
    )
    assert parsed(canonical(content)) == content
    assert all(len(row) == len(table.columns) for table in tables(content) for row in table.rows)
