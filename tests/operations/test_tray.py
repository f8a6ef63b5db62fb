"""Photos that come in several at once, and what the tray knows of visits."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from inspector import clock
from inspector.errors import Fault, Kind
from inspector.operations import finding, photo, visit
from inspector.operations.case import read_case
from inspector.operations.history import undo
from inspector.operations.proposals import Sight, propose
from inspector.operations.tray import WAITING, Place, record, record_all
from inspector.operations.tray_reading import known, read_tray
from inspector.photo.intake import Taken
from inspector.records import Checklist, Photo, Site, Visit
from tests.operations.days import a_household
from tests.operations.forms import published
from tests.operations.test_occurrences import COLUMNS, COUNTED


def taken(number: int) -> Taken:
    return Taken(
        sha256=f"{number:064x}", name=f"IMG_{number}.jpg", taken=None, latitude=None, longitude=None, width=4, height=3,
        bytes=10, device=None, likeness=None,
    )  # fmt: skip


@pytest.fixture
def draft(visit):
    """The draft of the house; `visit` is here the operations' name."""
    return visit


def shown(store, draft):
    return [(it.name, it.finding, it.highlight, it.question) for it in store.find(Photo, visit=draft)]


def test_one_operation_puts_each_to_its_place_and_undo_takes_all_off(store, draft):
    visit.answer(store, draft, "HT04", "cracked")
    leak = read_case(store, draft).finding_of("HT04")
    free = finding.add(store, draft, text="路面破损")
    record_all(
        store,
        draft,
        [(taken(1), Place(finding=leak.id)), (taken(2), WAITING), (taken(3), Place(finding=free))],
    )
    assert shown(store, draft) == [
        ("IMG_1.jpg", leak.id, None, "HT04"),
        ("IMG_2.jpg", None, None, None),
        ("IMG_3.jpg", free, None, None),
    ]
    assert store.one("SELECT count(*) FROM operation WHERE name = 'add_photos'") == 1
    undo(store)
    assert shown(store, draft) == []


def test_photos_dropped_on_a_question_go_to_its_finding(store, draft):
    record(store, draft, [taken(1)], Place(question="HT04"))
    assert shown(store, draft) == [("IMG_1.jpg", None, None, "HT04")]
    visit.answer(store, draft, "HT04", "cracked")
    leak = read_case(store, draft).finding_of("HT04").id
    record(store, draft, [taken(2), taken(3)], Place(question="HT04"))
    assert [it[1] for it in shown(store, draft)] == [leak] * 3, "the first one waited for it"


def test_several_photos_of_a_counted_question_go_to_one_occurrence_each(store, tmp_path):
    checklist = published(store, tmp_path, COUNTED, columns=COLUMNS)
    begun = visit.start(store, site=a_household(store), checklist=checklist)
    visit.answer(store, begun, "heaps", "3")
    found = [it.id for it in read_case(store, begun).findings]
    record(store, begun, [taken(1), taken(2), taken(3)], Place(question="heaps"))
    assert [it[1] for it in shown(store, begun)] == found
    now = clock.written(store.now())
    stay = next(it for it in read_tray(store, {"0" * 64: now}).stays if it.visit == begun)
    assert {it.place for it in stay.moments} == {Place(question="heaps")}, "which of them is told by their order"


def test_what_is_gone_lets_its_photo_wait(store, draft):
    free = finding.add(store, draft, text="路面破损")
    finding.delete(store, free)
    record(store, draft, [taken(1)], Place(finding=free))
    assert shown(store, draft) == [("IMG_1.jpg", None, None, None)]
    with pytest.raises(Fault) as raised:
        record(store, draft, [taken(2)], Place(finding="none"))
    assert raised.value.kind is Kind.GONE


def test_a_finding_of_another_visit_lets_its_photo_wait(store, draft):
    checklist = store.find(Checklist, form="household_toilet")[0]
    other = visit.start(store, site=store.find(Site, kind="household")[5].id, checklist=checklist.id)
    free = finding.add(store, other, text="路面破损")
    record(store, draft, [taken(1)], Place(finding=free))
    assert shown(store, draft)[0][1] is None


def test_known_pictures_are_named_with_their_visit_until_they_are_taken_off(store, draft):
    ids = record(store, draft, [taken(1)])
    many = [f"{it:064x}" for it in range(1200)]
    assert known(store, many) == {f"{1:064x}": draft}
    photo.delete(store, ids[0])
    assert known(store, many) == {}


def test_a_picture_taken_when_a_finding_was_noted_is_proposed_for_it(store, draft):
    visit.answer(store, draft, "HT04", "cracked")
    leak = read_case(store, draft).finding_of("HT04")
    now = clock.written(store.now())
    tray = read_tray(store, {"0" * 64: now})
    assert tray.targets[0].visit.id == draft
    assert (leak.id, 1) in [(it.id, missing) for it, missing in tray.targets[0].findings]
    found = propose(Sight(datetime.fromisoformat(now)), [it for it in tray.stays if it.visit == draft])
    assert (found.visit, found.place) == (draft, Place(finding=leak.id, question="HT04"))
    assert found.open


def test_a_draft_left_lying_overnight_has_no_photos_of_the_next_day(store, draft, now):
    begun = datetime.fromisoformat(store.one("SELECT started FROM visit WHERE id = ?", draft))
    later = begun + timedelta(days=3)
    now.go_on(3 * 86_400)
    stay = next(it for it in read_tray(store, {}).stays if it.visit == draft)
    assert stay.ended <= begun + timedelta(days=1)
    assert propose(Sight(later), [stay]) is None


def test_names_of_files_are_data(store, draft):
    odd = Path("O'Brien; DROP TABLE photo;--😀.jpg")
    record(store, draft, [Taken(**{**{f: getattr(taken(1), f) for f in Taken.__slots__}, "name": odd.name})])
    assert shown(store, draft)[0][0] == odd.name


def test_what_is_of_another_visit_is_neither_shown_nor_stands_beside(store, draft):
    house = store.get(Visit, draft)
    other = visit.start(store, site=a_household(store, 1), checklist=house.checklist)
    (theirs,) = record(store, other, [taken(1)])
    found = finding.add(store, other, text="路面有积水")
    (mine,) = record(store, draft, [taken(2)], Place(finding=found, earlier=theirs))
    assert [(it.finding, it.earlier) for it in store.find(Photo, id=mine)] == [(None, None)]
    photo.place(store, mine, found)
    assert store.get(Photo, mine).finding is None
    with pytest.raises(Fault, check=lambda fault: fault.kind is Kind.BAD_VALUE):
        photo.pair(store, mine, theirs)
