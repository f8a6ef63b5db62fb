"""Two records that are the same thing: joined by a person, undone, and whatever hangs on them."""

from pathlib import Path
from typing import Any

import pytest

from inspector.acts import Act
from inspector.db.conflicts import conflicts
from inspector.db.store import Store
from inspector.db.undo import next_undo, undo
from inspector.errors import Fault, Kind
from inspector.operations import history, joining
from inspector.operations.joining.moving import Left, pointing
from inspector.records import (
    Answer,
    Assignment,
    Campaign,
    Charge,
    Checklist,
    Duplicate,
    Finding,
    Photo,
    Resident,
    Signature,
    Site,
    Step,
    Visit,
)
from tests.db.parcels import county_store, refusal
from tests.db.small_county import CHECKLIST, INSPECTOR, NOW, Ticking, add, edit, record_rows, values


@pytest.fixture
def store(tmp_path: Path) -> Any:
    with county_store(tmp_path / "office", "office", Ticking()) as store:
        yield store


def living(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """What is shown, without what says that something was decided."""
    return {kind: rows for kind, rows in record_rows(store).items() if kind != "duplicate"}


def refers_to(store: Store, kind: str, row: str) -> list[tuple[str, str]]:
    """Living records that name a record."""
    found = []
    for child, column in pointing(store, kind):
        found += store.rows(f"SELECT '{child}', id FROM {child} WHERE {column} = ? AND NOT deleted", row)
    return found


def a_site_with_all(store: Store, name: str, phone: str | None) -> tuple[str, str]:
    """A household, somebody in it and looking after it, an assignment, and a visit with all that a visit has."""
    site = add(store, Site, name=name, phone=phone, code=name)
    with store.operation(Act.EDIT_SITE) as act:
        act.create(Resident, site=site, name="周小满", relation="孙女", away=0)
        act.create(Charge, site=site, person=INSPECTOR, role="cadre")
        campaign = store.one("SELECT id FROM campaign")
        act.create(Assignment, campaign=campaign, site=site, checklist=CHECKLIST, person=INSPECTOR)
        visit = act.create(Visit, **values(Visit, site=site, finalised=NOW))
        act.create(Answer, visit=visit, question="HT01", value="yes")
        finding = act.create(Finding, **values(Finding, visit=visit, site=site, question="HT01"))
        act.create(Photo, visit=visit, finding=finding, sha256="a" * 64, width=1, height=1, bytes=1)
        act.create(Step, finding=finding, kind="assign", day="2026-11-22")
        act.create(Signature, visit=visit, role="village", refused=0, signed=NOW, content="b" * 64)
    return site, visit


@pytest.fixture
def twice(store: Store) -> tuple[str, str]:
    with store.operation(Act.ADD_CAMPAIGN) as act:
        act.create(Campaign, name="清零", starts="2026-11-01", basic_by="2026-11-20", closed_by="2026-12-01")
    return a_site_with_all(store, "周建军", None)[0], a_site_with_all(store, "周建君", "13800990101")[0]


def test_what_hangs_on_the_other_goes_to_the_kept_one(store: Store, twice: tuple[str, str]) -> None:
    kept, other = twice
    done = joining.join(store, "site", kept, other)
    assert refers_to(store, "site", other) == []
    assert done.moved["visit"] == done.moved["finding"] == 1
    assert store.get(Site, other).deleted
    assert store.get(Site, kept).phone == "13800990101"  # the kept record had none
    assert store.get(Site, kept).name == "周建军"
    assert [it.verdict for it in store.find(Duplicate)] == ["same"]
    assert not conflicts(store)


def test_what_both_have_stands_once(store: Store, twice: tuple[str, str]) -> None:
    kept, other = twice
    with store.operation(Act.ADD_RESIDENT) as act:
        act.create(Resident, site=other, name="周大雪", away=1)
        act.create(Resident, site=other, name="周小满", born=2015, away=0)  # says more than the kept record's
    joining.join(store, "site", kept, other)
    said = {(it.name, it.relation, it.born) for it in store.find(Resident, site=kept)}
    assert said == {("周大雪", None, None), ("周小满", "孙女", None), ("周小满", None, 2015)}
    assert len(store.find(Charge, site=kept)) == len(store.find(Assignment, site=kept)) == 1
    assert len(store.find(Visit, site=kept)) == 2  # what somebody did is never dropped


def test_undo_of_a_join_is_the_store_before(store: Store, twice: tuple[str, str]) -> None:
    before = living(store)
    joining.join(store, "site", *twice)
    assert living(store) != before
    history.undo(store)  # though the visits that moved are finalised
    assert living(store) == before
    assert store.find(Duplicate) == []
    joining.join(store, "site", *twice)  # and again
    assert store.get(Site, twice[1]).deleted


def test_a_successor_does_not_become_its_own(store: Store) -> None:
    kept, other = add(store, Site), add(store, Site)
    edit(store, Site, kept, successor=other)
    joining.join(store, "site", kept, other)
    assert store.get(Site, kept).successor is None
    assert not conflicts(store)


def test_of_two_joined_one_after_the_other_everything_ends_at_one(store: Store) -> None:
    first, second, third = (add(store, Site) for _ in range(3))
    visit = add(store, Visit, site=third)
    joining.join(store, "site", second, third)
    joining.join(store, "site", first, second)
    assert store.get(Visit, visit).site == first
    assert joining.follow(store) == 0


# -- visits and findings -----------------------------------------------------------------------------------------------


def a_visit(store: Store, site: str, answers: dict[str, str | None], **facts: Any) -> str:
    visit = add(store, Visit, Act.START_VISIT, site=site, **facts)
    for question, value in answers.items():
        add(store, Answer, Act.ANSWER, visit=visit, question=question, value=value)
    return visit


def test_of_two_answers_the_kept_visits_stays_and_it_is_told(store: Store) -> None:
    site = add(store, Site)
    kept = a_visit(store, site, {"HT01": "yes", "HT02": "3", "HT03": None}, interviewee="周建军")
    other = a_visit(store, site, {"HT01": "yes", "HT02": "4", "HT03": "no", "HT04": "5"}, interviewee="周大雪")
    done = joining.join(store, "visit", kept, other)
    assert {it.question: it.value for it in store.find(Answer)} == {
        "HT01": "yes",
        "HT02": "3",
        "HT03": "no",
        "HT04": "5",
    }
    assert {it.visit for it in store.find(Answer)} == {kept}
    assert done.left == (Left("interviewee", "周建军", "周大雪"), Left("HT02", "3", "4"))
    assert not conflicts(store)


def test_findings_that_say_the_same_of_one_entry_are_joined_along(store: Store) -> None:
    site = add(store, Site)
    kept, other = (a_visit(store, site, {}) for _ in range(2))
    said = [("HT01", "渗漏"), ("HT02", "无盖"), ("HT02", "无盖"), (None, "堆放杂物")]
    mine = [add(store, Finding, visit=kept, site=site, question=key, text=text) for key, text in said]
    theirs = [
        add(store, Finding, visit=other, site=site, question=key, text=text)
        for key, text in [*said[:2], ("HT01", "管道断裂")]
    ]
    step = store.operation(Act.TAKE_STEP)
    with step as act:
        act.create(Step, finding=theirs[0], kind="assign", day="2026-11-22")
    done = joining.join(store, "visit", kept, other)
    assert done.findings == 2
    assert {it.id for it in store.find(Finding, visit=kept)} == {*mine, theirs[2]}
    assert store.one("SELECT finding FROM step") == mine[0]
    assert {(it.kind, it.kept, it.other) for it in store.find(Duplicate)} == {
        ("visit", kept, other),
        ("finding", mine[0], theirs[0]),
        ("finding", mine[1], theirs[1]),
    }


def test_a_finished_visit_keeps_the_titles_of_the_codes_that_come_along(store: Store) -> None:
    site = add(store, Site)
    judged = ['{"tables":{},"codes":{"T01":["渗漏","leaks"]}}', '{"tables":{},"codes":{"T02":["无盖","no lid"]}}']
    kept, other = (a_visit(store, site, {}, finalised=NOW, judged_by=it) for it in judged)
    joining.join(store, "visit", kept, other)
    assert store.get(Visit, kept).judged_by == (
        '{"tables":{},"codes":{"T02":["无盖","no lid"],"T01":["渗漏","leaks"]}}'
    )
    odd = a_visit(store, site, {}, finalised=NOW, judged_by="[" * 100_000)
    joining.join(store, "visit", kept, odd)


def test_a_number_of_the_ledger_is_not_lost(store: Store) -> None:
    site = add(store, Site)
    kept = add(store, Finding, visit=None, site=site)
    other = add(store, Finding, visit=None, site=site, number="2026-017")
    joining.join(store, "finding", kept, other)
    assert store.get(Finding, kept).number == "2026-017"


def test_what_cannot_be_one_is_refused_and_nothing_changes(store: Store) -> None:
    site, elsewhere = add(store, Site), add(store, Site, kind="public_toilet")
    with store.operation(Act.LOAD_LIBRARY) as act:
        form = act.create(Checklist, form="gc", version="1", title="公厕", definition="")
    draft, ended, foreign = (
        a_visit(store, site, {}),
        a_visit(store, site, {}, finalised=NOW),
        add(store, Visit, site=site, checklist=form),
    )
    away = a_visit(store, elsewhere, {})
    newest = store.newest
    wrong: list[tuple[str, str, str, Kind]] = [
        ("site", site, elsewhere, Kind.BAD_VALUE),
        ("site", site, site, Kind.BAD_VALUE),
        ("area", site, elsewhere, Kind.BAD_VALUE),
        ("site", site, "nowhere", Kind.GONE),
        ("visit", draft, ended, Kind.NOT_FINALISED),
        ("visit", ended, draft, Kind.NOT_FINALISED),
        ("visit", draft, foreign, Kind.OTHER_FORM),
        ("visit", draft, away, Kind.BAD_VALUE),
    ]
    for kind, kept, other, fault in wrong:
        with refusal(fault):
            joining.join(store, kind, kept, other)
    assert store.newest == newest


def test_kept_apart_is_remembered_until_somebody_joins(store: Store) -> None:
    one, two = add(store, Site, code="H-7", name="周建军"), add(store, Site, code="H-7", name="周建军")
    assert [(it.kept, it.other) for it in joining.proposals(store)] == [(one, two)]
    joining.keep_apart(store, "site", two, one, "父子两户")
    joining.keep_apart(store, "site", one, two)  # said once
    assert joining.proposals(store) == []
    assert [it.reason for it in store.find(Duplicate)] == ["父子两户"]
    undo(store, str(next_undo(store)))
    assert len(joining.proposals(store)) == 1
    joining.keep_apart(store, "site", two, one)
    joining.join(store, "site", one, two)
    assert [it.verdict for it in store.find(Duplicate)] == ["same"]
    with pytest.raises(Fault):
        joining.keep_apart(store, "site", one, two)
