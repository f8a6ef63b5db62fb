"""一项目一档案: what a file holds and lacks, what stands there, what was paid, which months lack their lists."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.db.tables import current
from inspector.errors import Fault, Kind
from inspector.operations import history, tables
from inspector.operations.projects import assets, documents, file, keeping, listing, lists, look_back, quantities
from inspector.operations.projects.amounts import deviation, exact, share, total, written
from inspector.operations.projects.documents import Filing
from inspector.operations.projects.listing import Lack, ProjectFilter
from inspector.operations.projects.lists import Closing
from inspector.operations.projects.payments import Paying
from inspector.operations.projects.quantities import Agreement
from inspector.records import Asset, AssetCheck, Project, ProjectDocument, ProjectLine, Quantity
from inspector.tables.shipped import shipped_rows
from tests.bench_projects import fill, statements
from tests.operations.projects_made import TODAY, asset_site, project, village


def summed(store, id_, today=TODAY):
    return file.opened(store, id_, today).summed


def paid(store, id_, *amounts):
    for number, amount in enumerate(amounts, 6):
        lists.add(store, id_, list="payment", month=f"2026-{number:02}", text="工程进度款", actual=amount)


# -- amounts -----------------------------------------------------------------------------------------------------------


def test_amounts_are_added_as_they_were_typed():
    assert total([0.1, 0.2, 0.7, None]) == Decimal(1)
    assert written(total([128.5, 0.1, 0.2])) == "128.8"
    assert [written(it) for it in (None, 0.0, 100.0, 1e-7, 0.000001, 1234567.891)] == [
        "", "0", "100", "0", "0.000001", "1234567.891",
    ]  # fmt: skip
    assert exact(float("inf")) is exact(float("nan")) is exact(1e300) is None


@given(st.floats(0, 1e8), st.floats(0, 1e8))
def test_a_share_and_a_deviation_never_divide_by_nothing_and_never_hide_a_difference(part, whole):
    one, other = exact(part), exact(whole)
    assert (share(one, other) is None) == (other == 0)
    apart = deviation(one, other)
    assert (apart is None) == (other == 0)
    if apart is not None:
        assert (apart == 0) == (one == other)
        assert (apart > 0) == (one > other)


# -- documents ---------------------------------------------------------------------------------------------------------


def test_a_file_tells_what_it_holds_what_it_lacks_and_what_is_not_due_yet(office):
    made = project(office)
    documents.file(office, made, {
        "project": {"state": "present", "number": "青发改〔2026〕3号", "day": "2026-02-01", "pages": 12},
        "contract": {"state": "missing"}, "supervision": {"state": "not_applicable"},
    })  # fmt: skip
    found = {it.kind: it for it in summed(office, made).files}
    assert list(found) == ["project", "scheme", "approval", "publicity", "tender", "contract", "supervision", "change",
                           "acceptance", "audit", "payment", "handover"]  # fmt: skip
    assert found["project"].filing is Filing.PRESENT
    assert found["contract"].filing is Filing.MISSING
    assert found["supervision"].filing is Filing.NOT_APPLICABLE
    assert found["scheme"].filing is Filing.UNSEEN
    assert found["acceptance"].filing is Filing.LATER
    assert [it.kind for it in summed(office, made).lacking] == [
        "scheme", "approval", "publicity", "tender", "contract", "payment",
    ]  # fmt: skip


def test_entering_a_document_again_corrects_it_and_undo_takes_it_back(office):
    made = project(office)
    documents.file(office, made, {"scheme": {"state": "missing"}})
    documents.file(office, made, {"scheme": {"state": "present", "pages": 30}, "tender": {"state": "present"}})
    assert [(it.kind, it.state, it.pages) for it in office.find(ProjectDocument)] == [
        ("scheme", "present", 30), ("tender", "present", None),
    ]  # fmt: skip
    history.undo(office)
    assert [(it.kind, it.state) for it in office.find(ProjectDocument)] == [("scheme", "missing")]
    documents.file(office, made, {"scheme": {"state": None}})
    assert office.find(ProjectDocument) == []


@pytest.mark.parametrize(
    "odd", [{"none_such": {"state": "present"}}, {"scheme": {"state": "lost"}}, {"scheme": {"day": "2026-2-1"}},
            {"scheme": {"pages": -1}}]
)  # fmt: skip
def test_odd_documents_are_refused(office, odd):
    made = project(office)
    with pytest.raises(Fault) as refused:
        documents.file(office, made, odd)
    assert refused.value.kind is Kind.BAD_VALUE
    assert office.find(ProjectDocument) == []


# -- quantities --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("planned", "actual", "apart", "agreement"),
    [(1200, 1150, "-4.2", Agreement.BELOW), (1200, 1200, "0.0", Agreement.AGREES), (3, 4, "33.3", Agreement.ABOVE),
     (100_000, 100_001, "0.1", Agreement.ABOVE), (0, 5, None, Agreement.NONE_PLANNED),
     (0, 0, None, Agreement.NONE_AT_ALL), (5, None, None, Agreement.NOT_COUNTED)],
)  # fmt: skip
def test_what_stands_there_is_held_against_the_plan(office, planned, actual, apart, agreement):
    made = project(office)
    quantities.add(office, made, text="渠道衬砌", measure="米", planned=planned, actual=actual)
    (found,) = summed(office, made).measured
    assert (found.deviation, found.agreement) == (None if apart is None else Decimal(apart), agreement)


def test_a_quantity_is_counted_later(office):
    made = project(office)
    it = quantities.add(office, made, text="路灯", measure="盏", planned=40)
    quantities.change(office, it, actual=38, checked="2026-11-20")
    assert summed(office, made).measured[0].deviation == Decimal("-5.0")
    quantities.delete(office, it)
    assert summed(office, made).measured == ()
    with pytest.raises(Fault):
        quantities.change(office, it, actual=40)


# -- payments ----------------------------------------------------------------------------------------------------------


def test_what_was_paid_is_held_against_the_stage(office):
    made = project(office, budget=100)
    paid(office, made, 30.1, 20.2)
    found = summed(office, made).paid
    assert (found.paid, found.share, found.target) == (Decimal("50.3"), Decimal("50.3"), 75)
    assert (found.gap, found.short, found.paying) == (Decimal("24.7"), Decimal("24.7"), Paying.BEHIND)
    assert summed(office, made, "2026-09-30").paid.paying is Paying.ON_TARGET
    assert summed(office, made, "2026-06-30").paid.paid == Decimal("30.1"), "months to come do not count yet"


@pytest.mark.parametrize(
    ("facts", "amounts", "why"),
    [({"budget": None}, [5], Paying.NO_BUDGET), ({"budget": 0}, [5], Paying.NO_BUDGET),
     ({"year": None}, [5], Paying.NO_YEAR), ({"year": 2027}, [5], Paying.NO_STAGE),
     ({"budget": 10}, [10.01], Paying.OVERSPENT), ({"budget": 10}, [7.5], Paying.ON_TARGET)],
)  # fmt: skip
def test_no_share_without_a_base(office, facts, amounts, why):
    made = project(office, **facts)
    paid(office, made, *amounts)
    found = summed(office, made).paid
    assert found.paying is why
    assert (found.share is None) == (why is Paying.NO_BUDGET)


@pytest.mark.parametrize(
    ("state", "why"),
    [("stored", Paying.NOT_BEGUN), ("approved", Paying.NOT_BEGUN), ("dropped", Paying.ENDED),
     ("building", Paying.BEHIND), ("stopped", Paying.BEHIND), ("handed_over", Paying.BEHIND)],
)  # fmt: skip
def test_what_has_not_begun_is_not_compared_yet(office, state, why):
    made = project(office, budget=100, state=state)
    paid(office, made, 10)
    found = summed(office, made)
    assert (found.paid.paying, found.paid.share) == (why, Decimal(10))
    assert (found.paid.target is None) == (Lack.BEHIND not in found.lacks) == (why is not Paying.BEHIND)


def test_a_county_may_compare_what_has_not_begun(office):
    rows = [{**it, "compared": True} for it in shipped_rows("project_states")]
    tables.change(office, "project_states", rows)
    made = project(office, budget=100, state="approved")
    assert summed(office, made).paid.paying is Paying.BEHIND


def test_a_stage_is_the_limit_the_checklist_asks(office):
    """Months count from January of the project's year; stages of a source of funds, where there are any, hold alone."""
    rows = [it for it in current(office, "limits") if it["name"] != "payment_share"]
    steps = [{**next(it for it in current(office, "limits") if it["name"] == "payment_share"), "at_least": at,
              "value": value} for at, value in ((1, 0), (11, 40), (13, 60))]  # fmt: skip
    tables.change(office, "limits", [*rows, *steps])
    made = {year: project(office, name=str(year), budget=100, year=year, funds=None) for year in (2025, 2026)}
    own = project(office, name="own", budget=100, funds="衔接资金")
    assert [summed(office, it).paid.target for it in made.values()] == [60, 40]
    tables.change(office, "fund_stages", [
        {"funds": "衔接资金", "years_on": 0, "month": 11, "day": day, "percent": percent}
        for day, percent in ((20, 95), (22, 100))
    ])  # fmt: skip
    assert [summed(office, it).paid.target for it in (own, made[2026])] == [95, 40]
    assert summed(office, own, "2026-11-19").paid.paying is Paying.NO_STAGE


