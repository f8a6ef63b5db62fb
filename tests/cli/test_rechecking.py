"""recheck at the command line: planned, drawn, begun, judged; what it refuses changes nothing."""

import pytest

from inspector.db.store import Store
from inspector.operations import visit as visits
from inspector.operations.rectification import reading
from inspector.records import Finding, Recheck, Site, Step
from tests.cli.contract import check
from tests.operations import issues
from tests.operations.days import finalised, photo_file, the_form
from tests.operations.rechecking import closed, reported


@pytest.fixture
def places(demo):
    """Two households; at the first something was reported put right, at the second it was closed. (site, finding)."""
    with Store.open(demo / "office", nonce="this machine") as store:
        sites = [it for it in store.find(Site, kind="household") if not store.find(Finding, site=it.id)][:2]
        made = []
        for site in sites:
            visit = finalised(store, visits.start(store, site=site.id, checklist=the_form(store)), HT04="cracked")
            made.append((site.code, store.find(Finding, visit=visit)[0].id))
        reported(store, made[0][1])
        closed(store, made[1][1])
        store.set_setting("role", "office")
    return made


@pytest.fixture
def act(run, demo):
    def act(*arguments):
        return run("recheck", *arguments, "--data", demo / "office", "--json")

    return act


def test_what_was_reported_is_listed_planned_begun_and_judged(run, demo, act, places, tmp_path):
    (site, finding), _ = places
    before = act("list").json
    check(before, "recheck", "list")
    assert finding in {it["finding"] for it in before["rows"]}
    planned = act("plan", finding, "--due", "2027-01-05", "--to", "督查一组")
    check(planned.json, "recheck", "plan")
    assert [it["finding"] for it in planned.json["tasks"]] == [finding]
    late = act("list", "--late", "--as-of", "2027-03-01").json
    assert finding in {it["finding"] for it in late["rows"]}
    assert all(it["late"] for it in late["rows"])
    begun = act("begin", site)
    check(begun.json, "recheck", "begin")
    assert act("begin", site).json["visit"] == begun.json["visit"]
    assert [it["verdict"] for it in begun.json["findings"] if it["finding"] == finding] == [None]
    visit = begun.json["visit"]
    judged = act("judge", visit, finding, "--verdict", "fixed", "--note", "已换盖板", "--photo", photo_file(tmp_path))
    check(judged.json, "recheck", "judge")
    assert [(it["verdict"], it["photos"]) for it in judged.json["findings"] if it["finding"] == finding] == [
        ("fixed", 1)
    ]
    taken_back = act("judge", visit, finding, "--verdict", "none")
    assert [it["verdict"] for it in taken_back.json["findings"] if it["finding"] == finding] == [None]
    assert run("recheck", "list", "--data", demo / "office").code == 0


def test_what_is_closed_is_drawn_and_the_draw_comes_out_again(act, places):
    closed_one = places[1][1]
    fell = act("draw", "--how", "lot", "--count", "1", "--seed", "8 8", "--area", "990101000000")
    check(fell.json, "recheck", "draw")
    assert fell.json["candidates"] >= 1
    again = act("verify", fell.json["lot"])
    check(again.json, "recheck", "verify")
    assert again.json["follows"]
    assert again.json["findings"] == [it["finding"] for it in fell.json["findings"]]
    rest = act("draw", "--how", "all").json if fell.json["candidates"] > 1 else fell.json
    assert closed_one in {it["finding"] for it in (*fell.json["findings"], *rest["findings"])}
    back = act("repeats", "--by", "unit")
    check(back.json, "recheck", "repeats")


def test_what_is_back_is_a_new_finding(demo, act, places):
    site, finding = places[1]
    visit = act("begin", site).json["visit"]
    said = act("judge", visit, finding, "--verdict", "rebound").json
    (row,) = [it for it in said["findings"] if it["finding"] == finding]
    with Store.open(demo / "office") as store:
        assert store.get(Finding, row["rebound"]).repeats == finding
        assert reading.standing_of(store, finding).stage == "closed"


def test_repeats_of_no_item_are_not_nameless(run, demo):
    shown = run("recheck", "repeats", "--by", "item", "--data", demo / "office").out
    assert all(line.split()[0] != "2" for line in shown.splitlines() if line.strip())


def test_what_is_suspected_is_planned_to_be_verified_and_judged_there(demo, act, places):
    site, known = places[0]
    with Store.open(demo / "office", nonce="this machine") as store:
        place = store.get(Finding, known).site
        one, same = (issues.issue(store, suspected=1, site=place, text=it) for it in ("疑似无门", "疑似裂缝"))
    planned = act("plan", one, "--purpose", "verify").json
    check(planned, "recheck", "plan")
    assert one in {it["finding"] for it in act("list").json["rows"] if it["purpose"] == "verify"}
    visit = act("begin", site).json["visit"]
    act("judge", visit, one, "--verdict", "true", "--note", "确无门")
    assert act("judge", visit, same, "--verdict", "duplicate", "--note", "同一处").code == 1
    said = act("judge", visit, same, "--verdict", "duplicate", "--other", known, "--note", "同一处").json
    check(said, "recheck", "judge")
    told = {it["finding"]: it["verdict"] for it in said["findings"]}
    assert (told[one], told[same]) == ("true", "duplicate")
    with Store.open(demo / "office") as store:
        assert reading.standing_of(store, one).stage == "suspected", "it is a draft"


def test_a_refusal_changes_nothing(demo, act, places):
    (site, finding), (_, closed_one) = places
    visit = act("begin", site).json["visit"]
    for arguments, kind in (
        (("plan", finding, "--purpose", "look_back"), "not_allowed"),
        (("plan", closed_one), "not_allowed"),
        (("plan", "X-1"), "gone"),
        (("judge", visit, finding, "--verdict", "rebound"), "not_allowed"),
        (("judge", visit, closed_one, "--verdict", "fixed"), "gone"),
        (("judge", visit, finding, "--verdict", "good"), "usage"),
        (("draw", "--how", "risk", "--count", "5000"), "too_few"),
        (("draw", "--how", "luck"), "usage"),
        (("begin", "nowhere"), "gone"),
        (("verify", "zzzz"), "gone"),
    ):
        said = act(*arguments)
        assert (said.code != 0, said.kinds) == (True, [kind]), arguments
    with Store.open(demo / "office") as store:
        assert store.find(Recheck, finding=finding) == []
        assert store.find(Step, visit=visit) == []
