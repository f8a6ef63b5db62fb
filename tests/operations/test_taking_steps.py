"""The door of every step: what the machine, the role, the day and the words let through, and nothing else."""

from dataclasses import asdict
from pathlib import Path

import pytest

from inspector.acts import Act
from inspector.db import connection, ledger
from inspector.db.store import Store
from inspector.errors import Fault, Kind
from inspector.operations import history
from inspector.operations.rectification import reading
from inspector.operations.rectification.acting import Said, hindrance, offers, role
from inspector.operations.rectification.plan import set_units
from inspector.operations.rectification.reading import ground, item, standing_of, standings, steps_of
from inspector.operations.rectification.steps import record, take
from inspector.photo import intake
from inspector.photo.store import PhotoStore
from inspector.records import Finding, Origin, Person, Photo, Step
from inspector.rectification.moves import RULES, Move, Role, Stage, Verdict, Why, allowed
from tests.db.parcels import refusal
from tests.db.small_county import Ticking
from tests.operations.days import photo_file
from tests.operations.issues import day, issue, person, unit

DAY = 86400
SAYING: dict[Why, dict[str, str]] = {
    Why.NOTE: {"note": "已核实"},
    Why.DOCUMENT: {"document": "青督移〔2027〕1号"},
    Why.APPROVER: {"approver": "应怀远 副县长"},
}


def works(store: Store, role_: str, unit_: str | None = None) -> str:
    """Somebody of that role, of a unit of his own, works with the store now."""
    with store.operation(Act.IMPORT_PEOPLE) as edit:
        made = edit.create(Person, name="丁某", role=role_, unit=unit_)
    store.set_setting("person", made)
    return made


def why(store: Store, finding: str, move: Move, **said: str) -> Why | None:
    return hindrance(store, ground(store, finding), move, Said(**said), photos=1)


def enough(store: Store, move: Move) -> Said:
    """What a step of that kind has to say."""
    rule, said = RULES[move], {}
    for want in rule.wants:
        said |= SAYING.get(want, {})
    if Why.DUE in rule.wants:
        said["due"] = day(store, 60)
    if rule.by_verdict is not None:
        said["verdict"] = str(next(iter(rule.by_verdict)))
    return Said(**said)


# -- who acts ----------------------------------------------------------------------------------------------------------


def test_one_acts_as_what_one_is(store: Store, office: Store):
    assert (role(store), role(office)) == (Role.INSPECTOR, Role.OFFICE)
    for is_, acts in (("leader", Role.LEADER), ("cadre", Role.UNIT), ("keeper", Role.UNIT), ("inspector", Role.OFFICE)):
        office.set_setting("person", person(office, "leader") if is_ == "leader" else works(office, is_))
        assert role(office) is acts
    office.set_setting("person", "")
    assert role(office) is Role.OFFICE


@pytest.mark.parametrize("is_", ["office", "inspector", "leader", "cadre"])
def test_only_what_the_machine_allows_is_written(office: Store, is_: str, tmp_path: Path):
    """Every move of an open finding by everybody, with all it has to say: written, or refused below the window."""
    office.set_setting("role", "office" if is_ == "office" else "field")
    works(office, is_)
    asks = {Move.GRANT_EXTENSION, Move.DENY_EXTENSION}
    for move in Move:
        found = issue(office)
        offered = {it.move: it.why for it in offers(office, item(office, found))}
        pictures = [photo_file(tmp_path)] if Why.PHOTO in RULES[move].wants else []
        if move in allowed(Stage.OPEN, role(office)) and move not in asks and move is not Move.CLOSE:
            (made,) = take(office, [found], move, enough(office, move), pictures=pictures)
            assert offered[move] is None
            assert steps_of(office, found)[0].id == made
        else:
            with pytest.raises(Fault, check=lambda it: it.kind in (Kind.NOT_ALLOWED, Kind.LACKS_PROOF)):
                take(office, [found], move, enough(office, move), pictures=pictures)
            assert office.find(Step, finding=found) == []
            assert offered.get(move, Why.STAGE) is not None or move is Move.CLOSE


