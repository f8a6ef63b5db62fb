"""A re-inspection in the window: earlier findings first, five verdicts by key, photos beside the old ones; 当场整改."""

import shutil
import time

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from inspector.db.store import Store
from inspector.operations import begin, photo
from inspector.operations import visit as visits
from inspector.operations.case import read_case
from inspector.operations.rectification import reinspection
from inspector.operations.rectification.acting import Said
from inspector.operations.rectification.reading import standing_of
from inspector.operations.rectification.steps import take
from inspector.records import Photo, Site, Visit
from inspector.rectification.moves import Move, Stage
from inspector.sample.county import load_county
from inspector.ui.visit.again import AgainRow
from tests.operations.days import finalised, photo_file
from tests.operations.rechecking import closed
from tests.ui.visits import NONCE, Inspection, toilets

DAY = 86400


def new_place(folder, pictures):
    """A household where three things were found three weeks ago: one reported put right, one open, one closed."""
    now = [time.time() - 21 * DAY]
    with begin.new_store(
        folder, role="field", county="990101", person="李华", nonce=NONCE, now=lambda: now[0]
    ) as store:
        load_county(store)
        site = next(it for it in store.find(Site, kind="household") if it.users is not None and it.users <= 3)
        first = visits.start(store, site=site.id, checklist=toilets(store).id, told=True)
        for key, value in (("HT04", "cracked"), ("HT10", "no"), ("HT13", "no")):
            visits.answer(store, first, key, value)
        found = {it.question: it.id for it in read_case(store, first).findings}
        photo.attach(store, first, [photo_file(pictures, "old.jpg", (120, 60, 30))], finding=found["HT04"])
        finalised(store, first)
        now[0] += 14 * DAY
        take(store, [found["HT04"]], Move.REPLY, Said(note="已更换盖板"))
        closed(store, found["HT13"])
        now[0] = time.time()
        return reinspection.begin(store, site.id), found


@pytest.fixture(scope="session")
def place(tmp_path_factory):
    """Made once and copied for each test."""
    folder = tmp_path_factory.mktemp("again")
    return folder / "data", *new_place(folder / "data", folder)


@pytest.fixture
def here(hands, tmp_path, place):
    """Somebody on the re-inspection."""
    shutil.copytree(place[0], tmp_path / "data")
    inspection = Inspection(hands, tmp_path / "data", place[1])
    yield inspection
    assert inspection.problems == []
    inspection.window.close()


@pytest.fixture
def found(place):
    """The earlier findings by their question."""
    return place[2]


def row(here) -> AgainRow:
    shown = here.page.questions.current_row()
    assert isinstance(shown, AgainRow)
    return shown


def verdicts(here) -> dict[str, str | None]:
    return {it.finding: it.verdict for it in here.case().steps}


def standing(here, finding):
    with Store.open(here.folder) as store:
        return standing_of(store, finding)


def choose(monkeypatch, *files) -> None:
    monkeypatch.setattr(QFileDialog, "open", lambda dialog: dialog.filesSelected.emit([str(it) for it in files]))


def test_what_was_found_before_comes_first_and_says_what_the_unit_says(here, found):
    page = here.page
    assert page.reading.parts[0].keys[-1] == found["HT13"], "what is closed comes last"
    assert page.questions.title.text() == "本处原有问题"
    assert page.count.text() == "0/2 个问题"
    assert "复查" in page.header.facts.text()
    here.page.questions.go(found["HT04"])
    here.settle()
    card = row(here).card
    assert "已更换盖板" in card.reply.text()
    assert card.then.isVisible()
    assert "逾期" not in row(here).second.text(), "what is reported waits for us"
    assert not page.score_button.isVisible()
    here.page.questions.go("HT03")
    here.settle()
    assert here.page.questions.current == "HT03", "the checklist is still there"


def test_keys_judge_and_undo_takes_back(here, found):
    here.page.questions.go(found["HT10"])
    here.settle()
    here.press("3")
    assert verdicts(here) == {found["HT10"]: "not_fixed"}
    assert row(here).right.text == "未整改"
    assert here.page.count.text() == "1/2 个问题"
    here.press("2")
    assert verdicts(here) == {found["HT10"]: "partly"}
    here.press("Ctrl+Z")
    assert verdicts(here) == {found["HT10"]: "not_fixed"}
    here.press("Delete")
    assert verdicts(here) == {}
    assert row(here).right.text == "待复查"
    assert standing(here, found["HT10"]).stage is Stage.OPEN


def test_what_cannot_be_said_is_shut_and_says_why(here, found):
    here.page.questions.go(found["HT10"])
    here.settle()
    here.press("4")
    assert verdicts(here) == {}
    assert row(here).card.verdict.segments[3].toolTip() != ""
    here.page.questions.go(found["HT13"])
    here.settle()
    here.press("2 3")
    assert verdicts(here) == {}


