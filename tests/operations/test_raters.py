"""A village rates itself, the town looks, the county looks again."""

from decimal import Decimal

from inspector.operations import raters, visit
from inspector.records import Site
from tests.operations.forms import published

ROWS = ("integer | litter | 垃圾 | 10 | 1 | yes", "integer | weeds | 杂草 | 5 | 1 | yes")
COLUMNS = "type | name | label | points | deduct | occurrences"


def score(store, checklist, site, rater, litter, weeds="0", *, end=True):
    at = visit.start(store, site=site, checklist=checklist, rater=rater)
    visit.answer(store, at, "litter", litter)
    visit.answer(store, at, "weeds", weeds)
    if end:
        visit.finalise(store, at, without_photos=True)
    return at


def test_each_raters_newest_score_stands_beside_the_others(store, tmp_path, now):
    checklist = published(store, tmp_path, ROWS, columns=COLUMNS)
    village, other = [it.id for it in store.find(Site, kind="village")][:2]
    score(store, checklist, village, "county", "9")
    now.go_on(86_400)
    for rater, litter in {"county": "6", "self": "0", "town": "2"}.items():
        score(store, checklist, village, rater, litter, "1")
    score(store, checklist, other, "self", "10")
    score(store, checklist, village, "town", "10", end=False)
    held = raters.rated(store, village, "yard")
    assert list(held.scores) == ["self", "town", "county"]
    assert [it.points for it in held.scores.values()] == [14, 12, 8]
    (litter, weeds) = held.differences
    assert (litter.item, litter.largest, litter.deducted) == (
        "litter", Decimal(6), {"self": Decimal(0), "town": Decimal(2), "county": Decimal(6)},
    )  # fmt: skip
    assert weeds.largest == 0


def test_raters_on_different_versions_are_compared_where_both_have_the_item(store, tmp_path):
    first = published(store, tmp_path, ROWS, columns=COLUMNS)
    second = published(
        store, tmp_path, (*ROWS[:1], "integer | dogs | 散养犬 | 5 | 1 | yes"), columns=COLUMNS, version="2"
    )
    village = store.find(Site, kind="village")[0].id
    score(store, first, village, "self", "1")
    at = visit.start(store, site=village, checklist=second, rater="county")
    visit.answer(store, at, "litter", "4")
    visit.answer(store, at, "dogs", "2")
    visit.finalise(store, at, without_photos=True)
    found = {it.item: dict(it.deducted) for it in raters.rated(store, village, "yard").differences}
    assert found == {
        "litter": {"self": 1, "county": 4}, "weeds": {"self": 0, "county": None}, "dogs": {"self": None, "county": 2},
    }  # fmt: skip


def test_a_place_nobody_scored_has_no_scores(store, tmp_path):
    checklist = published(store, tmp_path, ("text | note | 备注",))
    village = store.find(Site, kind="village")[0].id
    at = visit.start(store, site=village, checklist=checklist)
    visit.finalise(store, at)
    assert raters.rated(store, village, "yard") == raters.Rated({}, {}, ())