def test_a_refusal_says_the_move_the_stage_and_why(office: Store):
    found = issue(office)
    with refusal(Kind.NOT_ALLOWED) as caught:
        take(office, [found], Move.APPLY, Said())
    assert caught.value.facts == {"move": Move.APPLY, "stage": Stage.OPEN, "why": Why.STAGE}


def test_offers_are_those_of_the_stage_with_what_is_in_the_way(office: Store):
    found = issue(office)
    offered = {it.move: it.why for it in offers(office, item(office, found))}
    assert list(offered) == [it for it in Move if Stage.OPEN in RULES[it].start]
    assert {it for it, hinders in offered.items() if hinders} == {Move.GRANT_EXTENSION, Move.DENY_EXTENSION}
    works(office, "cadre")
    offered = {it.move: it.why for it in offers(office, item(office, found))}
    assert offered[Move.REPLY] is None
    assert offered[Move.CLOSE] is Why.ROLE


def test_whoever_puts_it_right_never_judges_it(office: Store, tmp_path: Path):
    found = issue(office, unit=unit(office))
    leader = works(office, "leader", unit(office))
    for move in (Move.RECHECK, Move.CLOSE, Move.FIX_ON_SPOT, Move.KEEP_UP, Move.HAND_AWAY, Move.VOID):
        assert why(office, found, move, verdict="fixed") is Why.RECTIFIER
        assert hindrance(office, item(office, found), move) is Why.RECTIFIER
    assert why(office, found, Move.URGE) is None
    works(office, "office", unit(office, 1))
    assert why(office, found, Move.RECHECK, verdict="fixed") is None
    assert why(office, found, Move.RECHECK, verdict="fixed", by=leader) is Why.RECTIFIER
    assert why(office, issue(office, unit=None, person=leader), Move.VOID, note="重复", by=leader) is Why.RECTIFIER


def test_of_the_unit_are_all_it_was_handed_to(office: Store):
    found = issue(office, unit=unit(office))
    set_units(office, found, [unit(office, 2)])
    set_units(office, found, [unit(office, 3)], "copied")
    take(office, [found], Move.ASSIGN, Said(unit=unit(office, 1)))
    assert ground(office, found).rectifiers.units == {unit(office, it) for it in (0, 1, 2)} - {unit(office)} | {
        unit(office, 1), unit(office, 2)
    }  # fmt: skip
    assert office.get(Finding, found).unit == unit(office, 1)


# -- what it has to say ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("move", [it for it, rule in RULES.items() if Stage.OPEN in rule.start])
def test_what_a_step_has_to_say_is_asked_for(office: Store, move: Move):
    found = issue(office)
    if move in (Move.GRANT_EXTENSION, Move.DENY_EXTENSION):
        take(office, [found], Move.ASK_EXTENSION, Said(due=day(office, 30), note="连续阴雨"))
    held, full = ground(office, found), enough(office, move)
    assert hindrance(office, held, move, full, photos=1) is None
    given = {it: getattr(full, it) for it in ("due", "note", "document", "approver", "verdict")}
    fields = {Why.DUE: "due", Why.NOTE: "note", Why.DOCUMENT: "document", Why.APPROVER: "approver"}
    for want in RULES[move].wants & set(fields):
        for nothing in (None, "", "  "):
            if nothing is None or want is not Why.DUE:
                assert hindrance(office, held, move, Said(**{**given, fields[want]: nothing}), photos=1) is want
    if Why.PHOTO in RULES[move].wants:
        assert hindrance(office, held, move, full) is Why.PHOTO
    wrong = "rebound" if RULES[move].by_verdict else "fixed"
    assert hindrance(office, held, move, Said(**{**given, "verdict": wrong}), photos=1) is Why.VERDICT


