"""Papers of ratings from a store: issued once, kept, drawn from what is frozen; sheets in a batch; points books."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations import visit as visits
from inspector.operations.case import read_case
from inspector.operations.papers import issuing, rated, score_sheets
from inspector.operations.papers.batch import batch
from inspector.operations.papers.content import content_of
from inspector.operations.papers.meant import kinds_of
from inspector.operations.papers.waiting import Wanted
from inspector.operations.place import area_path
from inspector.operations.rating import drawn, periods, points
from inspector.operations.reports import sheets
from inspector.operations.reports.scope import Scope
from inspector.paper.content import Table, canonical, parsed
from inspector.periods import Period
from inspector.rating.frozen import FrozenPlace
from inspector.records import Area, Checklist, Finding, Paper, Publication, Site, Visit
from tests.db.parcels import refusal
from tests.operations.rated import publication


def scored(store: Store, form: str, kind: str, number: int = 0, **answers: str) -> str:
    """A finished visit by a checklist with points; its id."""
    site = sorted(store.find(Site, kind=kind), key=lambda it: it.code)[number].id
    started = visits.start(store, site=site, checklist=store.find(Checklist, form=form)[0].id)
    for question, value in answers.items():
        visits.answer(store, started, question, value)
    for section in read_case(store, started).form.sections:
        visits.rest_is_fine(store, started, section.name)
    while missing := read_case(store, started).progress.missing:
        _any_answer(store, started, missing[0])
    visits.finalise(store, started, without_photos=True)
    return started


def _any_answer(store: Store, visit: str, question: str) -> None:
    """The first of a few answers it takes."""
    for value in ("5", "4", "0", "yes", "no", "n/a"):
        with suppress(Fault):
            visits.answer(store, visit, question, value)
            return
    raise AssertionError(question)


@pytest.fixture
def rating(store: Store) -> str:
    """Villages of the whole year; one and a household in it were visited."""
    scored(store, "village_environment", "village", EN01="2", EN12="3")
    scored(store, "courtyard", "household", HY01="4")
    return periods.add(
        store, title="农村人居环境红黑榜", level="village", rule="limits", starts="2026-01-01", ends="2027-12-31"
    )


@pytest.fixture
def list_(store: Store, rating: str) -> str:
    """Its list, published without a paper."""
    return publication(store, replace(drawn.drawn(store, rating).list, issue="11", shown="village"), rating)


def test_a_list_is_issued_once_and_its_publication_names_the_paper(store: Store, list_: str) -> None:
    assert kinds_of(store, list_) == ("rating", "poster")
    looked = issuing.preview(store, "rating", list_)
    assert (looked.paper, looked.number) == (None, "草稿")
    issued = issuing.issue(store, "rating", list_)
    assert store.get(Publication, list_).paper == issued.paper
    assert issuing.issue(store, "rating", list_).paper == issued.paper
    assert len(store.find(Paper, kind="rating")) == 1
    file = store.folder.papers / f"{issued.paper}.pdf"
    assert file.read_bytes() == issued.drawn.pdf


def test_what_was_issued_stays_whatever_comes_later(store: Store, rating: str, list_: str) -> None:
    issued = issuing.issue(store, "rating", list_)
    village = store.find(Area, level="village")[0]
    with store.operation("edit_area") as edit:
        edit.change(Area, village.id, name="另一个村")
    again = issuing.issue(store, "rating", list_)
    assert again.drawn.pdf == issued.drawn.pdf
    assert village.name in canonical(again.content)
    assert "另一个村" in {it.name for it in rated.list_of(store, rating).places}


def test_each_list_has_a_paper_of_its_own_and_a_translation_the_same_number(store: Store, rating: str) -> None:
    frozen = drawn.drawn(store, rating).list
    one, two = (publication(store, replace(frozen, issue=it), rating) for it in ("11", "12"))
    first, second = (issuing.issue(store, "rating", it) for it in (one, two))
    assert first.number != second.number
    english = issuing.issue(store, "rating", one, language="en")
    assert (english.paper, english.number, english.content.language) == (None, first.number, "en")
    assert "11" in english.content.title
    assert len(store.find(Paper, kind="rating")) == 2


def test_every_place_has_its_sheet_with_the_numbers_of_its_findings(store: Store, rating: str, list_: str) -> None:
    frozen = rated.list_of(store, list_)
    held = next(it for it in frozen.places if it.visits)
    for subject in (f"{list_},{held.place}", f"{rating},{held.place}"):
        assert kinds_of(store, subject) == ("village_score",)
        content = content_of(store, "village_score", subject)
        assert content.title == f"{held.name}评分表"
        lines = [it for it in content.parts if isinstance(it, Table)][-1]
        told = {it for row in lines.rows for it in row[-1].partition("等")[0].split("、")} - {""}
        assert told <= {it.mark for it in _findings(store, held)}
        assert len(told) > 10
        assert parsed(canonical(content)) == content
    with refusal(Kind.GONE):
        content_of(store, "village_score", f"{list_},nobody")
    with refusal(Kind.NOT_MEANT):
        content_of(store, "village_score", list_)


def _findings(store: Store, place: FrozenPlace) -> list[Finding]:
    ids = {found for visit in place.visits for line in visit.lines for found in line.findings}
    return [store.get(Finding, it) for it in ids]


def test_the_household_behind_a_village_is_not_named(store: Store, list_: str) -> None:
    frozen = rated.list_of(store, list_)
    held = next(it for it in frozen.places if it.visits)
    (name,) = (store.get(Site, it.site).name for it in held.visits if it.kind == "household")
    assert name not in canonical(content_of(store, "village_score", f"{list_},{held.place}"))


def test_sheets_in_a_batch_are_those_made_one_by_one(store: Store, list_: str, tmp_path: Path) -> None:
    wanted = score_sheets.of_list(store, list_)[:12]
    filed = score_sheets.write(store, wanted, tmp_path)
    assert len(filed) == len(wanted) > 5
    for it in filed:
        assert it.path is not None and it.fault is None  # noqa: PT018
        assert it.path.read_bytes() == issuing.preview(store, "village_score", it.wanted.subject).drawn.pdf
        place = store.get(Area, it.wanted.subject.partition(",")[2])
        assert place.name in it.path.name
    again = batch(store, "village_score", [it.subject for it in wanted[:1]], tmp_path)
    assert again[0].path == filed[0].path


def test_visits_of_a_period_have_their_score_sheets(store: Store, rating: str) -> None:
    year = Period("2026-01-01", "2027-12-31")
    (village,) = score_sheets.of_visits(store, year)
    (household,) = score_sheets.of_visits(store, year, kind="household")
    assert {village.kind, household.kind} == {"score"}
    assert store.get(Visit, village.subject).checklist == store.find(Checklist, form="village_environment")[0].id
    lies_in = store.get(Site, store.get(Visit, village.subject).site).area
    town = next(it.id for it in area_path(store, lies_in) if it.level == "town")
    assert score_sheets.of_visits(store, year, area=town) == [village]
    other = next(it.id for it in store.find(Area, level="town") if it.id != town)
    assert score_sheets.of_visits(store, year, area=other) == []
    assert score_sheets.of_visits(store, Period("2020-01-01", "2020-01-31")) == []
    assert rating


def test_a_points_book_balances_and_masks_its_household(store: Store) -> None:
    site = store.find(Site, kind="household")[0]
    assert "points_book" not in kinds_of(store, site.id)
    with refusal(Kind.NOT_MEANT):
        content_of(store, "points_book", site.id)
    points.enter(store, site=site.id, points=5, day="2026-11-01", rule="red_list", note=f"{site.name}评为红榜")
    wrong = points.enter(store, site=site.id, points=2, day="2026-11-02", note="记错")
    points.reverse(store, wrong, note="冲回", day="2026-11-03")
    points.exchange(store, site=site.id, points=3, note="兑换洗衣液", day="2026-11-04")
    assert "points_book" in kinds_of(store, site.id)
    content = content_of(store, "points_book", site.id)
    (table,) = (it for it in content.parts if isinstance(it, Table))
    assert [row[3:6] for row in table.rows] == [("5", "", "5"), ("2", "", "7"), ("", "2", "5"), ("", "3", "2")]
    assert table.rows[1][6].startswith("已由第3笔冲回")
    assert table.rows[2][6].startswith("冲回第2笔")
    assert site.name not in canonical(content)


def test_a_sheet_that_cannot_be_made_hinders_no_other_and_is_told(store, rating, tmp_path, monkeypatch) -> None:
    scope = Scope(kind="score_sheets", period=Period("2026-01-01", "2027-12-31"))
    (good,) = score_sheets.of_visits(store, scope.period)
    bad = Wanted("score", "nowhere")
    monkeypatch.setattr(score_sheets, "of_visits", lambda *_, **__: [bad, good])
    lacking, filed = sheets.score_sheets(store, scope, tmp_path / "sheets")
    assert lacking.fault is not None
    assert lacking.fault.kind is Kind.GONE
    assert filed.path is not None
    assert [filed.path] == list((tmp_path / "sheets").iterdir())
    monkeypatch.setattr(score_sheets, "of_visits", lambda *_, **__: [bad])
    with pytest.raises(Fault) as refused:
        sheets.score_sheets(store, scope, tmp_path / "none")
    assert refused.value.kind is Kind.GONE
    assert not (tmp_path / "none").exists()
