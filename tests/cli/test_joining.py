"""join at the command line: listed, joined, kept apart, taken apart; what it refuses changes nothing."""

import pytest

from inspector.acts import Act
from inspector.db.store import Store
from inspector.records import Resident, Site
from tests.cli.contract import check


@pytest.fixture
def twice(demo):
    """A household of the office's store that somebody entered once more."""
    with Store.open(demo / "office", nonce="this machine") as store:
        known = store.find(Site, kind="household")[0]
        with store.operation(Act.ADD_SITE) as act:
            again = act.create(
                Site, kind="household", code=f"{known.code}B", name=known.name, area=known.area, phone="13800990199"
            )
            act.create(Resident, site=again, name="周大雪", away=0)
    return known.id, again


@pytest.fixture
def act(run, demo):
    def act(*arguments):
        return run("join", *arguments, "--data", demo / "office", "--json")

    return act


def test_listed_joined_and_separated(act, twice):
    kept, other = twice
    listed = act("list", "--kind", "site").json
    check(listed, "join", "list")
    (found,) = [it for it in listed["rows"] if it["other"] == other]
    assert (found["kept"], found["why"]) == (kept, ["name"])
    done = act("join", kept, other, "--reason", "同一户").json
    check(done, "join", "join")
    assert done["moved"] == {"resident": 1}
    assert [it for it in act("list").json["rows"] if other in it.values()] == []
    check(act("separate", kept, other).json, "join", "separate")
    assert [it for it in act("list").json["rows"] if other in it.values()]


def test_kept_apart_and_refused(run, demo, act, twice):
    kept, other = twice
    check(act("apart", kept, other).json, "join", "apart")
    assert [it for it in act("list").json["rows"] if other in it.values()] == []
    assert act("join", kept, kept).kinds == ["usage"]
    assert act("join", kept, "ffffffff").kinds == ["gone"]
    assert act("separate", other, kept).code == 0
    assert act("separate", other, kept).kinds == ["gone"]
    assert act("list", "--kind", "paper").code == 2
    told = run("join", "list", "--data", demo / "office", "--lang", "zh")
    assert "同村同名" in told.out
