"""Leads on risks: taken, verified, referred, ended, looked at again; late by the days of their channel."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from inspector.errors import Fault, Kind
from inspector.operations import history
from inspector.operations.register import leads
from inspector.operations.register.leads import Standing
from inspector.records import RiskLead, Unit
from tests.operations.days import a_household
from tests.operations.issues import day


def ago(store, days):
    return (date.fromisoformat(day(store)) - timedelta(days=days)).isoformat()


@pytest.fixture
def lead(store):
    facts = {"channel": "cadre", "risk": "income", "found": ago(store, 10), "text": "务工收入减少。"}
    return leads.take(store, site=a_household(store), **facts)


def stands(store, lead):
    return leads.standing(store.get(RiskLead, lead))


def test_a_lead_goes_its_way_and_can_be_taken_back_step_by_step(store, lead):
    unit = store.find(Unit)[0].id
    assert stands(store, lead) is Standing.TAKEN
    leads.verify(store, lead, "true", day=ago(store, 8))
    assert stands(store, lead) is Standing.VERIFIED
    leads.refer(store, lead, unit, day=ago(store, 6), document="转办单〔2026〕1号")
    assert stands(store, lead) is Standing.REFERRED
    leads.conclude(store, lead, day=ago(store, 3), outcome="已安排公益岗。", look_again=ago(store, -30))
    assert stands(store, lead) is Standing.LOOK_AGAIN
    leads.look(store, lead, day=ago(store, 0), outcome="收入稳定。")
    assert stands(store, lead) is Standing.ENDED
    held = store.get(RiskLead, lead)
    assert (held.document, held.unit, held.outcome) == ("转办单〔2026〕1号", unit, "已安排公益岗。\n收入稳定。")
    for before in (Standing.LOOK_AGAIN, Standing.REFERRED, Standing.VERIFIED, Standing.TAKEN):
        history.undo(store)
        assert stands(store, lead) is before


def test_late_ones_come_first_by_the_days_of_their_channel(store, lead):
    fresh = leads.take(store, site=a_household(store, 1), channel="own", risk="water", found=day(store), text="停水。")
    found = leads.leads(store, day(store))
    assert [(it.lead.id, it.late, it.due) for it in found] == [
        (lead, True, ago(store, 7)), (fresh, False, ago(store, -3))]  # fmt: skip
    assert [it.lead.id for it in leads.leads(store, day(store)) if it.late] == [lead]
    assert [it.lead.id for it in leads.leads(store, day(store), standings=(Standing.ENDED,))] == []
    assert leads.leads(store, day(store), area="990199") == []


def test_what_is_untrue_is_referred_to_nobody(store, lead):
    leads.verify(store, lead, "untrue", day=day(store))
    assert stands(store, lead) is Standing.UNTRUE
    for work in (
        lambda: leads.refer(store, lead, store.find(Unit)[0].id, day=day(store)),
        lambda: leads.conclude(store, lead, day=day(store), outcome="无"),
        lambda: leads.look(store, lead, day=day(store)),
    ):
        with pytest.raises(Fault) as refused:
            work()
        assert refused.value.kind is Kind.BAD_VALUE


@pytest.mark.parametrize(
    "wrong",
    [{"found": "2999-01-01"}, {"found": "昨天"}, {"channel": "rumour"}, {"risk": ""}, {"text": " "}, {"site": None},
     {"area": "x"}],
)  # fmt: skip
def test_half_a_lead_is_none(store, wrong):
    facts = {
        "channel": "cadre",
        "risk": "income",
        "found": day(store),
        "text": "收入减少。",
        "site": a_household(store),
    }
    with pytest.raises(Fault) as refused:
        leads.take(store, **{**facts, **wrong})
    assert refused.value.kind in {Kind.BAD_VALUE, Kind.SAY_WHY}
    assert not store.find(RiskLead)


def test_days_do_not_go_back(store, lead):
    for work in (
        lambda: leads.verify(store, lead, "true", day=ago(store, 11)),
        lambda: leads.verify(store, lead, "true", day=ago(store, -1)),
        lambda: leads.verify(store, lead, "perhaps", day=day(store)),
    ):
        with pytest.raises(Fault) as refused:
            work()
        assert refused.value.kind is Kind.BAD_VALUE


def test_days_a_package_brings_that_are_none_are_no_deadline(store, lead):
    held = replace(store.get(RiskLead, lead), found="0000-99-99")
    assert leads.due(held, {"cadre": (3, 5)}) is None
    assert leads.due(replace(held, found="9999-12-30"), {"cadre": (300, 5)}) is None
    assert leads.due(held, {}) is None
