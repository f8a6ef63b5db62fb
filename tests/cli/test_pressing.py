"""assign, escalate and due at the command line: what they answer, what they refuse, that a refusal changes nothing."""

import pytest

from inspector.db.store import Store
from inspector.operations.rectification import reading
from inspector.records import Finding, Paper, Step, Unit
from inspector.rectification.moves import Stage
from tests.cli.contract import check
from tests.operations.issues import day, issue, unit


@pytest.fixture
def late(demo):
    """Two findings of two units, overdue for twenty days, and one that nobody answers for."""
    with Store.open(demo / "office", nonce="this machine") as store:
        more = {"due": day(store, -20)}
        return [issue(store, **more), issue(store, unit=unit(store, 1), **more), issue(store, unit=None, **more)]


def stages(demo, findings):
    with Store.open(demo / "office") as store:
        return [reading.standing_of(store, it).stage for it in findings]


def marks(demo, findings):
    with Store.open(demo / "office") as store:
        return [store.get(Finding, it).mark for it in findings]


def test_findings_are_handed_over_and_then_pressed(run, demo, late):
    two, data = marks(demo, late)[:2], ("--data", demo / "office", "--json")
    said = run("assign", *two, "--document", "青督交〔2026〕9号", *data)
    check(said.json, "assign")
    assert (said.code, len(said.json["steps"]), said.json["papers"]) == (0, 2, [])
    assert stages(demo, late[:2]) == [Stage.ASSIGNED] * 2
    due = run("due", *data)
    check(due.json, "due")
    assert {it["finding"]: it["move"] for it in due.json["suggestions"] if it["finding"] in late} == {
        late[0]: "circulate", late[1]: "circulate", late[2]: "assign",
    }  # fmt: skip
    assert late[2] in due.json["without_owner"]
    said = run("escalate", "urge", *two, "--note", "请抓紧", *data)
    check(said.json, "escalate")
    assert len(said.json["steps"]) == 2
    assert run("escalate", "circulate", *two, *data).kinds == ["not_allowed"]  # nobody is named who decided
    assert run("escalate", "circulate", *two, "--approver", "督查室", *data).code == 0


def test_papers_go_into_a_folder_one_for_each_unit(run, demo, late, tmp_path):
    folder = tmp_path / "papers"
    folder.mkdir()
    said = run("assign", *late, "--papers", "-o", folder, "--data", demo / "office", "--json")
    assert (said.code, said.kinds) == (1, ["bad_value"])  # nobody answers for the third
    assert len(said.json["papers"]) == len(list(folder.glob("*.pdf"))) == 2
    with Store.open(demo / "office") as store:
        for it in said.json["steps"]:
            step = store.get(Step, it)
            assert store.get(Paper, step.paper).number == step.document
    assert stages(demo, late) == [Stage.ASSIGNED, Stage.ASSIGNED, Stage.OPEN]


def test_all_to_one_unit_with_another_deadline(run, demo, late):
    with Store.open(demo / "office") as store:
        other, until = store.get(Unit, unit(store, 2)), day(store, 5)
    said = run("assign", *late, "--unit", other.name, "--due", until, "--data", demo / "office", "--json")
    assert said.code == 0
    with Store.open(demo / "office") as store:
        assert {store.get(Finding, it).unit for it in late} == {other.id}
        assert {reading.standing_of(store, it).due for it in late} == {until}


@pytest.mark.parametrize(
    ("arguments", "kind"),
    [(("assign",), "usage"), (("escalate", "close", "X"), "usage"), (("escalate", "urge"), "usage"),
     (("assign", "X", "--papers"), "usage"), (("assign", "X", "-o", "."), "usage"), (("due", "--on", "soon"), "usage"),
     (("assign", "X-1"), "gone"), (("escalate", "urge", "X-1"), "gone"), (("assign", "X", "--unit", "无"), "gone"),
     (("assign", "X", "--papers", "-o", "nowhere"), "not_found")],
)  # fmt: skip
def test_what_cannot_be_is_refused(run, demo, arguments, kind):
    said = run(*arguments, "--data", demo / "office", "--json")
    assert said.code in (1, 2)
    assert kind in said.kinds


def test_one_that_is_unknown_keeps_none_from_being_pressed_but_all_are_decided_or_none(run, demo, late):
    mark = marks(demo, late)[0]
    said = run("escalate", "urge", mark, "nobody", "--data", demo / "office", "--json")
    assert (said.code, said.kinds, said.json["steps"]) == (1, ["gone"], [])


def test_what_is_due_is_read_by_people_too(run, demo, late):
    said = run("due", "--data", demo / "office")
    assert said.code == 0
    assert "交办" in said.out
    assert "尚未交办" in said.out
    assert "无人负责" in said.out
    assert (
        run("due", "--data", demo / "office", "--lang", "en").out.isascii() is False
    )  # numbers and units are as they are
