"""What a visit by the checklist of assets proposes, and how projects travel between laptop and office."""

import pytest

from inspector.errors import Fault, Kind
from inspector.operations import exchange, history
from inspector.operations import visit as visits
from inspector.operations.projects import assets, documents, file, keeping, lists, proposals, quantities
from inspector.records import Asset, AssetCheck, Project, ProjectDocument, ProjectLine, Quantity
from tests.operations.days import a_household, finalised, the_form
from tests.operations.projects_made import TODAY, asset_site, asset_visit, project


def as_told(proposal, part):
    return {it.field: it.after for it in proposal.values if it.part == part}


def test_a_visit_proposes_what_it_saw(store):
    site = asset_site(store)
    made = project(store, budget=95)
    asset = assets.add(store, site, project=made, category="operating")
    documents.file(store, made, {"scheme": {"state": "present"}})
    proposal = proposals.proposed(store, asset_visit(store, site))
    assert (proposal.asset, proposal.project, proposal.spent) == (asset, made, 60)
    assert as_told(proposal, "asset") == {
        "number": "ZC-2025-003", "category": "public", "value": 86.5, "built": 2025, "funds": "衔接资金",
        "owner": "集体",
    }  # fmt: skip
    assert as_told(proposal, "check") == {
        "registered": "yes", "rules": "yes", "keeper": "partly", "effect": "no", "state": "idle",
        "idle_reason": "other", "note": "没有水源",
    }  # fmt: skip
    filed = as_told(proposal, "document")
    assert (filed["audit"], filed["change"], filed["scheme"]) == ("missing", "not_applicable", "present")
    assert len(filed) == 12
    assert as_told(proposal, "quantity")["actual"] == 1150
    assert as_told(proposal, "project") == {"budget": 90}
    assert "document.scheme" not in {it.key for it in proposal.fresh}


def test_what_is_chosen_is_entered_in_one_step_and_only_that(store):
    site = asset_site(store)
    made = project(store, budget=95)
    asset = assets.add(store, site, project=made)
    proposal = proposals.proposed(store, asset_visit(store, site))
    chosen = {it.key for it in proposal.fresh} - {"project.budget", "asset.number"}
    assert proposals.take(store, proposal, chosen) == asset
    assert (store.get(Project, made).budget, store.get(Asset, asset).number) == (95, None)
    assert store.get(Asset, asset).value == 86.5
    (check,), (counted,) = store.find(AssetCheck), store.find(Quantity)
    assert (check.state, check.visit, check.day) == ("idle", proposal.visit, proposal.day)
    assert (counted.actual, counted.visit) == (1150, proposal.visit)
    assert len(store.find(ProjectDocument)) == 12
    again = proposals.proposed(store, proposal.visit)
    assert {it.key for it in again.fresh} == {"project.budget", "asset.number"}
    proposals.take(store, again)
    assert len(store.find(AssetCheck)) == len(store.find(Quantity)) == 1
    history.undo(store)
    history.undo(store)
    assert store.find(AssetCheck) == store.find(Quantity) == store.find(ProjectDocument) == []


def test_a_quantity_that_was_planned_is_counted_not_made_again(store):
    site = asset_site(store)
    made = project(store)
    assets.add(store, site, project=made)
    planned = quantities.add(store, made, text="渠道衬砌", measure="米", planned=1200)
    quantities.add(store, made, text="渠道盖板", measure="块", planned=1200)
    proposal = proposals.proposed(store, asset_visit(store, site))
    assert proposal.quantity == planned
    proposals.take(store, proposal)
    assert [(it.text, it.actual) for it in store.find(Quantity)] == [("渠道衬砌", 1150), ("渠道盖板", None)]


def test_an_asset_nobody_registered_is_registered_from_its_visit(store):
    visit = asset_visit(store, asset_site(store), AS01="no", AS05="normal", AS09_approved="n/a")
    proposal = proposals.proposed(store, visit)
    assert (proposal.asset, proposal.project) == (None, None)
    asset = proposals.take(store, proposal)
    assert store.get(Asset, asset).category == "public"
    assert [(it.registered, it.effect, it.state) for it in store.find(AssetCheck)] == [("no", "yes", "normal")]


