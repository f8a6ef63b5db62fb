"""What was deleted, and how it comes back."""

from pathlib import Path

from inspector.acts import Act
from inspector.db.store import Store
from inspector.errors import Kind
from inspector.operations import bin as bins
from inspector.operations import finding as findings
from inspector.operations import highlight, history
from inspector.operations import photo as photos
from inspector.operations import visit as visits
from inspector.operations.case import read_case
from inspector.operations.signature import sign, signatures
from inspector.records import Answer, Finding, Photo, Resident, Site, Visit
from tests.db.parcels import refusal
from tests.operations.days import finalised, photo_file
from tests.photo.test_strokes import NAME


def held(store: Store) -> list[tuple[str, str]]:
    return [(it.kind, it.id) for it in bins.contents(store)]


def test_a_discarded_draft_comes_back_with_everything_that_was_on_it(store: Store, visit: str, tmp_path: Path) -> None:
    visits.answer(store, visit, "HT04", "cracked")
    highlight.add(store, visit, text="庭院整洁")
    gone = findings.add(store, visit, text="先前删掉的")
    findings.delete(store, gone)
    case = read_case(store, visit)
    photos.attach(store, visit, [photo_file(tmp_path)], finding=case.findings[0].id)
    sign(store, visit, role="team", name="李华", strokes=NAME)
    before = read_case(store, visit)
    visits.discard(store, visit)
    (thing,) = bins.contents(store)
    assert (thing.kind, thing.id, thing.site) == ("visit", visit, before.site.name)
    assert thing.title == before.checklist.title
    bins.restore(store, [("visit", visit)])
    now = read_case(store, visit)
    assert (now.visit, now.answers, now.findings, now.photos, now.highlights) == (
        before.visit, before.answers, before.findings, before.photos, before.highlights,
    )  # fmt: skip
    assert [it.void for it in signatures(store, visit)] == [False]
    assert held(store) == [("finding", gone)]
    history.undo(store)
    assert store.get(Visit, visit).deleted
    history.redo(store)
    assert read_case(store, visit).findings == before.findings


def test_finding_and_photo_come_back_to_one_another_in_one_operation(store: Store, visit: str, tmp_path: Path) -> None:
    made = findings.add(store, visit, text="池盖裂缝")
    (kept, deleted), _ = photos.attach(
        store, visit, [photo_file(tmp_path), photo_file(tmp_path, "b.jpg", (1, 99, 1))], finding=made
    )
    photos.delete(store, deleted)
    findings.delete(store, made)
    assert held(store) == [("finding", made), ("photo", deleted)]
    bins.restore(store, [("photo", deleted), ("finding", made)])
    assert {it.id for it in read_case(store, visit).photos_of(made)} == {kept, deleted}
    history.undo(store)
    assert held(store) == [("finding", made), ("photo", deleted)]
    assert store.get(Photo, kept).finding is None


def test_a_photo_whose_finding_is_gone_waits_for_a_place(store: Store, visit: str, tmp_path: Path) -> None:
    made = findings.add(store, visit, text="池盖裂缝")
    (photo,), _ = photos.attach(store, visit, [photo_file(tmp_path)], finding=made)
    photos.delete(store, photo)
    findings.delete(store, made)
    bins.restore(store, [("photo", photo)])
    assert (store.get(Photo, photo).deleted, store.get(Photo, photo).finding) == (0, None)


def test_what_answers_took_away_is_no_waste_and_what_a_hand_deleted_wants_its_answer(store: Store, visit: str) -> None:
    visits.answer(store, visit, "HT04", "cracked")
    (led,) = read_case(store, visit).findings
    visits.answer(store, visit, "HT04", None)
    assert held(store) == []
    visits.answer(store, visit, "HT04", "cracked")
    findings.delete(store, led.id)
    assert held(store) == [("finding", led.id)]
    visits.answer(store, visit, "HT04", None)
    with refusal(Kind.ANSWERED_OTHERWISE):
        bins.restore(store, [("finding", led.id)])
    assert store.get(Finding, led.id).deleted
    visits.answer(store, visit, "HT04", "cracked")
    assert not store.get(Finding, led.id).deleted


def test_undone_beginnings_are_here_too_once_redoing_them_is_past(store: Store, visit: str) -> None:
    made = findings.add(store, visit, text="一")
    history.undo(store)
    visits.change_head(store, visit, note="别的事")
    assert held(store) == [("finding", made)]
    bins.restore(store, [("finding", made)])
    assert [it.id for it in read_case(store, visit).findings] == [made]


def test_one_that_cannot_come_back_keeps_the_others_out_too(store: Store, visit: str) -> None:
    one, two = (findings.add(store, visit, text=it) for it in "一二")
    findings.delete(store, one)
    findings.delete(store, two)
    finalised(store, visit)
    before = store.newest
    with refusal(Kind.FINALISED):
        bins.restore(store, [("finding", one), ("finding", two)])
    with refusal(Kind.GONE):
        bins.restore(store, [("answer", "x")])
    with refusal(Kind.GONE):
        bins.restore(store, [("visit", visit)])
    assert store.newest == before


def test_a_site_that_is_gone_keeps_its_visits_in_the_bin(store: Store, visit: str) -> None:
    visits.discard(store, visit)
    with store.operation(Act.EDIT_SITE) as edit:
        edit.delete(Site, store.get(Visit, visit).site)
    with refusal(Kind.GONE):
        bins.restore(store, [("visit", visit)])


def test_a_resident_comes_back_and_an_erased_one_is_not_even_listed(store: Store, visit: str) -> None:
    site = store.get(Visit, visit).site
    with store.operation(Act.ADD_RESIDENT) as edit:
        made = [edit.create(Resident, site=site, name=it, away=0) for it in ("陈小福", "陈大福")]
    with store.operation(Act.DELETE_RESIDENT) as edit:
        for it in made:
            edit.delete(Resident, it)
    with store.operation(Act.ERASE) as edit:
        edit.erase(Resident, made[0])
    assert held(store) == [("resident", made[1])]
    bins.restore(store, [("resident", made[1])])
    assert [it.name for it in store.find(Resident, site=site)] == ["陈大福"]


def test_the_bin_of_a_household_that_answered_nothing_is_empty(store: Store, visit: str) -> None:
    assert held(store) == []
    visits.answer(store, visit, "HT04", "cracked")
    visits.answer(store, visit, "HT04", None)
    assert store.find(Answer, visit=visit)
    assert held(store) == []


def test_a_good_example_gets_the_photos_it_had(store: Store, visit: str, tmp_path: Path) -> None:
    good = highlight.add(store, visit, text="庭院整洁")
    (one, other), _ = photos.attach(
        store, visit, [photo_file(tmp_path), photo_file(tmp_path, "b.jpg", (1, 99, 1))], highlight=good
    )
    highlight.delete(store, good)
    found = findings.add(store, visit, text="路面有积水")
    photos.place(store, other, found)
    bins.restore(store, [("highlight", good)])
    case = read_case(store, visit)
    assert [it.id for it in case.photos_of_highlight(good)] == [one]
    assert [it.id for it in case.photos_of(found)] == [other]
