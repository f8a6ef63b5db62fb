"""Findings listed by where they stand: said by code or by word, told the same way as the ledger tells it."""

import pytest

from inspector import clock
from inspector.db import ledger
from inspector.db.ledger import LedgerFilter
from inspector.db.store import Store
from inspector.rectification.steps import State


def listed(run, demo, *where):
    chosen = [it for one in where for it in ("--where", one)]
    return run("list", "findings", "--limit", "1000", "--data", demo / "office", "--json", *chosen).json


@pytest.mark.parametrize("said", ["status=逾期", "status=overdue", "status=Overdue", "status= OVERDUE "])
def test_a_status_is_said_by_word_or_code(run, demo, said):
    with Store.open(demo / "office") as store:
        today = clock.local_date(clock.written(clock.wall())).isoformat()
        lines = ledger.ids(store, LedgerFilter(states=(State.OVERDUE,)), today=today)
        expected = {it.id for it in ledger.rows(store, lines)}
    found = listed(run, demo, said)
    assert {it["id"] for it in found["rows"]} == expected
    assert {it["status"] for it in found["rows"]} <= {"overdue"}


def test_every_finding_has_one_status_and_one_stage(run, demo):
    every = listed(run, demo)
    for name, kinds in (("status", State), ("stage", {it["stage"] for it in every["rows"]})):
        assert sum(listed(run, demo, f"{name}={kind}")["total"] for kind in kinds) == every["total"]
    both = listed(run, demo, "stage=suspected", "status=待核实")
    assert both["total"] == sum(it["stage"] == "suspected" for it in every["rows"]) > 0


def test_one_finding_says_where_it_stands(run, demo):
    some = listed(run, demo, "stage=closed")["rows"][0]
    record = run("show", some["id"], "--data", demo / "office", "--json").json["record"]
    assert (record["status"], record["stage"]) == ("closed", "closed")


def test_a_status_there_is_not_is_refused_with_those_there_are(run, demo):
    said = run("list", "findings", "--data", demo / "office", "--where", "status=nowhere")
    assert said.code == 2
    assert "overdue" in said.err
    assert run("list", "sites", "--data", demo / "office", "--where", "status=overdue").code == 2


def test_the_deadline_listed_is_the_one_that_holds(run, demo):
    rows = {it["number"]: it for it in listed(run, demo)["rows"]}
    extended = [it for it in rows.values() if it["deadline"] != it["due"]]
    assert extended, "the sample has an extension"
    for it in extended:
        told = run("show", it["id"], "--data", demo / "office", "--json").json
        assert told["standing"]["due"] == it["deadline"] == told["record"]["deadline"]
    shown = run("list", "findings", "--data", demo / "office", "--where", f"number={extended[0]['number']}").out
    assert extended[0]["deadline"] in shown


def test_the_ledger_is_no_csv(run, demo, tmp_path):
    said = run("ledger", "-o", tmp_path / "台账.csv", "--data", demo / "office", "--json")
    assert (said.code, said.kinds, (tmp_path / "台账.csv").exists()) == (2, ["usage"], False)