def test_visits_nobody_has_entered_wait_the_last_one_of_each_asset(store):
    assert proposals.waiting(store) == []
    first = asset_visit(store, asset_site(store))
    other = asset_visit(store, asset_site(store, 1))
    assert proposals.waiting(store) == [other, first]
    last = asset_visit(store, asset_site(store), AS05="normal")
    assert proposals.waiting(store) == [last, other]
    proposals.take(store, proposals.proposed(store, last))
    assert proposals.waiting(store) == [other], "an earlier visit tells nothing new"


def test_only_a_finished_visit_to_an_asset_proposes_anything(store):
    draft = visits.start(store, site=a_household(store), checklist=the_form(store))
    with pytest.raises(Fault) as refused:
        proposals.proposed(store, draft)
    assert refused.value.kind is Kind.NOT_FINALISED
    with pytest.raises(Fault) as refused:
        proposals.proposed(store, finalised(store, draft))
    assert refused.value.kind is Kind.NOT_MEANT


# -- how they travel ---------------------------------------------------------------------------------------------------


def everything(store):
    kinds = (Project, ProjectDocument, Quantity, ProjectLine, Asset, AssetCheck)
    return {kind: sorted((it for it in store.find(kind)), key=lambda it: it.id) for kind in kinds}


def filled(store):

    made = project(store)
    documents.file(store, made, {"scheme": {"state": "present", "number": "青发改〔2026〕3号"}})
    quantities.add(store, made, text="渠道衬砌", measure="米", planned=1200)
    lists.add(store, made, list="payment", month="2026-08", text="进度款", planned=40, actual=30.35)
    asset = assets.add(store, asset_site(store), project=made, value=86.5)
    assets.check(store, asset, "2026-10-01", state="idle", idle_reason="market", plan="转租")
    return made


def test_a_task_package_brings_the_laptop_every_project_and_a_result_brings_back_what_was_seen(office, store, tmp_path):
    filled(office)
    exchange.export(office, tmp_path / "task.inspection")
    (received,) = exchange.merge(store, [tmp_path / "task.inspection"])
    assert received.refused is None
    assert everything(store) == everything(office)
    proposals.take(store, proposals.proposed(store, asset_visit(store, asset_site(store))))
    exchange.export(store, tmp_path / "result.inspection")
    (received,) = exchange.merge(office, [tmp_path / "result.inspection"])
    assert received.refused is None
    assert everything(store) == everything(office)
    assert office.find(Quantity)[0].actual == 1150
    assert file.opened(office, office.find(Project)[0].id, TODAY).visits


def test_what_two_ends_said_of_one_amount_is_a_conflict_and_both_documents_stay(office, store, tmp_path):
    made = filled(office)
    exchange.export(office, tmp_path / "task.inspection")
    exchange.merge(store, [tmp_path / "task.inspection"])

    keeping.change(office, made, budget=130)
    keeping.change(store, made, budget=131)
    documents.file(office, made, {"tender": {"state": "missing"}})
    documents.file(store, made, {"tender": {"state": "present"}})
    exchange.export(store, tmp_path / "result.inspection")
    (received,) = exchange.merge(office, [tmp_path / "result.inspection"])
    assert received.outcome.counts["conflict"] == 1
    tender = next(it for it in file.opened(office, made, TODAY).summed.files if it.kind == "tender")
    assert tender.held == max((it for it in office.find(ProjectDocument, kind="tender")), key=lambda it: it.id)


def test_what_was_taken_from_a_visit_that_was_reopened_stays_at_home_with_it(office, store, tmp_path):
    filled(office)
    exchange.export(office, tmp_path / "task.inspection")
    exchange.merge(store, [tmp_path / "task.inspection"])
    visit = asset_visit(store, asset_site(store))
    proposals.take(store, proposals.proposed(store, visit))
    visits.reopen(store, visit)
    exchange.export(store, tmp_path / "early.inspection")
    exchange.merge(office, [tmp_path / "early.inspection"])
    assert [it.visit for it in office.find(AssetCheck)] == [None]
    assert office.find(Quantity)[0].actual is None
    visits.finalise(store, visit, without_photos=True)
    exchange.export(store, tmp_path / "late.inspection")
    (received,) = exchange.merge(office, [tmp_path / "late.inspection"])
    assert received.refused is None
    assert everything(store) == everything(office)
