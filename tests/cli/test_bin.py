"""bin list, bin restore."""

import shutil

import pytest

from inspector.db.store import Store
from inspector.operations import finding, visit
from inspector.records import Site, Visit
from tests.cli.contract import check
from tests.operations.days import the_form


@pytest.fixture
def field(demo, tmp_path):
    """A field store of ours with a discarded draft and a deleted finding."""
    folder = tmp_path / "field"
    shutil.copytree(demo / "field", folder)
    with Store.open(folder, nonce="n") as store:
        household = next(it for it in store.find(Site) if it.kind == "household")
        begun = visit.start(store, site=household.id, checklist=the_form(store))
        gone = finding.add(store, begun, text="院墙有裂缝\x1b[31m")
        finding.delete(store, gone)
        other = visit.start(store, site=household.id, checklist=the_form(store))
        visit.discard(store, other)
    return folder, household, gone, other


def test_what_was_deleted_is_listed_with_householders_masked_and_comes_back(run, field):
    folder, household, gone, other = field
    said = run("bin", "list", "--data", folder, "--json")
    check(said.json, "bin", "list")
    assert [(it["kind"], it["id"]) for it in said.json["rows"]] == [("visit", other), ("finding", gone)]
    shown = run("bin", "list", "--data", folder).out
    assert "院墙有裂缝" in shown
    assert "\x1b" not in shown
    assert household.name not in shown + str(said.json)
    back = run("bin", "restore", gone, other[:-3], "--data", folder, "--json")
    check(back.json, "bin", "restore")
    assert {it["id"] for it in back.json["restored"]} == {gone, other}
    with Store.open(folder) as store:
        assert not store.get(Visit, other).deleted
    assert run("bin", "list", "--data", folder, "--json").json["rows"] == []


def test_one_that_cannot_come_back_refuses_all(run, field):
    folder, _, gone, other = field
    said = run("bin", "restore", gone, "ffff", "--data", folder, "--json")
    assert (said.code, said.kinds) == (1, ["gone"])
    assert len(run("bin", "list", "--data", folder, "--json").json["rows"]) == 2
    assert run("bin", "restore", other, other, "--data", folder, "--json").code == 0
    assert run("bin", "restore", other, "--data", folder, "--json").kinds == ["gone"]
    assert run("bin", "--data", folder, "--json").code == 2