def test_a_gap_too_small_to_see_is_still_a_gap(office):
    made = project(office, budget=100)
    paid(office, made, 74.99999)
    found = summed(office, made).paid
    assert (found.paying, found.gap, found.short) == (Paying.BEHIND, Decimal("0.1"), Decimal("0.00001"))


# -- monthly lists -----------------------------------------------------------------------------------------------------


def test_months_without_a_list_are_told_up_to_the_month_that_runs(office):
    made = project(office)
    for month in ("2026-06", "2026-08"):
        lists.add(office, made, list="progress", month=month, text="渠道开挖", planned=40, actual=35)
    found = summed(office, made)
    assert found.progress.lacking == ("2026-07", "2026-09", "2026-10")
    assert found.payments.lacking == ("2026-06", "2026-07", "2026-08", "2026-09", "2026-10")
    assert lists.runs(found.progress.lacking) == [("2026-07", "2026-07"), ("2026-09", "2026-10")]
    assert (found.progress.reached, found.progress.planned) == (35, 40)


def test_no_list_is_wanted_before_it_begins_after_it_ends_or_once_all_is_paid(office):
    stored, undated = project(office, state="stored"), project(office, starts=None)
    assert summed(office, stored).progress.lacking == ()
    assert summed(office, undated).progress.lacking == ()
    assert not summed(office, undated).progress.dated
    done = project(office, state="accepted", ends="2026-08-10", budget=10)
    paid(office, done, 4, 6)
    found = summed(office, done)
    assert found.progress.lacking == ("2026-06", "2026-07", "2026-08")
    assert found.payments.lacking == ()


