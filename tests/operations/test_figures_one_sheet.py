"""印成一页: the page of figures is one sheet, whatever the county's size, in both languages."""

from typing import TYPE_CHECKING

import pytest

from inspector.db.store import Store
from inspector.operations.papers.content import issue_of
from inspector.paper import preview
from inspector.paper.content import Content
from inspector.paper.drawing import draw
from inspector.paper.fonts import packaged_library
from inspector.paper.gather.figures.facts import CourseDay, Defect, FigureFacts, Place
from inspector.paper.gather.figures.page import figures_page
from inspector.periods import Period
from inspector.rectification.rates import Rate, RateName
from inspector.rectification.steps import State

if TYPE_CHECKING:
    from inspector.paper.facts import Issue

STATES = (State.CLOSED, State.FIXED, State.RECHECK, State.DOING, State.OPEN, State.OVERDUE, State.REBOUND)


def facts(towns: int, themes: int) -> FigureFacts:
    names = tuple(f"第{n}乡镇" for n in range(towns))
    defects = tuple(Defect(f"第{n}种毛病写得比较长一些", 90 - n, 9) for n in range(12))
    return FigureFacts(
        county="青禾县", campaign="农村户厕问题“回头看”专项督查", place="", period=Period("2026-11-01", "2026-12-31"),
        day="2026-11-21", total=1286, rates={it: Rate(931, 1286, 3) for it in RateName}, dates=(),
        course=tuple(CourseDay(f"2026-11-{n:02}", 100, 2 * n, n, Rate(n, 61)) for n in range(1, 22)),
        towns=tuple(Place(it, 70, dict.fromkeys(STATES, 10)) for it in names),
        heat_towns=names, heat_themes=tuple(f"主题{n}" for n in range(themes)),
        heat=tuple(tuple(range(themes)) for _ in names), frequent=defects, widest=defects, stock=(9, 5, 4, 10),
    )  # fmt: skip


def printed(content: Content) -> tuple[int, str]:
    made = draw(content, lambda _: None, library=packaged_library())
    return made.pages, preview.page_text(made.pdf, 0)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(("towns", "themes"), [(0, 0), (1, 1), (6, 7), (9, 19), (10, 12), (20, 9)])
def test_it_is_one_sheet(store: Store, language: str, towns: int, themes: int) -> None:
    issue: Issue = issue_of(store, "figures", language="en" if language == "en" else "zh")
    pages, said = printed(figures_page(facts(towns, themes), issue))
    assert pages == 1
    assert "72.4%" in said
    assert all(f"第{n}乡镇" in said for n in range(towns))


def test_of_more_towns_than_a_sheet_has_room_for_none_is_left_out(store: Store) -> None:
    made = draw(figures_page(facts(60, 9), issue_of(store, "figures")), lambda _: None, library=packaged_library())
    said = "".join(preview.page_text(made.pdf, n) for n in range(made.pages))
    assert made.pages > 1
    assert all(f"第{n}乡镇" in said for n in range(60))
