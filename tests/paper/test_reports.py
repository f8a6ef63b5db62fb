"""What reports say: whole examples letter by letter, and what must hold of every one, empty periods first."""

import re
from collections.abc import Callable
from io import BytesIO
from typing import Any

import golden
import pytest
from county import issue
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from report_facts import BRIDGE, CAMPAIGN, PLAN, empty_facts, report_facts
from said import headings, paragraphs, tables

from inspector.paper.content import Content, canonical, parsed
from inspector.paper.drawing import draw
from inspector.paper.fonts import packaged_library
from inspector.paper.gather.reports.charts import made_up
from inspector.paper.gather.reports.draft import Draft, content_of
from inspector.paper.gather.reports.facts import PlaceFigures, Problem, ReportFacts
from inspector.paper.gather.reports.leaders import LEANEST, MOST_LINES, MOST_TEXT, leaders
from inspector.paper.gather.reports.letters import letter
from inspector.paper.gather.reports.plan_progress import plan_progress
from inspector.paper.gather.reports.words import percent, period_words
from inspector.paper.word import docx
from inspector.periods import parsed as period
from inspector.rectification.moves import Stage
from inspector.rectification.rates import Counts, Rate

KINDS = ("circular", "briefing", "closing", "leaders", "plan_progress")


def drafted(facts: ReportFacts, **how: Any) -> tuple[Draft, Any]:
    made = issue(facts.kind, number="青督通〔2026〕6号", issued=facts.day, **how)
    kinds: dict[str, Callable[..., Draft]] = {"leaders": leaders, "plan_progress": plan_progress}
    return kinds.get(facts.kind, letter)(facts, made), made


def report(facts: ReportFacts, texts: dict[str, str] | None = None, **how: Any) -> Content:
    draft, made = drafted(facts, **how)
    return content_of(draft, texts or {}, made)


def facts_of(kind: str) -> ReportFacts:
    if kind == "plan_progress":
        return report_facts(kind, plans=(PLAN,))
    return report_facts(kind, campaign=CAMPAIGN if kind in {"closing", "leaders"} else None)


EXAMPLES: dict[str, Callable[[], Content]] = {
    **{f"report_{kind}": lambda kind=kind: report(facts_of(kind)) for kind in KINDS},  # type: ignore[misc]
    "report_circular_en": lambda: report(facts_of("circular"), language="en"),
    "report_circular_firm": lambda: report(facts_of("circular"), firm=True),
    "report_circular_empty": lambda: report(empty_facts()),
    "report_leaders_empty": lambda: report(empty_facts("leaders")),
    "report_plan_progress_none": lambda: report(report_facts("plan_progress")),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_report_says_what_its_example_says(name: str) -> None:
    assert EXAMPLES[name]() == golden.kept(name)


def everything(content: Content) -> str:
    return "\n".join([*paragraphs(content), *(cell for it in tables(content) for row in it.rows for cell in row)])


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_period_is_said_in_words(kind: str, language: str) -> None:
    content = report(empty_facts(kind, campaign=CAMPAIGN if kind == "closing" else None), language=language)
    said = everything(content)
    assert re.search("没有" if language == "zh" else "no |No |Nothing", said)
    said = re.sub(r"时间进度[\d.]+%|[\d.]+% is over", "", said)  # time goes on also where nothing happens
    assert not re.search(r"\d%|nan|None|\{", said)
    assert len(tables(content)) == (kind == "leaders")  # its texts stand in one; no row of nothing


@pytest.mark.parametrize("kind", KINDS)
def test_what_has_no_base_is_a_dash_and_told(kind: str) -> None:
    facts = report_facts(kind, then=Counts(all=1, suspected=1), severities=(0, 0, 0, 0), plans=(PLAN,))
    said = everything(report(facts))
    if kind == "plan_progress":
        assert "33.3%" in said  # its rates are of the plan
    else:
        assert "—" in said
    if kind not in {"plan_progress", "leaders"}:
        assert "没有基数" in said
    assert "0%（0/0）" not in said


def test_one_town_is_compared_with_nobody() -> None:
    facts = report_facts(towns=(PlaceFigures(name="石桥镇", counts=BRIDGE, visits=1, sites=1),))
    said = everything(report(facts))
    assert "只涉及石桥镇，不作比较" in said
    assert "低于全县" not in said


def test_what_the_office_words_stands_in_place_and_what_it_empties_is_gone() -> None:
    facts = report_facts()
    content = report(facts, {"overall": "本月督查有序推进。\n（一）总体平稳。请继续保持。", "good": ""})
    said = paragraphs(content)
    assert "本月督查有序推进。" in said
    assert not any("共开展检查" in it for it in said)
    assert not any("典型做法" in it for it in headings(content))
    assert [it.split("、")[0] for it in headings(content)] == list("一二三四五")  # counted anew
    clause = next(it for it in content.parts if getattr(it, "spans", ()) and "（一）总体" in it.spans[0].text)
    assert [it.voice for it in clause.spans] == ["second", "body"]


def test_every_formula_is_printed_with_its_two_numbers() -> None:
    rows = tables(report(report_facts()))[0].rows
    assert ("整改率", "52.5%（21/40）", "68.3%（41/60）", "（已整改＋待销号＋已销号）÷确认问题") in rows
    assert len(rows) == 7


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "hostile", ["<b>&{placeholder}</b>", "13812345678", "a\u202eb\x00c", "长" * 300, "\n\n", "…" * 40]
)
def test_hostile_names_and_texts_are_text(kind: str, hostile: str) -> None:
    facts = report_facts(
        kind, area=hostile, towns=(PlaceFigures(name=hostile, counts=BRIDGE, visits=1, sites=1),) * 2,
        widest=(Problem(label=hostile, findings=2, places=2),), plans=(PLAN,),
    )  # fmt: skip
    content = report(facts, {"overall": hostile, "opening": hostile})
    assert parsed(canonical(content)) == content
    assert "13812345678" not in everything(content)
    assert draw(content, lambda _: None, library=packaged_library()).pages


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("towns", [0, 1, 12, 60])
def test_the_page_for_leaders_is_one_page(towns: int, language: str) -> None:
    several = tuple(PlaceFigures(name=f"第{n}个名称很长的乡镇", counts=BRIDGE, visits=n, sites=n) for n in range(towns))
    facts = report_facts("leaders", towns=several, towns_of_all=several, campaign=CAMPAIGN)
    made = issue("leaders", language=language)
    texts = dict.fromkeys(("overall", "problems", "decide"), "督" * (MOST_TEXT - MOST_LINES) + "\n" * (MOST_LINES - 1))
    for worded in ({}, texts):
        pages = [
            draw(content_of(leaders(facts, made, lean), worded, made), lambda _: None, library=packaged_library()).pages
            for lean in range(LEANEST + 1)
        ]
        assert 1 in pages, (towns, worded)