def test_lines_are_closed_one_by_one_and_a_closed_one_keeps_its_day(office):
    made = project(office)
    first = lists.add(office, made, list="payment", month="2026-07", text="预付款", actual=30, due="2026-07-31")
    second = lists.add(office, made, list="payment", month="2026-08", text="进度款", actual=30, due="2026-12-31")
    assert [it.closing for it in summed(office, made).payments.lines] == [Closing.LATE, Closing.OPEN]
    lists.close(office, [first], "2026-08-02", "凭证0812")
    lists.close(office, [first, second], "2026-11-20")
    assert [(it.closed, it.document) for it in office.find(ProjectLine)] == [
        ("2026-08-02", "凭证0812"), ("2026-11-20", None),
    ]  # fmt: skip
    assert summed(office, made).payments.open == 0
    history.undo(office)
    assert summed(office, made).payments.open == 1
    lists.reopen(office, [first])
    assert summed(office, made).payments.late == 1
    lists.delete(office, [first, second])
    assert summed(office, made).payments.lines == ()


# -- projects ----------------------------------------------------------------------------------------------------------


def test_a_project_goes_with_its_file_and_comes_back_with_it(office):
    made = project(office)
    documents.file(office, made, {"scheme": {"state": "present"}})
    quantities.add(office, made, text="渠道", measure="米", planned=3)
    paid(office, made, 3)
    asset = assets.add(office, asset_site(office), project=made)
    with pytest.raises(Fault) as refused:
        keeping.delete(office, made)
    assert (refused.value.kind, refused.value.facts["count"]) == (Kind.STILL_IN_USE, 1)
    assets.change(office, asset, project=None)
    keeping.delete(office, made)
    assert not any(office.find(it) for it in (Project, ProjectDocument, Quantity, ProjectLine))
    history.undo(office)
    assert all(office.find(it) for it in (Project, ProjectDocument, Quantity, ProjectLine))


@pytest.mark.parametrize(
    "odd", [{"name": " "}, {"state": "finished"}, {"kind": "castle"}, {"year": 20260}, {"budget": -1},
            {"budget": float("inf")}, {"starts": "2026-12-31", "ends": "2026-01-01"}, {"ends": "明年"}]
)  # fmt: skip
def test_odd_projects_are_refused(office, odd):
    with pytest.raises(Fault) as refused:
        project(office, **odd)
    assert refused.value.kind is Kind.BAD_VALUE
    made = project(office)
    with pytest.raises(Fault):
        keeping.change(office, made, **odd)


