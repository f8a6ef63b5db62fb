"""An assessment: every number is what its trail counts; what is missing is told, never nought, never a rank."""

from pathlib import Path

import pytest

from inspector.acts import Act
from inspector.db import ledger
from inspector.db.store import Store
from inspector.db.tables import current
from inspector.errors import Fault, Kind
from inspector.operations import history, quotas, tables
from inspector.operations.indicators.assessing import Assessment, Row, assess
from inspector.operations.indicators.exchange import import_values, write_values
from inspector.operations.indicators.places import places
from inspector.operations.indicators.trails import reports_told, sites_told, visits_told
from inspector.operations.indicators.typed import set_value
from inspector.operations.indicators.value import Said, Why
from inspector.periods import Period, parsed
from inspector.records import Area, IndicatorValue, Site
from inspector.sample.quotas import load_quotas, load_surveys
from tests.operations.issues import day, handed, issue, today

SCHEME = "environment"


@pytest.fixture
def period(office: Store) -> Period:
    return parsed(str(today(office).year))


def worked_out(store: Store, period: Period) -> Assessment:
    return assess(store, SCHEME, period, today=today(store).isoformat())


def town_of(found: Assessment, number: int) -> Row:
    return found.towns[number]


def keep(store: Store, *names: str) -> None:
    """Of the shipped scheme only these indicators."""
    tables.change(store, "indicators", [dict(it) for it in current(store, "indicators") if it["name"] in names])


def some_findings(store: Store) -> None:
    sites = sorted(store.find(Site, kind="household"), key=lambda it: it.code)
    for number in range(9):
        handed(store, late=-5 if number % 3 else 5, site=sites[number * 26].id)
    issue(store)


def test_every_rate_is_what_its_filters_count(office: Store) -> None:
    some_findings(office)
    found = worked_out(office, Period(day(office, -60), day(office)))
    assert found.county is not None
    counted = 0
    for row in (*found.towns, found.county):
        for name in ("rectified", "in_time", "overdue"):
            measured = row.cells[name].measured
            trail = measured.trail
            assert trail.counted is not None
            assert trail.based is not None
            base = ledger.count(office, trail.based, today=found.today)
            if measured.why is Why.NO_BASE:
                assert base == 0
                continue
            assert measured.base == base > 0
            assert measured.count == ledger.count(office, trail.counted, today=found.today)
            counted += 1
    assert counted > 3


def test_an_empty_county_is_told_in_words_and_ranks_nobody(office: Store, period: Period) -> None:
    found = worked_out(office, period)
    assert found.county is not None
    assert not found.compared
    assert all(it.rank is None for it in found.towns)
    whys = {name: cell.measured.why for name, cell in town_of(found, 0).cells.items()}
    assert whys == {
        "rectified": Why.NO_BASE, "in_time": Why.NO_BASE, "overdue": Why.NO_BASE, "village_score": Why.NO_VISITS,
        "courtyard_score": Why.NO_VISITS, "old_houses": Why.NO_QUOTA, "toilets": Why.NO_QUOTA,
        "satisfaction": Why.NOT_ASKED, "coverage": None, "lasting": Why.NOT_TYPED,
    }  # fmt: skip
    assert all(cell.points is None for cell in town_of(found, 0).cells.values() if cell.measured.why)


def test_towns_stand_by_their_totals_and_equal_ones_share_a_rank(office: Store, period: Period) -> None:
    keep(office, "lasting")
    towns = places(office).towns
    for town, value in zip(towns, (90, 95, 90), strict=True):
        set_value(office, scheme_name=SCHEME, indicator="lasting", area=town.id, period=period, value=value)
    found = worked_out(office, period)
    assert [(it.rank, it.total) for it in found.towns] == [(2, 2.7), (1, 2.85), (2, 2.7)]
    assert [it.area for it in found.ranked] == [towns[1].id, towns[0].id, towns[2].id]
    assert found.county is not None
    assert (found.county.rank, found.county.total) == (None, None)


def test_a_town_that_lacks_what_others_have_is_not_ranked(office: Store, period: Period) -> None:
    load_quotas(office)
    load_surveys(office)
    found = worked_out(office, period)
    assert "village_score" in found.left_out
    rows = {it.name: it for it in found.towns}
    assert rows["麦坡乡"].rank is None
    assert rows["麦坡乡"].lacks == ("toilets",)
    assert rows["麦坡乡"].cells["toilets"].measured.why is Why.UNREPORTED
    assert rows["青石镇"].cells["old_houses"].measured.said == (Said.FELL,)
    assert rows["云渡镇"].cells["satisfaction"].points == 8
    assert rows["青石镇"].cells["satisfaction"].points == 0
    assert {it.rank for it in found.towns} == ({None} if not found.compared else {1, 2, None})


def test_a_score_is_the_mean_of_the_visits_it_names(office: Store, period: Period) -> None:
    made = load_surveys(office)
    rows = [dict(it) | {"of": ""} for it in current(office, "indicators") if it["name"] == "village_score"]
    tables.change(office, "indicators", rows)
    found = worked_out(office, period)
    cell = town_of(found, 0).cells["village_score"]
    if cell.measured.value is None:  # the checklist of organisation gives no points
        assert cell.measured.why is Why.NO_VISITS
    else:
        assert set(cell.measured.trail.visits) <= set(made)