def test_what_is_back_is_a_new_finding_of_this_visit(here, found):
    here.page.questions.go(found["HT13"])
    here.settle()
    here.press("4")
    (made,) = here.case().findings
    assert made.repeats == found["HT13"]
    assert row(here).card.linked.isVisible()
    here.page.questions.go(made.id)
    here.settle()
    assert "第 1 次反弹" in here.page.questions.open_editor().mark.text
    here.page.questions.go(found["HT13"])
    here.settle()
    here.press("1")
    assert here.case().findings == []


def test_a_word_typed_by_input_method_and_a_new_deadline_are_kept(here, found):
    here.page.questions.go(found["HT10"])
    here.settle()
    here.press("2")
    card = row(here).card
    assert card.due.isVisible()
    card.note.edit.setFocus()
    event = QInputMethodEvent()
    event.setCommitString("只装了一半")
    QApplication.sendEvent(card.note.edit, event)
    card.note.flush()
    here.settle()
    card.due.picked.emit("")
    card.due.show_day("2031-05-06")
    card.due.picked.emit("2031-05-06")
    here.settle()
    (step,) = here.case().steps
    assert (step.note, step.due, step.verdict) == ("只装了一半", "2031-05-06", "partly")
    here.press("Escape")
    here.hands.click(row(here).card.verdict.segments[0])
    here.settle()
    (step,) = here.case().steps
    assert (step.verdict, step.due, step.note) == ("fixed", None, "只装了一半")
    assert not card.due.isVisible()


def test_a_new_photo_stands_beside_the_old_one(here, found, tmp_path, monkeypatch):
    here.page.questions.go(found["HT04"])
    here.settle()
    here.press("1")
    assert row(here).card.lacks.isVisible()
    choose(monkeypatch, photo_file(tmp_path, "new.jpg", (30, 160, 90)))
    here.press("p")
    (new,) = here.case().photos
    with Store.open(here.folder) as store:
        (old,) = [it for it in store.find(Photo, finding=found["HT04"]) if it.id != new.id]
    assert (new.finding, new.earlier, new.visit) == (found["HT04"], old.id, here.visit)
    assert row(here).card.now.isVisible()
    assert not row(here).card.lacks.isVisible()
    assert here.page.reading.loose == ()


def test_it_ends_when_every_open_finding_is_judged(here, found, tmp_path, monkeypatch):
    here.page.questions.go(found["HT10"])
    here.settle()
    here.press("5")
    here.press("Ctrl+Return")
    dialog = here.hands.see("finalise_dialog")
    here.hands.click(dialog.on)
    here.come_back()
    here.settle()
    assert here.page.questions.current == found["HT04"], "it leads to what has no verdict"
    here.press("1")
    choose(monkeypatch, photo_file(tmp_path, "new.jpg", (30, 160, 90)))
    here.press("p")
    here.press("Ctrl+Return")
    assert here.case().visit.finalised is not None
    assert standing(here, found["HT04"]).stage is Stage.FIXED
    assert standing(here, found["HT10"]).stage is Stage.OPEN
    here.page.questions.go(found["HT04"])
    here.settle()
    here.press("3")
    assert verdicts(here)[found["HT04"]] == "fixed", "what has ended is read only"


def test_an_ordinary_visit_looks_again_from_the_right_column(here, found):
    with Store.open(here.folder) as store:
        site = store.get(Visit, here.visit).site

    def another(store):
        visits.discard(store, here.visit)
        return visits.start(store, site=site, checklist=toilets(store).id)

    made = []
    here.session.do(here.page, another, made.append)
    here.settle()
    here.visit = made[0]
    here.session.open("visit", made[0])
    here.settle()
    assert here.page.reading.parts[-1].title == ""
    rows = here.page.side.open
    assert {it.key for it in rows.shown.values} == {found["HT04"], found["HT10"]}
    rows.acted.emit(next(it for it in rows.shown.values if it.key == found["HT10"]))
    here.settle()
    assert row(here).key == found["HT10"]
    here.press("3")
    assert verdicts(here) == {found["HT10"]: "not_fixed"}
    shown = next(it for it in here.page.side.open.shown.values if it.key == found["HT10"])
    assert shown.right == "未整改"


def test_put_right_on_the_spot_with_a_photo_before_and_after(here, tmp_path, monkeypatch):
    here.page.questions.go("HT15")
    here.settle()
    here.press("2")
    editor = here.page.questions.open_editor()
    assert editor.on_spot.button.isVisible()
    choose(monkeypatch, photo_file(tmp_path, "before.jpg", (90, 30, 30)))
    here.press("p")
    choose(monkeypatch, photo_file(tmp_path, "after.jpg", (30, 30, 200)))
    here.hands.click(editor.on_spot.button)
    here.settle()
    editor = here.page.questions.open_editor()
    assert editor.on_spot.isVisible()
    assert editor.on_spot.mark.text == "当场整改"
    assert not editor.on_spot.wants.isVisible()
    assert (len(editor.problem.before), len(editor.problem.after)) == (1, 1)
    (step,) = here.case().steps
    assert step.kind == Move.FIX_ON_SPOT
    here.hands.click(editor.on_spot.back)
    here.settle()
    assert here.case().steps == []
    here.press("Ctrl+Z")
    assert len(here.case().steps) == 1