def test_no_identity_number_is_kept(office):
    with pytest.raises(Fault) as refused:
        project(office, note="联系人 11010519491231002X")
    assert refused.value.kind is Kind.IDENTITY_NUMBER


def test_projects_are_found_by_what_they_say_and_by_what_they_lack(office):
    one = project(office, number="XJ-2026-07", kind="irrigation")
    other = project(office, name="南坪村路灯", area=village(office, 5), year=2025, funds="省级资金", state="accepted",
                    starts="2025-03-01", ends="2025-05-01")  # fmt: skip
    quantities.add(office, other, text="路灯", measure="盏", planned=40, actual=31)

    def ids(**wanted):
        return [it.project.id for it in listing.projects(office, ProjectFilter(**wanted), TODAY)]

    assert ids() == [one, other]
    assert ids(text="灌溉 xj-2026") == [one]
    assert ids(kind="irrigation") == ids(state="building") == ids(year_from=2026) == ids(funds="衔接资金") == [one]
    assert ids(year_to=2025) == ids(lack=Lack.DEVIATION) == [other]
    assert ids(lack=Lack.MONTHS) == [one, other]
    assert ids(area="990101000000") == [one, other]
    assert ids(text="%_'\"") == []


# -- assets ------------------------------------------------------------------------------------------------------------


def test_an_asset_tells_its_points_its_state_and_what_is_wanting(office):
    made = assets.add(office, asset_site(office), category="public", value=86.5, built=2025)
    assert assets.add(office, asset_site(office)) == made
    (placed,) = listing.all_assets(office, TODAY)
    assert placed.held.wants == (assets.Want.CHECK,)
    assets.check(office, made, "2026-10-01", registered="yes", rules="yes", keeper="partly", effect="no", state="idle")
    (placed,) = listing.all_assets(office, TODAY, state="idle")
    assert (placed.held.points, placed.held.fulfilled) == (("yes", "yes", "partly", "no"), 2)
    assert placed.held.wants == (assets.Want.REASON, assets.Want.PLAN)
    check = office.find(AssetCheck)[0].id
    assets.correct(office, check, idle_reason="operator", plan="转租给合作社", due="2026-11-01")
    assert listing.all_assets(office, TODAY)[0].held.wants == (assets.Want.PLAN_DUE,)
    assets.check(office, made, "2026-11-15", state="normal", effect="yes")
    assert listing.all_assets(office, TODAY)[0].held.wants == ()
    assert listing.all_assets(office, "2026-11-10")[0].held.state.name == "idle"
    assert listing.all_assets(office, TODAY, state="idle") == []
    assets.delete(office, made)
    assert not office.find(Asset)
    assert not office.find(AssetCheck)


@pytest.mark.parametrize("odd", [{"registered": "maybe"}, {"state": "flying"}, {"idle_reason": "boredom"},
                                 {"due": "soon"}])  # fmt: skip
def test_odd_checks_are_refused(office, odd):
    made = assets.add(office, asset_site(office))
    with pytest.raises(Fault) as refused:
        assets.check(office, made, TODAY, **odd)
    assert refused.value.kind is Kind.BAD_VALUE


# -- looking back ------------------------------------------------------------------------------------------------------


def test_three_years_are_looked_back_upon(office):
    now, before = project(office, budget=100), project(office, name="旧项目", year=2024, state="accepted", budget=50)
    project(office, name="更早", year=2023)
    paid(office, now, 50)
    assets.check(office, assets.add(office, asset_site(office), project=before), TODAY, state="idle")
    found = look_back.look_back(office, 2026, TODAY)
    assert [it.year for it in found.years] == [2026, 2025, 2024]
    assert [len(it.projects) for it in found.years] == [1, 0, 1]
    assert (found.years[1].share, found.years[0].share) == (None, Decimal("50.0"))
    assert (found.whole.assets, found.whole.idle) == (1, 1)
    assert found.years[2].lacks[Lack.IDLE] == (before,)
    assert found.whole.budget == Decimal(150)


def test_a_longer_list_takes_no_more_statements(office):
    """See `tests.bench_projects` for three thousand."""
    fill(office, 4)
    few = statements(office)
    fill(office, 40)
    assert statements(office) == few
