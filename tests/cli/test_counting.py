"""The figures at the command line: as the ledger counts them, with their formulas, and held against a recount."""

import pytest

from inspector import clock
from inspector.db import ledger
from inspector.db.ledger import LedgerFilter
from inspector.db.statistics import Cut
from inspector.db.store import Store
from inspector.operations.figures import figures
from inspector.periods import month_of
from inspector.rectification.rates import Figure, RateName


def test_the_numbers_are_those_of_the_ledger_and_of_a_recount(run, demo):
    told = run("figures", "--data", demo / "office", "--recount", "--json").json
    assert told["recounted"] is True
    with Store.open(demo / "office") as store:
        today = clock.today().isoformat()
        for figure, rate in ((Figure.DONE, "rectified"), (Figure.LIVE, "overdue"), (Figure.REBOUNDS, "rebound")):
            number = ledger.count(store, LedgerFilter(figure=figure), today=today)
            assert told["rates"][rate][figure] == number
        expected = figures(store, Cut(), month_of(clock.today()), today)
    assert told["total"] == expected.total.value > 0
    assert [it["total"] for it in told["towns"]] == [it.total.value for it in expected.towns]
    assert sum(it["total"] for it in told["towns"]) == told["total"]
    assert sum(sum(it["states"].values()) for it in told["towns"]) == told["total"]
    assert told["stock"]["before"] + told["stock"]["new"] - told["stock"]["closed"] == told["stock"]["after"]


def test_formulas_stand_beside_the_rates_in_both_languages(run, demo):
    said = run("figures", "--data", demo / "office", "--lang", "zh").out
    for words in ("整改率", "÷ 确认问题", "期初存量", "乡镇"):
        assert words in said
    assert "÷ Confirmed" in run("figures", "--data", demo / "office", "--lang", "en").out


def test_a_campaign_has_its_dates_and_a_town_its_own_findings(run, demo):
    told = run("figures", "--data", demo / "office", "--json").json
    with Store.open(demo / "office") as store:
        name = store.one("SELECT name FROM campaign WHERE NOT deleted")
        town = store.one("SELECT code FROM area WHERE name = ?", told["towns"][0]["town"])
    campaign = run("figures", "--data", demo / "office", "--json", "--campaign", name).json
    assert [it["name"] for it in campaign["milestones"]] == [RateName.RECTIFIED, RateName.CLOSED]
    assert campaign["total"] <= told["total"]
    inside = run("figures", "--data", demo / "office", "--json", "--area", town).json
    assert (inside["total"], len(inside["towns"])) == (told["towns"][0]["total"], 1)


def test_before_anything_was_found_there_is_no_rate(run, demo):
    said = run("figures", "--data", demo / "office", "--found", "1999-01")
    assert "—" in said.out
    told = run("figures", "--data", demo / "office", "--found", "1999-01", "--json").json
    assert told["total"] == 0
    assert {it["value"] for it in told["rates"].values()} == {None}


@pytest.mark.parametrize("given", [
    ("--period", "2026-13"), ("--found", "gestern"), ("--campaign", "none such"), ("--area", "x"), ("--on", "morgen"),
    ("--stream", "rumour"), ("--period", "2026-12-01..2026-11-01"),
])  # fmt: skip
def test_what_is_no_period_campaign_or_day_is_refused(run, demo, given):
    said = run("figures", "--data", demo / "office", "--json", *given)
    assert said.code in (1, 2)
    assert said.kinds[0] in {"bad_period", "gone", "usage"}
