"""Quotas: the latest report counts, a town's own before its villages', what is odd is told, nothing is divided by 0."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.acts import Act
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations import history, quotas
from inspector.operations.indicators.exchange import write_quotas
from inspector.operations.indicators.intake import import_quotas
from inspector.operations.indicators.places import places
from inspector.operations.indicators.value import Said, Why
from inspector.operations.quotas import Progress
from inspector.periods import parsed
from inspector.records import Area, Campaign, Quota, QuotaReport
from inspector.sheet.figures import QUOTAS, read_rows

YEAR = parsed("2026")


def town(store: Store, number: int = 0) -> Area:
    return places(store).towns[number]


def village(store: Store, number: int = 0) -> Area:
    found = [it for it in store.find(Area, level="village") if it.parent == town(store).id]
    return sorted(found, key=lambda it: it.code)[number]


def quota(store: Store, area: str, planned: float = 40, *, period: str = "2026", subject: str = "old_houses") -> str:
    days = parsed(period)
    return quotas.set_quota(store, subject=subject, area=area, starts=days.starts, ends=days.ends, planned=planned)


def of(store: Store, area: str, period: str = "2026") -> Progress:
    return quotas.progress(store, parsed(period))["old_houses", area]


def test_the_latest_report_counts_and_of_one_day_the_one_made_last(store: Store) -> None:
    made = quota(store, town(store).id)
    for day, done in (("2026-03-31", 10), ("2026-02-01", 30), ("2026-03-31", 12)):
        quotas.report(store, made, day=day, done=done)
    found = of(store, town(store).id)
    assert (found.planned, found.done, found.value, found.why) == (40, 12, 0.3, None)
    assert found.said == (Said.FELL,)
    assert [it.done for it in found.lines[0].reports] == [30, 10, 12]


def test_what_is_reported_after_the_period_does_not_count_in_it(store: Store) -> None:
    made = quota(store, town(store).id)
    quotas.report(store, made, day="2026-05-01", done=7)
    early = of(store, town(store).id, "2026Q1")
    assert (early.done, early.why, early.value) == (None, Why.UNREPORTED, None)
    assert early.said == (Said.CROSSES,)
    assert of(store, town(store).id).done == 7


def test_more_than_planned_is_told_and_no_plan_gives_no_share(store: Store) -> None:
    quotas.report(store, quota(store, town(store).id, 4), day="2026-05-01", done=5)
    over = of(store, town(store).id)
    assert (over.value, over.said) == (1.25, (Said.OVER,))
    quotas.report(store, quota(store, town(store, 1).id, 0), day="2026-05-01", done=5)
    none = of(store, town(store, 1).id)
    assert (none.value, none.why, none.done) == (None, Why.NO_PLAN, 5)


def test_a_towns_own_quota_counts_before_those_of_its_villages(store: Store) -> None:
    first, second = village(store).id, village(store, 1).id
    quotas.report(store, quota(store, first, 10), day="2026-05-01", done=5)
    quota(store, second, 10)
    summed = of(store, town(store).id)
    assert (summed.planned, summed.done, summed.said) == (20, 5, (Said.PARTLY_REPORTED,))
    county = places(store).county
    assert county is not None
    assert of(store, county.id).planned == 20
    quota(store, town(store).id, 50)
    assert of(store, town(store).id).planned == 50
    assert of(store, county.id).planned == 50
    quota(store, county.id, 300)
    assert of(store, county.id).planned == 300


def test_of_several_periods_the_one_that_suits_best_counts(store: Store) -> None:
    there = town(store).id
    quota(store, there, 100)
    quota(store, there, 40, period="2026H2")
    quota(store, there, 9, period="2026-10")
    assert of(store, there).planned == 100
    assert of(store, there, "2026Q4").planned == 40
    assert of(store, there, "2026-10").planned == 9
    quota(store, there, 7, period="2025")
    wide = of(store, there, "2025-06-01..2026-10-15")  # the year's quotas, not what they are made of
    assert (wide.planned, wide.said) == (107, (Said.CROSSES,))


def test_one_quota_entered_twice_counts_once_and_is_told(store: Store) -> None:
    quota(store, town(store).id, 30)
    quota(store, town(store).id, 35)
    found = of(store, town(store).id)
    assert (found.planned, found.said) == (35, (Said.TWICE,))


@pytest.mark.parametrize(
    ("changed", "kind"),
    [
        ({"subject": "nothing"}, Kind.BAD_VALUE), ({"planned": -1}, Kind.BAD_VALUE),
        ({"planned": float("nan")}, Kind.BAD_VALUE), ({"planned": float("inf")}, Kind.BAD_VALUE),
        ({"planned": True}, Kind.BAD_VALUE), ({"starts": "2026-12-01", "ends": "2026-11-01"}, Kind.BAD_PERIOD),
        ({"starts": "gestern"}, Kind.BAD_PERIOD), ({"area": "nowhere"}, Kind.GONE), ({"campaign": "none"}, Kind.GONE),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_refused_and_leaves_nothing(
    store: Store, changed: dict[str, object], kind: Kind
) -> None:
    facts = {
        "subject": "old_houses",
        "area": town(store).id,
        "starts": "2026-01-01",
        "ends": "2026-12-31",
        "planned": 1,
    }
    with pytest.raises(Fault) as caught:
        quotas.set_quota(store, **(facts | changed))  # type: ignore[arg-type]
    assert caught.value.kind is kind
    assert store.find(Quota) == []


def test_a_report_before_the_first_day_or_of_a_deleted_quota_is_refused(store: Store) -> None:
    made = quota(store, town(store).id, period="2026Q4")
    for day in ("2026-09-30", "2026-02-30", ""):
        with pytest.raises(Fault) as caught:
            quotas.report(store, made, day=day, done=1)
        assert caught.value.kind is Kind.BAD_VALUE
    quotas.report(store, made, day="2026-10-01", done=1)
    quotas.delete(store, made)
    assert quotas.progress(store, YEAR) == {}
    with pytest.raises(Fault) as caught:
        quotas.report(store, made, day="2026-10-02", done=1)
    assert caught.value.kind is Kind.GONE
    history.undo(store)
    assert of(store, town(store).id, "2026Q4").done == 1


def test_a_report_taken_back_leaves_the_one_before(store: Store) -> None:
    made = quota(store, town(store).id)
    quotas.report(store, made, day="2026-05-01", done=3)
    later = quotas.report(store, made, day="2026-06-01", done=30)
    quotas.take_back(store, later)
    assert of(store, town(store).id).done == 3


def test_what_a_merge_brought_that_is_no_number_or_no_day_is_left_out(store: Store) -> None:
    made = quota(store, town(store).id)
    with store.operation(Act.SET_QUOTA) as edit:
        strange = {"subject": "old_houses", "area": town(store).id, "campaign": None, "note": None}
        edit.create(Quota, **strange, starts="2026-01-01", ends="2026-12-31", planned=float("inf"))
        edit.create(Quota, **strange, starts="2026-", ends="2026~", planned=5.0)
        edit.create(QuotaReport, quota=made, day="2026-05-99", done=1.0, note=None)
        edit.create(QuotaReport, quota=made, day="2026-05-01", done=-4.0, note=None)
    found = of(store, town(store).id)
    assert (found.planned, found.done, found.why) == (40, None, Why.UNREPORTED)
    assert found.said == (Said.IMPOSSIBLE,)


# -- as tables ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["zh", "en"])
def test_quotas_come_back_as_they_went(store: Store, tmp_path: Path, language: str) -> None:
    made = quota(store, town(store).id, 12.5)
    quotas.report(store, made, day="2026-05-01", done=3.25)
    quota(store, village(store).id, 7, subject="toilets")
    path = tmp_path / "q.xlsx"
    assert write_quotas(store, path, language=language) == 2
    said = import_quotas(store, path)
    assert said == {"new": 0, "changed": 0, "same": 2, "operation": None, "refused": []}
    quotas.delete(store, made)
    assert import_quotas(store, path)["new"] == 1
    found = of(store, town(store).id)
    assert (found.planned, found.done) == (12.5, 3.25)
    history.undo(store)
    assert ("old_houses", town(store).id) not in quotas.progress(store, YEAR)


def test_every_row_is_taken_or_refused_by_itself(store: Store, tmp_path: Path) -> None:
    code, other = town(store).code, town(store, 1).code
    rows = (
        "任务指标,区划代码,起始日期,截止日期,计划数,统计日期,完成数",
        f"拆除老旧房屋,{code},2026-01-01,2026-12-31,40,2026-05-01,10",
        f"拆除老旧房屋,{code},2026年1月1日,2026/12/31,40,2026-06-01,12",
        f"拆除老旧房屋,{code},2026-01-01,2026-12-31,40,2026-06-01,13",
        f"拆房,{code},2026-01-01,2026-12-31,40,,",
        "拆除老旧房屋,1,2026-01-01,2026-12-31,40,,",
        f"户厕改造,{code},2026-12-31,2026-01-01,40,,",
        f"户厕改造,{code},2026-01-01,2026-12-31,四十,,",
        f"户厕改造,{code},2026-01-01,2026-12-31,40,2026-05-01,",
        f"户厕改造,{code},2026-01-01,2026-12-31,40,2025-05-01,1",
        f"户厕改造,{other},2026-01-01,2026-12-31,20,,",
    )
    path = tmp_path / "任务.csv"
    path.write_text("\n".join(rows), "utf-8")
    said = import_quotas(store, path)
    assert [(it["row"], it["kind"]) for it in said["refused"]] == [
        (4, "twice"), (5, "unknown_choice"), (6, "unknown_area"), (7, "out_of_range"), (8, "not_a_number"),
        (9, "missing"), (10, "out_of_range"),
    ]  # fmt: skip
    assert (said["new"], said["changed"]) == (2, 1)
    assert of(store, town(store).id).done == 12
    assert import_quotas(store, path)["operation"] is None


def test_a_row_that_names_no_campaign_means_the_quota_it_tells_of(store: Store, tmp_path: Path) -> None:
    days, area = parsed("2026"), town(store)
    facts = {"subject": "old_houses", "area": area.id, "starts": days.starts, "ends": days.ends}
    held = quotas.set_quota(store, planned=40, campaign=store.find(Campaign)[0].id, **facts)
    path = tmp_path / "任务.csv"
    heads = "任务指标,区划代码,起始日期,截止日期,计划数,统计日期,完成数"
    path.write_text(f"{heads}\n拆除老旧房屋,{area.code},2026-01-01,2026-12-31,40,2026-05-01,10\n", "utf-8")
    assert import_quotas(store, path)["changed"] == 1
    assert [(it.quota, it.done) for it in store.find(QuotaReport)] == [(held, 10)]
    with store.operation(Act.EDIT_CAMPAIGN) as edit:
        ends = {"basic_by": "2026-06-01", "closed_by": "2026-09-01"}
        other = edit.create(Campaign, name="另一行动", starts=days.starts, **ends)
    quotas.set_quota(store, planned=20, campaign=other, **facts)
    said = import_quotas(store, path)
    assert [(it["row"], it["kind"]) for it in said["refused"]] == [(2, "ambiguous")]
    plain = quotas.set_quota(store, planned=40, **facts)
    assert import_quotas(store, path)["changed"] == 1
    assert {it.quota for it in store.find(QuotaReport)} == {held, plain}


def test_a_table_of_something_else_is_refused_whole(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("甲,乙\n1,2\n", "utf-8")
    with pytest.raises(Fault) as caught:
        import_quotas(store, path)
    assert (caught.value.kind, caught.value.facts["message"]) == (Kind.BAD_ROW, "no_heading")


@given(rows=st.lists(st.lists(st.text(max_size=12), max_size=9), max_size=6))
def test_no_strangers_rows_break_the_reading(rows: list[list[str]]) -> None:
    heading = [it.title for it in QUOTAS.columns]
    placed, refused = read_rows(QUOTAS, [{"name": "x", "rows": [heading, *rows]}], Path("x"))
    filled = [row for row in rows if any(it.strip() for it in row[: len(heading)])]
    assert len(placed) + len(refused) <= len(filled)
    assert all(0 <= float(it.row["planned"] or 0) <= 1e9 for it in placed)