def test_a_duplicate_is_of_another_that_is_here_and_no_duplicate_itself(office: Store):
    one, two, first = (issue(office, suspected=1) for _ in range(3))
    same = {"verdict": "duplicate", "note": "同一处"}
    for other in (None, "nobody", one):
        assert why(office, one, Move.VERIFY, **same, **({"other": other} if other else {})) is Why.OTHER
    take(office, [one], Move.VERIFY, Said(**same, other=two))
    assert standing_of(office, one).stage is Stage.DUPLICATE
    assert why(office, two, Move.VERIFY, **same, other=one) is Why.OTHER, "a ring"
    take(office, [two], Move.VERIFY, Said(**same, other=first))
    assert why(office, first, Move.VERIFY, **same, other=one) is Why.OTHER, "a longer ring"


# -- days --------------------------------------------------------------------------------------------------------------


def test_a_step_is_of_a_day_between_the_finding_and_today(office: Store):
    found = issue(office, found=day(office, -10))
    for odd in (day(office, -11), day(office, 1), "昨天", "2027-1-5", "9999-12-31"):
        with refusal(Kind.BAD_VALUE) as caught:
            take(office, [found], Move.PROGRESS, Said(note="已备料", day=odd))
        assert caught.value.facts["field"] == "day"
    for good in (day(office, -10), day(office), ""):
        take(office, [found], Move.PROGRESS, Said(note="已备料", day=good))
    assert [it.day for it in steps_of(office, found)] == [day(office, -10), day(office), day(office)]


def test_another_computers_clock_may_be_ahead(office: Store):
    ahead = issue(office, found=day(office, 2))
    take(office, [ahead], Move.PROGRESS, Said(note="已备料"))
    assert [it.day for it in steps_of(office, ahead)] == [day(office, 2)]
    with refusal(Kind.BAD_VALUE):
        take(office, [ahead], Move.PROGRESS, Said(note="已备料", day=day(office, 3)))
    strange = issue(office, found="9999")  # no day: says nothing
    take(office, [strange], Move.PROGRESS, Said(note="已备料"))
    assert [it.day for it in steps_of(office, strange)] == [day(office)]


def test_a_deadline_is_a_day_and_lies_ahead(office: Store):
    found = issue(office)
    with refusal(Kind.BAD_VALUE):
        take(office, [found], Move.ASSIGN, Said(due="下周"))
    assert why(office, found, Move.ASSIGN, due=day(office, -1)) is Why.DUE_EARLIER
    assert why(office, found, Move.ASSIGN, due=day(office, 0)) is None
    assert why(office, found, Move.RECHECK, verdict="partly", due=day(office, -1)) is Why.DUE_EARLIER
    assert why(office, found, Move.KEEP_UP, note="常态化", due=day(office, -1)) is Why.DUE_EARLIER


# -- extensions --------------------------------------------------------------------------------------------------------


def test_an_extension_is_asked_for_once_before_the_deadline(office: Store, now: Ticking):
    found = issue(office, due=day(office, 3))
    assert why(office, found, Move.ASK_EXTENSION, note="阴雨", due=day(office, 3)) is Why.DUE_EARLIER
    now.go_on(3 * DAY)
    assert why(office, found, Move.ASK_EXTENSION, note="阴雨", due=day(office, 5)) is None
    now.go_on(DAY)
    assert why(office, found, Move.ASK_EXTENSION, note="阴雨", due=day(office, 5)) is Why.OVERDUE
    # asked in time, entered a day later
    take(office, [found], Move.ASK_EXTENSION, Said(note="阴雨", due=day(office, 5), day=day(office, -1)))
    assert why(office, found, Move.ASK_EXTENSION, note="再延", due=day(office, 9), day=day(office, -1)) is Why.ASKED


