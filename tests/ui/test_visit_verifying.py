"""What is only suspected at a place is verified on a visit to it: four verdicts and why not, by key; 重复 picks one."""

import shutil
import time

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from inspector.db.store import Store
from inspector.operations import begin
from inspector.operations.rectification import rechecks, reinspection
from inspector.operations.rectification.reading import standing_of
from inspector.records import Site
from inspector.rectification.moves import Stage
from inspector.sample.county import load_county
from inspector.ui.visit.again import AgainRow
from tests.hands import nameless
from tests.operations import issues
from tests.ui.visits import NONCE, Inspection


def new_place(folder):
    """A household with one open finding, and two things suspected by an early-warning list; one is to be verified."""
    now = [time.time() - 5 * 86400]
    with begin.new_store(
        folder, role="field", county="990101", person="李华", nonce=NONCE, now=lambda: now[0]
    ) as store:
        load_county(store)
        site = next(it for it in store.find(Site, kind="household") if it.users is not None and it.users <= 3).id
        known = issues.issue(store, text="化粪池盖板破损", site=site)
        doubt = {"suspected": 1, "source": "suspected", "site": site}
        first = issues.issue(store, text="疑似问题：厕屋无门", **doubt)
        second = issues.issue(store, text="疑似问题：化粪池盖板缺失", **doubt)
        rechecks.plan(store, [second], "verify")
        now[0] = time.time()
        return reinspection.begin(store, site), (known, first, second)


@pytest.fixture(scope="session")
def doubtful(tmp_path_factory):
    """Made once and copied for each test."""
    folder = tmp_path_factory.mktemp("doubtful") / "data"
    return folder, *new_place(folder)


@pytest.fixture
def here(hands, tmp_path, doubtful):
    """Somebody on the visit."""
    shutil.copytree(doubtful[0], tmp_path / "data")
    inspection = Inspection(hands, tmp_path / "data", doubtful[1])
    yield inspection
    assert inspection.problems == []
    inspection.window.close()


@pytest.fixture
def findings(doubtful):
    """What is known, and the two suspected: the second is planned."""
    return doubtful[2]


def go(here, finding) -> AgainRow:
    here.page.questions.go(finding)
    here.settle()
    shown = here.page.questions.current_row()
    assert isinstance(shown, AgainRow)
    return shown


def word(here, row, text):
    """A word by an input method."""
    row.card.note.edit.setFocus()
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(row.card.note.edit, event)
    row.card.note.flush()
    here.settle()
    here.press("Escape")


def verdicts(here):
    return {it.finding: (it.kind, it.verdict, it.note) for it in here.case().steps}


def test_suspects_stand_after_what_is_open_the_planned_one_first(here, findings):
    known, first, second = findings
    assert here.page.reading.parts[0].keys == (known, second, first)
    assert here.page.count.text() == "0/3 个问题"
    row = go(here, second)
    assert [it.choice.text for it in row.card.verdict.segments] == ["属实", "部分属实", "不属实", "重复", "无法核实"]
    assert row.right.text == "待核实"
    assert "按计划核实" in row.second.text()
    assert nameless(here.page) == []


def test_a_verdict_by_key_wants_a_word_is_undone_and_taken_back(here, findings):
    _, first, _ = findings
    row = go(here, first)
    here.press("1")
    assert verdicts(here) == {first: ("verify", "true", None)}
    assert row.card.lacks.isVisible()
    assert here.page.count.text() == "0/3 个问题", "without a word it is not done"
    word(here, row, "厕屋确无门")
    assert verdicts(here) == {first: ("verify", "true", "厕屋确无门")}
    assert not row.card.lacks.isVisible()
    assert here.page.count.text() == "1/3 个问题"
    here.press("3")
    assert verdicts(here)[first] == ("verify", "unfounded", "厕屋确无门")
    here.press("Ctrl+Z")
    assert verdicts(here)[first] == ("verify", "true", "厕屋确无门")
    row.card.verdict.setFocus()
    here.press("Delete")
    assert verdicts(here) == {}


def test_the_same_as_another_one_is_picked_or_left(here, findings):
    known, _, second = findings
    row = go(here, second)
    here.press("4")
    dialog = here.hands.see("same_as")
    here.hands.click("leave_it")
    here.come_back()
    here.settle()
    assert (verdicts(here), row.card.verdict.value) == ({}, None)
    row.card.verdict.setFocus()
    here.press("4")
    dialog = here.hands.see("same_as")
    here.hands.click("act")
    assert here.hands.reads("请从列出的问题中选一条")
    here.hands.type_text("盖板破损", "pick_finding")
    here.hands.wait_until(lambda: dialog.pick.rows.shown.values)
    here.hands.click_row(dialog.pick.rows, 0)
    here.hands.click("act")
    here.come_back()
    here.settle()
    (step,) = here.case().steps
    assert (step.verdict, step.other) == ("duplicate", known)
    assert row.card.verdict.value == "duplicate"
    assert "化粪池盖板破损" in row.card.linked.text
    word(here, row, "与台账同一处")
    assert here.case().steps[0].other == known


def test_the_visit_ends_when_each_has_a_verdict_and_a_word_and_only_then_it_counts(here, findings):
    known, first, second = findings
    row = go(here, second)
    here.press("5")
    go(here, known)
    here.press("5")
    here.press("Ctrl+Return")
    dialog = here.hands.see("finalise_dialog")
    assert here.hands.reads("还要写一句说明")
    here.hands.click(dialog.on)
    here.come_back()
    here.settle()
    assert here.page.questions.current == second
    word(here, row, "大门上锁")
    row = go(here, first)
    here.press("1")
    word(here, row, "厕屋确无门")
    with Store.open(here.folder) as store:
        assert standing_of(store, first).stage is Stage.SUSPECTED
    here.press("Ctrl+Return")
    assert here.case().visit.finalised is not None
    with Store.open(here.folder) as store:
        assert [standing_of(store, it).stage for it in (first, second)] == [Stage.OPEN, Stage.SUSPECTED]
