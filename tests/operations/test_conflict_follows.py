"""What follows from a contested value is told before it is taken, and is what holds once it was."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication

from inspector import i18n
from inspector.acts import Act
from inspector.db import scores
from inspector.db.conflicts import Conflict, conflicts, heads
from inspector.db.store import Store
from inspector.operations import conflict, site
from inspector.operations import visit as visits
from inspector.operations.conflict_follows import Follows, follows
from inspector.operations.rating import scoring
from inspector.operations.rectification import closing, escalating, steps
from inspector.operations.rectification.acting import Said
from inspector.records import Answer, Site, Visit
from inspector.rectification.moves import Move
from tests.db.parcels import give
from tests.db.small_county import edit
from tests.operations.days import a_household, finalised, the_form
from tests.operations.issues import handed, issue, today
from tests.operations.rating_made import scored, villages, yard


@pytest.fixture(autouse=True)
def _english(chinese: QCoreApplication) -> None:
    i18n.use_language(chinese, "en")


def on(store: Store, days: int) -> str:
    return (today(store) + timedelta(days=days)).isoformat()


def told(store: Store, row: str, field: str, value: object, kind: str = "finding") -> Follows | None:
    return follows(store, Conflict(kind, row, field), value, today(store))


def test_a_deadline_says_how_late_it_would_be_and_what_it_would_call_for(office: Store) -> None:
    finding = handed(office, late=-30)
    late, today_, left = (told(office, finding, "due", on(office, days)) for days in (-20, 0, 5))
    assert late is not None
    assert late.step is not None
    assert (late.days, late.step.move, late.warns) == (20, Move.CIRCULATE, True)
    assert str(late) == f"overdue by 20 day(s) today; calls for: {late.step.title_en}"
    assert (today_, left) == (Follows(days=0), Follows(days=-5))
    assert [str(it) for it in (today_, left)] == ["due today", "5 day(s) left"]
    assert told(office, finding, "due", None) is None
    conflict.resolve(office, Conflict("finding", finding, "due"), on(office, -20))
    (found,) = escalating.due_now(office, today(office), [finding])
    assert found.suggestion == late.step


def test_a_severity_says_what_it_would_call_for(office: Store) -> None:
    finding = handed(office, late=20)
    found = told(office, finding, "severity", 1)
    assert found is not None
    assert (found.days, found.step is not None) == (None, True)
    assert told(office, handed(office, late=-30), "severity", 1) is None


def test_what_no_longer_counts_is_not_told(office: Store) -> None:
    closed, extended, new = handed(office, late=20), handed(office), issue(office)
    closing.close(office, [closed], Said(approver="应县长", note="拆除"), exception=True)
    steps.take(office, [extended], Move.ASK_EXTENSION, Said(note="雨季", due=on(office, 40)))
    steps.take(office, [extended], Move.GRANT_EXTENSION, Said(approver="应县长", due=on(office, 40)))
    assert told(office, closed, "due", on(office, -3)) is None
    assert told(office, extended, "due", on(office, -3)) is None
    assert told(office, new, "text", "别的说法") is None
    assert told(office, "nobody", "due", on(office, -3)) is None


def test_an_answer_says_what_the_visit_would_score(office: Store, tmp_path: object) -> None:
    visit = scored(office, yard(office, tmp_path), villages(office)[0].id, 80)
    answer = office.find(Answer, visit=visit, question="litter")[0].id
    found = told(office, answer, "value", "33", "answer")
    assert found is not None
    assert found.score is not None
    assert str(found).startswith("the visit scores 67 of 100")
    conflict.resolve(office, Conflict("answer", answer, "value"), "33")
    scoring.ready(office, [visit])
    after = scores.scores(office, [visit])[visit]
    assert (after.points, after.full, after.grade) == (found.score.points, found.score.full, found.score.grade)
    edit(office, Visit, visit, Act.REOPEN, finalised=None)
    assert told(office, answer, "value", "33", "answer") is None


@pytest.mark.parametrize("value", [0, 1])
def test_a_deletion_says_what_would_hang_in_the_air(store: Store, office: Store, value: int) -> None:
    place = a_household(store)
    finalised(office, visits.start(office, site=place, checklist=the_form(office)))
    with office.operation(Act.EDIT_SITE) as act:
        act.delete(Site, place)
    site.change(store, place, note="还有人住")
    give(store, office)
    (contested,) = [it for it in conflicts(office) if it.row == place and it.field == "deleted"]
    assert {it.field for it in heads(office, contested)} == {"deleted", "note"}
    found = follows(office, contested, value, today(office))
    conflict.resolve(office, contested, value)
    count = len([it for it in conflicts(office) if it.field == "site"])
    assert (found.orphans if found else 0) == count
    assert bool(count) == bool(value)
    orphans = [it for it in conflicts(office) if (it.kind, it.field) == ("visit", "site")]
    assert bool(orphans) == bool(value)
    for orphan in orphans:  # its answers hang on it
        deleted = follows(office, orphan, 1, today(office))
        assert deleted is not None
        assert deleted.warns
        assert follows(office, orphan, 0, today(office)) is None


def test_nothing_follows_from_a_note(store: Store) -> None:
    assert told(store, a_household(store), "note", "甲", "site") is None