def test_it_is_granted_by_name_to_a_later_day_that_is_not_past(office: Store, now: Ticking):
    found = issue(office, due=day(office, 3))
    by = {"approver": "应怀远 副县长"}
    assert why(office, found, Move.GRANT_EXTENSION, due=day(office, 9), **by) is Why.ASKED
    assert why(office, found, Move.DENY_EXTENSION, note="无理由") is Why.ASKED
    take(office, [found], Move.ASK_EXTENSION, Said(note="阴雨", due=day(office, 9)))
    now.go_on(5 * DAY)
    assert why(office, found, Move.GRANT_EXTENSION, due=day(office, -1), **by) is Why.DUE_EARLIER, "past"
    assert why(office, found, Move.GRANT_EXTENSION, due=day(office, 4)) is Why.APPROVER
    take(office, [found], Move.GRANT_EXTENSION, Said(due=day(office, 4), **by))
    now_ = standing_of(office, found)
    assert (now_.due, now_.asked, now_.extensions) == (day(office, 4), None, 1)
    assert why(office, found, Move.GRANT_EXTENSION, due=day(office, 9), **by) is Why.ASKED, "decided"
    take(office, [found], Move.ASK_EXTENSION, Said(note="又雨", due=day(office, 20)))
    assert why(office, found, Move.GRANT_EXTENSION, due=day(office, 4), **by) is Why.DUE_EARLIER, "not later"
    take(office, [found], Move.DENY_EXTENSION, Said(note="理由不足"))
    told = [(it.step.kind, it.step.due, it.step.approver) for it in item(office, found).timeline]
    assert told[1] == ("grant_extension", day(office, 4), "应怀远 副县长")
    assert len(told) == 4, "the history stays"


def test_handing_over_again_is_no_way_round_an_extension(office: Store):
    found = issue(office, due=day(office, 3))
    take(office, [found], Move.ASSIGN, Said(due=day(office, 20)))
    assert why(office, found, Move.ASSIGN, due=day(office, 21)) is Why.LONGER
    assert why(office, found, Move.ASSIGN, due=day(office, 19)) is None
    take(office, [found], Move.RECHECK, Said(verdict="not_fixed", due=day(office, 40)))
    assert standing_of(office, found).due == day(office, 40), "a new round has its own"


# -- writing -----------------------------------------------------------------------------------------------------------


def test_who_did_it_is_who_acts_unless_the_unit_did(office: Store):
    found, me = issue(office), office.setting("person")
    take(office, [found], Move.ASSIGN, Said())
    take(office, [found], Move.ACCEPT, Said())
    take(office, [found], Move.REPLY, Said(by=person(office, "cadre")))
    take(office, [found], Move.RECHECK, Said(verdict=Verdict.FIXED))
    by = [(it.kind, it.by, it.unit) for it in steps_of(office, found)]
    held = office.get(Finding, found).unit
    assert by == [("assign", me, held), ("accept", None, held), ("reply", person(office, "cadre"), held),
                  ("recheck", me, None)]  # fmt: skip
    clerk = works(office, "cadre")
    other = issue(office)
    take(office, [other], Move.REPLY, Said())
    assert steps_of(office, other)[0].by == clerk


def test_many_at_once_are_one_operation_all_or_none(office: Store):
    several = [issue(office) for _ in range(3)]
    before = office.newest
    take(office, [*several, several[0]], Move.ASSIGN, Said(due=day(office, 9)))
    assert office.newest == before + 1
    assert {it.stage for it in standings(office, several).values()} == {Stage.ASSIGNED}
    take(office, [several[2]], Move.REPLY, Said())
    before = office.newest
    with refusal(Kind.NOT_ALLOWED):
        take(office, several, Move.ASSIGN, Said())
    assert office.newest == before
    with refusal(Kind.GONE):
        take(office, [several[0], "nobody"], Move.URGE, Said())
    assert take(office, [], Move.URGE, Said()) == []
    assert office.newest == before


def test_no_identity_number_is_kept(office: Store):
    found = issue(office)
    for field in ("note", "document", "approver"):
        with refusal(Kind.IDENTITY_NUMBER) as caught:
            take(office, [found], Move.PROGRESS, Said(**{"note": "已通知", field: "11010119900307123X"}))
        assert caught.value.facts["field"] == field