def test_a_plan_counts_aspects_and_issues_and_names_what_is_late() -> None:
    content = report(report_facts("plan_progress", plans=(PLAN,)))
    said = everything(content)
    assert "共2个方面4个问题" in said
    assert "第2项" in said
    by_aspect = tables(content)[0]
    assert by_aspect.rows[-1] == (
        "合计",
        "4",
        "1",
        "1",
        "1",
        "1",
        "33.3%",
    )  # what is suspected has no place in the base
    assert by_aspect.rows[1][-1] == "0%"
    done = report(report_facts("plan_progress", plans=(PLAN.__class__(
        title="方案", number="", issuer="", issued=None, items=PLAN.items[:1]),)))  # fmt: skip
    assert "已全部整改" in everything(done)
    assert all(it.stage is Stage.CLOSED for it in PLAN.items[:1])


def test_a_report_opens_as_a_word_file() -> None:
    for kind in KINDS:
        opened = Document(BytesIO(docx(report(facts_of(kind)), lambda _: None)))
        said = "\n".join(it.text for it in opened.paragraphs)
        assert "石桥镇" in said or opened.tables or kind == "plan_progress"
        assert len(opened.tables) >= 1


def test_periods_in_words() -> None:
    told = {"2026-11": "2026年11月", "2026Q4": "2026年第四季度", "2026H1": "2026年上半年", "2026": "2026年",
            "2026-11-01..2026-11-20": "2026年11月1日至11月20日"}  # fmt: skip
    assert {it: period_words(period(it), "zh") for it in told} == told
    assert period_words(period("2026Q1"), "en") == "the first quarter of 2026"


@given(count=st.integers(0, 10**6), base=st.integers(0, 10**6))
@settings(max_examples=200)
def test_a_share_is_rounded_half_up_and_never_of_nothing(count: int, base: int) -> None:
    said = percent(Rate(count, base))
    if base == 0:
        assert said == "—"
    else:
        assert abs(float(said.rstrip("%")) - 100 * count / base) <= 0.05 + 1e-9


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50), st.integers(0, 50))
def test_a_bar_is_made_of_all_confirmed(closed: int, more: int, overdue: int, other: int) -> None:
    counts = Counts(confirmed=closed + more + overdue + other, closed=closed, done=closed + more, overdue=overdue)
    assert made_up(counts) == (closed, more, other, overdue)
