"""Good examples: added, worded, deleted, with their photos, and gone with the draft they stand on."""

import pytest

from inspector.db.store import Store
from inspector.errors import Fault
from inspector.operations import highlight, history, photo
from inspector.operations import visit as visits
from inspector.operations.case import read_case
from inspector.records import Highlight, Photo
from tests.operations.days import finalised, photo_file


def test_a_good_example_is_added_worded_and_taken_back(store: Store, visit: str):
    found = highlight.add(store, visit, question="HT15")
    for text in ("厕屋", "厕屋铺了瓷砖", "厕屋铺了瓷砖，有洗手池"):
        highlight.change(store, found, text=text)
    highlight.change(store, found, place="院子东南角")
    held = read_case(store, visit).highlights
    assert [(it.text, it.place, it.question) for it in held] == [("厕屋铺了瓷砖，有洗手池", "院子东南角", "HT15")]
    history.undo(store)
    assert store.get(Highlight, found).text == "", "writing in one is one step"
    history.undo(store)
    assert read_case(store, visit).highlights == []


def test_its_photos_stay_with_the_visit_when_it_goes(store: Store, visit: str, tmp_path):
    found = highlight.add(store, visit, text="庭院干净")
    made, faults = photo.attach(store, visit, [photo_file(tmp_path)], highlight=found)
    assert faults == []
    assert [it.id for it in read_case(store, visit).photos_of_highlight(found)] == made
    highlight.delete(store, found)
    assert store.get(Photo, made[0]).highlight is None
    assert [it.id for it in read_case(store, visit).photos] == made
    history.undo(store)
    assert store.get(Photo, made[0]).highlight == found


def test_it_goes_with_its_draft_and_comes_back_with_it(store: Store, visit: str):
    found = highlight.add(store, visit, text="庭院干净")
    visits.discard(store, visit)
    assert store.get(Highlight, found).deleted
    history.undo(store)
    assert [it.id for it in read_case(store, visit).highlights] == [found]


def test_only_on_a_draft_and_only_at_a_question_it_asks(store: Store, visit: str):
    with pytest.raises(Fault, match="gone"):
        highlight.add(store, visit, question="XX99")
    found = highlight.add(store, visit, text="庭院干净")
    finalised(store, visit)
    for act in (
        lambda: highlight.add(store, visit), lambda: highlight.change(store, found, text=""),
        lambda: highlight.delete(store, found),
    ):  # fmt: skip
        with pytest.raises(Fault, match="finalised"):
            act()
    with pytest.raises(ValueError, match="site"):
        highlight.change(store, found, site="elsewhere")


def test_its_photo_stays_its_own_when_the_answer_makes_a_finding(store: Store, visit: str, tmp_path):
    good = highlight.add(store, visit, text="盖板新换", question="HT04")
    photo.attach(store, visit, [photo_file(tmp_path)], highlight=good)
    visits.answer(store, visit, "HT04", "cracked")
    case = read_case(store, visit)
    assert case.findings_of("HT04")
    assert [(it.finding, it.highlight) for it in case.photos] == [(None, good)]
