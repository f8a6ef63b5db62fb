"""What is told before an end without hindering it: photos, what was taken over, signatures, the clock."""

from pathlib import Path

import pytest

from inspector import clock
from inspector.acts import Act
from inspector.db.store import Store
from inspector.operations import photo as photos
from inspector.operations import visit as visits
from inspector.operations.case import read_case
from inspector.operations.doubts import Concern, Doubt, concerns
from inspector.operations.reused import Why
from inspector.operations.signature import sign
from inspector.photo.store import PhotoStore
from inspector.records import Answer, Photo, Visit
from tests.db.small_county import Ticking
from tests.operations.days import a_household, finalised, photo_file, the_form
from tests.photo.test_strokes import NAME

HOUR = 3600.0


def told(store: Store, visit: str) -> list[Concern]:
    return list(concerns(store, read_case(store, visit)))


def doubts(store: Store, visit: str) -> list[Doubt]:
    return [it.doubt for it in told(store, visit)]


def taken(store: Store, visit: str, *hours: float) -> list[str]:
    """Photos taken so many hours after the visit began."""
    begun = clock.instant(store.get(Visit, visit).started).timestamp()
    with store.operation(Act.ADD_PHOTOS) as edit:
        return [
            edit.create(
                Photo, visit=visit, sha256=f"{number:064x}", taken=clock.written(begun + it * HOUR), width=1, height=1,
                bytes=1,
            )
            for number, it in enumerate(hours)
        ]  # fmt: skip


def of_times(store: Store, visit: str) -> list[Doubt]:
    """Without what these photos lack on the disk, and what their day alone says."""
    aside = {Doubt.PHOTO_LOST, Doubt.PHOTO_REUSED}
    return [it for it in doubts(store, visit) if it not in aside]


def test_a_visit_in_order_raises_none(store: Store, visit: str, tmp_path: Path) -> None:
    photos.attach(store, visit, [photo_file(tmp_path)])
    sign(store, visit, role="team", name="李华", strokes=NAME)
    assert told(store, visit) == []
    finalised(store, visit)


def test_a_photo_missing_on_disk_and_one_used_at_another_place(store: Store, visit: str, tmp_path: Path) -> None:
    other = visits.start(store, site=a_household(store, 1), checklist=the_form(store))
    photos.attach(store, other, [photo_file(tmp_path)])
    (made,), _ = photos.attach(store, visit, [photo_file(tmp_path)])
    (alarm,) = told(store, visit)
    assert (alarm.doubt, alarm.photo, alarm.why) == (Doubt.PHOTO_REUSED, made, Why.SAME_FILE)
    kept = PhotoStore(store.folder.photos)
    sha256 = store.get(Photo, made).sha256
    for file in store.folder.photos.rglob(f"{sha256}*"):
        file.unlink()
    assert not kept.has(sha256)
    assert Concern(Doubt.PHOTO_LOST, photo=made) in told(store, visit)


def test_an_answer_taken_over_until_somebody_gives_it_anew(store: Store, visit: str) -> None:
    earlier = visits.start(store, site=a_household(store), checklist=the_form(store))
    visits.answer(store, visit, "HT04", "cracked")
    held = read_case(store, visit).answers["HT04"]
    with store.operation(Act.REUSE) as edit:
        edit.change(Answer, held.id, reused=earlier)
    assert told(store, visit) == [Concern(Doubt.ANSWER_REUSED, question="HT04")]
    visits.answer(store, visit, "HT04", "cracked")
    assert told(store, visit) == []


def test_a_void_signature_is_named(store: Store, visit: str) -> None:
    made = sign(store, visit, role="village", name="周建国", strokes=NAME)
    visits.answer(store, visit, "HT04", "cracked")
    assert told(store, visit) == [Concern(Doubt.SIGNATURE_VOID, signature=made, who="周建国")]


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        ((0.1,), []),
        ((-1.0, 0.05), []),
        ((-5.0,), [Doubt.PHOTOS_FAR_OFF]),
        ((-5.0, -8.0), [Doubt.PHOTOS_FAR_OFF]),
        ((-5.0, 0.0), []),
        ((2.0,), [Doubt.PHOTO_AHEAD]),
        ((0.0, 2.0), [Doubt.PHOTO_AHEAD]),
        ((9.0, 10.0), [Doubt.PHOTO_AHEAD, Doubt.PHOTO_AHEAD, Doubt.PHOTOS_FAR_OFF]),
    ],
)
def test_the_clock_against_the_photos(store: Store, visit: str, hours: tuple[float, ...], expected: list[str]) -> None:
    taken(store, visit, *hours)
    assert of_times(store, visit) == expected


def test_photos_brought_in_the_evening_of_a_visit_that_ended_are_no_doubt(
    store: Store, visit: str, now: Ticking
) -> None:
    begun = clock.instant(store.get(Visit, visit).started).timestamp()
    visits.change_head(store, visit, ended=clock.written(begun + HOUR))
    now.go_on(9 * HOUR)
    taken(store, visit, 0.2, 0.9)
    assert of_times(store, visit) == []


def test_a_clock_that_went_back_before_the_visit_began(store: Store, now: Ticking) -> None:
    visits.start(store, site=a_household(store, 1), checklist=the_form(store))
    now.go_on(-24 * HOUR)
    late = visits.start(store, site=a_household(store), checklist=the_form(store))
    (concern,) = told(store, late)
    assert (concern.doubt, concern.when) == (Doubt.CLOCK_BACK, clock.written(now() + 24 * HOUR))


def test_a_clock_that_went_back_since(store: Store, visit: str, now: Ticking) -> None:
    visits.answer(store, visit, "HT04", "cracked")
    now.go_on(-2 * HOUR)
    assert Doubt.CLOCK_BACK in doubts(store, visit)


def test_drafts_that_overlap_are_no_doubt_but_a_later_visit_of_the_same_place_is(
    store: Store, visit: str, now: Ticking
) -> None:
    now.go_on(HOUR)
    elsewhere = visits.start(store, site=a_household(store, 1), checklist=the_form(store))
    finalised(store, elsewhere)
    assert told(store, visit) == []
    again = visits.start(store, site=a_household(store), checklist=the_form(store))
    finalised(store, again)
    assert told(store, visit) == [Concern(Doubt.LATER_VISIT, when=store.get(Visit, again).started)]


@pytest.mark.parametrize("seconds", [0.0, 1_500_000_000.0, 4_090_000_000.0])  # 1970, 2017, 2099
def test_a_year_in_which_this_program_is_not_at_work(store: Store, now: Ticking, seconds: float) -> None:
    now.seconds = seconds
    made = visits.start(store, site=a_household(store), checklist=the_form(store))
    assert Doubt.YEAR in doubts(store, made)


def test_times_a_merge_brought_are_no_failure(store: Store, visit: str) -> None:
    (odd,) = taken(store, visit, 0)
    with store.operation(Act.EDIT_VISIT) as edit:
        edit.change(Visit, visit, ended="9999-99-99")
        edit.change(Photo, odd, taken="0000:00:00 00:00:00")
    assert of_times(store, visit) == []