def test_pictures_come_with_the_step(office: Store, tmp_path: Path):
    found = issue(office)
    pictures = [photo_file(tmp_path), photo_file(tmp_path, "b.jpg", (9, 9, 9))]
    (made,) = take(office, [found], Move.REPLY, Said(note="已修"), pictures=pictures)
    shown = office.find(Photo, step=made)
    assert [(it.finding, it.visit, it.paper) for it in shown] == [(found, None, None)] * 2
    assert item(office, found).after == tuple(item(office, found).timeline[0].photos)
    with refusal(Kind.NOT_FOUND):
        take(office, [found], Move.RECHECK, Said(verdict="fixed"), pictures=[tmp_path / "nothing.jpg"])
    assert len(steps_of(office, found)) == 1


def test_the_photo_that_shows_it_is_no_photo_of_its_repair(office: Store, tmp_path: Path):
    found, picture = issue(office), photo_file(tmp_path)
    with office.operation(Act.ADD_PHOTOS) as edit:
        edit.create(Photo, finding=found, **asdict(intake.take(picture, PhotoStore(office.folder.photos))))
    assert len(item(office, found).before) == 1
    with refusal(Kind.NOT_ALLOWED) as caught:
        take(office, [found], Move.RECHECK, Said(verdict="fixed"), pictures=[picture])
    assert caught.value.facts["why"] is Why.PHOTO


# -- reading -----------------------------------------------------------------------------------------------------------


def test_all_that_is_shown_of_one(office: Store):
    site = str(office.one("SELECT id FROM site WHERE kind = 'household' ORDER BY code LIMIT 1"))
    found = issue(office, site=site, leader=person(office, "leader"), lead=unit(office, 1))
    take(office, [found], Move.ASSIGN, Said(note="请速办"))
    shown = item(office, found)
    assert shown.site is not None
    assert [it.level for it in shown.areas][:3] == ["county", "town", "village"]
    assert shown.name(shown.finding.unit).endswith("村民委员会")
    assert shown.name(shown.finding.leader)
    assert (shown.name(None), shown.name("nobody")) == ("", "")
    (told,) = shown.timeline
    assert (told.counts, told.draft, told.person, told.by) == (True, False, "岑禾安", "岑禾安")
    assert shown.standing.stage is Stage.ASSIGNED
    with refusal(Kind.GONE):
        item(office, "nobody")


def test_a_deleted_step_counts_no_more(office: Store):
    found = issue(office)
    take(office, [found], Move.ASSIGN, Said())
    history.undo(office)
    assert standing_of(office, found).stage is Stage.OPEN
    assert item(office, found).timeline == ()
    history.redo(office)
    assert standing_of(office, found).stage is Stage.ASSIGNED


def test_one_finding_and_the_list_tell_the_same_source_and_theme(office: Store):
    told = issue(office)
    with office.operation(Act.IMPORT_FINDINGS) as edit:  # as a list brings it: the document alone says whence
        came = edit.create(Origin, source="audit", title="审计反馈", number=None, issuer=None, issued=None, due=None)
        edit.change(Finding, told, source=None, origin=came)
    found = [item(office, it.id) for it in office.find(Finding)]
    lines = {it.id: it for it in ledger.rows(office, [ledger.line_of(office, it.finding.id) for it in found])}
    for it in (it for it in found if not it.draft):
        row = lines[it.finding.id]
        assert (row.source, row.theme or "") == (
            reading.source_of(it.finding, it.origin, it.visit), reading.theme_of(office, it.finding)
        )  # fmt: skip
    assert lines[told].source == "audit"


def test_thousands_are_read_in_few_statements(office: Store, monkeypatch: pytest.MonkeyPatch):
    several = [issue(office) for _ in range(12)]
    monkeypatch.setattr(connection, "_AT_ONCE", 5)
    assert list(standings(office, several)) == several
    assert list(reading.grounds(office, several)) == several


def test_steps_of_one_operation_stand_in_the_order_they_were_taken(office: Store):
    found = issue(office)
    with office.operation(Act.TAKE_STEP) as edit:
        made = [record(office, edit, found, Move.PROGRESS, Said(note=f"第{it}次")) for it in range(12)]
    assert [it.id for it in steps_of(office, found)] == made