def test_a_value_can_be_typed_changed_and_taken_away(office: Store, period: Period) -> None:
    there = places(office).towns[0].id
    first = set_value(office, scheme_name=SCHEME, indicator="lasting", area=there, period=period, value=50)
    again = set_value(office, scheme_name=SCHEME, indicator="lasting", area=there, period=period, value=60, note="补报")
    assert first == again
    cell = town_of(worked_out(office, period), 0).cells["lasting"]
    assert (cell.measured.value, cell.measured.trail.typed, cell.points) == (60, first, 1.8)
    other = worked_out(office, parsed(f"{period.starts[:4]}-01"))
    assert town_of(other, 0).cells["lasting"].measured.why is Why.NOT_TYPED
    set_value(office, scheme_name=SCHEME, indicator="lasting", area=there, period=period, value=None)
    assert town_of(worked_out(office, period), 0).cells["lasting"].measured.why is Why.NOT_TYPED
    history.undo(office)
    assert town_of(worked_out(office, period), 0).cells["lasting"].measured.value == 60


@pytest.mark.parametrize(
    ("changed", "kind"),
    [
        ({"indicator": "rectified"}, Kind.BAD_VALUE), ({"indicator": "none"}, Kind.GONE),
        ({"scheme_name": "none"}, Kind.GONE), ({"area": "none"}, Kind.GONE), ({"value": float("nan")}, Kind.BAD_VALUE),
        ({"value": 1e12}, Kind.BAD_VALUE),
    ],
)  # fmt: skip
def test_a_value_that_makes_no_sense_is_refused(
    office: Store, period: Period, changed: dict[str, object], kind: Kind
) -> None:
    facts = {"scheme_name": SCHEME, "indicator": "lasting", "area": places(office).towns[0].id, "value": 5.0}
    with pytest.raises(Fault) as caught:
        set_value(office, period=period, **(facts | changed))  # type: ignore[arg-type]
    assert caught.value.kind is kind
    assert office.find(IndicatorValue) == []


def test_two_values_for_the_same_days_are_told_and_the_newest_counts(office: Store, period: Period) -> None:
    there = places(office).towns[0].id
    for value in (10.0, 20.0, float("inf")):
        with office.operation(Act.SET_INDICATOR) as edit:
            edit.create(
                IndicatorValue, scheme=SCHEME, indicator="lasting", area=there, starts=period.starts, ends=period.ends,
                value=value, note=None,
            )  # fmt: skip
    measured = town_of(worked_out(office, period), 0).cells["lasting"].measured
    assert (measured.value, measured.said) == (20, (Said.TWICE,))


def test_a_town_that_ceased_in_the_period_is_told(office: Store, period: Period) -> None:
    there = places(office).towns[2]
    year = period.starts[:4]
    with office.operation(Act.EDIT_AREA) as edit:
        edit.change(Area, there.id, until=f"{year}-06-30")
    found = worked_out(office, period)
    assert [it.ceased for it in found.towns] == [False, False, True]
    later = worked_out(office, parsed(f"{year}H2"))
    assert there.id not in {it.area for it in later.towns}


def test_a_circle_of_areas_ends(office: Store, period: Period) -> None:
    there = places(office).towns[0]
    village = next(it for it in office.find(Area, level="village") if it.parent == there.id)
    with office.operation(Act.EDIT_AREA) as edit:
        edit.change(Area, there.id, parent=village.id)
        edit.change(Area, village.id, parent=village.id)
    assert len(worked_out(office, period).towns) == 3


def test_what_stands_behind_a_value_has_names(office: Store, period: Period) -> None:
    load_quotas(office)
    made = load_surveys(office)
    found = town_of(worked_out(office, period), 0)
    reports = reports_told(office, found.cells["old_houses"].measured.trail.quotas)
    assert [(it.done, it.counts) for it in reports] == [(31, True), (18, False)]
    assert reports[0].place == found.name
    [visit] = visits_told(office, found.cells["satisfaction"].measured.trail.visits)
    assert visit.visit in made
    assert visit.place.startswith(found.name)
    places_left = sites_told(office, found.cells["coverage"].measured.trail.sites)
    assert places_left
    assert all(it.place.startswith(found.name) for it in places_left)
    assert reports_told(office, ["no such quota"]) == []
    assert visits_told(office, ["no such visit"]) == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_typed_values_come_back_as_they_went(office: Store, period: Period, tmp_path: Path, language: str) -> None:
    load_quotas(office)
    path = tmp_path / "v.xlsx"
    count = write_values(office, path, language=language)
    assert count == len(office.find(IndicatorValue)) > 0
    assert import_values(office, path) == {"new": 0, "changed": 0, "same": count, "operation": None, "refused": []}
    town = places(office).towns[0]
    csv = tmp_path / "填报.csv"
    rows = (
        "方案,指标,区划代码,起始日期,截止日期,数值",
        f"人居环境整治考核,长效机制建设评分,{town.code},{period.starts},{period.ends},77",
        f"{SCHEME},问题整改率,{town.code},{period.starts},{period.ends},77",
        f"别的方案,长效机制建设评分,{town.code},{period.starts},{period.ends},77",
        f"{SCHEME},lasting,{town.code},{period.starts},{period.ends},78",
        f"{SCHEME},lasting,,{period.starts},{period.ends},78",
    )
    csv.write_text("\n".join(rows), "utf-8")
    said = import_values(office, csv)
    assert (said["new"], said["changed"], said["same"]) == (0, 1, 0)
    assert [(it["row"], it["kind"]) for it in said["refused"]] == [
        (3, "unknown_choice"), (4, "unknown_choice"), (5, "twice"), (6, "missing"),
    ]  # fmt: skip
    assert town_of(worked_out(office, period), 0).cells["lasting"].measured.value == 77


def test_an_unknown_scheme_or_quota_subject_is_no_crash(office: Store, period: Period) -> None:
    with pytest.raises(Fault):
        assess(office, "none", period, today="2026-01-01")
    tables.change(office, "quota_subjects", [])
    found = worked_out(office, period)
    assert town_of(found, 0).cells["toilets"].measured.why is Why.UNKNOWN_SOURCE
    assert quotas.progress(office, period) == {}
