"""What the page of figures reads: asked for in one line of text, counted again, and worded with and without a base."""

from dataclasses import replace

import pytest

from inspector.acts import Act
from inspector.db.statistics import Cut
from inspector.db.statistics.told import commonest
from inspector.db.store import Store
from inspector.errors import Cancelled, Fault, Kind
from inspector.operations.figures.asking import asked_for, subject_of
from inspector.operations.figures.parts import Number
from inspector.operations.figures.recounting import recounted
from inspector.operations.figures.shown import shown
from inspector.operations.papers.content import content_of
from inspector.paper.charts.parts import Abreast
from inspector.paper.content import canonical, parsed
from inspector.paper.gather.figures import charts
from inspector.periods import Period
from inspector.records import Area, Campaign, Finding
from inspector.rectification.rates import RateName
from tests.operations import issues

YEAR = Period("2026-01-01", "2026-12-31")


@pytest.mark.parametrize("whole", [False, True])
def test_what_was_asked_for_reads_back(whole: bool) -> None:
    cut = Cut(campaign="c", area="a", sources=("audit",), stream="own", themes=("toilet",), found=YEAR)
    assert asked_for(subject_of(cut, YEAR, whole=whole)) == (cut, YEAR, whole)
    assert asked_for(subject_of(Cut(), YEAR)) == (Cut(), YEAR, False)


@pytest.mark.parametrize(
    "text",
    ["{}", "{", "[]", '{"period": 7}', '{"period": "2026", "campaign": 1}', '{"period": "2026", "stream": "x"}',
     '{"period": "2026", "found": "never"}', '{"period": "2026", "sources": 3}', "{" * 100_000],
)  # fmt: skip
def test_a_strangers_line_is_refused(text: str) -> None:
    with pytest.raises(Fault) as caught:
        asked_for(text)
    assert caught.value.kind in {Kind.BAD_VALUE, Kind.BAD_PERIOD}


def test_an_empty_county_has_no_rates_and_says_why(office: Store) -> None:
    read = shown(office, Cut(), YEAR, issues.day(office))
    assert read.facts.total == 0
    assert all(it.value is None for name, it in read.facts.rates.items())
    for language in ("zh", "en"):
        rings = charts.rates(read.facts, language)
        assert all(it.nothing for it in rings.rates)
        assert charts.towns(read.facts, language).nothing
        assert charts.dates(read.facts, language).bars == ()
        assert charts.course(read.facts, language).curves == ()
        for order in ("frequent", "widest", "lost"):
            assert charts.defects(read.facts, language, order).nothing
        content = content_of(office, "figures", subject_of(Cut(), YEAR, whole=True), language=language)
        assert parsed(canonical(content)) == content
    assert recounted(office, read.figures).agrees


def test_every_number_agrees_and_a_wrong_one_is_named(office: Store) -> None:
    village = office.one("SELECT id FROM area WHERE level = 'village' ORDER BY code")
    for late in (3, 20, 40):
        issues.handed(office, late=late, area=village)
    read = shown(office, Cut(), YEAR, issues.day(office))
    found = recounted(office, read.figures)
    assert found.agrees, found.differing
    assert found.numbers > 30
    rates = dict(read.figures.rates)
    overdue = rates[RateName.OVERDUE]
    rates[RateName.OVERDUE] = replace(overdue, count=Number(overdue.count.value + 1, overdue.count.which))
    wrong = recounted(office, replace(read.figures, rates=rates))
    assert not wrong.agrees
    assert wrong.differing[0] == ("overdue overdue", overdue.count.value + 1, overdue.count.value)


def test_counting_again_can_be_stopped(office: Store) -> None:
    read = shown(office, Cut(), YEAR, issues.day(office))
    with pytest.raises(Cancelled):
        recounted(office, read.figures, cancelled=lambda: True)


def test_milestones_say_how_far_time_and_work_are(office: Store) -> None:
    campaign = office.find(Campaign)[0]
    village = office.one("SELECT id FROM area WHERE level = 'village' ORDER BY code")
    issues.handed(office, late=3, area=village)
    period = Period(campaign.starts, campaign.closed_by)
    read = shown(office, Cut(campaign=campaign.id), period, campaign.starts)
    assert [it.name for it in read.facts.dates] == [RateName.RECTIFIED, RateName.CLOSED]
    bars = charts.dates(read.facts, "zh").bars
    assert len(bars) == 4
    assert "还有" in bars[0].said
    assert "没有基数" in bars[1].said  # no finding of this campaign
    ticks = [it.text for it in charts.course(read.facts, "zh").ticks if it.marked]
    assert [it.rpartition(" ")[2] for it in ticks] == ["基本整改", "全部销号"]


def test_of_a_town_its_own_numbers_are_shown(office: Store) -> None:
    towns = sorted(office.find(Area, level="town"), key=lambda it: it.code)
    inside = office.one("SELECT id FROM area WHERE parent = ? ORDER BY code", towns[0].id)
    issues.handed(office, late=3, area=inside)
    here, elsewhere = (shown(office, Cut(area=it.id), YEAR, issues.day(office)) for it in towns[:2])
    assert (here.facts.place, here.facts.total) == (towns[0].name, 1)
    assert elsewhere.facts.total == 0
    [row] = charts.towns(here.facts, "zh").rows
    assert row.name == towns[0].name
    which = here.opens("town|0")
    assert which is not None
    assert here.opens("town|7") is None


def test_the_paper_of_a_campaign_is_one_part_and_the_whole_is_more(office: Store) -> None:
    campaign = office.find(Campaign)[0]
    short = content_of(office, "figures", campaign.id)
    assert sum(isinstance(it, Abreast) for it in short.parts) == 1
    long = content_of(office, "figures", subject_of(Cut(), YEAR, whole=True))
    assert sum(isinstance(it, Abreast) for it in long.parts) == 3
    assert campaign.name in repr(short.parts)


def test_a_defect_says_how_grave_most_of_its_findings_are(office: Store) -> None:
    assert [commonest(it) for it in ((3, 1, 0, 0), (1, 2, 2, 0), (0, 0, 0, 1))] == [0, 2, 3]
    village = office.one("SELECT id FROM area WHERE level = 'village' ORDER BY code")
    for late in (3, 20, 40):
        issues.handed(office, late=late, area=village)
    graver = [it.id for it in office.find(Finding)][:2]
    with office.operation(Act.EDIT_FINDING) as edit:
        for it in office.find(Finding):
            edit.change(Finding, it.id, code="T01", severity=3 if it.id in graver else 1)
    read = shown(office, Cut(), YEAR, issues.day(office))
    assert [(it.code.key, it.severity) for it in read.figures.defects] == [("T01", 3)]
    for order in ("frequent", "widest"):
        assert [it.severity for it in charts.defects(read.facts, "zh", order).bars] == [3]
